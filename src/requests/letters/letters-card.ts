import { helsinkiDate } from '../../ground/calendar.ts';
import { formatDate } from '../../ground/format-date.ts';
import type { Context } from '../../http/route.ts';
import { card } from '../../ui/card.ts';
import { type Fact, facts } from '../../ui/facts.ts';
import { type Html, html } from '../../ui/html.ts';
import { letterPath } from '../paths.ts';
import { letterTitles } from './letter.ts';
import { letterBadge } from './letter-page.ts';
import { letterPageTexts as texts } from './letter-page-texts.ts';
import type { LetterRow } from './queries.ts';

/** A notice says what it tells: one recipient may get several about one request. */
const titleOf = ({ kind, title }: LetterRow, { language }: Context): string =>
  kind === 'recipient_notice' || kind === 'source_notice' ? title : letterTitles[kind][language];

/** A server may answer at length; the letter's own page shows all of it. */
const shortProof = ({ proof }: LetterRow): string => (proof.length > 100 ? `${proof.slice(0, 99)}…` : proof);

/** The letters of a request, with where each of them is and what shows it. */
export const lettersCard = (context: Context, letters: readonly LetterRow[]): Html => {
  const { language } = context;
  const fact = (letter: LetterRow): Fact => ({
    value: html`<a href="${letterPath(letter.request_id, letter.number)}">${titleOf(letter, context)}</a>`,
    marks: letterBadge(letter.state, context),
    note: [
      letter.recipient !== null && letter.to_name,
      formatDate(helsinkiDate(letter.state_at ?? letter.made_at), language),
      shortProof(letter),
    ]
      .filter(Boolean)
      .join(' · '),
  });
  return card({
    title: texts.letters[language],
    content:
      letters.length === 0 ? html`<p class="muted">${texts.none[language]}</p>` : facts(letters.map(fact)),
  });
};
