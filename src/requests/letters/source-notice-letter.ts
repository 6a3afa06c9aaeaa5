/** To whom a value came from that was wrong: what it was, what it is now, and that their own copy may be wrong too. C59. */
import { formatPhone } from '../../ground/format-phone.ts';
import type { PersonOfSource } from '../notices/person-of-source.ts';
import { type Fact, facts, type LetterText, text } from './letter.ts';
import { changesTable } from './recipient-notice-letter.ts';
import type { Change } from './tell-recipients.ts';
import type { Told } from './told.ts';

const words = {
  title: {
    fi: 'Ilmoitus: teiltä saamamme tieto on korjattu',
    sv: 'Meddelande: en uppgift som vi fått av er har rättats',
    en: 'Notification: data that we received from you has been rectified',
  },
  from: {
    fi: 'Olemme saaneet teiltä alla mainitun henkilön tietoja. Osa niistä oli virheellisiä, ja olemme korjanneet ne henkilön pyynnöstä.',
    sv: 'Vi har fått uppgifter om personen nedan av er. En del av dem var felaktiga, och vi har rättat dem på personens begäran.',
    en: 'We have received data about the person below from you. Some of it was wrong, and we have rectified it at the person’s request.',
  },
  person: { fi: 'Henkilö', sv: 'Person', en: 'Person' },
  number: { fi: 'Asiakasnumero', sv: 'Kundnummer', en: 'Customer number' },
  orders: { fi: 'Tilaukset', sv: 'Beställningar', en: 'Orders' },
  email: { fi: 'Sähköposti', sv: 'E-post', en: 'E-mail' },
  phone: { fi: 'Puhelin', sv: 'Telefon', en: 'Phone' },
  ask: {
    fi: 'Tarkistakaa tieto omasta rekisteristänne, jotta virhe ei toistu, kun annatte tietoja meille tai muille.',
    sv: 'Kontrollera uppgiften i ert eget register, så att felet inte upprepas när ni lämnar uppgifter till oss eller andra.',
    en: 'Please check it in your own records, so that the error is not repeated when you give data to us or to others.',
  },
} as const;

/** As the source knows the person. */
const personFacts = ({ say }: Told, person: PersonOfSource): Fact[] => {
  const lines = [
    [words.person, person.name],
    [words.number, person.customer_number],
    [words.orders, person.orders?.join(', ')],
    [words.email, person.email?.join(', ')],
    [words.phone, person.phone?.map(formatPhone).join(', ')],
  ] as const;
  return lines.flatMap(([term, found]) => (found ? [{ term: say(term), text: found }] : []));
};

export const sourceNoticeLetter = (
  told: Told,
  { person, changes }: Readonly<{ person: PersonOfSource; changes: readonly Change[] }>,
): LetterText => {
  const { say } = told;
  return {
    title: say(words.title),
    blocks: [
      text(say(words.from)),
      facts(personFacts(told, person)),
      changesTable(told, changes),
      text(say(words.ask)),
    ],
  };
};
