import { staffPage } from '../../access/staff-page.ts';
import type { Context } from '../../http/route.ts';
import { actionButton } from '../../ui/button.ts';
import type { Html } from '../../ui/html.ts';
import { pager } from '../../ui/pager.ts';
import { table } from '../../ui/table.ts';
import { tabs } from '../../ui/tabs.ts';
import { informingPath, mailingPath } from '../paths.ts';
import { type Mailing, peopleOf } from '../queries.ts';
import { informingTexts as texts } from './informing-texts.ts';
import { dueBadge, mailingTitle, stepBadge, untoldOf } from './shared.ts';

export type MailingList = Readonly<{
  which: 'open' | 'past';
  mailings: readonly Mailing[];
  next: number | undefined;
  today: string;
}>;

export const listPage = (context: Context, { which, mailings, next, today }: MailingList): Html => {
  const { language } = context;
  const isOpen = which === 'open';
  const number = (count: number) => count.toLocaleString(language);
  return staffPage(context, {
    title: texts.title[language],
    lead: texts.lead[language],
    actions: actionButton({
      language,
      action: `${informingPath}/preparation`,
      label: texts.lookAnew[language],
      icon: 'refresh',
    }),
    tabs: tabs({
      label: texts.state[language],
      items: [
        { href: informingPath, label: texts.open[language], current: isOpen },
        { href: `${informingPath}?which=past`, label: texts.past[language], current: !isOpen },
      ],
    }),
    content: [
      table<Mailing>({
        caption: texts[which][language],
        captionHidden: true,
        rows: mailings,
        href: ({ id }) => mailingPath(id),
        empty: {
          title: (isOpen ? texts.none : texts.nonePast)[language],
          text: (isOpen ? texts.noneText : texts.nonePastText)[language],
        },
        columns: [
          { title: texts.matter[language], main: true, cell: (mailing) => mailingTitle(context, mailing) },
          { title: texts.people[language], align: 'end', cell: (mailing) => number(peopleOf(mailing)) },
          ...(isOpen
            ? [
                {
                  title: texts.untold[language],
                  align: 'end' as const,
                  cell: (mailing: Mailing) => number(untoldOf(mailing)),
                },
                {
                  title: texts.dueOn[language],
                  cell: (mailing: Mailing) => dueBadge(mailing, today, language),
                },
              ]
            : []),
          { title: texts.state[language], cell: (mailing) => stepBadge(mailing, language) },
        ],
      }),
      next !== undefined && pager({ language, next: `${informingPath}?which=past&before=${next}` }),
    ],
  });
};
