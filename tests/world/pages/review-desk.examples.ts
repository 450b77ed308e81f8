import type { BusinessReviewProps } from '../../../apps/web/src/pages/console/business-parts.js';
import { BusinessReviewPage } from '../../../apps/web/src/pages/console/business-review.page.js';
import { BusinessesPage } from '../../../apps/web/src/pages/console/businesses.page.js';
import { ReviewQueuePage } from '../../../apps/web/src/pages/console/review-queue.page.js';
import type { Examples } from './example.js';
import { sizeExample } from './registration.examples.js';

const officer = { account: { name: 'Phạm Minh Khoa', faces: ['console'] as const } };
const day = (at: string) => new Date(`${at}T02:00:00Z`);
const line = (id: string, name: string, colour: 'calm' | 'half' | 'late' | 'overdue', left: number) => ({
  ...{ id, name, taxCode: '1700123456', form: 'Hộ kinh doanh', place: 'Phú Quốc', submittedAt: day('2026-11-20'), age: 3 - left },
  ...{ term: { dueOn: '2026-11-25', left, colour }, reviewer: colour === 'half' ? 'Phạm Minh Khoa' : null, mine: colour === 'half' },
});
const business = {
  taxCode: '1700123456',
  form: 'Hợp tác xã',
  size: 'Nhỏ',
  place: 'Hòn Sơn',
  shopSlug: 'hon-son',
  approvedAt: day('2024-03-01'),
};
const paper = {
  ...{ id: 'a', label: 'Giấy chứng nhận đăng ký kinh doanh', name: 'giay-chung-nhan.pdf', bytes: 310_000, expiresOn: null },
  ...{ href: '/assets/none.pdf', isPicture: false },
};

const review: Omit<BusinessReviewProps, 'page'> = {
  ...{ id: '0192f0c1-0000-7000-8000-000000000001', name: 'Hộ kinh doanh Khô cá Ba Hòn', state: 'submitted', version: 3, typed: {} },
  ...{ term: { dueOn: '2026-11-26', left: 1, colour: 'half' }, reviewer: null, size: sizeExample, readOnly: false, shopSlug: null },
  fields: [
    { field: 'legalForm', name: 'Loại hình', value: 'Hộ kinh doanh' },
    {
      ...{ field: 'taxCode', name: 'Mã số thuế', value: '1700123456' },
      note: {
        tone: 'warning',
        text: 'Chữ số kiểm tra không khớp. Hãy đối chiếu với giấy chứng nhận.',
        href: 'https://tracuunnt.gdt.gov.vn/',
      },
    },
    { field: 'name', name: 'Tên đầy đủ của cơ sở', value: 'Hộ kinh doanh Khô cá Ba Hòn' },
    { field: 'street', name: 'Số nhà, đường, ấp, khu phố', value: 'Ấp Hòn Me' },
  ],
  papers: [paper, { ...paper, id: 'b', label: 'Căn cước của người đại diện, hai mặt', name: 'can-cuoc-mat-truoc.jpg' }],
  checks: [
    {
      ...{ item: 'document:registration-certificate', label: paper.label, required: true, legalBasis: 'Nghị định 168/2025/NĐ-CP' },
      tick: { by: 'Phạm Minh Khoa', at: '09:12, 24/11/2026' },
    },
    {
      item: 'document:food-safety',
      label: 'Giấy chứng nhận an toàn thực phẩm',
      required: false,
      legalBasis: 'Nghị định 15/2018/NĐ-CP',
      tick: null,
    },
    {
      item: 'check:tax-code',
      label: 'Mã số thuế khớp với tra cứu của cơ quan thuế',
      required: true,
      legalBasis: 'Luật 122/2025/QH15',
      tick: null,
    },
  ],
  requests: [{ name: 'Số nhà, đường, ấp, khu phố', reason: 'Xin ghi rõ số nhà.', askedAt: day('2026-11-23'), answered: true }],
  moves: [
    { to: 'draft', at: day('2026-11-20'), by: 'Trần Thị Bé', reason: null },
    { to: 'submitted', at: day('2026-11-23'), by: 'Trần Thị Bé', reason: null },
  ],
};

/** Officers judge applications and watch over businesses. */
export const reviewDeskExamples: Examples = {
  'console-applications': [
    '/quan-tri/ho-so',
    (page) =>
      ReviewQueuePage({
        ...{ page, filter: 'waiting', text: '', counts: { waiting: 4, asked: 2 }, total: 4, at: 1, pages: 1 },
        items: [
          line('a', 'Công ty TNHH Hải sản Rạch Giá', 'overdue', -5),
          line('b', 'Hợp tác xã Nước mắm Hòn Sơn', 'late', -1),
          line('c', 'Hộ kinh doanh Khô cá Ba Hòn', 'half', 1),
          line('d', 'Doanh nghiệp tư nhân Tiêu Phú Quốc', 'calm', 3),
        ],
      }),
    officer,
  ],
  'console-applications-none': [
    '/quan-tri/ho-so?loc=mine',
    (page) => ReviewQueuePage({ page, filter: 'mine', text: 'khô cá', counts: {}, items: [], total: 0, at: 1, pages: 0 }),
    officer,
  ],
  'console-application': [
    '/quan-tri/ho-so/a',
    (page) =>
      BusinessReviewPage({
        ...{ page, ...review, typed: { 'ask:street': 'Xin ghi rõ số nhà.' } },
        refused: { act: 'approve', message: 'Còn 2 mục bắt buộc chưa kiểm tra.', faults: {} },
      }),
    officer,
  ],
  'console-businesses': [
    '/quan-tri/doanh-nghiep',
    (page) =>
      BusinessesPage({
        ...{ page, filter: 'approved', text: '', counts: { approved: 92, suspended: 1 }, at: 1, pages: 4, readOnly: false },
        facts: [
          {
            ...{ id: 'f', businessId: 'a', business: 'Hợp tác xã Nước mắm Hòn Sơn', askedAt: day('2026-11-23') },
            lines: [
              { name: 'Xã, phường, đặc khu', from: 'Kiên Hải', to: 'Đặc khu Phú Quốc, An Giang' },
              { name: 'Số lao động', from: '14', to: '22' },
            ],
          },
        ],
        names: [
          {
            ...{ id: 'n', businessId: 'b', business: 'Hộ kinh doanh Hàm Ninh', shopName: 'Hải sản Hàm Ninh', name: 'Ghẹ Hàm Ninh' },
            askedAt: day('2026-11-24'),
          },
        ],
        items: [
          { ...business, id: 'a', name: 'Hợp tác xã Nước mắm Hòn Sơn' },
          { ...business, id: 'b', name: 'Hộ kinh doanh Hàm Ninh' },
        ],
      }),
    officer,
  ],
  'console-business-suspended': [
    '/quan-tri/doanh-nghiep/a',
    (page) =>
      BusinessReviewPage({
        ...{ page, ...review, state: 'suspended', term: null, requests: [], done: 'suspend' },
        moves: [
          ...review.moves,
          { to: 'suspended', at: day('2026-11-24'), by: 'Phạm Minh Khoa', reason: 'Giấy an toàn thực phẩm đã hết hạn.' },
        ],
      }),
    officer,
  ],
};
