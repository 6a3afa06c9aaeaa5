/** What can go wrong on the way to the provider and back; nothing has been changed by any of it. */
import type { Text } from '../../ground/language.ts';
import { type Problem, type ProblemKind, problemKind } from '../../ground/problem.ts';

export const strongNotOffered = problemKind('strong_not_offered', 404, {
  fi: 'Vahva tunnistautuminen ei ole käytössä. Kirjaudu sähköpostilinkillä tai ota meihin yhteyttä.',
  sv: 'Stark autentisering är inte i bruk. Logga in med en länk per e-post eller kontakta oss.',
  en: 'Strong identification is not in use here. Sign in by a link to your e-mail, or contact us.',
});
export const strongCancelled = problemKind('strong_cancelled', 422, {
  fi: 'Tunnistautuminen keskeytyi, eikä mitään muuttunut. Voit yrittää uudelleen tai käyttää toista tapaa.',
  sv: 'Identifieringen avbröts och ingenting ändrades. Du kan försöka igen eller använda ett annat sätt.',
  en: 'The identification was cancelled and nothing changed. You can try again or use another way.',
});
export const strongTooOld = problemKind('strong_too_old', 410, {
  fi: 'Tunnistautuminen kesti liian kauan. Aloita se uudelleen.',
  sv: 'Identifieringen tog för lång tid. Börja om från början.',
  en: 'The identification took too long. Begin it again.',
});
export const strongUnknown = problemKind('strong_unknown', 410, {
  fi: 'Tämä tunnistautuminen on jo käytetty tai aloitettu toisessa selaimessa. Aloita se uudelleen tässä selaimessa.',
  sv: 'Den här identifieringen har redan använts eller börjat i en annan webbläsare. Börja om i den här webbläsaren.',
  en: 'This identification has been used already or began in another browser. Begin it again in this one.',
});
export const strongUnavailable = problemKind('strong_unavailable', 503, {
  fi: 'Tunnistuspalvelu ei vastaa juuri nyt. Yritä hetken kuluttua uudelleen tai käytä toista tapaa.',
  sv: 'Identifieringstjänsten svarar inte just nu. Försök igen om en stund eller använd ett annat sätt.',
  en: 'The identification service does not answer just now. Try again in a moment or use another way.',
});
export const strongNotAccepted = problemKind('strong_not_accepted', 422, {
  fi: 'Tunnistuspalvelun vastausta ei voitu hyväksyä: {reason}. Mitään ei muuttunut. Yritä uudelleen; jos sama toistuu, käytä toista tapaa ja kerro meille.',
  sv: 'Svaret från identifieringstjänsten kunde inte godkännas: {reason}. Ingenting ändrades. Försök igen; om det upprepas, använd ett annat sätt och berätta för oss.',
  en: 'The answer of the identification service could not be accepted: {reason}. Nothing changed. Try again; if it happens anew, use another way and tell us.',
});
export const strongNameDiffers = problemKind('strong_name_differs', 422, {
  fi: 'Tunnistautumisen nimi tai syntymäaika ei ole sama kuin rekisterissä, joten sitä ei liitetty tähän sivuun. Jos tiedoissasi on virhe, pyydä oikaisua.',
  sv: 'Namnet eller födelsedatumet vid identifieringen är inte detsamma som i registret, så det kopplades inte till den här sidan. Om det finns ett fel i dina uppgifter, begär rättelse.',
  en: 'The name or birth date of the identification is not that of the register, so it was not tied to this page. If your data is wrong, ask for a correction.',
});
export const strongOfAnother = problemKind('strong_of_another', 422, {
  fi: 'Tällä tunnistautumisella kirjaudutaan jo toiseen asiakastietoon. Jos molemmat ovat sinun, pyydä meitä yhdistämään ne.',
  sv: 'Den här identifieringen används redan för en annan kund. Om båda är du, be oss slå ihop dem.',
  en: 'This identification already opens another customer record. If both are you, ask us to merge them.',
});
export const arrivalGone = problemKind('strong_arrival_gone', 404, {
  fi: 'Tunnistautumista ei enää ole: se on käsitelty tai vanhentunut.',
  sv: 'Identifieringen finns inte längre: den är behandlad eller har gått ut.',
  en: 'The identification is no longer there: it has been settled or is too old.',
});

export const subjectNotKept = problemKind('strong_subject_not_kept', 409, {
  fi: 'Tunnistuspalvelu ei anna henkilölle pysyvää tunnistetta, joten häntä ei voi liittää asiakkaaseen. Korjaa nimi tai syntymäaika rekisteriin ja pyydä häntä tunnistautumaan uudelleen.',
  sv: 'Identifieringstjänsten ger personen ingen bestående beteckning, så hen kan inte kopplas till en kund. Rätta namnet eller födelsedatumet i registret och be personen identifiera sig på nytt.',
  en: 'The identification service gives the person no lasting identifier, so they cannot be tied to a customer. Correct the name or birth date in the register and ask them to identify themselves again.',
});

const ofTheWay: ReadonlySet<ProblemKind> = new Set([
  strongCancelled,
  strongTooOld,
  strongUnknown,
  strongUnavailable,
  strongNotAccepted,
  strongNameDiffers,
  strongOfAnother,
]);
/** Nothing was done, and there are other ways: no fault of the program. */
export const isOfTheWay = ({ kind }: Problem): boolean => ofTheWay.has(kind);

/** Why an answer was not accepted, in words that a person can pass on. */
export const refusals = {
  state: {
    fi: 'se ei kuulu tähän käyntiin',
    sv: 'det hör inte till det här besöket',
    en: 'it does not belong to this visit',
  },
  nonce: {
    fi: 'se on vastaus toiseen kysymykseen',
    sv: 'det är svar på en annan fråga',
    en: 'it answers another question',
  },
  audience: {
    fi: 'se on tarkoitettu toiselle palvelulle',
    sv: 'det är avsett för en annan tjänst',
    en: 'it is meant for another service',
  },
  issuer: {
    fi: 'se tuli toisesta palvelusta',
    sv: 'det kom från en annan tjänst',
    en: 'it came from another service',
  },
  expired: { fi: 'se on vanhentunut', sv: 'det har gått ut', en: 'it has expired' },
  signature: {
    fi: 'sen allekirjoitus ei pidä',
    sv: 'dess signatur håller inte',
    en: 'its signature does not hold',
  },
  encryption: {
    fi: 'sitä ei ollut salattu meille',
    sv: 'det var inte krypterat till oss',
    en: 'it was not encrypted to us',
  },
  level: {
    fi: 'tunnistautuminen ei ollut riittävän vahva',
    sv: 'identifieringen var inte stark nog',
    en: 'the identification was not strong enough',
  },
  person: { fi: 'siinä ei ole nimeä', sv: 'det saknar namn', en: 'it names nobody' },
  code: {
    fi: 'palvelu ei vahvistanut sitä',
    sv: 'tjänsten bekräftade det inte',
    en: 'the service did not confirm it',
  },
  form: {
    fi: 'se ei ole sovittua muotoa',
    sv: 'det har inte den avtalade formen',
    en: 'it is not of the agreed form',
  },
} as const satisfies Record<string, Text>;
export type Refusal = keyof typeof refusals;
