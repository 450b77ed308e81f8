import type { ProblemSentence } from '../problem-sentence.js';

/** What registration, review and the shop's own office refuse. */
export const onboardingProblems: Readonly<Record<string, ProblemSentence>> = {
  'businesses/staff-do-not-apply': 'Tài khoản cán bộ không đăng ký gian hàng. Hãy dùng tài khoản cá nhân khác.',
  'businesses/papers-missing': 'Còn thiếu giấy tờ bắt buộc. Những tệp đã chọn được lưu rồi.',
  'businesses/unknown-person': 'Không tìm thấy người này trong gian hàng. Có thể người này đã thôi việc.',
  'businesses/last-owner': 'Gian hàng phải luôn có một chủ. Hãy giao vai trò chủ cho người khác trước.',
  'businesses/works-here': 'Người này đã làm ở gian hàng. Hãy đổi vai trò ở danh sách bên trên.',
  'businesses/invitation-gone': 'Lời mời không còn hiệu lực. Hãy nhờ chủ gian hàng mời lại.',
  'businesses/invitation-for-another': (facts) =>
    `Lời mời này gửi tới ${facts['email'] ?? 'một địa chỉ khác'}. Hãy đăng nhập bằng tài khoản có địa chỉ đó.`,
  'businesses/invitations-full': (facts) => `Đang có ${facts['most'] ?? 20} lời mời chưa nhận. Hãy huỷ bớt rồi mời tiếp.`,
  'businesses/name-waits': 'Đang có một tên chờ duyệt. Hãy chờ kết quả rồi gửi tên khác.',
  'businesses/name-decided': 'Tên này đã được quyết định. Hãy tải lại trang.',
  'identity/wrong-password': 'Mật khẩu chưa đúng. Hãy nhập lại.',
  'businesses/facts-decided': 'Thông tin này đã được quyết định. Hãy tải lại trang.',
  'businesses/facts-outdated': 'Xã, phường hoặc ngành nghề đã chọn không còn dùng được. Hãy từ chối kèm lý do để cơ sở chọn lại.',
  'businesses/facts-unchanged': 'Chưa có gì khác với thông tin đang đăng ký. Hãy sửa chỗ cần đổi rồi gửi.',
  'businesses/facts-wait': 'Đang có một lần xin đổi chờ duyệt. Hãy chờ kết quả rồi gửi tiếp.',
  'businesses/paper-required': 'Giấy này bắt buộc và là bản duy nhất. Hãy gửi bản mới trước, rồi bỏ bản này.',
  'businesses/unknown-paper': 'Không tìm thấy giấy tờ này. Có thể giấy tờ đã được bỏ hoặc thay bằng bản khác.',
  'businesses/paper-day-invalid': 'Ngày hết hạn chưa đúng. Hãy nhập ngày in trên giấy tờ.',
  'businesses/papers-full': (facts) => `Mỗi loại giấy tờ chỉ nhận tối đa ${facts['most'] ?? 4} tệp. Hãy bỏ bớt một tệp rồi gửi lại.`,
  'businesses/checklist-open': (facts) =>
    `Còn ${facts['open'] ?? 'một số'} mục bắt buộc chưa kiểm tra. Hãy đối chiếu và đánh dấu đủ trước khi duyệt.`,
};

export const onboardingFaults = {
  'wrong-password': 'Mật khẩu chưa đúng.',
  'paper-missing': 'Chưa có giấy tờ này.',
  'commune-of-province': 'Sàn chỉ nhận cơ sở trên địa bàn tỉnh. Hãy chọn xã, phường của tỉnh.',
} as const;
