import { expectOk } from '@market/kernel';
import { InboxQueries, NotificationsModule } from '@market/notifications';
import { CancelOrder } from '@market/orders';
import { words } from '@market/ui';
import { fifty, openCheckout, room, two } from '../world/checkout.js';
import { askForRefunds, buyStraight, choose, paymentOf, report, takes } from '../world/own-accounts.js';

beforeAll(async () => {
  await openCheckout({}, { modules: [NotificationsModule] });
  await takes(two);
});
afterAll(() => room.close());

/** What a mail says, as it would be written now. */
async function mailed(name: 'purchase-paid' | 'order-cancelled'): Promise<string> {
  const [mail] = await room.database.owner.query<{ facts: never }[]>(
    'SELECT facts FROM mails WHERE name = $1 ORDER BY created_at DESC LIMIT 1',
    [name],
  );
  return words('vi').notices.byName[name].lines(mail!.facts).join('\n');
}
const shopHears = async (): Promise<string[]> =>
  (await room.get(InboxQueries).list(two.seller, 'shop', 'vi')).items.map(({ title }) => title);

describe('an order that is paid straight to the shop', () => {
  it('is told to the shop while it waits for the money and when it must send some back; the buyer hears that the shop has it', async () => {
    await room.deliver();
    expect(await shopHears()).toContain('Gian hàng bắt đầu nhận tiền khách chuyển thẳng');
    const purchase = await buyStraight({ [two.variantIds[fifty]!]: 1 });
    await room.deliver();
    const { reference } = await paymentOf(purchase);
    expect((await shopHears())[0]).toMatch(new RegExp(`^Khách sắp chuyển .*, mã ${reference}$`));
    expectOk(await report(purchase));
    expect(await mailed('purchase-paid')).toContain('Gian hàng báo đã nhận đủ');

    const { number } = purchase.orders[0]!;
    expectOk(await room.get(CancelOrder).execute(two.seller, { number, reason: 'hết hàng' }));
    await room.deliver();
    expect(await mailed('order-cancelled')).toContain('Gian hàng chuyển trả bạn');
    expect(await askForRefunds()).toEqual(['by-hand']);
    expect(await shopHears()).toContainEqual(expect.stringMatching(new RegExp(`^Hãy chuyển trả khách .*, mã ${reference}$`)));
    expectOk(await choose(two, false));
    await room.deliver();
    expect(await shopHears()).toContain('Gian hàng thôi nhận tiền khách chuyển thẳng');
  });
});
