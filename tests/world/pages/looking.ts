import { Money } from '@market/kernel';
import { words, type PageContext } from '@market/ui';
import type { HomePageProps } from '../../../apps/web/src/pages/shop/home.page.js';
import type { OcopPageProps } from '../../../apps/web/src/pages/shop/ocop.page.js';
import type { ProductPageProps } from '../../../apps/web/src/pages/shop/product.page.js';
import type { ResultsPageProps } from '../../../apps/web/src/pages/shop/results.page.js';
import type { ShopPageProps } from '../../../apps/web/src/pages/shop/shop.page.js';
import { categories, cover, goods, picture, shops } from './goods.js';

export const home = (page: PageContext): HomePageProps => ({
  page,
  popular: ['nước mắm', 'hồ tiêu', 'khô mực', 'mật ong', 'rượu sim'],
  categories,
  ocop: goods.filter(({ ocopStars }) => ocopStars).slice(0, 8),
  newest: goods.slice(4, 12),
  shops,
  live: { businesses: 96, products: 1402 },
});

const value = (label: string, count: number, active = false) => ({
  label,
  count,
  active,
  href: `/tim-kiem?q=mam&v=${encodeURIComponent(label)}`,
});

export const results = (page: PageContext): ResultsPageProps => ({
  page,
  query: 'nuoc mam',
  crumbs: [],
  total: 1139,
  products: goods,
  facets: [
    { name: 'category', label: 'Danh mục', values: [value('Nước mắm, mắm', 148, true), value('Hải sản khô', 23), value('Gia vị', 12)] },
    { name: 'ocop', label: 'OCOP', values: [value('5 sao', 6), value('4 sao', 36, true), value('3 sao', 227)] },
    {
      name: 'region',
      label: 'Nơi bán',
      values: ['Phú Quốc', 'Kiên Hải', 'Rạch Giá', 'Hà Tiên', 'An Biên', 'Châu Thành', 'Kiên Lương', 'Gò Quao', 'Hòn Đất'].map((name, at) =>
        value(name, 90 - at * 9),
      ),
    },
    { name: 'price', label: 'Giá', values: [value('Dưới 50.000 ₫', 81), value('50.000 – 200.000 ₫', 512), value('Trên 200.000 ₫', 546)] },
  ],
  active: [
    { label: 'Nước mắm, mắm', href: '/tim-kiem?q=mam&ocop=4' },
    { label: 'OCOP 4 sao', href: '/tim-kiem?q=mam&category=nuoc-mam' },
  ],
  clearHref: '/tim-kiem?q=nuoc+mam',
  sort: 'relevance',
  sortHrefOf: (sort) => `/tim-kiem?q=nuoc+mam&sort=${sort}`,
  pageNumber: 3,
  pages: 48,
  hrefOf: (at) => `/tim-kiem?q=nuoc+mam&page=${at}`,
  categories,
});

/** The page of a category with others below it. */
export const category = (page: PageContext): ResultsPageProps => {
  return {
    ...results(page),
    query: undefined,
    category: {
      slug: 'nuoc-mam',
      name: 'Nước mắm & mắm',
      description: words(page.lang).finding.categoryLead('Nước mắm & mắm', 'Kiên Giang'),
    },
    below: ['Nước mắm cốt, nhĩ', 'Mắm cá', 'Mắm ruốc, mắm tôm', 'Nước mắm pha'].map((name, at) => ({
      slug: `loai-${at}`,
      name,
      count: 1234 - at * 311,
    })),
    active: [],
  };
};

export const ocop = (page: PageContext): OcopPageProps => ({
  page,
  shelves: [5, 4, 3].map((stars, at) => ({
    ...{ stars, count: [6, 36, 227][at]!, href: `/tim-kiem?ocop=${stars}` },
    products: goods.slice(at, at + 4).map((product) => ({ ...product, ocopStars: stars })),
  })),
  places: ['Phú Quốc', 'Kiên Hải', 'Rạch Giá', 'Hà Tiên', 'An Biên'].map((label, at) => ({
    label,
    count: 90 - at * 17,
    href: `/tim-kiem?region=${at}`,
  })),
});

export const nothing = (page: PageContext): ResultsPageProps => ({
  ...results(page),
  query: 'bánh xèo khổng lồ',
  total: 0,
  products: [],
  facets: [],
  active: [],
});

const name = 'Nước mắm Phú Quốc 40°N ủ chượp thùng gỗ bời lời, chai thuỷ tinh';
const variant = (id: string, label: string, price: number, available: number) => ({
  id,
  label,
  price: Money.vnd(price),
  available,
  href: `/san-pham/nuoc-mam-phu-quoc-40n?loai=${id}`,
});

export const product = (page: PageContext): ProductPageProps => ({
  page,
  crumbs: [{ label: 'Nước mắm, mắm', href: '/danh-muc/nuoc-mam' }],
  slug: 'nuoc-mam-phu-quoc-40n',
  name,
  pictures: [picture('fish-sauce', name), picture('ferment-jar', `${name}, thùng ủ`), picture('fish', `${name}, cá cơm`)],
  ocopStars: 5,
  rating: { average: 4.8, count: 126 },
  variants: [
    { ...variant('a', 'Chai 500 ml', 185_000, 12), before: Money.vnd(210_000), unitPrice: { price: Money.vnd(370_000), unit: 'l' } },
    variant('b', 'Hộp quà 2 chai', 390_000, 4),
    variant('c', 'Can 5 lít', 1_650_000, 0),
  ],
  selectedId: 'a',
  onSale: true,
  seller: {
    slug: 'nuoc-mam-thanh-quoc',
    name: 'Nước mắm Thanh Quốc',
    place: 'Đặc khu Phú Quốc',
    picture: cover('Nước mắm Thanh Quốc', '911'),
    verified: true,
    sinceYear: 2021,
    productCount: 24,
    confirmsWithinHours: 4,
  },
  originPlace: 'Khu phố 6, Dương Đông, Phú Quốc',
  certificates: [
    {
      name: 'OCOP 5 sao cấp quốc gia',
      number: '1234/QĐ-BNN-VPĐP',
      issuer: 'Bộ Nông nghiệp và Môi trường',
      issuedOn: '2024-09-12',
      validUntil: '2027-09-12',
      fileHref: '/tep/ocop.pdf',
    },
    { name: 'Chỉ dẫn địa lý “Phú Quốc” cho nước mắm', number: '01/CDĐL', issuer: 'Cục Sở hữu trí tuệ', issuedOn: '2001-06-01' },
  ],
  attributes: [
    { label: 'Thành phần', value: 'Cá cơm 75%, muối biển 25%' },
    { label: 'Độ đạm', value: '40°N' },
    { label: 'Hạn dùng', value: '36 tháng kể từ ngày đóng chai' },
  ],
  descriptionHtml:
    '<p>Cá cơm đánh bắt quanh đảo, ướp muối ngay trên tàu rồi ủ chượp 12 tháng trong thùng gỗ bời lời. Nước đầu được rút nỉ, không pha, màu cánh gián, thơm dịu.</p><ul><li>Dùng để chấm: pha với chanh, tỏi, ớt.</li><li>Dùng để nấu: cho vào lúc gần xong để giữ mùi thơm.</li></ul>',
  summary: 'Nước mắm nhĩ 40°N ủ thùng gỗ tại Phú Quốc, OCOP 5 sao.',
  reviews: [
    {
      id: '1',
      author: 'Ngọc Trâm',
      score: 5,
      at: new Date('2026-10-02T03:00:00Z'),
      text: 'Đóng gói chắc, chai bọc rơm. Mùi thơm như hồi nhỏ ở nhà ngoại.',
      variant: 'Chai 500 ml',
      reply: 'Cảm ơn chị, hẹn chị mùa sau có mẻ mới.',
    },
    { id: '2', author: 'Anh Khoa', score: 4, at: new Date('2026-09-20T03:00:00Z'), text: 'Ngon, giao ra Hà Nội mất bốn ngày.' },
  ],
  similar: goods.slice(1, 5),
});

export const soldOut = (page: PageContext): ProductPageProps => ({ ...product(page), selectedId: 'c', refusal: 'Sản phẩm vừa hết hàng.' });

export const shop = (page: PageContext): ShopPageProps => ({
  page,
  slug: 'nuoc-mam-thanh-quoc',
  name: 'Nước mắm Thanh Quốc',
  place: 'Đặc khu Phú Quốc',
  picture: cover('Nước mắm Thanh Quốc', '911'),
  about: 'Ba đời làm nước mắm ở Dương Đông. Nhà thùng có 60 thùng gỗ bời lời, mỗi năm rút hơn 200.000 lít.',
  sinceYear: 2021,
  productCount: 24,
  verified: true,
  suspended: false,
  confirmsWithinHours: 4,
  legal: {
    name: 'Công ty TNHH Nước mắm Thanh Quốc',
    form: 'Công ty TNHH một thành viên',
    taxCode: '1700000005',
    address: 'Khu phố 6, Dương Đông, đặc khu Phú Quốc, tỉnh An Giang',
  },
  delivery: 'Chai gói chống vỡ, gửi trong ngày nếu đặt trước 14 giờ.\nKhông gửi Chủ nhật.',
  returns: 'Chai vỡ hay rò: đổi chai mới, gian hàng chịu phí gửi.',
  products: goods.slice(0, 8),
  pageNumber: 1,
  pages: 3,
  hrefOf: (at) => `/gian-hang/nuoc-mam-thanh-quoc?page=${at}`,
});
