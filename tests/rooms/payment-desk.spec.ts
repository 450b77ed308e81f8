import { newId } from '@market/kernel';
import { ImportStatement, PaymentQueries, PlaceMoney, ReturnMoney, SendBackExtra } from '@market/payments';
import type { Actor } from '@market/platform';
import { bankNotice, begin, clock, closePayments, database, fromBank, get, now, openPayments, start, system } from '../world/payments.js';

beforeAll(openPayments);
afterAll(closePayments);
beforeEach(() => clock.set(start));

describe('money that needs a person', () => {
  const officer = async (): Promise<Actor> => {
    const [row] = await database.owner.query<{ id: string }[]>(
      `INSERT INTO accounts (id, email, name, created_at) VALUES ($1, $2, 'Cán bộ', now()) RETURNING id`,
      [newId(), `can-bo-${newId()}@cho-tinh.example`],
    );
    return { role: 'officer', accountId: row!.id };
  };
  const unmatched = async (externalId: string) =>
    (await get(PaymentQueries).unmatched(system)).find((notice) => notice.externalId === externalId);

  it('is placed by an officer on the payment it was meant for, once', async () => {
    const [actor, payment] = [await officer(), await begin('bank-transfer')];
    const notice = bankNotice('tien mua nuoc mam', 150_000);
    await fromBank(notice);
    const { id } = (await unmatched(String((notice as { id: number }).id)))!;
    const place = (reference: string) => get(PlaceMoney).execute(actor, { noticeId: id, reference, why: 'người mua gọi điện' });
    expect(await place('KG-khong-co')).toMatchObject({ ok: false, problem: { code: 'payments/reference-unknown' } });
    expect(await place(payment.reference.toLowerCase())).toEqual({ ok: true, value: 'exact' });
    expect(await place(payment.reference)).toMatchObject({ ok: false, problem: { code: 'payments/money-placed-already' } });
    expect((await now(payment)).state).toBe('succeeded');
  });

  it('that was meant for nothing of ours is recorded as sent back', async () => {
    const actor = await officer();
    const notice = bankNotice('nham so tai khoan', 70_000);
    await fromBank(notice);
    const externalId = String((notice as { id: number }).id);
    const { id } = (await unmatched(externalId))!;
    expect(await get(ReturnMoney).execute(actor, id, 'FT99')).toEqual({ ok: true, value: undefined });
    expect(await unmatched(externalId)).toBeUndefined();
  });

  it('goes back as far as it is too much, once for a form sent twice', async () => {
    const [actor, payment, refundId] = [await officer(), await begin('bank-transfer'), newId()];
    await fromBank(bankNotice(payment.reference, 180_000));
    const back = () => get(SendBackExtra).execute(actor, { paymentId: payment.id, refundId, why: 'chuyển thừa' });
    expect([await back(), await back()]).toEqual(Array(2).fill({ ok: true, value: 'by-hand' }));
    expect((await get(PaymentQueries).refundsByHand(system)).filter((one) => one.refundId === refundId)).toMatchObject([
      { amount: 30_000n, reference: payment.reference },
    ]);
  });

  it('is found in a statement, which counts nothing that the notifier told, in either order and however often', async () => {
    const actor = await officer();
    const [told, forgotten, late] = [await begin('bank-transfer'), await begin('bank-transfer'), await begin('bank-transfer')];
    await fromBank(bankNotice(told.reference, 150_000, { referenceCode: 'FT-told' }));
    const header = ['Ngày giao dịch', 'Số tham chiếu', 'Ghi nợ', 'Ghi có', 'Nội dung'];
    const row = (bankReference: string, memo: string) => ['20/11/2026', bankReference, '', '150.000', memo];
    const rows = [header, row('FT-told', told.reference), row('FT-forgotten', forgotten.reference), row('FT-late', late.reference)];
    const read = async () => {
      const result = await get(ImportStatement).execute(actor, rows, 'sao-ke.csv');
      return result.ok ? result.value.lines.map(({ outcome }) => outcome) : [];
    };
    expect(await read()).toEqual(['counted-before', 'exact', 'exact']);
    expect(await read()).toEqual(Array(3).fill('counted-before'));
    await fromBank(bankNotice(late.reference, 150_000, { referenceCode: 'FT-late' }));
    for (const payment of [told, forgotten, late]) expect(await now(payment)).toMatchObject({ state: 'succeeded', attention: null });
  });
});
