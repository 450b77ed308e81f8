import type { FieldFaults, Option, PageContext } from '@market/ui';
import type { QuestionMoveName } from '../portal/my-question.page.js';
import type { QuestionState } from '../portal/my-questions.page.js';
import type { ThreadEntry } from '../portal/question-thread.js';
import type { SubjectView } from '../portal/subject-card.js';
import type { TermView } from '../term-mark.js';

export const questionActs = ['take', 'answer', 'route', 'extend', 'publish', 'unpublish'] as const;
export type QuestionAct = (typeof questionActs)[number];
export type FlagKind = 'email' | 'phone' | 'tax-code' | 'long-number' | 'name';

export interface QuestionDeskProps {
  readonly page: PageContext;
  readonly number: string;
  readonly title: string;
  readonly state: QuestionState;
  readonly term: TermView | null;
  readonly publishBy: string | null;
  readonly department: string;
  readonly topic: string;
  readonly asker: string | null;
  readonly business: string | null;
  readonly officer: string | null;
  readonly public: boolean;
  readonly extended: boolean;
  readonly satisfied: boolean | null;
  readonly subject: SubjectView | undefined;
  readonly askedAt: string;
  readonly thread: readonly ThreadEntry[];
  readonly moves: readonly {
    readonly move: QuestionMoveName;
    readonly at: Date;
    readonly reason: string | null;
    readonly department: string;
  }[];
  readonly version: number;
  /** Other departments it may be passed on to. */
  readonly departments: readonly Option[];
  readonly publicHref: string | null;
  /** What the officer starts from when publishing, with what would tell who asked. */
  readonly draft: {
    readonly title: string;
    readonly question: string;
    readonly answer: string;
    readonly flags: readonly { readonly kind: FlagKind; readonly text: string }[];
  } | null;
  readonly readOnly: boolean;
  readonly done?: QuestionAct | undefined;
  readonly refused?:
    | {
        readonly at: QuestionAct;
        readonly message: string;
        readonly faults: FieldFaults;
        readonly typed: Readonly<Record<string, string>>;
      }
    | undefined;
}
