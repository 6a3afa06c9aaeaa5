import { formErrors } from '../../access/form-errors.ts';
import { staffPage } from '../../access/staff-page.ts';
import { helsinkiDate } from '../../ground/calendar.ts';
import { formatDate, formatMoment } from '../../ground/format-date.ts';
import { fill, type Language, type Text } from '../../ground/language.ts';
import type { Context, FieldProblem } from '../../http/route.ts';
import { badge } from '../../ui/badge.ts';
import { button } from '../../ui/button.ts';
import { form } from '../../ui/form.ts';
import { attribute, type Html, html } from '../../ui/html.ts';
import { noticeBox } from '../../ui/notice-box.ts';
import { section } from '../../ui/section.ts';
import { type Column, table } from '../../ui/table.ts';
import { bankPaymentPath } from '../bank/paths.ts';
import { euros } from '../documents/numbers.ts';
import {
  invoicePath,
  invoicingSettingsPath,
  reminderPartPath,
  remindersPath,
  sendRemindersPath,
} from '../paths.ts';
import { remindersMax, type SentLately, type WaitingReminder } from '../queries/reminder-list.ts';
import type { SettingsRow } from '../queries.ts';
import { reminderFee } from '../reminder.ts';

export const reminderTexts = {
  title: { fi: 'Muistutukset', sv: 'Påminnelser', en: 'Reminders' },
  waiting: { fi: 'Odottavat lähettämistä', sv: 'Väntar på att skickas', en: 'Waiting to be sent' },
  send: { fi: 'Lähetä valitut', sv: 'Skicka de valda', en: 'Send the chosen ones' },
  print: { fi: 'Tee valitut kirjeinä', sv: 'Gör de valda som brev', en: 'Make the chosen ones as letters' },
  lead: {
    fi: 'Seloste ehdottaa muistutuksen, kun laista ja asetuksista johtuva aika on kulunut. Mitään ei lähde, ennen kuin lähetät sen.',
    sv: 'Seloste föreslår en påminnelse när tiden enligt lagen och inställningarna har gått. Inget skickas innan du skickar det.',
    en: 'Seloste proposes a reminder when the time by law and settings has gone by. Nothing goes before you send it.',
  },
  none: { fi: 'Ei odottavia muistutuksia', sv: 'Inga väntande påminnelser', en: 'No reminders waiting' },
  noneText: {
    fi: 'Yksikään lasku ei ole ollut maksamatta niin kauan, että siitä pitäisi muistuttaa.',
    sv: 'Ingen faktura har varit obetald så länge att den borde påminnas om.',
    en: 'No invoice has been unpaid long enough to be reminded of.',
  },
  off: {
    fi: 'Muistutukset on otettu pois käytöstä laskutuksen asetuksissa.',
    sv: 'Påminnelserna har tagits ur bruk i faktureringens inställningar.',
    en: 'Reminders are switched off in the invoicing settings.',
  },
  settings: { fi: 'Laskutuksen asetukset', sv: 'Faktureringens inställningar', en: 'Invoicing settings' },
  choose: { fi: 'Valitse lasku {number}', sv: 'Välj faktura {number}', en: 'Choose invoice {number}' },
  mayBePaid: {
    fi: 'Voi olla maksettu: maksu odottaa kohdistamista',
    sv: 'Kan vara betald: en betalning väntar på att prickas av',
    en: 'May be paid: a payment waits to be matched',
  },
  chosen: { fi: 'Valittu', sv: 'Vald', en: 'Chosen' },
  invoice: { fi: 'Lasku', sv: 'Faktura', en: 'Invoice' },
  buyer: { fi: 'Ostaja', sv: 'Köpare', en: 'Buyer' },
  due: { fi: 'Erääntyi', sv: 'Förföll', en: 'Fell due' },
  late: { fi: '{days} päivää sitten', sv: 'för {days} dagar sedan', en: '{days} days ago' },
  ordinal: { fi: 'Muistutus', sv: 'Påminnelse', en: 'Reminder' },
  open: { fi: 'Avoinna', sv: 'Öppet', en: 'Open' },
  fee: { fi: 'Maksu', sv: 'Avgift', en: 'Fee' },
  way: { fi: 'Miten', sv: 'Hur', en: 'How' },
  email: { fi: 'Sähköposti', sv: 'E-post', en: 'E-mail' },
  post: { fi: 'Kirje', sv: 'Brev', en: 'Letter' },
  leave: { fi: 'Älä lähetä', sv: 'Skicka inte', en: 'Do not send' },
  sent: { fi: 'Lähetetyt 14 päivän ajalta', sv: 'Skickade under 14 dagar', en: 'Sent in the last 14 days' },
  sentAt: { fi: 'Lähetetty', sv: 'Skickad', en: 'Sent' },
  letter: { fi: 'Kirje (PDF)', sv: 'Brev (PDF)', en: 'Letter (PDF)' },
  noneSent: { fi: 'Ei lähetettyjä', sv: 'Inga skickade', en: 'None sent' },
  noneSentText: {
    fi: 'Tähän tulevat lähetetyt muistutukset kirjeineen.',
    sv: 'Här står de skickade påminnelserna med sina brev.',
    en: 'Reminders that were sent stand here with their letters.',
  },
  more: {
    fi: 'Näytetään 100 ensimmäistä. Seuraavat tulevat näkyviin, kun lähetät nämä.',
    sv: 'De 100 första visas. De följande visas när du har skickat dessa.',
    en: 'The first 100 are shown. The next ones appear when you have sent these.',
  },
  done: {
    fi: 'Sähköpostilla lähti {email}, kirjeitä tulostettavaksi {post}.',
    sv: 'Per e-post skickades {email}, brev att skriva ut {post}.',
    en: '{email} went by e-mail, {post} letters to print.',
  },
} as const satisfies Record<string, Text>;
const texts = reminderTexts;

export type RemindersShown = Readonly<{
  waiting: readonly WaitingReminder[];
  sent: readonly SentLately[];
  settings: SettingsRow | undefined;
  done?: Readonly<{ email: number; post: number }> | undefined;
  problems: readonly FieldProblem[];
}>;

const daysLate = (due: string, today: string): number =>
  Math.round((Date.parse(today) - Date.parse(due)) / 86_400_000);

/** A form inside a form is none: leaving unsent is a button of the same form with an address of its own. */
const leaveButton = ({ id }: WaitingReminder, language: Language): Html =>
  html`<button type="submit" class="btn btn-quiet btn-sm" formaction="${reminderPartPath(id, 'leaving')}" formnovalidate>${texts.leave[language]}</button>`;

const waitingColumns = (
  language: Language,
  today: string,
  settings: SettingsRow,
): Column<WaitingReminder>[] => [
  {
    title: texts.chosen[language],
    titleHidden: 'wide',
    cell: ({ id, number, waiting }) =>
      html`<input type="checkbox" name="reminder" value="${id}"${attribute('checked', waiting === null)} aria-label="${fill(texts.choose[language], { number })}">`,
  },
  {
    title: texts.invoice[language],
    main: true,
    whole: true,
    cell: ({ invoice_id, number }) => html`<a href="${invoicePath(invoice_id)}">${number}</a>`,
  },
  {
    title: texts.buyer[language],
    cell: ({ buyer_name, waiting }) =>
      html`${buyer_name}${waiting && html`<br><a href="${bankPaymentPath(waiting.bank_file_id, waiting)}">${texts.mayBePaid[language]}</a>`}`,
  },
  {
    title: texts.due[language],
    cell: ({ due_on }) =>
      html`${formatDate(due_on, language)} <span class="muted">${fill(texts.late[language], { days: daysLate(due_on, today) })}</span>`,
  },
  { title: texts.ordinal[language], cell: ({ ordinal }) => `${ordinal}.` },
  { title: texts.open[language], align: 'end', cell: ({ open_cents }) => euros(open_cents) },
  {
    title: texts.fee[language],
    align: 'end',
    cell: (row) => euros(reminderFee(row, settings, today)),
  },
  {
    title: texts.way[language],
    cell: ({ has_email }) => (has_email ? texts.email : texts.post)[language],
  },
  { title: texts.leave[language], titleHidden: true, cell: (row) => leaveButton(row, language) },
];

const waitingShown = (context: Context, { waiting, settings, problems }: RemindersShown): Html => {
  const { language } = context;
  const today = helsinkiDate(new Date());
  const rows = waiting.slice(0, remindersMax);
  const shown = table({
    caption: texts.waiting[language],
    captionHidden: true,
    dense: true,
    rows,
    columns: settings ? waitingColumns(language, today, settings) : [],
    empty: { title: texts.none[language], text: texts.noneText[language] },
    ...(waiting.length > remindersMax ? { note: texts.more[language] } : {}),
  });
  if (rows.length === 0) return shown;
  return form({
    language,
    action: sendRemindersPath,
    errors: formErrors(problems, language).errors,
    content: shown,
    submit: html`${button({ label: texts.send[language], kind: 'main', icon: 'send' })}${button({
      label: texts.print[language],
      name: 'paper',
      value: 'yes',
      icon: 'print',
    })}`,
  });
};

const sentShown = (language: Language, sent: readonly SentLately[]): Html =>
  table({
    caption: texts.sent[language],
    captionHidden: true,
    dense: true,
    rows: sent,
    columns: [
      {
        title: texts.invoice[language],
        main: true,
        whole: true,
        cell: ({ invoice_id, number }) => html`<a href="${invoicePath(invoice_id)}">${number}</a>`,
      },
      { title: texts.buyer[language], cell: ({ buyer_name }) => buyer_name },
      { title: texts.ordinal[language], cell: ({ ordinal }) => `${ordinal}.` },
      { title: texts.sentAt[language], cell: ({ sent_at }) => formatMoment(sent_at, language) },
      {
        title: texts.way[language],
        cell: ({ channel }) =>
          badge({ state: 'neutral', label: (channel === 'email' ? texts.email : texts.post)[language] }),
      },
      {
        title: texts.letter[language],
        titleHidden: true,
        cell: ({ id }) =>
          button({
            label: texts.letter[language],
            href: reminderPartPath(id, 'letter'),
            kind: 'quiet',
            small: true,
          }),
      },
    ],
    empty: { title: texts.noneSent[language], text: texts.noneSentText[language] },
  });

export const remindersPage = (context: Context, shown: RemindersShown): Html => {
  const { language } = context;
  const { settings, done, sent } = shown;
  const isOff = settings?.has_reminders !== true;
  return staffPage(context, {
    title: texts.title[language],
    path: remindersPath,
    lead: texts.lead[language],
    said: done && noticeBox({ language, kind: 'done', sentence: fill(texts.done[language], done) }),
    content: html`${
      isOff &&
      noticeBox({
        language,
        kind: 'info',
        sentence: texts.off[language],
        actions: button({ label: texts.settings[language], href: invoicingSettingsPath, small: true }),
      })
    }${section({ title: texts.waiting[language], content: waitingShown(context, shown) })}${section({
      title: texts.sent[language],
      content: sentShown(language, sent),
    })}`,
  });
};
