import { ArticleFormPage } from '../../../apps/web/src/pages/console/article-form.page.js';
import { ArticleDeskPage } from '../../../apps/web/src/pages/console/articles.page.js';
import { CourseFormPage } from '../../../apps/web/src/pages/console/course-form.page.js';
import { CourseDeskPage } from '../../../apps/web/src/pages/console/courses.page.js';
import { DepartmentsPage } from '../../../apps/web/src/pages/console/departments.page.js';
import type { QuestionDeskProps } from '../../../apps/web/src/pages/console/question-desk.js';
import { QuestionDeskPage } from '../../../apps/web/src/pages/console/question.page.js';
import { QuestionQueuePage } from '../../../apps/web/src/pages/console/questions.page.js';
import { SessionDeskPage } from '../../../apps/web/src/pages/console/session.page.js';
import type { Examples } from './example.js';

const officer = { account: { name: 'Phạm Minh Khoa', faces: ['console'] as const } };
const day = (at: string) => new Date(`${at}T02:00:00Z`);
const line = (number: string, title: string, colour: 'calm' | 'half' | 'late' | 'overdue', left: number) => ({
  ...{ number, title, department: 'Thuế tỉnh', state: 'assigned' as const, askedAt: day('2026-11-03'), officer: 'Phạm Minh Khoa' },
  term: { dueOn: '2026-11-24', left, colour },
});
const question: Omit<QuestionDeskProps, 'page'> = {
  ...{ number: 'KG-HD-2611-00031', title: 'Ghi giá trong tệp nhập hàng thế nào?', state: 'assigned', publishBy: null },
  ...{ term: { dueOn: '2026-12-07', left: 6, colour: 'half' }, department: 'Sở Công Thương', topic: 'Bán hàng trên sàn' },
  ...{ asker: 'Trần Văn Hải', business: 'Hợp tác xã Nước mắm Hòn Sơn', officer: 'Phạm Minh Khoa', public: true, extended: false },
  ...{ satisfied: null, askedAt: '09:00, 16/11/2026', version: 2, publicHref: null, draft: null, readOnly: false },
  subject: {
    ...{ title: 'Dòng 14 của tệp san-pham-thang-11.xlsx', href: null, facts: [] },
    cells: [
      { column: 'Tên sản phẩm', value: 'Nước mắm nhĩ 40 độ đạm', fault: null },
      { column: 'Giá', value: 'liên hệ', fault: 'không đọc được giá' },
    ],
  },
  thread: [{ who: 'asker', at: day('2026-11-16'), text: 'Tệp của tôi bị từ chối ở dòng này.\nGọi tôi số 0912 345 678.', files: [] }],
  moves: [
    { move: 'ask', at: day('2026-11-16'), reason: null, department: 'Sở Công Thương' },
    { move: 'take', at: day('2026-11-17'), reason: null, department: 'Sở Công Thương' },
  ],
  departments: [{ value: '0192f0c1-0000-7000-8000-000000000001', label: 'Thuế tỉnh' }],
};
const session = {
  ...{ id: '0192f0c1-0000-7000-8000-00000000000a', when: '08:00–11:30, 03/12/2026', place: 'Hội trường Thuế tỉnh', seats: '33/40 chỗ' },
  ...{ waiting: 2, calledOff: false },
  typed: {
    startsAt: '2026-12-03T08:00',
    endsAt: '2026-12-03T11:30',
    closesAt: '2026-12-02T17:00',
    place: 'Hội trường Thuế tỉnh',
    seats: '40',
  },
};

/** The officers' side of what the portal publishes and answers. */
export const portalDeskExamples: Examples = {
  'console-articles': [
    '/quan-tri/bai-viet',
    (page) =>
      ArticleDeskPage({
        ...{ page, kind: 'news', q: '', at: 1, pages: 1, readOnly: false, saved: true },
        articles: [
          {
            ...{ id: 'a', title: 'Mở đăng ký tập huấn hoá đơn điện tử', number: null, state: 'published' },
            ...{ plannedFor: day('2026-12-01'), changedAt: day('2026-11-20') },
          },
          { id: 'b', title: 'Hội chợ Tết', number: null, state: 'draft', plannedFor: null, changedAt: day('2026-11-18') },
        ],
      }),
    officer,
  ],
  'console-article-form': [
    '/quan-tri/bai-viet/a',
    (page) =>
      ArticleFormPage({
        ...{ page, kind: 'document', id: 'a', publicHref: null, preview: true, readOnly: false },
        typed: {
          ...{ 'title.vi': 'Hỗ trợ pháp lý cho doanh nghiệp nhỏ và vừa', slug: 'nghi-dinh-55-2019', number: '55/2019/NĐ-CP', issuer: '' },
          ...{ 'summary.vi': 'Cơ quan nhà nước trả lời câu hỏi pháp lý trong 15 ngày làm việc.', issuedOn: '2019-06-24', state: 'draft' },
          ...{ 'body.vi': '## Ai được hỏi\n\n- Doanh nghiệp siêu nhỏ, nhỏ và vừa.', changes: '121/2025/NĐ-CP | sửa đổi | 2025-07-01' },
        },
        files: [{ id: '0192f0c1-0000-7000-8000-000000000001', name: 'toan-van.pdf', bytes: 180_000 }],
        revisions: [
          { version: 2, at: day('2026-11-20'), by: 'Phạm Minh Khoa', title: 'Hỗ trợ pháp lý' },
          { version: 1, at: day('2026-11-19'), by: 'Phạm Minh Khoa', title: 'Hỗ trợ pháp lý (nháp)' },
        ],
        refused: { message: 'Bài có chỗ chưa đúng. Hãy xem những ô được đánh dấu.', faults: { issuer: 'required' } },
      }),
    officer,
  ],
  'console-questions': [
    '/quan-tri/hoi-dap',
    (page) =>
      QuestionQueuePage({
        ...{ page, filter: 'waiting', department: '', hasDesk: true, at: 1, pages: 1 },
        departments: [
          { value: 'a', label: 'Thuế tỉnh' },
          { value: 'b', label: 'Sở Công Thương' },
        ],
        items: [
          line('KG-HD-2610-00012', 'Hộ kinh doanh có phải xuất hoá đơn không?', 'overdue', -16),
          line('KG-HD-2611-00031', 'Ghi giá trong tệp nhập hàng thế nào?', 'late', -1),
          line('KG-HD-2611-00033', 'Sàn khấu trừ thuế thế nào?', 'half', 5),
          line('KG-HD-2611-00036', 'Đăng ký mã vạch ở đâu?', 'calm', 12),
        ],
      }),
    officer,
  ],
  'console-questions-no-desk': [
    '/quan-tri/hoi-dap',
    (page) => QuestionQueuePage({ page, filter: 'waiting', department: '', hasDesk: false, departments: [], items: [], at: 1, pages: 0 }),
    officer,
  ],
  'console-question': ['/quan-tri/hoi-dap/KG-HD-2611-00031', (page) => QuestionDeskPage({ page, ...question }), officer],
  'console-question-publish': [
    '/quan-tri/hoi-dap/KG-HD-2611-00031',
    (page) =>
      QuestionDeskPage({
        ...{ page, ...question, state: 'answered', term: null, publishBy: '2026-12-10' },
        draft: {
          ...{ title: question.title, question: 'Tệp của tôi bị từ chối ở dòng này.', answer: 'Cột **Giá** chỉ nhận số tiền đồng.' },
          flags: [{ kind: 'phone', text: '0912 345 678' }],
        },
        refused: {
          ...{ at: 'publish', message: 'Còn chỗ có thể cho biết người hỏi là ai. Hãy bỏ đi, hoặc xác nhận đã xem từng chỗ.' },
          ...{ faults: { question: 'personal-data' }, typed: { title: question.title, question: 'Gọi 0912 345 678', answer: 'Đáp.' } },
        },
      }),
    officer,
  ],
  'console-departments': [
    '/quan-tri/co-quan',
    (page) =>
      DepartmentsPage({
        ...{ page, readOnly: false },
        departments: [
          {
            ...{ id: 'a', name: 'Sở Công Thương', topics: ['Bán hàng trên sàn', 'Xúc tiến thương mại'] },
            members: [{ accountId: 'x', name: 'Phạm Minh Khoa', email: 'canbo@cho-tinh.example' }],
          },
          { id: 'b', name: 'Thuế tỉnh', topics: [], members: [] },
        ],
        refused: {
          ...{ departmentId: 'b', message: 'Không có cán bộ nào dùng địa chỉ thư này.', faults: { email: 'unknown' } },
          typed: { email: 'ai-do@example.vn' },
        },
      }),
    officer,
  ],
  'console-courses': [
    '/quan-tri/dao-tao',
    (page) =>
      CourseDeskPage({
        ...{ page, readOnly: false, saved: false },
        courses: [
          {
            ...{ id: 'a', title: 'Hoá đơn điện tử từ máy tính tiền', department: 'Thuế tỉnh', state: 'published' },
            ...{ next: '08:00–11:30, 03/12/2026', seats: '33/40 chỗ' },
          },
        ],
      }),
    officer,
  ],
  'console-course-form': [
    '/quan-tri/dao-tao/a',
    (page) =>
      CourseFormPage({
        ...{ page, id: 'a', slug: 'hoa-don-dien-tu', readOnly: false, sessions: [session] },
        typed: { 'title.vi': 'Hoá đơn điện tử từ máy tính tiền', slug: 'hoa-don-dien-tu', state: 'published' },
        departments: [{ value: 'b', label: 'Thuế tỉnh' }],
        fresh: { id: '0192f0c1-0000-7000-8000-00000000000b', typed: {} },
        refused: {
          ...{ at: session.id, message: 'Thông tin buổi học có chỗ chưa đúng. Hãy xem những ô được đánh dấu.' },
          faults: { closesAt: 'after-start' },
        },
      }),
    officer,
  ],
  'console-session': [
    '/quan-tri/dao-tao/buoi/a',
    (page) =>
      SessionDeskPage({
        ...{ page, sessionId: session.id, course: { id: 'a', title: 'Hoá đơn điện tử từ máy tính tiền' }, when: session.when },
        ...{ place: session.place, seats: session.seats, standing: 'ahead', readOnly: false },
        seated: [
          { id: 'p', name: 'Lê Thị Mai', phone: '0912345678', registeredAt: day('2026-11-20'), attended: true },
          { id: 'q', name: 'Trần Văn Hải', phone: null, registeredAt: day('2026-11-21'), attended: null },
        ],
        waiting: [{ id: 'r', name: 'Danh Thị Sà Rinh', phone: '0987654321', registeredAt: day('2026-11-22'), attended: null }],
      }),
    officer,
  ],
};
