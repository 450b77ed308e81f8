import { expectOk } from '@market/kernel';
import { Jobs, type Actor } from '@market/platform';
import { AddNames, CountQuestions, RemoveNames, SearchDesk, Suggest } from '@market/search';
import { openSearchMarket, type SearchMarket } from '../world/search-market.js';

let shop: SearchMarket;
let officer: Actor;
beforeAll(async () => {
  shop = await openSearchMarket({});
  officer = shop.officer;
  await shop.room.get(Jobs).start();
}, 60_000);
afterAll(async () => {
  await shop.room.get(Jobs).stop();
  await shop.close();
});

const desk = () => shop.room.get(SearchDesk).execute(officer);
const until = async (seen: () => Promise<boolean>): Promise<void> => {
  while (!(await seen())) await new Promise((resolve) => setTimeout(resolve, 20));
};
/** How many have all of the words as they were typed; what is offered instead is not counted. */
const total = async (q: string): Promise<number> => {
  const found = await shop.search({ q });
  return found.partial || found.correctedQuery ? 0 : found.total;
};

describe('regional names', () => {
  it('begin with a list, and change what is found as soon as an officer changes them, with a record of who did', async () => {
    expect((await desk()).names.map(({ names }) => names)).toContainEqual(['đậu phộng', 'lạc']);
    expect(await total('mật mía')).toBe(0);
    const id = expectOk(await shop.room.get(AddNames).execute(officer, { direction: 'two-way', names: 'Mật ong, mật mía' }));
    await until(async () => (await total('mật mía')) === 1);
    expectOk(await shop.room.get(RemoveNames).execute(officer, id));
    await until(async () => (await total('mật mía')) === 0);
    const audited = await shop.room.database.owner.query<{ act: string; subject: string }[]>(
      `SELECT act, subject FROM audit_entries WHERE act LIKE 'search/%' ORDER BY at, act`,
    );
    expect(audited).toEqual([
      { act: 'search/add-names', subject: id },
      { act: 'search/remove-names', subject: id },
    ]);
  });

  it('lead one way only where they are told so', async () => {
    await shop.room.get(AddNames).execute(officer, { direction: 'one-way', names: 'đường thốt nốt, đường tán' });
    await until(async () => (await total('đường tán')) === 1);
    expect((await shop.names('đường thốt nốt'))[0]).toBe('Ðường thốt nốt');
  });

  it('are refused when they are there already, too few, or gone', async () => {
    const again = await shop.room.get(AddNames).execute(officer, { direction: 'two-way', names: 'đậu phộng, lạc' });
    expect(again).toMatchObject({ ok: false, problem: { code: 'search/names-known' } });
    const few = await shop.room.get(AddNames).execute(officer, { direction: 'two-way', names: 'lạc' });
    expect(few).toMatchObject({ ok: false, problem: { code: 'search/invalid-names', fields: { names: 'too-few' } } });
    const gone = await shop.room.get(RemoveNames).execute(officer, '01900000-0000-7000-8000-000000000000');
    expect(gone).toMatchObject({ ok: false, problem: { code: 'search/names-not-found' } });
  });
});

describe('questions', () => {
  const note = (typed: string, found: number, visitors: number): void => {
    for (let visitor = 0; visitor < visitors; visitor += 1) shop.room.get(CountQuestions).note(typed, found, `visitor ${visitor * 7}`);
  };

  it('in vain are shown when two asked them, and only counted when one did', async () => {
    note('cà na muối', 0, 6);
    note('Nguyễn Văn Tèo', 0, 1);
    await shop.room.get(CountQuestions).write();
    const { inVain, inVainAlone } = await desk();
    expect(inVain).toEqual([{ shown: 'cà na muối', asked: 6, lastDay: '2026-11-23' }]);
    expect(inVainAlone).toBe(1);
  });

  it('that several asked are suggested to others after the night, and others never', async () => {
    note('nước mắm nhĩ hảo hạng', 4, 12);
    note('nước mắm của anh ba', 2, 1);
    const counting = shop.room.get(CountQuestions);
    await counting.write();
    await counting.countPopular();
    const suggested = (await shop.room.get(Suggest).execute('nuoc mam')).filter(({ kind }) => kind === 'query').map(({ label }) => label);
    expect(suggested).toContain('nước mắm nhĩ hảo hạng');
    expect(suggested).not.toContain('nước mắm của anh ba');
    expect((await desk()).popular).toEqual([{ shown: 'nước mắm nhĩ hảo hạng', asked: 12 }]);
  });

  it('are kept without anybody in them, and forgotten after a season', async () => {
    note('0912 345 678', 0, 5);
    note('lan@cho-tinh.example', 0, 5);
    await shop.room.get(CountQuestions).write();
    const owner = shop.room.database.owner;
    const columns = await owner.query<{ name: string }[]>(
      `SELECT column_name AS name FROM information_schema.columns WHERE table_name = 'search_questions' ORDER BY ordinal_position`,
    );
    expect(columns.map(({ name }) => name)).toEqual(['day', 'question', 'shown', 'asked', 'visitors', 'found']);
    expect(await owner.query(`SELECT FROM search_questions WHERE question ~ '[0-9]{3}|example'`)).toEqual([]);
    await owner.query(`UPDATE search_questions SET day = '2026-08-01'`);
    await shop.room.get(CountQuestions).countPopular();
    expect(await owner.query('SELECT FROM search_questions')).toEqual([]);
  });

  it('are told to staff and to nobody else', async () => {
    note('cà na ngâm', 0, 6);
    await shop.room.get(CountQuestions).write();
    expect((await shop.room.get(SearchDesk).execute(shop.fish.seller)).inVain).toEqual([]);
    expect((await desk()).inVain.length).toBe(1);
  });
});
