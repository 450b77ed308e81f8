import { Injectable, type OnModuleDestroy, type OnModuleInit } from '@nestjs/common';
import { Clock, localDay, type LocalDay } from '@market/kernel';
import { Log, Settings, systemActor, UnitOfWork } from '@market/platform';
import { questionOf, visitorBit } from '../domain/question.js';
import { KnownNamesReads } from '../persistence/known-names.reads.js';
import { QuestionsRepository } from '../persistence/questions.repository.js';

interface Counted {
  readonly shown: string;
  asked: number;
  readonly bits: Set<number>;
  found: number;
}

const writeEveryMs = 15_000;
const mostKept = 2_000;
const [popularDays, keptDays] = [30, 90];
const dayMs = 86_400_000;
const actor = systemActor('search/questions');

/** Counts what visitors ask, without knowing who: in the process first, and every few seconds in one statement. */
@Injectable()
export class CountQuestions implements OnModuleInit, OnModuleDestroy {
  private kept = new Map<string, Counted>();
  private timer: NodeJS.Timeout | undefined;

  constructor(
    private readonly questions: QuestionsRepository,
    private readonly names: KnownNamesReads,
    private readonly work: UnitOfWork,
    private readonly settings: Settings,
    private readonly clock: Clock,
    private readonly log: Log,
  ) {}

  onModuleInit(): void {
    this.timer = setInterval(() => void this.write(), writeEveryMs);
    this.timer.unref();
  }

  async onModuleDestroy(): Promise<void> {
    clearInterval(this.timer);
    await this.write();
  }

  /** @param visitor anything that is the same for one visitor during a day; only one of 64 bits is made of it */
  note(typed: string, found: number, visitor: string): void {
    const asked = questionOf(typed);
    if (!asked || (this.kept.size >= mostKept && !this.kept.has(asked.question))) return;
    const bit = visitorBit(visitor, this.today(), this.settings.sessionSecret);
    const counted = this.kept.get(asked.question) ?? { shown: asked.shown, asked: 0, bits: new Set<number>(), found };
    counted.asked += 1;
    counted.bits.add(bit);
    counted.found = found;
    this.kept.set(asked.question, counted);
  }

  /** Statistics are not worth an error to a visitor, nor a memory that grows: what cannot be written is forgotten, and the log says so. */
  async write(): Promise<void> {
    if (this.kept.size === 0) return;
    const kept = this.kept;
    this.kept = new Map();
    const rows = [...kept].map(([question, { shown, asked, bits, found }]) => ({ question, shown, asked, found, visitors: bitsOf(bits) }));
    await this.work
      .commit(actor, (tx) => this.questions.add(tx, this.today(), rows))
      .catch((error: unknown) => this.log.warn({ err: error, questions: rows.length }, 'questions could not be counted'));
  }

  /** Each night: what several visitors asked is offered to others; what is older than a season is forgotten. */
  async countPopular(): Promise<void> {
    await this.work.commit(actor, async (tx) => {
      await this.questions.forget(tx, this.daysAgo(keptDays));
      await this.questions.countPopular(tx, this.daysAgo(popularDays));
    });
    this.names.forget();
  }

  private today(): LocalDay {
    return localDay(this.clock.now());
  }

  private daysAgo(days: number): LocalDay {
    return localDay(new Date(this.clock.now().getTime() - days * dayMs));
  }
}

const bitsOf = (bits: ReadonlySet<number>): string => Array.from({ length: 64 }, (_, at) => (bits.has(at) ? '1' : '0')).join('');
