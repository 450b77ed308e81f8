import { formatNumber } from '../../formats.js';

/** What an import answers, line by line. Keys of `faults` are the codes of the catalogue room. */
export const imports = {
  summary: (added: number, updated: number, unchanged: number, faults: number) =>
    `Đã thêm ${formatNumber(added, 'vi')} sản phẩm, cập nhật ${formatNumber(updated, 'vi')}, giữ nguyên ${formatNumber(unchanged, 'vi')}; ${formatNumber(faults, 'vi')} chỗ chưa nhận được.`,
  fault: (line: number, column: string, reason: string, value: string) =>
    `Dòng ${line}, cột “${column}”: ${reason}${value ? ` (“${value}”)` : ''}`,
  faults: {
    'name-missing': 'thiếu tên sản phẩm',
    'price-missing': 'thiếu giá bán, hoặc giá bằng 0',
    'price-unreadable': 'không đọc được giá; hãy ghi số tiền đồng, hoặc cho biết tỷ giá nếu là ngoại tệ',
    'stock-unreadable': 'tồn kho phải là số nguyên',
    'weight-unreadable': 'khối lượng phải là số gam',
    'picture-not-a-link': 'địa chỉ hình phải bắt đầu bằng http:// hoặc https://',
    'variant-twice': 'phân loại này đã có ở dòng trên',
    'sku-twice': 'mã SKU này đã dùng cho sản phẩm khác',
    'variant-missing': 'sản phẩm chưa có dòng nào ghi giá',
    'too-many-variants': 'quá nhiều phân loại cho một sản phẩm',
    'cell-too-long': 'chữ trong ô quá dài',
  },
};
