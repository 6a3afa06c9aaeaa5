import { formErrors } from '../../access/form-errors.ts';
import { staffPage } from '../../access/staff-page.ts';
import { allMarketing, allMarketingTitle, mayBeAbout } from '../../customers/choice.ts';
import { textIn } from '../../ground/language.ts';
import type { Context, FieldProblem } from '../../http/route.ts';
import { field } from '../../ui/field.ts';
import { form } from '../../ui/form.ts';
import { type Html, html } from '../../ui/html.ts';
import { requestTrail } from '../pages/request-trail.ts';
import { requestPath, stepPath } from '../paths.ts';
import type { WithEvents } from '../queries.ts';
import { kindTitles } from '../request.ts';
import { rectificationTexts as texts } from './rectification-texts.ts';

const purposesFor = ({ policy, language }: Context, kind: 'objection' | 'withdrawal') => {
  const all = kind === 'objection' ? [{ value: allMarketing, label: allMarketingTitle[language] }] : [];
  const each = policy.declaration.purposes
    .filter((purpose) => mayBeAbout(kind, purpose))
    .map(({ key, title }) => ({ value: key, label: textIn(title, language) }));
  return [...all, ...each];
};

/** The purpose that the person means, and what follows. A restriction is of all of them. */
export const choicePage = (
  context: Context,
  request: WithEvents,
  problems: readonly FieldProblem[] = [],
): Html => {
  const { language } = context;
  const { id, kind } = request;
  const { errors, errorOf } = formErrors(problems, language);
  const isAboutPurpose = kind === 'objection' || kind === 'withdrawal';
  return staffPage(context, {
    title: `${texts.choice[language]}: ${kindTitles[kind][language].toLowerCase()}`,
    lead: texts.choiceLead[language],
    path: stepPath(id, 'choice'),
    breadcrumb: requestTrail(language, id, texts.choice[language]),
    content: html`<div class="narrow">${form({
      language,
      action: stepPath(id, 'choice'),
      errors,
      submit: texts.choice[language],
      cancel: { href: requestPath(id) },
      content: html`${
        isAboutPurpose &&
        field({
          kind: 'select',
          name: 'purpose',
          label: texts.purpose[language],
          language,
          required: true,
          options: purposesFor(context, kind),
          error: errorOf('purpose'),
        })
      }`,
    })}</div>`,
  });
};
