import { tokens } from './words.js';

/** One thing, named differently along the country: whoever types one name finds the others. */
const twoWay: readonly (readonly string[])[] = [
  ['heo', 'lợn'],
  ['khóm', 'dứa', 'trái thơm', 'quả dứa'],
  ['mè đen', 'vừng đen'],
  ['đậu phộng', 'lạc'],
  ['trái bắp', 'bắp ngô', 'ngô'],
  ['khổ qua', 'mướp đắng'],
  ['nấm mèo', 'mộc nhĩ'],
  ['chanh dây', 'chanh leo'],
  ['đậu xanh', 'đỗ xanh'],
  ['đậu đen', 'đỗ đen'],
  ['cải bẹ xanh', 'cải canh'],
  ['mãng cầu ta', 'na'],
  ['sa bô chê', 'hồng xiêm'],
  ['cá lóc', 'cá quả', 'cá chuối'],
  ['chả lụa', 'giò lụa'],
  ['bánh tráng', 'bánh đa nem'],
  ['đậu hũ', 'đậu phụ'],
  ['bột ngọt', 'mì chính'],
  ['nước tương', 'xì dầu'],
  ['hột vịt', 'trứng vịt'],
  ['hột gà', 'trứng gà'],
  ['sữa chua', 'da ua'],
  ['bông cải', 'súp lơ'],
  ['ngò rí', 'rau mùi'],
  ['ngò gai', 'mùi tàu'],
  ['rau quế', 'húng quế'],
  ['tắc', 'quất'],
  ['trái cây', 'hoa quả'],
  ['chén', 'bát'],
  ['muỗng', 'thìa'],
  ['ly', 'cốc'],
  ['nón vải', 'mũ vải'],
  ['dù', 'ô'],
  ['xà bông', 'xà phòng'],
  ['mền', 'chăn'],
  ['vớ', 'tất'],
  ['hồ tiêu', 'hạt tiêu'],
];

/** A name that means only this beside a name that also means something else: found by it, but it does not lead back. */
const oneWay: readonly (readonly [name: string, alsoFoundBy: string])[] = [
  ['khóm', 'thơm'],
  ['dứa', 'thơm'],
  ['khoai mì', 'sắn'],
  ['củ đậu', 'củ sắn'],
  ['vừng', 'mè'],
  ['roi', 'mận'],
];

const phrase = (text: string): string => ` ${tokens(text).join(' ')} `;

const others: readonly (readonly [phrase: string, names: readonly string[]])[] = [
  ...twoWay.flatMap((names) => names.map((name) => [phrase(name), names.filter((other) => other !== name)] as const)),
  ...oneWay.map(([name, other]) => [phrase(name), [other]] as const),
];

/**
 * Other names of what the text speaks of. Names are compared with their accents, because without them "lạc" (peanut) is "lác" (rush),
 * and so this is done for documents, which are written with accents, and not for what shoppers type.
 */
export function otherNames(text: string): string[] {
  const words = phrase(text);
  return [...new Set(others.filter(([name]) => words.includes(name)).flatMap(([, names]) => names))];
}
