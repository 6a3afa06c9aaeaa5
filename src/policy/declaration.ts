/**
 * The declaration: why the company holds customers' data, which, on what ground, from where, for whom, for how
 * long. The notice is composed from it and PostgreSQL's rights are compiled from it. GDPR 13, 14 and 30.
 */
import { z } from 'zod';
import { categories } from '../ground/columns.ts';
import { impactCriteria, impactOutcomes } from './impact.ts';

/** A text may be empty while it is a draft; `lint` blocks publishing then. Finnish is the one that must exist. */
const text = z.strictObject({
  fi: z.string().max(8000),
  sv: z.string().max(8000).optional(),
  en: z.string().max(8000).optional(),
});
const key = z.string().regex(/^[a-z][a-z0-9_]{1,40}$/);
const category = z.enum(categories);
const date = z.iso.date();

const contact = z.strictObject({
  name: z.string().max(200),
  email: z.string().max(254),
  phone: z.string().max(40),
  street: z.string().max(200),
  postcode: z.string().max(10),
  town: z.string().max(80),
  country: z.string().length(2).default('FI'),
});

/** Article 6(1). Consent and contract need no more words; the others name their interest or their statute. */
const ground = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('contract') }),
  z.strictObject({ kind: z.literal('consent') }),
  z.strictObject({ kind: z.literal('legitimate_interest'), interest: text, balancing: text }),
  z.strictObject({ kind: z.literal('legal_obligation'), statute: text }),
]);

/** Whether an impact assessment is needed, and the one that was made: GDPR 35, 36. Not in the notice. */
const impactAssessment = z.strictObject({
  need: z.enum(['needed', 'not_needed']),
  /** Those that are met; none met is an answer too. */
  criteria: z.array(z.enum(impactCriteria)).default([]),
  reason: text,
  screened_on: date,
  made_on: date.optional(),
  outcome: z.enum(impactOutcomes).optional(),
  /** Where the assessment itself is: a folder, a number, an address. */
  document: z.string().max(300).optional(),
  /** The risks that it found and what is done about them. */
  measures: text.optional(),
  consulted_on: date.optional(),
  review_on: date.optional(),
});

export const channels = ['post', 'phone', 'email', 'sms', 'web'] as const;
export const customerStates = ['restricted', 'kept_for_duty', 'deceased'] as const;

const purpose = z.strictObject({
  key,
  /** Stable for ever and never given to another purpose: the bit in the masks and the number in the role's name. */
  number: z.int().min(1).max(62),
  register: key,
  title: text,
  explanation: text,
  ground,
  /** The channel where the purpose is direct marketing (SVPL 200–204 §); absent for all others. */
  marketing: z.enum(channels).optional(),
  /** Legal persons may be reached until they refuse (SVPL 202 §) even where natural persons must have consented. */
  organisations_without_consent: z.boolean().default(false),
  /** GDPR 21: `absolute` for direct marketing, `reasoned` for other legitimate interests, `none` elsewhere. */
  objection: z.enum(['absolute', 'reasoned', 'none']),
  reads: z.array(category),
  writes: z.array(category),
  /** States of a customer in which this purpose still sees the customer (GDPR 18(2), 17(3)). */
  sees: z.array(z.enum(customerStates)).default([]),
  /** Sees addresses under a non-disclosure for personal safety (turvakielto). */
  needs_protected_address: z.boolean().default(false),
  retention: key,
  /** Before this day it sees nobody: people are told of it first (GDPR 13(3), 14(4)). Absent: it has begun. */
  begins_on: date.optional(),
  /** GDPR 22 and 13(2)(f): decides by machine; logic and consequences in the reader's words. */
  automated_decision: z.strictObject({ logic: text, consequences: text }).optional(),
  impact_assessment: impactAssessment.optional(),
});

const dataCategory = z.strictObject({
  key: category,
  title: text,
  explanation: text,
  /** GDPR 13(2)(e): must the person give it, and what follows when not. */
  required: z.enum(['contract', 'law', 'voluntary']),
  consequence: text.optional(),
});

/** Where a notice of Article 19 goes: by mail, or by post (the rows of the address with commas between). Not in the notice. */
const noticeAddress = z.strictObject({
  name: z.string().max(200).optional(),
  email: z.string().max(254).optional(),
  post: z.string().max(300).optional(),
});

const source = z.strictObject({
  key,
  title: text,
  explanation: text,
  /** From the person (Art. 13) or from elsewhere (Art. 14: the person must be told within a month). */
  from_person: z.boolean(),
  categories: z.array(category),
  notice_address: noticeAddress.optional(),
});

const agreement = z.strictObject({
  dated: date,
  document: z.string().max(300),
  ends: date.optional(),
});

const recipient = z.strictObject({
  key,
  name: z.string().max(200),
  title: text,
  role: z.enum(['processor', 'controller', 'authority']),
  purposes: z.array(key),
  categories: z.array(category),
  /** Processors need one in force before their people and keys are let in (GDPR 28). */
  agreement: agreement.optional(),
  country: z.string().length(2).default('FI'),
  notice_address: noticeAddress.optional(),
  disclosure: z.enum([
    'processing',
    'credit',
    'collection',
    'invoicing',
    'legal_obligation',
    'value_added',
    'other',
  ]),
});

const transfer = z.strictObject({
  recipient: key,
  country: z.string().length(2),
  safeguard: z.enum(['adequacy', 'standard_clauses', 'binding_rules', 'derogation']),
  explanation: text,
  /** How to get a copy of the safeguards, GDPR 13(1)(f). */
  copy: text,
});

const retention = z.strictObject({
  key,
  title: text,
  /** What starts the clock. */
  from: z.enum([
    'last_contact',
    'calendar_year_of_financial_year_end',
    'financial_year_end',
    'due_date',
    'closing',
    'collection',
    'withdrawal',
    'decision',
    'none',
  ]),
  months: z.int().min(0).max(1200).optional(),
  days: z.int().min(0).max(3650).optional(),
  statute: text.optional(),
});

const cookie = z.strictObject({
  name: z.string().max(120),
  provider: z.string().max(120),
  party: z.enum(['first', 'third']),
  category: z.enum(['necessary', 'functional', 'statistics', 'marketing']),
  kind: z.enum(['cookie', 'local_storage', 'pixel', 'other']),
  purpose: text,
  duration_days: z.int().min(0).max(730),
});

/** A field of the company's own; it does not exist before it stands here with purpose, ground and retention. */
const extraField = z.strictObject({
  key,
  title: text,
  explanation: text,
  kind: z.enum(['text', 'number', 'date', 'yes_no', 'choice']),
  choices: z.array(text).default([]),
  /** Keys of the purposes that read and write it. The ground is theirs. */
  purposes: z.array(key).min(1),
  retention: key,
});

const register = z.strictObject({ key, title: text, subjects: text });
const measure = z.strictObject({ key, title: text, explanation: text });
const right = z.strictObject({
  key: z.enum([
    'access',
    'rectification',
    'erasure',
    'restriction',
    'objection',
    'marketing_objection',
    'portability',
    'withdrawal',
    'anonymisation',
    'human_review',
    'complaint',
  ]),
  title: text,
  explanation: text,
});

export const declarationSchema = z.strictObject({
  controller: contact.extend({ business_id: z.string().max(20) }),
  joint_controllers: z.array(contact.extend({ business_id: z.string().max(20) })).default([]),
  contact_person: contact,
  data_protection_officer: contact.optional(),
  supervisor: z.strictObject({
    name: text,
    address: text,
    phone: z.string(),
    email: z.string(),
    web: z.string(),
  }),
  register_name: text,
  drawn_up_on: date,
  updated_on: date,
  registers: z.array(register).min(1),
  purposes: z.array(purpose).min(1),
  categories: z.array(dataCategory),
  extra_fields: z.array(extraField).default([]),
  sources: z.array(source),
  recipients: z.array(recipient),
  /** What is said of disclosures and transfers as a whole, before the list of recipients. */
  disclosure_principle: text,
  transfers: z.array(transfer),
  transfer_principle: text,
  retention: z.array(retention),
  cookies: z.array(cookie),
  cookie_principle: text,
  protection: z.strictObject({ paper: z.array(measure), system: z.array(measure) }),
  rights: z.array(right),
  /** How to use the rights: channels, no signature, identity, deadline, price (GDPR 12). */
  using_rights: text,
  /** The list and the address labels (seed: "luettelo"), shown beside the way to forbid it. */
  published_list: text,
  /** The financial year's last month and day, from which bookkeeping counts (KPL 2:10). */
  financial_year_end: z.string().regex(/^\d{2}-\d{2}$/),
  /** The confidentiality undertaking that every member of staff signs; a changed text is a new version. */
  undertaking: z.strictObject({ version: z.int().min(1), text }),
});

/** As it is written: what has a default may be left out. */
export type DeclarationDraft = z.input<typeof declarationSchema>;
/** As it is held and published: defaults filled in. */
export type Declaration = z.output<typeof declarationSchema>;
export type Purpose = Declaration['purposes'][number];
export type Recipient = Declaration['recipients'][number];
export type NoticeAddress = z.output<typeof noticeAddress>;
export type Source = Declaration['sources'][number];
export type ExtraField = Declaration['extra_fields'][number];
export type RetentionRule = Declaration['retention'][number];
export type ImpactAssessment = NonNullable<Purpose['impact_assessment']>;
export type Ground = Purpose['ground'];
export type Channel = (typeof channels)[number];
export type CustomerState = (typeof customerStates)[number];
