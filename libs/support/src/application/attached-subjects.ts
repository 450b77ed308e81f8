import { Injectable } from '@nestjs/common';
import { ImportQueries, ProductQueries } from '@market/catalogue';
import { isId } from '@market/kernel';
import { OrderQueries } from '@market/orders';
import type { Actor } from '@market/platform';
import type { SubjectReference, SubjectSnapshot } from '../domain/question-subject.js';

/** Looks at what a question is to be about, with the asker's own eyes: what he may not see is not there. */
@Injectable()
export class AttachedSubjects {
  constructor(
    private readonly orders: OrderQueries,
    private readonly products: ProductQueries,
    private readonly imports: ImportQueries,
  ) {}

  look(actor: Actor, { kind, ref }: SubjectReference): Promise<SubjectSnapshot | undefined> {
    if (kind === 'order') return this.order(actor, ref);
    if (kind === 'product') return this.product(actor, ref);
    return this.importRow(actor, ref);
  }

  private async order(actor: Actor, number: string): Promise<SubjectSnapshot | undefined> {
    const found = await this.orders.byNumber(actor, number);
    return (
      found && {
        ...{ kind: 'order', ref: found.number, shop: found.shop.name, state: found.state, total: found.total.minor.toString() },
        placedAt: found.placedAt.toISOString(),
        lines: found.lines.map(({ name, option, quantity }) => ({ name: option === null ? name : `${name} (${option})`, quantity })),
      }
    );
  }

  /** By its slug or its id: what everybody sees, or the seller's own, published or not. */
  private async product(actor: Actor, ref: string): Promise<SubjectSnapshot | undefined> {
    const open = isId(ref) ? undefined : await this.products.bySlug(ref);
    if (open) {
      const { slug, name, shop, priceFrom } = open;
      return { kind: 'product', ref: slug, name, shop: shop.name, state: 'published', priceFrom: priceFrom.minor.toString() };
    }
    if (actor.role !== 'seller') return undefined;
    const [own] = (await this.products.list(actor, { ref, page: 1, perPage: 1 })).items;
    return (
      own && {
        kind: 'product',
        ref: own.slug,
        name: own.name,
        shop: own.shopName,
        state: own.state,
        priceFrom: own.priceFrom?.minor.toString() ?? null,
      }
    );
  }

  /** `<import id>:<row>`: the seller's own, under row-level security. */
  private async importRow(actor: Actor, ref: string): Promise<SubjectSnapshot | undefined> {
    const [importId = '', row = ''] = ref.split(':');
    const found = await this.imports.row(actor, importId, Number(row));
    if (!found) return undefined;
    const { fileName, columns, cells, faults } = found;
    return {
      ...{ kind: 'import', ref, fileName, row: found.row },
      cells: columns.map((column, at) => ({ column, value: cells[at] ?? '' })),
      faults: faults.map(({ column, code, value }) => ({ column, code, value })),
    };
  }
}
