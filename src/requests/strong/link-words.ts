/** How it was made sure that whoever identified themselves is the customer, as the person reads it. */
import type { Text } from '../../ground/language.ts';
import { proofTexts } from './arrival-texts.ts';

export const linkWords: Readonly<Record<string, Text>> = {
  birth_date: {
    fi: 'nimestä ja syntymäajasta',
    sv: 'av namn och födelsedatum',
    en: 'by name and birth date',
  },
  email: {
    fi: 'nimestä ja vahvistetusta sähköpostiosoitteesta',
    sv: 'av namn och bekräftad e-postadress',
    en: 'by name and verified e-mail address',
  },
  own_page: { fi: 'omalla sivulla', sv: 'på egna sidan', en: 'on the own page' },
  request: {
    fi: 'pyynnön käsittelyssä',
    sv: 'vid behandlingen av en begäran',
    en: 'while a request was handled',
  },
  ...proofTexts,
};
