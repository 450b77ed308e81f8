import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { bankOfBin, banks } from './bank.js';
import { crc16, decodeEmv, encodeEmv } from './emv-qr.js';
import { decodeVietQr, encodeVietQr, memo, type VietQr } from './viet-qr.js';

const published: readonly (readonly [source: string, payload: string, meaning: VietQr])[] = [
  [
    'NAPAS §6.1.2',
    '00020101021138600010A00000072701300006970403011697040311012345670208QRIBFTTC53037045802VN63044F52',
    { bin: '970403', account: '9704031101234567', service: 'QRIBFTTC', dynamic: false },
  ],
  [
    'NAPAS §6.1.3',
    '00020101021238570010A00000072701270006970403011300110123456780208QRIBFTTA530370454061800005802VN62340107NPS68690819thanh toan don hang63042E2E',
    {
      bin: '970403',
      account: '0011012345678',
      service: 'QRIBFTTA',
      amount: 180_000n,
      billNumber: 'NPS6869',
      purpose: 'thanh toan don hang',
      dynamic: true,
    },
  ],
  [
    'NAPAS §6.1.4',
    '00020101021238600010A00000072701300006970403011697040311012345670208QRIBFTTC530370454061800005802VN62340107NPS68690819thanh toan don hang6304A203',
    {
      bin: '970403',
      account: '9704031101234567',
      service: 'QRIBFTTC',
      amount: 180_000n,
      billNumber: 'NPS6869',
      purpose: 'thanh toan don hang',
      dynamic: true,
    },
  ],
  [
    'Vietcombank',
    '00020101021238540010A00000072701240006970436011098895593570208QRIBFTTA53037045405100005802VN62320828day la noi dung chuyen khoan6304EEF5',
    { bin: '970436', account: '9889559357', service: 'QRIBFTTA', amount: 10_000n, purpose: 'day la noi dung chuyen khoan', dynamic: true },
  ],
  [
    'PayOS/MB',
    '00020101021238570010A00000072701270006970422011371045208946240208QRIBFTTA5303704540430005802VN62180814TT1BQG8F khanh6304D4F6',
    { bin: '970422', account: '7104520894624', service: 'QRIBFTTA', amount: 3_000n, purpose: 'TT1BQG8F khanh', dynamic: true },
  ],
];

interface Example {
  readonly payload: string;
  readonly crcValid: boolean;
  readonly tlvParses: boolean;
}
const examples = JSON.parse(readFileSync(join(__dirname, '../../data/vietqr_payload_examples.json'), 'utf8')) as Example[];
const sound = examples.filter(({ crcValid, tlvParses }) => crcValid && tlvParses).map(({ payload }) => payload);
const broken = examples.filter(({ crcValid, tlvParses }) => !(crcValid && tlvParses)).map(({ payload }) => payload);
/** Some banks write the checksum in lower case; we write it as the standard has it. */
const upperChecksum = (payload: string) => payload.slice(0, -4) + payload.slice(-4).toUpperCase();

describe('VietQR', () => {
  it('computes CRC-16/CCITT-FALSE', () => expect(crc16('123456789')).toBe('29B1'));

  it.each(published)('%s: reads it and writes it back byte for byte', (_, payload, meaning) => {
    expect(decodeVietQr(payload)).toEqual({ ok: true, value: meaning });
    // The Vietcombank sample has a memo longer than we would ever write, so it goes back through its objects only.
    const objects = decodeEmv(payload);
    expect(objects.ok && encodeEmv(objects.value)).toBe(payload);
    if ((meaning.purpose ?? '').length <= 25) expect(encodeVietQr(meaning)).toBe(payload);
  });

  it('has 22 published examples that are sound and 17 that are not', () => expect([sound.length, broken.length]).toEqual([22, 17]));

  it.each(sound)('writes back the sound payload %s', (payload) => {
    const objects = decodeEmv(payload);
    expect(objects.ok && encodeEmv(objects.value)).toBe(upperChecksum(payload));
  });

  it.each(broken)('refuses the broken payload %s with a reason', (payload) => {
    const refused = decodeEmv(payload);
    expect(refused).toMatchObject({
      ok: false,
      problem: {
        code: 'payments/bad-qr',
        facts: { reason: expect.stringMatching(/^(not-ascii|bad-structure|no-checksum|wrong-checksum)$/) },
      },
    });
  });

  it('tells a sound QR of another scheme from a transfer', () => {
    const vnpay = sound.find((payload) => payload.includes('A000000775'))!;
    expect(decodeVietQr(vnpay)).toMatchObject({ ok: false, problem: { code: 'payments/not-vietqr', facts: { reason: 'other-scheme' } } });
  });

  it('reads back whatever it writes, and notices any changed character', () => {
    const digits = fc.stringMatching(/^[0-9]{6,19}$/);
    const text = fc.stringMatching(/^[A-Z0-9]{1,12}( [A-Z0-9]{1,12})?$/);
    const qr = fc.record({
      bin: fc.constantFrom(...banks.map(({ bin }) => bin)),
      account: digits,
      amount: fc.bigInt({ min: 1n, max: 10n ** 13n - 1n }),
      purpose: text,
    });
    fc.assert(
      fc.property(qr, fc.nat(), (wanted, position) => {
        const payload = encodeVietQr({ ...wanted, service: 'QRIBFTTA' });
        expect(decodeVietQr(payload)).toEqual({ ok: true, value: { ...wanted, service: 'QRIBFTTA', dynamic: true } });
        const at = position % payload.length;
        const changed = payload.slice(0, at) + (payload[at] === '7' ? '8' : '7') + payload.slice(at + 1);
        expect(decodeEmv(changed).ok).toBe(false);
      }),
    );
  });

  it('writes memos that every bank carries', () => {
    expect(memo('Đơn hàng KG-0001: nước mắm Phú Quốc')).toBe('DON HANG KG 0001 NUOC MAM');
    fc.assert(fc.property(fc.string(), (text) => expect(memo(text)).toMatch(/^([A-Z0-9]+( [A-Z0-9]+)*)?$/)));
  });

  it('knows the banks by BIN', () => {
    expect(bankOfBin('970452')?.shortName).toMatch(/Kien ?Long/i);
    expect(new Set(banks.map(({ bin }) => bin)).size).toBe(banks.length);
  });
});
