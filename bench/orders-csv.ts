/** An invented export of orders with the 79 columns of Shopify: rows for each line, the order's own on the first alone. */

import { seeded } from './population/skew.ts';
import { customerLine } from './population.ts';

const columns =
  'Name,Email,Financial Status,Paid at,Fulfillment Status,Fulfilled at,Accepts Marketing,Currency,Subtotal,Shipping,Taxes,Total,Discount Code,Discount Amount,Shipping Method,Created at,Lineitem quantity,Lineitem name,Lineitem price,Lineitem compare at price,Lineitem sku,Lineitem requires shipping,Lineitem taxable,Lineitem fulfillment status,Billing Name,Billing Street,Billing Address1,Billing Address2,Billing Company,Billing City,Billing Zip,Billing Province,Billing Country,Billing Phone,Shipping Name,Shipping Street,Shipping Address1,Shipping Address2,Shipping Company,Shipping City,Shipping Zip,Shipping Province,Shipping Country,Shipping Phone,Notes,Note Attributes,Cancelled at,Payment Method,Payment Reference,Refunded Amount,Vendor,Outstanding Balance,Employee,Location,Device ID,Id,Tags,Risk Level,Source,Lineitem discount,Tax 1 Name,Tax 1 Value,Tax 2 Name,Tax 2 Value,Tax 3 Name,Tax 3 Value,Tax 4 Name,Tax 4 Value,Tax 5 Name,Tax 5 Value,Phone,Receipt Number,Duties,Billing Province Name,Shipping Province Name,Payment ID,Payment Terms Name,Next Payment Due At,Payment References'.split(
    ',',
  );
const placeOf = new Map(columns.map((name, at) => [name, at]));

const rowOf = (cells: Readonly<Record<string, string>>): string => {
  const row = columns.map(() => '');
  for (const [name, value] of Object.entries(cells)) row[placeOf.get(name)!] = value;
  return row.join(',');
};

const euros = (cents: number): string => (cents / 100).toFixed(2);
const dayMs = 86_400_000;
const begin = Date.parse('2024-09-02T08:00:00Z');

/** Two orders of three are of customers whom the register knows, the third of new ones. */
const buyerOf = (order: number, customers: number): string[] => {
  const draw = Math.imul(order + 1, 0x9e3779b1) >>> 0;
  const ordinal = order % 3 === 0 ? customers + (draw % Math.ceil(customers / 3)) : draw % customers;
  return customerLine(1, ordinal).split(',');
};

const headOf = (order: number, customers: number, subtotal: number): Record<string, string> => {
  const [
    ,
    ,
    given = '',
    family = '',
    organisation = '',
    ,
    email = '',
    phone = '',
    street = '',
    zip = '',
    town = '',
  ] = buyerOf(order, customers);
  const name = organisation || `${given} ${family}`;
  const placed = new Date(begin + (order % 700) * dayMs).toISOString();
  const isOld = order % 700 < 680;
  return {
    'Financial Status': 'paid',
    'Fulfillment Status': isOld ? 'fulfilled' : 'unfulfilled',
    'Fulfilled at': isOld ? `${placed.slice(0, 10)} 14:00:00 +0200` : '',
    'Accepts Marketing': 'no',
    Currency: 'EUR',
    Subtotal: euros(subtotal),
    Shipping: '5.90',
    Taxes: euros(Math.round(((subtotal + 590) * 255) / 1255)),
    Total: euros(subtotal + 590),
    'Discount Amount': '0.00',
    'Billing Name': name,
    'Billing Street': street,
    'Billing Address1': street,
    'Billing City': town,
    'Billing Zip': `'${zip}`,
    'Billing Country': 'FI',
    'Billing Phone': phone,
    'Shipping Name': name,
    'Shipping Street': street,
    'Shipping Address1': street,
    'Shipping City': town,
    'Shipping Zip': `'${zip}`,
    'Shipping Country': 'FI',
    'Payment Method': 'Card',
    Id: String(5_000_000_000_000 + order),
    Source: 'web',
    'Tax 1 Name': 'ALV 25.5%',
    'Tax 1 Value': euros(Math.round(((subtotal + 590) * 255) / 1255)),
    Email: email,
    'Created at': `${placed.slice(0, 19).replace('T', ' ')} +0000`,
  };
};

/** One to five lines, three of them on average. */
const rowsOf = (order: number, customers: number): string => {
  const draw = seeded(Math.imul(order + 7, 0x85ebca6b));
  const lines = Array.from({ length: 1 + (draw() % 5) }, () => {
    const product = draw() % 400;
    return { product, quantity: 1 + (draw() % 4), cents: 290 + product * 5 };
  });
  const subtotal = lines.reduce((sum, { quantity, cents }) => sum + quantity * cents, 0);
  const head = headOf(order, customers, subtotal);
  return lines
    .map(({ product, quantity, cents }, at) =>
      rowOf({
        ...(at === 0 ? head : { Email: head.Email!, 'Created at': head['Created at']! }),
        Name: `#${200_000 + order}`,
        'Lineitem quantity': String(quantity),
        'Lineitem name': `Lanka ${product} - villa 50 g`,
        'Lineitem price': euros(cents),
        'Lineitem sku': `LANKA-${product}`,
        'Lineitem requires shipping': 'true',
        'Lineitem taxable': 'true',
        'Lineitem fulfillment status': 'fulfilled',
        'Lineitem discount': '0.00',
        Vendor: 'Villa Esimerkki',
      }),
    )
    .join('\n');
};

const perPiece = 500;

/** CSV text in pieces, first the header. Nothing needs quotes: no cell has a comma. */
export function* ordersCsv(orders: number, customers: number): Generator<string> {
  yield `${columns.join(',')}\n`;
  for (let from = 0; from < orders; from += perPiece) {
    let piece = '';
    for (let order = from; order < Math.min(from + perPiece, orders); order += 1)
      piece += `${rowsOf(order, customers)}\n`;
    yield piece;
  }
}
