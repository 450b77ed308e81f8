import type { PictureLinkCounts, RefusedLink } from '@market/catalogue';
import { problemText, words, type PageContext } from '@market/ui';

export interface ImportPicturesProps extends PictureLinkCounts {
  /** The first of those that were given up. */
  readonly faults: readonly RefusedLink[];
}

/** What became of the pictures that a file named by their addresses. */
export function ImportPictures({ page, pictures }: { page: PageContext; pictures: ImportPicturesProps }) {
  const say = words(page.lang).imports.run.pictures;
  const { waiting, fetched, refused, faults } = pictures;
  if (waiting + fetched + refused === 0) return null;
  return (
    <section class="import-rows" aria-labelledby="pictures">
      <h2 id="pictures">{say.title}</h2>
      {fetched > 0 && <p>{say.fetched(fetched)}</p>}
      {waiting > 0 && <p>{say.waiting(waiting)}</p>}
      {refused > 0 && (
        <>
          <p>{say.refused(refused)}</p>
          <ul class="import-pictures">
            {faults.map(({ productId, name, url, fault }) => (
              <li key={productId + url}>
                <a href={`/kenh-ban-hang/san-pham/${productId}/hinh`}>{name}</a>
                <span class="import-pictures__url">{url}</span>
                {problemText({ code: fault }, page.lang)}
              </li>
            ))}
          </ul>
          {refused > faults.length && <p class="field__hint">{say.more(refused - faults.length)}</p>}
          <p class="field__hint">{say.mend}</p>
        </>
      )}
    </section>
  );
}
