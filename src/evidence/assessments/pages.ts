/** The documents of impact assessments: what there is, and a new one. */
import { formErrors, typedText } from '../../access/form-errors.ts';
import { staffPage } from '../../access/staff-page.ts';
import { attachmentBytesMax } from '../../customers/attachments/attachment.ts';
import { acceptedEndings } from '../../customers/attachments/content-types.ts';
import { confirmCode } from '../../customers/forms/confirm-code.ts';
import { formatBytes } from '../../ground/format-bytes.ts';
import { formatMoment } from '../../ground/format-date.ts';
import { fill, type Text, textIn } from '../../ground/language.ts';
import type { Context, FieldProblem } from '../../http/route.ts';
import { breadcrumb } from '../../ui/breadcrumb.ts';
import { button } from '../../ui/button.ts';
import { card } from '../../ui/card.ts';
import { confirmStep } from '../../ui/confirm-step.ts';
import { facts } from '../../ui/facts.ts';
import { field } from '../../ui/field.ts';
import { form } from '../../ui/form.ts';
import { type Html, html } from '../../ui/html.ts';
import { evidenceTexts } from '../evidence-texts.ts';
import { assessedPurposes } from './add-document.ts';
import type { AssessmentDocument } from './queries.ts';

export const assessmentsPath = '/impact-assessments';
const pathOf = ({ id }: AssessmentDocument): string => `${assessmentsPath}/${id}`;

export const assessmentTexts = {
  title: { fi: 'Vaikutustenarvioinnit', sv: 'Konsekvensbedömningar', en: 'Impact assessments' },
  lead: {
    fi: 'Tehtyjen vaikutustenarviointien asiakirjat. Arvioinnin tarve, lopputulos ja toimet kirjataan selosteeseen, asiakirja tallennetaan tänne, ja molemmat tulevat valvojalle koottavaan pakettiin.',
    sv: 'Handlingarna för de konsekvensbedömningar som gjorts. Behovet, resultatet och åtgärderna antecknas i beskrivningen, handlingen sparas här, och båda kommer med i paketet till tillsynsmyndigheten.',
    en: 'The documents of the impact assessments that were made. Need, outcome and measures are written in the notice, the document is kept here, and both come with the package for the supervisor.',
  },
  none: { fi: 'Ei asiakirjaa', sv: 'Ingen handling', en: 'No document' },
  nothing: {
    fi: 'Selosteeseen ei ole merkitty yhtään vaikutustenarviointia. Selosteen ylläpitäjä merkitsee sen käyttötarkoituksen tietoihin.',
    sv: 'Ingen konsekvensbedömning har antecknats i beskrivningen. Den som sköter beskrivningen antecknar den vid ändamålet.',
    en: 'No impact assessment stands in the notice. Whoever keeps the notice writes it down with the purpose.',
  },
  gone: {
    fi: '{purpose} (ei enää selosteessa)',
    sv: '{purpose} (inte längre i beskrivningen)',
    en: '{purpose} (no longer in the notice)',
  },
  add: { fi: 'Lisää asiakirja', sv: 'Lägg till en handling', en: 'Add a document' },
  purpose: { fi: 'Käyttötarkoitus', sv: 'Ändamål', en: 'Purpose' },
  file: { fi: 'Tiedosto', sv: 'Fil', en: 'File' },
  hint: {
    fi: 'Mieluiten PDF, enintään {size}',
    sv: 'Helst PDF, högst {size}',
    en: 'Best a PDF, at most {size}',
  },
  remove: { fi: 'Poista asiakirja', sv: 'Ta bort handlingen', en: 'Remove the document' },
  happens: {
    fi: '”{name}” häviää lopullisesti.',
    sv: '”{name}” försvinner för gott.',
    en: '“{name}” is gone for good.',
  },
} as const satisfies Record<string, Text>;

const crumbs = ({ language }: Context, ...more: readonly string[]): Html => {
  const [here, ...within] = [assessmentTexts.title[language], ...more];
  return breadcrumb({
    language,
    items: [
      { label: evidenceTexts.title[language], href: '/evidence' },
      within.length > 0 ? { label: here!, href: assessmentsPath } : { label: here! },
      ...within.map((label) => ({ label })),
    ],
  });
};

const rowsOf = ({ language }: Context, documents: readonly AssessmentDocument[]): Html =>
  documents.length === 0
    ? html`<p class="muted">${assessmentTexts.none[language]}</p>`
    : facts(
        documents.map((one) => ({
          value: html`<a class="file-name" href="${pathOf(one)}/file" download>${one.file_name}</a>`,
          note: [formatBytes(one.size_bytes, language), formatMoment(one.added_at, language), one.by]
            .filter(Boolean)
            .join(' · '),
          actions: button({
            label: html`<span aria-hidden="true">${assessmentTexts.remove[language]}</span><span class="visually-hidden">${assessmentTexts.remove[language]}: ${one.file_name}</span>`,
            href: `${pathOf(one)}/removal`,
            kind: 'quiet',
            small: true,
          }),
        })),
      );

/** Purposes that have been assessed, and those of documents whose purpose has gone from the notice. */
const purposesOf = ({ language, policy }: Context, documents: readonly AssessmentDocument[]) => {
  const assessed = assessedPurposes(policy.declaration).map(({ key, title }) => ({
    key,
    title: textIn(title, language),
  }));
  const gone = [...new Set(documents.map(({ purpose }) => purpose))]
    .filter((purpose) => !assessed.some(({ key }) => key === purpose))
    .map((key) => ({ key, title: fill(assessmentTexts.gone[language], { purpose: key }) }));
  return { assessed, all: [...assessed, ...gone] };
};

export type Shown = Readonly<{
  documents: readonly AssessmentDocument[];
  typed?: Readonly<Record<string, unknown>>;
  problems?: readonly FieldProblem[];
}>;

export const assessmentsPage = (context: Context, { documents, typed = {}, problems = [] }: Shown): Html => {
  const { language } = context;
  const { errors, errorOf } = formErrors(problems, language);
  const { assessed, all } = purposesOf(context, documents);
  const cards = all.map(({ key, title }) =>
    card({
      title,
      content: rowsOf(
        context,
        documents.filter(({ purpose }) => purpose === key),
      ),
    }),
  );
  const adding = card({
    title: assessmentTexts.add[language],
    content: form({
      language,
      action: assessmentsPath,
      multipart: true,
      submit: assessmentTexts.add[language],
      errors,
      // The file comes last: the fields before it are read while it still arrives.
      content: html`${confirmCode(problems, language)}${field({
        kind: 'select',
        name: 'purpose',
        language,
        label: assessmentTexts.purpose[language],
        required: true,
        value: typedText(typed, 'purpose'),
        options: assessed.map(({ key, title }) => ({ value: key, label: title })),
        error: errorOf('purpose'),
      })}${field({
        kind: 'file',
        name: 'file',
        language,
        label: assessmentTexts.file[language],
        hint: fill(assessmentTexts.hint[language], { size: formatBytes(attachmentBytesMax, language) }),
        accept: acceptedEndings,
        required: true,
        error: errorOf('file'),
      })}`,
    }),
  });
  return staffPage(context, {
    title: assessmentTexts.title[language],
    lead: assessmentTexts.lead[language],
    path: assessmentsPath,
    breadcrumb: crumbs(context),
    content: html`<div class="narrow stack">${cards}${
      assessed.length > 0 ? adding : html`<p class="muted">${assessmentTexts.nothing[language]}</p>`
    }</div>`,
  });
};

export const removePage = (context: Context, one: AssessmentDocument): Html => {
  const { language } = context;
  return staffPage(context, {
    title: assessmentTexts.remove[language],
    breadcrumb: crumbs(context, assessmentTexts.remove[language]),
    content: confirmStep({
      language,
      title: assessmentTexts.remove[language],
      happens: html`<p>${fill(assessmentTexts.happens[language], { name: one.file_name })}</p>`,
      action: `${pathOf(one)}/removal`,
      confirm: assessmentTexts.remove[language],
      cancelHref: assessmentsPath,
      danger: true,
    }),
  });
};
