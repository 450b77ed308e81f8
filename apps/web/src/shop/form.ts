import type { FastifyRequest } from 'fastify';

/** A posted form as the browser sent it: text by name. What is repeated or missing reads as nothing. */
export class PostedForm {
  private readonly fields: Readonly<Record<string, unknown>>;

  constructor(request: FastifyRequest) {
    const { body } = request;
    this.fields = typeof body === 'object' && body !== null ? (body as Record<string, unknown>) : {};
  }

  /** Trimmed, in the composed form of Unicode, and no longer than any box allows. */
  text(name: string, longest = 500): string {
    const value = this.fields[name];
    return typeof value === 'string' ? value.normalize('NFC').trim().slice(0, longest) : '';
  }

  /** Every value of boxes that may be ticked together. */
  all(name: string, longest = 50): readonly string[] {
    const value = this.fields[name];
    const values = Array.isArray(value) ? (value as unknown[]) : [value];
    return values.filter((each) => typeof each === 'string').map((each) => each.slice(0, longest));
  }

  /** Exactly what was typed: passwords may begin with a space. */
  secret(name: string): string {
    const value = this.fields[name];
    return typeof value === 'string' ? value.slice(0, 500) : '';
  }

  /** A whole number, or NaN, which no rule accepts. */
  whole(name: string): number {
    const text = this.text(name, 12);
    return /^\d+$/.test(text) ? Number(text) : Number.NaN;
  }

  /** Every text whose name begins so, by the rest of its name: `ask:street` → `[street, …]`. */
  named(prefix: string, longest = 500): readonly (readonly [string, string])[] {
    const names = Object.keys(this.fields).filter((name) => name.startsWith(prefix));
    return names.map((name) => [name.slice(prefix.length), this.text(name, longest)]);
  }

  /** `shipping.a=…&shipping.b=…` → `{ a, b }` */
  group(prefix: string): Readonly<Record<string, string>> {
    const start = `${prefix}.`;
    return Object.fromEntries(
      Object.keys(this.fields)
        .filter((name) => name.startsWith(start))
        .map((name) => [name.slice(start.length), this.text(name, 100)]),
    );
  }
}

/** One value of the address's query. */
export function queryText(request: FastifyRequest, name: string): string | undefined {
  const query = request.query as Readonly<Record<string, unknown>>;
  const value = query[name];
  return typeof value === 'string' ? value : undefined;
}

/** Where to go on after a form: a path of this site, or the fallback. `//evil.example` and `/\evil` are other sites. */
export function localPath(path: string | undefined, fallback = '/'): string {
  if (!path || !/^\/(?![/\\])/.test(path) || !URL.canParse(path, 'http://here')) return fallback;
  const url = new URL(path, 'http://here');
  return url.origin === 'http://here' ? `${url.pathname}${url.search}` : fallback;
}

/** The script asks so; without it the browser asks for a page. */
export const isFetch = (request: FastifyRequest): boolean => request.headers['x-requested-with'] === 'fetch';
