import { keepCold, keepDry } from './keeping.js';
import type { Kind } from './kind.js';

export const sauces = {
  fishSauce: {
    category: 'nuoc-mam-hang-ngay',
    scene: 'fish-sauce',
    packing: 'sauceBottle',
    certificates: ['food-safety', 'haccp'],
    make: [
      [
        'Cá cơm được ướp muối ngay khi lên thuyền, ủ chượp trong thùng gỗ từ 12 tháng rồi mới kéo rút.',
        'Anchovies are salted on board, aged in wooden vats for at least twelve months, then drawn off slowly.',
      ],
      [
        'Nhà thùng {b} chỉ dùng cá cơm và muối hạt, đảo chượp theo con nước như cách người xưa vẫn làm.',
        'The {b} barrel house uses only anchovies and sea salt, tended the way earlier generations did.',
      ],
      [
        'Từ cá cơm tươi và muối đã trữ qua mùa, {n} chín dần trong thùng lớn tại {p}.',
        'Fresh anchovies and well-rested salt mature slowly in large vats at {p}.',
      ],
    ],
    quality: [
      ['Nước trong màu cánh gián, mùi thơm dịu, mặn trước ngọt sau.', 'Clear amber-brown, gently aromatic, salty first and then sweet.'],
      ['Vị đạm đậm, hậu ngọt, không pha hương hay phẩm màu.', 'Deep savouriness with a sweet finish; no added flavour or colour.'],
      [
        'Màu nâu đỏ tự nhiên sẽ sậm dần khi để lâu, đó là nước mắm thật.',
        'Its natural red-brown deepens with time, as true fish sauce does.',
      ],
    ],
    use: [
      [
        'Chấm nguyên chất với cá chiên, thịt luộc, hoặc pha chua ngọt cho món cuốn.',
        'Serve neat with fried fish and boiled meat, or mix sweet-and-sour for rolls.',
      ],
      ['Nêm canh, kho cá hay ướp thịt chỉ cần một muỗng là đủ đậm đà.', 'One spoon is enough to season soups, braises and marinades.'],
    ],
    keep: keepDry,
    items: [
      ['Nước mắm {b} 20 độ đạm', '{b} fish sauce 20°N', 58],
      ['Nước mắm {b} 25 độ đạm', '{b} fish sauce 25°N', 72],
      ['Nước mắm {b} 30 độ đạm', '{b} fish sauce 30°N', 96],
      ['Nước mắm {b} 35 độ đạm', '{b} fish sauce 35°N', 138, 'nuoc-mam-cot'],
      ['Nước mắm {b} 38 độ đạm', '{b} fish sauce 38°N', 168, 'nuoc-mam-cot'],
      ['Nước mắm {b} 40 độ đạm', '{b} fish sauce 40°N', 195, 'nuoc-mam-cot'],
      ['Nước mắm nhĩ {b} 43 độ đạm', '{b} first-drip fish sauce 43°N', 260, 'nuoc-mam-cot'],
      ['Nước mắm cốt cá cơm than {b}', '{b} black-anchovy first press', 210, 'nuoc-mam-cot'],
      ['Nước mắm cốt cá cơm sọc tiêu {b}', '{b} striped-anchovy first press', 225, 'nuoc-mam-cot'],
      ['Nước mắm nhĩ {b} ủ 18 tháng', '{b} eighteen-month first drip', 240, 'nuoc-mam-cot'],
      ['Nước mắm {b} dùng nấu ăn', '{b} cooking fish sauce', 45],
      ['Nước mắm chay từ khóm {b}', '{b} vegan pineapple sauce', 70],
      ['Nước mắm {b} hộp quà 2 chai', '{b} fish sauce, gift box of two', 230, 'nuoc-mam-cot'],
      ['Nước mắm {b} giảm mặn', '{b} reduced-salt fish sauce', 120],
      ['Nước mắm cá cơm {b} thùng gỗ bời lời', '{b} fish sauce from bời lời barrels', 185, 'nuoc-mam-cot'],
    ],
  },
  dippingSauce: {
    category: 'sot-sa-te',
    scene: 'sauce-jar',
    packing: 'smallJar',
    certificates: ['food-safety', 'self-declaration'],
    make: [
      [
        'Nguyên liệu được rửa, xay và nấu từng mẻ nhỏ tại bếp của {b}.',
        'Everything is washed, ground and cooked in small batches in the {b} kitchen.',
      ],
      ['{n} nấu lửa nhỏ cho tới khi sánh, đóng hũ khi còn nóng.', 'Simmered over a low flame until thick and filled while hot.'],
    ],
    quality: [
      ['Cay vừa, thơm tỏi ớt phi, ăn với hải sản rất bắt vị.', 'Moderately hot with fried garlic and chilli; made for seafood.'],
      [
        'Chua, cay, mặn, ngọt cân nhau; trẻ lớn trong nhà cũng ăn được.',
        'Sour, hot, salty and sweet in balance, mild enough for the family table.',
      ],
    ],
    use: [
      ['Chấm hải sản nướng, lẩu, hoặc ướp thịt trước khi chiên.', 'For grilled seafood, hotpot, or as a marinade.'],
      ['Một muỗng cho tô bún, tô mì là thơm hẳn lên.', 'A spoonful lifts any bowl of noodles.'],
    ],
    keep: keepCold,
    items: [
      ['Sa tế tôm {b}', '{b} shrimp satay', 190],
      ['Sa tế sả ớt {b}', '{b} lemongrass chilli satay', 150],
      ['Sốt tiêu xanh {b}', '{b} green-pepper sauce', 210],
      ['Muối ớt xanh chấm hải sản {b}', '{b} green chilli seafood dip', 160],
      ['Mắm me {b}', '{b} tamarind fish-sauce dip', 140],
      ['Mắm tỏi ớt {b}', '{b} garlic chilli fish-sauce dip', 140],
      ['Kho quẹt tôm khô {b}', '{b} dried-shrimp clay-pot dip', 260],
      ['Ớt xay chưng tỏi {b}', '{b} ground chilli with garlic', 120],
    ],
  },
  fishFerment: {
    category: 'mam-ca',
    scene: 'ferment-jar',
    packing: 'jar',
    certificates: ['food-safety', 'self-declaration'],
    make: [
      [
        'Cá đồng làm sạch, ướp muối, trộn thính gạo rang rồi gài kín trong khạp sành.',
        'River fish are cleaned, salted, mixed with roasted-rice powder and sealed in clay crocks.',
      ],
      [
        'Mắm của {b} chao đường sau khi đã ngấu, đủ ngày mới mở khạp.',
        '{b} dresses the fish with syrup only once it has matured, and opens the crock on its due day.',
      ],
    ],
    quality: [
      ['Thịt cá đỏ au, dẻo, thơm thính, không gắt muối.', 'The flesh is russet and supple, fragrant with roasted rice, never harsh.'],
      ['Vị mặn ngọt hài hòa, xương mềm, mở hũ là thơm.', 'Salty and sweet in balance, with tender bones and an inviting aroma.'],
    ],
    use: [
      [
        'Ngon khi chưng trứng thịt, nấu lẩu mắm hoặc ăn sống với rau đồng, dừa nạo.',
        'Steam it with egg and pork, simmer into a hotpot, or eat with wild herbs and coconut.',
      ],
      ['Chỉ cần cơm nóng, ít rau sống và chuối chát là thành bữa.', 'Hot rice, fresh herbs and green banana make it a meal.'],
    ],
    keep: keepCold,
    items: [
      ['Mắm cá lóc {b}', '{b} fermented snakehead', 165],
      ['Mắm cá lóc phi lê {b}', '{b} fermented snakehead fillet', 240],
      ['Mắm cá sặc {b}', '{b} fermented gourami', 150],
      ['Mắm cá linh {b}', '{b} fermented linh fish', 130],
      ['Mắm cá trèn {b}', '{b} fermented sheatfish', 190],
      ['Mắm cá rô đồng {b}', '{b} fermented climbing perch', 170],
      ['Mắm cá cơm {b}', '{b} fermented anchovy', 95],
      ['Mắm thái đu đủ {b}', '{b} shredded fish with papaya', 150],
      ['Mắm xay nấu bún {b}', '{b} ground ferment for noodle soup', 120],
      ['Mắm cá lóc chưng sẵn {b}', '{b} ready-steamed snakehead ferment', 230],
      ['Mắm dưa gang {b}', '{b} melon pickled in ferment', 90],
      ['Mắm nêm {b}', '{b} seasoned fish paste', 85],
    ],
  },
  shrimpFerment: {
    category: 'mam-tom-ruoc-ba-khia',
    scene: 'ferment-jar',
    packing: 'jar',
    certificates: ['food-safety', 'self-declaration'],
    make: [
      [
        'Nguyên liệu mua của ghe biển trong ngày, rửa nước muối và ủ nắng ngay.',
        'Bought from the boats the same day, rinsed in brine and set in the sun at once.',
      ],
      [
        'Người làm nghề ở {p} chọn con vừa chắc, trộn gia vị theo công thức của nhà.',
        'At {p} only firm ones are chosen and seasoned to a family recipe.',
      ],
    ],
    quality: [
      ['Màu đỏ tự nhiên, chua dịu, thơm tỏi riềng.', 'Naturally red, gently sour, fragrant with garlic and galangal.'],
      ['Đậm đà mà không tanh, ăn kèm thứ gì cũng hợp.', 'Full-flavoured without being fishy, and good with almost anything.'],
    ],
    use: [
      ['Ăn với thịt luộc, bún, khế chua, chuối chát.', 'Eat with boiled pork, noodles, star fruit and green banana.'],
      ['Trộn thêm chanh, ớt, đường trước bữa ăn mười phút cho thấm.', 'Mix with lime, chilli and sugar ten minutes before serving.'],
    ],
    keep: keepCold,
    items: [
      ['Mắm tôm chua {b}', '{b} sour shrimp', 180],
      ['Mắm ruốc {b}', '{b} krill paste', 110],
      ['Ba khía muối {b}', '{b} salted three-striped crab', 160],
      ['Ba khía trộn sẵn {b}', '{b} dressed three-striped crab', 210],
      ['Mắm tép rong {b}', '{b} fermented river shrimp', 140],
      ['Mắm còng {b}', '{b} fermented fiddler crab', 190],
      ['Mắm ruốc xào sả {b}', '{b} krill paste fried with lemongrass', 170],
      ['Mắm tôm đất {b}', '{b} fermented pond shrimp', 200],
    ],
  },
} as const satisfies Record<string, Kind>;
