import { formatNumber } from '../../formats.js';

/** The provincial console: numbers first, in the words of an administrative report. */
export const consoleWords = {
  title: 'Quản trị',
  navigation: 'Các mục quản trị',
  sections: {
    reports: 'Báo cáo',
    reported: 'Số liệu báo cáo',
    audit: 'Nhật ký',
    staff: 'Cán bộ',
    products: 'Sản phẩm',
    participation: 'Tham gia sàn',
    applications: 'Hồ sơ đăng ký',
    businesses: 'Doanh nghiệp',
    orders: 'Đơn hàng',
    money: 'Tiền vào',
    payouts: 'Chi trả',
    taxes: 'Thuế khấu trừ',
    support: 'Hỗ trợ',
    programmes: 'Chương trình',
    search: 'Tìm kiếm',
    questions: 'Hỏi đáp',
    training: 'Tập huấn',
    articles: 'Tin, văn bản',
    departments: 'Cơ quan',
  },
  publicTitle: 'Số liệu công khai của sàn',
  badDay: 'Ngày chưa đúng. Hãy chọn một ngày có thật, dạng ngày/tháng/năm.',
  number: (value: number) => formatNumber(value, 'vi'),
};
