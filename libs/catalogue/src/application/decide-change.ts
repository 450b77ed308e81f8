import { Injectable } from '@nestjs/common';
import { assert, Clock, isId, ok, refuse, type Problem, type Result } from '@market/kernel';
import { AuditLog, isStaff, Outbox, type Actor, type Tx } from '@market/platform';
import { changeDecided, productChanged, productDescribed, type ProductPublished } from '../domain/catalogue-events.js';
import { changedFields, type ContentCertificate, type ProductContent } from '../domain/product-content.js';
import { ContentRepository, type ContentRow } from '../persistence/content.repository.js';
import { WriteContent } from './write-content.js';

export type DecideChangeProblem = Problem<
  | 'catalogue/change-not-found'
  | 'catalogue/change-decided'
  | 'catalogue/reason-required'
  | 'catalogue/unknown-category'
  | 'catalogue/wrong-state'
>;

export interface ChangeDecision {
  readonly changeId: string;
  readonly approve: boolean;
  /** Needed for a refusal. */
  readonly reason?: string;
}

/** An officer's word on a change of a published product: until it is given the public sees the version before. */
@Injectable()
export class DecideChange {
  constructor(
    private readonly contents: ContentRepository,
    private readonly write: WriteContent,
    private readonly outbox: Outbox,
    private readonly audit: AuditLog,
    private readonly clock: Clock,
  ) {}

  async execute(tx: Tx, actor: Actor, { changeId, approve, reason = '' }: ChangeDecision): Promise<Result<void, DecideChangeProblem>> {
    assert(isStaff(actor) && 'accountId' in actor, 'officers decide');
    const told = reason.trim() || null;
    if (!approve && told === null) return refuse({ code: 'catalogue/reason-required', kind: 'invalid', fields: { reason: 'required' } });
    const productId = isId(changeId) ? await this.contents.productOf(tx, changeId) : undefined;
    const product = productId === undefined ? undefined : await this.contents.lock(tx, productId, null);
    if (!product) return refuse({ code: 'catalogue/change-not-found', kind: 'not-found' });
    // Another officer was quicker, or the shop has asked for something else meanwhile.
    if (product.waiting?.id !== changeId) return refuse({ code: 'catalogue/change-decided', kind: 'conflict' });
    if (product.state === 'taken-down') return refuse({ code: 'catalogue/wrong-state', kind: 'conflict', facts: { state: product.state } });
    const applied = approve ? await this.apply(tx, product) : ok(undefined);
    if (!applied.ok) return applied;
    const at = this.clock.now();
    await this.contents.settle(tx, { id: changeId, state: approve ? 'approved' : 'refused', at, by: actor.accountId, reason: told });
    const { before, after } = product.waiting;
    await this.audit.record(tx, actor, `catalogue/change-${approve ? 'approved' : 'refused'}`, product.id, {
      ...{ changeId, reason: told, fields: changedFields(before, after) },
    });
    const { id, shopId, businessId, state } = product;
    const said = { productId: id, shopId, businessId, reviewed: true, at: at.toISOString(), name: approve ? after.name : before.name };
    await this.outbox.add(tx, changeDecided({ ...said, approved: approve, reason: told }));
    // What is not on sale says so itself when it is published again.
    if (approve && state === 'published') await this.outbox.add(tx, productDescribed({ ...said, ocop: ocopIn(after.certificates) }));
    return ok(undefined);
  }

  private async apply(tx: Tx, product: ContentRow): Promise<Result<void, Problem<'catalogue/unknown-category'>>> {
    const content: ProductContent = { ...product, ...product.waiting!.after };
    if (content.categorySlug !== product.categorySlug && !(await this.contents.category(tx, content.categorySlug)))
      return refuse({ code: 'catalogue/unknown-category', kind: 'conflict' });
    await this.write.execute(tx, product, content);
    await this.outbox.add(tx, productChanged({ productId: product.id, shopId: product.shopId }));
    return ok(undefined);
  }
}

const ocopIn = (certificates: readonly ContentCertificate[]): ProductPublished['ocop'] =>
  certificates.flatMap(({ kind, stars, issuedOn, validTo }) => (kind === 'ocop' && stars !== null ? { stars, issuedOn, validTo } : []));
