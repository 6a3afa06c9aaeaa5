import { formErrors, typedText } from '../access/form-errors.ts';
import { staffPage } from '../access/staff-page.ts';
import { formatMoment } from '../ground/format-date.ts';
import { type Text, textIn } from '../ground/language.ts';
import type { Context, FieldProblem } from '../http/route.ts';
import { ownerName, ownerOptions, ownSystem } from '../keys/owner.ts';
import { badge } from '../ui/badge.ts';
import { breadcrumb } from '../ui/breadcrumb.ts';
import { actionButton, button } from '../ui/button.ts';
import { confirmStep } from '../ui/confirm-step.ts';
import { copyText } from '../ui/copy.ts';
import { definitionList } from '../ui/definition-list.ts';
import { field } from '../ui/field.ts';
import { form } from '../ui/form.ts';
import { type Html, html } from '../ui/html.ts';
import { noticeBox } from '../ui/notice-box.ts';
import { pager } from '../ui/pager.ts';
import { table } from '../ui/table.ts';
import type { Delivery, Webhook } from './webhook.ts';

export const webhookTexts = {
  title: { fi: 'Webhookit', sv: 'Webhookar', en: 'Webhooks' },
  lead: {
    fi: 'Tapahtumat muille järjestelmille: mitä tehtiin ja kenelle, avaimina ilman tietoja. Vastaanottaja hakee tiedot omalla avaimellaan.',
    sv: 'Händelser för andra system: vad som gjordes och om vem, som nycklar utan uppgifter. Mottagaren hämtar uppgifterna med sin egen nyckel.',
    en: 'Events for other systems: what was done and about whom, as keys without data. The receiver fetches the data with its own key.',
  },
  add: { fi: 'Lisää webhook', sv: 'Lägg till en webhook', en: 'Add a webhook' },
  one: { fi: 'Webhook', sv: 'Webhook', en: 'Webhook' },
  name: { fi: 'Nimi', sv: 'Namn', en: 'Name' },
  url: { fi: 'Osoite', sv: 'Adress', en: 'Address' },
  owner: { fi: 'Kenen järjestelmä', sv: 'Vems system', en: 'Whose system' },
  purpose: { fi: 'Käyttötarkoitus', sv: 'Ändamål', en: 'Purpose' },
  purposeHint: {
    fi: 'Asiakasta koskeva tapahtuma lähtee vain, jos tämä tarkoitus näkee asiakkaan.',
    sv: 'En händelse om en kund sänds bara om ändamålet ser kunden.',
    en: 'An event about a customer is sent only if this purpose sees the customer.',
  },
  acts: { fi: 'Tapahtumat', sv: 'Händelser', en: 'Events' },
  actsHint: {
    fi: 'Yksi riviä kohti, esimerkiksi change-customer. Tyhjä: kaikki.',
    sv: 'En per rad, till exempel change-customer. Tomt: alla.',
    en: 'One on a line, such as change-customer. Empty: all.',
  },
  all: { fi: 'kaikki', sv: 'alla', en: 'all' },
  state: { fi: 'Tila', sv: 'Läge', en: 'State' },
  live: { fi: 'toimii', sv: 'fungerar', en: 'works' },
  ended: { fi: 'päättynyt', sv: 'upphört', en: 'ended' },
  none: { fi: 'Ei vielä webhookeja', sv: 'Inga webhookar ännu', en: 'No webhooks yet' },
  noneText: {
    fi: 'Kun toisen järjestelmän pitää tietää muutoksista heti, lisää sen osoite tähän.',
    sv: 'När ett annat system måste få veta om ändringar genast, lägg till dess adress här.',
    en: 'When another system must know of changes at once, add its address here.',
  },
  made: { fi: 'Webhook on lisätty', sv: 'Webhooken är tillagd', en: 'The webhook is added' },
  secretOnce: {
    fi: 'Kopioi allekirjoitusavain vastaanottajalle nyt. Sitä ei näytetä uudelleen. Allekirjoitus on Standard Webhooks -muotoinen.',
    sv: 'Kopiera signeringsnyckeln till mottagaren nu. Den visas inte på nytt. Signaturen följer Standard Webhooks.',
    en: 'Copy the signing secret to the receiver now. It is not shown again. The signature follows Standard Webhooks.',
  },
  back: { fi: 'Webhookien luetteloon', sv: 'Till förteckningen', en: 'To the list of webhooks' },
  sent: { fi: 'Lähetykset', sv: 'Sändningar', en: 'Deliveries' },
  event: { fi: 'Tapahtuma', sv: 'Händelse', en: 'Event' },
  when: { fi: 'Milloin', sv: 'När', en: 'When' },
  tries: { fi: 'Yrityksiä', sv: 'Försök', en: 'Tries' },
  delivered: { fi: 'perillä', sv: 'framme', en: 'delivered' },
  waits: { fi: 'yritetään uudelleen', sv: 'försöks på nytt', en: 'will be tried again' },
  givenUp: { fi: 'ei mennyt perille', sv: 'kom inte fram', en: 'not delivered' },
  again: { fi: 'Lähetä uudelleen', sv: 'Sänd på nytt', en: 'Send again' },
  noneSent: { fi: 'Ei vielä lähetyksiä', sv: 'Inga sändningar ännu', en: 'No deliveries yet' },
  noneSentText: {
    fi: 'Tapahtumat lähtevät noin minuutin kuluessa.',
    sv: 'Händelserna sänds inom ungefär en minut.',
    en: 'Events are sent within about a minute.',
  },
  end: { fi: 'Päätä webhook', sv: 'Avsluta webhooken', en: 'End the webhook' },
  endHappens: {
    fi: 'Mitään ei enää lähetetä, ei myöskään odottavia lähetyksiä.',
    sv: 'Inget sänds längre, inte heller det som väntar.',
    en: 'Nothing more is sent, what waits included.',
  },
} as const satisfies Record<string, Text>;
const texts = webhookTexts;

const purposeTitle = ({ policy, language }: Context, key: string): string => {
  const found = policy.declaration.purposes.find((one) => one.key === key);
  return found ? textIn(found.title, language) : key;
};

const stateBadge = ({ language }: Context, { ended_at }: Webhook): Html =>
  ended_at
    ? badge({ state: 'neutral', label: texts.ended[language] })
    : badge({ state: 'done', label: texts.live[language] });

export const webhooksPage = (context: Context, hooks: readonly Webhook[]): Html => {
  const { language } = context;
  const add = button({ label: texts.add[language], href: '/webhooks/new', kind: 'main', icon: 'add' });
  return staffPage(context, {
    title: texts.title[language],
    lead: texts.lead[language],
    actions: add,
    content: table({
      caption: texts.title[language],
      captionHidden: true,
      rows: hooks,
      href: ({ id }) => `/webhooks/${id}`,
      empty: { title: texts.none[language], text: texts.noneText[language], action: add },
      columns: [
        { title: texts.name[language], main: true, cell: ({ name }) => name },
        { title: texts.url[language], cell: ({ url }) => url },
        { title: texts.owner[language], cell: ({ recipient }) => ownerName(context, recipient) },
        { title: texts.purpose[language], cell: ({ purpose }) => purposeTitle(context, purpose) },
        { title: texts.state[language], cell: (hook) => stateBadge(context, hook) },
      ],
    }),
  });
};

type Typed = Readonly<Record<string, unknown>>;

const fields = (context: Context, typed: Typed, errorOf: (name: string) => string | undefined): Html => {
  const { language, policy } = context;
  const line = (name: 'name' | 'url') =>
    field({
      kind: name === 'url' ? 'url' : 'text',
      name,
      label: texts[name][language],
      language,
      required: true,
      maxLength: name === 'url' ? 1_000 : 200,
      autocomplete: 'off',
      value: typedText(typed, name),
      error: errorOf(name),
    });
  return html`${line('name')}${line('url')}${field({
    kind: 'select',
    name: 'recipient',
    label: texts.owner[language],
    language,
    required: true,
    options: ownerOptions(context),
    value: typedText(typed, 'recipient') ?? ownSystem,
  })}${field({
    kind: 'select',
    name: 'purpose',
    label: texts.purpose[language],
    hint: texts.purposeHint[language],
    language,
    required: true,
    options: policy.declaration.purposes.map(({ key, title }) => ({
      value: key,
      label: textIn(title, language),
    })),
    value: typedText(typed, 'purpose'),
    error: errorOf('purpose'),
  })}${field({
    kind: 'textarea',
    name: 'acts',
    label: texts.acts[language],
    hint: texts.actsHint[language],
    language,
    rows: 3,
    value: typedText(typed, 'acts'),
    error: errorOf('acts'),
  })}`;
};

const crumbs = ({ language }: Context, label: string): Html =>
  breadcrumb({ language, items: [{ label: texts.title[language], href: '/webhooks' }, { label }] });

export const newWebhookPage = (
  context: Context,
  typed: Typed = {},
  problems: readonly FieldProblem[] = [],
): Html => {
  const { language } = context;
  const { errors, errorOf } = formErrors(problems, language);
  return staffPage(context, {
    title: texts.add[language],
    path: '/webhooks/new',
    breadcrumb: crumbs(context, texts.add[language]),
    content: html`<div class="narrow">${form({
      language,
      action: '/webhooks',
      errors,
      submit: texts.add[language],
      cancel: { href: '/webhooks' },
      content: fields(context, typed, errorOf),
    })}</div>`,
  });
};

export const webhookMadePage = (context: Context, secret: string): Html => {
  const { language } = context;
  return staffPage(context, {
    title: texts.made[language],
    path: '/webhooks',
    content: html`<div class="stack narrow">${noticeBox({
      language,
      kind: 'done',
      sentence: texts.secretOnce[language],
    })}${copyText({ language, value: secret })}<p>${button({
      label: texts.back[language],
      href: '/webhooks',
      kind: 'plain',
    })}</p></div>`,
  });
};

const outcome = (
  { language }: Context,
  { delivered_at, next_try_at, status, problem, tries }: Delivery,
): Html => {
  const why = problem ?? (status === null ? '' : String(status));
  const of = (state: 'done' | 'due' | 'overdue', text: Text) =>
    badge({ state, label: why && !delivered_at ? `${text[language]} (${why})` : text[language] });
  if (delivered_at) return of('done', texts.delivered);
  return next_try_at || tries === 0 ? of('due', texts.waits) : of('overdue', texts.givenUp);
};

const deliveriesTable = (context: Context, hook: Webhook, rows: readonly Delivery[]): Html => {
  const { language } = context;
  return table({
    caption: texts.sent[language],
    rows,
    empty: { title: texts.noneSent[language], text: texts.noneSentText[language] },
    columns: [
      { title: texts.event[language], main: true, cell: ({ act, line }) => `${act} (${line})` },
      { title: texts.when[language], cell: ({ happened_at }) => formatMoment(happened_at, language) },
      { title: texts.tries[language], align: 'end', cell: ({ tries }) => tries },
      { title: texts.state[language], cell: (row) => outcome(context, row) },
      {
        title: texts.again[language],
        titleHidden: true,
        cell: ({ line }) =>
          hook.ended_at === null &&
          actionButton({
            language,
            action: `/webhooks/${hook.id}/deliveries/${line}`,
            label: texts.again[language],
            small: true,
          }),
      },
    ],
  });
};

export const webhookPage = (
  context: Context,
  hook: Webhook,
  deliveries: readonly Delivery[],
  next: number | undefined,
): Html => {
  const { language } = context;
  return staffPage(context, {
    title: hook.name,
    breadcrumb: crumbs(context, hook.name),
    lead: stateBadge(context, hook),
    content: html`<div class="stack">${definitionList({
      language,
      items: [
        { term: texts.url[language], value: hook.url },
        { term: texts.owner[language], value: ownerName(context, hook.recipient) },
        { term: texts.purpose[language], value: purposeTitle(context, hook.purpose) },
        { term: texts.acts[language], value: hook.acts.join(', ') || texts.all[language] },
      ],
    })}${deliveriesTable(context, hook, deliveries)}${
      next !== undefined && pager({ language, next: `/webhooks/${hook.id}?before=${next}` })
    }${
      hook.ended_at === null &&
      confirmStep({
        language,
        title: texts.end[language],
        happens: texts.endHappens[language],
        action: `/webhooks/${hook.id}/ending`,
        confirm: texts.end[language],
        cancelHref: '/webhooks',
        danger: true,
      })
    }</div>`,
  });
};
