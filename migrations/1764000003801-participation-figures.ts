import type { QueryRunner } from 'typeorm';
import { ForwardOnly } from './forward-only.js';

/** Numbers that were not counted here but reported by somebody, each with its source; revised by another, never overwritten. */
export class ParticipationFigures1764000003801 extends ForwardOnly {
  readonly name = 'ParticipationFigures1764000003801';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE reported_indicators (
        code text PRIMARY KEY CHECK (code ~ '^[a-z0-9-]{3,40}$'),
        ordinal int NOT NULL UNIQUE,
        label_vi text NOT NULL,
        label_en text NOT NULL,
        unit_vi text NOT NULL,
        unit_en text NOT NULL
      );
      INSERT INTO reported_indicators (ordinal, code, label_vi, label_en, unit_vi, unit_en) VALUES
        (1, 'participants', 'Cơ sở tham gia sàn (theo công bố)', 'Businesses on the market (as published)', 'cơ sở', 'businesses'),
        (2, 'products', 'Sản phẩm trên sàn (theo công bố)', 'Products on the market (as published)', 'sản phẩm', 'products'),
        (3, 'e-invoice', 'Cơ sở sử dụng hoá đơn điện tử', 'Businesses using e-invoices', '%', '%'),
        (4, 'e-declaration', 'Cơ sở kê khai thuế điện tử', 'Businesses declaring tax online', '%', '%'),
        (5, 'digital-signature', 'Cơ sở sử dụng chữ ký số', 'Businesses with a digital signature', '%', '%'),
        (6, 'internet-users', 'Người dân sử dụng Internet', 'People using the Internet', '%', '%'),
        (7, 'smartphone-users', 'Người dân dùng điện thoại thông minh', 'People with a smartphone', '%', '%'),
        (8, 'reporting-departments', 'Sở, ngành tham gia báo cáo', 'Departments that report', 'đơn vị', 'units'),
        (9, 'reporting-districts', 'Huyện, thành phố tham gia báo cáo', 'Districts that report', 'đơn vị', 'units'),
        (10, 'ocop-products', 'Sản phẩm OCOP được công nhận', 'Recognised OCOP products', 'sản phẩm', 'products');
      -- Everybody may know what is measured; a migration adds to it.
      ALTER TABLE reported_indicators ENABLE ROW LEVEL SECURITY;
      CREATE POLICY reported_indicators_read ON reported_indicators FOR SELECT USING (true);

      CREATE TABLE reported_figures (
        id uuid PRIMARY KEY,
        indicator text NOT NULL REFERENCES reported_indicators (code),
        from_day date NOT NULL,
        to_day date NOT NULL,
        -- In hundredths of the unit.
        hundredths bigint NOT NULL CHECK (hundredths >= 0),
        -- A document or an agency that can be asked; without one it is an example.
        source text CHECK (length(source) BETWEEN 3 AND 500),
        source_kind text NOT NULL CHECK (source_kind IN ('document', 'agency', 'example')),
        note text NOT NULL DEFAULT '' CHECK (length(note) <= 500),
        revises uuid REFERENCES reported_figures (id),
        reason text CHECK (length(reason) BETWEEN 1 AND 500),
        author uuid REFERENCES accounts (id),
        recorded_at timestamptz NOT NULL,
        entry bigint NOT NULL DEFAULT nextval('participation_entries'),
        demo boolean NOT NULL,
        CHECK (from_day <= to_day),
        CHECK ((source_kind = 'example') = (source IS NULL)),
        -- Examples come with the demo world alone.
        CHECK (source_kind <> 'example' OR demo),
        CHECK ((revises IS NULL) = (reason IS NULL)),
        CHECK (demo OR author IS NOT NULL)
      );
      CREATE UNIQUE INDEX reported_figures_revised ON reported_figures (revises) WHERE revises IS NOT NULL;
      CREATE UNIQUE INDEX reported_figures_entries ON reported_figures (entry);
      CREATE INDEX reported_figures_by_indicator ON reported_figures (indicator, to_day DESC, entry DESC);
      CREATE TRIGGER reported_figures_in_order BEFORE INSERT ON reported_figures
        FOR EACH STATEMENT EXECUTE FUNCTION join_participation_entries();
      CREATE TRIGGER reported_figures_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON reported_figures
        FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

      ALTER TABLE reported_figures ENABLE ROW LEVEL SECURITY;
      CREATE POLICY reported_figures_read ON reported_figures FOR SELECT USING (true);
      CREATE POLICY reported_figures_add ON reported_figures FOR INSERT WITH CHECK (
        (SELECT actor_is_system()) OR ((SELECT actor_role()) IN ('officer', 'admin') AND author = (SELECT actor_account())));
    `);
  }
}
