/** Who moved it, as people of the order know each other. */
const side = `CASE WHEN m.moved_by = 'guest' OR m.moved_by = 'account:' || o.account_id THEN 'buyer' WHEN m.moved_by LIKE 'account:%' THEN 'seller'
  WHEN m.moved_by LIKE 'staff:%' THEN 'staff' ELSE 'system' END`;

const lines = `(SELECT jsonb_agg(jsonb_build_object('id', l.id, 'productId', l.product_id, 'variantId', l.variant_id, 'productSlug', l.product_slug,
    'name', l.name, 'option', l.option_label, 'sku', l.sku, 'pictureUrl', l.picture_url, 'quantity', l.quantity,
    'price', l.price::text, 'total', l.total::text, 'returnUntil', t.return_until,
    'left', l.quantity - coalesce((SELECT sum(r.quantity) FROM order_refund_lines r WHERE r.line_id = l.id), 0)) ORDER BY l.position)
  FROM order_lines l LEFT JOIN order_line_terms t ON t.line_id = l.id WHERE l.order_id = o.id)`;

const parcels = `(SELECT coalesce(jsonb_agg(jsonb_build_object('carrier', c.name, 'trackingCode', p.tracking_code, 'sentAt', p.sent_at,
    'trackingUrl', replace(c.tracking_url, '{code}', p.tracking_code)) ORDER BY p.sent_at, p.id), '[]')
  FROM order_parcels p JOIN shipping_carriers c ON c.code = p.carrier_code WHERE p.order_id = o.id)`;

const refunds = `(SELECT coalesce(jsonb_agg(jsonb_build_object('id', r.id, 'kind', r.kind, 'side', r.side, 'why', r.why, 'goods', r.goods::text,
    'shipping', r.shipping::text, 'amount', r.amount::text, 'at', r.at, 'sentAt', r.sent_at,
    'lines', (SELECT jsonb_agg(jsonb_build_object('lineId', l.line_id, 'quantity', l.quantity, 'restocked', l.restocked) ORDER BY l.line_id)
              FROM order_refund_lines l WHERE l.refund_id = r.id)) ORDER BY r.at, r.id), '[]')
  FROM order_refunds r WHERE r.order_id = o.id)`;

const returned = `(SELECT jsonb_build_object('reason', r.reason, 'note', r.note, 'pictures', to_jsonb(r.pictures), 'requestedAt', r.requested_at,
    'answeredAt', r.answered_at, 'accepted', r.accepted, 'answer', r.answer,
    'appealedAt', r.appealed_at, 'appeal', r.appeal, 'ruling', r.ruling, 'sentBackAt', r.sent_back_at, 'sentBackCode', r.sent_back_code,
    'lines', (SELECT jsonb_agg(jsonb_build_object('lineId', l.line_id, 'quantity', l.quantity) ORDER BY l.line_id)
              FROM order_return_lines l WHERE l.order_id = r.order_id))
  FROM order_returns r WHERE r.order_id = o.id)`;

/** The whole of orders in one statement: by index from the numbers down. */
export const wholeOrders = `
  SELECT o.id, o.number, o.state, jsonb_build_object('id', o.shop_id, 'slug', o.shop_slug, 'name', o.shop_name) AS shop, o.service,
         o.placed_at AS "placedAt", o.due_at AS "dueAt", o.paid_to_shop AS "paidToShop", o.subtotal, o.shipping, o.total,
         jsonb_build_object('name', c.name, 'phone', c.phone, 'email', c.email, 'street', c.street, 'commune', c.commune_name,
           'province', c.province_name, 'note', c.note) AS recipient,
         ${lines} AS lines,
         (SELECT jsonb_agg(jsonb_build_object('from', m.from_state, 'to', m.to_state, 'at', m.at, 'by', ${side}, 'why', m.why) ORDER BY m.at, m.id)
          FROM order_moves m WHERE m.order_id = o.id) AS moves,
         ${parcels} AS parcels, ${refunds} AS refunds, ${returned} AS "return",
         CASE WHEN p.id IS NULL THEN NULL
              ELSE jsonb_build_object('id', p.id, 'state', p.state, 'method', p.payment_method, 'expiresAt', p.expires_at) END AS purchase
  FROM orders o JOIN purchase_contacts c ON c.purchase_id = o.purchase_id LEFT JOIN purchases p ON p.id = o.purchase_id
  WHERE o.number = ANY ($1) ORDER BY o.placed_at, o.number`;
