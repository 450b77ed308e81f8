import { formatNumber } from '../../formats.js';
import type { ProblemSentence } from '../problem-sentence.js';

/** What to do when a file or its import is refused. */
export const importProblems: Readonly<Record<string, ProblemSentence>> = {
  'platform/file-too-long': (facts) =>
    `Tệp có hơn ${formatNumber(Number(facts['most'] ?? 50_000), 'vi')} dòng. Hãy chia thành nhiều tệp; nếu ít dòng hơn, hãy xoá các dòng trống ở cuối bảng.`,
  'platform/file-unsafe': 'Tệp này có phần tự gọi ra ngoài nên không nhận được. Hãy mở bằng Excel, lưu lại dưới dạng .xlsx rồi gửi.',
  'catalogue/column-twice': (facts) => `Hai cột cùng mang một nghĩa. Hãy chọn lại nghĩa của cột “${facts['column'] ?? ''}”.`,
  'catalogue/import-file-forgotten': 'Tệp của lần nhập này đã quá lâu nên không còn giữ. Hãy xuất toàn bộ sản phẩm để có tệp mới.',
  'catalogue/import-not-found': 'Không tìm thấy lần nhập này. Hãy quay lại danh sách các lần nhập.',
  'catalogue/import-under-way': 'Lần nhập này vừa chuyển sang bước khác. Hãy tải lại trang để xem bước mới nhất.',
  'catalogue/rate-needed': 'Giá trong tệp có vẻ là ngoại tệ. Hãy điền tỷ giá: một đơn vị bằng bao nhiêu đồng.',
};
