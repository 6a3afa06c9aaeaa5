/** Rows by what becomes of them, and one row beside the customer that it was held against. */
import { staffPage } from '../../access/staff-page.ts';
import type { Text } from '../../ground/language.ts';
import type { Context } from '../../http/route.ts';
import { breadcrumb } from '../../ui/breadcrumb.ts';
import { actionButton } from '../../ui/button.ts';
import { diff } from '../../ui/diff.ts';
import { type Html, html } from '../../ui/html.ts';
import { pager } from '../../ui/pager.ts';
import { type Column, table } from '../../ui/table.ts';
import type { WordOnRow } from '../decide-row.ts';
import { type Decision, importCan } from '../import.ts';
import { importPath, importsPath, rowPath, rowsPath } from '../paths.ts';
import type { Import } from '../queries/imports.ts';
import type { DecidedRow } from '../queries/report.ts';
import { changeWords, decisionWord, reasonOf, importTexts as texts } from './import-texts.ts';

const own = {
  cells: { fi: 'Tiedostossa', sv: 'I filen', en: 'In the file' },
  changes: { fi: 'Muuttuu', sv: 'Ändras', en: 'Changes' },
  proposals: { fi: 'Vain ehdotetaan', sv: 'Föreslås bara', en: 'Only proposed' },
  twin: { fi: 'Sama kuin rivi {line}', sv: 'Samma som rad {line}', en: 'The same as row {line}' },
  empty: { fi: 'Ei tällaisia rivejä', sv: 'Inga sådana rader', en: 'No such rows' },
  emptyText: {
    fi: 'Katso muut luvut tuonnin sivulta.',
    sv: 'Se de andra talen på importens sida.',
    en: 'See the other numbers on the page of the import.',
  },
  compare: { fi: 'Vertaa ja ratkaise', sv: 'Jämför och avgör', en: 'Compare and decide' },
  row: { fi: 'Rivi {line}', sv: 'Rad {line}', en: 'Row {line}' },
  same: {
    fi: 'Sama asiakas: päivitä tiedot',
    sv: 'Samma kund: uppdatera uppgifterna',
    en: 'The same customer: update the data',
  },
  another: {
    fi: 'Eri asiakas: luo uusi',
    sv: 'En annan kund: skapa en ny',
    en: 'Another customer: make a new one',
  },
  leave_out: { fi: 'Jätä rivi pois', sv: 'Utelämna raden', en: 'Leave the row out' },
} as const satisfies Record<string, Text>;

const listed = (keys: readonly string[] | null, { language }: Context): string =>
  (keys ?? []).map((key) => changeWords[key]?.[language] ?? key.split('.')[1] ?? key).join(', ');

const reasonText = (row: DecidedRow, { language }: Context): string => {
  const said = reasonOf(row.decision, row.reason)?.[language] ?? '';
  const twin =
    row.same_as_line === null ? '' : own.twin[language].replace('{line}', String(row.same_as_line));
  return [said, twin].filter(Boolean).join(' ');
};

const columns = (context: Context): Column<DecidedRow>[] => {
  const { language } = context;
  return [
    { title: texts.line[language], main: true, cell: ({ line }) => String(line) },
    {
      title: own.cells[language],
      cell: ({ cells }) =>
        cells
          .map((cell) => cell.trim())
          .filter(Boolean)
          .slice(0, 6)
          .join(' · ')
          .slice(0, 160),
    },
    {
      title: texts.register[language],
      cell: ({ customer_name, customer_number }) =>
        customer_name ? `${customer_name} (${customer_number})` : '',
    },
    { title: texts.reason[language], cell: (row) => reasonText(row, context) },
    { title: own.changes[language], cell: ({ changes }) => listed(changes, context) },
    { title: own.proposals[language], cell: ({ proposals }) => listed(proposals, context) },
  ];
};

/** Of a row that was left out for good there is nothing else to show. */
const saidOfErased = (language: Context['language']): readonly string[] => [
  texts.line[language],
  texts.reason[language],
];

const trail = (found: Import, label: string, { language }: Context): Html =>
  breadcrumb({
    language,
    items: [
      { href: importsPath, label: texts.title[language] },
      { href: importPath(found.id), label: found.file_name },
      { label },
    ],
  });

export const rowsPage = (
  context: Context,
  found: Import,
  decision: Decision,
  rows: readonly DecidedRow[],
  next: number | undefined,
): Html => {
  const { language } = context;
  const title = decisionWord(decision, found.kind)[language];
  return staffPage(context, {
    title,
    breadcrumb: trail(found, title, context),
    content: html`${table({
      caption: title,
      captionHidden: true,
      dense: true,
      rows,
      columns: columns(context).filter(
        ({ title }) => decision !== 'erased' || saidOfErased(language).includes(title),
      ),
      href: ({ line }) => rowPath(found.id, line),
      empty: { title: own.empty[language], text: own.emptyText[language] },
    })}${next !== undefined && pager({ language, next: rowsPath(found.id, decision, next) })}`,
  });
};

const words: readonly WordOnRow[] = ['same', 'another', 'leave_out'];

/** `register`: the customer's values under the names of the file's columns, as far as they are known. */
export const rowPage = (
  context: Context,
  found: Import,
  row: DecidedRow,
  register: Readonly<Record<string, string>>,
): Html => {
  const { language } = context;
  const title = own.row[language].replace('{line}', String(row.line));
  const nameOf = (column: number) =>
    found.header?.[column]?.trim() || `${texts.column[language]} ${column + 1}`;
  const sides = row.cells.flatMap((cell, column) => {
    if (found.mapping[column] === 'finvoice') return [];
    const before = register[found.mapping[column] ?? ''];
    return cell || before
      ? [{ label: nameOf(column), ...(before ? { before } : {}), ...(cell ? { after: cell } : {}) }]
      : [];
  });
  const canDecide = importCan('decide', found) && !['refused', 'restricted', 'erased'].includes(row.decision);
  const may = (word: WordOnRow) => word !== 'same' || row.customer_name !== null;
  return staffPage(context, {
    title,
    breadcrumb: trail(found, title, context),
    lead: reasonText(row, context) || decisionWord(row.decision, found.kind)[language],
    content: html`<div class="stack">${sides.length > 0 && diff({ language, caption: `${texts.register[language]} ${row.customer_name ?? ''} → ${own.cells[language]}`, rows: sides })}${
      canDecide &&
      html`<div class="row">${words.filter(may).map((word) =>
        actionButton({
          language,
          action: rowPath(found.id, row.line),
          label: own[word][language],
          hidden: { word },
          kind: word === 'same' ? 'main' : 'plain',
        }),
      )}</div>`
    }</div>`,
  });
};
