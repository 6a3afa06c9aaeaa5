/** The sums of an invoice: VAT by rate, total, and what of it is still to be paid. The stated total wins. */
import { childAt, childrenOf, textAt, type XmlElement } from '../../../ground/xml/read-xml.ts';
import { vatClassOf } from './invoice-lines.ts';
import type { StagedLine, StagedRate } from './staged-invoice.ts';
import { centsAt, scaled } from './values.ts';

/** Several specifications of one class and rate are one. */
const together = (rates: readonly StagedRate[]): StagedRate[] => {
  const all = new Map<string, StagedRate>();
  for (const rate of rates) {
    const key = `${rate.vat_class} ${rate.vat_rate_bp}`;
    const before = all.get(key);
    all.set(key, {
      ...rate,
      net_cents: rate.net_cents + (before?.net_cents ?? 0),
      vat_cents: rate.vat_cents + (before?.vat_cents ?? 0),
    });
  }
  return [...all.values()];
};

const stated = (details: XmlElement | undefined, on: string): StagedRate[] =>
  childrenOf(details, 'VatSpecificationDetails').flatMap((one) => {
    const net = centsAt(one, 'VatBaseAmount');
    const vat = centsAt(one, 'VatRateAmount') ?? 0;
    const rate = scaled(textAt(one, 'VatRatePercent'), 2) ?? 0;
    if (net === undefined || rate < 0 || rate > 10_000) return [];
    return [
      {
        vat_class: vatClassOf(rate, textAt(one, 'VatCode'), on),
        vat_rate_bp: rate,
        net_cents: net,
        vat_cents: vat,
      },
    ];
  });

const ofLines = (lines: readonly StagedLine[]): StagedRate[] =>
  lines.map(({ vat_class, vat_rate_bp, net_cents, total_cents }) => ({
    vat_class,
    vat_rate_bp,
    net_cents,
    vat_cents: total_cents - net_cents,
  }));

/** Without specification and priced rows: the one rate that the totals tell. */
const ofTotals = (details: XmlElement | undefined, total: number, on: string): StagedRate[] => {
  const vat = centsAt(details, 'InvoiceTotalVatAmount') ?? 0;
  const net = centsAt(details, 'InvoiceTotalVatExcludedAmount') ?? total - vat;
  const rate = net === 0 ? 0 : Math.round((vat / net) * 1000) * 10;
  const bp = rate >= 0 && rate <= 10_000 ? rate : 0;
  return [{ vat_class: vatClassOf(bp, '', on), vat_rate_bp: bp, net_cents: net, vat_cents: vat }];
};

export type Sums = Readonly<{
  rates: StagedRate[];
  total: number /** Cents by which the rates miss the stated total. */;
  rounding: number;
}>;

const worth = (rates: readonly StagedRate[]): number =>
  rates.reduce((all, { net_cents, vat_cents }) => all + net_cents + vat_cents, 0);

/** Undefined where no total is stated. */
export const sumsOf = (root: XmlElement, lines: readonly StagedLine[], on: string): Sums | undefined => {
  const details = childAt(root, 'InvoiceDetails');
  const total = centsAt(details, 'InvoiceTotalVatIncludedAmount');
  if (total === undefined) return undefined;
  const found = [stated(details, on), ofLines(lines)].find((rates) => rates.length > 0);
  const rates = together(found ?? ofTotals(details, total, on));
  return { rates, total, rounding: total - worth(rates) };
};

/** Five cents is what a total is rounded to; each rate may be off by one. */
export const isRounding = ({ rates, rounding }: Sums): boolean => Math.abs(rounding) <= 5 + rates.length;

/** What was rounded is a row without tax, so that the rates come to the total. */
export const withRounding = ({ rates, rounding }: Sums): StagedRate[] =>
  rounding === 0
    ? rates
    : together([...rates, { vat_class: 'zero', vat_rate_bp: 0, net_cents: rounding, vat_cents: 0 }]);

/** What the file says of payment; undefined where it says nothing. */
const toldOpen = (root: XmlElement, total: number): number | undefined => {
  const status = textAt(root, 'PaymentStatusDetails', 'PaymentStatusCode').toUpperCase();
  if (status === 'PAID') return 0;
  const part = childAt(root, 'PartialPaymentDetails');
  const [paid, unpaid] = [centsAt(part, 'PaidAmount'), centsAt(part, 'UnPaidAmount')];
  if (status === 'NOTPAID') return total;
  if (unpaid !== undefined && paid !== undefined && paid !== 0) return unpaid;
  if (status === 'PARTLYPAID' && paid !== undefined) return total - paid;
  const asked = centsAt(root, 'EpiDetails', 'EpiPaymentInstructionDetails', 'EpiInstructedAmount');
  return asked !== undefined && asked !== 0 && Math.abs(asked) < Math.abs(total) ? asked : undefined;
};

/** Between nothing and the total; invoices that fell due before `paidBefore` were paid, unless the file says otherwise. */
export const openOf = (
  root: XmlElement,
  total: number,
  dueOn: string,
  paidBefore: string | undefined,
): number => {
  const open = toldOpen(root, total) ?? (paidBefore !== undefined && dueOn < paidBefore ? 0 : total);
  return total >= 0 ? Math.min(Math.max(open, 0), total) : Math.max(Math.min(open, 0), total);
};
