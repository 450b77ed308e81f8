import { linkSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** The marketplace is running on this data folder already. */
export class FolderInUse extends Error {
  constructor(
    readonly dataFolder: string,
    readonly pid: number,
  ) {
    super(
      `The marketplace is already running on ${dataFolder} (process ${pid}). Stop that one first, or give this one another folder: DATA_DIR=… PORT=…`,
    );
  }
}

interface Holder {
  readonly pid: number;
  /** Ticks since boot at which the process began, where the system tells: a number that was given out again is then recognised. */
  readonly began: string;
}

/** Takes the data folder for this process, also from a holder that died. @returns the release. @throws FolderInUse */
export function lockFolder(dataFolder: string): () => void {
  mkdirSync(dataFolder, { recursive: true });
  const lock = join(dataFolder, 'running.lock');
  const mine = `${lock}.${process.pid}`;
  writeFileSync(mine, JSON.stringify({ pid: process.pid, began: beganAt(process.pid) } satisfies Holder), { mode: 0o600 });
  try {
    for (let attempt = 0; attempt < 20; attempt += 1) {
      // A hard link appears whole or not at all, and never replaces another.
      if (tryLink(mine, lock)) return () => release(lock);
      const holder = readHolder(lock);
      if (holder && isAlive(holder)) throw new FolderInUse(dataFolder, holder.pid);
      if (holder) takeAway(lock, holder);
    }
    throw new Error(`${lock} changes hands too fast; try again.`);
  } finally {
    rmSync(mine, { force: true });
  }
}

function tryLink(from: string, to: string): boolean {
  try {
    linkSync(from, to);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  }
}

function readHolder(lock: string): Holder | undefined {
  try {
    return JSON.parse(readFileSync(lock, 'utf8')) as Holder;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
}

function isAlive({ pid, began }: Holder): boolean {
  if (pid === process.pid && began !== beganAt(pid)) return false;
  try {
    process.kill(pid, 0);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ESRCH') return false;
  }
  return began === beganAt(pid);
}

/** Removes a dead holder's lock, and only that: between reading and removing another process may have taken it. */
function takeAway(lock: string, dead: Holder): void {
  const aside = `${lock}.dead.${process.pid}`;
  try {
    renameSync(lock, aside);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return;
    throw error;
  }
  const taken = readHolder(aside);
  if (taken && (taken.pid !== dead.pid || taken.began !== dead.began)) tryLink(aside, lock);
  rmSync(aside, { force: true });
}

function release(lock: string): void {
  if (readHolder(lock)?.pid === process.pid) rmSync(lock, { force: true });
}

function beganAt(pid: number): string {
  if (process.platform !== 'linux') return '';
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    return stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19] ?? '';
  } catch {
    // The process ended in between; the caller compares with what it recorded.
    return 'ended';
  }
}
