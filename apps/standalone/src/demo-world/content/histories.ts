import type { Words } from './shapes.js';

type Step = readonly [kind: 'suspended' | 'reinstated' | 'closed', at: string, reason: Words];

const missingPapers: Words = {
  vi: 'Giấy chứng nhận đủ điều kiện an toàn thực phẩm hết hạn, chưa bổ sung.',
  en: 'Food-safety certificate expired and not renewed.',
};
const papersRenewed: Words = { vi: 'Đã bổ sung giấy chứng nhận còn hiệu lực.', en: 'A valid certificate was supplied.' };
const lateParcels: Words = {
  vi: 'Nhiều đơn giao trễ không phản hồi người mua sau ba lần nhắc.',
  en: 'Repeated late deliveries left unanswered after three reminders.',
};
const promised: Words = { vi: 'Đã khắc phục và cam kết bằng văn bản.', en: 'Put right, with a written undertaking.' };
const stopped: Words = { vi: 'Cơ sở báo ngừng kinh doanh và trả lại gian hàng.', en: 'The business ceased trading and returned its shop.' };
const wrongAddress: Words = {
  vi: 'Không còn hoạt động tại địa chỉ đăng ký theo thông báo của cơ quan thuế.',
  en: 'No longer at its registered address, according to the tax office.',
};

/** What happened to some businesses after approval, by key. Working hours in Vietnam, written in UTC. */
export const histories: Readonly<Record<string, readonly Step[]>> = {
  'suoi-tranh': [
    ['suspended', '2023-05-16T03:10:00.000Z', missingPapers],
    ['closed', '2024-03-12T08:20:00.000Z', stopped],
  ],
  'vinh-bao': [['closed', '2023-08-22T02:30:00.000Z', stopped]],
  'ngoc-chuc': [
    ['suspended', '2023-11-14T07:45:00.000Z', lateParcels],
    ['reinstated', '2024-04-09T02:15:00.000Z', promised],
  ],
  'minh-luong': [
    ['suspended', '2022-10-11T03:00:00.000Z', missingPapers],
    ['reinstated', '2023-02-14T04:25:00.000Z', papersRenewed],
  ],
  'chua-hang': [
    ['suspended', '2024-06-18T08:05:00.000Z', lateParcels],
    ['reinstated', '2024-09-10T02:40:00.000Z', promised],
  ],
  'nam-thai': [
    ['suspended', '2024-10-22T03:35:00.000Z', missingPapers],
    ['closed', '2025-04-15T07:30:00.000Z', stopped],
  ],
  'vinh-lac': [['closed', '2025-08-19T02:50:00.000Z', stopped]],
  'soc-son': [['suspended', '2026-09-15T04:00:00.000Z', wrongAddress]],
  'binh-tri': [
    ['suspended', '2026-03-17T07:20:00.000Z', missingPapers],
    ['reinstated', '2026-05-12T03:15:00.000Z', papersRenewed],
  ],
  'vinh-binh': [['suspended', '2026-10-13T02:25:00.000Z', lateParcels]],
};
