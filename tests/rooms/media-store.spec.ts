import { mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Settings } from '@market/platform';
import type { MediaStore } from '../../libs/media/src/application/media-store.js';
import { DiskStore } from '../../libs/media/src/stores/disk-store.js';
import { S3Store } from '../../libs/media/src/stores/s3-store.js';
import { SignedS3 } from '../world/signed-s3.js';

const folder = mkdtempSync(join(tmpdir(), 'media-store-'));
let s3: SignedS3;
beforeAll(async () => {
  s3 = await SignedS3.start();
});
afterAll(async () => {
  await s3.stop();
  rmSync(folder, { recursive: true });
});

const disk = (): MediaStore => new DiskStore({ dataFolder: folder } as Settings);
const picture = { area: 'pictures', name: 'ab-1x1-000/640.jpg' } as const;
const paper = { area: 'private', name: '0f'.repeat(24) } as const;

describe.each([
  ['the disk', disk],
  ['an S3 that checks signatures', () => new S3Store(s3.settings)],
])('%s as a store', (_, open: () => MediaStore) => {
  it('gives back what was put, each area by itself, also bytes that are no text', async () => {
    const store = open();
    const bytes = Buffer.from([0, 255, 10, 13, 0, 128]);
    await store.put(picture, bytes, 'image/jpeg');
    await store.put({ ...paper, name: 'ab-1x1-000' }, Buffer.from('another'), 'application/octet-stream');
    expect(await store.get(picture)).toEqual(bytes);
    expect((await store.get({ ...paper, name: 'ab-1x1-000' }))?.toString()).toBe('another');
  });

  it('replaces, and keeps files of five megabytes', async () => {
    const store = open();
    await store.put(paper, Buffer.alloc(5 * 1_048_576, 7), 'application/octet-stream');
    await store.put(paper, Buffer.from('new'), 'application/octet-stream');
    expect((await store.get(paper))?.toString()).toBe('new');
  });

  it('knows nothing of a file that was never there or is removed, and removes twice without complaint', async () => {
    const store = open();
    await store.put(paper, Buffer.from('x'), 'application/octet-stream');
    await store.remove(paper);
    await store.remove(paper);
    expect(await store.get(paper)).toBeUndefined();
  });
});

describe('the disk', () => {
  it('keeps private files readable by this process alone, leaves no halves and no empty folders', async () => {
    const store = disk();
    await store.put(paper, Buffer.from('x'), 'application/octet-stream');
    const parent = join(folder, 'private', '0f');
    expect(statSync(join(parent, paper.name)).mode & 0o077).toBe(0);
    expect(statSync(parent).mode & 0o077).toBe(0);
    expect(readdirSync(parent)).toEqual([paper.name]);
    await store.put(picture, Buffer.from('x'), 'image/jpeg');
    await store.remove(picture);
    expect(readdirSync(join(folder, 'media/p'))).toEqual([]);
  });

  it.each(['../x', 'a/../../x', '/etc/passwd', 'a/b/c', '.hidden', ''])('does not write to %s', async (name) => {
    await expect(disk().put({ area: 'private', name }, Buffer.from('x'), '')).rejects.toThrow('leads nowhere else');
  });
});

describe('an S3', () => {
  it('takes nothing that is signed with another secret, and that is an outage, not an absent file', async () => {
    const store = new S3Store({ ...s3.settings, secretKey: 'guessed' });
    await expect(store.put(picture, Buffer.from('x'), 'image/jpeg')).rejects.toThrow('SignatureDoesNotMatch');
    await expect(store.get(picture)).rejects.toThrow('SignatureDoesNotMatch');
    expect(s3.refused).toEqual(['signature', 'signature']);
  });

  it('tells an absent bucket from an absent file', async () => {
    await expect(new S3Store({ ...s3.settings, bucket: 'other' }).get(picture)).rejects.toThrow('NoSuchBucket');
  });

  it('is asked again when it is busy for a moment', async () => {
    s3.troubles.push(503, 500);
    const store = new S3Store(s3.settings);
    await store.put(paper, Buffer.from('patience'), 'application/octet-stream');
    expect((await store.get(paper))?.toString()).toBe('patience');
  });
});
