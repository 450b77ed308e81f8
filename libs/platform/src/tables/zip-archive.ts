import { crc32, deflateRaw, inflateRaw } from 'node:zlib';
import { promisify } from 'node:util';

const [pack, unpack] = [promisify(deflateRaw), promisify(inflateRaw)];

export interface ZipEntry {
  readonly name: string;
  readonly method: number;
  readonly crc: number;
  readonly size: number;
  /** As it lies in the archive. */
  readonly raw: Buffer;
}

const endMark = Buffer.from([0x50, 0x4b, 5, 6]);
const stored = 0;
const deflated = 8;
const utf8Names = 0x800;

/** The entries that an archive lists at its end (PKWARE APPNOTE 4.3.12), in their order; nothing is unpacked. */
export function zipEntries(file: Buffer): ZipEntry[] {
  const end = file.lastIndexOf(endMark);
  const entries: ZipEntry[] = [];
  let at = file.readUInt32LE(end + 16);
  for (let left = file.readUInt16LE(end + 10); left > 0; left--) {
    const [packed, names, start] = [file.readUInt32LE(at + 20), file.readUInt16LE(at + 28), file.readUInt32LE(at + 42)];
    const content = start + 30 + file.readUInt16LE(start + 26) + file.readUInt16LE(start + 28);
    entries.push({
      ...{ name: file.toString('utf8', at + 46, at + 46 + names), method: file.readUInt16LE(at + 10) },
      ...{ crc: file.readUInt32LE(at + 16), size: file.readUInt32LE(at + 24), raw: file.subarray(content, content + packed) },
    });
    at += 46 + names + file.readUInt16LE(at + 30) + file.readUInt16LE(at + 32);
  }
  return entries;
}

/** @param mostBytes what may come out; more throws */
export const unpackEntry = ({ method, raw }: ZipEntry, mostBytes: number): Promise<Buffer> =>
  method === stored ? Promise.resolve(raw) : unpack(raw, { maxOutputLength: mostBytes });

export const packEntry = async (name: string, content: Buffer): Promise<ZipEntry> => ({
  ...{ name, method: deflated, crc: crc32(content), size: content.length },
  raw: await pack(content),
});

export function zipOf(entries: readonly ZipEntry[]): Buffer {
  const [parts, directory]: [Buffer[], Buffer[]] = [[], []];
  let offset = 0;
  for (const entry of entries) {
    const name = Buffer.from(entry.name);
    const facts = factsOf(entry, name.length);
    const local = Buffer.concat([Buffer.from([0x50, 0x4b, 3, 4]), facts, name]);
    const place = Buffer.alloc(14);
    place.writeUInt32LE(offset, 10);
    directory.push(Buffer.concat([Buffer.from([0x50, 0x4b, 1, 2, 20, 0]), facts, place, name]));
    parts.push(local, entry.raw);
    offset += local.length + entry.raw.length;
  }
  const list = Buffer.concat(directory);
  const end = Buffer.alloc(22);
  endMark.copy(end);
  end.writeUInt16LE(entries.length, 8);
  end.writeUInt16LE(entries.length, 10);
  end.writeUInt32LE(list.length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...parts, list, end]);
}

/** What local header and directory say alike: version, flags, method, time (1/1/1980), sum, sizes, lengths. */
function factsOf({ method, crc, size, raw }: ZipEntry, nameLength: number): Buffer {
  const facts = Buffer.alloc(26);
  facts.writeUInt16LE(20, 0);
  facts.writeUInt16LE(utf8Names, 2);
  facts.writeUInt16LE(method, 4);
  facts.writeUInt16LE(0x21, 8);
  facts.writeUInt32LE(crc, 10);
  facts.writeUInt32LE(raw.length, 14);
  facts.writeUInt32LE(size, 18);
  facts.writeUInt16LE(nameLength, 22);
  return facts;
}
