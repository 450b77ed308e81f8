import { Controller, Get, Post, Req, Res } from '@nestjs/common';
import { AccountQueries, SecondFactor } from '@market/identity';
import type { Problem } from '@market/kernel';
import { Access, actorOf, statusOf } from '@market/platform';
import { problemText } from '@market/ui';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { encode } from 'uqr';
import { PageContexts } from '../page-contexts.js';
import { EnrolPage, RecoveryCodesPage, SecondFactorPage } from '../pages/account/second-factor.page.js';
import { seeOther, sendPage } from '../send-page.js';
import { PostedForm } from '../shop/form.js';
import { Entering, thenOf, thenOfForm, tokenOf, withThen } from './entering.js';

const enrolPath = '/xac-minh-hai-lop/bat';

interface Enrolling {
  readonly accountId: string;
  readonly email: string;
  readonly needed: boolean;
}

/** Between the password and the account: the code of a telephone. Whoever stands here is nobody yet to every other page. */
@Controller('xac-minh-hai-lop')
@Access('public')
export class SecondFactorController {
  constructor(
    private readonly contexts: PageContexts,
    private readonly entering: Entering,
    private readonly secondFactor: SecondFactor,
    private readonly accounts: AccountQueries,
  ) {}

  @Get()
  async show(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const then = thenOf(request);
    const pending = await this.secondFactor.pending(tokenOf(request));
    if (!pending) return seeOther(reply, 'accountId' in actorOf(request) ? then : withThen('/dang-nhap', then));
    if (!pending.enrolled) return seeOther(reply, withThen(enrolPath, then));
    await this.send(request, reply, pending.accountId, then);
  }

  @Post()
  async pass(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const form = new PostedForm(request);
    const then = thenOfForm(form);
    const token = tokenOf(request);
    const pending = await this.secondFactor.pending(token);
    if (!pending || token === undefined) return seeOther(reply, withThen('/dang-nhap', then));
    const passed = await this.secondFactor.pass(token, form.text('code', 30));
    if (!passed.ok) return this.send(request, reply, pending.accountId, then, passed.problem);
    await this.entering.takeCartAlong(request, reply, passed.value.accountId);
    await seeOther(reply, then);
  }

  @Get('bat')
  async enrol(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const then = thenOf(request);
    const who = await this.enrolling(request);
    if (!who) return seeOther(reply, withThen('/dang-nhap', then));
    await this.sendEnrolment(request, reply, who, then);
  }

  @Post('bat')
  async confirm(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const form = new PostedForm(request);
    const then = thenOfForm(form);
    const who = await this.enrolling(request);
    if (!who) return seeOther(reply, withThen('/dang-nhap', then));
    const confirmed = await this.secondFactor.confirm(who.accountId, form.text('code', 30), tokenOf(request), form.secret('password'));
    if (!confirmed.ok) return this.sendEnrolment(request, reply, who, then, confirmed.problem);
    await this.entering.takeCartAlong(request, reply, who.accountId);
    // Shown once and kept by nobody: this page answers the form itself.
    void reply.header('cache-control', 'no-store');
    await sendPage(reply, RecoveryCodesPage({ page: await this.contexts.of(request, reply), then, codes: confirmed.value }));
  }

  /** Staff after their first password, or anybody who is in and wants it. */
  private async enrolling(request: FastifyRequest): Promise<Enrolling | undefined> {
    const pending = await this.secondFactor.pending(tokenOf(request));
    if (pending) return pending.enrolled ? undefined : { ...pending, needed: true };
    const account = await this.accounts.current(actorOf(request));
    return account && { accountId: account.id, email: account.email, needed: false };
  }

  private async send(request: FastifyRequest, reply: FastifyReply, accountId: string, then: string, problem?: Problem): Promise<void> {
    const page = await this.contexts.of(request, reply);
    const demo = await this.secondFactor.demo(accountId);
    const said = problem ? { refusal: problemText(problem, page.lang), faults: problem.fields } : {};
    const shown = demo ? { demoCode: demo.code } : {};
    await sendPage(reply, SecondFactorPage({ page, then, ...shown, ...said }), problem ? statusOf[problem.kind] : 200);
  }

  private async sendEnrolment(
    request: FastifyRequest,
    reply: FastifyReply,
    { accountId, email, needed }: Enrolling,
    then: string,
    problem?: Problem,
  ): Promise<void> {
    const enrolment = await this.secondFactor.enrolment(accountId, email);
    if (!enrolment) return seeOther(reply, then);
    const page = await this.contexts.of(request, reply);
    const said = problem ? { refusal: problemText(problem, page.lang), faults: problem.fields } : {};
    const qr = encode(enrolment.otpauth, { ecc: 'M', border: 0 }).data;
    void reply.header('cache-control', 'no-store');
    const status = problem ? statusOf[problem.kind] : 200;
    await sendPage(reply, EnrolPage({ page, then, needed, secret: enrolment.secret, qr, ...said }), status);
  }
}
