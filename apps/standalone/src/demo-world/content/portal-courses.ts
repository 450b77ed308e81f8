interface DemoSession {
  /** `YYYY-MM-DDTHH:MM` on a clock in Việt Nam. */
  readonly starts: string;
  readonly hours: number;
  readonly place: string;
  readonly online: boolean;
  readonly seats: number;
}

interface DemoCourse {
  readonly slug: string;
  /** Key of the demo's department. */
  readonly department: string;
  readonly title: string;
  readonly summary: string;
  readonly body: string;
  readonly sessions: readonly DemoSession[];
}

/** Invented courses; those of the past show that there is a past. */
export const demoCourses: readonly DemoCourse[] = [
  {
    ...{ slug: 'hoa-don-dien-tu-tu-may-tinh-tien', department: 'tax', title: 'Hoá đơn điện tử từ máy tính tiền' },
    summary: 'Cài đặt, lập, điều chỉnh và thay thế hoá đơn ngay trên điện thoại hoặc máy tính của bạn.',
    body: '## Nội dung\n\n- Ai phải dùng hoá đơn từ máy tính tiền.\n- Lập hoá đơn cho khách lẻ và cho đơn trên sàn.\n- Khi hoá đơn sai: điều chỉnh, thay thế.\n\n## Mang theo\n\nĐiện thoại hoặc máy tính có mạng, tài khoản hoá đơn điện tử nếu đã có.',
    sessions: [
      { starts: '2026-10-15T08:00', hours: 3.5, place: 'Hội trường Thuế tỉnh, phường Rạch Giá', online: false, seats: 60 },
      { starts: '2027-01-14T08:00', hours: 3.5, place: 'Hội trường Thuế tỉnh, phường Rạch Giá', online: false, seats: 60 },
      { starts: '2027-01-21T19:00', hours: 2, place: 'https://hoc.cho-tinh.example/hoa-don', online: true, seats: 200 },
    ],
  },
  {
    ...{ slug: 'chup-anh-va-viet-bai-ban-hang', department: 'industry', title: 'Chụp ảnh và viết bài bán hàng bằng điện thoại' },
    summary: 'Thực hành với sản phẩm của chính bạn: ánh sáng, nền, ảnh bìa, tên sản phẩm dễ tìm và mô tả khách muốn đọc.',
    body: 'Mang theo hai hoặc ba sản phẩm và điện thoại còn đủ pin. Cuối buổi mỗi người có ít nhất một sản phẩm hoàn chỉnh trên sàn.',
    sessions: [
      { starts: '2027-01-08T13:30', hours: 3, place: 'Trung tâm Xúc tiến thương mại, đặc khu Phú Quốc', online: false, seats: 25 },
      { starts: '2027-01-15T13:30', hours: 3, place: 'Nhà văn hoá phường Hà Tiên', online: false, seats: 25 },
    ],
  },
  {
    ...{ slug: 'chuan-bi-ho-so-ocop', department: 'farming', title: 'Chuẩn bị hồ sơ đánh giá OCOP' },
    summary: 'Bộ tiêu chí, cách chấm điểm từ 3 đến 5 sao và những giấy tờ hay thiếu khi nộp hồ sơ.',
    body: '- Năm hạng sao và điểm số.\n- Giấy tờ về nguồn gốc, an toàn thực phẩm, nhãn hàng hoá.\n- Câu chuyện sản phẩm: viết ngắn, đúng, có thật.',
    sessions: [{ starts: '2027-02-25T08:00', hours: 3.5, place: 'Sở Nông nghiệp và Môi trường', online: false, seats: 2 }],
  },
];
