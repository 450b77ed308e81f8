import { Controller, Get, Param, Query, Req, Res } from '@nestjs/common';
import { AuditQueries, type AuditEntry, type AuditSearch } from '@market/identity';
import { endOfDay, isLocalDay, startOfDay } from '@market/kernel';
import { Access, actorOf, Refusal, type WrittenTable } from '@market/platform';
import { words, type Lang } from '@market/ui';
import { Type } from 'class-transformer';
import { IsIn, IsInt, IsOptional, IsString, Max, MaxLength, Min } from 'class-validator';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { PageContexts } from '../page-contexts.js';
import { actName, AuditPage, type AuditEntryView } from '../pages/console/audit.page.js';
import { sendPage } from '../send-page.js';
import { sendTable, tableTypes } from '../send-table.js';

class AuditQuery {
  @IsOptional() @IsString() @MaxLength(100) readonly person: string = '';
  @IsOptional() @IsString() @MaxLength(100) readonly act: string = '';
  @IsOptional() @IsString() @MaxLength(100) readonly subject: string = '';
  @IsOptional() @IsString() @MaxLength(10) readonly from: string = '';
  @IsOptional() @IsString() @MaxLength(10) readonly to: string = '';
  @IsOptional() @Type(() => Number) @IsInt() @Min(1) @Max(10_000) readonly trang: number = 1;
  @IsOptional() @IsIn(['vi', 'en']) readonly lang?: string;
}

const perPage = 50;

/** The log of officers' acts, for auditors and administrators. Officers do not watch over themselves. */
@Controller('quan-tri/nhat-ky')
@Access('auditor', 'admin')
export class AuditController {
  constructor(
    private readonly contexts: PageContexts,
    private readonly queries: AuditQueries,
  ) {}

  @Get()
  async search(@Query() query: AuditQuery, @Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const { search, badDay } = searchOf(query);
    const slice = { limit: perPage, offset: (query.trang - 1) * perPage };
    const [page, { total, items, acts }] = await Promise.all([
      this.contexts.of(request, reply),
      this.queries.search(actorOf(request), search, slice),
    ]);
    const { person, act, subject, from, to } = query;
    const shown = AuditPage({
      ...{ page, acts, total, badDay, search: { person, act, subject, from, to } },
      ...{ entries: items.map((entry) => entryView(entry, page.lang)), at: query.trang, pages: Math.ceil(total / perPage) },
    });
    await sendPage(reply, shown, badDay ? 422 : 200);
  }

  @Get(':file')
  async file(
    @Param('file') file: string,
    @Query() query: AuditQuery,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const [name, ending] = file.split('.');
    const type = tableTypes.find((each) => each === ending);
    if (name !== 'tai-ve' || !type) throw new Refusal({ code: 'platform/not-found', kind: 'not-found' });
    const [{ lang }, entries] = await Promise.all([
      this.contexts.withShopper(request),
      this.queries.export(actorOf(request), searchOf(query).search),
    ]);
    await sendTable(reply, type, 'nhat-ky-can-bo', [writtenLog(entries, lang)]);
  }
}

/** Days that do not exist narrow nothing, and the page says so. */
function searchOf({ person, act, subject, from, to }: AuditQuery): { search: AuditSearch; badDay: boolean } {
  const search = {
    ...{ person: person.trim(), act: act === 'all' ? '' : act, subject: subject.trim() },
    from: isLocalDay(from) ? startOfDay(from) : undefined,
    before: isLocalDay(to) ? endOfDay(to) : undefined,
  };
  return { search, badDay: [from, to].some((day) => day !== '' && !isLocalDay(day)) };
}

function detailsText(details: AuditEntry['details'], lang: Lang): string {
  const { facts } = words(lang).oversight.audit;
  const named = (name: string): string => (Object.hasOwn(facts, name) ? facts[name] : undefined) ?? name;
  const told = Object.entries(details).filter(([, value]) => value !== null && value !== '');
  return told.map(([name, value]) => `${named(name)}: ${typeof value === 'string' ? value : JSON.stringify(value)}`).join('; ');
}

const entryView = ({ details, ...entry }: AuditEntry, lang: Lang): AuditEntryView => ({ ...entry, details: detailsText(details, lang) });

function writtenLog(entries: readonly AuditEntry[], lang: Lang): WrittenTable {
  const say = words(lang).oversight.audit;
  const head = (label: string, width: number) => ({ label, width });
  return {
    ...{ name: say.title, title: [say.title, say.found(entries.length)] },
    columns: [head(say.at, 20), head(say.person, 40), head(say.role, 12), head(say.act, 32), head(say.subject, 40), head(say.details, 60)],
    rows: entries.map(({ at, name, email, role, act, subject, details }) => [
      ...[
        say.when(at),
        [name ?? say.gone, email].filter(Boolean).join(' · '),
        role,
        actName(act, lang),
        subject,
        detailsText(details, lang),
      ],
    ]),
  };
}
