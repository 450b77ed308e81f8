import { Injectable } from '@nestjs/common';
import { Clock, isWorkingDay, localDay } from '@market/kernel';
import { Outbox, PublicHolidays, systemActor, UnitOfWork } from '@market/platform';
import { termOn } from '../domain/term.js';
import { DueAnswers } from '../persistence/due-answers.js';
import type { AnswerDueEvent } from './question-events.js';

/**
 * Every working morning: tells officers of each answer whose term has come to half, is over, or is over twice. Each stage is told once; where
 * several were passed meanwhile, only the last.
 */
@Injectable()
export class RemindOfAnswers {
  constructor(
    private readonly work: UnitOfWork,
    private readonly due: DueAnswers,
    private readonly holidays: PublicHolidays,
    private readonly outbox: Outbox,
    private readonly clock: Clock,
  ) {}

  /** @returns how many reminders went out */
  execute(): Promise<number> {
    const at = this.clock.now();
    const today = localDay(at);
    return this.work.commit(systemActor('support/remind'), async (tx) => {
      const holidays = await this.holidays.all(tx);
      if (!isWorkingDay(today, holidays)) return 0;
      let told = 0;
      for (const owed of await this.due.owed(tx)) {
        const { colour } = termOn(today, owed.runsFrom, owed.dueOn, holidays);
        if (colour === 'calm' || !(await this.due.remember(tx, owed, colour, at))) continue;
        const { subject, number, title, departmentId, officerIds, dueOn } = owed;
        const event: AnswerDueEvent = {
          ...{ name: 'support/answer-due', version: 1 },
          body: { subject, number, title, departmentId, officerIds, dueOn, stage: colour },
        };
        await this.outbox.add(tx, event);
        told += 1;
      }
      return told;
    });
  }
}
