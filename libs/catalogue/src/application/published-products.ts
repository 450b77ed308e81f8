import { Injectable } from '@nestjs/common';
import { publicActor, UnitOfWork } from '@market/platform';
import { PublishedReads, type PublishedAddress } from '../persistence/published-reads.js';

/** The addresses of all that is on sale, for the site's own map. Seen as the public, so that row-level security leaves out closed shops. */
@Injectable()
export class PublishedProducts {
  constructor(
    private readonly work: UnitOfWork,
    private readonly reads: PublishedReads,
  ) {}

  count(): Promise<number> {
    return this.work.read(publicActor, (tx) => this.reads.count(tx));
  }

  /** @param part from 0; in the order of their ids, which never changes */
  part(part: number, size: number): Promise<readonly PublishedAddress[]> {
    return this.work.read(publicActor, (tx) => this.reads.part(tx, size, part * size));
  }
}
