/** A text that mails to customers begin from, in as many of the three languages as somebody has written it in. */
import { type Language, languages, type Text } from '../../ground/language.ts';
import { Problem, problemKind } from '../../ground/problem.ts';
import { forbiddenText } from '../forbidden-text.ts';
import type { Typed } from '../merge-typed.ts';
import { fieldMissing, fieldTooLong } from '../problems.ts';
import type { Wrong } from '../wrong-fields.ts';
import { unknownPlaceholders, wordsOfPlaceholders } from './placeholders.ts';

export const templateFields = {
  title: { fi: 'Pohjan nimi', sv: 'Mallens namn', en: 'Name of the template' },
  subject: { fi: 'Otsikko', sv: 'Ärende', en: 'Subject' },
  body: { fi: 'Teksti', sv: 'Text', en: 'Text' },
} as const satisfies Record<string, Text>;

export const templateTitleMax = 100;
export const subjectMax = 200;
export const bodyMax = 10_000;

export type TemplateText = Readonly<{ subject: string; body: string }>;
export type Template = Readonly<{
  id: number;
  title: string;
  ended_at: Date | null;
  texts: Readonly<Partial<Record<Language, TemplateText>>>;
}>;

export const templateNotFound = problemKind('mail_template_not_found', 404, {
  fi: 'Viestipohjaa ei löytynyt.',
  sv: 'Mallen hittades inte.',
  en: 'The template was not found.',
});
export const placeholderNotKnown = problemKind('placeholder_not_known', 422, {
  fi: 'Kentässä ”{field}” on {placeholder}, jota ei voi täyttää. Käytä näitä: {known}.',
  sv: 'Fältet ”{field}” innehåller {placeholder}, som inte kan fyllas i. Använd dessa: {known}.',
  en: 'The field “{field}” holds {placeholder}, which cannot be filled in. Use these: {known}.',
});
export const templateIsEmpty = problemKind('mail_template_is_empty', 422, {
  fi: 'Kirjoita otsikko ja teksti ainakin yhdellä kielellä.',
  sv: 'Skriv ärende och text på åtminstone ett språk.',
  en: 'Write the subject and the text in one language at least.',
});

/** The names of the form's fields: `subject_fi`, `body_fi` … */
export const textField = (part: keyof TemplateText, language: Language): string => `${part}_${language}`;
export const templateTexts = [
  'title',
  ...languages.flatMap((language) => [textField('subject', language), textField('body', language)]),
];

const inLanguage: Readonly<Record<Language, Text>> = {
  fi: { fi: 'suomeksi', sv: 'på finska', en: 'in Finnish' },
  sv: { fi: 'ruotsiksi', sv: 'på svenska', en: 'in Swedish' },
  en: { fi: 'englanniksi', sv: 'på engelska', en: 'in English' },
};

export const titleOfText = (part: keyof TemplateText, language: Language): Text => ({
  fi: `${templateFields[part].fi} ${inLanguage[language].fi}`,
  sv: `${templateFields[part].sv} ${inLanguage[language].sv}`,
  en: `${templateFields[part].en} ${inLanguage[language].en}`,
});

/** Line ends as every mail has them, whatever the browser sent. */
export const asLines = (text: string): string => text.replace(/\r\n?/g, '\n').trim();

const wrongPart = (
  typed: Typed,
  { part, language }: { part: keyof TemplateText; language: Language },
): Wrong[] => {
  const name = textField(part, language);
  const title = titleOfText(part, language);
  const text = typed[name] ?? '';
  const max = part === 'subject' ? subjectMax : bodyMax;
  if (text === '') return [{ field: name, problem: new Problem(fieldMissing, { field: title }) }];
  if (text.length > max) return [{ field: name, problem: new Problem(fieldTooLong, { field: title, max }) }];
  const [placeholder] = unknownPlaceholders(text);
  const known = wordsOfPlaceholders(language);
  return placeholder === undefined
    ? []
    : [{ field: name, problem: new Problem(placeholderNotKnown, { field: title, placeholder, known }) }];
};

const isBegun = (typed: Typed, language: Language): boolean =>
  Boolean(typed[textField('subject', language)] || typed[textField('body', language)]);

const wrongTitle = ({ title = '' }: Typed): Wrong[] => {
  const field = templateFields.title;
  if (title === '') return [{ field: 'title', problem: new Problem(fieldMissing, { field }) }];
  if (title.length <= templateTitleMax) return [];
  return [{ field: 'title', problem: new Problem(fieldTooLong, { field, max: templateTitleMax }) }];
};

/** `typed`: trimmed. `confirmed`: what looks like an identity code is something else. */
export const wrongTemplate = (typed: Typed, confirmed: boolean): Wrong[] => {
  const begun = languages.filter((language) => isBegun(typed, language));
  const parts = begun.flatMap((language) => [
    { part: 'subject' as const, language },
    { part: 'body' as const, language },
  ]);
  return [
    ...wrongTitle(typed),
    ...(begun.length === 0 ? [{ field: 'subject_fi', problem: new Problem(templateIsEmpty) }] : []),
    ...parts.flatMap((one) => wrongPart(typed, one)),
    ...forbiddenText(
      [
        { field: 'title', title: templateFields.title, text: typed.title ?? '' },
        ...parts.map(({ part, language }) => {
          const field = textField(part, language);
          return { field, title: titleOfText(part, language), text: typed[field] ?? '' };
        }),
      ],
      confirmed,
    ),
  ];
};
