/** What Article 15 asks beside the data: purposes, recipients, transfers, how long, decisions, what is left out, rights. */
import type { TableDeclaration } from '../../ground/columns.ts';
import { countryName } from '../../ground/country.ts';
import { fill, textIn } from '../../ground/language.ts';
import {
  aboutDecisions,
  aboutFilesNotGiven,
  aboutPurposes,
  aboutRecipients,
  aboutRetention,
  aboutRights,
  aboutTransfers,
  aboutWithheld,
} from './about.ts';
import type { AccessPackage, Part } from './package.ts';
import { packageTexts as texts } from './package-texts.ts';
import { sectionOfPart } from './part-section.ts';
import { type Block, type Section, section } from './section.ts';
import type { Showing } from './shown-value.ts';
import { tableTitles } from './titles/tables.ts';

export const partNamed = ({ parts }: AccessPackage, name: string): Part | undefined =>
  parts.find(({ table, rows }) => table.table === name && rows.length > 0);

const textOr = (blocks: readonly Block[], text: string): readonly Block[] =>
  blocks.length > 0 ? blocks : [{ kind: 'text', text }];

export const purposesSection = (held: AccessPackage): Section => {
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

export const recipientsSection = (held: AccessPackage, showing: Showing): Section => {
  const { language, policy } = held;
  const disclosures = partNamed(held, 'disclosures');
  const rows = aboutRecipients(policy.declaration, language).map(({ name, title, categories, country }) => [
    name ? `${name} (${title})` : title,
    categories,
    countryName(country, language),
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

/** On paper nothing is said to be left out of where there was nothing; the file for machines names every column. */
const withRows = ({ parts }: AccessPackage, tables: readonly TableDeclaration[]): TableDeclaration[] => {
  const empty = new Set(parts.filter(({ rows }) => rows.length === 0).map(({ table }) => table.table));
  return tables.filter(({ table }) => !empty.has(table));
};

export const lawSections = (held: AccessPackage, tables: readonly TableDeclaration[]): Section[] => {
  const { language, policy } = held;
  const { declaration } = policy;
  const transfers = aboutTransfers(declaration, language).map(
    ({ recipient, country, safeguard, explanation, copy }): Block => ({
      kind: 'facts',
      items: [
        {
          term: `${recipient} (${countryName(country, language)})`,
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
    [...aboutWithheld(withRows(held, tables), language), ...aboutFilesNotGiven(tables, language)],
    ({ reason }) => reason,
  );
  const counted: Block[] = [
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

export const rightsSection = ({ language, policy }: AccessPackage): Section => {
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
