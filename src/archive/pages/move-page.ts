import { type Again, errorOf, formPage } from '../../customers/forms/form-fields.ts';
import type { Text } from '../../ground/language.ts';
import type { Context } from '../../http/route.ts';
import { field } from '../../ui/field.ts';
import type { Html } from '../../ui/html.ts';
import { documentFields } from '../document.ts';
import { documentPath } from '../paths.ts';
import type { FolderChoice, WholeDocument } from '../queries.ts';

const texts = {
  title: { fi: 'Siirrä kansioon', sv: 'Flytta till pärm', en: 'Put into a folder' },
  choose: { fi: 'Valitse kansio', sv: 'Välj pärm', en: 'Choose a folder' },
  hint: {
    fi: 'Kirjautuu, kuka paperin vei ja milloin.',
    sv: 'Det antecknas vem som förde dit papperet och när.',
    en: 'Who took the paper there and when is recorded.',
  },
} as const satisfies Record<string, Text>;

type Moving = Readonly<{
  document: Pick<WholeDocument, 'id' | 'archive_number' | 'folder_id'>;
  folders: readonly FolderChoice[];
  again: Again;
}>;

export const movePage = (context: Context, { document, folders, again }: Moving): Html => {
  const { language } = context;
  const { id, archive_number, folder_id } = document;
  return formPage(context, {
    title: `${texts.title[language]}: ${archive_number}`,
    action: `${documentPath(id)}/move`,
    back: documentPath(id),
    submit: texts.title[language],
    again,
    fields: field({
      kind: 'select',
      name: 'folder',
      label: documentFields.folder[language],
      hint: texts.hint[language],
      language,
      required: true,
      blank: texts.choose[language],
      options: folders
        .filter((folder) => folder.id !== folder_id)
        .map((folder) => ({ value: String(folder.id), label: `${folder.title} · ${folder.place}` })),
      value: again.typed.folder,
      error: errorOf(again, context, 'folder'),
    }),
  });
};
