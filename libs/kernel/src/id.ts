import { randomBytes } from 'node:crypto';

declare const kind: unique symbol;
/** A UUIDv7 that cannot be passed where another kind of id is expected. */
export type Id<Kind extends string> = string & { readonly [kind]: Kind };

/** A new UUIDv7 (RFC 9562 §5.7): 48 bits of Unix milliseconds, then 74 random bits. */
export function newId<Kind extends string>(at: Date = new Date()): Id<Kind> {
  const bytes = randomBytes(16);
  bytes.writeUIntBE(at.getTime(), 0, 6);
  bytes[6] = (bytes[6]! & 0x0f) | 0x70;
  bytes[8] = (bytes[8]! & 0x3f) | 0x80;
  const hex = bytes.toString('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}` as Id<Kind>;
}

const pattern = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

export const isId = (text: string): boolean => pattern.test(text);

/** Stands before every id: where a way through all of them, in steps, begins. */
export const beforeEveryId = '00000000-0000-0000-0000-000000000000';
