import type { Both, Indicator, Measure, ReportForm } from './indicator.js';

const both = (vi: string, en: string): Both => ({ vi, en });
const business = both('cơ sở', 'businesses');
const product = both('sản phẩm', 'products');
const order = both('đơn', 'orders');
const dong = both('đồng', 'VND');
const percent = both('%', '%');
const none = both('', '');

const heading = (number: string, vi: string, en: string): Indicator => ({
  ...{ number, label: both(vi, en), unit: none, measure: null, argument: null },
});
const line = (number: string, vi: string, en: string, unit: Both, measure: Measure, argument: string | null = null): Indicator => ({
  ...{ number, label: both(vi, en), unit, measure, argument },
});

/** The first form of the monthly report. A form is never edited: the next one has another version and begins on another day. */
export const firstForm: ReportForm & { readonly validFrom: string } = {
  version: 'tmdt-tham-gia/v1',
  validFrom: '2021-01-01',
  title: both(
    'Tình hình doanh nghiệp, hợp tác xã, hộ kinh doanh tham gia sàn thương mại điện tử của tỉnh',
    'Businesses, co-operatives and household businesses taking part in the province’s e-commerce market',
  ),
  indicators: [
    heading('I', 'Cơ sở tham gia sàn', 'Participating businesses'),
    line('1', 'Cơ sở tham gia đến cuối kỳ', 'Participating at the end of the period', business, 'participants'),
    line('1.1', 'Doanh nghiệp siêu nhỏ', 'Micro', business, 'participants', 'size:micro'),
    line('1.2', 'Doanh nghiệp nhỏ', 'Small', business, 'participants', 'size:small'),
    line('1.3', 'Doanh nghiệp vừa', 'Medium', business, 'participants', 'size:medium'),
    line('1.4', 'Hộ kinh doanh', 'Household businesses', business, 'participants', 'form:household'),
    line('1.5', 'Hợp tác xã', 'Co-operatives', business, 'participants', 'form:cooperative'),
    line('2', 'Cơ sở được duyệt trong kỳ', 'Approved in the period', business, 'approved'),
    line('3', 'Cơ sở bị tạm ngừng trong kỳ', 'Suspended in the period', business, 'suspended'),
    line('4', 'Cơ sở chấm dứt trong kỳ', 'Closed in the period', business, 'closed'),
    heading('II', 'Sản phẩm trên sàn', 'Products on sale'),
    line('5', 'Sản phẩm đang bán đến cuối kỳ', 'On sale at the end of the period', product, 'offered'),
    line('5.1', 'Sản phẩm OCOP 5 sao', 'OCOP five stars', product, 'offered', 'ocop:5'),
    line('5.2', 'Sản phẩm OCOP 4 sao', 'OCOP four stars', product, 'offered', 'ocop:4'),
    line('5.3', 'Sản phẩm OCOP 3 sao', 'OCOP three stars', product, 'offered', 'ocop:3'),
    line('6', 'Sản phẩm đăng bán lần đầu trong kỳ', 'Published for the first time', product, 'first-published'),
    heading('III', 'Giao dịch trên sàn', 'Trade'),
    line('7', 'Đơn hàng đã thanh toán', 'Orders paid', order, 'orders'),
    line('8', 'Giá trị đơn hàng đã thanh toán', 'Value of orders paid', dong, 'value'),
    line('9', 'Đơn huỷ hoặc trả hàng có hoàn tiền', 'Cancelled or returned with a refund', order, 'returns'),
    line('10', 'Số tiền hoàn lại cho người mua', 'Given back to buyers', dong, 'given-back'),
    line('11', 'Tỷ lệ giá trị thanh toán không dùng tiền mặt', 'Share paid without cash', percent, 'cashless'),
    heading('IV', 'Số liệu báo cáo từ các cơ quan', 'Figures reported by agencies'),
    line('12', 'Cơ sở sử dụng hoá đơn điện tử', 'Businesses using e-invoices', percent, 'reported', 'e-invoice'),
    line('13', 'Cơ sở kê khai thuế điện tử', 'Businesses declaring tax online', percent, 'reported', 'e-declaration'),
    line('14', 'Cơ sở sử dụng chữ ký số', 'Businesses with a digital signature', percent, 'reported', 'digital-signature'),
    line('15', 'Người dân sử dụng Internet', 'People using the Internet', percent, 'reported', 'internet-users'),
    line('16', 'Người dân dùng điện thoại thông minh', 'People with a smartphone', percent, 'reported', 'smartphone-users'),
  ],
};
