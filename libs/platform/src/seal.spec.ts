import { seal, sealingKey, unseal } from './seal.js';

describe('something sealed', () => {
  const key = sealingKey('a secret of the house', 'numbers');
  const sealed = seal(key, 'owner', Buffer.from('9900112233'));

  it('opens for its owner, and never looks the same twice', () => {
    expect(unseal(key, 'owner', sealed).toString()).toBe('9900112233');
    expect(seal(key, 'owner', Buffer.from('9900112233')).equals(sealed)).toBe(false);
  });

  it.each([
    ['for another owner', () => unseal(key, 'another', sealed)],
    ['as another kind', () => unseal(sealingKey('a secret of the house', 'files'), 'owner', sealed)],
    ['with another secret', () => unseal(sealingKey('another secret', 'numbers'), 'owner', sealed)],
    ['touched', () => unseal(key, 'owner', Buffer.concat([sealed.subarray(0, -1), Buffer.from([sealed.at(-1)! ^ 1])]))],
    ['cut off', () => unseal(key, 'owner', sealed.subarray(0, 20))],
  ])('does not open %s', (_, open) => {
    expect(open).toThrow();
  });
});
