import type { QueryRunner } from 'typeorm';
import { ForwardOnly } from './forward-only.js';

/** What became of the addresses of pictures in a file: fetched, still to be fetched, or given up with a reason for the seller. */
export class CataloguePictureLinks1764000004101 extends ForwardOnly {
  readonly name = 'CataloguePictureLinks1764000004101';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE pending_pictures
        ADD COLUMN import_id uuid,
        ADD COLUMN state text NOT NULL DEFAULT 'waiting' CHECK (state IN ('waiting', 'fetched', 'refused')),
        -- Why it was given up, as a problem's code.
        ADD COLUMN fault text CHECK (fault ~ '^[a-z-]+/[a-z-]+$'),
        ADD COLUMN tries int NOT NULL DEFAULT 0 CHECK (tries >= 0),
        -- When it may be tried; whoever tries it moves this on first, so a killed worker is followed by another.
        ADD COLUMN next_at timestamptz NOT NULL DEFAULT now(),
        ADD CHECK ((state = 'refused') = (fault IS NOT NULL)),
        ADD FOREIGN KEY (import_id, shop_id) REFERENCES imports (id, shop_id);
      CREATE INDEX pending_pictures_due ON pending_pictures (next_at, product_id) WHERE state = 'waiting';
      CREATE INDEX pending_pictures_of_import ON pending_pictures (import_id, state);
    `);
  }
}
