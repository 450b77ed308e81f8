import { ok, refuse, type Problem, type Result } from '@market/kernel';
import { directions, type NameSet } from './regional-words.js';
import { tokens } from './words.js';

export type InvalidNames = Problem<'search/invalid-names'>;

const [mostNames, longestName] = [8, 60];

/** Names as an officer types them, one beside the other with commas between. */
export function parseNames(typed: { readonly direction: string; readonly names: string }): Result<NameSet, InvalidNames> {
  const faults: Record<string, string> = {};
  const direction = directions.find((known) => known === typed.direction);
  if (!direction) faults['direction'] = 'unknown';
  const names = [...new Set(typed.names.split(/[,;\n]/).map((name) => tokens(name).join(' ')))].filter((name) => name !== '');
  if (names.length < 2) faults['names'] = 'too-few';
  if (names.length > mostNames) faults['names'] = 'too-many';
  if (names.some((name) => name.length > longestName)) faults['names'] = 'too-long';
  if (!direction || Object.keys(faults).length > 0) return refuse({ code: 'search/invalid-names', kind: 'invalid', fields: faults });
  return ok({ direction, names });
}
