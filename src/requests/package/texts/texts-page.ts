/** For the clerk: free texts about the person, each with what the search found of others, to be given, covered or left out. */

import { formErrors } from '../../../access/form-errors.ts';
import { staffPage } from '../../../access/staff-page.ts';
import { fill, type Text } from '../../../ground/language.ts';
import type { Context, FieldProblem } from '../../../http/route.ts';
import { breadcrumb } from '../../../ui/breadcrumb.ts';
import { card } from '../../../ui/card.ts';
import { field } from '../../../ui/field.ts';
import { form } from '../../../ui/form.ts';
import { type Html, html } from '../../../ui/html.ts';
import { noticeBox } from '../../../ui/notice-box.ts';
import { requestTexts } from '../../pages/request-texts.ts';
import { packagePath, requestPath, requestsPath, textsOfRequestPath } from '../../paths.ts';
import { decisionTitles } from '../attachment-decision.ts';
import { packageTexts } from '../package-texts.ts';
import { columnTitle } from '../titles/columns.ts';
import { tableTitles } from '../titles/tables.ts';
import { pieces } from './cover.ts';
import { stringsIn } from './free-text.ts';
import type { HeldRow } from './held-queries.ts';
import { textDecisionKinds } from './screen.ts';

export const textsTexts = {
  title: { fi: 'Luettavat tekstit', sv: 'Texter att läsa igenom', en: 'Texts to read through' },
  lead: {
    fi: 'Lue jokainen teksti. Henkilö saa sen, mutta muista ihmisistä ei kerrota. Muiden nimet, sähköpostiosoitteet, puhelinnumerot ja henkilötunnukset on etsitty valmiiksi. Lisää listaan nimet, joita kone ei tunne: yksittäiset etunimet ja ihmiset, jotka eivät ole rekisterissä.',
    sv: 'Läs varje text. Personen får den, men ingenting om andra människor. Andras namn, e-postadresser, telefonnummer och personbeteckningar har sökts fram. Lägg till namn som maskinen inte känner: enstaka förnamn och människor som inte finns i registret.',
    en: 'Read each text. The person gets it, but nothing about other people. Names, e-mail addresses, phone numbers and identity codes of others have been searched for. Add the names that no machine knows: first names alone, and people who are not in the register.',
  },
  covered: { fi: 'Peitettävät sanat', sv: 'Ord som ska täckas över', en: 'Words to cover' },
  coveredHint: {
    fi: 'Yksi joka riville, niin kuin se tekstissä on. Kukin peitetään kaikista tämän sivun teksteistä. Poista rivi, jos se ei ole toisen ihmisen tieto.',
    sv: 'Ett per rad, så som det står i texten. Vart och ett täcks över i alla texter på den här sidan. Ta bort raden om den inte gäller en annan människa.',
    en: 'One on each line, as it stands in the text. Each is covered in all texts of this page. Remove a line that is not about another person.',
  },
  decision: { fi: 'Vastauksessa', sv: 'I svaret', en: 'In the answer' },
  save: { fi: 'Tallenna', sv: 'Spara', en: 'Save' },
  more: {
    fi: 'Näkyvissä {shown} tekstiä {count}:sta. Loput tulevat näkyviin, kun olet tallentanut nämä.',
    sv: '{shown} av {count} texter visas. Resten visas när du har sparat dessa.',
    en: '{shown} of {count} texts are shown. The rest appear once you have saved these.',
  },
  none: { fi: 'Kaikki tekstit on luettu', sv: 'Alla texter är lästa', en: 'All texts have been read' },
  noneText: {
    fi: 'Kokoa tiedot uudelleen, niin ne tulevat vastaukseen.',
    sv: 'Sammanställ uppgifterna på nytt, så kommer de med i svaret.',
    en: 'Put the data together again, and they come into the answer.',
  },
} as const satisfies Record<string, Text>;

export const decisionField = (id: number): string => `text_${id}`;
/** A reader's attention ends somewhere. */
export const textsOfPage = 50;

/** Several values of one column, as a row of a file, stand one after the other. */
const readable = (body: string): string => {
  if (!/^[[{]/.test(body)) return body;
  try {
    return stringsIn(JSON.parse(body)).join(' · ');
  } catch {
    return body;
  }
};

const oneText = (row: HeldRow, language: Context['language'], covered: readonly string[]): Html => {
  const { id, place, field: column, body } = row;
  const title = `${tableTitles[place]?.[language] ?? place}: ${columnTitle(place, column)?.[language] ?? column}`;
  const shown = pieces(readable(body), covered).map((piece) =>
    piece.isCovered ? html`<mark>${piece.text}</mark>` : html`${piece.text}`,
  );
  return card({
    title,
    level: 2,
    content: html`<p class="own-words">${shown}</p>${field({
      kind: 'select',
      name: decisionField(id),
      label: html`${textsTexts.decision[language]}<span class="visually-hidden">: ${title} ${id}</span>`,
      unmarked: true,
      language,
      value: 'given',
      options: textDecisionKinds.map((value) => ({ value, label: decisionTitles[value][language] })),
    })}`,
  });
};

export type TextsShown = Readonly<{
  id: number;
  rows: readonly HeldRow[];
  count: number;
  typed?: string | undefined;
  problems?: readonly FieldProblem[];
}>;

export const foundIn = (rows: readonly HeldRow[]): string[] => [
  ...new Set(rows.flatMap(({ found }) => found)),
];

export const textsPage = (context: Context, { id, rows, count, typed, problems = [] }: TextsShown): Html => {
  const { language } = context;
  const { errors, errorOf } = formErrors(problems, language);
  const found = foundIn(rows);
  return staffPage(context, {
    title: textsTexts.title[language],
    path: textsOfRequestPath(id),
    lead: textsTexts.lead[language],
    breadcrumb: breadcrumb({
      language,
      items: [
        { label: requestTexts.title[language], href: requestsPath },
        { label: fill(requestTexts.request[language], { number: id }), href: requestPath(id) },
        { label: packageTexts.putTogether[language], href: packagePath(id) },
        { label: textsTexts.title[language] },
      ],
    }),
    content:
      rows.length === 0
        ? noticeBox({
            language,
            kind: 'done',
            sentence: textsTexts.none[language],
            line: { text: textsTexts.noneText[language], href: packagePath(id) },
          })
        : html`<div class="narrow stack">${
            rows.length < count &&
            html`<p class="muted">${fill(textsTexts.more[language], { shown: rows.length, count })}</p>`
          }${form({
            language,
            action: textsOfRequestPath(id),
            submit: textsTexts.save[language],
            errors,
            content: html`<div class="stack">${field({
              kind: 'textarea',
              name: 'covered',
              label: textsTexts.covered[language],
              hint: textsTexts.coveredHint[language],
              language,
              rows: Math.min(12, Math.max(3, found.length + 1)),
              value: typed ?? found.join('\n'),
              error: errorOf('covered'),
            })}${rows.map((row) => oneText(row, language, found))}</div>`,
          })}</div>`,
  });
};
