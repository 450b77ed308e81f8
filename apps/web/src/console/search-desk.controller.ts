import { Body, Controller, Get, Param, ParseUUIDPipe, Post, Query, Req, Res } from '@nestjs/common';
import { expectOk, Money, type Problem } from '@market/kernel';
import { Access, actorOf, Refusal } from '@market/platform';
import { AddNames, parseProductQuery, RemoveNames, SearchDesk, SearchProducts } from '@market/search';
import { formatMoney, formatNumber, problemText, words, type Lang } from '@market/ui';
import { IsIn, IsOptional, IsString, MaxLength } from 'class-validator';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { PageContexts } from '../page-contexts.js';
import { SearchDeskPage, type SearchDeskProps } from '../pages/console/search-desk.page.js';
import { seeOther, sendPage } from '../send-page.js';

const previewed = '10';

class DeskQuery {
  @IsOptional() @IsString() @MaxLength(200) readonly q?: string;
  @IsOptional() @IsIn(['added', 'removed']) readonly done?: 'added' | 'removed';
  @IsOptional() @IsIn(['vi', 'en']) readonly lang?: string;
}
class NamesBody {
  @IsString() @MaxLength(20) readonly direction!: string;
  @IsString() @MaxLength(500) readonly names!: string;
}

/** `/quan-tri/tim-kiem`. Auditors may look. */
@Controller('quan-tri/tim-kiem')
@Access('officer')
export class SearchDeskController {
  constructor(
    private readonly contexts: PageContexts,
    private readonly desk: SearchDesk,
    private readonly products: SearchProducts,
    private readonly addNames: AddNames,
    private readonly removeNames: RemoveNames,
  ) {}

  @Get()
  @Access('officer', 'auditor')
  async look(@Query() { q, done }: DeskQuery, @Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    await this.send(request, reply, { q: q?.trim(), done });
  }

  @Post('ten-goi')
  async add(@Body() { direction, names }: NamesBody, @Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const added = await this.addNames.execute(actorOf(request), { direction, names });
    if (added.ok) return seeOther(reply, '/quan-tri/tim-kiem?done=added');
    await this.send(request, reply, { problem: added.problem, typed: { direction, names } });
  }

  @Post('ten-goi/:id/bo')
  async remove(@Param('id', ParseUUIDPipe) id: string, @Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const removed = await this.removeNames.execute(actorOf(request), id);
    if (!removed.ok) throw new Refusal(removed.problem);
    await seeOther(reply, '/quan-tri/tim-kiem?done=removed');
  }

  private async send(
    request: FastifyRequest,
    reply: FastifyReply,
    asked: {
      readonly q?: string | undefined;
      readonly done?: 'added' | 'removed' | undefined;
      readonly problem?: Problem;
      readonly typed?: SearchDeskProps['typed'];
    },
  ): Promise<void> {
    const actor = actorOf(request);
    const [page, { names, inVain, inVainAlone, popular, index }] = await Promise.all([
      this.contexts.of(request, reply),
      this.desk.execute(actor),
    ]);
    const { lang } = page;
    const { problem, done, typed = { direction: 'two-way', names: '' } } = asked;
    const shown = SearchDeskPage({
      ...{ page, done, names, inVain, inVainAlone, popular, typed, readOnly: actor.role === 'auditor' },
      preview: asked.q ? await this.preview(asked.q, lang) : undefined,
      refused: problem && { message: problemText(problem, lang), faults: problem.fields ?? {} },
      index: {
        ...{ serving: index.serving, version: index.version, pending: index.pending, documents: formatNumber(index.documents, lang) },
        builtAt: index.builtAt && words(lang).common.at(index.builtAt),
      },
    });
    await sendPage(reply, shown, problem ? 422 : 200);
  }

  private async preview(q: string, lang: Lang): Promise<SearchDeskProps['preview']> {
    const query = expectOk(parseProductQuery({ q, perPage: previewed }));
    const { total, items, correctedQuery, partial = false } = await this.products.execute(query);
    return {
      ...{ q, total, partial, readAs: correctedQuery },
      items: items.map(({ slug, name, shop, price, inStock }) => ({
        ...{ slug, name, inStock, shop: shop.name, price: formatMoney(Money.vnd(Number(price.amount)), lang) },
      })),
    };
  }
}
