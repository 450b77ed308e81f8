import { reportPeriod } from '@market/participation';
import { AuditPage } from '../../../apps/web/src/pages/console/audit.page.js';
import { ReportPage, type ReportPageProps } from '../../../apps/web/src/pages/console/report.page.js';
import type { PaperLine } from '../../../apps/web/src/pages/console/report-paper.js';
import { ReportedFiguresPage, type ReportedRowView } from '../../../apps/web/src/pages/console/reported-figures.page.js';
import { ReportsPage } from '../../../apps/web/src/pages/console/reports.page.js';
import { SecondFactorResetPage } from '../../../apps/web/src/pages/console/second-factor-reset.page.js';
import { StaffPage } from '../../../apps/web/src/pages/console/staff.page.js';
import { firstForm } from '../../../libs/participation/src/domain/report-forms.js';
import type { Examples } from './example.js';

const officer = { account: { name: 'Lê Thị Cán Bộ', faces: ['console'], post: 'officer' } } as const;
const auditor = { account: { name: 'Trần Thanh Tra', faces: ['console'], post: 'auditor' } } as const;
const admin = { account: { name: 'Võ Thanh Tâm', faces: ['console'], post: 'admin' } } as const;
const at = (text: string) => new Date(`${text}+07:00`);

const lines: PaperLine[] = firstForm.indicators.map(({ number, label, unit, measure }, place) => {
  const value = (base: number) => (measure === null ? null : String(measure === 'value' ? base * 1_250_000 : base + place));
  return {
    ...{ number, label: label.vi, unit: unit.vi, heading: measure === null, decimals: measure === 'cashless' ? 1 : 0 },
    ...{ previous: value(118), current: value(127), cumulative: value(127), yearOnYear: place % 5 === 2 ? null : '1134' },
    note: number === '2' ? 'Có 3 hợp tác xã ở Kiên Hải' : '',
  };
});
const signer = {
  ...{ place: 'Rạch Giá', agency: 'SỞ CÔNG THƯƠNG', title: 'Phó Giám đốc', name: 'Nguyễn Văn Ký' },
};
const report: Omit<ReportPageProps, 'page'> = {
  ...{ id: '0192f0c1-0000-7000-8000-00000000000a', version: 3, regime: 'decree-09', period: '2026-10', revision: 1, state: 'draft' },
  ...{ running: false, sha256: null, throughEntry: null, check: undefined, today: '2026-11-25', mayWrite: true, mayReturn: false },
  paper: {
    ...{ title: firstForm.title.vi, period: '2026-10', from: '2026-09-15', to: '2026-10-14', dated: '2026-10-20' },
    ...{ definition: 'participating/v1', signer, lines },
  },
  notes: { '2': 'Có 3 hợp tác xã ở Kiên Hải' },
  moves: [{ to: 'draft', at: at('2026-10-16T09:00:00'), by: 'Phạm Minh Khoa', reason: null }],
};
const seal = '9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08';

const figure = (change: Partial<ReportedRowView>): ReportedRowView => ({
  ...{ id: 'a', code: 'digital-signature', indicator: 'Cơ sở sử dụng chữ ký số', unit: '%', from: '2023-01-01', to: '2023-12-31' },
  ...{ hundredths: 8100n, source: null, sourceKind: 'example', note: '', revised: false, reason: null, author: null },
  recordedAt: at('2026-11-20T08:00:00'),
  ...change,
});
const figures = [
  figure({}),
  figure({
    ...{
      id: 'b',
      code: 'ocop-products',
      indicator: 'Sản phẩm OCOP được công nhận',
      unit: 'sản phẩm',
      hundredths: 26_900n,
      to: '2024-12-31',
    },
    ...{ source: 'Báo cáo số 123/BC-VPĐP', sourceKind: 'document', author: 'Phạm Minh Khoa', reason: 'Bổ sung đợt công nhận tháng 12' },
  }),
  figure({ id: 'c', hundredths: 26_000n, indicator: 'Sản phẩm OCOP được công nhận', unit: 'sản phẩm', revised: true }),
];
const indicators = [{ value: 'digital-signature', label: 'Cơ sở sử dụng chữ ký số' }];

const begun = (regime: 'decree-09' | 'calendar', ...codes: readonly string[]) => codes.map((code) => reportPeriod(regime, code)!);

/** Reports, figures of others, the log and the people: what the province answers for. */
export const reportExamples: Examples = {
  'console-reports': [
    '/quan-tri/bao-cao',
    (page) =>
      ReportsPage({
        ...{
          page,
          mayWrite: true,
          periods: {
            'decree-09': begun('decree-09', '2026-12', '2026-11', '2026'),
            calendar: begun('calendar', '2026-11', '2026-10', '2026'),
          },
        },
        reports: [
          {
            id: '1',
            regime: 'decree-09',
            period: '2026-10',
            revision: 2,
            state: 'draft',
            sha256: null,
            changedAt: at('2026-11-20T08:00:00'),
          },
          {
            id: '2',
            regime: 'decree-09',
            period: '2026-10',
            revision: 1,
            state: 'returned',
            sha256: seal,
            changedAt: at('2026-11-19T08:00:00'),
          },
          {
            id: '3',
            regime: 'calendar',
            period: '2026-Q3',
            revision: 1,
            state: 'submitted',
            sha256: seal,
            changedAt: at('2026-10-02T08:00:00'),
          },
        ],
        refused: {
          ...{ message: 'Kỳ này đã có báo cáo. Hãy mở báo cáo đó trong danh sách.', faults: {} },
          typed: { regime: 'decree-09', period: '2026-10' },
        },
      }),
    officer,
  ],
  'console-reports-empty': [
    '/quan-tri/bao-cao',
    (page) => ReportsPage({ page, mayWrite: false, periods: { 'decree-09': begun('decree-09', '2026-11'), calendar: [] }, reports: [] }),
    auditor,
  ],
  'console-report-draft': ['/quan-tri/bao-cao/1', (page) => ReportPage({ page, ...report, done: 'saved' }), officer],
  'console-report': [
    '/quan-tri/bao-cao/2',
    (page) =>
      ReportPage({
        ...{ page, ...report, state: 'submitted', sha256: seal, throughEntry: '5214', mayWrite: false, mayReturn: true },
        moves: [...report.moves, { to: 'submitted', at: at('2026-10-20T10:12:00'), by: 'Phạm Minh Khoa', reason: null }],
        check: { same: true, restated: [{ number: '5', label: 'Sản phẩm đang bán đến cuối kỳ', decimals: 0, was: '1896', is: '1893' }] },
      }),
    officer,
  ],
  'console-reported': [
    '/quan-tri/so-lieu-bao-cao',
    (page) =>
      ReportedFiguresPage({
        ...{
          page,
          indicators,
          figures,
          mayWrite: true,
          done: false,
          typed: { from: '2024-01-01', to: '2024-12-31', value: 'tám', source: '' },
        },
        refused: {
          message: 'Số liệu có chỗ chưa đúng. Hãy xem những ô được đánh dấu.',
          faults: { value: 'not-a-figure', source: 'required' },
        },
      }),
    officer,
  ],
  'console-audit': [
    '/quan-tri/nhat-ky',
    (page) =>
      AuditPage({
        ...{ page, acts: ['media/read-private-file', 'participation/restate'], total: 132, at: 1, pages: 3, badDay: false },
        search: { person: 'khoa', act: '', subject: '', from: '2026-11-01', to: '' },
        entries: Array.from({ length: 8 }, (_, place) => ({
          ...{ id: String(place), at: at('2026-11-24T08:15:00'), name: 'Phạm Minh Khoa', email: 'canbo@cho-tinh.example', role: 'officer' },
          ...{ act: place % 2 ? 'participation/restate' : 'media/read-private-file', subject: '0192f0c1-0000-7000-8000-00000000000a' },
          details: 'restatement: 0192f0c1-0000-7000-8000-00000000000b; kind: void; reason: Đăng nhầm',
        })),
      }),
    auditor,
  ],
  'console-audit-empty': [
    '/quan-tri/nhat-ky?person=x',
    (page) =>
      AuditPage({
        ...{ page, acts: [], total: 0, at: 1, pages: 0, badDay: true, entries: [] },
        search: { person: 'x', act: '', subject: '', from: '2026-02-30', to: '' },
      }),
    auditor,
  ],
  'console-second-factor-reset': [
    '/quan-tri/can-bo/ma-hai-lop',
    (page) =>
      SecondFactorResetPage({
        ...{ page, email: 'canbo@cho-tinh.example' },
        refused: { message: 'Mật khẩu hiện tại chưa đúng.', faults: { password: 'wrong-password' } },
      }),
    admin,
  ],
  'console-staff': [
    '/quan-tri/can-bo',
    (page) =>
      StaffPage({
        page,
        members: [
          {
            ...{ accountId: '1', name: 'Võ Thanh Tâm', email: 'quantri@cho-tinh.example', self: true },
            posts: [{ post: 'admin', since: at('2026-01-02T08:00:00') }],
          },
          {
            ...{ accountId: '2', name: 'Phạm Minh Khoa', email: 'canbo@cho-tinh.example', self: false },
            posts: [
              { post: 'officer', since: at('2026-01-02T08:00:00') },
              { post: 'auditor', since: at('2026-03-02T08:00:00') },
            ],
          },
        ],
        refused: {
          ...{ message: 'Chưa có tài khoản nào dùng thư điện tử này. Hãy nhờ người đó đăng ký trước.', faults: { email: 'no-account' } },
          ...{ email: 'moi@cho-tinh.example', post: 'auditor' },
        },
      }),
    admin,
  ],
};
