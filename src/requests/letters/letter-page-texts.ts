import type { Text } from '../../ground/language.ts';

export const letterPageTexts = {
  letter: { fi: 'Kirje', sv: 'Brev', en: 'Letter' },
  letters: { fi: 'Kirjeet', sv: 'Brev', en: 'Letters' },
  none: {
    fi: 'Kirje syntyy, kun pyyntö etenee. Näet sen ennen kuin se lähtee.',
    sv: 'Ett brev skrivs när begäran går framåt. Du ser det innan det skickas.',
    en: 'A letter is written as the request moves on. You see it before it goes.',
  },
  to: { fi: 'Kenelle', sv: 'Till', en: 'To' },
  address: { fi: 'Osoite', sv: 'Adress', en: 'Address' },
  noAddress: {
    fi: 'Rekisterissä ei ollut osoitetta ennen pyyntöä. Varmista henkilöllisyys, tai anna kirje käteen.',
    sv: 'Det fanns ingen adress i registret före begäran. Kontrollera identiteten, eller överlämna brevet.',
    en: 'No address was in the register before the request. Verify the identity, or hand the letter over.',
  },
  ofRecipient: {
    fi: 'Kirjoita saajan osoite, tai tulosta kirje ja postita se.',
    sv: 'Skriv mottagarens adress, eller skriv ut brevet och posta det.',
    en: 'Type the recipient’s address, or print the letter and post it.',
  },
  made: { fi: 'Kirjoitettu', sv: 'Skrivet', en: 'Written' },
  proof: { fi: 'Todiste', sv: 'Bevis', en: 'Proof' },
  proofHint: {
    fi: 'Esimerkiksi kirjatun kirjeen numero tai kuka otti kirjeen vastaan',
    sv: 'Till exempel det rekommenderade brevets nummer eller vem som tog emot brevet',
    en: 'Such as the number of a registered letter, or who received it',
  },
  ways: { fi: 'Miten kirje lähtee', sv: 'Hur brevet skickas', en: 'How the letter goes' },
  email: { fi: 'Sähköpostiosoite', sv: 'E-postadress', en: 'E-mail address' },
  mail: { fi: 'Lähetä sähköpostilla', sv: 'Skicka med e-post', en: 'Send by e-mail' },
  byHand: {
    fi: 'Postitin kirjeen tai annoin sen käteen',
    sv: 'Jag postade brevet eller överlämnade det',
    en: 'I posted the letter or handed it over',
  },
  way: { fi: 'Miten', sv: 'Hur', en: 'How' },
  mark: { fi: 'Merkitse lähteneeksi', sv: 'Anteckna som avsänt', en: 'Mark as gone' },
  drop: { fi: 'Jätä lähettämättä', sv: 'Skicka inte', en: 'Do not send' },
  why: { fi: 'Miksi', sv: 'Varför', en: 'Why' },
  bounced: { fi: 'Kirje palautui', sv: 'Brevet studsade', en: 'The letter bounced' },
  pdf: { fi: 'PDF tulostettavaksi', sv: 'PDF för utskrift', en: 'PDF to print' },
  printCode: {
    fi: 'Tulosta koodin kanssa',
    sv: 'Skriv ut med koden',
    en: 'Print with its code',
  },
  forgotten: {
    fi: 'Kirjeen sisältö on poistettu henkilön tietojen mukana.',
    sv: 'Brevets innehåll har raderats med personens uppgifter.',
    en: 'The words of the letter were erased with the person’s data.',
  },
} as const satisfies Record<string, Text>;
