import fc from 'fast-check';
import { safeHref } from './safe-href.js';

describe('safeHref', () => {
  it.each(['/gio-hang', '/tim-kiem?q=nuoc+mam', '#noi-dung', '?page=2', 'https://kiengiang.gov.vn/a', 'mailto:a@b.vn', 'tel:02970000000'])(
    'keeps %s',
    (address) => expect(safeHref(address)).toBe(address),
  );

  it.each([
    'javascript:alert(1)',
    ' JaVaScRiPt:alert(1)',
    'java\tscript:alert(1)',
    'java\nscript:alert(1)',
    '\u0001javascript:alert(1)',
    'data:text/html,<script>',
    'vbscript:x',
    '//evil.example/a',
    '/\\evil.example',
    '\\\\evil.example',
    'evil.example',
    '',
  ])('refuses %j', (address) => expect(safeHref(address)).toBe('#'));

  it('never lets a script scheme through, whatever is woven into it', () => {
    const blank = fc.stringMatching(/^[\t\n\r\u0001-\u0020]{0,3}$/);
    fc.assert(
      fc.property(fc.array(blank, { minLength: 11, maxLength: 11 }), (blanks) => {
        const woven = [...'javascript:'].map((sign, at) => blanks[at] + sign).join('');
        expect(safeHref(`${woven}alert(1)`)).toBe('#');
      }),
    );
  });
});
