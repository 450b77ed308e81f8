import { legalForms, sizeClasses, vsicEditions, type LegalForm, type SizeClass } from '@market/businesses';
import { Money } from '@market/kernel';
import { standingOf, type Entitlement, type Programme, type Reason } from '@market/support';
import { formatMoney, words, type Lang } from '@market/ui';
import type { ProgrammeCardView } from '../pages/portal/programme-card.js';
import type { ReasonView } from '../pages/portal/programme.page.js';

export const dong = (amount: bigint, lang: Lang): string => formatMoney(Money.vnd(amount), lang);

const isForm = (code: string): code is LegalForm => Object.hasOwn(legalForms, code);
const isSize = (code: string): code is SizeClass => Object.hasOwn(sizeClasses, code);

export const formName = (code: string, lang: Lang): string => (isForm(code) ? legalForms[code][lang] : code);
export const sizeName = (code: string, lang: Lang): string => (isSize(code) ? sizeClasses[code][lang] : code);

/** Of the edition in force: the portal speaks of today. */
export function sectorName(letter: string, lang: Lang): string {
  const section = vsicEditions.at(-1)?.sections.find((each) => each.letter === letter);
  return section ? section.name[lang] : letter;
}

/** A rule with its yes or no, as a sentence. */
export function reasonView(reason: Reason, lang: Lang): ReasonView {
  const say = words(lang).support.reasons;
  const { holds } = reason;
  if (reason.rule === 'window') {
    const { opensOn, closesOn } = reason;
    return { holds, text: holds ? say.window.yes(closesOn) : say.window.no(opensOn, closesOn) };
  }
  if (!('yours' in reason)) return { holds, text: say[reason.rule][holds ? 'yes' : 'no'] };
  const { rule } = reason;
  const name = { form: formName, sector: sectorName, size: sizeName }[rule];
  const yours = name(reason.yours, lang);
  const accepted = (reason.accepted ?? []).map((code) => name(code, lang)).join(', ');
  return { holds, text: holds ? say[rule].yes(yours) : say[rule].no(yours, accepted) };
}

/** The best rate of the day: what one may hope for before one's own size is known. */
function bestRate({ rates }: Programme, day: string): { percent: number; ceiling: bigint } | null {
  const now = rates.filter(({ validFrom, validTo }) => validFrom <= day && (validTo === null || day < validTo));
  return now.reduce<{ percent: number; ceiling: bigint } | null>(
    (best, rate) => (best && best.ceiling >= rate.ceiling ? best : rate),
    null,
  );
}

/** @param verdict of the reader's own business, where there is one */
export function programmeCard(programme: Programme, day: string, lang: Lang, verdict?: Entitlement): ProgrammeCardView {
  const { slug, title, summary, department, opensOn, closesOn } = programme;
  const rate = verdict?.rate ?? bestRate(programme, day);
  return {
    ...{ slug, title: title[lang], summary: summary[lang], department: department[lang], opensOn, closesOn },
    standing: standingOf(programme, day),
    rate: rate && { percent: rate.percent, ceiling: dong(rate.ceiling, lang), own: Boolean(verdict?.rate) },
    ...(verdict && {
      entitled: verdict.entitled,
      because: verdict.reasons.filter(({ holds }) => !holds).map((reason) => reasonView(reason, lang).text),
    }),
  };
}
