import { Injectable } from '@nestjs/common';
import type { Tx } from '@market/platform';
import type { LegalForm } from '../domain/legal-form.js';

interface Words {
  readonly vi: string;
  readonly en: string;
}

/** An open shop and who stands behind it, for everybody. */
export interface ShopView {
  readonly id: string;
  readonly slug: string;
  readonly name: string;
  readonly tagline: Words;
  readonly about: Words;
  readonly place: string;
  readonly communeCode: string;
  readonly legalName: string;
  readonly taxCode: string;
  readonly address: string;
  readonly legalForm: LegalForm;
  /** When the business was first approved here. */
  readonly since: Date;
  /** Path of its picture; null while it has none. */
  readonly cover: string | null;
  /** How it packs and sends, and takes back, in its own words; empty where it says nothing. */
  readonly deliveryPolicy: string;
  readonly returnsPolicy: string;
}

/** A shop as other rooms need it; closed ones too, where the actor may see them. */
export interface ShopSummary {
  readonly id: string;
  readonly businessId: string;
  readonly slug: string;
  readonly name: string;
  readonly place: string;
  readonly communeCode: string;
  /** On the boundaries before 1 July 2025. */
  readonly districtCode: string;
  readonly open: boolean;
  readonly demo: boolean;
}

export type ShopSort = 'name' | 'newest';

const view = `id, slug, name, jsonb_build_object('vi', tagline_vi, 'en', tagline_en) AS tagline,
  jsonb_build_object('vi', about_vi, 'en', about_en) AS about, place_name AS place, commune_code AS "communeCode",
  legal_name AS "legalName", tax_code AS "taxCode", address, legal_form AS "legalForm", approved_at AS since,
  cover, delivery_policy AS "deliveryPolicy", returns_policy AS "returnsPolicy"`;

const orders: Record<ShopSort, string> = { name: 'name COLLATE "vi-x-icu", id', newest: 'approved_at DESC, id DESC' };

@Injectable()
export class ShopReads {
  async bySlug(tx: Tx, slug: string): Promise<ShopView | undefined> {
    const [row] = await tx.query<ShopView[]>(`SELECT ${view} FROM open_shops WHERE slug = $1`, [slug]);
    return row;
  }

  byIds(tx: Tx, ids: readonly string[]): Promise<ShopSummary[]> {
    return tx.query<ShopSummary[]>(
      `SELECT id, business_id AS "businessId", slug, name, place_name AS place, commune_code AS "communeCode",
              district_code AS "districtCode", open, demo
       FROM shops WHERE id = ANY ($1::uuid[]) ORDER BY id`,
      [ids],
    );
  }

  /** One round trip: an empty page past the end still knows the total. */
  async list(tx: Tx, sort: ShopSort, limit: number, offset: number): Promise<{ items: ShopView[]; total: number }> {
    const [row] = await tx.query<{ items: ShopView[]; total: number }[]>(
      `SELECT (SELECT count(*)::int FROM open_shops) AS total,
              coalesce((SELECT jsonb_agg(to_jsonb(page)) FROM (SELECT ${view} FROM open_shops ORDER BY ${orders[sort]} LIMIT $1 OFFSET $2) AS page),
                       '[]') AS items`,
      [limit, offset],
    );
    const { items, total } = row!;
    return { total, items: items.map((item) => ({ ...item, since: new Date(item.since) })) };
  }
}
