import { keepBooking, keepCraft } from './keeping.js';
import type { Kind } from './kind.js';

const woven: Kind['make'] = [
  ['Cỏ bàng nhổ ở đồng {p}, phơi, giã dập cho mềm rồi đan tay từng nan.', 'Grey sedge pulled in the grasslands of {p} is dried, pounded soft and woven by hand.'],
  ['Mỗi chiếc do một người thợ của {b} làm từ đầu tới cuối, mất một đến ba ngày.', 'Each is made start to finish by one weaver of {b}, in one to three days.'],
];
const wovenQuality: Kind['quality'] = [
  ['Nhẹ, chắc, thơm mùi cỏ khô.', 'Light, sturdy and scented of dry grass.'],
  ['Màu cỏ tự nhiên; màu nhuộm không lem khi gặp nước.', 'Natural grass colour; dyes do not run.'],
];

export const craft = {
  bags: {
    category: 'tui-gio-co-bang', scene: 'bag', packing: 'size', certificates: [], make: woven, quality: wovenQuality,
    use: [['Đi chợ, đi biển hay đi làm đều hợp.', 'For market, beach or office.'], ['Lót vải bên trong, có túi nhỏ đựng điện thoại.', 'Lined, with a small pocket for a phone.']],
    keep: keepCraft,
    items: [['Túi cỏ bàng quai da {b}', '{b} sedge bag, leather handles', 260], ['Giỏ cỏ bàng đi chợ {b}', '{b} sedge market basket', 150], ['Túi tote cỏ bàng thêu hoa {b}', '{b} embroidered sedge tote', 290], ['Ba lô cỏ bàng {b}', '{b} sedge backpack', 340], ['Ví cầm tay cỏ bàng {b}', '{b} sedge clutch', 140], ['Túi đeo chéo cỏ bàng {b}', '{b} sedge cross-body bag', 230], ['Túi lục bình quai tre {b}', '{b} water-hyacinth bag, bamboo handles', 250], ['Giỏ picnic cỏ bàng {b}', '{b} sedge picnic basket', 320]],
  },
  hats: {
    category: 'non-dep', scene: 'hat', packing: 'piece', certificates: [], make: woven, quality: wovenQuality,
    use: [['Đội đi biển, làm vườn; gấp gọn vào túi được.', 'For beach or garden; folds into a bag.']], keep: keepCraft,
    items: [['Nón cỏ bàng rộng vành {b}', '{b} wide-brim sedge hat', 160], ['Nón cỏ bàng bèo {b}', '{b} sedge bucket hat', 130], ['Nón lá buông {b}', '{b} palm-leaf hat', 90], ['Mũ cỏ bàng trẻ em {b}', '{b} children’s sedge hat', 110], ['Nón fedora cỏ bàng {b}', '{b} sedge fedora', 180]],
  },
  sandals: {
    category: 'non-dep', scene: 'sandal', packing: 'shoe', certificates: [], make: woven, quality: wovenQuality,
    use: [['Đi trong nhà, khách sạn, spa; đế chống trơn.', 'For home, hotel or spa; non-slip soles.']], keep: keepCraft,
    items: [['Dép cỏ bàng đi trong nhà {b}', '{b} sedge house slippers', 90], ['Dép cỏ bàng quai chéo {b}', '{b} cross-strap sedge sandals', 130], ['Dép lục bình {b}', '{b} water-hyacinth slippers', 85]],
  },
  homeware: {
    category: 'do-dan-gia-dung', scene: 'basket', packing: 'size', certificates: [], make: woven, quality: wovenQuality,
    use: [['Đựng đồ, bọc chậu cây hoặc bày bàn ăn.', 'For storage, plant pots or the table.']], keep: keepCraft,
    items: [['Sọt cỏ bàng có nắp {b}', '{b} lidded sedge hamper', 280], ['Giỏ bụng phình {b}', '{b} belly basket', 190], ['Lót ly cỏ bàng {b}', '{b} sedge coasters', 60], ['Lót nồi lục bình {b}', '{b} water-hyacinth trivet', 75], ['Khay lục bình {b}', '{b} water-hyacinth tray', 160], ['Chậu lục bình bọc cây {b}', '{b} water-hyacinth planter', 170], ['Thảm lục bình {b}', '{b} water-hyacinth rug', 390], ['Hộp khăn giấy cỏ bàng {b}', '{b} sedge tissue box', 120], ['Ống hút cỏ bàng {b}', '{b} sedge drinking straws', 45], ['Chụp đèn cỏ bàng {b}', '{b} sedge lampshade', 310]],
  },
  mats: {
    category: 'chieu-gom', scene: 'mat', packing: 'mat', certificates: [],
    make: [['Lác nhuộm nấu từng bó, dệt khung gỗ hai người đúng lối {p}.', 'Sedge is dyed bundle by bundle and woven by two on a wooden loom, in the manner of {p}.']],
    quality: [['Dày, mịn, hoa nổi rõ hai mặt.', 'Dense and smooth, with the pattern clear on both sides.']],
    use: [['Trải giường, trải ván, làm quà cưới.', 'For beds and platforms, or as a wedding gift.']], keep: keepCraft,
    items: [['Chiếu Tà Niên hoa {b}', '{b} flowered Tà Niên mat', 420], ['Chiếu Tà Niên trơn {b}', '{b} plain Tà Niên mat', 320], ['Chiếu Tà Niên chữ hỷ {b}', '{b} wedding Tà Niên mat', 480], ['Chiếu Tà Niên sợi se {b}', '{b} twisted-fibre Tà Niên mat', 560]],
  },
  pottery: {
    category: 'chieu-gom', scene: 'pottery', packing: 'size', certificates: [],
    make: [['Đất sét {p} nhào kỹ, nắn trên bàn xoay, nung củi và vỏ trấu.', 'Clay from {p} is kneaded, thrown and fired with wood and husk.']],
    quality: [['Giữ nhiệt lâu, men đất mộc.', 'Holds heat, with a plain earthen face.']],
    use: [['Kho cá, nấu cơm, rang tiêu; trụng nước gạo trước lần đầu.', 'For braises and rice; boil rice water in it before first use.']], keep: keepCraft,
    items: [['Nồi đất {b}', '{b} clay pot', 70], ['Tộ kho cá {b}', '{b} fish-braising pot', 55], ['Lò than đất {b}', '{b} clay stove', 110], ['Ơ đất có nắp {b}', '{b} lidded casserole', 85], ['Bình hoa gốm mộc {b}', '{b} earthen vase', 180], ['Khuôn bánh khọt đất {b}', '{b} clay cake mould', 120]],
  },
  pearl: {
    category: 'ngoc-trai-qua-bien', scene: 'pearl', packing: 'piece', certificates: [],
    make: [['Ngọc nuôi ở vùng biển {p}, lựa theo độ tròn và nước ngọc.', 'Grown in the waters of {p} and graded by roundness and lustre.']],
    quality: [['Ánh dịu, có giấy ghi cỡ và nguồn nuôi.', 'Soft lustre, with a note of size and farm.']],
    use: [['Hộp quà sẵn; tránh nước hoa và chất tẩy.', 'Gift-boxed; keep from perfume and detergent.']], keep: keepCraft,
    items: [['Bông tai ngọc trai {b}', '{b} pearl earrings', 690], ['Dây chuyền ngọc trai {b}', '{b} pearl pendant', 1250], ['Vòng tay ngọc trai {b}', '{b} pearl bracelet', 980], ['Nhẫn ngọc trai {b}', '{b} pearl ring', 850], ['Khung ảnh vỏ sò {b}', '{b} shell frame', 140], ['Chuông gió vỏ ốc {b}', '{b} shell wind chime', 120], ['Móc khóa vỏ sò {b}', '{b} shell keyring', 25], ['Đèn ngủ vỏ ốc {b}', '{b} shell lamp', 280]],
  },
  seaTour: {
    category: 'tour-bien-dao', scene: 'island', packing: 'ticket', certificates: [],
    make: [['Tàu và người lái là dân {p}, thuộc luồng, thuộc gió.', 'Boats and skippers are from {p} and know its channels and winds.']],
    quality: [['Nhóm nhỏ, đi chậm, không xả rác xuống biển.', 'Small groups, an easy pace, and no litter in the sea.']],
    use: [['Mang theo áo dài tay, kem chống nắng và túi chống nước.', 'Bring long sleeves, sun cream and a dry bag.']], keep: keepBooking,
    items: [['Tour 3 đảo {p} trong ngày', 'Three-island day tour, {p}', 650], ['Tour câu mực đêm {p}', 'Night squid fishing, {p}', 380], ['Tour lặn ngắm san hô {p}', 'Coral snorkelling, {p}', 720], ['Tour ngắm hoàng hôn {p}', 'Sunset cruise, {p}', 420], ['Tour chèo kayak {p}', 'Kayaking, {p}', 350], ['Tour bè cá và bữa trưa hải sản {p}', 'Floating farm and seafood lunch, {p}', 560], ['Tour 2 ngày 1 đêm {p}', 'Two-day tour, {p}', 1950], ['Tour một ngày làm ngư dân {p}', 'A day as a fisher, {p}', 590]],
  },
  homestay: {
    category: 'homestay', scene: 'homestay', packing: 'night', certificates: [],
    make: [['Nhà của gia đình ở {p}, chủ nhà nấu bữa sáng từ chợ sớm.', 'A family home at {p}, with breakfast from the early market.']],
    quality: [['Phòng sạch, nước nóng, hiên nhìn ra cây và nước.', 'Clean rooms, hot water, a porch over trees and water.']],
    use: [['Nhận phòng 14 giờ, trả phòng 12 giờ.', 'Check in from 2 pm, check out by noon.']], keep: keepBooking,
    items: [['Phòng đôi {b}', '{b} double room', 550], ['Phòng gia đình 4 người {b}', '{b} family room for four', 850], ['Nhà lá riêng {b}', '{b} private cottage', 980], ['Giường tầng phòng chung {b}', '{b} dormitory bed', 160], ['Lều trại ven biển {b}', '{b} seaside tent', 390]],
  },
  visits: {
    category: 'trai-nghiem-vuon-rung', scene: 'mangrove', packing: 'ticket', certificates: [],
    make: [['Người hướng dẫn sinh ra ở {p} kể chuyện đất, chuyện nghề trên đường đi.', 'A guide born at {p} tells of land and trade along the way.']],
    quality: [['Làm thật, ăn thật, mang về một món do tay mình làm.', 'Real work, real food, and something you made to take home.']],
    use: [['Hợp gia đình có trẻ nhỏ và nhóm học sinh.', 'Good for families and school groups.']], keep: keepBooking,
    items: [['Một ngày gác kèo ong {p}', 'A day with the honey rafters, {p}', 450], ['Xuồng ba lá trong rừng tràm {p}', 'Sampan in the melaleuca forest, {p}', 180], ['Thăm vườn tiêu và làm muối tiêu {p}', 'Pepper garden and salt making, {p}', 150], ['Học đan cỏ bàng {p}', 'Sedge-weaving class, {p}', 220], ['Thăm nhà thùng nước mắm {p}', 'Barrel-house visit, {p}', 90], ['Tát mương bắt cá {p}', 'Ditch fishing, {p}', 260], ['Hái khóm và nấu ăn tại vườn {p}', 'Pineapple picking and cooking, {p}', 240], ['Đạp xe làng quê {p}', 'Village cycling, {p}', 170]],
  },
} as const satisfies Record<string, Kind>;
