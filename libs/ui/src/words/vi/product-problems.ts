import type { ProblemSentence } from '../problem-sentence.js';

/** What to do when the catalogue refuses what a seller or an officer asks. */
export const productProblems: Readonly<Record<string, ProblemSentence>> = {
  'catalogue/attribute-kind-stays': 'Thuộc tính này đã có với kiểu khác. Hãy ngừng thuộc tính cũ và thêm một thuộc tính tên khác.',
  'catalogue/change-decided': 'Thay đổi này đã được quyết định hoặc người bán vừa gửi bản khác. Hãy tải lại trang để xem bản mới nhất.',
  'catalogue/change-not-found': 'Không có thay đổi nào đang chờ duyệt. Hãy tải lại trang.',
  'catalogue/changed-meanwhile': (facts) =>
    `Người bán vừa sửa “${facts['name'] ?? 'sản phẩm'}” sau khi bạn mở trang. Hãy xem lại bản mới nhất rồi quyết định.`,
  'catalogue/import-broke-off': 'Lần nhập đã dừng vì lỗi ở phía sàn. Những gì đã nhập vẫn còn; hãy chạy tiếp ở trang của lần nhập.',
  'catalogue/invalid-category': 'Có chỗ chưa đúng. Hãy xem những ô được đánh dấu.',
  'catalogue/invalid-promotion': 'Khuyến mại chưa đúng. Hãy xem những ô được đánh dấu.',
  'catalogue/not-ready': 'Sản phẩm còn thiếu thông tin mà danh mục yêu cầu. Hãy điền những ô được đánh dấu rồi gửi duyệt.',
  'catalogue/picture-closed': 'Sàn chỉ lấy hình từ địa chỉ https:// công khai. Hãy dùng địa chỉ khác hoặc tải hình lên.',
  'catalogue/picture-missing': 'Địa chỉ này không có hình, hoặc không cho người ngoài xem. Hãy kiểm tra lại địa chỉ.',
  'catalogue/picture-unreachable': 'Đã thử ba lần mà máy chủ giữ hình không trả lời. Hãy thử lại sau hoặc tải hình lên.',
  'catalogue/promotion-not-found': 'Khuyến mại này đã kết thúc hoặc không có. Hãy tải lại trang.',
  'catalogue/too-many-pictures': 'Mỗi sản phẩm có tối đa 9 hình. Hãy bớt hình rồi thêm hình này nếu cần.',
  'catalogue/promotions-overlap':
    'Một phân loại đã có khuyến mại trong khoảng thời gian này. Hãy chọn thời gian khác hoặc kết thúc khuyến mại cũ.',
};

export const productFaults: Readonly<Record<string, string>> = {
  'not-below-price': 'Giá khuyến mại phải thấp hơn giá bán.',
  'more-than-half-off': 'Chỉ được giảm tối đa 50% giá bán (Nghị định 81/2018/NĐ-CP, Điều 7).',
  'in-the-past': 'Hãy chọn một thời điểm từ bây giờ trở đi.',
  'not-after-start': 'Thời điểm kết thúc phải sau thời điểm bắt đầu.',
  'promotion-too-long': 'Mỗi đợt khuyến mại kéo dài tối đa 120 ngày.',
  'unit-of-number': 'Chỉ thuộc tính kiểu số mới có đơn vị.',
  'make-the-table': 'Bạn đã đổi lựa chọn. Hãy bấm “Tạo bảng phân loại” rồi lưu.',
};
