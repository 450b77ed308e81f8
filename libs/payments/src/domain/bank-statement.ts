import { fold, refuse, ok, type Problem, type Result } from '@market/kernel';

/** Money that came to the account, as the bank's own statement tells it. */
export interface StatementLine {
  /** The row in the file, counted as a spreadsheet counts. */
  readonly row: number;
  readonly bankReference: string;
  /** Whole đồng. */
  readonly amount: bigint;
  readonly memo: string;
  /** As written in the file. */
  readonly day: string;
}

export interface StatementFault {
  readonly row: number;
  readonly fault: 'no-reference' | 'bad-amount';
}

export interface BankStatement {
  readonly lines: readonly StatementLine[];
  readonly faults: readonly StatementFault[];
  /** Rows that took money out or moved none. */
  readonly otherRows: number;
}

export type UnreadableStatement = Problem<'payments/statement-headers-unknown' | 'payments/statement-too-long'>;

const mostRows = 20_000;
/** Banks write their name, the account and the period above the table. */
const deepestHeader = 40;

/** What Vietnamese banks call the columns in the files their customers download, folded. */
const names = {
  credit: ['so tien ghi co', 'phat sinh co', 'ghi co', 'so tien co', 'tien vao', 'so tien vao', 'credit', 'credit amount', 'co'],
  reference: [
    ...['so tham chieu', 'ma tham chieu', 'ma giao dich', 'so but toan', 'so chung tu', 'so ct', 'so giao dich', 'ma gd'],
    ...['reference', 'reference no', 'reference number', 'ref', 'ref no', 'transaction id', 'transaction no', 'doc no'],
  ],
  memo: [
    'noi dung',
    'noi dung giao dich',
    'noi dung chi tiet',
    'dien giai',
    'mo ta',
    'mo ta giao dich',
    'description',
    'details',
    'remark',
    'remarks',
  ],
  day: [
    'ngay',
    'ngay giao dich',
    'ngay gio giao dich',
    'thoi gian',
    'thoi gian giao dich',
    'ngay hieu luc',
    'date',
    'transaction date',
    'posting date',
  ],
} as const;
type Column = keyof typeof names;

const bare = (cell: string): string =>
  fold(cell)
    .toLowerCase()
    .replace(/\([^)]*\)|\/.*$|[^a-z0-9 ]+/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();

/** Finds the table in a statement of whatever bank, and reads from it the money that came. */
export function readStatement(rows: readonly (readonly string[])[]): Result<BankStatement, UnreadableStatement> {
  if (rows.length > mostRows) return refuse({ code: 'payments/statement-too-long', kind: 'invalid', facts: { most: String(mostRows) } });
  const headerAt = rows.slice(0, deepestHeader).findIndex((row) => columnsOf(row) !== undefined);
  const columns = headerAt < 0 ? undefined : columnsOf(rows[headerAt]!);
  if (!columns) return refuse({ code: 'payments/statement-headers-unknown', kind: 'invalid' });
  const statement: { lines: StatementLine[]; faults: StatementFault[]; otherRows: number } = { lines: [], faults: [], otherRows: 0 };
  for (const [at, cells] of rows.entries()) {
    if (at <= headerAt) continue;
    const cell = (column: Column): string => (columns[column] === undefined ? '' : (cells[columns[column]] ?? '').trim());
    const row = at + 1;
    const amount = amountOf(cell('credit'));
    if (amount === 0n) statement.otherRows += 1;
    else if (amount === undefined) statement.faults.push({ row, fault: 'bad-amount' });
    else if (cell('reference') === '') {
      // The sums at the foot of the table have an amount and nothing else.
      if (cell('memo') === '' || cell('day') === '') statement.otherRows += 1;
      else statement.faults.push({ row, fault: 'no-reference' });
    } else statement.lines.push({ row, bankReference: cell('reference').slice(0, 100), amount, memo: cell('memo'), day: cell('day') });
  }
  return ok(statement);
}

/** Where each column stands, if this row is the header: the amount, its reference and its memo are needed. */
function columnsOf(row: readonly string[]): Partial<Record<Column, number>> | undefined {
  const cells = row.map(bare);
  const found: Partial<Record<Column, number>> = {};
  for (const column of Object.keys(names) as Column[]) {
    const at = cells.findIndex((cell) => (names[column] as readonly string[]).includes(cell));
    if (at >= 0) found[column] = at;
  }
  return found.credit === undefined || found.reference === undefined || found.memo === undefined ? undefined : found;
}

/** `1.500.000`, `1,500,000.00 VND`, `+150000`; 0 for an empty cell or a dash; nothing when it is no whole amount of đồng. */
function amountOf(text: string): bigint | undefined {
  const plain = text.replace(/[\s₫đ]|vnd/gi, '').replace(/^\+/, '');
  if (plain === '' || plain === '-') return 0n;
  const whole = /^(\d{1,3}([.,])\d{3}(?:\2\d{3})*)(?:[.,]0{1,2})?$|^(\d+)(?:[.,]0{1,2})?$/.exec(plain);
  const digits = (whole?.[1] ?? whole?.[3])?.replace(/[.,]/g, '');
  return digits === undefined || digits.length > 15 ? undefined : BigInt(digits);
}
