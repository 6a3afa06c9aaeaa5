import { type Html, type HtmlValue, html } from './html.ts';

type PageHeadProps = Readonly<{
  title: string;
  breadcrumb?: HtmlValue;
  actions?: HtmlValue;
  lead?: HtmlValue;
  tabs?: HtmlValue;
}>;

export const pageHead = ({ title, breadcrumb, actions, lead, tabs }: PageHeadProps): Html =>
  html`<div class="page-head">${breadcrumb}<div class="page-title"><h1>${title}</h1>${
    actions ? html`<div class="row actions">${actions}</div>` : ''
  }</div>${lead ? html`<p class="lead">${lead}</p>` : ''}${tabs}</div>`;
