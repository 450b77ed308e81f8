/**
 * $1 words as tsquery, $2 accents as tsquery ('' for none), $3 the folded phrase, $4 the last folded word, $5 the words before it.
 * Categories and shops whose name has the phrase at the start of a word, then products, then a longer query that finds something.
 */
export const suggestSql = `
  (SELECT 'category' AS kind, name_vi AS label, slug FROM categories
   WHERE position(' ' || $3 IN ' ' || fold(name_vi)) > 0 ORDER BY length(name_vi), slug LIMIT 2)
  UNION ALL
  (SELECT 'query', trim(coalesce((SELECT string_agg(known.shown, ' ' ORDER BY typed.at) FROM unnest($5::text[]) WITH ORDINALITY AS typed (word, at)
                                  JOIN search_words known USING (word)), '') || ' ' || next.shown), NULL
   FROM (SELECT word, shown, documents FROM search_words WHERE starts_with(word, $4) ORDER BY documents DESC, word LIMIT 20) next
   WHERE cardinality($5::text[]) > 0
     AND EXISTS (SELECT FROM product_documents
                 WHERE words @@ to_tsquery('simple', array_to_string($5::text[] || next.word, ' & ')))
   ORDER BY next.documents DESC, next.word LIMIT 2)
  UNION ALL
  (SELECT 'shop', name, slug FROM open_shops WHERE position(' ' || $3 IN ' ' || fold(name)) > 0 ORDER BY length(name), slug LIMIT 2)
  UNION ALL
  (SELECT 'product', name, slug FROM product_documents WHERE words @@ $1::tsquery
   ORDER BY (CASE WHEN $2 = '' THEN false ELSE accents @@ nullif($2, '')::tsquery END) DESC,
            starts_with(name_folded, $3) DESC, position($3 IN name_folded) > 0 DESC, in_stock DESC, sold_score DESC, published_at DESC, product_id
   LIMIT 6)`;
