import type { OrderChannel, OrderState } from '../../../orders/order.ts';
import type { PricedLine, Totals } from '../../../orders/price-order.ts';
import type { Moment } from './order-values.ts';

export type StagedAddress = Readonly<{
  kind: 'delivery' | 'billing';
  name: string;
  careOf: string;
  street: string;
  postcode: string;
  town: string;
  country: string;
}>;

/** An order of a file as a candidate for the register: read, priced, not yet held against anybody. */
export type StagedOrder = Totals &
  Readonly<{
    orderNumber: string;
    ordered: Moment;
    channel: OrderChannel;
    channelName: string;
    customerReference: string;
    pricesIncludeVat: boolean;
    discountCents: number;
    /** When it was delivered, where it was. */
    deliveredOn: string | undefined;
    state: OrderState;
    /** Since when nothing is open. */
    closed: Moment | undefined;
    addresses: readonly StagedAddress[];
    lines: readonly PricedLine[];
  }>;

/** What the product list knows of a code. */
export type KnownProduct = Readonly<{ group: string; unit: string; vatClass: string; name: string }>;
export type KnownProducts = ReadonlyMap<string, KnownProduct>;
/** Code of a group by its code or a name of it, in small letters. */
export type KnownGroups = ReadonlyMap<string, string>;
