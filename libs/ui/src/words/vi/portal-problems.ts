import type { ProblemSentence } from '../problem-sentence.js';

/** What to do when the portal's articles, questions and courses refuse. */
export const portalProblems: Readonly<Record<string, ProblemSentence>> = {
  'support/already-extended': 'Câu hỏi này đã được gia hạn một lần.',
  'support/already-followed-up': 'Bạn đã hỏi lại một lần. Nếu còn điều chưa rõ, hãy gửi câu hỏi mới.',
  'support/already-registered': 'Bạn đã đăng ký buổi học này rồi.',
  'support/article-changed-meanwhile': 'Bài vừa được người khác sửa. Hãy tải lại trang rồi sửa lại.',
  'support/article-invalid': 'Bài có chỗ chưa đúng. Hãy xem những ô được đánh dấu.',
  'support/article-not-found': 'Không tìm thấy bài này. Có thể bài đã được gỡ.',
  'support/article-slug-taken': 'Địa chỉ trang này đã dùng cho bài khác. Hãy chọn địa chỉ khác.',
  'support/course-changed-meanwhile': 'Lớp vừa được người khác sửa. Hãy tải lại trang rồi sửa lại.',
  'support/course-invalid': 'Thông tin lớp có chỗ chưa đúng. Hãy xem những ô được đánh dấu.',
  'support/course-not-found': 'Không tìm thấy lớp này. Có thể lớp đã kết thúc.',
  'support/course-slug-taken': 'Địa chỉ trang này đã dùng cho lớp khác. Hãy chọn địa chỉ khác.',
  'support/department-not-found': 'Hãy chọn một cơ quan khác trong danh sách.',
  'support/document-number-taken': 'Số hiệu này đã có trong thư viện. Hãy sửa văn bản đã có.',
  'support/not-registered': 'Bạn chưa đăng ký buổi học này.',
  'support/officer-not-found': 'Không có cán bộ nào dùng địa chỉ thư này.',
  'support/personal-data-found': 'Còn chỗ có thể cho biết người hỏi là ai. Hãy bỏ đi, hoặc xác nhận đã xem từng chỗ.',
  'support/publication-invalid': 'Bản công khai còn ô chưa điền.',
  'support/question-changed-meanwhile': 'Câu hỏi vừa được cán bộ khác xử lý. Hãy xem lại rồi làm tiếp.',
  'support/question-invalid': 'Câu hỏi còn chỗ chưa điền. Hãy xem những ô được đánh dấu.',
  'support/question-move-refused': 'Câu hỏi đang ở bước không làm được việc này. Hãy tải lại trang để xem bước mới nhất.',
  'support/question-not-found': 'Không tìm thấy câu hỏi này.',
  'support/question-private': 'Người hỏi không cho công khai câu hỏi này.',
  'support/registration-closed': 'Buổi học đã hết hạn đăng ký hoặc đã huỷ. Hãy chọn buổi khác.',
  'support/registration-invalid': 'Thông tin người học có chỗ chưa đúng. Hãy xem những ô được đánh dấu.',
  'support/seats-taken': 'Số người đã có chỗ nhiều hơn số chỗ mới, hoặc buổi học đã huỷ. Hãy nhập số chỗ lớn hơn.',
  'support/session-begun': 'Buổi học đã bắt đầu nên không đổi được nữa.',
  'support/session-invalid': 'Thông tin buổi học có chỗ chưa đúng. Hãy xem những ô được đánh dấu.',
  'support/session-not-found': 'Không tìm thấy buổi học này.',
  'support/subject-not-found': 'Không tìm thấy thứ bạn muốn gắn vào câu hỏi, hoặc bạn không được xem. Bạn vẫn có thể hỏi chung.',
  'support/term-over': 'Thời hạn trả lời đã qua nên không gia hạn được nữa. Hãy trả lời sớm nhất có thể.',
  'support/too-many-questions': 'Hôm nay bạn đã gửi đủ 10 câu hỏi. Hãy gửi tiếp vào ngày mai.',
  'support/topic-invalid': 'Hãy đặt tên cho lĩnh vực.',
};

/** Faults of single boxes of these pages. */
export const portalFaults = {
  'not-a-change': 'Mỗi dòng cần đủ số hiệu, “sửa đổi” hoặc “thay thế”, và ngày.',
  'not-https': 'Hãy nhập địa chỉ bắt đầu bằng https://',
  'after-start': 'Phải trước giờ bắt đầu.',
  'not-seats': 'Hãy nhập số chỗ từ 1 đến 2.000.',
  taken: 'Ít hơn số người đã có chỗ.',
  'personal-data': 'Còn chỗ có thể cho biết người hỏi là ai.',
};
