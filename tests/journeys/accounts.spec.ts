import { MarketplaceProcess } from '../load/marketplace-process.js';
import { mailsIn, type ReadMail } from '../world/read-mail.js';
import { Visitor } from '../world/visitor.js';

let market: MarketplaceProcess;
beforeAll(async () => {
  market = await MarketplaceProcess.startOnCopy({ DEMO_PRODUCTS: '60' });
}, 240_000);
afterAll(() => market.stop(), 30_000);

const email = 'thu@example.vn';
const password = 'bún cá Kiên Giang';
const newPassword = 'gỏi cá trích Phú Quốc';

/** The worker sends mails on its own: waits until one of this subject lies in the folder. */
async function mail(subject: RegExp): Promise<ReadMail> {
  for (let look = 0; look < 600; look += 1) {
    const found = mailsIn(market.dataFolder).find((each) => subject.test(each.subject));
    if (found) return found;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error(`no mail about ${subject}`);
}
const pathIn = ({ text }: ReadMail): string => /http:\/\/[^/\s]+(\/\S+)/.exec(text)?.[1] ?? '';

describe('an account', () => {
  it('is opened with the code of a mail, entered, left from afar, and entered again with a new password', async () => {
    const home = new Visitor(market.url);
    await home.open('/dang-ky?then=/gio-hang');
    const typed = { name: 'Nguyễn Thu', email, phone: '0911 222 333', password, then: '/gio-hang' };
    const refused = await home.send('/dang-ky', { ...typed, password: 'ngan' });
    expect(refused).toMatchObject({ status: 422, body: expect.stringContaining('value="Nguyễn Thu"') });
    expect(refused.body).toContain('Mật khẩu còn dễ đoán');
    expect((await home.send('/dang-ky', typed)).body).toContain('Cần đồng ý mục này để có tài khoản.');
    const asked = await home.send('/dang-ky', { ...typed, consents: ['account.1', 'news.1'] });
    expect(asked).toMatchObject({ status: 303, location: expect.stringMatching(/^\/xac-minh\?ma=[\w-]+&then=%2Fgio-hang$/) });

    const letter = await mail(/là mã xác nhận/);
    expect(letter.to).toBe('Nguyễn Thu <thu@example.vn>');
    const code = /\d{6}/.exec(letter.subject)![0];
    await home.open(pathIn(letter));
    const ma = /ma=([\w-]+)/.exec(asked.location!)![1]!;
    const wrong = code === '111111' ? '222222' : '111111';
    expect((await home.send('/xac-minh', { ma, code: wrong, then: '/gio-hang' })).body).toContain('Mã chưa đúng');
    expect(await home.send('/xac-minh', { ma, code, then: '/gio-hang' })).toMatchObject({ status: 303, location: '/gio-hang' });
    expect((await home.open('/tai-khoan/ho-so')).body).toContain('Bạn đăng nhập được bằng số này.');
    expect((await home.open('/tai-khoan/thong-bao')).body).toContain('Chào mừng bạn đến với sàn');

    // By telephone number, on another device, which is then signed out from here.
    const phone = new Visitor(market.url);
    expect(await phone.signIn('0911222333', password)).toMatchObject({ status: 303, location: '/' });
    expect((await phone.open('/tai-khoan')).status).toBe(200);
    expect((await home.open('/tai-khoan/bao-mat')).body).toContain('thiết bị này');
    await home.send('/tai-khoan/bao-mat/phien-khac/ket-thuc');
    expect(await phone.open('/tai-khoan')).toMatchObject({ status: 303, location: expect.stringMatching(/^\/dang-nhap/) });

    await phone.open('/quen-mat-khau');
    expect(await phone.send('/quen-mat-khau', { name: email })).toMatchObject({ status: 303, location: '/quen-mat-khau?sent=1' });
    const link = pathIn(await mail(/^Đặt lại mật khẩu$/));
    const [, codeId, khoa] = /ma=([\w-]+)&khoa=([\w-]+)/.exec(link)!;
    await phone.open(link);
    const set = await phone.send('/dat-lai-mat-khau', { ma: codeId!, khoa: khoa!, password: newPassword, repeat: newPassword });
    expect(set).toMatchObject({ status: 303, location: '/dang-nhap?moi=1' });
    expect((await home.open('/tai-khoan')).status).toBe(303);
    await mail(/^Mật khẩu của bạn vừa được đổi$/);
    expect(await phone.signIn(email, password)).toMatchObject({ status: 401 });
    expect(await phone.signIn(email, newPassword)).toMatchObject({ status: 303 });

    const all = JSON.parse((await phone.open('/tai-khoan/du-lieu.json')).body) as { account: object; consents: object[] };
    expect(all.account).toMatchObject({ email, phone: '0911222333', name: 'Nguyễn Thu' });
    expect(all.consents).toHaveLength(2);
    const kept = ['account', 'sessions', 'secondFactor', 'consents', 'notices', 'orders', 'registrations', 'questions', 'training'];
    expect(Object.keys(all)).toEqual(expect.arrayContaining(kept));
    await phone.open('/tai-khoan/du-lieu');
    expect(await phone.send('/tai-khoan/xoa', { password: newPassword })).toMatchObject({ status: 303, location: '/dang-nhap?xoa=1' });
    expect(await phone.signIn(email, newPassword)).toMatchObject({ status: 401 });
  }, 120_000);

  it('leads on only within the marketplace', async () => {
    const visitor = new Visitor(market.url);
    for (const then of ['https://evil.example', '//evil.example', '/\\evil.example']) {
      const { body } = await visitor.open(`/dang-ky?then=${encodeURIComponent(then)}`);
      expect(body).toContain('name="then" value="/"');
    }
    expect((await visitor.open('/dang-ky?next=/kenh-ban-hang/dang-ky')).body).toContain('name="then" value="/kenh-ban-hang/dang-ky"');
  });

  it.each([
    ['canbo@cho-tinh.example', '/quan-tri'],
    ['quantri@cho-tinh.example', '/quan-tri'],
    ['kiemtoan@cho-tinh.example', '/tai-khoan'],
  ])('of staff (%s) opens nothing before its code, and its pages after it', async (staff, own) => {
    const visitor = new Visitor(market.url);
    await visitor.open('/dang-nhap');
    const entered = await visitor.send('/dang-nhap', { email: staff, password: 'ChoTinh#2026', then: own });
    expect(entered).toMatchObject({ status: 303, location: `/xac-minh-hai-lop?then=${encodeURIComponent(own)}` });
    expect(await visitor.open(own)).toMatchObject({ status: 303, location: expect.stringMatching(/^\/dang-nhap\?then=/) });
    const page = await visitor.open(entered.location!);
    expect(page.body).toContain('Bản chạy thử');
    const code = /lúc này là (\d{6})/.exec(page.body)![1]!;
    expect(await visitor.send('/xac-minh-hai-lop', { code: 'abc', then: own })).toMatchObject({ status: 422 });
    expect(await visitor.send('/xac-minh-hai-lop', { code, then: own })).toMatchObject({ status: 303, location: own });
    expect((await visitor.open(own)).status).toBe(200);
  });
});
