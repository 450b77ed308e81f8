export interface TaskView {
  readonly uid: number;
  readonly indexUid: string | null;
  status: 'enqueued' | 'succeeded' | 'failed';
  readonly type: string;
  readonly enqueuedAt: string;
  finishedAt?: string;
  error: { message: string; code: string; type: string; link: string } | null;
}

export class TaskError extends Error {
  constructor(
    readonly code: string,
    message: string,
  ) {
    super(message);
  }
}

/** Work is taken in at once and done afterwards, in the order in which it came: whoever wants to know asks for the task. */
export class Tasks {
  private readonly views: TaskView[] = [];
  private readonly waiting: { view: TaskView; work: () => void }[] = [];
  /** Each task is done when it is looked at for this often: the first look finds it enqueued. */
  private readonly looks = new Map<number, number>();
  /** The next tasks of these types fail, with these words. */
  readonly failing: { type: string; message: string }[] = [];

  enqueue(type: string, indexUid: string | null, work: () => void): object {
    const uid = this.views.length;
    const view: TaskView = { uid, indexUid, status: 'enqueued', type, enqueuedAt: new Date().toISOString(), error: null };
    this.views.push(view);
    this.waiting.push({ view, work });
    return { taskUid: uid, indexUid, status: 'enqueued', type, enqueuedAt: view.enqueuedAt };
  }

  get(uid: number): TaskView | undefined {
    const seen = (this.looks.get(uid) ?? 0) + 1;
    this.looks.set(uid, seen);
    if (seen > 1) this.workUpTo(uid);
    return this.views[uid];
  }

  private workUpTo(uid: number): void {
    while (this.waiting[0] && this.waiting[0].view.uid <= uid) this.work(this.waiting.shift()!);
  }

  private work({ view, work }: { view: TaskView; work: () => void }): void {
    const failing = this.failing.findIndex(({ type }) => type === view.type);
    try {
      if (failing >= 0) throw new TaskError('internal', this.failing.splice(failing, 1)[0]!.message);
      work();
      view.status = 'succeeded';
    } catch (error) {
      if (!(error instanceof TaskError)) throw error;
      view.status = 'failed';
      view.error = { message: error.message, code: error.code, type: 'internal', link: 'https://docs.meilisearch.com/errors' };
    }
    view.finishedAt = new Date().toISOString();
  }
}
