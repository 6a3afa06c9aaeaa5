/** For the clerk: the files about the person, each to be looked at before the answer is put together. */

import { helsinkiDate } from '../../ground/calendar.ts';
import { formatBytes } from '../../ground/format-bytes.ts';
import { formatDate } from '../../ground/format-date.ts';
import { fill, type Text } from '../../ground/language.ts';
import type { Context } from '../../http/route.ts';
import { badge } from '../../ui/badge.ts';
import { card } from '../../ui/card.ts';
import { field } from '../../ui/field.ts';
import { form } from '../../ui/form.ts';
import { type Html, html } from '../../ui/html.ts';
import { attachmentFilePath, attachmentsOfRequestPath } from '../paths.ts';
import { attachmentDecisions, decisionTitles } from './attachment-decision.ts';
import type { HeldFile } from './attachment-queries.ts';
import { fileTitles } from './titles/files.ts';

export const attachmentTexts = {
  title: { fi: 'Tiedostot', sv: 'Filer', en: 'Files' },
  lead: {
    fi: 'Avaa jokainen tiedosto ja valitse, annetaanko se. Henkilölle jo kerran lähetetty annetaan, jos et muuta valitse. Muiden ihmisten tietoja ei anneta. Pois jätetyt tiedostot ja syyt näkyvät vastauksessa.',
    sv: 'Öppna varje fil och välj om den lämnas ut. Det som redan en gång har skickats till personen lämnas ut om du inte väljer annat. Uppgifter om andra människor lämnas inte ut. Utelämnade filer och skälen syns i svaret.',
    en: 'Open each file and choose whether it is given. What was sent to the person before is given unless you choose otherwise. Data about other people is not given. Files left out and the reasons are shown in the answer.',
  },
  decision: { fi: 'Vastauksessa', sv: 'I svaret', en: 'In the answer' },
  notYet: { fi: 'ei vielä katsottu', sv: 'inte tittat på ännu', en: 'not looked at yet' },
  unread: { fi: 'teksti luettava itse', sv: 'texten måste läsas', en: 'read it yourself' },
  save: { fi: 'Tallenna valinnat', sv: 'Spara valen', en: 'Save the choices' },
  more: {
    fi: 'Näkyvissä {shown} tiedostoa {count}:sta. Loput tulevat näkyviin, kun olet tallentanut nämä.',
    sv: '{shown} av {count} filer visas. Resten visas när du har sparat dessa.',
    en: '{shown} of {count} files are shown. The rest appear once you have saved these.',
  },
} as const satisfies Record<string, Text>;

/** What one can look through before saving. */
export const filesOfPage = 100;

export const decisionField = (id: number): string => `decision_${id}`;

const oneFile = (requestId: number, file: HeldFile, { language }: Context): Html => {
  const { file_id: id, place, file_name, size_bytes, is_read, recorded_at, decision } = file;
  return html`<div><div class="row"><a class="file-name" href="${attachmentFilePath(requestId, id)}" download>${file_name}</a><span class="muted">${fileTitles[place]?.[language]} · ${formatDate(
    helsinkiDate(recorded_at),
    language,
  )} · ${formatBytes(size_bytes, language)}</span>${!is_read && badge({ state: 'due', label: attachmentTexts.unread[language] })}</div>${field(
    {
      kind: 'select',
      name: decisionField(id),
      label: html`${attachmentTexts.decision[language]}<span class="visually-hidden">: ${file_name}</span>`,
      unmarked: true,
      language,
      blank: attachmentTexts.notYet[language],
      options: attachmentDecisions.map((value) => ({ value, label: decisionTitles[value][language] })),
      value: decision ?? undefined,
    },
  )}</div>`;
};

export const attachmentsCard = (context: Context, requestId: number, files: readonly HeldFile[]): Html => {
  const { language } = context;
  const shown = files.slice(0, filesOfPage);
  return card({
    id: 'attachments',
    title: attachmentTexts.title[language],
    content: html`<p>${attachmentTexts.lead[language]}</p>${
      shown.length < files.length &&
      html`<p class="muted">${fill(attachmentTexts.more[language], { shown: shown.length, count: files.length })}</p>`
    }${form({
      language,
      action: attachmentsOfRequestPath(requestId),
      submit: attachmentTexts.save[language],
      content: html`<div class="stack">${shown.map((file) => oneFile(requestId, file, context))}</div>`,
    })}`,
  });
};
