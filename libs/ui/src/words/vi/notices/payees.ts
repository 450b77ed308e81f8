export const payeeNotices = {
  'payee-opened': {
    title: (_: object) => 'Gian hàng vừa nối tài khoản nhận tiền thẻ',
    lines: (_: object) => [
      'Sau khi Stripe xét giấy tờ, tiền khách trả bằng thẻ được chuyển qua tài khoản này.',
      'Nếu không phải do gian hàng nối, hãy đổi mật khẩu và báo cho sàn ngay.',
    ],
    action: 'Xem sổ quỹ',
  },
};
