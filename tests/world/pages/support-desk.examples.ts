import { ProgrammeFormPage } from '../../../apps/web/src/pages/console/programme-form.page.js';
import { ProgrammeDeskPage } from '../../../apps/web/src/pages/console/programmes.page.js';
import { SupportApplicationPage } from '../../../apps/web/src/pages/console/support-application.page.js';
import { SupportQueuePage } from '../../../apps/web/src/pages/console/support-queue.page.js';
import type { Examples } from './example.js';

const officer = { account: { name: 'Phạm Minh Khoa', faces: ['console'] as const } };
const programme = 'Thuê, mua giải pháp chuyển đổi số';
const day = (at: string) => new Date(`${at}T02:00:00Z`);
const line = (number: string, business: string, colour: 'calm' | 'half' | 'late' | 'overdue', left: number) => ({
  ...{ number, programme, business, state: 'in-review' as const, cost: '80.000.000 ₫', submittedAt: day('2026-11-03') },
  term: { dueOn: '2026-11-23', left, colour },
});

/** The officers' side of support. */
export const supportDeskExamples: Examples = {
  'console-support-queue': [
    '/quan-tri/ho-tro',
    (page) =>
      SupportQueuePage({
        ...{ page, filter: 'waiting', at: 1, pages: 1 },
        items: [
          line('KG-HT-2610-00012', 'Công ty TNHH Hải sản Rạch Giá', 'overdue', -16),
          line('KG-HT-2611-00031', 'Hợp tác xã Nước mắm Hòn Sơn', 'late', -1),
          line('KG-HT-2611-00040', 'Hộ kinh doanh Lê Thị Mai', 'half', 5),
          line('KG-HT-2611-00042', 'Doanh nghiệp tư nhân Tiêu Phú Quốc', 'calm', 12),
        ],
      }),
    officer,
  ],
  'console-support-none': ['/quan-tri/ho-tro', (page) => SupportQueuePage({ page, filter: 'asked', items: [], at: 1, pages: 0 }), officer],
  'console-support-application': [
    '/quan-tri/ho-tro/KG-HT-2611-00042',
    (page) =>
      SupportApplicationPage({
        ...{ page, number: 'KG-HT-2611-00042', programme: { title: programme, slug: 'giai-phap-so-2026' }, state: 'in-review' },
        business: { name: 'Hợp tác xã Nước mắm Hòn Sơn', form: 'Hợp tác xã', size: 'Nhỏ', sector: 'Công nghiệp chế biến, chế tạo' },
        term: { dueOn: '2026-12-11', left: 6, colour: 'half' },
        ...{ purpose: 'Thuê phần mềm quản lý bán hàng trong 12 tháng.', cost: '80.000.000 ₫', granted: null, officer: 'Phạm Minh Khoa' },
        ...{ rate: { percent: 50, ceiling: '50.000.000 ₫' }, most: '40.000.000 ₫', mostDigits: '40000000', budgetLeft: '860.000.000 ₫' },
        ...{ paidReference: null, version: 2, readOnly: false },
        files: [{ id: 'a', name: 'bao-gia.pdf', label: 'Báo giá của nhà cung cấp', href: '/tai-lieu/x' }],
        steps: [
          { to: 'submitted', at: day('2026-11-20'), reason: null },
          { to: 'in-review', at: day('2026-11-23'), reason: null },
        ],
        refused: {
          ...{ at: 'approve', message: 'Số tiền vượt mức được hỗ trợ. Có thể duyệt tối đa 40.000.000 ₫.', typed: { amount: '45000000' } },
          faults: { amount: 'beyond-rate' },
        },
      }),
    officer,
  ],
  'console-programmes': [
    '/quan-tri/chuong-trinh',
    (page) =>
      ProgrammeDeskPage({
        ...{ page, readOnly: false, saved: true },
        programmes: [
          {
            ...{ slug: 'giai-phap-so-2026', title: programme, state: 'published', closesOn: '2026-12-15' },
            ...{ budget: '1.200.000.000 ₫', committed: '340.000.000 ₫', left: '860.000.000 ₫' },
          },
        ],
      }),
    officer,
  ],
  'console-programme-form': [
    '/quan-tri/chuong-trinh/giai-phap-so-2026',
    (page) =>
      ProgrammeFormPage({
        ...{ page, slug: 'giai-phap-so-2026', chosenForms: ['cooperative'], chosenSections: ['C'] },
        typed: { 'title.vi': programme, slug: 'giai-phap-so-2026', budget: '0', decisionDays: '14', state: 'draft', opensOn: '2026-02-02' },
        departments: [{ value: 'a', label: 'Sở Khoa học và Công nghệ' }],
        forms: [
          { value: 'cooperative', label: 'Hợp tác xã' },
          { value: 'household', label: 'Hộ kinh doanh' },
        ],
        sections: [{ value: 'C', label: 'C. Công nghiệp chế biến, chế tạo' }],
        sizes: [
          { value: 'micro', label: 'Siêu nhỏ' },
          { value: 'small', label: 'Nhỏ' },
        ],
        refused: { message: 'Thông tin chương trình có chỗ chưa đúng. Hãy xem những ô được đánh dấu.', faults: { budget: 'not-positive' } },
      }),
    officer,
  ],
};
