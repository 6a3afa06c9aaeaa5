/** The filters above the list: those that the acting purpose may use. */
import { choiceTitles } from '../customers/choice.ts';
import { customerKinds, kindTitles } from '../customers/customer.ts';
import { type Filters, mayFilter } from '../customers/list-filters.ts';
import type { Reads } from '../customers/reads.ts';
import { type Language, type Text, textIn } from '../ground/language.ts';
import type { Context } from '../http/route.ts';
import type { Declaration } from '../policy/declaration.ts';
import { button, hiddenFields } from '../ui/button.ts';
import { field } from '../ui/field.ts';
import type { Option } from '../ui/field-control.ts';
import { form } from '../ui/form.ts';
import { attribute, type Html, html } from '../ui/html.ts';
import { icon } from '../ui/icon.ts';
import { languageNames } from '../ui/texts.ts';
import type { ListAddress } from './list-query.ts';

const texts = {
  kind: { fi: 'Laji', sv: 'Typ', en: 'Kind' },
  language: { fi: 'Asiointikieli', sv: 'Kontaktspråk', en: 'Language' },
  town: { fi: 'Postitoimipaikka', sv: 'Postort', en: 'Post town' },
  postcode: { fi: 'Postinumero', sv: 'Postnummer', en: 'Postcode' },
  email: { fi: 'Sähköpostiosoite', sv: 'E-postadress', en: 'E-mail address' },
  phone: { fi: 'Puhelinnumero', sv: 'Telefonnummer', en: 'Phone number' },
  source: { fi: 'Tietolähde', sv: 'Uppgiftskälla', en: 'Source' },
  member: { fi: 'Asiakasomistaja', sv: 'Ägarkund', en: 'Customer-owner' },
  since_from: { fi: 'Asiakas aikaisintaan', sv: 'Kund tidigast sedan', en: 'Customer since, earliest' },
  since_to: { fi: 'Asiakas viimeistään', sv: 'Kund senast sedan', en: 'Customer since, latest' },
  choice: { fi: 'Valinta voimassa', sv: 'Val i kraft', en: 'Choice in force' },
  sort: { fi: 'Järjestys', sv: 'Ordning', en: 'Order' },
  name: { fi: 'Nimi', sv: 'Namn', en: 'Name' },
  newest: { fi: 'Uusin ensin', sv: 'Nyaste först', en: 'Newest first' },
  any: { fi: 'Kaikki', sv: 'Alla', en: 'All' },
  yes: { fi: 'On', sv: 'Finns', en: 'Has' },
  filters: { fi: 'Rajaukset ja järjestys', sv: 'Avgränsningar och ordning', en: 'Filters and order' },
  show: { fi: 'Rajaa', sv: 'Avgränsa', en: 'Filter' },
  clear: { fi: 'Poista rajaukset', sv: 'Ta bort avgränsningar', en: 'Clear filters' },
} as const satisfies Record<string, Text>;

const choiceOptions = (declaration: Declaration, language: Language): Option[] => {
  const about = declaration.purposes.flatMap(({ number, title, ground, objection }): Option[] => [
    ...(ground.kind === 'consent'
      ? [
          {
            value: `consent.${number}`,
            label: `${choiceTitles.consent[language]}: ${textIn(title, language)}`,
          },
        ]
      : []),
    ...(objection === 'none'
      ? []
      : [
          {
            value: `objection.${number}`,
            label: `${choiceTitles.objection[language]}: ${textIn(title, language)}`,
          },
        ]),
  ]);
  const general = (['restriction', 'protection', 'death'] as const).map((kind) => ({
    value: kind,
    label: choiceTitles[kind][language],
  }));
  return [...general, ...about];
};

const options = (declaration: Declaration, language: Language): Partial<Record<keyof Filters, Option[]>> => {
  const has = [{ value: 'yes', label: texts.yes[language] }];
  return {
    kind: customerKinds.map((kind) => ({ value: kind, label: kindTitles[kind][language] })),
    language: Object.entries(languageNames).map(([value, label]) => ({ value, label })),
    email: has,
    phone: has,
    member: has,
    source: declaration.sources.map(({ key, title }) => ({ value: key, label: textIn(title, language) })),
    choice: choiceOptions(declaration, language),
  };
};

const shown = [
  'kind',
  'town',
  'postcode',
  'language',
  'email',
  'phone',
  'source',
  'member',
  'since_from',
  'since_to',
  'choice',
] as const;

export const isFiltered = (address: ListAddress): boolean =>
  [...shown, 'import' as const].some((name) => address[name] !== undefined);

export const filtersForm = ({ language, policy }: Context, reads: Reads, address: ListAddress): Html => {
  const choices = options(policy.declaration, language);
  const fields = shown
    .filter((name) => mayFilter(name, reads))
    .map((name) => {
      const label = texts[name][language];
      const value = address[name];
      const of = choices[name];
      return of
        ? field({
            kind: 'select',
            name,
            label,
            language,
            options: of,
            value,
            blank: texts.any[language],
            unmarked: true,
          })
        : field({
            kind: name === 'since_from' || name === 'since_to' ? 'date' : 'text',
            name,
            label,
            language,
            value,
            size: 'short',
            autocomplete: 'off',
            unmarked: true,
          });
    });
  const sort = field({
    kind: 'select',
    name: 'sort',
    label: texts.sort[language],
    language,
    required: true,
    value: address.sort ?? 'name',
    options: (['name', 'newest'] as const).map((value) => ({ value, label: texts[value][language] })),
  });
  const imported: Record<string, string> =
    address.import === undefined ? {} : { import: String(address.import) };
  const all = form({
    language,
    method: 'get',
    action: '/customers',
    inline: true,
    content: html`${hiddenFields(imported)}${fields}${sort}`,
    submit: html`${button({ label: texts.show[language], type: 'submit' })}${
      isFiltered(address) && button({ label: texts.clear[language], href: '/customers', kind: 'quiet' })
    }`,
  });
  return html`<details class="filters"${attribute('open', isFiltered(address))}><summary>${icon('filter')} ${texts.filters[language]}</summary>${all}</details>`;
};
