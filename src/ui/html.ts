/** Hono's escaping `html`, narrowed to what a page is made of, so that it is never a promise. */
import { html as honoHtml, raw } from 'hono/html';

export type Html = ReturnType<typeof raw>;
export type HtmlValue = Html | string | number | boolean | null | undefined | readonly HtmlValue[];

/** Every value is escaped but `Html`; lists are joined; `true`, `false`, `null` and `undefined` write nothing. */
export const html = (strings: TemplateStringsArray, ...values: readonly HtmlValue[]): Html =>
  honoHtml(strings, ...values) as Html;

export const nothing: Html = raw('');

/** The items one after another with `separator` between them. */
export const join = (items: readonly HtmlValue[], separator: HtmlValue): HtmlValue[] =>
  items.flatMap((item, at) => (at === 0 ? [item] : [separator, item]));

/** ` name="value"`, or nothing where there is no value; `true` writes the name alone. */
export const attribute = (name: string, value: string | number | boolean | null | undefined): Html => {
  if (value === undefined || value === null || value === false) return nothing;
  return value === true ? html` ${name}` : html` ${name}="${value}"`;
};

export { raw };
