import type { Text } from '../ground/language.ts';

/** What can happen to a request; each is a row with who, when and why. */
export const requestEventKinds = [
  'received',
  'identity_asked',
  'identity_answered',
  'identity_confirmed',
  'identity_denied',
  'linked',
  'extended',
  'granted',
  'partly_granted',
  'refused',
  'nothing_held',
  'carried_out',
  'answered',
  'closed',
  'withdrawn',
  'duplicate',
  'joined',
  'parted',
  'fee_asked',
  'fee_paid',
  'fee_waived',
] as const;
export type RequestEventKind = (typeof requestEventKinds)[number];

/** Their reason was written for the person and stands in a letter to them; of all others it is a note of the staff. */
export const reasonedToPerson: readonly RequestEventKind[] = [
  'identity_asked',
  'extended',
  'granted',
  'partly_granted',
  'refused',
];

export const eventTitles: Readonly<Record<RequestEventKind, Text>> = {
  received: { fi: 'Vastaanotettu', sv: 'Mottagen', en: 'Received' },
  identity_asked: {
    fi: 'Pyydetty varmistamaan henkilöllisyys',
    sv: 'Ombedd att styrka identiteten',
    en: 'Asked to verify identity',
  },
  identity_answered: {
    fi: 'Tunnistautui, mutta se ei yksin riitä: virkailija arvioi',
    sv: 'Identifierade sig, men det räcker inte i sig: en handläggare bedömer',
    en: 'Identified themselves, which is not enough by itself: a clerk judges',
  },
  identity_confirmed: {
    fi: 'Henkilöllisyys varmistettu',
    sv: 'Identiteten styrkt',
    en: 'Identity verified',
  },
  identity_denied: {
    fi: 'Rekisteröity sanoo, ettei pyyntö ole hänen',
    sv: 'Den registrerade säger att begäran inte är hens',
    en: 'The data subject says that the request is not theirs',
  },
  linked: { fi: 'Yhdistetty asiakkaaseen', sv: 'Kopplad till kunden', en: 'Linked to the customer' },
  extended: { fi: 'Määräaikaa jatkettu', sv: 'Tidsfristen förlängd', en: 'Deadline extended' },
  granted: { fi: 'Hyväksytty', sv: 'Godkänd', en: 'Granted' },
  partly_granted: { fi: 'Hyväksytty osittain', sv: 'Delvis godkänd', en: 'Partly granted' },
  refused: { fi: 'Evätty', sv: 'Avslagen', en: 'Refused' },
  nothing_held: {
    fi: 'Rekisterissä ei ole pyytäjän tietoja',
    sv: 'Registret innehåller inga uppgifter om personen',
    en: 'The register holds no data about the person',
  },
  carried_out: { fi: 'Toteutettu', sv: 'Genomförd', en: 'Carried out' },
  answered: { fi: 'Vastattu', sv: 'Besvarad', en: 'Answered' },
  closed: { fi: 'Suljettu', sv: 'Avslutad', en: 'Closed' },
  withdrawn: { fi: 'Peruttu pyynnöstä', sv: 'Återtagen', en: 'Withdrawn' },
  duplicate: {
    fi: 'Sama pyyntö toisen kerran',
    sv: 'Samma begäran en gång till',
    en: 'The same request again',
  },
  joined: {
    fi: 'Liitetty aiempaan pyyntöön',
    sv: 'Förenad med en tidigare begäran',
    en: 'Joined to an earlier request',
  },
  parted: {
    fi: 'Erotettu aiemmasta pyynnöstä',
    sv: 'Skild från en tidigare begäran',
    en: 'Parted from an earlier request',
  },
  fee_asked: {
    fi: 'Ilmoitettu kohtuullisesta maksusta',
    sv: 'Rimlig avgift meddelad',
    en: 'Told of a reasonable fee',
  },
  fee_paid: { fi: 'Maksu suoritettu', sv: 'Avgiften betald', en: 'Fee paid' },
  fee_waived: { fi: 'Maksusta luovuttu', sv: 'Avgiften efterskänkt', en: 'Fee waived' },
};

export type RequestEvent = Readonly<{
  kind: RequestEventKind;
  /** `YYYY-MM-DD` in Finland. */
  on_day: string;
  reason: string;
  about: string | null;
  at: Date;
  by_actor: string;
}>;
