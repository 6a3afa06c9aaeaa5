import { staffPage } from '../access/staff-page.ts';
import { isCustomerKind, kindTitles } from '../customers/customer.ts';
import type { ListPage, ListRow } from '../customers/customer-list.ts';
import { countMax } from '../customers/customer-list.ts';
import type { Reads } from '../customers/reads.ts';
import { helsinkiDate } from '../ground/calendar.ts';
import { formatDate } from '../ground/format-date.ts';
import { formatPhone } from '../ground/format-phone.ts';
import type { Language, Text } from '../ground/language.ts';
import type { Context } from '../http/route.ts';
import { button } from '../ui/button.ts';
import { type Html, type HtmlValue, html, join } from '../ui/html.ts';
import { iconWord } from '../ui/icon.ts';
import { cappedCount, pager } from '../ui/pager.ts';
import { type Column, onOneLine, table } from '../ui/table.ts';
import { languageNames } from '../ui/texts.ts';
import { filtersForm, isFiltered } from './list-filters-form.ts';
import { cardHref, type ListAddress, listHref, listSearch } from './list-query.ts';

const texts = {
  title: { fi: 'Asiakkaat', sv: 'Kunder', en: 'Customers' },
  name: { fi: 'Nimi', sv: 'Namn', en: 'Name' },
  kind: { fi: 'Laji', sv: 'Typ', en: 'Kind' },
  number: { fi: 'Asiakasnumero', sv: 'Kundnummer', en: 'Customer number' },
  email: { fi: 'Sähköposti', sv: 'E-post', en: 'E-mail' },
  phone: { fi: 'Puhelin', sv: 'Telefon', en: 'Phone' },
  town: { fi: 'Postitoimipaikka', sv: 'Postort', en: 'Post town' },
  language: { fi: 'Kieli', sv: 'Språk', en: 'Language' },
  recorded: { fi: 'Tallennettu', sv: 'Sparad', en: 'Recorded' },
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
} as const satisfies Record<string, Text>;

/** A long address takes two lines at its sign rather than push the table wider than the page. */
const brokenAtSign = (email: string | null | undefined): HtmlValue =>
  email && join(email.split('@'), html`@<wbr>`);

const kindIcons = { person: 'person', organisation: 'organisation', sole_trader: 'desk' } as const;

const columns = (reads: Reads, language: Language, sort: ListAddress['sort']): Column<ListRow>[] => {
  const of = (has: boolean, column: Column<ListRow>): Column<ListRow>[] => (has ? [column] : []);
  return [
    { title: texts.name[language], main: true, cell: ({ name }) => onOneLine(name) },
    {
      title: texts.kind[language],
      titleHidden: true,
      cell: ({ kind }) => isCustomerKind(kind) && iconWord(kindIcons[kind], kindTitles[kind][language]),
    },
    ...of(reads.has('customer_number'), {
      title: texts.number[language],
      cell: ({ customer_number }) => customer_number,
    }),
    ...of(reads.has('email'), { title: texts.email[language], cell: ({ email }) => brokenAtSign(email) }),
    ...of(reads.has('phone'), {
      title: texts.phone[language],
      cell: ({ phone }) => (phone ? formatPhone(phone).replaceAll(' ', '\u00a0') : ''),
    }),
    ...of(reads.has('address'), { title: texts.town[language], cell: ({ town }) => town }),
    ...of(reads.has('language'), {
      title: texts.language[language],
      minor: true,
      cell: (row) => (row.language ? languageNames[row.language as Language] : ''),
    }),
    ...of(reads.has('provenance'), {
      title: texts.recorded[language],
      minor: sort !== 'newest',
      cell: ({ recorded_at }) => (recorded_at ? formatDate(helsinkiDate(recorded_at), language) : ''),
    }),
  ];
};

export const customerListPage = (
  context: Context,
  reads: Reads,
  address: ListAddress,
  { rows, hasPrevious, hasNext, count }: ListPage,
): Html => {
  const { language, caller } = context;
  const list = listSearch({ ...address, after: undefined, before: undefined });
  const [first, last] = [rows[0], rows.at(-1)];
  const mayAdd =
    caller.kind === 'staff' &&
    caller.purposes.some((key) => key === 'customer_service' || key === 'register_upkeep');
  const isAll = !isFiltered(address);
  return staffPage(context, {
    title: texts.title[language],
    actions:
      mayAdd &&
      button({ label: texts.add[language], href: '/customers/new', kind: 'main', icon: 'add', keys: 'n' }),
    content: html`${filtersForm(context, reads, address)}${table({
      caption: texts.title[language],
      captionHidden: true,
      dense: true,
      columns: columns(reads, language, address.sort),
      rows,
      href: ({ id }) => cardHref(id, list),
      empty: { title: texts.none[language], text: (isAll ? texts.noneHere : texts.noneSuch)[language] },
    })}${
      rows.length > 0 &&
      pager({
        language,
        previous: hasPrevious && first ? listHref(address, { before: first.id }) : undefined,
        next: hasNext && last ? listHref(address, { after: last.id }) : undefined,
        count: { shown: rows.length, total: cappedCount(count, countMax, language) },
      })
    }`,
  });
};
