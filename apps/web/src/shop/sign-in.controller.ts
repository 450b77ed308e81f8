import { Controller, Get, Post, Req, Res } from '@nestjs/common';
import { SignIn, SignOut, sessionCookie } from '@market/identity';
import type { Problem } from '@market/kernel';
import { MergeCarts } from '@market/orders';
import { Access, actorOf, setCookie, Settings, statusOf } from '@market/platform';
import { problemText } from '@market/ui';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { CartCookie } from '../cart-cookie.js';
import { PageContexts } from '../page-contexts.js';
import { SignInPage } from '../pages/shop/sign-in.page.js';
import { seeOther, sendPage } from '../send-page.js';
import { localPath, PostedForm, queryText } from './form.js';

interface Typed {
  readonly email: string;
  readonly then: string;
}

@Controller()
@Access('public')
export class SignInController {
  constructor(
    private readonly contexts: PageContexts,
    private readonly cart: CartCookie,
    private readonly signIn: SignIn,
    private readonly signOut: SignOut,
    private readonly mergeCarts: MergeCarts,
    private readonly settings: Settings,
  ) {}

  @Get('dang-nhap')
  async show(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const then = localPath(queryText(request, 'then'));
    if ('accountId' in actorOf(request)) return seeOther(reply, then);
    await this.send(request, reply, { email: '', then });
  }

  @Post('dang-nhap')
  async enter(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const form = new PostedForm(request);
    const [email, password] = [form.text('email', 200), form.secret('password')];
    const typed = { email, then: localPath(form.text('then')) };
    const faults = { ...(email ? {} : { email: 'required' }), ...(password ? {} : { password: 'required' }) };
    if (Object.keys(faults).length > 0)
      return this.send(request, reply, typed, { code: 'platform/invalid', kind: 'invalid', fields: faults });
    const signedIn = await this.signIn.execute({
      ...{ email, password, address: request.ip },
      userAgent: request.headers['user-agent'],
      previousToken: request.cookies[sessionCookie.name],
    });
    if (!signedIn.ok) return this.send(request, reply, typed, signedIn.problem);
    const { token, accountId } = signedIn.value;
    setCookie(reply, this.settings, sessionCookie.name, token, sessionCookie.maxAgeSeconds);
    this.cart.remember(reply, await this.mergeCarts.execute({ accountId, guestCartId: this.cart.idOf(request) }));
    await seeOther(reply, typed.then);
  }

  /** The cart belongs to the account, so it goes with it. */
  @Post('dang-xuat')
  async leave(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const token = request.cookies[sessionCookie.name];
    if (token) await this.signOut.execute(token);
    void reply.clearCookie(sessionCookie.name, { path: '/' });
    this.cart.forget(reply);
    await seeOther(reply, '/');
  }

  private async send(request: FastifyRequest, reply: FastifyReply, typed: Typed, problem?: Problem): Promise<void> {
    const page = await this.contexts.of(request, reply);
    const said = problem ? { refusal: problemText(problem, page.lang), ...(problem.fields ? { faults: problem.fields } : {}) } : {};
    await sendPage(reply, SignInPage({ page, ...typed, ...said }), problem ? statusOf[problem.kind] : 200);
  }
}
