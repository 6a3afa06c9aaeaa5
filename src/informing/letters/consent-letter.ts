/** GDPR 4(11) and 7: a question that is answered yes or no with equal ease; silence is no. */
import type { Language, Text } from '../../ground/language.ts';
import { sentence } from '../../ground/wording.ts';
import { code, facts, heading, type LetterText, text } from '../../requests/letters/letter.ts';
import { secretPlace } from '../../requests/letters/secret.ts';
import type { Cause } from '../mailing.ts';
import { consentPath } from '../paths.ts';
import { purposeFacts, recipientsOf } from './change-letter.ts';
import { composerOf, type Writing } from './composing-of.ts';
import { noticePart, recipientsPart } from './parts.ts';

const words = {
  title: { fi: 'Annatko suostumuksesi?', sv: 'Ger du ditt samtycke?', en: 'Do you give your consent?' },
  changed: {
    fi: 'Olet aiemmin antanut meille suostumuksen. Kuvaus siitä, mihin suostumusta käytämme, on muuttunut, joten vanha suostumus ei ole enää voimassa ja kysymme sitä uudelleen.',
    sv: 'Du har tidigare gett oss ditt samtycke. Beskrivningen av vad vi använder det till har ändrats, så det gamla samtycket gäller inte längre och vi frågar på nytt.',
    en: 'You have given us your consent before. The description of what we use it for has changed, so the old consent is no longer in force and we ask for it anew.',
  },
  expiring: {
    fi: 'Antamasi suostumuksen voimassaolo päättyy pian. Kysymme, haluatko antaa sen uudelleen.',
    sv: 'Giltighetstiden för ditt samtycke går snart ut. Vi frågar om du vill ge det på nytt.',
    en: 'The consent that you gave will soon run out. We ask whether you wish to give it again.',
  },
  unproven: {
    fi: 'Vanhan rekisterimme mukaan olisit antanut suostumuksen, mutta siitä ei ole säilynyt todistetta. Emme käytä sitä, ellet anna suostumusta nyt.',
    sv: 'Enligt vårt gamla register skulle du ha gett ditt samtycke, men det finns inget bevis kvar på det. Vi använder det inte om du inte ger ditt samtycke nu.',
    en: 'By our old register you had given your consent, but no proof of it has been kept. We do not use it unless you give your consent now.',
  },
  question: {
    fi: 'Suostutko siihen, että käytämme tietojasi näin?',
    sv: 'Samtycker du till att vi använder dina uppgifter så här?',
    en: 'Do you consent to our using your data like this?',
  },
  answer: { fi: 'Näin vastaat', sv: 'Så här svarar du', en: 'How to answer' },
  open: {
    fi: 'Avaa tämä osoite ja paina ”Suostun” tai ”En suostu”. Kirjautua ei tarvitse.',
    sv: 'Öppna den här adressen och tryck på ”Jag samtycker” eller ”Jag samtycker inte”. Du behöver inte logga in.',
    en: 'Open this address and press “I consent” or “I do not consent”. There is no need to sign in.',
  },
  silence: {
    fi: 'Jos et vastaa, et ole suostunut, eikä siitä seuraa sinulle mitään. Voit muuttaa vastaustasi milloin tahansa samasta osoitteesta, omalla sivullasi tai kertomalla meille.',
    sv: 'Om du inte svarar har du inte samtyckt, och det får inga följder för dig. Du kan när som helst ändra ditt svar på samma adress, på din egen sida eller genom att meddela oss.',
    en: 'If you do not answer, you have not consented, and nothing follows from that for you. You can change your answer at any time at the same address, on your own page or by telling us.',
  },
} as const satisfies Record<string, Text>;

export const consentLetter = (
  writing: Writing,
  { about, cause }: Readonly<{ about: string; cause: Cause }>,
  language: Language,
): LetterText => {
  const c = composerOf(writing, language);
  const purpose = c.declaration.purposes.find(({ key }) => key === about);
  if (!purpose) return { title: c.tell(words.title), blocks: noticePart(c) };
  return {
    title: c.tell(words.title),
    blocks: [
      text(c.tell(words[cause])),
      facts(purposeFacts(c, purpose).map((fact) => ({ ...fact, text: sentence(fact.text) }))),
      ...recipientsPart(c, recipientsOf(c, purpose)),
      heading(c.tell(words.answer)),
      text(c.tell(words.question)),
      text(c.tell(words.open)),
      code(`${c.baseUrl}${consentPath}?code=${secretPlace}`),
      text(c.tell(words.silence)),
      ...noticePart(c),
    ],
  };
};
