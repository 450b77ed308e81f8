import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { Journey, says } from '../world/journey.js';

const journey = Journey.ofThisFile();
const signIn = (email: string, then: string): Promise<Page> => journey.visit(then, { email });

function paper(name: string): string {
  const path = join(journey.market.dataFolder, name);
  writeFileSync(path, '%PDF-1.7\n1 0 obj<<>>endobj\ntrailer<<>>\n%%EOF\n');
  return path;
}

describe('support for a business', () => {
  it('is explained, asked for, completed and approved within the budget', async () => {
    const seller = await signIn('honson@cho-tinh.example', '/ho-tro/chuong-trinh');
    await says(seller, /Được nộp hồ sơ[\s\S]*Chưa đủ điều kiện[\s\S]*Chương trình nhận hồ sơ từ 15\/01\/2027/);
    await seller.click('a[href="/ho-tro/chuong-trinh/giai-phap-so-2026"]');
    await says(seller, 'Cơ sở đã được duyệt trên sàn.');
    await seller.click('a[href$="/nop-ho-so"]');

    // A form that is refused keeps what was typed and the file that came with it.
    await seller.fill('textarea[name=purpose]', 'Thuê phần mềm bán hàng trong 12 tháng.');
    await seller.fill('input[name=cost]', '0');
    await seller.setInputFiles('input[name=paper-bao-gia]', paper('bao-gia.pdf'));
    await seller.click('main button[type=submit]');
    await says(seller, 'Hãy nhập số lớn hơn 0.');
    expect(await seller.inputValue('textarea[name=purpose]')).toBe('Thuê phần mềm bán hàng trong 12 tháng.');
    await says(seller, 'bao-gia.pdf');
    await seller.fill('input[name=cost]', '80.000.000');
    await seller.click('main button[type=submit]');
    await seller.waitForURL('**/ho-tro/ho-so/*?done=sent');
    const number = /KG-HT-\d{4}-\d{5}/.exec(seller.url())![0];

    const officer = await signIn('canbo@cho-tinh.example', '/quan-tri/ho-tro');
    await officer.click(`a[href="/quan-tri/ho-tro/${number}"]`);
    await officer.click('form[action$="/tiep-nhan"] button');
    await officer.click('summary:has-text("Yêu cầu bổ sung")');
    await officer.fill('form[action$="/yeu-cau-bo-sung"] textarea', 'Xin gửi hợp đồng đã ký.');
    await officer.click('form[action$="/yeu-cau-bo-sung"] button');
    await says(officer, 'Đã gửi yêu cầu bổ sung');

    await seller.reload();
    await says(seller, 'Xin gửi hợp đồng đã ký.');
    await seller.fill('textarea[name=reason]', 'Xin gửi kèm hợp đồng.');
    await seller.setInputFiles('input[name=files]', paper('hop-dong.pdf'));
    await seller.click('form[action$="/bo-sung"] button');

    await officer.goto(`${journey.market.url}/quan-tri/ho-tro/${number}`);
    await says(officer, 'hop-dong.pdf');
    await officer.fill('form[action$="/duyet"] input[name=amount]', '40.000.001');
    await officer.click('form[action$="/duyet"] button');
    await says(officer, 'Có thể duyệt tối đa 40.000.000\u00a0₫');
    await officer.fill('form[action$="/duyet"] input[name=amount]', '40.000.000');
    await officer.click('form[action$="/duyet"] button');
    await says(officer, 'Đã duyệt hỗ trợ.');

    await seller.goto(`${journey.market.url}/ho-tro/ho-so/${number}`);
    await says(seller, /Được duyệt[\s\S]*40\.000\.000/);
    await seller.goto(`${journey.market.url}/ho-tro/chuong-trinh/giai-phap-so-2026`);
    await says(seller, 'Còn 1.160.000.000');
    expect(journey.complaints).toEqual([]);
  }, 120_000);
});
