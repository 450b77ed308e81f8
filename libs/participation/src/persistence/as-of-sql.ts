/**
 * The definition `participating/v1` in SQL, for all that counts or lists: who participates, and how they are classified, as of an instant.
 * Parameters: $1 the first instant after the day, $2 the last entry that is known, $3 the first instant of which nothing is known any more,
 * $4 and $5 the kind and the code of the place to which all is narrowed; null for the whole province.
 */

/** What stands on record at that knowledge: restatements are few, their targets are read once, from an index of their own. */
const valid = `valid_at < $1 AND entry <= $2 AND recorded_at < $3 AND id NOT IN (
    SELECT restates FROM participation_facts WHERE restates IS NOT NULL AND entry <= $2 AND recorded_at < $3)`;

/** The last valid word on every subject, in the order of the index participation_facts_as_of. */
const standing = (subject: 'business' | 'product'): string => `
  SELECT DISTINCT ON (subject_id) subject_id, business_id, in_force
  FROM participation_facts
  WHERE subject = '${subject}' AND in_force IS NOT NULL AND ${valid}
  ORDER BY subject_id, valid_at DESC, sequence DESC`;

export const latest = (of: 'business_id' | 'subject_id', columns: string, says: string): string => `
  SELECT DISTINCT ON (${of}) ${of}, ${columns} FROM participation_facts WHERE ${says} IS NOT NULL AND ${valid}
  ORDER BY ${of}, valid_at DESC, sequence DESC`;

/** The decision in force on the day, the later one where two overlap, as the catalogue reads certificates. */
const stars = `
  SELECT (r.word->>'stars')::int FROM jsonb_array_elements(detail.ocop) WITH ORDINALITY AS r (word, at)
  WHERE (r.word->>'issuedOn')::date <= day.of AND coalesce((r.word->>'validTo')::date, 'infinity') >= day.of
  ORDER BY r.word->>'issuedOn' DESC, r.at DESC LIMIT 1`;

/**
 * `offered`: every published product of a business in force. `described`: every participating business of the place with what it is.
 * `starred`: its products with their OCOP stars.
 */
export const participants = `
  day AS (SELECT ($1::timestamptz AT TIME ZONE 'Asia/Ho_Chi_Minh')::date - 1 AS of),
  offered AS (
    SELECT product.subject_id AS product_id, product.business_id
    FROM (${standing('product')}) AS product JOIN (${standing('business')}) AS business ON business.subject_id = product.business_id
    WHERE product.in_force AND business.in_force
  ),
  described AS (
    SELECT business_id, products, coalesce(district_code, 'unknown') AS district, coalesce(old_commune_code, 'unknown') AS old_commune,
           coalesce(commune_code, 'unknown') AS commune, coalesce(section, 'unknown') AS sector, coalesce(size, 'unknown') AS size,
           coalesce(legal_form, 'unknown') AS form
    FROM (SELECT business_id, count(*)::int AS products FROM offered GROUP BY business_id) AS participating
      LEFT JOIN (${latest('business_id', 'district_code, old_commune_code, commune_code', 'district_code')}) AS place USING (business_id)
      LEFT JOIN (${latest('business_id', 'section, size, legal_form', 'sector_code')}) AS class USING (business_id)
    WHERE $4::text IS NULL OR $5::text = CASE $4 WHEN 'district' THEN coalesce(district_code, 'unknown')
      WHEN 'old-commune' THEN coalesce(old_commune_code, 'unknown') ELSE coalesce(commune_code, 'unknown') END
  ),
  starred AS (
    SELECT offered.product_id, offered.business_id, coalesce((${stars})::text, 'none') AS stars
    FROM day, offered JOIN described USING (business_id)
      LEFT JOIN (${latest('subject_id', 'ocop', 'ocop')}) AS detail ON detail.subject_id = offered.product_id
  )`;

/** Which column of `described` a grouping reads. */
export const columnOf = {
  district: 'district',
  'old-commune': 'old_commune',
  commune: 'commune',
  sector: 'sector',
  size: 'size',
  form: 'form',
} as const;
