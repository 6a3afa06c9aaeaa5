import type { Language } from '../ground/language.ts';
import { type Html, type HtmlValue, html } from './html.ts';
import { icon } from './icon.ts';
import { say } from './texts.ts';

export type Definition = Readonly<{
  term: string;
  value?: HtmlValue;
  /** The acting purpose may not read it: one sentence, and the line of the notice. */
  hidden?: Readonly<{ why: string; href?: string }>;
}>;

export type DefinitionListProps = Readonly<{ language: Language; items: readonly Definition[] }>;

const unknown = { fi: 'Ei tietoa', sv: 'Ingen uppgift', en: 'Not known' };
const line = { fi: 'Selosteen kohta', sv: 'Stället i beskrivningen', en: 'The line of the notice' };

const isEmpty = (value: HtmlValue) =>
  value === undefined || value === null || value === false || String(value).trim() === '';

const shown = ({ value, hidden }: Definition, language: Language): HtmlValue => {
  if (hidden) {
    const link = hidden.href ? html` <a href="${hidden.href}">${say(line, language)}</a>` : '';
    return html`<span class="hidden-value">${icon('hidden')}<span>${hidden.why}${link}</span></span>`;
  }
  return isEmpty(value) ? html`<span class="muted">${say(unknown, language)}</span>` : value;
};

export const definitionList = ({ language, items }: DefinitionListProps): Html =>
  html`<dl class="definitions">${items.map(
    (item) => html`<div><dt>${item.term}</dt><dd>${shown(item, language)}</dd></div>`,
  )}</dl>`;
