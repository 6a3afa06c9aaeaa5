import { formErrors, typedText } from '../../access/form-errors.ts';
import { formatMoment } from '../../ground/format-date.ts';
import type { Context } from '../../http/route.ts';
import { card } from '../../ui/card.ts';
import { field } from '../../ui/field.ts';
import { form } from '../../ui/form.ts';
import { type Html, html } from '../../ui/html.ts';
import { more } from '../../ui/more.ts';
import { breachCan, riskMeans, risks, riskTitles, stateOf } from '../breach.ts';
import { assessmentPath } from '../paths.ts';
import type { ShownBreach } from './breach-page.ts';
import { breachTexts as texts } from './breach-texts.ts';

const assessForm = ({ language }: Context, { breach, typed = {}, problems = [] }: ShownBreach): Html => {
  const { errorOf } = formErrors(problems, language);
  return form({
    language,
    action: assessmentPath(breach.id),
    submit: texts.assess[language],
    content: html`${field({
      kind: 'radio',
      name: 'risk',
      label: texts.risk[language],
      language,
      required: true,
      options: risks.map((one) => ({
        value: one,
        label: riskTitles[one][language],
        hint: riskMeans[one][language],
      })),
      value: typedText(typed, 'risk'),
      error: errorOf('risk'),
    })}${field({
      kind: 'textarea',
      name: 'reasons',
      label: texts.reasons[language],
      hint: texts.reasonsHint[language],
      language,
      rows: 4,
      required: true,
      value: typedText(typed, 'reasons'),
      error: errorOf('reasons'),
    })}`,
  });
};

export const assessmentCard = (context: Context, shown: ShownBreach): Html => {
  const { language } = context;
  const { breach, assessments, names, typed } = shown;
  const [newest] = assessments;
  const may = breachCan('assess', stateOf(breach));
  const done =
    newest &&
    html`<p><strong>${riskTitles[newest.risk][language]}</strong></p><p class="said">${newest.reasons}</p><p class="muted">${formatMoment(newest.at, language)}${names.get(newest.by_actor) ? ` · ${names.get(newest.by_actor)}` : ''}</p>`;
  const asked = assessForm(context, shown);
  return card({
    title: texts.assessment[language],
    content: html`<div class="stack">${done ? html`<div>${done}</div>` : ''}${
      may &&
      (newest
        ? more({ summary: texts.assessAgain[language], content: asked, open: typed?.['risk'] !== undefined })
        : asked)
    }</div>`,
  });
};
