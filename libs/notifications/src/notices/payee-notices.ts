import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { OwnAccountChosenBody, PayeeOpenedBody, RefundAwaitedBody, TransferAwaitedBody } from '@market/payments';
import type { Recipient } from '../application/notice.js';
import { Notices } from '../application/notices.js';

const desk = '/kenh-ban-hang/khach-chuyen-thang';
const atShop = ({ payeeId: shopId }: PayeeOpenedBody): readonly Recipient[] => [{ kind: 'shop', shopId, mailTo: ['finance'] }];

/** Where a shop's money goes, and what of it the shop alone can see: told to the whole shop, as a change of its bank account is. A payee is a shop. */
@Injectable()
export class PayeeNotices implements OnModuleInit {
  constructor(private readonly notices: Notices) {}

  onModuleInit(): void {
    this.notices.on<PayeeOpenedBody>('payments/payee-opened', 'payee-opened', (body) => ({
      ...{ name: 'payee-opened', path: '/kenh-ban-hang/so-quy', facts: {}, to: atShop(body) },
    }));
    this.notices.on<OwnAccountChosenBody>('payments/own-account-chosen', 'own-account-chosen', (body) => ({
      ...{ name: 'own-account-chosen', path: '/kenh-ban-hang/tai-khoan-nhan-tien', facts: { takes: body.takes }, to: atShop(body) },
    }));
    this.notices.on<TransferAwaitedBody>('payments/transfer-awaited', 'transfer-awaited', (body) => ({
      ...{ name: 'transfer-awaited', path: desk, to: atShop(body) },
      facts: { reference: body.reference, amount: body.amount, expiresAt: body.expiresAt },
    }));
    this.notices.on<RefundAwaitedBody>('payments/refund-awaited', 'refund-awaited', (body) => ({
      ...{ name: 'refund-awaited', path: desk, facts: { reference: body.reference, amount: body.amount }, to: atShop(body) },
    }));
  }
}
