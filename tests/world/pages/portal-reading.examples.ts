import { ArticlePage } from '../../../apps/web/src/pages/portal/article.page.js';
import { ArticlesPage } from '../../../apps/web/src/pages/portal/articles.page.js';
import { AskPage, type AskPageProps } from '../../../apps/web/src/pages/portal/ask.page.js';
import { CoursePage } from '../../../apps/web/src/pages/portal/course.page.js';
import { CoursesPage, type CourseCardView } from '../../../apps/web/src/pages/portal/courses.page.js';
import { DocumentPage } from '../../../apps/web/src/pages/portal/document.page.js';
import { DocumentsPage } from '../../../apps/web/src/pages/portal/documents.page.js';
import { MyQuestionPage } from '../../../apps/web/src/pages/portal/my-question.page.js';
import { MyQuestionsPage } from '../../../apps/web/src/pages/portal/my-questions.page.js';
import type { ArticleCardView } from '../../../apps/web/src/pages/portal/articles.page.js';
import { QuestionPage } from '../../../apps/web/src/pages/portal/question.page.js';
import { QuestionsPage, type QuestionCardView } from '../../../apps/web/src/pages/portal/questions.page.js';
import { PortalSearchPage } from '../../../apps/web/src/pages/portal/search.page.js';
import type { SubjectView } from '../../../apps/web/src/pages/portal/subject-card.js';
import type { Examples } from './example.js';

const seller = { account: { name: 'Trần Văn Hải', faces: ['seller'] as const } };
const shopper = { account: { name: 'Nguyễn Thị Lan', faces: [] as const } };
const day = (at: string) => new Date(`${at}T02:00:00Z`);

export const articleCards: readonly ArticleCardView[] = [
  {
    ...{ slug: 'mo-dang-ky-tap-huan', title: 'Mở đăng ký tập huấn hoá đơn điện tử từ máy tính tiền', publishedAt: day('2026-11-20') },
    summary: 'Lớp miễn phí cho hộ kinh doanh ăn uống, bán lẻ và lưu trú; học một buổi, có máy để thực hành.',
  },
  {
    ...{ slug: 'bon-chuong-trinh', title: 'Bốn chương trình hỗ trợ đang nhận hồ sơ đến giữa tháng 12', publishedAt: day('2026-11-12') },
    summary: 'Doanh nghiệp nhỏ và vừa có thể nộp hồ sơ ngay trên sàn, theo dõi từng bước và được báo khi cần bổ sung.',
  },
];
export const questionCards: readonly QuestionCardView[] = [
  {
    ...{ slug: 'hoa-don-00012', title: 'Hộ kinh doanh bán hàng trên sàn có phải xuất hoá đơn không?', topic: 'Thuế, hoá đơn' },
    ...{
      department: 'Thuế tỉnh',
      answeredOn: '2026-11-10',
      excerpt: 'Có. Hộ kinh doanh bán hàng phải lập hoá đơn khi giao hàng cho người mua.',
    },
  },
  {
    ...{
      slug: 'ma-vach-00009',
      title: 'Đăng ký mã số mã vạch ở đâu và mất bao lâu?',
      topic: 'Tiêu chuẩn, chất lượng',
      answeredOn: '2026-10-28',
    },
    ...{
      department: 'Sở Khoa học và Công nghệ',
      excerpt: 'Hồ sơ nộp trực tuyến tại cổng của cơ quan tiêu chuẩn, kèm giấy đăng ký kinh doanh.',
    },
  },
];
export const courseCards: readonly CourseCardView[] = [
  {
    ...{ slug: 'hoa-don-dien-tu', title: 'Hoá đơn điện tử từ máy tính tiền', department: 'Thuế tỉnh' },
    ...{ summary: 'Cài đặt, xuất và huỷ hoá đơn trên máy của bạn.', next: { at: '08:00–11:30, 03/12/2026', left: 7 } },
  },
  {
    ...{ slug: 'ban-hang-truc-tuyen', title: 'Chụp ảnh và viết bài bán hàng', department: 'Sở Công Thương' },
    ...{ summary: 'Thực hành bằng điện thoại, mang theo sản phẩm của bạn.', next: { at: '13:30–16:30, 08/12/2026', left: 0 } },
  },
];
const row: SubjectView = {
  ...{ title: 'Dòng 14 của tệp san-pham-thang-11.xlsx', href: null, facts: [] },
  cells: [
    { column: 'Tên sản phẩm', value: 'Nước mắm nhĩ 40 độ đạm', fault: null },
    { column: 'Giá', value: 'liên hệ', fault: 'không đọc được giá; hãy ghi số tiền đồng' },
    { column: 'Tồn kho', value: '120', fault: null },
  ],
};
const topics = [
  { key: 'thue', name: 'Thuế, hoá đơn', department: 'Thuế tỉnh' },
  { key: 'san', name: 'Bán hàng trên sàn', department: 'Sở Công Thương' },
];
const asking: Omit<AskPageProps, 'page'> = {
  ...{ id: '0192f0c1-0000-7000-8000-000000000001', about: '', subject: undefined, topics, alike: [], kept: [] },
  typed: { title: '', topicKey: '', body: '', public: false },
};
const thread = [
  { who: 'asker' as const, at: day('2026-11-16'), text: 'Tệp của tôi bị từ chối ở dòng này.\nTôi phải ghi giá thế nào?', files: [] },
  {
    ...{
      who: 'department' as const,
      at: day('2026-11-19'),
      text: 'Cột **Giá** chỉ nhận số tiền đồng:\n\n- ghi `150000` hoặc `150.000`;\n- không ghi chữ.',
    },
    files: [{ name: 'mau-nhap-hang.pdf', href: '/ho-tro/x' }],
  },
];
const law = {
  ...{ number: '80/2021/NĐ-CP', title: 'Quy định chi tiết và hướng dẫn thi hành một số điều của Luật Hỗ trợ doanh nghiệp nhỏ và vừa' },
  ...{ issuer: 'Chính phủ', issuedOn: '2021-08-26', standing: 'in-force' as const },
  summary: 'Cho biết doanh nghiệp siêu nhỏ, nhỏ và vừa được hỗ trợ những gì, bao nhiêu phần trăm và tối đa bao nhiêu một năm.',
};

/** What the portal publishes and answers, for its readers. */
export const portalReadingExamples: Examples = {
  'portal-articles': ['/ho-tro/tin-tuc', (page) => ArticlesPage({ page, q: '', articles: articleCards, at: 1, pages: 3 })],
  'portal-articles-none': ['/ho-tro/tin-tuc?q=abc', (page) => ArticlesPage({ page, q: 'abc', articles: [], at: 1, pages: 0 })],
  'portal-article': [
    '/ho-tro/tin-tuc/mo-dang-ky-tap-huan',
    (page) =>
      ArticlePage({
        ...{ page, title: articleCards[0]!.title, summary: articleCards[0]!.summary, publishedAt: day('2026-11-20'), untranslated: false },
        body: '## Ai nên học\n\n- Hộ kinh doanh ăn uống, bán lẻ, lưu trú.\n- Kế toán của doanh nghiệp siêu nhỏ.\n\n## Mang theo\n\nĐiện thoại hoặc máy tính có mạng. Xem [lịch học](/ho-tro/dao-tao).',
        files: [{ name: 'thong-bao.pdf', href: '/ho-tro/x', size: '184 kB' }],
      }),
  ],
  'portal-documents': [
    '/ho-tro/van-ban',
    (page) =>
      DocumentsPage({
        ...{ page, q: '', at: 1, pages: 1 },
        documents: [
          { ...law, slug: 'nghi-dinh-80-2021' },
          {
            ...{
              slug: 'nghi-dinh-55-2019',
              number: '55/2019/NĐ-CP',
              title: 'Hỗ trợ pháp lý cho doanh nghiệp nhỏ và vừa',
              issuer: 'Chính phủ',
            },
            ...{
              summary: 'Cơ quan nhà nước trả lời câu hỏi pháp lý của doanh nghiệp trong 15 ngày làm việc.',
              issuedOn: '2019-06-24',
              standing: 'amended',
            },
          },
        ],
      }),
  ],
  'portal-document': [
    '/ho-tro/van-ban/nghi-dinh-80-2021',
    (page) =>
      DocumentPage({
        ...{ page, ...law, standing: 'amended', effectiveFrom: '2021-10-15', sourceUrl: 'https://vanban.chinhphu.vn', untranslated: false },
        body: '## Mức hỗ trợ\n\n| Nội dung | Nhỏ | Vừa |\n|---|---|---|\n| Tư vấn chuyển đổi số | 50% | 50% |',
        changes: [{ byNumber: '20/2026/NĐ-CP', effect: 'amended', fromDay: '2026-01-15', href: '/ho-tro/van-ban/nghi-dinh-20-2026' }],
        files: [],
      }),
  ],
  'portal-questions': [
    '/ho-tro/hoi-dap',
    (page) => QuestionsPage({ page, q: '', topic: 'thue', topics, questions: questionCards, at: 1, pages: 2 }),
    shopper,
  ],
  'portal-questions-none': [
    '/ho-tro/hoi-dap?q=abc',
    (page) => QuestionsPage({ page, q: 'abc', topic: '', topics, questions: [], at: 1, pages: 0 }),
  ],
  'portal-question': [
    '/ho-tro/hoi-dap/hoa-don-00012',
    (page) =>
      QuestionPage({
        ...{ page, title: questionCards[0]!.title, department: 'Thuế tỉnh', answeredOn: '2026-11-10', alike: [questionCards[1]!] },
        question: 'Tôi bán nước mắm trên sàn, mỗi năm khoảng 900 triệu đồng.\nTôi có phải xuất hoá đơn không?',
        answer: 'Có.\n\n- Lập hoá đơn khi giao hàng.\n- Dùng hoá đơn điện tử từ máy tính tiền nếu bán lẻ.',
      }),
  ],
  'portal-ask-first': ['/ho-tro/hoi-dap/hoi', (page) => AskPage({ page, ...asking, about: 'import:x', subject: row }), seller],
  'portal-ask': [
    '/ho-tro/hoi-dap/hoi?tieu-de=x',
    (page) =>
      AskPage({
        ...{ page, ...asking, about: 'import:x', subject: row, alike: questionCards.slice(0, 1) },
        typed: { title: 'Ghi giá trong tệp nhập hàng thế nào?', topicKey: '', body: '', public: true },
        kept: [{ id: '0192f0c1-0000-7000-8000-000000000002', name: 'anh-man-hinh.png' }],
        refused: {
          message: 'Câu hỏi còn chỗ chưa điền. Hãy xem những ô được đánh dấu.',
          faults: { topicKey: 'required', body: 'required' },
        },
      }),
    seller,
  ],
  'portal-ask-signed-out': [
    '/ho-tro/hoi-dap/hoi?tieu-de=x',
    (page) => AskPage({ page, ...asking, alike: questionCards, typed: { ...asking.typed, title: 'Hoá đơn' } }),
  ],
  'portal-my-questions': [
    '/ho-tro/cau-hoi-cua-toi',
    (page) =>
      MyQuestionsPage({
        page,
        questions: [
          {
            ...{ number: 'KG-HD-2611-00031', title: 'Ghi giá trong tệp nhập hàng thế nào?', department: 'Sở Công Thương' },
            ...{ state: 'assigned', askedAt: day('2026-11-16'), term: { dueOn: '2026-12-07', left: 10, colour: 'calm' } },
          },
          {
            ...{ number: 'KG-HD-2610-00012', title: 'Hộ kinh doanh có phải xuất hoá đơn không?', department: 'Thuế tỉnh' },
            ...{ state: 'published', askedAt: day('2026-10-20'), term: null },
          },
        ],
      }),
    seller,
  ],
  'portal-my-questions-none': ['/ho-tro/cau-hoi-cua-toi', (page) => MyQuestionsPage({ page, questions: [] }), seller],
  'portal-my-question': [
    '/ho-tro/cau-hoi-cua-toi/KG-HD-2611-00031',
    (page) =>
      MyQuestionPage({
        ...{ page, number: 'KG-HD-2611-00031', title: 'Ghi giá trong tệp nhập hàng thế nào?', department: 'Sở Công Thương' },
        ...{ state: 'answered', dueOn: '2026-12-07', term: null, public: true, subject: row, askedAt: '09:00, 16/11/2026', thread },
        ...{ satisfied: null, mayAskBack: true, publicHref: null },
        moves: [
          { move: 'ask', at: day('2026-11-16'), reason: null, department: 'Thuế tỉnh' },
          { move: 'route', at: day('2026-11-17'), reason: 'Thuộc việc của sàn.', department: 'Sở Công Thương' },
          { move: 'take', at: day('2026-11-18'), reason: null, department: 'Sở Công Thương' },
          { move: 'answer', at: day('2026-11-19'), reason: null, department: 'Sở Công Thương' },
        ],
      }),
    seller,
  ],
  'portal-courses': [
    '/ho-tro/dao-tao',
    (page) =>
      CoursesPage({
        ...{ page, courses: courseCards },
        mine: [{ slug: 'hoa-don-dien-tu', title: 'Hoá đơn điện tử từ máy tính tiền', at: '08:00–11:30, 03/12/2026', place: 2 }],
      }),
    seller,
  ],
  'portal-courses-none': ['/ho-tro/dao-tao', (page) => CoursesPage({ page, courses: [], mine: [] })],
  'portal-course': [
    '/ho-tro/dao-tao/hoa-don-dien-tu',
    (page) =>
      CoursePage({
        ...{ page, slug: 'hoa-don-dien-tu', title: courseCards[0]!.title, summary: courseCards[0]!.summary, department: 'Thuế tỉnh' },
        ...{ body: '- Cài ứng dụng.\n- Lập, huỷ, điều chỉnh hoá đơn.', name: 'Trần Văn Hải', mayRegister: true, untranslated: false },
        sessions: [
          {
            ...{
              id: '0192f0c1-0000-7000-8000-00000000000a',
              when: '08:00–11:30, 03/12/2026',
              place: 'Hội trường Thuế tỉnh',
              online: false,
            },
            ...{ closesAt: '17:00, 02/12/2026', left: 7, waiting: 0, standing: 'open', mine: { seated: true, place: null } },
          },
          {
            ...{ id: '0192f0c1-0000-7000-8000-00000000000b', when: '13:30–16:30, 10/12/2026', place: null, online: true },
            ...{ closesAt: '17:00, 09/12/2026', left: 0, waiting: 3, standing: 'open', mine: null },
          },
        ],
        refused: {
          ...{
            sessionId: '0192f0c1-0000-7000-8000-00000000000b',
            message: 'Thông tin người học có chỗ chưa đúng. Hãy xem những ô được đánh dấu.',
          },
          ...{ faults: { phone: 'phone' }, typed: { name: 'Trần Văn Hải', phone: '12' } },
        },
      }),
    seller,
  ],
  'portal-search': [
    '/ho-tro/tim?q=hoa+don',
    (page) =>
      PortalSearchPage({
        ...{ page, q: 'hoa don', total: 2 },
        found: [
          { kind: 'news', href: '/ho-tro/tin-tuc/x', title: articleCards[0]!.title, summary: articleCards[0]!.summary },
          { kind: 'question', href: '/ho-tro/hoi-dap/x', title: questionCards[0]!.title, summary: questionCards[0]!.excerpt },
        ],
      }),
  ],
  'portal-search-none': ['/ho-tro/tim?q=abc', (page) => PortalSearchPage({ page, q: 'abc', total: 0, found: [] })],
};
