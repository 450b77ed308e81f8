import { liveSlot } from './search-sql.js';

/**
 * $1 the folded phrase, $2 the last folded word, $3 the words before it. Categories whose name has the phrase at the start of a word,
 * what several visitors asked, a longer query that finds something, shops.
 */
export const suggestSql = `
  (SELECT 'category' AS kind, name_vi AS label, slug FROM categories
   WHERE position(' ' || $1 IN ' ' || fold(name_vi)) > 0 ORDER BY length(name_vi), slug LIMIT 2)
  UNION ALL
  (SELECT 'query', shown, NULL FROM search_popular WHERE question ^@ $1 AND question <> $1 ORDER BY asked DESC, question LIMIT 3)
  UNION ALL
  (SELECT 'query', trim(coalesce((SELECT string_agg(known.shown, ' ' ORDER BY typed.at) FROM unnest($3::text[]) WITH ORDINALITY AS typed (word, at)
                                  JOIN search_words known USING (word)), '') || ' ' || next.shown), NULL
   FROM (SELECT word, shown, documents FROM search_words WHERE word ^@ $2 ORDER BY documents DESC, word LIMIT 20) next
   WHERE cardinality($3::text[]) > 0
     AND EXISTS (SELECT FROM product_documents
                 WHERE ${liveSlot} AND words @@ to_tsquery('simple', array_to_string($3::text[] || next.word, ' & ')))
   ORDER BY next.documents DESC, next.word LIMIT 2)
  UNION ALL
  (SELECT 'shop', name, slug FROM open_shops WHERE position(' ' || $1 IN ' ' || fold(name)) > 0 ORDER BY length(name), slug LIMIT 2)`;

/** $4 words as tsquery, $5 accents as tsquery. */
export const productSuggestionsSql = `
  (SELECT 'product', name, slug FROM product_documents WHERE ${liveSlot} AND words @@ $4::tsquery
   ORDER BY (CASE WHEN $5 = '' THEN false ELSE accents @@ nullif($5, '')::tsquery END) DESC,
            starts_with(name_folded, $1) DESC, position($1 IN name_folded) > 0 DESC, in_stock DESC, merit DESC, sold_score DESC, product_id
   LIMIT 6)`;
