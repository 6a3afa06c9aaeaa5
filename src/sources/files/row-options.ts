import type { DeclaredKind } from '../../customers/extra-field.ts';
import type { VoucherRule } from '../../policy/kept-as-voucher.ts';
import type { RowMark } from './formats/format.ts';

/** What bears on every row of one file. Plain data: an import keeps it with the mapping. */
export type RowOptions = Readonly<{
  /** Country of addresses and phones that name none, ISO 3166-1 alpha-2. */
  country: string;
  /** How whole names stand in the file: `Virtanen Matti` is `family_first`. */
  nameOrder?: 'given_first' | 'family_first';
  /** Only rows so marked are customers (Heeros). */
  rowMark?: RowMark;
  /** Somebody has answered that what looks like identity codes is none; those with a right check stay refused. */
  codesConfirmed?: boolean;
  /** The company's own fields that columns go to, as the notice declared them when that was chosen. */
  extra?: Readonly<Record<string, DeclaredKind>>;
  /** How long the notice keeps orders for claims, from their closing. */
  keepsOrders?: Readonly<{ months: number; days: number }>;
  /** Of a file of invoices: whose sales they may be, how long vouchers are kept, before which due day all were paid. */
  invoices?: Readonly<{ sellers: readonly string[]; vouchers: VoucherRule; paidBefore?: string | undefined }>;
}>;
