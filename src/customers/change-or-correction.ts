/**
 * Why a value becomes another. Whoever was given one that was wrong is told of the right one (GDPR 16, 19); that somebody has moved
 * makes nothing wrong that was given before, and a recipient who no longer needs it does not get the new address. Asked here alone.
 */
import type { Language, Text } from '../ground/language.ts';
import { field } from '../ui/field.ts';
import type { Html } from '../ui/html.ts';

export const becauseField = 'because';

type Words = Readonly<{ label: Text; changed: Text; wrong: Text; wrongHint: Text }>;

const ofStaff: Words = {
  label: { fi: 'Muutos vai korjaus', sv: 'Ändring eller rättelse', en: 'Change or correction' },
  changed: { fi: 'Tieto on muuttunut', sv: 'Uppgiften har ändrats', en: 'It has changed' },
  wrong: { fi: 'Tieto oli väärin', sv: 'Uppgiften var fel', en: 'It was wrong' },
  wrongHint: {
    fi: 'Korjauksesta kerrotaan niille, joille väärä tieto on annettu, ja sille, jolta se tuli (19 artikla).',
    sv: 'De som har fått den felaktiga uppgiften och den som den kom från får veta om rättelsen (artikel 19).',
    en: 'Those who were given the wrong value and the one whom it came from are told of the correction (Article 19).',
  },
};
const ofPerson: Words = {
  label: {
    fi: 'Miksi tieto vaihtuu?',
    sv: 'Varför byts uppgiften?',
    en: 'Why is it another now?',
  },
  changed: ofStaff.changed,
  wrong: ofStaff.wrong,
  wrongHint: {
    fi: 'Kerromme korjauksesta niille, joille olemme antaneet väärän tiedon.',
    sv: 'Vi berättar om rättelsen för dem som vi har gett den felaktiga uppgiften.',
    en: 'We tell those to whom we have given the wrong value.',
  },
};

export const becauseInput = (
  language: Language,
  who: 'staff' | 'person',
  value: string | undefined,
): Html => {
  const words = who === 'staff' ? ofStaff : ofPerson;
  return field({
    kind: 'radio',
    name: becauseField,
    label: words.label[language],
    language,
    value: value === 'wrong' ? 'wrong' : 'changed',
    options: [
      { value: 'changed', label: words.changed[language] },
      { value: 'wrong', label: words.wrong[language], hint: words.wrongHint[language] },
    ],
  });
};

/** A program that does not say has changed it. */
export const isCorrection = (typed: Readonly<Record<string, unknown>>): boolean =>
  typed[becauseField] === 'wrong';
