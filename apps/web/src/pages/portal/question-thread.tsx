import { Icon, Markdown, words, type Lang } from '@market/ui';

export interface ThreadEntry {
  readonly who: 'asker' | 'asker-again' | 'department';
  readonly at: Date;
  readonly text: string;
  readonly files: readonly { readonly name: string; readonly href: string }[];
}

/** What was said, one after the other, each with its files. */
export function QuestionThread({ entries, lang }: { entries: readonly ThreadEntry[]; lang: Lang }) {
  const say = words(lang).portal.mine;
  const names = { asker: say.yours, 'asker-again': say.followUp, department: say.answer };
  return (
    <ol class="thread" role="list">
      {entries.map(({ who, at, text, files }) => (
        <li key={at.getTime()} class={who === 'department' ? 'thread__answer' : undefined}>
          <p class="thread__who">
            {names[who]} <time dateTime={at.toISOString()}>{words(lang).common.at(at)}</time>
          </p>
          {who === 'department' ? <Markdown text={text} headingFrom={3} /> : <p class="said">{text}</p>}
          {files.length > 0 && (
            <ul class="file-list" role="list">
              {files.map(({ name, href }) => (
                <li key={href}>
                  <Icon name="file-text" />
                  <a href={href}>{name}</a>
                </li>
              ))}
            </ul>
          )}
        </li>
      ))}
    </ol>
  );
}
