import { Controller, Get, Param, Post, Query, Req, Res } from '@nestjs/common';
import { KeepCategories, type AttributeKind, type DeskCategory } from '@market/catalogue';
import type { Problem } from '@market/kernel';
import { Access, actorOf, Refusal } from '@market/platform';
import { problemText, type Lang } from '@market/ui';
import { IsIn, IsOptional } from 'class-validator';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { PageContexts } from '../page-contexts.js';
import { CategoriesPage, type CategoryRow } from '../pages/console/categories.page.js';
import { CategoryPage } from '../pages/console/category.page.js';
import { FlaggedWordsPage } from '../pages/console/flagged-words.page.js';
import { seeOther, sendPage } from '../send-page.js';
import { PostedForm } from '../shop/form.js';

class SavedQuery {
  @IsOptional() @IsIn(['1']) readonly saved?: string;
  @IsOptional() @IsIn(['vi', 'en']) readonly lang?: string;
}

type Typed = Readonly<Record<string, string>>;
interface Refused {
  readonly at: string;
  readonly problem: Problem;
  readonly typed: Typed;
}

const boxes = ['name.vi', 'name.en', 'kind', 'unit', 'choices', 'position'] as const;

/** Officers keep the catalogue's own data: categories, attributes, words to look at. Auditors may look. */
@Controller('quan-tri')
@Access('officer')
export class CategoryDeskController {
  constructor(
    private readonly contexts: PageContexts,
    private readonly keep: KeepCategories,
  ) {}

  @Get('danh-muc')
  @Access('officer', 'auditor')
  async list(@Query() { saved }: SavedQuery, @Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    await this.sendList(request, reply, { saved: saved !== undefined });
  }

  @Post('danh-muc')
  async add(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const typed = categoryTyped(new PostedForm(request));
    const kept = await this.keep.keepCategory(actorOf(request), { slug: null, active: true, ...categoryOf(typed) });
    if (kept.ok) return seeOther(reply, `/quan-tri/danh-muc/${kept.value}?saved=1`);
    await this.sendList(request, reply, { refused: { at: 'category', problem: kept.problem, typed } });
  }

  @Get('danh-muc/:slug')
  @Access('officer', 'auditor')
  async one(
    @Param('slug') slug: string,
    @Query() { saved }: SavedQuery,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    await this.sendOne(slug, request, reply, { saved: saved !== undefined });
  }

  @Post('danh-muc/:slug')
  async change(@Param('slug') slug: string, @Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const form = new PostedForm(request);
    const typed = categoryTyped(form);
    const kept = await this.keep.keepCategory(actorOf(request), { slug, active: form.text('active', 1) === '1', ...categoryOf(typed) });
    if (kept.ok) return seeOther(reply, `/quan-tri/danh-muc/${slug}?saved=1`);
    await this.sendOne(slug, request, reply, { refused: { at: 'category', problem: kept.problem, typed } });
  }

  @Post('danh-muc/:slug/thuoc-tinh')
  async keepAttribute(@Param('slug') slug: string, @Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const form = new PostedForm(request);
    const at = form.text('at', 40);
    const typed: Record<string, string> = {
      ...Object.fromEntries(boxes.map((name) => [name, form.text(`${at}.${name}`, 4000)])),
      required: form.text('required', 1),
    };
    const kept = await this.keep.keepAttribute(actorOf(request), {
      ...{ categorySlug: slug, key: at === 'new' ? null : at, name: { vi: typed['name.vi'] ?? '', en: typed['name.en'] ?? '' } },
      ...{ kind: typed['kind'] as AttributeKind, unit: typed['unit'] ?? '', choices: typed['choices'] ?? '' },
      ...{ required: typed['required'] === '1', position: form.whole(`${at}.position`), active: form.text('active', 1) === '1' },
    });
    if (kept.ok) return seeOther(reply, `/quan-tri/danh-muc/${slug}?saved=1`);
    await this.sendOne(slug, request, reply, { refused: { at, problem: kept.problem, typed } });
  }

  @Get('tu-can-luu-y')
  @Access('officer', 'auditor')
  async words(@Query() { saved }: SavedQuery, @Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    await this.sendWords(request, reply, { saved: saved !== undefined });
  }

  @Post('tu-can-luu-y')
  async keepWord(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const form = new PostedForm(request);
    const typed = { phrase: form.text('phrase', 100), note: form.text('note', 400) };
    const kept = await this.keep.keepWord(actorOf(request), { ...typed, active: form.text('active', 1) === '1' });
    if (kept.ok) return seeOther(reply, '/quan-tri/tu-can-luu-y?saved=1');
    await this.sendWords(request, reply, { refused: { at: 'word', problem: kept.problem, typed } });
  }

  private async sendList(
    request: FastifyRequest,
    reply: FastifyReply,
    { saved = false, refused }: { saved?: boolean; refused?: Refused },
  ): Promise<void> {
    const actor = actorOf(request);
    const [page, all] = await Promise.all([this.contexts.of(request, reply), this.keep.all(actor)]);
    const shown = CategoriesPage({
      ...{ page, saved, typed: refused?.typed ?? {}, readOnly: actor.role === 'auditor' },
      categories: all.map((category) => rowOf(category, page.lang)),
      refused: refused && saidOf(refused, page.lang),
    });
    await sendPage(reply, shown, refused ? 422 : 200);
  }

  private async sendOne(
    slug: string,
    request: FastifyRequest,
    reply: FastifyReply,
    { saved = false, refused }: { saved?: boolean; refused?: Refused },
  ): Promise<void> {
    const actor = actorOf(request);
    const [page, all] = await Promise.all([this.contexts.of(request, reply), this.keep.all(actor)]);
    const found = all.find((category) => category.slug === slug);
    if (!found) throw new Refusal({ code: 'catalogue/unknown-category', kind: 'not-found' });
    const shown = CategoryPage({
      ...{ page, slug, saved, active: found.active, readOnly: actor.role === 'auditor' },
      typed: { 'name.vi': found.name.vi, 'name.en': found.name.en, parentSlug: found.parentSlug ?? '' },
      categories: all.map((category) => rowOf(category, page.lang)),
      attributes: found.attributes.map(({ key, name, kind, unit, choices, required, position, active }) => ({
        ...{ key, name: name[page.lang], active },
        typed: {
          ...{ 'name.vi': name.vi, 'name.en': name.en, kind, unit, position: String(position), required: required ? '1' : '' },
          choices: choices.map(({ vi, en }) => `${vi} = ${en}`).join('\n'),
        },
      })),
      refused: refused && { at: refused.at, typed: refused.typed, ...saidOf(refused, page.lang) },
    });
    await sendPage(reply, shown, refused ? 422 : 200);
  }

  private async sendWords(
    request: FastifyRequest,
    reply: FastifyReply,
    { saved = false, refused }: { saved?: boolean; refused?: Refused },
  ): Promise<void> {
    const actor = actorOf(request);
    const [page, list] = await Promise.all([this.contexts.of(request, reply), this.keep.words(actor)]);
    const shown = FlaggedWordsPage({
      ...{ page, list, saved, typed: refused?.typed ?? {}, readOnly: actor.role === 'auditor' },
      refused: refused && saidOf(refused, page.lang),
    });
    await sendPage(reply, shown, refused ? 422 : 200);
  }
}

const categoryTyped = (form: PostedForm): Typed =>
  Object.fromEntries(['name.vi', 'name.en', 'parentSlug'].map((name) => [name, form.text(name, 100)]));

const categoryOf = (typed: Typed) => ({
  name: { vi: typed['name.vi'] ?? '', en: typed['name.en'] ?? '' },
  parentSlug: typed['parentSlug'] || null,
});

const saidOf = ({ problem }: Refused, lang: Lang) => ({ message: problemText(problem, lang), faults: problem.fields ?? {} });

const rowOf = ({ slug, name, parentSlug, active, products, attributes }: DeskCategory, lang: Lang): CategoryRow => ({
  ...{ slug, active, products, name: name[lang], top: parentSlug === null },
  attributes: attributes.filter((attribute) => attribute.active).length,
});
