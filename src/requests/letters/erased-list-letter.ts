/** To an organisation that was given data: whose time was over with us, so that it looks at its own copy. GDPR 17(1)(a), 19. */
import { helsinkiDate } from '../../ground/calendar.ts';
import { type LetterText, text } from './letter.ts';
import type { Told } from './told.ts';

const words = {
  title: {
    fi: 'Ilmoitus: luovuttamiemme tietojen säilytysaika on päättynyt',
    sv: 'Meddelande: bevaringstiden för uppgifter som vi lämnat ut har löpt ut',
    en: 'Notification: the retention period of data that we disclosed has ended',
  },
  given: {
    fi: 'Olemme luovuttaneet teille alla mainittujen asiakkaiden tietoja. Niiden säilytysaika on meillä päättynyt, ja olemme poistaneet ne. Tietosuoja-asetuksen 19 artikla velvoittaa meidät kertomaan siitä teille.',
    sv: 'Vi har lämnat ut uppgifter om kunderna nedan till er. Bevaringstiden för dem har löpt ut hos oss, och vi har raderat dem. Artikel 19 i dataskyddsförordningen ålägger oss att meddela er om det.',
    en: 'We have disclosed data about the customers below to you. Its retention period has ended with us, and we have erased it. Article 19 of the GDPR obliges us to tell you.',
  },
  ask: {
    fi: 'Poistakaa tiedot, ellei laki tai oma käyttötarkoituksenne edellytä niiden säilyttämistä. Henkilöt löydätte niillä viitteillä, joilla saitte tiedot; emme enää tiedä, keitä he ovat.',
    sv: 'Radera uppgifterna, om inte lagen eller ert eget ändamål kräver att de bevaras. Ni hittar personerna med de referenser som ni fick uppgifterna med; vi vet inte längre vilka de är.',
    en: 'Please erase the data, unless the law or a purpose of your own requires that it is kept. You find the people by the references under which you got the data; we no longer know who they are.',
  },
  number: { fi: 'Asiakasnumero', sv: 'Kundnummer', en: 'Customer number' },
  what: { fi: 'Mitä luovutettiin', sv: 'Vad som lämnades ut', en: 'What was disclosed' },
  last: { fi: 'Viimeksi', sv: 'Senast', en: 'Last' },
} as const;

type Line = Readonly<{ customer_number: string; what: readonly string[]; last_at: Date }>;

export const erasedListLetter = ({ say, on }: Told, people: readonly Line[]): LetterText => ({
  title: say(words.title),
  blocks: [
    text(say(words.given)),
    {
      kind: 'table',
      columns: [say(words.number), say(words.what), say(words.last)],
      rows: people.map(({ customer_number, what, last_at }) => [
        customer_number,
        what.map((one) => one.slice(0, 100)).join('; '),
        on(helsinkiDate(last_at)),
      ]),
    },
    text(say(words.ask)),
  ],
});
