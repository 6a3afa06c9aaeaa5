/** The answer as a document to read: the same parts on paper and on the person's own page. */

import { helsinkiDate } from '../../ground/calendar.ts';
import type { TableDeclaration } from '../../ground/columns.ts';
import { formatDate } from '../../ground/format-date.ts';
import { fill, textIn } from '../../ground/language.ts';
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
  nameOf,
} from './about.ts';
import { decisionTitles } from './attachment-decision.ts';
import type { AccessPackage, Part, Row } from './package.ts';
import { rowsIn } from './package.ts';
import { packageTexts as texts } from './package-texts.ts';
import { type Showing, shownValue } from './shown-value.ts';
import { columnTitle } from './titles/columns.ts';
import { tableTitles } from './titles/tables.ts';

type Fact = Readonly<{ term: string; text: string }>;
export type Block =
  | Readonly<{ kind: 'text'; text: string }>
  | Readonly<{ kind: 'list'; items: readonly string[] }>
  | Readonly<{ kind: 'facts'; items: readonly Fact[] }>
  | Readonly<{
      kind: 'table';
      caption: string;
      columns: readonly string[];
      rows: readonly (readonly string[])[];
    }>;
export type Section = Readonly<{
  id: string;
  title: string;
  blocks: readonly Block[];
  sections: readonly Section[];
}>;

/** What a reader can bear of one table; the files for machines hold all. */
export const rowsShownMax = 200;

const none = { id: '', title: '', sections: [] };
const section = (
  id: string,
  title: string,
  blocks: readonly Block[],
  sections: readonly Section[] = [],
): Section => ({
  ...none,
  id,
  title,
  blocks,
  sections,
});

/** Columns that say something in some row; the others would be empty on paper. */
const filled = ({ table, shown }: Part, rows: readonly Row[], showing: Showing): string[] =>
  shown.filter((column) => rows.some((row) => shownValue(table.table, column, row[column], showing) !== ''));

/** More columns than fit across a page are told row by row. */
const columnsAcross = 6;

const momentColumns = ['at', 'happened_at', 'recorded_at', 'issued_on', 'ordered_on', 'paid_on'];

/** The newest first where rows have a time. */
const inOrder = (rows: readonly Row[], shown: readonly string[]): readonly Row[] => {
  const by = momentColumns.find((column) => shown.includes(column));
  const timeOf = (row: Row): string => {
    const value = row[by!];
    return value instanceof Date ? value.toISOString() : String(value ?? '');
  };
  return by ? rows.toSorted((one, other) => (timeOf(one) < timeOf(other) ? 1 : -1)) : rows;
};

const blocksOf = (part: Part, rows: readonly Row[], showing: Showing): Block[] => {
  const { language } = showing;
  const name = part.table.table;
  const columns = filled(part, rows, showing);
  const titleOf = (column: string): string => columnTitle(name, column)?.[language] ?? column;
  const cell = (row: Row, column: string): string => shownValue(name, column, row[column], showing);
  if (rows.length > 1 && columns.length <= columnsAcross)
    return [
      {
        kind: 'table',
        caption: tableTitles[name]?.[language] ?? name,
        columns: columns.map(titleOf),
        rows: rows.map((row) => columns.map((column) => cell(row, column))),
      },
    ];
  const facts = (row: Row): Block => ({
    kind: 'facts',
    items: columns
      .map((column) => ({ term: titleOf(column), text: cell(row, column) }))
      .filter(({ text }) => text !== ''),
  });
  // Where one follows another, each says which of them it is.
  const numbered = (at: number): Block[] =>
    rows.length > 1 ? [{ kind: 'text', text: `${at + 1} (${rows.length})` }] : [];
  return rows.flatMap((row, at) => [...numbered(at), facts(row)]);
};

export const sectionOfPart = (part: Part, showing: Showing): Section => {
  const { language } = showing;
  const name = part.table.table;
  const ordered = inOrder(part.rows, part.shown);
  const rows = ordered.slice(0, rowsShownMax);
  const more: Block[] =
    ordered.length > rows.length
      ? [{ kind: 'text', text: fill(texts.more[language], { shown: rows.length, count: ordered.length }) }]
      : [];
  return section(name, tableTitles[name]?.[language] ?? name, [...more, ...blocksOf(part, rows, showing)]);
};

/** They have their own places in the answer, beside what the notice says of them. */
const ownPlaces = new Set(['audit_log', 'disclosures']);

const partNamed = ({ parts }: AccessPackage, name: string): Part | undefined =>
  parts.find(({ table, rows }) => table.table === name && rows.length > 0);

const textOr = (blocks: readonly Block[], text: string): readonly Block[] =>
  blocks.length > 0 ? blocks : [{ kind: 'text', text }];

const purposesSection = (held: AccessPackage): Section => {
  const { language, policy } = held;
  const purposes = aboutPurposes(held, policy.declaration, language);
  return section(
    'purposes',
    texts.purposes[language],
    [],
    purposes.map(({ key, title, explanation, ground, uses, retention }) =>
      section(key, title, [
        { kind: 'text', text: explanation },
        {
          kind: 'facts',
          items: [
            { term: texts.ground[language], text: ground },
            { term: texts.kept[language], text: retention },
            { term: texts.now[language], text: (uses ? texts.uses : texts.usesNot)[language] },
          ],
        },
      ]),
    ),
  );
};

const recipientsSection = (held: AccessPackage, showing: Showing): Section => {
  const { language, policy } = held;
  const disclosures = partNamed(held, 'disclosures');
  const rows = aboutRecipients(policy.declaration, language).map(({ name, title, categories, country }) => [
    name ? `${name} (${title})` : title,
    categories,
    country,
  ]);
  const named = disclosures
    ? [sectionOfPart(disclosures, showing)]
    : [
        section('disclosures', tableTitles['disclosures']![language], [
          { kind: 'text', text: texts.disclosedNone[language] },
        ]),
      ];
  return section(
    'recipients',
    texts.recipients[language],
    [
      {
        kind: 'table',
        caption: texts.recipients[language],
        columns: [texts.recipient[language], texts.what[language], texts.country[language]],
        rows,
      },
    ],
    named,
  );
};

const lawSections = (held: AccessPackage, tables: readonly TableDeclaration[]): Section[] => {
  const { language, policy } = held;
  const { declaration } = policy;
  const transfers = aboutTransfers(declaration, language).map(
    ({ recipient, country, safeguard, explanation, copy }): Block => ({
      kind: 'facts',
      items: [
        {
          term: `${recipient} (${country})`,
          text: [safeguard, explanation, copy].filter(Boolean).join('. '),
        },
      ],
    }),
  );
  const decisions = aboutDecisions(declaration, language).map(
    ({ purpose, logic, consequences }): Block => ({
      kind: 'facts',
      items: [{ term: purpose, text: `${logic} ${consequences}` }],
    }),
  );
  const reasons = Map.groupBy(
    [...aboutWithheld(tables, language), ...aboutFilesNotGiven(tables, language)],
    ({ reason }) => reason,
  );
  const counted: Block[] = [
    ...(held.redacted > 0
      ? [{ kind: 'text', text: fill(texts.redacted[language], { count: held.redacted }) } as const]
      : []),
    ...(held.othersRepresenting > 0
      ? [{ kind: 'text', text: fill(texts.others[language], { count: held.othersRepresenting }) } as const]
      : []),
  ];
  return [
    section('transfers', texts.transfers[language], textOr(transfers, texts.transfersNone[language])),
    section('retention', texts.retention[language], [
      {
        kind: 'list',
        items: aboutRetention(declaration, language).map(({ title, statute }) =>
          statute ? `${title} (${statute})` : title,
        ),
      },
    ]),
    section('decisions', texts.decisions[language], textOr(decisions, texts.decisionsNone[language])),
    section('withheld', texts.withheld[language], [
      ...counted,
      ...[...reasons].flatMap(([reason, columns]): Block[] => [
        { kind: 'text', text: reason },
        { kind: 'list', items: columns.map(({ title }) => title) },
      ]),
    ]),
  ];
};

/** What became of the files about the person: given beside this document, left out and why, not looked at yet. */
const filesSection = ({ files, language }: AccessPackage): Section[] => {
  if (!files || files.given.length + files.leftOut.length + files.waiting === 0) return [];
  const { given, leftOut, waiting } = files;
  const counts = { given: given.length, left: leftOut.length };
  const rows = leftOut.map(({ name, why }) => [name, decisionTitles[why][language]]);
  return [
    section('files', texts.files[language], [
      { kind: 'text', text: fill(texts.filesCounted[language], counts) },
      ...(waiting > 0
        ? [{ kind: 'text', text: fill(texts.filesWaiting[language], { count: waiting }) } as const]
        : []),
      ...(rows.length > 0
        ? [
            {
              kind: 'table',
              caption: texts.files[language],
              columns: [texts.file[language], texts.fileWhy[language]],
              rows,
            } as const,
          ]
        : []),
    ]),
  ];
};

const rightsSection = ({ language, policy }: AccessPackage): Section => {
  const { supervisor } = policy.declaration;
  const facts = aboutRights(policy.declaration, language).map(({ title, explanation }) => ({
    term: title,
    text: explanation,
  }));
  const at = [textIn(supervisor.address, language), supervisor.phone, supervisor.email, supervisor.web];
  return section('rights', texts.rights[language], [
    {
      kind: 'facts',
      items: [...facts, { term: textIn(supervisor.name, language), text: at.filter(Boolean).join(', ') }],
    },
  ]);
};

export const leadOf = (held: AccessPackage): string =>
  fill(texts.lead[held.language], {
    name: nameOf(held),
    number: String(rowsIn(held, 'customers')[0]?.['customer_number'] ?? ''),
    date: formatDate(helsinkiDate(held.madeAt), held.language),
  });

export const packageSections = (
  held: AccessPackage,
  tables: readonly TableDeclaration[],
  showing: Showing,
): Section[] => {
  const { language, parts, policy } = held;
  const data = parts
    .filter(({ table, rows }) => rows.length > 0 && !ownPlaces.has(table.table))
    .map((part) => sectionOfPart(part, showing));
  if (held.kind === 'portability')
    return [
      section('data', texts.data[language], [{ kind: 'text', text: texts.portabilityIntro[language] }], data),
    ];
  const lookups = partNamed(held, 'audit_log');
  return [
    section('data', texts.data[language], [{ kind: 'text', text: texts.intro[language] }], data),
    purposesSection(held),
    section('sources', texts.sources[language], [
      { kind: 'list', items: aboutSources(held, policy.declaration, language) },
    ]),
    recipientsSection(held, showing),
    lookups
      ? sectionOfPart(lookups, showing)
      : section('audit_log', tableTitles['audit_log']![language], [
          { kind: 'text', text: texts.none[language] },
        ]),
    ...filesSection(held),
    ...lawSections(held, tables),
    rightsSection(held),
  ];
};
