import { Controller, Get, Param, Post, Req, Res } from '@nestjs/common';
import { SecondFactor, Sessions, SetPassword } from '@market/identity';
import type { Problem } from '@market/kernel';
import { Access, answer, isStaff, Names, statusOf } from '@market/platform';
import { problemText } from '@market/ui';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { PageContexts } from '../page-contexts.js';
import { RecoveryCodesPage } from '../pages/account/second-factor.page.js';
import { SecurityPage, type SecurityPageProps } from '../pages/account/security.page.js';
import { seeOther, sendPage } from '../send-page.js';
import { PostedForm, queryText } from '../shop/form.js';
import { tokenOf } from './entering.js';
import { personOf } from './person.js';

const path = '/tai-khoan/bao-mat';
const outcomes: readonly string[] = ['changed', 'ended', 'dropped'];

/** Password, second factor, and where one is signed in. */
@Controller('tai-khoan/bao-mat')
@Access('signed-in')
export class SecurityController {
  constructor(
    private readonly contexts: PageContexts,
    private readonly setPassword: SetPassword,
    private readonly secondFactor: SecondFactor,
    private readonly sessions: Sessions,
  ) {}

  @Get()
  async show(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    await this.send(request, reply);
  }

  @Post('mat-khau')
  async changePassword(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const form = new PostedForm(request);
    const changed = await this.setPassword.change(personOf(request), form.secret('old'), form.secret('password'), tokenOf(request));
    if (!changed.ok) return this.send(request, reply, changed.problem);
    await seeOther(reply, `${path}?done=changed`);
  }

  @Post('ma-du-phong')
  async renewRecoveryCodes(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const renewed = await this.secondFactor.renewRecoveryCodes(personOf(request), new PostedForm(request).text('code', 30));
    if (!renewed.ok) return this.send(request, reply, renewed.problem);
    void reply.header('cache-control', 'no-store');
    await sendPage(reply, RecoveryCodesPage({ page: await this.contexts.of(request, reply), then: path, codes: renewed.value }));
  }

  @Post('tat-hai-lop')
  async dropSecondFactor(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const dropped = await this.secondFactor.drop(personOf(request), new PostedForm(request).text('code', 30));
    if (!dropped.ok) return this.send(request, reply, dropped.problem);
    await seeOther(reply, `${path}?done=dropped`);
  }

  @Post('phien/:id/ket-thuc')
  @Names({ id: 'account:session' })
  async end(@Param('id') id: string, @Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    answer(await this.sessions.end(personOf(request), id));
    await seeOther(reply, `${path}?done=ended`);
  }

  @Post('phien-khac/ket-thuc')
  async endOthers(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    await this.sessions.endOthers(personOf(request), tokenOf(request));
    await seeOther(reply, `${path}?done=ended`);
  }

  private async send(request: FastifyRequest, reply: FastifyReply, problem?: Problem): Promise<void> {
    const person = personOf(request);
    const [page, sessions, secondFactor] = await Promise.all([
      this.contexts.of(request, reply),
      this.sessions.list(person, tokenOf(request)),
      this.secondFactor.standing(person.accountId),
    ]);
    const outcome = queryText(request, 'done') ?? '';
    const done = outcomes.includes(outcome) ? (outcome as SecurityPageProps['done']) : undefined;
    const said = problem ? { refusal: problemText(problem, page.lang), faults: problem.fields } : { done };
    const status = problem ? statusOf[problem.kind] : 200;
    await sendPage(reply, SecurityPage({ page, sessions, secondFactor, staff: isStaff(person), ...said }), status);
  }
}
