import type { TradeKey } from './trades.js';

/** Form letters: h household, c co-operative, 1 and 2 limited companies, j joint-stock, p private enterprise. */
export type FormLetter = 'h' | 'c' | '1' | '2' | 'j' | 'p';
/** [brand, form, trade, place on its labels, legal name when it is a real recognised producer]. */
export type Entry = readonly [brand: string, form: FormLetter, trade: TradeKey, place: string, realName?: string];

/** The eighty that participate at the end of 2023, by old district. Real producers come from published OCOP decisions of 2020 and 2021. */
export const firstEighty: Readonly<Record<string, readonly Entry[]>> = {
  '899': [
    ['Kim Thiên Lộc', 'c', 'rice', 'Rạch Giá', 'Hợp tác xã Nông sản hữu cơ Rạch Giá'],
    ['Biển Rạch', '2', 'driedSea', 'Rạch Giá'],
    ['Kiên Giang Xanh', 'j', 'nest', 'Rạch Giá'],
    ['Rạch Sỏi', '1', 'fishSauce', 'Rạch Sỏi'],
    ['Vĩnh Lạc', 'h', 'bakery', 'Rạch Giá'],
    ['An Hòa', '2', 'store', 'Rạch Giá'],
    ['Nông Xanh', '1', 'mushroom', 'Rạch Giá'],
    ['Sông Kiên', 'h', 'sausage', 'Rạch Giá'],
    ['Phi Thông', 'c', 'greens', 'Phi Thông'],
    ['Hải Vị Phương Nam', '2', 'freshSea', 'vịnh Rạch Giá'],
    ['Mộc Hương Kiên', '1', 'herbs', 'Rạch Giá'],
  ],
  '900': [
    ['Thuận Yên', 'h', 'pepper', 'Thuận Yên', 'Hộ kinh doanh Tiêu Thuận Yên'],
    ['Đông Hồ', 'c', 'shrimpFarm', 'đầm Đông Hồ'],
    ['Tô Châu', '2', 'fishSauce', 'Hà Tiên'],
    ['Mũi Nai', 'h', 'driedSea', 'Mũi Nai'],
    ['Bình San', 'h', 'bakery', 'Hà Tiên'],
    ['Hải Tặc', '1', 'seaTravel', 'quần đảo Hải Tặc'],
  ],
  '902': [
    ['Hòn Chông', '2', 'freshSea', 'Hòn Chông'],
    ['Ba Hòn', '1', 'driedSea', 'Ba Hòn'],
    ['Kiên Bình', 'c', 'sedge', 'Kiên Lương'],
    ['Bình An Biển', 'h', 'fishSauce', 'Bình An'],
    ['Chùa Hang', 'h', 'store', 'Chùa Hang'],
  ],
  '903': [
    ['Hòa Lộc Hòn Đất', 'c', 'orchard', 'Hòn Đất', 'Hợp tác xã xoài cát Hòa Lộc Hòn Đất'],
    ['Mỹ Lâm', 'c', 'rice', 'Mỹ Lâm'],
    ['Đầu Doi', 'h', 'pottery', 'Hòn Đất'],
    ['Sóc Sơn', '2', 'driedRiver', 'Sóc Sơn'],
    ['Bình Sơn', 'h', 'shrimpFarm', 'Bình Sơn'],
  ],
  '904': [
    ['Xuân An', '2', 'spirits', 'Tân Hiệp', 'Công ty TNHH Rượu truyền thống Xuân An'],
    ['Nathea', 'h', 'oil', 'Tân Hiệp', 'Cơ sở sản xuất tinh dầu thiên nhiên Nathea'],
    ['Minh Trí', 'h', 'sausage', 'Tân Hiệp', 'Cơ sở sản xuất chả lụa Minh Trí'],
    ['Bảo Anh', 'h', 'water', 'Tân Hiệp', 'Cơ sở sản xuất nước đóng chai, đóng bình Bảo Anh'],
    ['Kinh B', 'c', 'rice', 'Tân Hiệp'],
  ],
  '905': [
    ['Tắc Cậu', 'c', 'pineapple', 'Tắc Cậu'],
    ['Tà Niên', 'c', 'mats', 'Tà Niên'],
    ['Bến Tắc Cậu', '2', 'freshSea', 'Tắc Cậu'],
    ['Bình An', 'h', 'pineapple', 'Bình An'],
    ['Minh Lương', '1', 'driedSea', 'Minh Lương'],
    ['Giục Tượng', 'h', 'greens', 'Giục Tượng'],
  ],
  '906': [
    ['Mạnh Tài', 'h', 'ricePaper', 'Giồng Riềng', 'Cơ sở sản xuất Bánh tráng Mạnh Tài'],
    ['Tám Đô', 'h', 'ferment', 'Giồng Riềng', 'Hộ kinh doanh Tám Đô'],
    ['Thạnh Hưng', 'c', 'rice', 'Thạnh Hưng'],
    ['Hòa Thuận', 'c', 'orchard', 'Hòa Thuận'],
    ['Long Thạnh', 'h', 'driedRiver', 'Long Thạnh'],
  ],
  '907': [
    ['Gò Quao', 'c', 'pepper', 'Gò Quao'],
    ['Vĩnh Phước', 'c', 'pineapple', 'Vĩnh Phước'],
    ['Cái Lớn', '1', 'sedge', 'Gò Quao'],
    ['Định An', 'h', 'bakery', 'Định An'],
  ],
  '908': [
    ['Thứ Ba', 'c', 'shrimpFarm', 'An Biên'],
    ['Xẻo Rô', '2', 'driedSea', 'An Biên'],
    ['Nam Thái', 'h', 'ferment', 'Nam Thái'],
    ['Tây Yên', 'c', 'rice', 'Tây Yên'],
  ],
  '909': [
    ['Vân Khánh', 'c', 'shrimpFarm', 'An Minh'],
    ['Xẻo Nhàu', '2', 'freshSea', 'Xẻo Nhàu'],
    ['Thứ Mười Một', 'h', 'ferment', 'An Minh'],
    ['Đông Hưng', 'c', 'rice', 'Đông Hưng'],
  ],
  '910': [
    ['Vĩnh Thuận Xanh', 'c', 'driedRiver', 'Vĩnh Thuận'],
    ['Bình Minh', 'h', 'ferment', 'Vĩnh Thuận'],
    ['Phong Đông', 'c', 'greens', 'Phong Đông'],
  ],
  '911': [
    ['Khải Hoàn', 'j', 'fishSauce', 'Phú Quốc', 'Công ty cổ phần Thương mại Khải Hoàn'],
    ['Thanh Quốc', '2', 'fishSauce', 'Phú Quốc', 'Công ty TNHH Sản xuất và Kinh doanh nước mắm Thanh Quốc'],
    ['Kim Hoa', '1', 'fishSauce', 'Phú Quốc', 'Công ty TNHH một thành viên nước mắm Kim Hoa'],
    ['Bãi Thơm', 'c', 'pepper', 'Phú Quốc'],
    ['Cửa Dương', 'h', 'pepper', 'Phú Quốc'],
    ['Núi Chúa', '2', 'simWine', 'Phú Quốc'],
    ['Hàm Ninh', 'h', 'freshSea', 'Hàm Ninh'],
    ['Gành Dầu', '1', 'fishSauce', 'Phú Quốc'],
    ['Ngọc Đảo', '2', 'pearl', 'Phú Quốc'],
    ['An Thới', 'c', 'driedSea', 'An Thới'],
    ['Bắc Đảo', '1', 'seaTravel', 'Bắc Đảo'],
    ['Cửa Cạn', 'h', 'honey', 'Phú Quốc'],
  ],
  '912': [
    ['Hòn Sơn', 'c', 'fishSauce', 'Hòn Sơn'],
    ['Nam Du', '2', 'driedSea', 'Nam Du'],
    ['Hòn Tre', 'h', 'freshSea', 'Hòn Tre'],
    ['Bãi Bàng', 'h', 'seaTravel', 'Hòn Sơn'],
  ],
  '913': [
    ['U Minh', 'c', 'honey', 'U Minh Thượng'],
    ['Công Sự', 'h', 'driedRiver', 'U Minh Thượng'],
    ['Minh Thuận', 'c', 'greens', 'Minh Thuận'],
  ],
  '914': [
    ['Toàn Tuyền', 'h', 'sedge', 'Phú Mỹ', 'Cơ sở sản xuất thủ công mỹ nghệ Toàn Tuyền'],
    ['Phú Mỹ', 'c', 'sedge', 'Phú Mỹ', 'Hợp tác xã Phụ nữ cỏ bàng Phú Mỹ'],
    ['Thảo Điền', '2', 'sedge', 'Phú Mỹ', 'Công ty TNHH Thảo Điền Phú Mỹ'],
  ],
};

/** Approved before the end of 2023 and yet not participating then: suspended, closed, or with nothing on the shelf. */
export const notCountedIn2023: readonly (readonly [district: string, entry: Entry])[] = [
  ['911', ['Suối Tranh', 'h', 'simWine', 'Phú Quốc']],
  ['899', ['Vĩnh Bảo', 'p', 'store', 'Rạch Giá']],
  ['906', ['Ngọc Chúc', 'h', 'driedRiver', 'Ngọc Chúc']],
  ['902', ['Dương Hòa', 'h', 'freshSea', 'Dương Hòa']],
  ['903', ['Thổ Sơn', '1', 'orchard', 'Thổ Sơn']],
];

/** Those approved since 2024, in the order they came. */
export const newcomers: Readonly<Record<string, readonly Entry[]>> = {
  '899': [
    ['Hoa Biển', '2', 'driedSea', 'Rạch Giá'],
    ['Ngọc Rạch Giá', '1', 'nest', 'Rạch Giá'],
    ['Vĩnh Hiệp', 'h', 'sausage', 'Rạch Giá'],
    ['Bến Sông Kiên', 'p', 'store', 'Rạch Giá'],
    ['Trùng Thảo Kiên', '2', 'mushroom', 'Rạch Giá'],
    ['Vĩnh Thông', 'c', 'greens', 'Vĩnh Thông'],
    ['Lấn Biển', '2', 'fishSauce', 'Rạch Giá'],
    ['Phố Biển', 'h', 'bakery', 'Rạch Giá'],
    ['Kiên Hương', '1', 'oil', 'Rạch Giá'],
    ['Kiên Giang Trà', '2', 'herbs', 'Rạch Giá'],
  ],
  '900': [
    ['Thạch Động', '1', 'gardenTravel', 'Hà Tiên'],
    ['Pháo Đài', 'h', 'driedSea', 'Hà Tiên'],
    ['Mỹ Đức', 'c', 'pepper', 'Mỹ Đức'],
    ['Hà Tiên Thập Cảnh', '2', 'store', 'Hà Tiên'],
    ['Tiên Hải', 'h', 'freshSea', 'Tiên Hải'],
    ['Phương Thành', 'h', 'bakery', 'Hà Tiên'],
  ],
  '902': [
    ['Hòn Trẹm', '1', 'seaTravel', 'Hòn Trẹm'],
    ['Hòn Nghệ', 'h', 'freshSea', 'Hòn Nghệ'],
    ['Ba Hòn Xanh', '2', 'nest', 'Kiên Lương'],
    ['Bình Trị', 'h', 'pepper', 'Bình Trị'],
    ['Sơn Hải', 'c', 'driedSea', 'Sơn Hải'],
  ],
  '903': [
    ['Nam Thái Sơn', 'c', 'rice', 'Nam Thái Sơn'],
    ['Lình Huỳnh', 'h', 'driedSea', 'Lình Huỳnh'],
    ['Hòn Me', 'h', 'pottery', 'Hòn Me'],
    ['Mỹ Phước', 'c', 'orchard', 'Hòn Đất'],
  ],
  '904': [
    ['Thạnh Đông', 'c', 'rice', 'Thạnh Đông'],
    ['Tân Hiệp A', 'h', 'ricePaper', 'Tân Hiệp'],
    ['Cái Sắn', '2', 'driedRiver', 'Tân Hiệp'],
    ['Tân Hội', 'c', 'greens', 'Tân Hội'],
  ],
  '905': [
    ['Mong Thọ', 'c', 'greens', 'Mong Thọ'],
    ['Vĩnh Hòa Hiệp', 'h', 'mats', 'Tà Niên'],
    ['Mắt Vàng', '1', 'pineapple', 'Tắc Cậu'],
    ['Thạnh Lộc', '2', 'sausage', 'Thạnh Lộc'],
  ],
  '906': [
    ['Bàn Tân Định', 'c', 'rice', 'Bàn Tân Định'],
    ['Ngọc Hòa', 'h', 'bakery', 'Ngọc Hòa'],
    ['Thạnh Lợi', 'h', 'ferment', 'Giồng Riềng'],
    ['Ngọc Thuận', 'c', 'orchard', 'Ngọc Thuận'],
  ],
  '907': [
    ['Vĩnh Hòa Hưng', 'c', 'pineapple', 'Vĩnh Hòa Hưng'],
    ['Thới Quản', 'h', 'ferment', 'Thới Quản'],
    ['Thủy Liễu', 'c', 'rice', 'Thủy Liễu'],
  ],
  '908': [
    ['Đông Thái', 'c', 'shrimpFarm', 'Đông Thái'],
    ['Nam Yên', 'h', 'driedSea', 'Nam Yên'],
    ['Hưng Yên', 'c', 'greens', 'Hưng Yên'],
  ],
  '909': [
    ['Thuận Hòa', 'c', 'shrimpFarm', 'An Minh'],
    ['Đông Thạnh', 'h', 'driedRiver', 'Đông Thạnh'],
    ['Tân Thạnh', 'h', 'shrimpFarm', 'Tân Thạnh'],
  ],
  '910': [
    ['Tân Thuận', 'c', 'shrimpFarm', 'Tân Thuận'],
    ['Vĩnh Bình', 'h', 'sausage', 'Vĩnh Bình'],
  ],
  '911': [
    ['Dương Đông', '2', 'fishSauce', 'Phú Quốc'],
    ['Rạch Vẹm', 'h', 'freshSea', 'Rạch Vẹm'],
    ['Hòn Thơm', '1', 'seaTravel', 'Hòn Thơm'],
    ['Suối Đá', 'h', 'pepper', 'Phú Quốc'],
    ['Đồi Tím', '2', 'simWine', 'Phú Quốc'],
    ['Bãi Sao', '2', 'pearl', 'Phú Quốc'],
    ['Đảo Ngọc', 'h', 'mushroom', 'Phú Quốc'],
    ['Bến Hàm Ninh', 'c', 'driedSea', 'Hàm Ninh'],
    ['Thổ Châu', 'h', 'driedSea', 'Thổ Châu'],
    ['Ông Lang', '1', 'gardenTravel', 'Cửa Dương'],
    ['Hương Đảo', '2', 'oil', 'Phú Quốc'],
    ['Đảo Ngọc Xanh', 'j', 'fishSauce', 'Phú Quốc'],
  ],
  '912': [
    ['Bãi Nhà', 'h', 'fishSauce', 'Hòn Sơn'],
    ['Củ Tron', 'h', 'freshSea', 'Nam Du'],
    ['Hòn Mấu', '1', 'seaTravel', 'Nam Du'],
  ],
  '913': [['Lung Tràm', 'h', 'gardenTravel', 'U Minh Thượng']],
  '914': [['Tân Khánh Hòa', 'c', 'rice', 'Giang Thành']],
};
