import { Controller, Get, Param, Post, Query, Req, Res } from '@nestjs/common';
import {
  ApproveBusiness,
  CloseBusiness,
  ReinstateBusiness,
  RejectBusiness,
  RequestBusinessChanges,
  ReviewQueries,
  SuspendBusiness,
  TakeReview,
  TickChecks,
} from '@market/businesses';
import { isId, type Problem, type Result } from '@market/kernel';
import { Access, actorOf, Refusal, statusOf, UnitOfWork, type Actor } from '@market/platform';
import { problemText } from '@market/ui';
import { IsIn, IsOptional, IsString, MaxLength } from 'class-validator';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { PageContexts } from '../page-contexts.js';
import { actPaths } from '../pages/console/business-decisions.js';
import { basePath, type BusinessReviewProps, type DeskAct } from '../pages/console/business-parts.js';
import { BusinessReviewPage } from '../pages/console/business-review.page.js';
import { seeOther, sendPage } from '../send-page.js';
import { PostedForm } from '../shop/form.js';
import { reviewView } from './business-desk.view.js';

const acts = Object.keys(actPaths) as readonly DeskAct[];

class OneQuery {
  @IsOptional() @IsIn(acts) readonly xong?: DeskAct;
  @IsOptional() @IsString() @MaxLength(36) readonly 'giay-to'?: string;
  @IsOptional() @IsIn(['vi', 'en']) readonly lang?: string;
}

type Outcome = Pick<BusinessReviewProps, 'done'> & {
  readonly shownPaper?: string | undefined;
  readonly refused?: { readonly act: DeskAct; readonly problem: Problem };
};

/** One business on the officers' desk, whatever became of it. Auditors may look. */
@Controller(['quan-tri/ho-so', 'quan-tri/doanh-nghiep'])
@Access('officer')
export class BusinessDeskController {
  constructor(
    private readonly contexts: PageContexts,
    private readonly work: UnitOfWork,
    private readonly reviews: ReviewQueries,
    private readonly takeReview: TakeReview,
    private readonly tickChecks: TickChecks,
    private readonly approve: ApproveBusiness,
    private readonly requestChanges: RequestBusinessChanges,
    private readonly reject: RejectBusiness,
    private readonly suspend: SuspendBusiness,
    private readonly reinstate: ReinstateBusiness,
    private readonly close: CloseBusiness,
  ) {}

  @Get(':id')
  @Access('officer', 'auditor')
  async one(@Param('id') id: string, @Query() query: OneQuery, @Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    await this.send(id, request, reply, { done: query.xong, shownPaper: query['giay-to'] });
  }

  /** Every act is a verb of its own in the address; what it needs is in the form. */
  @Post(':id/:act')
  async act(
    @Param('id') id: string,
    @Param('act') path: string,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const act = acts.find((each) => actPaths[each] === path);
    if (!act || !isId(id)) throw new Refusal({ code: 'businesses/unknown', kind: 'not-found' });
    const actor = actorOf(request);
    const result = await this.carryOut(act, id, actor, new PostedForm(request));
    if (!result.ok) return this.send(id, request, reply, { refused: { act, problem: result.problem } });
    const after = await this.reviews.one(actor, id);
    await seeOther(reply, `${basePath(after?.state ?? 'submitted', id)}?xong=${act}`);
  }

  private carryOut(act: DeskAct, businessId: string, actor: Actor, form: PostedForm): Promise<Result<void>> {
    const expectedVersion = form.whole('version');
    const request = { businessId, expectedVersion, reason: form.text(`reason-${act}`, 2000) };
    switch (act) {
      case 'take':
      case 'hand-back':
        return this.takeReview.execute(actor, { businessId, take: act === 'take' });
      case 'checks':
        return this.tickChecks.execute(actor, { businessId, items: form.all('item') });
      case 'ask':
        return this.ask(actor, request, form);
      default: {
        const move = { approve: this.approve, reject: this.reject, suspend: this.suspend, reinstate: this.reinstate, close: this.close }[
          act
        ];
        return this.work.run(actor, (tx) => move.execute(tx, actor, request));
      }
    }
  }

  private async ask(
    actor: Actor,
    request: { readonly businessId: string; readonly expectedVersion: number; readonly reason: string },
    form: PostedForm,
  ): Promise<Result<void>> {
    const requests = form
      .named('ask:', 1000)
      .map(([field, reason]) => ({ field, reason }))
      .filter(({ reason }) => reason !== '');
    return this.work.run(actor, (tx) => this.requestChanges.execute(tx, actor, { ...request, requests }));
  }

  private async send(id: string, request: FastifyRequest, reply: FastifyReply, { done, refused, shownPaper }: Outcome): Promise<void> {
    const actor = actorOf(request);
    const [page, business] = await Promise.all([
      this.contexts.of(request, reply),
      isId(id) ? this.reviews.one(actor, id) : Promise.resolve(undefined),
    ]);
    if (!business) throw new Refusal({ code: 'businesses/unknown', kind: 'not-found' });
    const typed = refused ? typedIn(new PostedForm(request)) : {};
    const view = reviewView(business, 'accountId' in actor ? actor.accountId : '', shownPaper, page.lang);
    const shown = BusinessReviewPage({
      ...{ page, ...view, done, typed, readOnly: actor.role === 'auditor' },
      refused: refused && { act: refused.act, message: problemText(refused.problem, page.lang), faults: refused.problem.fields ?? {} },
    });
    await sendPage(reply, shown, refused ? statusOf[refused.problem.kind] : 200);
  }
}

/** The words at single fields and the reasons, by the names of their boxes. */
function typedIn(form: PostedForm): Readonly<Record<string, string>> {
  const asked = form.named('ask:', 1000).map(([field, value]): [string, string] => [`ask:${field}`, value]);
  const reasons = form.named('reason-', 2000).map(([act, value]): [string, string] => [`reason-${act}`, value]);
  return Object.fromEntries([...asked, ...reasons]);
}
