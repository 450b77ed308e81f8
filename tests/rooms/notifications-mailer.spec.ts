import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Mailer, OutgoingMail } from '../../libs/notifications/src/application/mailer.js';
import { FileMailer } from '../../libs/notifications/src/mailers/file-mailer.js';
import { SmtpMailer } from '../../libs/notifications/src/mailers/smtp-mailer.js';
import { readMail, type ReadMail } from '../world/read-mail.js';
import { SmallSmtp } from '../world/small-smtp.js';

const from = 'Chợ Tỉnh <hotro@cho-tinh.example>';
let folder: string;
let smtp: SmallSmtp;
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'mails-'));
  smtp = await SmallSmtp.start();
});
afterEach(async () => {
  await smtp.stop();
  rmSync(folder, { recursive: true });
});

const files = (): string[] => readdirSync(folder).sort();
const adapters: readonly [string, () => Mailer, () => readonly ReadMail[]][] = [
  ['files', () => new FileMailer(folder, from), () => files().map((name) => readMail(readFileSync(join(folder, name))))],
  ['SMTP', () => new SmtpMailer(smtp.url, from), () => smtp.received.map(({ bytes }) => readMail(bytes))],
];

const mail: OutgoingMail = {
  id: '019ab000-0000-7000-8000-000000000001',
  to: { email: 'lan@cho-tinh.example', name: 'Nguyễn Thị Lan' },
  date: new Date('2026-11-25T02:00:00Z'),
  subject: 'Đã nhận đủ tiền cho đơn KG-2611-000123, cảm ơn bạn đã mua hàng ở sàn của tỉnh',
  text: 'Chào Lan,\n\n.một dòng bắt đầu bằng dấu chấm\n\nTổng: 150.000 ₫\n',
  html: '<p>Chào Lan,</p>\n<p>Tổng: 150.000 ₫</p>\n',
};

describe.each(adapters)('mail by %s', (_, open, arrived) => {
  it('arrives as it was written, diacritics and both forms included', async () => {
    expect(await open().send(mail)).toBe('sent');
    const [read] = arrived();
    expect(read).toMatchObject({ subject: mail.subject, text: mail.text, html: mail.html, to: 'Nguyễn Thị Lan <lan@cho-tinh.example>' });
    expect(read?.headers).toMatchObject({
      'message-id': '<019ab000-0000-7000-8000-000000000001@cho-tinh.mail>',
      'auto-submitted': 'auto-generated',
      date: 'Wed, 25 Nov 2026 02:00:00 +0000',
    });
    expect(read?.headers['from']).toContain('<hotro@cho-tinh.example>');
  });

  it.each([
    ['a name', { to: { email: 'lan@cho-tinh.example', name: 'Lan\r\nBcc: everybody@example.vn' } }],
    ['a subject', { subject: 'Chào\r\nBcc: everybody@example.vn' }],
    ['an address', { to: { email: 'lan@cho-tinh.example\r\nBcc: everybody@example.vn', name: 'Lan' } }],
  ])('lets no line of %s become a header', async (_what, change) => {
    await open()
      .send({ ...mail, ...change })
      .catch(() => undefined);
    for (const { headers } of arrived()) expect(headers).not.toHaveProperty('bcc');
    expect(smtp.received.flatMap(({ to }) => to).filter((to) => to.startsWith('everybody'))).toEqual([]);
  });

  it('carries the same Message-ID at a second attempt', async () => {
    const mailer = open();
    await mailer.send(mail);
    await mailer.send(mail);
    expect(new Set(arrived().map(({ headers }) => headers['message-id'])).size).toBe(1);
  });
});

describe('mail by files', () => {
  it('is one file a mail, whole, for this user alone, and named by its time', async () => {
    const mailer = new FileMailer(folder, from);
    await mailer.send(mail);
    await mailer.send(mail);
    expect(files()).toEqual([`2026-11-25T02-00-00-000Z-${mail.id}.eml`]);
    expect(statSync(join(folder, files()[0]!)).mode & 0o077).toBe(0);
  });
});

describe('mail by SMTP', () => {
  const send = () => new SmtpMailer(smtp.url, from).send(mail);

  it('gives a mailbox up that will never take it', async () => {
    smtp.refusals.set(mail.to.email, '550 5.1.1 no such mailbox');
    expect(await send()).toBe('refused');
  });

  it('throws for trouble that passes, so that the queue tries again', async () => {
    smtp.refusals.set(mail.to.email, '451 4.7.1 try later');
    await expect(send()).rejects.toThrow(/451/);
    const gone = smtp.url;
    await smtp.stop();
    await expect(new SmtpMailer(gone, from).send(mail)).rejects.toThrow(/ECONNREFUSED/);
    smtp = await SmallSmtp.start();
  });
});
