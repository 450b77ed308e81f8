import { ifAny } from '../../notice-words.js';

interface Judged {
  readonly step: 'published' | 'returned' | 'taken-down' | 'change-approved' | 'change-refused';
  readonly name: string;
  readonly reason: string | null;
}

const titles: Readonly<Record<Judged['step'], (name: string) => string>> = {
  published: (name) => `“${name}” đã được duyệt và đang bán`,
  returned: (name) => `“${name}” cần sửa trước khi bán`,
  'taken-down': (name) => `“${name}” đã bị gỡ`,
  'change-approved': (name) => `Thay đổi của “${name}” đã được duyệt`,
  'change-refused': (name) => `Thay đổi của “${name}” chưa được duyệt`,
};

export const productNotices = {
  'product-judged': {
    title: ({ step, name }: Judged) => titles[step](name),
    lines: ({ step, reason }: Judged) => [
      ...ifAny(reason && `Lý do: ${reason}`),
      ...ifAny(step === 'change-refused' && 'Bản đang bán giữ nguyên.'),
    ],
    action: 'Mở sản phẩm',
  },
};
