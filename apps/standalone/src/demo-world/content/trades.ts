import type { KindKey } from './kinds/index.js';
import type { Words } from './shapes.js';

const sectors = {
  A: { code: 'A', name: { vi: 'Nông nghiệp, lâm nghiệp và thủy sản', en: 'Agriculture, forestry and fishing' } },
  C: { code: 'C', name: { vi: 'Công nghiệp chế biến, chế tạo', en: 'Manufacturing' } },
  G: { code: 'G', name: { vi: 'Bán buôn và bán lẻ', en: 'Wholesale and retail trade' } },
  I: { code: 'I', name: { vi: 'Dịch vụ lưu trú và ăn uống', en: 'Accommodation and food services' } },
} as const;

export interface Trade {
  readonly sector: { readonly code: string; readonly name: Words };
  /** What stands in the legal name between the form and the brand. */
  readonly title: string;
  /** Kinds in the order a shop of this trade fills its shelf. */
  readonly main: readonly KindKey[];
  readonly side: readonly KindKey[];
  readonly tagline: Words;
}

export const trades = {
  fishSauce: {
    sector: sectors.C,
    title: 'Nước mắm',
    main: ['fishSauce'],
    side: ['driedSeaFish', 'dippingSauce', 'readySeafood'],
    tagline: { vi: 'Nước mắm ủ chượp thùng gỗ', en: 'Barrel-aged fish sauce' },
  },
  ferment: {
    sector: sectors.C,
    title: 'Mắm',
    main: ['fishFerment', 'shrimpFerment'],
    side: ['driedRiverFish', 'vinegar', 'dippingSauce'],
    tagline: { vi: 'Mắm đồng đủ ngày mới mở khạp', en: 'Ferments opened only when ready' },
  },
  driedSea: {
    sector: sectors.C,
    title: 'Hải sản khô',
    main: ['driedSeaFish', 'driedSquid', 'driedShrimp'],
    side: ['readySeafood', 'dippingSauce'],
    tagline: { vi: 'Khô biển phơi nắng, lạt muối', en: 'Sun-dried, lightly salted seafood' },
  },
  freshSea: {
    sector: sectors.A,
    title: 'Thủy sản',
    main: ['seaFish', 'crustacean', 'squidOctopus', 'shellfish'],
    side: ['driedSquid', 'driedSeaFish'],
    tagline: { vi: 'Hải sản tươi theo ghe mỗi sáng', en: 'Fresh from the boats each morning' },
  },
  shrimpFarm: {
    sector: sectors.A,
    title: 'Tôm cua',
    main: ['crustacean', 'shellfish', 'driedShrimp'],
    side: ['seaFish', 'shrimpFerment', 'readySeafood'],
    tagline: { vi: 'Tôm cua nuôi dưới tán rừng', en: 'Shrimp and crab from under the mangroves' },
  },
  driedRiver: {
    sector: sectors.C,
    title: 'Khô cá đồng',
    main: ['driedRiverFish', 'fishFerment'],
    side: ['riverFish', 'readySeafood', 'shrimpFerment'],
    tagline: { vi: 'Khô cá đồng hai nắng', en: 'River fish dried in two days of sun' },
  },
  pepper: {
    sector: sectors.A,
    title: 'Hồ tiêu',
    main: ['pepper', 'salts'],
    side: ['dippingSauce', 'honey', 'herbs'],
    tagline: { vi: 'Tiêu hái chín, phơi nắng', en: 'Ripe-picked, sun-dried pepper' },
  },
  rice: {
    sector: sectors.A,
    title: 'Lúa gạo',
    main: ['rice', 'dryGoods'],
    side: ['ricePaper', 'spirits', 'eggs'],
    tagline: { vi: 'Gạo mới xay từ ruộng nhà', en: 'Freshly milled from our own fields' },
  },
  pineapple: {
    sector: sectors.A,
    title: 'Khóm',
    main: ['pineapple', 'driedFruit'],
    side: ['juice', 'fruit', 'spirits'],
    tagline: { vi: 'Khóm ngọt miệt Cái Lớn, Cái Bé', en: 'Sweet pineapple of the Cái Lớn rivers' },
  },
  orchard: {
    sector: sectors.A,
    title: 'Trái cây',
    main: ['fruit', 'driedFruit'],
    side: ['juice', 'vegetables', 'teaCoffee'],
    tagline: { vi: 'Trái chín tại vườn', en: 'Ripened on the tree' },
  },
  greens: {
    sector: sectors.A,
    title: 'Nông sản',
    main: ['vegetables', 'vinegar', 'fruit'],
    side: ['eggs', 'dryGoods', 'riverFish', 'herbs'],
    tagline: { vi: 'Rau đồng, rau sạch trong ngày', en: 'Wild and garden greens, same day' },
  },
  honey: {
    sector: sectors.A,
    title: 'Mật ong',
    main: ['honey', 'palmSugar'],
    side: ['driedRiverFish', 'herbs', 'teaCoffee', 'salts'],
    tagline: { vi: 'Mật ong mùa bông tràm', en: 'Honey of the melaleuca season' },
  },
  simWine: {
    sector: sectors.C,
    title: 'Rượu sim',
    main: ['simWine', 'juice'],
    side: ['driedFruit', 'honey', 'teaCoffee', 'pepper'],
    tagline: { vi: 'Rượu sim rừng Phú Quốc', en: 'Wild myrtle wine of Phú Quốc' },
  },
  spirits: {
    sector: sectors.C,
    title: 'Rượu truyền thống',
    main: ['spirits', 'juice'],
    side: ['dryGoods', 'teaCoffee', 'herbs'],
    tagline: { vi: 'Rượu nếp nấu men lá', en: 'Sticky-rice spirits' },
  },
  water: {
    sector: sectors.C,
    title: 'Nước uống đóng chai',
    main: ['water', 'juice'],
    side: ['teaCoffee', 'herbs'],
    tagline: { vi: 'Nước sạch giao tận nhà', en: 'Clean water to the door' },
  },
  nest: {
    sector: sectors.C,
    title: 'Yến sào',
    main: ['nest', 'nestJar'],
    side: ['mushroom', 'herbs', 'teaCoffee', 'honey'],
    tagline: { vi: 'Yến nhà nuôi, nhặt tay', en: 'House-nest, cleaned by hand' },
  },
  mushroom: {
    sector: sectors.A,
    title: 'Nấm',
    main: ['mushroom', 'herbs'],
    side: ['vegetables', 'teaCoffee', 'dryGoods'],
    tagline: { vi: 'Nấm sạch, đông trùng phòng kín', en: 'Clean-room mushrooms' },
  },
  oil: {
    sector: sectors.C,
    title: 'Tinh dầu',
    main: ['oil', 'herbs'],
    side: ['teaCoffee', 'honey', 'salts'],
    tagline: { vi: 'Tinh dầu chưng cất từ lá tươi', en: 'Oils distilled from fresh leaves' },
  },
  herbs: {
    sector: sectors.C,
    title: 'Thảo dược',
    main: ['herbs', 'teaCoffee'],
    side: ['oil', 'mushroom', 'honey'],
    tagline: { vi: 'Thảo mộc vườn nhà', en: 'Garden herbs' },
  },
  bakery: {
    sector: sectors.C,
    title: 'Bánh',
    main: ['cake', 'tet', 'ricePaper'],
    side: ['driedFruit', 'dryGoods', 'palmSugar'],
    tagline: { vi: 'Bánh quê làm mỗi sáng', en: 'Country cakes every morning' },
  },
  ricePaper: {
    sector: sectors.C,
    title: 'Bánh tráng',
    main: ['ricePaper', 'cake'],
    side: ['dryGoods', 'tet', 'dippingSauce'],
    tagline: { vi: 'Bánh tráng tráng tay', en: 'Hand-spread rice paper' },
  },
  sausage: {
    sector: sectors.C,
    title: 'Thực phẩm',
    main: ['sausage', 'eggs'],
    side: ['dippingSauce', 'vinegar', 'fishFerment', 'tet'],
    tagline: { vi: 'Chả quết tay, không hàn the', en: 'Hand-pounded rolls, no borax' },
  },
  sedge: {
    sector: sectors.C,
    title: 'Thủ công mỹ nghệ',
    main: ['bags', 'homeware', 'hats', 'sandals'],
    side: ['visits'],
    tagline: { vi: 'Cỏ bàng đan tay', en: 'Hand-woven sedge' },
  },
  mats: {
    sector: sectors.C,
    title: 'Chiếu',
    main: ['mats', 'homeware'],
    side: ['bags', 'hats', 'sandals'],
    tagline: { vi: 'Chiếu dệt khung gỗ Tà Niên', en: 'Loom-woven Tà Niên mats' },
  },
  pottery: {
    sector: sectors.C,
    title: 'Gốm đất nung',
    main: ['pottery', 'homeware'],
    side: ['bags', 'visits'],
    tagline: { vi: 'Nồi đất nung củi', en: 'Wood-fired clay pots' },
  },
  pearl: {
    sector: sectors.G,
    title: 'Ngọc trai và quà biển',
    main: ['pearl'],
    side: ['driedSquid', 'pepper', 'simWine', 'hats'],
    tagline: { vi: 'Ngọc trai và quà từ biển', en: 'Pearls and gifts of the sea' },
  },
  seaTravel: {
    sector: sectors.I,
    title: 'Du lịch',
    main: ['seaTour', 'homestay'],
    side: ['visits', 'driedSquid', 'driedSeaFish'],
    tagline: { vi: 'Ra đảo cùng người xứ đảo', en: 'Island days with islanders' },
  },
  gardenTravel: {
    sector: sectors.I,
    title: 'Du lịch sinh thái',
    main: ['visits', 'homestay'],
    side: ['honey', 'driedRiverFish', 'fruit', 'cake'],
    tagline: { vi: 'Về vườn, về rừng', en: 'To the orchard and the forest' },
  },
  store: {
    sector: sectors.G,
    title: 'Đặc sản',
    main: ['driedSeaFish', 'driedShrimp', 'fishFerment', 'pepper'],
    side: ['driedFruit', 'dippingSauce', 'honey', 'cake'],
    tagline: { vi: 'Quà quê chọn kỹ', en: 'Carefully chosen local gifts' },
  },
} as const satisfies Record<string, Trade>;

export type TradeKey = keyof typeof trades;
