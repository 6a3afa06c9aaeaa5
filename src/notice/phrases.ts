/** Set phrases of the notice: grounds, roles, periods, safeguards, in the reader's language. */
import { fill, type Language, type Text } from '../ground/language.ts';
import type { Declaration, Ground, Purpose, Recipient, RetentionRule } from '../policy/declaration.ts';

const grounds: Readonly<Record<Ground['kind'], Text>> = {
  contract: {
    fi: 'sopimuksen täytäntöönpano tai sen valmistelu pyynnöstäsi (tietosuoja-asetus 6.1 b)',
    sv: 'fullgörande av avtal eller förberedelse av det på din begäran (dataskyddsförordningen 6.1 b)',
    en: 'performance of a contract, or its preparation at your request (GDPR 6(1)(b))',
  },
  consent: {
    fi: 'suostumuksesi (tietosuoja-asetus 6.1 a)',
    sv: 'ditt samtycke (dataskyddsförordningen 6.1 a)',
    en: 'your consent (GDPR 6(1)(a))',
  },
  legitimate_interest: {
    fi: 'oikeutettu etu (tietosuoja-asetus 6.1 f)',
    sv: 'berättigat intresse (dataskyddsförordningen 6.1 f)',
    en: 'legitimate interest (GDPR 6(1)(f))',
  },
  legal_obligation: {
    fi: 'lakisääteinen velvoite (tietosuoja-asetus 6.1 c)',
    sv: 'rättslig förpliktelse (dataskyddsförordningen 6.1 c)',
    en: 'legal obligation (GDPR 6(1)(c))',
  },
};
export const groundPhrase = (ground: Ground, language: Language): string => grounds[ground.kind][language];

/** What the person can do about a purpose, said where the purpose is. */
const remedies: Readonly<Record<'withdraw' | 'forbid' | 'object', Text>> = {
  withdraw: {
    fi: 'peruuttaa suostumuksesi milloin tahansa yhtä helposti kuin annoit sen; peruutus ei vaikuta aiempaan käsittelyyn',
    sv: 'när som helst återkalla ditt samtycke lika lätt som du gav det; återkallandet påverkar inte tidigare behandling',
    en: 'withdraw your consent at any time as easily as you gave it; withdrawal does not affect what was done before',
  },
  forbid: {
    fi: 'kieltää tämän milloin tahansa, maksutta ja perustelematta',
    sv: 'när som helst förbjuda detta, utan avgift och utan motivering',
    en: 'forbid this at any time, free of charge and without giving reasons',
  },
  object: {
    fi: 'vastustaa tätä erityiseen tilanteeseesi liittyvällä perusteella',
    sv: 'invända mot detta av skäl som hänför sig till din särskilda situation',
    en: 'object to this on grounds relating to your particular situation',
  },
};
export const remedyPhrase = (purpose: Purpose, language: Language): string | undefined => {
  if (purpose.ground.kind === 'consent') return remedies.withdraw[language];
  if (purpose.objection === 'absolute') return remedies.forbid[language];
  return purpose.objection === 'reasoned' ? remedies.object[language] : undefined;
};

export const rolePhrase = (role: Recipient['role'], language: Language): string =>
  ({
    processor: {
      fi: 'käsittelijä meidän lukuumme',
      sv: 'biträde för vår räkning',
      en: 'processor on our behalf',
    },
    controller: {
      fi: 'itsenäinen rekisterinpitäjä',
      sv: 'självständigt personuppgiftsansvarig',
      en: 'controller of its own',
    },
    authority: { fi: 'viranomainen', sv: 'myndighet', en: 'authority' },
  })[role][language];

export const requiredPhrase = (
  required: Declaration['categories'][number]['required'],
  language: Language,
): string =>
  ({
    contract: { fi: 'tarvitaan sopimusta varten', sv: 'behövs för avtalet', en: 'needed for the contract' },
    law: { fi: 'laki vaatii', sv: 'lagen kräver', en: 'required by law' },
    voluntary: { fi: 'vapaaehtoinen', sv: 'frivilligt', en: 'voluntary' },
  })[required][language];

export const safeguardPhrase = (
  safeguard: Declaration['transfers'][number]['safeguard'],
  language: Language,
): string =>
  ({
    adequacy: {
      fi: 'tietosuojan riittävyyttä koskeva päätös',
      sv: 'beslut om adekvat skyddsnivå',
      en: 'adequacy decision',
    },
    standard_clauses: {
      fi: 'vakiosopimuslausekkeet (2021/914)',
      sv: 'standardavtalsklausuler (2021/914)',
      en: 'standard contractual clauses (2021/914)',
    },
    binding_rules: {
      fi: 'yritystä koskevat sitovat säännöt',
      sv: 'bindande företagsbestämmelser',
      en: 'binding corporate rules',
    },
    derogation: {
      fi: 'erityistilanteen poikkeus (49 artikla)',
      sv: 'undantag för särskild situation (artikel 49)',
      en: 'derogation for a specific situation (Article 49)',
    },
  })[safeguard][language];

export const cookieCategory = (
  category: Declaration['cookies'][number]['category'],
  language: Language,
): string =>
  ({
    necessary: { fi: 'välttämätön', sv: 'nödvändig', en: 'necessary' },
    functional: { fi: 'toiminnallinen', sv: 'funktionell', en: 'functional' },
    statistics: { fi: 'tilasto', sv: 'statistik', en: 'statistics' },
    marketing: { fi: 'markkinointi', sv: 'marknadsföring', en: 'marketing' },
  })[category][language];

const units: Readonly<Record<'year' | 'month' | 'day', Readonly<{ one: Text; many: Text }>>> = {
  year: {
    one: { fi: '1 vuosi', sv: '1 år', en: '1 year' },
    many: { fi: '{n} vuotta', sv: '{n} år', en: '{n} years' },
  },
  month: {
    one: { fi: '1 kuukausi', sv: '1 månad', en: '1 month' },
    many: { fi: '{n} kuukautta', sv: '{n} månader', en: '{n} months' },
  },
  day: {
    one: { fi: '1 päivä', sv: '1 dag', en: '1 day' },
    many: { fi: '{n} päivää', sv: '{n} dagar', en: '{n} days' },
  },
};
const counted = (n: number, unit: keyof typeof units, language: Language): string =>
  n === 1 ? units[unit].one[language] : fill(units[unit].many[language], { n });

const asLongAsNeeded: Text = {
  fi: 'niin kauan kuin sitä tarvitaan tähän tarkoitukseen',
  sv: 'så länge som det behövs för detta ändamål',
  en: 'as long as it is needed for this purpose',
};

export const periodPhrase = ({ months, days }: RetentionRule, language: Language): string => {
  if (months === undefined && days === undefined) return asLongAsNeeded[language];
  const parts: string[] = [];
  if (months !== undefined && months > 0)
    parts.push(
      months % 12 === 0 ? counted(months / 12, 'year', language) : counted(months, 'month', language),
    );
  if (days !== undefined && days > 0) parts.push(counted(days, 'day', language));
  return (
    parts.join(language === 'en' ? ' and ' : language === 'sv' ? ' och ' : ' ja ') || asLongAsNeeded[language]
  );
};

export const durationPhrase = (days: number, language: Language): string =>
  days === 0
    ? { fi: 'istunnon ajan', sv: 'under sessionen', en: 'for the session' }[language]
    : days % 365 === 0
      ? counted(days / 365, 'year', language)
      : counted(days, 'day', language);

/** Country names as the reader's language writes them; the runtime knows them. */
export const countryName = (code: string, language: Language): string =>
  new Intl.DisplayNames(language, { type: 'region' }).of(code) ?? code;
