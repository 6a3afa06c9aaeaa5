/** A note of what was said or agreed, and what may stand in it. Health and belief do not belong there: GDPR 9(1). */

import { sensitiveWords } from '../../ground/health-words.ts';
import type { Text } from '../../ground/language.ts';
import { Problem, problemKind } from '../../ground/problem.ts';
import { forbiddenText } from '../forbidden-text.ts';
import { isPastMoment } from '../past-moment.ts';
import { dateNotValid, fieldMissing, fieldNotInChoices, fieldTooLong } from '../problems.ts';
import type { Wrong } from '../wrong-fields.ts';

export const noteKinds = ['call', 'visit', 'email', 'letter', 'other'] as const;
export type NoteKind = (typeof noteKinds)[number];

export const noteKindTitles: Readonly<Record<NoteKind, Text>> = {
  call: { fi: 'Puhelu', sv: 'Samtal', en: 'Call' },
  visit: { fi: 'Käynti', sv: 'Besök', en: 'Visit' },
  email: { fi: 'Sähköposti', sv: 'E-post', en: 'E-mail' },
  letter: { fi: 'Kirje', sv: 'Brev', en: 'Letter' },
  other: { fi: 'Muu', sv: 'Annat', en: 'Other' },
};

export const isNoteKind = (value: string): value is NoteKind => noteKinds.some((kind) => kind === value);

export const noteFields = {
  kind: { fi: 'Mikä', sv: 'Vad', en: 'What' },
  on: { fi: 'Milloin', sv: 'När', en: 'When' },
  time: { fi: 'Kellonaika', sv: 'Klockslag', en: 'Time' },
  body: { fi: 'Muistiinpano', sv: 'Anteckning', en: 'Note' },
} as const satisfies Record<string, Text>;

export const noteLengthMax = 10_000;

/** The box by which the writer says that the text may stay as it is. */
export const confirmSensitive = 'confirm_sensitive';

export const sensitiveText = problemKind('text_seems_sensitive', 422, {
  fi: 'Teksti näyttää kertovan terveydestä, vakaumuksesta tai muusta arkaluonteisesta. Poista se, tai vahvista, että se ei ole sellaista.',
  sv: 'Texten verkar handla om hälsa, övertygelse eller något annat känsligt. Ta bort det, eller bekräfta att det inte är det.',
  en: 'The text seems to tell of health, belief or something else that is sensitive. Remove it, or confirm that it is not.',
});

export const noteNotFound = problemKind('note_not_found', 404, {
  fi: 'Muistiinpanoa ei löytynyt. Se on voitu poistaa.',
  sv: 'Anteckningen hittades inte. Den kan ha raderats.',
  en: 'The note was not found. It may have been deleted.',
});

export type TypedNote = Readonly<{
  kind: string;
  on: string;
  time: string;
  body: string;
  /** What looks like an identity code is something else. */
  confirmed: boolean;
  /** What looks sensitive is not. */
  confirmedSensitive: boolean;
}>;

const wrongBody = (body: string): Wrong[] => {
  const field = 'body';
  if (body.trim() === '') return [{ field, problem: new Problem(fieldMissing, { field: noteFields.body }) }];
  if (body.length <= noteLengthMax) return [];
  return [{ field, problem: new Problem(fieldTooLong, { field: noteFields.body, max: noteLengthMax }) }];
};

/** What no free text about a customer may hold, and what it had better not. */
export const unwantedText = (
  written: Parameters<typeof forbiddenText>[0],
  { confirmed, confirmedSensitive }: Pick<TypedNote, 'confirmed' | 'confirmedSensitive'>,
): Wrong[] => {
  const isSensitive = written.some(({ text }) => sensitiveWords(text).length > 0);
  return [
    ...forbiddenText(written, confirmed),
    ...(isSensitive && !confirmedSensitive
      ? [{ field: confirmSensitive, problem: new Problem(sensitiveText) }]
      : []),
  ];
};

export const wrongNote = (note: TypedNote): Wrong[] => [
  ...(isNoteKind(note.kind)
    ? []
    : [{ field: 'kind', problem: new Problem(fieldNotInChoices, { field: noteFields.kind }) }]),
  ...(isPastMoment(note)
    ? []
    : [{ field: 'on', problem: new Problem(dateNotValid, { field: noteFields.on }) }]),
  ...wrongBody(note.body),
  ...unwantedText([{ field: 'body', title: noteFields.body, text: note.body }], note),
];
