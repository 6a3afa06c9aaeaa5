/** An invoice of a Finvoice file as it is staged; the keys of lines and rates are columns of `invoice_lines` and `invoice_vat`. */

export type StagedLine = Readonly<{
  line: number;
  product_code: string;
  description: string;
  quantity_thousandths: number;
  unit: string;
  price_micros: number;
  discount_bp: number;
  discount_cents: number;
  vat_class: string;
  vat_rate_bp: number;
  net_cents: number;
  total_cents: number;
}>;

export type StagedRate = Readonly<{
  vat_class: string;
  vat_rate_bp: number;
  net_cents: number;
  vat_cents: number;
}>;

export type StagedInvoice = Readonly<{
  seller: string;
  number: string;
  kind: 'invoice' | 'credit_note';
  issuedOn: string;
  deliveredOn: string | undefined;
  dueOn: string;
  reference: string | undefined;
  isConsumer: boolean;
  pricesIncludeVat: boolean;
  yourReference: string;
  ourReference: string;
  orderNumber: string;
  originalNumber: string;
  /** In the order of `import_invoices.buyer` and `.delivery`. */
  buyer: readonly string[];
  delivery: readonly string[];
  notes: string;
  netCents: number;
  vatCents: number;
  totalCents: number;
  openCents: number;
  lines: readonly StagedLine[];
  rates: readonly StagedRate[];
}>;
