import { Controller, Get, Post, Req, Res } from '@nestjs/common';
import { SecondFactor, SignIn, SignOut } from '@market/identity';
import type { Problem } from '@market/kernel';
import { Access, actorOf, statusOf } from '@market/platform';
import { problemText, words } from '@market/ui';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { PageContexts } from '../page-contexts.js';
import { SignInPage } from '../pages/shop/sign-in.page.js';
import { seeOther, sendPage } from '../send-page.js';
import { PostedForm, queryText } from '../shop/form.js';
import { Entering, thenOf, thenOfForm, tokenOf, withThen } from './entering.js';

const secondFactorPath = '/xac-minh-hai-lop';

interface Typed {
  readonly email: string;
  readonly then: string;
}

@Controller()
@Access('public')
export class SignInController {
  constructor(
    private readonly contexts: PageContexts,
    private readonly entering: Entering,
    private readonly signIn: SignIn,
    private readonly signOut: SignOut,
    private readonly secondFactor: SecondFactor,
  ) {}

  @Get('dang-nhap')
  async show(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const then = thenOf(request);
    if ('accountId' in actorOf(request)) return seeOther(reply, then);
    // Whoever has shown the password already is asked for the rest.
    if (await this.secondFactor.pending(tokenOf(request))) return seeOther(reply, withThen(secondFactorPath, then));
    await this.send(request, reply, { email: '', then });
  }

  @Post('dang-nhap')
  async enter(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const form = new PostedForm(request);
    const [email, password] = [form.text('email', 200), form.secret('password')];
    const typed = { email, then: thenOfForm(form) };
    const faults = { ...(email ? {} : { email: 'required' }), ...(password ? {} : { password: 'required' }) };
    if (Object.keys(faults).length > 0)
      return this.send(request, reply, typed, { code: 'platform/invalid', kind: 'invalid', fields: faults });
    const signedIn = await this.signIn.execute({
      ...{ email, password, address: request.ip },
      userAgent: request.headers['user-agent'],
      previousToken: tokenOf(request),
    });
    if (!signedIn.ok) return this.send(request, reply, typed, signedIn.problem);
    const { token, accountId, needsSecondFactor } = signedIn.value;
    this.entering.keepToken(reply, token);
    if (needsSecondFactor) return seeOther(reply, withThen(secondFactorPath, typed.then));
    await this.entering.takeCartAlong(request, reply, accountId);
    await seeOther(reply, typed.then);
  }

  /** The cart belongs to the account, so it goes with it. */
  @Post('dang-xuat')
  async leave(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const token = tokenOf(request);
    if (token) await this.signOut.execute(token);
    this.entering.forget(reply);
    await seeOther(reply, '/');
  }

  private async send(request: FastifyRequest, reply: FastifyReply, typed: Typed, problem?: Problem): Promise<void> {
    const page = await this.contexts.of(request, reply);
    const said = problem ? { refusal: problemText(problem, page.lang), ...(problem.fields ? { faults: problem.fields } : {}) } : {};
    const { entering, myAccount } = words(page.lang);
    const news = queryText(request, 'moi') ? entering.reset.done : queryText(request, 'xoa') ? myAccount.data.deleted : undefined;
    await sendPage(reply, SignInPage({ page, ...typed, ...(news ? { news } : {}), ...said }), problem ? statusOf[problem.kind] : 200);
  }
}
