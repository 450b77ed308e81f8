import type { Money } from '@market/kernel';
import type { FieldFaults, PageContext, PictureView, TimelineEntry, Words } from '@market/ui';

export type OrderPageState = keyof Words['orders']['states'];

export interface OrderPageLine {
  readonly variantId: string;
  readonly productSlug: string;
  readonly name: string;
  readonly variant?: string;
  readonly picture?: PictureView;
  readonly price: Money;
  readonly quantity: number;
  /** How many were not cancelled or returned. */
  readonly left: number;
  readonly amount: Money;
}

export interface OrderPageProps {
  readonly page: PageContext;
  readonly number: string;
  readonly placedAt: Date;
  readonly state: OrderPageState;
  readonly stateName: string;
  /** What happens next, as a sentence. */
  readonly next: string;
  /** Until when the next step should have happened. */
  readonly nextBy?: Date;
  /** What happens by itself, and when. */
  readonly auto: readonly string[];
  readonly timeline: readonly TimelineEntry[];
  readonly shop: {
    readonly slug: string;
    readonly name: string;
    readonly address: string;
    readonly phone: string;
    readonly taxCode: string;
  };
  readonly recipient: { readonly name: string; readonly phone: string; readonly address: string };
  readonly lines: readonly OrderPageLine[];
  readonly goods: Money;
  readonly shipping: Money;
  readonly total: Money;
  readonly paymentMethod: string;
  readonly parcels: readonly {
    readonly carrier: string;
    readonly trackingCode: string | null;
    readonly trackingUrl: string | null;
    readonly sentAt: Date;
  }[];
  readonly refunds: readonly {
    readonly id: string;
    readonly title: string;
    readonly of: string;
    readonly state: string;
    readonly amount: Money;
  }[];
  /** What the buyer asked to give back. */
  readonly returned: {
    readonly reason: string;
    readonly note: string;
    readonly pictures: number;
    readonly answer: string | null;
    readonly after: readonly string[];
  } | null;
  /** Paths of what may be done now; what is absent may not. */
  readonly actions: {
    readonly pay?: string;
    readonly cancel?: string;
    readonly received?: string;
    readonly complete?: string;
    readonly requestReturn?: string;
    /** The buyer has sent the goods back. */
    readonly sendBack?: string;
    /** The buyer disagrees with a refused return. */
    readonly appeal?: string;
    readonly review?: string;
    readonly invoice?: string;
    readonly print: string;
    readonly help: string;
  };
  /** What was typed into a form that was refused. */
  readonly typed?: string;
  readonly refusal?: string;
  readonly faults?: FieldFaults;
  /** What has just been done, as a sentence. */
  readonly done?: string;
}
