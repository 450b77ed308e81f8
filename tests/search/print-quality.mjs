/** `npm run search:quality`: runs the judged queries and prints the table; each answer with its grades lies beside it. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const folder = mkdtempSync(join(tmpdir(), 'search-quality-'));
const words = ['tests/run.mjs', '--selectProjects', 'rooms', '--testPathPatterns', 'search-quality'];
const { status } = spawnSync(process.execPath, words, { stdio: 'inherit', env: { ...process.env, SEARCH_FIGURES: folder } });
process.stdout.write(`\n${readFileSync(join(folder, 'table.md'), 'utf8')}\nEvery answer with its grades: ${join(folder, 'answers.tsv')}\n`);
process.exitCode = status ?? 1;
