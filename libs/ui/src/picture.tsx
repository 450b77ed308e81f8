/** A picture with its size known before it loads, so that nothing jumps. */
export interface PictureView {
  readonly src: string;
  readonly srcSet?: string;
  /** The same picture in formats that not every browser knows, best first. */
  readonly sources?: readonly { readonly type: string; readonly srcSet: string }[];
  /** A tiny data address, seen blurred until the picture has come. */
  readonly placeholder?: string;
  readonly width: number;
  readonly height: number;
  readonly alt: string;
}

interface PictureProps {
  readonly picture: PictureView | undefined;
  /** The `sizes` of the place it stands in; needed where there is a srcSet. */
  readonly sizes?: string;
  /** The first picture of a page: fetched at once and with high priority. Others wait until they are near. */
  readonly first?: boolean;
  readonly class?: string;
}

/** A missing picture keeps its place. */
export function Picture({ picture, sizes, first = false, class: extra = '' }: PictureProps) {
  if (!picture) return <span class={`picture picture--none ${extra}`.trim()} />;
  if (!picture.sources) return <PlainImage {...{ picture, sizes, first }} class={`picture ${extra}`.trim()} />;
  // Both lie in one box: the page allows no inline style, so what shows through before the picture has come is an image of its own.
  return (
    <span class={`picture picture--box ${extra}`.trim()}>
      {picture.placeholder && <img src={picture.placeholder} alt="" aria-hidden="true" width={picture.width} height={picture.height} />}
      <picture>
        {picture.sources.map(({ type, srcSet }) => (
          <source key={type} type={type} srcset={srcSet} sizes={sizes} />
        ))}
        <PlainImage {...{ picture, sizes, first }} />
      </picture>
    </span>
  );
}

interface PlainImageProps {
  readonly picture: PictureView;
  readonly sizes: string | undefined;
  readonly first: boolean;
  readonly class?: string;
}

const PlainImage = ({ picture, sizes, first, class: name }: PlainImageProps) => (
  <img
    class={name}
    src={picture.src}
    srcset={picture.srcSet}
    sizes={picture.srcSet ? sizes : undefined}
    width={picture.width}
    height={picture.height}
    alt={picture.alt}
    loading={first ? 'eager' : 'lazy'}
    decoding="async"
    fetchpriority={first ? 'high' : undefined}
  />
);
