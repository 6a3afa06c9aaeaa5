import { attribute, type Html, type HtmlValue, html } from './html.ts';
import { type IconName, icon } from './icon.ts';

export type Column<Row> = Readonly<{
  title: string;
  cell: (row: Row) => HtmlValue;
  /** The row's name: its cell becomes the one link of the row. */
  main?: boolean;
  /** Numbers and money stand at the end. */
  align?: 'end';
  /** The address of the list sorted by this column, and how it is sorted now. */
  sort?: Readonly<{ href: string; direction?: 'ascending' | 'descending' | undefined }>;
  /** True: the cell says itself what it is. `wide`: it stands on a phone alone, where each cell has its title beside it. */
  titleHidden?: boolean | 'wide';
  /** Stays on one line: phone numbers, dates. */
  whole?: boolean;
  /** Shown where there is room; it stands on the row's own page too. */
  minor?: boolean;
}>;

export type Empty = Readonly<{ title: string; text: string; action?: HtmlValue }>;

export type TableProps<Row> = Readonly<{
  caption: string;
  captionHidden?: boolean;
  columns: readonly Column<Row>[];
  rows: readonly Row[];
  href?: (row: Row) => string;
  /** What belongs here and how to begin. */
  empty: Empty;
  /** Below the rows, as "3 ei näytetä tässä tarkoituksessa". */
  note?: HtmlValue;
  dense?: boolean;
  id?: string;
}>;

/** Longer names wrap: they are never cut. */
const lineMost = 25;

/** A name on one line where there is room for it. */
export const onOneLine = (name: string): HtmlValue =>
  name.length <= lineMost ? html`<span class="whole">${name}</span>` : name;

const sortSign = { ascending: 'ascending', descending: 'descending', none: 'sort' } as const satisfies Record<
  string,
  IconName
>;

const classOf = <Row>({ align, whole, minor }: Column<Row>): string | undefined =>
  [align, !align && whole && 'whole', minor && 'minor'].filter(Boolean).join(' ') || undefined;

const headCell = <Row>(column: Column<Row>): Html => {
  const { title, sort, titleHidden } = column;
  const name = titleHidden ? html`<span class="visually-hidden">${title}</span>` : title;
  const inside = sort
    ? html`<a href="${sort.href}" class="sort">${name}${icon(sortSign[sort.direction ?? 'none'])}</a>`
    : name;
  return html`<th role="columnheader" scope="col"${attribute('class', classOf(column))}${attribute('aria-sort', sort?.direction)}>${inside}</th>`;
};

const bodyCell = <Row>(column: Column<Row>, row: Row, href: string | undefined): Html => {
  const value = column.cell(row);
  if (column.main) {
    const inside = href ? html`<a href="${href}" class="row-link" data-row>${value}</a>` : value;
    return html`<th role="rowheader" scope="row">${inside}</th>`;
  }
  return html`<td role="cell" data-label="${column.titleHidden === true ? '' : column.title}"${attribute('class', classOf(column))}>${value}</td>`;
};

const emptyState = (empty: Empty, caption: string, id: string | undefined): Html =>
  html`<section class="empty-state" aria-label="${caption}"${attribute('id', id)}><h2>${empty.title}</h2><p>${empty.text}</p>${
    empty.action ? html`<div class="row">${empty.action}</div>` : ''
  }</section>`;

/**
 * On a phone each row is a card; the roles keep it a table for screen readers there, as `display` would take them
 * away. j and k and the arrows walk over the rows.
 */
export const table = <Row>(props: TableProps<Row>): Html => {
  const { caption, captionHidden, columns, rows, href, empty, note, dense, id } = props;
  if (rows.length === 0) return emptyState(empty, caption, id);
  const line = (row: Row) =>
    html`<tr role="row">${columns.map((column) => bodyCell(column, row, href?.(row)))}</tr>`;
  return html`<div class="table-frame"${attribute('id', id)}><table class="table${dense ? ' dense' : ''}" role="table"><caption${attribute(
    'class',
    captionHidden && 'visually-hidden',
  )}>${caption}</caption><thead role="rowgroup"><tr role="row">${columns.map(headCell)}</tr></thead><tbody role="rowgroup">${rows.map(line)}</tbody></table>${
    note ? html`<p class="table-note">${note}</p>` : ''
  }</div>`;
};
