import { formErrors } from '../../access/form-errors.ts';
import { staffPage } from '../../access/staff-page.ts';
import { helsinkiDate } from '../../ground/calendar.ts';
import { formatDate } from '../../ground/format-date.ts';
import { fill, type Text } from '../../ground/language.ts';
import { formatRate, isVatClass, vatBasisPoints, vatClasses } from '../../ground/vat.ts';
import type { Context, FieldProblem } from '../../http/route.ts';
import { badge } from '../../ui/badge.ts';
import { breadcrumb } from '../../ui/breadcrumb.ts';
import { actionButton, button } from '../../ui/button.ts';
import { field } from '../../ui/field.ts';
import { form } from '../../ui/form.ts';
import { type Html, html } from '../../ui/html.ts';
import { pager } from '../../ui/pager.ts';
import { type Column, table } from '../../ui/table.ts';
import { tabs } from '../../ui/tabs.ts';
import { formatAmount, formatCents } from '../format-amount.ts';
import { orderWriters } from '../order-purposes.ts';
import { vatClassNames } from '../order-words.ts';
import type { ProductGroup } from '../product-group-queries.ts';
import { productName } from '../product-name.ts';
import type { ProductRow } from '../product-queries.ts';
import { productFields, productTextMax, productTexts, type TypedProduct } from '../read-product.ts';

const texts = {
  title: { fi: 'Tuotteet', sv: 'Produkter', en: 'Products' },
  add: { fi: 'Uusi tuote', sv: 'Ny produkt', en: 'New product' },
  name: { fi: 'Nimi', sv: 'Namn', en: 'Name' },
  vat: { fi: 'ALV', sv: 'Moms', en: 'VAT' },
  onSale: { fi: 'Myynnissä', sv: 'Till salu', en: 'On sale' },
  all: { fi: 'Kaikki', sv: 'Alla', en: 'All' },
  ended: { fi: 'Poistunut {date}', sv: 'Utgått {date}', en: 'Ended {date}' },
  none: { fi: 'Ei tuotteita', sv: 'Inga produkter', en: 'No products' },
  noneYet: {
    fi: 'Lisää tuotteet, joita myyt useammin kuin kerran: niiden hinta ja arvonlisävero tulevat tilausriville itsestään, ja tilastot lasketaan tuoteryhmittäin.',
    sv: 'Lägg till de produkter du säljer mer än en gång: deras pris och moms kommer på orderraden av sig själva, och statistiken räknas per produktgrupp.',
    en: 'Add the products that you sell more than once: their price and VAT come to the line of an order by themselves, and statistics are counted by product group.',
  },
  endIt: { fi: 'Poista myynnistä', sv: 'Ta ur försäljning', en: 'Take off sale' },
  sellAgain: { fi: 'Ota taas myyntiin', sv: 'Sälj igen', en: 'Sell again' },
  withVat: {
    fi: 'Hinta sisältää arvonlisäveron',
    sv: 'Priset inkluderar moms',
    en: 'The price includes VAT',
  },
  withoutVat: {
    fi: 'Hinta on ilman arvonlisäveroa',
    sv: 'Priset är utan moms',
    en: 'The price is without VAT',
  },
  groups: { fi: 'Tuoteryhmät', sv: 'Produktgrupper', en: 'Product groups' },
  group: {
    fi: 'Tilastot lasketaan tuoteryhmittäin. Ryhmiä lisätään Tuoteryhmät-sivulla.',
    sv: 'Statistiken räknas per produktgrupp. Grupper läggs till på sidan Produktgrupper.',
    en: 'Statistics are counted by product group. Groups are added on the page Product groups.',
  },
  noGroup: { fi: 'Ei ryhmää', sv: 'Ingen grupp', en: 'No group' },
} as const satisfies Record<string, Text>;

const vatShown = (vatClass: string, { language }: Context): string =>
  isVatClass(vatClass)
    ? `${formatRate(vatBasisPoints(vatClass, helsinkiDate(new Date())))} ${vatClassNames[vatClass][language]}`
    : vatClass;

/** In a list the rate says enough; what has none is told by its class. */
const rateShown = (vatClass: string, { language }: Context): string => {
  if (!isVatClass(vatClass)) return vatClass;
  const rate = vatBasisPoints(vatClass, helsinkiDate(new Date()));
  return rate === 0 ? vatClassNames[vatClass][language] : formatRate(rate);
};

const columns = (context: Context, groups: readonly ProductGroup[]): Column<ProductRow>[] => {
  const { language } = context;
  const names = new Map(groups.map((group) => [group.code, productName(group, language)]));
  return [
    { title: productFields.code[language], main: true, cell: ({ code }) => code },
    {
      title: texts.name[language],
      cell: (row) =>
        html`${productName(row, language)}${
          row.ended_on &&
          html` ${badge({ state: 'neutral', label: fill(texts.ended[language], { date: formatDate(row.ended_on, language) }) })}`
        }`,
    },
    {
      title: productFields.product_group[language],
      cell: ({ product_group }) => names.get(product_group) ?? product_group,
    },
    { title: texts.vat[language], cell: ({ vat_class }) => rateShown(vat_class, context) },
    {
      title: productFields.price[language],
      align: 'end',
      cell: ({ price_cents, unit }) =>
        unit ? `${formatCents(price_cents)}\u00a0/\u00a0${unit}` : formatCents(price_cents),
    },
  ];
};

export type ProductList = Readonly<{
  rows: readonly ProductRow[];
  next?: string | undefined;
  ended: boolean;
  groups: readonly ProductGroup[];
}>;

export const mayWriteProducts = ({ caller }: Context): boolean =>
  caller.kind === 'staff' && orderWriters.some((purpose) => caller.purposes.includes(purpose));

export const productListPage = (context: Context, { rows, next, ended, groups }: ProductList): Html => {
  const { language } = context;
  const add =
    mayWriteProducts(context) &&
    button({ label: texts.add[language], href: '/products/new', kind: 'main', icon: 'add', keys: 'n' });
  const after =
    next && `/products?${new URLSearchParams({ ...(ended ? { ended: 'yes' } : {}), after: next })}`;
  return staffPage(context, {
    title: texts.title[language],
    actions: html`${button({ label: texts.groups[language], href: '/product-groups' })}${add}`,
    tabs: tabs({
      label: texts.title[language],
      items: [
        { href: '/products', label: texts.onSale[language], current: !ended },
        { href: '/products?ended=yes', label: texts.all[language], current: ended },
      ],
    }),
    content: html`${table({
      caption: texts.title[language],
      captionHidden: true,
      dense: true,
      columns: columns(context, groups),
      rows,
      href: ({ id }) => `/products/${id}`,
      empty: { title: texts.none[language], text: texts.noneYet[language] },
    })}${after && pager({ language, next: after })}`,
  });
};

/** A kept product as it stands in its form. */
export const typedOf = (product: ProductRow): TypedProduct => ({
  ...Object.fromEntries(productTexts.map((name) => [name, product[name]])),
  price: formatAmount(product.price_cents),
  price_includes_vat: product.price_includes_vat ? 'yes' : 'no',
  vat_class: product.vat_class,
});

type ProductForm = Readonly<{
  typed: TypedProduct;
  problems?: readonly FieldProblem[];
  product?: ProductRow | undefined;
  groups: readonly ProductGroup[];
}>;

const plainTexts = productTexts.filter((name) => name !== 'product_group');

const fieldsOf = (context: Context, { typed, problems = [], groups }: ProductForm): Html => {
  const { language } = context;
  const { errorOf } = formErrors(problems, language);
  const shared = (name: keyof typeof productFields) => ({
    name,
    label: productFields[name][language],
    language,
    error: errorOf(name),
  });
  return html`${plainTexts.map((name) =>
    field({
      ...shared(name),
      kind: 'text',
      value: typed[name],
      required: name === 'code' || name === 'name_fi',
      maxLength: productTextMax[name],
      size: name === 'unit' || name === 'code' ? 'short' : 'full',
      autocomplete: 'off',
    }),
  )}${field({
    ...shared('product_group'),
    kind: 'select',
    hint: texts.group[language],
    value: typed['product_group'] ?? '',
    blank: texts.noGroup[language],
    options: groups.map((group) => ({ value: group.code, label: productName(group, language) })),
  })}${field({ ...shared('price'), kind: 'text', value: typed.price, required: true, size: 'short', inputMode: 'decimal', autocomplete: 'off' })}${field(
    {
      ...shared('price_includes_vat'),
      kind: 'radio',
      required: true,
      value: typed.price_includes_vat ?? 'yes',
      options: [
        { value: 'yes', label: texts.withVat[language] },
        { value: 'no', label: texts.withoutVat[language] },
      ],
    },
  )}${field({
    ...shared('vat_class'),
    kind: 'select',
    required: true,
    value: typed.vat_class ?? 'standard',
    options: vatClasses.map((value) => ({ value, label: vatShown(value, context) })),
  })}`;
};

export const productFormPage = (context: Context, page: ProductForm): Html => {
  const { language } = context;
  const { product, problems = [] } = page;
  const title = product ? productName(product, language) : texts.add[language];
  const ending =
    product &&
    actionButton({
      label: (product.ended_on ? texts.sellAgain : texts.endIt)[language],
      action: `/products/${product.id}/ending`,
      hidden: { ended: product.ended_on ? 'no' : 'yes' },
      language,
      kind: 'quiet',
    });
  return staffPage(context, {
    title,
    path: product ? `/products/${product.id}` : '/products/new',
    breadcrumb: breadcrumb({
      language,
      items: [{ label: texts.title[language], href: '/products' }, { label: title }],
    }),
    ...(product ? { actions: ending } : {}),
    content: html`<div class="narrow">${form({
      language,
      action: product ? `/products/${product.id}` : '/products',
      content: fieldsOf(context, page),
      errors: formErrors(problems, language).errors,
      cancel: { href: '/products' },
    })}</div>`,
  });
};
