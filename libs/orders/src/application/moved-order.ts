import { Money } from '@market/kernel';
import type { EventLine } from '../domain/order-events.js';
import type { MovedOrder } from '../persistence/life.repository.js';

const vnd = (amount: string) => Money.vnd(BigInt(amount)).toJSON();

/** What every event says of an order that has moved. */
export const aboutOrder = (
  purchaseId: string,
  { id, number, shopId, total }: Pick<MovedOrder, 'id' | 'number' | 'shopId' | 'total'>,
  at: Date,
) => ({
  ...{ purchaseId, orderId: id, number, shopId },
  total: vnd(total),
  at: at.toISOString(),
});

export const eventLines = ({ lines }: MovedOrder): readonly EventLine[] =>
  lines.map(({ productId, variantId, quantity, price }) => ({ productId, variantId, quantity, price: vnd(price) }));
