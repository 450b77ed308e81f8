import { appendFileSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { SandboxState, type SandboxSession } from './sandbox-state.js';

const folder = mkdtempSync(join(tmpdir(), 'sandbox-state-'));
afterAll(() => rmSync(folder, { recursive: true }));
const session = (id: string, created = Math.floor(Date.now() / 1000)): SandboxSession => ({
  ...{
    id,
    created,
    expiresAt: created + 3600,
    amount: 150_000,
    currency: 'vnd',
    description: 'x',
    successUrl: 'http://a',
    cancelUrl: 'http://a',
  },
  ...{ clientReferenceId: null, metadata: {}, intentMetadata: {}, status: 'open', intentId: null, refunds: [] },
});
const answerFor = (id: string) => ({ request: 'POST', status: 200, body: JSON.stringify({ id, object: 'checkout.session' }) });

describe('what the sandbox remembers', () => {
  it('is all there after a kill, even with a torn last line', () => {
    const file = join(folder, 'state.json');
    const before = new SandboxState(file);
    const open = session('cs_1');
    before.saveSession(open);
    open.status = 'complete';
    open.intentId = 'pi_1';
    before.saveSession(open);
    before.rememberAnswer('key', answerFor('cs_1'));
    before.addDeliveries({ id: 'sent', kind: 'bank', body: '{}', attempts: 0 }, { id: 'waiting', kind: 'stripe', body: '{}', attempts: 0 });
    before.removeDelivery('sent');
    before.port = 4711;
    const line = before.takeBankLine();
    appendFileSync(file, '{"session":{"id":"cs_to');

    const after = new SandboxState(file);
    expect(after.sessionOfIntent('pi_1')).toEqual(open);
    expect(after.answer('key')).toEqual(answerFor('cs_1'));
    expect(after.deliveries.map(({ id }) => id)).toEqual(['waiting']);
    expect(after.port).toBe(4711);
    expect(after.takeBankLine()).toBeGreaterThan(line);
  });

  it('is shortened at the start', () => {
    const file = join(folder, 'old.json');
    const before = new SandboxState(file);
    before.saveSession(session('cs_old', 1_000_000));
    before.rememberAnswer('old key', answerFor('cs_old'));
    for (let time = 0; time < 50; time += 1) before.saveSession(session('cs_new'));
    const after = new SandboxState(file);
    expect([after.session('cs_old'), after.answer('old key')]).toEqual([undefined, undefined]);
    expect(after.session('cs_new')).toBeDefined();
    expect(readFileSync(file, 'utf8').trim().split('\n')).toHaveLength(3);
  });
});
