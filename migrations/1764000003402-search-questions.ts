import type { QueryRunner } from 'typeorm';
import { ForwardOnly } from './forward-only.js';

/**
 * What is asked, a row a day and question. Nobody is in it: of each visitor one of 64 bits is set, under a secret that is new every day,
 * so that "several asked" can be counted and nobody can be found.
 */
export class SearchQuestions1764000003402 extends ForwardOnly {
  readonly name = 'SearchQuestions1764000003402';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE search_questions (
        day date NOT NULL,
        -- Without accents: one question, however it was typed.
        question text NOT NULL CHECK (length(question) BETWEEN 2 AND 60),
        -- As it was typed last, with its accents.
        shown text NOT NULL CHECK (length(shown) BETWEEN 2 AND 80),
        asked int NOT NULL CHECK (asked > 0),
        visitors bit(64) NOT NULL,
        -- How many products it found last.
        found int NOT NULL CHECK (found >= 0),
        PRIMARY KEY (day, question)
      );
      CREATE INDEX search_questions_in_vain ON search_questions (day) WHERE found = 0;
      ALTER TABLE search_questions ENABLE ROW LEVEL SECURITY;
      CREATE POLICY search_questions_read ON search_questions FOR SELECT USING ((SELECT actor_is_system() OR actor_is_staff()));
      CREATE POLICY search_questions_write ON search_questions USING ((SELECT actor_is_system())) WITH CHECK ((SELECT actor_is_system()));

      -- Those that several visitors asked and that found something, for suggestions: counted anew each night from the days above.
      CREATE TABLE search_popular (
        question text PRIMARY KEY,
        shown text NOT NULL,
        asked int NOT NULL CHECK (asked > 0)
      );
      CREATE INDEX search_popular_begun ON search_popular (question text_pattern_ops);
      ALTER TABLE search_popular ENABLE ROW LEVEL SECURITY;
      CREATE POLICY search_popular_read ON search_popular FOR SELECT USING (true);
      CREATE POLICY search_popular_write ON search_popular USING ((SELECT actor_is_system())) WITH CHECK ((SELECT actor_is_system()));
    `);
  }
}
