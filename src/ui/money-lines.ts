import { type Html, html } from './html.ts';

export type MoneyLine = Readonly<{ label: string; value: string; isTotal?: boolean }>;

/** What an order or an invoice comes to, one amount below another; the last is what is paid. */
export const moneyLines = ({
  caption,
  lines,
}: Readonly<{ caption: string; lines: readonly MoneyLine[] }>): Html =>
  html`<table class="money-lines"><caption class="visually-hidden">${caption}</caption><tbody>${lines.map(
    ({ label, value, isTotal }) =>
      html`<tr${isTotal ? html` class="total"` : ''}><th scope="row">${label}</th><td>${value}</td></tr>`,
  )}</tbody></table>`;
