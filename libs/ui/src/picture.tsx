/** A picture with its size known before it loads, so that nothing jumps. */
export interface PictureView {
  readonly src: string;
  readonly srcSet?: string;
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
  return (
    <img
      class={`picture ${extra}`.trim()}
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
}
