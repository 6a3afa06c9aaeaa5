import type { Language } from '../ground/language.ts';
import { attribute, type Html, type HtmlValue, html, nothing } from './html.ts';
import { type IconName, icon } from './icon.ts';

export type ButtonProps = Readonly<{
  label: HtmlValue;
  /** `main` at most once on a page; `danger` for what cannot be taken back. */
  kind?: 'main' | 'plain' | 'danger' | 'quiet';
  /** With an address it is a link that looks like a button. */
  href?: string;
  icon?: IconName;
  type?: 'submit' | 'button';
  name?: string;
  value?: string;
  /** Of a button in a form: where it is sent instead of the form’s own address. */
  action?: string;
  small?: boolean;
  /** Keys pressed one after another that press it, shown in it. */
  keys?: string;
  /** The id of a `dialog` of this page; `href` is then the page of the same thing without JavaScript. */
  opens?: string;
  /** Of a link: it leads to another site in the end, so the browser follows it by itself, and only when it is pressed. */
  leavesSite?: boolean;
  /** Why it cannot be used now: one sentence, shown beside it. */
  refused?: string;
}>;

const inside = ({ label, icon: name, keys }: ButtonProps): Html =>
  html`${name ? icon(name) : ''}<span>${label}</span>${
    keys
      ? html`<span class="keys" aria-hidden="true">${keys.split(' ').map((key) => html`<kbd>${key}</kbd>`)}</span>`
      : ''
  }`;

const refusedButton = (props: ButtonProps, classes: string, why: string): Html =>
  html`<span class="refused-button"><button type="button" class="${classes} disabled" disabled>${inside(props)}</button><span class="muted">${why}</span></span>`;

export const button = (props: ButtonProps): Html => {
  const {
    kind = 'plain',
    href,
    type = 'submit',
    name,
    value,
    action,
    small,
    keys,
    opens,
    leavesSite,
    refused,
  } = props;
  const classes = `btn btn-${kind}${small ? ' btn-sm' : ''}`;
  if (refused) return refusedButton(props, classes, refused);
  const marks = html`${attribute('data-keys', keys)}${attribute('data-opens', opens)}${attribute('data-turbo', leavesSite && 'false')}`;
  return href
    ? html`<a class="${classes}" href="${href}"${marks}>${inside(props)}</a>`
    : html`<button type="${opens ? 'button' : type}" class="${classes}"${attribute('name', name)}${attribute('value', value)}${attribute('formaction', action)}${marks}>${inside(props)}</button>`;
};

export type ActionButtonProps = Omit<ButtonProps, 'href' | 'opens' | 'type'> &
  Readonly<{
    action: string;
    /** Accepted as in other components that write a form; a button has no words of its own. */
    language?: Language;
    token?: string | undefined;
    hidden?: Readonly<Record<string, string>>;
    /** Loads the whole page, so that nothing of the one before stays in Turbo's memory: a way in or out. */
    wholePage?: boolean;
  }>;

/** A form of one button, for an act without questions that can be taken back. */
export const actionButton = ({ action, token, hidden = {}, wholePage, ...props }: ActionButtonProps): Html =>
  props.refused
    ? button(props)
    : html`<form class="inline-form" method="post" action="${action}"${attribute('data-turbo', wholePage && 'false')}>${hiddenFields({ ...(token ? { token } : {}), ...hidden })}${button(props)}</form>`;

export const hiddenFields = (values: Readonly<Record<string, string>>): HtmlValue => {
  const entries = Object.entries(values);
  return entries.length
    ? entries.map(([name, value]) => html`<input type="hidden" name="${name}" value="${value}">`)
    : nothing;
};
