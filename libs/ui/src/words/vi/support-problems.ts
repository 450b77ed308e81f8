import { formatNumber } from '../../formats.js';
import type { ProblemSentence } from '../problem-sentence.js';

/** What to do when the support portal refuses. */
export const supportProblems: Readonly<Record<string, ProblemSentence>> = {
  'support/amount-beyond-rate': (facts) =>
    `Số tiền vượt mức được hỗ trợ. Có thể duyệt tối đa ${formatNumber(BigInt(facts['most'] ?? 0), 'vi')}\u00a0₫.`,
  'support/amount-invalid': 'Số tiền hỗ trợ phải lớn hơn 0.',
  'support/answer-empty': 'Hãy viết trả lời hoặc chọn ít nhất một tệp.',
  'support/application-changed-meanwhile': 'Hồ sơ vừa được cán bộ khác xử lý. Hãy xem lại rồi quyết định.',
  'support/application-invalid': 'Hồ sơ còn chỗ chưa điền hoặc thiếu giấy tờ. Hãy xem những ô được đánh dấu.',
  'support/application-move-refused': 'Hồ sơ đang ở bước không làm được việc này. Hãy tải lại trang để xem bước mới nhất.',
  'support/application-not-found': 'Không tìm thấy hồ sơ này.',
  'support/application-open': 'Cơ sở đang có một hồ sơ chưa xong của chương trình này. Hãy xem hồ sơ đó trong mục Hồ sơ của tôi.',
  'support/budget-used-up': 'Kinh phí của chương trình không còn đủ cho số tiền này. Hãy duyệt ít hơn hoặc chờ bổ sung kinh phí.',
  'support/not-entitled': 'Cơ sở chưa đủ điều kiện của chương trình này. Hãy xem lý do ở trang chương trình.',
  'support/programme-changed-meanwhile':
    'Chương trình vừa được người khác sửa, hoặc kinh phí mới thấp hơn số đã duyệt. Hãy tải lại trang rồi sửa lại.',
  'support/programme-invalid': 'Thông tin chương trình có chỗ chưa đúng. Hãy xem những ô được đánh dấu.',
  'support/programme-not-found': 'Không tìm thấy chương trình này. Có thể chương trình đã kết thúc.',
  'support/programme-slug-taken': 'Địa chỉ trang này đã dùng cho chương trình khác. Hãy chọn địa chỉ khác.',
  'support/reason-required': 'Hãy ghi lý do để doanh nghiệp biết cần làm gì.',
  'support/reference-required': 'Hãy ghi số chứng từ chuyển tiền.',
};

/** Faults of single boxes of the support portal. */
export const supportFaults = {
  'not-a-percentage': 'Hãy nhập số nguyên từ 1 đến 100.',
  'before-start': 'Ngày kết thúc phải sau ngày bắt đầu.',
  'not-a-term': 'Hãy nhập số ngày từ 1 đến 60.',
  'beyond-budget': 'Vượt kinh phí còn lại.',
  'beyond-rate': 'Vượt mức được hỗ trợ.',
  file: 'Tệp này chưa nhận được. Hãy chọn tệp khác.',
};
