import type { Language } from '../ground/language.ts';
import { type Html, type HtmlValue, html } from './html.ts';
import { say } from './texts.ts';

export type DiffProps = Readonly<{
  language: Language;
  caption: string;
  /** A side left out means that there is nothing on it. */
  rows: readonly Readonly<{ label: string; before?: HtmlValue; after?: HtmlValue }>[];
}>;

const words = {
  what: { fi: 'Tieto', sv: 'Uppgift', en: 'What' },
  before: { fi: 'Ennen', sv: 'Före', en: 'Before' },
  after: { fi: 'Jälkeen', sv: 'Efter', en: 'After' },
  nothing: { fi: 'ei mitään', sv: 'inget', en: 'nothing' },
};

export const diff = ({ language, caption, rows }: DiffProps): Html => {
  const none = html`<span class="muted">${say(words.nothing, language)}</span>`;
  const side = (value: HtmlValue, tag: 'del' | 'ins') => {
    if (value === undefined || value === null) return none;
    return tag === 'del' ? html`<del>${value}</del>` : html`<ins>${value}</ins>`;
  };
  return html`<div class="table-frame"><table class="table diff" role="table"><caption>${caption}</caption><thead role="rowgroup"><tr role="row"><th role="columnheader" scope="col">${say(words.what, language)}</th><th role="columnheader" scope="col">${say(
    words.before,
    language,
  )}</th><th role="columnheader" scope="col">${say(words.after, language)}</th></tr></thead><tbody role="rowgroup">${rows.map(
    ({ label, before, after }) =>
      html`<tr role="row"><th role="rowheader" scope="row">${label}</th><td role="cell" data-label="${say(words.before, language)}">${side(before, 'del')}</td><td role="cell" data-label="${say(words.after, language)}">${side(after, 'ins')}</td></tr>`,
  )}</tbody></table></div>`;
};
