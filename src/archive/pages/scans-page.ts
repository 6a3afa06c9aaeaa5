/** Scans of a paper: opened, added, deleted. */
import { formErrors } from '../../access/form-errors.ts';
import { staffPage } from '../../access/staff-page.ts';
import { acceptedEndings, titleOfMedia } from '../../customers/attachments/content-types.ts';
import { confirmCode } from '../../customers/forms/confirm-code.ts';
import { formatBytes } from '../../ground/format-bytes.ts';
import { formatMoment } from '../../ground/format-date.ts';
import { fill, type Text } from '../../ground/language.ts';
import type { Context, FieldProblem } from '../../http/route.ts';
import { button } from '../../ui/button.ts';
import { card } from '../../ui/card.ts';
import { confirmStep } from '../../ui/confirm-step.ts';
import { facts } from '../../ui/facts.ts';
import { field } from '../../ui/field.ts';
import { form } from '../../ui/form.ts';
import { type Html, html } from '../../ui/html.ts';
import { scanBytesMax } from '../add-scan.ts';
import { documentPath, scansPath } from '../paths.ts';
import type { ScanRow } from '../scan-queries.ts';
import { archiveCrumbs, isArchivist } from './archive-words.ts';

export const scanTexts = {
  title: { fi: 'Kuvat', sv: 'Bilder', en: 'Scans' },
  add: { fi: 'Lisää kuva', sv: 'Lägg till en bild', en: 'Add a scan' },
  one: { fi: 'Kuva paperista', sv: 'Bild av papperet', en: 'Scan of the paper' },
  hint: {
    fi: 'PDF tai kuva, enintään {size}. Katso itse, ettei paperissa näy henkilötunnusta: peitä se ennen kuvaamista.',
    sv: 'PDF eller bild, högst {size}. Se själv efter att ingen personbeteckning syns: täck över den innan du skannar.',
    en: 'PDF or picture, at most {size}. See for yourself that no identity code shows: cover it before scanning.',
  },
  none: {
    fi: 'Paperia ei ole kuvattu',
    sv: 'Papperet har inte skannats',
    en: 'The paper has not been scanned',
  },
  remove: { fi: 'Poista kuva', sv: 'Radera bilden', en: 'Delete the scan' },
  happens: {
    fi: '”{name}” häviää lopullisesti. Itse paperi jää paikalleen.',
    sv: '”{name}” försvinner för gott. Själva papperet blir kvar.',
    en: '“{name}” is gone for good. The paper itself stays where it is.',
  },
} as const satisfies Record<string, Text>;

const rowsOf = (context: Context, documentId: number, scans: readonly ScanRow[]): Html => {
  const { language } = context;
  if (scans.length === 0) return html`<p class="muted">${scanTexts.none[language]}</p>`;
  return facts(
    scans.map(({ id, file_name, content_type, size_bytes, recorded_at, by }) => ({
      value: html`<a class="file-name" href="${scansPath(documentId)}/${id}/file" download>${file_name}</a>`,
      note: [
        titleOfMedia(content_type)[language],
        formatBytes(size_bytes, language),
        formatMoment(recorded_at, language),
        by,
      ]
        .filter(Boolean)
        .join(' · '),
      actions:
        isArchivist(context) &&
        button({
          label: html`<span aria-hidden="true">${scanTexts.remove[language]}</span><span class="visually-hidden">${scanTexts.remove[language]}: ${file_name}</span>`,
          href: `${scansPath(documentId)}/${id}/removal`,
          kind: 'quiet',
          small: true,
        }),
    })),
  );
};

const maySee = ({ caller }: Context): boolean =>
  caller.kind === 'staff' &&
  ['paper_archive', 'rights_requests'].some((purpose) => caller.purposes.includes(purpose));

export const scansCard = (context: Context, documentId: number, scans: readonly ScanRow[]): Html | false =>
  maySee(context) &&
  card({
    title: scanTexts.title[context.language],
    id: 'scans',
    actions:
      isArchivist(context) &&
      button({
        label: scanTexts.add[context.language],
        href: scansPath(documentId),
        icon: 'upload',
        small: true,
      }),
    content: rowsOf(context, documentId, scans),
  });

export type ShownScans = Readonly<{
  document: Readonly<{ id: number; archive_number: string }>;
  scans: readonly ScanRow[];
  problems: readonly FieldProblem[];
}>;

export const scansPage = (context: Context, { document, scans, problems }: ShownScans): Html => {
  const { language } = context;
  const { errors, errorOf } = formErrors(problems, language);
  return staffPage(context, {
    title: scanTexts.add[language],
    path: scansPath(document.id),
    breadcrumb: archiveCrumbs(
      context,
      { label: document.archive_number, href: documentPath(document.id) },
      { label: scanTexts.title[language] },
    ),
    content: html`<div class="narrow stack">${form({
      language,
      action: scansPath(document.id),
      multipart: true,
      submit: scanTexts.add[language],
      cancel: { href: documentPath(document.id) },
      errors,
      // The file comes last: the fields before it are read while it still arrives.
      content: html`${confirmCode(problems, language)}${field({
        kind: 'file',
        name: 'file',
        language,
        label: scanTexts.one[language],
        hint: fill(scanTexts.hint[language], { size: formatBytes(scanBytesMax, language) }),
        accept: acceptedEndings,
        required: true,
        error: errorOf('file'),
      })}`,
    })}${card({ title: scanTexts.title[language], content: rowsOf(context, document.id, scans) })}</div>`,
  });
};

export const removeScanPage = (
  context: Context,
  document: Readonly<{ id: number; archive_number: string }>,
  { id, file_name }: ScanRow,
): Html => {
  const { language } = context;
  return staffPage(context, {
    title: scanTexts.remove[language],
    breadcrumb: archiveCrumbs(
      context,
      { label: document.archive_number, href: documentPath(document.id) },
      { label: scanTexts.remove[language] },
    ),
    content: confirmStep({
      language,
      title: scanTexts.remove[language],
      happens: html`<p>${fill(scanTexts.happens[language], { name: file_name })}</p>`,
      action: `${scansPath(document.id)}/${id}/removal`,
      confirm: scanTexts.remove[language],
      cancelHref: documentPath(document.id),
      danger: true,
    }),
  });
};
