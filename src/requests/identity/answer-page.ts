/** The public page behind the link and the code: yes or no, without signing in and without a look at any data. */
import type { Context } from '../../http/route.ts';
import { button } from '../../ui/button.ts';
import { field } from '../../ui/field.ts';
import { form } from '../../ui/form.ts';
import { type Html, html } from '../../ui/html.ts';
import { noticeBox } from '../../ui/notice-box.ts';
import { plainPage } from '../../ui/plain-page.ts';
import { identityTexts as texts } from './identity-texts.ts';

export type AnswerShown = Readonly<{
  token?: string | undefined;
  /** What became of the answer that was just given. */
  said?: 'thanksMine' | 'thanksNotMine' | 'unknown' | 'used';
}>;

const question = ({ language }: Context, token: string | undefined): Html =>
  form({
    language,
    action: '/identity',
    content: html`${
      token
        ? html`<input type="hidden" name="code" value="${token}">`
        : field({
            kind: 'text',
            name: 'code',
            label: texts.code[language],
            language,
            required: true,
            size: 'medium',
            maxLength: 100,
            autocomplete: 'off',
          })
    }<div class="row">${button({
      label: texts.mine[language],
      kind: 'main',
      type: 'submit',
      name: 'answer',
      value: 'mine',
    })}${button({
      label: texts.notMine[language],
      kind: 'plain',
      type: 'submit',
      name: 'answer',
      value: 'not_mine',
    })}</div>`,
  });

export const answerPage = (context: Context, { token, said }: AnswerShown): Html => {
  const { language } = context;
  const isDone = said === 'thanksMine' || said === 'thanksNotMine';
  return plainPage({
    language,
    title: texts.isYours[language],
    lead: isDone ? undefined : texts.publicLead[language],
    path: '/identity',
    width: 'form',
    content: html`${
      said && noticeBox({ language, kind: isDone ? 'done' : 'warning', sentence: texts[said][language] })
    }${!isDone && question(context, said ? undefined : token)}`,
  });
};
