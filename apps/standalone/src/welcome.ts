import type { Settings } from '@market/platform';
import { demoAccounts } from './demo-world/content/demo-accounts.js';

/** What a person who has just started the marketplace needs to know. */
export function welcome({ publicUrl, production, sandbox, bank }: Settings, embedded: boolean): string {
  const logins = demoAccounts.map(({ label, email, password }) => `    ${label.padEnd(16)} ${email.padEnd(32)} ${password}`);
  return [
    '',
    '  Chợ Tỉnh',
    `    Shop             ${publicUrl}/`,
    `    Seller centre    ${publicUrl}/kenh-ban-hang`,
    `    Console          ${publicUrl}/quan-tri`,
    `    API              ${publicUrl}/api/docs`,
    ...(sandbox ? [`    Sandbox bank     ${bank.sandboxUrl ?? ''}   (payments are not real)`] : []),
    `    Database         ${embedded ? 'embedded PostgreSQL, data in .data/' : 'DATABASE_URL'}`,
    ...(production ? [] : ['', '  Demo logins', ...logins]),
    '',
    '  Ctrl-C stops it.',
    '',
  ].join('\n');
}
