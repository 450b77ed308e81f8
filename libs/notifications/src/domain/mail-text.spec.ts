import fc from 'fast-check';
import { mailText } from './mail-text.js';

const content = {
  lang: 'vi',
  title: 'Đơn KG-2611-000123 đã huỷ',
  greeting: 'Chào Lan,',
  lines: ['Lý do: hết hàng.'],
  action: { label: 'Xem đơn hàng', url: 'https://cho.example.vn/don-hang/1?khoa=a&b=c', instead: 'Hoặc chép:' },
  footer: 'Chợ Tỉnh',
};

describe('the text of a mail', () => {
  it('says the same in plain text and in HTML, the link included', () => {
    const { subject, text, html } = mailText(content);
    expect(subject).toBe(content.title);
    expect(text).toBe('Chào Lan,\n\nLý do: hết hàng.\n\nXem đơn hàng:\nhttps://cho.example.vn/don-hang/1?khoa=a&b=c\n\n--\n\nChợ Tỉnh\n');
    for (const part of ['Chào Lan,', 'Lý do: hết hàng.', 'href="https://cho.example.vn/don-hang/1?khoa=a&amp;b=c"'])
      expect(html).toContain(part);
  });

  it('has no link where there is nothing to open', () => {
    expect(mailText({ ...content, action: null }).html).not.toContain('<a ');
  });

  it('lets nobody write markup into it, nor a second header into its subject', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (anything) => {
        const { html, subject } = mailText({ ...content, title: `a${anything}`, greeting: anything, lines: [anything] });
        const tags = mailText(content).html.match(/<[^>]*>/g)?.length ?? 0;
        expect(html.match(/</g)?.length).toBe(tags + 0);
        expect(subject).not.toMatch(/[\r\n\0]/);
      }),
    );
  });
});
