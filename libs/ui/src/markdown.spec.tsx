import fc from 'fast-check';
import { render } from 'preact-render-to-string';
import { Markdown } from './markdown.js';

const shown = (text: string): string => render(<Markdown text={text} />);

describe('text with marks', () => {
  it.each([
    ['## Điều kiện', '<h2>Điều kiện</h2>'],
    ['# Điều kiện', '<h2>Điều kiện</h2>'],
    ['### Giấy tờ', '<h3>Giấy tờ</h3>'],
    ['Nộp **trước hạn**.', '<p>Nộp <strong>trước hạn</strong>.</p>'],
    ['- một\n- hai', '<ul><li><span>một</span></li><li><span>hai</span></li></ul>'],
    ['[Nghị định](/ho-tro/van-ban)', '<a href="/ho-tro/van-ban" rel="noopener">Nghị định</a>'],
    ['A & B < C', '<p>A &amp; B &lt; C</p>'],
  ])('%j becomes %s', (text, expected) => {
    expect(shown(text)).toContain(expected);
  });

  it.each([
    '<script>alert(1)</script>',
    'a <img src=x onerror=alert(1)> b',
    '[nhấn](javascript:alert(1))',
    '[nhấn](  JAVASCRIPT:alert(1))',
    '<a href="javascript:alert(1)">x</a>',
    '![x](javascript:alert(1))',
    '<svg/onload=alert(1)>',
  ])('%s does nothing', (text) => {
    const html = shown(text);
    expect(html).not.toMatch(/<(script|img|svg|iframe)/i);
    expect(html).not.toMatch(/href="\s*javascript:/i);
  });

  it('never lets through a tag of its own, whatever is typed', () => {
    const piece = fc.constantFrom(
      '<',
      '>',
      '"',
      "'",
      'b',
      ' ',
      '\n',
      '*',
      '_',
      '[',
      ']',
      '(',
      ')',
      '`',
      '#',
      '-',
      '!',
      '|',
      '/',
      'script',
      '&',
      ':',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 60 }), (pieces) => {
        const tags = shown(pieces.join('')).match(/<[a-z0-9]+/gi) ?? [];
        const known = /^<(div|p|h[2-6]|ul|ol|li|blockquote|table|thead|tbody|tr|th|td|pre|code|hr|span|strong|em|del|br|a)$/;
        expect(tags.filter((tag) => !known.test(tag))).toEqual([]);
      }),
    );
  });
});
