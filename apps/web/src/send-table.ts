import { writeCsv, writeXlsx, type WrittenTable } from '@market/platform';
import type { FastifyReply } from 'fastify';

export type TableType = 'csv' | 'xlsx';
export const tableTypes = ['csv', 'xlsx'] as const satisfies readonly TableType[];

export const mediaTypes: Readonly<Record<TableType, string>> = {
  csv: 'text/csv; charset=utf-8',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
};

/** A file to keep. The name is plain ASCII; of several tables a CSV file holds the first. */
export async function sendTable(reply: FastifyReply, type: TableType, name: string, tables: readonly [WrittenTable, ...WrittenTable[]]) {
  const bytes = type === 'csv' ? writeCsv(tables[0]) : await writeXlsx(tables);
  await reply
    .type(mediaTypes[type])
    .header('content-disposition', `attachment; filename="${name}.${type}"`)
    .header('cache-control', 'private, no-cache')
    .send(bytes);
}
