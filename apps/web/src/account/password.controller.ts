import { Controller, Get, Post, Req, Res } from '@nestjs/common';
import { RequestPasswordReset, SetPassword } from '@market/identity';
import type { Problem } from '@market/kernel';
import { Access, statusOf } from '@market/platform';
import { problemText } from '@market/ui';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { PageContexts } from '../page-contexts.js';
import { ForgotPage, ResetPage } from '../pages/account/password.page.js';
import { seeOther, sendPage } from '../send-page.js';
import { PostedForm, queryText } from '../shop/form.js';
import { Entering } from './entering.js';

const invalid = (fields: Record<string, string>): Problem => ({ code: 'platform/invalid', kind: 'invalid', fields });

/** Who has forgotten the password gets a link by mail, and sets a new one behind it. */
@Controller()
@Access('public')
export class PasswordController {
  constructor(
    private readonly contexts: PageContexts,
    private readonly entering: Entering,
    private readonly requestReset: RequestPasswordReset,
    private readonly setPassword: SetPassword,
  ) {}

  @Get('quen-mat-khau')
  async forgot(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    await this.sendForgot(request, reply, { name: '', sent: queryText(request, 'sent') !== undefined });
  }

  @Post('quen-mat-khau')
  async ask(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const name = new PostedForm(request).text('name', 200);
    if (name === '') return this.sendForgot(request, reply, { name, sent: false }, invalid({ name: 'required' }));
    const asked = await this.requestReset.execute(name, request.ip);
    if (!asked.ok) return this.sendForgot(request, reply, { name, sent: false }, asked.problem);
    await seeOther(reply, '/quen-mat-khau?sent=1');
  }

  @Get('dat-lai-mat-khau')
  async show(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    await this.sendReset(request, reply, { codeId: queryText(request, 'ma') ?? '', token: queryText(request, 'khoa') ?? '' });
  }

  @Post('dat-lai-mat-khau')
  async set(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const form = new PostedForm(request);
    const link = { codeId: form.text('ma', 36), token: form.text('khoa', 40) };
    const [password, repeat] = [form.secret('password'), form.secret('repeat')];
    if (password.normalize('NFC') !== repeat.normalize('NFC'))
      return this.sendReset(request, reply, link, invalid({ repeat: 'not-the-same' }));
    const set = await this.setPassword.byLink(link.codeId, link.token, password);
    if (!set.ok) return this.sendReset(request, reply, link, set.problem);
    await seeOther(reply, '/dang-nhap?moi=1');
  }

  private async sendForgot(
    request: FastifyRequest,
    reply: FastifyReply,
    typed: { name: string; sent: boolean },
    problem?: Problem,
  ): Promise<void> {
    const page = await this.contexts.of(request, reply);
    const said = problem ? { refusal: problemText(problem, page.lang), faults: problem.fields } : {};
    const { mailIsFiles } = this.entering;
    await sendPage(reply, ForgotPage({ page, mailIsFiles, ...typed, ...said }), problem ? statusOf[problem.kind] : 200);
  }

  private async sendReset(
    request: FastifyRequest,
    reply: FastifyReply,
    link: { codeId: string; token: string },
    problem?: Problem,
  ): Promise<void> {
    const page = await this.contexts.of(request, reply);
    // A link that is not right is told so in the words of a link, not of a code.
    const told = problem?.code === 'identity/wrong-code' ? { ...problem, code: 'identity/code-used-up', fields: {} } : problem;
    const said = told ? { refusal: problemText(told, page.lang), faults: told.fields } : {};
    // The key of the link must not travel on in a Referer.
    void reply.header('referrer-policy', 'no-referrer');
    await sendPage(reply, ResetPage({ page, ...link, ...said }), told ? statusOf[told.kind] : 200);
  }
}
