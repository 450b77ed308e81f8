import {
  applicantLeft,
  fitsCheckDigit,
  legalForms,
  sizeClasses,
  type DocumentKind,
  type ReviewClock,
  type ReviewedBusiness,
  type ReviewLine,
} from '@market/businesses';
import { Money } from '@market/kernel';
import { formatDateTime, formatMoney, formatNumber, words, type Lang } from '@market/ui';
import type { BusinessReviewProps, CheckView, DeskPaper, FieldLine } from '../pages/console/business-parts.js';
import type { TermView } from '../pages/term-mark.js';
import { bankName, fieldName, sizeView } from '../registration/registration.view.js';

/** Calm until a day is left, then half, then late; overdue from a second term on. */
export function termOf({ dueOn, left }: { readonly dueOn: string | null } & Pick<ReviewClock, 'left'>): TermView | null {
  if (dueOn === null || left === undefined) return null;
  return { dueOn, left, colour: left > 1 ? 'calm' : left >= 0 ? 'half' : left >= -3 ? 'late' : 'overdue' };
}

export const queueLine = (line: ReviewLine & ReviewClock, lang: Lang) => ({
  ...line,
  ...{ form: legalForms[line.legalForm][lang], size: sizeClasses[line.size][lang], term: termOf(line) },
});

const lookUpAddress = 'https://tracuunnt.gdt.gov.vn/tcnnt/mstdn.jsp';

function taxCodeNote(taxCode: string, lang: Lang): FieldLine['note'] {
  const say = words(lang).reviewDesk;
  if (taxCode.length === 12) return { tone: 'leaf', text: say.taxCodePersonal, href: lookUpAddress };
  const fits = fitsCheckDigit(taxCode);
  return { tone: fits ? 'leaf' : 'warning', text: fits ? say.taxCodeFits : say.taxCodeDoubt, href: lookUpAddress };
}

/** What the business says of itself, each under the name of the box in which it was typed. */
function fieldLines(business: ReviewedBusiness, lang: Lang): readonly FieldLine[] {
  const { registration, reviewDesk } = words(lang);
  const { representative, account, taxCode, revenue, capital } = business;
  const money = (dong: bigint) => formatMoney(Money.vnd(dong), lang);
  const lines: readonly (readonly [keyof typeof registration.fields, string, FieldLine['note']?])[] = [
    ['legalForm', legalForms[business.legalForm][lang]],
    ['taxCode', taxCode, taxCodeNote(taxCode, lang)],
    ['name', business.name],
    ['representativeName', representative.name],
    ['identityNumber', business.identityLast4 ? registration.hidden(business.identityLast4) : '—'],
    ['representativePhone', representative.phone ?? '—'],
    ['representativeEmail', representative.email ?? '—'],
    ['street', business.street],
    ['communeName', business.placeName],
    ['oldCommuneCode', business.formerPlace],
    ['sectorCode', `${business.sectorCode} · ${business.sectorName[lang]} (VSIC ${business.sectorVersion})`],
    ['employees', formatNumber(business.employees, lang)],
    ['revenue', revenue === null ? reviewDesk.firstYear : money(revenue)],
    ['capital', money(capital)],
    ['shopName', business.shopName],
    ['tagline', business.tagline || '—'],
    ['bankBin', account ? bankName(account.bankBin) : '—'],
    ['accountNumber', account ? registration.hidden(account.last4) : '—'],
    ['holder', account?.holder ?? '—'],
  ];
  return lines.map(([field, value, note]) => ({ field, name: registration.fields[field], value, note }));
}

const paperName = (kind: DocumentKind, lang: Lang): string => words(lang).registration.papers.kinds[kind];

function checkView({ item, required, legalBasis, tick }: ReviewedBusiness['checks'][number], lang: Lang): CheckView {
  const [what, name] = item.split(':') as ['document' | 'check', never];
  const label = what === 'document' ? paperName(name, lang) : words(lang).reviewDesk.checksOf[name];
  return { item, label, required, legalBasis, tick: tick ? { by: tick.by, at: formatDateTime(tick.at, lang) } : null };
}

/** A business for the officers' page, but for what the request adds. */
export function reviewView(business: ReviewedBusiness, actorId: string, shownPaper: string | undefined, lang: Lang) {
  const { id, name, state, version, reviewer, explanation, requests, moves, shopSlug } = business;
  const papers: readonly DeskPaper[] = business.papers.map((paper) => ({ ...paper, label: paperName(paper.kind, lang) }));
  return {
    ...{ id, name, state, version, papers, term: termOf(business), shown: papers.find((paper) => paper.id === shownPaper) },
    reviewer: reviewer && { name: reviewer.name, mine: reviewer.id === actorId },
    fields: fieldLines(business, lang),
    size: sizeView(explanation, lang),
    checks: business.checks.map((check) => checkView(check, lang)),
    requests: requests.map(({ field, reason, askedAt, answeredAt }) => ({
      ...{ name: fieldName(field, lang), reason, askedAt, answered: answeredAt !== null },
    })),
    moves: moves.map(({ to, at, by, reason }) => ({
      ...{ to, by, at: new Date(at) },
      reason: reason === applicantLeft ? words(lang).reviewDesk.applicantLeft : reason,
    })),
    shopSlug: state === 'approved' ? shopSlug : null,
  } satisfies Omit<BusinessReviewProps, 'page' | 'readOnly' | 'typed'>;
}
