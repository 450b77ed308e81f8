import type { ProblemSentence } from '../problem-sentence.js';

/** Refusals of signing up, codes and one's own account. */
export const accountProblems = {
  'identity/wrong-code': 'Mã chưa đúng. Hãy xem lại mã rồi nhập lại.',
  'identity/code-used-up': 'Mã hoặc đường dẫn này không còn dùng được. Hãy xin mã mới.',
  'identity/wrong-password': 'Mật khẩu hiện tại chưa đúng.',
  'identity/second-factor-state': 'Bước này đã xong hoặc đã hết hạn. Hãy tải lại trang, hoặc đăng nhập lại.',
  'identity/second-factor-needed': 'Tài khoản cán bộ luôn cần mã xác thực, nên không tắt được.',
  'identity/consent-needed': 'Không có sự đồng ý này thì sàn không giữ được tài khoản. Muốn rút lại, bạn hãy xoá tài khoản.',
  'identity/consent-unknown': 'Không tìm thấy mục đồng ý này.',
  'identity/consent-outdated': 'Nội dung đồng ý vừa được cập nhật. Hãy đọc bản mới rồi gửi lại.',
  'identity/unknown-session': 'Không tìm thấy phiên đăng nhập này. Có thể phiên đã kết thúc.',
  'identity/staff-account': 'Tài khoản cán bộ do quản trị viên quản lý, nên không tự xoá được.',
  'identity/works-in-a-shop': 'Bạn đang làm ở một gian hàng. Hãy bàn giao hoặc đóng gian hàng trước, rồi xoá tài khoản.',
} satisfies Readonly<Record<string, ProblemSentence>>;

export const accountFaults = {
  'wrong-code': 'Mã chưa đúng.',
  'wrong-password': 'Mật khẩu chưa đúng.',
  'consent-needed': 'Cần đồng ý mục này để có tài khoản.',
  'not-the-same': 'Hai lần nhập chưa giống nhau.',
};
