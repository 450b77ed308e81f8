export interface DemoAccount {
  readonly key: string;
  readonly label: string;
  readonly role: 'shopper' | 'seller' | 'officer' | 'auditor' | 'admin';
  readonly fullName: string;
  readonly email: string;
  readonly phone: string;
  readonly password: string;
  /** The business a seller owns, as its key in the content. */
  readonly businessKey: string | null;
  /** Of staff: the secret of the second factor, in Base32, for whoever wants it in a real authenticator app. */
  readonly totpSecret?: string;
}

const password = 'ChoTinh#2026';

/** People who can sign in to the demo world. Names are invented; addresses end in .example, so no mail can ever leave. */
export const demoAccounts: readonly DemoAccount[] = [
  {
    key: 'lan',
    label: 'Shopper',
    role: 'shopper',
    fullName: 'Nguyễn Thị Lan',
    email: 'lan@cho-tinh.example',
    phone: '0900000901',
    password,
    businessKey: null,
  },
  {
    key: 'hon-son',
    label: 'Seller (co-op)',
    role: 'seller',
    fullName: 'Trần Văn Hải',
    email: 'honson@cho-tinh.example',
    phone: '0900000902',
    password,
    businessKey: 'hon-son',
  },
  {
    key: 'ham-ninh',
    label: 'Seller (family)',
    role: 'seller',
    fullName: 'Lê Thị Mai',
    email: 'hamninh@cho-tinh.example',
    phone: '0900000903',
    password,
    businessKey: 'ham-ninh',
  },
  {
    key: 'canbo',
    label: 'Officer',
    role: 'officer',
    fullName: 'Phạm Minh Khoa',
    email: 'canbo@cho-tinh.example',
    phone: '0900000904',
    password,
    businessKey: null,
    totpSecret: 'CHOTINHCANBOCHOTINHCANBO22223333',
  },
  {
    key: 'quantri',
    label: 'Administrator',
    role: 'admin',
    fullName: 'Võ Thanh Tâm',
    email: 'quantri@cho-tinh.example',
    phone: '0900000905',
    password,
    businessKey: null,
    totpSecret: 'CHOTINHQUANTRICHOTINHQUANTRI2233',
  },
  {
    key: 'kiemtoan',
    label: 'Auditor',
    role: 'auditor',
    fullName: 'Đặng Thu Hà',
    email: 'kiemtoan@cho-tinh.example',
    phone: '0900000906',
    password,
    businessKey: null,
    totpSecret: 'CHOTINHKIEMTOANCHOTINHKIEMTOAN22',
  },
];
