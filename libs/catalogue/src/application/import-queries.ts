import { Injectable } from '@nestjs/common';
import { isId } from '@market/kernel';
import { UnitOfWork, type Actor } from '@market/platform';
import { mayRepeat } from '../import/import-field.js';
import type { ReadProduct, RowFault } from '../import/imported-product.js';
import { readRowsAsProducts } from '../import/read-product-file.js';
import { ImportRepository, type ImportedRow, type ImportRow } from '../persistence/import.repository.js';
import { PictureLinkRepository, type PictureLinkCounts, type RefusedLink } from '../persistence/picture-link.repository.js';

export type ImportView = Omit<ImportRow, 'sample' | 'failures' | 'digest'>;

export interface ImportPreview {
  readonly view: ImportView;
  /** The first filled cell of each column. */
  readonly examples: readonly string[];
  /** The first products as they will be read. */
  readonly products: readonly ReadProduct[];
  /** When the same file was imported before. */
  readonly before: Date | undefined;
}

/** A row of an import that a question may be about. */
export interface ImportRowView {
  readonly importId: string;
  readonly shopId: string;
  readonly fileName: string;
  readonly row: number;
  readonly columns: readonly string[];
  readonly cells: readonly string[];
  readonly faults: readonly RowFault[];
}

const shownProducts = 8;
const shownFaults = 100;

@Injectable()
export class ImportQueries {
  constructor(
    private readonly work: UnitOfWork,
    private readonly imports: ImportRepository,
    private readonly links: PictureLinkRepository,
  ) {}

  async find(actor: Actor, importId: string): Promise<ImportView | undefined> {
    const row = await this.whole(actor, importId);
    return row && viewOf(row);
  }

  /** How the file would be read with the mapping that it has now. */
  async preview(actor: Actor, importId: string): Promise<ImportPreview | undefined> {
    const row = await this.whole(actor, importId);
    if (!row) return undefined;
    const twin = await this.work.read(actor, (tx) => this.imports.twin(tx, row));
    const once = row.mapping.map((field, at) => (field && !mayRepeat(field) && row.mapping.indexOf(field) !== at ? null : field));
    const { products } = readRowsAsProducts(row.sample, { ...row, mapping: once, rate: row.rate ?? undefined });
    return {
      view: viewOf(row),
      examples: row.columns.map((_, at) => row.sample.map(({ cells }) => cells[at] ?? '').find((cell) => cell !== '') ?? ''),
      products: products.slice(0, shownProducts),
      before: twin?.finishedAt,
    };
  }

  /** The shop's imports, the latest first. */
  async list(
    { shopId, ...actor }: Extract<Actor, { role: 'seller' }>,
    { page, perPage }: { readonly page: number; readonly perPage: number },
  ): Promise<{ items: readonly ImportView[]; total: number }> {
    const rows = await this.work.read({ ...actor, shopId }, (tx) => this.imports.list(tx, shopId, perPage, (page - 1) * perPage));
    return { items: rows.map(viewOf), total: rows[0]?.all ?? 0 };
  }

  /** The rows that something is said about; the bad ones alone, if wanted. */
  rows(
    actor: Actor,
    importId: string,
    { bad, page, perPage }: { bad?: boolean; page: number; perPage: number },
  ): Promise<readonly ImportedRow[]> {
    const filter = { limit: perPage, offset: (page - 1) * perPage, ...(bad === undefined ? {} : { bad }) };
    return this.work.read(actor, (tx) => this.imports.rows(tx, importId, filter));
  }

  /** One row for a question about it: its seller's, or staff's who answer. @param rowNumber the line in the file */
  async row(actor: Actor, importId: string, rowNumber: number): Promise<ImportRowView | undefined> {
    const found = await this.whole(actor, importId);
    if (!found || !Number.isSafeInteger(rowNumber) || rowNumber < 1 || rowNumber > 2_000_000) return undefined;
    const row = await this.work.read(actor, (tx) => this.imports.row(tx, importId, rowNumber));
    const { shopId, fileName, columns } = found;
    return row && { importId, shopId, fileName, columns, row: rowNumber, cells: row.cells, faults: row.faults };
  }

  /** What undoing left as it is. */
  kept(actor: Actor, importId: string): Promise<readonly { name: string; line: number; productId: string; fields: readonly string[] }[]> {
    return this.work.read(actor, (tx) => this.imports.kept(tx, importId, 200));
  }

  /** What became of the pictures that the file named by their addresses. */
  pictures(actor: Actor, importId: string): Promise<PictureLinkCounts & { readonly faults: readonly RefusedLink[] }> {
    return this.work.read(actor, async (tx) => ({
      ...(await this.links.counts(tx, importId)),
      faults: await this.links.refused(tx, importId, shownFaults),
    }));
  }

  private async whole(actor: Actor, importId: string): Promise<ImportRow | undefined> {
    if (!isId(importId)) return undefined;
    return this.work.read(actor, (tx) => this.imports.find(tx, importId, actor.role === 'seller' ? actor.shopId : null));
  }
}

const viewOf = ({ sample: _sample, failures: _failures, digest: _digest, ...view }: ImportRow): ImportView => view;
