import type { Page } from 'playwright-core';
import { Journey, says, wordsOn as words } from '../world/journey.js';

const journey = Journey.ofThisFile({ DEMO_PRODUCTS: '60' });
const visit = (path: string, email?: string, script = false): Promise<Page> =>
  journey.visit(path, { ...(email === undefined ? {} : { email }), javaScriptEnabled: script });

describe('a question to a department', () => {
  it('about a product is answered, published without names and found by the next one who asks', async () => {
    const shelf = await visit('/tim-kiem?q=nuoc+mam');
    const slug = (await shelf.locator('main a[href^="/san-pham/"]').first().getAttribute('href'))!.slice('/san-pham/'.length);
    const asker = await visit(`/ho-tro/hoi-dap/hoi?ve=product:${slug}`, 'honson@cho-tinh.example');
    await says(asker, 'Câu hỏi này về');
    await asker.fill('input[name=tieu-de]', 'Nhãn phụ tiếng Anh cho hàng xuất khẩu ghi những gì?');
    await asker.click('form[action="/ho-tro/hoi-dap/hoi"] button');
    await asker.selectOption('select[name=topicKey]', 'tieu-chuan-chat-luong');
    await asker.fill('textarea[name=body]', 'Tôi là Trần Văn Hải, số 0912 345 678. Nhãn phụ ghi những gì?');
    await asker.check('input[name=public]');
    await asker.click('form[method=post][action="/ho-tro/hoi-dap/hoi"] button[type=submit]');
    await asker.waitForURL('**/cau-hoi-cua-toi/*?done=sent');
    const number = /KG-HD-\d{4}-\d{5}/.exec(asker.url())![0];

    const officer = await visit('/quan-tri/hoi-dap', 'canbo@cho-tinh.example');
    await officer.click(`a[href="/quan-tri/hoi-dap/${number}"]`);
    await says(officer, 'Còn 15 ngày làm việc');
    await says(officer, 'Sản phẩm');
    await officer.click('form[action$="/tiep-nhan"] button');
    await officer.fill('textarea[name=answer]', 'Nhãn phụ ghi tên hàng, nước xuất xứ và cảnh báo.');
    await officer.click('form[action$="/tra-loi"] button');
    await says(officer, 'Cần xem lại trước khi công khai');
    // What was said is offered with the name and the number gone; typed back in, it is stopped.
    const offered = await officer.inputValue('form[action$="/cong-khai"] textarea[name=question]');
    expect(offered).toBe('Tôi là [tên], số [số điện thoại]. Nhãn phụ ghi những gì?');
    await officer.fill('form[action$="/cong-khai"] textarea[name=question]', 'Gọi 0912 345 678. Nhãn phụ ghi những gì?');
    await officer.click('form[action$="/cong-khai"] button');
    await says(officer, 'Còn chỗ có thể cho biết người hỏi là ai');
    await officer.fill('form[action$="/cong-khai"] textarea[name=question]', 'Nhãn phụ của hàng xuất khẩu ghi những gì?');
    await officer.click('form[action$="/cong-khai"] button');
    await says(officer, 'Đã công khai.');

    await asker.goto(`${journey.market.url}/ho-tro/cau-hoi-cua-toi/${number}`);
    await says(asker, 'Nhãn phụ ghi tên hàng');
    await asker.click('button[value=yes]');
    await says(asker, 'Cảm ơn bạn đã đánh giá');

    const next = await visit('/ho-tro/tim?q=nhan+phu');
    expect(await words(next)).not.toContain('Hải');
    await next.click('main .entry a[href^="/ho-tro/hoi-dap/"]');
    await says(next, 'Nhãn phụ ghi tên hàng, nước xuất xứ và cảnh báo.');
    await next.goto(`${journey.market.url}/ho-tro/hoi-dap/hoi?tieu-de=${encodeURIComponent('nhan phu hang xuat khau')}`);
    await says(next, /Có thể bạn cần[\s\S]*Nhãn phụ tiếng Anh/);

    const typing = await visit('/ho-tro/hoi-dap/hoi', undefined, true);
    await typing.locator('input[name=tieu-de]').pressSequentially('nhãn phụ xuất khẩu');
    await typing.locator('[role=option]', { hasText: 'Nhãn phụ tiếng Anh' }).click();
    await typing.waitForURL('**/ho-tro/hoi-dap/nhan-phu-*');
    expect(journey.complaints).toEqual([]);
  }, 120_000);
});

describe('a row of a file that was not taken', () => {
  it('is asked about from its own line, answered, published and found', async () => {
    const seller = await visit('/kenh-ban-hang/nhap-hang', 'honson@cho-tinh.example');
    const file = 'Tên sản phẩm,Giá bán,Mã SKU\nMắm nêm hũ nhỏ,35.000,MN-1\nMắm ruốc hũ nhỏ,liên hệ,MR-1\n';
    await seller.setInputFiles('input[name=file]', { name: 'mam-ruoc.csv', mimeType: 'text/csv', buffer: Buffer.from(file) });
    await seller.click('form[enctype="multipart/form-data"] button[type=submit]');
    await seller.click('button[name=do][value=run]');
    // Its job runs beside the page, which a reader without the script looks at again.
    while ((await seller.locator('a[href*="ve=import:"]').count()) === 0) await seller.reload();
    await seller.locator('a[href*="ve=import:"]').last().click();
    await says(seller, /mam-ruoc\.csv[\s\S]*Mắm ruốc hũ nhỏ[\s\S]*không đọc được giá/);
    await seller.fill('input[name=tieu-de]', 'Ghi giá “liên hệ” trong tệp Excel có được không?');
    await seller.click('form[action="/ho-tro/hoi-dap/hoi"] button');
    await seller.selectOption('select[name=topicKey]', { index: 1 });
    await seller.fill('textarea[name=body]', 'Hàng theo mùa thì ghi giá thế nào?');
    await seller.check('input[name=public]');
    await seller.click('form[method=post][action="/ho-tro/hoi-dap/hoi"] button[type=submit]');
    await seller.waitForURL('**/cau-hoi-cua-toi/*?done=sent');
    const number = /KG-HD-\d{4}-\d{5}/.exec(seller.url())![0];

    const officer = await visit(`/quan-tri/hoi-dap/${number}`, 'canbo@cho-tinh.example');
    await says(officer, /mam-ruoc\.csv[\s\S]*liên hệ[\s\S]*không đọc được giá/);
    await officer.click('form[action$="/tiep-nhan"] button');
    await officer.fill('textarea[name=answer]', 'Mỗi dòng cần một giá bằng đồng; hàng theo mùa thì để tồn kho bằng 0.');
    await officer.click('form[action$="/tra-loi"] button');
    await officer.click('form[action$="/cong-khai"] button');
    await says(officer, 'Đã công khai.');

    const next = await visit('/ho-tro/tim?q=gia+lien+he');
    await next.click('main .entry a[href^="/ho-tro/hoi-dap/"]');
    await says(next, 'hàng theo mùa thì để tồn kho bằng 0');
    // The row is the shop's own business.
    expect(await words(next)).not.toContain('Mắm ruốc hũ nhỏ');
  }, 120_000);
});

describe('the portal', () => {
  it('lets officers plan news, and readers follow, search and learn', async () => {
    const officer = await visit('/quan-tri/bai-viet/moi?loai=news', 'canbo@cho-tinh.example');
    await officer.fill('input[name="title.vi"]', 'Ngày hội Thốt Nốt');
    await officer.fill('textarea[name="summary.vi"]', 'Một ngày ở chợ nổi.');
    await officer.fill('textarea[name="body.vi"]', '## Chương trình\n\n<script>alert(1)</script>');
    await officer.selectOption('select[name=state]', 'published');
    await officer.click('button[value=preview]');
    await says(officer, /Xem thử, chưa lưu[\s\S]*<script>alert\(1\)<\/script>/);
    await officer.click('button[value=save]');
    await says(officer, 'Đã lưu bài.');

    const reader = await visit('/ho-tro');
    await says(reader, /Doanh nghiệp của bạn được hỗ trợ gì\?[\s\S]*Sắp hết hạn[\s\S]*Ngày hội Thốt Nốt/);
    await reader.goto(`${journey.market.url}/ho-tro/tin-tuc?q=ngay+hoi+thot`);
    await reader.click('a[href="/ho-tro/tin-tuc/ngay-hoi-thot-not"]');
    await says(reader, '<script>alert(1)</script>');

    const feed = await fetch(`${journey.market.url}/ho-tro/tin-tuc.rss`);
    expect(feed.headers.get('content-type')).toContain('application/rss+xml');
    expect(await feed.text()).toContain('<title>Ngày hội Thốt Nốt</title>');
    const again = await fetch(`${journey.market.url}/ho-tro/tin-tuc.rss`, { headers: { 'if-none-match': feed.headers.get('etag')! } });
    expect([again.status, again.headers.get('cache-control')]).toEqual([304, 'public, max-age=900']);

    await reader.goto(`${journey.market.url}/ho-tro/van-ban?q=52/2013`);
    await says(reader, /Hết hiệu lực[\s\S]*52\/2013\/NĐ-CP/);

    const learner = await visit('/ho-tro/dao-tao/chup-anh-va-viet-bai-ban-hang', 'lan@cho-tinh.example');
    await learner.locator('summary', { hasText: 'Đăng ký' }).first().click();
    await learner.locator('form[action$="/dang-ky"] button').first().click();
    await says(learner, 'Bạn đã có chỗ');
    const file = await fetch(`${journey.market.url}${await learner.locator('a[href$=".ics"]').first().getAttribute('href')}`);
    expect(await file.text()).toMatch(/^BEGIN:VCALENDAR\r\n[\s\S]*\r\nSTATUS:CONFIRMED\r\n[\s\S]*END:VCALENDAR\r\n$/);
    await learner.click('form[action$="/huy"] button');
    await says(learner, 'Đã huỷ đăng ký');
    expect(journey.complaints).toEqual([]);
  }, 120_000);
});
