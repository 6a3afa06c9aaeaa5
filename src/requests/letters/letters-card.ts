import { helsinkiDate } from '../../ground/calendar.ts';
import { formatDate } from '../../ground/format-date.ts';
import type { Context } from '../../http/route.ts';
import { card } from '../../ui/card.ts';
import { type Html, html } from '../../ui/html.ts';
import { letterPath } from '../paths.ts';
import { letterTitles } from './letter.ts';
import { letterBadge } from './letter-page.ts';
import { letterPageTexts as texts } from './letter-page-texts.ts';
import type { LetterRow } from './queries.ts';

/** The letters of a request, with where each of them is. */
export const lettersCard = (context: Context, letters: readonly LetterRow[]): Html => {
  const { language } = context;
  const row = (letter: LetterRow): Html =>
    html`<li class="row"><a href="${letterPath(letter.request_id, letter.number)}">${
      letterTitles[letter.kind][language]
    }${letter.recipient !== null && `: ${letter.to_name}`}</a>${letterBadge(letter.state, context)}<span class="muted">${formatDate(
      helsinkiDate(letter.state_at ?? letter.made_at),
      language,
    )}</span></li>`;
  return card({
    title: texts.letters[language],
    content:
      letters.length === 0
        ? html`<p class="muted">${texts.none[language]}</p>`
        : html`<ul class="plain stack">${letters.map(row)}</ul>`,
  });
};
