import type { KindKey } from './kinds/index.js';

/** Products named in the OCOP decisions of Kiên Giang of 2020 and 2021 (facts from the press): [name, English, stars, year, kind, thousands of đồng per base unit]. */
export type Recognised = readonly [
  vi: string,
  en: string,
  stars: 3 | 4 | 5,
  year: 2020 | 2021,
  kind: KindKey,
  price: number,
  category?: string,
];

export const recognised: Readonly<Record<string, readonly Recognised[]>> = {
  'Kim Thiên Lộc': [
    ['Gạo Nàng Hương Kim Thiên Lộc', 'Kim Thiên Lộc Nàng Hương rice', 4, 2020, 'rice', 30],
    ['Gạo lức đỏ Kim Thiên Lộc', 'Kim Thiên Lộc red brown rice', 4, 2020, 'rice', 38, 'gao-lut-gao-mau'],
    ['Gạo lức đen Kim Thiên Lộc', 'Kim Thiên Lộc black brown rice', 4, 2020, 'rice', 44, 'gao-lut-gao-mau'],
  ],
  'Khải Hoàn': [
    ['Nước mắm Phú Quốc Khải Hoàn 38 độ đạm', 'Khải Hoàn Phú Quốc fish sauce 38°N', 5, 2021, 'fishSauce', 178, 'nuoc-mam-cot'],
    ['Nước mắm Phú Quốc Khải Hoàn 40 độ đạm', 'Khải Hoàn Phú Quốc fish sauce 40°N', 5, 2021, 'fishSauce', 205, 'nuoc-mam-cot'],
    ['Nước mắm Phú Quốc Khải Hoàn 43 độ đạm', 'Khải Hoàn Phú Quốc fish sauce 43°N', 5, 2021, 'fishSauce', 265, 'nuoc-mam-cot'],
    ['Nước mắm 30 độ đạm', 'Fish sauce 30°N', 4, 2020, 'fishSauce', 98],
    ['Nước mắm 40 độ đạm', 'Fish sauce 40°N', 4, 2020, 'fishSauce', 190, 'nuoc-mam-cot'],
  ],
  'Thanh Quốc': [
    ['Nước mắm Thanh Quốc 35 độ đạm', 'Thanh Quốc fish sauce 35°N', 5, 2021, 'fishSauce', 145, 'nuoc-mam-cot'],
    ['Nước mắm Thanh Quốc 40 độ đạm', 'Thanh Quốc fish sauce 40°N', 5, 2021, 'fishSauce', 200, 'nuoc-mam-cot'],
    ['Nước mắm Thanh Quốc 43 độ đạm', 'Thanh Quốc fish sauce 43°N', 5, 2021, 'fishSauce', 262, 'nuoc-mam-cot'],
  ],
  'Kim Hoa': [['Nước mắm cốt Kim Hoa 40 độ đạm', 'Kim Hoa first-press fish sauce 40°N', 4, 2021, 'fishSauce', 198, 'nuoc-mam-cot']],
  'Toàn Tuyền': [
    ['Thùng sọt cỏ bàng', 'Sedge storage hamper', 4, 2020, 'homeware', 290],
    ['Giỏ xách cỏ bàng', 'Sedge handbag', 4, 2020, 'bags', 170],
  ],
  'Phú Mỹ': [
    ['Tụng bụng phình', 'Round-bellied sedge basket', 4, 2020, 'homeware', 210],
    ['Túi xách cỏ bàng', 'Sedge handbag', 4, 2020, 'bags', 220],
    ['Sọt cỏ bàng', 'Sedge hamper', 4, 2020, 'homeware', 240],
  ],
  'Thảo Điền': [
    ['Nón xếp hoa', 'Folding flower hat', 4, 2021, 'hats', 190],
    ['Balo bàng cỡ nhỏ', 'Small sedge backpack', 4, 2021, 'bags', 290],
    ['Balo bàng cỡ lớn', 'Large sedge backpack', 4, 2021, 'bags', 380],
    ['Tụng bàng', 'Sedge basket', 4, 2021, 'homeware', 200],
    ['Cặp laptop', 'Sedge laptop case', 4, 2021, 'bags', 320],
    ['Túi u bàng', 'U-shaped sedge bag', 4, 2021, 'bags', 240],
    ['Nón kết bàng', 'Sedge cap', 4, 2021, 'hats', 130],
    ['Dép quai kẹp', 'Sedge thong sandals', 4, 2021, 'sandals', 95],
    ['Dép nơ bàng', 'Sedge bow sandals', 4, 2021, 'sandals', 110],
    ['Giỏ sò bàng', 'Shell-shaped sedge basket', 4, 2021, 'bags', 210],
  ],
  'Mạnh Tài': [['Bánh tráng Mạnh Tài', 'Mạnh Tài rice paper', 3, 2020, 'ricePaper', 62]],
  'Tám Đô': [['Mắm cá lóc', 'Fermented snakehead', 3, 2020, 'fishFerment', 170]],
  'Xuân An': [
    ['Rượu nếp Xuân An', 'Xuân An sticky-rice spirit', 3, 2020, 'spirits', 125],
    ['Rượu vang ổi Xuân An', 'Xuân An guava wine', 3, 2020, 'spirits', 230],
  ],
  Nathea: [['Tinh dầu khuynh diệp', 'Eucalyptus oil', 3, 2020, 'oil', 2000]],
  'Minh Trí': [['Chả lụa', 'Pork roll', 3, 2020, 'sausage', 195]],
  'Bảo Anh': [['Nước uống đóng chai', 'Bottled water', 3, 2020, 'water', 9]],
  'Thuận Yên': [['Tiêu đen xay', 'Ground black pepper', 3, 2020, 'pepper', 330, 'tieu-cac-vung']],
  'Hòa Lộc Hòn Đất': [['Xoài cát Hòa Lộc', 'Hòa Lộc mango', 4, 2021, 'fruit', 82]],
};
