/** Signing in, and the pages that say no. */
export const account = {
  signIn: {
    title: 'Đăng nhập',
    lead: 'Mua hàng không cần tài khoản. Đăng nhập để xem lại đơn, hoặc để bán hàng.',
    email: 'Thư điện tử',
    password: 'Mật khẩu',
    submit: 'Đăng nhập',
    forgot: 'Quên mật khẩu?',
    noAccount: 'Chưa có tài khoản?',
    register: 'Đăng ký',
    demo: 'Tài khoản dùng thử',
    demoText: 'Chỉ có ở bản chạy thử, dữ liệu là dữ liệu mẫu.',
    demoRole: 'Vai',
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
