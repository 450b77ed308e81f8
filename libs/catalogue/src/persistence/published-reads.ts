import { Injectable } from '@nestjs/common';
import type { Tx } from '@market/platform';

export interface PublishedAddress {
  readonly slug: string;
  readonly publishedAt: Date;
}

@Injectable()
export class PublishedReads {
  async count(tx: Tx): Promise<number> {
    const [row] = await tx.query<{ count: number }[]>(`SELECT count(*)::int AS count FROM products WHERE state = 'published'`);
    return row!.count;
  }

  part(tx: Tx, limit: number, offset: number): Promise<readonly PublishedAddress[]> {
    return tx.query<PublishedAddress[]>(
      `SELECT slug, published_at AS "publishedAt" FROM products WHERE state = 'published' ORDER BY id LIMIT $1 OFFSET $2`,
      [limit, offset],
    );
  }
}
