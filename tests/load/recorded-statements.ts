import { readFileSync, statSync } from 'node:fs';
import type { Client } from 'pg';

export interface Statement {
  readonly text: string;
  /** As the server's log shows them. */
  values: readonly (string | null)[];
}
export type Transaction = readonly Statement[];

const mark = 'cho-tinh-bench';

/** Lets the server write every statement to its log, with its values and the session that ran it. */
export async function startRecording(owner: Client): Promise<void> {
  await owner.query(`ALTER SYSTEM SET log_line_prefix = '${mark} %c '`);
  await owner.query(`ALTER SYSTEM SET log_statement = 'all'`);
  await owner.query('SELECT pg_reload_conf()');
  while ((await owner.query<{ log_statement: string }>('SHOW log_statement')).rows[0]!.log_statement !== 'all')
    await new Promise((resolve) => setTimeout(resolve, 50));
}

export async function stopRecording(owner: Client): Promise<void> {
  for (const setting of ['log_line_prefix', 'log_statement']) await owner.query(`ALTER SYSTEM RESET ${setting}`);
  await owner.query('SELECT pg_reload_conf()');
}

/** What the database was asked during the work: transactions in the order in which they ended, and what stood alone. */
export async function recorded(logFile: string, work: () => Promise<void>): Promise<readonly Transaction[]> {
  const from = statSync(logFile).size;
  await work();
  const log = readFileSync(logFile).subarray(from).toString('utf8').replaceAll('\n\t', '\n');
  const [open, last, ended] = [new Map<string, Statement[]>(), new Map<string, Statement>(), [] as Transaction[]];
  for (const entry of log.split(new RegExp(`^${mark} `, 'm'))) {
    const [, session = '', text, values] =
      /^(\S+) (?:LOG: {2}(?:statement|execute [^:]+): ([\s\S]*)|DETAIL: {2}[Pp]arameters: ([\s\S]*))$/.exec(entry.trimEnd()) ?? [];
    if (values !== undefined) last.get(session)!.values = valuesOf(values);
    if (text === undefined) continue;
    const statement: Statement = { text, values: [] };
    last.set(session, statement);
    const transaction = [...(open.get(session) ?? []), statement];
    const goesOn = /^(BEGIN|START)/i.test(transaction[0]!.text) && !/^(COMMIT|ROLLBACK)/i.test(text);
    open.set(session, goesOn ? transaction : []);
    if (!goesOn) ended.push(transaction);
  }
  return ended;
}

/** `$1 = 'it''s', $2 = NULL` */
const valuesOf = (text: string): (string | null)[] =>
  [...text.matchAll(/\$\d+ = (?:NULL|'((?:[^']|'')*)')/g)].map(([, value]) => value?.replaceAll(`''`, `'`) ?? null);
