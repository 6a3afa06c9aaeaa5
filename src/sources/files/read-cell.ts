import type { CountryCode } from 'libphonenumber-js/min';
import { parseBusinessId } from '../../ground/business-id.ts';
import { helsinkiDate } from '../../ground/calendar.ts';
import { customerNumber } from '../../ground/customer-number.ts';
import { parseEmail } from '../../ground/email.ts';
import { parsePhone } from '../../ground/phone.ts';
import { extraValue, wrongKind } from './extra-value.ts';
import type { TargetField } from './fields.ts';
import type { AddressKind, ImportedCustomer } from './imported-customer.ts';
import type { RowOptions } from './row-options.ts';
import { type RowProblem, type RowProblemCode, rowProblem } from './row-problems.ts';
import { answerOf, type CustomerKind, dateOf, kindOf, languageOf } from './value-words.ts';

/** An address as its cells give it, with the columns for the problems. */
export type DraftAddress = {
  street: string;
  street2: string;
  careOf: string;
  postcode: string;
  town: string;
  country: string;
  column: number;
};

/** A row half read. */
export type Draft = {
  options: RowOptions;
  problems: RowProblem[];
  customer: ImportedCustomer;
  kind: CustomerKind | undefined;
  fullName: string;
  addresses: Partial<Record<AddressKind, DraftAddress>>;
};

export const emptyDraft = (options: RowOptions): Draft => ({
  options,
  problems: [],
  kind: undefined,
  fullName: '',
  addresses: {},
  customer: {
    kind: 'person',
    familyName: '',
    givenNames: '',
    callName: '',
    organisationName: '',
    language: undefined,
    emails: [],
    phones: [],
    addresses: [],
    claimed: {},
    extra: {},
  },
});

type Reader = (draft: Draft, value: string, column: number) => void;

const say = (draft: Draft, code: RowProblemCode, column: number): void => {
  draft.problems.push(rowProblem(code, column));
};

const within = (draft: Draft, value: string, column: number, longest: number): string => {
  if (value.length <= longest) return value.includes('\n') ? value.replace(/\s*\n\s*/g, ', ') : value;
  say(draft, 'text_too_long', column);
  return '';
};

type TextField =
  | 'familyName'
  | 'givenNames'
  | 'callName'
  | 'organisationName'
  | 'representedOrganisation'
  | 'role'
  | 'memberNumber';

const text =
  (field: TextField, longest: number): Reader =>
  (draft, value, column) => {
    const kept = within(draft, value, column, longest);
    if (kept) draft.customer[field] = kept;
  };

const readNumber: Reader = (draft, value, column) => {
  const number = customerNumber(within(draft, value, column, 60));
  if (number) draft.customer.customerNumber = number;
};

const date =
  (field: 'memberSince' | 'createdOn'): Reader =>
  (draft, value, column) => {
    const day = dateOf(value);
    if (!day) say(draft, 'date_invalid', column);
    else if (field === 'createdOn' && day > helsinkiDate(new Date())) say(draft, 'date_to_come', column);
    else draft.customer[field] = day;
  };

const claim =
  (channel: 'email' | 'sms'): Reader =>
  (draft, value, column) => {
    const answer = answerOf(value);
    if (answer === undefined) say(draft, 'answer_unknown', column);
    else draft.customer.claimed[channel] = answer;
  };

/** `a@x.example; b@x.example`, Google's ` ::: `, and `Aino Lehto <aino@…>`, whose spaces do not part. */
const readEmails: Reader = (draft, value, column) => {
  const parts = /[;,]| ::: |\n/.test(value) ? value.split(/\s*(?:[;,\n]| ::: )\s*/) : [value];
  for (const part of parts) {
    if (!part) continue;
    const email = parseEmail(part);
    const { emails } = draft.customer;
    if (!email) say(draft, 'email_invalid', column);
    else if (!emails.some(({ normalised }) => normalised === email.normalised)) emails.push(email);
  }
};

const readPhones: Reader = (draft, value, column) => {
  const country = draft.options.country as CountryCode;
  const whole = parsePhone(value, country);
  const parts = whole ? [] : value.split(/\s*(?:[;,/\n]| ::: | tai | eller | or )\s*/);
  const found = whole ? [whole] : parts.filter(Boolean).map((part) => parsePhone(part, country));
  const { phones } = draft.customer;
  for (const phone of found) {
    if (!phone) say(draft, 'phone_invalid', column);
    else if (!phones.some(({ e164 }) => e164 === phone.e164)) phones.push(phone);
  }
};

const addressPart =
  (kind: AddressKind, part: Exclude<keyof DraftAddress, 'column'>): Reader =>
  (draft, value, column) => {
    draft.addresses[kind] ??= {
      street: '',
      street2: '',
      careOf: '',
      postcode: '',
      town: '',
      country: '',
      column,
    };
    const address = draft.addresses[kind];
    if (value.length > 200) say(draft, 'text_too_long', column);
    else address[part] = value;
    if (part === 'postcode') address.column = column;
  };

const readers: Readonly<Record<string, Reader>> = {
  kind: (draft, value, column) => {
    draft.kind = kindOf(value);
    if (!draft.kind) say(draft, 'kind_unknown', column);
  },
  customer_number: readNumber,
  full_name: (draft, value, column) => {
    draft.fullName = within(draft, value, column, 250);
  },
  family_name: text('familyName', 120),
  given_names: text('givenNames', 120),
  call_name: text('callName', 120),
  organisation_name: text('organisationName', 250),
  represented_organisation: text('representedOrganisation', 250),
  role: text('role', 120),
  business_id: (draft, value, column) => {
    const id = parseBusinessId(value);
    if (id) draft.customer.businessId = id;
    else say(draft, 'business_id_invalid', column);
  },
  language: (draft, value, column) => {
    draft.customer.language = languageOf(value);
    if (!draft.customer.language) say(draft, 'language_unknown', column);
  },
  email: readEmails,
  phone: readPhones,
  care_of: addressPart('postal', 'careOf'),
  street2: addressPart('postal', 'street2'),
  member_number: text('memberNumber', 60),
  member_since: date('memberSince'),
  created_on: date('createdOn'),
  claimed_email_marketing: claim('email'),
  claimed_sms_marketing: claim('sms'),
  ...Object.fromEntries(
    (['postal', 'billing', 'delivery', 'visiting'] as const).flatMap((kind) =>
      (['street', 'postcode', 'town', 'country'] as const).map((part) => [
        kind === 'postal' ? part : `${kind}_${part}`,
        addressPart(kind, part),
      ]),
    ),
  ),
};

const byTarget = new Map(Object.entries(readers));

const readExtra = (draft: Draft, value: string, { key, column }: { key: string; column: number }): void => {
  const field = draft.options.extra?.[key];
  const kept = field && value.length <= 2000 ? extraValue(field, value) : undefined;
  if (kept !== undefined) draft.customer.extra[key] = kept;
  else if (!field) say(draft, 'field_undeclared', column);
  else say(draft, value.length > 2000 ? 'text_too_long' : wrongKind[field.kind], column);
};

/** Writes the cell's value into the draft; a target that is not known is left out. */
export const readCell = (draft: Draft, value: string, target: TargetField, column: number): void => {
  const reader = byTarget.get(target);
  if (reader) reader(draft, value, column);
  else if (target.startsWith('extra:')) readExtra(draft, value, { key: target.slice(6), column });
};

/** Numbers of ten digits are ordinary in these columns: only a code with its sign or a right check is refused there. */
const numbered: ReadonlySet<string> = new Set(['phone', 'customer_number', 'member_number', 'business_id']);
export const scansForCodes = (target: TargetField): boolean => !numbered.has(target);
