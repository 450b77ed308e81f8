import type { MoneyView } from '@market/kernel';
import { formatDateTime, formatNumber } from '../../../formats.js';
import { ifAny, said } from '../../notice-words.js';

interface OfOrder {
  readonly number: string;
  readonly shop: string;
}
interface TakenBack extends OfOrder {
  readonly reason: string;
  readonly refundDue: MoneyView;
}
interface Shipped extends OfOrder {
  readonly parcels: readonly { readonly carrier: string; readonly trackingCode: string | null }[];
}
interface Answered extends OfOrder {
  readonly answer: string | null;
}
interface Overruled extends OfOrder {
  readonly ruling: string;
  readonly sendBy: string;
}
interface SentBack extends OfOrder {
  readonly trackingCode: string | null;
}
interface Upheld extends OfOrder {
  readonly ruling: string;
}
interface Appealed extends OfOrder {
  readonly appeal: string;
}
interface Awaited extends SentBack {
  readonly sentAt: string;
}
interface RefundSent extends OfOrder {
  readonly amount: MoneyView;
}

const awaited = ({ trackingCode, sentAt }: Awaited) => [
  `Khách báo đã gửi lúc ${formatDateTime(new Date(sentAt), 'vi')}.`,
  ...ifAny(trackingCode && `Mã vận đơn: ${trackingCode}`),
  'Nếu đã nhận được hàng, gian hàng cần bấm “Đã nhận lại hàng” để khách được hoàn tiền.',
];

export const orderLifeNotices = {
  'order-part-cancelled': {
    title: ({ number }: TakenBack) => `Đơn ${number} đã huỷ một phần`,
    lines: ({ shop, reason, refundDue }: TakenBack) => [
      `Gian hàng: ${shop}. Lý do: ${reason}`,
      `Bạn được hoàn ${said(refundDue, 'vi')}. Những món còn lại vẫn được giao.`,
    ],
    action: 'Xem đơn hàng',
  },
  'order-shipped': {
    title: ({ number }: Shipped) => `Đơn ${number} đang trên đường`,
    lines: ({ shop, parcels }: Shipped) => [
      `${shop} đã gửi hàng.`,
      ...parcels.map(({ carrier, trackingCode }) => `– ${carrier}${trackingCode === null ? '' : ` · ${trackingCode}`}`),
    ],
    action: 'Theo dõi đơn hàng',
  },
  'order-ready': {
    title: ({ number }: OfOrder) => `Đơn ${number} đã sẵn sàng tại gian hàng`,
    lines: ({ shop }: OfOrder) => [`Hãy đến ${shop} nhận hàng và mang theo số đơn.`],
    action: 'Xem đơn hàng',
  },
  'order-delivered': {
    title: ({ number }: OfOrder) => `Đơn ${number} đã giao`,
    lines: (_: OfOrder) => ['Hãy kiểm tra hàng. Nếu có vấn đề, hãy mở đơn và yêu cầu trả hàng trước khi hết hạn.'],
    action: 'Xem đơn hàng',
  },
  'return-accepted': {
    title: ({ number }: Answered) => `Yêu cầu trả hàng của đơn ${number} được chấp nhận`,
    lines: ({ shop, answer }: Answered) => [
      `${shop} nhận lại hàng.`,
      ...ifAny(answer && `Hướng dẫn: ${answer}`),
      'Tiền được hoàn khi gian hàng nhận lại hàng.',
    ],
    action: 'Xem đơn hàng',
  },
  'return-refused': {
    title: ({ number }: Answered) => `Yêu cầu trả hàng của đơn ${number} bị từ chối`,
    lines: ({ answer }: Answered) => [
      ...ifAny(answer && `Lý do: ${answer}`),
      'Nếu không đồng ý, hãy mở đơn và đề nghị sàn xem xét trước khi đơn tự hoàn tất.',
    ],
    action: 'Xem đơn hàng',
  },
  'return-overruled': {
    title: ({ number }: Overruled) => `Sàn đã quyết định về đơn ${number}: gian hàng nhận lại hàng`,
    lines: ({ ruling, sendBy }: Overruled) => [
      `Lý do: ${ruling}`,
      `Hãy gửi hàng lại trước ${formatDateTime(new Date(sendBy), 'vi')} và bấm “Tôi đã gửi hàng lại” trên trang đơn.`,
    ],
    action: 'Xem đơn hàng',
  },
  'return-upheld': {
    title: ({ number }: Upheld) => `Sàn đã quyết định về đơn ${number}: việc từ chối trả hàng là đúng`,
    lines: ({ ruling }: Upheld) => [`Lý do: ${ruling}`, 'Đơn đã hoàn tất.'],
    action: 'Xem đơn hàng',
  },
  'order-returned': {
    title: ({ number }: TakenBack) => `Gian hàng đã nhận lại hàng của đơn ${number}`,
    lines: ({ refundDue }: TakenBack) => [`Bạn được hoàn ${said(refundDue, 'vi')}. Chúng tôi sẽ báo khi tiền đã chuyển đi.`],
    action: 'Xem đơn hàng',
  },
  'order-link': {
    title: ({ number }: OfOrder) => `Đường dẫn đến đơn ${number}`,
    lines: ({ shop }: OfOrder) => [
      `Bạn vừa yêu cầu gửi lại đường dẫn đến đơn của ${shop}.`,
      'Ai có đường dẫn này xem được đơn, nên đừng chuyển tiếp thư. Nếu không phải bạn yêu cầu, hãy bỏ qua.',
    ],
    action: 'Mở đơn hàng',
  },
  'shop-order-part-cancelled': {
    title: ({ number }: TakenBack) => `Khách huỷ một phần đơn ${number}`,
    lines: ({ reason }: TakenBack) => [`Lý do: ${reason}`, 'Hãy đóng gói những món còn lại.'],
    action: 'Mở đơn hàng',
  },
  'shop-return-requested': {
    title: ({ number }: OfOrder & { answerBy: string | null }) => `Khách yêu cầu trả hàng của đơn ${number}`,
    lines: ({ answerBy }: OfOrder & { answerBy: string | null }) =>
      ifAny(answerBy && `Hãy trả lời trước ${formatDateTime(new Date(answerBy), 'vi')}; quá hạn thì yêu cầu được chấp nhận.`),
    action: 'Trả lời khách',
  },
  'shop-return-accepted': {
    title: ({ number }: OfOrder) => `Yêu cầu trả hàng của đơn ${number} được chấp nhận vì quá hạn trả lời`,
    lines: (_: OfOrder) => ['Khách gửi hàng lại cho bạn. Khi nhận được, hãy bấm “Đã nhận lại hàng”.'],
    action: 'Mở đơn hàng',
  },
  'shop-refusal-overruled': {
    title: ({ number }: Overruled) => `Sàn quyết định gian hàng nhận lại hàng của đơn ${number}`,
    lines: ({ ruling }: Overruled) => [`Lý do: ${ruling}`, 'Khách gửi hàng lại cho bạn. Khi nhận được, hãy bấm “Đã nhận lại hàng”.'],
    action: 'Mở đơn hàng',
  },
  'shop-refusal-appealed': {
    title: ({ number }: Appealed) => `Khách đề nghị sàn xem xét việc từ chối trả hàng của đơn ${number}`,
    lines: ({ appeal }: Appealed) => [`Khách viết: ${appeal}`, 'Đơn chờ sàn quyết định, không tự hoàn tất.'],
    action: 'Mở đơn hàng',
  },
  'desk-refusal-appealed': {
    title: ({ number }: Appealed) => `Cần quyết định: khách không đồng ý việc từ chối trả hàng của đơn ${number}`,
    lines: ({ appeal }: Appealed) => [`Khách viết: ${appeal}`, 'Đơn chờ quyết định của sàn mới hoàn tất.'],
    action: 'Xem đơn',
  },
  'shop-refusal-upheld': {
    title: ({ number }: Upheld) => `Sàn đồng ý việc từ chối trả hàng của đơn ${number}`,
    lines: ({ ruling }: Upheld) => [`Lý do: ${ruling}`, 'Đơn đã hoàn tất.'],
    action: 'Mở đơn hàng',
  },
  'shop-return-taken-back': {
    title: ({ number }: TakenBack) => `Sàn đã ghi nhận hàng trả của đơn ${number} thay gian hàng`,
    lines: ({ reason, refundDue }: TakenBack) => [
      `Lý do: ${reason}`,
      `Khách được hoàn ${said(refundDue, 'vi')}. Hàng chưa được cộng vào kho: nếu còn bán được, hãy kiểm kê lại tồn kho.`,
    ],
    action: 'Mở đơn hàng',
  },
  'shop-return-sent': {
    title: ({ number }: SentBack) => `Khách đã gửi lại hàng của đơn ${number}`,
    lines: ({ trackingCode }: SentBack) => [
      ...ifAny(trackingCode && `Mã vận đơn: ${trackingCode}`),
      'Khi nhận được, hãy bấm “Đã nhận lại hàng” để khách được hoàn tiền.',
    ],
    action: 'Mở đơn hàng',
  },
  'shop-return-awaited': {
    title: ({ number }: Awaited) => `Đơn ${number}: khách đã gửi lại hàng mà gian hàng chưa báo nhận`,
    lines: awaited,
    action: 'Mở đơn hàng',
  },
  'desk-return-awaited': {
    title: ({ number }: Awaited) => `Hàng trả của đơn ${number} chưa được gian hàng báo nhận`,
    lines: awaited,
    action: 'Xem đơn hàng',
  },
  'shop-order-refunded': {
    title: ({ number }: RefundSent) => `Đã hoàn tiền cho khách của đơn ${number}`,
    lines: ({ amount }: RefundSent) => [`Số tiền: ${said(amount, 'vi')}. Khoản này được trừ vào kỳ chi trả của gian hàng.`],
    action: 'Mở đơn hàng',
  },
  'shop-order-completed': {
    title: ({ number }: OfOrder) => `Đơn ${number} đã hoàn tất`,
    lines: (_: OfOrder) => ['Tiền bán được đưa vào kỳ chi trả tới.'],
    action: 'Mở đơn hàng',
  },
  'shop-stock-low': {
    title: ({ product }: { product: string; onHand: number }) => `Sắp hết hàng: ${product}`,
    lines: ({ onHand }: { product: string; onHand: number }) => [`Trong kho chỉ còn ${formatNumber(onHand, 'vi')}. Hãy nhập thêm.`],
    action: 'Xem kho',
  },
};
