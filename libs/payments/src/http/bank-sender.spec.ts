import { isFromBank, signBankNotice, type BankProof } from './bank-sender.js';

const key = 'the key of the collecting account';
const rawBody = Buffer.from('{"id":92704,"transferAmount":150000}');
const now = new Date('2026-11-23T03:00:00Z');
const seconds = now.getTime() / 1000;
const signed = (at: number, body: Buffer = rawBody): BankProof => ({
  authorization: undefined,
  signature: signBankNotice(body, at, key),
  timestamp: String(at),
  rawBody,
});
const byKey = (authorization: string | undefined): BankProof => ({ authorization, signature: undefined, timestamp: undefined, rawBody });

describe('who sends a bank notice', () => {
  it.each<[string, BankProof, boolean]>([
    ['the right key', byKey(`Apikey ${key}`), true],
    ['no proof', byKey(undefined), false],
    ['a wrong key', byKey('Apikey guess'), false],
    ['the key under another scheme', byKey(`Bearer ${key}`), false],
    ['an empty key', byKey('Apikey '), false],
    ['a fresh signature', signed(seconds), true],
    ['a signature of four minutes ago', signed(seconds - 240), true],
    ['a signature of six minutes ago', signed(seconds - 360), false],
    ['a signature of the future', signed(seconds + 360), false],
    ['a signature of another body', signed(seconds, Buffer.from('{}')), false],
    ['a signature without its time', { ...signed(seconds), timestamp: undefined }, false],
    ['a wrong signature beside the right key', { ...byKey(`Apikey ${key}`), signature: 'sha256=00', timestamp: String(seconds) }, false],
  ])('%s', (_, proof, expected) => expect(isFromBank(proof, key, now)).toBe(expected));

  it('signs as SePay documents it: HMAC-SHA256 of timestamp, dot, body', () => {
    // printf '1.{}' | openssl dgst -sha256 -hmac k
    expect(signBankNotice('{}', 1, 'k')).toBe('sha256=3dd49b2593d0f9a349e9e71c4bde3e2b862c2be4003fe9b4ba81332029310158');
  });
});
