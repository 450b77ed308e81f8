import { Controller, Get, Param, Post, Query, Req, Res } from '@nestjs/common';
import { legalForms, sizeClasses, vsicEditions } from '@market/businesses';
import { isId, isLocalDay, newId, slugify, type Problem } from '@market/kernel';
import { Access, actorOf, Refusal } from '@market/platform';
import { ProgrammeQueries, SaveProgramme, type Programme, type ProgrammePaper, type SaveProgrammeCommand } from '@market/support';
import { problemText, type Lang } from '@market/ui';
import { IsIn, IsOptional } from 'class-validator';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { PageContexts } from '../page-contexts.js';
import { ProgrammeFormPage, type ProgrammeTyped } from '../pages/console/programme-form.page.js';
import { ProgrammeDeskPage } from '../pages/console/programmes.page.js';
import { dong } from '../portal/programme.view.js';
import { PostedForm } from '../shop/form.js';
import { dongOf } from '../typed-amount.js';
import { seeOther, sendPage } from '../send-page.js';

class SavedQuery {
  @IsOptional() @IsIn(['1']) readonly saved?: string;
  @IsOptional() @IsIn(['vi', 'en']) readonly lang?: string;
}

const sizes = ['micro', 'small', 'medium'] as const;
const boxes = [
  ...['id', 'version', 'title.vi', 'title.en', 'summary.vi', 'summary.en', 'body.vi', 'body.en', 'slug', 'departmentId', 'legalBasis'],
  ...['opensOn', 'closesOn', 'decisionDays', 'budget', 'ratesFrom', 'papers', 'state'],
  ...sizes.flatMap((size) => [`percent.${size}`, `ceiling.${size}`]),
];

interface Typed {
  readonly typed: ProgrammeTyped;
  readonly forms: readonly string[];
  readonly sections: readonly string[];
}

/** Officers write the programmes: all of it is data, so that a new decree is an edit and no release. */
@Controller('quan-tri/chuong-trinh')
@Access('officer')
export class ProgrammeDeskController {
  constructor(
    private readonly contexts: PageContexts,
    private readonly programmes: ProgrammeQueries,
    private readonly save: SaveProgramme,
  ) {}

  @Get()
  @Access('officer', 'auditor')
  async list(@Query() { saved }: SavedQuery, @Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const actor = actorOf(request);
    const [page, all] = await Promise.all([this.contexts.of(request, reply), this.programmes.list(actor)]);
    const { lang } = page;
    const shown = all.map(({ slug, title, state, closesOn, budget, committed }) => ({
      ...{ slug, title: title[lang], state, closesOn, budget: dong(budget, lang) },
      ...{ committed: dong(committed, lang), left: dong(budget - committed, lang) },
    }));
    await sendPage(reply, ProgrammeDeskPage({ page, programmes: shown, readOnly: actor.role === 'auditor', saved: saved !== undefined }));
  }

  @Get('moi')
  async blank(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const typed = { id: newId(), version: '', state: 'draft', decisionDays: '14', ratesFrom: this.programmes.today() };
    await this.sendForm(request, reply, undefined, { typed, forms: [], sections: [] });
  }

  @Get(':slug')
  async edit(@Param('slug') slug: string, @Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const programme = await this.programmes.bySlug(actorOf(request), slug);
    if (!programme) throw new Refusal({ code: 'support/programme-not-found', kind: 'not-found' });
    await this.sendForm(request, reply, slug, typedOf(programme, this.programmes.today()));
  }

  @Post()
  async add(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    await this.keep(request, reply, undefined);
  }

  @Post(':slug')
  async change(@Param('slug') slug: string, @Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const before = await this.programmes.bySlug(actorOf(request), slug);
    if (!before) throw new Refusal({ code: 'support/programme-not-found', kind: 'not-found' });
    await this.keep(request, reply, before);
  }

  private async keep(request: FastifyRequest, reply: FastifyReply, before: Programme | undefined): Promise<void> {
    const given = readForm(request);
    const saved = await this.save.execute(actorOf(request), commandOf(given, before));
    if (saved.ok) return seeOther(reply, '/quan-tri/chuong-trinh?saved=1');
    await this.sendForm(request, reply, before?.slug, given, saved.problem);
  }

  private async sendForm(
    request: FastifyRequest,
    reply: FastifyReply,
    slug: string | undefined,
    { typed, forms, sections }: Typed,
    problem?: Problem,
  ): Promise<void> {
    const [page, departments] = await Promise.all([this.contexts.of(request, reply), this.programmes.allDepartments(actorOf(request))]);
    const { lang } = page;
    const shown = ProgrammeFormPage({
      ...{ page, slug, typed, chosenForms: forms, chosenSections: sections, ...choices(lang) },
      departments: departments.map(({ id, name }) => ({ value: id, label: name[lang] })),
      refused: problem && { message: problemText(problem, lang), faults: problem.fields ?? {} },
    });
    await sendPage(reply, shown, problem ? 422 : 200);
  }
}

const choices = (lang: Lang) => ({
  forms: Object.entries(legalForms).map(([value, name]) => ({ value, label: name[lang] })),
  sections: (vsicEditions.at(-1)?.sections ?? []).map(({ letter, name }) => ({ value: letter, label: `${letter}. ${name[lang]}` })),
  sizes: sizes.map((value) => ({ value, label: sizeClasses[value][lang] })),
});

function readForm(request: FastifyRequest): Typed {
  const form = new PostedForm(request);
  const typed = Object.fromEntries(boxes.map((name) => [name, form.text(name, 20_000)]));
  return { typed, forms: form.all('forms'), sections: form.all('sections') };
}

/** What a saved programme looks like in the boxes. Rates that already ended stay as they are and are not shown. */
function typedOf(programme: Programme, today: string): Typed {
  const { id, version, title, summary, body, slug, departmentId, legalBasis, opensOn, closesOn, decisionDays, budget, state } = programme;
  const now = programme.rates.filter(({ validTo }) => validTo === null || today < validTo);
  const rates = Object.fromEntries(
    now.flatMap(({ size, percent, ceiling }) => [
      [`percent.${size}`, String(percent)],
      [`ceiling.${size}`, ceiling.toString()],
    ]),
  );
  return {
    typed: {
      ...{ id, version: String(version), slug, departmentId, legalBasis, opensOn, closesOn: closesOn ?? '', state },
      ...{ 'title.vi': title.vi, 'title.en': title.en, 'summary.vi': summary.vi, 'summary.en': summary.en },
      ...{ 'body.vi': body.vi, 'body.en': body.en, decisionDays: String(decisionDays), budget: budget.toString() },
      ...{ ratesFrom: now[0]?.validFrom ?? today, papers: programme.papers.map(paperLine).join('\n') },
      ...rates,
    },
    forms: programme.forms ?? [],
    sections: programme.sections ?? [],
  };
}

const paperLine = ({ label, required }: ProgrammePaper): string => `${required ? '* ' : ''}${label.vi} | ${label.en}`;

function papersOf(text: string): ProgrammePaper[] {
  const lines = text.split(/\r?\n/).map((line) => line.trim());
  return lines.filter(Boolean).map((line) => {
    const [vi = '', en = vi] = line
      .replace(/^\*\s*/, '')
      .split('|')
      .map((part) => part.trim());
    return { key: slugify(vi).slice(0, 60) || 'giay-to', label: { vi, en: en || vi }, required: line.startsWith('*') };
  });
}

function commandOf({ typed, forms, sections }: Typed, before: Programme | undefined): SaveProgrammeCommand {
  const box = (name: string): string => typed[name] ?? '';
  const validFrom = isLocalDay(box('ratesFrom')) ? box('ratesFrom') : '';
  const rates = sizes
    .filter((size) => box(`percent.${size}`) !== '')
    .map((size) => ({
      ...{ size, percent: Number(box(`percent.${size}`)), ceiling: dongOf(box(`ceiling.${size}`)) },
      ...{ validFrom, validTo: null },
    }));
  const state = box('state');
  return {
    id: before?.id ?? (isId(box('id')) ? box('id') : newId()),
    expectedVersion: before ? Number(box('version')) || 0 : null,
    ...{ slug: box('slug'), departmentId: box('departmentId'), legalBasis: box('legalBasis') },
    title: { vi: box('title.vi'), en: box('title.en') },
    summary: { vi: box('summary.vi'), en: box('summary.en') },
    body: { vi: box('body.vi'), en: box('body.en') },
    forms: forms.length > 0 ? forms : null,
    sections: sections.length > 0 ? sections : null,
    opensOn: isLocalDay(box('opensOn')) ? box('opensOn') : '',
    closesOn: isLocalDay(box('closesOn')) ? box('closesOn') : null,
    decisionDays: Number(box('decisionDays')) || 0,
    budget: dongOf(box('budget')),
    state: state === 'published' || state === 'ended' ? state : 'draft',
    rates: [...endedRates(before, validFrom), ...rates],
    papers: papersOf(box('papers')),
  };
}

/** Rates of before end on the day on which the new ones begin; a rate that is only corrected is replaced. */
function endedRates(before: Programme | undefined, validFrom: string): Programme['rates'] {
  const earlier = (before?.rates ?? []).filter((rate) => rate.validFrom < validFrom);
  return earlier.map((rate) => (rate.validTo === null || rate.validTo > validFrom ? { ...rate, validTo: validFrom } : rate));
}
