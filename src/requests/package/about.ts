/**
 * What GDPR 15(1) and (2) ask beside the data itself: purposes, sources, recipients by name, retention, transfers with their
 * safeguards, automated decisions with their logic, what is withheld and why, and the person's rights.
 */

import type { ChoiceRow } from '../../customers/choice.ts';
import { standingOf } from '../../customers/choice.ts';
import { sourceName } from '../../customers/source.ts';
import { seesCustomer } from '../../customers/who-sees.ts';
import { helsinkiDate } from '../../ground/calendar.ts';
import type { TableDeclaration } from '../../ground/columns.ts';
import { type Language, textIn } from '../../ground/language.ts';
import { lawWithin } from '../../ground/wording.ts';
import type { Declaration, Purpose, RetentionRule } from '../../policy/declaration.ts';
import { keptFor, retentionTitle } from '../../policy/retention-said.ts';
import { isWithheld } from './answer-tables.ts';
import { type Held, type Row, rowsIn } from './package.ts';
import { groundTitles, safeguardTitles } from './package-texts.ts';
import { columnTitle } from './titles/columns.ts';
import { fileTitles } from './titles/files.ts';
import { withheldReasons } from './titles/reasons.ts';
import { tableTitles } from './titles/tables.ts';

export type AboutPurpose = Readonly<{
  key: string;
  title: string;
  explanation: string;
  ground: string;
  /** Whether the purpose may use the person's data now; not where a consent is missing or the person has objected. */
  uses: boolean;
  retention: string;
}>;

const groundOf = ({ ground }: Purpose, language: Language): string => {
  const more =
    ground.kind === 'legitimate_interest'
      ? textIn(ground.interest, language)
      : ground.kind === 'legal_obligation'
        ? textIn(ground.statute, language)
        : '';
  return more ? `${groundTitles[ground.kind][language]}: ${more}` : groundTitles[ground.kind][language];
};

/** `Tilaukset: 3 vuotta tilauksen päättymisestä`. */
const ruleSaid = (rule: RetentionRule, language: Language): string => {
  const title = textIn(rule.title, language);
  return `${retentionTitle(title).what}: ${keptFor(rule, title, language)}`;
};

const ruleNamed = (rules: readonly RetentionRule[], key: string, language: Language): string => {
  const rule = rules.find((one) => one.key === key);
  return rule ? ruleSaid(rule, language) : key;
};

/** What holds for the person now, by their own choices. */
const seenOf = (held: Held) => ({
  ...standingOf(rowsIn(held, 'choices') as unknown as readonly ChoiceRow[], helsinkiDate(new Date())),
  kind: String(rowsIn(held, 'customers')[0]?.['kind'] ?? 'person'),
  isMember: rowsIn(held, 'memberships').some(({ ended_on }) => ended_on === null),
});

export const aboutPurposes = (
  held: Held,
  { purposes, retention }: Declaration,
  language: Language,
): AboutPurpose[] => {
  const seen = seenOf(held);
  return purposes.map((purpose) => ({
    key: purpose.key,
    title: textIn(purpose.title, language),
    explanation: textIn(purpose.explanation, language),
    ground: groundOf(purpose, language),
    uses: seesCustomer(purpose, seen),
    retention: ruleNamed(retention, purpose.retention, language),
  }));
};

/** The sources that really stand at the person's values, in the words of the notice. */
export const aboutSources = ({ parts }: Held, declaration: Declaration, language: Language): string[] => {
  const keys = new Set(
    parts.flatMap(({ rows }) =>
      rows.map(({ source }) => source).filter((source) => typeof source === 'string'),
    ),
  );
  return [...keys].map((key) => sourceName(declaration, key, language)).sort();
};

export type AboutRecipient = Readonly<{ name: string; title: string; categories: string; country: string }>;

/** Those who may get data by the notice; to whom it really went stands in the disclosures, by name. */
export const aboutRecipients = (
  { recipients, categories }: Declaration,
  language: Language,
): AboutRecipient[] => {
  const titleOf = (key: string): string => {
    const found = categories.find((one) => one.key === key);
    return found ? textIn(found.title, language) : key;
  };
  return recipients.map((recipient) => ({
    name: recipient.name,
    title: textIn(recipient.title, language),
    categories: recipient.categories.map(titleOf).join(', '),
    country: recipient.country,
  }));
};

/** By name, or by what the recipient is for as long as nobody has named it. */
const recipientSaid = ({ recipients }: Declaration, key: string, language: Language): string => {
  const recipient = recipients.find((one) => one.key === key);
  return recipient ? recipient.name || textIn(recipient.title, language) : key;
};

export const aboutTransfers = (declaration: Declaration, language: Language) =>
  declaration.transfers.map((transfer) => ({
    recipient: recipientSaid(declaration, transfer.recipient, language),
    country: transfer.country,
    safeguard: safeguardTitles[transfer.safeguard][language],
    explanation: textIn(transfer.explanation, language),
    copy: textIn(transfer.copy, language),
  }));

export const aboutDecisions = ({ purposes }: Declaration, language: Language) =>
  purposes.flatMap(({ title, automated_decision: decision }) =>
    decision
      ? [
          {
            purpose: textIn(title, language),
            logic: textIn(decision.logic, language),
            consequences: textIn(decision.consequences, language),
          },
        ]
      : [],
  );

export const aboutRetention = ({ retention }: Declaration, language: Language) =>
  retention.map((rule) => ({
    title: ruleSaid(rule, language),
    months: rule.months ?? null,
    days: rule.days ?? null,
    statute: rule.statute ? lawWithin(textIn(rule.statute, language), language) : '',
  }));

export type Withheld = Readonly<{ table: string; column: string; title: string; reason: string }>;

/** Each column that no answer shows, with its reason. GDPR 12(4), TSL 34 §. */
export const aboutWithheld = (tables: readonly TableDeclaration[], language: Language): Withheld[] =>
  tables
    .filter(({ subject }) => subject === 'customer')
    .flatMap(({ table, columns }) =>
      Object.entries(columns)
        .filter(([, column]) => isWithheld(column))
        .map(([column, { why = '' }]) => ({
          table,
          column,
          title: `${tableTitles[table]?.[language] ?? table}: ${columnTitle(table, column)?.[language] ?? column}`,
          reason: withheldReasons[why]?.[language] ?? why,
        })),
    );

/** Each kind of stored file that no answer holds, with its reason. */
export const aboutFilesNotGiven = (tables: readonly TableDeclaration[], language: Language): Withheld[] =>
  tables.flatMap(({ table, columns }) =>
    Object.entries(columns).flatMap(([column, { file }]) =>
      typeof file === 'object'
        ? [
            {
              table,
              column,
              title: fileTitles[table]?.[language] ?? table,
              reason: withheldReasons[file.why]?.[language] ?? file.why,
            },
          ]
        : [],
    ),
  );

export const aboutRights = ({ rights }: Declaration, language: Language) =>
  rights.map(({ key, title, explanation }) => ({
    key,
    title: textIn(title, language),
    explanation: textIn(explanation, language),
  }));

export const nameOf = (held: Held): string => {
  const row: Row = rowsIn(held, 'customers')[0] ?? {};
  const parts =
    row['kind'] === 'organisation' ? [row['organisation_name']] : [row['given_names'], row['family_name']];
  return parts.filter(Boolean).join(' ');
};
