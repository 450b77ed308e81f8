import { expectOk, newId } from '@market/kernel';
import { publicActor, systemActor, UnitOfWork, type Actor } from '@market/platform';
import { DestinationQueries, QuoteShipping, ShippingModule, type ShippingService } from '@market/shipping';
import { openTestRoom, type TestRoom } from '../world/room.js';

let room: TestRoom;
beforeAll(async () => {
  room = await openTestRoom([ShippingModule]);
}, 30_000);
afterAll(() => room.close());

const rachGia = { communeCode: '30760', districtCode: '899' };
const phuQuoc = '31078';
const destination = async (code: string) => (await room.get(DestinationQueries).of(code))!;

describe('a quote from the true tables', () => {
  it.each<[string, string, ShippingService, bigint]>([
    ['within the commune', '30760', 'standard', 17_500n],
    ['to Phú Quốc', phuQuoc, 'standard', 46_000n],
    ['to Hà Nội', '00070', 'standard', 38_000n],
    ['fetched at the shop', phuQuoc, 'pickup', 0n],
  ])('%s', async (_, code, service, price) => {
    const to = await destination(code);
    const shipment = { shopId: 'shop', origin: rachGia, weightGrams: 1200, service };
    const quote = await room.get(UnitOfWork).read(publicActor, (tx) => room.get(QuoteShipping).execute(tx, [shipment], to));
    expect(expectOk(quote).get('shop')!.minor).toBe(price);
  });

  it('names the place as the code table does, and knows no other', async () => {
    expect(await destination(phuQuoc)).toMatchObject({ communeName: 'Đặc khu Phú Quốc', provinceCode: '91', formerDistricts: ['911'] });
    expect(await room.get(DestinationQueries).of('99999')).toBeUndefined();
    expect(await room.get(DestinationQueries).of('91')).toBeUndefined();
  });
});

describe('the tariff', () => {
  const add = (actor: Actor, from: string) =>
    room
      .get(UnitOfWork)
      .commit(actor, (tx) =>
        tx.query(`INSERT INTO shipping_rates (zone, base, per_kg, effective_from, basis) VALUES ('local', 1, 1, $1, 'thử')`, [from]),
      );

  it('has one rate for a zone on a day', async () => {
    await expect(add(systemActor('test'), '2026-01-01')).rejects.toThrow(/shipping_rates_one_a_day/);
  });

  it('is not a seller’s to change', async () => {
    await expect(add({ role: 'seller', accountId: newId(), shopId: newId() }, '2026-01-01')).rejects.toThrow(/row-level security/);
  });
});
