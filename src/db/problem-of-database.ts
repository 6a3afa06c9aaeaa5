/** Errors of PostgreSQL become problems of the catalogue here and nowhere else. */
import pg from 'pg';
import type { Text } from '../ground/language.ts';
import { Problem, type ProblemKind, problemKind } from '../ground/problem.ts';

/** How a refusal is put into words: the purpose's title, the data in a table, the purpose's line in the notice. */
export type WordsOfRights = Readonly<{
  purpose: (key: string) => Text;
  data: (table: string) => Text;
  line: (key: string) => string;
}>;

export const notForPurpose = problemKind('not_for_this_purpose', 403, {
  fi: 'Käyttötarkoitus ”{purpose}” ei salli tätä: {data}. Ks. tietosuojaseloste, kohta {line}. Selosteen ylläpitäjä voi muuttaa sitä.',
  sv: 'Ändamålet ”{purpose}” tillåter inte detta: {data}. Se dataskyddsbeskrivningen, punkt {line}. Den som sköter beskrivningen kan ändra den.',
  en: 'The purpose “{purpose}” does not allow this: {data}. See the privacy notice, point {line}. Whoever keeps the notice can change it.',
});
export const changedMeanwhile = problemKind('changed_meanwhile', 409, {
  fi: 'Joku muu muutti samaa tietoa yhtä aikaa. Avaa sivu uudelleen ja tee muutos sitten.',
  sv: 'Någon annan ändrade samma uppgift samtidigt. Öppna sidan på nytt och gör ändringen sedan.',
  en: 'Someone else changed the same data at the same time. Open the page again and then make the change.',
});
export const databaseAway = problemKind('database_away', 503, {
  fi: 'Tietokanta ei vastaa juuri nyt. Yritä hetken kuluttua uudelleen; mitään ei kadonnut.',
  sv: 'Databasen svarar inte just nu. Försök igen om en stund; ingenting har gått förlorat.',
  en: 'The database does not answer right now. Try again in a moment; nothing was lost.',
});
export const ruleBroken = problemKind('rule_broken', 422, {
  fi: 'Tieto ei käy: sääntö ”{rule}” ei täyty. Korjaa tieto ja tallenna uudelleen.',
  sv: 'Uppgiften duger inte: regeln ”{rule}” uppfylls inte. Rätta uppgiften och spara på nytt.',
  en: 'The data does not fit: the rule “{rule}” is not met. Correct it and save again.',
});

const constraints = new Map<string, ProblemKind>();

/** A module says kindly what its constraint means: the sentence that a person reads when it is broken. */
export const problemOfConstraint = (constraint: string, kind: ProblemKind): void => {
  constraints.set(constraint, kind);
};

const isConnectionLost = (code: string): boolean =>
  code.startsWith('08') ||
  code.startsWith('57P') ||
  ['ECONNREFUSED', 'ECONNRESET', 'ENOENT', '53300'].includes(code);

/** The message holds a name of the schema, never a value: those stand in DETAIL, which is dropped here. */
const tableIn = (message: string): string =>
  /(?:table|relation|view|sequence) "?(\w+)"?/.exec(message)?.[1] ?? '';

/** A `Problem` where the error is one that a person can mend; the error itself where it is a bug. */
export const problemOfDatabase = (error: unknown, purpose: string, words: WordsOfRights): unknown => {
  const code = (error as { code?: unknown }).code;
  if (typeof code !== 'string') return error;
  if (isConnectionLost(code)) return new Problem(databaseAway, {}, error);
  if (!(error instanceof pg.DatabaseError)) return error;
  if (code === '42501') {
    const values = {
      purpose: words.purpose(purpose),
      data: words.data(tableIn(error.message)),
      line: words.line(purpose),
    };
    return new Problem(notForPurpose, values, error);
  }
  if (code === '40001' || code === '40P01' || code === '55P03')
    return new Problem(changedMeanwhile, {}, error);
  if (code.startsWith('23') && error.constraint)
    return new Problem(
      constraints.get(error.constraint) ?? ruleBroken,
      { rule: error.constraint.replaceAll('_', ' ') },
      error,
    );
  return error;
};
