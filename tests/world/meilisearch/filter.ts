export type Document = Readonly<Record<string, unknown>>;

interface Rule {
  readonly attributePatterns: readonly string[];
  readonly features: { readonly filter: { readonly equality: boolean; readonly comparison: boolean } };
}

export interface Filterable {
  readonly equality: ReadonlySet<string>;
  readonly comparison: ReadonlySet<string>;
}

export function filterableOf(attributes: readonly (string | Rule)[]): Filterable {
  const rules = attributes.filter((each): each is Rule => typeof each !== 'string');
  const allowing = (what: 'equality' | 'comparison') =>
    rules.filter(({ features }) => features.filter[what]).flatMap((rule) => rule.attributePatterns);
  return { equality: new Set(allowing('equality')), comparison: new Set(allowing('comparison')) };
}

export class InvalidFilter extends Error {}

type Condition = (document: Document) => boolean;

/** Filters as lists: lines joined by AND, conditions of a line by OR. What the settings do not allow is refused, as the server does. */
export function conditionOf(filter: unknown, filterable: Filterable): Condition {
  const lines = (Array.isArray(filter) ? filter : filter === undefined ? [] : [filter]).map((line) =>
    (Array.isArray(line) ? line : [line]).map((text) => single(String(text), filterable)),
  );
  return (document) => lines.every((line) => line.some((condition) => condition(document)));
}

function single(text: string, filterable: Filterable): Condition {
  const [, field = '', operator = '', raw = ''] = /^(\w+) (=|>=|<=) (.+)$/.exec(text) ?? [];
  const allowed = operator === '=' ? filterable.equality : filterable.comparison;
  if (!allowed.has(field)) throw new InvalidFilter(`Attribute \`${field}\` is not filterable with \`${operator}\` in \`${text}\``);
  const value = JSON.parse(raw) as string | number | boolean;
  return (document) => {
    const found = document[field];
    if (operator === '=') return (Array.isArray(found) ? found : [found]).some((each) => String(each) === String(value) && each !== null);
    if (typeof found !== 'number') return false;
    return operator === '>=' ? found >= Number(value) : found <= Number(value);
  };
}
