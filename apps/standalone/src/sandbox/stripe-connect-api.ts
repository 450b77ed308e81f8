import type { ApiAnswer } from './api-answer.js';
import { textAt, textsAt, type FormFields } from './form-fields.js';
import type { SandboxAccount, SandboxState } from './sandbox-state.js';
import { accountObject, stripeId, transferObject } from './stripe-objects.js';

interface Teller {
  /** Sends an event to the marketplace. */
  tell(type: string, about: object): Promise<boolean>;
  invalid(code: string, message: string, param?: string): ApiAnswer;
  missing(what: string, id: string): ApiAnswer;
  seconds(): number;
}

/** The part of Stripe Connect that the marketplace calls: express accounts, the link where a payee says who it is, transfers. */
export class StripeConnectApi {
  constructor(
    private readonly state: SandboxState,
    private readonly baseUrl: () => string,
    private readonly teller: Teller,
  ) {}

  create(fields: FormFields): ApiAnswer {
    if (textAt(fields, 'type') !== 'express')
      return this.teller.invalid('parameter_invalid_string', 'The sandbox knows type=express only.', 'type');
    const account: SandboxAccount = {
      ...{
        id: stripeId('acct', 16),
        created: this.teller.seconds(),
        metadata: textsAt(fields, 'metadata'),
        submitted: false,
        transfers: [],
      },
    };
    this.state.saveAccount(account);
    return { status: 200, body: accountObject(account) };
  }

  account(id: string): ApiAnswer {
    return this.with(id, (account) => ({ status: 200, body: accountObject(account) }));
  }

  link(fields: FormFields): ApiAnswer {
    const back = textAt(fields, 'return_url') ?? '';
    if (!URL.canParse(back)) return this.teller.invalid('url_invalid', 'Not a valid URL', 'return_url');
    return this.with(textAt(fields, 'account') ?? '', ({ id }) => ({
      status: 200,
      body: {
        ...{ object: 'account_link', created: this.teller.seconds(), expires_at: this.teller.seconds() + 300 },
        url: `${this.baseUrl()}/connect/${id}?return=${encodeURIComponent(back)}`,
      },
    }));
  }

  transfer(fields: FormFields): ApiAnswer {
    const amount = textAt(fields, 'amount') ?? '';
    if (textAt(fields, 'currency') !== 'vnd') return this.teller.invalid('currency_not_supported', 'The sandbox knows vnd.', 'currency');
    if (!/^[1-9]\d{0,8}$/.test(amount)) return this.teller.invalid('parameter_invalid_integer', `Invalid integer: ${amount}`, 'amount');
    return this.with(textAt(fields, 'destination') ?? '', (account) => {
      if (!account.submitted)
        return this.teller.invalid(
          'insufficient_capabilities_for_transfer',
          'Your destination account needs to have at least one of the following capabilities enabled: transfers',
        );
      const [description, group] = [textAt(fields, 'description') ?? '', textAt(fields, 'transfer_group') ?? ''];
      const transfer = { id: stripeId('tr'), amount: Number(amount), created: this.teller.seconds(), description, group };
      account.transfers.push(transfer);
      this.state.saveAccount(account);
      return { status: 200, body: transferObject(account, transfer) };
    });
  }

  transfers(fields: FormFields): ApiAnswer {
    const data = this.state
      .transfersOf(textAt(fields, 'transfer_group') ?? '')
      .map(([account, transfer]) => transferObject(account, transfer));
    return { status: 200, body: { object: 'list', data, has_more: false, url: '/v1/transfers' } };
  }

  /** The payee has said who it is, on the hosted page. */
  async submit(account: SandboxAccount): Promise<void> {
    account.submitted = true;
    this.state.saveAccount(account);
    await this.teller.tell('account.updated', accountObject(account));
  }

  private with(id: string, use: (account: SandboxAccount) => ApiAnswer): ApiAnswer {
    const account = this.state.account(id);
    return account ? use(account) : this.teller.missing('account', id);
  }
}
