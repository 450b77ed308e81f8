import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A migration only goes forward: a mistake is mended by the next one. */
export abstract class ForwardOnly implements MigrationInterface {
  abstract readonly name: string;
  abstract up(runner: QueryRunner): Promise<void>;
  down(): Promise<void> {
    return Promise.reject(new Error(`${this.name} goes forward only; write a new migration that mends it`));
  }
}
