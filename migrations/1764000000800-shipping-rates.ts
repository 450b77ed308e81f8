import type { QueryRunner } from 'typeorm';
import { ForwardOnly } from './forward-only.js';

/** Dated prices of parcels by zone, and the communes that only a boat reaches. */
export class ShippingRates1764000000800 extends ForwardOnly {
  readonly name = 'ShippingRates1764000000800';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE EXTENSION IF NOT EXISTS btree_gist;

      CREATE TABLE shipping_rates (
        id uuid PRIMARY KEY DEFAULT uuidv7(),
        zone text NOT NULL CHECK (zone IN ('local', 'province', 'country', 'island')),
        -- VND for the first kilogram, and for each further one that is begun.
        base bigint NOT NULL CHECK (base >= 0),
        per_kg bigint NOT NULL CHECK (per_kg >= 0),
        effective_from date NOT NULL,
        effective_to date CHECK (effective_to > effective_from),
        basis text NOT NULL CHECK (basis <> ''),
        CONSTRAINT shipping_rates_one_a_day EXCLUDE USING gist (zone WITH =, daterange(effective_from, effective_to) WITH &&)
      );

      CREATE TABLE shipping_islands (
        commune_version text NOT NULL,
        commune_code text NOT NULL,
        PRIMARY KEY (commune_version, commune_code),
        FOREIGN KEY (commune_version, commune_code) REFERENCES admin_units (version, code)
      );

      INSERT INTO shipping_rates (zone, base, per_kg, effective_from, basis) VALUES
        ('local', 15000, 2500, '2020-01-01', 'Biểu phí mở đầu của sàn'),
        ('province', 22000, 4000, '2020-01-01', 'Biểu phí mở đầu của sàn'),
        ('country', 32000, 6000, '2020-01-01', 'Biểu phí mở đầu của sàn'),
        ('island', 15000, 5000, '2020-01-01', 'Biểu phí mở đầu của sàn');
      -- Phú Quốc, Thổ Châu, Kiên Hải: the three island zones of Resolution 1654/NQ-UBTVQH15.
      INSERT INTO shipping_islands (commune_version, commune_code) VALUES ('2025-07', '31078'), ('2025-07', '31105'), ('2025-07', '31108');

      -- Public knowledge: a shopper may know the tariff. Only the province changes it.
      ALTER TABLE shipping_rates ENABLE ROW LEVEL SECURITY;
      CREATE POLICY shipping_rates_read ON shipping_rates FOR SELECT USING (true);
      CREATE POLICY shipping_rates_write ON shipping_rates
        USING ((SELECT actor_role()) IN ('system', 'admin')) WITH CHECK ((SELECT actor_role()) IN ('system', 'admin'));
      ALTER TABLE shipping_islands ENABLE ROW LEVEL SECURITY;
      CREATE POLICY shipping_islands_read ON shipping_islands FOR SELECT USING (true);
      CREATE POLICY shipping_islands_write ON shipping_islands
        USING ((SELECT actor_role()) IN ('system', 'admin')) WITH CHECK ((SELECT actor_role()) IN ('system', 'admin'));
    `);
  }
}
