import type { LocalDay } from '@market/kernel';
import { formatNumber, formatPercent, words, type Lang } from '@market/ui';

export interface PaperLine {
  readonly number: string;
  readonly label: string;
  readonly unit: string;
  readonly heading: boolean;
  readonly decimals: number;
  readonly previous: string | null;
  readonly current: string | null;
  readonly cumulative: string | null;
  readonly yearOnYear: string | null;
  readonly note: string;
}

/** The paper in the form that administrations use. */
export interface PaperView {
  readonly title: string;
  readonly period: string;
  readonly from: LocalDay;
  readonly to: LocalDay;
  /** The day under which it is dated. */
  readonly dated: LocalDay;
  readonly definition: string;
  readonly signer: { readonly place: string; readonly agency: string; readonly title: string; readonly name: string };
  readonly lines: readonly PaperLine[];
}

/** `815` with one decimal → `81,5`. Amounts of any size keep their last digit. */
export function valueText(value: string | null, decimals: number, lang: Lang): string {
  if (value === null) return words(lang).reports.empty;
  return decimals === 0 ? formatNumber(BigInt(value), lang) : formatNumber(Number(value) / 10 ** decimals, lang);
}

/** Head of the nation, body in one table, two who sign: as it is printed. */
export function ReportPaper({ paper, lang }: { paper: PaperView; lang: Lang }) {
  const say = words(lang).reports;
  const { signer, lines } = paper;
  return (
    <article class="paper">
      <header class="paper__head">
        <p class="paper__agency">{signer.agency || '…'}</p>
        <p class="paper__nation">
          <strong>{say.nation}</strong>
          <span>{say.motto}</span>
        </p>
      </header>
      <p class="paper__dated">{say.dated(signer.place, paper.dated)}</p>
      <div class="paper__title">
        <h2>{say.heading}</h2>
        <p>
          <strong>{paper.title}</strong>
        </p>
        <p>
          {say.periodName(paper.period)} ({say.span(paper.from, paper.to)})
        </p>
      </div>
      <div class="table-frame" role="group" aria-label={paper.title} tabIndex={0}>
        <table class="table paper__table">
          <thead>
            <tr>
              {(['number', 'label', 'unit', 'previous', 'current', 'cumulative', 'yearOnYear', 'note'] as const).map((key) => (
                <th key={key} scope="col" class={numeric.has(key) ? 'numeric' : undefined}>
                  {say.columns[key]}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {lines.map((line) =>
              line.heading ? <Heading key={line.number} {...line} /> : <Line key={line.number} line={line} lang={lang} />,
            )}
          </tbody>
        </table>
      </div>
      <p class="desk__note">{say.definition(paper.definition)}</p>
      <footer class="paper__signers">
        <div>
          <p>
            <strong>{say.preparer}</strong>
          </p>
          <p>{say.sign}</p>
        </div>
        <div>
          <p>
            <strong>{signer.title.toLocaleUpperCase('vi') || '…'}</strong>
          </p>
          <p>{say.signSeal}</p>
          <p class="paper__name">{signer.name}</p>
        </div>
      </footer>
    </article>
  );
}

const numeric: ReadonlySet<string> = new Set(['previous', 'current', 'cumulative', 'yearOnYear']);

function Heading({ number, label }: PaperLine) {
  return (
    <tr class="paper__heading">
      <td>{number}</td>
      <th scope="row" colSpan={7}>
        {label}
      </th>
    </tr>
  );
}

function Line({ line, lang }: { line: PaperLine; lang: Lang }) {
  const { number, label, unit, decimals, previous, current, cumulative, yearOnYear, note } = line;
  return (
    <tr>
      <td>{number}</td>
      <th scope="row" class={number.includes('.') ? 'paper__sub' : undefined}>
        {label}
      </th>
      <td>{unit}</td>
      {[previous, current, cumulative].map((value, at) => (
        <td key={at} class="numeric">
          {valueText(value, decimals, lang)}
        </td>
      ))}
      <td class="numeric">{yearOnYear === null ? words(lang).reports.empty : formatPercent(Number(yearOnYear) / 1000, lang)}</td>
      <td>{note}</td>
    </tr>
  );
}
