import type { Course, Found, PublishedLine, Session, ShownLine } from '@market/support';
import { formatDate, formatTime, type Lang } from '@market/ui';
import type { ArticleCardView } from '../pages/portal/articles.page.js';
import type { CourseCardView } from '../pages/portal/courses.page.js';
import type { DocumentCardView } from '../pages/portal/documents.page.js';
import type { QuestionCardView } from '../pages/portal/questions.page.js';
import type { SearchPageProps } from '../pages/portal/search.page.js';
import { inLanguage } from './in-language.js';

export function articleCard({ slug, title, summary, publishAt }: ShownLine, lang: Lang): ArticleCardView {
  return { slug, title: inLanguage(title, lang), summary: inLanguage(summary, lang), publishedAt: publishAt ?? new Date(0) };
}

export function documentCard({ slug, number, title, summary, issuer, issuedOn, standing }: ShownLine, lang: Lang): DocumentCardView {
  return {
    ...{ slug, number: number ?? '', title: inLanguage(title, lang), summary: inLanguage(summary, lang) },
    ...{ issuer: issuer ?? '', issuedOn: issuedOn ?? '', standing: standing ?? 'in-force' },
  };
}

export function questionCard({ slug, title, excerpt, topic, department, answeredOn }: PublishedLine, lang: Lang): QuestionCardView {
  return { slug, title, excerpt: plain(excerpt), topic: topic[lang], department: department[lang], answeredOn };
}

/** `13:30 – 16:30, 03/12/2026`: sessions of several days say both. */
export function sessionWhen({ startsAt, endsAt }: Pick<Session, 'startsAt' | 'endsAt'>, lang: Lang): string {
  const [first, last] = [formatDate(startsAt, lang), formatDate(endsAt, lang)];
  if (first === last) return `${formatTime(startsAt)}–${formatTime(endsAt)}, ${first}`;
  return `${formatTime(startsAt)}, ${first} – ${formatTime(endsAt)}, ${last}`;
}

/** The session that one may still register for or that begins next. */
export const nextSession = ({ sessions }: Course, now: Date): Session | undefined =>
  sessions.find(({ startsAt, cancelledAt }) => cancelledAt === null && startsAt > now);

export function courseCard(course: Course, now: Date, lang: Lang): CourseCardView {
  const next = nextSession(course, now);
  return {
    ...{ slug: course.slug, title: inLanguage(course.title, lang), summary: inLanguage(course.summary, lang) },
    department: course.department[lang],
    next: next ? { at: sessionWhen(next, lang), left: next.seats - next.taken } : null,
  };
}

const folders = { programme: 'chuong-trinh', news: 'tin-tuc', document: 'van-ban', question: 'hoi-dap', course: 'dao-tao' } as const;

export function foundView({ kind, slug, title, summary }: Found, lang: Lang): SearchPageProps['found'][number] {
  return { kind, href: `/ho-tro/${folders[kind]}/${slug}`, title: inLanguage(title, lang), summary: plain(inLanguage(summary, lang)) };
}

/** The beginning of a text with marks, as plain words. */
const plain = (text: string): string =>
  text
    .replace(/\[([^\]]*)\]\([^)]*\)?/g, '$1')
    .replace(/^[#>\-*\s]+/gm, '')
    .replace(/[*_`]/g, '');
