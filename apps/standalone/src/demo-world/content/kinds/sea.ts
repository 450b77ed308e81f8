import { keepFrozen, keepIce } from './keeping.js';
import type { Kind } from './kind.js';

const sunDried: Kind['make'] = [
  ['Cá tươi xẻ ngay khi lên bến, rửa nước muối loãng rồi phơi giàn cao, mỗi buổi trở một lần.', 'Split as soon as they land, rinsed in light brine and dried on raised racks, turned every session.'],
  ['{b} phơi hai nắng giòn, hôm trời ẩm thì đưa vào nhà sấy năng lượng mặt trời.', '{b} gives each batch two full days of sun, and uses a solar dryer when the air is damp.'],
  ['Hàng làm theo con nước ở {p}: ghe về hôm nay, lên giàn hôm nay.', 'Made with the tides at {p}: landed and racked on the same day.'],
];

export const sea = {
  driedSeaFish: {
    category: 'kho-ca-bien', scene: 'dried-fish', packing: 'bag', certificates: ['food-safety', 'self-declaration'],
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
      ['Khô cá đù một nắng {p}', 'Half-dried croaker from {p}', 180], ['Khô cá chỉ vàng {p}', 'Dried yellow-stripe scad from {p}', 260], ['Khô cá thiều {p}', 'Dried sea catfish from {p}', 320], ['Khô cá thu một nắng {p}', 'Half-dried mackerel from {p}', 340],
      ['Khô cá đuối {p}', 'Dried ray from {p}', 230], ['Khô cá bống biển {p}', 'Dried goby from {p}', 210], ['Cá cơm khô {p}', 'Dried anchovies from {p}', 160], ['Cá cơm khô lạt {p}', 'Lightly salted dried anchovies from {p}', 185],
      ['Khô cá lưỡi trâu {p}', 'Dried tongue sole from {p}', 220], ['Khô cá mối {p}', 'Dried lizardfish from {p}', 150], ['Khô cá khoai {p}', 'Dried Bombay duck from {p}', 290], ['Khô cá đục {p}', 'Dried sillago from {p}', 310],
      ['Khô cá ngân {p}', 'Dried scad from {p}', 170], ['Khô cá chai {p}', 'Dried flathead from {p}', 240], ['Khô cá bò da {p}', 'Dried filefish from {p}', 280], ['Khô cá hố {p}', 'Dried hairtail from {p}', 165],
    ],
  },
  driedRiverFish: {
    category: 'kho-ca-dong', scene: 'dried-fish', packing: 'bag', certificates: ['food-safety', 'self-declaration'],
    make: [
      ['Cá nuôi trong ruộng lúa và ao nhà ở {p}, làm sạch ruột, ướp muối tiêu rồi phơi hai nắng.', 'Raised in paddies and ponds at {p}, cleaned, seasoned with salt and pepper, dried for two days.'],
      ['{b} chọn cá vừa lứa, thịt dày, rửa kỹ nhớt để khô không tanh.', '{b} picks well-grown, meaty fish and washes them thoroughly so that nothing tastes muddy.'],
    ],
    quality: [
      ['Thịt dai mềm, béo nhẹ, vị mặn vừa ăn.', 'Tender and chewy, lightly rich, salted just enough.'],
      ['Con khô đều, thơm mùi nắng, chiên lên không bở.', 'Evenly sized, smelling of sun, and firm when fried.'],
    ],
    use: [
      ['Chiên giòn ăn cơm, hoặc nướng xé trộn gỏi sầu đâu, dưa leo.', 'Fry until crisp for rice, or grill, shred and toss with neem leaves and cucumber.'],
      ['Kèm chén nước mắm me, dĩa rau đồng là đủ vị miền Tây.', 'With tamarind fish sauce and wild greens it is the delta on a plate.'],
    ],
    keep: keepFrozen,
    items: [
      ['Khô cá sặc rằn loại 1', 'Dried snakeskin gourami, grade 1', 430], ['Khô cá sặc rằn loại 2', 'Dried snakeskin gourami, grade 2', 350], ['Khô cá sặc rằn ướp lạt', 'Lightly salted dried gourami', 450], ['Khô cá lóc đồng', 'Dried wild snakehead', 390],
      ['Khô cá lóc một nắng', 'Half-dried snakehead', 240], ['Khô cá kèo', 'Dried mudskipper goby', 480], ['Khô cá chạch', 'Dried loach', 420], ['Khô cá trê vàng', 'Dried walking catfish', 260], ['Khô cá rô phi một nắng', 'Half-dried tilapia', 160],
      ['Khô nhái đồng', 'Dried field frog', 520], ['Khô cá thát lát', 'Dried featherback', 380], ['Khô cá lóc tẩm tiêu sọ', 'Dried snakehead with white pepper', 285], ['Khô cá tra phồng', 'Puffed dried catfish', 270], ['Khô cá bống kèo ướp sả ớt', 'Dried goby with lemongrass and chilli', 495],
    ],
  },
  driedSquid: {
    category: 'kho-muc', scene: 'dried-squid', packing: 'bag', certificates: ['food-safety', 'self-declaration'],
    make: [
      ['Mực câu trong đêm, xẻ và phơi ngay trên giàn tàu giữa gió biển.', 'Line-caught at night, split and dried on deck in the sea wind.'],
      ['Ghe của bà con {p} giao mực còn trong mình, {b} phơi ba nắng rồi phân cỡ bằng tay.', 'Boats from {p} deliver glass-clear squid; {b} dries it three days and grades it by hand.'],
    ],
    quality: [
      ['Mình dày, phấn hồng tự nhiên, nướng thơm và ngọt.', 'Thick, naturally blushed, fragrant and sweet once toasted.'],
      ['Khô ráo, thẳng con, không dính cát.', 'Properly dry, straight and free of sand.'],
    ],
    use: [
      ['Nướng cồn hoặc than, đập tơi, chấm tương ớt hay muối tiêu chanh.', 'Toast over a flame, pound loose and dip in chilli sauce or salt, pepper and lime.'],
      ['Xé sợi trộn gỏi xoài, hoặc kho tiêu ăn cơm.', 'Shred into mango salad or braise with pepper.'],
    ],
    keep: keepFrozen,
    items: [
      ['Khô mực câu {p} 7–10 con/kg', 'Line-caught dried squid from {p}, 7–10 per kg', 1250], ['Khô mực câu {p} 11–15 con/kg', 'Line-caught dried squid from {p}, 11–15 per kg', 1080], ['Khô mực {p} 36–39 con/kg', 'Dried squid from {p}, 36–39 per kg', 760],
      ['Khô mực {p} 70–80 con/kg', 'Dried squid from {p}, 70–80 per kg', 650], ['Khô mực {p} 100 con/kg', 'Dried squid from {p}, 100 per kg', 520], ['Mực nhí khô {p}', 'Dried baby squid from {p}', 420], ['Mực một nắng {p}', 'Half-dried squid from {p}', 460],
      ['Mực một nắng ướp sả ớt {p}', 'Half-dried squid with lemongrass, {p}', 490], ['Khô mực xé sợi {p}', 'Shredded dried squid from {p}', 980], ['Râu mực khô {p}', 'Dried squid tentacles from {p}', 310],
    ],
  },
  driedShrimp: {
    category: 'tom-kho', scene: 'dried-shrimp', packing: 'bag', certificates: ['food-safety', 'self-declaration'],
    make: [
      ['Tôm sống từ vuông quảng canh ở {p}, luộc với chút muối rồi phơi nắng và tách vỏ.', 'Live shrimp from extensive ponds at {p} are boiled with a little salt, sun-dried and shelled.'],
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
      ['Tôm khô đất {p} cỡ lớn', 'Dried pond shrimp from {p}, large', 950], ['Tôm khô đất {p} cỡ trung', 'Dried pond shrimp from {p}, medium', 790], ['Tôm khô đất {p} lột tay', 'Hand-shelled dried shrimp from {p}', 1200], ['Tôm khô thẻ {p} cỡ trung', 'Dried white shrimp from {p}, medium', 570],
      ['Tôm khô bạc {p}', 'Dried silver shrimp from {p}', 620], ['Ruốc khô {p}', 'Dried krill from {p}', 240], ['Tép khô {p}', 'Dried small shrimp from {p}', 330], ['Tôm khô nguyên vỏ {p}', 'Unshelled dried shrimp from {p}', 460],
    ],
  },
  readySeafood: {
    category: 'hai-san-an-lien', scene: 'snack-pouch', packing: 'smallJar', certificates: ['food-safety', 'self-declaration', 'haccp'],
    make: [
      ['Nguyên liệu sấy sơ, rim lửa nhỏ với nước mắm, đường, tỏi ớt rồi để ráo.', 'Part-dried, then glazed over a low flame with fish sauce, sugar, garlic and chilli.'],
      ['{b} làm từng chảo nhỏ, rim xong đóng hũ trong ngày.', '{b} works in small pans and packs on the day of cooking.'],
    ],
    quality: [['Mặn ngọt, cay nhẹ, nhai dai dai.', 'Salty-sweet, a little hot, pleasantly chewy.'], ['Thấm đều gia vị, không dùng chất bảo quản.', 'Seasoned through, with no preservatives.']],
    use: [['Mở hũ là ăn; hợp món nhâm nhi hoặc ăn với cơm nóng.', 'Ready from the jar, as a snack or over hot rice.'], ['Làm quà gọn nhẹ cho người đi xa.', 'A light gift for anyone travelling.']],
    keep: keepFrozen,
    items: [
      ['Mực rim me {b}', '{b} tamarind squid', 620], ['Mực rim sa tế {b}', '{b} satay squid', 600], ['Cá cơm rim đậu phộng {b}', '{b} anchovies with peanuts', 290], ['Cá cơm rim mè {b}', '{b} sesame anchovies', 280], ['Khô cá chỉ vàng rim {b}', '{b} glazed scad', 340],
      ['Chà bông cá thu {b}', '{b} mackerel floss', 520], ['Chà bông tôm {b}', '{b} shrimp floss', 780], ['Cá lóc sấy giòn lá chanh {b}', '{b} crisp snakehead with lime leaf', 560], ['Tôm sấy giòn {b}', '{b} crisp shrimp', 820], ['Bánh phồng tôm {b}', '{b} shrimp crackers', 150], ['Cá bống rim tiêu {b}', '{b} peppered goby', 380],
    ],
  },
  seaFish: {
    category: 'ca-bien', scene: 'fish', packing: 'fresh', certificates: ['food-safety'],
    make: [['Cá của ghe câu, ghe lưới về bến {p} mỗi sáng, phân cỡ và ướp đá ngay.', 'From line and net boats landing at {p} each morning, graded and iced at once.'], ['{b} mua thẳng của chủ ghe, không qua nhiều tay nên cá còn cứng mình.', '{b} buys straight from the boats, so the fish arrives firm.']],
    quality: [['Mắt trong, mang đỏ, thịt săn và ngọt.', 'Clear eyes, red gills, firm sweet flesh.'], ['Có thể làm sạch, cắt khúc theo yêu cầu khi ghi chú đơn hàng.', 'Cleaned and cut as you ask in the order note.']],
    use: [['Hấp hành gừng, nấu canh chua hoặc kho tộ đều ngon.', 'Steam with ginger, simmer in sour soup or braise in a clay pot.'], ['Nướng muối ớt hay chiên giòn chấm mắm me.', 'Grill with chilli salt, or fry and dip in tamarind sauce.']],
    keep: keepIce,
    items: [
      ['Cá bớp tươi {p}', 'Fresh cobia from {p}', 260], ['Cá mú đen {p}', 'Black grouper from {p}', 290], ['Cá mú trân châu {p}', 'Pearl grouper from {p}', 330], ['Cá thu tươi cắt khúc {p}', 'Mackerel steaks from {p}', 240], ['Cá nục tươi {p}', 'Fresh scad from {p}', 75],
      ['Cá bạc má {p}', 'Indian mackerel from {p}', 95], ['Cá hường biển {p}', 'Red snapper from {p}', 180], ['Cá chim trắng {p}', 'White pomfret from {p}', 310], ['Cá xanh xương {p}', 'Needlefish from {p}', 150], ['Cá trích tươi {p}', 'Fresh herring from {p}', 70], ['Cá đối {p}', 'Grey mullet from {p}', 120], ['Cá chẽm {p}', 'Barramundi from {p}', 165],
    ],
  },
  crustacean: {
    category: 'tom-cua-ghe', scene: 'crab', packing: 'fresh', certificates: ['food-safety'],
    make: [['Hàng bắt trong đêm, lựa con chắc, giữ sống trong bể sục khí ở {p}.', 'Caught overnight, picked for firmness and kept alive in aerated tanks at {p}.'], ['Nuôi thưa trong vuông tôm – rừng quanh {p}, ăn thức ăn tự nhiên.', 'Raised at low density in shrimp-and-mangrove ponds around {p} on natural feed.']],
    quality: [['Vỏ sáng, chắc thịt, ngọt tự nhiên.', 'Bright-shelled, full and naturally sweet.'], ['Cân đúng số, con yếu được bỏ ra trước khi đóng thùng.', 'Weighed fairly, with weak ones taken out before packing.']],
    use: [['Hấp sả hoặc luộc nước dừa là giữ trọn vị ngọt.', 'Steam with lemongrass or boil in coconut water to keep the sweetness.'], ['Rang muối, rang me hay nấu bún đều hợp.', 'Good with salt, with tamarind or in noodle soup.']],
    keep: keepIce,
    items: [
      ['Ghẹ xanh {p} loại 1', 'Blue crab from {p}, grade 1', 420], ['Ghẹ xanh {p} loại 2', 'Blue crab from {p}, grade 2', 320], ['Ghẹ lột {p}', 'Soft-shell crab from {p}', 480], ['Cua gạch {p}', 'Roe crab from {p}', 480], ['Cua thịt {p}', 'Meat crab from {p}', 350], ['Cua lột {p}', 'Soft-shell mud crab from {p}', 520],
      ['Tôm sú sinh thái {p}', 'Black tiger shrimp from {p}', 290], ['Tôm sú {p} 20 con/kg', 'Black tiger shrimp from {p}, 20 per kg', 340], ['Tôm thẻ {p}', 'White shrimp from {p}', 165], ['Tôm đất {p}', 'Pond shrimp from {p}', 190], ['Tôm càng xanh {p}', 'Giant river prawn from {p}', 280], ['Tôm tích {p}', 'Mantis shrimp from {p}', 390], ['Thịt ghẹ bóc sẵn {p}', 'Picked crab meat from {p}', 620],
    ],
  },
  squidOctopus: {
    category: 'muc-bach-tuoc', scene: 'squid', packing: 'fresh', certificates: ['food-safety'],
    make: [['Mực câu đêm ở vùng biển {p}, vô khay cấp lạnh ngay trên ghe.', 'Line-caught at night off {p} and chilled on board.'], ['{b} nhận hàng lúc rạng sáng, làm sạch theo yêu cầu rồi mới đóng gói.', '{b} takes delivery before dawn and cleans to order.']],
    quality: [['Thân trong, dày, giòn và ngọt.', 'Clear, thick, crisp and sweet.'], ['Không ngâm nước, cân sao giao vậy.', 'Never soaked: you receive the weight you pay for.']],
    use: [['Hấp gừng, xào khóm hoặc nướng sa tế.', 'Steam with ginger, fry with pineapple or grill with satay.'], ['Nhúng giấm, nhúng lẩu chỉ một phút là chín tới.', 'One minute in hotpot is enough.']],
    keep: keepIce,
    items: [['Mực ống tươi {p}', 'Fresh squid from {p}', 290], ['Mực lá {p}', 'Reef squid from {p}', 350], ['Mực trứng {p}', 'Roe squid from {p}', 310], ['Mực nang {p}', 'Cuttlefish from {p}', 270], ['Bạch tuộc {p}', 'Octopus from {p}', 190], ['Mực sim {p}', 'Baby squid from {p}', 170], ['Bạch tuộc baby làm sạch {p}', 'Cleaned baby octopus from {p}', 230]],
  },
  shellfish: {
    category: 'so-oc-nghieu', scene: 'shellfish', packing: 'fresh', certificates: ['food-safety'],
    make: [['Thu từ bãi bồi ven biển {p} khi nước ròng, ngâm nhả cát một đêm.', 'Gathered from the mudflats of {p} at low tide and purged of sand overnight.'], ['Bà con {p} nuôi trên bãi triều, lớn bằng phù sa, không cho ăn công nghiệp.', 'Raised on tidal flats by growers of {p}, fed by silt alone.']],
    quality: [['Con sống, miệng khép, thịt đầy và ngọt.', 'Alive, tightly closed, full and sweet.'], ['Rửa sạch bùn trước khi giao.', 'Washed clean of mud before delivery.']],
    use: [['Nướng mỡ hành, hấp sả hoặc nấu cháo.', 'Grill with spring-onion oil, steam with lemongrass or cook in porridge.'], ['Chấm muối tiêu chanh là ngon nhất.', 'Best with salt, pepper and lime.']],
    keep: keepIce,
    items: [['Sò huyết {p}', 'Blood cockles from {p}', 160], ['Sò huyết {p} cỡ lớn', 'Large blood cockles from {p}', 220], ['Sò lông {p}', 'Hairy cockles from {p}', 85], ['Nghêu trắng {p}', 'White clams from {p}', 55], ['Vẹm xanh {p}', 'Green mussels from {p}', 60], ['Hàu sữa {p}', 'Oysters from {p}', 120], ['Ốc len {p}', 'Mangrove snails from {p}', 180], ['Ốc giác {p}', 'Melon snails from {p}', 210], ['Nhum biển {p}', 'Sea urchin from {p}', 260], ['Vọp {p}', 'Mangrove clams from {p}', 110], ['Ốc nhảy {p}', 'Strawberry conch from {p}', 170]],
  },
  riverFish: {
    category: 'ca-dong', scene: 'fish', packing: 'fresh', certificates: ['food-safety'],
    make: [['Cá sống trong ruộng, trong mương vườn ở {p}, bắt lên khi có đơn.', 'Living in the fields and ditches of {p}, caught to order.'], ['{b} nuôi bằng thức ăn tự chế, không dùng kháng sinh ở tháng cuối.', '{b} uses home-made feed and no antibiotics in the last month.']],
    quality: [['Thịt chắc, thơm, ít mỡ.', 'Firm, fragrant and lean.'], ['Làm sạch, hút chân không nếu khách dặn trước.', 'Cleaned and vacuum-packed on request.']],
    use: [['Nướng trui, nấu canh chua bông súng hoặc kho tộ.', 'Roast over straw, cook in water-lily sour soup or braise.'], ['Hấp bầu, nhúng mẻ cho bữa cơm đông người.', 'Steam in a gourd or dip in a sour broth for a full table.']],
    keep: keepIce,
    items: [['Cá lóc đồng {p}', 'Wild snakehead from {p}', 150], ['Cá rô đồng {p}', 'Climbing perch from {p}', 110], ['Cá thát lát nạo sẵn {p}', 'Ground featherback from {p}', 290], ['Lươn đồng {p}', 'Swamp eel from {p}', 230], ['Cá trê vàng {p}', 'Walking catfish from {p}', 95], ['Cá sặc rằn tươi {p}', 'Fresh gourami from {p}', 85], ['Ếch đồng {p}', 'Field frogs from {p}', 140], ['Cá thát lát rút xương tẩm gia vị {p}', 'Boned seasoned featherback from {p}', 210]],
  },
} as const satisfies Record<string, Kind>;
