import { formatDate } from '../../../formats.js';
import { ifAny } from '../../notice-words.js';

interface Business {
  readonly business: string;
}
interface WithReason extends Business {
  readonly reason: string | null;
}

export const businessNotices = {
  'business-submitted': {
    title: ({ business }: Business & { dueOn: string }) => `Sàn đã nhận hồ sơ đăng ký của ${business}`,
    lines: ({ dueOn }: Business & { dueOn: string }) => [
      `Cán bộ sẽ xem hồ sơ và trả lời chậm nhất ngày ${formatDate(dueOn, 'vi')}.`,
      'Cần bổ sung gì, sàn sẽ nhắn cho bạn tại đây và qua thư.',
    ],
    action: 'Xem hồ sơ',
  },
  'business-changes-requested': {
    title: ({ business }: Business & { reasons: readonly string[] }) => `Hồ sơ của ${business} cần bổ sung`,
    lines: ({ reasons }: Business & { reasons: readonly string[] }) => [
      'Hãy sửa những điểm dưới đây rồi gửi lại. Những gì đã điền vẫn còn nguyên.',
      ...reasons.map((reason) => `– ${reason}`),
    ],
    action: 'Sửa hồ sơ',
  },
  'business-approved': {
    title: ({ business }: Business) => `${business} đã được duyệt lên sàn`,
    lines: (_: Business) => ['Gian hàng đã mở. Hãy thêm sản phẩm đầu tiên, số lượng trong kho và tài khoản nhận tiền.'],
    action: 'Mở kênh bán hàng',
  },
  'business-rejected': {
    title: ({ business }: WithReason) => `Hồ sơ của ${business} chưa được chấp nhận`,
    lines: ({ reason }: WithReason) => [
      ...ifAny(reason && `Lý do: ${reason}`),
      'Nếu thấy chưa đúng, hãy trả lời thư này để cán bộ xem lại.',
    ],
    action: 'Xem hồ sơ',
  },
  'business-suspended': {
    title: ({ business }: WithReason) => `Gian hàng của ${business} tạm ngừng bán`,
    lines: ({ reason }: WithReason) => [
      ...ifAny(reason && `Lý do: ${reason}`),
      'Người mua tạm thời không thấy gian hàng. Đơn đã nhận tiền vẫn cần được giao.',
    ],
    action: 'Mở kênh bán hàng',
  },
  'business-reinstated': {
    title: ({ business }: WithReason) => `Gian hàng của ${business} bán trở lại`,
    lines: ({ reason }: WithReason) => [...ifAny(reason && `Ghi chú: ${reason}`), 'Người mua đã thấy lại gian hàng và sản phẩm.'],
    action: 'Mở kênh bán hàng',
  },
  'business-closed': {
    title: ({ business }: WithReason) => `${business} đã rời sàn`,
    lines: ({ reason }: WithReason) => [...ifAny(reason && `Lý do: ${reason}`), 'Sổ sách và giấy tờ vẫn xem được để quyết toán.'],
    action: 'Mở kênh bán hàng',
  },
};
