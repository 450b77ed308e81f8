/** One of the things that a table is played with: a purchase, say. */
export interface Played<Model, Thing> {
  readonly thing: Thing;
  readonly past: readonly string[];
  readonly model: Model;
  /** All that is written down of the thing, as a key. */
  readonly state: string;
}

/** What the table shows and what a model, which knows nothing of the code, says that it should show. */
export interface Seen {
  readonly state: string;
  readonly shown: object;
}

export interface World<What extends string, Model, Thing> {
  readonly happenings: readonly What[];
  readonly model: { readonly start: Model; after(model: Model, what: What): Model; shown(model: Model): object };
  begin(count: number): Promise<readonly Thing[]>;
  /** It happens to these, and to these alone. */
  happen(what: What, to: readonly Thing[]): Promise<void>;
  /** What follows by itself, as events being heard. */
  settle(): Promise<void>;
  look(at: readonly Thing[]): Promise<readonly Seen[]>;
}

type Cells<What extends string> = Map<What, string>;
interface State<What extends string> {
  readonly cells: Cells<What>;
  /** What has not been tried here, and nobody is about to try. */
  readonly untried: What[];
  readonly shown: object;
}

export interface Table<What extends string, Model, Thing> {
  readonly start: string;
  /** Where each happening leads from each state that can be reached. */
  readonly states: ReadonlyMap<string, { readonly cells: ReadonlyMap<What, string>; readonly shown: object }>;
  readonly played: readonly Played<Model, Thing>[];
}

const mostAtOnce = 160;

/**
 * Plays every happening in every state that any order of them leads to, until nothing new is found. Two things of which the same is
 * written down have the same future, so every order, however often anything is repeated, is a path through this table. That
 * assumption is tried as well: whoever walks on known ground to something new must arrive where others arrived before.
 *
 * @throws at the first thing that shows something else than the model says
 */
export async function playEveryOrder<What extends string, Model, Thing>(
  world: World<What, Model, Thing>,
): Promise<Table<What, Model, Thing>> {
  const states = new Map<string, State<What>>();
  const retired: Played<Model, Thing>[] = [];
  let live = await beginners(world, states, 1);
  const start = live[0]!.state;
  while (live.length > 0) {
    const { plan, idle, wanted } = planRound(live, states);
    retired.push(...idle);
    // Most of what is left will be met by those who are on their way.
    const fresh = await beginners(world, states, Math.min(Math.ceil(wanted / 8), mostAtOnce - plan.length));
    live = [...(await playRound(world, states, plan)), ...fresh];
  }
  return { start, states, played: retired };
}

async function beginners<What extends string, Model, Thing>(
  world: World<What, Model, Thing>,
  states: Map<string, State<What>>,
  count: number,
): Promise<Played<Model, Thing>[]> {
  if (count <= 0) return [];
  const things = await world.begin(count);
  await world.settle();
  const seen = await world.look(things);
  return things.map((thing, at) => arrive(world, states, { thing, past: [], model: world.model.start }, seen[at]!));
}

interface Step<What extends string, Model, Thing> {
  readonly who: Played<Model, Thing>;
  readonly what: What;
}

/** Each tries something new where it stands, or goes to where something is left to try; the others are done. */
function planRound<What extends string, Model, Thing>(live: readonly Played<Model, Thing>[], states: Map<string, State<What>>) {
  const plan: Step<What, Model, Thing>[] = [];
  const elsewhere: Played<Model, Thing>[] = [];
  for (const who of live) {
    const untried = states.get(who.state)!.untried;
    // What has happened before changes the least: whoever begins with it is still here for the rest.
    const at = Math.max(
      0,
      untried.findIndex((what) => who.past.includes(what)),
    );
    const [what] = untried.splice(at, 1);
    if (what) plan.push({ who, what });
    else elsewhere.push(who);
  }
  const left = new Map([...states].map(([key, { untried }]) => [key, untried.length]));
  const idle: Played<Model, Thing>[] = [];
  for (const who of elsewhere) {
    const way = wayTo(who.state, states, left);
    if (!way) idle.push(who);
    else plan.push({ who, what: way.first });
    if (way) left.set(way.to, left.get(way.to)! - 1);
  }
  return { plan, idle, wanted: [...left.values()].reduce((sum, count) => sum + count, 0) };
}

/** The first step of the shortest known way to a state in which something is left to try. */
function wayTo<What extends string>(from: string, states: ReadonlyMap<string, State<What>>, left: ReadonlyMap<string, number>) {
  const known = new Set([from]);
  let edge = [...states.get(from)!.cells].map(([first, to]) => ({ first, to }));
  while (edge.length > 0) {
    const found = edge.find(({ to }) => (left.get(to) ?? 0) > 0);
    if (found) return found;
    const next: typeof edge = [];
    for (const { first, to } of edge) {
      if (known.has(to)) continue;
      known.add(to);
      for (const beyond of states.get(to)!.cells.values()) next.push({ first, to: beyond });
    }
    edge = next;
  }
  return undefined;
}

async function playRound<What extends string, Model, Thing>(
  world: World<What, Model, Thing>,
  states: Map<string, State<What>>,
  plan: readonly Step<What, Model, Thing>[],
): Promise<Played<Model, Thing>[]> {
  for (const what of world.happenings) {
    const to = plan.filter((step) => step.what === what).map(({ who }) => who.thing);
    if (to.length > 0) await world.happen(what, to);
  }
  await world.settle();
  const seen = await world.look(plan.map(({ who }) => who.thing));
  return plan.map(({ who, what }, at) => {
    const past = [...who.past, what];
    const next = arrive(world, states, { thing: who.thing, past, model: world.model.after(who.model, what) }, seen[at]!);
    const { cells } = states.get(who.state)!;
    const before = cells.get(what);
    if (before !== undefined && before !== next.state)
      throw new Error(`After ${past.join(', ')} others came to\n${before}\nand this one to\n${next.state}`);
    cells.set(what, next.state);
    return next;
  });
}

function arrive<What extends string, Model, Thing>(
  world: World<What, Model, Thing>,
  states: Map<string, State<What>>,
  who: Omit<Played<Model, Thing>, 'state'>,
  { state, shown }: Seen,
): Played<Model, Thing> {
  const should = world.model.shown(who.model);
  if (JSON.stringify(shown) !== JSON.stringify(should))
    throw new Error(`After ${who.past.join(', ')}: ${JSON.stringify(shown)}, but it should be ${JSON.stringify(should)}`);
  if (!states.has(state)) states.set(state, { cells: new Map(), untried: [...world.happenings], shown });
  return { ...who, state };
}

/** Follows every order of the happenings, each of them once, through the table. @returns where they end, and how many orders end there */
export function endsOfEveryOrder<What extends string>({ start, states }: Table<What, unknown, unknown>, happenings: readonly What[]) {
  let layer = new Map([['', { state: start, left: happenings, orders: 1 }]]);
  while ([...layer.values()].some(({ left }) => left.length > 0)) {
    const next: typeof layer = new Map();
    for (const { state, left, orders } of layer.values()) {
      for (const what of left) {
        const to = states.get(state)!.cells.get(what)!;
        const rest = left.filter((other) => other !== what);
        const key = [to, ...rest].join();
        next.set(key, { state: to, left: rest, orders: orders + (next.get(key)?.orders ?? 0) });
      }
    }
    layer = next;
  }
  return [...layer.values()].map(({ state, orders }) => ({ state, orders }));
}

export async function inEights<T, R>(items: readonly T[], work: (item: T) => Promise<R>): Promise<R[]> {
  const done: R[] = [];
  for (let at = 0; at < items.length; at += 8) done.push(...(await Promise.all(items.slice(at, at + 8).map(work))));
  return done;
}
