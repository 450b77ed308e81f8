import { ApplyPage } from '../../../apps/web/src/pages/portal/apply.page.js';
import { MyApplicationPage } from '../../../apps/web/src/pages/portal/application.page.js';
import { MyApplicationsPage } from '../../../apps/web/src/pages/portal/applications.page.js';
import { PortalHomePage } from '../../../apps/web/src/pages/portal/home.page.js';
import type { ProgrammeCardView } from '../../../apps/web/src/pages/portal/programme-card.js';
import { ProgrammePage } from '../../../apps/web/src/pages/portal/programme.page.js';
import { ProgrammesPage } from '../../../apps/web/src/pages/portal/programmes.page.js';
import type { Examples } from './example.js';
import { articleCards, courseCards, questionCards } from './portal-reading.examples.js';

const seller = { account: { name: 'Trần Văn Hải', faces: ['seller'] as const } };
const solutions: ProgrammeCardView = {
  ...{ slug: 'giai-phap-so-2026', title: 'Thuê, mua giải pháp chuyển đổi số', department: 'Sở Khoa học và Công nghệ' },
  summary: 'Được trả lại một nửa chi phí thuê hoặc mua phần mềm bán hàng, kế toán, quản lý kho và các giải pháp số khác.',
  ...{ standing: 'open', opensOn: '2026-02-02', closesOn: '2026-12-15', rate: { percent: 50, ceiling: '50.000.000 ₫', own: true } },
};
const marks: ProgrammeCardView = {
  ...{ slug: 'bao-ho-nhan-hieu-2027', title: 'Xác lập và bảo vệ nhãn hiệu', department: 'Sở Khoa học và Công nghệ' },
  summary: 'Tư vấn thủ tục đăng ký nhãn hiệu, kiểu dáng và quản lý chỉ dẫn địa lý cho đặc sản của tỉnh.',
  ...{ standing: 'coming', opensOn: '2027-01-15', closesOn: '2027-06-30', rate: { percent: 50, ceiling: '100.000.000 ₫', own: false } },
};
const reasons = [
  { holds: true, text: 'Cơ sở đã được duyệt trên sàn.' },
  { holds: true, text: 'Còn nhận hồ sơ đến hết 15/12/2026.' },
  { holds: true, text: 'Loại hình của bạn: Hợp tác xã.' },
  { holds: false, text: 'Quy mô của bạn: Siêu nhỏ. Chương trình dành cho quy mô: Nhỏ, Vừa.' },
  { holds: true, text: 'Chương trình còn kinh phí.' },
];
const papers = [
  { key: 'bao-gia', label: 'Báo giá của nhà cung cấp', required: true },
  { key: 'ke-hoach', label: 'Kế hoạch sử dụng giải pháp', required: false },
];

/** Every page of the support portal. */
export const portalExamples: Examples = {
  'portal-home': [
    '/ho-tro',
    (page) =>
      PortalHomePage({
        ...{ page, programmes: [solutions], articles: articleCards, questions: questionCards, courses: courseCards },
        deadlines: [
          { day: '2026-12-02', title: courseCards[0]!.title, href: '/ho-tro/dao-tao/hoa-don-dien-tu', kind: 'course' },
          { day: '2026-12-15', title: solutions.title, href: '/ho-tro/chuong-trinh/giai-phap-so-2026', kind: 'programme' },
        ],
      }),
  ],
  'portal-home-empty': [
    '/ho-tro',
    (page) => PortalHomePage({ page, programmes: [], articles: [], questions: [], courses: [], deadlines: [] }),
  ],
  'portal-programmes': [
    '/ho-tro/chuong-trinh',
    (page) =>
      ProgrammesPage({
        ...{ page, business: 'Hợp tác xã Nước mắm Hòn Sơn' },
        programmes: [
          { ...solutions, entitled: true, because: [] },
          { ...marks, entitled: false, because: ['Chương trình nhận hồ sơ từ 15/01/2027 đến hết 30/06/2027.'] },
        ],
      }),
    seller,
  ],
  'portal-programmes-none': ['/ho-tro/chuong-trinh', (page) => ProgrammesPage({ page, business: undefined, programmes: [] })],
  'portal-programme': [
    '/ho-tro/chuong-trinh/giai-phap-so-2026',
    (page) =>
      ProgrammePage({
        ...{ page, slug: solutions.slug, title: solutions.title, summary: solutions.summary, department: solutions.department },
        body: '## Hỗ trợ những gì\n\n- Thuê hoặc mua giải pháp trong danh mục được công bố.\n- Chi phí phát sinh sau ngày nộp hồ sơ.',
        ...{ legalBasis: 'Nghị định 80/2021/NĐ-CP, Điều 11 khoản 1', standing: 'open', opensOn: '2026-02-02', closesOn: '2026-12-15' },
        ...{ decisionDays: 14, budget: { left: '860.000.000 ₫', whole: '1.200.000.000 ₫', share: 0.717 }, papers },
        rates: [
          { size: 'Siêu nhỏ', percent: 50, ceiling: '20.000.000 ₫' },
          { size: 'Nhỏ', percent: 50, ceiling: '50.000.000 ₫' },
        ],
        verdict: { entitled: false, reasons },
      }),
    seller,
  ],
  'portal-apply': [
    '/ho-tro/chuong-trinh/giai-phap-so-2026/nop-ho-so',
    (page) =>
      ApplyPage({
        ...{ page, slug: solutions.slug, title: solutions.title, id: '0192f0c1-0000-7000-8000-000000000001', decisionDays: 14, papers },
        ...{ rate: { percent: 50, ceiling: '50.000.000 ₫' }, typed: { purpose: 'Thuê phần mềm bán hàng', cost: '0' } },
        kept: { 'ke-hoach': { id: '0192f0c1-0000-7000-8000-000000000002', name: 'ke-hoach.pdf' } },
        refused: {
          message: 'Hồ sơ còn chỗ chưa điền hoặc thiếu giấy tờ. Hãy xem những ô được đánh dấu.',
          faults: { cost: 'not-positive', 'paper-bao-gia': 'required' },
        },
      }),
    seller,
  ],
  'portal-applications': [
    '/ho-tro/ho-so',
    (page) =>
      MyApplicationsPage({
        page,
        applications: [
          {
            ...{ number: 'KG-HT-2611-00042', programme: solutions.title, state: 'needs-more', cost: '80.000.000 ₫', granted: null },
            submittedAt: new Date('2026-11-20T02:00:00Z'),
          },
        ],
      }),
    seller,
  ],
  'portal-application': [
    '/ho-tro/ho-so/KG-HT-2611-00042',
    (page) =>
      MyApplicationPage({
        ...{ page, number: 'KG-HT-2611-00042', programme: { title: solutions.title, slug: solutions.slug }, state: 'needs-more' },
        ...{ dueOn: '2026-12-11', purpose: 'Thuê phần mềm quản lý bán hàng trong 12 tháng.', cost: '80.000.000 ₫', granted: null },
        rate: { percent: 50, ceiling: '50.000.000 ₫' },
        files: [{ id: 'a', name: 'bao-gia.pdf', label: 'Báo giá của nhà cung cấp', href: '/tai-lieu/x' }],
        steps: [
          { to: 'submitted', at: new Date('2026-11-20T02:00:00Z'), reason: null },
          { to: 'in-review', at: new Date('2026-11-21T02:00:00Z'), reason: null },
          { to: 'needs-more', at: new Date('2026-11-23T02:00:00Z'), reason: 'Xin bổ sung hợp đồng đã ký và kế hoạch sử dụng.' },
        ],
      }),
    seller,
  ],
};
