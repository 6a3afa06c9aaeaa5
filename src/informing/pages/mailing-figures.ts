/** How many letters of a mailing wait, went, were held: each number leads to those whom it counts. */
import type { Language } from '../../ground/language.ts';
import { type Html, html } from '../../ui/html.ts';
import { type NumberTile, numberTiles } from '../../ui/number-tile.ts';
import { peoplePath } from '../paths.ts';
import type { Mailing } from '../queries.ts';
import { informingTexts as texts } from './informing-texts.ts';
import { countOf, toldOf } from './shared.ts';

const tilesOf = (mailing: Mailing, language: Language): NumberTile[] => {
  const { id, step, kind } = mailing;
  const count = (value: number) => value.toLocaleString(language);
  const tile = (
    label: keyof typeof texts,
    value: number,
    state: string,
    more: Partial<NumberTile> = {},
  ): NumberTile => ({
    label: texts[label][language],
    value: count(value),
    href: peoplePath(id, state),
    ...more,
  });
  if (step === 'prepared')
    return [
      tile('byEmail', countOf(mailing, 'by_email'), 'waiting'),
      tile('byPost', countOf(mailing, 'by_post'), 'waiting'),
      tile(
        'held',
        countOf(mailing, 'by_none'),
        'waiting',
        countOf(mailing, 'by_none') > 0 ? { state: 'due' } : {},
      ),
    ];
  const lost = countOf(mailing, 'failed', 'bounced');
  return [
    tile('byEmail', countOf(mailing, 'queued'), 'queued'),
    tile(
      'byPost',
      countOf(mailing, 'to_print'),
      'to_print',
      countOf(mailing, 'to_print') > 0 ? { state: 'due' } : {},
    ),
    tile(
      'toPost',
      countOf(mailing, 'printed'),
      'printed',
      countOf(mailing, 'printed') > 0 ? { state: 'due' } : {},
    ),
    tile('held', countOf(mailing, 'held'), 'held', countOf(mailing, 'held') > 0 ? { state: 'overdue' } : {}),
    tile(
      'notGone',
      lost,
      countOf(mailing, 'bounced') > 0 ? 'bounced' : 'failed',
      lost > 0 ? { state: 'overdue' } : {},
    ),
    tile('told', toldOf(mailing), countOf(mailing, 'sent') > 0 ? 'sent' : 'posted', { state: 'done' }),
    ...(kind === 'consent'
      ? [tile('yes', countOf(mailing, 'yes'), 'sent'), tile('no', countOf(mailing, 'no'), 'sent')]
      : []),
  ];
};

export const mailingFigures = (mailing: Mailing, language: Language): Html =>
  html`${numberTiles({ label: texts.numbers[language], tiles: tilesOf(mailing, language) })}<p><a href="${peoplePath(mailing.id)}">${
    texts.allWho[language]
  }</a></p>`;
