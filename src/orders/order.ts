/** What an order is, where it can stand, and what may be done with it there. */
import type { VatClass } from '../ground/vat.ts';
import { orderWriters } from './order-purposes.ts';

export const orderStates = [
  'placed',
  'confirmed',
  'delivered',
  'partly_returned',
  'returned',
  'cancelled',
] as const;
export type OrderState = (typeof orderStates)[number];

export const orderChannels = ['shop', 'web_shop', 'direct', 'reseller'] as const;
export type OrderChannel = (typeof orderChannels)[number];

export const orderEventKinds = [
  'placed',
  'confirmed',
  'delivered',
  'returned',
  'cancelled',
  'archived',
  'restored',
] as const;
export type OrderEventKind = (typeof orderEventKinds)[number];

const open = ['placed', 'confirmed'] as const;
const closed = ['delivered', 'partly_returned', 'returned', 'cancelled'] as const;

type Rule = Readonly<{
  from: readonly OrderState[];
  /** In the archive nothing is done but taking an order out again. */
  inArchive: boolean;
  /** Purposes that may; the database refuses it to all others. */
  purposes: readonly string[];
  /** The law that it serves. */
  law: string;
}>;

const writers = orderWriters;

/** The one table of what may be done in which state: acts, buttons and tests read it. */
export const orderActs = {
  change: { from: open, inArchive: false, purposes: writers, law: 'GDPR 5(1)(d)' },
  confirm: { from: ['placed'], inArchive: false, purposes: writers, law: 'KSL 6:13' },
  deliver: { from: open, inArchive: false, purposes: writers, law: 'KSL 5:3, AVL 15 §' },
  cancel: { from: open, inArchive: false, purposes: writers, law: 'KSL 6:14' },
  return: { from: ['delivered', 'partly_returned'], inArchive: false, purposes: writers, law: 'KSL 6:14' },
  archive: { from: closed, inArchive: false, purposes: writers, law: 'GDPR 5(1)(c)' },
  restore: { from: closed, inArchive: true, purposes: ['register_upkeep'], law: 'GDPR 16' },
} as const satisfies Record<string, Rule>;
export type OrderAct = keyof typeof orderActs;

export type Standing = Readonly<{ state: OrderState; archived_at: Date | null }>;

export const orderCan = ({ state, archived_at }: Standing, act: OrderAct): boolean => {
  const { from, inArchive }: Rule = orderActs[act];
  return from.includes(state) && inArchive === (archived_at !== null);
};

/** The acts that a holder of these purposes may do with an order that stands there. */
export const actsOn = (standing: Standing, held: readonly string[]): OrderAct[] =>
  (Object.keys(orderActs) as OrderAct[]).filter(
    (act) =>
      orderCan(standing, act) && (orderActs[act] as Rule).purposes.some((purpose) => held.includes(purpose)),
  );

export const isOpen = (state: OrderState): boolean => open.some((one) => one === state);

/** As it is told, before VAT is worked out. Money in cents, quantities in thousandths, with or without VAT as the order says. */
export type LineDraft = Readonly<{
  productId: number | null;
  productCode: string;
  name: string;
  productGroup: string;
  unit: string;
  quantityThousandths: number;
  unitPriceCents: number;
  discountCents: number;
  vatClass: VatClass;
}>;

export const addressKinds = ['delivery', 'billing'] as const;
export type AddressKind = (typeof addressKinds)[number];

export type OrderAddress = Readonly<{
  name: string;
  careOf: string;
  street: string;
  postcode: string;
  town: string;
  /** Two letters. */
  country: string;
}>;

export type OrderDraft = Readonly<{
  /** Empty: the next free number. */
  orderNumber: string;
  /** `2026-11-22`. */
  orderedOn: string;
  channel: OrderChannel;
  channelName: string;
  customerReference: string;
  note: string;
  pricesIncludeVat: boolean;
  discountCents: number;
  /** The day that was agreed; empty: none yet. */
  deliveryOn: string;
  /** Absent: nothing is delivered, or billed where it is delivered. */
  delivery?: OrderAddress;
  billing?: OrderAddress;
  lines: readonly LineDraft[];
  /** Key of a declared source. */
  source: string;
}>;
