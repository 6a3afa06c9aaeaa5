import { staffPage } from '../access/staff-page.ts';
import { countMax, type ListPage, type ListRow } from '../customers/customer-list.ts';
import { addressPairs } from '../customers/views/definition.ts';
import type { Usable } from '../customers/views/use-definition.ts';
import type { ViewField } from '../customers/views/view-field.ts';
import type { Language, Text } from '../ground/language.ts';
import type { Context } from '../http/route.ts';
import { button } from '../ui/button.ts';
import { type Html, type HtmlValue, html } from '../ui/html.ts';
import { cappedCount, pager } from '../ui/pager.ts';
import { type Column, onOneLine, table } from '../ui/table.ts';
import { bulkTexts } from './bulk/bulk-texts.ts';
import { newBulkPath } from './bulk/paths.ts';
import { exportTexts } from './exports/export-texts.ts';
import { newExportPath } from './exports/paths.ts';
import { cardHref, type ListAddress, listHref, listSearch } from './list-query.ts';
import { cellHtml, isNumeric } from './views/cell.ts';
import { conditionChips } from './views/condition-chips.ts';
import { type FormShown, filtersForm } from './views/filters-form.ts';
import { leftOutBox } from './views/left-out-box.ts';
import { type ViewTabs, viewSaving, viewTabs } from './views/view-tabs.ts';

const texts = {
  title: { fi: 'Asiakkaat', sv: 'Kunder', en: 'Customers' },
  name: { fi: 'Nimi', sv: 'Namn', en: 'Name' },
  tick: { fi: 'Valitse', sv: 'Välj', en: 'Tick' },
  add: { fi: 'Uusi asiakas', sv: 'Ny kund', en: 'New customer' },
  none: { fi: 'Ei asiakkaita', sv: 'Inga kunder', en: 'No customers' },
  noneHere: {
    fi: 'Rekisterissä ei ole vielä ketään, jonka tämä käyttötarkoitus näkee. Lisää asiakas tai tuo tiedosto.',
    sv: 'I registret finns ännu ingen som det här ändamålet ser. Lägg till en kund eller importera en fil.',
    en: 'Nobody whom this purpose sees is in the register yet. Add a customer or import a file.',
  },
  noneSuch: {
    fi: 'Mikään asiakas ei täytä kaikkia rajauksia. Poista jokin niistä.',
    sv: 'Ingen kund uppfyller alla avgränsningar. Ta bort någon av dem.',
    en: 'No customer meets all the filters. Remove one of them.',
  },
  noneYet: {
    fi: 'Tällä kohdalla luetteloa kukaan ei täytä rajauksia. Jatka seuraaviin tai lisää rajaus, jonka harva täyttää.',
    sv: 'På det här stället i listan uppfyller ingen avgränsningarna. Gå vidare eller lägg till en avgränsning som få uppfyller.',
    en: 'Nobody meets the filters at this place of the list. Go on to the next, or add a filter that few meet.',
  },
  mend: { fi: 'Korjaa rajaukset', sv: 'Rätta avgränsningarna', en: 'Mend the filters' },
  mendText: {
    fi: 'Luettelo näytetään, kun jokainen rajaus on kunnossa.',
    sv: 'Listan visas när varje avgränsning är i sin ordning.',
    en: 'The list is shown when every filter is right.',
  },
  notWhole: {
    fi: 'Luettelo haetaan osissa: seuraavilla sivuilla voi olla lisää rajaukset täyttäviä.',
    sv: 'Listan hämtas i delar: på följande sidor kan det finnas fler som uppfyller avgränsningarna.',
    en: 'The list is looked up in parts: there may be more who meet the filters on the next pages.',
  },
} as const satisfies Record<string, Text>;

const valueColumn = (field: ViewField, language: Language, isWanted: boolean): Column<ListRow> => ({
  title: field.title[language],
  titleHidden: field.key === 'kind',
  minor: !isWanted && field.column?.minor === true && field.key !== 'kind',
  ...(isNumeric(field) && { align: 'end' as const }),
  cell: (row) => cellHtml(field, row[field.key], language),
});

const columns = (
  { columns: fields, sort }: Usable,
  isChosen: boolean,
  language: Language,
): Column<ListRow>[] => [
  { title: texts.name[language], main: true, cell: ({ name }) => onOneLine(name) },
  ...fields.map((field) =>
    valueColumn(field, language, isChosen || (sort === 'newest' && field.key === 'recorded_at')),
  ),
];

export type ListShown = Readonly<{
  address: ListAddress;
  usable: Usable;
  form: FormShown;
  tabs: ViewTabs;
  /** Absent where the filters must be mended first. */
  page: ListPage | undefined;
}>;

const empty = ({ usable, page }: ListShown, language: Language) => {
  if (!page) return { title: texts.mend[language], text: texts.mendText[language] };
  const text =
    usable.conditions.length === 0
      ? texts.noneHere
      : page.next === undefined
        ? texts.noneSuch
        : texts.noneYet;
  return { title: texts.none[language], text: text[language] };
};

const pages = ({ address, page }: ListShown, language: Language): HtmlValue => {
  if (!page || (page.rows.length === 0 && page.next === undefined && page.previous === undefined))
    return undefined;
  const { rows, previous, next, count, isCounted } = page;
  const total = isCounted
    ? cappedCount(count, countMax, language)
    : `${cappedCount(count, countMax, language)}+`;
  return pager({
    language,
    previous: previous === undefined ? undefined : listHref(address, previous),
    next: next === undefined ? undefined : listHref(address, next),
    count: { shown: rows.length, total },
  });
};

const mayAdd = ({ caller }: Context): boolean =>
  caller.kind === 'staff' &&
  caller.purposes.some((key) => key === 'customer_service' || key === 'register_upkeep');

/** What upkeep does to many at once begins from its own list, so that it reaches whom the list shows. */
const mayChangeMany = ({ purpose }: Context): boolean => purpose === 'register_upkeep';

const bulkFormId = 'bulk';

const bulkForm = ({ language }: Context, { definition }: ListAddress): Html =>
  html`<form id="${bulkFormId}" class="inline-form" method="get" action="${newBulkPath}">${addressPairs(
    definition,
  ).map(
    ([name, value]) => html`<input type="hidden" name="${name}" value="${value}">`,
  )}${button({ label: bulkTexts.new[language], icon: 'edit', small: true, kind: 'quiet' })}</form>`;

const tickColumn = (language: Language): Column<ListRow> => ({
  title: texts.tick[language],
  titleHidden: 'wide',
  cell: ({ id, name }) =>
    html`<input class="form-check-input" type="checkbox" name="ticked" value="${id}" form="${bulkFormId}" aria-label="${texts.tick[language]}: ${name}">`,
});

/** What limits the list, and the ways to keep it as a view and as a file. */
const limitsOf = (context: Context, { usable, address, tabs }: ListShown): HtmlValue => {
  const limits = conditionChips(context, usable, address);
  const saving = viewSaving(context, tabs, address);
  const exporting = button({
    label: exportTexts.new[context.language],
    href: newExportPath(address.definition),
    icon: 'download',
    small: true,
    kind: 'quiet',
  });
  return html`<div class="row">${limits}${saving}${exporting}${mayChangeMany(context) && bulkForm(context, address)}</div>`;
};

export const customerListPage = (context: Context, shown: ListShown): Html => {
  const { language } = context;
  const { address, usable, form, tabs, page } = shown;
  const list = listSearch(address);
  return staffPage(context, {
    title: texts.title[language],
    actions:
      mayAdd(context) &&
      button({ label: texts.add[language], href: '/customers/new', kind: 'main', icon: 'add', keys: 'n' }),
    content: html`${viewTabs(context, tabs)}${filtersForm(form, context)}${limitsOf(context, shown)}${leftOutBox(context, usable.leftOut)}${table(
      {
        caption: texts.title[language],
        captionHidden: true,
        dense: true,
        columns: [
          ...(mayChangeMany(context) ? [tickColumn(language)] : []),
          ...columns(usable, address.definition.show.length > 0, language),
        ],
        rows: page?.rows ?? [],
        href: ({ id }) => cardHref(id, list),
        empty: empty(shown, language),
        ...(page && !page.isCounted && page.rows.length > 0 && { note: texts.notWhole[language] }),
      },
    )}${pages(shown, language)}`,
  });
};
