/** One mail: what was written, whether it went, and what can still be done about it. */
import { staffPage } from '../../access/staff-page.ts';
import { formatMoment } from '../../ground/format-date.ts';
import { fill, type Text } from '../../ground/language.ts';
import type { Context } from '../../http/route.ts';
import { type MailState, mailCan, mailStateTitles } from '../../mail/mail.ts';
import { breadcrumb } from '../../ui/breadcrumb.ts';
import { actionButton } from '../../ui/button.ts';
import { card } from '../../ui/card.ts';
import { type Html, type HtmlValue, html } from '../../ui/html.ts';
import { timeline } from '../../ui/timeline.ts';
import { fileLink } from '../attachments/file-link.ts';
import type { NamedCustomer } from '../named-customer.ts';
import { mailBadge, mailColours } from './mail-badge.ts';
import { mailPath } from './mail-form.ts';
import { filesAsTheyGo, mailAsItGoes } from './preview-page.ts';
import type { MailShown } from './queries.ts';

const texts = {
  customers: { fi: 'Asiakkaat', sv: 'Kunder', en: 'Customers' },
  happened: {
    fi: 'Mitä viestille tapahtui',
    sv: 'Vad som hände med meddelandet',
    en: 'What became of the message',
  },
  written: { fi: 'Kirjoitettu', sv: 'Skrivet', en: 'Written' },
  server: {
    fi: 'Palvelimen vastaus: {reply}',
    sv: 'Serverns svar: {reply}',
    en: 'The server’s answer: {reply}',
  },
  ofOther: {
    fi: 'Viesti kuuluu käyttötarkoitukseen ”{purpose}”, ja sen työpisteessä sille voi tehdä jotain.',
    sv: 'Meddelandet hör till ändamålet ”{purpose}”, och vid det arbetsbordet kan något göras åt det.',
    en: 'The message belongs to the purpose “{purpose}”; at that desk something can be done about it.',
  },
} as const satisfies Record<string, Text>;

/** Of each deed on a mail its address, its title, and the states in which it may be done. */
export const mailDeeds = {
  withdrawal: {
    title: { fi: 'Älä lähetä', sv: 'Skicka inte', en: 'Do not send' },
    states: mailCan.withdraw,
  },
  sending: {
    title: { fi: 'Lähetä uudelleen', sv: 'Skicka på nytt', en: 'Send again' },
    states: mailCan.sendAgain,
  },
  bounce: {
    title: { fi: 'Merkitse palautuneeksi', sv: 'Anteckna som studsat', en: 'Note that it bounced' },
    states: mailCan.bounce,
  },
} as const satisfies Record<string, Readonly<{ title: Text; states: readonly MailState[] }>>;
export type MailDeed = keyof typeof mailDeeds;

/** The buttons for what may be done now. `back`: the page to come back to. */
export const deedButtons = (
  { language }: Context,
  { customerId, id, state }: Readonly<{ customerId: number; id: number; state: MailState }>,
  back?: string,
): HtmlValue =>
  (Object.keys(mailDeeds) as MailDeed[])
    .filter((deed) => mailDeeds[deed].states.includes(state))
    .map((deed) =>
      actionButton({
        label: mailDeeds[deed].title[language],
        action: `${mailPath(customerId)}/${id}/${deed}`,
        ...(back ? { hidden: { back }, small: true, kind: 'quiet' as const } : {}),
      }),
    );

const course = ({ language }: Context, mail: MailShown): Html => {
  const steps = mail.steps.map(({ step, reply, at, by }) => ({
    at: formatMoment(new Date(at), language),
    machineAt: at,
    title: mailStateTitles[step]?.[language] ?? step,
    ...(reply ? { text: fill(texts.server[language], { reply }) } : {}),
    ...(by ? { by } : {}),
    state: mailColours[step] ?? ('neutral' as const),
  }));
  const written = {
    at: formatMoment(mail.recorded_at, language),
    machineAt: mail.recorded_at.toISOString(),
    title: texts.written[language],
    ...(mail.by ? { by: mail.by } : {}),
  };
  return timeline({ label: texts.happened[language], items: [...steps, written] });
};

export const mailPage = (
  context: Context,
  {
    customer,
    mail,
    isOwn,
    opens,
  }: Readonly<{
    customer: NamedCustomer;
    mail: MailShown;
    isOwn: boolean;
    /** Whether the files may be opened here. */
    opens: boolean;
  }>,
): Html => {
  const { language, policy } = context;
  const { declaration } = policy;
  const fileOf = (number: number) => `${mailPath(customer.id)}/${mail.id}/files/${number}`;
  const key = declaration.purposes.find(({ number }) => number === mail.purpose)?.key;
  return staffPage(context, {
    title: mail.subject,
    breadcrumb: breadcrumb({
      language,
      items: [
        { label: texts.customers[language], href: '/customers' },
        { label: customer.name, href: `/customers/${customer.id}` },
        { label: mail.subject },
      ],
    }),
    lead: html`<span class="row">${mailBadge(mail.state, language)}</span>`,
    ...(isOwn
      ? {
          actions: html`${deedButtons(context, { customerId: customer.id, id: mail.id, state: mail.state })}`,
        }
      : {}),
    content: html`<div class="narrow stack">${card({
      content: html`${mailAsItGoes(context, { to: mail.to_address, mail })}${filesAsTheyGo(
        context,
        mail.files.map(({ number, file_name, size_bytes }) => ({
          name: opens ? fileLink(fileOf(number), file_name) : file_name,
          size: size_bytes,
        })),
      )}`,
    })}${card({ title: texts.happened[language], content: course(context, mail) })}${
      !isOwn &&
      key &&
      html`<p class="muted">${fill(texts.ofOther[language], { purpose: policy.words.purpose(key)[language] })}</p>`
    }</div>`,
  });
};
