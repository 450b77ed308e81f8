import { Money, type MoneyView } from '@market/kernel';
import { formatMoney } from '../formats.js';
import type { Lang } from '../page-context.js';

/** What one notice says: `title` is the mail's subject and the inbox's line, `lines` are paragraphs, `action` names the link. */
export interface NoticeWords<Facts> {
  readonly title: (facts: Facts) => string;
  readonly lines: (facts: Facts) => readonly string[];
  readonly action: string;
}

/** Facts of a notice are kept as JSON, so money travels as its view. */
export const said = (money: MoneyView, lang: Lang): string => formatMoney(Money.of(BigInt(money.amount), money.currency), lang);

/** A line for what may be missing. */
export const ifAny = (line: string | false | null | undefined): readonly string[] => (line ? [line] : []);
