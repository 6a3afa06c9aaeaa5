/** Every problem by row, column and reason, with a field in which the cell is mended where it stands. */
import { staffPage } from '../../access/staff-page.ts';
import { fill, type Language, type Text } from '../../ground/language.ts';
import type { Context } from '../../http/route.ts';
import { breadcrumb } from '../../ui/breadcrumb.ts';
import { field, fieldset } from '../../ui/field.ts';
import { form } from '../../ui/form.ts';
import { type Html, html } from '../../ui/html.ts';
import { noticeBox } from '../../ui/notice-box.ts';
import { pager } from '../../ui/pager.ts';
import { type RowProblemCode, rowProblems } from '../files/row-problems.ts';
import { importCan } from '../import.ts';
import { importPath, importsPath, problemsPath } from '../paths.ts';
import type { Import } from '../queries/imports.ts';
import type { ProblemRow } from '../queries/report.ts';
import { importTexts as texts } from './import-texts.ts';

const own = {
  title: { fi: 'Huomautukset', sv: 'Anmärkningar', en: 'Remarks' },
  lead: {
    fi: 'Korjaa solu tässä. Kun tallennat, rivit luetaan ja tarkistetaan uudelleen.',
    sv: 'Rätta cellen här. När du sparar läses och kontrolleras raderna på nytt.',
    en: 'Mend the cell here. When you save, the rows are read and checked again.',
  },
  invoice: { fi: 'Lasku', sv: 'Faktura', en: 'Invoice' },
  invoicesLead: {
    fi: 'Lasku korjataan laskutusohjelmassa ja viedään sieltä uudelleen. Ostajan tiedot voi korjata tässä.',
    sv: 'En faktura rättas i faktureringsprogrammet och exporteras därifrån på nytt. Köparens uppgifter kan rättas här.',
    en: 'An invoice is mended in the billing program and exported from there again. The buyer’s data can be mended here.',
  },
  whole: { fi: 'Koko rivi', sv: 'Hela raden', en: 'The whole row' },
  none: {
    fi: 'Huomautettavaa ei ole.',
    sv: 'Det finns inget att anmärka.',
    en: 'There is nothing to remark.',
  },
  save: { fi: 'Tallenna ja tarkista', sv: 'Spara och kontrollera', en: 'Save and check' },
  closed: {
    fi: 'Soluja voi korjata, kun tuonti on tarkistettu eikä sitä ole vielä aloitettu.',
    sv: 'Celler kan rättas när importen är kontrollerad och inte har börjat.',
    en: 'Cells can be mended when the import is checked and has not begun.',
  },
} as const satisfies Record<string, Text>;

/** The name of the form's field for a cell. */
export const cellField = (line: number, column: number): string => `cell_${line}_${column}`;

type Said = Readonly<{ column: number | undefined; text: Text }>;

/** `code:column` as it is kept. */
const saidOf = (problem: string): Said[] => {
  const [code = '', column] = problem.split(':');
  const text = rowProblems[code as RowProblemCode]?.text;
  return text ? [{ column: column === undefined ? undefined : Number(column), text }] : [];
};

/** Of an invoice only what tells the customer is mended here: the voucher stays as the billing program wrote it. */
const isMendable = ({ kind, mapping }: Import, column: number): boolean =>
  kind !== 'invoices' || (mapping[column] !== 'ignore' && mapping[column] !== 'finvoice');

/** An invoice is known by its number. */
const nameOfRow = ({ kind }: Import, { line, cells }: ProblemRow, language: Language): string =>
  kind === 'invoices'
    ? `${own.invoice[language]} ${line}${cells[0] ? `: ${cells[0]}` : ''}`
    : `${texts.line[language]} ${line}`;

const saidIn = ({ problems }: ProblemRow): Said[] => (problems ?? []).flatMap(saidOf);

/** The cells that are mended here: those that are named; where the whole row is meant, every cell may be the wrong one. */
const mendedHere = (found: Import, row: ProblemRow): number[] => {
  const said = saidIn(row);
  const isAny = row.refused && found.kind !== 'invoices' && said.some(({ column }) => column === undefined);
  const columns = isAny
    ? row.cells.slice(0, 60).map((_, column) => column)
    : [...new Set(said.flatMap(({ column }) => column ?? []))];
  return columns.filter((column) => isMendable(found, column));
};

const rowFields = (found: Import, row: ProblemRow, { language }: Context): Html => {
  const said = saidIn(row);
  const nameOf = (column: number) =>
    found.header?.[column]?.trim() || `${texts.column[language]} ${column + 1}`;
  const whole = said.flatMap(({ column, text }) => {
    if (column === undefined) return [text[language]];
    return isMendable(found, column) ? [] : [`${nameOf(column)}: ${text[language]}`];
  });
  const reasonOf = (column: number) =>
    said
      .filter((one) => one.column === column)
      .map(({ text }) => text[language])
      .join(' ') || undefined;
  return fieldset({
    legend: nameOfRow(found, row, language),
    ...(whole.length > 0
      ? { hint: found.kind === 'invoices' ? whole.join(' ') : `${own.whole[language]}: ${whole.join(' ')}` }
      : {}),
    content: html`${mendedHere(found, row).map((column) =>
      field({
        kind: 'text',
        name: cellField(row.line, column),
        language,
        label: nameOf(column),
        value: row.cells[column] ?? '',
        autocomplete: 'off',
        required: true,
        error: reasonOf(column),
        readOnly: !importCan('mend', found),
      }),
    )}`,
  });
};

export const problemsPage = (
  context: Context,
  found: Import,
  rows: readonly ProblemRow[],
  next: number | undefined,
): Html => {
  const { language } = context;
  const list = html`${rows.map((row) => rowFields(found, row, context))}`;
  const isOpen = importCan('mend', found);
  const body =
    isOpen && rows.some((row) => mendedHere(found, row).length > 0)
      ? form({
          language,
          action: problemsPath(found.id),
          content: list,
          submit: own.save[language],
          cancel: { href: importPath(found.id) },
        })
      : html`${!isOpen && noticeBox({ language, kind: 'info', sentence: own.closed[language] })}<div class="stack">${list}</div>`;
  return staffPage(context, {
    title: fill('{title} · {file}', { title: own.title[language], file: found.file_name }),
    breadcrumb: breadcrumb({
      language,
      items: [
        { href: importsPath, label: texts.title[language] },
        { href: importPath(found.id), label: found.file_name },
        { label: own.title[language] },
      ],
    }),
    lead: (found.kind === 'invoices' ? own.invoicesLead : own.lead)[language],
    content:
      rows.length === 0
        ? noticeBox({ language, kind: 'done', sentence: own.none[language] })
        : html`<div class="narrow stack">${body}${next !== undefined && pager({ language, next: problemsPath(found.id, next) })}</div>`,
  });
};
