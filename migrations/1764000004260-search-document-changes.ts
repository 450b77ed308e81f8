import type { QueryRunner } from 'typeorm';
import { ForwardOnly } from './forward-only.js';

/**
 * Which live documents have changed, in the order of the commits: processes that keep the documents in memory ask for what they have not
 * seen. Noted by triggers, so that no writer can forget it, and under the index's lock, so that a number that is read leaves none behind it
 * uncommitted. What was noted before the index was built anew is dropped when it goes live: then everybody reads all of it.
 */
export class SearchDocumentChanges1764000004260 extends ForwardOnly {
  readonly name = 'SearchDocumentChanges1764000004260';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE product_document_changes (
        number bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY,
        product_id uuid NOT NULL
      );
      ALTER TABLE product_document_changes ENABLE ROW LEVEL SECURITY;
      CREATE POLICY product_document_changes_read ON product_document_changes FOR SELECT USING (true);
      CREATE POLICY product_document_changes_add ON product_document_changes FOR INSERT WITH CHECK ((SELECT actor_is_system()));
      CREATE POLICY product_document_changes_remove ON product_document_changes FOR DELETE USING ((SELECT actor_is_system()));

      -- How often an index has gone live: whoever keeps documents of an earlier one reads them all again.
      ALTER TABLE search_index ADD COLUMN builds int NOT NULL DEFAULT 0;

      CREATE FUNCTION note_document_changes() RETURNS trigger LANGUAGE plpgsql AS $body$ BEGIN
        PERFORM pg_advisory_xact_lock(hashtext('product_index'));
        INSERT INTO product_document_changes (product_id)
        SELECT DISTINCT product_id FROM changed WHERE slot = (SELECT live FROM search_index);
        RETURN NULL;
      END $body$;
      CREATE TRIGGER product_documents_added AFTER INSERT ON product_documents
        REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION note_document_changes();
      CREATE TRIGGER product_documents_changed AFTER UPDATE ON product_documents
        REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION note_document_changes();
      CREATE TRIGGER product_documents_removed AFTER DELETE ON product_documents
        REFERENCING OLD TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION note_document_changes();
    `);
  }
}
