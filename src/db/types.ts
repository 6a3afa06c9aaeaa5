/** Written by `npm run schema` from the live schema; a test compares it. */

import type { ColumnType, Generated, GeneratedAlways } from 'kysely';

type Moment = ColumnType<Date, Date | string, Date | string>;

type Json = ColumnType<unknown, string, string>;

export interface Addresses {
  customer_id: number;
  id: Generated<number>;
  kind: Generated<string>;
  care_of: Generated<string>;
  street: Generated<string>;
  postcode: Generated<string>;
  town: Generated<string>;
  country: Generated<string>;
  is_protected: Generated<boolean>;
  source: string;
  import_id: number | null;
  recorded_at: Generated<Moment>;
  valid_from: string | null;
  ended_on: string | null;
}

export interface AuditLog {
  id: Generated<number>;
  at: Generated<Moment>;
  actor: Generated<string>;
  purpose: Generated<number>;
  kind: string;
  act: string;
  customer_id: number | null;
  about: string | null;
  fields: string[] | null;
  tx: Generated<string>;
}

export interface AuditSeals {
  number: number;
  first_id: number;
  last_id: number;
  rows: number;
  hash: string;
  sealed_at: Generated<Moment>;
}

export interface Choices {
  customer_id: number;
  id: Generated<number>;
  kind: string;
  purpose: number | null;
  channel: string;
  evidence: Generated<string>;
  text_shown: Generated<string>;
  happened_at: Moment;
  valid_until: string | null;
  source: string;
  import_id: number | null;
  recorded_at: Generated<Moment>;
  recorded_by: Generated<string>;
}

export interface CustomerFieldValues {
  customer_id: number;
  field: string;
  value: string;
  source: string;
  import_id: number | null;
  recorded_at: Generated<Moment>;
}

export interface CustomerHistory {
  customer_id: number;
  id: Generated<number>;
  place: string;
  field: string;
  row_id: number | null;
  old_value: string | null;
  old_source: string | null;
  new_source: string | null;
  changed_at: Generated<Moment>;
  changed_by: Generated<string>;
  purpose: Generated<number>;
}

export interface Customers {
  id: Generated<number>;
  kind: string;
  customer_number: string;
  family_name: Generated<string>;
  given_names: Generated<string>;
  call_name: Generated<string>;
  organisation_name: Generated<string>;
  business_id: string | null;
  language: string | null;
  sort_name: GeneratedAlways<string>;
  source: string;
  import_id: number | null;
  recorded_at: Generated<Moment>;
  declaration_version: number;
  last_contact_on: Generated<string>;
  consents: Generated<number>;
  objections: Generated<number>;
  state: Generated<number>;
}

export interface DeclarationDraft {
  only_one: Generated<boolean>;
  body: Json;
  based_on: number;
  revision: Generated<number>;
  saved_at: Generated<Moment>;
  saved_by: string;
}

export interface DeclarationInForce {
  only_one: Generated<boolean>;
  version: number;
}

export interface Declarations {
  version: number;
  body: Json;
  hash: string;
  published_at: Generated<Moment>;
  published_by: string;
}

export interface Emails {
  customer_id: number;
  id: Generated<number>;
  address: string;
  normalised: string;
  kind: Generated<string>;
  is_primary: Generated<boolean>;
  source: string;
  import_id: number | null;
  recorded_at: Generated<Moment>;
  ended_on: string | null;
}

export interface Memberships {
  customer_id: number;
  id: Generated<number>;
  number: string;
  since_on: string | null;
  source: string;
  import_id: number | null;
  recorded_at: Generated<Moment>;
  ended_on: string | null;
}

export interface Migrations {
  number: number;
  name: string;
  hash: string;
  ran_at: Generated<Moment>;
}

export interface Phones {
  customer_id: number;
  id: Generated<number>;
  e164: string;
  original: string;
  kind: Generated<string>;
  is_primary: Generated<boolean>;
  source: string;
  import_id: number | null;
  recorded_at: Generated<Moment>;
  ended_on: string | null;
}

export interface PurposeNumbers {
  key: string;
  number: number;
}

export interface Representations {
  customer_id: number;
  id: Generated<number>;
  organisation_id: number;
  role: Generated<string>;
  since_on: string | null;
  source: string;
  import_id: number | null;
  recorded_at: Generated<Moment>;
  ended_on: string | null;
}

export interface DB {
  addresses: Addresses;
  audit_log: AuditLog;
  audit_seals: AuditSeals;
  choices: Choices;
  customer_field_values: CustomerFieldValues;
  customer_history: CustomerHistory;
  customers: Customers;
  declaration_draft: DeclarationDraft;
  declaration_in_force: DeclarationInForce;
  declarations: Declarations;
  emails: Emails;
  memberships: Memberships;
  migrations: Migrations;
  phones: Phones;
  purpose_numbers: PurposeNumbers;
  representations: Representations;
}
