import { stepAt, totpCode } from '@market/identity';
import type { Settings } from '@market/platform';
import { demoAccounts } from './demo-world/content/demo-accounts.js';

/** What a person who has just started the marketplace needs to know. */
export function welcome({ publicUrl, production, sandbox, bank }: Settings, embedded: boolean): string {
  const logins = demoAccounts.map(({ label, email, password, totpSecret }) => {
    const code = totpSecret ? `   + code ${totpCode(totpSecret, stepAt(new Date()))}` : '';
    return `    ${label.padEnd(16)} ${email.padEnd(32)} ${password}${code}`;
  });
  return [
    '',
    '  Chợ Tỉnh',
    `    Shop             ${publicUrl}/`,
    `    Seller centre    ${publicUrl}/kenh-ban-hang`,
    `    Console          ${publicUrl}/quan-tri`,
    `    API              ${publicUrl}/api/docs`,
    ...(sandbox ? [`    Sandbox bank     ${bank.sandboxUrl ?? ''}   (payments are not real)`] : []),
    `    Database         ${embedded ? 'embedded PostgreSQL, data in .data/' : 'DATABASE_URL'}`,
    ...(production
      ? []
      : [
          '',
          '  Demo logins',
          ...logins,
          '    (Demo only: the codes above are those of this half minute; the page that asks for one shows the next.)',
        ]),
    '',
    '  Ctrl-C stops it.',
    '',
  ].join('\n');
}
