import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import sharp from 'sharp';
import { Journey, says } from '../world/journey.js';
import { pictureBomb } from '../world/picture-bomb.js';

const name = 'Nước mắm chay Hòn Sơn ủ gốm 15 độ đạm';
const journey = Journey.ofThisFile();
const phone = (path: string): Promise<Page> => journey.visit(path);
const signIn = (email: string, then: string): Promise<Page> => journey.visit(then, { email });
const save = (page: Page, label: string): Promise<void> => page.click(`main button:text-is("${label}"):not(.visually-hidden)`);

/** A picture as a phone takes it, and two files that only pretend to be one. */
async function files(): Promise<Record<'front' | 'label' | 'renamed' | 'bomb', string>> {
  const at = (file: string): string => join(journey.market.dataFolder, file);
  const colour = (r: number, g: number, b: number) => sharp({ create: { width: 900, height: 900, channels: 3, background: { r, g, b } } });
  await colour(180, 120, 40).jpeg().toFile(at('mat-truoc.jpg'));
  await colour(20, 90, 90).jpeg().toFile(at('nhan.jpg'));
  writeFileSync(at('bang-gia.jpg'), 'PK\u0003\u0004 không phải hình');
  writeFileSync(at('bom.png'), pictureBomb(30_000));
  return { front: at('mat-truoc.jpg'), label: at('nhan.jpg'), renamed: at('bang-gia.jpg'), bomb: at('bom.png') };
}

describe('a product', () => {
  it('is made on a phone with three variants and two pictures, published by an officer, and found', async () => {
    const { front, label, renamed, bomb } = await files();
    const seller = await signIn('honson@cho-tinh.example', '/kenh-ban-hang/san-pham');
    await seller.click('a[href="/kenh-ban-hang/san-pham/moi"]');

    // The category shows its own boxes without losing what was typed; a form that is refused keeps everything.
    await seller.fill('input[name=name]', name);
    await seller.selectOption('select[name=categorySlug]', 'nuoc-mam-hang-ngay');
    await save(seller, 'Hiện các ô của danh mục này');
    expect(await seller.inputValue('input[name=name]')).toBe(name);
    await seller.fill('input[name="attributes.do-dam"]', 'mười lăm');
    await seller.fill('textarea[name=descriptionVi]', 'Khóm Tắc Cậu và muối biển, ủ trong gốm sáu tháng.');
    await seller.fill('input[name=price]', '65.000');
    await seller.fill('input[name=stock]', '24');
    await seller.fill('input[name=weight]', '900');
    await save(seller, 'Lưu bản nháp');
    await says(seller, 'Hãy nhập bằng chữ số.');
    expect(await seller.inputValue('textarea[name=descriptionVi]')).toContain('Khóm Tắc Cậu');
    await seller.fill('input[name="attributes.do-dam"]', '15');
    await save(seller, 'Lưu bản nháp');
    await seller.waitForURL('**/hinh?done=added');
    const id = /san-pham\/([0-9a-f-]{36})/.exec(seller.url())![1]!;

    // One good picture, one that is none, one that would burst: the good one is taken, the others are named.
    await seller.setInputFiles('input[name=pictures]', [front, renamed, bomb]);
    await save(seller, 'Lưu hình');
    await says(seller, /bang-gia\.jpg: Tệp này không phải là hình[\s\S]*bom\.png: Hình có quá nhiều điểm ảnh/);
    await seller.setInputFiles('input[name=camera]', label);
    await seller.fill('input[name="alt.0"]', 'Chai nước mắm chay, mặt trước');
    await save(seller, 'Lưu hình');
    await seller.waitForURL('**/hinh?done=saved');
    expect(await seller.locator('.picture-row').count()).toBe(2);
    await seller.click('button[name=move][value="1:-1"]');
    expect(await seller.inputValue('input[name="alt.1"]')).toBe('Chai nước mắm chay, mặt trước');

    // The only variant becomes one of three.
    await seller.goto(`${journey.market.url}/kenh-ban-hang/san-pham/${id}/phan-loai`);
    await seller.fill('input[name="option.0"]', 'Dung tích');
    await seller.fill('input[name="values.0"]', '250 ml, 500 ml, 1 lít');
    await seller.fill('input[name="all.price"]', '120000');
    await seller.fill('input[name="all.stock"]', '10');
    await seller.fill('input[name="all.weight"]', '1200');
    await save(seller, 'Tạo bảng phân loại');
    expect(await seller.locator('.variant-cells').count()).toBe(3);
    await seller.fill('input[name="variants.1.gtin"]', '8934563138164');
    await save(seller, 'Lưu bảng');
    await says(seller, 'Mã vạch chưa đúng');
    await seller.fill('input[name="variants.1.gtin"]', '');
    await save(seller, 'Lưu bảng');
    await seller.waitForURL('**/phan-loai?done=saved');
    await save(seller, 'Gửi duyệt');
    await seller.waitForURL('**done=submitted');
    expect((await (await phone(`/tim-kiem?q=${encodeURIComponent('nuoc mam chay u gom')}`)).content()).includes(name)).toBe(false);

    const officer = await signIn('canbo@cho-tinh.example', '/quan-tri/san-pham');
    await officer.click(`a[href="/quan-tri/san-pham/${id}"]`);
    await says(officer, /15\s°N[\s\S]*250 ml · 65\.000/);
    await save(officer, 'Duyệt và đăng bán');
    await officer.waitForURL('**done=published');

    const found = await foundBy('nuoc mam chay u gom');
    await found.click(`a:has-text("${name}")`);
    await says(found, /Dung tích[\s\S]*250 ml[\s\S]*500 ml[\s\S]*1 lít[\s\S]*Độ đạm\s*15\s°N/);
    expect(await found.locator('.gallery source[type="image/avif"]').count()).toBeGreaterThan(1);
    await found.click('a.variant:has-text("1 lít")');
    await says(found, '120.000');

    // A new name waits; the shop's page still says the old one until the officer has confirmed it.
    const address = found.url();
    await seller.goto(`${journey.market.url}/kenh-ban-hang/san-pham/${id}`);
    await seller.fill('input[name=name]', `${name} (mẫu mới)`);
    await save(seller, 'Lưu');
    await says(seller, 'Bản đang bán giữ nguyên cho đến khi sàn duyệt');
    await found.goto(address);
    expect(await found.locator('h1').innerText()).toBe(name);
    await officer.goto(`${journey.market.url}/quan-tri/san-pham/${id}`);
    await save(officer, 'Duyệt thay đổi');
    await officer.waitForURL('**done=change-approved');
  }, 180_000);

  /** Search follows by an event: asked until it has come. */
  async function foundBy(query: string): Promise<Page> {
    const page = await phone(`/tim-kiem?q=${encodeURIComponent(query)}`);
    const until = Date.now() + 30_000;
    while (!(await page.content()).includes(name) && Date.now() < until) await page.reload();
    return page;
  }
});
