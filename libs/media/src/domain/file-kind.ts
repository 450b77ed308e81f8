/** What a file is by its content; its name and the type that a browser claims are never believed. */
export type FileKind = 'pdf' | 'jpeg' | 'png' | 'webp' | 'avif' | 'heic' | 'gif' | 'svg' | 'docx' | 'xlsx' | 'macros' | 'zip';

const kinds = {
  pdf: { contentType: 'application/pdf', extension: 'pdf' },
  jpeg: { contentType: 'image/jpeg', extension: 'jpg' },
  png: { contentType: 'image/png', extension: 'png' },
  docx: { contentType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document', extension: 'docx' },
  xlsx: { contentType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', extension: 'xlsx' },
} as const;

/** Kinds that may be kept as papers. HEIC is not among them: officers' computers cannot show it, and phones convert it when asked. */
export type PaperKind = keyof typeof kinds;
export const papers: readonly PaperKind[] = ['pdf', 'jpeg', 'png'];

export const contentTypeOf = (kind: PaperKind): string => kinds[kind].contentType;
export const isShownByBrowsers = (kind: PaperKind): boolean => kind === 'pdf' || kind === 'jpeg' || kind === 'png';

const longestName = 120;

/** A name that any system can save: the person's own words, without paths or control characters, with the extension of the content. */
export function safeFileName(name: string, kind: PaperKind): string {
  const last = name.split(/[\\/]/).at(-1) ?? '';
  const stem = last
    .normalize('NFC')
    .replace(/\.[A-Za-z0-9]{1,5}$/, '')
    // Control, formatting and direction marks would let a name lie about its end.
    .replace(/[\p{C}"<>:|?*;]+/gu, ' ')
    .replace(/\s+/g, ' ')
    .replace(/^[. ]+|[. ]+$/g, '');
  return `${Array.from(stem).slice(0, longestName).join('') || 'tai-lieu'}.${kinds[kind].extension}`;
}

const ascii = (bytes: Uint8Array, from: number, to: number): string => String.fromCharCode(...bytes.subarray(from, to));
const startsWith = (bytes: Uint8Array, ...head: readonly number[]): boolean => head.every((byte, at) => bytes[at] === byte);

export function kindOf(bytes: Uint8Array): FileKind | undefined {
  if (ascii(bytes, 0, 5) === '%PDF-') return 'pdf';
  if (startsWith(bytes, 0xff, 0xd8, 0xff)) return 'jpeg';
  if (startsWith(bytes, 0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a)) return 'png';
  if (ascii(bytes, 0, 4) === 'RIFF' && ascii(bytes, 8, 12) === 'WEBP') return 'webp';
  if (ascii(bytes, 0, 4) === 'GIF8') return 'gif';
  if (ascii(bytes, 4, 8) === 'ftyp') return brandOf(ascii(bytes, 8, 12));
  if (startsWith(bytes, 0x50, 0x4b, 0x03, 0x04)) return officeKind(namesInZip(bytes));
  return looksLikeSvg(bytes) ? 'svg' : undefined;
}

function brandOf(brand: string): FileKind | undefined {
  if (brand === 'avif') return 'avif';
  return /^(hei[cxms]|hev[cxms]|mif1|msf1)$/.test(brand) ? 'heic' : undefined;
}

function looksLikeSvg(bytes: Uint8Array): boolean {
  const head = new TextDecoder('utf-8').decode(bytes.subarray(0, 1024)).trimStart();
  return /^(<\?xml[^>]*>\s*)?(<!--[\s\S]*?-->\s*)*(<!DOCTYPE svg[^>]*>\s*)?<svg[\s>]/i.test(head);
}

function officeKind(names: readonly string[]): FileKind {
  if (names.some((name) => /(^|\/)vbaProject\.bin$/i.test(name))) return 'macros';
  if (names.includes('[Content_Types].xml') && names.includes('word/document.xml')) return 'docx';
  if (names.includes('[Content_Types].xml') && names.includes('xl/workbook.xml')) return 'xlsx';
  return 'zip';
}

const endMark = 0x06054b50;
const entryMark = 0x02014b50;
const mostEntries = 10_000;

/** The names in a zip's own list, which stands at its end (PKWARE APPNOTE 4.3); nothing is unpacked. */
function namesInZip(bytes: Uint8Array): string[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = findEnd(view);
  if (end === undefined) return [];
  const names: string[] = [];
  let at = view.getUint32(end + 16, true);
  for (let left = Math.min(view.getUint16(end + 10, true), mostEntries); left > 0; left--) {
    if (at + 46 > view.byteLength || view.getUint32(at, true) !== entryMark) break;
    const nameLength = view.getUint16(at + 28, true);
    names.push(new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + nameLength)));
    at += 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return names;
}

function findEnd(view: DataView): number | undefined {
  const first = Math.max(0, view.byteLength - 22 - 0xffff);
  for (let at = view.byteLength - 22; at >= first; at--) if (view.getUint32(at, true) === endMark) return at;
  return undefined;
}
