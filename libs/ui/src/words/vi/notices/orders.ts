import type { MoneyView } from '@market/kernel';
import { formatDateTime } from '../../../formats.js';
import { ifAny, said } from '../../notice-words.js';
import { orderLife } from '../order-life.js';

interface OrderLine {
  readonly number: string;
  readonly shop: string;
  readonly total: MoneyView;
}
interface Bought {
  readonly orders: readonly OrderLine[];
  readonly total: MoneyView;
  /** The shop received the money itself. Older notices do not say. */
  readonly toShop?: boolean;
}
interface OneOrder {
  readonly number: string;
  readonly shop: string;
  readonly total: MoneyView;
}
interface Cancelled extends OneOrder {
  readonly toShop?: boolean;
  readonly reason: string;
  readonly refundDue: MoneyView | null;
}
interface MoneyBack {
  readonly numbers: readonly string[];
  readonly amount: MoneyView;
}

const listed = (orders: readonly OrderLine[]): readonly string[] =>
  orders.map(({ number, shop, total }) => `– ${number} · ${shop} · ${said(total, 'vi')}`);

export const orderNotices = {
  'purchase-placed': {
    title: ({ orders }: Bought & { expiresAt: string }) => `Đã nhận đơn ${orders.map(({ number }) => number).join(', ')}`,
    lines: ({ orders, total, expiresAt }: Bought & { expiresAt: string }) => [
      ...listed(orders),
      `Tổng thanh toán: ${said(total, 'vi')}. Hàng được giữ cho bạn đến ${formatDateTime(new Date(expiresAt), 'vi')}.`,
      'Nếu chưa thanh toán xong, hãy mở đơn bằng nút dưới đây. Nếu đã thanh toán, bạn không cần làm gì thêm.',
    ],
    action: 'Xem đơn và thanh toán',
  },
  'purchase-paid': {
    title: ({ orders }: Bought) => `Đã nhận đủ tiền cho đơn ${orders.map(({ number }) => number).join(', ')}`,
    lines: ({ orders, total, toShop }: Bought) => [
      toShop ? `Gian hàng báo đã nhận đủ ${said(total, 'vi')}.` : `Chúng tôi đã nhận đủ ${said(total, 'vi')}.`,
      ...listed(orders),
      'Người bán sẽ xác nhận và giao hàng. Mỗi bước chúng tôi sẽ báo cho bạn.',
    ],
    action: 'Xem đơn hàng',
  },
  'order-confirmed': {
    title: ({ number }: OneOrder) => `Người bán đã xác nhận đơn ${number}`,
    lines: ({ shop }: OneOrder) => [`${shop} đang chuẩn bị hàng cho bạn.`],
    action: 'Xem đơn hàng',
  },
  'order-cancelled': {
    title: ({ number }: Cancelled) => `Đơn ${number} đã huỷ`,
    lines: ({ shop, reason, refundDue, toShop }: Cancelled) => [
      `Gian hàng: ${shop}. Lý do: ${orderLife.why[reason] ?? reason}`,
      ...ifAny(
        refundDue &&
          `Bạn được hoàn ${said(refundDue, 'vi')}. ${toShop ? 'Gian hàng chuyển trả bạn; chúng tôi' : 'Chúng tôi'} sẽ báo khi tiền đã chuyển đi.`,
      ),
    ],
    action: 'Xem đơn hàng',
  },
  'purchase-expired': {
    title: ({ orders }: Bought) => `Đơn ${orders.map(({ number }) => number).join(', ')} đã hết giờ thanh toán`,
    lines: (_: Bought) => [
      'Chưa có khoản tiền nào tới nên hàng không còn được giữ.',
      'Nếu bạn đã chuyển tiền, tiền không mất: chúng tôi sẽ đối chiếu rồi hoàn lại hoặc mở lại đơn.',
    ],
    action: 'Xem đơn hàng',
  },
  'refund-coming': {
    title: ({ numbers, amount }: MoneyBack & { reason: string }) => `Sẽ hoàn ${said(amount, 'vi')} cho đơn ${numbers.join(', ')}`,
    lines: ({ reason }: MoneyBack & { reason: string }) => [
      reason === 'sold-out'
        ? 'Tiền của bạn đã tới nhưng hàng vừa hết. Toàn bộ số tiền được hoàn lại.'
        : 'Đơn đã huỷ nên số tiền đã trả được hoàn lại.',
      'Tiền về theo đúng cách bạn đã trả. Chúng tôi sẽ báo khi tiền đã chuyển đi.',
    ],
    action: 'Xem đơn hàng',
  },
  'refund-sent': {
    title: ({ numbers, amount }: MoneyBack) => `Đã hoàn ${said(amount, 'vi')} cho đơn ${numbers.join(', ')}`,
    lines: (_: MoneyBack) => ['Tiền đã chuyển đi. Tuỳ ngân hàng, tiền có thể vào tài khoản sau vài ngày làm việc.'],
    action: 'Xem đơn hàng',
  },
  'shop-order-paid': {
    title: ({ number, total }: OneOrder) => `Đơn mới ${number}, ${said(total, 'vi')}`,
    lines: (_: OneOrder) => ['Người mua đã thanh toán đủ. Hãy xác nhận và chuẩn bị hàng.'],
    action: 'Mở đơn hàng',
  },
  'shop-order-cancelled': {
    title: ({ number }: Cancelled) => `Đơn ${number} đã huỷ`,
    lines: ({ reason }: Cancelled) => [`Lý do: ${orderLife.why[reason] ?? reason}`, 'Hàng giữ cho đơn này đã về lại kho.'],
    action: 'Mở đơn hàng',
  },
};
