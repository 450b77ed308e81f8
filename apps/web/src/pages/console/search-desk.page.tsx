import { Csrf, EmptyState, ErrorSummary, Field, Notice, SelectField, Table, words, type FieldFaults, type PageContext } from '@market/ui';
import { ConsoleFrame } from './console-frame.js';

export interface SearchDeskProps {
  readonly page: PageContext;
  readonly readOnly: boolean;
  readonly done: 'added' | 'removed' | undefined;
  readonly preview:
    | {
        readonly q: string;
        readonly total: number;
        readonly readAs: string | undefined;
        readonly partial: boolean;
        readonly items: readonly {
          readonly slug: string;
          readonly name: string;
          readonly shop: string;
          readonly price: string;
          readonly inStock: boolean;
        }[];
      }
    | undefined;
  readonly names: readonly { readonly id: string; readonly direction: 'two-way' | 'one-way'; readonly names: readonly string[] }[];
  readonly typed: { readonly direction: string; readonly names: string };
  readonly refused: { readonly message: string; readonly faults: FieldFaults } | undefined;
  readonly inVain: readonly { readonly shown: string; readonly asked: number; readonly lastDay: string }[];
  readonly inVainAlone: number;
  readonly popular: readonly { readonly shown: string; readonly asked: number }[];
  readonly index: {
    readonly serving: 'postgresql' | 'meilisearch';
    readonly documents: string;
    readonly version: number;
    readonly builtAt: string | null;
    readonly pending: number;
  };
}

/** Officers see the search as shoppers do, tell it what things are called, and read what it could not answer. */
export function SearchDeskPage(props: SearchDeskProps) {
  const say = words(props.page.lang).searchDesk;
  return (
    <ConsoleFrame page={props.page} title={say.title} section="search">
      {props.done && <Notice tone="success" title={say[props.done]} live />}
      <div class="desk__columns">
        <div>
          <Preview {...props} />
          <InVain {...props} />
          <Names {...props} />
        </div>
        <div>
          <IndexState {...props} />
          <Popular {...props} />
        </div>
      </div>
    </ConsoleFrame>
  );
}

function Preview({ page, preview }: SearchDeskProps) {
  const say = words(page.lang).searchDesk;
  const stock = words(page.lang).shop.product;
  return (
    <section aria-labelledby="preview">
      <h2 id="preview">{say.preview}</h2>
      <form class="desk__filter" method="get" action="/quan-tri/tim-kiem">
        <Field name="q" label={say.query} hint={say.previewHint} lang={page.lang} value={preview?.q} maxLength={200} required />
        <button class="button button--primary" type="submit">
          {say.look}
        </button>
      </form>
      {preview && (
        <>
          <p role="status">
            <strong>{say.found(preview.total)}</strong>
            {preview.readAs && <> · {say.readAs(preview.readAs)}</>}
          </p>
          {preview.partial && <p class="desk__note">{say.partial}</p>}
          {preview.items.length > 0 && (
            <Table
              caption={say.preview}
              captionHidden
              rows={preview.items}
              keyOf={({ slug }) => slug}
              columns={[
                { label: say.product, of: ({ slug, name }) => <a href={`/san-pham/${slug}`}>{name}</a> },
                { label: say.shop, of: ({ shop }) => shop },
                { label: say.stock, of: ({ inStock }) => (inStock ? stock.inStock : stock.outOfStock) },
                { label: say.price, of: ({ price }) => price, numeric: true },
              ]}
            />
          )}
        </>
      )}
    </section>
  );
}

function InVain({ page, inVain, inVainAlone }: SearchDeskProps) {
  const say = words(page.lang).searchDesk;
  return (
    <section aria-labelledby="in-vain">
      <h2 id="in-vain">{say.inVain}</h2>
      <p>{say.inVainHint}</p>
      {inVain.length === 0 ? (
        <EmptyState icon="circle-check" title={say.inVainNone} />
      ) : (
        <Table
          caption={say.inVain}
          captionHidden
          rows={inVain}
          keyOf={({ shown }) => shown}
          columns={[
            { label: say.query, of: ({ shown }) => <a href={`/quan-tri/tim-kiem?q=${encodeURIComponent(shown)}`}>{shown}</a> },
            { label: say.asked, of: ({ asked }) => asked, numeric: true },
            { label: say.lastDay, of: ({ lastDay }) => say.day(lastDay), numeric: true },
          ]}
        />
      )}
      {inVainAlone > 0 && <p class="desk__note">{say.inVainAlone(inVainAlone)}</p>}
    </section>
  );
}

function Names({ page, names, readOnly, typed, refused }: SearchDeskProps) {
  const say = words(page.lang).searchDesk;
  return (
    <section aria-labelledby="names">
      <h2 id="names">{say.names}</h2>
      <p>{say.namesHint}</p>
      {!readOnly && (
        <form method="post" action="/quan-tri/tim-kiem/ten-goi">
          <Csrf token={page.csrf} />
          {refused && (
            <ErrorSummary
              message={refused.message}
              faults={refused.faults}
              labels={{ names: say.namesField, direction: say.direction }}
              lang={page.lang}
            />
          )}
          <Field
            name="names"
            label={say.namesField}
            hint={say.namesFieldHint}
            lang={page.lang}
            value={typed.names}
            faults={refused?.faults}
            maxLength={500}
            required
          />
          <SelectField
            name="direction"
            label={say.direction}
            hint={say.directionHint}
            lang={page.lang}
            value={typed.direction}
            faults={refused?.faults}
            options={(['two-way', 'one-way'] as const).map((value) => ({ value, label: say.directions[value] }))}
            required
          />
          <button class="button button--primary" type="submit">
            {say.add}
          </button>
        </form>
      )}
      {names.length === 0 ? (
        <EmptyState icon="file-text" title={say.namesNone} />
      ) : (
        <Table
          caption={say.names}
          captionHidden
          rows={names}
          keyOf={({ id }) => id}
          columns={[
            { label: say.namesField, of: (set) => set.names.join(set.direction === 'two-way' ? ' = ' : ' ← ') },
            { label: say.direction, of: ({ direction }) => say.directions[direction] },
            ...(readOnly ? [] : [{ label: say.remove, of: (set: SearchDeskProps['names'][number]) => <Remove page={page} set={set} /> }]),
          ]}
        />
      )}
    </section>
  );
}

function Remove({ page, set }: { page: PageContext; set: SearchDeskProps['names'][number] }) {
  const say = words(page.lang).searchDesk;
  return (
    <form method="post" action={`/quan-tri/tim-kiem/ten-goi/${set.id}/bo`}>
      <Csrf token={page.csrf} />
      <button class="button" type="submit" aria-label={say.removeOf(set.names.join(', '))}>
        {say.remove}
      </button>
    </form>
  );
}

function IndexState({ page, index }: SearchDeskProps) {
  const say = words(page.lang).searchDesk;
  return (
    <section aria-labelledby="index">
      <h2 id="index">{say.index}</h2>
      <dl class="facts">
        <div>
          <dt>{say.serving}</dt>
          <dd>{say.servers[index.serving]}</dd>
        </div>
        <div>
          <dt>{say.documents}</dt>
          <dd>{index.documents}</dd>
        </div>
        <div>
          <dt>{say.version}</dt>
          <dd>{index.version}</dd>
        </div>
        <div>
          <dt>{say.builtAt}</dt>
          <dd>{index.builtAt ?? say.notBuilt}</dd>
        </div>
        {index.pending > 0 && (
          <div>
            <dt>{say.pending}</dt>
            <dd>{index.pending}</dd>
          </div>
        )}
      </dl>
    </section>
  );
}

function Popular({ page, popular }: SearchDeskProps) {
  const say = words(page.lang).searchDesk;
  return (
    <section aria-labelledby="popular">
      <h2 id="popular">{say.popular}</h2>
      <p>{say.popularHint}</p>
      {popular.length === 0 ? (
        <p class="desk__note">{say.popularNone}</p>
      ) : (
        <Table
          caption={say.popular}
          captionHidden
          rows={popular}
          keyOf={({ shown }) => shown}
          columns={[
            { label: say.query, of: ({ shown }) => shown },
            { label: say.asked, of: ({ asked }) => asked, numeric: true },
          ]}
        />
      )}
    </section>
  );
}
