import { Injectable } from '@nestjs/common';
import { assert, Clock, newId, ok, refuse, type Result } from '@market/kernel';
import { Outbox, systemActor, UnitOfWork, type Actor, type Tx } from '@market/platform';
import { BusinessRepository } from '../persistence/business.repository.js';
import { ChangeRequestRepository } from '../persistence/change-request.repository.js';
import { DraftRepository, type Draft } from '../persistence/draft.repository.js';
import { ShopRepository } from '../persistence/shop.repository.js';
import { BusinessFactsOf, type BusinessRegistration } from './business-facts.js';
import { submitted } from './events.js';
import { HandOverPapers } from './hand-over-papers.js';
import { PrivateSeal } from './private-seal.js';
import { ReadApplication } from './read-application.js';
import { RegisterBusiness, type Registered } from './register-business.js';
import { SetBankAccount } from './set-bank-account.js';

const system = systemActor('businesses/submit-registration');

/** Sends an application to the officers: for the first time, or mended. The account has no rights over businesses, so the system acts. */
@Injectable()
export class SubmitRegistration {
  constructor(
    private readonly work: UnitOfWork,
    private readonly drafts: DraftRepository,
    private readonly businesses: BusinessRepository,
    private readonly shops: ShopRepository,
    private readonly changeRequests: ChangeRequestRepository,
    private readonly register: RegisterBusiness,
    private readonly facts: BusinessFactsOf,
    private readonly application: ReadApplication,
    private readonly papers: HandOverPapers,
    private readonly setBankAccount: SetBankAccount,
    private readonly seal: PrivateSeal,
    private readonly outbox: Outbox,
    private readonly clock: Clock,
  ) {}

  execute(actor: Actor): Promise<Result<Registered>> {
    assert('accountId' in actor, 'an account applies');
    const { accountId } = actor;
    return this.work.run(system, async (tx) => {
      const draft = await this.drafts.lockLatest(tx, accountId);
      if (!draft) return refuse({ code: 'businesses/not-editable', kind: 'conflict' });
      const read = await this.application.read(tx, draft);
      if ('code' in read) return refuse(read);
      return draft.businessId ? this.again(tx, draft, draft.businessId, read) : this.first(tx, draft, read);
    });
  }

  private async first(tx: Tx, draft: Draft, registration: BusinessRegistration): Promise<Result<Registered>> {
    const registered = await this.register.execute(tx, registration);
    if (!registered.ok) return registered;
    const { businessId, shopId } = registered.value;
    const account = await this.setAccount(tx, draft, shopId);
    if (!account.ok) return account;
    await this.drafts.sent(tx, draft.id, businessId);
    const papers = await this.papers.execute(tx, draft.id, businessId, shopId);
    return papers.ok ? registered : papers;
  }

  private async again(tx: Tx, draft: Draft, businessId: string, registration: BusinessRegistration): Promise<Result<Registered>> {
    const business = await this.businesses.lock(tx, businessId);
    assert(business !== undefined, 'a sent draft has its business');
    if (business.state !== 'changes-requested') return refuse({ code: 'businesses/not-editable', kind: 'conflict' });
    if (await this.businesses.isTaken(tx, registration.taxCode, businessId)) {
      return refuse({ code: 'businesses/tax-code-taken', kind: 'conflict', fields: { taxCode: 'isFree' } });
    }
    const at = this.clock.now();
    const dueOn = await this.facts.dueOn(tx, at);
    await this.businesses.restate(tx, businessId, this.facts.of(businessId, registration, at), dueOn);
    const move = { id: newId(), businessId, from: business.state, to: 'submitted', at, by: draft.accountId, reason: null } as const;
    await this.businesses.move(tx, move);
    await this.changeRequests.answer(tx, businessId, at);
    await this.shops.restate(tx, business.shopId, registration.shop, registration.place);
    const account = await this.setAccount(tx, draft, business.shopId);
    if (!account.ok) return account;
    const papers = await this.papers.execute(tx, draft.id, businessId, business.shopId);
    if (!papers.ok) return papers;
    await this.outbox.add(tx, submitted({ ...business, name: registration.name }, at, true, dueOn));
    return ok({ businessId: businessId as Registered['businessId'], shopId: business.shopId as Registered['shopId'], warnings: [] });
  }

  private setAccount(tx: Tx, { id, accountNumber, answers }: Draft, shopId: string): Promise<Result<void>> {
    assert(accountNumber !== null, 'a whole draft has an account number');
    return this.setBankAccount.execute(tx, {
      shopId,
      bankBin: answers.bankBin ?? '',
      accountNumber: this.seal.open('drafted bank accounts', id, accountNumber.sealed),
      holder: answers.holder ?? '',
    });
  }
}
