import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** A mail as a mail program shows it. */
export interface ReadMail {
  readonly headers: Readonly<Record<string, string>>;
  readonly subject: string;
  readonly to: string;
  readonly text: string;
  readonly html: string;
}

const split = (source: string): [head: string, body: string] => {
  const at = source.indexOf('\r\n\r\n');
  return at < 0 ? [source, ''] : [source.slice(0, at), source.slice(at + 4)];
};

function headersOf(head: string): Record<string, string> {
  const lines = head.replace(/\r\n[ \t]+/g, ' ').split('\r\n');
  return Object.fromEntries(
    lines.map((line) => [line.slice(0, line.indexOf(':')).toLowerCase(), line.slice(line.indexOf(':') + 1).trim()]),
  );
}

const quoted = (text: string): Buffer =>
  Buffer.from(
    text.replace(/=\r\n/g, '').replace(/=([0-9A-F]{2})/gi, (_, hex: string) => String.fromCharCode(parseInt(hex, 16))),
    'latin1',
  );

/** RFC 2047: `=?UTF-8?Q?…?=` and `=?UTF-8?B?…?=`; the blank between two of them is not part of the text. */
function decodedWords(header: string): string {
  const joined = header.replace(/\?=\s+=\?/g, '?==?');
  return joined.replace(/=\?utf-8\?([qb])\?([^?]*)\?=/gi, (_, kind: string, text: string) =>
    (kind.toLowerCase() === 'b' ? Buffer.from(text, 'base64') : quoted(text.replaceAll('_', ' '))).toString('utf8'),
  );
}

function bodyOf(headers: Readonly<Record<string, string>>, body: string): string {
  const encoding = headers['content-transfer-encoding'] ?? '7bit';
  if (encoding === 'base64') return Buffer.from(body, 'base64').toString('utf8');
  if (encoding === 'quoted-printable') return quoted(body).toString('utf8');
  return Buffer.from(body, 'latin1').toString('utf8');
}

/** Reads an RFC 5322 message with a plain and an HTML part. */
export function readMail(bytes: Uint8Array): ReadMail {
  const [head, body] = split(Buffer.from(bytes).toString('latin1'));
  const headers = headersOf(head);
  const boundary = /boundary="?([^";]+)/.exec(headers['content-type'] ?? '')?.[1];
  if (!boundary) throw new Error(`not a multipart mail: ${headers['content-type']}`);
  const parts = body
    .split(`--${boundary}`)
    .slice(1, -1)
    .map((part) => {
      const [partHead, content] = split(part.replace(/^\r\n/, '').replace(/\r\n$/, ''));
      const of = headersOf(partHead);
      return [of['content-type'] ?? '', bodyOf(of, content)] as const;
    });
  const part = (type: string): string => parts.find(([of]) => of.startsWith(type))?.[1].replaceAll('\r\n', '\n') ?? '';
  return {
    headers,
    subject: decodedWords(headers['subject'] ?? ''),
    to: decodedWords(headers['to'] ?? ''),
    text: part('text/plain'),
    html: part('text/html'),
  };
}

/** What the marketplace has written into its folder of mails, oldest first. */
export function mailsIn(dataFolder: string): readonly ReadMail[] {
  const folder = join(dataFolder, 'mail');
  const names = (): string[] => {
    try {
      return readdirSync(folder);
    } catch {
      return [];
    }
  };
  return names()
    .filter((name) => name.endsWith('.eml'))
    .sort()
    .map((name) => readMail(readFileSync(join(folder, name))));
}
