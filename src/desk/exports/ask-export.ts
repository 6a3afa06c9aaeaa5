/** Asks for an export: internal, or a disclosure to one of the notice's recipients. A job makes the file. */
import { hasAgreement } from '../../access/employer.ts';
import { wrote } from '../../audit/wrote.ts';
import { forbiddenText } from '../../customers/forbidden-text.ts';
import { fieldMissing, fieldTooLong } from '../../customers/problems.ts';
import type { Definition } from '../../customers/views/definition.ts';
import { type Usable, useDefinition } from '../../customers/views/use-definition.ts';
import { demandRight, type Wrong } from '../../customers/wrong-fields.ts';
import type { Tx } from '../../db/tx.ts';
import { demandRecipient } from '../../disclosures/record-disclosure.ts';
import { helsinkiDate } from '../../ground/calendar.ts';
import type { Category } from '../../ground/columns.ts';
import { inAll, type Language, type Text } from '../../ground/language.ts';
import { Problem } from '../../ground/problem.ts';
import { enqueue } from '../../jobs/job.ts';
import type { Declaration } from '../../policy/declaration.ts';
import { readerOf, viewFields } from '../view-fields.ts';
import { aboutExport, exportWiderThanView, recipientWithoutAgreement, titleLengthMax } from './export.ts';
import type { ExportFormat } from './queries/cells.ts';
import { addStep, customersAbout, insertExport } from './queries/exports.ts';

export type Wish = Readonly<{
  title: string;
  definition: Definition;
  format: ExportFormat;
  language: Language;
  /** Key of a recipient; absent: for the company's own use. */
  recipient?: string | undefined;
}>;

export const titleTitle: Text = {
  fi: 'Mihin tiedosto tulee',
  sv: 'Vad filen ska användas till',
  en: 'What the file is for',
};

const demandTitle = (title: string): void => {
  const field = { field: titleTitle };
  const wrong: Wrong[] = [];
  if (title === '') wrong.push({ field: 'title', problem: new Problem(fieldMissing, field) });
  if (title.length > titleLengthMax)
    wrong.push({ field: 'title', problem: new Problem(fieldTooLong, { ...field, max: titleLengthMax }) });
  demandRight([...wrong, ...forbiddenText([{ field: 'title', title: titleTitle, text: title }], true)]);
};

/** The notice's categories that the file holds. Keys and kinds are of none. */
export const categoriesOf = ({ columns }: Pick<Usable, 'columns'>): Category[] => {
  const categories = new Set<Category>(['name']);
  for (const { category } of columns) if (category !== 'key') categories.add(category);
  return [...categories];
};

/** What a refusal names: the columns that whoever asks has chosen. */
const columnTitles = ({ columns }: Pick<Usable, 'columns'>): Map<Category, Text[]> =>
  new Map(
    [...Map.groupBy(columns, ({ category }) => category)].flatMap(([category, of]) =>
      category === 'key' ? [] : [[category, of.map(({ title }) => title)] as const],
    ),
  );

/** A processor acts under an agreement in force (GDPR 28); the others on the ground that the notice tells. */
const recipientFor = (tx: Tx, declaration: Declaration, key: string | undefined, usable: Usable) => {
  if (key === undefined) return undefined;
  const recipient = demandRecipient(declaration, tx.purpose, key, categoriesOf(usable), columnTitles(usable));
  if (recipient.role === 'processor' && !hasAgreement(recipient, helsinkiDate(new Date())))
    throw new Problem(recipientWithoutAgreement, { recipient: inAll(recipient.title) });
  return { key, name: recipient.name, basis: recipient.disclosure };
};

/** Returns the export's key. Throws before anything is written. */
export const askExport = async (tx: Tx, declaration: Declaration, wish: Wish): Promise<number> => {
  const title = wish.title.replace(/\s+/g, ' ').trim();
  demandTitle(title);
  const usable = useDefinition(wish.definition, viewFields(declaration), readerOf(declaration, tx.purpose));
  if (usable.leftOut.some(({ what }) => what === 'condition')) throw new Problem(exportWiderThanView);
  const categories = categoriesOf(usable);
  const recipient = recipientFor(tx, declaration, wish.recipient, usable);
  const expected = usable.conditions.length === 0 ? await customersAbout(tx) : undefined;
  const { format, language } = wish;
  const definition = { ...wish.definition, show: usable.columns.map(({ key }) => key) };
  const id = await insertExport(tx, { title, definition, language, format, recipient, categories, expected });
  await Promise.all([
    addStep(tx, id, 'asked'),
    enqueue(tx, 'run_export', { exportId: id }, String(id)),
    wrote(tx, recipient ? 'ask-disclosure' : 'ask-export', { about: aboutExport(id), fields: categories }),
  ]);
  return id;
};
