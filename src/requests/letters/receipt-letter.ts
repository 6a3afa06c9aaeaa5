/** That the request has come, when it will be answered, and what happens meanwhile. */

import { aboutRequest } from './about-request.ts';
import { code, facts, type LetterBlock, type LetterText, quote, text } from './letter.ts';
import type { Told } from './told.ts';

const words = {
  title: {
    fi: 'Olemme saaneet pyyntösi',
    sv: 'Vi har tagit emot din begäran',
    en: 'We have received your request',
  },
  thanks: {
    fi: 'Kiitos yhteydenotostasi. Saimme henkilötietojasi koskevan pyyntösi {date}, ja olemme alkaneet käsitellä sitä.',
    sv: 'Tack för att du kontaktade oss. Vi tog emot din begäran om dina personuppgifter {date} och har börjat behandla den.',
    en: 'Thank you for contacting us. We received your request about your personal data on {date} and have begun to deal with it.',
  },
  due: { fi: 'Vastaamme viimeistään', sv: 'Vi svarar senast', en: 'We will answer by' },
  asWritten: {
    fi: 'Kirjasimme pyyntösi näin:',
    sv: 'Så här antecknade vi din begäran:',
    en: 'We recorded your request like this:',
  },
  wrong: {
    fi: 'Jos ymmärsimme sinut väärin tai haluat lisätä jotakin, kerro siitä meille.',
    sv: 'Om vi har missförstått dig eller om du vill tillägga något, berätta det för oss.',
    en: 'If we have misunderstood you, or if you wish to add something, please tell us.',
  },
  clock: {
    fi: 'Vastaamme niin pian kuin voimme. Jos selvittäminen kestää poikkeuksellisesti pidempään, kerromme siitä ja sen syyn ennen tätä päivää.',
    sv: 'Vi svarar så snart vi kan. Om utredningen undantagsvis tar längre tid meddelar vi det och skälet före det utsatta datumet.',
    en: 'We will answer as soon as we can. Should the matter exceptionally take longer, we will tell you so, and why, before that day.',
  },
  free: {
    fi: 'Pyynnön käsittely ei maksa sinulle mitään. Jos meidän on varmistettava, kuka pyynnön on tehnyt, kysymme siihen vain sen, mikä on välttämätöntä.',
    sv: 'Behandlingen av begäran kostar dig ingenting. Om vi måste försäkra oss om vem som har gjort begäran frågar vi bara efter det som är nödvändigt.',
    en: 'Dealing with your request costs you nothing. If we have to make sure who made it, we will ask only for what is necessary.',
  },
  number: { fi: 'Pyynnön numero', sv: 'Begärans nummer', en: 'Request number' },
  follow: {
    fi: 'Voit seurata pyyntöäsi omalla sivullasi kohdassa ”Pyynnöt ja lataukset”. Siellä voit myös lisätä tiedostoja tai perua pyynnön, kunnes olemme ratkaisseet sen. Kirjaudu osoitteessa',
    sv: 'Du kan följa din begäran på din egen sida under ”Begära och ladda ner”. Där kan du också lägga till filer eller ta tillbaka begäran tills vi har avgjort den. Logga in på adressen',
    en: 'You can follow your request on your own page under “Requests and downloads”. There you can also add files, or take the request back until we have decided it. Sign in at',
  },
  freeHere: {
    fi: 'Pyynnön käsittely ei maksa sinulle mitään.',
    sv: 'Behandlingen av begäran kostar dig ingenting.',
    en: 'Dealing with your request costs you nothing.',
  },
  notYou: {
    fi: 'Jos et ole tehnyt tätä pyyntöä, ilmoita siitä meille heti.',
    sv: 'Om du inte har gjort den här begäran, meddela oss genast.',
    en: 'If you did not make this request, let us know at once.',
  },
} as const;

/** Who made it on their own page follows it there; a mailbox may be shared, so their words are not repeated. */
const ofOwnPage = ({ say, baseUrl }: Told): LetterBlock[] => [
  text(say(words.follow)),
  code(`${baseUrl}/own/sign-in`),
  text(say(words.freeHere)),
];

const ofOthers = ({ say, request }: Told): LetterBlock[] => {
  const spoken = request.words !== '' && request.channel !== 'email' && request.channel !== 'letter';
  return spoken ? [text(say(words.asWritten)), quote(request.words), text(say(words.wrong))] : [];
};

export const receiptLetter = (told: Told): LetterText => {
  const { say, on, request, deadline } = told;
  const isOwn = request.channel === 'portal';
  const number = { term: say(words.number), text: String(request.id) };
  return {
    title: say(words.title),
    blocks: [
      text(say(words.thanks, { date: on(request.received_on) })),
      facts([
        ...aboutRequest(told),
        ...(isOwn ? [number] : []),
        { term: say(words.due), text: on(deadline.dueOn) },
      ]),
      ...(isOwn ? [] : ofOthers(told)),
      text(say(words.clock)),
      ...(isOwn ? ofOwnPage(told) : [text(say(words.free))]),
      text(say(words.notYou)),
    ],
  };
};
