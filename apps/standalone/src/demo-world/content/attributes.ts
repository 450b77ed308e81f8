import type { DemoAttribute, DemoProduct, Words } from './shapes.js';
import { Seeded } from './seeded.js';

const words = (vi: string, en: string): Words => ({ vi, en });
const text = (category: string, key: string, name: Words): DemoAttribute => ({
  category,
  key,
  name,
  kind: 'text',
  unit: '',
  choices: [],
  required: false,
});
const number = (category: string, key: string, name: Words, unit: string): DemoAttribute => ({
  category,
  key,
  name,
  kind: 'number',
  unit,
  choices: [],
  required: false,
});
const choice = (category: string, key: string, name: Words, choices: readonly Words[]): DemoAttribute => ({
  category,
  key,
  name,
  kind: 'choice',
  unit: '',
  choices,
  required: false,
});

const ingredients = words('Thành phần', 'Ingredients');
const shelfLife = words('Hạn sử dụng', 'Shelf life');
const storage = words('Bảo quản', 'Storage');
const cool = [words('Nơi khô mát', 'Cool and dry'), words('Ngăn mát', 'Refrigerated'), words('Ngăn đông', 'Frozen')] as const;
const months = 'tháng';

/** What the province's categories ask; those of a top category are asked of all below it. */
export const attributes: readonly DemoAttribute[] = [
  text('nuoc-mam-va-mam', 'thanh-phan', ingredients),
  number('nuoc-mam-va-mam', 'do-dam', words('Độ đạm', 'Nitrogen'), '°N'),
  number('nuoc-mam-va-mam', 'thoi-gian-u', words('Thời gian ủ', 'Ageing'), months),
  number('nuoc-mam-va-mam', 'han-su-dung', shelfLife, months),
  choice('hai-san-kho', 'bao-quan', storage, cool),
  number('hai-san-kho', 'han-su-dung', shelfLife, months),
  choice('hai-san-kho', 'cach-phoi', words('Cách phơi', 'Drying'), [words('Phơi nắng', 'Sun-dried'), words('Sấy lạnh', 'Cold-dried')]),
  choice('hai-san-tuoi', 'tinh-trang', words('Tình trạng', 'Condition'), [
    words('Sống', 'Live'),
    words('Ướp đá', 'On ice'),
    words('Cấp đông', 'Frozen'),
  ]),
  choice('hai-san-tuoi', 'hang', words('Hạng', 'Grade'), [
    words('Loại một', 'Grade one'),
    words('Loại hai', 'Grade two'),
    words('Xô', 'Mixed'),
  ]),
  number('ho-tieu-gia-vi', 'han-su-dung', shelfLife, months),
  text('ho-tieu-gia-vi', 'thanh-phan', ingredients),
  choice('gao-nong-san-kho', 'vu-mua', words('Vụ', 'Season'), [
    words('Đông xuân', 'Winter-spring'),
    words('Hè thu', 'Summer-autumn'),
    words('Vụ mùa', 'Main season'),
  ]),
  number('gao-nong-san-kho', 'ty-le-tam', words('Tỷ lệ tấm', 'Broken grains'), '%'),
  choice('trai-cay-rau', 'hang', words('Hạng', 'Grade'), [words('Loại một', 'Grade one'), words('Loại hai', 'Grade two')]),
  text('mat-ong-duong', 'nguon-hoa', words('Nguồn hoa, cây', 'Flower or plant')),
  number('mat-ong-duong', 'do-am', words('Độ ẩm', 'Moisture'), '%'),
  number('do-uong', 'do-con', words('Độ cồn', 'Alcohol'), '% vol'),
  number('do-uong', 'han-su-dung', shelfLife, months),
  text('thao-duoc-suc-khoe', 'thanh-phan', ingredients),
  number('thao-duoc-suc-khoe', 'han-su-dung', shelfLife, months),
  text('banh-thuc-pham-che-bien', 'thanh-phan', ingredients),
  choice('banh-thuc-pham-che-bien', 'bao-quan', storage, cool),
  text('thu-cong-my-nghe', 'chat-lieu', words('Chất liệu', 'Material')),
  choice('thu-cong-my-nghe', 'cach-lam', words('Cách làm', 'Made'), [
    words('Làm tay', 'By hand'),
    words('Bán thủ công', 'Partly by machine'),
  ]),
  number('du-lich-trai-nghiem', 'thoi-luong', words('Thời lượng', 'Duration'), 'giờ'),
  choice('du-lich-trai-nghiem', 'ngon-ngu', words('Hướng dẫn', 'Guide'), [
    words('Tiếng Việt', 'Vietnamese'),
    words('Việt, Anh', 'Vietnamese, English'),
  ]),
];

type Values = Readonly<Record<string, string | number>>;
type Answer = (product: Pick<DemoProduct, 'name'>, chance: Seeded) => Values;

const degrees = /(\d{2}) độ đạm/;
const aged = /ủ (\d{1,2}) tháng/;

/** What products of each top category answer: believable, and read from the name where the name says it. */
const answers: Readonly<Record<string, Answer>> = {
  'nuoc-mam-va-mam': ({ name }, chance) => {
    const said = degrees.exec(name)?.[1];
    const sauce = /^Nước mắm/.test(name);
    return {
      'thanh-phan': sauce ? (/chay|khóm/.test(name) ? 'Khóm, muối' : 'Cá cơm, muối biển') : 'Cá hoặc tôm, muối, thính, đường',
      ...(said ? { 'do-dam': Number(said) } : {}),
      ...(sauce ? { 'thoi-gian-u': Number(aged.exec(name)?.[1] ?? chance.pick([10, 12, 12, 15])) } : {}),
      'han-su-dung': sauce ? 24 : 12,
    };
  },
  'hai-san-kho': (_, chance) => ({
    'bao-quan': chance.pick(['Ngăn mát', 'Ngăn đông', 'Nơi khô mát']),
    'han-su-dung': chance.pick([3, 6, 6, 9]),
    'cach-phoi': chance.pick(['Phơi nắng', 'Phơi nắng', 'Sấy lạnh']),
  }),
  'hai-san-tuoi': (_, chance) => ({
    'tinh-trang': chance.pick(['Sống', 'Ướp đá', 'Cấp đông']),
    hang: chance.pick(['Loại một', 'Loại một', 'Loại hai']),
  }),
  'ho-tieu-gia-vi': (_, chance) => ({ 'han-su-dung': chance.pick([12, 18, 24]) }),
  'gao-nong-san-kho': ({ name }, chance) => ({
    'vu-mua': chance.pick(['Đông xuân', 'Hè thu', 'Vụ mùa']),
    ...(/^Gạo/.test(name) ? { 'ty-le-tam': chance.pick([3, 5, 5, 10]) } : {}),
  }),
  'trai-cay-rau': (_, chance) => ({ hang: chance.pick(['Loại một', 'Loại một', 'Loại hai']) }),
  'mat-ong-duong': ({ name }, chance) =>
    /^Mật ong/.test(name)
      ? { 'nguon-hoa': chance.pick(['Hoa tràm', 'Hoa rừng']), 'do-am': chance.pick([19.5, 20, 21]) }
      : { 'nguon-hoa': 'Thốt nốt' },
  'do-uong': ({ name }, chance) =>
    /^Rượu/.test(name) ? { 'do-con': chance.pick([12, 29, 39]) } : { 'han-su-dung': chance.pick([6, 12, 18]) },
  'thao-duoc-suc-khoe': (_, chance) => ({ 'han-su-dung': chance.pick([12, 24]) }),
  'banh-thuc-pham-che-bien': (_, chance) => ({ 'bao-quan': chance.pick(['Nơi khô mát', 'Ngăn mát']) }),
  'thu-cong-my-nghe': ({ name }) => ({ 'chat-lieu': materialOf(name), 'cach-lam': 'Làm tay' }),
  'du-lich-trai-nghiem': (_, chance) => ({ 'thoi-luong': chance.pick([4, 6, 8]), 'ngon-ngu': chance.pick(['Tiếng Việt', 'Việt, Anh']) }),
};

const materialOf = (name: string): string =>
  /gốm|bình|nồi|chậu/i.test(name)
    ? 'Đất sét'
    : /ngọc trai/i.test(name)
      ? 'Ngọc trai nuôi'
      : /lục bình/i.test(name)
        ? 'Lục bình'
        : /chiếu/i.test(name)
          ? 'Lác (cói)'
          : 'Cỏ bàng';

/** @param top the slug of the top category */
export const attributesOf = (product: Pick<DemoProduct, 'name' | 'slug'>, top: string): Values =>
  answers[top]?.(product, new Seeded(`attributes ${product.slug}`)) ?? {};
