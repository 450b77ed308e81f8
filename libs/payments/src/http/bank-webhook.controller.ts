import { Controller, Headers, HttpCode, Post, Req, type RawBodyRequest } from '@nestjs/common';
import { assert, Clock, ok, refuse, type Problem, type Result } from '@market/kernel';
import { Access, answer, Settings } from '@market/platform';
import { plainToInstance } from 'class-transformer';
import { validate } from 'class-validator';
import type { FastifyRequest } from 'fastify';
import { RecordBankNotice, type BankLine } from '../application/record-bank-notice.js';
import { BankNoticeBody } from './bank-notice.body.js';
import { isFromBank } from './bank-sender.js';

type BankHeaders = Readonly<Record<string, string | undefined>>;

@Controller('api/v1/webhooks/bank-transfer')
export class BankWebhookController {
  constructor(
    private readonly recordBankNotice: RecordBankNotice,
    private readonly settings: Settings,
    private readonly clock: Clock,
  ) {}

  /** Answers what SePay expects; anything else and it sends the notice again, up to seven times. */
  @Post()
  @HttpCode(200)
  @Access('public')
  async receive(@Req() { rawBody, body }: RawBodyRequest<FastifyRequest>, @Headers() headers: BankHeaders): Promise<{ success: true }> {
    assert(rawBody !== undefined, 'the application keeps raw bodies');
    const proof = {
      authorization: headers['authorization'],
      signature: headers['x-sepay-signature'],
      timestamp: headers['x-sepay-timestamp'],
      rawBody,
    };
    if (!isFromBank(proof, this.settings.bank.webhookKey, this.clock.now())) {
      answer(refuse({ code: 'payments/bad-signature', kind: 'unauthenticated' }));
    }
    await this.recordBankNotice.execute(answer(await readLine(body)));
    return { success: true };
  }
}

type BadNotice = Problem<'platform/invalid'>;

/** Checked here and not by the global pipe, which refuses unknown fields (see the body). */
async function readLine(body: unknown): Promise<Result<BankLine, BadNotice>> {
  if (typeof body !== 'object' || body === null || Array.isArray(body)) return invalid({});
  const notice = plainToInstance(BankNoticeBody, body);
  const faults = await validate(notice);
  if (faults.length > 0)
    return invalid(
      Object.fromEntries(faults.map(({ property, constraints }) => [property, Object.keys(constraints ?? {})[0] ?? 'invalid'])),
    );
  return ok({
    externalId: notice.id,
    direction: notice.transferType,
    amount: BigInt(notice.transferAmount),
    accounts: [notice.accountNumber, notice.subAccount].filter((account): account is string => Boolean(account)),
    bankReference: notice.referenceCode?.slice(0, 100) || null,
    memo: [notice.content, notice.code, notice.description].filter(Boolean).join(' | '),
    body,
  });
}

const invalid = (fields: Record<string, string>): Result<never, BadNotice> => refuse({ code: 'platform/invalid', kind: 'invalid', fields });
