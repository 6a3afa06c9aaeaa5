/** The chapter of orders: the product list, two years of orders out of two files, and what Otto does with some of his own. */

import type { Tx } from '../db/tx.ts';
import { archiveOldOrders } from '../orders/archive-order.ts';
import { confirmOrder } from '../orders/confirm-order.ts';
import { deliverOrder } from '../orders/deliver-order.ts';
import { draftOfForm } from '../orders/draft-of-form.ts';
import { newOrderForm } from '../orders/new-order-form.ts';
import type { TypedLine } from '../orders/order-form.ts';
import { placeOrder } from '../orders/place-order.ts';
import { addProductGroup } from '../orders/product-groups.ts';
import { returnOrder } from '../orders/return-order.ts';
import { addProduct } from '../orders/save-product.ts';
import { setArchiving } from '../orders/set-archiving.ts';
import type { Declaration } from '../policy/declaration.ts';
import { bringIn } from './bring-in.ts';
import { atDesk, type Demo, daysAgo } from './demo.ts';
import { ordersOfResellers, ordersOfTheShop, products } from './invent-orders.ts';
import { customersByEmail } from './queries.ts';

type People = Readonly<{ helmi: number; otto: number }>;

const groups = [
  { code: 'Langat', name_fi: 'Langat', name_sv: 'Garn', name_en: 'Yarns' },
  { code: 'Työvälineet', name_fi: 'Työvälineet', name_sv: 'Redskap', name_en: 'Tools' },
  { code: 'Kirjat', name_fi: 'Kirjat', name_sv: 'Böcker', name_en: 'Books' },
  { code: 'Lehdet', name_fi: 'Lehdet', name_sv: 'Tidskrifter', name_en: 'Magazines' },
  { code: 'Kurssit', name_fi: 'Kurssit', name_sv: 'Kurser', name_en: 'Courses' },
] as const;

const listProducts = (demo: Demo, { otto }: People): Promise<void> =>
  atDesk(demo, otto, 'orders', async (tx) => {
    for (const group of groups) await addProductGroup(tx, group);
    for (const { group, ...product } of products())
      await addProduct(tx, { ...product, product_group: group });
  });

const line = (product: string, quantity: string, more: Partial<TypedLine> = {}): TypedLine => ({
  product,
  quantity,
  name: '',
  unit: '',
  price: '',
  discount: '',
  vat_class: '',
  ...more,
});

type Told = Readonly<{
  email: string;
  ago: number;
  lines: readonly TypedLine[];
  own?: Record<string, string>;
}>;

/** As it would be typed: what is left empty comes from the customer's card and the product list. */
const place = async (
  tx: Tx,
  declaration: Declaration,
  { email, ago, lines, own = {} }: Told,
): Promise<number> => {
  const customer = (await customersByEmail(tx, [email])).get(email)!;
  const form = await newOrderForm(tx, declaration, customer);
  const typed = { own: { ...form.own, ordered_on: daysAgo(ago), ...own }, lines };
  const draft = await draftOfForm(tx, typed, customer);
  return (await placeOrder(tx, declaration, customer, draft, { confirmed: false })).id;
};

const aino = 'aino.esimerkki-virtanen@posti.example';
const cafe = 'laskut@neulekahvila-esimerkki.example';

/** Aino sends half of her yarn back; the café waits for a course and a box of yarn at a price of its own. */
const handleOwn = async (demo: Demo, { otto }: People): Promise<void> => {
  const declaration = await demo.inForce();
  await atDesk(demo, otto, 'orders', async (tx) => {
    const returned = await place(tx, declaration, {
      email: aino,
      ago: 20,
      lines: [line('SUOMEN-100', '6'), line('KIRJA-SUKAT', '1')],
      own: { channel: 'direct', note: 'Soittaa ennen lähettämistä.' },
    });
    await confirmOrder(tx, returned);
    await deliverOrder(tx, declaration, returned, daysAgo(17));
    await returnOrder(tx, declaration, returned, {
      parts: [{ position: 1, quantityThousandths: 3000 }],
      note: 'Väri oli väärä.',
    });
    const open = await place(tx, declaration, {
      email: cafe,
      ago: 2,
      lines: [
        line('HELMI-50', '40', { discount: '15 %' }),
        line('', '1', { name: 'Neuleilta kahvilassa, ohjaus 3 h', price: '180', vat_class: 'standard' }),
      ],
      own: { channel: 'direct', customer_reference: 'Iida / joulukuun neuleilta' },
    });
    await confirmOrder(tx, open);
    await place(tx, declaration, {
      email: 'helvi.varjola@posti.example',
      ago: 1,
      lines: [line('MERINO-100', '5')],
      own: { channel: 'shop' },
    });
  });
};

const yearsOld = 365;

/** What was closed over a year ago goes to the archive, as the company has decided. */
const archive = async (demo: Demo, { otto }: People): Promise<void> => {
  await atDesk(demo, otto, 'orders', (tx) => setArchiving(tx, yearsOld));
  const actor = { kind: 'job', name: 'archive_orders' } as const;
  const { gate } = demo.context;
  while (
    (await gate.open('register_upkeep', actor, (tx) => archiveOldOrders(tx, daysAgo(yearsOld), 1_000))) > 0
  );
};

export const tellOrders = async (demo: Demo, people: People): Promise<void> => {
  await listProducts(demo, people);
  const wish = { purpose: 'orders', asOf: daysAgo(0), end: 'finish' } as const;
  const { helmi } = people;
  await bringIn(demo, helmi, {
    ...wish,
    file: 'verkkokaupan-tilaukset.csv',
    source: 'webshop',
    content: ordersOfTheShop(),
  });
  await bringIn(demo, helmi, {
    ...wish,
    file: 'jalleenmyyjat.csv',
    source: 'reseller',
    content: ordersOfResellers(),
  });
  await handleOwn(demo, people);
  await archive(demo, people);
};
