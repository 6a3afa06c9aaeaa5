/** What a person should see in the morning: what waits at each of the desks that are theirs, with the list behind it. */
import { breachesDue } from '../../breaches/breaches-due.ts';
import { waitingPairs } from '../../customers/duplicates/pair-queries.ts';
import type { Tx } from '../../db/tx.ts';
import { helsinkiDate } from '../../ground/calendar.ts';
import type { Text } from '../../ground/language.ts';
import type { Context } from '../../http/route.ts';
import { mailingsDue } from '../../informing/mailings-due.ts';
import { waitingAnnouncement } from '../../policy/announcement-queries.ts';
import { requestsDue } from '../../requests/requests-due.ts';
import { customersDueSoon } from '../../retention/overview-queries.ts';
import { trainingsDue } from '../../training/due.ts';
import {
  checkFindings,
  newCustomers,
  openImports,
  openInvoices,
  openOrders,
  proposedReminders,
  tasksToday,
} from './queries.ts';

/** `cents`: what the counted are worth together. */
type Count = Readonly<{ count: number; late?: number; cents?: number }>;
type Kind = Readonly<{
  key: string;
  /** The desk that it is asked at. */
  purpose: string;
  title: Text;
  href: string;
  /** Among the pages of the menu: it is not shown before the page is there. */
  page: string;
  /** What the urgent among them are, where it is more than urgent. */
  late?: Text;
  count: (tx: Tx, staffId: number) => Promise<Count>;
}>;

const overdue = { fi: 'erääntyneitä {late}', sv: 'förfallna {late}', en: 'overdue {late}' };

const kinds: readonly Kind[] = [
  {
    key: 'tasks',
    purpose: 'customer_service',
    title: { fi: 'Tehtäviä tänään', sv: 'Uppgifter i dag', en: 'Tasks today' },
    href: '/my-day',
    page: '/my-day',
    late: { fi: 'myöhässä {late}', sv: 'försenade {late}', en: 'late {late}' },
    count: (tx, staffId) => tasksToday(tx, staffId, helsinkiDate(new Date())),
  },
  {
    key: 'findings',
    purpose: 'administration',
    title: {
      fi: 'Poikkeamia selosteesta',
      sv: 'Avvikelser från beskrivningen',
      en: 'Departures from the notice',
    },
    href: '/declaration/check',
    page: '/declaration',
    count: checkFindings,
  },
  {
    key: 'requests',
    purpose: 'rights_requests',
    title: { fi: 'Avoimet pyynnöt', sv: 'Öppna begäranden', en: 'Open requests' },
    href: '/requests',
    page: '/requests',
    count: (tx) => requestsDue(tx, helsinkiDate(new Date())),
  },
  {
    key: 'breaches',
    purpose: 'rights_requests',
    title: { fi: 'Tietoturvaloukkaukset', sv: 'Personuppgiftsincidenter', en: 'Personal data breaches' },
    href: '/breaches',
    page: '/breaches',
    count: breachesDue,
  },
  {
    key: 'informing',
    purpose: 'rights_requests',
    title: { fi: 'Kertomatta henkilöille', sv: 'Att informera personer om', en: 'To be told to people' },
    href: '/informing',
    page: '/informing',
    count: mailingsDue,
  },
  {
    key: 'announced',
    purpose: 'administration',
    title: {
      fi: 'Ilmoitettu muutos odottaa',
      sv: 'En meddelad ändring väntar',
      en: 'An announced change waits',
    },
    href: '/declaration',
    page: '/declaration',
    count: async (tx) => ({ count: (await waitingAnnouncement(tx)) === undefined ? 0 : 1 }),
  },
  {
    key: 'invoices',
    purpose: 'invoicing',
    title: { fi: 'Avoimet laskut', sv: 'Öppna fakturor', en: 'Open invoices' },
    href: '/open-invoices',
    page: '/open-invoices',
    late: overdue,
    count: openInvoices,
  },
  {
    key: 'reminders',
    purpose: 'invoicing',
    title: { fi: 'Lähtevät muistutukset', sv: 'Påminnelser att sända', en: 'Reminders to send' },
    href: '/reminders',
    page: '/reminders',
    count: proposedReminders,
  },
  {
    key: 'orders',
    purpose: 'orders',
    title: { fi: 'Avoimet tilaukset', sv: 'Öppna beställningar', en: 'Open orders' },
    href: '/orders?state=open',
    page: '/orders',
    count: openOrders,
  },
  {
    key: 'imports',
    purpose: 'register_upkeep',
    title: { fi: 'Keskeneräiset tuonnit', sv: 'Pågående importer', en: 'Unfinished imports' },
    href: '/imports',
    page: '/imports',
    count: openImports,
  },
  {
    key: 'duplicates',
    purpose: 'register_upkeep',
    title: { fi: 'Kaksoiskappaleita', sv: 'Dubbletter', en: 'Duplicates' },
    href: '/duplicates',
    page: '/duplicates',
    count: waitingPairs,
  },
  {
    key: 'retention',
    purpose: 'register_upkeep',
    title: {
      fi: 'Säilytysaika päättyy kuukaudessa',
      sv: 'Lagringstiden går ut inom en månad',
      en: 'Retention ends within a month',
    },
    href: '/retention/due?rule=customer_relationship&table=customers',
    page: '/retention',
    count: customersDueSoon,
  },
  {
    key: 'training',
    purpose: 'administration',
    title: { fi: 'Koulutuksia tekemättä', sv: 'Utbildningar ogjorda', en: 'Trainings to be done' },
    href: '/training',
    page: '/training',
    count: trainingsDue,
  },
  {
    key: 'customers',
    purpose: 'customer_service',
    title: { fi: 'Uusia asiakkaita viikossa', sv: 'Nya kunder på en vecka', en: 'New customers in a week' },
    href: '/customers?sort=newest',
    page: '/customers',
    count: newCustomers,
  },
];

export type Morning = Readonly<{
  key: string;
  title: Text;
  href: string;
  count: number;
  late: number;
  lateText?: Text | undefined;
  cents?: number | undefined;
}>;

/** Each is counted for its own purpose, side by side; what the person does not hold is not asked. */
export const morningOf = async (context: Context): Promise<Morning[]> => {
  const { caller, gate } = context;
  if (caller.kind !== 'staff' || !caller.hasSigned) return [];
  const pages = new Set(context.places().menu.map(({ href }) => href));
  const mine = kinds.filter(({ purpose, page }) => caller.purposes.includes(purpose) && pages.has(page));
  return Promise.all(
    mine.map(async ({ key, purpose, title, href, late, count }) => {
      const found = await gate.open(purpose, { kind: 'staff', id: caller.id }, (tx) => count(tx, caller.id));
      const { count: all, late: urgent = 0, cents } = found;
      return { key, title, href, count: all, late: urgent, lateText: late, cents };
    }),
  );
};
