import { Injectable } from '@nestjs/common';
import { assert, Clock, isLocalDay, newId, ok, refuse, type LocalDay, type Result } from '@market/kernel';
import { KeepPrivateFiles, StorePrivateFile } from '@market/media';
import { UnitOfWork, type Actor, type Tx } from '@market/platform';
import { isDocumentKind, runsOut } from '../domain/document-checklist.js';
import { PaperRepository, type NewPaper } from '../persistence/paper.repository.js';
import { WritableDraft } from './writable-draft.js';

export interface PaperToAdd {
  readonly kind: string;
  readonly bytes: Uint8Array;
  /** As the person's device calls the file. */
  readonly fileName: string;
  /** The last day on which the paper is good, where it runs out. */
  readonly expiresOn?: string;
}

/** What files of papers are kept for; the paper's id is their subject. */
export const keptForPaper = 'businesses/paper';

const mostOfKind = 4;

type Owner = Pick<NewPaper, 'draftId' | 'businessId' | 'shopId'>;

/** An applicant adds a paper to the application, or a shop's owner one to those of the business. Its file is judged by its content. */
@Injectable()
export class AddPaper {
  constructor(
    private readonly work: UnitOfWork,
    private readonly papers: PaperRepository,
    private readonly writable: WritableDraft,
    private readonly store: StorePrivateFile,
    private readonly keep: KeepPrivateFiles,
    private readonly clock: Clock,
  ) {}

  /** To the application that the account writes. */
  async toApplication(actor: Actor, paper: PaperToAdd): Promise<Result<{ paperId: string }>> {
    assert('accountId' in actor, 'an account applies');
    const { accountId } = actor;
    return this.add(actor, paper, async (tx) => {
      const draft = await this.writable.of(tx, accountId);
      if (!draft) return refuse({ code: 'businesses/not-editable', kind: 'conflict' });
      const shown = await this.papers.ofDraft(tx, draft.id);
      return this.roomFor(shown, paper.kind, { draftId: draft.id, businessId: null, shopId: null });
    });
  }

  /** To the papers of the seller's business, whose officers may read it from now on. */
  async toBusiness(actor: Extract<Actor, { role: 'seller' }>, businessId: string, paper: PaperToAdd): Promise<Result<{ paperId: string }>> {
    return this.add(actor, paper, async (tx) => {
      const shown = await this.papers.ofBusiness(tx, businessId);
      return this.roomFor(shown, paper.kind, { draftId: null, businessId, shopId: actor.shopId });
    });
  }

  private async add(
    actor: Extract<Actor, { accountId: string }>,
    paper: PaperToAdd,
    place: (tx: Tx) => Promise<Result<Owner>>,
  ): Promise<Result<{ paperId: string }>> {
    const { kind, bytes, fileName, expiresOn = '' } = paper;
    if (!isDocumentKind(kind)) return refuse({ code: 'businesses/unknown-paper', kind: 'invalid', fields: { kind: 'choose' } });
    if (expiresOn !== '' && (!isLocalDay(expiresOn) || !runsOut(kind))) {
      return refuse({ code: 'businesses/paper-day-invalid', kind: 'invalid', fields: { [`expires:${kind}`]: 'not-a-day' } });
    }
    const welcome = await this.work.run(actor, place);
    if (!welcome.ok) return welcome;
    const stored = await this.store.execute(actor, { bytes, name: fileName });
    if (!stored.ok) return refuse({ ...stored.problem, fields: { [`document:${kind}`]: 'file' } });
    const paperId = newId();
    const fileId = stored.value.id;
    return this.work.run(actor, async (tx) => {
      const owner = await place(tx);
      if (!owner.ok) return owner;
      const lastDay: LocalDay | null = expiresOn === '' ? null : expiresOn;
      const row = { id: paperId, kind, fileId, expiresOn: lastDay, addedBy: actor.accountId, ...owner.value };
      await this.papers.add(tx, row, this.clock.now());
      const staffMayRead = owner.value.businessId !== null;
      const kept = await this.keep.execute(tx, actor, { ids: [fileId], keptFor: keptForPaper, subjectId: paperId, staffMayRead });
      return kept.ok ? ok({ paperId }) : kept;
    });
  }

  private roomFor(shown: readonly { readonly kind: string }[], kind: string, owner: Owner): Result<Owner> {
    if (shown.filter((each) => each.kind === kind).length < mostOfKind) return ok(owner);
    return refuse({
      code: 'businesses/papers-full',
      kind: 'conflict',
      facts: { most: mostOfKind },
      fields: { [`document:${kind}`]: 'too-many' },
    });
  }
}
