/** Writing a mail to a customer: from a template or from nothing, then a look at it as it will go. */
import { staffPage } from '../../access/staff-page.ts';
import { type Language, languages, type Text } from '../../ground/language.ts';
import { Problem } from '../../ground/problem.ts';
import type { Context } from '../../http/route.ts';
import { button } from '../../ui/button.ts';
import { field } from '../../ui/field.ts';
import { form } from '../../ui/form.ts';
import { type Html, type HtmlValue, html } from '../../ui/html.ts';
import { noticeBox } from '../../ui/notice-box.ts';
import { languageNames } from '../../ui/texts.ts';
import { emailKinds } from '../details/email.ts';
import { type Again, aboutCustomer, errorOf, formPage, shownValue } from '../forms/form-fields.ts';
import { sensitiveBox } from '../notes/note-form.ts';
import { writers } from '../routes/route-parts.ts';
import { attachAndGoOn, type FileChoices, fileBoxes, fileField } from './files-in-form.ts';
import type { Recipient } from './recipient.ts';
import { bodyMax, subjectMax, type Template } from './template.ts';
import { mailFields, noAddress } from './written-mail.ts';

const texts = {
  title: { fi: 'Kirjoita asiakkaalle', sv: 'Skriv till kunden', en: 'Write to the customer' },
  template: { fi: 'Viestipohja', sv: 'Mall', en: 'Template' },
  none: { fi: 'Ilman pohjaa', sv: 'Utan mall', en: 'Without a template' },
  use: { fi: 'Käytä pohjaa', sv: 'Använd mallen', en: 'Use the template' },
  preview: { fi: 'Esikatsele', sv: 'Förhandsgranska', en: 'Preview' },
  hint: {
    fi: 'Vain asiakkaan oman asian hoitamiseen: mainontaan on omat käyttötarkoituksensa. Teksti säilyy asiakkaan tiedoissa sellaisena kuin se lähti.',
    sv: 'Endast för att sköta kundens eget ärende: reklam har egna ändamål. Texten bevaras bland kundens uppgifter som den skickades.',
    en: 'Only to deal with the customer’s own matter: advertising has purposes of its own. The text is kept with the customer as it went.',
  },
  add: { fi: 'Lisää sähköpostiosoite', sv: 'Lägg till en e-postadress', en: 'Add an e-mail address' },
  restricted: {
    fi: 'Asiakkaan tietojen käsittely on rajoitettu. Lähetä vain se, mitä rajoitus, pyyntöön vastaaminen tai oikeusvaade edellyttää.',
    sv: 'Behandlingen av kundens uppgifter är begränsad. Skicka endast det som begränsningen, svaret på en begäran eller ett rättsligt anspråk kräver.',
    en: 'Processing of the customer’s data is restricted. Send only what the restriction, the answer to a request or a legal claim calls for.',
  },
  untold: {
    fi: 'Asiakkaalle ei ole vielä kerrottu, mistä hänen tietonsa on saatu. Kirje siitä lähtee samalla, kun otat ensi kerran yhteyttä (tietosuoja-asetus, 14 artikla).',
    sv: 'Kunden har ännu inte fått veta varifrån uppgifterna kommer. Ett brev om det går iväg när du tar kontakt första gången (dataskyddsförordningen, artikel 14).',
    en: 'The customer has not been told yet where their data came from. A letter about it goes along with your first contact (GDPR, Article 14).',
  },
  deceased: {
    fi: 'Asiakas on kirjattu kuolleeksi. Lähetä vain, jos osoitetta lukee kuolinpesä.',
    sv: 'Kunden är antecknad som avliden. Skicka endast om dödsboet läser adressen.',
    en: 'The customer is recorded as deceased. Send only if the estate reads the address.',
  },
} as const satisfies Record<string, Text>;

export const mailTitle: Text = texts.title;

/** What whoever writes must think of first. */
export const careBoxes = (
  { language }: Context,
  { isRestricted, isDeceased, isUntold }: Recipient,
): HtmlValue => [
  ...(['restricted', 'deceased'] as const)
    .filter((what) => (what === 'restricted' ? isRestricted : isDeceased))
    .map((what) => noticeBox({ language, kind: 'warning', sentence: texts[what][language] })),
  isUntold && noticeBox({ language, kind: 'info', sentence: texts.untold[language] }),
];

/** Each text of each template; those in the language first, as the customer reads them. */
const templateOptions = (templates: readonly Template[], language: Language) =>
  [language, ...languages.filter((one) => one !== language)].flatMap((one) =>
    templates
      .filter((template) => template.texts[one])
      .map(({ id, title }) => ({
        value: `${id}-${one}`,
        label: one === language ? title : `${title} (${languageNames[one]})`,
      })),
  );

export type MailStart = Readonly<{
  recipient: Recipient;
  templates: readonly Template[];
  /** As the select of templates sends it. */
  chosen: string | undefined;
  now: Readonly<{ to: string; language: Language; subject: string; body: string }>;
}>;

export const mailPath = (customerId: number): string => `/customers/${customerId}/mails`;

/** `draft`: the ticket of what was written. */
export const draftPath = (customerId: number, page: 'new' | 'preview', draft: string): string =>
  `${mailPath(customerId)}/${page}?draft=${draft}`;

const templatePicker = (context: Context, { recipient, templates, chosen }: MailStart): HtmlValue => {
  const { language } = context;
  const options = templateOptions(templates, recipient.language ?? 'fi');
  if (options.length === 0) return undefined;
  return form({
    language,
    action: `${mailPath(recipient.id)}/new`,
    method: 'get',
    inline: true,
    submit: button({ label: texts.use[language] }),
    content: field({
      kind: 'select',
      name: 'template',
      label: texts.template[language],
      language,
      unmarked: true,
      value: chosen,
      blank: texts.none[language],
      options,
    }),
  });
};

const kindOf = (kind: string, language: Language): string =>
  emailKinds.find(({ value }) => value === kind)?.title[language] ?? kind;

const mailFormFields = (context: Context, { recipient, now }: MailStart, again: Again): Html => {
  const { language } = context;
  const shared = (name: keyof MailStart['now']) => ({
    name,
    label: mailFields[name][language],
    language,
    value: shownValue(again, name, now[name]),
    error: errorOf(again, context, name),
    required: true,
  });
  return html`${field({
    ...shared('to'),
    kind: 'select',
    options: recipient.addresses.map(({ id, address, kind }) => ({
      value: String(id),
      label: `${address} (${kindOf(kind, language)})`,
    })),
  })}${field({
    ...shared('language'),
    kind: 'select',
    options: languages.map((value) => ({ value, label: languageNames[value] })),
  })}${field({ ...shared('subject'), kind: 'text', maxLength: subjectMax, autocomplete: 'off' })}${field({
    ...shared('body'),
    kind: 'textarea',
    rows: 12,
    maxLength: bodyMax,
    hint: texts.hint[language],
  })}${sensitiveBox(context, again, `${again.typed.subject ?? now.subject} ${again.typed.body ?? now.body}`)}`;
};

/** Where there is no address there is no form: the sentence says what to do instead. */
const noForm = ({ language, caller }: Context, { id }: Recipient): Html =>
  noticeBox({
    language,
    kind: 'info',
    sentence: new Problem(noAddress).sentence(language),
    actions:
      caller.kind === 'staff' &&
      writers.some((purpose) => caller.purposes.includes(purpose)) &&
      button({ label: texts.add[language], href: `/customers/${id}/emails/new`, icon: 'add' }),
  });

export const nameFor = (recipient: Recipient): string => recipient.name ?? String(recipient.id);

export const newMailPage = (context: Context, start: MailStart, again: Again, files: FileChoices): Html => {
  const { recipient } = start;
  const preview = `${mailPath(recipient.id)}/preview`;
  const about = html`${aboutCustomer({ id: recipient.id, name: nameFor(recipient) })}${careBoxes(context, recipient)}`;
  const title = texts.title[context.language];
  if (recipient.addresses.length === 0)
    return staffPage(context, {
      title,
      content: html`<div class="narrow stack">${about}${noForm(context, recipient)}</div>`,
    });
  return formPage(context, {
    title,
    action: preview,
    path: `${mailPath(recipient.id)}/new`,
    back: `/customers/${recipient.id}`,
    again,
    wholePage: true,
    above: html`${about}${templatePicker(context, start)}`,
    submit: html`${button({ label: texts.preview[context.language], kind: 'main' })}${attachAndGoOn(context, `${preview}?edit=yes`)}`,
    fields: html`${mailFormFields(context, start, again)}${fileBoxes(context, files, again)}`,
    last: fileField(context, again),
  });
};
