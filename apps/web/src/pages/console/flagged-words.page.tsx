import { Csrf, ErrorSummary, Field, Notice, Table, words, type FieldFaults, type PageContext } from '@market/ui';
import { ConsoleFrame } from './console-frame.js';
import { ProductDeskTabs } from './product-desk-tabs.js';

export interface FlaggedWordsProps {
  readonly page: PageContext;
  readonly list: readonly { readonly id: string; readonly phrase: string; readonly note: string; readonly active: boolean }[];
  readonly typed: Readonly<Record<string, string>>;
  readonly readOnly: boolean;
  readonly saved: boolean;
  readonly refused?: { readonly message: string; readonly faults: FieldFaults } | undefined;
}

/** Words that make an officer look twice, each with the reason: data, so that a new rule is an edit. */
export function FlaggedWordsPage({ page, list, typed, readOnly, saved, refused }: FlaggedWordsProps) {
  const { flaggedWords: say, tree } = words(page.lang).productDesk;
  return (
    <ConsoleFrame page={page} title={say.title} section="products">
      <ProductDeskTabs page={page} current="words" />
      {saved && <Notice tone="success" title={tree.saved} live />}
      {refused && (
        <ErrorSummary message={refused.message} faults={refused.faults} labels={{ phrase: say.phrase, note: say.note }} lang={page.lang} />
      )}
      <p class="desk__note">{say.hint}</p>
      {!readOnly && (
        <form class="desk-form" method="post" action="/quan-tri/tu-can-luu-y">
          <Csrf token={page.csrf} />
          <input type="hidden" name="active" value="1" />
          <div class="field-row">
            <Field
              name="phrase"
              label={say.phrase}
              value={typed['phrase'] ?? ''}
              required
              maxLength={60}
              faults={refused?.faults}
              lang={page.lang}
            />
            <Field
              name="note"
              label={say.note}
              value={typed['note'] ?? ''}
              required
              maxLength={300}
              faults={refused?.faults}
              lang={page.lang}
            />
          </div>
          <button class="button button--primary" type="submit">
            {say.add}
          </button>
        </form>
      )}
      <Table
        caption={say.title}
        captionHidden
        rows={list}
        keyOf={({ id }) => id}
        columns={[
          { label: say.phrase, of: ({ phrase }) => <strong>{phrase}</strong> },
          { label: say.note, of: ({ note }) => note },
          {
            label: say.state,
            of: ({ phrase, note, active }) =>
              readOnly ? (
                active ? (
                  say.active
                ) : (
                  say.stopped
                )
              ) : (
                <form method="post" action="/quan-tri/tu-can-luu-y">
                  <Csrf token={page.csrf} />
                  <input type="hidden" name="phrase" value={phrase} />
                  <input type="hidden" name="note" value={note} />
                  <input type="hidden" name="active" value={active ? '' : '1'} />
                  <button class="button button--quiet" type="submit">
                    {active ? say.stop : say.use}
                    <span class="visually-hidden"> {phrase}</span>
                  </button>
                </form>
              ),
          },
        ]}
      />
    </ConsoleFrame>
  );
}
