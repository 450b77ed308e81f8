interface DemoTopic {
  readonly key: string;
  readonly name: { readonly vi: string; readonly en: string };
  /** Key of the demo's department. */
  readonly department: string;
}

interface DemoQuestion {
  /** Key of a demo account: who asks. */
  readonly asker: 'lan' | 'hon-son' | 'ham-ninh';
  readonly topic: string;
  readonly askedOn: string;
  readonly title: string;
  readonly body: string;
  readonly public: boolean;
  readonly answer?: { readonly on: string; readonly text: string };
  /** The public wording, where it was published. */
  readonly published?: { readonly on: string; readonly question: string };
}

/** What one may ask about, and who answers; the province's to change. */
export const demoTopics: readonly DemoTopic[] = [
  { key: 'thue-hoa-don', name: { vi: 'Thuế, hoá đơn', en: 'Taxes and invoices' }, department: 'tax' },
  { key: 'ban-hang-tren-san', name: { vi: 'Bán hàng trên sàn', en: 'Selling here' }, department: 'industry' },
  { key: 'chuyen-doi-so', name: { vi: 'Chuyển đổi số', en: 'Going digital' }, department: 'science' },
  {
    key: 'tieu-chuan-chat-luong',
    name: { vi: 'Tiêu chuẩn, mã vạch, nhãn hiệu', en: 'Standards, bar codes, trade marks' },
    department: 'science',
  },
  { key: 'an-toan-thuc-pham-ocop', name: { vi: 'An toàn thực phẩm, OCOP', en: 'Food safety and OCOP' }, department: 'farming' },
  { key: 'chuong-trinh-ho-tro', name: { vi: 'Chương trình hỗ trợ, vốn', en: 'Programmes and finance' }, department: 'finance' },
];

/** Invented questions; the answers speak of what the portal's documents say, and send on to the office for the rest. */
export const demoQuestions: readonly DemoQuestion[] = [
  {
    ...{ asker: 'ham-ninh', topic: 'thue-hoa-don', askedOn: '2026-09-21', public: true },
    title: 'Hộ kinh doanh bán trên sàn thì sàn khấu trừ thuế thế nào?',
    body: 'Hộ của tôi bán khô cá trên sàn, khách trả tiền qua sàn. Sàn giữ lại bao nhiêu phần trăm và tôi có phải nộp thêm không?',
    answer: {
      on: '2026-09-30',
      text: 'Với hàng hoá, sàn khấu trừ **1% thuế giá trị gia tăng** và **0,5% thuế thu nhập cá nhân** trên số tiền bạn được nhận.\n\n- Sàn kê khai và nộp thay hằng tháng; bạn xem từng đơn trong mục *Sao kê*.\n- Đơn bị huỷ hoặc trả lại thì phần thuế được trừ lại.\n- Doanh nghiệp và hợp tác xã không bị sàn khấu trừ.',
    },
    published: {
      on: '2026-10-05',
      question: 'Hộ kinh doanh bán khô cá trên sàn, khách trả tiền qua sàn. Sàn khấu trừ bao nhiêu phần trăm thuế?',
    },
  },
  {
    ...{ asker: 'hon-son', topic: 'chuong-trinh-ho-tro', askedOn: '2026-10-06', public: true },
    title: 'Hợp tác xã có được hỗ trợ thuê tư vấn viên không?',
    body: 'Hợp tác xã chúng tôi muốn thuê tư vấn viên về quy trình HACCP. Mức hỗ trợ là bao nhiêu?',
    answer: {
      on: '2026-10-15',
      text: 'Có. Theo Nghị định 80/2021/NĐ-CP, chi phí tư vấn qua mạng lưới tư vấn viên được hỗ trợ:\n\n- siêu nhỏ: 100%, tối đa 50 triệu đồng một năm;\n- nhỏ: 50%, tối đa 100 triệu đồng một năm;\n- vừa: 30%, tối đa 150 triệu đồng một năm.\n\nNộp hồ sơ ngay tại mục *Chương trình*; hồ sơ đủ được quyết định trong 14 ngày làm việc.',
    },
    published: {
      on: '2026-10-20',
      question: 'Hợp tác xã muốn thuê tư vấn viên về quy trình quản lý chất lượng thì được hỗ trợ bao nhiêu?',
    },
  },
  {
    ...{ asker: 'hon-son', topic: 'an-toan-thuc-pham-ocop', askedOn: '2026-10-12', public: true },
    title: 'Giấy chứng nhận OCOP sắp hết hạn thì phải làm gì?',
    body: 'Sản phẩm nước mắm của chúng tôi được công nhận OCOP gần ba năm. Khi hết hạn thì sản phẩm trên sàn có bị gỡ không?',
    answer: {
      on: '2026-10-23',
      text: 'Giấy công nhận OCOP có hạn 36 tháng. Trước khi hết hạn, cơ sở nộp hồ sơ đánh giá lại cho xã, phường.\n\nSản phẩm **không bị gỡ** khi hết hạn, nhưng số sao không còn hiện trên sàn cho đến khi có quyết định mới. Hãy tải quyết định mới lên mục *Giấy tờ* của sản phẩm.',
    },
    published: { on: '2026-10-28', question: 'Khi giấy công nhận OCOP hết hạn thì sản phẩm có bị gỡ khỏi sàn không?' },
  },
  {
    ...{ asker: 'ham-ninh', topic: 'ban-hang-tren-san', askedOn: '2026-10-19', public: true },
    title: 'Ghi giá trong tệp nhập hàng loạt thế nào cho đúng?',
    body: 'Tệp Excel của tôi có cột giá ghi "150k" thì bị báo lỗi.',
    answer: {
      on: '2026-10-27',
      text: 'Cột giá chỉ nhận số tiền đồng.\n\n- Ghi `150000` hoặc `150.000`.\n- Không ghi chữ như “150k”, “liên hệ”.\n- Dòng bị lỗi không làm mất các dòng đúng: sửa dòng đó rồi nhập lại cùng tệp.',
    },
    published: { on: '2026-11-02', question: 'Tệp nhập hàng loạt ghi giá “150k” thì bị báo lỗi. Phải ghi thế nào?' },
  },
  {
    ...{ asker: 'hon-son', topic: 'tieu-chuan-chat-luong', askedOn: '2026-11-02', public: true },
    title: 'Đăng ký nhãn hiệu cho nước mắm cần những gì?',
    body: 'Hợp tác xã muốn đăng ký nhãn hiệu riêng, xin hỏi các bước và có được hỗ trợ chi phí không?',
    answer: {
      on: '2026-11-16',
      text: 'Các bước: tra cứu nhãn hiệu, nộp đơn, theo dõi thẩm định. Chi phí tư vấn sở hữu trí tuệ được hỗ trợ tối đa 50% theo Nghị định 80/2021/NĐ-CP; chương trình của tỉnh nhận hồ sơ từ ngày 15/01/2027.',
    },
  },
  {
    ...{ asker: 'ham-ninh', topic: 'thue-hoa-don', askedOn: '2026-11-11', public: false },
    title: 'Tôi nhận sai số tiền khấu trừ tháng 10',
    body: 'Sao kê tháng 10 của tôi có một đơn đã trả hàng mà vẫn thấy khấu trừ. Xin kiểm tra giúp.',
  },
  {
    ...{ asker: 'lan', topic: 'ban-hang-tren-san', askedOn: '2026-11-23', public: true },
    title: 'Tôi làm bánh tại nhà, muốn bán trên sàn thì cần giấy tờ gì?',
    body: 'Tôi mới đăng ký hộ kinh doanh ở Rạch Giá, làm bánh tại nhà. Xin hỏi cần những giấy tờ gì để mở gian hàng.',
  },
];
