import { Body, Controller, Get, Param, Post, Query, Req, Res } from '@nestjs/common';
import { AppointStaff, DismissStaff, ResetSecondFactor, StaffQueries, staffPosts, type StaffPost } from '@market/identity';
import { isId, type Problem } from '@market/kernel';
import { Access, actorOf, Refusal, statusOf } from '@market/platform';
import { problemText } from '@market/ui';
import { IsIn, IsOptional, IsString, MaxLength } from 'class-validator';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { PageContexts } from '../page-contexts.js';
import { SecondFactorResetPage } from '../pages/console/second-factor-reset.page.js';
import { StaffPage, type StaffPageProps } from '../pages/console/staff.page.js';
import { seeOther, sendPage } from '../send-page.js';
import { PostedForm } from '../shop/form.js';

const dones = ['appointed', 'dismissed', 'reset'] as const;

class DoneQuery {
  @IsOptional() @IsIn(dones) readonly done?: (typeof dones)[number];
  @IsOptional() @IsIn(['vi', 'en']) readonly lang?: string;
}
class AppointBody {
  @IsString() @MaxLength(254) readonly email!: string;
  @IsIn(staffPosts) readonly post!: StaffPost;
}

const home = '/quan-tri/can-bo';

/** Who works for the province: administrators appoint, dismiss, and help who has lost the telephone. */
@Controller('quan-tri/can-bo')
@Access('admin')
export class StaffController {
  constructor(
    private readonly contexts: PageContexts,
    private readonly queries: StaffQueries,
    private readonly appoint: AppointStaff,
    private readonly dismiss: DismissStaff,
    private readonly resetSecondFactor: ResetSecondFactor,
  ) {}

  @Get()
  async list(@Query() { done }: DoneQuery, @Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    await this.send(request, reply, { done });
  }

  @Post()
  async add(@Body() body: AppointBody, @Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const result = await this.appoint.execute(actorOf(request), body);
    if (result.ok) return seeOther(reply, `${home}?done=appointed`);
    await this.send(request, reply, { refused: { problem: result.problem, email: body.email, post: body.post } });
  }

  @Post(':accountId/:post/thoi-cu')
  async remove(
    @Param('accountId') accountId: string,
    @Param('post') named: string,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const post = staffPosts.find((each) => each === named);
    if (!post || !isId(accountId)) throw new Refusal({ code: 'platform/not-found', kind: 'not-found' });
    const result = await this.dismiss.execute(actorOf(request), { accountId, post });
    if (result.ok) return seeOther(reply, `${home}?done=dismissed`);
    await this.send(request, reply, { refused: { problem: result.problem, email: '', post: 'officer' } });
  }

  @Get('ma-hai-lop')
  async askForReset(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    await sendPage(reply, SecondFactorResetPage({ page: await this.contexts.of(request, reply), email: '' }));
  }

  @Post('ma-hai-lop')
  async reset(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const form = new PostedForm(request);
    const email = form.text('email', 254);
    const result = await this.resetSecondFactor.execute(actorOf(request), { email, password: form.secret('password') });
    if (result.ok) return seeOther(reply, `${home}?done=reset`);
    const page = await this.contexts.of(request, reply);
    const refused = { message: problemText(result.problem, page.lang), faults: result.problem.fields ?? {} };
    await sendPage(reply, SecondFactorResetPage({ page, email, refused }), statusOf[result.problem.kind]);
  }

  private async send(
    request: FastifyRequest,
    reply: FastifyReply,
    { done, refused }: { done?: StaffPageProps['done']; refused?: { problem: Problem; email: string; post: string } },
  ): Promise<void> {
    const actor = actorOf(request);
    const [page, members] = await Promise.all([this.contexts.of(request, reply), this.queries.all(actor)]);
    const props: StaffPageProps = {
      ...{ page, done },
      members: members.map((member) => ({ ...member, self: 'accountId' in actor && actor.accountId === member.accountId })),
      refused: refused && {
        ...{ message: problemText(refused.problem, page.lang), faults: refused.problem.fields ?? {} },
        ...{ email: refused.email, post: refused.post },
      },
    };
    await sendPage(reply, StaffPage(props), refused ? 422 : 200);
  }
}
