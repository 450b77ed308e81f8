import { Injectable } from '@nestjs/common';
import { AccountQueries, GrantRole, ShopPeople, WithdrawRole, type ShopPerson } from '@market/identity';
import { Clock, isEmail, isId, newId, normalizeEmail, ok, refuse, type Result } from '@market/kernel';
import { Outbox, Settings, sign, staffRoles, systemActor, UnitOfWork, unsign, type Actor, type StaffRole, type Tx } from '@market/platform';
import { InvitationRepository, type Invitation } from '../persistence/invitation.repository.js';
import { ShopReads } from '../persistence/shop-reads.js';
import { ShopRepository } from '../persistence/shop.repository.js';
import type { StaffMoved } from './events.js';

export type ShopOwner = Extract<Actor, { role: 'seller' }>;

const system = systemActor('businesses/shop-staff');
const lastsDays = 7;
const mostOpen = 20;
const dayMs = 86_400_000;
const isStaffRole = (role: string): role is StaffRole => (staffRoles as readonly string[]).includes(role);
const unknownPerson = { code: 'businesses/unknown-person', kind: 'not-found' } as const;
const invitationGone = { code: 'businesses/invitation-gone', kind: 'not-found' } as const;

/** Who works for a shop: invited by mail, seated when they accept, changed and removed by an owner. A shop keeps an owner. */
@Injectable()
export class ShopStaff {
  constructor(
    private readonly work: UnitOfWork,
    private readonly people: ShopPeople,
    private readonly accounts: AccountQueries,
    private readonly invitations: InvitationRepository,
    private readonly shops: ShopReads,
    private readonly shopRows: ShopRepository,
    private readonly grantRole: GrantRole,
    private readonly withdrawRole: WithdrawRole,
    private readonly outbox: Outbox,
    private readonly settings: Settings,
    private readonly clock: Clock,
  ) {}

  /** People and open invitations of the owner's shop. */
  of({ shopId }: ShopOwner): Promise<{ people: readonly ShopPerson[]; invitations: readonly Invitation[] }> {
    return this.work.read(system, async (tx) => ({
      people: await this.people.of(tx, shopId),
      invitations: await this.invitations.open(tx, shopId),
    }));
  }

  /** Where somebody works and as what. A person may know the names of all own shops, also of one that is closed or not the one of this request. */
  async worksIn(person: Extract<Actor, { accountId: string }>): Promise<readonly { id: string; name: string; staffRole: StaffRole }[]> {
    const account = await this.accounts.current(person);
    const seats = new Map(
      (account?.roles ?? []).flatMap(({ role, shopId, staffRole }) =>
        role === 'seller' && shopId !== null
          ? [[shopId, staffRole !== null && isStaffRole(staffRole) ? staffRole : ('owner' as const)]]
          : [],
      ),
    );
    const shops = await this.work.read(system, (tx) => this.shops.byIds(tx, [...seats.keys()]));
    return shops.map(({ id, name }) => ({ id, name, staffRole: seats.get(id) ?? 'owner' }));
  }

  /** Writes to an address; a second invitation to it takes the place of the first. */
  async invite(owner: ShopOwner, request: { readonly email: string; readonly staffRole: string }): Promise<Result<void>> {
    const email = normalizeEmail(request.email);
    const { staffRole } = request;
    if (!isEmail(email)) return refuse({ code: 'platform/invalid', kind: 'invalid', fields: { email: 'email' } });
    if (!isStaffRole(staffRole)) return refuse({ code: 'platform/invalid', kind: 'invalid', fields: { staffRole: 'choose' } });
    return this.work.run(system, async (tx): Promise<Result<void>> => {
      const { shopId } = owner;
      await this.shopRows.lock(tx, shopId);
      if ((await this.people.of(tx, shopId)).some((person) => person.email === email)) {
        return refuse({ code: 'businesses/works-here', kind: 'conflict', fields: { email: 'isFree' } });
      }
      const at = this.clock.now();
      await this.invitations.withdraw(tx, shopId, { email }, at);
      if ((await this.invitations.open(tx, shopId)).length >= mostOpen) {
        return refuse({ code: 'businesses/invitations-full', kind: 'conflict', facts: { most: mostOpen } });
      }
      const expiresAt = new Date(at.getTime() + lastsDays * dayMs);
      const invitation = { id: newId(), shopId, email, staffRole, expiresAt };
      await this.invitations.add(tx, { ...invitation, invitedBy: owner.accountId, at });
      const [shop] = await this.shops.byIds(tx, [shopId]);
      const body = { ...invitation, expiresAt: expiresAt.toISOString(), shopName: shop?.name ?? '', path: this.pathOf(invitation.id) };
      await this.outbox.add(tx, { name: 'businesses/staff-invited', version: 1, body });
      return ok(undefined);
    });
  }

  withdraw({ shopId }: ShopOwner, invitationId: string): Promise<Result<void>> {
    return this.work.run(system, async (tx): Promise<Result<void>> => {
      const withdrawn = isId(invitationId) && (await this.invitations.withdraw(tx, shopId, { id: invitationId }, this.clock.now()));
      return withdrawn ? ok(undefined) : refuse(invitationGone);
    });
  }

  /** What the holder of a link was invited to; nothing once it is over. */
  invitedTo(token: string): Promise<(Invitation & { readonly shopName: string }) | undefined> {
    return this.work.commit(system, async (tx) => {
      const invitation = await this.invitationOf(tx, token);
      const [shop] = invitation ? await this.shops.byIds(tx, [invitation.shopId]) : [];
      return invitation && shop ? { ...invitation, shopName: shop.name } : undefined;
    });
  }

  /** The link came by mail, and the account must have that very address: a forwarded link seats nobody else. */
  async accept(actor: Extract<Actor, { accountId: string }>, token: string): Promise<Result<{ shopId: string }>> {
    const account = await this.accounts.current(actor);
    return this.work.run(system, async (tx): Promise<Result<{ shopId: string }>> => {
      const invitation = await this.invitationOf(tx, token);
      if (!invitation) return refuse(invitationGone);
      const { id, shopId, email, staffRole } = invitation;
      if (account?.email !== email) return refuse({ code: 'businesses/invitation-for-another', kind: 'conflict', facts: { email } });
      await this.shopRows.lock(tx, shopId);
      await this.grantRole.execute(tx, { accountId: actor.accountId, role: 'seller', scopeId: shopId, staffRole });
      await this.invitations.accept(tx, id, actor.accountId, this.clock.now());
      await this.tell(tx, 'joined', shopId, { accountId: actor.accountId, name: account.name, staffRole });
      return ok({ shopId });
    });
  }

  change(owner: ShopOwner, accountId: string, staffRole: string): Promise<Result<void>> {
    if (!isStaffRole(staffRole))
      return Promise.resolve(refuse({ code: 'platform/invalid', kind: 'invalid', fields: { staffRole: 'choose' } }));
    return this.onPerson(owner, accountId, staffRole !== 'owner', async (tx, person) => {
      if (person.staffRole === staffRole) return;
      await this.grantRole.execute(tx, { accountId, role: 'seller', scopeId: owner.shopId, staffRole });
      await this.tell(tx, 'changed', owner.shopId, { ...person, staffRole });
    });
  }

  /** Somebody else, or oneself: that is leaving. */
  remove(owner: ShopOwner, accountId: string): Promise<Result<void>> {
    return this.onPerson(owner, accountId, true, async (tx, person) => {
      await this.withdrawRole.execute(tx, { accountId, role: 'seller', scopeId: owner.shopId });
      await this.tell(tx, 'removed', owner.shopId, person);
    });
  }

  private onPerson(
    { shopId }: ShopOwner,
    accountId: string,
    losesOwner: boolean,
    act: (tx: Tx, person: ShopPerson) => Promise<void>,
  ): Promise<Result<void>> {
    return this.work.run(system, async (tx): Promise<Result<void>> => {
      await this.shopRows.lock(tx, shopId);
      const people = await this.people.of(tx, shopId);
      const person = people.find((each) => each.accountId === accountId);
      if (!person) return refuse(unknownPerson);
      const owners = people.filter((each) => each.staffRole === 'owner');
      if (losesOwner && person.staffRole === 'owner' && owners.length === 1) {
        return refuse({ code: 'businesses/last-owner', kind: 'conflict' });
      }
      await act(tx, person);
      return ok(undefined);
    });
  }

  private async tell(
    tx: Tx,
    what: 'joined' | 'changed' | 'removed',
    shopId: string,
    { accountId, name, staffRole }: Pick<ShopPerson, 'accountId' | 'name' | 'staffRole'>,
  ): Promise<void> {
    const [shop] = await this.shops.byIds(tx, [shopId]);
    const body: StaffMoved = { shopId, shopName: shop?.name ?? '', accountId, name, staffRole };
    await this.outbox.add(tx, { name: `businesses/staff-${what}`, version: 1, body });
  }

  private async invitationOf(tx: Tx, token: string): Promise<Invitation | undefined> {
    const id = unsign(token, this.settings.sessionSecret)?.replace(/^invitation~/, '') ?? '';
    const invitation = isId(id) ? await this.invitations.lock(tx, id) : undefined;
    return invitation && invitation.expiresAt > this.clock.now() ? invitation : undefined;
  }

  private pathOf(invitationId: string): string {
    return `/loi-moi/${sign(`invitation~${invitationId}`, this.settings.sessionSecret)}`;
  }
}
