import type { Language } from '../ground/language.ts';
import type { Option } from './field-control.ts';
import { fieldId } from './field-id.ts';
import { attribute, type Html, html } from './html.ts';
import { icon } from './icon.ts';
import { type LineSumsProps, lineSums } from './line-sums.ts';
import { say } from './texts.ts';

export type LineColumn = Readonly<{
  /** Sent as `line_<part>`, once for each line. */
  part: string;
  label: string;
  /** How much room it needs. */
  size: 'code' | 'name' | 'number' | 'short' | 'choice';
  options?: readonly Option[];
  /** Id of a `datalist` of the page. */
  list?: string;
  maxLength?: number;
  placeholder?: string;
}>;

export type EditLinesProps = Readonly<{
  language: Language;
  /** What the lines are of, for screen readers. */
  label: string;
  columns: readonly LineColumn[];
  rows: readonly Readonly<Record<string, string>>[];
  /** What stands in a new line. */
  blank: Readonly<Record<string, string>>;
  /** New lines below those that are there: a browser without JavaScript gets more by asking. */
  blanks: number;
  errorOf: (line: number, part: string) => string | undefined;
  /** What the lines come to, worked out while one types. */
  sums: Omit<LineSumsProps, 'language'>;
}>;

const words = {
  add: { fi: 'Lisää rivi', sv: 'Lägg till en rad', en: 'Add a line' },
  count: { fi: 'Laske summa', sv: 'Räkna summan', en: 'Work out the sum' },
  remove: { fi: 'Poista rivi {number}', sv: 'Ta bort rad {number}', en: 'Remove line {number}' },
  line: { fi: 'rivi', sv: 'rad', en: 'line' },
};

type Cell = Readonly<{ column: LineColumn; value: string; line: string; error: string | undefined }>;

const control = ({ column, value, line, error }: Cell, label: string): Html => {
  const id = fieldId(`lines.${line}.${column.part}`);
  const marks = html`id="${id}" name="line_${column.part}" aria-label="${label}" data-part="${column.part}"${attribute(
    'aria-invalid',
    error && 'true',
  )}${attribute('aria-describedby', error && `${id}-error`)}`;
  if (column.options)
    return html`<select class="form-select" ${marks}>${column.options.map(
      (option) =>
        html`<option value="${option.value}"${attribute('selected', option.value === value)}>${option.label}</option>`,
    )}</select>`;
  return html`<input class="form-control" type="text" autocomplete="off" value="${value}" ${marks}${attribute(
    'inputmode',
    column.size === 'number' && 'decimal',
  )}${attribute('list', column.list)}${attribute('maxlength', column.maxLength)}${attribute('placeholder', column.placeholder)}>`;
};

const cell = (shown: Cell, language: Language, number: string): Html => {
  const { column, error, line } = shown;
  const id = fieldId(`lines.${line}.${column.part}`);
  return html`<td class="of-${column.size}"><span class="line-label" aria-hidden="true">${column.label}</span>${control(
    shown,
    `${column.label}, ${say(words.line, language)} ${number}`,
  )}${error ? html`<span class="field-error" id="${id}-error">${icon('warning')}<span>${error}</span></span>` : ''}</td>`;
};

const row = (
  { columns, language, errorOf }: EditLinesProps,
  values: Readonly<Record<string, string>>,
  at: number | undefined,
): Html => {
  const line = at === undefined ? '__LINE__' : String(at);
  const number = at === undefined ? '__NUMBER__' : String(at + 1);
  const cells = columns.map((column) =>
    cell(
      {
        column,
        value: values[column.part] ?? '',
        line,
        error: at === undefined ? undefined : errorOf(at, column.part),
      },
      language,
      number,
    ),
  );
  return html`<tr data-line>${cells}<td class="of-remove"><button type="button" class="btn btn-quiet btn-sm" data-remove hidden aria-label="${say(
    words.remove,
    language,
  ).replace('{number}', number)}">${icon('close')}</button></td></tr>`;
};

/**
 * Lines of an order or an invoice in a form. With JavaScript a line is added and taken away at once; without, the button
 * sends the form with `more`, and the answer has more empty lines, or what those that are there come to. Empty ones are no lines.
 */
export const editLines = (props: EditLinesProps): Html => {
  const { language, label, columns, rows, blank, blanks, sums } = props;
  const all = [...rows, ...Array.from({ length: blanks }, () => blank)];
  const add = html`<button type="submit" name="more" value="yes" formnovalidate class="btn btn-plain btn-sm" data-add>${icon('add')}<span>${say(words.add, language)}</span></button>`;
  const count = html`<button type="submit" name="more" value="count" formnovalidate class="btn btn-plain btn-sm" data-count>${say(words.count, language)}</button>`;
  return html`<edit-lines id="${fieldId('lines')}" tabindex="-1"><table class="lines"><caption class="visually-hidden">${label}</caption><thead><tr>${columns.map(
    (column) => html`<th scope="col" class="of-${column.size}">${column.label}</th>`,
  )}<td></td></tr></thead><tbody>${all.map((values, at) => row(props, values, at))}</tbody></table><template>${row(
    props,
    blank,
    undefined,
  )}</template><div class="row lines-below">${add}${count}</div>${lineSums({ language, ...sums })}</edit-lines>`;
};
