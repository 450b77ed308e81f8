import type { Sentence } from './kind.js';

export const keepDry: readonly Sentence[] = [
  ['Để nơi khô ráo, thoáng mát, đậy kín sau khi mở.', 'Keep in a cool, dry place and close well after opening.'],
  ['Tránh nắng chiếu trực tiếp; hạn dùng in trên bao bì.', 'Keep out of direct sun; the best-before date is printed on the pack.'],
];
export const keepCold: readonly Sentence[] = [
  ['Bảo quản ngăn mát và dùng ngon nhất trong hai tuần sau khi mở.', 'Keep refrigerated; best within two weeks of opening.'],
  ['Giữ ngăn mát 2–8 °C; nếu để lâu nên cấp đông.', 'Store at 2–8 °C, or freeze for longer keeping.'],
];
export const keepFrozen: readonly Sentence[] = [
  [
    'Hút chân không từng túi; để ngăn mát dùng trong một tháng, ngăn đông được sáu tháng.',
    'Vacuum-packed; keeps a month chilled and six months frozen.',
  ],
  ['Nên để ngăn đông và lấy ra vừa đủ dùng từng bữa để giữ vị.', 'Keep it frozen and take out only what a meal needs.'],
];
export const keepIce: readonly Sentence[] = [
  ['Giao trong thùng xốp có đá, nên chế biến trong ngày.', 'Delivered on ice; best cooked the same day.'],
  ['Đóng thùng giữ lạnh, gửi xe trong đêm để tới nơi còn tươi.', 'Packed cold and sent overnight so that it arrives fresh.'],
];
export const keepFruit: readonly Sentence[] = [
  ['Để nơi thoáng mát, dùng trong 4–6 ngày sau khi nhận.', 'Keep somewhere airy and eat within 4–6 days.'],
  ['Hàng lót giấy từng lớp; trái dập khi giao được đổi lại.', 'Packed in layers of paper; bruised fruit is replaced.'],
];
export const keepCraft: readonly Sentence[] = [
  ['Lau bằng khăn khô, phơi nắng nhẹ khi ẩm là dùng được nhiều năm.', 'Wipe with a dry cloth and air in mild sun; it will last for years.'],
  ['Hàng làm tay nên kích thước có thể chênh một, hai phân.', 'Made by hand, so sizes may differ by a centimetre or two.'],
];
export const keepBooking: readonly Sentence[] = [
  ['Đặt trước ít nhất hai ngày; đổi lịch miễn phí nếu biển động.', 'Book at least two days ahead; rescheduling is free in rough weather.'],
  ['Giá đã gồm áo phao, nước uống và người hướng dẫn địa phương.', 'The price includes life jackets, drinking water and a local guide.'],
];
