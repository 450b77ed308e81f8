import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { AnswerDue, QuestionMoved, SeatMoved } from '@market/support';
import type { Notice, Recipient } from '../application/notice.js';
import { Notices } from '../application/notices.js';

const forAsker = ['taken', 'extended', 'answered', 'published'] as const;
const forOfficers = ['asked', 'routed', 'followed-up'] as const;
const ofSeats = ['seat-taken', 'seat-waited-for', 'seat-freed', 'session-moved', 'session-called-off'] as const;

/** Questions to departments and seats in courses: whoever asked or learns, and the officers who owe an answer. */
@Injectable()
export class PortalNotices implements OnModuleInit {
  constructor(private readonly notices: Notices) {}

  onModuleInit(): void {
    for (const step of forAsker)
      this.notices.on<QuestionMoved>(
        `support/question-${step}`,
        'question-moved',
        ({ number, title, department, reason, dueOn, accountId }) => ({
          ...{ name: 'question-moved', facts: { step, number, title, department, reason, dueOn } },
          path: `/ho-tro/cau-hoi-cua-toi/${encodeURIComponent(number)}`,
          // That somebody has taken it up is worth a line in the inbox and no mail.
          to: [{ kind: 'account', accountId, ...(step === 'taken' ? { by: 'inbox' as const } : {}) }],
        }),
      );
    for (const step of forOfficers)
      this.notices.on<QuestionMoved>(
        `support/question-${step}`,
        'question-for-you',
        ({ number, title, department, reason, dueOn, officerIds }) => ({
          ...{ name: 'question-for-you', facts: { step, number, title, department, reason, dueOn } },
          path: `/quan-tri/hoi-dap/${encodeURIComponent(number)}`,
          to: each(officerIds),
        }),
      );
    this.notices.on<AnswerDue>('support/answer-due', 'answer-due', due);
    for (const step of ofSeats)
      this.notices.on<SeatMoved>(`support/${step}`, 'seat-moved', ({ courseSlug, title, startsAt, place, accountId }) => ({
        ...{ name: 'seat-moved', facts: { step, title, startsAt, place } },
        path: `/ho-tro/dao-tao/${encodeURIComponent(courseSlug)}`,
        to: [{ kind: 'account', accountId }],
      }));
  }
}

function due({ subject, number, title, dueOn, stage, officerIds }: AnswerDue): Notice {
  const desk = subject === 'question' ? 'hoi-dap' : 'ho-tro';
  return {
    ...{ name: 'answer-due', facts: { subject, number, title, dueOn, stage } },
    path: `/quan-tri/${desk}/${encodeURIComponent(number)}`,
    to: each(officerIds),
  };
}

const each = (accountIds: readonly string[]): readonly Recipient[] => accountIds.map((accountId) => ({ kind: 'account', accountId }));
