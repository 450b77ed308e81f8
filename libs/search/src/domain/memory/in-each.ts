import type { MemoryDocuments } from './memory-documents.js';

/**
 * Documents that stand in a list of each group, each once. The first group should be the smallest: no more than it has are looked at twice.
 * They stand in `columns.found`, and so until the next question only; `columns.rounds` says of each document in how many groups, from the
 * first on, it stands.
 */
export function inEach({ columns, size }: MemoryDocuments, groups: readonly (readonly Int32Array[])[]): Int32Array {
  const { alive, rounds, found } = columns;
  rounds.fill(0, 0, size);
  let length = 0;
  for (const [round, lists] of groups.entries()) {
    for (const list of lists)
      for (let at = 0; at < list.length; at++) {
        const document = list[at]!;
        if (rounds[document] !== round || !alive[document]) continue;
        rounds[document] = round + 1;
        if (round === groups.length - 1) found[length++] = document;
      }
  }
  return found.subarray(0, length);
}
