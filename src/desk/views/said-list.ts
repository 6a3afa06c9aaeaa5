/** Whom a view holds, in words. */
import { conditionText } from '../../customers/views/condition-title.ts';
import type { Asking } from '../../customers/views/use-definition.ts';
import type { Language } from '../../ground/language.ts';
import { type HtmlValue, html } from '../../ui/html.ts';

export const saidConditions = (
  conditions: readonly Asking[],
  everybody: string,
  language: Language,
): HtmlValue => {
  const said = conditions.map((one) => conditionText(one, language));
  if (said.length <= 1) return said[0] ?? everybody;
  return html`<ul>${said.map((one) => html`<li>${one}</li>`)}</ul>`;
};
