import { staffPage } from '../../access/staff-page.ts';
import { formatDate } from '../../ground/format-date.ts';
import type { Context } from '../../http/route.ts';
import { badge } from '../../ui/badge.ts';
import type { Html } from '../../ui/html.ts';
import { pager } from '../../ui/pager.ts';
import { table } from '../../ui/table.ts';
import { tabs } from '../../ui/tabs.ts';
import { nameOf } from '../deliver-mailings.ts';
import type { LetterRow } from '../letter-queries.ts';
import {
  heldTitles,
  type LetterState,
  letterBadges,
  letterStates,
  letterStateTitles,
  wayTitles,
} from '../mailing.ts';
import { ownLetterPath, peoplePath } from '../paths.ts';
import type { Mailing } from '../queries.ts';
import { informingTexts as texts } from './informing-texts.ts';
import { crumbs } from './shared.ts';

export type PeopleShown = Readonly<{
  mailing: Mailing;
  letters: readonly LetterRow[];
  state: LetterState | undefined;
  next: number | undefined;
}>;

const stateTabs = ({ language }: Context, { mailing, state }: PeopleShown): Html =>
  tabs({
    label: texts.state[language],
    items: [
      { href: peoplePath(mailing.id), label: texts.everyState[language], current: state === undefined },
      ...letterStates
        .filter((one) => one === state || (mailing.counts[one] ?? 0) > 0)
        .map((one) => ({
          href: peoplePath(mailing.id, one),
          label: letterStateTitles[one][language],
          count: mailing.counts[one] ?? 0,
          current: one === state,
        })),
    ],
  });

export const peoplePage = (context: Context, shown: PeopleShown): Html => {
  const { language } = context;
  const { mailing, letters, state, next } = shown;
  const more = `${peoplePath(mailing.id)}?${state ? `state=${state}&` : ''}after=${next}`;
  return staffPage(context, {
    title: texts.who[language],
    breadcrumb: crumbs(context, mailing, texts.who[language]),
    tabs: stateTabs(context, shown),
    content: [
      table<LetterRow>({
        caption: texts.who[language],
        captionHidden: true,
        rows: letters,
        href: ({ customer_id }) => ownLetterPath(mailing.id, customer_id),
        empty: { title: texts.nobody[language], text: texts.nobodyText[language] },
        columns: [
          { title: texts.name[language], main: true, cell: nameOf },
          { title: texts.way[language], cell: ({ way }) => wayTitles[way][language] },
          {
            title: texts.state[language],
            cell: (letter) =>
              badge({ state: letterBadges[letter.state], label: letterStateTitles[letter.state][language] }),
          },
          ...(letters.some(({ held_because }) => held_because !== null)
            ? [
                {
                  title: texts.why[language],
                  cell: ({ held_because }: LetterRow) => held_because && heldTitles[held_because][language],
                },
              ]
            : []),
          {
            title: texts.dueOn[language],
            whole: true,
            minor: true,
            cell: ({ due_on }) => due_on && formatDate(due_on, language),
          },
        ],
      }),
      next !== undefined && pager({ language, next: more }),
    ],
  });
};
