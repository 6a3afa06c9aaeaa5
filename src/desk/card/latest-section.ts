/** On the card: the newest of the timeline, and the way to all of it. */
import { carers } from '../../customers/care.ts';
import { mailers, mayContact } from '../../customers/mails/contacting.ts';
import { mailPath } from '../../customers/mails/mail-form.ts';
import type { TimelinePage } from '../../customers/timeline/timeline.ts';
import type { Text } from '../../ground/language.ts';
import type { Context } from '../../http/route.ts';
import { button } from '../../ui/button.ts';
import { card } from '../../ui/card.ts';
import { type HtmlValue, html } from '../../ui/html.ts';
import { part } from '../../ui/part.ts';
import { timelineShown } from '../timeline/timeline-shown.ts';
import { timelinePath } from './card-tabs.ts';

const texts = {
  latest: { fi: 'Viimeksi', sv: 'Senast', en: 'Lately' },
  mail: { fi: 'Viesti', sv: 'Meddelande', en: 'Message' },
  note: { fi: 'Kirjaa', sv: 'Anteckna', en: 'Note' },
  all: { fi: 'Koko aikajana', sv: 'Hela tidslinjen', en: 'The whole timeline' },
  none: { fi: 'Ei vielä mitään', sv: 'Ingenting ännu', en: 'Nothing yet' },
} as const satisfies Record<string, Text>;

const noteButton = ({ language, caller }: Context, customerId: number): HtmlValue =>
  caller.kind === 'staff' &&
  carers.some((purpose) => caller.purposes.includes(purpose)) &&
  button({
    label: texts.note[language],
    href: `/customers/${customerId}/notes/new`,
    icon: 'add',
    small: true,
    keys: 'm',
  });

const mailButton = ({ language, policy, purpose }: Context, customerId: number): HtmlValue =>
  mailers.some((one) => one === purpose) &&
  mayContact(policy.declaration, purpose) &&
  button({
    label: texts.mail[language],
    href: `${mailPath(customerId)}/new`,
    icon: 'mail',
    small: true,
    kind: 'quiet',
    keys: 'l',
  });

export const latestSection = (context: Context, customerId: number, { entries }: TimelinePage): HtmlValue => {
  const { language } = context;
  return card({
    id: 'latest',
    content: part({
      title: texts.latest[language],
      level: 2,
      actions: html`${mailButton(context, customerId)}${noteButton(context, customerId)}`,
      ...(entries.length > 0
        ? {
            content: html`${timelineShown(context, customerId, entries)}<p><a href="${timelinePath(customerId)}">${texts.all[language]}</a></p>`,
          }
        : { empty: texts.none[language] }),
    }),
  });
};
