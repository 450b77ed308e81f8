import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { PayeeOpenedBody } from '@market/payments';
import { Notices } from '../application/notices.js';

/** Where card money goes: told to the whole shop, as a change of its bank account is. A payee is a shop. */
@Injectable()
export class PayeeNotices implements OnModuleInit {
  constructor(private readonly notices: Notices) {}

  onModuleInit(): void {
    this.notices.on<PayeeOpenedBody>('payments/payee-opened', 'payee-opened', ({ payeeId: shopId }) => ({
      ...{ name: 'payee-opened', path: '/kenh-ban-hang/so-quy', facts: {} },
      to: [{ kind: 'shop', shopId, mailTo: ['finance'] }],
    }));
  }
}
