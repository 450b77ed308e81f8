import { Body, Controller, Get, Param, Post, Query, Req, Res } from '@nestjs/common';
import { Clock, isId, isLocalDay, localDay, refuse, startOfDay, type Result } from '@market/kernel';
import { ParticipationRows, PlaceNames, RestateFact, type RecordedFact } from '@market/participation';
import { Access, actorOf, Refusal } from '@market/platform';
import { problemText, words, type Lang } from '@market/ui';
import { Type } from 'class-transformer';
import { IsIn, IsInt, IsOptional, IsString, Max, MaxLength, Min } from 'class-validator';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { PageContexts } from '../page-contexts.js';
import { FactsPage, type FactsPageProps, type FactView } from '../pages/console/facts.page.js';
import { RowsPage } from '../pages/console/rows.page.js';
import { formName, sizeName } from '../portal/programme.view.js';
import { seeOther, sendPage } from '../send-page.js';
import { CountedRowsReader } from './counted-rows.js';
import { RowsQuery } from './figures.query.js';

class FactsQuery {
  @IsOptional() @Type(() => Number) @IsInt() @Min(1) @Max(10_000) readonly trang: number = 1;
  @IsOptional() @IsString() @MaxLength(40) readonly sua?: string;
  @IsOptional() @IsIn(['restated']) readonly done?: string;
  @IsOptional() @IsIn(['vi', 'en']) readonly lang?: string;
}
class RestateBody {
  @IsIn(['moved', 'void']) readonly how!: 'moved' | 'void';
  @IsOptional() @IsString() @MaxLength(20) readonly validAt?: string;
  @IsString() @MaxLength(300) readonly reason!: string;
}

const perPage = 100;
const dayMs = 86_400_000;

/** The rows behind the numbers, what each business has on record, and where it is put right. */
@Controller('quan-tri/tham-gia')
@Access('officer', 'auditor')
export class CountedRowsController {
  constructor(
    private readonly contexts: PageContexts,
    private readonly reader: CountedRowsReader,
    private readonly rows: ParticipationRows,
    private readonly places: PlaceNames,
    private readonly restate: RestateFact,
    private readonly clock: Clock,
  ) {}

  @Get()
  async list(@Query() query: RowsQuery, @Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const page = await this.contexts.of(request, reply);
    await sendPage(reply, RowsPage({ page, ...(await this.reader.page(actorOf(request), query, page.lang)) }));
  }

  @Get(':businessId')
  async facts(
    @Param('businessId') businessId: string,
    @Query() { trang, sua, done }: FactsQuery,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    await this.send(request, reply, businessId, { at: trang, restating: sua, done: done !== undefined });
  }

  @Post(':businessId/:factId/dinh-chinh')
  @Access('officer')
  async correct(
    @Param('businessId') businessId: string,
    @Param('factId') factId: string,
    @Body() body: RestateBody,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const actor = actorOf(request);
    const { items } = await this.rows.history(actor, known(businessId), { limit: 10_000, offset: 0 });
    const fact = items.find(({ id }) => id === factId);
    if (!fact) throw new Refusal({ code: 'platform/not-found', kind: 'not-found' });
    const result = await this.corrected(request, fact, body);
    if (result.ok) return seeOther(reply, `/quan-tri/tham-gia/${businessId}?done=restated`);
    await this.send(request, reply, businessId, {
      ...{ at: 1, done: false, restating: factId },
      refused: (lang) => ({
        ...{ message: problemText(result.problem, lang), faults: result.problem.fields ?? {} },
        typed: { how: body.how, validAt: body.validAt ?? '', reason: body.reason },
      }),
    });
  }

  /** To another day the fact keeps its time, so that it stays where it was among what happened on one day. */
  private async corrected(
    request: FastifyRequest,
    fact: RecordedFact,
    { how, validAt = '', reason }: RestateBody,
  ): Promise<Result<unknown>> {
    const correction = { factId: fact.id, reason };
    if (how === 'void') return this.restate.execute(actorOf(request), { ...correction, kind: 'void' });
    if (!isLocalDay(validAt)) return refuse({ code: 'participation/no-such-day', kind: 'invalid', fields: { validAt: 'isLocalDay' } });
    const days = Math.round((startOfDay(validAt).getTime() - startOfDay(localDay(fact.validAt)).getTime()) / dayMs);
    return this.restate.execute(actorOf(request), { ...correction, validAt: new Date(fact.validAt.getTime() + days * dayMs) });
  }

  private async send(
    request: FastifyRequest,
    reply: FastifyReply,
    businessId: string,
    shown: { at: number; restating: string | undefined; done: boolean; refused?: (lang: Lang) => NonNullable<FactsPageProps['refused']> },
  ): Promise<void> {
    const actor = actorOf(request);
    const slice = { limit: perPage, offset: (shown.at - 1) * perPage };
    const [page, { total, items }, communes, districts] = await Promise.all([
      this.contexts.of(request, reply),
      this.rows.history(actor, known(businessId), slice),
      this.places.of('commune'),
      this.places.of('district'),
    ]);
    if (total === 0) throw new Refusal({ code: 'platform/not-found', kind: 'not-found' });
    const [named, mayRestate] = [new Map([...communes, ...districts]), actor.role === 'officer' || actor.role === 'admin'];
    const facts = items.map((fact) => factView(fact, named, page.lang));
    const name = items.find((fact) => fact.subject === 'business' && fact.name)?.name ?? words(page.lang).participation.nameless;
    const refused = shown.refused?.(page.lang);
    const props = {
      ...{ page, businessId, name, facts, total, at: shown.at, pages: Math.ceil(total / perPage), today: localDay(this.clock.now()) },
      ...{ mayRestate, done: shown.done, refused },
      restating: mayRestate ? facts.find(({ id, restated }) => id === shown.restating && !restated) : undefined,
    };
    await sendPage(reply, FactsPage(props), refused ? 422 : 200);
  }
}

function known(id: string): string {
  if (!isId(id)) throw new Refusal({ code: 'platform/not-found', kind: 'not-found' });
  return id;
}

function factView(fact: RecordedFact, names: ReadonlyMap<string, string>, lang: Lang): FactView {
  const say = words(lang).participation;
  const { place, classes, ocop } = fact;
  const name = (code: string) => names.get(code) ?? code;
  return {
    ...{ id: fact.id, entry: String(fact.entry), subject: fact.subject, name: fact.name, kind: fact.kind, restated: fact.restated },
    ...{ validAt: fact.validAt, recordedAt: fact.recordedAt },
    says: [
      ...(place ? [say.placesOf(name(place.districtCode), name(place.communeCode))] : []),
      ...(classes ? [classes.sectorName, sizeName(classes.size, lang), formName(classes.legalForm, lang)] : []),
      ...(ocop?.map(({ stars }) => `OCOP ${say.stars(String(stars))}`) ?? []),
    ],
    correction: fact.reason === null ? undefined : { by: fact.author ?? '', reason: fact.reason },
  };
}
