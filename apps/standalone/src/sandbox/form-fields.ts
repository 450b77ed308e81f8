export interface FormFields {
  readonly [key: string]: string | FormFields;
}

/** Stripe's form encoding: `line_items[0][price_data][currency]=vnd` becomes nested fields; list places are keys like any other. */
export function readFormFields(text: string): FormFields {
  const root: Record<string, unknown> = Object.create(null) as Record<string, unknown>;
  for (const [name, value] of new URLSearchParams(text)) {
    const path = name.replaceAll(']', '').split('[');
    let place = root;
    for (const key of path.slice(0, -1)) {
      const inner = place[key];
      place = (typeof inner === 'object' && inner !== null ? inner : (place[key] = Object.create(null) as object)) as Record<
        string,
        unknown
      >;
    }
    place[path.at(-1)!] = value;
  }
  return root as unknown as FormFields;
}

export function textAt(fields: FormFields, ...path: readonly string[]): string | undefined {
  let place: string | FormFields | undefined = fields;
  for (const key of path) place = typeof place === 'object' ? place[key] : undefined;
  return typeof place === 'string' ? place : undefined;
}

export function textsAt(fields: FormFields, ...path: readonly string[]): Record<string, string> {
  let place: string | FormFields | undefined = fields;
  for (const key of path) place = typeof place === 'object' ? place[key] : undefined;
  if (typeof place !== 'object') return {};
  return Object.fromEntries(Object.entries(place).filter((entry): entry is [string, string] => typeof entry[1] === 'string'));
}
