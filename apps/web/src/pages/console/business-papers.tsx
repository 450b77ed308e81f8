import { words, type PageContext } from '@market/ui';
import type { DeskPaper } from './business-parts.js';

interface PaperViewerProps {
  readonly page: PageContext;
  readonly path: string;
  readonly papers: readonly DeskPaper[];
  readonly shown?: DeskPaper | undefined;
}

/** The papers, and the one that is being read. Each reading is in the audit log. */
export function PaperViewer({ page, path, papers, shown }: PaperViewerProps) {
  const say = words(page.lang).reviewDesk;
  return (
    <section class="panel" id="giay-to">
      <h2 class="panel__title">{say.papers}</h2>
      {papers.length === 0 && <p class="quiet">{say.noPapers}</p>}
      <ul class="paper-tabs" role="list">
        {papers.map(({ id, label, name }) => (
          <li key={id}>
            <a href={`${path}?giay-to=${id}#giay-to`} aria-current={id === shown?.id ? 'true' : undefined}>
              <strong>{label}</strong>
              <span class="file-list__label">{name}</span>
            </a>
          </li>
        ))}
      </ul>
      {shown ? (
        <figure class="paper-view">
          {shown.isPicture ? (
            <img src={shown.href} alt={say.viewer(`${shown.label}, ${shown.name}`)} />
          ) : (
            <iframe src={shown.href} title={say.viewer(`${shown.label}, ${shown.name}`)} />
          )}
          <figcaption>
            <a href={shown.href} target="_blank" rel="noopener">
              {say.open}
            </a>
          </figcaption>
        </figure>
      ) : (
        papers.length > 0 && <p class="quiet">{say.choosePaper}</p>
      )}
    </section>
  );
}
