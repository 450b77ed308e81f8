import { editableText } from './product-about.form.js';

describe('a stored description', () => {
  it.each([
    ['<p>Một</p><p>Hai<br />Ba &lt; bốn &amp; năm</p>', 'Một\n\nHai\nBa < bốn & năm'],
    ['<p>Có <strong>đậm</strong></p>', '<p>Có <strong>đậm</strong></p>'],
    ['<p>&amp;lt;</p>', '&lt;'],
    ['', ''],
  ])('%s is edited as %s', (html, text) => expect(editableText(html)).toBe(text));
});
