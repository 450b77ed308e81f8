import type { Money } from '@market/kernel';
import type { OrderAct } from '@market/orders';
import type { Carrier } from '@market/shipping';
import type { FieldFaults, PageContext, TimelineEntry } from '@market/ui';
import type { OrderPageProps } from '../shop/order-props.js';
import type { SellerFrameProps } from './seller-frame.js';

export const sellerOrderDones = ['confirmed', 'cancelled', 'shipped', 'parcel', 'delivered', 'accepted', 'refused', 'taken-back'] as const;
export type SellerOrderDone = (typeof sellerOrderDones)[number];

export interface SellerOrderLine {
  readonly id: string;
  readonly name: string;
  readonly option: string | null;
  readonly sku: string;
  readonly quantity: number;
  readonly left: number;
  readonly price: Money;
  readonly total: Money;
}

export interface SellerOrderProps {
  readonly page: PageContext;
  readonly shop: SellerFrameProps['shop'];
  readonly number: string;
  /** As it is called. */
  readonly state: string;
  readonly dueAt: Date | null;
  /** The buyer fetches it at the shop. */
  readonly pickup: boolean;
  /** The money is on the shop's own account, so the shop pays back. */
  readonly paidToShop: boolean;
  readonly buyer: { readonly name: string; readonly phone: string; readonly address: string; readonly note?: string | undefined };
  readonly lines: readonly SellerOrderLine[];
  readonly subtotal: Money;
  readonly shipping: Money;
  readonly total: Money;
  readonly timeline: readonly TimelineEntry[];
  /** What the shop may do now. */
  readonly acts: readonly OrderAct[];
  readonly carriers: readonly Carrier[];
  readonly parcels: OrderPageProps['parcels'];
  readonly refunds: OrderPageProps['refunds'];
  readonly returned: {
    readonly reason: string;
    readonly note: string;
    readonly answer: string | null;
    /** What came after the answer, as sentences. */
    readonly after: readonly string[];
    readonly lines: readonly { readonly id: string; readonly name: string; readonly option: string | null; readonly quantity: number }[];
  } | null;
  /** Addresses of the buyer's pictures. */
  readonly pictures: readonly string[];
  readonly done?: SellerOrderDone | undefined;
  readonly refused?: { readonly message: string; readonly faults: FieldFaults } | undefined;
  readonly refusedForm?: 'confirm' | 'cancel' | 'ship' | 'parcel' | 'deliver' | 'accept' | 'refuse' | 'take-back' | undefined;
  readonly typed: Readonly<Record<string, string>>;
}
