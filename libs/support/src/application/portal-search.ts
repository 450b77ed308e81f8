import { Injectable } from '@nestjs/common';
import { Clock } from '@market/kernel';
import { publicActor, UnitOfWork } from '@market/platform';
import { everyWord } from '../domain/search-words.js';
import { PortalSearchReads, type Found } from '../persistence/portal-search-reads.js';

const most = 40;

/** One search over programmes, news, documents, published questions and courses; only what is public. */
@Injectable()
export class PortalSearch {
  constructor(
    private readonly work: UnitOfWork,
    private readonly reads: PortalSearchReads,
    private readonly clock: Clock,
  ) {}

  async find(typed: string): Promise<{ readonly items: readonly Found[]; readonly total: number }> {
    const words = everyWord(typed);
    if (words === null) return { items: [], total: 0 };
    return this.work.read(publicActor, (tx) => this.reads.find(tx, words, this.clock.now(), most));
  }
}
