import type { ProgrammeText } from '@market/support';

interface Words {
  readonly vi: string;
  readonly en: string;
}

interface DemoDepartment {
  readonly key: string;
  readonly name: Words;
}

export type DemoProgramme = Omit<ProgrammeText, 'departmentId'> & { readonly department: string };

/** Departments that advise and support businesses; their contact lines are the province's to enter. */
export const demoDepartments: readonly DemoDepartment[] = [
  { key: 'industry', name: { vi: 'Sở Công Thương', en: 'Department of Industry and Trade' } },
  { key: 'science', name: { vi: 'Sở Khoa học và Công nghệ', en: 'Department of Science and Technology' } },
  { key: 'finance', name: { vi: 'Sở Tài chính', en: 'Department of Finance' } },
  { key: 'tax', name: { vi: 'Thuế tỉnh', en: 'Provincial Tax Office' } },
  { key: 'farming', name: { vi: 'Sở Nông nghiệp và Môi trường', en: 'Department of Agriculture and Environment' } },
];

const sme80 = 'Nghị định 80/2021/NĐ-CP';
const million = 1_000_000n;
const rate = (size: 'micro' | 'small' | 'medium', percent: number, millions: bigint) => ({
  ...{ size, percent, ceiling: millions * million, validFrom: '2021-10-15', validTo: null },
});
const paper = (key: string, vi: string, en: string, required: boolean) => ({ key, label: { vi, en }, required });
const open = { state: 'published', forms: null, sections: null, decisionDays: 14 } as const;

/** Percentages and ceilings of the decree; budgets and windows are invented. */
export const demoProgrammes: readonly DemoProgramme[] = [
  {
    ...{
      ...open,
      slug: 'giai-phap-so-2026',
      department: 'science',
      opensOn: '2026-02-02',
      closesOn: '2026-12-15',
      budget: 1_200n * million,
    },
    title: { vi: 'Thuê, mua giải pháp chuyển đổi số', en: 'Renting or buying digital solutions' },
    summary: {
      vi: 'Được trả lại một nửa chi phí thuê hoặc mua phần mềm bán hàng, kế toán, quản lý kho và các giải pháp số khác.',
      en: 'Half of the cost of renting or buying software for sales, bookkeeping, stock and the like is paid back.',
    },
    body: {
      vi: '## Hỗ trợ những gì\n\n- Thuê hoặc mua giải pháp trong danh mục được công bố.\n- Chi phí phát sinh sau ngày nộp hồ sơ.\n\n## Cách làm\n\n1. Lấy báo giá của nhà cung cấp.\n2. Nộp hồ sơ tại đây.\n3. Ký hợp đồng sau khi được duyệt và gửi hoá đơn để giải ngân.',
      en: '## What is paid for\n\n- Renting or buying solutions from the published list.\n- Cost that arises after the day of the application.\n\n## How it works\n\n1. Get a quotation.\n2. Apply here.\n3. Sign the contract once approved and send the invoice.',
    },
    legalBasis: `${sme80}, Điều 11 khoản 1`,
    rates: [rate('micro', 50, 20n), rate('small', 50, 50n), rate('medium', 50, 100n)],
    papers: [
      paper('bao-gia', 'Báo giá của nhà cung cấp', 'The supplier’s quotation', true),
      paper('ke-hoach', 'Kế hoạch sử dụng giải pháp', 'Plan of use', false),
    ],
  },
  {
    ...{
      ...open,
      slug: 'tu-van-chuyen-doi-so-2026',
      department: 'science',
      opensOn: '2026-02-02',
      closesOn: '2026-12-15',
      budget: 800n * million,
    },
    title: { vi: 'Tư vấn chuyển đổi số', en: 'Advice on going digital' },
    summary: {
      vi: 'Chuyên gia tư vấn quy trình kinh doanh, quản trị và công nghệ; Nhà nước trả tối đa một nửa hợp đồng tư vấn.',
      en: 'Experts advise on processes, management and technology; up to half of the contract is paid.',
    },
    body: { vi: '', en: '' },
    legalBasis: `${sme80}, Điều 11 khoản 1`,
    rates: [rate('small', 50, 50n), rate('medium', 50, 100n)],
    papers: [paper('du-thao-hop-dong', 'Dự thảo hợp đồng tư vấn', 'Draft of the consulting contract', true)],
  },
  {
    ...{
      ...open,
      slug: 'mang-luoi-tu-van-vien-2026',
      department: 'finance',
      opensOn: '2026-01-05',
      closesOn: null,
      budget: 500n * million,
    },
    title: { vi: 'Mạng lưới tư vấn viên', en: 'Network of consultants' },
    summary: {
      vi: 'Thuê tư vấn viên trong mạng lưới về nhân sự, tài chính, sản xuất, bán hàng, thị trường và quản trị nội bộ.',
      en: 'Hire a consultant of the network for staff, finance, production, sales, markets or internal management.',
    },
    body: { vi: '', en: '' },
    legalBasis: `${sme80}, Điều 13`,
    rates: [rate('micro', 100, 50n), rate('small', 50, 100n), rate('medium', 30, 150n)],
    papers: [paper('noi-dung-tu-van', 'Nội dung cần tư vấn', 'What advice is needed on', false)],
  },
  {
    ...{
      ...open,
      slug: 'bao-ho-nhan-hieu-2027',
      department: 'science',
      opensOn: '2027-01-15',
      closesOn: '2027-06-30',
      budget: 300n * million,
    },
    title: { vi: 'Xác lập và bảo vệ nhãn hiệu', en: 'Registering and protecting trade marks' },
    summary: {
      vi: 'Tư vấn thủ tục đăng ký nhãn hiệu, kiểu dáng và quản lý chỉ dẫn địa lý cho đặc sản của tỉnh.',
      en: 'Advice on registering trade marks and designs and on managing geographical indications.',
    },
    body: { vi: '', en: '' },
    sections: ['A', 'C'],
    legalBasis: `${sme80}, Điều 12`,
    rates: [rate('micro', 50, 100n), rate('small', 50, 100n), rate('medium', 50, 100n)],
    papers: [],
  },
];

/** Applications by the demo's own sellers, so that a desk is not empty; `businessKey` is the key of their business. */
export const demoApplications = [
  {
    ...{ businessKey: 'hon-son', programme: 'mang-luoi-tu-van-vien-2026', sentOn: '2026-11-11', cost: 60n * million },
    purpose: 'Thuê tư vấn viên xây dựng quy trình kiểm soát chất lượng nước mắm theo HACCP trong 3 tháng.',
  },
  {
    ...{ businessKey: 'ham-ninh', programme: 'mang-luoi-tu-van-vien-2026', sentOn: '2026-11-20', cost: 12n * million },
    purpose: 'Tư vấn bán hàng trên mạng và chụp ảnh sản phẩm khô cá, tôm khô của hộ.',
  },
] as const;
