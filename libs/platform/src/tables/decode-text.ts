import { isUtf8 } from 'node:buffer';
import { setImmediate as pause } from 'node:timers/promises';

const portionBytes = 65_536;

export type TextEncoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1258';

/**
 * Excel writes "Unicode text" as UTF-16; old Vietnamese programs write Windows-1258, whose tone marks follow their letter. Without a mark
 * at its beginning UTF-16 betrays itself: every other byte of its commas and digits is nothing.
 */
export function encodingOf(bytes: Uint8Array): TextEncoding {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  const head = bytes.subarray(0, 512);
  const nothings = (from: 0 | 1) => head.filter((byte, at) => at % 2 === from && byte === 0).length;
  if (head.length >= 8 && head.length % 2 === 0) {
    if (nothings(1) > head.length / 5 && nothings(0) === 0) return 'utf-16le';
    if (nothings(0) > head.length / 5 && nothings(1) === 0) return 'utf-16be';
  }
  return isUtf8(bytes) ? 'utf-8' : 'windows-1258';
}

export class NotText extends Error {}

/**
 * The text in portions, in the composed form of Unicode, with a pause after each so that the shop is served meanwhile. What has a NUL, or as
 * many control characters as pictures have, is no text at all; a stray one, as copying leaves behind, becomes a space.
 */
export async function* decodeText(bytes: Uint8Array): AsyncGenerator<string> {
  const decoder = new TextDecoder(encodingOf(bytes));
  let held = '';
  for (let at = 0; at < bytes.length; at += portionBytes) {
    const last = at + portionBytes >= bytes.length;
    const text = held + decoder.decode(bytes.subarray(at, at + portionBytes), { stream: !last });
    // A mark may still follow the last letters; nothing that stands before an ASCII letter can change any more.
    const cut = last ? text.length : lastAscii(text);
    held = text.slice(cut);
    const portion = text.slice(0, cut).normalize('NFC');
    const strange: readonly string[] = portion.match(/[\0-\x08\x0E-\x1F\uFFFD]/g) ?? [];
    if (strange.includes('\0') || strange.length > 2 + portion.length / 1000) throw new NotText();
    if (portion !== '') yield strange.length === 0 ? portion : portion.replace(/[\x01-\x08\x0E-\x1F]/g, ' ');
    await pause();
  }
}

function lastAscii(text: string): number {
  for (let at = text.length - 1; at >= 0; at--) if (text.charCodeAt(at) < 0x80) return at;
  return 0;
}
