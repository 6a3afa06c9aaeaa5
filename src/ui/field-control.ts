import { attribute, type Html, html } from './html.ts';

export type Option = Readonly<{ value: string; label: string; hint?: string; disabled?: boolean }>;

type Line = Readonly<{
  kind: 'text' | 'email' | 'tel' | 'url' | 'number' | 'date' | 'search' | 'password';
  value?: string | undefined;
  /** The token of HTML's autocomplete, as `given-name`, `current-password`, `off`. */
  autocomplete?: string;
  inputMode?: 'text' | 'numeric' | 'decimal' | 'email' | 'tel' | 'search';
  maxLength?: number;
  /** The width tells how much is expected. */
  size?: 'short' | 'medium' | 'full';
  placeholder?: string;
  readOnly?: boolean;
}>;
type Area = Readonly<{ kind: 'textarea'; value?: string | undefined; rows?: number; maxLength?: number }>;
type Select = Readonly<{
  kind: 'select';
  options: readonly Option[];
  value?: string | undefined;
  blank?: string;
}>;
type Checkbox = Readonly<{ kind: 'checkbox'; checked?: boolean; value?: string }>;
type Radio = Readonly<{ kind: 'radio'; options: readonly Option[]; value?: string | undefined }>;
type Checkboxes = Readonly<{ kind: 'checkboxes'; options: readonly Option[]; values?: readonly string[] }>;
type File = Readonly<{ kind: 'file'; accept?: string; multiple?: boolean }>;

export type Choices = Radio | Checkboxes;
export type Control = Line | Area | Select | Checkbox | Choices | File;

const line = (id: string, name: string, props: Line, marks: Html): Html => {
  const { kind, value, autocomplete, inputMode, maxLength, size = 'full', placeholder, readOnly } = props;
  const written = kind === 'password' ? undefined : value;
  return html`<input class="form-control size-${kind === 'date' ? 'short' : size}" type="${kind}" id="${id}" name="${name}"${attribute(
    'value',
    written,
  )}${attribute('autocomplete', autocomplete)}${attribute('inputmode', inputMode)}${attribute('maxlength', maxLength)}${attribute(
    'placeholder',
    placeholder,
  )}${attribute('readonly', readOnly)}${marks}>`;
};

const area = (id: string, name: string, { value, rows = 4, maxLength }: Area, marks: Html): Html =>
  html`<textarea class="form-control" id="${id}" name="${name}" rows="${rows}"${attribute('maxlength', maxLength)}${marks}>
${value}</textarea>`;

const select = (id: string, name: string, { options, value, blank }: Select, marks: Html): Html =>
  html`<select class="form-select" id="${id}" name="${name}"${marks}>${
    blank === undefined ? '' : html`<option value="">${blank}</option>`
  }${options.map(
    (option) =>
      html`<option value="${option.value}"${attribute('selected', option.value === value)}${attribute(
        'disabled',
        option.disabled,
      )}>${option.label}</option>`,
  )}</select>`;

const checkbox = (id: string, name: string, { checked, value = 'yes' }: Checkbox, marks: Html): Html =>
  html`<input class="form-check-input" type="checkbox" id="${id}" name="${name}" value="${value}"${attribute('checked', checked)}${marks}>`;

const file = (id: string, name: string, { accept, multiple }: File, marks: Html): Html =>
  html`<input class="form-control" type="file" id="${id}" name="${name}"${attribute('accept', accept)}${attribute(
    'multiple',
    multiple,
  )}${marks}>`;

/** The one control of a field; groups of choices are written by `choices`. */
export const control = (id: string, name: string, props: Exclude<Control, Choices>, marks: Html): Html => {
  switch (props.kind) {
    case 'textarea':
      return area(id, name, props, marks);
    case 'select':
      return select(id, name, props, marks);
    case 'checkbox':
      return checkbox(id, name, props, marks);
    case 'file':
      return file(id, name, props, marks);
    default:
      return line(id, name, props, marks);
  }
};

/** `id`: of the group; its choices are numbered after it. */
export const choices = (props: Choices & { name: string; required?: boolean }, id: string): Html => {
  const { name, required = false } = props;
  const type = props.kind === 'radio' ? 'radio' : 'checkbox';
  const chosen = props.kind === 'radio' ? [props.value] : (props.values ?? []);
  return html`${props.options.map(({ value, label, hint, disabled }, at) => {
    const own = `${id}-${at}`;
    return html`<div class="form-check"><input class="form-check-input" type="${type}" id="${own}" name="${name}" value="${value}"${attribute(
      'checked',
      chosen.includes(value),
    )}${attribute('disabled', disabled)}${attribute('required', required && type === 'radio')}${attribute('aria-describedby', hint && `${own}-hint`)}><label class="form-check-label" for="${own}">${label}</label>${
      hint ? html`<span class="form-hint" id="${own}-hint">${hint}</span>` : ''
    }</div>`;
  })}`;
};
