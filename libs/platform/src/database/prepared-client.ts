import pg from 'pg';

/** Statement texts are few and constant; what goes beyond this is composed from input and would only fill the server's memory. */
const mostNames = 500;
const names = new Map<string, string>();

/**
 * A connection on which each parametrised statement is prepared once. Planning under row-level security costs several times what
 * running the statement does, and PostgreSQL keeps plans only for statements with a name, which TypeORM gives none.
 * Behind PgBouncer this needs session pooling, or version 1.21 with `max_prepared_statements`.
 */
export class PreparedClient extends pg.Client {
  override query(...call: unknown[]): never {
    const [text, values, ...rest] = call;
    const name = typeof text === 'string' && Array.isArray(values) && values.length > 0 ? nameOf(text) : undefined;
    const known = name === undefined ? call : [{ name, text, values: values as unknown[] }, ...rest];
    return (super.query as (...args: unknown[]) => never).apply(this, known);
  }
}

function nameOf(text: string): string | undefined {
  const known = names.get(text);
  if (known !== undefined || names.size >= mostNames) return known;
  const name = `s${names.size}`;
  names.set(text, name);
  return name;
}
