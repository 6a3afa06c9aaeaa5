/**
 * A request of a person about their data (GDPR 15–22): its kinds, the state that its rows say, and the one table of
 * what may be done in which state, each with its article.
 */
import type { Text } from '../ground/language.ts';
import type { RequestEventKind } from './request-event.ts';

export const requestKinds = [
  'access',
  'rectification',
  'erasure',
  'restriction',
  'objection',
  'portability',
  'withdrawal',
  'anonymisation',
  'human_review',
] as const;
export type RequestKind = (typeof requestKinds)[number];

export const kindTitles: Readonly<Record<RequestKind, Text>> = {
  access: { fi: 'Tietopyyntö', sv: 'Begäran om insyn', en: 'Access request' },
  rectification: { fi: 'Oikaisupyyntö', sv: 'Begäran om rättelse', en: 'Request for rectification' },
  erasure: { fi: 'Poistopyyntö', sv: 'Begäran om radering', en: 'Request for erasure' },
  restriction: {
    fi: 'Käsittelyn rajoittaminen',
    sv: 'Begränsning av behandling',
    en: 'Restriction of processing',
  },
  objection: { fi: 'Vastustaminen', sv: 'Invändning', en: 'Objection' },
  portability: { fi: 'Tietojen siirtäminen', sv: 'Dataportabilitet', en: 'Data portability' },
  withdrawal: {
    fi: 'Suostumuksen peruuttaminen',
    sv: 'Återkallande av samtycke',
    en: 'Withdrawal of consent',
  },
  anonymisation: { fi: 'Anonymisointi', sv: 'Anonymisering', en: 'Anonymisation' },
  human_review: {
    fi: 'Automaattisen päätöksen tarkistaminen',
    sv: 'Omprövning av ett automatiserat beslut',
    en: 'Human review of an automated decision',
  },
};

/** The article that the kind rests on. */
export const articleOf: Readonly<Record<RequestKind, string>> = {
  access: '15',
  rectification: '16',
  erasure: '17',
  restriction: '18',
  objection: '21',
  portability: '20',
  withdrawal: '7(3)',
  anonymisation: '17',
  human_review: '22(3)',
};

/** Carried out from its plan alone, and of whoever was erased the file keeps no name. */
export const isErasure = (kind: RequestKind): boolean => kind === 'erasure' || kind === 'anonymisation';

export const requestChannels = ['portal', 'email', 'letter', 'phone', 'in_person', 'own_initiative'] as const;
export type RequestChannel = (typeof requestChannels)[number];
export const channelTitles: Readonly<Record<RequestChannel, Text>> = {
  portal: { fi: 'oma sivu', sv: 'egna sidan', en: 'own page' },
  email: { fi: 'sähköposti', sv: 'e-post', en: 'e-mail' },
  letter: { fi: 'kirje', sv: 'brev', en: 'letter' },
  phone: { fi: 'puhelin', sv: 'telefon', en: 'phone' },
  in_person: { fi: 'paikan päällä', sv: 'på plats', en: 'in person' },
  own_initiative: { fi: 'oma aloite', sv: 'eget initiativ', en: 'own initiative' },
};
/** In which a person’s request comes to staff, who write it down. */
export const typedChannels = ['email', 'letter', 'phone', 'in_person'] as const satisfies RequestChannel[];

/** As a choice says how it came; what nobody asked for was written down by staff. */
export const channelOfChoice = (channel: RequestChannel) => (channel === 'own_initiative' ? 'form' : channel);

/** Nobody asked for it: `telling/`. */
const ownTitles: Partial<Record<RequestKind, Text>> = {
  rectification: { fi: 'Virheen korjaus', sv: 'Rättelse av ett fel', en: 'Correction of an error' },
  erasure: {
    fi: 'Säilytysajan päättyminen',
    sv: 'Bevaringstidens slut',
    en: 'End of a retention period',
  },
};
export const titleOf = ({ kind, channel }: Readonly<{ kind: RequestKind; channel: RequestChannel }>): Text =>
  (channel === 'own_initiative' && ownTitles[kind]) || kindTitles[kind];

export const requestStates = [
  'open',
  'waiting',
  'joined',
  'decided',
  'refused',
  'carried_out',
  'answered',
  'closed',
] as const;
export type RequestState = (typeof requestStates)[number];
export const stateTitles: Readonly<Record<RequestState, Text>> = {
  open: { fi: 'avoin', sv: 'öppen', en: 'open' },
  waiting: { fi: 'odottaa pyytäjää', sv: 'väntar på personen', en: 'waiting for the person' },
  joined: {
    fi: 'liitetty aiempaan pyyntöön',
    sv: 'förenad med en tidigare begäran',
    en: 'joined to an earlier request',
  },
  decided: { fi: 'hyväksytty', sv: 'godkänd', en: 'granted' },
  refused: { fi: 'evätty', sv: 'avslagen', en: 'refused' },
  carried_out: { fi: 'toteutettu', sv: 'genomförd', en: 'carried out' },
  answered: { fi: 'vastattu', sv: 'besvarad', en: 'answered' },
  closed: { fi: 'suljettu', sv: 'avslutad', en: 'closed' },
};

const after: Partial<Record<RequestEventKind, RequestState>> = {
  identity_asked: 'waiting',
  identity_answered: 'open',
  identity_confirmed: 'open',
  identity_denied: 'waiting',
  granted: 'decided',
  partly_granted: 'decided',
  refused: 'refused',
  nothing_held: 'carried_out',
  carried_out: 'carried_out',
  answered: 'answered',
  closed: 'closed',
  withdrawn: 'closed',
  duplicate: 'closed',
  joined: 'joined',
  parted: 'open',
};

const aboutIdentity: ReadonlySet<RequestEventKind> = new Set([
  'identity_answered',
  'identity_confirmed',
  'identity_denied',
]);

/** An answer about identity that comes after the decision decides nothing again. */
const comesTooLate = (kind: RequestEventKind, state: RequestState): boolean =>
  aboutIdentity.has(kind) && state !== 'open' && state !== 'waiting';

/** What its rows say together, in their order. */
export const stateOf = (events: readonly { kind: RequestEventKind }[]): RequestState =>
  events.reduce<RequestState>(
    (state, { kind }) => (comesTooLate(kind, state) ? state : (after[kind] ?? state)),
    'open',
  );

type Rule = Readonly<{ in: readonly RequestState[]; article: string }>;

/** What may be done in which state. Buttons, acts and tests read this table alone. */
export const requestActs = {
  ask_identity: { in: ['open', 'waiting'], article: '12(6)' },
  confirm_identity: { in: ['open', 'waiting'], article: '12(6)' },
  link: { in: ['open', 'waiting'], article: '12(2)' },
  extend: { in: ['open', 'waiting'], article: '12(3)' },
  grant: { in: ['open'], article: '12(3)' },
  refuse: { in: ['open', 'waiting'], article: '12(4)' },
  answer_nothing: { in: ['open', 'waiting'], article: '15(1)' },
  refuse_excessive: { in: ['open', 'waiting'], article: '12(5)' },
  ask_fee: { in: ['open', 'waiting'], article: '12(5)' },
  take_fee: { in: ['open', 'waiting', 'decided', 'carried_out', 'answered'], article: '12(5)' },
  waive_fee: { in: ['open', 'waiting', 'decided', 'carried_out', 'answered'], article: '12(5)' },
  carry_out: { in: ['decided'], article: '12(3)' },
  answer: { in: ['decided', 'refused', 'carried_out'], article: '12(3)' },
  close: { in: ['answered'], article: '5(2)' },
  withdraw: { in: ['open', 'waiting'], article: '12(2)' },
  mark_duplicate: { in: ['open', 'waiting'], article: '12(5)' },
  // Asked twice, answered once by the earlier clock; it can be parted for as long as the earlier one has no answer.
  join: { in: ['open', 'waiting'], article: '12(2)' },
  part: { in: ['joined'], article: '12(2)' },
} as const satisfies Record<string, Rule>;
export type RequestAct = keyof typeof requestActs;

export const requestCan = (act: RequestAct, state: RequestState): boolean =>
  (requestActs[act].in as readonly RequestState[]).includes(state);

/** While nobody is linked to it and it is still open. */
export const mayBeLinked = ({
  customer_id,
  events,
}: Readonly<{ customer_id: number | null; events: readonly { kind: RequestEventKind }[] }>): boolean =>
  customer_id === null && requestCan('link', stateOf(events));

type Happened = Readonly<{ kind: RequestKind; events: readonly { kind: RequestEventKind }[] }>;

/** An objection to direct marketing and a withdrawal hold from when they came; the month is for the answer (GDPR 21(3), 7(3)). */
export const isDueAtOnce = ({ kind, events }: Happened): boolean =>
  (kind === 'objection' || kind === 'withdrawal') && ['open', 'waiting'].includes(stateOf(events));

/** Nobody has asked since who it is. */
export const isIdentified = (events: Happened['events']): boolean =>
  events.findLast(({ kind }) => kind.startsWith('identity_'))?.kind === 'identity_confirmed';

export const wasErased = ({ kind, events }: Happened): boolean =>
  isErasure(kind) && events.some((event) => event.kind === 'carried_out');

/** What was granted to be erased is carried out from its plan, and has its answer with that alone. */
export const isErasureByPlan = (
  act: RequestAct,
  { kind, customer_id, events }: Happened & Readonly<{ customer_id: number | null }>,
): boolean =>
  isErasure(kind) &&
  (act === 'carry_out' || (act === 'answer' && customer_id !== null && stateOf(events) === 'decided'));

/** There is nothing to grant of somebody who is nobody in the register, and something held about whoever is. */
export const fitsLink = (
  act: RequestAct,
  { customer_id }: Readonly<{ customer_id: number | null }>,
): boolean => (act === 'grant' ? customer_id !== null : act !== 'answer_nothing' || customer_id === null);
