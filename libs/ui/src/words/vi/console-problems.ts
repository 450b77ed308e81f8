import type { ProblemSentence } from '../problem-sentence.js';

/** What to do when a report, a figure or a post is refused. */
export const consoleProblems: Readonly<Record<string, ProblemSentence>> = {
  'identity/last-admin': 'Đây là người quản trị cuối cùng. Hãy cử người khác trước.',
  'identity/no-such-post': 'Người này không còn giữ vai trò đó. Hãy tải lại trang.',
  'identity/no-second-factor': 'Tài khoản này chưa bật mã xác thực hai lớp, nên không có gì để gỡ.',
  'identity/own-second-factor': 'Bạn không thể tự gỡ mã của mình. Hãy nhờ một người quản trị khác.',
  'identity/own-post': 'Bạn không thể tự thôi vai trò quản trị của mình. Hãy nhờ một người quản trị khác.',
  'identity/unknown-account': 'Chưa có tài khoản nào dùng thư điện tử này. Hãy nhờ người đó đăng ký trước.',
  'participation/figure-invalid': 'Số liệu có chỗ chưa đúng. Hãy xem những ô được đánh dấu.',
  'participation/figure-revised': 'Số liệu này vừa được thay bằng số khác. Hãy xem số mới nhất.',
  'participation/no-such-period': 'Kỳ báo cáo chưa đúng hoặc chưa bắt đầu. Hãy chọn lại kỳ.',
  'participation/period-running': 'Kỳ báo cáo chưa kết thúc nên chưa gửi được.',
  'participation/report-changed-meanwhile': 'Báo cáo vừa được người khác sửa. Hãy tải lại trang rồi làm lại.',
  'participation/report-exists': 'Kỳ này đã có báo cáo. Hãy mở báo cáo đó trong danh sách.',
  'participation/report-locked': 'Báo cáo đã gửi nên không sửa được nữa.',
  'participation/report-not-submitted': 'Chỉ trả lại được báo cáo đã gửi.',
  'participation/return-reason-required': 'Hãy ghi lý do trả lại để cán bộ biết cần sửa gì.',
  'participation/second-person-needed': 'Bạn đã gửi báo cáo này. Hãy nhờ một cán bộ khác xem và trả lại.',
  'participation/signer-missing': 'Hãy ghi đủ nơi lập, cơ quan và người ký trước khi gửi.',
  'participation/unknown-figure': 'Không tìm thấy số liệu cần sửa.',
  'participation/unknown-report': 'Không tìm thấy báo cáo này.',
};

export const consoleFaults = {
  'beyond-hundred': 'Tỷ lệ không quá 100.',
  'payment-unknown': 'Chưa có khoản nào mang mã này.',
  'no-account': 'Chưa có tài khoản nào dùng thư này.',
  'not-a-figure': 'Hãy nhập một số, tối đa hai chữ số sau dấu phẩy.',
};
