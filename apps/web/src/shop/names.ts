import type { CertificateKind, Unit } from '@market/catalogue';
import type { ShippingService } from '@market/shipping';
import type { Lang } from '@market/ui';

interface Names {
  readonly units: Readonly<Record<Unit, string>>;
  readonly certificates: Readonly<Record<CertificateKind, string>>;
  readonly services: Readonly<Record<ShippingService, string>>;
  readonly stars: (kind: string, stars: number) => string;
  readonly priceUnder: (price: string) => string;
  readonly priceFrom: (price: string) => string;
  readonly weight: string;
  readonly sku: string;
  readonly gtin: string;
}

const vi: Names = {
  units: { l: 'lít', kg: 'kg', piece: 'cái' },
  certificates: {
    ocop: 'Chứng nhận OCOP',
    'food-safety': 'Giấy chứng nhận cơ sở đủ điều kiện an toàn thực phẩm',
    'self-declaration': 'Bản tự công bố sản phẩm',
    haccp: 'Chứng nhận HACCP',
    'iso-22000': 'Chứng nhận ISO 22000',
    vietgap: 'Chứng nhận VietGAP',
    globalgap: 'Chứng nhận GlobalG.A.P.',
    organic: 'Chứng nhận hữu cơ',
    'geographical-indication': 'Chỉ dẫn địa lý',
    'collective-mark': 'Nhãn hiệu tập thể',
    'test-report': 'Phiếu kết quả kiểm nghiệm',
    traceability: 'Mã truy xuất nguồn gốc',
  },
  services: { standard: 'Giao tận nơi', pickup: 'Tự đến lấy tại cơ sở' },
  stars: (kind, stars) => `${kind}, ${stars} sao`,
  priceUnder: (price) => `Dưới ${price}`,
  priceFrom: (price) => `Từ ${price}`,
  weight: 'Khối lượng gửi',
  sku: 'Mã hàng',
  gtin: 'Mã vạch',
};

const en: Names = {
  units: { l: 'litre', kg: 'kg', piece: 'piece' },
  certificates: {
    ocop: 'OCOP certificate',
    'food-safety': 'Food safety certificate of the facility',
    'self-declaration': 'Product self-declaration',
    haccp: 'HACCP certificate',
    'iso-22000': 'ISO 22000 certificate',
    vietgap: 'VietGAP certificate',
    globalgap: 'GlobalG.A.P. certificate',
    organic: 'Organic certificate',
    'geographical-indication': 'Geographical indication',
    'collective-mark': 'Collective mark',
    'test-report': 'Laboratory test report',
    traceability: 'Traceability code',
  },
  services: { standard: 'Delivery to your door', pickup: 'Collect from the producer' },
  stars: (kind, stars) => `${kind}, ${stars} stars`,
  priceUnder: (price) => `Under ${price}`,
  priceFrom: (price) => `From ${price}`,
  weight: 'Shipping weight',
  sku: 'Item code',
  gtin: 'Barcode',
};

/** What the rooms know by a code, as shoppers call it. */
export const names = (lang: Lang): Names => (lang === 'vi' ? vi : en);
