/** Set phrases of the notice: grounds, roles, periods, safeguards, in the reader's language. */
import type { Language, Text } from '../ground/language.ts';
import type { Declaration, Ground } from '../policy/declaration.ts';

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
