import type { WholeApplication } from '@market/support';
import { words, type Lang } from '@market/ui';
import type { ApplicationFile } from '../pages/portal/application-parts.js';

/** The papers of an application under the names that its programme gives them. */
export function applicationFiles({ files, asked }: WholeApplication, lang: Lang): readonly ApplicationFile[] {
  const labels = new Map(asked.map(({ key, label }) => [key, label[lang]]));
  return files.map(({ id, name, href, paperKey }) => ({
    ...{ id, name, href },
    label: labels.get(paperKey) ?? words(lang).support.application.morePaper,
  }));
}
