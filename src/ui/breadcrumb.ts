import type { Language } from '../ground/language.ts';
import { type Html, html } from './html.ts';
import { say, texts } from './texts.ts';

export type BreadcrumbProps = Readonly<{
  language: Language;
  /** From the farthest to the nearest; the last may stand without an address. */
  items: readonly Readonly<{ label: string; href?: string }>[];
}>;

export const breadcrumb = ({ language, items }: BreadcrumbProps): Html =>
  html`<nav class="crumbs" aria-label="${say(texts.breadcrumb, language)}"><ol class="breadcrumb">${items.map(
    ({ label, href }) =>
      html`<li class="breadcrumb-item">${
        href ? html`<a href="${href}">${label}</a>` : html`<span aria-current="page">${label}</span>`
      }</li>`,
  )}</ol></nav>`;
