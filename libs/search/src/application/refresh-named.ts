import { Injectable } from '@nestjs/common';
import { systemActor, UnitOfWork } from '@market/platform';
import { queryWords } from '../domain/words.js';
import { DocumentStore } from '../persistence/document-store.js';
import { RefreshDocuments } from './refresh-documents.js';

/** Names that something is called by. */
export interface NamedProducts {
  readonly names: readonly string[];
}

export const refreshNamedJob = 'search/refresh-named';
const stepSize = 500;
const actor = systemActor(refreshNamedJob);

/** Makes the documents anew that have one of the names, after an officer has changed what is called how. */
@Injectable()
export class RefreshNamed {
  constructor(
    private readonly work: UnitOfWork,
    private readonly refresh: RefreshDocuments,
    private readonly store: DocumentStore,
  ) {}

  async execute({ names }: NamedProducts): Promise<void> {
    const words = names.map((name) =>
      queryWords(name)
        .map(({ folded }) => `'${folded}'`)
        .join(' <-> '),
    );
    const ids = await this.work.commit(actor, (tx) => this.store.having(tx, words.map((phrase) => `(${phrase})`).join(' | ')));
    for (let at = 0; at < ids.length; at += stepSize)
      await this.work.commit(actor, (tx) => this.refresh.execute(tx, ids.slice(at, at + stepSize)));
  }
}
