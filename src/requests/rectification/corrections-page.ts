/** What is asked field by field, what stands there, and what is decided: nothing changes before all of it has been seen. */

import { formErrors } from '../../access/form-errors.ts';
import { staffPage } from '../../access/staff-page.ts';
import { fieldShown } from '../../customers/field-shown.ts';
import { fill, type Language, languages, languageTitles, type Text } from '../../ground/language.ts';
import type { Context, FieldProblem } from '../../http/route.ts';
import { badge } from '../../ui/badge.ts';
import { actionButton, button } from '../../ui/button.ts';
import { card } from '../../ui/card.ts';
import { confirmStep } from '../../ui/confirm-step.ts';
import { definitionList } from '../../ui/definition-list.ts';
import { field } from '../../ui/field.ts';
import { form } from '../../ui/form.ts';
import { type Html, type HtmlValue, html } from '../../ui/html.ts';
import { more } from '../../ui/more.ts';
import type { LetterRow } from '../letters/queries.ts';
import { asInLetter } from '../pages/letter-language.ts';
import { requestTrail } from '../pages/request-trail.ts';
import { correctionsPath, letterPath, requestPath, stepPath } from '../paths.ts';
import type { WithEvents } from '../queries.ts';
import { requestCan, stateOf } from '../request.ts';
import { fieldKey, statementKey } from './correct.ts';
import { type Correction, correctionTitle, statementTitle, typedOf } from './correction.ts';
import { hasArrived } from './end-restriction.ts';
import type { Held } from './queries.ts';
import { rectificationTexts as texts } from './rectification-texts.ts';

export type ShownCorrections = Readonly<{
  request: WithEvents;
  corrections: readonly Correction[];
  held: readonly Held[];
  isRestricted: boolean;
  /** About its end, as the person must be told of it first. */
  ending: LetterRow | undefined;
  /** Names of those who are told of what is decided so far. */
  recipients: readonly string[];
  typed?: Readonly<Record<string, unknown>>;
  problems?: readonly FieldProblem[];
}>;

const languageOptions = (language: Language) =>
  languages.map((value) => ({ value, label: languageTitles[value][language] }));

const addForm = (
  { language }: Context,
  { request, held, typed = {}, problems = [] }: ShownCorrections,
): Html => {
  const { errors, errorOf } = formErrors(problems, language);
  const options = held.map((one) => ({
    value: fieldKey(one),
    label: `${correctionTitle(one)[language]}: ${fieldShown(one, one.value, language) || texts.empty[language]}`,
  }));
  return form({
    language,
    action: correctionsPath(request.id),
    errors,
    submit: texts.add[language],
    content: html`${field({
      kind: 'select',
      name: 'field',
      label: texts.field[language],
      language,
      required: true,
      options: [...options, { value: statementKey, label: statementTitle[language] }],
      value: typed['field'] as string | undefined,
      error: errorOf('field'),
    })}${field({
      kind: 'textarea',
      name: 'value',
      label: texts.asked[language],
      hint: texts.askedHint[language],
      language,
      rows: 2,
      required: true,
      value: typed['value'] as string | undefined,
      error: errorOf('value'),
    })}`,
  });
};

/** A statement is written down beside what stands there; nothing is corrected by it. */
const decisionTitle = ({ place }: Correction, decision: 'changed' | 'refused'): Text =>
  texts[decision === 'changed' && place === 'statement' ? 'added' : decision];

/** As the clerk reads it; a language, of which there are few, is chosen. */
const valueField = (language: Language, one: Correction): Html => {
  const value = typedOf(one, one.decided_value || one.asked_value);
  const shared = {
    name: 'decided_value',
    within: String(one.number),
    label: texts.value[language],
    language,
  };
  if (one.place === 'customers' && one.field === 'language')
    return field({ ...shared, kind: 'select', options: languageOptions(language), value });
  return field({
    ...shared,
    kind: one.place === 'statement' ? 'textarea' : 'text',
    autocomplete: 'off',
    value: one.field === 'country' ? fieldShown(one, value, language) : value,
  });
};

const decideForm = ({ language }: Context, request: WithEvents, one: Correction): Html =>
  form({
    language,
    action: `${correctionsPath(request.id)}/${one.number}/decision`,
    submit: texts.decide[language],
    content: html`${field({
      kind: 'radio',
      name: 'decision',
      within: String(one.number),
      label: texts.decision[language],
      language,
      required: true,
      options: (['changed', 'refused'] as const).map((value) => ({
        value,
        label: decisionTitle(one, value)[language],
      })),
      value: one.decision ?? 'changed',
    })}${valueField(language, one)}${field({
      kind: 'text',
      name: 'reason',
      within: String(one.number),
      label: texts.reason[language],
      hint: asInLetter(request, language),
      language,
      maxLength: 2000,
      autocomplete: 'off',
      value: one.reason,
    })}`,
  });

const decisionBadge = (one: Correction, { language }: Context): Html => {
  if (one.decision === null) return badge({ state: 'due', label: texts.undecided[language] });
  return badge({
    state: one.decision === 'changed' ? 'done' : 'neutral',
    label: decisionTitle(one, one.decision)[language],
  });
};

/** What is written differs from what the person asked for: seen before it is carried out. */
const isOtherThanAsked = (one: Correction): boolean =>
  one.decision === 'changed' && typedOf(one, one.decided_value) !== typedOf(one, one.asked_value);

const correctionCard = (context: Context, request: WithEvents, one: Correction, may: boolean): Html => {
  const { language } = context;
  const shown = (value: string): string => fieldShown(one, typedOf(one, value), language);
  return card({
    title: correctionTitle(one)[language],
    content: html`<div class="stack">${definitionList({
      language,
      items: [
        { term: texts.held[language], value: shown(one.old_value) || texts.empty[language] },
        { term: texts.asked[language], value: shown(one.asked_value) },
        { term: texts.decision[language], value: decisionBadge(one, context) },
        ...(isOtherThanAsked(one)
          ? [{ term: texts.value[language], value: shown(one.decided_value) || texts.empty[language] }]
          : []),
        ...(one.reason ? [{ term: texts.reason[language], value: one.reason }] : []),
      ],
    })}${may && (one.decision === null ? decideForm(context, request, one) : more({ summary: texts.decideAgain[language], content: decideForm(context, request, one) }))}</div>`,
  });
};

const carryOutStep = (
  { language }: Context,
  { request, corrections, recipients }: ShownCorrections,
): HtmlValue =>
  corrections.length > 0 &&
  corrections.every(({ decision }) => decision !== null) &&
  confirmStep({
    language,
    title: texts.carryOut[language],
    happens:
      recipients.length > 0
        ? fill(texts.happens[language], { names: recipients.join(', ') })
        : texts.happensToNobody[language],
    action: `${correctionsPath(request.id)}/carrying-out`,
    confirm: texts.carryOut[language],
    cancelHref: requestPath(request.id),
  });

const restrictionCard = (
  { language }: Context,
  { request, isRestricted, ending }: ShownCorrections,
  may: boolean,
): HtmlValue => {
  const deed = (words: string, step: string, label: string): Html =>
    card({
      content: html`<p>${words}</p>${actionButton({ language, action: stepPath(request.id, step), label, kind: 'plain' })}`,
    });
  if (isRestricted && ending && !hasArrived(ending))
    return card({
      content: html`<p>${texts.restrictionToldWaits[language]}</p>${button({ label: texts.seeLetter[language], href: letterPath(request.id, ending.number) })}`,
    });
  if (isRestricted)
    return deed(
      (ending ? texts.restrictionTold : texts.restricted)[language],
      'restriction-ending',
      texts.endRestriction[language],
    );
  return may && deed(texts.restrictWhy[language], 'restriction', texts.restrict[language]);
};

export const correctionsPage = (context: Context, shown: ShownCorrections): Html => {
  const { language } = context;
  const { request, corrections } = shown;
  const may = requestCan('grant', stateOf(request.events)) && request.customer_id !== null;
  return staffPage(context, {
    title: texts.title[language],
    lead: texts.lead[language],
    path: correctionsPath(request.id),
    breadcrumb: requestTrail(language, request.id, texts.title[language]),
    content: html`<div class="stack narrow">${corrections.map((one) =>
      correctionCard(context, request, one, may),
    )}${may && carryOutStep(context, shown)}${
      may && card({ title: texts.add[language], content: addForm(context, shown) })
    }${restrictionCard(context, shown, may)}</div>`,
  });
};
