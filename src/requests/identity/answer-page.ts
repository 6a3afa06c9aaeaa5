/** The public page behind the link and the code: yes or no, without signing in and without a look at any data. */
import type { Context } from '../../http/route.ts';
import { actionButton, button } from '../../ui/button.ts';
import { field } from '../../ui/field.ts';
import { form } from '../../ui/form.ts';
import { type Html, html } from '../../ui/html.ts';
import { noticeBox } from '../../ui/notice-box.ts';
import { plainPage } from '../../ui/plain-page.ts';
import { publicFrame } from '../public-frame.ts';
import { strongQuestionStartPath } from '../strong/paths.ts';
import { identityTexts as texts } from './identity-texts.ts';

const labels = { mine: texts.mine, not_mine: texts.notMine };

export type AnswerShown = Readonly<{
  token?: string | undefined;
  /** What became of the answer that was just given. */
  said?: 'thanksMine' | 'thanksRepresentative' | 'thanksNotMine' | 'clerkJudges' | 'unknown' | 'used';
}>;

/** From the link: one press. */
const pressed = ({ language }: Context, token: string): Html =>
  html`<div class="row">${(['mine', 'not_mine'] as const).map((answer) =>
    actionButton({
      language,
      action: '/identity',
      hidden: { code: token, answer },
      label: labels[answer][language],
      kind: answer === 'mine' ? 'main' : 'plain',
    }),
  )}</div>`;

const typed = ({ language }: Context): Html =>
  form({
    language,
    action: '/identity',
    submit: texts.send[language],
    content: html`${field({
      kind: 'text',
      name: 'code',
      label: texts.code[language],
      language,
      required: true,
      size: 'medium',
      maxLength: 100,
      autocomplete: 'off',
    })}${field({
      kind: 'radio',
      name: 'answer',
      label: texts.isYours[language],
      language,
      required: true,
      options: (['mine', 'not_mine'] as const).map((value) => ({ value, label: labels[value][language] })),
    })}`,
  });

/** From a link that asks for strong identification: to the provider, or no. */
export const strongQuestionPage = (context: Context, token: string): Html => {
  const { language } = context;
  return plainPage({
    ...publicFrame(context),
    title: texts.isYours[language],
    lead: texts.strongLead[language],
    // The secret is in no link of the page but the one that uses it.
    path: '/identity',
    content: html`<p>${texts.strongHint[language]}</p><div class="row">${button({
      label: texts.identify[language],
      href: strongQuestionStartPath(token),
      kind: 'main',
      leavesSite: true,
    })}${actionButton({
      language,
      action: '/identity',
      hidden: { code: token, answer: 'not_mine' },
      label: texts.notMine[language],
    })}</div>`,
  });
};

export const answerPage = (context: Context, { token, said }: AnswerShown): Html => {
  const { language } = context;
  const isDone = said !== undefined && said !== 'unknown' && said !== 'used';
  return plainPage({
    ...publicFrame(context),
    title: texts.isYours[language],
    lead: isDone ? undefined : texts.publicLead[language],
    path: '/identity',
    content: html`${
      said && noticeBox({ language, kind: isDone ? 'done' : 'warning', sentence: texts[said][language] })
    }${!isDone && (token && !said ? pressed(context, token) : typed(context))}`,
  });
};
