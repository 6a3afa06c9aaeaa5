/** Why a paper stays off the list of what is destroyed. */
import { type Again, errorOf, formPage } from '../../customers/forms/form-fields.ts';
import { fill } from '../../ground/language.ts';
import type { Context } from '../../http/route.ts';
import { field } from '../../ui/field.ts';
import { type Html, html } from '../../ui/html.ts';
import type { DestructionLine } from '../destruction.ts';
import { documentFields, longest } from '../document.ts';
import { destructionPath } from '../paths.ts';
import { destructionTexts } from './destruction-texts.ts';

export const holdLinePage = (context: Context, id: number, line: DestructionLine, again: Again): Html => {
  const { language } = context;
  return formPage(context, {
    title: fill(destructionTexts.holdThis[language], { number: line.archive_number }),
    action: `${destructionPath(id)}/lines/${line.id}/holding`,
    back: destructionPath(id),
    submit: destructionTexts.hold[language],
    again,
    above: html`<p>${destructionTexts.holdLead[language]}</p>`,
    fields: html`${field({
      kind: 'date',
      name: 'held_until',
      label: documentFields.held_until[language],
      language,
      required: true,
      value: again.typed.held_until,
      error: errorOf(again, context, 'held_until'),
    })}${field({
      kind: 'text',
      name: 'held_because',
      label: documentFields.held_because[language],
      language,
      required: true,
      autocomplete: 'off',
      maxLength: longest.held_because,
      value: again.typed.held_because,
      error: errorOf(again, context, 'held_because'),
    })}`,
  });
};
