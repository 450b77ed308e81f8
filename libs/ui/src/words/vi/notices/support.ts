import type { MoneyView } from '@market/kernel';
import { formatDate } from '../../../formats.js';
import { ifAny, said } from '../../notice-words.js';

interface Application {
  readonly step: 'submitted' | 'taken' | 'papers-asked' | 'completed' | 'approved' | 'refused' | 'disbursed' | 'closed';
  readonly number: string;
  readonly programme: { readonly vi: string; readonly en: string };
  readonly reason: string | null;
  readonly granted: MoneyView | null;
  readonly dueOn: string | null;
}

const titles: Readonly<Record<Application['step'], (number: string) => string>> = {
  submitted: (number) => `Đã nhận hồ sơ hỗ trợ ${number}`,
  taken: (number) => `Cán bộ đang xem hồ sơ ${number}`,
  'papers-asked': (number) => `Hồ sơ ${number} cần thêm giấy tờ`,
  completed: (number) => `Đã nhận giấy tờ bổ sung của hồ sơ ${number}`,
  approved: (number) => `Hồ sơ ${number} được hỗ trợ`,
  refused: (number) => `Hồ sơ ${number} chưa được hỗ trợ`,
  disbursed: (number) => `Đã chuyển tiền hỗ trợ của hồ sơ ${number}`,
  closed: (number) => `Hồ sơ ${number} đã đóng`,
};

export const supportNotices = {
  'support-application': {
    title: ({ step, number }: Application) => titles[step](number),
    lines: ({ programme, reason, granted, dueOn }: Application) => [
      `Chương trình: ${programme.vi}.`,
      ...ifAny(granted && `Số tiền hỗ trợ: ${said(granted, 'vi')}.`),
      ...ifAny(reason && `Nội dung: ${reason}`),
      ...ifAny(dueOn && `Chậm nhất ngày ${formatDate(dueOn, 'vi')} doanh nghiệp sẽ có trả lời.`),
    ],
    action: 'Xem hồ sơ hỗ trợ',
  },
};
