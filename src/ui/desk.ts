import type { Language } from '../ground/language.ts';
import { button } from './button.ts';
import { attribute, type Html, html } from './html.ts';
import { say, texts } from './texts.ts';

/** The purpose at which the person sits, of those that the person holds; titles in the reader's language. */
export type Desk = Readonly<{
  current: string;
  purposes: readonly Readonly<{ key: string; title: string }>[];
  action?: string;
}>;

type DeskProps = Readonly<{ desk: Desk; language: Language; path: string; token?: string | undefined }>;

/**
 * Loads the whole page: nothing that the former purpose saw stays in Turbo's memory. The button stays with
 * JavaScript too, as choosing with the arrow keys must not change the page by itself (WCAG 3.2.2).
 */
export const deskForm = ({ desk, language, path, token }: DeskProps): Html => {
  const label = say(texts.desk, language);
  if (desk.purposes.length < 2) {
    const only = desk.purposes.find((purpose) => purpose.key === desk.current);
    return html`<p class="desk"><span class="desk-label">${label}</span> <strong>${only?.title}</strong></p>`;
  }
  return html`<form class="desk" method="post" action="${desk.action ?? '/desk'}" data-turbo="false">
${token ? html`<input type="hidden" name="token" value="${token}">` : ''}<input type="hidden" name="back" value="${path}">
<label class="desk-label" for="desk">${label}</label>
<select class="form-select" id="desk" name="purpose"${attribute('title', desk.purposes.find(({ key }) => key === desk.current)?.title)}>${desk.purposes.map(
    ({ key, title }) =>
      html`<option value="${key}"${key === desk.current ? html` selected` : ''}>${title}</option>`,
  )}</select>
${button({ label: say(texts.deskChange, language), type: 'submit' })}</form>`;
};
