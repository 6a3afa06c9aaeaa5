import { formErrors } from '../../access/form-errors.ts';
import type { Language } from '../../ground/language.ts';
import type { Context, FieldProblem } from '../../http/route.ts';
import { hiddenFields } from '../../ui/button.ts';
import { field } from '../../ui/field.ts';
import { form } from '../../ui/form.ts';
import { type Html, html } from '../../ui/html.ts';
import { noticeBox } from '../../ui/notice-box.ts';
import { plainPage } from '../../ui/plain-page.ts';
import { publicFrame } from '../public-frame.ts';
import { strongWayIn } from '../strong/strong-pages.ts';
import { ownSignInPath } from './paths.ts';
import { portalTexts as texts } from './portal-texts.ts';

/** `closed`: whoever asked for an own page had no visit, or no longer. */
export const afters = ['sent', 'out', 'closed'] as const;
type After = (typeof afters)[number];

/** What has just happened, or what came with no field of the form: a link that is over. */
const saidAt = (after: After | undefined, problems: readonly FieldProblem[], language: Language) => {
  if (after === 'closed') return noticeBox({ language, kind: 'info', sentence: texts.closed[language] });
  if (after) return noticeBox({ language, kind: 'done', sentence: texts[after][language] });
  const [aside] = problems.filter(({ field }) => field === '');
  return aside && noticeBox({ language, kind: 'warning', sentence: aside.text[language] });
};

/** Whom to call or write to, where the other ways are told of. */
const contactLine = ({ policy }: Context): string => {
  const { controller, contact_person: contact } = policy.declaration;
  return [contact.name || controller.name, contact.phone, contact.email].filter(Boolean).join(', ');
};

export const signInPage = (context: Context, after?: After, problems: readonly FieldProblem[] = []): Html => {
  const { language } = context;
  const ofFields = problems.filter(({ field }) => field !== '');
  const { errors, errorOf } = formErrors(ofFields, language);
  return plainPage({
    ...publicFrame(context),
    title: texts.signIn[language],
    path: ownSignInPath,
    lead: texts.signInLead[language],
    said: saidAt(after, problems, language),
    content: html`${form({
      language,
      action: ownSignInPath,
      wholePage: true,
      errors,
      submit: texts.sendLink[language],
      content: field({
        kind: 'email',
        name: 'email',
        label: texts.email[language],
        hint: texts.emailHint[language],
        language,
        required: true,
        maxLength: 254,
        autocomplete: 'email',
        error: errorOf('email'),
      }),
    })}${strongWayIn(context)}<p class="muted">${texts.otherWays[language]}</p><p class="muted">${contactLine(context)}</p>`,
  });
};

export const linkPage = (context: Context, token: string): Html => {
  const { language } = context;
  return plainPage({
    ...publicFrame(context),
    title: texts.open[language],
    // The secret is in no link of the page: the languages’ come back to the way in.
    path: ownSignInPath,
    lead: texts.openLead[language],
    content: form({
      language,
      action: '/own/visits',
      wholePage: true,
      submit: texts.open[language],
      content: hiddenFields({ token }),
    }),
  });
};
