import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Injectable } from '@nestjs/common';
import { Settings } from '@market/platform';
import sharp from 'sharp';
import { parsePictureAddress } from '../domain/picture-address.js';
import { MediaStore } from './media-store.js';
import { Turnstile } from './turnstile.js';

/** The shape that messengers and social networks show whole. */
export const shareSize = { width: 1200, height: 630 } as const;
const paper = '#fffdf9';
const remembered = 64;
/** A drawing of the demo world: a plain name below /media, never a path. */
const drawing = /^\/media\/((?:[a-z0-9-]+\/)*[a-z0-9-]+\.svg)$/;

/** Makes of a product's picture the one that is shown where its page is shared: JPEG, 1200 × 630, whole, on a blurred copy of itself. */
@Injectable()
export class SharePicture {
  private readonly turnstile = new Turnstile(1, 24);
  private readonly made = new Map<string, Buffer>();

  constructor(
    private readonly store: MediaStore,
    private readonly settings: Settings,
  ) {}

  /** @returns nothing where there is no such picture, or too many are being made */
  async execute(address: string): Promise<Buffer | undefined> {
    const before = this.made.get(address);
    if (before) return before;
    const source = await this.source(address);
    const made = source && (await this.turnstile.pass(() => draw(source)));
    if (made) this.remember(address, made);
    return made;
  }

  private async source(address: string): Promise<Buffer | undefined> {
    if (parsePictureAddress(address)) return this.store.get({ area: 'pictures', name: address.replace('/media/p/', '') });
    const name = drawing.exec(address)?.[1];
    if (!name) return undefined;
    return readFile(join(this.settings.dataFolder, 'media', name)).catch((error: NodeJS.ErrnoException) => {
      if (error.code === 'ENOENT') return undefined;
      throw error;
    });
  }

  /** The oldest goes first: a page that is shared is asked for many times within minutes. */
  private remember(address: string, picture: Buffer): void {
    this.made.set(address, picture);
    for (const oldest of this.made.keys()) {
      if (this.made.size <= remembered) return;
      this.made.delete(oldest);
    }
  }
}

async function draw(source: Buffer): Promise<Buffer> {
  const { width, height } = shareSize;
  const backdrop = await sharp(source, { density: 72 })
    .resize({ width: width / 8, height: Math.round(height / 8), fit: 'cover' })
    .blur(6)
    .png()
    .toBuffer();
  const whole = await sharp(source, { density: 96 })
    .resize({ width, height, fit: 'contain', background: { r: 0, g: 0, b: 0, alpha: 0 } })
    .png()
    .toBuffer();
  return sharp(backdrop)
    .resize({ width, height, fit: 'fill' })
    .flatten({ background: paper })
    .composite([{ input: whole }])
    .jpeg({ quality: 82, progressive: true })
    .toBuffer();
}
