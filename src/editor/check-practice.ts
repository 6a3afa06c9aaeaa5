/**
 * Whether the notice in force holds true beyond the rights of the database: what is stored on devices, where data
 * came from, whose people are inside. DESIGN 1.5.
 */
import { employers } from '../access/employer.ts';
import { sessionCookie } from '../access/session.ts';
import { fill, type Text } from '../ground/language.ts';
import { languageCookie } from '../http/negotiate.ts';
import type { Declaration } from '../policy/declaration.ts';
import { isReviewPast } from '../policy/impact.ts';
import { ownCookie } from '../requests/portal/session.ts';
import { strongCookie } from '../requests/strong/attempt.ts';
import { storedOnDevice } from '../ui/stored-on-device.ts';

export type PracticeFinding = Readonly<{
  code:
    | 'cookie_undeclared'
    | 'cookie_never_set'
    | 'source_undeclared'
    | 'processor_without_agreement'
    | 'impact_review_past';
  text: Text;
  mend: Text;
}>;

const texts = {
  cookie_undeclared: {
    text: {
      fi: 'Ohjelma tallentaa laitteelle: {name}, mutta seloste ei mainitse sitä.',
      sv: 'Programmet sparar på enheten: {name}, men beskrivningen nämner det inte.',
      en: 'The program stores on the device: {name}, but the notice does not mention it.',
    },
    mend: {
      fi: 'Lisää se selosteen evästeisiin nimellä {name}.',
      sv: 'Lägg till det bland beskrivningens kakor med namnet {name}.',
      en: 'Add it to the notice’s cookies under the name {name}.',
    },
  },
  cookie_never_set: {
    text: {
      fi: 'Seloste mainitsee evästeen {name}, jota ohjelma ei aseta.',
      sv: 'Beskrivningen nämner kakan {name}, som programmet inte sätter.',
      en: 'The notice mentions the cookie {name}, which the program does not set.',
    },
    mend: {
      fi: 'Poista eväste selosteesta.',
      sv: 'Ta bort kakan ur beskrivningen.',
      en: 'Remove the cookie from the notice.',
    },
  },
  source_undeclared: {
    text: {
      fi: 'Rekisterissä on {rows} tietoa lähteestä ”{name}”, jota seloste ei mainitse.',
      sv: 'I registret finns {rows} uppgifter från källan ”{name}”, som beskrivningen inte nämner.',
      en: 'The register holds {rows} values from the source “{name}”, which the notice does not mention.',
    },
    mend: {
      fi: 'Lisää lähde selosteeseen tai poista siitä saadut tiedot.',
      sv: 'Lägg till källan i beskrivningen eller radera uppgifterna från den.',
      en: 'Add the source to the notice or erase the data that came from it.',
    },
  },
  processor_without_agreement: {
    text: {
      fi: 'Käsittelijällä ”{name}” on {rows} työntekijätunnusta, mutta selosteessa ei ole sen voimassa olevaa sopimusta.',
      sv: 'Biträdet ”{name}” har {rows} användarkonton, men beskrivningen har inget gällande avtal för det.',
      en: 'The processor “{name}” has {rows} user accounts, but the notice has no agreement in force for it.',
    },
    mend: {
      fi: 'Kirjaa sopimus selosteeseen tai päätä tunnukset. Siihen asti ne eivät pääse sisään.',
      sv: 'Anteckna avtalet i beskrivningen eller avsluta kontona. Till dess släpps de inte in.',
      en: 'Record the agreement in the notice or end the accounts. Until then they are not let in.',
    },
  },
  impact_review_past: {
    text: {
      fi: 'Tarkoituksen ”{name}” vaikutustenarviointi oli määrä tarkistaa ja päivä on ohi.',
      sv: 'Konsekvensbedömningen av ändamålet ”{name}” skulle ha granskats, och dagen har passerat.',
      en: 'The impact assessment of the purpose “{name}” was to be reviewed, and the day is past.',
    },
    mend: {
      fi: 'Tarkista arviointi ja kirjaa tarkoitukselle uusi päivä.',
      sv: 'Granska bedömningen och anteckna en ny dag för ändamålet.',
      en: 'Review the assessment and record a new day for the purpose.',
    },
  },
} as const satisfies Record<PracticeFinding['code'], { text: Text; mend: Text }>;

const filled = ({ fi, sv, en }: Text, values: Record<string, string | number>): Text => ({
  fi: fill(fi, values),
  sv: fill(sv, values),
  en: fill(en, values),
});

const finding = (code: PracticeFinding['code'], name: string, rows = 0): PracticeFinding => ({
  code,
  text: filled(texts[code].text, { name, rows }),
  mend: filled(texts[code].mend, { name, rows }),
});

export type Practice = Readonly<{
  /** Sources that rows of the register name, with how many. */
  sources: readonly Readonly<{ key: string; rows: number }>[];
  /** Processors whose people have accounts. */
  people: readonly Readonly<{ employer: string; staff: number }>[];
  /** YYYY-MM-DD. */
  today: string;
}>;

/** What this program sets on the devices of those who visit it; a company's own website adds its own. */
export const setByProgram: readonly string[] = [sessionCookie, ownCookie, strongCookie, languageCookie];

/** Kept on the staff's own devices by the staff's own wish: it may be declared, it need not. */
const keptForStaff: readonly string[] = storedOnDevice.map(({ name }) => name);

const isOwn = (name: string): boolean => name.startsWith('seloste');

const cookieFindings = ({ cookies }: Declaration): PracticeFinding[] => {
  const names = cookies.map(({ name }) => name);
  const isSet = (name: string) =>
    setByProgram.includes(name) || keptForStaff.some((kept) => name.startsWith(kept));
  return [
    ...setByProgram.filter((name) => !names.includes(name)).map((name) => finding('cookie_undeclared', name)),
    ...names.filter((name) => isOwn(name) && !isSet(name)).map((name) => finding('cookie_never_set', name)),
  ];
};

export const checkPractice = (
  declaration: Declaration,
  { sources, people, today }: Practice,
): PracticeFinding[] => [
  ...cookieFindings(declaration),
  ...sources
    .filter(({ key }) => !declaration.sources.some((declared) => declared.key === key))
    .map(({ key, rows }) => finding('source_undeclared', key, rows)),
  ...people
    .filter(({ employer }) => !employers(declaration, today).some(({ key }) => key === employer))
    .map(({ employer, staff }) => finding('processor_without_agreement', employer, staff)),
  ...declaration.purposes
    .filter((purpose) => isReviewPast(purpose, today))
    .map(({ title }) => finding('impact_review_past', title.fi)),
];
