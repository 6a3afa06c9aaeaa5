/** The whole timeline of a customer, page by page, or one kind of entries of it. */
import { staffPage } from '../../access/staff-page.ts';
import { carers } from '../../customers/care.ts';
import type { CardRow } from '../../customers/customer-card.ts';
import type { Reads } from '../../customers/reads.ts';
import { partsFor, type TimelinePage } from '../../customers/timeline/timeline.ts';
import type { Text } from '../../ground/language.ts';
import type { Context } from '../../http/route.ts';
import { breadcrumb } from '../../ui/breadcrumb.ts';
import { button } from '../../ui/button.ts';
import { card } from '../../ui/card.ts';
import { field } from '../../ui/field.ts';
import { form } from '../../ui/form.ts';
import { type Html, type HtmlValue, html } from '../../ui/html.ts';
import { pager } from '../../ui/pager.ts';
import { customerName } from '../card/card-page.ts';
import { cardTabs, timelinePath } from '../card/card-tabs.ts';
import { timelineParts } from './parts.ts';
import { timelineShown } from './timeline-shown.ts';

const texts = {
  customers: { fi: 'Asiakkaat', sv: 'Kunder', en: 'Customers' },
  show: { fi: 'Näytä', sv: 'Visa', en: 'Show' },
  what: { fi: 'Mitä näytetään', sv: 'Vad som visas', en: 'What is shown' },
  all: { fi: 'Kaikki', sv: 'Allt', en: 'Everything' },
  note: { fi: 'Kirjaa muistiinpano', sv: 'Skriv en anteckning', en: 'Write a note' },
  task: { fi: 'Lisää tehtävä', sv: 'Lägg till en uppgift', en: 'Add a task' },
  none: {
    fi: 'Täällä ei ole vielä mitään. Muistiinpanot, viestit, tilaukset ja muutokset kertyvät tähän.',
    sv: 'Här finns ännu ingenting. Anteckningar, meddelanden, beställningar och ändringar samlas här.',
    en: 'Nothing is here yet. Notes, messages, orders and changes gather here.',
  },
  newest: { fi: 'Uusimpiin', sv: 'Till de nyaste', en: 'To the newest' },
} as const satisfies Record<string, Text>;

const filter = ({ language }: Context, reads: Reads, customerId: number, show: string | undefined): Html =>
  form({
    language,
    action: timelinePath(customerId),
    method: 'get',
    inline: true,
    submit: texts.show[language],
    content: field({
      kind: 'select',
      name: 'show',
      label: texts.what[language],
      language,
      unmarked: true,
      value: show,
      blank: texts.all[language],
      options: partsFor(timelineParts, reads).map(({ key, title }) => ({
        value: key,
        label: title[language],
      })),
    }),
  });

const acts = ({ language, caller }: Context, customerId: number): HtmlValue =>
  caller.kind === 'staff' &&
  carers.some((purpose) => caller.purposes.includes(purpose)) &&
  html`${button({
    label: texts.note[language],
    href: `/customers/${customerId}/notes/new`,
    kind: 'main',
    icon: 'add',
    keys: 'm',
  })}${button({ label: texts.task[language], href: `/tasks/new?customer=${customerId}`, kind: 'quiet', keys: 't' })}`;

export type TimelineAddress = Readonly<{ show: string | undefined; isFirst: boolean }>;

const goingOn = (
  context: Context,
  customerId: number,
  { next }: TimelinePage,
  { show, isFirst }: TimelineAddress,
) => {
  const address = (before?: string) =>
    `${timelinePath(customerId)}?${new URLSearchParams({ ...(show ? { show } : {}), ...(before ? { before } : {}) })}`;
  const { language } = context;
  return html`${
    !isFirst && html`<p><a href="${address()}">${texts.newest[language]}</a></p>`
  }${next && pager({ language, next: address(next) })}`;
};

export const customerTimelinePage = (
  context: Context,
  reads: Reads,
  customer: CardRow,
  page: TimelinePage,
  address: TimelineAddress,
): Html => {
  const { language } = context;
  const title = customerName(customer, context);
  return staffPage(context, {
    title,
    breadcrumb: breadcrumb({
      language,
      items: [{ label: texts.customers[language], href: '/customers' }, { label: title }],
    }),
    actions: acts(context, customer.id),
    tabs: cardTabs(context, reads, customer.id, 'timeline'),
    content: html`${filter(context, reads, customer.id, address.show)}<div class="narrow stack">${card({
      content:
        page.entries.length > 0
          ? timelineShown(context, customer.id, page.entries)
          : html`<p class="muted">${texts.none[language]}</p>`,
    })}${goingOn(context, customer.id, page, address)}</div>`,
  });
};
