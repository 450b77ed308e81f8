import { Controller, Get, Post, Query, Req, Res } from '@nestjs/common';
import { BankAccountQueries, ChangeBankAccount } from '@market/businesses';
import { localDay, type Problem } from '@market/kernel';
import { bankOfBin, ChooseOwnAccount, OwnAccounts } from '@market/payments';
import { Access, CurrentSeller, hasStaffRole, SellerRole, statusOf } from '@market/platform';
import { problemText } from '@market/ui';
import { IsIn, IsOptional } from 'class-validator';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { PageContexts } from '../page-contexts.js';
import { BankAccountPage, type BankAccountDone } from '../pages/seller/bank-account.page.js';
import { bankName, bankOptions } from '../registration/registration.view.js';
import { seeOther, sendPage } from '../send-page.js';
import { PostedForm } from '../shop/form.js';
import { SellerShop, type Seller } from './seller-shop.js';

const home = '/kenh-ban-hang/tai-khoan-nhan-tien';
const dones = ['doi', 'chuyen-thang'] as const satisfies readonly BankAccountDone[];

class DoneQuery {
  @IsOptional() @IsIn(dones) readonly xong?: BankAccountDone;
  @IsOptional() @IsIn(['vi', 'en']) readonly lang?: string;
}

/** Where the shop's money goes. The owner changes it; who keeps the shop's books sees it. */
@Controller('kenh-ban-hang/tai-khoan-nhan-tien')
@Access('seller')
export class BankAccountController {
  constructor(
    private readonly contexts: PageContexts,
    private readonly shop: SellerShop,
    private readonly accounts: BankAccountQueries,
    private readonly changing: ChangeBankAccount,
    private readonly ownAccounts: OwnAccounts,
    private readonly choosing: ChooseOwnAccount,
  ) {}

  @Get()
  @SellerRole('finance')
  async show(
    @CurrentSeller() seller: Seller,
    @Query() { xong }: DoneQuery,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    await this.send(seller, request, reply, { done: xong });
  }

  @Post()
  async change(@CurrentSeller() seller: Seller, @Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const form = new PostedForm(request);
    const typed = typedIn(form);
    const fields: Record<string, string> = {};
    if (!bankOfBin(typed.bankBin)) fields['bankBin'] = 'choose';
    if (typed.holder === '') fields['holder'] = 'required';
    if (Object.keys(fields).length > 0)
      return this.send(seller, request, reply, { problem: { code: 'platform/invalid', kind: 'invalid', fields } });
    const changed = await this.changing.execute(seller, { ...typed, password: form.secret('password') });
    if (changed.ok) return seeOther(reply, `${home}?xong=doi`);
    await this.send(seller, request, reply, { problem: changed.problem });
  }

  /** Whether buyers may pay straight to this account. */
  @Post('chuyen-thang')
  async choose(@CurrentSeller() seller: Seller, @Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const form = new PostedForm(request);
    const chosen = await this.choosing.execute(seller, form.text('takes', 5) === 'true', form.secret('choicePassword'), 'choicePassword');
    if (chosen.ok) return seeOther(reply, `${home}?xong=chuyen-thang`);
    await this.send(seller, request, reply, { problem: chosen.problem });
  }

  private async send(seller: Seller, request: FastifyRequest, reply: FastifyReply, { done, problem }: Outcome): Promise<void> {
    const [page, shop, current, choice] = await Promise.all([
      this.contexts.of(request, reply),
      this.shop.of(seller),
      this.accounts.current(seller, seller.shopId),
      this.ownAccounts.choice(seller),
    ]);
    const shown = BankAccountPage({
      ...{ page, shop, done, banks: bankOptions, typed: typedIn(new PostedForm(request)), readOnly: !hasStaffRole(seller) },
      current: current ? { bank: bankName(current.bankBin), last4: current.last4, holder: current.holder } : null,
      straight: choice?.takes ? { since: localDay(choice.chosenAt) } : null,
      refused: problem && { message: problemText(problem, page.lang), faults: problem.fields ?? {} },
    });
    await sendPage(reply, shown, problem ? statusOf[problem.kind] : 200);
  }
}

interface Outcome {
  readonly done?: BankAccountDone | undefined;
  readonly problem?: Problem;
}

const typedIn = (form: PostedForm) => ({
  ...{ bankBin: form.text('bankBin', 6), accountNumber: form.text('accountNumber', 30), holder: form.text('holder', 120) },
});
