import { changedFields, divisionOf, registeredFields, sectorOf, type RegisteredAnswers, type VsicEdition } from '@market/businesses';
import { Money } from '@market/kernel';
import { formatMoney, formatNumber, type Lang } from '@market/ui';
import { fieldName } from './registration.view.js';

type Field = (typeof registeredFields)[number];

/** What is registered, with the name of the former commune, which answers know by its code alone. */
interface Stated {
  readonly answers: RegisteredAnswers;
  readonly former: string | null;
}

const digits = (text = ''): string => text.replace(/\D/g, '');

function valueOf(field: Field, { answers, former }: Stated, edition: VsicEdition, lang: Lang): string {
  const value = answers[field] ?? '';
  switch (field) {
    case 'communeCode':
      return answers.communeName ?? '';
    case 'oldCommuneCode':
      return former ?? '—';
    case 'sectorCode':
      return `${value} · ${sectorOf(edition, divisionOf(value))?.name[lang] ?? ''}`;
    case 'employees':
      return formatNumber(Number(value), lang);
    case 'revenue':
    case 'capital':
      return value === '' ? '—' : formatMoney(Money.vnd(BigInt(digits(value))), lang);
    default:
      return value;
  }
}

const nameOf = (field: Field, lang: Lang): string => fieldName(field === 'communeCode' ? 'communeName' : field, lang);

/** Everything that is registered, the commune once. */
export const factsView = (stated: Stated, edition: VsicEdition, lang: Lang) =>
  registeredFields
    .filter((field) => field !== 'communeName')
    .map((field) => ({ name: nameOf(field, lang), value: valueOf(field, stated, edition, lang) }));

/** What a wish changes, from what to what. */
export const factLines = (now: Stated, asked: Stated, edition: VsicEdition, lang: Lang) =>
  changedFields(now.answers, asked.answers).map((field) => ({
    name: nameOf(field, lang),
    from: valueOf(field, now, edition, lang),
    to: valueOf(field, asked, edition, lang),
  }));

/** As the boxes of the form are filled before anybody has typed: amounts in groups, the sector as one of today's. */
export function typedFacts(now: RegisteredAnswers, edition: VsicEdition): RegisteredAnswers {
  const grouped = (text = ''): string => text.replace(/\B(?=(\d{3})+$)/g, '.');
  const sector = divisionOf(now.sectorCode ?? '');
  return {
    ...now,
    ...{ revenue: grouped(now.revenue), capital: grouped(now.capital), sectorCode: sectorOf(edition, sector) ? sector : '' },
  };
}
