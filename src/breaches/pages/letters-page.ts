/** The letters about a breach: how many went how, which did not arrive, what waits for the post. */
import { staffPage } from '../../access/staff-page.ts';
import { helsinkiDate } from '../../ground/calendar.ts';
import { formatDate } from '../../ground/format-date.ts';
import { fill } from '../../ground/language.ts';
import type { Context } from '../../http/route.ts';
import { type MailState, mailStateTitles } from '../../mail/mail.ts';
import { badge, type State } from '../../ui/badge.ts';
import { actionButton, button } from '../../ui/button.ts';
import { card } from '../../ui/card.ts';
import { field } from '../../ui/field.ts';
import { form } from '../../ui/form.ts';
import { type Html, type HtmlValue, html } from '../../ui/html.ts';
import { numberTiles } from '../../ui/number-tile.ts';
import { cappedCount, pager } from '../../ui/pager.ts';
import { table } from '../../ui/table.ts';
import type { LetterCounts, LetterRow } from '../letter-queries.ts';
import { breachStepPath } from '../paths.ts';
import type { BreachRow } from '../queries.ts';
import { crumbs } from './account-page.ts';
import { letterWayTitles, messageTexts as texts } from './message-texts.ts';

export type LettersShown = Readonly<{
  breach: BreachRow;
  counts: LetterCounts;
  cap: number;
  rows: readonly LetterRow[];
  next: number | undefined;
  way: string | undefined;
  /** Key of the last of those that the next print holds; none where nothing waits for the post. */
  printed: number | undefined;
  printedCount: number;
}>;

const badges: Readonly<Record<string, State>> = {
  sent: 'done',
  failed: 'overdue',
  bounced: 'overdue',
  withdrawn: 'overdue',
};

const stateOf = ({ way, state, posted_at, proof }: LetterRow, { language }: Context): HtmlValue => {
  if (way === 'none' || way === 'deceased') return '–';
  if (way === 'post' && posted_at)
    return html`${badge({ state: 'done', label: `${texts.posted[language]} ${formatDate(helsinkiDate(posted_at), language)}` })} <span class="muted">${proof}</span>`;
  if (way === 'post') return badge({ state: 'due', label: texts.toPost[language] });
  const known = (state ?? 'waiting') as MailState;
  return badge({ state: badges[known] ?? 'info', label: mailStateTitles[known][language] });
};

const tiles = ({ language }: Context, { breach, counts, cap }: LettersShown): Html => {
  const at = breachStepPath(breach.id, 'letters');
  const tile = (label: string, count: number, way: string, state: State) => ({
    label,
    value: cappedCount(count, cap, language),
    href: `${at}?way=${way}`,
    state,
  });
  return numberTiles({
    label: texts.letters[language],
    tiles: [
      tile(texts.sent[language], counts.sent, 'mail', 'done'),
      tile(texts.waiting[language], counts.mailed - counts.sent - counts.failed, 'mail', 'info'),
      tile(texts.failed[language], counts.failed, 'mail', counts.failed > 0 ? 'overdue' : 'neutral'),
      tile(texts.toPost[language], counts.to_post, 'post', counts.to_post > 0 ? 'due' : 'neutral'),
      tile(texts.posted[language], counts.posted, 'post', 'done'),
      tile(letterWayTitles.none[language], counts.none, 'none', 'neutral'),
    ],
  });
};

const postCard = ({ language }: Context, { breach, printed, printedCount }: LettersShown): HtmlValue =>
  printed !== undefined &&
  card({
    title: texts.toPost[language],
    content: html`<p>${button({
      label: fill(texts.print[language], { count: printedCount }),
      href: breachStepPath(breach.id, 'letters/file'),
      icon: 'print',
    })}</p>${form({
      language,
      action: breachStepPath(breach.id, 'letters/posting'),
      submit: texts.markPosted[language],
      content: html`<input type="hidden" name="up_to" value="${printed}">${field({
        kind: 'text',
        name: 'proof',
        label: texts.proof[language],
        hint: texts.proofHint[language],
        language,
        maxLength: 500,
        autocomplete: 'off',
      })}`,
    })}`,
  });

export const lettersPage = (context: Context, shown: LettersShown): Html => {
  const { language } = context;
  const { breach, counts, rows, next, way } = shown;
  const at = breachStepPath(breach.id, 'letters');
  return staffPage(context, {
    title: texts.letters[language],
    lead: texts.lettersLead[language],
    path: at,
    breadcrumb: crumbs(context, breach, texts.letters[language]),
    actions:
      counts.failed > 0 &&
      actionButton({
        language,
        action: breachStepPath(breach.id, 'letters/by-post'),
        label: texts.byPost[language],
        kind: 'plain',
        icon: 'mail',
      }),
    content: html`<div class="stack">${counts.total > 0 && tiles(context, shown)}${postCard(context, shown)}${table(
      {
        caption: texts.letters[language],
        captionHidden: true,
        rows,
        href: ({ id }) => `/customers/${id}`,
        empty: { title: texts.none[language], text: texts.noneText[language] },
        columns: [
          { title: texts.customer[language], main: true, cell: ({ name }) => name },
          { title: texts.way[language], cell: (row) => letterWayTitles[row.way][language] },
          { title: texts.state[language], cell: (row) => stateOf(row, context) },
        ],
      },
    )}${next !== undefined && pager({ language, next: `${at}?after=${next}${way ? `&way=${way}` : ''}` })}</div>`,
  });
};
