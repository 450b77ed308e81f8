import { Injectable } from '@nestjs/common';
import type { Tx } from '@market/platform';
import type { CountedBy } from '../domain/report.js';
import { columnOf, latest, participants } from './as-of-sql.js';
import { vantageParameters, type Vantage } from './count-reads.js';

/** A participating business as it was known and classified on the day; the names of today change nothing. */
export interface CountedBusiness {
  readonly businessId: string;
  readonly name: string | null;
  readonly district: string;
  readonly oldCommune: string;
  readonly commune: string;
  readonly sector: string;
  readonly size: string;
  readonly form: string;
  readonly products: number;
}

export interface CountedProduct {
  readonly productId: string;
  readonly name: string | null;
  readonly businessId: string;
  readonly businessName: string | null;
  readonly stars: string;
}

/** The cell of a table behind which one looks: all, or those with one value. */
export interface Cell {
  readonly by: CountedBy;
  readonly value: string;
}

export interface Slice {
  readonly limit: number;
  readonly offset: number;
}

export interface Rows<Row> {
  readonly total: number;
  readonly items: readonly Row[];
}

const ofValue = Object.entries(columnOf)
  .map(([by, column]) => `WHEN '${by}' THEN described.${column} = $7`)
  .join(' ');
const names = `named AS (${latest('subject_id', 'name', 'name')})`;
const page = (columns: string, order: string): string => `
  SELECT counted.total, page.* FROM (SELECT count(*)::int AS total FROM cell) AS counted
  LEFT JOIN LATERAL (SELECT ${columns} ORDER BY ${order} LIMIT $8 OFFSET $9) AS page ON true`;

const businesses = `
  WITH ${participants}, ${names},
  cell AS (
    SELECT described.* FROM described WHERE CASE $6::text ${ofValue}
      WHEN 'ocop' THEN EXISTS (SELECT FROM starred WHERE starred.business_id = described.business_id AND stars = $7)
      ELSE true END
  )
  ${page(
    `business_id AS "businessId", name, district, old_commune AS "oldCommune", commune, sector, size, form, products
     FROM cell LEFT JOIN named ON subject_id = business_id`,
    'products DESC, name, business_id',
  )}`;

const products = `
  WITH ${participants}, ${names},
  cell AS (
    SELECT starred.* FROM starred JOIN described USING (business_id)
    WHERE CASE $6::text ${ofValue} WHEN 'ocop' THEN stars = $7 ELSE true END
  )
  ${page(
    `product_id AS "productId", product.name, cell.business_id AS "businessId", business.name AS "businessName", stars
     FROM cell LEFT JOIN named product ON product.subject_id = product_id LEFT JOIN named business ON business.subject_id = cell.business_id`,
    'product.name, product_id',
  )}`;

/** The rows behind every number, by the text that also counts them: they are as many as the number says. */
@Injectable()
export class RowReads {
  businesses(tx: Tx, vantage: Vantage, cell: Cell, slice: Slice): Promise<Rows<CountedBusiness>> {
    return this.rows<CountedBusiness>(tx, businesses, vantage, cell, slice, 'businessId');
  }

  products(tx: Tx, vantage: Vantage, cell: Cell, slice: Slice): Promise<Rows<CountedProduct>> {
    return this.rows<CountedProduct>(tx, products, vantage, cell, slice, 'productId');
  }

  /** An empty page still says of how many. */
  private async rows<Row extends object>(
    tx: Tx,
    sql: string,
    vantage: Vantage,
    { by, value }: Cell,
    { limit, offset }: Slice,
    key: keyof Row,
  ): Promise<Rows<Row>> {
    const found = await tx.query<(Row & { total: number })[]>(sql, [...vantageParameters(vantage), by, value, limit, offset]);
    const items = found.filter((row) => row[key] !== null).map(({ total: _, ...row }) => row as unknown as Row);
    return { total: found[0]?.total ?? 0, items };
  }
}
