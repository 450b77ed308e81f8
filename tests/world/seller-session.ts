import type { MarketplaceProcess } from '../load/marketplace-process.js';

export interface Answer {
  readonly status: number;
  readonly location: string | null;
  readonly text: string;
  readonly bytes: Buffer;
}

/** A seller at a browser without script: pages, forms with their token, files up and down. */
export class SellerSession {
  private readonly cookies = new Map<string, string>();
  private csrf = '';

  private constructor(private readonly market: MarketplaceProcess) {}

  static async open(market: MarketplaceProcess, email: string): Promise<SellerSession> {
    const session = new SellerSession(market);
    await session.get('/dang-nhap');
    const entered = await session.post('/dang-nhap', { email, password: 'ChoTinh#2026', then: '/kenh-ban-hang' });
    if (entered.status !== 303) throw new Error(`${email} was not let in: ${entered.status}`);
    return session;
  }

  async get(path: string): Promise<Answer> {
    return this.send(path, {});
  }

  post(path: string, fields: Readonly<Record<string, string>>): Promise<Answer> {
    return this.send(path, { method: 'POST', body: new URLSearchParams({ _csrf: this.csrf, ...fields }) });
  }

  upload(path: string, name: string, content: Uint8Array): Promise<Answer> {
    const body = new FormData();
    body.set('_csrf', this.csrf);
    body.set('file', new Blob([new Uint8Array(content)]), name);
    return this.send(path, { method: 'POST', body });
  }

  private async send(path: string, init: RequestInit): Promise<Answer> {
    const cookie = [...this.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    const answer = await fetch(`${this.market.url}${path}`, { ...init, redirect: 'manual', headers: { accept: 'text/html', cookie } });
    for (const line of answer.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
      this.cookies.set(name, value);
    }
    const bytes = Buffer.from(await answer.arrayBuffer());
    const text = bytes.toString('utf8');
    this.csrf = /name="_csrf" value="([^"]+)"/.exec(text)?.[1] ?? this.csrf;
    return { status: answer.status, location: answer.headers.get('location'), text, bytes };
  }
}

/** What a page's form would send: every select with the option that is chosen in it. */
export function chosen(page: string): Record<string, string> {
  const fields: Record<string, string> = {};
  for (const [, name = '', options = ''] of page.matchAll(/<select[^>]*name="([^"]+)"[^>]*>([\s\S]*?)<\/select>/g))
    fields[name] =
      /<option[^>]*value="([^"]*)"[^>]*selected/.exec(options)?.[1] ?? /<option[^>]*selected[^>]*value="([^"]*)"/.exec(options)?.[1] ?? '';
  return fields;
}
