/** Papers in a table: whose, of what kind, where they lie. */
import { helsinkiDate } from '../../ground/calendar.ts';
import { formatDate } from '../../ground/format-date.ts';
import type { Language, Text } from '../../ground/language.ts';
import { type Html, type HtmlValue, html } from '../../ui/html.ts';
import { pager } from '../../ui/pager.ts';
import { type Column, onOneLine, table } from '../../ui/table.ts';
import { documentFields, type ListedDocument } from '../document.ts';
import { kindName } from '../kind.ts';
import type { DocumentList } from '../list-queries.ts';
import { badgesOf, whereShown, whoseName, words } from './archive-words.ts';

/** The folder as it is called, the cabinet below it; with whom the paper is, where it is out. */
const whereInList = (row: ListedDocument, language: Language): HtmlValue =>
  row.lent_to === null && row.folder !== null
    ? html`${row.folder}<br><span class="muted">${row.place?.split(' · ').at(-1)}</span>`
    : whereShown(row, language);

/** Columns of every list of papers; whose they are, where they are of several. */
export const documentColumns = (language: Language, withWhose: boolean): Column<ListedDocument>[] => {
  const today = helsinkiDate(new Date());
  return [
    { title: words.number[language], main: true, cell: ({ archive_number }) => archive_number },
    ...(withWhose
      ? [{ title: words.whose[language], cell: (row: ListedDocument) => onOneLine(whoseName(row)) }]
      : []),
    {
      title: documentFields.kind[language],
      cell: (row) =>
        html`${kindName(row, language)}${row.title && html`<br><span class="muted">${row.title}</span>`}`,
    },
    {
      title: documentFields.received_on[language],
      whole: true,
      cell: ({ received_on }) => formatDate(received_on, language),
    },
    { title: words.place[language], cell: (row) => whereInList(row, language) },
    { title: words.state[language], cell: (row) => badgesOf(row, today, language) },
  ];
};

type OfOnePlace = Readonly<{
  path: string;
  title: Text;
  empty: Readonly<{ title: Text; text: Text }>;
  /** Whether each says whose it is. */
  withWhose: boolean;
}>;

/** The papers of one folder or one person, page by page. */
export const documentsOf = (
  language: Language,
  { rows, hasPrevious, hasNext }: DocumentList,
  { path, title, empty, withWhose }: OfOnePlace,
): Html =>
  html`${table({
    caption: title[language],
    captionHidden: true,
    dense: true,
    columns: documentColumns(language, withWhose),
    rows,
    href: ({ id }) => `/archive/documents/${id}`,
    empty: { title: empty.title[language], text: empty.text[language] },
  })}${pager({
    language,
    previous: hasPrevious ? `${path}?before=${rows[0]!.id}` : undefined,
    next: hasNext ? `${path}?after=${rows.at(-1)!.id}` : undefined,
  })}`;
