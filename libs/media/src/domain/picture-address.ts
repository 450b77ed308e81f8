/** Where a picture is served, and all that a page must know of it, told by its address: no page asks the database about pictures. */
export interface PictureSize {
  readonly width: number;
  readonly height: number;
}

export interface PressedShape extends PictureSize {
  /** Names the content and its owner; 32 hexadecimal digits. */
  readonly hash: string;
  /** The colours of the four quarters, three hexadecimal digits each: what is seen until the picture has come. */
  readonly tint: string;
}

export interface PictureSources extends PictureSize {
  /** A JPEG of middle size, for whoever understands nothing else. */
  readonly src: string;
  readonly srcSet: string;
  readonly sources: readonly { readonly type: string; readonly srcSet: string }[];
  /** A data address of less than 700 bytes. */
  readonly placeholder: string;
}

export const pictureFormats = [
  { extension: 'avif', contentType: 'image/avif' },
  { extension: 'webp', contentType: 'image/webp' },
  { extension: 'jpg', contentType: 'image/jpeg' },
] as const;

export const largestSide = 1440;
const ladder = [160, 320, 640, 960];
const middle = 640;

/** The widths in which a picture is kept: steps clearly smaller than itself, and its own, at most 1,440 pixels. */
export const widthsOf = (width: number): number[] => [...ladder.filter((step) => step < width * 0.9), width];

export const folderOf = ({ hash, width, height, tint }: PressedShape): string => `${hash}-${width}x${height}-${tint}`;

const prefix = '/media/p/';
const addressPattern = /^\/media\/p\/(([0-9a-f]{32})-(\d{1,4})x(\d{1,4})-([0-9a-f]{12}))\/(\d{1,4})\.jpg$/;

export function pictureAddress(shape: PressedShape): string {
  const fallback = widthsOf(shape.width).findLast((width) => width <= middle) ?? shape.width;
  return `${prefix}${folderOf(shape)}/${fallback}.jpg`;
}

/** @returns nothing for an address that the room of media did not make (the demo's drawings). */
export function parsePictureAddress(address: string): PressedShape | undefined {
  const [, , hash, width, height, tint] = addressPattern.exec(address) ?? [];
  if (!hash || !tint) return undefined;
  return { hash, tint, width: Number(width), height: Number(height) };
}

/** Everything a `<picture>` needs, from the address alone. */
export function pictureSources(address: string): PictureSources | undefined {
  const shape = parsePictureAddress(address);
  if (!shape) return undefined;
  const set = (extension: string): string =>
    widthsOf(shape.width)
      .map((width) => `${prefix}${folderOf(shape)}/${width}.${extension} ${width}w`)
      .join(', ');
  return {
    src: address,
    srcSet: set('jpg'),
    sources: pictureFormats
      .filter(({ extension }) => extension !== 'jpg')
      .map(({ extension, contentType }) => ({ type: contentType, srcSet: set(extension) })),
    ...{ width: shape.width, height: shape.height },
    placeholder: placeholderOf(shape.tint),
  };
}

const filePattern = /^[0-9a-f]{32}-\d{1,4}x\d{1,4}-[0-9a-f]{12}\/\d{1,4}\.(avif|webp|jpg)$/;

/** Whether a name below /media/p/ can be the file of a picture. */
export const isPictureFile = (name: string): boolean => filePattern.test(name);

/** Every file that a picture consists of, below its folder. */
export const pictureFiles = (shape: PressedShape): string[] =>
  widthsOf(shape.width).flatMap((width) => pictureFormats.map(({ extension }) => `${folderOf(shape)}/${width}.${extension}`));

/** Four blurred quarters as a drawing in an address: no request, no inline style. */
function placeholderOf(tint: string): string {
  const quarters = [0, 1, 2, 3].map((at) => {
    const colour = tint.slice(at * 3, at * 3 + 3);
    return `<path fill='%23${colour}' d='M${at % 2} ${at >> 1}h1v1h-1z'/>`;
  });
  const blur = `<filter id='b' x='0' y='0' width='1' height='1'><feGaussianBlur stdDeviation='.4' edgeMode='duplicate'/></filter>`;
  const svg = `<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 2 2' preserveAspectRatio='none'>${blur}<g filter='url(%23b)'>${quarters.join('')}</g></svg>`;
  return `data:image/svg+xml,${svg.replace(/</g, '%3C').replace(/>/g, '%3E').replace(/ /g, '%20')}`;
}
