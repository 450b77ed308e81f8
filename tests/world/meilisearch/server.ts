import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Description, type Route } from './description.js';
import { InvalidFilter, type Document } from './filter.js';
import { InvalidQuery, SearchIndex, type Query, type Ranked } from './search-index.js';
import { TaskError, Tasks } from './tasks.js';

/** What happens to a request instead of an answer: a status with an error, silence, or a line that breaks. */
export type Fault = { readonly status: number; readonly code: string } | 'silence' | 'broken';

interface Answer {
  readonly status: number;
  readonly body: unknown;
}

const sizeLimit = 4_000_000;

/**
 * A small Meilisearch on this machine. Each request and each answer is held against Meilisearch's own OpenAPI description; what it does is
 * what the shop depends on: documents, settings, filters, facets, order, tasks, swaps. It is no measure of the real server's ranking.
 */
export class FakeMeilisearch {
  readonly tasks = new Tasks();
  readonly indexes = new Map<string, SearchIndex>();
  /** Requests that came, as `POST /multi-search`. */
  readonly requests: string[] = [];
  /** Requests or answers that are not as described: a test looks that there are none. */
  readonly faults: string[] = [];
  /** Decides what happens to a request instead; nothing lets it through. */
  disturb: (method: string, path: string) => Fault | undefined = () => undefined;
  private readonly description = new Description();

  private constructor(
    private readonly http: Server,
    private readonly key: string,
  ) {
    http.on('request', (request: IncomingMessage, response: ServerResponse) => void this.serve(request, response));
  }

  static async start(key = 'a key for tests', port = 0): Promise<FakeMeilisearch> {
    const http = createServer();
    await new Promise<void>((resolve) => http.listen(port, '127.0.0.1', resolve));
    return new FakeMeilisearch(http, key);
  }

  get url(): string {
    return `http://127.0.0.1:${(this.http.address() as AddressInfo).port}`;
  }

  async stop(): Promise<void> {
    this.http.closeAllConnections();
    await new Promise((resolve) => this.http.close(resolve));
  }

  private async serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const [method, url] = [request.method ?? 'GET', new URL(request.url ?? '/', 'http://meilisearch')];
    this.requests.push(`${method} ${url.pathname}`);
    const text = await read(request);
    const fault = this.disturb(method, url.pathname);
    if (fault === 'silence') return;
    if (fault === 'broken') return void request.socket.destroy();
    const route = this.description.route(method, url.pathname);
    const { status, body } = fault ? { status: fault.status, body: problem(fault.code) } : this.answer(request, route, url, text);
    const wrong = route && this.description.faultOfAnswer(route, status, body);
    if (wrong) this.faults.push(`answer ${status} to ${method} ${url.pathname}: ${wrong}`);
    response.writeHead(status, { 'content-type': 'application/json' });
    response.end(status === 204 ? '' : JSON.stringify(body));
  }

  private answer(request: IncomingMessage, route: Route | undefined, url: URL, text: string): Answer {
    if (!route) return this.undescribed(`${request.method} ${url.pathname}`);
    if (request.headers.authorization !== `Bearer ${this.key}`) return { status: 403, body: problem('invalid_api_key', 'auth') };
    if (text.length > sizeLimit) return { status: 413, body: problem('payload_too_large') };
    const body = text === '' ? undefined : (JSON.parse(text) as unknown);
    const wrong = this.description.faultOfRequest(route, url.searchParams, body);
    if (wrong) return this.undescribed(`${request.method} ${url.pathname}: ${wrong}`);
    try {
      return this.act(`${request.method} ${route.template}`, route.params, body, url.searchParams);
    } catch (error) {
      if (error instanceof InvalidQuery) return this.refused(error.code, error.message);
      if (error instanceof InvalidFilter) return this.refused('invalid_search_filter', error.message);
      throw error;
    }
  }

  private undescribed(what: string): Answer {
    this.faults.push(what);
    return { status: 400, body: problem('bad_request') };
  }

  private refused(code: string, message: string): Answer {
    this.faults.push(message);
    return { status: 400, body: problem(code) };
  }

  private act(what: string, params: Route['params'], body: unknown, query: URLSearchParams): Answer {
    const uid = params['index_uid'] ?? '';
    const index = this.indexes.get(uid);
    const taken = (type: string, work: () => void, of: string | null = uid): Answer => ({
      status: 202,
      body: this.tasks.enqueue(type, of, work),
    });
    const missing: Answer = { status: 404, body: problem('index_not_found') };
    switch (what) {
      case 'POST /indexes': {
        const { uid: made, primaryKey } = body as { uid: string; primaryKey: string };
        return taken('indexCreation', () => this.create(made, primaryKey), made);
      }
      case 'GET /indexes/{index_uid}':
        return index ? { status: 200, body: view(uid, index) } : missing;
      case 'DELETE /indexes/{index_uid}':
        return taken('indexDeletion', () => this.delete(uid));
      case 'PATCH /indexes/{index_uid}/settings':
        return taken('settingsUpdate', () => this.existing(uid).change(body as object));
      case 'POST /indexes/{index_uid}/documents':
        return taken('documentAdditionOrUpdate', () => this.put(uid, body as Document[]));
      case 'POST /indexes/{index_uid}/documents/delete-batch':
        return taken('documentDeletion', () => (body as string[]).forEach((id) => this.existing(uid).documents.delete(id)));
      case 'GET /indexes/{index_uid}/documents':
        return index ? { status: 200, body: page(index, query) } : missing;
      case 'POST /multi-search':
        return this.multiSearch(body as { queries: Query[]; federation?: { limit?: number; offset?: number } });
      case 'POST /swap-indexes':
        return taken('indexSwap', () => (body as { indexes: [string, string] }[]).forEach(({ indexes }) => this.swap(...indexes)), null);
      case 'GET /tasks/{task_id}': {
        const task = this.tasks.get(Number(params['task_id']));
        return task ? { status: 200, body: task } : { status: 404, body: problem('task_not_found') };
      }
      default:
        return this.undescribed(`${what} is described, and nobody here does it`);
    }
  }

  private existing(uid: string): SearchIndex {
    const index = this.indexes.get(uid);
    if (!index) throw new TaskError('index_not_found', `Index \`${uid}\` not found.`);
    return index;
  }

  private create(uid: string, primaryKey: string): void {
    if (this.indexes.has(uid)) throw new TaskError('index_already_exists', `Index \`${uid}\` already exists.`);
    this.indexes.set(uid, new SearchIndex(primaryKey));
  }

  private delete(uid: string): void {
    this.existing(uid);
    this.indexes.delete(uid);
  }

  private put(uid: string, documents: readonly Document[]): void {
    const index = this.existing(uid);
    for (const document of documents) index.documents.set(String(document[index.primaryKey]), document);
  }

  private swap(one: string, other: string): void {
    const [left, right] = [this.existing(one), this.existing(other)];
    this.indexes.set(one, right).set(other, left);
  }

  private multiSearch({ queries, federation }: { queries: Query[]; federation?: { limit?: number; offset?: number } }): Answer {
    const lacking = queries.find(({ indexUid }) => !this.indexes.has(indexUid));
    if (lacking) return { status: 404, body: problem('index_not_found') };
    return {
      status: 200,
      body: federation ? this.federated(queries, federation) : { results: queries.map((query) => this.searched(query)) },
    };
  }

  private searched(query: Query): object {
    const index = this.existing(query.indexUid);
    const ranked = index.rank(query);
    const { page: at = 1, hitsPerPage = 20 } = query;
    const hits = ranked
      .slice((at - 1) * hitsPerPage, at * hitsPerPage)
      .map(({ document }) => index.shown(document, query.attributesToRetrieve));
    return {
      ...{ indexUid: query.indexUid, query: query.q ?? '', processingTimeMs: 0, hits, page: at, hitsPerPage },
      ...{ totalHits: ranked.length, totalPages: hitsPerPage === 0 ? 0 : Math.ceil(ranked.length / hitsPerPage) },
      ...(query.facets ? { facetDistribution: index.facets(query.facets, ranked), facetStats: {} } : {}),
    };
  }

  private federated(queries: readonly Query[], { limit = 20, offset = 0 }: { limit?: number; offset?: number }): object {
    const best = new Map<string, { ranked: Ranked; weighted: number; query: Query }>();
    for (const query of queries) {
      for (const ranked of this.existing(query.indexUid).rank(query)) {
        const id = `${query.indexUid} ${String(ranked.document['id'])}`;
        const weighted = ranked.match.score * (query.federationOptions?.weight ?? 1);
        if (weighted > (best.get(id)?.weighted ?? -1)) best.set(id, { ranked, weighted, query });
      }
    }
    const merged = [...best.values()].sort((a, b) => b.weighted - a.weighted);
    const hits = merged.slice(offset, offset + limit).map(({ ranked, query }) => ({
      ...this.existing(query.indexUid).shown(ranked.document, query.attributesToRetrieve),
      _federation: { indexUid: query.indexUid, queriesPosition: queries.indexOf(query), weightedRankingScore: 1 },
    }));
    return { hits, processingTimeMs: 0, limit, offset, estimatedTotalHits: merged.length };
  }
}

const problem = (code: string, type = 'invalid_request'): object => ({
  message: `refused: ${code}`,
  ...{ code, type, link: `https://docs.meilisearch.com/errors#${code}` },
});

const view = (uid: string, { primaryKey, createdAt }: SearchIndex): object => ({ uid, primaryKey, createdAt, updatedAt: createdAt });

function page(index: SearchIndex, query: URLSearchParams): object {
  const [offset, limit, fields] = [Number(query.get('offset') ?? 0), Number(query.get('limit') ?? 20), query.get('fields')?.split(',')];
  const documents = [...index.documents.values()].slice(offset, offset + limit);
  const results = documents.map((document) =>
    Object.fromEntries(Object.entries(document).filter(([name]) => !fields || fields.includes(name))),
  );
  return { results, offset, limit, total: index.documents.size };
}

async function read(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString();
}
