import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { BankAccountChanged, FactsDecided, PaperExpiring, ShopNameDecided, StaffInvited, StaffMoved } from '@market/businesses';
import { Notices } from '../application/notices.js';

/** What happens in the office of a shop: who is invited, where its money goes, papers that run out, its name and what is registered of it. */
@Injectable()
export class ShopNotices implements OnModuleInit {
  constructor(private readonly notices: Notices) {}

  onModuleInit(): void {
    this.notices.on<StaffInvited>('businesses/staff-invited', 'staff-invited', ({ shopName, email, staffRole, expiresAt, path }) => ({
      ...{ name: 'staff-invited', path, facts: { shop: shopName, role: staffRole, until: expiresAt } },
      // Nobody knows yet how the invited person is called; the part before the @ may be longer than a name.
      to: [{ kind: 'mailbox', email, name: email.split('@')[0]!.slice(0, 120), path }],
    }));
    this.notices.on<StaffMoved>('businesses/staff-joined', 'staff-joined', ({ shopId, name, staffRole }) => ({
      ...{ name: 'staff-joined', path: '/kenh-ban-hang/nhan-vien', facts: { name, role: staffRole } },
      to: [{ kind: 'shop', shopId, mailTo: [] }],
    }));
    this.notices.on<StaffMoved>('businesses/staff-changed', 'staff-changed', ({ accountId, shopName, staffRole }) => ({
      ...{ name: 'staff-changed', path: '/kenh-ban-hang', facts: { shop: shopName, role: staffRole } },
      to: [{ kind: 'account', accountId }],
    }));
    this.notices.on<StaffMoved>('businesses/staff-removed', 'staff-removed', ({ accountId, shopName }) => ({
      ...{ name: 'staff-removed', path: '/tai-khoan', facts: { shop: shopName } },
      to: [{ kind: 'account', accountId }],
    }));
    this.notices.on<BankAccountChanged>('businesses/bank-account-changed', 'bank-account-changed', ({ shopId, last4 }) => ({
      ...{ name: 'bank-account-changed', path: '/kenh-ban-hang/tai-khoan-nhan-tien', facts: { last4 } },
      to: [{ kind: 'shop', shopId, mailTo: ['finance'] }],
    }));
    this.notices.on<PaperExpiring>('businesses/paper-expiring', 'paper-expiring', ({ shopId, kind, expiresOn, daysBefore }) => ({
      ...{ name: 'paper-expiring', path: '/kenh-ban-hang/giay-to', facts: { kind, expiresOn, daysBefore } },
      to: [{ kind: 'shop', shopId, mailTo: [] }],
    }));
    this.notices.on<FactsDecided>('businesses/facts-decided', 'facts-decided', ({ shopId, accepted, reason }) => ({
      ...{ name: 'facts-decided', path: '/kenh-ban-hang/thong-tin-dang-ky', facts: { accepted, reason } },
      to: [{ kind: 'shop', shopId, mailTo: [] }],
    }));
    this.notices.on<ShopNameDecided>('businesses/shop-name-decided', 'shop-name-decided', ({ shopId, name, accepted, reason }) => ({
      ...{ name: 'shop-name-decided', path: '/kenh-ban-hang/gian-hang', facts: { name, accepted, reason } },
      to: [{ kind: 'shop', shopId, mailTo: [] }],
    }));
  }
}
