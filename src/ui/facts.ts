import { type Html, type HtmlValue, html } from './html.ts';

export type Fact = Readonly<{
  value: HtmlValue;
  /** Beside the value: its use, badges. */
  marks?: HtmlValue;
  /** Below it, quietly: where it came from. */
  note?: HtmlValue;
  actions?: HtmlValue;
}>;

const line = ({ value, marks, note, actions }: Fact): Html =>
  html`<li><div><div class="fact-value"><span>${value}</span>${marks}</div>${
    note ? html`<div class="fact-note">${note}</div>` : ''
  }</div>${actions ? html`<div class="row actions">${actions}</div>` : ''}</li>`;

/** Several values of one kind, as a person's phone numbers; the heading above names them. */
export const facts = (items: readonly Fact[]): Html => html`<ul class="facts">${items.map(line)}</ul>`;
