import { formatNumber } from '../../formats.js';

/** Signing in, and the pages that say no. */
export const account = {
  signIn: {
    title: 'Đăng nhập',
    lead: 'Mua hàng không cần tài khoản. Đăng nhập để xem lại đơn, hoặc để bán hàng.',
    email: 'Thư điện tử hoặc số điện thoại',
    password: 'Mật khẩu',
    submit: 'Đăng nhập',
    signUp: 'Chưa có tài khoản? Tạo tài khoản',
    demo: 'Tài khoản dùng thử',
    demoText: 'Chỉ có ở bản chạy thử, dữ liệu là dữ liệu mẫu.',
    demoRole: 'Vai',
  },
  purchases: {
    lead: 'Những đơn bạn đã đặt bằng tài khoản này, đơn mới ở trên.',
    number: 'Số đơn',
    placed: 'Đặt lúc',
    shop: 'Gian hàng',
    items: 'Hàng',
    total: 'Tổng tiền',
    state: 'Tình trạng',
    pieces: (quantity: number) => `${formatNumber(quantity, 'vi')} món`,
    none: 'Bạn chưa có đơn hàng nào',
    noneHint: 'Đơn đặt khi đã đăng nhập sẽ hiện ở đây. Đơn đặt lúc chưa đăng nhập thì mở từ đường dẫn trong thư xác nhận.',
    browse: 'Xem hàng',
  },
  errors: {
    notFound: { title: 'Không tìm thấy trang này', text: 'Có thể đường dẫn đã đổi hoặc sản phẩm không còn bán. Hãy thử tìm lại.' },
    forbidden: { title: 'Bạn không mở được trang này', text: 'Trang này dành cho tài khoản khác. Hãy đăng nhập bằng tài khoản có quyền.' },
    unexpected: {
      title: 'Có lỗi ở phía chúng tôi',
      text: 'Lỗi đã được ghi lại. Hãy thử lại sau ít phút; đơn đã đặt và tiền đã trả không bị ảnh hưởng.',
    },
    problem: { title: 'Chưa làm được việc này' },
    requestId: 'Mã lỗi, để gửi kèm khi cần giúp',
    tryAgain: 'Thử lại',
    back: 'Quay lại trang trước',
    goHome: 'Về trang chủ',
  },
};
