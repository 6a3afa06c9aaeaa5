import type { Language } from '../ground/language.ts';
import { button, hiddenFields } from './button.ts';
import { fieldId } from './field-id.ts';
import { attribute, type Html, type HtmlValue, html } from './html.ts';
import { icon } from './icon.ts';
import { say } from './texts.ts';

/** A wrong value: the field's name, or none where it is about the form as a whole. */
export type FormError = Readonly<{ field?: string; message: string }>;

export type FormProps = Readonly<{
  language: Language;
  action: string;
  content: HtmlValue;
  /** The words of the main button, or buttons of one's own. */
  submit?: HtmlValue;
  token?: string | undefined;
  errors?: readonly FormError[];
  cancel?: Readonly<{ href: string; label?: string }>;
  method?: 'post' | 'get';
  multipart?: boolean;
  /** Unsent text survives a reload under this key. Only for forms that hold no personal data. */
  keep?: string;
  id?: string;
  danger?: boolean;
  /** The answer replaces the whole page and all that Turbo remembers: sign-in, change of purpose. */
  wholePage?: boolean;
  /** Fields and button in one row, as for filters. */
  inline?: boolean;
  /** It may be sent with gaps: the browser demands nothing, and the answer says what is missing. */
  mayHaveGaps?: boolean;
  /** Of a form inside a turbo-frame: its answer is the whole page, as its heading may change too. */
  leavesFrame?: boolean;
  /** It holds a table and takes the width of the page. */
  wide?: boolean;
}>;

const save = { fi: 'Tallenna', sv: 'Spara', en: 'Save' };
const back = { fi: 'Peru', sv: 'Avbryt', en: 'Cancel' };
const wrong = { fi: 'Korjaa nämä kohdat', sv: 'Rätta de här punkterna', en: 'Please mend these' };
const leave = {
  fi: 'Lomakkeella on tallentamatonta tekstiä. Poistutaanko silti?',
  sv: 'Formuläret har osparad text. Vill du lämna sidan ändå?',
  en: 'The form holds unsaved text. Leave anyway?',
};

const summary = (errors: readonly FormError[], language: Language): HtmlValue =>
  errors.length > 0 &&
  html`<div class="error-summary" role="alert" tabindex="-1" data-focus>${icon('warning')}<div><h2>${say(wrong, language)}</h2><ul>${errors.map(
    ({ field, message }) =>
      html`<li>${field ? html`<a href="#${fieldId(field)}">${message}</a>` : message}</li>`,
  )}</ul></div></div>`;

const buttons = ({ submit, danger, cancel, language }: FormProps): Html => {
  const main =
    submit === undefined || typeof submit === 'string'
      ? button({ label: submit ?? say(save, language), kind: danger ? 'danger' : 'main', type: 'submit' })
      : submit;
  const away =
    cancel && button({ label: cancel.label ?? say(back, language), href: cancel.href, kind: 'quiet' });
  return html`<div class="row form-buttons">${main}${away}</div>`;
};

/**
 * Answer a form that fails with status 422 and the same form: the typed values as `value`, `errors` on top and at
 * each field. Answer one that succeeds with 303.
 */
export const form = (props: FormProps): Html => {
  const {
    language,
    action,
    content,
    token,
    errors = [],
    method = 'post',
    multipart,
    keep,
    id,
    wholePage,
    inline,
    mayHaveGaps,
    leavesFrame,
    wide,
  } = props;
  const marks = html`${attribute('id', id)}${attribute('enctype', multipart && 'multipart/form-data')}${attribute(
    'data-turbo',
    wholePage && 'false',
  )}${attribute('novalidate', mayHaveGaps)}${attribute('data-turbo-frame', leavesFrame && '_top')}`;
  const guard =
    method === 'post' && html` data-leave="${say(leave, language)}"${attribute('data-keep', keep)}`;
  return html`<form class="${inline ? 'form form-row' : wide ? 'form form-wide' : 'form'}" method="${method}" action="${action}"${marks}${guard}${attribute(
    'data-failed',
    errors.length > 0,
  )}>${token ? hiddenFields({ token }) : ''}${summary(errors, language)}${content}${buttons(props)}</form>`;
};
