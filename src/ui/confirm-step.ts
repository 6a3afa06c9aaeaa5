import type { Language } from '../ground/language.ts';
import { button, hiddenFields } from './button.ts';
import { card } from './card.ts';
import { field } from './field.ts';
import { form } from './form.ts';
import { type Html, type HtmlValue, html } from './html.ts';
import { icon } from './icon.ts';
import { say } from './texts.ts';

export type ConfirmStepProps = Readonly<{
  language: Language;
  title: string;
  /** Exactly what will happen, in numbers and examples. DESIGN 8. */
  happens: HtmlValue;
  action: string;
  token?: string;
  /** The words of the button: the act itself, never "OK". */
  confirm: string;
  cancelHref: string;
  /** It cannot be taken back. */
  danger?: boolean;
  /** The reader types `word` to show that they have read; it is sent as `name`. */
  typed?: Readonly<{ name: string; word: string }>;
  hidden?: Readonly<Record<string, string>>;
  error?: string;
}>;

const back = { fi: 'Peru', sv: 'Avbryt', en: 'Cancel' };
const final = {
  fi: 'Tätä ei voi perua jälkikäteen.',
  sv: 'Det här kan inte ångras efteråt.',
  en: 'This cannot be undone afterwards.',
};
const typeHere = { fi: 'Kirjoita vahvistukseksi', sv: 'Skriv som bekräftelse', en: 'Type to confirm' };

/** A page of its own between the wish and the act. */
export const confirmStep = (props: ConfirmStepProps): Html => {
  const { language, danger, typed, error } = props;
  const content = html`${hiddenFields(props.hidden ?? {})}${
    typed &&
    field({
      kind: 'text',
      name: typed.name,
      label: `${say(typeHere, language)}: ${typed.word}`,
      language,
      required: true,
      autocomplete: 'off',
      size: 'medium',
      error,
    })
  }`;
  return html`<div class="confirm-step${danger ? ' confirm-danger' : ''}">${card({
    title: props.title,
    content: html`${props.happens}${danger ? html`<p class="final">${icon('warning')} ${say(final, language)}</p>` : ''}${form(
      {
        language,
        action: props.action,
        token: props.token,
        content,
        submit: button({ label: props.confirm, kind: danger ? 'danger' : 'main', type: 'submit' }),
        cancel: { href: props.cancelHref, label: say(back, language) },
      },
    )}`,
  })}</div>`;
};
