/** One letter as it was written, and how it goes: by mail, by post, from hand to hand. */

import { formErrors } from '../../access/form-errors.ts';
import { staffPage } from '../../access/staff-page.ts';
import { formatMoment } from '../../ground/format-date.ts';
import type { Text } from '../../ground/language.ts';
import type { Context, FieldProblem } from '../../http/route.ts';
import { badge } from '../../ui/badge.ts';
import { actionButton, button } from '../../ui/button.ts';
import { card } from '../../ui/card.ts';
import { definitionList } from '../../ui/definition-list.ts';
import { field } from '../../ui/field.ts';
import { form } from '../../ui/form.ts';
import { type Html, type HtmlValue, html, join } from '../../ui/html.ts';
import { more } from '../../ui/more.ts';
import { requestTrail } from '../pages/request-trail.ts';
import { letterPath, letterStepPath } from '../paths.ts';
import {
  holdsSecret,
  type Letter,
  type LetterState,
  letterCan,
  letterStateTitles,
  letterTitles,
} from './letter.ts';
import { letterPageTexts as texts } from './letter-page-texts.ts';
import type { LetterRow } from './queries.ts';
import { letterHtml } from './to-html.ts';

export type ShownLetter = Readonly<{
  row: LetterRow;
  /** Undefined where it was forgotten with its person. */
  letter: Letter | undefined;
  typed?: Readonly<Record<string, unknown>>;
  problems?: readonly FieldProblem[];
}>;

const badgeStates: Readonly<Record<LetterState, 'due' | 'info' | 'done' | 'overdue' | 'neutral'>> = {
  written: 'due',
  queued: 'info',
  sending: 'info',
  sent: 'done',
  postponed: 'info',
  failed: 'overdue',
  bounced: 'overdue',
  posted: 'done',
  handed_over: 'done',
  in_portal: 'done',
  called: 'done',
  dropped: 'neutral',
};

export const letterBadge = (state: LetterState, { language }: Pick<Context, 'language'>): Html =>
  badge({ state: badgeStates[state], label: letterStateTitles[state][language] });

/** Whose letter it is stands above; the rows of the window begin with it too. */
const addressOf = ({ to_name, to_email, to_lines }: LetterRow): Html | undefined => {
  const rows = to_lines.split('\n').filter((row, at) => row && (at > 0 || row !== to_name));
  const email = to_email && join(to_email.split('@'), html`@<wbr>`);
  const ways = [email, rows.join(', ')].filter(Boolean);
  return ways.length > 0 ? html`${ways.map((way, at) => html`${at > 0 && html`<br>`}${way}`)}` : undefined;
};

/** Of a forgotten one neither the address nor what to do about it. */
const missingAddress = ({ recipient, to_name }: LetterRow): Text | undefined =>
  to_name === '' ? undefined : texts[recipient === null ? 'noAddress' : 'ofRecipient'];

const about = ({ language }: Context, { row }: ShownLetter): Html =>
  definitionList({
    language,
    items: [
      { term: texts.to[language], value: row.to_name },
      {
        term: texts.address[language],
        value: addressOf(row) ?? missingAddress(row)?.[language],
      },
      { term: texts.made[language], value: formatMoment(row.made_at, language) },
      ...(row.state_at
        ? [{ term: letterStateTitles[row.state][language], value: formatMoment(row.state_at, language) }]
        : []),
      ...(row.proof ? [{ term: texts.proof[language], value: row.proof }] : []),
    ],
  });

const mailForm = ({ language }: Context, { row, typed = {}, problems = [] }: ShownLetter): HtmlValue => {
  if (!letterCan('mail', row.state) || row.kind === 'identity_code') return undefined;
  const { errorOf } = formErrors(problems, language);
  return form({
    language,
    action: letterStepPath(row.request_id, row.number, 'mailing'),
    submit: texts.mail[language],
    content: field({
      kind: 'email',
      name: 'email',
      label: texts.email[language],
      language,
      required: true,
      maxLength: 254,
      autocomplete: 'off',
      value: (typed['email'] as string | undefined) ?? row.to_email,
      error: errorOf('email'),
    }),
  });
};

const deliverForm = ({ language }: Context, { row, typed = {}, problems = [] }: ShownLetter): Html => {
  const { errorOf } = formErrors(problems, language);
  return form({
    language,
    action: letterStepPath(row.request_id, row.number, 'delivery'),
    submit: texts.mark[language],
    content: html`${field({
      kind: 'radio',
      name: 'way',
      label: texts.way[language],
      language,
      required: true,
      options: (['posted', 'handed_over'] as const).map((way) => ({
        value: way,
        label: letterStateTitles[way][language],
      })),
      value: (typed['way'] as string | undefined) ?? 'posted',
      error: errorOf('way'),
    })}${field({
      kind: 'text',
      name: 'proof',
      label: texts.proof[language],
      hint: texts.proofHint[language],
      language,
      maxLength: 500,
      autocomplete: 'off',
      value: typed['proof'] as string | undefined,
      error: errorOf('proof'),
    })}`,
  });
};

const dropForm = ({ language }: Context, { row }: ShownLetter): Html =>
  form({
    language,
    action: letterStepPath(row.request_id, row.number, 'dropping'),
    submit: texts.drop[language],
    content: field({
      kind: 'text',
      name: 'why',
      label: texts.why[language],
      language,
      required: true,
      maxLength: 500,
      autocomplete: 'off',
    }),
  });

const waysOf = (context: Context, shown: ShownLetter): HtmlValue[] => {
  const { language } = context;
  const { row } = shown;
  const isSecret = holdsSecret(row.kind);
  return [
    mailForm(context, shown),
    row.kind === 'identity_code' &&
      letterCan('print', row.state) &&
      actionButton({
        language,
        action: letterStepPath(row.request_id, row.number, 'printing'),
        label: texts.printCode[language],
        kind: 'main',
        icon: 'print',
      }),
    letterCan('deliver', row.state) &&
      !isSecret &&
      more({
        summary: texts.byHand[language],
        content: deliverForm(context, shown),
        open: row.to_email === '',
      }),
    letterCan('drop', row.state) &&
      more({ summary: texts.drop[language], content: dropForm(context, shown) }),
    letterCan('note_bounce', row.state) &&
      actionButton({
        language,
        action: letterStepPath(row.request_id, row.number, 'bounce'),
        label: texts.bounced[language],
        kind: 'plain',
      }),
  ].filter(Boolean);
};

export const letterPage = (context: Context, shown: ShownLetter): Html => {
  const { language } = context;
  const { row, letter } = shown;
  const ways = letter ? waysOf(context, shown) : [];
  const path = letterPath(row.request_id, row.number);
  return staffPage(context, {
    title: letterTitles[row.kind][language],
    path,
    breadcrumb: requestTrail(language, row.request_id, letterTitles[row.kind][language]),
    lead: letterBadge(row.state, context),
    actions:
      letter &&
      !holdsSecret(row.kind) &&
      button({ label: texts.pdf[language], href: `${path}/file`, icon: 'print' }),
    content: html`<div class="card-page"><div class="stack">${card({
      content: letter ? letterHtml(letter) : texts.forgotten[language],
    })}</div><div class="stack">${card({ content: about(context, shown) })}${
      ways.length > 0 &&
      card({ title: texts.ways[language], content: html`<div class="stack">${ways}</div>` })
    }</div></div>`,
  });
};
