/** One letter to many: what for, where it stands, what may be done in which state. GDPR 7, 13(3), 14, 34. */
import type { Text } from '../ground/language.ts';
import type { State } from '../ui/badge.ts';

export const mailingKinds = ['origin', 'change', 'consent', 'breach'] as const;
export type MailingKind = (typeof mailingKinds)[number];

/** Why consents are asked anew. */
export const causes = ['changed', 'expiring', 'unproven'] as const;
export type Cause = (typeof causes)[number];

export const kindTitles: Readonly<Record<MailingKind, Text>> = {
  origin: {
    fi: 'Kerrotaan, mistä tiedot saatiin',
    sv: 'Information om varifrån uppgifterna kommer',
    en: 'Telling where data came from',
  },
  change: {
    fi: 'Kerrotaan muuttuvasta käytöstä',
    sv: 'Information om ändrad användning',
    en: 'Telling of a changed purpose',
  },
  consent: { fi: 'Kysytään suostumusta', sv: 'Fråga om samtycke', en: 'Asking for consent' },
  breach: {
    fi: 'Kerrotaan tietoturvaloukkauksesta',
    sv: 'Information om en personuppgiftsincident',
    en: 'Telling of a personal data breach',
  },
};

export type MailingStep = 'prepared' | 'approved' | 'paused' | 'resumed' | 'finished' | 'closed';

/** What may be done with a mailing whose newest step is which. Buttons, acts, jobs and tests read this table. */
export const mailingActs = {
  approve: ['prepared'],
  pause: ['approved', 'resumed'],
  resume: ['paused'],
  /** Letters go, by mail and by post. */
  send: ['approved', 'resumed'],
  /** An exception of the law: whoever has not been told is told no more. */
  close: ['prepared', 'approved', 'paused', 'resumed'],
} as const satisfies Record<string, readonly MailingStep[]>;
export type MailingAct = keyof typeof mailingActs;
export const mailingCan = (act: MailingAct, step: MailingStep): boolean =>
  (mailingActs[act] as readonly MailingStep[]).includes(step);

export const stepTitles: Readonly<Record<MailingStep, Text>> = {
  prepared: { fi: 'odottaa hyväksyntää', sv: 'väntar på godkännande', en: 'waits for approval' },
  approved: { fi: 'lähetetään', sv: 'skickas', en: 'being sent' },
  paused: { fi: 'keskeytetty', sv: 'pausad', en: 'paused' },
  resumed: { fi: 'lähetetään', sv: 'skickas', en: 'being sent' },
  finished: { fi: 'kaikille kerrottu', sv: 'alla har informerats', en: 'everybody has been told' },
  closed: { fi: 'päätetty perustellen', sv: 'avslutad med motivering', en: 'closed with a reason' },
};

export const stepBadges: Readonly<Record<MailingStep, State>> = {
  prepared: 'due',
  approved: 'info',
  paused: 'due',
  resumed: 'info',
  finished: 'done',
  closed: 'neutral',
};

export type LetterWay = 'email' | 'post' | 'none';
export const wayTitles: Readonly<Record<LetterWay, Text>> = {
  email: { fi: 'sähköposti', sv: 'e-post', en: 'e-mail' },
  post: { fi: 'kirje', sv: 'brev', en: 'letter' },
  none: { fi: '–', sv: '–', en: '–' },
};

export const letterStates = [
  'waiting',
  'queued',
  'to_print',
  'printed',
  'held',
  'failed',
  'bounced',
  'sent',
  'posted',
  'handed_over',
  'closed',
] as const;
export type LetterState = (typeof letterStates)[number];

export const letterStateTitles: Readonly<Record<LetterState, Text>> = {
  waiting: { fi: 'odottaa hyväksyntää', sv: 'väntar på godkännande', en: 'waits for approval' },
  queued: { fi: 'lähdössä', sv: 'skickas', en: 'on its way out' },
  to_print: { fi: 'tulostamatta', sv: 'inte utskrivet', en: 'to be printed' },
  printed: { fi: 'tulostettu, postittamatta', sv: 'utskrivet, inte postat', en: 'printed, not yet posted' },
  held: { fi: 'ei voi lähettää', sv: 'kan inte skickas', en: 'cannot be sent' },
  failed: { fi: 'ei lähtenyt', sv: 'kunde inte skickas', en: 'could not be sent' },
  bounced: { fi: 'palautui', sv: 'studsade', en: 'bounced' },
  sent: { fi: 'lähetetty sähköpostilla', sv: 'skickat med e-post', en: 'sent by e-mail' },
  posted: { fi: 'postitettu', sv: 'postat', en: 'posted' },
  handed_over: { fi: 'kerrottu muuten', sv: 'informerad på annat sätt', en: 'told another way' },
  closed: { fi: 'päätetty perustellen', sv: 'avslutat med motivering', en: 'closed with a reason' },
};

export const letterBadges: Readonly<Record<LetterState, State>> = {
  waiting: 'neutral',
  queued: 'info',
  to_print: 'due',
  printed: 'due',
  held: 'overdue',
  failed: 'overdue',
  bounced: 'overdue',
  sent: 'done',
  posted: 'done',
  handed_over: 'done',
  closed: 'neutral',
};

/** The person has been told, or need not be. */
export const settledStates: readonly LetterState[] = ['sent', 'posted', 'handed_over', 'closed'];

/** What may be done with one letter in which state. */
export const letterActs = {
  /** Told by a person: on the phone, by a letter of one’s own. */
  deliver: ['waiting', 'queued', 'to_print', 'printed', 'held', 'failed', 'bounced'],
  close: ['waiting', 'queued', 'to_print', 'printed', 'held', 'failed', 'bounced'],
  /** By post, as its mail did not go. */
  to_post: ['failed', 'bounced'],
  note_bounce: ['sent'],
} as const satisfies Record<string, readonly LetterState[]>;
export type LetterAct = keyof typeof letterActs;
export const letterCan = (act: LetterAct, state: LetterState): boolean =>
  (letterActs[act] as readonly LetterState[]).includes(state);

export type HeldBecause =
  | 'restricted'
  | 'deceased'
  | 'kept_for_duty'
  | 'protected'
  | 'no_contact'
  | 'objected'
  | 'suppressed'
  | 'not_concerned';

export const heldTitles: Readonly<Record<HeldBecause, Text>> = {
  restricted: {
    fi: 'Tietojen käsittelyä on rajoitettu. Kirje lähtee, kun rajoitus päättyy.',
    sv: 'Behandlingen av uppgifterna är begränsad. Brevet går iväg när begränsningen upphör.',
    en: 'Processing of the data is restricted. The letter goes when the restriction ends.',
  },
  deceased: {
    fi: 'Asiakas on kirjattu kuolleeksi.',
    sv: 'Kunden är antecknad som avliden.',
    en: 'The customer is recorded as deceased.',
  },
  kept_for_duty: {
    fi: 'Asiakkaan tiedot on poistettu; vain laki säilyttää osan.',
    sv: 'Kundens uppgifter har raderats; endast lagen bevarar en del.',
    en: 'The customer’s data has been erased; only the law keeps some of it.',
  },
  protected: {
    fi: 'Turvakielto: osoite ei mene kirjeniput tulostavalle. Hoida henkilökohtaisesti.',
    sv: 'Spärrmarkering: adressen skrivs inte ut tillsammans med andra. Sköt ärendet personligen.',
    en: 'Non-disclosure for personal safety: the address is not printed with the others. See to it in person.',
  },
  no_contact: {
    fi: 'Sähköpostia tai postiosoitetta ei ole.',
    sv: 'Det finns varken e-post eller postadress.',
    en: 'There is neither an e-mail nor a postal address.',
  },
  objected: {
    fi: 'Asiakas on kieltänyt tämän käytön.',
    sv: 'Kunden har förbjudit den här användningen.',
    en: 'The customer has forbidden this use.',
  },
  suppressed: {
    fi: 'Osoite on estolistalla: sen haltija on pyytänyt tulla unohdetuksi.',
    sv: 'Adressen finns på spärrlistan: innehavaren har begärt att bli bortglömd.',
    en: 'The address is on the suppression list: its holder has asked to be forgotten.',
  },
  not_concerned: {
    fi: 'Asia ei enää koske asiakasta.',
    sv: 'Saken gäller inte längre kunden.',
    en: 'The matter no longer concerns the customer.',
  },
};
