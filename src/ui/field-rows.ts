import { type Html, type HtmlValue, html } from './html.ts';

export type FieldRow = Readonly<{
  /** Names the row for those who do not see the rows above each other: `Rivi 3`. */
  legend: string;
  /** As many as there are headings, each a `field`; its own label is shown where there is no room for the headings. */
  fields: readonly HtmlValue[];
}>;

/** Lines of an order or an invoice: the same fields again and again, the first one wide. */
export const fieldRows = ({
  headings,
  rows,
}: Readonly<{ headings: readonly string[]; rows: readonly FieldRow[] }>): Html =>
  html`<div class="field-rows"><div class="field-rows-head" aria-hidden="true">${headings.map(
    (heading) => html`<span>${heading}</span>`,
  )}</div>${rows.map(
    ({ legend, fields }) => html`<fieldset class="field-line"><legend>${legend}</legend>${fields}</fieldset>`,
  )}</div>`;
