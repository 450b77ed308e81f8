import { words, type FieldFaults, type PageContext, type Words } from '@market/ui';
import type { PaperView } from '../registration/papers.page.js';
import type { SizeView } from '../registration/size-explanation.js';
import type { TermView } from '../term-mark.js';

/** One item of the checklist as it stands. */
export interface CheckView {
  readonly item: string;
  readonly label: string;
  readonly required: boolean;
  readonly legalBasis: string;
  readonly tick: { readonly by: string; readonly at: string } | null;
}

export type BusinessStateName = keyof ReturnType<typeof stateWords>;
export const stateWords = (page: PageContext) => words(page.lang).registration.status.states;
export type DeskAct = keyof Words['reviewDesk']['done'];

export interface FieldLine {
  readonly field: string;
  readonly name: string;
  readonly value: string;
  /** What is worth a second look. */
  readonly note?: { readonly tone: 'warning' | 'leaf'; readonly text: string; readonly href?: string } | undefined;
}

export interface DeskPaper extends PaperView {
  readonly label: string;
  readonly isPicture: boolean;
}

export interface BusinessReviewProps {
  readonly page: PageContext;
  readonly id: string;
  readonly name: string;
  readonly state: BusinessStateName;
  readonly version: number;
  readonly term: TermView | null;
  readonly reviewer: { readonly name: string; readonly mine: boolean } | null;
  readonly fields: readonly FieldLine[];
  readonly size: SizeView;
  readonly papers: readonly DeskPaper[];
  /** The paper that is open beside the form. */
  readonly shown?: DeskPaper | undefined;
  readonly checks: readonly CheckView[];
  readonly requests: readonly { readonly name: string; readonly reason: string; readonly askedAt: Date; readonly answered: boolean }[];
  readonly moves: readonly {
    readonly to: BusinessStateName;
    readonly at: Date;
    readonly by: string | null;
    readonly reason: string | null;
  }[];
  readonly shopSlug: string | null;
  readonly readOnly: boolean;
  readonly done?: DeskAct | undefined;
  readonly refused?: { readonly act: DeskAct; readonly message: string; readonly faults: FieldFaults } | undefined;
  readonly typed: Readonly<Record<string, string>>;
}

export const basePath = (state: BusinessStateName, id: string): string =>
  ['approved', 'suspended', 'closed'].includes(state) ? `/quan-tri/doanh-nghiep/${id}` : `/quan-tri/ho-so/${id}`;

/** Words at one field; they travel with the form of all requests further down. */
export function AskBox({ page, field, name, value }: { page: PageContext; field: string; name: string; value: string }) {
  const say = words(page.lang).reviewDesk;
  const id = `hoi-${field.replace(/[^a-zA-Z]+/g, '-')}`;
  return (
    <details class="ask-box" open={value !== ''}>
      <summary>
        {say.askAt}
        <span class="visually-hidden"> {name}</span>
      </summary>
      <label class="visually-hidden" for={id}>
        {say.askWords(name)}
      </label>
      <textarea class="field__box" id={id} name={`ask:${field}`} form="hoi" rows={2} maxLength={1000}>
        {value}
      </textarea>
    </details>
  );
}
