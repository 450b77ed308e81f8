import type { ProblemSentence } from '../problem-sentence.js';

/** What registration, review and the shop's own office refuse. */
export const onboardingProblems: Readonly<Record<string, ProblemSentence>> = {
  'businesses/staff-do-not-apply': 'Tài khoản cán bộ không đăng ký gian hàng. Hãy dùng tài khoản cá nhân khác.',
  'businesses/papers-missing': 'Còn thiếu giấy tờ bắt buộc. Những tệp đã chọn được lưu rồi.',
  'businesses/unknown-paper': 'Không tìm thấy giấy tờ này. Có thể giấy tờ đã được bỏ hoặc thay bằng bản khác.',
  'businesses/paper-day-invalid': 'Ngày hết hạn chưa đúng. Hãy nhập ngày in trên giấy tờ.',
  'businesses/papers-full': (facts) => `Mỗi loại giấy tờ chỉ nhận tối đa ${facts['most'] ?? 4} tệp. Hãy bỏ bớt một tệp rồi gửi lại.`,
  'businesses/checklist-open': (facts) =>
    `Còn ${facts['open'] ?? 'một số'} mục bắt buộc chưa kiểm tra. Hãy đối chiếu và đánh dấu đủ trước khi duyệt.`,
};

export const onboardingFaults = {
  'paper-missing': 'Chưa có giấy tờ này.',
  'commune-of-province': 'Sàn chỉ nhận cơ sở trên địa bàn tỉnh. Hãy chọn xã, phường của tỉnh.',
} as const;
