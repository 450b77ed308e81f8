import { Controller, Get, Post, Req, Res } from '@nestjs/common';
import { ConfirmSignUp, Consents, SignUp, type AgreedText } from '@market/identity';
import type { Problem } from '@market/kernel';
import { Access, actorOf, statusOf } from '@market/platform';
import { problemText } from '@market/ui';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { PageContexts } from '../page-contexts.js';
import { SignUpPage, type SignUpPageProps } from '../pages/account/sign-up.page.js';
import { VerifyPage, WelcomePage } from '../pages/account/verify.page.js';
import { seeOther, sendPage } from '../send-page.js';
import { PostedForm, queryText } from '../shop/form.js';
import { Entering, thenOf, thenOfForm, tokenOf, withThen } from './entering.js';

type Typed = Pick<SignUpPageProps, 'typed' | 'then' | 'agreed'>;

/** `news.1` → the text that was shown, and its version. */
function agreedText(value: string): AgreedText {
  const [purpose = '', version = ''] = value.split('.');
  return { purpose, version: /^\d{1,6}$/.test(version) ? Number(version) : 0 };
}

@Controller()
@Access('public')
export class SignUpController {
  constructor(
    private readonly contexts: PageContexts,
    private readonly entering: Entering,
    private readonly signUp: SignUp,
    private readonly confirmSignUp: ConfirmSignUp,
    private readonly consents: Consents,
  ) {}

  @Get('dang-ky')
  async show(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const then = thenOf(request);
    if ('accountId' in actorOf(request)) return seeOther(reply, then);
    await this.send(request, reply, { typed: { name: '', email: '', phone: '' }, then, agreed: [] });
  }

  @Post('dang-ky')
  async ask(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const form = new PostedForm(request);
    const typed = { name: form.text('name', 120), email: form.text('email', 200), phone: form.text('phone', 20) };
    const agreed = form.all('consents').map(agreedText);
    const then = thenOfForm(form);
    const { lang } = await this.contexts.of(request, reply);
    const asked = await this.signUp.execute({
      ...{ ...typed, password: form.secret('password'), language: lang, consents: agreed, address: request.ip },
    });
    if (asked.ok) return seeOther(reply, withThen(`/xac-minh?ma=${asked.value}`, then));
    await this.send(request, reply, { typed, then, agreed: agreed.map(({ purpose }) => purpose) }, asked.problem);
  }

  @Get('xac-minh')
  async code(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const codeId = queryText(request, 'ma');
    if (!codeId) return seeOther(reply, '/dang-ky');
    await this.sendCodePage(request, reply, { codeId, then: thenOf(request), sentAgain: queryText(request, 'lai') !== undefined });
  }

  @Post('xac-minh')
  async confirm(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const form = new PostedForm(request);
    const [codeId, then] = [form.text('ma', 36), thenOfForm(form)];
    const device = { address: request.ip, userAgent: request.headers['user-agent'], previousToken: tokenOf(request) };
    const confirmed = await this.confirmSignUp.execute(codeId, form.text('code', 20), device);
    if (!confirmed.ok) return this.sendCodePage(request, reply, { codeId, then }, confirmed.problem);
    this.entering.keepToken(reply, confirmed.value.token);
    await this.entering.takeCartAlong(request, reply, confirmed.value.accountId);
    await seeOther(reply, then === '/' ? '/dang-ky/xong' : then);
  }

  @Post('xac-minh/gui-lai')
  async again(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const form = new PostedForm(request);
    const [codeId, then] = [form.text('ma', 36), thenOfForm(form)];
    const sent = await this.signUp.again(codeId, request.ip);
    if (sent.ok) return seeOther(reply, withThen(`/xac-minh?ma=${sent.value}&lai=1`, then));
    await this.sendCodePage(request, reply, { codeId, then }, sent.problem);
  }

  @Get('dang-ky/xong')
  @Access('signed-in')
  async welcome(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    await sendPage(reply, WelcomePage({ page: await this.contexts.of(request, reply) }));
  }

  private async send(request: FastifyRequest, reply: FastifyReply, typed: Typed, problem?: Problem): Promise<void> {
    const [page, consents] = await Promise.all([this.contexts.of(request, reply), this.consents.texts()]);
    const said = problem ? { refusal: problemText(problem, page.lang), faults: problem.fields } : {};
    await sendPage(reply, SignUpPage({ page, consents, ...typed, ...said }), problem ? statusOf[problem.kind] : 200);
  }

  private async sendCodePage(
    request: FastifyRequest,
    reply: FastifyReply,
    about: { codeId: string; then: string; sentAgain?: boolean },
    problem?: Problem,
  ): Promise<void> {
    const page = await this.contexts.of(request, reply);
    const said = problem ? { refusal: problemText(problem, page.lang), faults: problem.fields } : {};
    const { mailIsFiles } = this.entering;
    await sendPage(reply, VerifyPage({ page, mailIsFiles, ...about, ...said }), problem ? statusOf[problem.kind] : 200);
  }
}
