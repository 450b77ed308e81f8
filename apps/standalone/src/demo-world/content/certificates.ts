import type { Enrolled } from './businesses.js';
import { plusMonths } from './calendar.js';
import { kinds } from './kinds/index.js';
import type { Seeded } from './seeded.js';
import type { Offer } from './shelf.js';
import type { CertificateKind, DemoCertificate, OcopRecognition } from './shapes.js';

interface Paper {
  readonly issuer: string;
  readonly months: number | null;
  readonly number: (serial: number, year: string) => string;
}

const papers: Readonly<Record<CertificateKind, Paper>> = {
  'food-safety': {
    issuer: 'Chi cục Quản lý chất lượng nông lâm sản và thủy sản',
    months: 36,
    number: (serial, year) => `${serial}/${year}/NNPTNT-KG`,
  },
  'self-declaration': {
    issuer: 'Cơ sở tự công bố',
    months: null,
    number: (serial, year) => `${String(serial % 90).padStart(2, '0')}/TCB/${year}`,
  },
  haccp: { issuer: 'Tổ chức chứng nhận hệ thống (bản minh họa)', months: 36, number: (serial, year) => `HACCP-${year}-${serial}` },
  'iso-22000': { issuer: 'Tổ chức chứng nhận hệ thống (bản minh họa)', months: 36, number: (serial, year) => `ISO22000-${year}-${serial}` },
  vietgap: { issuer: 'Tổ chức chứng nhận VietGAP (bản minh họa)', months: 36, number: (serial, year) => `VietGAP-TT-${year}-91-${serial}` },
  organic: { issuer: 'Tổ chức chứng nhận hữu cơ (bản minh họa)', months: 24, number: (serial, year) => `TCVN11041-${year}-${serial}` },
  'geographical-indication': { issuer: 'Sở Khoa học và Công nghệ', months: null, number: (serial, year) => `CDĐL-PQ-${year}-${serial}` },
};

function paper(kind: CertificateKind, publishedOn: string, chance: Seeded): DemoCertificate {
  const { issuer, months, number } = papers[kind];
  const issuedOn = plusMonths(publishedOn, -chance.between(1, 14));
  return {
    kind,
    number: number(chance.between(101, 998), issuedOn.slice(0, 4)),
    issuer,
    issuedOn,
    validTo: months === null ? null : plusMonths(issuedOn, months),
  };
}

export function certificatesOf(offer: Offer, { business }: Enrolled, publishedOn: string, chance: Seeded): readonly DemoCertificate[] {
  const island = business.oldDistrictCode === '911' && offer.kind === 'fishSauce' && /Phú Quốc/.test(offer.name);
  const wanted = kinds[offer.kind].certificates.filter((_, at) => chance.chance(at === 0 ? 0.82 : 0.4));
  const all: readonly CertificateKind[] = island ? [...wanted, 'geographical-indication'] : wanted;
  return all.map((kind) => paper(kind, publishedOn, chance));
}

export function recognition(stars: 3 | 4 | 5, issuedOn: string, chance: Seeded): OcopRecognition {
  return { stars, decisionNumber: `${chance.between(612, 3480)}/QĐ-UBND`, issuedOn, validTo: plusMonths(issuedOn, 36) };
}
