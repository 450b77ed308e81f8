export interface Order {
  /** Called once with each number before it is compared. */
  readonly weigh?: (number: number) => void;
  /** Negative when the first stands before the second; never 0 for different numbers. */
  readonly before: (a: number, b: number) => number;
  /** False when it certainly stands after the other, which has been weighed: then it need not be weighed itself. */
  readonly mayStandBefore?: (number: number, other: number) => boolean;
}

/** The first of some numbers in an order, without putting all of them in order: a heap holds the best so far, the worst of them on top. */
export function firstOf(numbers: Int32Array, most: number, { weigh = nothing, before, mayStandBefore = always }: Order): number[] {
  if (most === 0) return [];
  const heap: number[] = [...numbers.subarray(0, most)];
  heap.forEach((number) => weigh(number));
  if (most >= numbers.length) return heap.sort(before);
  for (let at = (most >> 1) - 1; at >= 0; at--) sink(heap, at, before);
  for (let at = most; at < numbers.length; at++) {
    const number = numbers[at]!;
    if (!mayStandBefore(number, heap[0]!)) continue;
    weigh(number);
    if (before(number, heap[0]!) >= 0) continue;
    heap[0] = number;
    sink(heap, 0, before);
  }
  return heap.sort(before);
}

function sink(heap: number[], from: number, before: (a: number, b: number) => number): void {
  const sinking = heap[from]!;
  let at = from;
  for (;;) {
    let child = at * 2 + 1;
    if (child >= heap.length) break;
    if (child + 1 < heap.length && before(heap[child]!, heap[child + 1]!) < 0) child++;
    if (before(sinking, heap[child]!) >= 0) break;
    heap[at] = heap[child]!;
    at = child;
  }
  heap[at] = sinking;
}

const nothing = (): void => undefined;
const always = (): boolean => true;
