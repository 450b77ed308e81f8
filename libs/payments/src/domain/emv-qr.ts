import { ok, refuse, type Problem, type Result } from '@market/kernel';

/** One data object of an EMVCo merchant-presented QR: a two-digit id and its text. */
export interface EmvObject {
  readonly id: string;
  readonly value: string;
}

export type EmvFault = 'not-ascii' | 'bad-structure' | 'no-checksum' | 'wrong-checksum';
export type BadQr = Problem<'payments/bad-qr'>;

const badQr = (reason: EmvFault): { readonly ok: false; readonly problem: BadQr } =>
  refuse({ code: 'payments/bad-qr', kind: 'invalid', facts: { reason } });

/** CRC-16/CCITT-FALSE (polynomial 0x1021, initial FFFF, no reflection), four upper-case hex digits. EMVCo MPM §4.7.3. */
export function crc16(text: string): string {
  let crc = 0xffff;
  for (const byte of Buffer.from(text, 'utf8')) {
    crc ^= byte << 8;
    for (let bit = 0; bit < 8; bit += 1) crc = crc & 0x8000 ? ((crc << 1) ^ 0x1021) & 0xffff : (crc << 1) & 0xffff;
  }
  return crc.toString(16).toUpperCase().padStart(4, '0');
}

/** Id, two digits of length, value; one after another to the very end. `undefined` when that does not come out even. */
export function readObjects(text: string): readonly EmvObject[] | undefined {
  const objects: EmvObject[] = [];
  let at = 0;
  while (at < text.length) {
    const head = /^(\d{2})(\d{2})/.exec(text.slice(at, at + 4));
    if (!head) return undefined;
    const end = at + 4 + Number(head[2]);
    if (end > text.length) return undefined;
    objects.push({ id: head[1]!, value: text.slice(at + 4, end) });
    at = end;
  }
  return objects;
}

const writeObject = ({ id, value }: EmvObject): string => `${id}${String(value.length).padStart(2, '0')}${value}`;

export const writeObjects = (objects: readonly EmvObject[]): string => objects.map(writeObject).join('');

/** The objects of a payload in their order, without the checksum, which has been verified. */
export function decodeEmv(payload: string): Result<readonly EmvObject[], BadQr> {
  if (!/^[\x20-\x7e]*$/.test(payload)) return badQr('not-ascii');
  const objects = readObjects(payload);
  const version = objects?.[0];
  if (!objects || version?.id !== '00' || version.value !== '01') return badQr('bad-structure');
  const last = objects[objects.length - 1]!;
  if (last.id !== '63' || last.value.length !== 4) return badQr('no-checksum');
  // Some banks write the checksum in lower case.
  if (last.value.toUpperCase() !== crc16(payload.slice(0, -4))) return badQr('wrong-checksum');
  return ok(objects.slice(0, -1));
}

/** The payload of these objects with its checksum. */
export function encodeEmv(objects: readonly EmvObject[]): string {
  const body = `${writeObjects(objects)}6304`;
  return `${body}${crc16(body)}`;
}
