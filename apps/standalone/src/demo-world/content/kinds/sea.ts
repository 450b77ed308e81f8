import { keepFrozen } from './keeping.js';
import type { Kind } from './kind.js';

const sunDried: Kind['make'] = [
  [
    'Cá tươi xẻ ngay khi lên bến, rửa nước muối loãng rồi phơi giàn cao, mỗi buổi trở một lần.',
    'Split as soon as they land, rinsed in light brine and dried on raised racks, turned every session.',
  ],
  [
    '{b} phơi hai nắng giòn, hôm trời ẩm thì đưa vào nhà sấy năng lượng mặt trời.',
    '{b} gives each batch two full days of sun, and uses a solar dryer when the air is damp.',
  ],
  ['Hàng làm theo con nước ở {p}: ghe về hôm nay, lên giàn hôm nay.', 'Made with the tides at {p}: landed and racked on the same day.'],
];

export const sea = {
  driedSeaFish: {
    category: 'kho-ca-bien',
    scene: 'dried-fish',
    packing: 'bag',
    certificates: ['food-safety', 'self-declaration'],
    make: sunDried,
    quality: [
      ['Thịt khô săn, vàng đều, lạt muối, nướng lên ngọt.', 'Firm, evenly golden, lightly salted and sweet once grilled.'],
      ['Không tẩm màu, không ướp đường, giữ nguyên vị cá.', 'No colouring and no sugar, only the taste of the fish.'],
    ],
    use: [
      ['Nướng than hoặc chiên lửa nhỏ, chấm nước mắm me.', 'Grill over charcoal or fry gently; dip in tamarind fish sauce.'],
      ['Hợp với cháo trắng, cơm nguội, hoặc trộn gỏi xoài.', 'Good with plain porridge, cold rice or in a mango salad.'],
    ],
    keep: keepFrozen,
    items: [
      ['Khô cá đù một nắng {p}', 'Half-dried croaker from {p}', 180],
      ['Khô cá chỉ vàng {p}', 'Dried yellow-stripe scad from {p}', 260],
      ['Khô cá thiều {p}', 'Dried sea catfish from {p}', 320],
      ['Khô cá thu một nắng {p}', 'Half-dried mackerel from {p}', 340],
      ['Khô cá đuối {p}', 'Dried ray from {p}', 230],
      ['Khô cá bống biển {p}', 'Dried goby from {p}', 210],
      ['Cá cơm khô {p}', 'Dried anchovies from {p}', 160],
      ['Cá cơm khô lạt {p}', 'Lightly salted dried anchovies from {p}', 185],
      ['Khô cá lưỡi trâu {p}', 'Dried tongue sole from {p}', 220],
      ['Khô cá mối {p}', 'Dried lizardfish from {p}', 150],
      ['Khô cá khoai {p}', 'Dried Bombay duck from {p}', 290],
      ['Khô cá đục {p}', 'Dried sillago from {p}', 310],
      ['Khô cá ngân {p}', 'Dried scad from {p}', 170],
      ['Khô cá chai {p}', 'Dried flathead from {p}', 240],
      ['Khô cá bò da {p}', 'Dried filefish from {p}', 280],
      ['Khô cá hố {p}', 'Dried hairtail from {p}', 165],
    ],
  },
  driedRiverFish: {
    category: 'kho-ca-dong',
    scene: 'dried-fish',
    packing: 'bag',
    certificates: ['food-safety', 'self-declaration'],
    make: [
      [
        'Cá nuôi trong ruộng lúa và ao nhà ở {p}, làm sạch ruột, ướp muối tiêu rồi phơi hai nắng.',
        'Raised in paddies and ponds at {p}, cleaned, seasoned with salt and pepper, dried for two days.',
      ],
      [
        '{b} chọn cá vừa lứa, thịt dày, rửa kỹ nhớt để khô không tanh.',
        '{b} picks well-grown, meaty fish and washes them thoroughly so that nothing tastes muddy.',
      ],
    ],
    quality: [
      ['Thịt dai mềm, béo nhẹ, vị mặn vừa ăn.', 'Tender and chewy, lightly rich, salted just enough.'],
      ['Con khô đều, thơm mùi nắng, chiên lên không bở.', 'Evenly sized, smelling of sun, and firm when fried.'],
    ],
    use: [
      [
        'Chiên giòn ăn cơm, hoặc nướng xé trộn gỏi sầu đâu, dưa leo.',
        'Fry until crisp for rice, or grill, shred and toss with neem leaves and cucumber.',
      ],
      ['Kèm chén nước mắm me, dĩa rau đồng là đủ vị miền Tây.', 'With tamarind fish sauce and wild greens it is the delta on a plate.'],
    ],
    keep: keepFrozen,
    items: [
      ['Khô cá sặc rằn loại 1', 'Dried snakeskin gourami, grade 1', 430],
      ['Khô cá sặc rằn loại 2', 'Dried snakeskin gourami, grade 2', 350],
      ['Khô cá sặc rằn ướp lạt', 'Lightly salted dried gourami', 450],
      ['Khô cá lóc đồng', 'Dried wild snakehead', 390],
      ['Khô cá lóc một nắng', 'Half-dried snakehead', 240],
      ['Khô cá kèo', 'Dried mudskipper goby', 480],
      ['Khô cá chạch', 'Dried loach', 420],
      ['Khô cá trê vàng', 'Dried walking catfish', 260],
      ['Khô cá rô phi một nắng', 'Half-dried tilapia', 160],
      ['Khô nhái đồng', 'Dried field frog', 520],
      ['Khô cá thát lát', 'Dried featherback', 380],
      ['Khô cá lóc tẩm tiêu sọ', 'Dried snakehead with white pepper', 285],
      ['Khô cá tra phồng', 'Puffed dried catfish', 270],
      ['Khô cá bống kèo ướp sả ớt', 'Dried goby with lemongrass and chilli', 495],
    ],
  },
  driedSquid: {
    category: 'kho-muc',
    scene: 'dried-squid',
    packing: 'bag',
    certificates: ['food-safety', 'self-declaration'],
    make: [
      ['Mực câu trong đêm, xẻ và phơi ngay trên giàn tàu giữa gió biển.', 'Line-caught at night, split and dried on deck in the sea wind.'],
      [
        'Ghe của bà con {p} giao mực còn trong mình, {b} phơi ba nắng rồi phân cỡ bằng tay.',
        'Boats from {p} deliver glass-clear squid; {b} dries it three days and grades it by hand.',
      ],
    ],
    quality: [
      ['Mình dày, phấn hồng tự nhiên, nướng thơm và ngọt.', 'Thick, naturally blushed, fragrant and sweet once toasted.'],
      ['Khô ráo, thẳng con, không dính cát.', 'Properly dry, straight and free of sand.'],
    ],
    use: [
      [
        'Nướng cồn hoặc than, đập tơi, chấm tương ớt hay muối tiêu chanh.',
        'Toast over a flame, pound loose and dip in chilli sauce or salt, pepper and lime.',
      ],
      ['Xé sợi trộn gỏi xoài, hoặc kho tiêu ăn cơm.', 'Shred into mango salad or braise with pepper.'],
    ],
    keep: keepFrozen,
    items: [
      ['Khô mực câu {p} 7–10 con/kg', 'Line-caught dried squid from {p}, 7–10 per kg', 1250],
      ['Khô mực câu {p} 11–15 con/kg', 'Line-caught dried squid from {p}, 11–15 per kg', 1080],
      ['Khô mực {p} 36–39 con/kg', 'Dried squid from {p}, 36–39 per kg', 760],
      ['Khô mực {p} 70–80 con/kg', 'Dried squid from {p}, 70–80 per kg', 650],
      ['Khô mực {p} 100 con/kg', 'Dried squid from {p}, 100 per kg', 520],
      ['Mực nhí khô {p}', 'Dried baby squid from {p}', 420],
      ['Mực một nắng {p}', 'Half-dried squid from {p}', 460],
      ['Mực một nắng ướp sả ớt {p}', 'Half-dried squid with lemongrass, {p}', 490],
      ['Khô mực xé sợi {p}', 'Shredded dried squid from {p}', 980],
      ['Râu mực khô {p}', 'Dried squid tentacles from {p}', 310],
    ],
  },
  driedShrimp: {
    category: 'tom-kho',
    scene: 'dried-shrimp',
    packing: 'bag',
    certificates: ['food-safety', 'self-declaration'],
    make: [
      [
        'Tôm sống từ vuông quảng canh ở {p}, luộc với chút muối rồi phơi nắng và tách vỏ.',
        'Live shrimp from extensive ponds at {p} are boiled with a little salt, sun-dried and shelled.',
      ],
      ['{b} lột tay từng con nên tôm còn nguyên gạch, không gãy vụn.', '{b} shells them by hand, so they keep their roe and stay whole.'],
    ],
    quality: [
      ['Màu đỏ gạch tự nhiên, thịt dẻo ngọt, không phẩm màu.', 'Naturally brick-red, supple and sweet; no colouring.'],
      ['Tôm khô ráo, sạch vỏ, thơm và ngọt nước khi nấu canh.', 'Dry, clean, fragrant, and a fine base for soup.'],
    ],
    use: [
      ['Ăn với củ kiệu ngày Tết, nấu canh bầu hoặc làm kho quẹt.', 'Serve with pickled leeks at Tết, in gourd soup or in a clay-pot dip.'],
      ['Ngâm nước ấm mười lăm phút trước khi xào, nấu.', 'Soak in warm water for fifteen minutes before cooking.'],
    ],
    keep: keepFrozen,
    items: [
      ['Tôm khô đất {p} cỡ lớn', 'Dried pond shrimp from {p}, large', 950],
      ['Tôm khô đất {p} cỡ trung', 'Dried pond shrimp from {p}, medium', 790],
      ['Tôm khô đất {p} lột tay', 'Hand-shelled dried shrimp from {p}', 1200],
      ['Tôm khô thẻ {p} cỡ trung', 'Dried white shrimp from {p}, medium', 570],
      ['Tôm khô bạc {p}', 'Dried silver shrimp from {p}', 620],
      ['Ruốc khô {p}', 'Dried krill from {p}', 240],
      ['Tép khô {p}', 'Dried small shrimp from {p}', 330],
      ['Tôm khô nguyên vỏ {p}', 'Unshelled dried shrimp from {p}', 460],
    ],
  },
  readySeafood: {
    category: 'hai-san-an-lien',
    scene: 'snack-pouch',
    packing: 'smallJar',
    certificates: ['food-safety', 'self-declaration', 'haccp'],
    make: [
      [
        'Nguyên liệu sấy sơ, rim lửa nhỏ với nước mắm, đường, tỏi ớt rồi để ráo.',
        'Part-dried, then glazed over a low flame with fish sauce, sugar, garlic and chilli.',
      ],
      ['{b} làm từng chảo nhỏ, rim xong đóng hũ trong ngày.', '{b} works in small pans and packs on the day of cooking.'],
    ],
    quality: [
      ['Mặn ngọt, cay nhẹ, nhai dai dai.', 'Salty-sweet, a little hot, pleasantly chewy.'],
      ['Thấm đều gia vị, không dùng chất bảo quản.', 'Seasoned through, with no preservatives.'],
    ],
    use: [
      ['Mở hũ là ăn; hợp món nhâm nhi hoặc ăn với cơm nóng.', 'Ready from the jar, as a snack or over hot rice.'],
      ['Làm quà gọn nhẹ cho người đi xa.', 'A light gift for anyone travelling.'],
    ],
    keep: keepFrozen,
    items: [
      ['Mực rim me {b}', '{b} tamarind squid', 620],
      ['Mực rim sa tế {b}', '{b} satay squid', 600],
      ['Cá cơm rim đậu phộng {b}', '{b} anchovies with peanuts', 290],
      ['Cá cơm rim mè {b}', '{b} sesame anchovies', 280],
      ['Khô cá chỉ vàng rim {b}', '{b} glazed scad', 340],
      ['Chà bông cá thu {b}', '{b} mackerel floss', 520],
      ['Chà bông tôm {b}', '{b} shrimp floss', 780],
      ['Cá lóc sấy giòn lá chanh {b}', '{b} crisp snakehead with lime leaf', 560],
      ['Tôm sấy giòn {b}', '{b} crisp shrimp', 820],
      ['Bánh phồng tôm {b}', '{b} shrimp crackers', 150],
      ['Cá bống rim tiêu {b}', '{b} peppered goby', 380],
    ],
  },
} as const satisfies Record<string, Kind>;
