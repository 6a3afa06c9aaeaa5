/**
 * To an organisation that was given data of many: whose time was over with us, or who chose what, so that it looks at its own copy.
 * They are named by what the organisation was given, which it can look up and nobody else. GDPR 17(1)(a), 19.
 */
import { helsinkiDate } from '../../ground/calendar.ts';
import type { Text } from '../../ground/language.ts';
import { type LetterText, text } from './letter.ts';
import { restrictionTexts } from './restriction-texts.ts';
import type { Told } from './told.ts';

/** `retention_ended`: erased as their time was over; the others were chosen for many at once. */
export type ToldOfMany =
  | 'retention_ended'
  | 'consent_withdrawn'
  | 'consent_ended'
  | 'objected'
  | 'restricted'
  | 'restriction_ended';

const given: Text = {
  fi: 'Olemme luovuttaneet teille alla mainittujen asiakkaiden tietoja. Löydätte heidät niillä viitteillä, joilla saitte tiedot.',
  sv: 'Vi har lämnat ut uppgifter om kunderna nedan till er. Ni hittar dem med de referenser som ni fick uppgifterna med.',
  en: 'We have disclosed data about the customers below to you. You find them by the references under which you got the data.',
};

/** `because`: what has happened, and why the organisation hears of it. */
const words: Readonly<Record<ToldOfMany, Readonly<{ title: Text; because: Text; ask: Text }>>> = {
  retention_ended: {
    title: {
      fi: 'Ilmoitus: luovuttamiemme tietojen säilytysaika on päättynyt',
      sv: 'Meddelande: lagringstiden för uppgifter som vi lämnat ut har löpt ut',
      en: 'Notification: the retention period of data that we disclosed has ended',
    },
    because: {
      fi: 'Tietojen säilytysaika on meillä päättynyt, ja olemme poistaneet ne; emme enää tiedä, keitä asiakkaat ovat. Tietosuoja-asetuksen 19 artikla velvoittaa meidät kertomaan siitä teille.',
      sv: 'Lagringstiden för uppgifterna har löpt ut hos oss, och vi har raderat dem; vi vet inte längre vilka kunderna är. Artikel 19 i dataskyddsförordningen ålägger oss att meddela er om det.',
      en: 'The retention period of the data has ended with us, and we have erased it; we no longer know who the customers are. Article 19 of the GDPR obliges us to tell you.',
    },
    ask: {
      fi: 'Poistakaa tiedot, ellei laki tai oma käyttötarkoituksenne edellytä niiden säilyttämistä.',
      sv: 'Radera uppgifterna, om inte lagen eller ert eget ändamål kräver att de bevaras.',
      en: 'Please erase the data, unless the law or a purpose of your own requires that it is kept.',
    },
  },
  consent_withdrawn: {
    title: {
      fi: 'Ilmoitus: suostumuksia, joiden perusteella luovutimme tietoja, on peruutettu',
      sv: 'Meddelande: samtycken som vi lämnat ut uppgifter med stöd av har återkallats',
      en: 'Notification: consents on which we disclosed data have been withdrawn',
    },
    because: {
      fi: 'He ovat peruuttaneet suostumuksen, jonka perusteella luovutimme tiedot.',
      sv: 'De har återkallat det samtycke som vi lämnade ut uppgifterna med stöd av.',
      en: 'They have withdrawn the consent on which we disclosed the data.',
    },
    ask: {
      fi: 'Lopettakaa tietojen käyttö tähän tarkoitukseen ja poistakaa ne, ellei teillä ole niihin muuta perustetta.',
      sv: 'Sluta använda uppgifterna för detta ändamål och radera dem, om ni inte har någon annan grund för dem.',
      en: 'Please stop using the data for this purpose and erase it, unless you have another ground for it.',
    },
  },
  consent_ended: {
    title: {
      fi: 'Ilmoitus: suostumuksia, joiden perusteella luovutimme tietoja, on päättynyt',
      sv: 'Meddelande: samtycken som vi lämnat ut uppgifter med stöd av har upphört',
      en: 'Notification: consents on which we disclosed data have ended',
    },
    because: {
      fi: 'Suostumus, jonka perusteella luovutimme tiedot, on päättynyt, koska tietojen käyttö on muuttunut. Kysymme suostumusta uudelleen; ilmoitamme erikseen, jos luovutamme tietoja taas.',
      sv: 'Det samtycke som vi lämnade ut uppgifterna med stöd av har upphört, eftersom användningen av dem har ändrats. Vi ber om samtycke på nytt; vi meddelar separat om vi lämnar ut uppgifter igen.',
      en: 'The consent on which we disclosed the data has ended, as the use of the data has changed. We ask for consent anew, and tell you separately if we disclose data again.',
    },
    ask: {
      fi: 'Lopettakaa tietojen käyttö tähän tarkoitukseen, ellei teillä ole niihin muuta perustetta.',
      sv: 'Sluta använda uppgifterna för detta ändamål, om ni inte har någon annan grund för dem.',
      en: 'Please stop using the data for this purpose, unless you have another ground for it.',
    },
  },
  objected: {
    title: {
      fi: 'Ilmoitus: asiakkaat vastustavat luovuttamiemme tietojen käsittelyä',
      sv: 'Meddelande: kunder invänder mot behandlingen av uppgifter som vi lämnat ut',
      en: 'Notification: customers object to processing of data that we disclosed',
    },
    because: {
      fi: 'He vastustavat tietojensa käsittelyä siihen tarkoitukseen, johon ne luovutettiin.',
      sv: 'De invänder mot att uppgifterna behandlas för det ändamål som de lämnades ut för.',
      en: 'They object to processing for the purpose that the data was disclosed for.',
    },
    ask: {
      fi: 'Lopettakaa tietojen käyttö tähän tarkoitukseen ja poistakaa ne, ellei teillä ole niihin muuta perustetta.',
      sv: 'Sluta använda uppgifterna för detta ändamål och radera dem, om ni inte har någon annan grund för dem.',
      en: 'Please stop using the data for this purpose and erase it, unless you have another ground for it.',
    },
  },
  restricted: {
    title: restrictionTexts.restrictedTitle,
    because: {
      fi: 'Heidän tietojensa käsittelyä on rajoitettu. Tietosuoja-asetuksen 19 artikla velvoittaa meidät kertomaan siitä teille.',
      sv: 'Behandlingen av deras uppgifter har begränsats. Artikel 19 i dataskyddsförordningen ålägger oss att meddela er om det.',
      en: 'Processing of their data has been restricted. Article 19 of the GDPR obliges us to tell you.',
    },
    ask: restrictionTexts.restrictedAsk,
  },
  restriction_ended: {
    title: restrictionTexts.restrictionEndedTitle,
    because: {
      fi: 'Heidän tietojensa käsittelyn rajoitus on päättynyt.',
      sv: 'Begränsningen av behandlingen av deras uppgifter har upphört.',
      en: 'The restriction of processing of their data has ended.',
    },
    ask: {
      fi: 'Voitte käyttää tietoja jälleen siihen, mihin ne on teille luovutettu.',
      sv: 'Ni får åter använda uppgifterna för det som de lämnades ut för.',
      en: 'You may use the data again for what it was disclosed for.',
    },
  },
};

const columns = {
  number: { fi: 'Asiakasnumero', sv: 'Kundnummer', en: 'Customer number' },
  what: { fi: 'Mitä luovutettiin', sv: 'Vad som lämnades ut', en: 'What was disclosed' },
  last: { fi: 'Viimeksi', sv: 'Senast', en: 'Last' },
} as const;

type Line = Readonly<{ customer_number: string; what: readonly string[]; last_at: Date }>;

export const peopleListLetter = (
  { say, on }: Told,
  kind: ToldOfMany,
  people: readonly Line[],
): LetterText => ({
  title: say(words[kind].title),
  blocks: [
    text(`${say(given)} ${say(words[kind].because)}`),
    {
      kind: 'table',
      columns: [say(columns.number), say(columns.what), say(columns.last)],
      rows: people.map(({ customer_number, what, last_at }) => [
        customer_number,
        what.map((one) => one.slice(0, 100)).join('; '),
        on(helsinkiDate(last_at)),
      ]),
    },
    text(say(words[kind].ask)),
  ],
});
