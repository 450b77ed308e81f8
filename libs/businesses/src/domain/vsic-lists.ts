interface Words {
  readonly vi: string;
  readonly en: string;
}

/** A section with those of its divisions that sell on a marketplace: mines of ore, banks and public offices are left out. */
export interface VsicSection {
  readonly letter: string;
  readonly name: Words;
  readonly divisions: readonly (readonly [code: string, vi: string, en: string])[];
}

/** Sections A to I are the same in both editions but for the trade with motor vehicles, which lost its division in 2025. */
const goods: readonly VsicSection[] = [
  {
    letter: 'A',
    name: { vi: 'Nông nghiệp, lâm nghiệp và thuỷ sản', en: 'Agriculture, forestry and fishing' },
    divisions: [
      ['01', 'Nông nghiệp và hoạt động dịch vụ có liên quan', 'Crop and animal production'],
      ['02', 'Lâm nghiệp và hoạt động dịch vụ có liên quan', 'Forestry and logging'],
      ['03', 'Khai thác, nuôi trồng thuỷ sản', 'Fishing and aquaculture'],
    ],
  },
  {
    letter: 'B',
    name: { vi: 'Khai khoáng', en: 'Mining and quarrying' },
    divisions: [['08', 'Khai khoáng khác (cát, đá, muối…)', 'Other mining and quarrying (sand, stone, salt…)']],
  },
  {
    letter: 'C',
    name: { vi: 'Công nghiệp chế biến, chế tạo', en: 'Manufacturing' },
    divisions: [
      ['10', 'Sản xuất, chế biến thực phẩm', 'Food products'],
      ['11', 'Sản xuất đồ uống', 'Beverages'],
      ['13', 'Dệt', 'Textiles'],
      ['14', 'Sản xuất trang phục', 'Wearing apparel'],
      ['15', 'Sản xuất da và các sản phẩm có liên quan', 'Leather and related products'],
      ['16', 'Chế biến gỗ; sản phẩm từ gỗ, tre, nứa, rơm rạ, cói', 'Wood, bamboo, straw and plaited goods'],
      ['17', 'Sản xuất giấy và sản phẩm từ giấy', 'Paper and paper products'],
      ['18', 'In, sao chép bản ghi', 'Printing'],
      ['20', 'Sản xuất hoá chất và sản phẩm hoá chất (xà phòng, tinh dầu…)', 'Chemical products (soap, essential oils…)'],
      ['21', 'Sản xuất thuốc, hoá dược và dược liệu', 'Pharmaceutical and medicinal products'],
      ['22', 'Sản xuất sản phẩm từ cao su và plastic', 'Rubber and plastics products'],
      ['23', 'Sản xuất sản phẩm từ khoáng phi kim loại (gốm, sứ…)', 'Other non-metallic mineral products (pottery…)'],
      ['25', 'Sản xuất sản phẩm từ kim loại đúc sẵn', 'Fabricated metal products'],
      ['26', 'Sản xuất sản phẩm điện tử, máy vi tính', 'Computers and electronics'],
      ['27', 'Sản xuất thiết bị điện', 'Electrical equipment'],
      ['28', 'Sản xuất máy móc, thiết bị', 'Machinery and equipment'],
      ['30', 'Sản xuất phương tiện vận tải khác (tàu, xuồng…)', 'Other transport equipment (boats…)'],
      ['31', 'Sản xuất giường, tủ, bàn, ghế', 'Furniture'],
      ['32', 'Công nghiệp chế biến, chế tạo khác (trang sức, đồ lưu niệm…)', 'Other manufacturing (jewellery, souvenirs…)'],
    ],
  },
  {
    letter: 'D',
    name: { vi: 'Sản xuất và phân phối điện, khí đốt', en: 'Electricity and gas' },
    divisions: [['35', 'Sản xuất và phân phối điện, khí đốt, nước nóng', 'Electricity, gas and steam']],
  },
  {
    letter: 'E',
    name: { vi: 'Cung cấp nước; xử lý rác thải, nước thải', en: 'Water supply; waste management' },
    divisions: [
      ['36', 'Khai thác, xử lý và cung cấp nước', 'Water collection and supply'],
      ['38', 'Thu gom, xử lý rác thải; tái chế phế liệu', 'Waste collection and recovery'],
    ],
  },
  {
    letter: 'F',
    name: { vi: 'Xây dựng', en: 'Construction' },
    divisions: [
      ['41', 'Xây dựng nhà các loại', 'Construction of buildings'],
      ['43', 'Hoạt động xây dựng chuyên dụng', 'Specialised construction'],
    ],
  },
  {
    letter: 'G',
    name: { vi: 'Bán buôn và bán lẻ', en: 'Wholesale and retail trade' },
    divisions: [
      ['46', 'Bán buôn', 'Wholesale trade'],
      ['47', 'Bán lẻ', 'Retail trade'],
    ],
  },
  {
    letter: 'H',
    name: { vi: 'Vận tải, kho bãi', en: 'Transport and storage' },
    divisions: [
      ['49', 'Vận tải đường bộ', 'Land transport'],
      ['50', 'Vận tải đường thuỷ', 'Water transport'],
      ['52', 'Kho bãi và hoạt động hỗ trợ vận tải', 'Warehousing'],
      ['53', 'Bưu chính và chuyển phát', 'Postal and courier services'],
    ],
  },
  {
    letter: 'I',
    name: { vi: 'Dịch vụ lưu trú và ăn uống', en: 'Accommodation and food services' },
    divisions: [
      ['55', 'Dịch vụ lưu trú', 'Accommodation'],
      ['56', 'Dịch vụ ăn uống', 'Food and beverage services'],
    ],
  },
];

const vehicles = ['45', 'Bán, sửa chữa ô tô, mô tô, xe máy', 'Trade and repair of motor vehicles'] as const;

/** Quyết định 27/2018/QĐ-TTg. */
export const sectors2018: readonly VsicSection[] = [
  ...goods.map((section) => (section.letter === 'G' ? { ...section, divisions: [vehicles, ...section.divisions] } : section)),
  {
    letter: 'J',
    name: { vi: 'Thông tin và truyền thông', en: 'Information and communication' },
    divisions: [
      ['58', 'Xuất bản', 'Publishing'],
      ['62', 'Lập trình, tư vấn máy vi tính', 'Computer programming'],
      ['63', 'Hoạt động dịch vụ thông tin', 'Information services'],
    ],
  },
  {
    letter: 'L',
    name: { vi: 'Kinh doanh bất động sản', en: 'Real estate' },
    divisions: [['68', 'Kinh doanh bất động sản', 'Real estate']],
  },
  {
    letter: 'M',
    name: { vi: 'Hoạt động chuyên môn, khoa học và công nghệ', en: 'Professional, scientific and technical activities' },
    divisions: [
      ['72', 'Nghiên cứu khoa học và phát triển công nghệ', 'Research and development'],
      ['73', 'Quảng cáo và nghiên cứu thị trường', 'Advertising and market research'],
      ['74', 'Hoạt động chuyên môn khác (thiết kế, chụp ảnh…)', 'Other professional activities (design, photography…)'],
    ],
  },
  {
    letter: 'N',
    name: { vi: 'Hoạt động hành chính và dịch vụ hỗ trợ', en: 'Administrative and support services' },
    divisions: [
      ['77', 'Cho thuê máy móc, đồ dùng', 'Rental and leasing'],
      ['79', 'Đại lý du lịch, tổ chức tua du lịch', 'Travel agencies and tours'],
    ],
  },
  {
    letter: 'P',
    name: { vi: 'Giáo dục và đào tạo', en: 'Education' },
    divisions: [['85', 'Giáo dục và đào tạo', 'Education']],
  },
  {
    letter: 'Q',
    name: { vi: 'Y tế và hoạt động trợ giúp xã hội', en: 'Health and social work' },
    divisions: [['86', 'Hoạt động y tế', 'Health']],
  },
  {
    letter: 'R',
    name: { vi: 'Nghệ thuật, vui chơi và giải trí', en: 'Arts and recreation' },
    divisions: [
      ['90', 'Hoạt động sáng tác, nghệ thuật và giải trí', 'Creative arts and entertainment'],
      ['93', 'Hoạt động thể thao, vui chơi và giải trí', 'Sports and recreation'],
    ],
  },
  {
    letter: 'S',
    name: { vi: 'Hoạt động dịch vụ khác', en: 'Other services' },
    divisions: [
      ['95', 'Sửa chữa máy vi tính và đồ dùng gia đình', 'Repair of computers and household goods'],
      ['96', 'Hoạt động dịch vụ phục vụ cá nhân khác', 'Other personal services'],
    ],
  },
];

/** Quyết định 36/2025/QĐ-TTg. */
export const sectors2025: readonly VsicSection[] = [
  ...goods,
  {
    letter: 'J',
    name: { vi: 'Xuất bản, phát thanh, truyền hình và sản xuất nội dung', en: 'Publishing, broadcasting and content' },
    divisions: [['58', 'Xuất bản', 'Publishing']],
  },
  {
    letter: 'K',
    name: { vi: 'Viễn thông, lập trình, tư vấn và dịch vụ thông tin', en: 'Telecommunications, programming and information services' },
    divisions: [
      ['62', 'Lập trình, tư vấn máy vi tính', 'Computer programming'],
      ['63', 'Hạ tầng tính toán và dịch vụ thông tin', 'Computing infrastructure and information services'],
    ],
  },
  {
    letter: 'M',
    name: { vi: 'Kinh doanh bất động sản', en: 'Real estate' },
    divisions: [['68', 'Kinh doanh bất động sản', 'Real estate']],
  },
  {
    letter: 'N',
    name: { vi: 'Hoạt động chuyên môn, khoa học và công nghệ', en: 'Professional, scientific and technical activities' },
    divisions: [
      ['72', 'Nghiên cứu khoa học và phát triển công nghệ', 'Research and development'],
      ['73', 'Quảng cáo và nghiên cứu thị trường', 'Advertising and market research'],
      ['74', 'Hoạt động chuyên môn khác (thiết kế, chụp ảnh…)', 'Other professional activities (design, photography…)'],
    ],
  },
  {
    letter: 'O',
    name: { vi: 'Hoạt động hành chính và dịch vụ hỗ trợ', en: 'Administrative and support services' },
    divisions: [
      ['77', 'Cho thuê máy móc, đồ dùng', 'Rental and leasing'],
      ['79', 'Đại lý du lịch, tổ chức tua du lịch', 'Travel agencies and tours'],
    ],
  },
  {
    letter: 'Q',
    name: { vi: 'Giáo dục và đào tạo', en: 'Education' },
    divisions: [['85', 'Giáo dục và đào tạo', 'Education']],
  },
  {
    letter: 'R',
    name: { vi: 'Y tế và hoạt động trợ giúp xã hội', en: 'Health and social work' },
    divisions: [['86', 'Hoạt động y tế', 'Health']],
  },
  {
    letter: 'S',
    name: { vi: 'Nghệ thuật, thể thao và giải trí', en: 'Arts, sports and recreation' },
    divisions: [
      ['90', 'Hoạt động sáng tác, nghệ thuật và giải trí', 'Creative arts and entertainment'],
      ['93', 'Hoạt động thể thao, vui chơi và giải trí', 'Sports and recreation'],
    ],
  },
  {
    letter: 'T',
    name: { vi: 'Hoạt động dịch vụ khác', en: 'Other services' },
    divisions: [
      ['95', 'Sửa chữa máy vi tính, đồ dùng, ô tô và xe máy', 'Repair of computers, goods and vehicles'],
      ['96', 'Hoạt động dịch vụ phục vụ cá nhân', 'Personal services'],
    ],
  },
];
