import type { QueryRunner } from 'typeorm';
import { ForwardOnly } from './forward-only.js';

/** What a shop says of itself in its office is what everybody may read: its picture, how it sends and how it takes back. */
export class BusinessesShopPage1764000003102 extends ForwardOnly {
  readonly name = 'BusinessesShopPage1764000003102';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE OR REPLACE VIEW open_shops WITH (security_barrier) AS
        SELECT s.id, s.business_id, s.slug, s.name, s.tagline_vi, s.tagline_en, s.about_vi, s.about_en, s.commune_version, s.commune_code,
               s.district_code, s.place_name, s.created_at, s.demo,
               b.name AS legal_name, b.tax_code, b.legal_form, b.street || ', ' || s.place_name AS address, b.approved_at,
               s.cover, s.delivery_policy, s.returns_policy
        FROM shops s JOIN businesses b ON b.id = s.business_id
        WHERE s.open;
    `);
  }
}
