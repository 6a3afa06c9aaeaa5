import { staffPage } from '../../access/staff-page.ts';
import type { Text } from '../../ground/language.ts';
import type { Context } from '../../http/route.ts';
import { button, hiddenFields } from '../../ui/button.ts';
import { field } from '../../ui/field.ts';
import { form } from '../../ui/form.ts';
import { attribute, type Html, type HtmlValue, html } from '../../ui/html.ts';
import { icon } from '../../ui/icon.ts';
import { cappedCount, pager } from '../../ui/pager.ts';
import { searchBox } from '../../ui/search.ts';
import { table } from '../../ui/table.ts';
import { documentFields, standings, standingTitles } from '../document.ts';
import { kindName, type PaperKind } from '../kind.ts';
import { countMax, type DocumentList } from '../list-queries.ts';
import { destructionsPath } from '../paths.ts';
import { archiveTitle, isArchivist, words } from './archive-words.ts';
import { documentColumns } from './document-table.ts';
import { type DocumentListAddress, documentListHref, isFiltered } from './list-address.ts';

const texts = {
  any: { fi: 'Kaikki', sv: 'Alla', en: 'All' },
  from: { fi: 'Saapunut aikaisintaan', sv: 'Inkommen tidigast', en: 'Received, earliest' },
  to: { fi: 'Saapunut viimeistään', sv: 'Inkommen senast', en: 'Received, latest' },
  filters: { fi: 'Rajaukset', sv: 'Avgränsningar', en: 'Filters' },
  show: { fi: 'Rajaa', sv: 'Avgränsa', en: 'Filter' },
  clear: { fi: 'Poista rajaukset', sv: 'Ta bort avgränsningar', en: 'Clear filters' },
  search: {
    fi: 'Hae nimellä tai arkistonumerolla',
    sv: 'Sök med namn eller arkivnummer',
    en: 'Search by name or archive number',
  },
  none: { fi: 'Ei asiakirjoja', sv: 'Inga handlingar', en: 'No documents' },
  noneHere: {
    fi: 'Kirjaa tänne jokainen paperi, jossa on asiakkaan tietoja: lomake, sopimus, kirje tai kuitti. Silloin se löytyy, kun sitä kysytään, ja hävitetään ajallaan.',
    sv: 'Anteckna här varje papper som innehåller uppgifter om en kund: blankett, avtal, brev eller kvitto. Då hittas det när någon frågar och förstörs i tid.',
    en: 'Record every paper here that holds data about a customer: form, contract, letter or receipt. Then it is found when somebody asks, and destroyed in time.',
  },
  noneSuch: {
    fi: 'Mikään asiakirja ei täytä kaikkia rajauksia. Poista jokin niistä.',
    sv: 'Ingen handling uppfyller alla avgränsningar. Ta bort någon av dem.',
    en: 'No document meets all the filters. Remove one of them.',
  },
} as const satisfies Record<string, Text>;

const fieldsOf = (
  { language }: Context,
  address: DocumentListAddress,
  kinds: readonly PaperKind[],
): HtmlValue => {
  const shared = { language, unmarked: true } as const;
  const select = (
    name: 'kind' | 'standing',
    label: string,
    options: readonly { value: string; label: string }[],
  ) =>
    field({
      ...shared,
      kind: 'select',
      name,
      label,
      options,
      value: address[name],
      blank: texts.any[language],
    });
  const dates = (['from', 'to'] as const).map((name) =>
    field({
      ...shared,
      kind: 'date',
      name,
      label: texts[name][language],
      value: address[name],
      size: 'short',
    }),
  );
  const hidden = Object.entries({ q: address.q, folder: address.folder, customer: address.customer })
    .filter(([, value]) => value !== undefined && value !== '')
    .map(([name, value]): [string, string] => [name, String(value)]);
  return html`${hiddenFields(Object.fromEntries(hidden))}${select(
    'kind',
    documentFields.kind[language],
    kinds.map((kind) => ({ value: kind.kind, label: kindName(kind, language) })),
  )}${select(
    'standing',
    words.state[language],
    standings.map((value) => ({ value, label: standingTitles[value][language] })),
  )}${dates}`;
};

const filters = (context: Context, address: DocumentListAddress, kinds: readonly PaperKind[]): Html => {
  const { language } = context;
  const { q: _q, ...others } = address;
  const submit = html`${button({ label: texts.show[language], type: 'submit' })}${
    isFiltered(address) && button({ label: texts.clear[language], href: '/archive', kind: 'quiet' })
  }`;
  return html`<details class="filters"${attribute('open', isFiltered(others))}><summary>${icon('filter')} ${texts.filters[language]}</summary>${form(
    {
      language,
      method: 'get',
      action: '/archive',
      inline: true,
      content: fieldsOf(context, address, kinds),
      submit,
    },
  )}</details>`;
};

const search = ({ language }: Context, { q }: DocumentListAddress): Html =>
  searchBox({
    language,
    action: '/archive',
    label: texts.search[language],
    value: q ?? '',
    id: 'paper-search',
  });

const actions = (context: Context): HtmlValue => {
  const { language } = context;
  return (
    isArchivist(context) &&
    html`${button({ label: words.destruction[language], href: destructionsPath, icon: 'erase', kind: 'quiet' })}${button({ label: words.places[language], href: '/archive/places', icon: 'lock', kind: 'quiet' })}${button(
      {
        label: words.add[language],
        href: '/archive/documents/new',
        kind: 'main',
        icon: 'add',
        keys: 'n',
      },
    )}`
  );
};

export type ShownList = Readonly<{
  address: DocumentListAddress;
  list: DocumentList;
  kinds: readonly PaperKind[];
}>;

export const documentListPage = (context: Context, { address, list, kinds }: ShownList): Html => {
  const { language } = context;
  const { rows, hasPrevious, hasNext, count } = list;
  const [first, last] = [rows[0], rows.at(-1)];
  return staffPage(context, {
    title: archiveTitle[language],
    actions: actions(context),
    content: html`${search(context, address)}${filters(context, address, kinds)}${table({
      caption: archiveTitle[language],
      captionHidden: true,
      dense: true,
      columns: documentColumns(language, true),
      rows,
      href: ({ id }) => `/archive/documents/${id}`,
      empty: {
        title: texts.none[language],
        text: (isFiltered(address) ? texts.noneSuch : texts.noneHere)[language],
      },
    })}${
      rows.length > 0 &&
      pager({
        language,
        previous: hasPrevious && first ? documentListHref(address, { before: first.id }) : undefined,
        next: hasNext && last ? documentListHref(address, { after: last.id }) : undefined,
        count: { shown: rows.length, total: cappedCount(count, countMax, language) },
      })
    }`,
  });
};
