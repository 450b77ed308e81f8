import { Csrf, ErrorSummary, Field, Notice, Picture, words, type FieldFaults, type PictureView } from '@market/ui';
import { ProductFrame, type ProductFrameProps } from './product-frame.js';

export interface ProductPicturesProps extends Omit<ProductFrameProps, 'tab' | 'children'> {
  /** In their order; `path` is what the product keeps. */
  readonly pictures: readonly (PictureView & { readonly path: string })[];
  /** Files that could not be taken, each with the reason. */
  readonly unfit: readonly string[];
  readonly refused?: { readonly message: string; readonly faults: FieldFaults } | undefined;
}

/** Pictures by file or camera, in their order, each with the words for those who cannot see it. One form saves all. */
export function ProductPicturesPage({ page, shop, head, done, pictures, unfit, refused }: ProductPicturesProps) {
  const { pictures: say } = words(page.lang).products;
  return (
    <ProductFrame page={page} shop={shop} head={head} done={done} tab="pictures">
      {refused && <ErrorSummary message={refused.message} faults={refused.faults} labels={{ pictures: say.files }} lang={page.lang} />}
      {unfit.length > 0 && (
        <Notice tone="danger" title={unfit[0]!} live>
          {unfit.length > 1 && (
            <ul>
              {unfit.slice(1).map((line) => (
                <li key={line}>{line}</li>
              ))}
            </ul>
          )}
        </Notice>
      )}
      <p class="field__hint">{say.hint}</p>
      <form class="desk-form" method="post" action={`/kenh-ban-hang/san-pham/${head.id}/hinh`} encType="multipart/form-data">
        <Csrf token={page.csrf} />
        {/* Return in a box saves; without this the first button of the form would move a picture. */}
        <button class="visually-hidden" type="submit" tabIndex={-1} aria-hidden="true">
          {say.save}
        </button>
        {pictures.length === 0 ? (
          <p class="quiet">{say.none}</p>
        ) : (
          <ol class="picture-list" role="list">
            {pictures.map((picture, at) => (
              <li key={picture.path}>
                <PictureRow {...{ page, picture, at, last: at === pictures.length - 1 }} />
              </li>
            ))}
          </ol>
        )}
        <div class="field-pairs">
          <Field
            name="pictures"
            label={say.files}
            type="file"
            multiple
            accept="image/jpeg,image/png,image/webp,image/avif"
            lang={page.lang}
          />
          <Field name="camera" label={say.camera} type="file" accept="image/jpeg,image/*" capture="environment" lang={page.lang} />
        </div>
        <button class="button button--primary" type="submit">
          {say.save}
        </button>
      </form>
    </ProductFrame>
  );
}

interface RowProps {
  readonly page: ProductPicturesProps['page'];
  readonly picture: ProductPicturesProps['pictures'][number];
  readonly at: number;
  readonly last: boolean;
}

function PictureRow({ page, picture, at, last }: RowProps) {
  const { pictures: say } = words(page.lang).products;
  const step = (by: -1 | 1, label: string) => (
    <button class="button button--quiet" type="submit" name="move" value={`${at}:${by}`}>
      {label}
      <span class="visually-hidden"> ({say.number(at + 1)})</span>
    </button>
  );
  return (
    <fieldset class="picture-row">
      <legend>
        {say.number(at + 1)}
        {at === 0 && ` · ${say.first}`}
      </legend>
      <input type="hidden" name="path" value={picture.path} />
      <Picture picture={picture} sizes="120px" />
      <div class="picture-row__words">
        <Field
          name={`alt.${at}`}
          label={say.alt}
          hint={at === 0 ? say.altHint : undefined}
          value={picture.alt}
          maxLength={300}
          lang={page.lang}
        />
        <p class="picture-row__acts">
          {at > 0 && step(-1, say.up)}
          {!last && step(1, say.down)}
          <label class="check">
            <input type="checkbox" name={`remove.${at}`} value="1" />
            {say.remove}
            <span class="visually-hidden"> ({say.number(at + 1)})</span>
          </label>
        </p>
      </div>
    </fieldset>
  );
}
