import { Controller, Get, Param, Post, Req, Res } from '@nestjs/common';
import { AccountQueries, ChangeProfile, Consents, DeleteAccount, type AccountView } from '@market/identity';
import { assert, type Problem } from '@market/kernel';
import { Access, answer, isStaff, Names, statusOf } from '@market/platform';
import { problemText } from '@market/ui';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { PageContexts } from '../page-contexts.js';
import { MyDataPage } from '../pages/account/my-data.page.js';
import { ProfilePage } from '../pages/account/profile.page.js';
import { seeOther, sendPage } from '../send-page.js';
import { PostedForm, queryText } from '../shop/form.js';
import { CollectedData } from './collected-data.js';
import { Entering } from './entering.js';
import { personOf } from './person.js';

/** Who one is here, what one has agreed to, and what is kept. */
@Controller('tai-khoan')
@Access('signed-in')
export class MyAccountController {
  constructor(
    private readonly contexts: PageContexts,
    private readonly entering: Entering,
    private readonly accounts: AccountQueries,
    private readonly changeProfile: ChangeProfile,
    private readonly consents: Consents,
    private readonly collected: CollectedData,
    private readonly deleteAccount: DeleteAccount,
  ) {}

  @Get('ho-so')
  async profile(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const { name, phone, language } = await this.account(request);
    await this.sendProfile(request, reply, { name, phone: phone ?? '', language });
  }

  @Post('ho-so')
  async save(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const form = new PostedForm(request);
    const language = form.text('language') === 'en' ? ('en' as const) : ('vi' as const);
    const typed = { name: form.text('name', 120), phone: form.text('phone', 20), language };
    const saved = await this.changeProfile.execute(personOf(request), typed);
    if (!saved.ok) return this.sendProfile(request, reply, typed, saved.problem);
    await seeOther(reply, '/tai-khoan/ho-so?saved=1');
  }

  @Get('du-lieu')
  async data(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    await this.sendData(request, reply);
  }

  @Post('dong-y/:purpose')
  @Names({ purpose: 'public:consent' })
  async decide(@Param('purpose') purpose: string, @Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    answer(await this.consents.decide(personOf(request), purpose, new PostedForm(request).text('given') === 'yes'));
    await seeOther(reply, '/tai-khoan/du-lieu?saved=1');
  }

  @Get('du-lieu.json')
  async download(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const all = await this.collected.of(personOf(request), request);
    await reply
      .type('application/json; charset=utf-8')
      .header('content-disposition', 'attachment; filename="du-lieu-cua-toi.json"')
      .header('cache-control', 'no-store')
      .send(JSON.stringify(all, null, 2));
  }

  @Post('xoa')
  async remove(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const removed = await this.deleteAccount.execute(personOf(request), new PostedForm(request).secret('password'));
    if (!removed.ok) return this.sendData(request, reply, removed.problem);
    this.entering.forget(reply);
    await seeOther(reply, '/dang-nhap?xoa=1');
  }

  private async account(request: FastifyRequest): Promise<AccountView> {
    const account = await this.accounts.current(personOf(request));
    assert(account !== undefined, 'who is signed in has an account');
    return account;
  }

  private async sendProfile(
    request: FastifyRequest,
    reply: FastifyReply,
    typed: { name: string; phone: string; language: string },
    problem?: Problem,
  ): Promise<void> {
    const [page, { email, phone, phoneSignsIn }] = await Promise.all([this.contexts.of(request, reply), this.account(request)]);
    const said = problem ? { refusal: problemText(problem, page.lang), faults: problem.fields } : {};
    const saved = queryText(request, 'saved') !== undefined;
    const signsIn = phone === null ? undefined : phoneSignsIn;
    const status = problem ? statusOf[problem.kind] : 200;
    await sendPage(reply, ProfilePage({ page, email, typed, phoneSignsIn: signsIn, saved, ...said }), status);
  }

  private async sendData(request: FastifyRequest, reply: FastifyReply, problem?: Problem): Promise<void> {
    const person = personOf(request);
    const [page, consents] = await Promise.all([this.contexts.of(request, reply), this.consents.standing(person)]);
    const said = problem ? { refusal: problemText(problem, page.lang), faults: problem.fields } : {};
    const saved = queryText(request, 'saved') !== undefined;
    const status = problem ? statusOf[problem.kind] : 200;
    await sendPage(reply, MyDataPage({ page, consents, staff: isStaff(person), saved, ...said }), status);
  }
}
