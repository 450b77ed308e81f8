import { pictureSources } from '@market/media';
import type { PictureView } from '@market/ui';

/** A picture by its path alone: its shape is in its address. */
export function coverView(path: string, alt: string): PictureView | undefined {
  const sources = pictureSources(path);
  return sources && { ...sources, alt };
}

/** A picture as pages show it: in every width and format that the room of media has made of it; a drawing of the demo as it is. */
export function pictureView({ url, alt, width, height }: { url: string; alt: string; width: number; height: number }): PictureView {
  const { src = url, ...pressed } = pictureSources(url) ?? {};
  return { width, height, ...pressed, src, alt };
}
