/** What may be done now with its article, and what waits before that. */
import { formErrors } from '../../access/form-errors.ts';
import { fill } from '../../ground/language.ts';
import type { Context } from '../../http/route.ts';
import { button } from '../../ui/button.ts';
import { field } from '../../ui/field.ts';
import { form } from '../../ui/form.ts';
import { type HtmlValue, html } from '../../ui/html.ts';
import { noticeBox } from '../../ui/notice-box.ts';
import { articleWords } from '../article.ts';
import { deadlineOf } from '../deadline.ts';
import { isWaitingAnswer } from '../letters/letter.ts';
import type { LetterRow } from '../letters/queries.ts';
import { letterPath, stepPath } from '../paths.ts';
import type { WithEvents } from '../queries.ts';
import { isChecked } from '../representative/representative.ts';
import {
  fitsLink,
  isDueAtOnce,
  isErasureByPlan,
  isIdentified,
  type RequestAct,
  requestActs,
  requestCan,
  stateOf,
} from '../request.ts';
import { isToldByItself } from '../telling/told-file.ts';
import { asInLetter } from './letter-language.ts';
import { actTitles, requestTexts as texts } from './request-texts.ts';
import type { ShownRequest } from './shown-request.ts';

/** They have forms of their own. */
const withOwnForm: ReadonlySet<RequestAct> = new Set([
  'link',
  'join',
  'part',
  'refuse_excessive',
  'ask_fee',
  'take_fee',
  'waive_fee',
]);

const isPlainAct = (act: RequestAct, request: WithEvents): boolean =>
  !withOwnForm.has(act) && !isErasureByPlan(act, request) && fitsLink(act, request);

/** The letter that answers the request has not gone: with it the request is answered by itself. */
const waitingAnswer = ({ request, letters }: ShownRequest): LetterRow | undefined =>
  requestCan('answer', stateOf(request.events)) ? letters.find(isWaitingAnswer) : undefined;

export const waitingNotice = ({ language }: Context, shown: ShownRequest): HtmlValue => {
  const letter = waitingAnswer(shown);
  return (
    letter &&
    noticeBox({
      language,
      kind: 'info',
      sentence:
        texts[stateOf(shown.request.events) === 'decided' ? 'decisionWaits' : 'answerWaits'][language],
      actions: button({
        label: texts.openLetter[language],
        href: letterPath(letter.request_id, letter.number),
        kind: 'plain',
        small: true,
      }),
    })
  );
};

export const atOnceNotice = ({ language }: Context, { request }: ShownRequest): HtmlValue =>
  isDueAtOnce(request) &&
  noticeBox({
    language,
    kind: 'warning',
    sentence: texts[request.kind === 'withdrawal' ? 'withdrawalAtOnce' : 'objectionAtOnce'][language],
  });

/** What the table allows and something else forbids: it is not offered only to be refused. */
const wouldBeRefused = (shown: ShownRequest): ((act: RequestAct) => boolean) => {
  const { request, today } = shown;
  const { isExtended, firstDueOn } = deadlineOf(request.received_on, request.events, today);
  const { representative } = request;
  return (act) =>
    (act === 'answer' && waitingAnswer(shown) !== undefined) ||
    (act === 'confirm_identity' && isIdentified(request.events)) ||
    (act === 'extend' && (isExtended || today > firstDueOn)) ||
    (act === 'grant' && Boolean(representative) && !isChecked(representative!));
};

export const stepForm = (context: Context, shown: ShownRequest): HtmlValue => {
  const { request, typed = {}, problems = [] } = shown;
  const { language } = context;
  const state = stateOf(request.events);
  const isWaste = wouldBeRefused(shown);
  const acts = (Object.keys(requestActs) as RequestAct[]).filter(
    (act) => requestCan(act, state) && isPlainAct(act, request) && !isWaste(act),
  );
  if (acts.length === 0) return undefined;
  if (isToldByItself(request)) return html`<p class="muted">${texts.closesByItself[language]}</p>`;
  const { errors, errorOf } = formErrors(problems, language);
  return form({
    language,
    action: stepPath(request.id, 'steps'),
    errors,
    submit: texts.record[language],
    content: html`${field({
      kind: 'radio',
      name: 'act',
      label: texts.whatNext[language],
      language,
      required: true,
      options: acts.map((act) => ({
        value: act,
        label: actTitles[act][language],
        hint: fill(texts.article[language], { article: articleWords(requestActs[act].article, language) }),
      })),
      value: typed['act'] as string | undefined,
      error: errorOf('act'),
    })}${field({
      kind: 'textarea',
      name: 'reason',
      label: texts.reason[language],
      hint: asInLetter(request, language),
      language,
      rows: 4,
      value: typed['reason'] as string | undefined,
      error: errorOf('reason'),
    })}${
      acts.includes('grant') &&
      field({
        kind: 'checkbox',
        name: 'partly',
        label: texts.partly[language],
        language,
        checked: typed['partly'] === 'yes',
      })
    }`,
  });
};
