import { Injectable } from '@nestjs/common';
import type { Tx } from '@market/platform';

@Injectable()
export class LinkRequestRepository {
  /** The order with this number, if it was ordered with this telephone or address; locked, so that requests are counted one by one. */
  async find(
    tx: Tx,
    { number, email, phone }: { readonly number: string; readonly email: string; readonly phone: string | null },
  ): Promise<{ readonly id: string; readonly number: string } | undefined> {
    const [row] = await tx.query<{ id: string; number: string }[]>(
      `SELECT o.id, o.number FROM orders o JOIN purchase_contacts c ON c.purchase_id = o.purchase_id
       WHERE o.number = $1 AND (lower(c.email) = $2 OR c.phone = $3) FOR UPDATE OF o`,
      [number, email, phone],
    );
    return row;
  }

  async countSince(tx: Tx, orderId: string, since: Date): Promise<number> {
    const [row] = await tx.query<{ count: number }[]>(
      'SELECT count(*)::int AS count FROM order_link_requests WHERE order_id = $1 AND at > $2',
      [orderId, since],
    );
    return row?.count ?? 0;
  }

  async add(tx: Tx, orderId: string, at: Date): Promise<void> {
    await tx.query('INSERT INTO order_link_requests (id, order_id, at) VALUES (uuidv7(), $1, $2)', [orderId, at]);
  }
}
