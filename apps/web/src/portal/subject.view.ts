import { Money } from '@market/kernel';
import type { SubjectSnapshot } from '@market/support';
import { formatDateTime, formatMoney, formatNumber, words, type Lang } from '@market/ui';
import type { SubjectView } from '../pages/portal/subject-card.js';

/** For whom: a buyer, a seller and an officer find the thing itself at different doors. */
type Reader = 'shopper' | 'seller' | 'officer';

const named = (names: Readonly<Record<string, string>>, key: string): string => (Object.hasOwn(names, key) ? (names[key] ?? key) : key);
const money = (digits: string, lang: Lang): string => formatMoney(Money.vnd(BigInt(digits)), lang);

export function subjectView(subject: SubjectSnapshot, reader: Reader, lang: Lang): SubjectView {
  const all = words(lang);
  const say = all.portal.subject;
  if (subject.kind === 'order') {
    const { ref, shop, state, total, placedAt, lines } = subject;
    return {
      ...{ title: say.order(ref), href: orderPath(ref, reader), cells: [] },
      facts: [
        { name: say.shop, value: shop },
        { name: say.state, value: named(all.orders.states, state) },
        { name: say.total, value: money(total, lang) },
        { name: say.placed, value: formatDateTime(new Date(placedAt), lang) },
        { name: say.lines, value: lines.map(({ name, quantity }) => `${formatNumber(quantity, lang)} × ${name}`).join('; ') },
      ],
    };
  }
  if (subject.kind === 'product') {
    const { ref, name, shop, state, priceFrom } = subject;
    return {
      ...{ title: say.product(name), href: state === 'published' ? `/san-pham/${ref}` : null, cells: [] },
      facts: [
        { name: say.shop, value: shop },
        { name: say.state, value: named(all.seller.product.states, state) },
        ...(priceFrom === null ? [] : [{ name: say.price, value: money(priceFrom, lang) }]),
      ],
    };
  }
  const { row, fileName, cells, faults } = subject;
  const reasons: Readonly<Record<string, (value: string) => string>> = all.imports.faults;
  const faultText = ({ code, value }: { code: string; value: string }): string => reasons[code]?.(value) ?? code;
  const faultOf = (column: string): string | null => {
    const codes = faults.filter((fault) => fault.column === column).map(faultText);
    return codes.length > 0 ? codes.join(', ') : null;
  };
  const known = new Set(cells.map(({ column }) => column));
  const elsewhere = faults.filter(({ column }) => !known.has(column)).map(faultText);
  return {
    ...{ title: say.import(row, fileName), href: null },
    facts: elsewhere.length > 0 ? [{ name: say.faults, value: [...new Set(elsewhere)].join(', ') }] : [],
    cells: cells.map(({ column, value }) => ({ column, value, fault: faultOf(column) })),
  };
}

const desks: Readonly<Record<Reader, string>> = { shopper: '/don-hang', seller: '/kenh-ban-hang/don-hang', officer: '/quan-tri/don-hang' };

function orderPath(number: string, reader: Reader): string {
  return `${desks[reader]}/${number}`;
}
