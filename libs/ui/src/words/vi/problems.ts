import { formatNumber } from '../../formats.js';
import type { ProblemSentence } from '../problem-sentence.js';

/** What to do when something is refused, by the problem's code. A code without a sentence gets `generic`. */
export const problems = {
  generic: 'Chưa làm được. Hãy kiểm tra lại những gì đã nhập rồi thử lần nữa.',
  byCode: {
    'platform/invalid': 'Có chỗ chưa đúng. Hãy xem những ô được đánh dấu.',
    'platform/not-found': 'Không tìm thấy. Có thể mục này đã được xoá hoặc chuyển đi.',
    'platform/forbidden': 'Tài khoản của bạn không có quyền làm việc này.',
    'platform/sign-in': 'Bạn cần đăng nhập để tiếp tục.',
    'platform/csrf': 'Trang đã để quá lâu nên hết hiệu lực. Hãy tải lại trang rồi gửi lại.',
    'platform/too-many-requests': 'Bạn thao tác quá nhanh. Hãy đợi một phút rồi thử lại.',
    'platform/too-large': 'Tệp hoặc nội dung quá lớn.',
    'platform/unsupported-type': 'Loại tệp này chưa được hỗ trợ.',
    'platform/unavailable': 'Hệ thống đang bận. Hãy thử lại sau ít phút.',
    'platform/unexpected': 'Có lỗi ở phía chúng tôi và lỗi đã được ghi lại. Hãy thử lại sau ít phút.',
    'identity/wrong-credentials': 'Thư điện tử hoặc mật khẩu chưa đúng.',
    'identity/too-many-attempts': 'Thử sai quá nhiều lần. Hãy đợi 15 phút hoặc đặt lại mật khẩu.',
    'orders/empty-cart': 'Giỏ hàng đang trống.',
    'orders/price-changed': 'Giá vừa thay đổi. Hãy xem lại giá mới trước khi đặt.',
    'orders/cannot-cancel': 'Đơn đã giao đi nên không huỷ được nữa. Bạn có thể yêu cầu trả hàng khi nhận.',
    'inventory/out-of-stock': (facts) =>
      facts['available'] === undefined || Number(facts['available']) === 0
        ? 'Sản phẩm vừa hết hàng.'
        : `Chỉ còn ${formatNumber(Number(facts['available']), 'vi')} sản phẩm. Hãy giảm số lượng.`,
    'payments/amount-too-large': 'Số tiền vượt giới hạn của cách thanh toán này. Hãy chọn chuyển khoản VietQR hoặc chia thành nhiều đơn.',
    'payments/provider-unavailable': 'Đơn vị thanh toán chưa trả lời. Đơn của bạn vẫn được giữ; hãy thử lại hoặc chọn cách khác.',
    'shipping/not-served': 'Chưa giao được đến nơi này. Hãy chọn địa chỉ khác.',
    'regions/unknown-commune': 'Chưa tìm thấy xã, phường này. Hãy gõ vài chữ rồi chọn trong danh sách.',
  } as Readonly<Record<string, ProblemSentence>>,
  /** Faults of one field, by the code in `Problem.fields`. */
  fields: {
    required: 'Chưa điền ô này.',
    phone: 'Số điện thoại chưa đúng, ví dụ 0912 345 678.',
    email: 'Địa chỉ thư chưa đúng, ví dụ ten@gmail.com.',
    'tax-code': 'Mã số thuế chưa đúng 10 chữ số.',
    'too-long': 'Dài quá, hãy rút gọn.',
    'too-short': 'Ngắn quá.',
    'not-a-number': 'Hãy nhập bằng chữ số.',
    quantity: 'Số lượng phải từ 1 trở lên.',
    commune: 'Hãy chọn xã, phường trong danh sách.',
    choose: 'Hãy chọn một mục.',
    invalid: 'Chỗ này chưa đúng.',
  } as Readonly<Record<string, string>> & { readonly invalid: string },
};
