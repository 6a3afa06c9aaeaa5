/** The answer for machines: every value as it is kept, under its key, with the words of the person's language beside. */
import type { TableDeclaration } from '../../ground/columns.ts';
import { type Language, textIn } from '../../ground/language.ts';
import {
  aboutDecisions,
  aboutFilesNotGiven,
  aboutPurposes,
  aboutRecipients,
  aboutRetention,
  aboutRights,
  aboutSources,
  aboutTransfers,
  aboutWithheld,
} from './about.ts';
import { type AnsweredFiles, decisionTitles } from './attachment-decision.ts';
import { fileTold } from './file-told.ts';
import type { AccessPackage, Part, Row } from './package.ts';
import { notGivenTitles } from './shown-value.ts';
import { countTexts, notGivenIn } from './texts/screen.ts';
import { columnTitle } from './titles/columns.ts';
import { tableTitles } from './titles/tables.ts';

const partData = ({ table, shown, rows }: Part, { language }: AccessPackage) => ({
  key: table.table,
  title: tableTitles[table.table]?.[language] ?? table.table,
  columns: Object.fromEntries(
    shown.map((column) => [column, columnTitle(table.table, column)?.[language] ?? column]),
  ),
  rows: rows.map((row: Row) => Object.fromEntries(shown.map((column) => [column, row[column] ?? null]))),
});

const dataOf = (held: AccessPackage) =>
  held.parts.filter(({ rows }) => rows.length > 0).map((part) => partData(part, held));

const head = ({ kind, language, madeAt, policy }: AccessPackage) => ({
  kind,
  language,
  made_at: madeAt,
  notice_version: policy.version,
  controller: policy.declaration.controller,
  register: textIn(policy.declaration.register_name, language),
});

/** Texts stay where they stand; those that are not given say so there: `{ "not_given": "waiting" }`. */
const aboutTexts = ({ parts, answerBy, language }: AccessPackage) => ({
  not_given: notGivenIn(parts).map(({ place, field, why }) => ({
    table: place,
    column: field,
    key: why,
    reason: notGivenTitles[why][language],
  })),
  answer_by: countTexts(parts).waiting > 0 ? (answerBy ?? null) : null,
});

const aboutFiles = ({ given, leftOut, waiting }: AnsweredFiles, language: Language) => ({
  given,
  left_out: leftOut.map(({ name, why }) => ({
    file: fileTold(name, language),
    key: why,
    reason: decisionTitles[why][language],
  })),
  not_looked_at: waiting,
});

export const packageData = (held: AccessPackage, tables: readonly TableDeclaration[]) => {
  const { language, policy } = held;
  const { declaration } = policy;
  if (held.kind === 'portability') return { ...head(held), data: dataOf(held) };
  return {
    ...head(held),
    contact_person: declaration.contact_person,
    data_protection_officer: declaration.data_protection_officer ?? null,
    purposes: aboutPurposes(held, declaration, language),
    sources: aboutSources(held, declaration, language),
    recipients: aboutRecipients(declaration, language),
    transfers: aboutTransfers(declaration, language),
    retention: aboutRetention(declaration, language),
    automated_decisions: aboutDecisions(declaration, language),
    data: dataOf(held),
    organisations: Object.fromEntries(held.organisations),
    withheld: aboutWithheld(tables, language),
    files_not_given: aboutFilesNotGiven(tables, language),
    redacted: { places: held.redacted, people_represented_by: held.othersRepresenting },
    texts: aboutTexts(held),
    ...(held.files && { attachments: aboutFiles(held.files, language) }),
    rights: aboutRights(declaration, language),
    supervisor: {
      ...declaration.supervisor,
      name: textIn(declaration.supervisor.name, language),
      address: textIn(declaration.supervisor.address, language),
    },
  };
};

/** In pieces, one table after the other: a hundred thousand rows are not one string. */
export function* packageJson(held: AccessPackage, tables: readonly TableDeclaration[]): Generator<string> {
  const { data, ...rest } = packageData(held, tables);
  yield `${JSON.stringify(rest).slice(0, -1)},"data":[`;
  for (const [at, { rows, ...part }] of data.entries()) {
    yield `${at === 0 ? '' : ','}\n${JSON.stringify(part).slice(0, -1)},"rows":[`;
    for (let from = 0; from < rows.length; from += 1_000)
      yield `${from === 0 ? '' : ','}\n${JSON.stringify(rows.slice(from, from + 1_000)).slice(1, -1)}`;
    yield ']}';
  }
  yield ']}\n';
}
