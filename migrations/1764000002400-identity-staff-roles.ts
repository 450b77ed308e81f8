import type { QueryRunner } from 'typeorm';
import { ForwardOnly } from './forward-only.js';

/** What a seller may do in a shop, and in which of several shops a person sits. */
export class IdentityStaffRoles1764000002400 extends ForwardOnly {
  readonly name = 'IdentityStaffRoles1764000002400';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE account_roles ADD COLUMN staff_role text CHECK (staff_role IN ('owner', 'catalogue', 'orders', 'finance'));
      UPDATE account_roles SET staff_role = 'owner' WHERE role = 'seller';
      ALTER TABLE account_roles ADD CHECK ((role = 'seller') = (staff_role IS NOT NULL));
      CREATE INDEX account_roles_of_shop ON account_roles (scope_id) WHERE scope_id IS NOT NULL;
      CREATE POLICY account_roles_change ON account_roles FOR UPDATE USING ((SELECT actor_role()) IN ('system', 'admin'));

      -- Asked before anybody is known, like session_actor: it answers for one account whose session was just found.
      CREATE FUNCTION seller_seat(account uuid, chosen uuid) RETURNS TABLE (shop_id uuid, staff_role text)
        LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp
        BEGIN ATOMIC
          SELECT r.scope_id, r.staff_role FROM account_roles r WHERE r.account_id = account AND r.role = 'seller'
          ORDER BY (r.scope_id = chosen) DESC NULLS LAST, r.granted_at, r.scope_id LIMIT 1;
        END;
    `);
  }
}
