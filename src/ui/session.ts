import type { Language } from '../ground/language.ts';
import { button } from './button.ts';
import { type Html, html } from './html.ts';
import { icon } from './icon.ts';
import { type LanguageSwitchProps, languageSwitch } from './language-switch.ts';
import { say, texts } from './texts.ts';

export type Person = Readonly<{ name: string; signOutAction?: string }>;

type SessionProps = LanguageSwitchProps &
  Readonly<{ person?: Person | undefined; token?: string | undefined }>;

/** Useless without JavaScript, so the style sheet leaves it out there (`scripting: none`). */
const themeChoice = (
  language: Language,
): Html => html`<theme-choice class="theme-choice"><label for="theme">${icon('theme')}<span
class="visually-hidden">${say(texts.theme, language)}</span></label><select id="theme" class="form-select">
<option value="">${say(texts.themeDevice, language)}</option><option value="light">${say(texts.themeLight, language)}</option><option
value="dark">${say(texts.themeDark, language)}</option></select></theme-choice>`;

const signOut = (person: Person, language: Language, token: string | undefined): Html =>
  html`<form method="post" action="${person.signOutAction ?? '/sign-out'}" data-turbo="false">${
    token ? html`<input type="hidden" name="token" value="${token}">` : ''
  }${button({ label: say(texts.signOut, language), type: 'submit', kind: 'quiet', icon: 'sign-out', small: true })}</form>`;

/** Who sits here, in which language and light, and the way out. */
export const session = (props: SessionProps): Html => {
  const { person, language, token } = props;
  return html`<section class="session" aria-label="${say(texts.session, language)}">
${
  person
    ? html`<p class="who"><span class="visually-hidden">${say(texts.signedIn, language)} </span>${icon('person')}<strong>${person.name}</strong></p>
${signOut(person, language, token)}`
    : ''
}${themeChoice(language)}${languageSwitch(props)}</section>`;
};
