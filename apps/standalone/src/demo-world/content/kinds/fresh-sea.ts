import { keepIce } from './keeping.js';
import type { Kind } from './kind.js';

export const freshSea = {
  seaFish: {
    category: 'ca-bien',
    scene: 'fish',
    packing: 'fresh',
    certificates: ['food-safety'],
    make: [
      [
        'Cá của ghe câu, ghe lưới về bến {p} mỗi sáng, phân cỡ và ướp đá ngay.',
        'From line and net boats landing at {p} each morning, graded and iced at once.',
      ],
      [
        '{b} mua thẳng của chủ ghe, không qua nhiều tay nên cá còn cứng mình.',
        '{b} buys straight from the boats, so the fish arrives firm.',
      ],
    ],
    quality: [
      ['Mắt trong, mang đỏ, thịt săn và ngọt.', 'Clear eyes, red gills, firm sweet flesh.'],
      ['Có thể làm sạch, cắt khúc theo yêu cầu khi ghi chú đơn hàng.', 'Cleaned and cut as you ask in the order note.'],
    ],
    use: [
      ['Hấp hành gừng, nấu canh chua hoặc kho tộ đều ngon.', 'Steam with ginger, simmer in sour soup or braise in a clay pot.'],
      ['Nướng muối ớt hay chiên giòn chấm mắm me.', 'Grill with chilli salt, or fry and dip in tamarind sauce.'],
    ],
    keep: keepIce,
    items: [
      ['Cá bớp tươi {p}', 'Fresh cobia from {p}', 260],
      ['Cá mú đen {p}', 'Black grouper from {p}', 290],
      ['Cá mú trân châu {p}', 'Pearl grouper from {p}', 330],
      ['Cá thu tươi cắt khúc {p}', 'Mackerel steaks from {p}', 240],
      ['Cá nục tươi {p}', 'Fresh scad from {p}', 75],
      ['Cá bạc má {p}', 'Indian mackerel from {p}', 95],
      ['Cá hường biển {p}', 'Red snapper from {p}', 180],
      ['Cá chim trắng {p}', 'White pomfret from {p}', 310],
      ['Cá xanh xương {p}', 'Needlefish from {p}', 150],
      ['Cá trích tươi {p}', 'Fresh herring from {p}', 70],
      ['Cá đối {p}', 'Grey mullet from {p}', 120],
      ['Cá chẽm {p}', 'Barramundi from {p}', 165],
    ],
  },
  crustacean: {
    category: 'tom-cua-ghe',
    scene: 'crab',
    packing: 'fresh',
    certificates: ['food-safety'],
    make: [
      [
        'Hàng bắt trong đêm, lựa con chắc, giữ sống trong bể sục khí ở {p}.',
        'Caught overnight, picked for firmness and kept alive in aerated tanks at {p}.',
      ],
      [
        'Nuôi thưa trong vuông tôm – rừng quanh {p}, ăn thức ăn tự nhiên.',
        'Raised at low density in shrimp-and-mangrove ponds around {p} on natural feed.',
      ],
    ],
    quality: [
      ['Vỏ sáng, chắc thịt, ngọt tự nhiên.', 'Bright-shelled, full and naturally sweet.'],
      ['Cân đúng số, con yếu được bỏ ra trước khi đóng thùng.', 'Weighed fairly, with weak ones taken out before packing.'],
    ],
    use: [
      ['Hấp sả hoặc luộc nước dừa là giữ trọn vị ngọt.', 'Steam with lemongrass or boil in coconut water to keep the sweetness.'],
      ['Rang muối, rang me hay nấu bún đều hợp.', 'Good with salt, with tamarind or in noodle soup.'],
    ],
    keep: keepIce,
    items: [
      ['Ghẹ xanh {p} loại 1', 'Blue crab from {p}, grade 1', 420],
      ['Ghẹ xanh {p} loại 2', 'Blue crab from {p}, grade 2', 320],
      ['Ghẹ lột {p}', 'Soft-shell crab from {p}', 480],
      ['Cua gạch {p}', 'Roe crab from {p}', 480],
      ['Cua thịt {p}', 'Meat crab from {p}', 350],
      ['Cua lột {p}', 'Soft-shell mud crab from {p}', 520],
      ['Tôm sú sinh thái {p}', 'Black tiger shrimp from {p}', 290],
      ['Tôm sú {p} 20 con/kg', 'Black tiger shrimp from {p}, 20 per kg', 340],
      ['Tôm thẻ {p}', 'White shrimp from {p}', 165],
      ['Tôm đất {p}', 'Pond shrimp from {p}', 190],
      ['Tôm càng xanh {p}', 'Giant river prawn from {p}', 280],
      ['Tôm tích {p}', 'Mantis shrimp from {p}', 390],
      ['Thịt ghẹ bóc sẵn {p}', 'Picked crab meat from {p}', 620],
    ],
  },
  squidOctopus: {
    category: 'muc-bach-tuoc',
    scene: 'squid',
    packing: 'fresh',
    certificates: ['food-safety'],
    make: [
      ['Mực câu đêm ở vùng biển {p}, vô khay cấp lạnh ngay trên ghe.', 'Line-caught at night off {p} and chilled on board.'],
      ['{b} nhận hàng lúc rạng sáng, làm sạch theo yêu cầu rồi mới đóng gói.', '{b} takes delivery before dawn and cleans to order.'],
    ],
    quality: [
      ['Thân trong, dày, giòn và ngọt.', 'Clear, thick, crisp and sweet.'],
      ['Không ngâm nước, cân sao giao vậy.', 'Never soaked: you receive the weight you pay for.'],
    ],
    use: [
      ['Hấp gừng, xào khóm hoặc nướng sa tế.', 'Steam with ginger, fry with pineapple or grill with satay.'],
      ['Nhúng giấm, nhúng lẩu chỉ một phút là chín tới.', 'One minute in hotpot is enough.'],
    ],
    keep: keepIce,
    items: [
      ['Mực ống tươi {p}', 'Fresh squid from {p}', 290],
      ['Mực lá {p}', 'Reef squid from {p}', 350],
      ['Mực trứng {p}', 'Roe squid from {p}', 310],
      ['Mực nang {p}', 'Cuttlefish from {p}', 270],
      ['Bạch tuộc {p}', 'Octopus from {p}', 190],
      ['Mực sim {p}', 'Baby squid from {p}', 170],
      ['Bạch tuộc baby làm sạch {p}', 'Cleaned baby octopus from {p}', 230],
    ],
  },
  shellfish: {
    category: 'so-oc-nghieu',
    scene: 'shellfish',
    packing: 'fresh',
    certificates: ['food-safety'],
    make: [
      [
        'Thu từ bãi bồi ven biển {p} khi nước ròng, ngâm nhả cát một đêm.',
        'Gathered from the mudflats of {p} at low tide and purged of sand overnight.',
      ],
      [
        'Bà con {p} nuôi trên bãi triều, lớn bằng phù sa, không cho ăn công nghiệp.',
        'Raised on tidal flats by growers of {p}, fed by silt alone.',
      ],
    ],
    quality: [
      ['Con sống, miệng khép, thịt đầy và ngọt.', 'Alive, tightly closed, full and sweet.'],
      ['Rửa sạch bùn trước khi giao.', 'Washed clean of mud before delivery.'],
    ],
    use: [
      ['Nướng mỡ hành, hấp sả hoặc nấu cháo.', 'Grill with spring-onion oil, steam with lemongrass or cook in porridge.'],
      ['Chấm muối tiêu chanh là ngon nhất.', 'Best with salt, pepper and lime.'],
    ],
    keep: keepIce,
    items: [
      ['Sò huyết {p}', 'Blood cockles from {p}', 160],
      ['Sò huyết {p} cỡ lớn', 'Large blood cockles from {p}', 220],
      ['Sò lông {p}', 'Hairy cockles from {p}', 85],
      ['Nghêu trắng {p}', 'White clams from {p}', 55],
      ['Vẹm xanh {p}', 'Green mussels from {p}', 60],
      ['Hàu sữa {p}', 'Oysters from {p}', 120],
      ['Ốc len {p}', 'Mangrove snails from {p}', 180],
      ['Ốc giác {p}', 'Melon snails from {p}', 210],
      ['Nhum biển {p}', 'Sea urchin from {p}', 260],
      ['Vọp {p}', 'Mangrove clams from {p}', 110],
      ['Ốc nhảy {p}', 'Strawberry conch from {p}', 170],
    ],
  },
  riverFish: {
    category: 'ca-dong',
    scene: 'fish',
    packing: 'fresh',
    certificates: ['food-safety'],
    make: [
      ['Cá sống trong ruộng, trong mương vườn ở {p}, bắt lên khi có đơn.', 'Living in the fields and ditches of {p}, caught to order.'],
      [
        '{b} nuôi bằng thức ăn tự chế, không dùng kháng sinh ở tháng cuối.',
        '{b} uses home-made feed and no antibiotics in the last month.',
      ],
    ],
    quality: [
      ['Thịt chắc, thơm, ít mỡ.', 'Firm, fragrant and lean.'],
      ['Làm sạch, hút chân không nếu khách dặn trước.', 'Cleaned and vacuum-packed on request.'],
    ],
    use: [
      ['Nướng trui, nấu canh chua bông súng hoặc kho tộ.', 'Roast over straw, cook in water-lily sour soup or braise.'],
      ['Hấp bầu, nhúng mẻ cho bữa cơm đông người.', 'Steam in a gourd or dip in a sour broth for a full table.'],
    ],
    keep: keepIce,
    items: [
      ['Cá lóc đồng {p}', 'Wild snakehead from {p}', 150],
      ['Cá rô đồng {p}', 'Climbing perch from {p}', 110],
      ['Cá thát lát nạo sẵn {p}', 'Ground featherback from {p}', 290],
      ['Lươn đồng {p}', 'Swamp eel from {p}', 230],
      ['Cá trê vàng {p}', 'Walking catfish from {p}', 95],
      ['Cá sặc rằn tươi {p}', 'Fresh gourami from {p}', 85],
      ['Ếch đồng {p}', 'Field frogs from {p}', 140],
      ['Cá thát lát rút xương tẩm gia vị {p}', 'Boned seasoned featherback from {p}', 210],
    ],
  },
} as const satisfies Record<string, Kind>;
