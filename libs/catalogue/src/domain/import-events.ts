/** What a file says is on the shelf: pieces that came in or went, for the stock that another room keeps. */
export interface StockStated {
  readonly shopId: string;
  readonly importId: string;
  readonly accountId: string | null;
  readonly lines: readonly { readonly variantId: string; /** Negative when there are fewer than before. */ readonly quantity: number }[];
}

export const stockStated = (body: StockStated) => ({ name: 'catalogue/stock-stated', version: 1, body }) as const;
