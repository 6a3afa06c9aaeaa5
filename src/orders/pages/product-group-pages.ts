import { formErrors } from '../../access/form-errors.ts';
import { staffPage } from '../../access/staff-page.ts';
import type { Text } from '../../ground/language.ts';
import type { Context, FieldProblem } from '../../http/route.ts';
import { breadcrumb } from '../../ui/breadcrumb.ts';
import { actionButton, button } from '../../ui/button.ts';
import { field } from '../../ui/field.ts';
import { form } from '../../ui/form.ts';
import { type Html, html } from '../../ui/html.ts';
import { table } from '../../ui/table.ts';
import type { ProductGroup } from '../product-group-queries.ts';
import { groupFields, groupTextMax, groupTexts } from '../product-groups.ts';
import { productName } from '../product-name.ts';
import type { TypedProduct } from '../read-product.ts';
import { mayWriteProducts } from './product-pages.ts';

export const groupTitles = {
  title: { fi: 'Tuoteryhmät', sv: 'Produktgrupper', en: 'Product groups' },
  one: { fi: 'Tuoteryhmä', sv: 'Produktgrupp', en: 'Product group' },
  add: { fi: 'Uusi tuoteryhmä', sv: 'Ny produktgrupp', en: 'New product group' },
  remove: { fi: 'Poista ryhmä', sv: 'Ta bort gruppen', en: 'Remove the group' },
} as const satisfies Record<string, Text>;

const own = {
  products: { fi: 'Tuotteet', sv: 'Produkter', en: 'Products' },
  lead: {
    fi: 'Tilastot lasketaan tuoteryhmittäin, ja ryhmä näkyy lukijan kielellä.',
    sv: 'Statistiken räknas per produktgrupp, och gruppen visas på läsarens språk.',
    en: 'Statistics are counted by product group, and the group is shown in the reader’s language.',
  },
  codeHint: {
    fi: 'Koodi jää tilausriveille ja tilastoihin, joten sitä ei muuteta myöhemmin. Tiedostoissa ryhmän voi nimetä koodilla tai nimellä.',
    sv: 'Koden blir kvar på orderrader och i statistiken och ändras därför inte senare. I filer kan gruppen nämnas med kod eller namn.',
    en: 'The code stays on lines of orders and in statistics, so it is not changed later. Files may name a group by its code or its name.',
  },
  none: { fi: 'Ei tuoteryhmiä', sv: 'Inga produktgrupper', en: 'No product groups' },
  noneYet: {
    fi: 'Lisää ryhmät, joiden mukaan haluat seurata myyntiä.',
    sv: 'Lägg till de grupper som du vill följa försäljningen efter.',
    en: 'Add the groups by which you want to follow sales.',
  },
} as const satisfies Record<string, Text>;

export const groupsPath = '/product-groups';

const trail = ({ language }: Context, label: string): Html =>
  breadcrumb({
    language,
    items: [
      { label: own.products[language], href: '/products' },
      ...(label === groupTitles.title[language]
        ? []
        : [{ label: groupTitles.title[language], href: groupsPath }]),
      { label },
    ],
  });

export const groupListPage = (context: Context, rows: readonly ProductGroup[]): Html => {
  const { language } = context;
  const title = groupTitles.title[language];
  return staffPage(context, {
    title,
    breadcrumb: trail(context, title),
    lead: own.lead[language],
    actions:
      mayWriteProducts(context) &&
      button({
        label: groupTitles.add[language],
        href: `${groupsPath}/new`,
        kind: 'main',
        icon: 'add',
        keys: 'n',
      }),
    content: table({
      caption: title,
      captionHidden: true,
      dense: true,
      rows,
      href: ({ id }) => `${groupsPath}/${id}`,
      empty: { title: own.none[language], text: own.noneYet[language] },
      columns: [
        { title: groupFields.code[language], main: true, cell: ({ code }) => code },
        ...(['name_fi', 'name_sv', 'name_en'] as const).map((name) => ({
          title: groupFields[name][language],
          cell: (row: ProductGroup) => row[name],
        })),
      ],
    }),
  });
};

type GroupForm = Readonly<{
  typed: TypedProduct;
  problems?: readonly FieldProblem[];
  group?: ProductGroup | undefined;
}>;

const fieldsOf = ({ language }: Context, { typed, problems = [], group }: GroupForm): Html => {
  const { errorOf } = formErrors(problems, language);
  return html`${groupTexts.map((name) =>
    field({
      kind: 'text',
      name,
      language,
      label: groupFields[name][language],
      value: typed[name],
      error: errorOf(name),
      required: name === 'code' || name === 'name_fi',
      maxLength: groupTextMax[name],
      autocomplete: 'off',
      readOnly: name === 'code' && group !== undefined,
      ...(name === 'code' ? { hint: own.codeHint[language] } : {}),
    }),
  )}`;
};

export const groupFormPage = (context: Context, page: GroupForm): Html => {
  const { language } = context;
  const { group, problems = [] } = page;
  const title = group ? productName(group, language) : groupTitles.add[language];
  const path = group ? `${groupsPath}/${group.id}` : groupsPath;
  return staffPage(context, {
    title,
    path: group ? path : `${groupsPath}/new`,
    breadcrumb: trail(context, title),
    ...(group && {
      actions: actionButton({
        label: groupTitles.remove[language],
        action: `${path}/removal`,
        language,
        kind: 'quiet',
      }),
    }),
    content: html`<div class="narrow">${form({
      language,
      action: path,
      content: fieldsOf(context, page),
      errors: formErrors(problems, language).errors,
      cancel: { href: groupsPath },
    })}</div>`,
  });
};
