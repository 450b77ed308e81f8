import type { Option } from '@market/ui';
import { RegistrationPapersPage } from '../../../apps/web/src/pages/registration/papers.page.js';
import type { StepMarks } from '../../../apps/web/src/pages/registration/registration-frame.js';
import { RegistrationReviewPage } from '../../../apps/web/src/pages/registration/review.page.js';
import type { SizeView } from '../../../apps/web/src/pages/registration/size-explanation.js';
import { RegistrationStartPage } from '../../../apps/web/src/pages/registration/start.page.js';
import { RegistrationStatusPage } from '../../../apps/web/src/pages/registration/status.page.js';
import { RegistrationStepPage, type RegistrationStepProps } from '../../../apps/web/src/pages/registration/step.page.js';
import type { Examples } from './example.js';

const person = { account: { name: 'Trần Thị Bé', faces: [] } };
const day = (at: string) => new Date(`${at}T02:00:00Z`);
const marks: StepMarks = {
  ...{ business: 'done', representative: 'asked', place: 'done', size: 'open', documents: 'open', account: 'open', review: 'open' },
};
const options = (...labels: readonly string[]): readonly Option[] => labels.map((label) => ({ value: label, label }));
const within = (value: string, most: string) => ({ value, most, within: true });

export const sizeExample: SizeView = {
  ...{ size: 'Nhỏ', group: 'production' },
  steps: [
    {
      ...{ size: 'Siêu nhỏ', fits: false, employees: { value: '14 người', most: '10 người', within: false } },
      ...{ revenue: within('850.000.000 ₫', '3.000.000.000 ₫'), capital: within('150.000.000 ₫', '3.000.000.000 ₫') },
    },
    {
      ...{ size: 'Nhỏ', fits: true, employees: within('14 người', '100 người') },
      ...{ revenue: within('850.000.000 ₫', '50.000.000.000 ₫'), capital: within('150.000.000 ₫', '20.000.000.000 ₫') },
    },
  ],
};

const step: Omit<RegistrationStepProps, 'page' | 'step'> = {
  ...{ marks, faults: {}, asked: {}, doubtsTaxCode: false, sectorDecision: '36/2025/QĐ-TTg', size: sizeExample },
  answers: {
    ...{ legalForm: 'Hộ kinh doanh', taxCode: '1700123456', name: 'Hộ kinh doanh Khô cá Ba Hòn', communeName: 'Tân Hiệp' },
    ...{ sectorCode: '10 · Sản xuất, chế biến thực phẩm', employees: '14', revenue: '850.000.000', capital: '150.000.000' },
    ...{ representativeName: 'Trần Thị Bé', representativePhone: '0912 345 678', shopName: 'Khô cá Ba Hòn', holder: 'TRAN THI BE' },
  },
  legalForms: options('Hộ kinh doanh', 'Hợp tác xã', 'Công ty TNHH một thành viên'),
  sectors: options('03 · Khai thác, nuôi trồng thuỷ sản', '10 · Sản xuất, chế biến thực phẩm'),
  banks: options('KienlongBank – Ngân hàng TMCP Kiên Long'),
};
const basis = 'Nghị định 168/2025/NĐ-CP';
const moves = [
  { to: 'draft', at: day('2026-11-20'), reason: null },
  { to: 'submitted', at: day('2026-11-23'), reason: null },
] as const;

/** A business applies. */
export const registrationExamples: Examples = {
  'registration-start': ['/kenh-ban-hang/dang-ky', (page) => RegistrationStartPage({ page, termDays: 3, saved: false }), person],
  'registration-draft': [
    '/kenh-ban-hang/dang-ky',
    (page) =>
      RegistrationStartPage({ page, termDays: 3, saved: true, draft: { changedAt: day('2026-11-24'), marks, next: 'size', open: 3 } }),
    person,
  ],
  'registration-business': [
    '/kenh-ban-hang/dang-ky/loai-hinh',
    (page) => RegistrationStepPage({ page, ...step, step: 'business', doubtsTaxCode: true }),
    person,
  ],
  'registration-representative': [
    '/kenh-ban-hang/dang-ky/nguoi-dai-dien',
    (page) =>
      RegistrationStepPage({
        ...{ page, ...step, step: 'representative', identityLast4: '4127', faults: { representativePhone: 'phone' } },
        asked: { representativeName: 'Tên khác với tên trên căn cước. Xin ghi đúng họ, chữ đệm và tên.' },
      }),
    person,
  ],
  'registration-place': [
    '/kenh-ban-hang/dang-ky/dia-chi',
    (page) =>
      RegistrationStepPage({
        ...{ page, ...step, step: 'place', faults: { communeName: 'commune', street: 'required' } },
        communeChoices: [
          { code: '30850', label: 'Xã Tân Hiệp, An Giang' },
          { code: '30886', label: 'Xã Tân Hiệp, Đồng Tháp' },
        ],
        formerChoices: [
          { code: '30760', label: 'Phường Vĩnh Thanh' },
          { code: '30763', label: 'Phường Vĩnh Lạc' },
        ],
      }),
    person,
  ],
  'registration-size': ['/kenh-ban-hang/dang-ky/nganh-va-quy-mo', (page) => RegistrationStepPage({ page, ...step, step: 'size' }), person],
  'registration-papers': [
    '/kenh-ban-hang/dang-ky/giay-to',
    (page) =>
      RegistrationPapersPage({
        ...{ page, marks, typedDays: {}, message: 'Hãy gửi PDF, JPEG hoặc PNG.', faults: { 'document:representative-identity': 'file' } },
        asked: { 'document:registration-certificate': 'Ảnh mờ, không đọc được ngày cấp. Xin chụp lại.' },
        groups: [
          {
            ...{ kind: 'registration-certificate', required: true, legalBasis: basis, runsOut: false },
            papers: [
              { id: 'a', name: 'giay-chung-nhan-dang-ky-ho-kinh-doanh-ba-hon.jpg', bytes: 2_400_000, expiresOn: null, href: '/tai-lieu/a' },
            ],
          },
          {
            kind: 'representative-identity',
            required: true,
            legalBasis: 'Luật Thương mại điện tử 122/2025/QH15',
            runsOut: true,
            papers: [],
          },
          {
            ...{ kind: 'food-safety', required: false, legalBasis: 'Nghị định 15/2018/NĐ-CP', runsOut: true },
            papers: [{ id: 'b', name: 'an-toan-thuc-pham.pdf', bytes: 310_000, expiresOn: '2028-05-01', href: '/tai-lieu/b' }],
          },
        ],
      }),
    person,
  ],
  'registration-account': [
    '/kenh-ban-hang/dang-ky/gian-hang',
    (page) => RegistrationStepPage({ page, ...step, step: 'account', accountLast4: '2233' }),
    person,
  ],
  'registration-review': [
    '/kenh-ban-hang/dang-ky/xem-lai',
    (page) =>
      RegistrationReviewPage({
        ...{ page, marks, openSteps: [], size: sizeExample, doubtsTaxCode: true, again: false, faults: { confirm: 'required' } },
        sections: [
          {
            step: 'business',
            lines: [
              { name: 'Loại hình', value: 'Hộ kinh doanh' },
              { name: 'Mã số thuế', value: '1700123456' },
              { name: 'Tên đầy đủ của cơ sở', value: 'Hộ kinh doanh Khô cá Ba Hòn' },
            ],
          },
          { step: 'representative', lines: [{ name: 'Thư điện tử', value: null }] },
        ],
      }),
    person,
  ],
  'registration-waiting': [
    '/kenh-ban-hang/dang-ky',
    (page) =>
      RegistrationStatusPage({
        ...{ page, name: 'Hộ kinh doanh Khô cá Ba Hòn', taxCode: '1700123456', state: 'submitted', dueOn: '2026-11-26', asked: [] },
        ...{ reason: null, moves, justSent: true },
      }),
    person,
  ],
  'registration-to-mend': [
    '/kenh-ban-hang/dang-ky',
    (page) =>
      RegistrationStatusPage({
        ...{ page, name: 'Hộ kinh doanh Khô cá Ba Hòn', taxCode: '1700123456', state: 'changes-requested', dueOn: null, marks },
        asked: [
          { label: 'Số nhà, đường, ấp, khu phố', says: 'Xin ghi rõ số nhà và ấp như trên giấy chứng nhận.', step: 'place' },
          { label: 'Giấy tờ: Giấy chứng nhận đăng ký kinh doanh', says: 'Ảnh mờ, xin chụp lại.', step: 'documents' },
        ],
        ...{ reason: null, justSent: false },
        moves: [...moves, { to: 'changes-requested', at: day('2026-11-24'), reason: 'Hồ sơ còn hai chỗ cần sửa.' }],
      }),
    person,
  ],
  'registration-rejected': [
    '/kenh-ban-hang/dang-ky',
    (page) =>
      RegistrationStatusPage({
        ...{ page, name: 'Hộ kinh doanh Khô cá Ba Hòn', taxCode: '1700123456', state: 'rejected', dueOn: null, asked: [] },
        ...{ reason: 'Giấy chứng nhận mang tên một hộ khác.', justSent: false },
        moves: [...moves, { to: 'rejected', at: day('2026-11-24'), reason: 'Giấy chứng nhận mang tên một hộ khác.' }],
      }),
    person,
  ],
};
