import { assert, fold, ok, refuse, type Problem, type Result } from '@market/kernel';
import { decodeEmv, encodeEmv, readObjects, writeObjects, type BadQr, type EmvObject } from './emv-qr.js';

/** To an account, or to a card. */
export type VietQrService = 'QRIBFTTA' | 'QRIBFTTC';

/** A transfer that a banking app fills in after the scan (NAPAS QR Format T&C v1.0, 09/2021). */
export interface VietQr {
  readonly bin: string;
  /** Account or card number: digits, and letters for virtual accounts. */
  readonly account: string;
  readonly service: VietQrService;
  /** Whole đồng. With an amount the code is dynamic (one payment), without it static. */
  readonly amount?: bigint;
  readonly billNumber?: string;
  readonly terminal?: string;
  /** The transfer's memo: ASCII; up to 25 characters pass through every bank. */
  readonly purpose?: string;
  /** NAPAS §6.1.2 shows static codes without amount; a few banks mark them dynamic all the same. */
  readonly dynamic?: boolean;
}

export type NotVietQr = Problem<'payments/not-vietqr'>;

const napas = 'A000000727';
const vietnameseDong = '704';
const notVietQr = (reason: string) => refuse({ code: 'payments/not-vietqr', kind: 'invalid', facts: { reason } });
const find = (objects: readonly EmvObject[] | undefined, id: string): string | undefined =>
  objects?.find((object) => object.id === id)?.value;
const objectsOf = (pairs: readonly (readonly [id: string, value: string | undefined])[]): EmvObject[] =>
  pairs.flatMap(([id, value]) => (value === undefined ? [] : [{ id, value }]));

/** Memo text as banks carry it: no marks, only letters, digits and single spaces, at most 25 characters. */
export const memo = (text: string): string =>
  fold(text)
    .toUpperCase()
    .replace(/[^A-Z0-9]+/g, ' ')
    .trim()
    .slice(0, 25)
    .trimEnd();

/** The payload a banking app scans. Callers give numbers that have been checked; a wrong one is a bug. */
export function encodeVietQr(qr: VietQr): string {
  assert(/^\d{6}$/.test(qr.bin), 'a BIN has six digits');
  assert(/^[A-Za-z0-9]{1,19}$/.test(qr.account), 'an account is 1 to 19 letters or digits');
  assert(qr.amount === undefined || (qr.amount > 0n && qr.amount < 10n ** 13n), 'an amount is positive and has at most 13 digits');
  const texts = [qr.billNumber, qr.terminal, qr.purpose];
  assert(
    texts.every((text) => text === undefined || /^[\x20-\x7e]{1,25}$/.test(text)),
    'additional texts are 1 to 25 ASCII characters',
  );
  const beneficiary = writeObjects(objectsOf([['00', qr.bin], ['01', qr.account]])); // prettier-ignore
  const additional = writeObjects(objectsOf([['01', qr.billNumber], ['07', qr.terminal], ['08', qr.purpose]])); // prettier-ignore
  return encodeEmv(
    objectsOf([
      ['00', '01'],
      ['01', (qr.dynamic ?? qr.amount !== undefined) ? '12' : '11'],
      ['38', writeObjects(objectsOf([['00', napas], ['01', beneficiary], ['02', qr.service]]))], // prettier-ignore
      ['53', vietnameseDong],
      ['54', qr.amount?.toString()],
      ['58', 'VN'],
      ['62', additional || undefined],
    ]),
  );
}

/** What a scanned payload asks for. Other schemes (VNPAY, Airpay) are sound QR codes, but no VietQR transfer. */
export function decodeVietQr(payload: string): Result<VietQr, BadQr | NotVietQr> {
  const decoded = decodeEmv(payload);
  if (!decoded.ok) return decoded;
  const objects = decoded.value;
  const merchant = readObjects(find(objects, '38') ?? '');
  if (find(merchant, '00') !== napas) return notVietQr('other-scheme');
  const beneficiary = readObjects(find(merchant, '01') ?? '');
  const [bin, account, service] = [find(beneficiary, '00'), find(beneficiary, '01'), find(merchant, '02')];
  if (!bin || !/^\d{6}$/.test(bin)) return notVietQr('no-bank');
  if (!account || !/^[A-Za-z0-9]{1,19}$/.test(account)) return notVietQr('no-account');
  if (service !== 'QRIBFTTA' && service !== 'QRIBFTTC') return notVietQr('no-service');
  if (find(objects, '53') !== vietnameseDong) return notVietQr('other-currency');
  const amount = find(objects, '54');
  if (amount !== undefined && !/^[1-9]\d{0,12}$/.test(amount)) return notVietQr('bad-amount');
  return ok({
    bin,
    account,
    service,
    dynamic: find(objects, '01') === '12',
    ...(amount ? { amount: BigInt(amount) } : {}),
    ...texts(objects),
  });
}

function texts(objects: readonly EmvObject[]): Pick<VietQr, 'billNumber' | 'terminal' | 'purpose'> {
  const additional = readObjects(find(objects, '62') ?? '');
  const [billNumber, terminal, purpose] = ['01', '07', '08'].map((id) => find(additional, id));
  return { ...(billNumber ? { billNumber } : {}), ...(terminal ? { terminal } : {}), ...(purpose ? { purpose } : {}) };
}
