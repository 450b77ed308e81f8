import { formatDate } from '../../../formats.js';
import { registration } from '../registration.js';
import { shopOffice } from '../shop-office.js';

interface Invited {
  readonly shop: string;
  readonly role: string;
  readonly until: string;
}
interface Account {
  readonly last4: string;
}
interface Paper {
  readonly kind: string;
  readonly expiresOn: string;
  readonly daysBefore: number;
}
interface Name {
  readonly name: string;
  readonly accepted: boolean;
  readonly reason: string | null;
}

interface Joined {
  readonly name: string;
  readonly role: string;
}
interface Seat {
  readonly shop: string;
  readonly role: string;
}

interface Facts {
  readonly accepted: boolean;
  readonly reason: string | null;
}

const named = (names: Readonly<Record<string, string>>, key: string): string => names[key] ?? key;

export const shopNotices = {
  'staff-invited': {
    title: ({ shop }: Invited) => `Lời mời làm việc ở gian hàng ${shop}`,
    lines: ({ shop, role, until }: Invited) => [
      `Chủ gian hàng ${shop} mời bạn cùng làm việc, vai trò: ${named(shopOffice.staff.roles, role)}.`,
      `Hãy đăng nhập bằng tài khoản có địa chỉ thư này để nhận lời, trước ngày ${formatDate(until, 'vi')}.`,
      'Nếu không quen gian hàng này, bạn chỉ cần bỏ qua thư.',
    ],
    action: 'Xem lời mời',
  },
  'staff-joined': {
    title: ({ name }: Joined) => `${name} đã vào làm ở gian hàng`,
    lines: ({ role }: Joined) => [
      `Vai trò: ${named(shopOffice.staff.roles, role)}. Chủ gian hàng đổi vai trò hoặc cho thôi việc bất cứ lúc nào.`,
    ],
    action: 'Xem nhân viên',
  },
  'staff-changed': {
    title: ({ shop }: Seat) => `Vai trò của bạn ở ${shop} đã đổi`,
    lines: ({ role }: Seat) => [`Từ nay bạn làm phần việc: ${named(shopOffice.staff.roles, role)}.`],
    action: 'Mở kênh bán hàng',
  },
  'staff-removed': {
    title: ({ shop }: { readonly shop: string }) => `Bạn không còn làm ở ${shop}`,
    lines: (_: { readonly shop: string }) => ['Tài khoản của bạn vẫn dùng được để mua hàng. Nếu có nhầm lẫn, hãy hỏi chủ gian hàng.'],
    action: 'Mở tài khoản',
  },
  'bank-account-changed': {
    title: (_: Account) => 'Tài khoản nhận tiền của gian hàng vừa được đổi',
    lines: ({ last4 }: Account) => [
      `Tiền bán hàng từ nay chuyển vào tài khoản có 4 số cuối ${last4}.`,
      'Nếu không phải do gian hàng đổi, hãy đổi lại ngay, đổi mật khẩu và báo cho sàn.',
    ],
    action: 'Xem tài khoản nhận tiền',
  },
  'facts-decided': {
    title: ({ accepted }: Facts): string => (accepted ? 'Thông tin đăng ký mới đã được duyệt' : 'Thông tin đăng ký mới chưa được duyệt'),
    lines: ({ accepted, reason }: Facts) => [
      accepted ? 'Địa chỉ, ngành và số liệu mới có hiệu lực từ hôm nay.' : `Lý do: ${reason ?? ''}`,
      ...(accepted && reason ? [reason] : []),
    ],
    action: 'Xem thông tin đăng ký',
  },
  'paper-expiring': {
    title: ({ kind, daysBefore }: Paper) => `${named(registration.papers.kinds, kind)} ${daysBefore === 0 ? 'đã hết hạn' : 'sắp hết hạn'}`,
    lines: ({ expiresOn, daysBefore }: Paper) => [
      `Ngày hết hạn: ${formatDate(expiresOn, 'vi')}.`,
      daysBefore === 0 ? 'Hãy gửi giấy mới sớm để gian hàng không bị tạm ngừng.' : 'Hãy gửi giấy mới trước ngày này.',
    ],
    action: 'Gửi giấy mới',
  },
  'shop-name-decided': {
    title: ({ name, accepted }: Name) => (accepted ? `Gian hàng đã mang tên ${name}` : `Tên ${name} chưa được duyệt`),
    lines: ({ accepted, reason }: Name) => [accepted ? 'Người mua thấy tên mới ngay từ bây giờ.' : `Lý do: ${reason ?? ''}`],
    action: 'Xem hồ sơ gian hàng',
  },
};
