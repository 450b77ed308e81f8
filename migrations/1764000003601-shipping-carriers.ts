import type { QueryRunner } from 'typeorm';
import { ForwardOnly } from './forward-only.js';

/** Who carries parcels, as data: a new carrier, or a new address of its tracking page, is a row. */
export class ShippingCarriers1764000003601 extends ForwardOnly {
  readonly name = 'ShippingCarriers1764000003601';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE shipping_carriers (
        code text PRIMARY KEY CHECK (code ~ '^[a-z0-9-]{2,40}$'),
        name text NOT NULL CHECK (length(name) BETWEEN 1 AND 80),
        -- Where a parcel is followed; {code} stands for its number. Null where the carrier has no such page.
        tracking_url text CHECK (tracking_url ~ '^https://.*\\{code\\}'),
        -- A shop's own motorbike and a bus give no number.
        needs_code boolean NOT NULL,
        position int NOT NULL,
        active boolean NOT NULL DEFAULT true
      );
      INSERT INTO shipping_carriers (code, name, tracking_url, needs_code, position) VALUES
        ('viettel-post', 'Viettel Post', 'https://viettelpost.vn/thong-tin-don-hang?peopleTracking=sender&orderNumber={code}', true, 1),
        ('vnpost', 'Bưu điện Việt Nam (EMS)', 'https://www.vnpost.vn/vi-vn/dinh-vi/buu-pham?key={code}', true, 2),
        ('ghn', 'Giao Hàng Nhanh', 'https://donhang.ghn.vn/?order_code={code}', true, 3),
        ('ghtk', 'Giao Hàng Tiết Kiệm', 'https://i.ghtk.vn/{code}', true, 4),
        ('jt', 'J&T Express', 'https://jtexpress.vn/vi/tracking?type=track&billcode={code}', true, 5),
        ('nha-xe', 'Gửi xe khách, tàu cao tốc', NULL, false, 6),
        ('tu-giao', 'Gian hàng tự giao', NULL, false, 7);

      ALTER TABLE shipping_carriers ENABLE ROW LEVEL SECURITY;
      CREATE POLICY shipping_carriers_read ON shipping_carriers FOR SELECT USING (true);
      CREATE POLICY shipping_carriers_write ON shipping_carriers
        USING ((SELECT actor_role()) IN ('system', 'admin')) WITH CHECK ((SELECT actor_role()) IN ('system', 'admin'));
    `);
  }
}
