import { Injectable } from '@nestjs/common';
import { assert, Clock, localDay } from '@market/kernel';
import { UnitOfWork, type Actor, type Tx } from '@market/platform';
import { checklistOf, runsOut, type ChecklistItem } from '../domain/document-checklist.js';
import { paperStanding, type PaperStanding } from '../domain/paper-term.js';
import { BusinessReads } from '../persistence/business-reads.js';
import { PaperRepository } from '../persistence/paper.repository.js';
import { ShownPapers, type ShownPaper } from './shown-papers.js';

/** A kind of paper, and those that the business has of it. */
export interface PaperShelf extends ChecklistItem {
  readonly runsOut: boolean;
  readonly papers: readonly (ShownPaper & { readonly standing: PaperStanding })[];
}

/** The papers of a business, for its owners. */
@Injectable()
export class BusinessPapers {
  constructor(
    private readonly work: UnitOfWork,
    private readonly reads: BusinessReads,
    private readonly rows: PaperRepository,
    private readonly shown: ShownPapers,
    private readonly clock: Clock,
  ) {}

  async of(seller: Extract<Actor, { role: 'seller' }>): Promise<{ businessId: string; shelves: readonly PaperShelf[] }> {
    return this.work.read(seller, async (tx) => {
      const { businessId, legalForm } = await this.standing(tx, seller.shopId);
      const today = localDay(this.clock.now());
      const papers = (await this.shown.of(tx, seller, await this.rows.ofBusiness(tx, businessId))).map((paper) => ({
        ...paper,
        standing: paperStanding(paper.expiresOn, today),
      }));
      const shelves = checklistOf(legalForm, today).map((item) => ({
        ...{ ...item, runsOut: runsOut(item.kind) },
        papers: papers.filter(({ kind }) => kind === item.kind),
      }));
      return { businessId, shelves };
    });
  }

  /** Of how many kinds the papers of a shop are running out or over, with none that lasts: what its owner must see today. */
  async toRenew(seller: Extract<Actor, { role: 'seller' }>): Promise<number> {
    return this.work.read(seller, async (tx) => {
      const { businessId } = await this.standing(tx, seller.shopId);
      const today = localDay(this.clock.now());
      const papers = await this.rows.ofBusiness(tx, businessId);
      const lasting = new Set(papers.filter(({ expiresOn }) => paperStanding(expiresOn, today) === 'good').map(({ kind }) => kind));
      return new Set(papers.map(({ kind }) => kind).filter((kind) => !lasting.has(kind))).size;
    });
  }

  private async standing(tx: Tx, shopId: string) {
    const standing = await this.reads.ofShop(tx, shopId);
    assert(standing !== undefined, 'a seller’s shop has its business');
    return standing;
  }
}
