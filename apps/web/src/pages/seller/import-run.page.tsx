import type { ImportedRow, ImportView } from '@market/catalogue';
import { Csrf, formatNumber, Icon, Notice, problemText, Table, words, type PageContext } from '@market/ui';
import { askAbout } from '../../ask-about.js';
import { ImportPictures, type ImportPicturesProps } from './import-pictures.js';
import { SellerFrame, type SellerFrameProps } from './seller-frame.js';

export interface ImportRunProps {
  readonly page: PageContext;
  readonly shop: SellerFrameProps['shop'];
  readonly view: ImportView;
  /** Changes with every step; the script asks for it. */
  readonly progress: string;
  /** The first rows that were not taken, and those that were with a note. */
  readonly bad: readonly ImportedRow[];
  readonly notes: readonly ImportedRow[];
  readonly pictures: ImportPicturesProps;
  readonly kept: readonly { readonly name: string; readonly line: number; readonly fields: readonly string[] }[];
}

const home = '/kenh-ban-hang/nhap-hang';

/** An import while it runs, and what came of it. */
export function ImportRunPage(props: ImportRunProps) {
  const { page, shop, view } = props;
  const say = words(page.lang).imports;
  const { state } = view;
  const title = state === 'mapping' ? say.preview.title : say.run[state];
  const moving = state === 'running' || state === 'undoing';
  return (
    <SellerFrame page={page} shop={shop} title={title} section="imports">
      <p class="lead">{say.preview.file(view.fileName, view.rowCount)}</p>
      {moving ? <Progress {...props} /> : <Outcome {...props} />}
      <p class="import-links">
        <a class="button button--quiet" href={home}>
          <Icon name="chevron-left" />
          {say.run.back}
        </a>
        <a class="button button--quiet" href="/kenh-ban-hang/san-pham">
          {say.run.products}
        </a>
      </p>
    </SellerFrame>
  );
}

function Progress({ page, view, progress }: ImportRunProps) {
  const say = words(page.lang).imports.run;
  const { id, done, total } = view;
  const label = total === null ? say.waiting : say.progress(done, total);
  return (
    <section class="import-progress" data-poll={`${home}/${id}/tien-do`} data-state={progress}>
      <p role="status">{label}</p>
      {total === null ? <progress aria-label={say.waiting} /> : <progress value={done} max={Math.max(total, 1)} aria-label={label} />}
      <p class="field__hint">{say.leave}</p>
      <p>
        <a class="button button--outline" href={`${home}/${id}`}>
          {say.reload}
        </a>
      </p>
    </section>
  );
}

function Outcome(props: ImportRunProps) {
  const { page, view, bad, notes } = props;
  const say = words(page.lang).imports.run;
  const action = `${home}/${view.id}`;
  const counts =
    view.state === 'undone' ? (['withdrawn', 'restored', 'kept'] as const) : (['added', 'updated', 'unchanged', 'bad', 'badRows'] as const);
  return (
    <>
      {view.state === 'stopped' && (
        <Notice tone="warning" title={view.problem ? problemText({ code: view.problem }, page.lang) : say.stopped}>
          <p>{say.stoppedText}</p>
          <form method="post" action={`${action}/chay-tiep`} data-once>
            <Csrf token={page.csrf} />
            <button class="button button--outline" type="submit">
              {say.resume}
            </button>
          </form>
        </Notice>
      )}
      {view.state === 'done' && view.badRows === 0 && <Notice tone="success" title={say.allGood} />}
      <dl class="sums import-counts">
        {counts.map((key) => (
          <div key={key}>
            <dt>{say[key]}</dt>
            <dd>{formatNumber(view[key], page.lang)}</dd>
          </div>
        ))}
      </dl>
      {view.state === 'undone' ? <Kept {...props} /> : <Rows {...props} title={say.rows} rows={bad} total={view.badRows} id="bad" />}
      {view.state !== 'undone' && <Rows {...props} title={say.notes} rows={notes} total={notes.length} id="notes" />}
      {view.state !== 'undone' && <ImportPictures page={page} pictures={props.pictures} />}
      {(view.state === 'done' || view.state === 'stopped') && <Undo page={page} action={`${action}/hoan-tac`} />}
    </>
  );
}

function Rows({
  page,
  view,
  title,
  rows,
  total,
  id,
}: ImportRunProps & { title: string; rows: readonly ImportedRow[]; total: number; id: 'bad' | 'notes' }) {
  const { imports: say } = words(page.lang);
  if (rows.length === 0) return null;
  return (
    <section class="import-rows" aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      {id === 'bad' && (
        <p class="import-rows__returned">
          <a class="button button--primary" href={`${home}/${view.id}/tra-lai`}>
            <Icon name="download" />
            {say.run.returned}
          </a>
          <span class="field__hint">{say.run.returnedHint}</span>
        </p>
      )}
      <Table
        caption={title}
        captionHidden
        rows={rows}
        keyOf={({ line }) => String(line)}
        columns={[
          { label: say.run.line, numeric: true, of: ({ line }) => line },
          { label: say.run.content, of: ({ cells }) => <span class="import-rows__cells">{contentOf(cells)}</span> },
          {
            label: say.run.why,
            of: ({ faults }) => (
              <ul class="import-rows__why">
                {faults.map(({ column, code, value }) => (
                  <li key={`${column}${code}${value}`}>{say.reason(column, say.faults[code](value))}</li>
                ))}
              </ul>
            ),
          },
          ...(id === 'bad'
            ? [
                {
                  label: say.run.ask,
                  of: ({ line }: ImportedRow) => (
                    <a href={askAbout('import', `${view.id}:${line}`)}>
                      {say.run.ask}
                      <span class="visually-hidden">
                        {' '}
                        {say.run.line} {line}
                      </span>
                    </a>
                  ),
                },
              ]
            : []),
        ]}
      />
      {total > rows.length && <p class="field__hint">{say.run.more(total - rows.length)}</p>}
    </section>
  );
}

/** The first filled cells, without the tags of a description. */
const contentOf = (cells: readonly string[]): string => {
  const text = cells
    .filter((cell) => cell !== '' && !cell.includes('<'))
    .slice(0, 4)
    .join(' · ');
  return text.length > 120 ? `${text.slice(0, 120)}…` : text;
};

function Undo({ page, action }: { page: PageContext; action: string }) {
  const say = words(page.lang).imports.run;
  return (
    <details class="import-undo">
      <summary>{say.undoTitle}</summary>
      <p>{say.undoText}</p>
      <form method="post" action={action} data-once>
        <Csrf token={page.csrf} />
        <button class="button button--outline" type="submit">
          <Icon name="undo-2" />
          {say.undo}
        </button>
      </form>
    </details>
  );
}

function Kept({ page, kept }: ImportRunProps) {
  const say = words(page.lang).imports.run;
  if (kept.length === 0) return null;
  return (
    <section aria-labelledby="kept">
      <h2 id="kept">{say.keptTitle}</h2>
      <ul>
        {kept.map(({ name, line, fields }) => (
          <li key={line}>
            <strong>{name}</strong>: {fields.map((field) => say.keptFields[field] ?? field).join(', ')}
          </li>
        ))}
      </ul>
    </section>
  );
}
