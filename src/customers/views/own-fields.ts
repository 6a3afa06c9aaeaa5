/** Fields of the customer's own row. */
import { sql } from 'kysely';
import { parseBusinessId } from '../../ground/business-id.ts';
import { customerNumber } from '../../ground/customer-number.ts';
import { inAll, type Text } from '../../ground/language.ts';
import type { Declaration } from '../../policy/declaration.ts';
import { fieldTitle } from '../customer-fields.ts';
import { sourceTitle } from '../source.ts';

import { ownField } from './make-field.ts';
import { kindOptions, languageOptions } from './own-options.ts';
import type { ViewField } from './view-field.ts';

const titles = {
  name: { fi: 'Nimi', sv: 'Namn', en: 'Name' },
  kind: { fi: 'Laji', sv: 'Typ', en: 'Kind' },
  number: { fi: 'Asiakasnumero', sv: 'Kundnummer', en: 'Customer number' },
  import: { fi: 'Tuonti numero', sv: 'Import nummer', en: 'Import number' },
  recorded: { fi: 'Tallennettu rekisteriin', sv: 'Sparad i registret', en: 'Recorded in the register' },
  contact: { fi: 'Viimeisin yhteys', sv: 'Senaste kontakt', en: 'Last contact' },
  version: {
    fi: 'Kerätty selosteen versiolla',
    sv: 'Insamlad med beskrivning',
    en: 'Collected under notice',
  },
} as const satisfies Record<string, Text>;

const days = ['from', 'to', 'within', 'older'] as const;

/** A list shows the whole name; a file may need its parts. */
const nameColumns: readonly ViewField[] = (
  ['family_name', 'given_names', 'call_name', 'organisation_name'] as const
).map((name) =>
  ownField({
    key: name,
    title: fieldTitle(name),
    category: 'name',
    kind: 'text',
    operators: [],
    own: name,
    column: { value: sql`c.${sql.ref(name)}` },
  }),
);

const whoFields: readonly ViewField[] = [
  ownField({
    key: 'name',
    title: titles.name,
    category: 'name',
    kind: 'text',
    operators: ['begins'],
    own: 'sort_name',
    isIndexed: true,
  }),
  ...nameColumns,
  ownField({
    key: 'kind',
    title: titles.kind,
    category: 'key',
    kind: 'choice',
    options: kindOptions,
    operators: ['is', 'not'],
    own: 'kind',
    column: { value: sql`c.kind`, minor: true },
  }),
  ownField({
    key: 'customer_number',
    title: titles.number,
    category: 'customer_number',
    kind: 'text',
    operators: ['is'],
    own: 'customer_number',
    written: (value) => [customerNumber(value)],
    isIndexed: true,
    column: { value: sql`c.customer_number` },
  }),
  ownField({
    key: 'since_on',
    title: fieldTitle('since_on'),
    category: 'customer_number',
    kind: 'date',
    operators: ['from', 'to', 'missing'],
    own: 'since_on',
    isIndexed: true,
    column: { value: sql`c.since_on`, minor: true },
  }),
  ownField({
    key: 'language',
    title: fieldTitle('language'),
    category: 'language',
    kind: 'choice',
    options: languageOptions,
    operators: ['is', 'not', 'missing'],
    own: 'language',
    column: { value: sql`c.language`, minor: true },
  }),
  ownField({
    key: 'business_id',
    title: fieldTitle('business_id'),
    category: 'business_id',
    kind: 'text',
    operators: ['is', 'exists', 'missing'],
    own: 'business_id',
    isIndexed: true,
    written: (value) => [parseBusinessId(value) ?? value],
    column: { value: sql`c.business_id` },
  }),
];

const provenanceFields = (declaration: Declaration): readonly ViewField[] => [
  ownField({
    key: 'source',
    title: sourceTitle,
    category: 'provenance',
    kind: 'choice',
    options: declaration.sources.map(({ key, title }) => ({ value: key, title: inAll(title) })),
    isOpen: true,
    operators: ['is', 'not'],
    own: 'source',
    isIndexed: true,
    column: { value: sql`c.source`, minor: true },
  }),
  ownField({
    key: 'import',
    title: titles.import,
    category: 'provenance',
    kind: 'key',
    operators: ['is'],
    own: 'import_id',
    isIndexed: true,
  }),
  ownField({
    key: 'recorded_at',
    title: titles.recorded,
    category: 'provenance',
    kind: 'moment',
    operators: days,
    own: 'recorded_at',
    isIndexed: true,
    column: { value: sql`c.recorded_at`, minor: true },
  }),
  ownField({
    key: 'last_contact_on',
    title: titles.contact,
    category: 'provenance',
    kind: 'date',
    operators: days,
    own: 'last_contact_on',
    column: { value: sql`c.last_contact_on`, minor: true },
  }),
  ownField({
    key: 'declaration_version',
    title: titles.version,
    category: 'provenance',
    kind: 'key',
    operators: ['is', 'from', 'to'],
    own: 'declaration_version',
  }),
];

export const ownFields = (declaration: Declaration): readonly ViewField[] => [
  ...whoFields,
  ...provenanceFields(declaration),
];
