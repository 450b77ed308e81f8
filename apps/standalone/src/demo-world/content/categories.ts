import type { DemoCategory } from './shapes.js';

type Child = readonly [slug: string, vi: string, en: string, scene: string];
type Top = readonly [slug: string, vi: string, en: string, scene: string, children: readonly Child[]];

const tree: readonly Top[] = [
  [
    'nuoc-mam-va-mam',
    'Nước mắm & mắm',
    'Fish sauce & ferments',
    'fish-sauce',
    [
      ['nuoc-mam-cot', 'Nước mắm cốt, nhĩ', 'First-press fish sauce', 'fish-sauce'],
      ['nuoc-mam-hang-ngay', 'Nước mắm dùng hằng ngày', 'Everyday fish sauce', 'fish-sauce'],
      ['mam-ca', 'Mắm cá', 'Fermented fish', 'ferment-jar'],
      ['mam-tom-ruoc-ba-khia', 'Mắm tôm, ruốc, ba khía', 'Shrimp & crab ferments', 'ferment-jar'],
    ],
  ],
  [
    'hai-san-kho',
    'Hải sản khô',
    'Dried seafood',
    'dried-fish',
    [
      ['kho-ca-bien', 'Khô cá biển', 'Dried sea fish', 'dried-fish'],
      ['kho-ca-dong', 'Khô cá đồng', 'Dried freshwater fish', 'dried-fish'],
      ['kho-muc', 'Khô mực', 'Dried squid', 'dried-squid'],
      ['tom-kho', 'Tôm khô', 'Dried shrimp', 'dried-shrimp'],
      ['hai-san-an-lien', 'Hải sản rim, tẩm ăn liền', 'Ready-to-eat seafood', 'snack-pouch'],
    ],
  ],
  [
    'hai-san-tuoi',
    'Hải sản tươi',
    'Fresh seafood',
    'fish',
    [
      ['ca-bien', 'Cá biển', 'Sea fish', 'fish'],
      ['tom-cua-ghe', 'Tôm, cua, ghẹ', 'Shrimp & crab', 'crab'],
      ['muc-bach-tuoc', 'Mực, bạch tuộc', 'Squid & octopus', 'squid'],
      ['so-oc-nghieu', 'Sò, ốc, nghêu', 'Shellfish', 'shellfish'],
      ['ca-dong', 'Cá đồng', 'Freshwater fish', 'fish'],
    ],
  ],
  [
    'ho-tieu-gia-vi',
    'Hồ tiêu & gia vị',
    'Pepper & spices',
    'pepper',
    [
      ['tieu-phu-quoc', 'Tiêu Phú Quốc', 'Phú Quốc pepper', 'pepper'],
      ['tieu-cac-vung', 'Tiêu các vùng', 'Pepper from other places', 'pepper'],
      ['muoi-cham', 'Muối chấm', 'Dipping salts', 'spice-bowl'],
      ['sot-sa-te', 'Sốt, sa tế', 'Sauces & satay', 'sauce-jar'],
    ],
  ],
  [
    'gao-nong-san-kho',
    'Gạo & nông sản khô',
    'Rice & dry goods',
    'rice-sack',
    [
      ['gao-thom', 'Gạo thơm', 'Fragrant rice', 'rice-sack'],
      ['gao-lut-gao-mau', 'Gạo lứt, gạo màu', 'Brown & coloured rice', 'rice-sack'],
      ['gao-lua-tom', 'Gạo lúa – tôm', 'Rice from shrimp fields', 'rice-bowl'],
      ['nep-dau-bot', 'Nếp, đậu & bột', 'Sticky rice, beans & flour', 'rice-bowl'],
    ],
  ],
  [
    'trai-cay-rau',
    'Trái cây & rau',
    'Fruit & vegetables',
    'pineapple',
    [
      ['khom', 'Khóm (dứa)', 'Pineapple', 'pineapple'],
      ['xoai-trai-cay-vuon', 'Xoài & trái cây vườn', 'Mango & orchard fruit', 'fruit'],
      ['rau-cu', 'Rau, củ, rau đồng', 'Vegetables & wild greens', 'vegetables'],
      ['trai-cay-say-mut', 'Trái cây sấy, mứt', 'Dried fruit & jam', 'dried-fruit'],
    ],
  ],
  [
    'mat-ong-duong',
    'Mật ong & đường',
    'Honey & sugar',
    'honey',
    [
      ['mat-ong', 'Mật ong', 'Honey', 'honey'],
      ['san-pham-tu-ong', 'Sản phẩm từ ong', 'Bee products', 'honey'],
      ['duong-mat-cay', 'Đường, mật từ cây', 'Plant sugar & nectar', 'sugar'],
    ],
  ],
  [
    'do-uong',
    'Đồ uống',
    'Drinks',
    'wine',
    [
      ['ruou-sim', 'Rượu sim', 'Myrtle wine', 'wine'],
      ['ruou-truyen-thong', 'Rượu truyền thống', 'Traditional spirits', 'wine'],
      ['tra-ca-phe', 'Trà, cà phê', 'Tea & coffee', 'tea'],
      ['nuoc-trai-cay-siro', 'Nước trái cây, si rô', 'Juices & syrups', 'juice'],
      ['nuoc-uong-dong-chai', 'Nước uống đóng chai', 'Bottled water', 'water'],
    ],
  ],
  [
    'thao-duoc-suc-khoe',
    'Thảo dược & sức khỏe',
    'Herbs & wellness',
    'herbs',
    [
      ['yen-sao', 'Yến sào', 'Edible bird’s nest', 'bird-nest'],
      ['nam-dong-trung', 'Nấm, đông trùng hạ thảo', 'Mushrooms & cordyceps', 'mushroom'],
      ['tinh-dau', 'Tinh dầu', 'Essential oils', 'essential-oil'],
      ['thao-moc', 'Thảo mộc, trà thảo dược', 'Herbs & herbal teas', 'herbs'],
    ],
  ],
  [
    'banh-thuc-pham-che-bien',
    'Bánh & thực phẩm chế biến',
    'Cakes & prepared food',
    'cake',
    [
      ['banh-dan-gian', 'Bánh dân gian', 'Traditional cakes', 'cake'],
      ['banh-trang-bun-kho', 'Bánh tráng, bún khô', 'Rice paper & noodles', 'rice-paper'],
      ['cha-nem-lap-xuong', 'Chả, nem, lạp xưởng', 'Sausages & rolls', 'sausage'],
      ['trung-muoi', 'Trứng & trứng muối', 'Eggs & salted eggs', 'eggs'],
    ],
  ],
  [
    'thu-cong-my-nghe',
    'Thủ công mỹ nghệ',
    'Handicrafts',
    'basket',
    [
      ['tui-gio-co-bang', 'Túi, giỏ cỏ bàng', 'Grass bags & baskets', 'bag'],
      ['non-dep', 'Nón, dép', 'Hats & sandals', 'hat'],
      ['do-dan-gia-dung', 'Đồ đan gia dụng', 'Woven homeware', 'basket'],
      ['chieu-gom', 'Chiếu Tà Niên, gốm Hòn Đất', 'Mats & pottery', 'pottery'],
      ['ngoc-trai-qua-bien', 'Ngọc trai, quà từ biển', 'Pearls & sea gifts', 'pearl'],
    ],
  ],
  [
    'du-lich-trai-nghiem',
    'Du lịch & trải nghiệm',
    'Travel & experiences',
    'island',
    [
      ['tour-bien-dao', 'Tour biển đảo', 'Island tours', 'island'],
      ['homestay', 'Homestay, nhà vườn', 'Homestays', 'homestay'],
      ['trai-nghiem-vuon-rung', 'Vườn, rừng & làng nghề', 'Orchard, forest & craft visits', 'mangrove'],
    ],
  ],
];

export const categories: readonly DemoCategory[] = tree.flatMap(([slug, vi, en, scene, children]) => [
  { slug, name: { vi, en }, parent: null, scene },
  ...children.map(([child, childVi, childEn, childScene]) => ({
    slug: child,
    name: { vi: childVi, en: childEn },
    parent: slug,
    scene: childScene,
  })),
]);
