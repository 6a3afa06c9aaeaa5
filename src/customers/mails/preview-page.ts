/** A mail as it will go, before it goes. */
import { staffPage } from '../../access/staff-page.ts';
import { formatBytes } from '../../ground/format-bytes.ts';
import type { Text } from '../../ground/language.ts';
import type { Context } from '../../http/route.ts';
import { button, hiddenFields } from '../../ui/button.ts';
import { card } from '../../ui/card.ts';
import { definitionList } from '../../ui/definition-list.ts';
import { facts } from '../../ui/facts.ts';
import { form } from '../../ui/form.ts';
import { type Html, type HtmlValue, html } from '../../ui/html.ts';
import { part } from '../../ui/part.ts';
import { languageNames } from '../../ui/texts.ts';
import { aboutCustomer } from '../forms/form-fields.ts';
import { confirmSensitive } from '../notes/note.ts';
import { confirmField } from '../wrong-fields.ts';
import { type ChosenFile, filesTitle } from './mail-files.ts';
import { careBoxes, draftPath, mailPath, nameFor } from './mail-form.ts';
import type { Recipient } from './recipient.ts';
import { addressOf, mailFields, type WrittenMail } from './written-mail.ts';

const texts = {
  title: { fi: 'Näin viesti lähtee', sv: 'Så här skickas meddelandet', en: 'The message as it will go' },
  send: { fi: 'Lähetä', sv: 'Skicka', en: 'Send' },
  edit: { fi: 'Muokkaa', sv: 'Redigera', en: 'Edit' },
  from: { fi: 'Lähettäjä', sv: 'Avsändare', en: 'From' },
} as const satisfies Record<string, Text>;

export const previewTitle: Text = texts.title;

const carried = (mail: WrittenMail): Record<string, string> => ({
  to: mail.to,
  language: mail.language,
  subject: mail.subject,
  body: mail.body,
  ...(mail.confirmed ? { [confirmField]: 'yes' } : {}),
  ...(mail.confirmedSensitive ? { [confirmSensitive]: 'yes' } : {}),
});

export type FileShown = Readonly<{ name: HtmlValue; size: number | null }>;

/** What goes along, one below the other. */
export const filesAsTheyGo = ({ language }: Context, files: readonly FileShown[]): HtmlValue =>
  files.length > 0 &&
  part({
    title: filesTitle[language],
    level: 2,
    content: facts(
      files.map(({ name, size }) => ({
        value: html`<span class="file-name">${name}</span>`,
        note: size === null ? undefined : formatBytes(size, language),
      })),
    ),
  });

export const mailAsItGoes = (
  { language }: Context,
  {
    from,
    to,
    mail,
  }: { from?: string; to: string; mail: Readonly<{ language: string; subject: string; body: string }> },
): Html =>
  html`${definitionList({
    language,
    items: [
      ...(from ? [{ term: texts.from[language], value: from }] : []),
      { term: mailFields.to[language], value: to },
      {
        term: mailFields.language[language],
        value: languageNames[mail.language as keyof typeof languageNames] ?? mail.language,
      },
      { term: mailFields.subject[language], value: html`<strong>${mail.subject}</strong>` },
    ],
  })}<div class="mail-text said" lang="${mail.language}">${mail.body}</div>`;

export const previewPage = (
  context: Context,
  recipient: Recipient,
  mail: WrittenMail,
  { files, draft }: Readonly<{ files: readonly ChosenFile[]; draft: string }>,
): Html => {
  const { language, policy } = context;
  const path = mailPath(recipient.id);
  const hidden = html`${hiddenFields(carried(mail))}${files.map(({ value }) => hiddenFields({ files: value }))}`;
  const to = addressOf(recipient, mail.to) ?? '';
  return staffPage(context, {
    title: texts.title[language],
    path: `${path}/new`,
    content: html`<div class="narrow stack">${aboutCustomer({ id: recipient.id, name: nameFor(recipient) })}${careBoxes(context, recipient)}${card(
      {
        content: html`${mailAsItGoes(context, { from: policy.declaration.controller.name, to, mail })}${filesAsTheyGo(
          context,
          files,
        )}`,
      },
    )}${form({
      language,
      action: path,
      content: hidden,
      submit: html`${button({ label: texts.send[language], kind: 'main', icon: 'mail' })}${button({
        label: texts.edit[language],
        href: draftPath(recipient.id, 'new', draft),
      })}`,
    })}</div>`,
  });
};
