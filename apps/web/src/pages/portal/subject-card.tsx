import { Table, words, type Lang } from '@market/ui';

/** What a question is about, ready to be shown. */
export interface SubjectView {
  readonly title: string;
  /** Where the reader finds the thing as it is now; null where he may not or it is not there. */
  readonly href: string | null;
  readonly facts: readonly { readonly name: string; readonly value: string }[];
  /** The cells of an import row, with what was wrong. */
  readonly cells: readonly { readonly column: string; readonly value: string; readonly fault: string | null }[];
}

/** The order, product or import row as its asker saw it. */
export function SubjectCard({ subject, lang, seenOn }: { subject: SubjectView; lang: Lang; seenOn?: string }) {
  const say = words(lang).portal.subject;
  return (
    <section class="subject">
      <h2 class="subject__title">{subject.href === null ? subject.title : <a href={subject.href}>{subject.title}</a>}</h2>
      {seenOn && <p class="quiet">{say.seenOn(seenOn)}</p>}
      <dl class="portal-facts">
        {subject.facts.map(({ name, value }) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      {subject.cells.length > 0 && (
        <Table
          caption={say.cells}
          rows={subject.cells}
          keyOf={({ column }) => column}
          columns={[
            { label: say.column, of: ({ column }) => column },
            { label: say.value, of: ({ value }) => value },
            { label: say.fault, of: ({ fault }) => (fault === null ? '' : <strong class="subject__fault">{fault}</strong>) },
          ]}
        />
      )}
    </section>
  );
}
