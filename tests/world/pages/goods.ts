import { Money } from '@market/kernel';
import { defaultMarket, type PageContext, type PictureView, type ProductCardView, type ShopCardView } from '@market/ui';
import { drawPicture, drawShopCover } from '../../../apps/standalone/src/demo-world/pictures/index.js';

/** Pictures that the example pages point to, by address. */
export const pictures = new Map<string, string>();

export function picture(scene: string, name: string): PictureView {
  const src = `/pictures/${scene}-${pictures.size}.svg`;
  pictures.set(src, drawPicture({ categoryScene: scene, key: name, name }));
  return { src, width: 800, height: 800, alt: name };
}

export function cover(name: string, districtCode: string): PictureView {
  const src = `/pictures/cover-${pictures.size}.svg`;
  pictures.set(src, drawShopCover({ key: name, name, districtCode }));
  return { src, width: 1200, height: 900, alt: `Gian hàng ${name}` };
}

type Row = readonly [
  slug: string,
  name: string,
  scene: string,
  price: number,
  shop: string,
  place: string,
  extra?: Partial<ProductCardView>,
];

const kg = (price: number) => ({ unitPrice: { price: Money.vnd(price), unit: 'kg' } });

const rows: readonly Row[] = [
  [
    'nuoc-mam-phu-quoc-40n',
    'Nước mắm Phú Quốc 40°N ủ chượp thùng gỗ bời lời, chai thuỷ tinh 500 ml',
    'fish-sauce',
    185_000,
    'Nước mắm Thanh Quốc',
    'Phú Quốc',
    { ocopStars: 5, rating: { average: 4.8, count: 126 }, unitPrice: { price: Money.vnd(370_000), unit: 'l' } },
  ],
  [
    'ho-tieu-den',
    'Hồ tiêu đen Phú Quốc chín cây',
    'pepper',
    95_000,
    'HTX Hồ tiêu Gành Dầu',
    'Phú Quốc',
    { ocopStars: 4, rating: { average: 4.6, count: 58 }, ...kg(475_000), before: Money.vnd(110_000) },
  ],
  [
    'mat-ong-u-minh',
    'Mật ong rừng tràm U Minh Thượng',
    'honey',
    320_000,
    'HTX Ong mật U Minh',
    'U Minh Thượng',
    { ocopStars: 4, rating: { average: 4.9, count: 211 } },
  ],
  [
    'kho-muc-nam-du',
    'Khô mực câu Nam Du loại một, phơi một nắng',
    'dried-squid',
    690_000,
    'Hải sản Nam Du',
    'Kiên Hải',
    { ...kg(1_380_000), inStock: false },
  ],
  ['khom-tac-cau', 'Khóm Tắc Cậu', 'pineapple', 18_000, 'HTX Khóm Tắc Cậu', 'Châu Thành', { ocopStars: 3, from: true }],
  [
    'ruou-sim',
    'Rượu sim rừng Phú Quốc',
    'wine',
    210_000,
    'Rượu sim Bảy Gáo',
    'Phú Quốc',
    { ocopStars: 4, rating: { average: 4.3, count: 37 } },
  ],
  [
    'tom-kho',
    'Tôm khô đất rừng Cà Mau – Kiên Giang',
    'dried-shrimp',
    640_000,
    'Cơ sở Út Hiền',
    'An Minh',
    { ocopStars: 3, ...kg(1_280_000) },
  ],
  [
    'gio-co-bang',
    'Giỏ xách cỏ bàng Phú Mỹ đan tay',
    'bag',
    145_000,
    'Làng nghề cỏ bàng Phú Mỹ',
    'Giang Thành',
    { ocopStars: 4, rating: { average: 4.7, count: 19 } },
  ],
  ['gao-st25', 'Gạo ST25 lúa – tôm, túi 5 kg', 'rice-sack', 195_000, 'HTX Lúa tôm An Biên', 'An Biên', { ocopStars: 4, ...kg(39_000) }],
  [
    'kho-ca-sac',
    'Khô cá sặc rằn U Minh',
    'dried-fish',
    240_000,
    'Khô Năm Thắng',
    'U Minh Thượng',
    { ocopStars: 3, from: true, rating: { average: 4.4, count: 73 } },
  ],
  ['ghe-lot', 'Ghẹ lột Hòn Chông cấp đông', 'crab', 460_000, 'Hải sản Bình An', 'Kiên Lương', { ...kg(920_000) }],
  ['tra-mang-cau', 'Trà mãng cầu xiêm sấy lạnh', 'tea', 88_000, 'Nông sản Gò Quao', 'Gò Quao', { before: Money.vnd(98_000) }],
];

export const goods: readonly ProductCardView[] = rows.map(([slug, name, scene, price, shopName, place, extra]) => ({
  slug,
  name,
  picture: picture(scene, name),
  price: Money.vnd(price),
  shopName,
  place,
  inStock: true,
  ...extra,
}));

export const shops: readonly ShopCardView[] = (
  [
    ['nuoc-mam-thanh-quoc', 'Nước mắm Thanh Quốc', 'Phú Quốc', '911', 24],
    ['htx-ong-mat', 'HTX Ong mật U Minh', 'U Minh Thượng', '913', 9],
    ['lang-nghe-co-bang', 'Làng nghề cỏ bàng Phú Mỹ', 'Giang Thành', '914', 31],
    ['hai-san-nam-du', 'Hải sản Nam Du', 'Kiên Hải', '912', 17],
  ] as const
).map(([slug, name, place, district, productCount]) => ({
  slug,
  name,
  place,
  picture: cover(name, district),
  productCount,
  verified: true,
}));

export const categories = (
  [
    ['nuoc-mam', 'Nước mắm, mắm', 'ferment-jar', 148],
    ['hai-san-kho', 'Hải sản khô', 'dried-fish', 203],
    ['hai-san-tuoi', 'Hải sản tươi', 'shrimp', 96],
    ['ho-tieu', 'Hồ tiêu, gia vị', 'spice-bowl', 87],
    ['gao', 'Gạo, ngũ cốc', 'rice-bowl', 119],
    ['trai-cay', 'Trái cây, rau', 'fruit', 142],
    ['mat-ong', 'Mật ong, đường', 'sugar', 54],
    ['do-uong', 'Đồ uống', 'juice', 91],
    ['thu-cong', 'Thủ công mỹ nghệ', 'basket', 112],
    ['banh', 'Bánh, quà', 'cake', 87],
  ] as const
).map(([slug, name, scene, productCount]) => ({ slug, name, picture: picture(scene, name), productCount }));

export const pageOf = (path: string, assets: PageContext['assets'], extra: Partial<PageContext> = {}): PageContext => ({
  lang: 'vi',
  path,
  csrf: 'example-token',
  cartCount: 3,
  assets,
  canonicalUrl: `https://cho-tinh.example${path.split('?')[0]}`,
  sandbox: false,
  market: defaultMarket,
  ...extra,
});
