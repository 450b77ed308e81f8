import { Icon, Timeline, words, type Lang } from '@market/ui';
import type { ApplicationState } from './application-state.js';

export interface ApplicationFile {
  readonly id: string;
  readonly name: string;
  readonly label: string;
  readonly href: string;
}

export interface ApplicationStep {
  readonly to: ApplicationState;
  readonly at: Date;
  readonly reason: string | null;
}

/** The papers of an application, each opening in the reader's browser. */
export function ApplicationFiles({ files }: { files: readonly ApplicationFile[] }) {
  return (
    <ul class="file-list" role="list">
      {files.map(({ id, name, label, href }) => (
        <li key={id}>
          <Icon name="file-text" />
          <span>
            <a href={href}>{name}</a>
            <span class="file-list__label">{label}</span>
          </span>
        </li>
      ))}
    </ul>
  );
}

/** What happened, oldest first, each with the words that were said. */
export function ApplicationHistory({ steps, lang }: { steps: readonly ApplicationStep[]; lang: Lang }) {
  const say = words(lang).support.application;
  return (
    <Timeline
      lang={lang}
      entries={steps.map(({ to, at, reason }, index) => ({
        title: say.states[to],
        at,
        ...(reason === null ? {} : { note: reason }),
        state: index === steps.length - 1 ? 'current' : 'done',
      }))}
    />
  );
}
