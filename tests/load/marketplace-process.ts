import { spawn, type ChildProcess } from 'node:child_process';
import { chmodSync, cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { onceInARun } from './once-in-a-run.js';

const root = resolve(process.cwd());
const usualPatienceMs = 180_000;

export function freePort(): Promise<number> {
  return new Promise((found, failed) => {
    const server = createServer();
    server.on('error', failed);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => found(typeof address === 'object' && address ? address.port : 0));
    });
  });
}

/** A data folder that the database's user can enter, so that the database lies in it and goes with it. */
function freshFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'cho-tinh-'));
  chmodSync(folder, 0o711);
  return folder;
}

/** The whole marketplace as a shopper meets it: a process of its own, started as `npm start` starts it. */
export class MarketplaceProcess {
  readonly url: string;
  output = '';

  private constructor(
    private child: ChildProcess,
    readonly port: number,
    readonly dataFolder: string,
    private readonly env: NodeJS.ProcessEnv,
  ) {
    this.url = `http://127.0.0.1:${port}`;
    this.watch();
  }

  /** @param patienceMs how long the first start may take: a large demo world takes its time */
  static async start(env: NodeJS.ProcessEnv = {}, dataFolder = freshFolder(), patienceMs = usualPatienceMs): Promise<MarketplaceProcess> {
    const port = await freePort();
    const full = {
      ...process.env,
      LOG_LEVEL: 'warn',
      RATE_LIMIT: '100000000',
      ...env,
      PORT: String(port),
      DATA_DIR: dataFolder,
      PUBLIC_URL: `http://127.0.0.1:${port}`,
    };
    const started = new MarketplaceProcess(launch(full), port, dataFolder, full);
    await started.ready(patienceMs).catch(async (error: unknown) => {
      await started.stop();
      throw error;
    });
    return started;
  }

  /** As `start`, on a copy of a demo world that was made once in this run of the tests: making it is most of a first start. */
  static async startOnCopy(env: NodeJS.ProcessEnv = {}): Promise<MarketplaceProcess> {
    const worlds = process.env['DEMO_WORLDS'];
    if (!worlds) return MarketplaceProcess.start(env);
    const world = await onceInARun(join(worlds, `of-${env['DEMO_PRODUCTS'] ?? 'usual'}`), async (folder) => {
      const first = await MarketplaceProcess.start(env, folder);
      await first.stop({ keepData: true });
    });
    const folder = freshFolder();
    cpSync(world, folder, { recursive: true });
    return MarketplaceProcess.start(env, folder);
  }

  get pid(): number {
    return this.child.pid ?? 0;
  }

  get bankKey(): string {
    return (JSON.parse(readFileSync(join(this.dataFolder, 'secrets.json'), 'utf8')) as { bankWebhookKey: string }).bankWebhookKey;
  }

  /** Resident memory of the Node process in megabytes. */
  memoryMegabytes(): number {
    const [, pages = '0'] = readFileSync(`/proc/${this.pid}/statm`, 'utf8').split(' ');
    return Math.round((Number(pages) * 4096) / 1_048_576);
  }

  /** kill -9, as a power cut would. */
  async crash(): Promise<void> {
    const gone = new Promise((resolve) => this.child.once('exit', resolve));
    this.child.kill('SIGKILL');
    await gone;
  }

  /** Starts again on the same data; answers the milliseconds until the first 200. */
  async restart(): Promise<number> {
    const at = performance.now();
    this.output = '';
    this.child = launch(this.env);
    this.watch();
    await this.ready();
    return Math.round(performance.now() - at);
  }

  async stop({ keepData = false } = {}): Promise<void> {
    if (this.child.exitCode === null && this.child.signalCode === null) {
      const gone = new Promise((resolve) => this.child.once('exit', resolve));
      this.child.kill('SIGTERM');
      await gone;
    }
    if (!keepData) rmSync(this.dataFolder, { recursive: true, force: true });
  }

  private watch(): void {
    for (const stream of [this.child.stdout, this.child.stderr]) stream?.on('data', (chunk: Buffer) => (this.output += chunk.toString()));
  }

  private async ready(patienceMs = usualPatienceMs): Promise<void> {
    const deadline = Date.now() + patienceMs;
    while (Date.now() < deadline) {
      if (this.child.exitCode !== null) throw new Error(`The marketplace stopped while starting:\n${this.output}`);
      const answered = await fetch(`${this.url}/readyz`).then(
        ({ ok }) => ok,
        () => false,
      );
      if (answered) return;
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
    throw new Error(`The marketplace was not ready in ${patienceMs / 1000} s:\n${this.output}`);
  }
}

const launch = (env: NodeJS.ProcessEnv): ChildProcess =>
  spawn(process.execPath, [join(root, 'apps/standalone/start.mjs')], { cwd: root, env, stdio: ['ignore', 'pipe', 'pipe'] });
