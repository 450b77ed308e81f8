import { formatDate, words, type Lang } from '@market/ui';

export interface TermView {
  readonly dueOn: string;
  readonly left: number;
  readonly colour: 'calm' | 'half' | 'late' | 'overdue';
}

/** Where a term stands, in a colour and in words. */
export function TermMark({ term, lang }: { term: TermView; lang: Lang }) {
  const say = words(lang).support.terms;
  return (
    <span class={`term term--${term.colour}`}>
      {formatDate(term.dueOn, lang)}
      <span class="term__left">{term.left >= 0 ? say.left(term.left) : say.over(-term.left)}</span>
    </span>
  );
}
