import type { MoneyView } from '@market/kernel';
import { formatDateTime } from '../../../formats.js';
import { said } from '../../notice-words.js';

interface Chosen {
  readonly takes: boolean;
}
interface Awaited {
  readonly reference: string;
  readonly amount: MoneyView;
  readonly expiresAt: string;
}
interface Owed {
  readonly reference: string;
  readonly amount: MoneyView;
}

export const payeeNotices = {
  'own-account-chosen': {
    title: ({ takes }: Chosen): string =>
      takes ? 'Gian hàng bắt đầu nhận tiền khách chuyển thẳng' : 'Gian hàng thôi nhận tiền khách chuyển thẳng',
    lines: ({ takes }: Chosen) => [
      takes
        ? 'Khách mua riêng của gian hàng có thể trả thẳng vào tài khoản nhận tiền. Gian hàng xem tài khoản và báo khoản đã vào.'
        : 'Khách không còn chọn được cách này. Những khoản đã bắt đầu vẫn chờ gian hàng báo.',
      'Nếu không phải do gian hàng đổi, hãy đổi mật khẩu và báo cho sàn ngay.',
    ],
    action: 'Xem tài khoản nhận tiền',
  },
  'transfer-awaited': {
    title: ({ amount, reference }: Awaited) => `Khách sắp chuyển ${said(amount, 'vi')}, mã ${reference}`,
    lines: ({ expiresAt }: Awaited) => [
      'Khách chọn trả thẳng vào tài khoản của gian hàng. Khi tiền vào, hãy báo đã nhận để đơn được giao.',
      `Hàng được giữ đến ${formatDateTime(new Date(expiresAt), 'vi')}.`,
    ],
    action: 'Báo đã nhận tiền',
  },
  'refund-awaited': {
    title: ({ amount, reference }: Owed) => `Hãy chuyển trả khách ${said(amount, 'vi')}, mã ${reference}`,
    lines: (_: Owed) => ['Khách đã trả thẳng vào tài khoản của gian hàng, nên gian hàng chuyển trả rồi ghi số tham chiếu.'],
    action: 'Xem khoản phải trả',
  },
  'payee-opened': {
    title: (_: object) => 'Gian hàng vừa nối tài khoản nhận tiền thẻ',
    lines: (_: object) => [
      'Sau khi Stripe xét giấy tờ, tiền khách trả bằng thẻ được chuyển qua tài khoản này.',
      'Nếu không phải do gian hàng nối, hãy đổi mật khẩu và báo cho sàn ngay.',
    ],
    action: 'Xem sổ quỹ',
  },
};
