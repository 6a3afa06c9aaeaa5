/**
 * Orders of two years as the web shop and the resellers would export them, invented at each start so that the newest are
 * of these days; the same draws at every run. Whoever orders stands in the seeds' own files.
 */
import { daysAgo } from './demo.ts';
import { seedRows } from './seeds.ts';

export type Product = Readonly<{
  code: string;
  name_fi: string;
  name_sv: string;
  name_en: string;
  group: string;
  unit: string;
  price: string;
  vat_class: string;
}>;

export const products = (): readonly Product[] => seedRows<Product>('products.csv');

type Draw = (below: number) => number;

/** Mulberry32: small, and enough for a story. */
const seeded = (seed: number): Draw => {
  let state = seed;
  return (below) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below;
  };
};

const cents = (price: string): number => Math.round(Number(price.replace(',', '.')) * 100);
const euros = (amount: number): string => (amount / 100).toFixed(2);
const csv = (cells: readonly string[]): string =>
  cells.map((cell) => (/[",\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)).join(',');

type Buyer = Readonly<Record<string, string>>;
type Line = Readonly<{ product: Product; quantity: number }>;

/** Yarn is bought by the ball, everything else by one; the favourites stand first in the list. */
const linesOf = (draw: Draw, list: readonly Product[]): Line[] => {
  const lines = new Map<string, Line>();
  for (let count = 1 + Math.min(draw(4), draw(4)); count > 0; count -= 1) {
    const product = list[Math.min(draw(list.length), draw(list.length))]!;
    lines.set(product.code, { product, quantity: product.group === 'Langat' ? 1 + draw(6) : 1 });
  }
  return [...lines.values()];
};

/** More of late than long ago. */
const agoOf = (draw: Draw): number => 4 + Math.min(draw(720), draw(900));

const shopColumns = [
  ...['Name', 'Email', 'Financial Status', 'Fulfillment Status', 'Fulfilled at', 'Currency', 'Subtotal'],
  ...['Shipping', 'Taxes', 'Total', 'Discount Code', 'Discount Amount', 'Created at', 'Lineitem quantity'],
  ...[
    'Lineitem name',
    'Lineitem price',
    'Lineitem sku',
    'Lineitem discount',
    'Billing Name',
    'Billing Street',
  ],
  ...['Billing City', 'Billing Zip', 'Billing Country', 'Billing Phone', 'Shipping Name', 'Shipping Street'],
  ...['Shipping City', 'Shipping Zip', 'Shipping Country', 'Cancelled at', 'Source'],
];

const placeOf = (buyer: Buyer) => ({
  street: [buyer['Default Address Address1'], buyer['Default Address Address2']].filter(Boolean).join(', '),
  town: buyer['Default Address City'] ?? '',
  zip: buyer['Default Address Zip'] ?? '',
  name: `${buyer['First Name'] ?? ''} ${buyer['Last Name'] ?? ''}`.trim(),
});

type Fate = 'open' | 'delivered' | 'cancelled' | 'refunded';
const fateOf = (draw: Draw, ago: number): Fate => {
  const of = draw(100);
  if (of < 3) return 'cancelled';
  if (of < 5 && ago > 20) return 'refunded';
  return ago < 9 ? 'open' : 'delivered';
};

const headOf = (draw: Draw, number: number, buyer: Buyer, lines: readonly Line[]): Record<string, string> => {
  const ago = agoOf(draw);
  const fate = fateOf(draw, ago);
  const whole = lines.reduce((sum, { product, quantity }) => sum + quantity * cents(product.price), 0);
  const discount = draw(8) === 0 ? Math.round(whole / 10) : 0;
  const shipping = whole - discount > 6_000 ? 0 : 590;
  const { street, town, zip, name } = placeOf(buyer);
  const isSent = fate === 'delivered' || fate === 'refunded';
  return {
    Email: buyer['Email'] ?? '',
    'Financial Status': fate === 'refunded' ? 'refunded' : 'paid',
    'Fulfillment Status': isSent ? 'fulfilled' : '',
    'Fulfilled at': isSent ? `${daysAgo(ago - 2)} 14:10:00 +0200` : '',
    Currency: 'EUR',
    Subtotal: euros(whole - discount),
    Shipping: euros(shipping),
    Total: euros(whole - discount + shipping),
    'Discount Code': discount > 0 ? 'NEULOJA' : '',
    'Discount Amount': euros(discount),
    'Billing Name': name,
    'Billing Street': street,
    'Billing City': town,
    'Billing Zip': zip,
    'Billing Country': 'FI',
    'Billing Phone': buyer['Phone'] ?? '',
    'Shipping Name': name,
    'Shipping Street': street,
    'Shipping City': town,
    'Shipping Zip': zip,
    'Shipping Country': 'FI',
    'Cancelled at': fate === 'cancelled' ? `${daysAgo(ago - 1)} 09:30:00 +0200` : '',
    Source: draw(6) === 0 ? 'pos' : 'web',
    'Created at': `${daysAgo(ago)} ${String(8 + draw(12)).padStart(2, '0')}:${String(draw(60)).padStart(2, '0')}:00 +0200`,
    Name: `#${number}`,
  };
};

const rowsOf = (head: Record<string, string>, lines: readonly Line[]): string[] =>
  lines.map(({ product, quantity }, at) => {
    const own =
      at === 0 ? head : { Name: head['Name'], Email: head['Email'], 'Created at': head['Created at'] };
    const cells: Readonly<Record<string, string | undefined>> = {
      ...own,
      'Lineitem quantity': String(quantity),
      'Lineitem name': product.name_fi,
      'Lineitem price': euros(cents(product.price)),
      'Lineitem sku': product.code,
      'Lineitem discount': '0.00',
    };
    return csv(shopColumns.map((column) => cells[column] ?? ''));
  });

const shopOrders = 2_600;

/** As Shopify writes them. Half of the customers come once and some come again and again. */
export const ordersOfTheShop = (): string => {
  const draw = seeded(20_231_114);
  const list = products();
  const buyers = seedRows<Buyer>('verkkokauppa.csv').filter((buyer) => buyer['Email'] && buyer['Last Name']);
  const rows = Array.from({ length: shopOrders }, (_, at) => {
    const buyer = buyers[Math.min(draw(buyers.length), draw(buyers.length))]!;
    const lines = linesOf(draw, list);
    return rowsOf(headOf(draw, 3001 + at, buyer, lines), lines).join('\n');
  });
  return `${csv(shopColumns)}\n${rows.join('\n')}\n`;
};

const resellers = ['Käsityöpuoti Tuulia', 'Lankakauppa Lumme'] as const;
const resold = 260;

/** A spreadsheet that resellers send: companies of the invoicing, prices with VAT, a row for each product. */
export const ordersOfResellers = (): string => {
  const draw = seeded(41);
  const list = products().filter(({ group }) => group !== 'Kurssit');
  const buyers = seedRows<Buyer>('laskutus.csv').filter((buyer) => buyer['Asiakasryhmä'] === 'Yritykset');
  const header =
    'Tilausnumero;Tilauspäivä;Tila;Toimitettu;Jälleenmyyjä;Asiakas;Sähköposti;Tuotekoodi;Tuote;Määrä;À-hinta';
  const rows = Array.from({ length: resold }, (_, at) => {
    const buyer = buyers[draw(buyers.length)]!;
    const ago = agoOf(draw);
    const reseller = resellers[draw(resellers.length)]!;
    return linesOf(draw, list).map(({ product, quantity }) =>
      [
        `JM-${501 + at}`,
        daysAgo(ago),
        ago < 12 ? 'vahvistettu' : 'toimitettu',
        ago < 12 ? '' : daysAgo(ago - 3),
        reseller,
        buyer['Nimi'],
        buyer['Sähköposti'],
        product.code,
        product.name_fi,
        String(quantity * 5),
        product.price,
      ].join(';'),
    );
  });
  return `${header}\n${rows.flat().join('\n')}\n`;
};
