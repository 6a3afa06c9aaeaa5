/** To a contact that was known before the request: was it you? The least that can be asked. GDPR 12(6). */
import { validDays } from '../identity/identity-check.ts';
import { capacityTitles } from '../representative/representative.ts';
import { aboutRequest } from './about-request.ts';
import { code, type Fact, facts, type LetterText, quote, text } from './letter.ts';
import { secretPlace } from './secret.ts';
import type { Told } from './told.ts';

const words = {
  title: {
    fi: 'Teitkö sinä tämän pyynnön?',
    sv: 'Var det du som gjorde den här begäran?',
    en: 'Did you make this request?',
  },
  what: {
    fi: 'Olemme saaneet henkilötietojasi koskevan pyynnön. Haluamme varmistaa, että se on sinun, ennen kuin kerromme tai muutamme mitään. Siksi kirjoitamme osoitteeseen, joka meillä oli jo ennen pyyntöä.',
    sv: 'Vi har fått en begäran om dina personuppgifter. Vi vill försäkra oss om att den är din innan vi berättar eller ändrar något. Därför skriver vi till en adress som vi hade redan före begäran.',
    en: 'We have received a request about your personal data. We wish to make sure that it is yours before we disclose or change anything. That is why we write to an address that we had before the request.',
  },
  titleFor: {
    fi: 'Onko tämä pyyntö tehty luvallasi?',
    sv: 'Har den här begäran gjorts med ditt samtycke?',
    en: 'Was this request made with your permission?',
  },
  whatFor: {
    fi: 'Alla mainittu henkilö on tehnyt puolestasi henkilötietojasi koskevan pyynnön. Haluamme varmistaa sinulta itseltäsi, että hän saa asioida puolestasi, ennen kuin kerromme tai muutamme mitään. Siksi kirjoitamme osoitteeseen, joka meillä oli jo ennen pyyntöä.',
    sv: 'Personen nedan har för din räkning gjort en begäran som gäller dina personuppgifter. Vi vill få bekräftat av dig själv att personen får föra din talan innan vi berättar eller ändrar något. Därför skriver vi till en adress som vi hade redan före begäran.',
    en: 'The person named below has made a request about your personal data on your behalf. We wish to hear from you that they may act for you before we disclose or change anything. That is why we write to an address that we had before the request.',
  },
  asker: { fi: 'Kuka pyysi', sv: 'Vem som begärde', en: 'Who asked' },
  why: { fi: 'Miksi kysymme:', sv: 'Varför vi frågar:', en: 'Why we ask:' },
  link: {
    fi: 'Avaa tämä linkki ja vahvista, että pyyntö on sinun. Linkki toimii kerran, {days} päivän ajan:',
    sv: 'Öppna den här länken och bekräfta att begäran är din. Länken fungerar en gång, i {days} dagar:',
    en: 'Open this link and confirm that the request is yours. The link works once, for {days} days:',
  },
  linkFor: {
    fi: 'Avaa tämä linkki ja vahvista, että pyyntö on tehty luvallasi. Linkki toimii kerran, {days} päivän ajan:',
    sv: 'Öppna den här länken och bekräfta att begäran har gjorts med ditt samtycke. Länken fungerar en gång, i {days} dagar:',
    en: 'Open this link and confirm that the request was made with your permission. The link works once, for {days} days:',
  },
  code: {
    fi: 'Avaa sivu {address} ja kirjoita sille tämä koodi. Koodi toimii kerran, {days} päivän ajan:',
    sv: 'Öppna sidan {address} och skriv den här koden där. Koden fungerar en gång, i {days} dagar:',
    en: 'Open the page {address} and type this code there. The code works once, for {days} days:',
  },
  strong: {
    fi: 'Avaa tämä linkki ja tunnistaudu pankkitunnuksilla, mobiilivarmenteella tai muulla vahvalla tunnistusvälineellä. Vertaamme nimeäsi ja syntymäaikaasi rekisteriin; henkilötunnusta emme tallenna. Linkki toimii {days} päivän ajan:',
    sv: 'Öppna den här länken och identifiera dig med bankkoder, mobilcertifikat eller ett annat starkt identifieringsmedel. Vi jämför ditt namn och födelsedatum med registret; personbeteckningen sparar vi inte. Länken fungerar i {days} dagar:',
    en: 'Open this link and identify yourself by online banking codes, a mobile certificate or another strong means. We compare your name and birth date with the register; the identity code is not stored. The link works for {days} days:',
  },
  strongFor: {
    fi: 'Avaa tämä linkki ja tunnistaudu pankkitunnuksilla, mobiilivarmenteella tai muulla vahvalla tunnistusvälineellä. Vertaamme nimeäsi edustajan nimeen pyynnössä; henkilötunnusta emme tallenna. Linkki toimii {days} päivän ajan:',
    sv: 'Öppna den här länken och identifiera dig med bankkoder, mobilcertifikat eller ett annat starkt identifieringsmedel. Vi jämför ditt namn med företrädarens namn i begäran; personbeteckningen sparar vi inte. Länken fungerar i {days} dagar:',
    en: 'Open this link and identify yourself by online banking codes, a mobile certificate or another strong means. We compare your name with that of the representative in the request; the identity code is not stored. The link works for {days} days:',
  },
  otherWay: {
    fi: 'Jos et voi tai halua tunnistautua näin, kerro siitä meille, niin sovimme toisesta tavasta.',
    sv: 'Om du inte kan eller vill identifiera dig så här, säg det till oss, så kommer vi överens om ett annat sätt.',
    en: 'If you cannot or do not wish to identify yourself this way, tell us, and we will agree on another way.',
  },
  whatStrong: {
    fi: 'Olemme saaneet henkilötietoja koskevan pyynnön. Haluamme varmistaa, kuka sen teki, ennen kuin kerromme tai muutamme mitään.',
    sv: 'Vi har fått en begäran om personuppgifter. Vi vill försäkra oss om vem som gjorde den innan vi berättar eller ändrar något.',
    en: 'We have received a request about personal data. We wish to make sure who made it before we disclose or change anything.',
  },
  notYours: {
    fi: 'Jos et ole tehnyt pyyntöä, kerro se samalla sivulla. Silloin emme tee mitään, ja tiedämme, että joku muu yritti.',
    sv: 'Om du inte har gjort begäran, säg det på samma sida. Då gör vi ingenting, och vi vet att någon annan försökte.',
    en: 'If you did not make the request, say so on the same page. We will then do nothing, and we will know that somebody else tried.',
  },
  notWithLeave: {
    fi: 'Jos et ole antanut lupaa pyyntöön, kerro se samalla sivulla. Silloin emme tee mitään.',
    sv: 'Om du inte har gett ditt samtycke till begäran, säg det på samma sida. Då gör vi ingenting.',
    en: 'If you have not given your permission for the request, say so on the same page. We will then do nothing.',
  },
  clock: {
    fi: 'Määräaikamme ei kulu sinä aikana, kun odotamme vastaustasi.',
    sv: 'Vår tidsfrist löper inte medan vi väntar på ditt svar.',
    en: 'Our time limit does not run while we wait for your reply.',
  },
} as const;

const askerOf = ({ say, request: { representative: asker } }: Told): Fact[] =>
  asker ? [{ term: say(words.asker), text: `${asker.name}, ${say(capacityTitles[asker.capacity])}` }] : [];

const letterBy = (told: Told, way: 'link' | 'code'): LetterText => {
  const { say, baseUrl, reason, request } = told;
  const address = `${baseUrl}/identity`;
  const { representative: asker } = request;
  const opening = asker && way === 'link' ? words.linkFor : words[way];
  return {
    title: say(asker ? words.titleFor : words.title),
    blocks: [
      text(say(asker ? words.whatFor : words.what)),
      facts([...askerOf(told), ...aboutRequest(told)]),
      ...(reason ? [text(say(words.why)), quote(reason)] : []),
      text(say(opening, { days: validDays[way], address })),
      code(way === 'link' ? `${address}?token=${secretPlace}` : secretPlace),
      text(say(asker ? words.notWithLeave : words.notYours)),
      text(say(words.clock)),
    ],
  };
};

export const identityStrongLetter = (told: Told): LetterText => {
  const { say, baseUrl, reason, request } = told;
  const how = request.representative ? words.strongFor : words.strong;
  return {
    title: say(words.title),
    blocks: [
      text(say(words.whatStrong)),
      facts(aboutRequest(told)),
      ...(reason ? [text(say(words.why)), quote(reason)] : []),
      text(say(how, { days: validDays.link })),
      code(`${baseUrl}/identity/strong?token=${secretPlace}`),
      text(say(words.otherWay)),
      text(say(words.notYours)),
      text(say(words.clock)),
    ],
  };
};

export const identityLinkLetter = (told: Told): LetterText => letterBy(told, 'link');
export const identityCodeLetter = (told: Told): LetterText => letterBy(told, 'code');
