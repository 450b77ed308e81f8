interface DemoNews {
  readonly slug: string;
  readonly day: string;
  readonly title: string;
  readonly summary: string;
  readonly body: string;
}

interface DemoDocument extends Omit<DemoNews, 'day'> {
  readonly number: string;
  readonly issuer: string;
  readonly issuedOn: string;
  readonly effectiveFrom: string;
  readonly changes: readonly { readonly byNumber: string; readonly effect: 'amended' | 'superseded'; readonly fromDay: string }[];
}

/** Invented, as everything of the demo's province; they only speak of what the demo's own programmes and courses offer. */
export const demoNews: readonly DemoNews[] = [
  {
    ...{ slug: 'san-mo-muc-hoi-dap', day: '2026-09-14', title: 'Sàn mở mục hỏi đáp với sở, ngành' },
    summary:
      'Doanh nghiệp gửi câu hỏi ngay từ đơn hàng, sản phẩm hoặc dòng bị lỗi trong tệp nhập hàng; cơ quan trả lời trong 15 ngày làm việc.',
    body: '## Cách gửi câu hỏi\n\n1. Bấm *Đặt câu hỏi* và viết điều bạn muốn hỏi trong một câu.\n2. Xem các câu đã được trả lời. Nếu chưa đúng điều bạn cần, viết tiếp nội dung chi tiết.\n3. Chọn lĩnh vực để câu hỏi đến đúng cơ quan.\n\n## Ai xem được\n\nChỉ bạn và cơ quan trả lời. Nếu bạn cho phép, câu hỏi được công khai sau khi cán bộ đã bỏ tên, số điện thoại và mã số thuế.',
  },
  {
    ...{ slug: 'nop-ho-so-ho-tro-truc-tuyen', day: '2026-10-05', title: 'Nộp hồ sơ hỗ trợ trực tuyến, theo dõi từng bước' },
    summary: 'Sàn đối chiếu điều kiện của từng chương trình với hồ sơ đăng ký của cơ sở và nêu rõ lý do được hay chưa được.',
    body: '## Trước khi nộp\n\n- Kiểm tra quy mô, ngành và loại hình trong hồ sơ đăng ký.\n- Chuẩn bị báo giá hoặc dự thảo hợp đồng dạng PDF hay ảnh chụp.\n\n## Sau khi nộp\n\nThời hạn trả lời chỉ tính khi cán bộ đang giữ hồ sơ. Khi cần bổ sung, bạn được báo ngay và thời hạn tính lại từ ngày bổ sung đủ.',
  },
  {
    ...{ slug: 'mo-dang-ky-tap-huan-cuoi-nam', day: '2026-11-09', title: 'Mở đăng ký ba lớp tập huấn cuối năm' },
    summary:
      'Hoá đơn điện tử từ máy tính tiền, chụp ảnh và viết bài bán hàng, chuẩn bị hồ sơ OCOP. Số chỗ có hạn, hết chỗ thì vào danh sách chờ.',
    body: 'Mỗi lớp học một buổi, có phần thực hành trên điện thoại hoặc máy tính của bạn.\n\n- Có người nhường chỗ thì người chờ lâu nhất được xếp vào ngay và được báo.\n- Tải tệp lịch về để điện thoại nhắc giờ học.\n\nXem [lịch học và đăng ký](/ho-tro/dao-tao).',
  },
  {
    ...{ slug: 'chuan-bi-hang-tet', day: '2026-11-20', title: 'Chuẩn bị hàng Tết: năm việc nên làm trong tháng 11' },
    summary: 'Kiểm tra tồn kho, hạn của giấy chứng nhận, thời gian giao hàng và hoá đơn trước mùa bán cao điểm.',
    body: '1. Cập nhật tồn kho thật trên sàn, khách không bị huỷ đơn.\n2. Xem ngày hết hạn của giấy chứng nhận an toàn thực phẩm và OCOP.\n3. Thử đóng gói hàng lỏng, hàng đông lạnh trước khi bán nhiều.\n4. Báo cho sàn nếu nghỉ Tết, đơn mới sẽ hẹn ngày giao đúng.\n5. Chuẩn bị hoá đơn điện tử cho quà tặng của cơ quan, doanh nghiệp.',
  },
];

/** Real documents: number, issuer, days and name as published; the summaries and texts are our own plain words, never words of a law. */
export const demoDocuments: readonly DemoDocument[] = [
  {
    ...{ slug: 'luat-ho-tro-doanh-nghiep-nho-va-vua-2017', number: '04/2017/QH14', title: 'Luật Hỗ trợ doanh nghiệp nhỏ và vừa' },
    ...{ issuer: 'Quốc hội', issuedOn: '2017-06-12', effectiveFrom: '2018-01-01', changes: [] },
    summary: 'Luật gốc của mọi chương trình hỗ trợ doanh nghiệp nhỏ và vừa. Mức hỗ trợ cụ thể nằm trong Nghị định 80/2021/NĐ-CP.',
    body: '',
  },
  {
    ...{
      slug: 'nghi-dinh-80-2021',
      number: '80/2021/NĐ-CP',
      issuer: 'Chính phủ',
      issuedOn: '2021-08-26',
      effectiveFrom: '2021-10-15',
      changes: [],
    },
    title: 'Quy định chi tiết và hướng dẫn thi hành một số điều của Luật Hỗ trợ doanh nghiệp nhỏ và vừa',
    summary:
      'Cho biết thế nào là doanh nghiệp siêu nhỏ, nhỏ, vừa, và mỗi quy mô được hỗ trợ bao nhiêu phần trăm, tối đa bao nhiêu tiền cho tư vấn, chuyển đổi số và đào tạo.',
    body: '### Một số mức hỗ trợ\n\n| Nội dung | Siêu nhỏ | Nhỏ | Vừa |\n|---|---|---|---|\n| Tư vấn chuyển đổi số | – | 50%, tối đa 50 triệu đồng/năm | 50%, tối đa 100 triệu đồng/năm |\n| Thuê, mua giải pháp số | 50%, tối đa 20 triệu đồng/năm | 50%, tối đa 50 triệu đồng/năm | 50%, tối đa 100 triệu đồng/năm |\n| Mạng lưới tư vấn viên | 100%, tối đa 50 triệu đồng/năm | 50%, tối đa 100 triệu đồng/năm | 30%, tối đa 150 triệu đồng/năm |\n\n### Thời hạn\n\nHồ sơ đủ được quyết định trong 14 ngày làm việc (Điều 32).\n\nXem [chương trình đang mở](/ho-tro/chuong-trinh).',
  },
  {
    ...{ slug: 'nghi-dinh-55-2019', number: '55/2019/NĐ-CP', issuer: 'Chính phủ', issuedOn: '2019-06-24', effectiveFrom: '2019-08-16' },
    title: 'Về hỗ trợ pháp lý cho doanh nghiệp nhỏ và vừa',
    summary: 'Doanh nghiệp hỏi về pháp luật thì cơ quan nhà nước trả lời trong 15 ngày làm việc, vụ việc phức tạp trong 30 ngày làm việc.',
    body: '### Hỏi và trả lời\n\n- Câu trả lời được công khai trong 15 ngày để doanh nghiệp khác cùng dùng.\n- Chi phí thuê tư vấn pháp luật được hỗ trợ theo quy mô; cơ quan quyết định trong 10 ngày làm việc.\n\nNghị định 18/2026/NĐ-CP cũng sửa đổi văn bản này; hãy đối chiếu bản mới nhất khi áp dụng.',
    changes: [{ byNumber: '121/2025/NĐ-CP', effect: 'amended', fromDay: '2025-07-01' }],
  },
  {
    ...{ slug: 'luat-thuong-mai-dien-tu-2025', number: '122/2025/QH15', title: 'Luật Thương mại điện tử', issuer: 'Quốc hội' },
    ...{ issuedOn: '2025-12-10', effectiveFrom: '2026-07-01', changes: [] },
    summary: 'Khung pháp lý hiện hành của mua bán trên mạng: trách nhiệm của sàn, của người bán và quyền của người mua.',
    body: 'Nghị định 248/2026/NĐ-CP quy định chi tiết Luật này và áp dụng từ cùng ngày.',
  },
  {
    ...{ slug: 'nghi-dinh-52-2013', number: '52/2013/NĐ-CP', title: 'Về thương mại điện tử', issuer: 'Chính phủ' },
    ...{ issuedOn: '2013-05-16', effectiveFrom: '2013-07-01', body: '' },
    summary: 'Nghị định cũ về thương mại điện tử, nay không còn áp dụng. Nhiều tài liệu vẫn dẫn, xin xem Luật Thương mại điện tử 2025.',
    changes: [{ byNumber: '248/2026/NĐ-CP', effect: 'superseded', fromDay: '2026-07-01' }],
  },
  {
    ...{ slug: 'nghi-dinh-117-2025', number: '117/2025/NĐ-CP', issuer: 'Chính phủ', issuedOn: '2025-06-09', effectiveFrom: '2025-07-01' },
    title: 'Quy định quản lý thuế đối với hoạt động kinh doanh trên nền tảng thương mại điện tử, nền tảng số của hộ, cá nhân',
    summary:
      'Sàn khấu trừ và nộp thuế thay hộ, cá nhân bán hàng trong giai đoạn từ 01/7/2025 đến 30/6/2026. Từ 01/7/2026 áp dụng Nghị định 252/2026/NĐ-CP.',
    body: '### Tỷ lệ khấu trừ với hàng hoá\n\nThuế giá trị gia tăng 1% và thuế thu nhập cá nhân 0,5% trên doanh thu. Doanh nghiệp và hợp tác xã Việt Nam không bị sàn khấu trừ.',
    changes: [{ byNumber: '252/2026/NĐ-CP', effect: 'superseded', fromDay: '2026-07-01' }],
  },
  {
    ...{ slug: 'nghi-dinh-123-2020', number: '123/2020/NĐ-CP', title: 'Quy định về hóa đơn, chứng từ', issuer: 'Chính phủ', body: '' },
    ...{ issuedOn: '2020-10-19', effectiveFrom: '2022-07-01' },
    summary: 'Nghị định cũ về hoá đơn điện tử. Từ 01/7/2026 áp dụng Nghị định 254/2026/NĐ-CP.',
    changes: [{ byNumber: '254/2026/NĐ-CP', effect: 'superseded', fromDay: '2026-07-01' }],
  },
  {
    ...{ slug: 'luat-bao-ve-du-lieu-ca-nhan-2025', number: '91/2025/QH15', title: 'Luật Bảo vệ dữ liệu cá nhân', issuer: 'Quốc hội' },
    ...{ issuedOn: '2025-06-26', effectiveFrom: '2026-01-01', changes: [] },
    summary:
      'Người bán chỉ dùng tên, điện thoại, địa chỉ của khách để giao hàng và làm hoá đơn; muốn dùng vào việc khác phải được khách đồng ý.',
    body: '### Với gian hàng trên sàn\n\n- Không gửi quảng cáo khi khách chưa đồng ý riêng cho việc đó.\n- Không chuyển danh sách khách cho người khác.\n- Khách có quyền xem, sửa, xoá dữ liệu của mình.',
  },
];
