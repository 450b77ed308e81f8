/** How far a bank is in VietQR: its app scans and its accounts receive, or its accounts receive only. */
export type VietQrSupport = 'both' | 'receives';

export interface Bank {
  /** The six digits NAPAS knows the bank by. */
  readonly bin: string;
  readonly code: string;
  readonly shortName: string;
  readonly name: string;
  readonly vietQr: VietQrSupport;
}

/** From xuannghia/vietnam-qr-pay (MIT), see ../../data/README.md; deprecated banks, DongA (now Vikki) and those outside VietQR are left out. */
const rows: readonly (readonly [bin: string, code: string, shortName: string, name: string, vietQr: VietQrSupport])[] = [
  ['970425', 'ABB', 'AB Bank', 'Ngân hàng TMCP An Bình', 'both'],
  ['970416', 'ACB', 'ACB', 'Ngân hàng TMCP Á Châu', 'both'],
  ['970405', 'AGRIBANK', 'Agribank', 'Ngân hàng Nông nghiệp và Phát triển Nông thôn Việt Nam', 'both'],
  ['970409', 'BAB', 'BacA Bank', 'Ngân hàng TMCP Bắc Á', 'both'],
  ['970438', 'BAOVIETBANK', 'BaoViet Bank', 'Ngân hàng TMCP Bảo Việt', 'both'],
  ['970454', 'BVB', 'BVBank', 'Ngân hàng TMCP Bản Việt', 'both'],
  ['970418', 'BID', 'BIDV', 'Ngân hàng TMCP Đầu tư và Phát triển Việt Nam', 'both'],
  ['546034', 'CAKE', 'CAKE by VPBank', 'Ngân hàng số CAKE by VPBank - Ngân hàng TMCP Việt Nam Thịnh Vượng', 'both'],
  ['970444', 'VNCB', 'CB Bank', 'Ngân hàng Thương mại TNHH MTV Xây dựng Việt Nam', 'receives'],
  ['422589', 'CIMB', 'CIMB Bank', 'Ngân hàng TNHH MTV CIMB Việt Nam', 'receives'],
  ['970446', 'COOPBANK', 'Co-op Bank', 'Ngân hàng Hợp tác xã Việt Nam', 'both'],
  ['796500', 'DBS', 'DBS Bank', 'NH TNHH MTV Phát triển Singapore - Chi nhánh TP. Hồ Chí Minh', 'receives'],
  ['970431', 'EIB', 'Eximbank', 'Ngân hàng TMCP Xuất Nhập khẩu Việt Nam', 'both'],
  ['970408', 'GPBANK', 'GPBank', 'Ngân hàng Thương mại TNHH MTV Dầu Khí Toàn Cầu', 'receives'],
  ['970437', 'HDB', 'HDBank', 'Ngân hàng TMCP Phát triển TP. Hồ Chí Minh', 'both'],
  ['970442', 'HLB', 'HongLeong Bank', 'Ngân hàng TNHH MTV Hong Leong Việt Nam', 'receives'],
  ['458761', 'HSBC', 'HSBC Vietnam', 'Ngân hàng TNHH MTV HSBC (Việt Nam)', 'receives'],
  ['970456', 'IBKHCM', 'IBK HCM', 'Ngân hàng Công nghiệp Hàn Quốc - Chi nhánh TP. Hồ Chí Minh', 'receives'],
  ['970455', 'IBKHN', 'IBK HN', 'Ngân hàng Công nghiệp Hàn Quốc - Chi nhánh Hà Nội', 'receives'],
  ['970434', 'IVB', 'Indovina Bank', 'Ngân hàng TNHH Indovina', 'receives'],
  ['668888', 'KBANK', 'Kasikornbank', 'Ngân hàng Đại chúng TNHH KASIKORNBANK - CN TP. Hồ Chí Minh', 'both'],
  ['970452', 'KLB', 'KienlongBank', 'Ngân hàng TMCP Kiên Long', 'both'],
  ['970463', 'KBHCM', 'Kookmin Bank HCM', 'Ngân hàng Kookmin - Chi nhánh TP. Hồ Chí Minh', 'receives'],
  ['970462', 'KBHN', 'Kookmin Bank HN', 'Ngân hàng Kookmin - Chi nhánh Hà Nội', 'receives'],
  ['970449', 'LPB', 'LPBank', 'Ngân hàng TMCP Lộc Phát Việt Nam', 'both'],
  ['963369', 'LIOBANK', 'Liobank', 'Ngân hàng số Liobank - Ngân hàng TMCP Phương Đông', 'both'],
  ['970422', 'MBB', 'MB Bank', 'Ngân hàng TMCP Quân đội', 'both'],
  ['970414', 'MBV', 'MBV', 'Ngân hàng TNHH MTV Việt Nam Hiện Đại', 'both'],
  ['970426', 'MSB', 'MSB', 'Ngân hàng TMCP Hàng Hải', 'both'],
  ['970428', 'NAB', 'Nam A Bank', 'Ngân hàng TMCP Nam Á', 'both'],
  ['970419', 'NVB', 'NCB Bank', 'Ngân hàng TMCP Quốc Dân', 'both'],
  ['801011', 'NONGHYUP', 'Nonghyup Bank', 'Ngân hàng Nonghyup - Chi nhánh Hà Nội', 'receives'],
  ['970448', 'OCB', 'OCB Bank', 'Ngân hàng TMCP Phương Đông', 'both'],
  ['970430', 'PGB', 'PG Bank', 'Ngân hàng TMCP Xăng dầu Petrolimex', 'both'],
  ['970439', 'PBVN', 'Public Bank Vietnam', 'Ngân hàng TNHH MTV Public Việt Nam', 'receives'],
  ['970412', 'PVCOMBANK', 'PVcomBank', 'Ngân hàng TMCP Đại Chúng Việt Nam', 'both'],
  ['970403', 'STB', 'Sacombank', 'Ngân hàng TMCP Sài Gòn Thương Tín', 'both'],
  ['970400', 'SGB', 'SaigonBank', 'Ngân hàng TMCP Sài Gòn Công Thương', 'both'],
  ['970429', 'SCB', 'SCB', 'Ngân hàng TMCP Sài Gòn', 'both'],
  ['970440', 'SSB', 'SeABank', 'Ngân hàng TMCP Đông Nam Á', 'both'],
  ['970443', 'SHB', 'SHB', 'Ngân hàng TMCP Sài Gòn - Hà Nội', 'both'],
  ['970424', 'SVB', 'Shinhan Bank', 'Ngân hàng TNHH MTV Shinhan Việt Nam', 'both'],
  ['970410', 'SC', 'Standard Chartered Vietnam', 'Ngân hàng TNHH MTV Standard Chartered Bank Việt Nam', 'receives'],
  ['970407', 'TCB', 'Techcombank', 'Ngân hàng TMCP Kỹ thương Việt Nam', 'both'],
  ['963388', 'TIMO', 'Timo', 'Ngân hàng số Timo by Bản Việt Bank', 'both'],
  ['970423', 'TPB', 'TPBank', 'Ngân hàng TMCP Tiên Phong', 'both'],
  ['546035', 'UBANK', 'Ubank by VPBank', 'Ngân hàng số Ubank by VPBank - Ngân hàng TMCP Việt Nam Thịnh Vượng', 'both'],
  ['970458', 'UOB', 'United Overseas Bank Vietnam', 'Ngân hàng United Overseas Bank Việt Nam', 'receives'],
  ['970441', 'VIB', 'VIB', 'Ngân hàng TMCP Quốc tế Việt Nam', 'both'],
  ['970427', 'VAB', 'VietABank', 'Ngân hàng TMCP Việt Á', 'both'],
  ['970433', 'VBB', 'VietBank', 'Ngân hàng TMCP Việt Nam Thương Tín', 'both'],
  ['970436', 'VCB', 'Vietcombank', 'Ngân hàng TMCP Ngoại Thương Việt Nam', 'both'],
  ['970415', 'CTG', 'VietinBank', 'Ngân hàng TMCP Công thương Việt Nam', 'both'],
  ['970406', 'VIKKI', 'Vikki Bank', 'Ngân hàng TNHH MTV Số Vikki', 'both'],
  ['970432', 'VPB', 'VPBank', 'Ngân hàng TMCP Việt Nam Thịnh Vượng', 'both'],
  ['970421', 'VRB', 'VietNgaBank', 'Ngân hàng Liên doanh Việt - Nga', 'receives'],
  ['970457', 'WRB', 'Woori Bank', 'Ngân hàng TNHH MTV Woori Việt Nam', 'receives'],
  ['971025', 'MOMO', 'MoMo', 'CTCP Dịch Vụ Di Động Trực Tuyến', 'both'],
];

export const banks: readonly Bank[] = rows.map(([bin, code, shortName, name, vietQr]) => ({ bin, code, shortName, name, vietQr }));

export const bankOfBin = (bin: string): Bank | undefined => banks.find((bank) => bank.bin === bin);
