import type { ImportView } from '@market/catalogue';
import type { Problem } from '@market/kernel';
import { Csrf, EmptyState, ErrorSummary, Icon, Pagination, problemText, Table, words, type PageContext } from '@market/ui';
import { SellerFrame, type SellerFrameProps } from './seller-frame.js';

export interface ImportsProps {
  readonly page: PageContext;
  readonly shop: SellerFrameProps['shop'];
  readonly imports: readonly ImportView[];
  readonly at: number;
  readonly pages: number;
  readonly limits: { readonly mostMegabytes: number; readonly mostRows: number };
  readonly problem?: Problem | undefined;
}

const home = '/kenh-ban-hang/nhap-hang';

/** A file in, a file out, and what became of the files before. */
export function ImportsPage(props: ImportsProps) {
  const { page, shop, imports, at, pages, problem } = props;
  const say = words(page.lang).imports;
  return (
    <SellerFrame page={page} shop={shop} title={say.list.title} section="imports">
      {problem && <ErrorSummary message={problemText(problem, page.lang)} labels={{}} lang={page.lang} />}
      <p class="lead">{say.list.intro}</p>
      <div class="files">
        <Upload {...props} />
        <Downloads page={page} />
      </div>
      <section aria-labelledby="history">
        <h2 id="history">{say.list.history}</h2>
        {imports.length === 0 ? (
          <EmptyState icon="file-text" title={say.list.none} text={say.list.noneHint} />
        ) : (
          <History page={page} imports={imports} />
        )}
        <Pagination page={at} pages={pages} hrefOf={(to) => `${home}?page=${to}`} lang={page.lang} />
      </section>
    </SellerFrame>
  );
}

function Upload({ page, limits, problem }: ImportsProps) {
  const say = words(page.lang).imports.list;
  return (
    <form class="files__card" method="post" action={home} encType="multipart/form-data" data-once>
      <Csrf token={page.csrf} />
      <div class={problem ? 'field field--fault' : 'field'}>
        <label class="field__label" for="f-file">
          {say.file}
        </label>
        <p class="field__hint" id="f-file-hint">
          {say.fileHint(limits.mostMegabytes, limits.mostRows)}
        </p>
        <input
          class="field__box"
          id="f-file"
          type="file"
          name="file"
          required
          accept=".xlsx,.csv,.txt,.tsv,text/csv,application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
          aria-describedby={problem ? 'f-file-hint f-file-fault' : 'f-file-hint'}
          aria-invalid={problem ? 'true' : undefined}
        />
        {problem && (
          <p class="field__fault" id="f-file-fault">
            <Icon name="circle-alert" />
            {problemText(problem, page.lang)}
          </p>
        )}
      </div>
      <button class="button button--primary" type="submit">
        <Icon name="upload" />
        {say.upload}
      </button>
    </form>
  );
}

function Downloads({ page }: { page: PageContext }) {
  const say = words(page.lang).imports.list;
  const groups = [
    { title: say.template, hint: say.templateHint, file: 'mau-nhap-hang', labels: [say.templateXlsx, say.templateCsv] },
    { title: say.exportTitle, hint: say.exportHint, file: 'xuat-hang', labels: [say.exportXlsx, say.exportCsv] },
  ] as const;
  return (
    <div class="files__card files__card--quiet">
      {groups.map(({ title, hint, file, labels }) => (
        <section key={file}>
          <h2 class="files__title">{title}</h2>
          <p class="field__hint">{hint}</p>
          <p class="files__links">
            {(['xlsx', 'csv'] as const).map((type, at) => (
              <a key={type} class="button button--outline" href={`/kenh-ban-hang/${file}/${type}`}>
                <Icon name="download" />
                {labels[at]}
              </a>
            ))}
          </p>
        </section>
      ))}
    </div>
  );
}

function History({ page, imports }: { page: PageContext; imports: readonly ImportView[] }) {
  const { imports: say, common } = words(page.lang);
  return (
    <Table
      caption={say.list.history}
      captionHidden
      rows={imports}
      keyOf={({ id }) => id}
      columns={[
        { label: say.list.fileColumn, of: ({ id, fileName }) => <a href={`${home}/${id}`}>{fileName}</a> },
        { label: say.list.when, of: ({ createdAt }) => common.at(createdAt) },
        { label: say.list.state, of: ({ state }) => say.states[state] },
        {
          label: say.list.result,
          of: ({ added, updated, unchanged, badRows }) =>
            [say.list.counts(added, updated, unchanged), badRows > 0 ? say.list.badRows(badRows) : ''].filter(Boolean).join('; '),
        },
      ]}
    />
  );
}
