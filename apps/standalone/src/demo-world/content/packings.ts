import type { Words } from './shapes.js';

/** One way to sell: label in both languages, quantity in the unit, gross grams, and the price factor where it is not the quantity. */
export type Option = readonly [vi: string, en: string, quantity: number, grams: number, factor?: number];

export interface Packing {
  readonly optionName: Words;
  readonly unit: 'l' | 'kg' | 'piece';
  readonly options: readonly Option[];
}

const volume: Words = { vi: 'Dung tích', en: 'Volume' };
const weight: Words = { vi: 'Khối lượng', en: 'Weight' };
const pack: Words = { vi: 'Quy cách', en: 'Pack' };
const size: Words = { vi: 'Kích cỡ', en: 'Size' };

export const packings = {
  sauceBottle: {
    optionName: volume,
    unit: 'l',
    options: [
      ['Chai 250 ml', '250 ml bottle', 0.25, 480],
      ['Chai 500 ml', '500 ml bottle', 0.5, 900],
      ['Chai 750 ml', '750 ml bottle', 0.75, 1300],
      ['Chai 1 lít', '1 litre bottle', 1, 1180],
      ['Can 5 lít', '5 litre can', 5, 5400],
    ],
  },
  jar: {
    optionName: weight,
    unit: 'kg',
    options: [
      ['Hũ 250 g', '250 g jar', 0.25, 420],
      ['Hũ 500 g', '500 g jar', 0.5, 760],
      ['Hũ 1 kg', '1 kg jar', 1, 1350],
    ],
  },
  smallJar: {
    optionName: weight,
    unit: 'kg',
    options: [
      ['Hũ 150 g', '150 g jar', 0.15, 290],
      ['Hũ 200 g', '200 g jar', 0.2, 360],
      ['Hũ 350 g', '350 g jar', 0.35, 560],
    ],
  },
  bag: {
    optionName: weight,
    unit: 'kg',
    options: [
      ['Túi 200 g', '200 g bag', 0.2, 230],
      ['Túi 500 g', '500 g bag', 0.5, 550],
      ['Túi 1 kg', '1 kg bag', 1, 1080],
    ],
  },
  fresh: {
    optionName: weight,
    unit: 'kg',
    options: [
      ['500 g', '500 g', 0.5, 700],
      ['1 kg', '1 kg', 1, 1300],
      ['2 kg', '2 kg', 2, 2500],
      ['Thùng xốp 5 kg', '5 kg cool box', 5, 6200],
    ],
  },
  rice: {
    optionName: weight,
    unit: 'kg',
    options: [
      ['Túi 2 kg', '2 kg bag', 2, 2050],
      ['Túi 5 kg', '5 kg bag', 5, 5080],
      ['Bao 10 kg', '10 kg sack', 10, 10120],
      ['Bao 25 kg', '25 kg sack', 25, 25200],
    ],
  },
  spice: {
    optionName: weight,
    unit: 'kg',
    options: [
      ['Hũ 60 g', '60 g jar', 0.06, 150],
      ['Hũ 100 g', '100 g jar', 0.1, 220],
      ['Túi 250 g', '250 g bag', 0.25, 280],
      ['Túi 500 g', '500 g bag', 0.5, 540],
    ],
  },
  fruit: {
    optionName: weight,
    unit: 'kg',
    options: [
      ['1 kg', '1 kg', 1, 1050],
      ['3 kg', '3 kg', 3, 3150],
      ['Thùng 5 kg', '5 kg box', 5, 5500],
      ['Thùng 10 kg', '10 kg box', 10, 10900],
    ],
  },
  honey: {
    optionName: volume,
    unit: 'l',
    options: [
      ['Chai 250 ml', '250 ml bottle', 0.25, 560],
      ['Chai 500 ml', '500 ml bottle', 0.5, 1020],
      ['Chai 1 lít', '1 litre bottle', 1, 1650],
    ],
  },
  wine: {
    optionName: volume,
    unit: 'l',
    options: [
      ['Chai 330 ml', '330 ml bottle', 0.33, 650],
      ['Chai 500 ml', '500 ml bottle', 0.5, 950],
      ['Chai 750 ml', '750 ml bottle', 0.75, 1350],
      ['Bình 2 lít', '2 litre jar', 2, 3100],
    ],
  },
  drink: {
    optionName: pack,
    unit: 'l',
    options: [
      ['Chai 330 ml', '330 ml bottle', 0.33, 380],
      ['Lốc 6 chai', 'Pack of 6', 1.98, 2250],
      ['Thùng 24 chai', 'Case of 24', 7.92, 8900],
    ],
  },
  syrup: {
    optionName: volume,
    unit: 'l',
    options: [
      ['Chai 350 ml', '350 ml bottle', 0.35, 620],
      ['Chai 500 ml', '500 ml bottle', 0.5, 900],
      ['Chai 750 ml', '750 ml bottle', 0.75, 1250],
    ],
  },
  water: {
    optionName: pack,
    unit: 'l',
    options: [
      ['Thùng 24 chai 350 ml', '24 × 350 ml', 8.4, 8800],
      ['Thùng 24 chai 500 ml', '24 × 500 ml', 12, 12500],
      ['Thùng 12 chai 1,5 lít', '12 × 1.5 litre', 18, 18600],
    ],
  },
  tea: {
    optionName: weight,
    unit: 'kg',
    options: [
      ['Hộp 50 g', '50 g box', 0.05, 90],
      ['Hộp 100 g', '100 g box', 0.1, 160],
      ['Túi 250 g', '250 g bag', 0.25, 290],
    ],
  },
  coffee: {
    optionName: weight,
    unit: 'kg',
    options: [
      ['Gói 250 g', '250 g pack', 0.25, 280],
      ['Gói 500 g', '500 g pack', 0.5, 540],
      ['Gói 1 kg', '1 kg pack', 1, 1070],
    ],
  },
  oil: {
    optionName: volume,
    unit: 'l',
    options: [
      ['Chai 10 ml', '10 ml bottle', 0.01, 60],
      ['Chai 30 ml', '30 ml bottle', 0.03, 110],
      ['Chai 50 ml', '50 ml bottle', 0.05, 160],
      ['Chai 100 ml', '100 ml bottle', 0.1, 260],
    ],
  },
  nest: {
    optionName: weight,
    unit: 'kg',
    options: [
      ['Hộp 20 g', '20 g box', 0.02, 120],
      ['Hộp 50 g', '50 g box', 0.05, 190],
      ['Hộp 100 g', '100 g box', 0.1, 300],
    ],
  },
  nestJar: {
    optionName: pack,
    unit: 'piece',
    options: [
      ['Hũ 70 ml', '70 ml jar', 1, 190],
      ['Hộp 6 hũ', 'Box of 6 jars', 6, 1250],
      ['Hộp quà 10 hũ', 'Gift box of 10 jars', 10, 2100],
    ],
  },
  capsule: {
    optionName: pack,
    unit: 'piece',
    options: [
      ['Hộp 30 viên', 'Box of 30', 30, 90, 1],
      ['Hộp 60 viên', 'Box of 60', 60, 150, 1.9],
    ],
  },
  size: {
    optionName: size,
    unit: 'piece',
    options: [
      ['Nhỏ', 'Small', 1, 280, 0.75],
      ['Vừa', 'Medium', 1, 420, 1],
      ['Lớn', 'Large', 1, 650, 1.35],
    ],
  },
  piece: {
    optionName: pack,
    unit: 'piece',
    options: [
      ['1 cái', '1 piece', 1, 350],
      ['Bộ 2 cái', 'Set of 2', 2, 700],
    ],
  },
  shoe: {
    optionName: size,
    unit: 'piece',
    options: [
      ['36–37', '36–37', 1, 300, 1],
      ['38–39', '38–39', 1, 330, 1],
      ['40–41', '40–41', 1, 360, 1],
    ],
  },
  mat: {
    optionName: size,
    unit: 'piece',
    options: [
      ['1,2 × 2 m', '1.2 × 2 m', 1, 2600, 0.8],
      ['1,6 × 2 m', '1.6 × 2 m', 1, 3300, 1],
      ['1,8 × 2 m', '1.8 × 2 m', 1, 3700, 1.15],
    ],
  },
  cake: {
    optionName: pack,
    unit: 'piece',
    options: [
      ['Gói 5 cái', 'Pack of 5', 5, 450],
      ['Hộp 10 cái', 'Box of 10', 10, 900],
      ['Hộp 20 cái', 'Box of 20', 20, 1800],
    ],
  },
  tet: {
    optionName: pack,
    unit: 'piece',
    options: [
      ['1 đòn', '1 roll', 1, 850],
      ['Cặp 2 đòn', 'Pair', 2, 1700],
      ['Chục 10 đòn', 'Ten rolls', 10, 8500],
    ],
  },
  egg: {
    optionName: pack,
    unit: 'piece',
    options: [
      ['Hộp 6 trứng', 'Box of 6', 6, 520],
      ['Hộp 10 trứng', 'Box of 10', 10, 850],
      ['Vỉ 30 trứng', 'Tray of 30', 30, 2450],
    ],
  },
  ticket: {
    optionName: { vi: 'Loại vé', en: 'Ticket' },
    unit: 'piece',
    options: [
      ['Người lớn', 'Adult', 1, 0, 1],
      ['Trẻ em 5–10 tuổi', 'Child 5–10', 1, 0, 0.6],
    ],
  },
  night: {
    optionName: { vi: 'Thời điểm', en: 'Night' },
    unit: 'piece',
    options: [
      ['Chủ nhật – thứ năm', 'Sunday – Thursday', 1, 0, 1],
      ['Thứ sáu, thứ bảy', 'Friday, Saturday', 1, 0, 1.2],
    ],
  },
} as const satisfies Record<string, Packing>;

export type PackingKey = keyof typeof packings;
