/** The answer as a document to read: the same parts on paper and on the person's own page. */
import { helsinkiDate } from '../../ground/calendar.ts';
import type { TableDeclaration } from '../../ground/columns.ts';
import { formatDate } from '../../ground/format-date.ts';
import { fill } from '../../ground/language.ts';
import { aboutSources, nameOf } from './about.ts';
import { decisionTitles } from './attachment-decision.ts';
import { fileTold } from './file-told.ts';
import { lawSections, partNamed, purposesSection, recipientsSection, rightsSection } from './law-sections.ts';
import { type AccessPackage, rowsIn } from './package.ts';
import { packageTexts as texts } from './package-texts.ts';
import { sectionOfPart } from './part-section.ts';
import { type Section, section } from './section.ts';
import type { Showing } from './shown-value.ts';
import { countTexts } from './texts/screen.ts';
import { tableTitles } from './titles/tables.ts';

/** They have their own places in the answer, beside what the notice says of them. */
const ownPlaces = new Set(['audit_log', 'disclosures']);

/** What became of the files about the person: given beside this document, left out and why, not looked at yet. */
const filesSection = ({ files, language, answerBy }: AccessPackage): Section[] => {
  if (!files || files.given.length + files.leftOut.length + files.waiting === 0) return [];
  const { given, leftOut, waiting } = files;
  const counts = { given: given.length, left: leftOut.length };
  const rows = leftOut.map(({ name, why }) => [fileTold(name, language), decisionTitles[why][language]]);
  return [
    section('files', texts.files[language], [
      { kind: 'text', text: fill(texts.filesCounted[language], counts) },
      ...(waiting > 0
        ? [
            {
              kind: 'text',
              text: fill(texts.filesWaiting[language], {
                count: waiting,
                date: answerBy ? formatDate(answerBy, language) : '',
              }),
            } as const,
          ]
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

/** What became of the free texts: given, covered in places, left out, not looked through yet. */
const textsSection = ({ parts, language, answerBy, redacted }: AccessPackage): Section[] => {
  const { waiting, leftOut } = countTexts(parts);
  if (waiting + leftOut + redacted === 0) return [];
  const date = answerBy && formatDate(answerBy, language);
  const lines = [
    waiting > 0 &&
      (date
        ? fill(texts.textsWaiting[language], { count: waiting, date })
        : fill(texts.textsWaitingUnasked[language], { count: waiting })),
    leftOut > 0 && fill(texts.textsLeftOut[language], { count: leftOut }),
    redacted > 0 && fill(texts.redacted[language], { count: redacted }),
    texts.textsKnown[language],
  ];
  return [
    section(
      'texts',
      texts.texts[language],
      lines.filter((line) => line !== false).map((text) => ({ kind: 'text', text }) as const),
    ),
  ];
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
    ...textsSection(held),
    ...filesSection(held),
    ...lawSections(held, tables),
    rightsSection(held),
  ];
};
