import { formErrors } from '../../access/form-errors.ts';
import { confirmCode } from '../../customers/forms/confirm-code.ts';
import { formatBytes } from '../../ground/format-bytes.ts';
import { formatMoment } from '../../ground/format-date.ts';
import { fill, type Language } from '../../ground/language.ts';
import type { Context, FieldProblem } from '../../http/route.ts';
import { card } from '../../ui/card.ts';
import { facts } from '../../ui/facts.ts';
import { field } from '../../ui/field.ts';
import { form } from '../../ui/form.ts';
import { type Html, type HtmlValue, html } from '../../ui/html.ts';
import { noticeBox } from '../../ui/notice-box.ts';
import { ownEndings, ownFileBytesMax } from './own-file.ts';
import { ownRequestFilesPath } from './paths.ts';
import { portalTexts as texts } from './portal-texts.ts';
import type { OwnFile } from './queries.ts';

export type ShownOwnFiles = Readonly<{
  id: number;
  files: readonly OwnFile[];
  mayAdd: boolean;
  problems: readonly FieldProblem[];
}>;

/** The last of its form: the fields before it are read while it still arrives. */
export const ownFileField = (problems: readonly FieldProblem[], language: Language, required = false): Html =>
  field({
    kind: 'file',
    name: 'file',
    language,
    label: texts.file[language],
    hint: fill(texts.fileHint[language], { size: formatBytes(ownFileBytesMax, language) }),
    accept: ownEndings,
    required,
    error: formErrors(problems, language).errorOf('file'),
  });

const addForm = ({ language }: Context, { id, problems }: ShownOwnFiles): Html => {
  const { errors } = formErrors(problems, language);
  return form({
    language,
    action: ownRequestFilesPath(id),
    multipart: true,
    submit: texts.addFile[language],
    errors,
    content: html`${confirmCode(problems, language)}${ownFileField(problems, language, true)}`,
  });
};

export const ownFilesCard = (context: Context, shown: ShownOwnFiles): HtmlValue => {
  const { language } = context;
  const { files, mayAdd, problems } = shown;
  // Somebody decided while the file was on its way: there is no form left to say so in.
  const refused = mayAdd ? [] : problems;
  if (files.length === 0 && !mayAdd && refused.length === 0) return undefined;
  return card({
    id: 'files',
    title: texts.files[language],
    content: html`<div class="stack">${refused.map(({ text }) =>
      noticeBox({ language, kind: 'refused', sentence: text[language] }),
    )}${
      files.length > 0 &&
      facts(
        files.map(({ file_name, size_bytes, recorded_at }) => ({
          value: file_name,
          note: `${formatBytes(size_bytes, language)} · ${formatMoment(recorded_at, language)}`,
        })),
      )
    }${mayAdd && addForm(context, shown)}</div>`,
  });
};
