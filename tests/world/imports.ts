import {
  BeginImport,
  ImportQueries,
  MapImport,
  ReturnImport,
  RunImport,
  StartImport,
  type ImportWishes,
  type ImportView,
  type ReturnWords,
} from '@market/catalogue';
import { assert, expectOk } from '@market/kernel';
import { words } from '@market/ui';
import type { Market, Stall } from './market.js';

type Wishes = Partial<Omit<ImportWishes, 'importId'>>;

/** Walks a seller's file through the steps of the pages, without the pages. */
export class Importing {
  constructor(
    private readonly market: Market,
    private readonly stall: Stall,
  ) {}

  /** The file in, mapped as guessed unless told otherwise. */
  async begin(text: string | Uint8Array, wishes: Wishes = {}, fileName = 'hang.csv'): Promise<string> {
    const { room } = this.market;
    const { seller } = this.stall;
    const bytes = typeof text === 'string' ? Buffer.from(text) : text;
    const { importId } = expectOk(await room.get(BeginImport).execute(seller, { shopId: seller.shopId, fileName, bytes }));
    const { mapping } = await this.find(importId);
    const usual = { mapping, rate: null, fallbackCategory: 'trai-cay-tuoi', afterwards: 'draft' } as const;
    expectOk(await room.get(MapImport).execute(seller, { importId, ...usual, ...wishes }));
    return importId;
  }

  async run(text: string | Uint8Array, wishes: Wishes = {}): Promise<ImportView> {
    const importId = await this.begin(text, wishes);
    await this.start(importId, 'run');
    return this.find(importId);
  }

  /** Lets it run as the worker's job would. */
  async start(importId: string, start: 'run' | 'undo' | 'resume'): Promise<ImportView> {
    expectOk(await this.market.room.get(StartImport).execute(this.stall.seller, { importId, start }));
    await this.market.room.get(RunImport).execute(importId);
    return this.find(importId);
  }

  async find(importId: string): Promise<ImportView> {
    const view = await this.market.room.get(ImportQueries).find(this.stall.seller, importId);
    assert(view !== undefined, 'the import is there');
    return view;
  }

  /** `[line, codes]` of the rows that something is said about. */
  async told(importId: string, bad?: boolean): Promise<[number, string[]][]> {
    const rows = await this.market.room
      .get(ImportQueries)
      .rows(this.stall.seller, importId, { page: 1, perPage: 1000, ...(bad === undefined ? {} : { bad }) });
    return rows.map(({ line, faults }) => [line, faults.map(({ code }) => code)]);
  }

  async returned(importId: string, lang: 'vi' | 'en' = 'vi'): Promise<Buffer> {
    return expectOk(await this.market.room.get(ReturnImport).execute(this.stall.seller, importId, returnWords(lang))).bytes;
  }
}

export function returnWords(lang: 'vi' | 'en'): ReturnWords {
  const { returned, faults, reason } = words(lang).imports;
  return {
    labels: [returned.result, returned.reason],
    outcomes: returned.outcomes,
    reason: ({ column, code, value }) => reason(column, faults[code](value)),
  };
}
