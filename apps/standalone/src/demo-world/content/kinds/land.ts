import { keepDry } from './keeping.js';
import type { Kind } from './kind.js';

export const land = {
  pepper: {
    category: 'tieu-phu-quoc',
    scene: 'pepper',
    packing: 'spice',
    certificates: ['food-safety', 'vietgap'],
    make: [
      [
        'Tiêu chín đỏ trên trụ mới hái, phơi nắng ba ngày rồi sàng bỏ hạt lép.',
        'Picked only when red on the vine, sun-dried for three days and sieved.',
      ],
      ['Vườn tiêu ở {p} bón phân cá ủ hoai, hái tay từng chùm.', 'The gardens at {p} are fed with composted fish and picked by hand.'],
    ],
    quality: [
      ['Hạt chắc, cay nồng mà thơm lâu.', 'Heavy berries with a warm, lasting aroma.'],
      ['Thơm ngay khi rang sơ, cay ấm chứ không gắt.', 'Fragrant after a quick toast; warm rather than harsh.'],
    ],
    use: [
      ['Giã dập trước khi dùng để thơm nhất; hợp hải sản, thịt nướng.', 'Crush just before use; for seafood and grilled meat.'],
      ['Trộn muối và chanh thành chén chấm quen thuộc của miền biển.', 'With salt and lime it is the dip of the coast.'],
    ],
    keep: keepDry,
    items: [
      ['Tiêu đen {b}', '{b} black pepper', 290],
      ['Tiêu sọ trắng {b}', '{b} white pepper', 420],
      ['Tiêu chín đỏ {b}', '{b} red ripe pepper', 480],
      ['Tiêu đen xay {b}', '{b} ground black pepper', 320],
      ['Tiêu sọ xay {b}', '{b} ground white pepper', 450],
      ['Tiêu xanh ngâm giấm {b}', '{b} green pepper in vinegar', 260],
      ['Tiêu xanh sấy {b}', '{b} dried green pepper', 520],
      ['Tiêu hồng sấy lạnh {b}', '{b} freeze-dried pink pepper', 880],
      ['Tiêu ngũ sắc {b}', '{b} five-colour pepper', 460],
      ['Tiêu đen hạt lớn {b}', '{b} large-berry black pepper', 340],
    ],
  },
  salts: {
    category: 'muoi-cham',
    scene: 'spice-bowl',
    packing: 'spice',
    certificates: ['food-safety', 'self-declaration'],
    make: [
      [
        'Muối hạt rang khô, xay với tiêu, ớt và lá thơm trong ngày.',
        'Sea salt is dry-roasted and ground with pepper, chilli and herbs the same day.',
      ],
      ['{b} trộn từng mẻ nhỏ để mùi còn mới.', '{b} blends small batches so that the aroma stays fresh.'],
    ],
    quality: [
      ['Mặn vừa, tơi, thơm rõ từng thứ.', 'Moderately salty, loose, each aroma distinct.'],
      ['Không bột ngọt, không chất chống vón.', 'No MSG, no anti-caking agent.'],
    ],
    use: [
      ['Chấm trái cây, hải sản luộc, gà hấp.', 'For fruit, boiled seafood and steamed chicken.'],
      ['Ướp thịt, cá trước khi nướng.', 'Rub on meat or fish before grilling.'],
    ],
    keep: keepDry,
    items: [
      ['Muối tiêu {b}', '{b} pepper salt', 160],
      ['Muối ớt tôm {b}', '{b} shrimp chilli salt', 190],
      ['Muối tiêu chanh {b}', '{b} lime pepper salt', 180],
      ['Muối sả ớt {b}', '{b} lemongrass salt', 150],
      ['Bột nghệ {b}', '{b} turmeric powder', 260],
      ['Ớt bột {b}', '{b} chilli powder', 210],
      ['Muối hạt rang {b}', '{b} roasted sea salt', 70],
      ['Bột sả {b}', '{b} lemongrass powder', 230],
    ],
  },
  rice: {
    category: 'gao-thom',
    scene: 'rice-sack',
    packing: 'rice',
    certificates: ['food-safety', 'vietgap'],
    make: [
      [
        'Lúa một giống trồng liền vùng ở {p}, gặt đúng ngày, sấy chậm và xay khi có đơn.',
        'One variety grown in joined fields at {p}, cut on time, dried slowly, milled to order.',
      ],
      [
        'Xã viên {b} ghi nhật ký đồng ruộng, giảm phân thuốc theo quy trình đã cam kết.',
        'Growers of {b} keep field diaries and follow an agreed low-input protocol.',
      ],
    ],
    quality: [
      ['Cơm dẻo vừa, thơm nhẹ, nguội không cứng.', 'Cooks tender and lightly fragrant, soft even when cold.'],
      ['Hạt dài trong, ít gãy, vị ngọt hậu.', 'Long clear grains, few broken, with a sweet finish.'],
    ],
    use: [
      ['Vo một lần, đong 1 gạo 1,1 nước là vừa.', 'Rinse once; 1.1 parts of water to one of rice.'],
      ['Hợp bữa cơm nhà hằng ngày và nồi lớn của quán.', 'For daily meals and restaurant pots alike.'],
    ],
    keep: keepDry,
    items: [
      ['Gạo ST25 {b}', '{b} ST25 rice', 34],
      ['Gạo ST24 {b}', '{b} ST24 rice', 29],
      ['Gạo Đài thơm 8 {b}', '{b} Đài thơm 8 rice', 21],
      ['Gạo Nàng Hương {b}', '{b} Nàng Hương rice', 26],
      ['Gạo Jasmine {b}', '{b} Jasmine rice', 22],
      ['Gạo một bụi đỏ {b}', '{b} Một bụi đỏ rice', 27, 'gao-lua-tom'],
      ['Gạo lúa – tôm ST25 {b}', '{b} ST25 rice from shrimp fields', 38, 'gao-lua-tom'],
      ['Gạo lúa mùa {b}', '{b} floating-season rice', 31, 'gao-lua-tom'],
      ['Gạo lứt đỏ {b}', '{b} red brown rice', 36, 'gao-lut-gao-mau'],
      ['Gạo lứt đen {b}', '{b} black brown rice', 42, 'gao-lut-gao-mau'],
      ['Gạo lứt huyết rồng {b}', '{b} dragon-blood rice', 39, 'gao-lut-gao-mau'],
      ['Gạo mầm {b}', '{b} germinated rice', 48, 'gao-lut-gao-mau'],
      ['Gạo tấm thơm {b}', '{b} fragrant broken rice', 19],
      ['Gạo OM 5451 {b}', '{b} OM 5451 rice', 18],
      ['Gạo OM 18 {b}', '{b} OM 18 rice', 19],
    ],
  },
  dryGoods: {
    category: 'nep-dau-bot',
    scene: 'rice-bowl',
    packing: 'bag',
    certificates: ['food-safety'],
    make: [
      ['Phơi đủ nắng, sàng sạch, lựa bỏ hạt sâu tại sân của {b}.', 'Sun-dried, sieved and hand-sorted on the yard of {b}.'],
      ['Mùa nào thức nấy, thu mua của nông hộ quanh {p}.', 'Seasonal, bought from growers around {p}.'],
    ],
    quality: [
      ['Hạt đều, mới, nấu mau mềm.', 'Even, fresh and quick to soften.'],
      ['Mịn, thơm, không pha tạp.', 'Fine, fragrant and pure.'],
    ],
    use: [
      ['Nấu xôi, chè, sữa hạt hay làm bánh.', 'For sticky rice, sweet soups, nut milk and cakes.'],
      ['Ngâm hai giờ trước khi nấu sẽ ngon hơn.', 'Better after a two-hour soak.'],
    ],
    keep: keepDry,
    items: [
      ['Nếp than {b}', '{b} black sticky rice', 52],
      ['Nếp cái hoa vàng {b}', '{b} yellow-flower sticky rice', 42],
      ['Nếp ngỗng {b}', '{b} goose sticky rice', 34],
      ['Đậu xanh cà vỏ {b}', '{b} split mung beans', 58],
      ['Đậu đen xanh lòng {b}', '{b} green-heart black beans', 64],
      ['Bột gạo lứt rang {b}', '{b} roasted brown-rice powder', 120],
      ['Trà gạo lứt rang {b}', '{b} roasted rice tea', 95],
      ['Bột ngũ cốc {b}', '{b} mixed-grain powder', 180],
      ['Cốm gạo lứt rong biển {b}', '{b} brown-rice seaweed crisps', 210],
      ['Đậu phộng rang tỏi ớt {b}', '{b} garlic chilli peanuts', 130],
      ['Hạt sen sấy {b}', '{b} dried lotus seeds', 240],
      ['Bột nếp {b}', '{b} sticky-rice flour', 45],
    ],
  },
} as const satisfies Record<string, Kind>;
