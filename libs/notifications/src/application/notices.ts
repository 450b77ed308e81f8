import { Injectable } from '@nestjs/common';
import { Reactions, type Tx } from '@market/platform';
import type { Notice, NoticeName } from './notice.js';
import { Notify } from './notify.js';

type Made = Notice | undefined;

/** Where notices are tied to the events that cause them. */
@Injectable()
export class Notices {
  constructor(
    private readonly reactions: Reactions,
    private readonly notify: Notify,
  ) {}

  /** Tells what `make` says of the event; nothing when it answers nothing. It reads with `tx` and calls no network. */
  on<Body>(event: string, name: NoticeName, make: (body: Body, tx: Tx) => Made | Promise<Made>): void {
    this.reactions.on<Body>(event, `notifications/${name}`, async (tx, { id, body }) => {
      const notice = await make(body, tx);
      if (notice) await this.notify.execute(tx, notice.once ?? id, notice);
    });
  }
}
