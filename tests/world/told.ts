import { Outbox, systemActor, UnitOfWork } from '@market/platform';
import { newId, type MoneyView } from '@market/kernel';
import type { TestRoom } from './room.js';

const vnd = (amount: number): MoneyView => ({ amount: String(amount), currency: 'VND' });

/** A business as other rooms tell of it, with one product and whatever happens to them: events written to the outbox and delivered. */
export function toldBusiness(room: TestRoom, seat: { district: string; commune: string; oldCommune?: string }) {
  const [businessId, shopId] = [newId(), newId()];
  const tell = async (name: string, body: object): Promise<void> => {
    await room.get(UnitOfWork).commit(systemActor('tests'), (tx) => room.get(Outbox).add(tx, { name, version: 1, body }));
    await room.deliver();
  };
  const about = { businessId, shopId };
  return {
    businessId,
    shopId,
    /** The shop's row alone, where facts of trade find its business. */
    opened: () =>
      room.database.owner.query(
        `SET session_replication_role = replica;
         INSERT INTO shops (id, business_id, slug, name, commune_version, commune_code, district_code, place_name, created_at)
         VALUES ('${shopId}', '${businessId}', 'shop-${shopId}', 'Gian hàng', '2025-07', '${seat.commune}', '${seat.district}', 'Kiên Giang', now());
         RESET session_replication_role`,
      ),
    approved: (at: string, name = 'Cơ sở') =>
      tell('businesses/approved', {
        ...{
          ...about,
          at,
          name,
          legalForm: 'household',
          sectorCode: '10',
          sectorName: { vi: 'Chế biến', en: 'Processing' },
          size: 'micro',
        },
        ...{ oldDistrictCode: seat.district, oldCommuneCode: seat.oldCommune ?? seat.commune, communeCode: seat.commune },
      }),
    moved: (at: string, to: typeof seat) =>
      tell('businesses/moved', {
        ...{ ...about, at, oldDistrictCode: to.district, oldCommuneCode: to.oldCommune ?? to.commune, communeCode: to.commune },
      }),
    stated: (kind: 'suspended' | 'reinstated' | 'closed', at: string) => tell(`businesses/${kind}`, { ...about, at, reason: 'Lý do' }),
    product: (kind: 'published' | 'unlisted', at: string, productId: string = newId(), ocop: readonly object[] = []) =>
      tell(`catalogue/product-${kind}`, { ...about, productId, at, ...(kind === 'published' ? { name: 'Nước mắm', ocop } : {}) }).then(
        () => productId,
      ),
    /** A purchase of one order, paid in the way named. */
    paid: async (at: string, amount: number, method = 'bank-transfer') => {
      const [purchaseId, orderId] = [newId(), newId()];
      const payment = { paymentId: newId(), purposeKind: 'purchase', purposeId: purchaseId, amount: vnd(amount), method };
      await tell('payments/settled', { ...payment, settledAt: at });
      await tell('orders/paid', { purchaseId, orderId, number: 'KG-1', shopId, total: vnd(amount), at, lines: [] });
      return { purchaseId, orderId };
    },
    givenBack: (order: { purchaseId: string; orderId: string }, at: string, amount: number | null) =>
      tell('orders/cancelled', {
        ...{ ...order, number: 'KG-1', shopId, total: vnd(amount ?? 0), at, reason: 'Đổi ý', lines: [] },
        refundDue: amount === null ? null : vnd(amount),
      }),
  };
}
