/** What each column of the customers' tables is. The order is the order in which an access answer shows them. */
import {
  dayOf,
  derivedKey,
  type FunctionDeclaration,
  key,
  masks,
  of,
  ofCompany,
  type TableDeclaration,
} from '../ground/columns.ts';
import { attachmentsData } from './attachments/personal-data.ts';
import { duplicatesData, duplicatesFunctions } from './duplicates/personal-data.ts';
import { mailTemplatesData } from './mails/personal-data.ts';
import { notesData } from './notes/personal-data.ts';
import { searchData, searchFunctions } from './search-data.ts';
import { tasksData, tasksFunctions } from './tasks/personal-data.ts';
import { viewsData } from './views/views-data.ts';

const child = { rows: { of_customer: 'customer_id' }, subject: 'customer', writing: 'rows' } as const;
const provenance = {
  source: of('provenance', { plain: true }),
  import_id: of('provenance', { access: 'link' }),
  recorded_at: of('provenance'),
};

export const customersData: readonly TableDeclaration[] = [
  {
    table: 'customers',
    about: 'A person, an organisation or a sole trader who is a customer or represents one.',
    subject: 'customer',
    rows: 'customer',
    writing: 'rows',
    expires: { rule: 'customer_relationship', since: 't.last_contact_on' },
    // A consent in force is a relationship too: it ends by withdrawal or by its own date.
    prolongs: `case when t.consents <> 0 then 'infinity'::date end`,
    purposes: { register_upkeep: ['select', 'insert', 'update', 'delete'], own_page: ['select'] },
    triggers: [
      'customers_are_remembered_in_search',
      'customers_are_renamed_in_search',
      'customers_are_forgotten_by_search',
    ],
    columns: {
      id: key,
      kind: { ...of('name'), category: 'key', access: 'shown' },
      // By it a recipient of data finds whom the sweep of time has erased: GDPR 19.
      customer_number: of('customer_number', { readForErasure: true }),
      family_name: of('name'),
      given_names: of('name'),
      call_name: of('name'),
      organisation_name: of('name'),
      business_id: of('business_id'),
      language: of('language'),
      since_on: of('customer_number'),
      sort_name: of('name', { derived: true, access: 'link' }),
      ...provenance,
      declaration_version: of('provenance', { fixed: true }),
      last_contact_on: of('provenance', { readForErasure: true }),
      consents: { ...masks, readForErasure: true },
      objections: { ...masks, readForErasure: true },
      state: { ...masks, readForErasure: true },
    },
  },
  {
    ...child,
    table: 'value_sources',
    about: 'Where a value of the customer’s row came from, when it is not from where the row did.',
    purposes: { register_upkeep: ['select', 'insert', 'update', 'delete'] },
    columns: { customer_id: key, field: of('provenance', { fixed: true, plain: true }), ...provenance },
  },
  {
    ...child,
    table: 'emails',
    about: 'An e-mail address of a customer.',
    purposes: {
      register_upkeep: ['select', 'insert', 'update', 'delete'],
      own_page: ['select', 'insert', 'update'],
    },
    columns: {
      customer_id: key,
      id: key,
      address: of('email'),
      normalised: of('email', { access: 'link', readForErasure: true }),
      kind: of('email'),
      is_primary: of('email'),
      ended_on: of('email'),
      ...provenance,
    },
  },
  {
    ...child,
    table: 'phones',
    about: 'A phone number of a customer.',
    purposes: {
      register_upkeep: ['select', 'insert', 'update', 'delete'],
      own_page: ['select', 'insert', 'update'],
    },
    columns: {
      customer_id: key,
      id: key,
      e164: of('phone', { readForErasure: true }),
      original: of('phone'),
      kind: of('phone'),
      is_primary: of('phone'),
      ended_on: of('phone'),
      ...provenance,
    },
  },
  {
    ...child,
    table: 'addresses',
    about: 'A postal, billing, delivery or visiting address of a customer.',
    rows: { of_customer: 'customer_id', also: 'protected_address' },
    purposes: {
      register_upkeep: ['select', 'insert', 'update', 'delete'],
      own_page: ['select', 'insert', 'update'],
    },
    triggers: ['addresses_of_the_protected'],
    columns: {
      customer_id: key,
      id: key,
      kind: of('address'),
      care_of: of('address'),
      street: of('address'),
      postcode: of('address'),
      town: of('address'),
      country: of('address'),
      is_protected: masks,
      valid_from: of('address'),
      ended_on: of('address'),
      ...provenance,
    },
  },
  {
    ...child,
    table: 'representations',
    about: 'A person who represents an organisation, in what role and since when.',
    purposes: { register_upkeep: ['select', 'insert', 'update', 'delete'] },
    columns: {
      customer_id: key,
      id: key,
      organisation_id: of('represented_organisation', { fixed: true, customer: 'another' }),
      role: of('represented_organisation'),
      since_on: of('represented_organisation'),
      ended_on: of('represented_organisation'),
      ...provenance,
    },
  },
  {
    ...child,
    table: 'memberships',
    about: 'A customer-owner’s membership.',
    purposes: { register_upkeep: ['select', 'insert', 'update', 'delete'] },
    expires: { rule: 'membership', since: 't.ended_on' },
    prolongs: `case when t.ended_on is null then 'infinity'::date end`,
    triggers: ['memberships_set_the_masks', 'memberships_reset_the_masks', 'memberships_clear_the_masks'],
    columns: {
      customer_id: key,
      id: key,
      number: of('membership'),
      since_on: of('membership'),
      ended_on: of('membership', { readForErasure: true }),
      ...provenance,
    },
  },
  {
    ...child,
    table: 'customer_field_values',
    about: 'The value of a field that the company itself declared.',
    rows: { of_customer: 'customer_id', also: 'extra_field_of_purpose' },
    purposes: { register_upkeep: ['select', 'insert', 'update', 'delete'] },
    columns: {
      customer_id: key,
      field: of('extra_fields', { fixed: true, plain: true }),
      value: of('extra_fields'),
      // The value once more, as a condition of a view looks it up.
      sought: of('extra_fields', { derived: true, access: 'link' }),
      amount: of('extra_fields', { derived: true, access: 'link' }),
      ...provenance,
    },
  },
  {
    ...child,
    table: 'customer_history',
    about: 'What a value was before it was changed, who changed it and for which purpose.',
    writing: 'append',
    purposes: { register_upkeep: ['select', 'insert', 'delete'], own_page: ['select', 'insert'] },
    columns: {
      customer_id: key,
      id: key,
      place: of('history', { plain: true }),
      field: of('history', { plain: true }),
      row_id: of('history', { access: 'link' }),
      old_value: of('history'),
      old_source: of('history', { plain: true }),
      new_source: of('history', { plain: true }),
      // Filled by their defaults alone: nobody writes history in another's name.
      changed_at: of('history', { derived: true }),
      changed_by: of('history', {
        derived: true,
        access: 'withheld',
        why: 'Names of staff are not the person’s data (C-579/21).',
      }),
      purpose: of('history', { derived: true }),
    },
  },
  {
    ...child,
    table: 'choices',
    about: 'A consent, withdrawal, objection, restriction or protection as it happened.',
    writing: 'append',
    purposes: { register_upkeep: ['select', 'insert', 'delete'], own_page: ['select', 'insert'] },
    triggers: ['choices_set_the_masks', 'choices_reset_the_masks', 'choices_wait_for_the_journal'],
    // The proof of a consent goes together with the withdrawal that ended it, never one without the other.
    expires: {
      rule: 'marketing_consent',
      since: `case when t.kind in ('consent', 'claimed_consent', 'withdrawal', 'consent_ended') then
        (select ${dayOf('max(w.happened_at)')} from choices w where w.customer_id = t.customer_id and w.purpose = t.purpose
          and w.kind in ('withdrawal', 'consent_ended') and w.happened_at >= t.happened_at) end`,
    },
    // Made on the own page or by the link of a letter the house wrote the words; of a file they are about all that is in it.
    knownToPerson: `t.channel in ('portal', 'file') or t.evidence like 'mailing:%'`,
    columns: {
      customer_id: key,
      id: key,
      kind: of('choices', { readForErasure: true }),
      purpose: of('choices', { readForErasure: true }),
      channel: of('choices'),
      evidence: of('choices'),
      text_shown: of('choices', { plain: true }),
      happened_at: of('choices', { readForErasure: true }),
      valid_until: of('choices'),
      ...provenance,
      // Filled by their defaults alone: evidence of who recorded it and when.
      recorded_at: of('provenance', { derived: true }),
      recorded_by: of('choices', {
        derived: true,
        access: 'withheld',
        why: 'Names of staff are not the person’s data (C-579/21).',
      }),
    },
  },
  {
    table: 'suppressed_contacts',
    about: 'A keyed hash of a contact point of somebody who was erased: an import does not bring them back.',
    subject: 'none',
    rows: 'all',
    purposes: {
      erasure: ['select', 'insert'],
      register_upkeep: ['select'],
      customer_service: ['select'],
      rights_requests: ['select'],
    },
    columns: { fingerprint: ofCompany, since: ofCompany },
  },
  {
    ...child,
    table: 'suppression_overrides',
    about:
      'How somebody who was erased at their own request became a customer again themself, as it was stated.',
    writing: 'none',
    purposes: { register_upkeep: ['select', 'insert'], customer_service: ['select', 'insert'] },
    columns: {
      customer_id: key,
      id: derivedKey,
      stated: of('history'),
      at: of('history', { derived: true }),
      recorded_by: of('history', {
        derived: true,
        access: 'withheld',
        why: 'Names of staff are not the person’s data (C-579/21).',
      }),
    },
  },
  ...duplicatesData,
  ...notesData,
  ...tasksData,
  ...attachmentsData,
  ...mailTemplatesData,
  ...searchData,
  ...viewsData,
];

export const customersFunctions: readonly FunctionDeclaration[] = [
  // The day in Finland: defaults of columns and statements of every purpose ask it.
  { signature: 'today()', purposes: '*' },
  { signature: 'next_customer_number()', purposes: ['customer_service', 'register_upkeep'], isDefiner: true },
  { signature: 'follow_choices(bigint[])', purposes: [], isDefiner: true },
  { signature: 'choices_were_added()', purposes: [], isDefiner: true },
  { signature: 'protect_new_address()', purposes: [], isDefiner: true },
  { signature: 'objections_reach(integer[])', purposes: [], isDefiner: true },
  { signature: 'let_consents_expire()', purposes: ['register_upkeep'], isDefiner: true },
  ...duplicatesFunctions,
  ...tasksFunctions,
  ...searchFunctions,
];
