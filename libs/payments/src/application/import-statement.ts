import { Injectable } from '@nestjs/common';
import { assert, ok, type Result } from '@market/kernel';
import { AuditLog, isStaff, Settings, UnitOfWork, type Actor } from '@market/platform';
import { readStatement, type StatementFault, type StatementLine, type UnreadableStatement } from '../domain/bank-statement.js';
import type { NoticeOutcome } from '../persistence/notice.repository.js';
import { RecordBankNotice } from './record-bank-notice.js';

export interface ImportedLine extends StatementLine {
  readonly outcome: NoticeOutcome;
}

export interface ImportedStatement {
  readonly lines: readonly ImportedLine[];
  readonly faults: readonly StatementFault[];
  readonly otherRows: number;
}

/**
 * Reads a statement of the collecting account for what the notifier did not tell. Each line is a transaction of its own, so a file may
 * be sent again after any interruption: what was counted is not counted twice.
 */
@Injectable()
export class ImportStatement {
  constructor(
    private readonly record: RecordBankNotice,
    private readonly work: UnitOfWork,
    private readonly audit: AuditLog,
    private readonly settings: Settings,
  ) {}

  async execute(
    actor: Actor,
    rows: readonly (readonly string[])[],
    fileName: string,
  ): Promise<Result<ImportedStatement, UnreadableStatement>> {
    assert(isStaff(actor) && 'accountId' in actor, 'only staff import statements');
    const read = readStatement(rows);
    if (!read.ok) return read;
    const lines: ImportedLine[] = [];
    const seen = new Map<string, number>();
    for (const line of read.value.lines) {
      const name = `${line.bankReference}:${line.amount}`;
      const turn = (seen.get(name) ?? 0) + 1;
      seen.set(name, turn);
      const outcome = await this.record.execute({
        ...{ externalId: `statement:${name}:${turn}`, direction: 'in', amount: line.amount, memo: line.memo, source: 'statement' },
        ...{
          bankReference: line.bankReference,
          accounts: [this.settings.bank.accountNumber],
          body: { file: fileName, row: line.row, day: line.day },
        },
      });
      lines.push({ ...line, outcome });
    }
    const { faults, otherRows } = read.value;
    const counts = { lines: lines.length, new: lines.filter(({ outcome }) => outcome !== 'counted-before').length, faults: faults.length };
    await this.work.commit(actor, (tx) => this.audit.record(tx, actor, 'payments/statement-imported', fileName, counts));
    return ok({ lines, faults, otherRows });
  }
}
