import { Injectable } from '@nestjs/common';
import type { Tx } from '@market/platform';

interface Words {
  readonly vi: string;
  readonly en: string;
}

/** The words of a shop's own page. */
export interface ShopTexts {
  readonly name: string;
  readonly tagline: Words;
  readonly about: Words;
}

export interface ShopPlace {
  readonly communeVersion: string;
  readonly communeCode: string;
  readonly oldDistrictCode: string;
  readonly placeName: string;
}

export interface NewShop extends ShopTexts {
  readonly id: string;
  readonly businessId: string;
  readonly slug: string;
  readonly communeVersion: string;
  readonly communeCode: string;
  readonly districtCode: string;
  readonly placeName: string;
  readonly createdAt: Date;
  readonly demo: boolean;
}

export interface NewBankAccount {
  readonly id: string;
  readonly shopId: string;
  readonly bankBin: string;
  readonly numberSealed: Buffer;
  readonly numberLast4: string;
  readonly holder: string;
  readonly createdAt: Date;
}

export interface BankAccountRow {
  readonly bankBin: string;
  readonly numberSealed: Buffer;
  readonly numberLast4: string;
  readonly holder: string;
}

@Injectable()
export class ShopRepository {
  /** False when the slug is another shop's. */
  async add(tx: Tx, shop: NewShop): Promise<boolean> {
    const rows = await tx.query<unknown[]>(
      `INSERT INTO shops (id, business_id, slug, name, tagline_vi, tagline_en, about_vi, about_en, commune_version, commune_code,
         district_code, place_name, created_at, demo)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14) ON CONFLICT (slug) DO NOTHING RETURNING id`,
      [
        ...[shop.id, shop.businessId, shop.slug, shop.name, shop.tagline.vi, shop.tagline.en, shop.about.vi, shop.about.en],
        ...[shop.communeVersion, shop.communeCode, shop.districtCode, shop.placeName, shop.createdAt, shop.demo],
      ],
    );
    return rows.length > 0;
  }

  /** Changes of one shop's staff come one after another: two owners who leave at once would leave none. */
  async lock(tx: Tx, id: string): Promise<void> {
    await tx.query('SELECT 1 FROM shops WHERE id = $1 FOR NO KEY UPDATE', [id]);
  }

  async setOpen(tx: Tx, id: string, open: boolean): Promise<void> {
    await tx.query('UPDATE shops SET open = $2 WHERE id = $1', [id, open]);
  }

  /** An application that came back says the name, the tagline and the place of its shop anew. */
  async restate(tx: Tx, id: string, { name, tagline }: ShopTexts, place: ShopPlace): Promise<void> {
    await tx.query(
      `UPDATE shops SET name = $2, tagline_vi = $3, tagline_en = $4, commune_version = $5, commune_code = $6, district_code = $7,
         place_name = $8 WHERE id = $1`,
      [id, name, tagline.vi, tagline.en, place.communeVersion, place.communeCode, place.oldDistrictCode, place.placeName],
    );
  }

  /** The account before it stays on record, replaced. */
  async setBankAccount(tx: Tx, account: NewBankAccount): Promise<void> {
    await tx.query('UPDATE shop_bank_accounts SET replaced_at = $2 WHERE shop_id = $1 AND replaced_at IS NULL', [
      account.shopId,
      account.createdAt,
    ]);
    await tx.query(
      `INSERT INTO shop_bank_accounts (id, shop_id, bank_bin, number_sealed, number_last4, holder, created_at)
       VALUES ($1, $2, $3, $4, $5, $6, $7)`,
      [account.id, account.shopId, account.bankBin, account.numberSealed, account.numberLast4, account.holder, account.createdAt],
    );
  }

  async bankAccount(tx: Tx, shopId: string): Promise<BankAccountRow | undefined> {
    const [row] = await tx.query<BankAccountRow[]>(
      `SELECT bank_bin AS "bankBin", number_sealed AS "numberSealed", number_last4 AS "numberLast4", holder
       FROM shop_bank_accounts WHERE shop_id = $1 AND replaced_at IS NULL`,
      [shopId],
    );
    return row;
  }
}
