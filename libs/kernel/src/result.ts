export type ProblemKind = 'invalid' | 'unauthenticated' | 'forbidden' | 'not-found' | 'conflict' | 'too-many' | 'unavailable';

/** An expected refusal. `code` is the stable name that clients, forms and tests rely on. */
export interface Problem<Code extends string = string> {
  readonly code: Code;
  readonly kind: ProblemKind;
  readonly facts?: Readonly<Record<string, string | number>>;
  /** The refused fields by path (`address.communeCode`), each with the code of its fault. */
  readonly fields?: Readonly<Record<string, string>>;
}

export type Result<T, P extends Problem = Problem> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly problem: P };

export const ok = <T>(value: T) => ({ ok: true, value }) as const;
export const refuse = <const P extends Problem>(problem: P) => ({ ok: false, problem }) as const;

/** For places where a refusal would be a bug: the demo world, migrations, tests. */
export function expectOk<T>(result: Result<T>): T {
  if (result.ok) return result.value;
  throw new Error(`Refused: ${JSON.stringify(result.problem)}`);
}
