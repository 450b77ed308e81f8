/** Marks around what `place` has put somewhere; they never reach a finished picture. */
export const opens = '\u0001';
export const closes = '\u0002';

/** Below this length a reference would save nothing. */
const worthSharing = 220;

type Part = string | { readonly raw: string; readonly parts: readonly Part[] };

function parse(marked: string): readonly Part[] {
  const stack: { from: number; parts: Part[] }[] = [{ from: 0, parts: [] }];
  let at = 0;
  for (const { index, 0: mark } of marked.matchAll(/[\u0001\u0002]/g)) {
    const top = stack.at(-1);
    if (!top) throw new Error('Marks do not pair');
    top.parts.push(marked.slice(at, index));
    at = index + 1;
    if (mark === opens) stack.push({ from: at, parts: [] });
    else {
      stack.pop();
      stack.at(-1)?.parts.push({ raw: marked.slice(top.from, index), parts: top.parts });
    }
  }
  return [...(stack[0]?.parts ?? []), marked.slice(at)];
}

function count(parts: readonly Part[], counts: Map<string, number>): void {
  for (const part of parts) {
    if (typeof part === 'string') continue;
    const times = (counts.get(part.raw) ?? 0) + 1;
    counts.set(part.raw, times);
    if (times === 1) count(part.parts, counts);
  }
}

/** Writes a thing that is placed several times once, and refers to it afterwards. */
export function shareRepeats(marked: string): string {
  const parts = parse(marked);
  const counts = new Map<string, number>();
  count(parts, counts);
  const ids = new Map<string, string>();
  const write = (list: readonly Part[]): string =>
    list
      .map((part) => {
        if (typeof part === 'string') return part;
        const known = ids.get(part.raw);
        if (known !== undefined) return `<use href="#${known}"/>`;
        if ((counts.get(part.raw) ?? 0) < 2 || part.raw.length < worthSharing) return write(part.parts);
        const id = `s${ids.size + 1}`;
        ids.set(part.raw, id);
        return `<g id="${id}">${write(part.parts)}</g>`;
      })
      .join('');
  return write(parts);
}
