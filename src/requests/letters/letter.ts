/**
 * A letter about a request: what it is for, its parts, and what becomes of it. It is kept as it was written, in the
 * person's language, and shown from the same words as a page, as plain text and as a tagged PDF. GDPR 12(1), 12(3), 12(4).
 */
import type { Language, Text } from '../../ground/language.ts';

export const letterKinds = [
  'receipt',
  'identity_question',
  'identity_link',
  'identity_code',
  'identity_strong',
  'extension',
  'decision',
  'refusal',
  'fee',
  'erasure',
  'answer',
  'restriction_ending',
  'recipient_notice',
  'source_notice',
  'joining',
] as const;
export type LetterKind = (typeof letterKinds)[number];

export const letterTitles: Readonly<Record<LetterKind, Text>> = {
  receipt: {
    fi: 'Ilmoitus pyynnön saapumisesta',
    sv: 'Mottagningsbekräftelse',
    en: 'Confirmation of receipt',
  },
  identity_question: { fi: 'Kysymys henkilöllisyydestä', sv: 'Identitetsfråga', en: 'Identity question' },
  identity_link: { fi: 'Vahvistuslinkki', sv: 'Bekräftelselänk', en: 'Verification link' },
  identity_strong: {
    fi: 'Pyyntö tunnistautua vahvasti',
    sv: 'Begäran om stark autentisering',
    en: 'Request for strong identification',
  },
  identity_code: { fi: 'Vahvistuskoodi kirjeellä', sv: 'Bekräftelsekod per brev', en: 'Code by letter' },
  extension: {
    fi: 'Määräajan jatkaminen',
    sv: 'Förlängning av tidsfristen',
    en: 'Extension of the deadline',
  },
  decision: { fi: 'Päätös', sv: 'Beslut', en: 'Decision' },
  refusal: { fi: 'Kieltäytymistodistus', sv: 'Skriftligt intyg om vägran', en: 'Refusal certificate' },
  fee: { fi: 'Ilmoitus maksusta', sv: 'Meddelande om avgift', en: 'Notice of a fee' },
  erasure: { fi: 'Ilmoitus poistamisesta', sv: 'Meddelande om radering', en: 'Notice of erasure' },
  answer: { fi: 'Vastaus', sv: 'Svar', en: 'Answer' },
  restriction_ending: {
    fi: 'Ilmoitus rajoituksen päättymisestä',
    sv: 'Meddelande om att begränsningen upphör',
    en: 'Notice that the restriction ends',
  },
  recipient_notice: {
    fi: 'Ilmoitus tietojen saajalle',
    sv: 'Meddelande till mottagaren av uppgifter',
    en: 'Notification to a recipient',
  },
  joining: {
    fi: 'Ilmoitus pyyntöjen liittämisestä',
    sv: 'Meddelande om förenade begäranden',
    en: 'Notice that requests are joined',
  },
  source_notice: {
    fi: 'Ilmoitus tietolähteelle',
    sv: 'Meddelande till uppgiftskällan',
    en: 'Notification to a source',
  },
};

/** Says nothing of what the register holds, so it may go to an address that proves nothing. */
const harmless: ReadonlySet<LetterKind> = new Set([
  'receipt',
  'identity_question',
  'identity_strong',
  'extension',
]);
export const reveals = (kind: LetterKind): boolean => !harmless.has(kind);

/** With it the request has its answer. */
export const isAnswer = (kind: LetterKind): boolean =>
  kind === 'decision' || kind === 'refusal' || kind === 'erasure' || kind === 'answer';

/** Its words hold a secret that is made when it goes and kept by its hash alone (`../identity`). */
export const holdsSecret = (kind: LetterKind): boolean =>
  kind === 'identity_link' || kind === 'identity_code' || kind === 'identity_strong';

export type Fact = Readonly<{ term: string; text: string }>;
export type LetterBlock =
  /** `language`: of words that nobody has translated; else the letter's own. */
  | Readonly<{ kind: 'text'; text: string; language?: Language }>
  | Readonly<{ kind: 'heading'; text: string }>
  | Readonly<{ kind: 'list'; items: readonly string[] }>
  | Readonly<{ kind: 'facts'; items: readonly Fact[] }>
  /** Words of the person, or of whoever decided. */
  | Readonly<{ kind: 'quote'; text: string }>
  /** To be typed off: a code, an address. */
  | Readonly<{ kind: 'code'; text: string }>
  | Readonly<{ kind: 'table'; columns: readonly string[]; rows: readonly (readonly string[])[] }>;

/** What the writer of a kind writes. */
export type LetterText = Readonly<{ title: string; blocks: readonly LetterBlock[] }>;

/** The whole letter, as it is kept (`request_letters.body`) and shown. */
export type Letter = LetterText &
  Readonly<{
    language: Language;
    /** `YYYY-MM-DD` in Finland. */
    date: string;
    sender: Readonly<{ name: string; lines: readonly string[] }>;
    /** The rows of the window: name and postal address, or name and e-mail address. */
    addressee: readonly string[];
    /** Before the words, where a human being is written to. */
    salutation?: string;
    /** Whether the second row of the window says for whom the addressee acts; of older letters the salutation tells it. */
    isOnBehalf?: boolean;
    facts: readonly Fact[];
    closing: readonly string[];
  }>;

export const letterSteps = [
  'queued',
  'sending',
  'sent',
  'postponed',
  'failed',
  'bounced',
  'posted',
  'handed_over',
  'in_portal',
  'dropped',
  'called',
] as const;
export type LetterStep = (typeof letterSteps)[number];
/** The newest step; none yet: it is written. */
export type LetterState = LetterStep | 'written';

export const letterStateTitles: Readonly<Record<LetterState, Text>> = {
  written: { fi: 'odottaa lähettäjää', sv: 'väntar på att skickas', en: 'not sent yet' },
  queued: { fi: 'lähdössä', sv: 'skickas', en: 'on its way out' },
  sending: { fi: 'lähdössä', sv: 'skickas', en: 'on its way out' },
  sent: { fi: 'lähetetty sähköpostilla', sv: 'skickat med e-post', en: 'sent by e-mail' },
  postponed: { fi: 'yritetään uudelleen', sv: 'nytt försök görs', en: 'will be tried again' },
  failed: { fi: 'ei lähtenyt', sv: 'kunde inte skickas', en: 'could not be sent' },
  bounced: { fi: 'palautui', sv: 'studsade', en: 'bounced' },
  posted: { fi: 'postitettu', sv: 'postat', en: 'posted' },
  handed_over: { fi: 'annettu käteen', sv: 'överlämnat', en: 'handed over' },
  in_portal: { fi: 'omalla sivulla', sv: 'på egna sidan', en: 'on the own page' },
  called: { fi: 'toimitettu webhookilla', sv: 'levererat med webhook', en: 'delivered by webhook' },
  dropped: { fi: 'jätetty lähettämättä', sv: 'skickades inte', en: 'not to be sent' },
};

/** What may be done with a letter in which state. Buttons, acts and tests read this table. */
export const letterActs = {
  mail: ['written', 'failed', 'bounced', 'dropped'],
  deliver: ['written', 'queued', 'postponed', 'failed', 'bounced', 'dropped'],
  /** A letter with a code, which is made at each print. */
  print: ['written', 'posted'],
  note_bounce: ['sent'],
  drop: ['written', 'queued', 'postponed', 'failed', 'bounced'],
} as const satisfies Record<string, readonly LetterState[]>;
export type LetterAct = keyof typeof letterActs;
export const letterCan = (act: LetterAct, state: LetterState): boolean =>
  (letterActs[act] as readonly LetterState[]).includes(state);

/** It waits for somebody to send it. */
export const waitsForStaff = (state: LetterState): boolean => letterCan('mail', state) && state !== 'dropped';
/** To the person, with their answer, and nobody has sent it. */
export const isWaitingAnswer = ({
  kind,
  recipient,
  state,
}: Readonly<{ kind: LetterKind; recipient: string | null; state: LetterState }>): boolean =>
  isAnswer(kind) && recipient === null && waitsForStaff(state);
/** It waits for the mail server. */
export const waitsForServer = (state: LetterState): boolean =>
  state === 'queued' || state === 'sending' || state === 'postponed';

export const text = (words: string, language?: Language): LetterBlock => ({
  kind: 'text',
  text: words,
  ...(language && { language }),
});
export const heading = (words: string): LetterBlock => ({ kind: 'heading', text: words });
export const list = (items: readonly string[]): LetterBlock => ({ kind: 'list', items });
export const facts = (items: readonly Fact[]): LetterBlock => ({ kind: 'facts', items });
export const quote = (words: string): LetterBlock => ({ kind: 'quote', text: words });
export const code = (words: string): LetterBlock => ({ kind: 'code', text: words });
