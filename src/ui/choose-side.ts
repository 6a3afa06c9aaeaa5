/** Two records side by side; where they differ the reader chooses, row by row, whose value is kept. */
import type { Language } from '../ground/language.ts';
import { attribute, type Html, type HtmlValue, html } from './html.ts';
import { say } from './texts.ts';

export type SideRow = Readonly<{
  label: string;
  /** Below the label: what the choice means. */
  hint?: string;
  values: readonly [HtmlValue, HtmlValue];
  /** Where there is something to choose: the field's name and which side is proposed. */
  name?: string;
  chosen?: 0 | 1;
}>;

export type ChooseSideProps = Readonly<{
  language: Language;
  caption: string;
  /** Headings of the two columns, and what is sent for each. */
  sides: readonly [
    Readonly<{ title: HtmlValue; value: string }>,
    Readonly<{ title: HtmlValue; value: string }>,
  ];
  rows: readonly SideRow[];
}>;

const words = {
  what: { fi: 'Tieto', sv: 'Uppgift', en: 'What' },
  nothing: { fi: 'ei mitään', sv: 'inget', en: 'nothing' },
};

const isNothing = (value: HtmlValue): boolean =>
  value === undefined || value === null || value === false || String(value) === '';

export const chooseSide = ({ language, caption, sides, rows }: ChooseSideProps): Html => {
  const none = html`<span class="muted">${say(words.nothing, language)}</span>`;
  const cell = ({ name, chosen, values }: SideRow, at: number, side: 0 | 1): Html => {
    const shown = isNothing(values[side]) ? none : html`<span>${values[side]}</span>`;
    if (name === undefined) return shown;
    const id = `choose-${at}-${side}`;
    return html`<span class="form-check"><input class="form-check-input" type="radio" id="${id}" name="${name}" value="${sides[side].value}"${attribute(
      'checked',
      side === (chosen ?? 0),
    )} aria-labelledby="choose-${at} ${id}-value choose-side-${side}"><label class="form-check-label" for="${id}" id="${id}-value">${shown}</label></span>`;
  };
  const line = (row: SideRow, at: number): Html =>
    html`<tr role="row"${attribute('class', row.name === undefined && 'alike')}><th role="rowheader" scope="row" id="choose-${at}">${row.label}${
      row.hint ? html`<span class="form-hint">${row.hint}</span>` : ''
    }</th>${([0, 1] as const).map((side) => html`<td role="cell">${cell(row, at, side)}</td>`)}</tr>`;
  return html`<div class="table-frame"><table class="table choose-side" role="table"><caption class="visually-hidden">${caption}</caption><thead role="rowgroup"><tr role="row"><th role="columnheader" scope="col"><span class="visually-hidden">${say(
    words.what,
    language,
  )}</span></th>${([0, 1] as const).map(
    (side) => html`<th role="columnheader" scope="col" id="choose-side-${side}">${sides[side].title}</th>`,
  )}</tr></thead><tbody role="rowgroup">${rows.map(line)}</tbody></table></div>`;
};
