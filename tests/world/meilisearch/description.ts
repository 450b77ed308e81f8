import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

interface Operation {
  readonly parameters?: readonly { readonly name: string; readonly in: string }[];
  readonly requestBody?: { readonly content: Readonly<Record<string, { readonly schema: object }>> };
  readonly responses: Readonly<Record<string, { readonly content?: Readonly<Record<string, { readonly schema: object }>> }>>;
}
interface Described {
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
  readonly components: { readonly schemas: Record<string, object> };
}

/**
 * Two places where the description is not what goes over the wire, as the samples of its own documentation show
 * (`"facets": ["genres"]`, `"attributePatterns": ["genres"]`): patterns are sent as a plain list.
 */
const asSent: Readonly<Record<string, object>> = { AttributePatterns: { type: 'array', items: { type: 'string' } } };

const file = join(process.cwd(), 'tests/world/meilisearch/openapi.json');

export interface Route {
  readonly template: string;
  readonly operation: Operation;
  readonly params: Readonly<Record<string, string>>;
}

/** Meilisearch's own OpenAPI description: every request and every answer is held against it. */
export class Description {
  private readonly described: Described;
  private readonly ajv = new Ajv2020({ strict: false, allErrors: true, validateFormats: false });
  private readonly validators = new Map<object, ValidateFunction>();

  constructor() {
    const read = JSON.parse(readFileSync(file, 'utf8')) as Described;
    this.described = { ...read, components: { schemas: { ...read.components.schemas, ...asSent } } };
    this.ajv.addSchema({ $id: 'meilisearch', components: this.described.components });
  }

  route(method: string, path: string): Route | undefined {
    for (const [template, operations] of Object.entries(this.described.paths)) {
      const operation = operations[method.toLowerCase()];
      const match = new RegExp(`^${template.replace(/\{(\w+)\}/g, '(?<$1>[^/]+)')}$`).exec(path);
      if (operation && match) return { template, operation, params: { ...match.groups } };
    }
    return undefined;
  }

  /** What is wrong with a request; nothing when it is as described. */
  faultOfRequest({ operation }: Route, query: URLSearchParams, body: unknown): string | undefined {
    const known = (operation.parameters ?? []).filter((parameter) => parameter.in === 'query').map(({ name }) => name);
    const unknown = [...query.keys()].find((name) => !known.includes(name));
    if (unknown !== undefined) return `query parameter ${unknown} is not described`;
    const schema = operation.requestBody?.content['application/json']?.schema;
    if (!schema) return body === undefined ? undefined : 'a body is not described';
    return this.fault(schema, body);
  }

  /** An answer that the real server could not give must not teach the adapter anything. */
  faultOfAnswer({ operation, template }: Route, status: number, body: unknown): string | undefined {
    const schema = operation.responses[status]?.content?.['application/json']?.schema;
    if (template === '/multi-search' && status === 200 && isSeparate(body)) {
      const each = this.described.paths['/indexes/{index_uid}/search']?.['post']?.responses['200']?.content?.['application/json']?.schema;
      return each && body.results.map((result) => this.fault(each, result)).find((fault) => fault !== undefined);
    }
    if (schema) return this.fault(schema, body);
    return status >= 400 ? this.fault({ $ref: '#/components/schemas/ResponseError' }, body) : undefined;
  }

  private fault(schema: object, value: unknown): string | undefined {
    const validate = this.validators.get(schema) ?? this.ajv.compile(this.rebased(schema));
    this.validators.set(schema, validate);
    return validate(value) ? undefined : this.ajv.errorsText(validate.errors);
  }

  /** References inside the file, as references into the schema that holds its components. */
  private rebased(schema: object): object {
    return JSON.parse(JSON.stringify(schema).replaceAll('"#/components', '"meilisearch#/components')) as object;
  }
}

/** Without `federation` each query has a result of its own; the description names only the merged form. */
const isSeparate = (body: unknown): body is { results: unknown[] } =>
  typeof body === 'object' && body !== null && Array.isArray((body as { results?: unknown }).results);
