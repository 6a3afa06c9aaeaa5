/** The letter to one person: as it goes or went, what became of it, and what a person does where it cannot go. */
import { formErrors } from '../../access/form-errors.ts';
import { staffPage } from '../../access/staff-page.ts';
import { formatDate, formatMoment } from '../../ground/format-date.ts';
import type { Context, FieldProblem } from '../../http/route.ts';
import type { Letter } from '../../requests/letters/letter.ts';
import { letterHtml } from '../../requests/letters/to-html.ts';
import { badge } from '../../ui/badge.ts';
import { actionButton, button } from '../../ui/button.ts';
import { card } from '../../ui/card.ts';
import { definitionList } from '../../ui/definition-list.ts';
import { field } from '../../ui/field.ts';
import { form } from '../../ui/form.ts';
import { type Html, type HtmlValue, html } from '../../ui/html.ts';
import { more } from '../../ui/more.ts';
import { noticeBox } from '../../ui/notice-box.ts';
import { timeline } from '../../ui/timeline.ts';
import { nameOf } from '../deliver-mailings.ts';
import type { LetterRow, LetterStepRow } from '../letter-queries.ts';
import { heldTitles, letterBadges, letterCan, letterStateTitles } from '../mailing.ts';
import { ownLetterActPath, ownLetterPath } from '../paths.ts';
import type { Mailing } from '../queries.ts';
import { closeForm } from './close-form.ts';
import { letterStepTitles, informingTexts as texts } from './informing-texts.ts';
import { crumbs } from './shared.ts';

export type OwnLetterShown = Readonly<{
  mailing: Mailing;
  row: LetterRow;
  steps: readonly LetterStepRow[];
  letter: Letter;
  typed?: Readonly<Record<string, unknown>>;
  problems?: readonly FieldProblem[];
}>;

const facts = ({ language }: Context, { row }: OwnLetterShown): Html => {
  const where = [row.to_email, row.to_lines.replaceAll('\n', ', ')].filter(Boolean).join(' · ');
  return definitionList({
    language,
    items: [
      ...(row.obtained_on
        ? [{ term: texts.obtained[language], value: formatDate(row.obtained_on, language) }]
        : []),
      ...(row.due_on ? [{ term: texts.dueOn[language], value: formatDate(row.due_on, language) }] : []),
      ...(where ? [{ term: texts.sentTo[language], value: where }] : []),
      ...(row.sent_at ? [{ term: texts.sentAt[language], value: formatMoment(row.sent_at, language) }] : []),
      ...(row.text_version ? [{ term: texts.textVersion[language], value: String(row.text_version) }] : []),
      ...(row.answer ? [{ term: texts.answer[language], value: texts[row.answer][language] }] : []),
    ],
  });
};

const deliverForm = ({ language }: Context, { row, typed, problems = [] }: OwnLetterShown): Html => {
  const { errorOf } = formErrors(problems, language);
  const proof = typed?.['proof'];
  return form({
    language,
    action: ownLetterActPath(row.mailing_id, row.customer_id, 'delivery'),
    submit: texts.deliver[language],
    content: field({
      kind: 'text',
      name: 'proof',
      label: texts.proof[language],
      hint: texts.deliverHint[language],
      language,
      required: true,
      maxLength: 500,
      autocomplete: 'off',
      value: typeof proof === 'string' ? proof : undefined,
      error: errorOf('proof'),
    }),
  });
};

const ways = (context: Context, shown: OwnLetterShown): HtmlValue => {
  const { language } = context;
  const { row } = shown;
  const act = (name: string) => ownLetterActPath(row.mailing_id, row.customer_id, name);
  const parts = [
    letterCan('to_post', row.state) &&
      actionButton({ language, action: act('paper'), label: texts.byPostInstead[language], icon: 'print' }),
    letterCan('note_bounce', row.state) &&
      actionButton({ language, action: act('bounce'), label: texts.bounced[language] }),
    letterCan('deliver', row.state) &&
      more({
        summary: texts.deliver[language],
        content: deliverForm(context, shown),
        open: (shown.problems ?? []).some((one) => one.field === 'proof'),
      }),
  ].filter(Boolean);
  return (
    parts.length > 0 &&
    card({ title: texts.ways[language], content: html`<div class="stack">${parts}</div>` })
  );
};

const historyCard = ({ language }: Context, { steps }: OwnLetterShown): HtmlValue =>
  steps.length > 0 &&
  card({
    title: texts.ofLetter[language],
    content: timeline({
      label: texts.ofLetter[language],
      items: steps.map(({ step, proof, at, by }) => ({
        at: formatMoment(at, language),
        machineAt: at.toISOString(),
        title:
          (letterStepTitles[step] ?? letterStateTitles[step as keyof typeof letterStateTitles])?.[language] ??
          step,
        ...(proof ? { text: proof } : {}),
        ...(by ? { by } : {}),
      })),
    }),
  });

export const ownLetterPage = (context: Context, shown: OwnLetterShown): Html => {
  const { language } = context;
  const { mailing, row, letter, typed, problems } = shown;
  const name = nameOf(row);
  return staffPage(context, {
    title: name,
    path: ownLetterPath(mailing.id, row.customer_id),
    breadcrumb: crumbs(context, mailing, name),
    lead: badge({ state: letterBadges[row.state], label: letterStateTitles[row.state][language] }),
    actions: button({
      label: texts.customer[language],
      href: `/customers/${row.customer_id}`,
      icon: 'person',
    }),
    content: html`<div class="card-page"><div class="stack">${
      row.held_because &&
      noticeBox({ language, kind: 'warning', sentence: heldTitles[row.held_because][language] })
    }${card({ content: letterHtml(letter) })}</div><div class="stack">${card({ content: facts(context, shown) })}${ways(
      context,
      shown,
    )}${
      letterCan('close', row.state) &&
      closeForm(context, {
        kind: mailing.kind,
        action: ownLetterActPath(mailing.id, row.customer_id, 'closing'),
        ...(typed ? { typed } : {}),
        problems: (problems ?? []).filter((one) => one.field !== 'proof'),
      })
    }${historyCard(context, shown)}</div></div>`,
  });
};
