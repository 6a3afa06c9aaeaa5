import type { Language } from '../ground/language.ts';
import { type Choices, type Control, choices, control } from './field-control.ts';
import { fieldId } from './field-id.ts';
import { attribute, type Html, type HtmlValue, html } from './html.ts';
import { icon } from './icon.ts';
import { say } from './texts.ts';

export type FieldProps = Readonly<{
  name: string;
  label: HtmlValue;
  language: Language;
  hint?: HtmlValue;
  /** What is wrong and how to mend it. */
  error?: string | undefined;
  required?: boolean;
  /** Where nothing is required (filters), the mark of what may be left out says nothing. */
  unmarked?: boolean;
  /** Where several forms of a page have a field of this name: what tells this one's apart. */
  within?: string;
}> &
  Control;

const optional = { fi: 'vapaaehtoinen', sv: 'frivillig', en: 'optional' };

/** What may be left out is marked, not what must be filled in: fewer marks on a calm form. */
const optionalMark = ({ required, unmarked, kind, language }: FieldProps): HtmlValue =>
  !required &&
  !unmarked &&
  kind !== 'checkbox' &&
  kind !== 'search' &&
  html` <span class="optional">(${say(optional, language)})</span>`;

const hintAndError = ({ name, within, hint, error }: FieldProps): Html => {
  const id = fieldId(name, within);
  return html`${hint ? html`<span class="form-hint" id="${id}-hint">${hint}</span>` : ''}${
    error
      ? html`<span class="field-error" id="${id}-error">${icon('warning')}<span>${error}</span></span>`
      : ''
  }`;
};

const marks = ({ name, within, hint, error, required, kind }: FieldProps): Html => {
  const id = fieldId(name, within);
  const described = [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(' ');
  return html`${attribute('aria-describedby', described || undefined)}${attribute('aria-invalid', error ? 'true' : undefined)}${attribute(
    'required',
    required && kind !== 'checkboxes',
  )}`;
};

const group = (props: FieldProps & Choices): Html => {
  const id = fieldId(props.name, props.within);
  const described = [props.hint && `${id}-hint`, props.error && `${id}-error`].filter(Boolean).join(' ');
  return html`<fieldset class="field" id="${id}" tabindex="-1"${attribute('aria-describedby', described || undefined)}><legend class="form-label">${props.label}${optionalMark(props)}</legend>${hintAndError(
    props,
  )}${choices(props, id)}</fieldset>`;
};

/** A label, its control, a hint and the error, tied together for those who do not see them side by side. */
export const field = (props: FieldProps): Html => {
  const { kind, name, label } = props;
  const id = fieldId(name, props.within);
  if (props.kind === 'radio' || props.kind === 'checkboxes') return group(props);
  if (kind === 'checkbox')
    return html`<div class="field"><div class="form-check">${control(id, name, props, marks(props))}<label class="form-check-label" for="${id}">${label}</label></div>${hintAndError(props)}</div>`;
  return html`<div class="field"><label class="form-label" for="${id}">${label}${optionalMark(props)}</label>${hintAndError(
    props,
  )}${control(id, name, props, marks(props))}</div>`;
};

export const fieldset = ({
  legend,
  hint,
  content,
}: Readonly<{ legend: string; hint?: string; content: HtmlValue }>): Html =>
  html`<fieldset class="fieldset"><legend>${legend}</legend>${hint ? html`<p class="muted">${hint}</p>` : ''}${content}</fieldset>`;

export { fieldId };
