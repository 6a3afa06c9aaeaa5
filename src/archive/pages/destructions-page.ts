/** What is to be destroyed, the list that is under way, and those that were. */
import { staffPage } from '../../access/staff-page.ts';
import { formatDate } from '../../ground/format-date.ts';
import { fill, type Language, type Text } from '../../ground/language.ts';
import type { Context } from '../../http/route.ts';
import { badge } from '../../ui/badge.ts';
import { actionButton, button } from '../../ui/button.ts';
import { card } from '../../ui/card.ts';
import { type Html, html } from '../../ui/html.ts';
import { pager } from '../../ui/pager.ts';
import { type Column, table } from '../../ui/table.ts';
import { type Destruction, destructionStates, methodTitles, stateOf } from '../destruction.ts';
import type { PastDestruction, Waiting } from '../destruction-queries.ts';
import { destructionPath, destructionsPath } from '../paths.ts';
import { archiveCrumbs, words } from './archive-words.ts';

const texts = {
  lead: {
    fi: 'Paperi hävitetään, kun sen säilytysaika on päättynyt tai asiakkaan tiedot on poistettu. Yksi hävittää, toinen vahvistaa.',
    sv: 'Ett papper förstörs när dess tid har gått ut eller kundens uppgifter har raderats. En förstör, en annan bekräftar.',
    en: 'A paper is destroyed when its time is over or the customer has been erased. One destroys, another confirms.',
  },
  now: { fi: 'Nyt hävitettävää', sv: 'Att förstöra nu', en: 'To be destroyed now' },
  due: { fi: 'Säilytysaika päättynyt: {count}', sv: 'Tiden har gått ut: {count}', en: 'Time over: {count}' },
  erased: {
    fi: 'Asiakkaan tiedot poistettu: {count}',
    sv: 'Kundens uppgifter raderade: {count}',
    en: 'Customer erased: {count}',
  },
  lent: {
    fi: 'Lainassa on {count} hävitettävää paperia. Ne tulevat listalle, kun ne on palautettu.',
    sv: '{count} papper som ska förstöras är utlånade. De kommer med på listan när de har återlämnats.',
    en: '{count} papers to be destroyed are on loan. They come to the list when they are back.',
  },
  nothing: { fi: 'Mitään ei ole hävitettävänä.', sv: 'Ingenting att förstöra.', en: 'Nothing to destroy.' },
  gather: { fi: 'Kokoa hävityslista', sv: 'Sammanställ en lista', en: 'Gather a list' },
  open: { fi: 'Avaa lista {id}', sv: 'Öppna lista {id}', en: 'Open list {id}' },
  openLead: {
    fi: 'Hävityslista {id} on kesken. Uusi kootaan, kun se on vahvistettu.',
    sv: 'Förstöringslista {id} pågår. En ny görs när den har bekräftats.',
    en: 'Destruction list {id} is under way. A new one is made when it has been confirmed.',
  },
  past: { fi: 'Hävitetyt', sv: 'Förstörda', en: 'Destroyed' },
  list: { fi: 'Lista', sv: 'Lista', en: 'List' },
  day: { fi: 'Hävitetty', sv: 'Förstörd', en: 'Destroyed' },
  method: { fi: 'Tapa', sv: 'Sätt', en: 'Method' },
  who: { fi: 'Hävitti ja vahvisti', sv: 'Förstörde och bekräftade', en: 'Destroyed and confirmed by' },
  papers: { fi: 'Papereita', sv: 'Papper', en: 'Papers' },
  none: { fi: 'Ei hävitettyjä listoja', sv: 'Inga förstörda listor', en: 'No lists yet' },
  noneYet: {
    fi: 'Tänne jää jokaisesta hävityksestä todistus: arkistonumerot, päivä ja kaksi nimeä.',
    sv: 'Här blir ett intyg kvar över varje förstöring: arkivnummer, dag och två namn.',
    en: 'A certificate of each destruction stays here: archive numbers, the day and two names.',
  },
} as const satisfies Record<string, Text>;

const columns = (language: Language): Column<PastDestruction>[] => [
  { title: texts.list[language], main: true, cell: ({ id }) => String(id) },
  {
    title: texts.day[language],
    whole: true,
    cell: ({ destroyed_on }) => destroyed_on && formatDate(destroyed_on, language),
  },
  { title: texts.method[language], cell: ({ method }) => method && methodTitles[method][language] },
  {
    title: texts.who[language],
    cell: ({ destroyed_by, confirmed_by }) => [destroyed_by, confirmed_by].filter(Boolean).join(', '),
  },
  { title: texts.papers[language], align: 'end', cell: ({ papers }) => String(papers) },
];

export type ShownDestructions = Readonly<{
  waiting: Waiting;
  open: Destruction | undefined;
  past: readonly PastDestruction[];
  next: number | undefined;
}>;

const nowCard = ({ language }: Context, { waiting, open }: ShownDestructions): Html => {
  const { due, erased, lent } = waiting;
  const counts = [
    due > 0 && fill(texts.due[language], { count: due }),
    erased > 0 && fill(texts.erased[language], { count: erased }),
  ].filter(Boolean);
  const act = open
    ? button({
        label: fill(texts.open[language], { id: open.id }),
        href: destructionPath(open.id),
        kind: 'main',
      })
    : counts.length > 0 &&
      actionButton({
        language,
        label: texts.gather[language],
        action: destructionsPath,
        kind: 'main',
        icon: 'erase',
      });
  return card({
    title: texts.now[language],
    content: html`<p>${counts.length > 0 ? counts.join(' · ') : texts.nothing[language]}</p>${
      lent > 0 && html`<p>${fill(texts.lent[language], { count: lent })}</p>`
    }${
      open &&
      html`<p class="row">${fill(texts.openLead[language], { id: open.id })} ${badge({ state: 'due', label: destructionStates[stateOf(open)][language] })}</p>`
    }${act && html`<div class="row">${act}</div>`}`,
  });
};

export const destructionsPage = (context: Context, shown: ShownDestructions): Html => {
  const { language } = context;
  return staffPage(context, {
    title: words.destruction[language],
    lead: texts.lead[language],
    breadcrumb: archiveCrumbs(context, { label: words.destruction[language] }),
    content: html`<div class="stack">${nowCard(context, shown)}${card({
      title: texts.past[language],
      content: html`${table({
        caption: texts.past[language],
        captionHidden: true,
        columns: columns(language),
        rows: shown.past,
        href: ({ id }) => destructionPath(id),
        empty: { title: texts.none[language], text: texts.noneYet[language] },
      })}${shown.next !== undefined && pager({ language, next: `${destructionsPath}?before=${shown.next}` })}`,
    })}</div>`,
  });
};
