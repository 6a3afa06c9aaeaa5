import { z } from 'zod';
import type { Tx } from '../../db/tx.ts';
import { Problem } from '../../ground/problem.ts';
import { key } from '../../http/key.ts';
import { notFound } from '../../http/refusals.ts';
import { type Answer, type Context, moved, type Route, route, shown } from '../../http/route.ts';
import { orderReaders, orderWriters } from '../order-purposes.ts';
import { productFormPage, productListPage, typedOf } from '../pages/product-pages.ts';
import { productGroups } from '../product-group-queries.ts';
import { type ProductRow, productOf, productPage, productsPerPage } from '../product-queries.ts';
import { productTexts, type TypedProduct } from '../read-product.ts';
import { addProduct, changeProduct, endProduct } from '../save-product.ts';

const title = { fi: 'Tuotteet', sv: 'Produkter', en: 'Products' };
const oneTitle = { fi: 'Tuote', sv: 'Produkt', en: 'Product' };
const newTitle = { fi: 'Uusi tuote', sv: 'Ny produkt', en: 'New product' };
const writing = { who: 'purpose', purposes: orderWriters } as const;
const params = z.object({ id: key });

const text = z.string().max(2_000).optional();
const body = z.object(
  Object.fromEntries(
    [...productTexts, 'price', 'price_includes_vat', 'vat_class'].map((name) => [name, text]),
  ),
);

const list = route({
  who: 'purpose',
  purposes: orderReaders,
  method: 'GET',
  path: '/products',
  title,
  query: z.object({ ended: z.literal('yes').optional(), after: z.string().max(60).optional() }),
  menu: { group: 'register', order: 3, icon: 'document' },
  handle: async (tx, { query: { ended, after } }, context) => {
    const found = await productPage(tx, { after, ended: ended === 'yes' });
    const rows = found.slice(0, productsPerPage);
    const next = found.length > rows.length ? rows.at(-1)?.code : undefined;
    const shownList = { rows, next, ended: ended === 'yes' };
    const groups = await productGroups(tx);
    return shown(shownList, () => productListPage(context, { ...shownList, groups }));
  },
});

const known = async (tx: Tx, id: number): Promise<ProductRow> => {
  const product = await productOf(tx, id);
  if (!product) throw new Problem(notFound);
  return product;
};

export const textsIn = (typed: Readonly<Record<string, unknown>>): TypedProduct =>
  Object.fromEntries(
    Object.entries(typed).filter((entry): entry is [string, string] => typeof entry[1] === 'string'),
  );

const newProduct = route({
  ...writing,
  method: 'GET',
  path: '/products/new',
  title: newTitle,
  handle: async (tx, _input, context) => {
    const groups = await productGroups(tx);
    return shown({}, () => productFormPage(context, { typed: {}, groups }));
  },
});

const postProduct = route({
  ...writing,
  method: 'POST',
  path: '/products',
  title: newTitle,
  body,
  retry: async (tx, typed, problems, context) => {
    const groups = await productGroups(tx);
    return shown({}, () => productFormPage(context, { typed: textsIn(typed), problems, groups }));
  },
  handle: async (tx, { body: typed }) => {
    const id = await addProduct(tx, typed);
    return moved('/products', { data: { id } });
  },
});

const productPageOf = async (tx: Tx, id: number, context: Context): Promise<Answer> => {
  const [product, groups] = await Promise.all([known(tx, id), productGroups(tx)]);
  return shown(product, () => productFormPage(context, { typed: typedOf(product), product, groups }));
};

const one = route({
  ...writing,
  method: 'GET',
  path: '/products/:id',
  title: oneTitle,
  params,
  handle: (tx, { params: { id } }, context) => productPageOf(tx, id, context),
});

const keyIn = ({ url }: Context): number => Number(/\/products\/(\d+)/.exec(url.pathname)?.[1] ?? 0);

const change = route({
  ...writing,
  method: 'POST',
  path: '/products/:id',
  title: oneTitle,
  params,
  body,
  retry: async (tx, typed, problems, context) => {
    const [product, groups] = await Promise.all([known(tx, keyIn(context)), productGroups(tx)]);
    return shown(product, () =>
      productFormPage(context, { typed: textsIn(typed), problems, product, groups }),
    );
  },
  handle: async (tx, { params: { id }, body: typed }) => {
    const product = await known(tx, id);
    // What a program leaves out stays; a form sends its whole self, and an empty field of it does not travel.
    const isForm = typed.price_includes_vat !== undefined && typed.vat_class !== undefined;
    await changeProduct(tx, id, isForm ? typed : { ...typedOf(product), ...typed });
    return moved('/products', { data: { id } });
  },
});

const end = route({
  ...writing,
  method: 'POST',
  path: '/products/:id/ending',
  title: { fi: 'Poista tuote myynnistä', sv: 'Ta en produkt ur försäljning', en: 'Take a product off sale' },
  params,
  body: z.object({ ended: z.enum(['yes', 'no']) }),
  handle: async (tx, { params: { id }, body: { ended } }) => {
    await endProduct(tx, id, ended === 'yes');
    return moved(`/products/${id}`, { data: { id, ended: ended === 'yes' } });
  },
});

export const productRoutes: Route[] = [list, newProduct, postProduct, one, change, end];
