import { Body, Controller, Get, Param, Post, Query, Req, Res } from '@nestjs/common';
import { isId, Money, type Problem, type Result } from '@market/kernel';
import {
  AskProviderAgain,
  DecidePayouts,
  PayoutQueries,
  ProposePayouts,
  SettlePayout,
  type OwedShop,
  type PayoutRun,
} from '@market/ledger';
import { bankOfBin } from '@market/payments';
import { Access, actorOf, Refusal, type Actor } from '@market/platform';
import { problemText, words } from '@market/ui';
import { IsIn, IsOptional, IsString, MaxLength } from 'class-validator';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { PageContexts } from '../page-contexts.js';
import { PayoutsPage, type OwedView, type PayoutRunView, type PayoutsDone } from '../pages/console/payouts.page.js';
import { seeOther, sendPage } from '../send-page.js';
import { sendTable } from '../send-table.js';

const dones = ['proposed', 'approved', 'rejected', 'settled', 'asked'] as const satisfies readonly PayoutsDone[];

class PayoutsQuery {
  @IsOptional() @IsIn(dones) readonly done?: PayoutsDone;
  @IsOptional() @IsIn(['vi', 'en']) readonly lang?: string;
}
class SettleBody {
  @IsIn(['paid', 'failed']) readonly outcome!: 'paid' | 'failed';
  @IsString() @MaxLength(200) readonly note!: string;
}

const home = '/quan-tri/chi-tra';

/** Payout runs: one officer draws up what is owed, another approves, the bank pays, an officer writes down what came of it. */
@Controller('quan-tri/chi-tra')
@Access('officer')
export class PayoutsController {
  constructor(
    private readonly contexts: PageContexts,
    private readonly queries: PayoutQueries,
    private readonly propose: ProposePayouts,
    private readonly decide: DecidePayouts,
    private readonly settle: SettlePayout,
    private readonly askAgain: AskProviderAgain,
  ) {}

  @Get()
  @Access('officer', 'auditor')
  async desk(@Query() query: PayoutsQuery, @Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    await this.send(request, reply, { done: query.done });
  }

  @Post()
  async drawUp(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    await this.act(request, reply, 'proposed', await this.propose.execute(actorOf(request)));
  }

  @Post(':id/duyet')
  async approve(@Param('id') id: string, @Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    await this.act(request, reply, 'approved', await this.decide.execute(actorOf(request), known(id), 'approved'));
  }

  @Post(':id/tu-choi')
  async reject(@Param('id') id: string, @Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    await this.act(request, reply, 'rejected', await this.decide.execute(actorOf(request), known(id), 'rejected'));
  }

  /** By POST: each unsealing of account numbers is an act, and is on record. */
  @Post(':id/tep-ngan-hang')
  async bankFile(@Param('id') id: string, @Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const [{ lang }, file] = await Promise.all([this.contexts.withShopper(request), this.queries.bankFile(actorOf(request), known(id))]);
    if (!file.ok) throw new Refusal(file.problem);
    const say = words(lang).ledger.payouts.file;
    const rows = file.value.lines.map(({ accountNumber, holder, bankBin, amount, memo }, at) => {
      return [at + 1, accountNumber, holder, bankOfBin(bankBin)?.shortName ?? bankBin, bankBin, amount, memo];
    });
    const columns = [say.ordinal, say.account, say.holder, say.bank, say.bin, say.amount, say.memo].map((label) => ({ label }));
    await sendTable(reply, 'csv', `chi-tra-${file.value.number}`, [{ name: file.value.number, columns, rows }]);
  }

  @Post('dong/:id')
  async settled(
    @Param('id') id: string,
    @Body() body: SettleBody,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const result = await this.settle.execute(actorOf(request), { lineId: known(id), ...body });
    await this.act(request, reply, 'settled', result, { at: id, note: body.note });
  }

  @Post('dong/:id/hoi-lai')
  async ask(@Param('id') id: string, @Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    await this.act(request, reply, 'asked', await this.askAgain.execute(actorOf(request), known(id)));
  }

  private async act(
    request: FastifyRequest,
    reply: FastifyReply,
    done: PayoutsDone,
    result: Result<unknown>,
    typed = { at: '', note: '' },
  ): Promise<void> {
    if (result.ok) return seeOther(reply, `${home}?done=${done}`);
    await this.send(request, reply, { refusal: { problem: result.problem, ...typed } });
  }

  private async send(
    request: FastifyRequest,
    reply: FastifyReply,
    { done, refusal }: { done?: PayoutsDone | undefined; refusal?: { problem: Problem; at: string; note: string } },
  ): Promise<void> {
    const actor = actorOf(request);
    const [page, { owed, runs }] = await Promise.all([this.contexts.of(request, reply), this.queries.desk(actor)]);
    const refused = refusal && {
      ...{ at: refusal.at, note: refusal.note, faults: refusal.problem.fields ?? {} },
      message: problemText(refusal.problem, page.lang),
    };
    const mayAct = actor.role !== 'auditor';
    const shown = PayoutsPage({ page, mayAct, done, refused, owed: owed.map(owedView), runs: runs.map((run) => runView(run, actor)) });
    await sendPage(reply, shown, refusal ? 422 : 200);
  }
}

function known(id: string): string {
  if (!isId(id)) throw new Refusal({ code: 'platform/not-found', kind: 'not-found' });
  return id;
}

const masked = (bin: string, last4: string): string => `${bankOfBin(bin)?.shortName ?? bin} •••• ${last4}`;
/** Where a line goes: a bank account by its last four digits, or the provider that took the card. */
const wayOf = (bin: string | null, last4: string | null): string => (bin !== null && last4 !== null ? masked(bin, last4) : 'Stripe');

const owedView = ({ shopId, shop, owed, byCard, bankBin, last4, inRun }: OwedShop): OwedView => ({
  ...{ shopId, shop, inRun, owed: Money.vnd(owed) },
  account:
    [...(byCard > 0n ? ['Stripe'] : []), ...(bankBin !== null && last4 !== null ? [masked(bankBin, last4)] : [])].join(' + ') || undefined,
});

const runView = ({ id, number, proposedBy, proposedAt: at, decision, lines }: PayoutRun, actor: Actor): PayoutRunView => ({
  ...{ id, number, at, decision, mine: 'accountId' in actor && actor.accountId === proposedBy },
  total: Money.vnd(lines.filter(({ state }) => state !== 'dropped' && state !== 'failed').reduce((sum, { amount }) => sum + amount, 0n)),
  lines: lines.map(({ bankBin, last4, amount, method, ...line }) => ({
    ...{ ...line, account: wayOf(bankBin, last4), amount: Money.vnd(amount), byBank: method === 'bank-transfer' },
  })),
});
