import { Injectable } from '@nestjs/common';
import { ok, refuse, type Problem, type Result } from '@market/kernel';
import sharp, { type Metadata, type Sharp } from 'sharp';
import { kindOf, type FileKind } from '../domain/file-kind.js';
import { largestSide, pictureFormats, widthsOf, type PictureSize } from '../domain/picture-address.js';
import { Turnstile } from './turnstile.js';

export type UnfitPicture = Problem<
  | 'media/not-a-picture'
  | 'media/svg-refused'
  | 'media/heic-refused'
  | 'media/picture-damaged'
  | 'media/picture-too-many-pixels'
  | 'media/file-too-large'
  | 'media/busy'
>;

export interface PressedPicture extends PictureSize {
  readonly tint: string;
  readonly files: readonly { readonly name: string; readonly contentType: string; readonly bytes: Buffer }[];
}

const mostBytes = 15 * 1_048_576;
/** A large camera has 50 million; a bomb of a few kilobytes can have billions. */
const mostPixels = 60_000_000;
const timeoutSeconds = 30;
const accepted: readonly FileKind[] = ['jpeg', 'png', 'webp', 'avif', 'gif'];

// One picture at a time and one thread for it: the pool of four threads is also the shop's.
sharp.concurrency(1);
sharp.cache(false);

/**
 * Makes of what a camera or a scanner gave the files that the shop serves: upright, without place, owner or device, in sRGB, in several
 * widths and formats.
 */
@Injectable()
export class PressPicture {
  private readonly turnstile = new Turnstile(1, 24);

  async execute(bytes: Uint8Array): Promise<Result<PressedPicture, UnfitPicture>> {
    const unfit = judge(bytes);
    if (unfit) return refuse(unfit);
    return (await this.turnstile.pass(() => press(bytes))) ?? refuse({ code: 'media/busy', kind: 'too-many' });
  }
}

function judge(bytes: Uint8Array): UnfitPicture | undefined {
  if (bytes.length > mostBytes) return { code: 'media/file-too-large', kind: 'invalid', facts: { megabytes: mostBytes / 1_048_576 } };
  const kind = kindOf(bytes);
  if (kind === 'svg') return { code: 'media/svg-refused', kind: 'invalid' };
  if (kind === 'heic') return { code: 'media/heic-refused', kind: 'invalid' };
  return kind && accepted.includes(kind) ? undefined : { code: 'media/not-a-picture', kind: 'invalid' };
}

async function press(bytes: Uint8Array): Promise<Result<PressedPicture, UnfitPicture>> {
  try {
    const metadata = await sharp(bytes, { limitInputPixels: false }).metadata();
    if (metadata.width * metadata.height > mostPixels)
      return refuse({ code: 'media/picture-too-many-pixels', kind: 'invalid', facts: { megapixels: mostPixels / 1_000_000 } });
    return ok(await pressFiles(bytes, metadata));
  } catch (error) {
    // Sharp's own errors are told from bugs by the content having been the cause; a bug in the code here shows in every picture.
    if (error instanceof TypeError || error instanceof ReferenceError) throw error;
    return refuse({ code: 'media/picture-damaged', kind: 'invalid' });
  }
}

async function pressFiles(bytes: Uint8Array, { hasAlpha }: Metadata): Promise<PressedPicture> {
  const upright = await sharp(bytes, { limitInputPixels: mostPixels, failOn: 'error' })
    .timeout({ seconds: timeoutSeconds })
    .autoOrient()
    .toColourspace('srgb')
    .resize({ width: largestSide, height: largestSide, fit: 'inside', withoutEnlargement: true })
    .raw()
    .toBuffer({ resolveWithObject: true });
  const { width, height, channels } = upright.info;
  const image = (): Sharp => sharp(upright.data, { raw: { width, height, channels } });
  const files: PressedPicture['files'][number][] = [];
  for (const step of widthsOf(width)) {
    for (const { extension, contentType } of pictureFormats) {
      const sized = image().resize({ width: step });
      files.push({ name: `${step}.${extension}`, contentType, bytes: await encode(sized, extension).toBuffer() });
    }
  }
  return { width, height, tint: await tintOf(image(), hasAlpha), files };
}

function encode(image: Sharp, extension: (typeof pictureFormats)[number]['extension']): Sharp {
  if (extension === 'avif') return image.avif({ quality: 52, effort: 2 });
  if (extension === 'webp') return image.webp({ quality: 76, effort: 3 });
  // JPEG knows no transparency: what was see-through becomes white, as the paper of the page.
  return image.flatten({ background: '#ffffff' }).jpeg({ quality: 80, progressive: true });
}

/** The mean colours of the four quarters, four bits a channel. */
async function tintOf(image: Sharp, hasAlpha: boolean): Promise<string> {
  const opaque = hasAlpha ? image.flatten({ background: '#ffffff' }) : image;
  const small = await opaque
    .resize({ width: 2, height: 2, fit: 'fill', kernel: 'linear' })
    .toColourspace('srgb')
    .removeAlpha()
    .raw()
    .toBuffer();
  const channels = small.length / 4;
  return [0, 1, 2, 3]
    .map((at) =>
      [0, 1, 2]
        .map((channel) => Math.min(15, Math.round(small[at * channels + (channels >= 3 ? channel : 0)]! / 17)).toString(16))
        .join(''),
    )
    .join('');
}
