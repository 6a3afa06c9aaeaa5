import type { OrderDraft } from './order.ts';
import type { Totals } from './price-order.ts';
import type { OrderColumns } from './queries.ts';

/** The order's own row as it is told and priced. */
export const orderColumns = (
  draft: OrderDraft,
  { netCents, vatCents, grossCents }: Totals,
): OrderColumns => ({
  channel: draft.channel,
  channel_name: draft.channelName,
  customer_reference: draft.customerReference,
  note: draft.note,
  prices_include_vat: draft.pricesIncludeVat,
  discount_cents: draft.discountCents,
  delivery_on: draft.deliveryOn || null,
  net_cents: netCents,
  vat_cents: vatCents,
  gross_cents: grossCents,
});
