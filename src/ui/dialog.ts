import type { Language } from '../ground/language.ts';
import { button } from './button.ts';
import { type Html, type HtmlValue, html } from './html.ts';
import { say, texts } from './texts.ts';

export type DialogProps = Readonly<{ language: Language; id: string; title: string; content: HtmlValue }>;

/** Opened by `button({ opens: id, href })`. The browser traps the focus and gives it back; Esc closes. */
export const dialog = ({ language, id, title, content }: DialogProps): Html =>
  html`<dialog class="dialog" id="${id}" aria-labelledby="${id}-title"><h2 id="${id}-title">${title}</h2>${content}
<form method="dialog">${button({ label: say(texts.close, language), type: 'submit' })}</form></dialog>`;
