import { languages } from '../../ground/language.ts';
import { findingKind, type Rule } from './finding.ts';
import { denial, sentenceRule } from './sentence-rule.ts';

const where = /^cookie/;

/** C41. */
export const harmlessCookies = sentenceRule({
  where,
  says: /eväst\p{L}* (?:eivät|ei) (?:vahingoita|voi vahingoittaa|ole haitall)|(?:kakor|kakorna|cookies) skadar inte|cookies (?:do not|don['’]t|cannot) (?:harm|damage)/iu,
  found: findingKind('cookies_harmless', 'blocks', {
    fi: 'Lause evästeiden vaarattomuudesta ei kerro mitään tarpeellista ja johtaa harhaan. Kerro sen sijaan, mitä tallennetaan, miksi ja kuinka kauaksi.',
    sv: 'Påståendet att kakor är ofarliga säger inget nödvändigt och vilseleder. Berätta i stället vad som sparas, varför och hur länge.',
    en: 'The claim that cookies are harmless says nothing needed and misleads. Tell instead what is stored, why and for how long.',
  }),
});

/** C44, C49; CJEU C-582/14 Breyer. */
export const anonymousCookies = sentenceRule({
  where,
  says: /ei (?:voi|voida|pysty\p{L}*|ole mahdollista)(?!\p{L}).{0,60}(?:tunnist|yksilöi)|kan inte (?:identifier|kännas igen)|can(?:not| not) be (?:identified|recognised|recognized)/iu,
  found: findingKind('cookies_anonymous', 'blocks', {
    fi: 'Ei pidä väittää, ettei kävijää voi tunnistaa evästeistä: evästetieto ja IP-osoite ovat henkilötietoja. Poista väite.',
    sv: 'Påstå inte att en besökare inte kan identifieras med kakor: kakor och IP-adresser är personuppgifter. Ta bort påståendet.',
    en: 'Do not claim that a visitor cannot be identified from cookies: cookie data and IP addresses are personal data. Remove the claim.',
  }),
});

/** C47. Helsinki Administrative Court 2021: the browser's settings are no consent. */
export const browserSettings = sentenceRule({
  where,
  says: /selai\p{L}* asetu|webbläsar\p{L}* inställning|inställning\p{L}* i (?:din |sin )?webbläsare|browser(?:['’]?s)?(?: \w+)? settings|settings of (?:the|your) browser/iu,
  unless: denial,
  found: findingKind('browser_settings', 'blocks', {
    fi: 'Selaimen asetukset eivät ole suostumus eivätkä tapa perua se. Ohjaa lukija evästeasetuksiin.',
    sv: 'Webbläsarens inställningar är varken samtycke eller ett sätt att återkalla det. Visa läsaren till kakinställningarna.',
    en: 'Browser settings are neither consent nor a way to withdraw it. Point the reader to the cookie settings.',
  }),
});

/** C48. */
export const siteWithoutCookies = sentenceRule({
  where,
  says: /estämi\p{L}*.{0,40}vaikut.{0,40}toimi|påverka.{0,40}(?:funktion|funger)|affect.{0,40}function/iu,
  found: findingKind('site_needs_cookies', 'warns', {
    fi: 'Sivuston on toimittava pelkin välttämättömin evästein. Korjaa sivusto ja poista varoitus.',
    sv: 'Webbplatsen ska fungera med bara nödvändiga kakor. Rätta webbplatsen och ta bort varningen.',
    en: 'The site must work with necessary cookies alone. Mend the site and remove the warning.',
  }),
});

/** C45. */
export const linkedVisits = sentenceRule({
  where,
  says: /eväst.{0,80}(?:liit[te]|yhdist)|ka(?:k|kor|korna).{0,80}(?:koppla|kombiner|förena)|cookies.{0,80}(?:combin|link)/iu,
  unless: /suostum|samtyck|consent/iu,
  found: findingKind('visits_linked', 'blocks', {
    fi: 'Evästetietoja saa liittää asiakkaan tietoihin vain erillisellä suostumuksella. Kerro siitä samassa virkkeessä.',
    sv: 'Kakuppgifter får kopplas till kundens uppgifter bara med ett särskilt samtycke. Säg det i samma mening.',
    en: 'Cookie data may be linked to a customer’s data only with separate consent. Say so in the same sentence.',
  }),
});

/** C49. */
export const goneServices = sentenceRule({
  where: /./,
  says: /netmonitor/iu,
  found: findingKind('service_gone', 'warns', {
    fi: 'Netmonitor on vanha mittauspalvelu. Poista se, jos sivusto ei enää käytä sitä; muuten kerro siitä evästeluettelossa.',
    sv: 'Netmonitor är en gammal mättjänst. Ta bort den om webbplatsen inte längre använder den; ange den annars i kaklistan.',
    en: 'Netmonitor is an old measuring service. Remove it if the site no longer uses it; otherwise name it in the cookie table.',
  }),
});

const consentUnsaid = findingKind('cookie_consent_unsaid', 'blocks', {
  fi: 'Muihin kuin välttämättömiin evästeisiin, myös tilastoihin ja markkinointiin, tarvitaan suostumus. Kirjoita se tähän.',
  sv: 'För andra kakor än nödvändiga, också för statistik och marknadsföring, krävs samtycke. Skriv det här.',
  en: 'Cookies that are not necessary, for statistics and marketing too, need consent. Write so here.',
});
const otherUses =
  /analyso|tilasto|markkinoin|mukaut|analyser|statistik|marknadsför|analys|statistic|marketing/iu;

/** SVPL 205 § (C42, C43, M14). */
export const cookieConsent: Rule = ({ cookies, cookie_principle: principle }) => {
  const optional = cookies.some(({ category }) => category !== 'necessary');
  return languages.flatMap((language) => {
    const words = principle[language];
    if (!words || /suostum|samtyck|consent/iu.test(words)) return [];
    return optional || otherUses.test(words) ? [consentUnsaid(`cookie_principle.${language}`)] : [];
  });
};
