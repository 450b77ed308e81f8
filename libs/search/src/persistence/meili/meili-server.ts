import { Injectable } from '@nestjs/common';
import { assert } from '@market/kernel';
import { Settings } from '@market/platform';
import { Meilisearch, MeilisearchApiError, MeilisearchError, type EnqueuedTask, type Task } from 'meilisearch';

/** A search that takes longer is answered by PostgreSQL instead. */
const searchTimeoutMs = 1_000;
const writeTimeoutMs = 30_000;
const [firstLookMs, longestLookMs, taskTimeoutMs] = [20, 1_000, 120_000];

/** The server took the work and could not do it: its own words, for the log. */
export class TaskFailed extends Error {}

/** The other server, as its official client speaks to it. Only where `MEILI_URL` is set. */
@Injectable()
export class MeiliServer {
  readonly indexUid: string;
  /** For reads that a shopper waits for. */
  readonly search: Meilisearch;
  /** For writes that nobody waits for. */
  readonly write: Meilisearch;

  constructor(settings: Settings) {
    assert(settings.meili !== undefined, 'MEILI_URL is set');
    const { url, key, index } = settings.meili;
    this.indexUid = index;
    const shared = { host: url, ...(key === undefined ? {} : { apiKey: key }), clientAgents: ['cho-tinh'] };
    this.search = new Meilisearch({ ...shared, timeout: searchTimeoutMs });
    this.write = new Meilisearch({ ...shared, timeout: writeTimeoutMs });
  }

  /** Looks again and again, ever more rarely, until the work is done. @throws TaskFailed when it failed or was canceled */
  async done(enqueued: Promise<EnqueuedTask>): Promise<Task> {
    const { taskUid } = await enqueued;
    const until = performance.now() + taskTimeoutMs;
    for (let pauseMs = firstLookMs; ; pauseMs = Math.min(longestLookMs, pauseMs * 1.5)) {
      const task = await this.write.tasks.getTask(taskUid);
      if (task.status === 'succeeded') return task;
      if (task.status === 'failed' || task.status === 'canceled')
        throw new TaskFailed(`task ${taskUid} ${task.status}: ${task.error?.message ?? ''}`);
      if (performance.now() > until) throw new TaskFailed(`task ${taskUid} is still ${task.status} after ${taskTimeoutMs} ms`);
      await new Promise((resolve) => setTimeout(resolve, pauseMs));
    }
  }

  async deleted(indexUid: string): Promise<void> {
    if (await this.exists(indexUid)) await this.done(this.write.deleteIndex(indexUid));
  }

  async exists(indexUid: string): Promise<boolean> {
    return this.write.getRawIndex(indexUid).then(
      () => true,
      (error: unknown) => {
        if (codeOf(error) === 'index_not_found') return false;
        throw error;
      },
    );
  }
}

/** The server's own code of what is wrong: `index_not_found`, `invalid_api_key` … */
export const codeOf = (error: unknown): string | undefined => (error instanceof MeilisearchApiError ? error.cause?.code : undefined);

export const statusOf = (error: unknown): number | undefined => (error instanceof MeilisearchApiError ? error.response.status : undefined);

const isTimeOut = (error: unknown): boolean => error instanceof Error && error.name === 'MeilisearchRequestTimeOutError';

/** Why it does not answer, in words for the log and for /readyz: never the key, never what was asked. */
export function reasonOf(error: unknown): string {
  const status = statusOf(error);
  if (status === 401 || status === 403) return 'it refuses the key';
  if (status === 429 || status === 503) return 'it is overloaded';
  if (status !== undefined) return `it answers ${status}${codeOf(error) ? ` ${codeOf(error)}` : ''}`;
  if (error instanceof TaskFailed) return error.message;
  // The client wraps its own time-out in the failure of the request.
  if (error instanceof MeilisearchError)
    return isTimeOut(error) || isTimeOut(error.cause) ? 'it does not answer in time' : 'it cannot be reached';
  return String(error);
}
