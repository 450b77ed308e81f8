import { Injectable } from '@nestjs/common';
import { Clock, localDay } from '@market/kernel';
import { UnitOfWork, type Actor } from '@market/platform';
import { IndexStates, type IndexState } from '../persistence/index-state.js';
import { ProductIndex } from '../persistence/product-index.js';
import { QuestionsRepository, type QuestionReport } from '../persistence/questions.repository.js';
import { RegionalNamesRepository, type StoredNameSet } from '../persistence/regional-names.repository.js';

export interface SearchDeskView {
  readonly names: readonly StoredNameSet[];
  readonly inVain: readonly QuestionReport[];
  /** Questions in vain that one visitor alone asked: counted, not told. */
  readonly inVainAlone: number;
  readonly popular: readonly { readonly shown: string; readonly asked: number }[];
  readonly index: IndexState & { readonly serving: 'postgresql' | 'meilisearch' };
}

const [days, mostShown] = [30, 50];

/** What an officer needs to see of the search: the lists of names, what was asked in vain, what is asked often, and the index itself. */
@Injectable()
export class SearchDesk {
  constructor(
    private readonly work: UnitOfWork,
    private readonly names: RegionalNamesRepository,
    private readonly questions: QuestionsRepository,
    private readonly states: IndexStates,
    private readonly index: ProductIndex,
    private readonly clock: Clock,
  ) {}

  async execute(actor: Actor): Promise<SearchDeskView> {
    const since = localDay(new Date(this.clock.now().getTime() - days * 86_400_000));
    const index = { ...(await this.states.read()), serving: this.index.name };
    return this.work.commit(actor, async (tx) => ({
      names: await this.names.list(tx),
      inVain: await this.questions.inVain(tx, since, mostShown),
      inVainAlone: await this.questions.inVainAlone(tx, since),
      popular: await this.questions.popular(tx, mostShown),
      index,
    }));
  }
}
