import { formatDate, formatDateTime } from '../../../formats.js';
import { ifAny } from '../../notice-words.js';

interface Question<Step> {
  readonly step: Step;
  readonly number: string;
  readonly title: string;
  readonly department: { readonly vi: string; readonly en: string };
  readonly reason: string | null;
  readonly dueOn: string | null;
}
type Moved = Question<'taken' | 'extended' | 'answered' | 'published'>;
type ForOfficers = Question<'asked' | 'routed' | 'followed-up'>;
interface Due {
  readonly subject: 'question' | 'application';
  readonly number: string;
  readonly title: { readonly vi: string; readonly en: string };
  readonly dueOn: string;
  readonly stage: 'half' | 'late' | 'overdue';
}
interface Seat {
  readonly step: 'seat-taken' | 'seat-waited-for' | 'seat-freed' | 'session-moved' | 'session-called-off';
  readonly title: { readonly vi: string; readonly en: string };
  readonly startsAt: string;
  readonly place: string;
}

const moved: Readonly<Record<Moved['step'], (number: string) => string>> = {
  taken: (number) => `Câu hỏi ${number} đã được tiếp nhận`,
  extended: (number) => `Câu hỏi ${number} cần thêm thời gian`,
  answered: (number) => `Câu hỏi ${number} đã được trả lời`,
  published: (number) => `Câu hỏi ${number} đã được công khai, không nêu tên bạn`,
};
const forOfficers: Readonly<Record<ForOfficers['step'], (number: string) => string>> = {
  asked: (number) => `Câu hỏi mới ${number}`,
  routed: (number) => `Câu hỏi ${number} được chuyển đến`,
  'followed-up': (number) => `Người hỏi hỏi lại ở câu ${number}`,
};
const due: Readonly<Record<Due['stage'], (what: string) => string>> = {
  half: (what) => `${what} đã qua nửa thời hạn`,
  late: (what) => `${what} đã quá hạn`,
  overdue: (what) => `${what} đã quá hạn gấp đôi`,
};
const seat: Readonly<Record<Seat['step'], (title: string) => string>> = {
  'seat-taken': (title) => `Bạn đã có chỗ: ${title}`,
  'seat-waited-for': (title) => `Bạn đang chờ chỗ: ${title}`,
  'seat-freed': (title) => `Có chỗ cho bạn: ${title}`,
  'session-moved': (title) => `Buổi học đổi giờ hoặc đổi nơi: ${title}`,
  'session-called-off': (title) => `Buổi học đã huỷ: ${title}`,
};

export const portalNotices = {
  'question-moved': {
    title: ({ step, number }: Moved) => moved[step](number),
    lines: ({ title, department, reason, dueOn }: Moved) => [
      `“${title}”, ${department.vi}.`,
      ...ifAny(reason && `Lý do: ${reason}`),
      ...ifAny(dueOn && `Chậm nhất ngày ${formatDate(dueOn, 'vi')} bạn sẽ có trả lời.`),
    ],
    action: 'Xem câu hỏi',
  },
  'question-for-you': {
    title: ({ step, number }: ForOfficers) => forOfficers[step](number),
    lines: ({ title, department, reason, dueOn }: ForOfficers) => [
      `“${title}”, ${department.vi}.`,
      ...ifAny(reason && `Lý do chuyển: ${reason}`),
      ...ifAny(dueOn && `Hạn trả lời: ${formatDate(dueOn, 'vi')}.`),
    ],
    action: 'Mở câu hỏi',
  },
  'answer-due': {
    title: ({ subject, number, stage }: Due) => due[stage](`${subject === 'question' ? 'Câu hỏi' : 'Hồ sơ'} ${number}`),
    lines: ({ title, dueOn }: Due) => [`“${title.vi}”.`, `Hạn trả lời: ${formatDate(dueOn, 'vi')}.`],
    action: 'Trả lời ngay',
  },
  'seat-moved': {
    title: ({ step, title }: Seat) => seat[step](title.vi),
    lines: ({ step, startsAt, place }: Seat) => [
      `Bắt đầu lúc ${formatDateTime(new Date(startsAt), 'vi')}.`,
      ...ifAny((step === 'seat-taken' || step === 'seat-freed' || step === 'session-moved') && `Địa điểm: ${place}.`),
      ...ifAny(step === 'seat-waited-for' && 'Có người nhường chỗ thì bạn được xếp vào theo thứ tự và được báo ngay.'),
      ...ifAny(step === 'session-moved' && 'Nếu không đến được, hãy huỷ để người khác có chỗ.'),
      ...ifAny(step === 'session-called-off' && 'Hãy xem buổi khác của lớp này.'),
      ...ifAny(step === 'seat-freed' && 'Nếu không đến được, hãy huỷ để người khác có chỗ.'),
    ],
    action: 'Xem lớp học',
  },
};
