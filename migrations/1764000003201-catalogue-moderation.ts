import type { QueryRunner } from 'typeorm';
import { ForwardOnly } from './forward-only.js';

/** Changes of published products that wait for an officer's word, what an officer says about each field, and words to look at twice. */
export class CatalogueModeration1764000003201 extends ForwardOnly {
  readonly name = 'CatalogueModeration1764000003201';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(changes);
    await runner.query(flags);
    await runner.query(
      `INSERT INTO flagged_words (id, phrase, note, created_at) SELECT uuidv7(), phrase, note, now()
      FROM jsonb_to_recordset($1) AS word (phrase text, note text)`,
      [JSON.stringify(words)],
    );
  }
}

const staffOrShop = `(SELECT actor_is_system()) OR (SELECT actor_is_staff()) OR shop_id = (SELECT actor_shop())`;
const writers = `(SELECT actor_role()) IN ('system', 'officer', 'admin') OR ((SELECT actor_role()) = 'seller' AND shop_id = (SELECT actor_shop()))`;

const changes = `
  CREATE TABLE product_changes (
    id uuid PRIMARY KEY,
    product_id uuid NOT NULL,
    shop_id uuid NOT NULL,
    state text NOT NULL DEFAULT 'waiting' CHECK (state IN ('waiting', 'approved', 'refused', 'withdrawn')),
    before jsonb NOT NULL,
    after jsonb NOT NULL,
    asked_at timestamptz NOT NULL,
    asked_by uuid REFERENCES accounts (id),
    decided_at timestamptz,
    decided_by uuid REFERENCES accounts (id),
    reason text CHECK (length(reason) BETWEEN 1 AND 2000),
    FOREIGN KEY (product_id, shop_id) REFERENCES products (id, shop_id),
    CHECK ((state = 'waiting') = (decided_at IS NULL)),
    CHECK (state <> 'refused' OR reason IS NOT NULL)
  );
  CREATE UNIQUE INDEX product_changes_waiting ON product_changes (product_id) WHERE state = 'waiting';
  CREATE INDEX product_changes_by_age ON product_changes (asked_at) WHERE state = 'waiting';
  CREATE INDEX product_changes_of ON product_changes (product_id, asked_at);

  CREATE FUNCTION keep_product_changes() RETURNS trigger LANGUAGE plpgsql AS $$
  BEGIN
    IF TG_OP = 'DELETE' OR OLD.state <> 'waiting' OR NEW.before <> OLD.before OR NEW.after <> OLD.after THEN
      RAISE EXCEPTION 'a decided change of a product stays as it is';
    END IF;
    RETURN NEW;
  END $$;
  CREATE TRIGGER product_changes_kept BEFORE UPDATE OR DELETE ON product_changes FOR EACH ROW EXECUTE FUNCTION keep_product_changes();

  ALTER TABLE product_changes ENABLE ROW LEVEL SECURITY;
  CREATE POLICY product_changes_read ON product_changes FOR SELECT USING (${staffOrShop});
  CREATE POLICY product_changes_add ON product_changes FOR INSERT WITH CHECK (${writers});
  CREATE POLICY product_changes_change ON product_changes FOR UPDATE USING (${writers}) WITH CHECK (${writers});

  -- What an officer asks to be mended, field by field.
  ALTER TABLE product_moves ADD COLUMN fields jsonb NOT NULL DEFAULT '{}' CHECK (jsonb_typeof(fields) = 'object');
`;

const flags = `
  CREATE TABLE flagged_words (
    id uuid PRIMARY KEY,
    phrase text NOT NULL UNIQUE CHECK (length(phrase) BETWEEN 2 AND 60 AND phrase IS NFC NORMALIZED AND phrase = lower(phrase)),
    note text NOT NULL CHECK (length(note) BETWEEN 1 AND 300),
    active boolean NOT NULL DEFAULT true,
    created_at timestamptz NOT NULL,
    by uuid REFERENCES accounts (id)
  );
  ALTER TABLE flagged_words ENABLE ROW LEVEL SECURITY;
  CREATE POLICY flagged_words_read ON flagged_words FOR SELECT
    USING ((SELECT actor_is_system()) OR (SELECT actor_is_staff()) OR (SELECT actor_role()) = 'seller');
  CREATE POLICY flagged_words_add ON flagged_words FOR INSERT WITH CHECK ((SELECT actor_role()) IN ('system', 'officer', 'admin'));
  CREATE POLICY flagged_words_change ON flagged_words FOR UPDATE USING ((SELECT actor_role()) IN ('system', 'officer', 'admin'));
`;

const medicine = 'Thực phẩm không được quảng cáo như thuốc (Luật Quảng cáo, Luật An toàn thực phẩm).';
const wildlife = 'Động vật hoang dã và sản phẩm từ chúng có thể bị cấm kinh doanh.';
const banned = 'Hàng cấm hoặc hạn chế kinh doanh.';
const fakes = 'Dấu hiệu hàng giả, hàng nhái nhãn hiệu.';
const words = [
  ...['chữa bệnh', 'trị bệnh', 'đặc trị', 'điều trị', 'chữa khỏi', 'trị dứt điểm', 'thần dược', 'thay thế thuốc'].map((phrase) => ({
    phrase,
    note: medicine,
  })),
  ...['ngà voi', 'vảy tê tê', 'mật gấu', 'cao hổ', 'sừng tê giác', 'rùa biển', 'đồi mồi', 'san hô sống'].map((phrase) => ({
    phrase,
    note: wildlife,
  })),
  ...['thuốc lá', 'pháo nổ', 'vũ khí', 'ma túy', 'cần sa', 'bóng cười'].map((phrase) => ({ phrase, note: banned })),
  ...['super fake', 'rep 1:1', 'hàng nhái', 'như hàng hiệu'].map((phrase) => ({ phrase, note: fakes })),
];
