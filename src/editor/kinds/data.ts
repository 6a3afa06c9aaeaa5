import { categories } from '../../ground/columns.ts';
import type { Declaration } from '../../policy/declaration.ts';
import {
  categoryChoices,
  fieldKindChoices,
  purposeChoices,
  requiredChoices,
  retentionChoices,
} from '../choices.ts';
import type { ItemKind } from '../kind.ts';
import {
  checks,
  explanation,
  noText,
  noticeAddress,
  retentionLabel,
  select,
  text,
  title,
  words,
} from './fields.ts';

const undeclared = (declaration: Declaration) =>
  categoryChoices(declaration).filter(
    ({ value }) => !declaration.categories.some(({ key }) => key === value),
  );

export const categoriesKind: ItemKind = {
  key: 'categories',
  part: 'categories',
  title: words('Tietoryhmä', 'Kategori av uppgifter', 'Category of data'),
  at: ['categories'],
  list: {
    add: words('Lisää tietoryhmä', 'Lägg till kategori', 'Add a category'),
    key: 'chosen',
    initial: (declaration) => ({
      key: undeclared(declaration)[0]?.value ?? categories[0],
      title: noText,
      explanation: noText,
      required: 'voluntary',
    }),
  },
  shapes: [
    title,
    explanation,
    select('required', words('Onko pakko antaa', 'Måste de ges', 'Must it be given'), requiredChoices),
    text(
      'consequence',
      words('Mitä seuraa, jos ei anna', 'Följden om de inte ges', 'What follows if it is not given'),
      {
        rows: 2,
        optional: true,
      },
    ),
  ],
};

/** GDPR 5(1)(b)–(c): a field of the company's own exists only as declared here. */
export const extraFieldsKind: ItemKind = {
  key: 'extra_fields',
  part: 'categories',
  title: words('Yrityksen oma kenttä', 'Företagets eget fält', 'A field of the company’s own'),
  at: ['extra_fields'],
  list: {
    add: words('Lisää oma kenttä', 'Lägg till eget fält', 'Add a field of your own'),
    key: 'of_title',
    initial: (declaration) => ({
      title: noText,
      explanation: noText,
      kind: 'text',
      purposes: ['customer_service'],
      retention: declaration.retention[0]?.key ?? 'none',
    }),
  },
  shapes: [
    title,
    explanation,
    select('kind', words('Millainen tieto', 'Hurdan uppgift', 'What kind of value'), fieldKindChoices),
    {
      kind: 'lines',
      name: 'choices',
      label: words('Vaihtoehdot, yksi riviä kohti', 'Alternativ, ett per rad', 'Choices, one on a line'),
    },
    checks(
      'purposes',
      words('Tarkoitukset, jotka näkevät kentän', 'Ändamål som ser fältet', 'Purposes that see the field'),
      purposeChoices,
    ),
    select('retention', retentionLabel, retentionChoices),
  ],
};

export const sourcesKind: ItemKind = {
  key: 'sources',
  part: 'sources',
  title: words('Tietolähde', 'Uppgiftskälla', 'Source'),
  at: ['sources'],
  list: {
    add: words('Lisää tietolähde', 'Lägg till källa', 'Add a source'),
    key: 'of_title',
    initial: () => ({ title: noText, explanation: noText, from_person: true, categories: [] }),
  },
  shapes: [
    title,
    explanation,
    {
      kind: 'flag',
      name: 'from_person',
      label: words(
        'Asiakas antaa tiedot itse',
        'Kunden ger själv uppgifterna',
        'The customer gives the data',
      ),
      hint: words(
        'Muualta saaduista tiedoista asiakkaalle on kerrottava kuukauden kuluessa (14 artikla).',
        'Om uppgifter från annat håll ska kunden få veta inom en månad (artikel 14).',
        'Of data from elsewhere the customer must be told within a month (Article 14).',
      ),
    },
    checks('categories', words('Mitkä tiedot', 'Vilka uppgifter', 'Which data'), categoryChoices),
    noticeAddress,
  ],
};
