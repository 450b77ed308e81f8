import { kindOf, safeFileName } from './file-kind.js';

const bytes = (...parts: readonly (string | readonly number[])[]): Uint8Array =>
  Buffer.concat(parts.map((part) => (typeof part === 'string' ? Buffer.from(part, 'latin1') : Buffer.from(part))));

/** A zip of empty entries: its list is what tells the kind. */
function zip(...names: readonly string[]): Buffer {
  const entries = names.map((name) => {
    const entry = Buffer.alloc(46);
    entry.writeUInt32LE(0x02014b50, 0);
    entry.writeUInt16LE(name.length, 28);
    return Buffer.concat([entry, Buffer.from(name)]);
  });
  const head = Buffer.concat([Buffer.from('PK\x03\x04', 'latin1'), Buffer.alloc(26)]);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(names.length, 10);
  end.writeUInt32LE(head.length, 16);
  return Buffer.concat([head, ...entries, end]);
}

describe('the kind of a file', () => {
  it.each([
    ['pdf', bytes('%PDF-1.7\n')],
    ['jpeg', bytes([0xff, 0xd8, 0xff, 0xe0])],
    ['png', bytes([0x89], 'PNG\r\n', [0x1a], '\n')],
    ['webp', bytes('RIFF', [0, 0, 0, 0], 'WEBP')],
    ['heic', bytes([0, 0, 0, 24], 'ftypheic')],
    ['avif', bytes([0, 0, 0, 24], 'ftypavif')],
    ['gif', bytes('GIF89a')],
    ['svg', bytes('<?xml version="1.0"?>\n<!-- x --><svg xmlns="http://www.w3.org/2000/svg"><script>1</script></svg>')],
    ['docx', zip('[Content_Types].xml', 'word/document.xml')],
    ['xlsx', zip('[Content_Types].xml', 'xl/workbook.xml')],
    ['macros', zip('[Content_Types].xml', 'word/document.xml', 'word/vbaProject.bin')],
    ['zip', zip('readme.txt')],
    ['zip', zip('word/document.xml').subarray(0, 40)],
    [undefined, bytes('MZ\x90\0')],
    [undefined, bytes('<html><svg></svg></html>')],
    [undefined, bytes('\n%PDF-1.7')],
    [undefined, new Uint8Array()],
  ])('is %s by its content', (kind, content) => expect(kindOf(content)).toBe(kind));
});

describe('the name of a file', () => {
  it.each([
    ['Giấy phép kinh doanh.PDF', 'Giấy phép kinh doanh.pdf'],
    ['C:\\Users\\lan\\cccd.jpg', 'cccd.pdf'],
    ['../../etc/passwd', 'passwd.pdf'],
    // A direction mark would show "fdp.exe" as "exe.pdf".
    ['ảnh\u202Efdp.exe', 'ảnh fdp.pdf'],
    ['a"; filename="b.html', 'a filename= b.pdf'],
    ['...', 'tai-lieu.pdf'],
    ['x'.repeat(300), `${'x'.repeat(120)}.pdf`],
  ])('%s is kept as %s', (name, safe) => expect(safeFileName(name, 'pdf')).toBe(safe));
});
