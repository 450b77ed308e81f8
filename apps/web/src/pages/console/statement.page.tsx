import type { Money } from '@market/kernel';
import { formatMoney, Notice, Table, words, type PageContext } from '@market/ui';
import { ConsoleFrame } from './console-frame.js';

export interface StatementPageProps {
  readonly page: PageContext;
  readonly lines: readonly { readonly row: number; readonly amount: Money; readonly memo: string; readonly outcome: string }[];
  readonly faults: readonly { readonly row: number; readonly fault: 'no-reference' | 'bad-amount' }[];
}

/** What a statement told that was not known, and which of its rows could not be read. */
export function StatementPage({ page, lines, faults }: StatementPageProps) {
  const say = words(page.lang).moneyIn;
  const added = lines.filter(({ outcome }) => outcome !== 'counted-before');
  return (
    <ConsoleFrame page={page} title={say.statement.resultTitle} section="money">
      <Notice tone="success" title={say.statement.result(lines.length, added.length)} live>
        {added.length === 0 && say.statement.nothingNew}
      </Notice>
      {added.length > 0 && (
        <Table
          caption={say.statement.outcome}
          captionHidden
          rows={added}
          keyOf={({ row }) => String(row)}
          columns={[
            { label: say.statement.row, of: ({ row }) => row, numeric: true },
            { label: say.amount, of: ({ amount }) => formatMoney(amount, page.lang), numeric: true },
            { label: say.unmatched.memo, of: ({ memo }) => memo },
            { label: say.statement.outcome, of: ({ outcome }) => say.statement.outcomes[outcome] ?? outcome },
          ]}
        />
      )}
      {faults.length > 0 && (
        <>
          <h2>{say.statement.faults}</h2>
          <Table
            caption={say.statement.faults}
            captionHidden
            rows={faults}
            keyOf={({ row }) => String(row)}
            columns={[
              { label: say.statement.row, of: ({ row }) => row, numeric: true },
              { label: say.why, of: ({ fault }) => say.statement.faultKinds[fault] },
            ]}
          />
        </>
      )}
      <p>
        <a class="button button--outline" href="/quan-tri/tien-vao">
          {say.statement.back}
        </a>
      </p>
    </ConsoleFrame>
  );
}
