/** The code is put in where the mail is written; only its id is stored. */
interface Code {
  readonly codeId: string;
  readonly code?: string;
}

export const identityNotices = {
  'sign-up-code': {
    title: ({ code = '' }: Code) => `${code} là mã xác nhận của bạn`,
    lines: ({ code = '' }: Code) => [
      `Mã xác nhận để mở tài khoản: ${code}`,
      'Mã dùng được trong 30 phút. Nếu bạn không đăng ký, hãy bỏ qua thư này; sẽ không có tài khoản nào được mở.',
    ],
    action: 'Nhập mã',
  },
  'sign-up-known': {
    title: (_: object) => 'Địa chỉ thư này đã có tài khoản',
    lines: (_: object) => [
      'Có người vừa đăng ký tài khoản bằng địa chỉ thư này. Nếu là bạn, hãy đăng nhập; quên mật khẩu thì đặt lại.',
      'Nếu không phải bạn, hãy bỏ qua thư này. Tài khoản của bạn không bị thay đổi.',
    ],
    action: 'Đăng nhập',
  },
  'password-reset': {
    title: (_: Code) => 'Đặt lại mật khẩu',
    lines: (_: Code) => [
      'Mở đường dẫn dưới đây để đặt mật khẩu mới. Đường dẫn dùng một lần, trong 60 phút.',
      'Nếu bạn không yêu cầu, hãy bỏ qua thư này; mật khẩu cũ vẫn dùng được.',
    ],
    action: 'Đặt mật khẩu mới',
  },
  'signed-up': {
    title: (_: object) => 'Chào mừng bạn đến với sàn',
    lines: (_: object) => ['Tài khoản đã mở. Bạn có thể mua hàng ngay, hoặc đăng ký doanh nghiệp để bán hàng.'],
    action: 'Xem tài khoản',
  },
  'password-changed': {
    title: (_: object) => 'Mật khẩu của bạn vừa được đổi',
    lines: (_: object) => [
      'Các thiết bị khác đã được đăng xuất.',
      'Nếu không phải bạn đổi, hãy đặt lại mật khẩu ngay bằng “Quên mật khẩu” và báo cho sàn.',
    ],
    action: 'Xem bảo mật tài khoản',
  },
  'second-factor-changed': {
    title: ({ on }: { on: boolean }): string => (on ? 'Đã bật mã xác thực hai lớp' : 'Đã tắt mã xác thực hai lớp'),
    lines: ({ on }: { on: boolean }) => [
      on ? 'Từ nay đăng nhập cần thêm mã trên điện thoại của bạn. Hãy cất kỹ các mã dự phòng.' : 'Từ nay đăng nhập chỉ cần mật khẩu.',
      'Nếu không phải bạn làm, hãy đổi mật khẩu ngay và báo cho sàn.',
    ],
    action: 'Xem bảo mật tài khoản',
  },
  'second-factor-reset': {
    title: (_: object): string => 'Quản trị viên đã gỡ mã xác thực hai lớp của bạn',
    lines: () => [
      'Bạn đã được đăng xuất khỏi mọi thiết bị. Hãy đăng nhập bằng mật khẩu rồi bật lại mã trên điện thoại mới.',
      'Nếu bạn không nhờ việc này, hãy đổi mật khẩu ngay và báo cho sàn.',
    ],
    action: 'Xem bảo mật tài khoản',
  },
};
