import { Injectable } from '@nestjs/common';
import type { Tx } from '@market/platform';

interface Words {
  readonly vi: string;
  readonly en: string;
}

/** What a shop writes of itself. */
export interface ShopProfileTexts {
  readonly tagline: Words;
  readonly about: Words;
  readonly deliveryPolicy: string;
  readonly returnsPolicy: string;
}

export interface ShopProfile extends ShopProfileTexts {
  readonly slug: string;
  readonly name: string;
  readonly open: boolean;
  /** The path of its picture. */
  readonly cover: string | null;
  readonly address: string;
  readonly legalName: string;
  readonly taxCode: string;
  /** A name that waits for an officer. */
  readonly nameRequest: { readonly name: string; readonly askedAt: string } | null;
  /** The last one that was refused, and why. */
  readonly refusedName: { readonly name: string; readonly reason: string } | null;
}

/** A wish for another name, as officers see it. */
export interface NameRequest {
  readonly id: string;
  readonly shopId: string;
  readonly businessId: string;
  readonly business: string;
  readonly shopName: string;
  readonly name: string;
  readonly askedAt: Date;
}

@Injectable()
export class ShopProfileRepository {
  async byId(tx: Tx, shopId: string): Promise<ShopProfile | undefined> {
    const [row] = await tx.query<ShopProfile[]>(
      `SELECT s.slug, s.name, s.open, s.cover, s.delivery_policy AS "deliveryPolicy", s.returns_policy AS "returnsPolicy",
              jsonb_build_object('vi', s.tagline_vi, 'en', s.tagline_en) AS tagline, jsonb_build_object('vi', s.about_vi, 'en', s.about_en) AS about,
              b.street || ', ' || s.place_name AS address, b.name AS "legalName", b.tax_code AS "taxCode",
              (SELECT jsonb_build_object('name', r.name, 'askedAt', r.asked_at) FROM shop_name_requests r
               WHERE r.shop_id = s.id AND r.decided_at IS NULL) AS "nameRequest",
              (SELECT CASE WHEN NOT r.accepted THEN jsonb_build_object('name', r.name, 'reason', r.reason) END FROM shop_name_requests r
               WHERE r.shop_id = s.id ORDER BY r.asked_at DESC LIMIT 1) AS "refusedName"
       FROM shops s JOIN businesses b ON b.id = s.business_id WHERE s.id = $1`,
      [shopId],
    );
    return row;
  }

  async change(
    tx: Tx,
    shopId: string,
    { tagline, about, deliveryPolicy, returnsPolicy }: ShopProfileTexts,
    cover: string | null,
  ): Promise<void> {
    await tx.query(
      `UPDATE shops SET tagline_vi = $2, tagline_en = $3, about_vi = $4, about_en = $5, delivery_policy = $6, returns_policy = $7,
         cover = coalesce($8, cover) WHERE id = $1`,
      [shopId, tagline.vi, tagline.en, about.vi, about.en, deliveryPolicy, returnsPolicy, cover],
    );
  }

  async rename(tx: Tx, shopId: string, name: string): Promise<void> {
    await tx.query('UPDATE shops SET name = $2 WHERE id = $1', [shopId, name]);
  }

  async askForName(
    tx: Tx,
    { id, shopId, name, askedBy }: { readonly id: string; readonly shopId: string; readonly name: string; readonly askedBy: string },
    at: Date,
  ): Promise<void> {
    await tx.query('INSERT INTO shop_name_requests (id, shop_id, name, asked_at, asked_by) VALUES ($1, $2, $3, $4, $5)', [
      ...[id, shopId, name, at, askedBy],
    ]);
  }

  waiting(tx: Tx): Promise<NameRequest[]> {
    return tx.query<NameRequest[]>(
      `SELECT r.id, r.shop_id AS "shopId", b.id AS "businessId", b.name AS business, s.name AS "shopName", r.name, r.asked_at AS "askedAt"
       FROM shop_name_requests r JOIN shops s ON s.id = r.shop_id JOIN businesses b ON b.id = s.business_id
       WHERE r.decided_at IS NULL ORDER BY r.asked_at, r.id LIMIT 100`,
    );
  }

  /** @returns the wish and the name there was; undefined when somebody decided before. */
  async decide(
    tx: Tx,
    decision: { readonly requestId: string; readonly accept: boolean; readonly reason: string | null; readonly by: string },
    at: Date,
  ): Promise<{ shopId: string; name: string; shopName: string } | undefined> {
    const [rows] = await tx.query<[{ shopId: string; name: string; shopName: string }[], number]>(
      `UPDATE shop_name_requests r SET decided_at = $2, decided_by = $3, accepted = $4, reason = $5
       FROM shops s WHERE s.id = r.shop_id AND r.id = $1 AND r.decided_at IS NULL
       RETURNING r.shop_id AS "shopId", r.name, s.name AS "shopName"`,
      [decision.requestId, at, decision.by, decision.accept, decision.reason],
    );
    return rows[0];
  }
}
