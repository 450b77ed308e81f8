import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { newSecret } from '@market/platform';

export interface LocalSecrets {
  readonly sessionSecret: string;
  readonly stripeWebhookSecret: string;
  readonly bankWebhookKey: string;
}

/** Secrets of this checkout, made once and kept beside its data, readable by its owner only. */
export function localSecrets(dataFolder: string): LocalSecrets {
  const path = join(dataFolder, 'secrets.json');
  if (existsSync(path)) return JSON.parse(readFileSync(path, 'utf8')) as LocalSecrets;
  mkdirSync(dataFolder, { recursive: true });
  const secrets: LocalSecrets = { sessionSecret: newSecret(), stripeWebhookSecret: `whsec_${newSecret()}`, bankWebhookKey: newSecret() };
  writeFileSync(path, JSON.stringify(secrets, null, 2), { mode: 0o600 });
  return secrets;
}
