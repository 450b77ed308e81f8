import { Injectable } from '@nestjs/common';
import { Clock, newId, ok, refuse, type Result } from '@market/kernel';
import { KeepPictures } from '@market/media';
import { AuditLog, isStaff, Outbox, UnitOfWork, type Actor } from '@market/platform';
import {
  ShopProfileRepository,
  type NameRequest,
  type ShopProfile,
  type ShopProfileTexts,
} from '../persistence/shop-profile.repository.js';

type Seller = Extract<Actor, { role: 'seller' }>;

const faultsOf = ({ tagline, about, deliveryPolicy, returnsPolicy }: ShopProfileTexts): Record<string, string> => {
  const faults: Record<string, string> = {};
  const limits = [
    ...([
      ['tagline.vi', tagline.vi, 160],
      ['tagline.en', tagline.en, 160],
    ] as const),
    ...([
      ['about.vi', about.vi, 4000],
      ['about.en', about.en, 4000],
    ] as const),
    ...([
      ['deliveryPolicy', deliveryPolicy, 2000],
      ['returnsPolicy', returnsPolicy, 2000],
    ] as const),
  ];
  for (const [field, text, most] of limits) if (text.length > most) faults[field] = 'too-long';
  return faults;
};

/** What a shop says of itself. Words, picture and policies act at once; the name, by which shoppers know it, waits for an officer. */
@Injectable()
export class ShopProfiles {
  constructor(
    private readonly work: UnitOfWork,
    private readonly profiles: ShopProfileRepository,
    private readonly keepPictures: KeepPictures,
    private readonly outbox: Outbox,
    private readonly audit: AuditLog,
    private readonly clock: Clock,
  ) {}

  of(seller: Seller): Promise<ShopProfile | undefined> {
    return this.work.read(seller, (tx) => this.profiles.byId(tx, seller.shopId));
  }

  /** @param cover the path of a picture that was stored before; undefined leaves the one there is */
  change(seller: Seller, texts: ShopProfileTexts, cover?: string): Promise<Result<void>> {
    return this.work.run(seller, async (tx): Promise<Result<void>> => {
      const faults = faultsOf(texts);
      if (Object.keys(faults).length > 0) return refuse({ code: 'platform/invalid', kind: 'invalid', fields: faults });
      const { shopId } = seller;
      if (cover !== undefined) {
        const kept = await this.keepPictures.execute(tx, { shopId, accountId: null }, [cover]);
        if (!kept.ok) return kept;
      }
      await this.profiles.change(tx, shopId, texts, cover ?? null);
      await this.outbox.add(tx, { name: 'businesses/shop-changed', version: 1, body: { shopId } });
      return ok(undefined);
    });
  }

  /** One wish at a time: another is refused while an officer has the first. */
  askForName(seller: Seller, typed: string): Promise<Result<void>> {
    const name = typed.normalize('NFC').trim();
    return this.work.run(seller, async (tx): Promise<Result<void>> => {
      const now = await this.profiles.byId(tx, seller.shopId);
      if (name === '' || name.length > 120) {
        return refuse({ code: 'platform/invalid', kind: 'invalid', fields: { name: name === '' ? 'required' : 'too-long' } });
      }
      if (now?.nameRequest) return refuse({ code: 'businesses/name-waits', kind: 'conflict', fields: { name: 'invalid' } });
      if (now?.name === name) return ok(undefined);
      await this.profiles.askForName(tx, { id: newId(), shopId: seller.shopId, name, askedBy: seller.accountId }, this.clock.now());
      return ok(undefined);
    });
  }

  /** Wishes that wait, the oldest first. */
  waiting(officer: Actor): Promise<readonly NameRequest[]> {
    return this.work.read(officer, (tx) => this.profiles.waiting(tx));
  }

  decide(
    officer: Actor,
    { requestId, accept, reason }: { readonly requestId: string; readonly accept: boolean; readonly reason: string },
  ): Promise<Result<void>> {
    return this.work.run(officer, async (tx): Promise<Result<void>> => {
      if (officer.role !== 'officer' && officer.role !== 'admin') return refuse({ code: 'platform/forbidden', kind: 'forbidden' });
      if (!accept && reason.trim() === '') {
        return refuse({ code: 'businesses/reason-required', kind: 'invalid', fields: { reason: 'isNotEmpty' } });
      }
      const why = reason.trim() || null;
      const decided = await this.profiles.decide(tx, { requestId, accept, reason: why, by: officer.accountId }, this.clock.now());
      if (!decided) return refuse({ code: 'businesses/name-decided', kind: 'conflict' });
      const { shopId, name, shopName } = decided;
      if (accept) await this.profiles.rename(tx, shopId, name);
      if (isStaff(officer))
        await this.audit.record(tx, officer, 'businesses/decide-shop-name', shopId, { from: shopName, to: name, accept, reason: why });
      await this.outbox.add(tx, {
        name: 'businesses/shop-name-decided',
        version: 1,
        body: { shopId, name, accepted: accept, reason: why },
      });
      if (accept) await this.outbox.add(tx, { name: 'businesses/shop-changed', version: 1, body: { shopId } });
      return ok(undefined);
    });
  }
}
