import { badgeCount } from '../../formats.js';
import { businessNotices } from './notices/businesses.js';
import { identityNotices } from './notices/identity.js';
import { orderLifeNotices } from './notices/order-life.js';
import { orderNotices } from './notices/orders.js';
import { payeeNotices } from './notices/payees.js';
import { shopNotices } from './notices/shops.js';
import { portalNotices } from './notices/portal.js';
import { productNotices } from './notices/products.js';
import { supportNotices } from './notices/support.js';

/** Mails and the inbox. A notice has a name, and says the same in both. */
export const notices = {
  title: 'Thông báo',
  titleWithCount: (unread: number) => `Thông báo, ${badgeCount(unread)} tin chưa đọc`,
  lead: 'Tin về tài khoản, đơn hàng và hồ sơ của bạn, tin mới ở trên.',
  leadOfShop: 'Tin của gian hàng. Mọi người cùng làm ở gian hàng đều thấy.',
  notYours: 'Đã đánh dấu là đã đọc. Trang mà tin này dẫn tới thuộc phần việc của người khác trong gian hàng.',
  unread: 'Chưa đọc',
  unreadCount: (unread: number) => (unread === 0 ? 'Bạn đã đọc hết.' : `${unread} tin chưa đọc`),
  readAll: 'Đánh dấu tất cả đã đọc',
  none: 'Chưa có thông báo nào',
  noneHint: 'Khi đơn hàng hay hồ sơ của bạn có bước mới, tin sẽ hiện ở đây và được gửi qua thư.',
  mail: {
    greeting: (name: string) => `Chào ${name},`,
    instead: 'Nếu nút không mở được, hãy chép đường dẫn này vào trình duyệt:',
    footer: (market: string) =>
      `${market} gửi thư này vì việc của chính bạn trên sàn. Sàn không bao giờ hỏi mật khẩu qua thư hay điện thoại.`,
  },
  byName: {
    ...identityNotices,
    ...businessNotices,
    ...orderNotices,
    ...orderLifeNotices,
    ...productNotices,
    ...shopNotices,
    ...payeeNotices,
    ...supportNotices,
    ...portalNotices,
  },
};
