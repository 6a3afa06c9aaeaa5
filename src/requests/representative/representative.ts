/**
 * Somebody who asks on behalf of another. Anyone may be asked for by another, but a person’s data is told to nobody whose
 * authority was not looked at; what the request itself gives as a contact proves nothing (GDPR 12(2), 12(6), 5(1)(f)).
 */
import { parseEmail } from '../../ground/email.ts';
import type { Text } from '../../ground/language.ts';

export const capacities = ['attorney', 'guardian', 'custodian', 'lawyer', 'estate'] as const;
export type Capacity = (typeof capacities)[number];
export const capacityTitles: Readonly<Record<Capacity, Text>> = {
  attorney: {
    fi: 'valtuutettu (valtakirja)',
    sv: 'ombud (fullmakt)',
    en: 'holder of a power of attorney',
  },
  guardian: { fi: 'edunvalvoja', sv: 'intressebevakare', en: 'guardian' },
  custodian: { fi: 'lapsen huoltaja', sv: 'barnets vårdnadshavare', en: 'custodian of a child' },
  lawyer: { fi: 'asianajaja tai lakimies', sv: 'advokat eller jurist', en: 'lawyer' },
  estate: {
    fi: 'kuolinpesän hoitaja tai osakas',
    sv: 'dödsboets förvaltare eller delägare',
    en: 'administrator or party of an estate',
  },
};

/** From what the authority, and with it the contact, was seen. */
export const checkWays = ['document', 'seen', 'register', 'person'] as const;
export type CheckedAs = (typeof checkWays)[number];
export const checkTitles: Readonly<Record<CheckedAs, Text>> = {
  document: {
    fi: 'pyyntöön liitetystä asiakirjasta',
    sv: 'ur en handling som fogats till begäran',
    en: 'from a document attached to the request',
  },
  seen: {
    fi: 'alkuperäisestä asiakirjasta, joka näytettiin paikan päällä',
    sv: 'ur originalhandlingen, som visades upp på plats',
    en: 'from the original document, shown in person',
  },
  register: {
    fi: 'viranomaisen tai asianajajaliiton rekisteristä',
    sv: 'ur en myndighets eller advokatförbundets register',
    en: 'from a register of an authority or of the bar association',
  },
  person: {
    fi: 'asiakas vahvisti itse, kun häneltä kysyttiin',
    sv: 'kunden bekräftade själv på fråga',
    en: 'the customer confirmed it when asked',
  },
};

export type Representative = Readonly<{
  name: string;
  capacity: Capacity;
  /** Empty: none is known. */
  email: string;
  /** Rows of the window below the name. */
  address: string;
  checked_as: CheckedAs | null;
  /** `YYYY-MM-DD`. */
  checked_on: string | null;
  /** Of the document of the request that the authority rests on. */
  file_number: number | null;
}>;

export const isChecked = ({ checked_as }: Representative): boolean => checked_as !== null;

/** Letters that tell what the register holds go where the document or the register showed them to be, and nowhere else. */
export const isCheckedAddress = (representative: Representative, email: string): boolean =>
  isChecked(representative) &&
  representative.email !== '' &&
  parseEmail(representative.email)?.normalised === parseEmail(email)?.normalised;
