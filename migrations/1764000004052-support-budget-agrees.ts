import type { QueryRunner } from 'typeorm';
import { ForwardOnly } from './forward-only.js';

/** What is granted is no shop's to write, what was asked for is nobody's to change, and what a programme has promised is what was granted. */
export class SupportBudgetAgrees1764000004052 extends ForwardOnly {
  readonly name = 'SupportBudgetAgrees1764000004052';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TRIGGER support_applications_not_the_shops BEFORE INSERT OR UPDATE ON support_applications FOR EACH ROW
        WHEN (actor_role() = 'seller' AND (NEW.granted IS NOT NULL OR NEW.paid_reference IS NOT NULL
          OR NEW.state IN ('approved', 'refused', 'disbursed')))
        EXECUTE FUNCTION refuse_change();
      CREATE TRIGGER support_applications_as_asked BEFORE UPDATE OF programme_id, business_id, shop_id, number, purpose, cost, legal_form, size,
        section, percent, ceiling, submitted_at ON support_applications FOR EACH ROW EXECUTE FUNCTION refuse_change();

      -- Looked at when the transaction ends, whoever writes either side.
      CREATE FUNCTION support_budget_agrees() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
      DECLARE programme uuid;
      BEGIN
        IF TG_TABLE_NAME = 'support_programmes' THEN programme := NEW.id; ELSE programme := NEW.programme_id; END IF;
        IF (SELECT committed FROM support_programmes WHERE id = programme)
           <> (SELECT coalesce(sum(granted), 0) FROM support_applications WHERE programme_id = programme) THEN
          RAISE EXCEPTION 'what programme % has promised is not what was granted', programme USING ERRCODE = 'check_violation';
        END IF;
        RETURN NULL;
      END $$;
      CREATE CONSTRAINT TRIGGER support_programmes_budget AFTER INSERT OR UPDATE OF committed ON support_programmes
        DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION support_budget_agrees();
      CREATE CONSTRAINT TRIGGER support_applications_budget AFTER INSERT OR UPDATE OF granted ON support_applications
        DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION support_budget_agrees();
    `);
  }
}
