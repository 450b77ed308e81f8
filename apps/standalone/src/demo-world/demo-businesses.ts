import { Injectable } from '@nestjs/common';
import { ApproveBusiness, CloseBusiness, RegisterBusiness, ReinstateBusiness, SetBankAccount, SuspendBusiness } from '@market/businesses';
import { assert, expectOk, Money, type SettableClock } from '@market/kernel';
import { OwnAccounts } from '@market/payments';
import { systemActor, type Tx } from '@market/platform';
import { beforeMerger, currentVersion, RegionQueries } from '@market/regions';
import type { BusinessEvent, DemoBusiness } from './content/index.js';

const loader = systemActor('demo-world');

export interface EnrolledShop {
  readonly businessId: string;
  readonly shopId: string;
}

/** Businesses with their dated lives, each step by the use case that an officer or an applicant would have used on that day. */
@Injectable()
export class DemoBusinesses {
  constructor(
    private readonly register: RegisterBusiness,
    private readonly setBankAccount: SetBankAccount,
    private readonly approve: ApproveBusiness,
    private readonly suspend: SuspendBusiness,
    private readonly reinstate: ReinstateBusiness,
    private readonly close: CloseBusiness,
    private readonly ownAccounts: OwnAccounts,
    private readonly regions: RegionQueries,
  ) {}

  /** Application and approval of each. @returns the shops by the key of their business */
  async enrol(
    tx: Tx,
    clock: SettableClock,
    businesses: readonly DemoBusiness[],
    owners: ReadonlyMap<string, string>,
  ): Promise<ReadonlyMap<string, EnrolledShop>> {
    const shops = new Map<string, EnrolledShop>();
    for (const business of businesses) {
      clock.set(new Date(business.registeredAt));
      const { businessId, shopId } = expectOk(await this.register.execute(tx, await this.registration(business, owners.get(business.key))));
      const { bin, accountNumber, holder } = business.shop.bank;
      expectOk(await this.setBankAccount.execute(tx, { shopId, bankBin: bin, accountNumber, holder }));
      clock.set(new Date(business.approvedAt));
      expectOk(await this.approve.execute(tx, loader, { businessId }));
      // Where somebody can sign in to say what came, buyers may pay straight to the shop.
      const owner = owners.get(business.key);
      if (owner) expectOk(await this.ownAccounts.choose(tx, shopId, true, `account:${owner}`));
      shops.set(business.key, { businessId, shopId });
    }
    return shops;
  }

  /** What came after the approval: suspensions, reinstatements, closures. */
  async liveOn(tx: Tx, clock: SettableClock, businesses: readonly DemoBusiness[], shops: ReadonlyMap<string, EnrolledShop>): Promise<void> {
    for (const { key, events } of businesses) {
      const shop = shops.get(key);
      assert(shop !== undefined, `the business ${key} was enrolled`);
      for (const event of events) await this.happen(tx, clock, shop.businessId, event);
    }
  }

  private async happen(tx: Tx, clock: SettableClock, businessId: string, { kind, at, reason }: BusinessEvent): Promise<void> {
    const request = { businessId, ...(reason ? { reason: reason.vi } : {}) };
    clock.set(new Date(at));
    switch (kind) {
      case 'submitted':
      case 'approved':
        return;
      case 'suspended':
        expectOk(await this.suspend.execute(tx, loader, request));
        return;
      case 'reinstated':
        expectOk(await this.reinstate.execute(tx, loader, request));
        return;
      case 'closed':
        expectOk(await this.close.execute(tx, loader, request));
        return;
    }
  }

  private async registration(business: DemoBusiness, ownerAccountId: string | undefined) {
    const { shop, sector } = business;
    const commune = await this.regions.unit(currentVersion, business.newCommuneCode);
    return {
      taxCode: business.taxCode,
      legalForm: business.legalForm,
      name: business.name,
      representative: { name: shop.bank.holder, phone: business.phone, email: business.email },
      employees: business.employees,
      revenue: Money.vnd(business.revenueVnd),
      capital: Money.vnd(business.capitalVnd),
      sectorCode: sector.code,
      sectorName: sector.name,
      place: {
        street: business.street,
        oldVersion: beforeMerger,
        oldDistrictCode: business.oldDistrictCode,
        oldCommuneCode: business.oldCommuneCode,
        communeVersion: currentVersion,
        communeCode: business.newCommuneCode,
        placeName: commune?.shortName ?? '',
      },
      shop: { slug: shop.slug, name: shop.name, tagline: shop.tagline, about: shop.description },
      ...(ownerAccountId ? { ownerAccountId } : {}),
      demo: true,
    };
  }
}
