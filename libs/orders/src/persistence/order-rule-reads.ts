import { Injectable } from '@nestjs/common';
import type { Tx } from '@market/platform';
import type { OrderRule } from '../domain/order-rules.js';

@Injectable()
export class OrderRuleReads {
  /** Every rule with its dates: it is a page of numbers. */
  all(tx: Tx): Promise<readonly OrderRule[]> {
    return tx.query<OrderRule[]>(
      `SELECT rule, category_slug AS "categorySlug", value, legal_basis AS "legalBasis", effective_from::text AS "effectiveFrom",
              effective_to::text AS "effectiveTo" FROM order_rules ORDER BY rule, effective_from`,
    );
  }
}
