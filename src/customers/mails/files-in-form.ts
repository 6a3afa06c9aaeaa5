/** The files of a mail in its form, and those that a request brought. */
import type { Tx } from '../../db/tx.ts';
import { masterKey } from '../../files/master-key.ts';
import { formatBytes } from '../../ground/format-bytes.ts';
import { fill, type Text } from '../../ground/language.ts';
import type { Context, Upload } from '../../http/route.ts';
import { button } from '../../ui/button.ts';
import { field } from '../../ui/field.ts';
import { type Html, html } from '../../ui/html.ts';
import { attachmentsOf } from '../attachments/attachments-of.ts';
import { acceptedEndings, titleOfMedia } from '../attachments/content-types.ts';
import { carers } from '../care.ts';
import { type Again, errorOf } from '../forms/form-fields.ts';
import { readsOf } from '../reads.ts';
import { confirmField } from '../wrong-fields.ts';
import { readTicket } from './file-ticket.ts';
import { type MailStore, mailFilesBytesMax, takeUpload } from './mail-files.ts';

const texts = {
  attach: { fi: 'Liitä tiedostoja', sv: 'Bifoga filer', en: 'Attach files' },
  hint: {
    fi: 'PDF, kuva, teksti tai Office-asiakirja; voit valita monta kerralla. Liitteet saavat olla yhteensä {size}. Viestiin jää kopio siitä, mikä lähti.',
    sv: 'PDF, bild, text eller Office-dokument; du kan välja flera på en gång. Bilagorna får vara sammanlagt {size}. I meddelandet stannar en kopia av det som skickades.',
    en: 'PDF, picture, text or Office document; you can choose several at once. The attachments may be {size} together. The message keeps a copy of what went.',
  },
  goes: { fi: 'Mukaan lähtevät tiedostot', sv: 'Filer som följer med', en: 'Files that go along' },
  another: {
    fi: 'Liitä ja jatka kirjoittamista',
    sv: 'Bifoga och fortsätt skriva',
    en: 'Attach and go on writing',
  },
} as const satisfies Record<string, Text>;

/** Of the newest of the card; what is older is opened on the card and uploaded. */
const offeredMost = 20;

export const storeIn = (
  { gate, config, policy, purpose }: Context,
  tx: Tx,
  customerId: number,
): MailStore => ({
  customerId,
  inStore: (act) => gate.open('register_upkeep', tx.actor, act),
  master: masterKey(config),
  readsAttachments:
    carers.some((carer) => carer === purpose) && readsOf(policy.declaration, purpose).has('notes'),
});

/** One value or several, as a form sends them. */
export const filesIn = (value: unknown): readonly string[] =>
  (Array.isArray(value) ? value : [value])
    .filter((one): one is string | number => typeof one === 'string' || typeof one === 'number')
    .map(String)
    .filter((one) => one !== '');

/** A file flows by once: where the form comes back with another thing to mend, what came with it is there already. */
const taken = new WeakMap<Upload, readonly string[]>();

/** The chosen ones, with what this request uploaded. */
export const filesOf = async (
  tx: Tx,
  context: Context,
  customerId: number,
  body: Readonly<Record<string, unknown>>,
): Promise<readonly string[]> => {
  const chosen = filesIn(body['files']);
  const { upload } = context;
  if (!upload) return chosen;
  const take = async ({ fileName, stream }: Upload): Promise<void> => {
    const file = { fileName, stream, confirmed: body[confirmField] === 'yes' };
    const ticket = await takeUpload(tx, storeIn(context, tx, customerId), file);
    taken.set(upload, [...(taken.get(upload) ?? []), ticket]);
  };
  await take(upload);
  for await (const other of upload.others ?? []) await take(other);
  return [...chosen, ...taken.get(upload)!];
};

export const filesAgain = ({ upload }: Context, typed: Readonly<Record<string, unknown>>) => [
  ...filesIn(typed['files']),
  ...(upload ? (taken.get(upload) ?? []) : []),
];

export type FileChoices = Readonly<{
  options: readonly Readonly<{ value: string; label: string; hint: string }>[];
  chosen: readonly string[];
}>;

export const fileChoices = async (
  tx: Tx,
  context: Context,
  customerId: number,
  chosen: readonly string[],
): Promise<FileChoices> => {
  const { language } = context;
  const store = storeIn(context, tx, customerId);
  const rows = store.readsAttachments ? await attachmentsOf(tx, customerId, undefined, offeredMost) : [];
  const option = (value: string, name: string, media: string, size: number) => ({
    value,
    label: name,
    hint: `${titleOfMedia(media)[language]}, ${formatBytes(size, language)}`,
  });
  const uploads = chosen.flatMap((value) => {
    const file = readTicket({ tx, master: store.master, customerId }, value);
    return file ? [option(value, file.name, file.media, file.size)] : [];
  });
  return {
    options: [
      ...uploads,
      ...rows.map((row) => option(String(row.id), row.file_name, row.content_type, row.size_bytes)),
    ],
    chosen,
  };
};

export const fileBoxes = (context: Context, { options, chosen }: FileChoices, again: Again): Html => {
  const { language } = context;
  if (options.length === 0) return html``;
  return field({
    kind: 'checkboxes',
    name: 'files',
    label: texts.goes[language],
    language,
    options,
    values: [...chosen],
    error: errorOf(again, context, 'files'),
  });
};

/** The form again, with the file: for the next one. */
export const attachAndGoOn = ({ language }: Context, action: string): Html =>
  button({ label: texts.another[language], action });

/** The last of the form: the fields before it are read while it still arrives. */
export const fileField = (context: Context, again: Again): Html => {
  const { language } = context;
  return field({
    kind: 'file',
    name: 'file',
    language,
    label: texts.attach[language],
    hint: fill(texts.hint[language], { size: formatBytes(mailFilesBytesMax, language) }),
    accept: acceptedEndings,
    multiple: true,
    error: errorOf(again, context, 'file'),
  });
};
