export type Lang = 'vi' | 'en';

/** Styles that only some faces load. */
export type Sheet = 'desk' | 'portal';

/** Addresses of the bundled files, by their plain name: `app.css` → `/assets/app-HASH.css`. */
export interface PageAssets {
  readonly script: string;
  readonly style: string;
  /** Beside it, on the pages of one face. */
  readonly sheets: Readonly<Record<Sheet, string>>;
  /** Drawn in the browser's tab. */
  readonly icon?: string;
}

/** How a page looks where it is shared, and what it says to search engines beside its text. */
export interface ShareView {
  /** `product` for what can be bought; a page is a `website` otherwise. */
  readonly kind?: 'product' | 'website';
  /** Path of a JPEG. */
  readonly picture?: { readonly path: string; readonly width: number; readonly height: number; readonly alt: string };
  /** Each a thing of schema.org. */
  readonly data?: readonly object[];
}

export type StaffPost = 'officer' | 'auditor' | 'admin';

/** As what somebody works in a shop: its owner opens every door, others the ones of their work. */
export type ShopSeat = 'owner' | 'catalogue' | 'orders' | 'finance';

export interface PageAccount {
  readonly name: string;
  /** Which faces the account may open; the header links to them. */
  readonly faces: readonly ('seller' | 'console')[];
  /** As what a person of the province works here: some doors are for some alone. */
  readonly post?: StaffPost;
  /** As what the person works in the shop of this request. */
  readonly seat?: ShopSeat;
}

/** Who runs this marketplace: printed in the footer and the policies, as the law on e-commerce asks. */
export interface Market {
  readonly name: string;
  readonly province: string;
  readonly operator: string;
  readonly address: string;
  readonly phone: string;
  readonly email: string;
  /** The confirmation of registration with the Ministry of Industry and Trade; absent while the market is not registered. */
  readonly registration?: { readonly number: string; readonly url: string };
}

/** What every page knows, whichever it is. Gathered once a request, by one place. */
export interface PageContext {
  readonly lang: Lang;
  /** Path with query, as asked: the language switch and the sign-in form come back to it. */
  readonly path: string;
  readonly csrf: string;
  readonly cartCount: number;
  readonly account?: PageAccount;
  /** Notices that wait to be read: the person's own, and those of the shop where he or she works. */
  readonly unread?: { readonly own: number; readonly shop: number };
  readonly assets: PageAssets;
  readonly canonicalUrl: string;
  /** True where payments are played by the sandbox: every page says so. */
  readonly sandbox: boolean;
  readonly market: Market;
  readonly nonce?: string;
}

/** The default profile. Its contact lines are visibly not real ones; the province's settings replace them. */
export const defaultMarket: Market = {
  name: 'Chợ Tỉnh',
  province: 'Kiên Giang',
  operator: 'Ban quản lý sàn Chợ Tỉnh Kiên Giang (bản minh hoạ)',
  address: 'Phường Rạch Giá, tỉnh An Giang (địa bàn Kiên Giang trước 01/7/2025)',
  phone: '0297 000 0000',
  email: 'hotro@cho-tinh.example',
};
