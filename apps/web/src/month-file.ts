import { isMonth, type Month } from '@market/ledger';
import { Refusal } from '@market/platform';
import { tableTypes, type TableType } from './send-table.js';

/** `2026-11.xlsx` as the last part of an address. @throws Refusal when it names no month or no kind of file */
export function monthFile(file: string): { readonly month: Month; readonly type: TableType } {
  const [month = '', ending] = file.split('.');
  const type = tableTypes.find((each) => each === ending);
  if (!isMonth(month) || !type) throw new Refusal({ code: 'platform/not-found', kind: 'not-found' });
  return { month, type };
}
