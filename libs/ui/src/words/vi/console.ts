import { formatDate, formatNumber } from '../../formats.js';

/** The provincial console: numbers first, in the words of an administrative report. */
export const consoleWords = {
  title: 'Quản trị',
  navigation: 'Các mục quản trị',
  sections: {
    participation: 'Tham gia sàn',
    money: 'Tiền vào',
    payouts: 'Chi trả',
    taxes: 'Thuế khấu trừ',
    support: 'Hỗ trợ',
    programmes: 'Chương trình',
    search: 'Tìm kiếm',
  },
  publicTitle: 'Số liệu công khai của sàn',
  participation: 'Doanh nghiệp tham gia sàn',
  asOf: 'Tính đến hết ngày',
  by: 'Theo',
  show: 'Xem số liệu',
  headline: (day: string) => `Số liệu đến hết ngày ${formatDate(day, 'vi')}`,
  businesses: 'Doanh nghiệp tham gia',
  products: 'Sản phẩm đang bán',
  total: 'Tổng cộng',
  ordinal: 'STT',
  share: 'Tỷ trọng',
  definition: (version: string) =>
    `Cách tính ${version}: một doanh nghiệp được tính khi giấy duyệt còn hiệu lực và có ít nhất một sản phẩm đang bán. Con số được đếm lại từ sổ sự kiện, nên ngày cũ luôn cho cùng một kết quả.`,
  dimensions: {
    district: 'Huyện, thành phố (trước 01/7/2025)',
    commune: 'Xã, phường, đặc khu',
    sector: 'Ngành',
    size: 'Quy mô',
    form: 'Loại hình',
    ocop: 'Sao OCOP của sản phẩm',
  },
  unknown: 'Chưa xác định',
  badDay: 'Ngày chưa đúng. Hãy chọn một ngày có thật, dạng ngày/tháng/năm.',
  number: (value: number) => formatNumber(value, 'vi'),
};
