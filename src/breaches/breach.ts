/**
 * A personal data breach (GDPR 4(12)): its risks, the state that its rows say, and the one table of what may be done in
 * which state, each with its article.
 */
import type { Text } from '../ground/language.ts';

export const natures = ['confidentiality', 'integrity', 'availability'] as const;
export type Nature = (typeof natures)[number];
export const natureTitles: Readonly<Record<Nature, Text>> = {
  confidentiality: {
    fi: 'Luottamuksellisuus: tietoja näki tai sai joku, jolle ne eivät kuulu',
    sv: 'Konfidentialitet: någon obehörig såg eller fick uppgifter',
    en: 'Confidentiality: somebody saw or got data not meant for them',
  },
  integrity: {
    fi: 'Eheys: tietoja muuttui luvatta tai vahingossa',
    sv: 'Integritet: uppgifter ändrades obehörigt eller av misstag',
    en: 'Integrity: data was changed without right or by mistake',
  },
  availability: {
    fi: 'Saatavuus: tietoja katosi, tuhoutui tai jäi lukkojen taakse',
    sv: 'Tillgänglighet: uppgifter försvann, förstördes eller blev oåtkomliga',
    en: 'Availability: data was lost, destroyed or locked away',
  },
};

export const risks = ['unlikely', 'risk', 'high'] as const;
export type Risk = (typeof risks)[number];
export const riskTitles: Readonly<Record<Risk, Text>> = {
  unlikely: { fi: 'riski epätodennäköinen', sv: 'risk osannolik', en: 'risk unlikely' },
  risk: { fi: 'riski', sv: 'risk', en: 'risk' },
  high: { fi: 'korkea riski', sv: 'hög risk', en: 'high risk' },
};
/** What follows from it. */
export const riskMeans: Readonly<Record<Risk, Text>> = {
  unlikely: {
    fi: 'Jää vain tähän rekisteriin (33 art. 1 ja 5 kohta).',
    sv: 'Stannar i det här registret (art. 33.1 och 33.5).',
    en: 'Stays in this log alone (Art. 33(1) and (5)).',
  },
  risk: {
    fi: 'Ilmoitetaan tietosuojavaltuutetulle (33 art. 1 kohta).',
    sv: 'Anmäls till dataombudsmannen (art. 33.1).',
    en: 'Notified to the Data Protection Ombudsman (Art. 33(1)).',
  },
  high: {
    fi: 'Ilmoitetaan tietosuojavaltuutetulle ja niille, joita se koskee (33 ja 34 art.).',
    sv: 'Anmäls till dataombudsmannen och meddelas dem som berörs (art. 33 och 34).',
    en: 'Notified to the Ombudsman and told to those concerned (Arts 33 and 34).',
  },
};

export const peopleKinds = ['counted', 'estimated', 'unknown'] as const;
export type PeopleKind = (typeof peopleKinds)[number];
export const peopleKindTitles: Readonly<Record<PeopleKind, Text>> = {
  counted: { fi: 'laskettu', sv: 'räknat', en: 'counted' },
  estimated: { fi: 'arvio', sv: 'uppskattat', en: 'estimated' },
  unknown: { fi: 'ei vielä tiedossa', sv: 'ännu okänt', en: 'not known yet' },
};

export const breachStates = ['recorded', 'log_only', 'to_notify', 'notified', 'closed'] as const;
export type BreachState = (typeof breachStates)[number];
export const breachStateTitles: Readonly<Record<BreachState, Text>> = {
  recorded: { fi: 'arvioimatta', sv: 'inte bedömd', en: 'not assessed' },
  log_only: { fi: 'ei ilmoiteta', sv: 'anmäls inte', en: 'no notification' },
  to_notify: { fi: 'ilmoitettava', sv: 'ska anmälas', en: 'to be notified' },
  notified: { fi: 'ilmoitettu', sv: 'anmäld', en: 'notified' },
  closed: { fi: 'suljettu', sv: 'avslutad', en: 'closed' },
};

/** What the state is read from. */
export type Standing = Readonly<{
  /** Of the newest assessment. */
  risk: Risk | null;
  /** Of the first notification to the supervisor. */
  notified_at: Date | null;
  is_closed: boolean;
}>;

export const stateOf = ({ risk, notified_at, is_closed }: Standing): BreachState => {
  if (is_closed) return 'closed';
  if (notified_at) return 'notified';
  if (risk === null) return 'recorded';
  return risk === 'unlikely' ? 'log_only' : 'to_notify';
};

const open = ['recorded', 'log_only', 'to_notify', 'notified'] as const;
type Rule = Readonly<{ in: readonly BreachState[]; article: string }>;

/** What may be done in which state. Buttons, acts and tests read this table alone. */
export const breachActs = {
  describe: { in: open, article: '33(5)' },
  find_people: { in: open, article: '33(3)(a)' },
  assess: { in: open, article: '33(1), 34(1)' },
  /** Also before the risk is assessed: whoever is unsure tells first and adds later. */
  notify: { in: ['recorded', 'to_notify'], article: '33(1), 33(3)' },
  supplement: { in: ['notified'], article: '33(4)' },
  tell_people: { in: ['to_notify', 'notified'], article: '34(1), 34(2)' },
  publish: { in: ['to_notify', 'notified'], article: '34(3)(c)' },
  leave_untold: { in: ['to_notify', 'notified'], article: '34(3)(a), 34(3)(b)' },
  close: { in: ['log_only', 'notified'], article: '33(5)' },
  reopen: { in: ['closed'], article: '33(5)' },
} as const satisfies Record<string, Rule>;
export type BreachAct = keyof typeof breachActs;

export const breachCan = (act: BreachAct, state: BreachState): boolean =>
  (breachActs[act].in as readonly BreachState[]).includes(state);

export const aboutBreach = (id: number): string => `breach:${id}`;
