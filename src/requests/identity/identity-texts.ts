import type { Text } from '../../ground/language.ts';

export const identityTexts = {
  title: { fi: 'Varmista henkilöllisyys', sv: 'Kontrollera identiteten', en: 'Verify the identity' },
  lead: {
    fi: 'Vain jos on perusteltu syy epäillä, kuka pyynnön teki. Aloita siitä, mikä vaatii vähiten. Pyynnössä annettu yhteystieto ei todista mitään.',
    sv: 'Bara om det finns skäl att tvivla på vem som gjorde begäran. Börja med det som kräver minst. En kontaktuppgift i begäran bevisar ingenting.',
    en: 'Only where there is reason to doubt who made the request. Begin with what takes the least. A contact given in the request proves nothing.',
  },
  doubt: {
    fi: 'Miksi on syytä epäillä',
    sv: 'Varför finns det skäl att tvivla',
    en: 'Why there is reason to doubt',
  },
  doubtHint: {
    fi: 'Tämä kirjataan ja kerrotaan kirjeessä.',
    sv: 'Det antecknas och står i brevet.',
    en: 'It is recorded and told in the letter.',
  },
  email: {
    fi: 'Osoite, joka oli rekisterissä ennen pyyntöä',
    sv: 'Adress som fanns i registret före begäran',
    en: 'Address that was in the register before the request',
  },
  noEmail: {
    fi: 'Rekisterissä ei ollut sähköpostiosoitetta ennen pyyntöä.',
    sv: 'Det fanns ingen e-postadress i registret före begäran.',
    en: 'No e-mail address was in the register before the request.',
  },
  sendLink: { fi: 'Lähetä linkki', sv: 'Skicka länken', en: 'Send the link' },
  ordersLead: {
    fi: 'Kysy puhelimessa tai paikan päällä ja merkitse vain, oliko vastaus oikein. Kaksi oikeaa ja enintään yksi väärä riittää. Vastauksia ei tallenneta.',
    sv: 'Fråga per telefon eller på plats och anteckna bara om svaret var rätt. Två rätt och högst ett fel räcker. Svaren sparas inte.',
    en: 'Ask on the phone or at the counter and mark only whether the answer was right. Two right and at most one wrong are enough. The answers are not kept.',
  },
  rightAnswer: { fi: 'Oikea vastaus: {answer}', sv: 'Rätt svar: {answer}', en: 'The right answer: {answer}' },
  right: { fi: 'oikein', sv: 'rätt', en: 'right' },
  wrong: { fi: 'väärin', sv: 'fel', en: 'wrong' },
  not_asked: { fi: 'ei kysytty', sv: 'frågades inte', en: 'not asked' },
  noOrders: {
    fi: 'Tilauksia ei ole, joten niistä ei voi kysyä.',
    sv: 'Det finns inga beställningar att fråga om.',
    en: 'There are no orders to ask about.',
  },
  record: { fi: 'Kirjaa tulos', sv: 'Anteckna resultatet', en: 'Record the result' },
  noAddress: {
    fi: 'Rekisterissä ei ollut postiosoitetta ennen pyyntöä.',
    sv: 'Det fanns ingen postadress i registret före begäran.',
    en: 'No postal address was in the register before the request.',
  },
  writeCode: { fi: 'Kirjoita kirje', sv: 'Skriv brevet', en: 'Write the letter' },
  tried: { fi: 'Mitä on tehty', sv: 'Vad som har gjorts', en: 'What has been done' },
  answers: { fi: ' {right}/{asked} oikein', sv: ' {right}/{asked} rätt', en: ' {right}/{asked} right' },
  confirmed: { fi: 'varmistettu', sv: 'styrkt', en: 'verified' },
  denied: { fi: 'ei ole hänen pyyntönsä', sv: 'begäran är inte hens', en: 'not their request' },
  failed: { fi: 'ei riitä', sv: 'räcker inte', en: 'not enough' },
  expired: { fi: 'vanhentunut', sv: 'har gått ut', en: 'expired' },
  waits: { fi: 'odottaa vastausta', sv: 'väntar på svar', en: 'waiting for the reply' },
  unlinked: {
    fi: 'Yhdistä pyyntö ensin asiakkaaseen: vasta sitten tiedetään, mihin osoitteeseen voi kirjoittaa.',
    sv: 'Koppla begäran till en kund först: sedan vet man vilken adress man kan skriva till.',
    en: 'Link the request to a customer first: only then is it known where to write.',
  },
  over: {
    fi: 'Pyyntö on jo päätetty, eikä henkilöllisyyttä enää kysytä.',
    sv: 'Begäran har redan avgjorts, och identiteten frågas inte längre.',
    en: 'The request has been decided already, and the identity is no longer asked.',
  },
  isYours: {
    fi: 'Onko pyyntö sinun?',
    sv: 'Är begäran din?',
    en: 'Is the request yours?',
  },
  publicLead: {
    fi: 'Olemme saaneet henkilötietojasi koskevan pyynnön. Vahvista, että teit sen itse, niin jatkamme.',
    sv: 'Vi har fått en begäran om dina personuppgifter. Bekräfta att du gjorde den själv, så fortsätter vi.',
    en: 'We have received a request about your personal data. Confirm that you made it yourself, and we go on.',
  },
  code: { fi: 'Koodi kirjeestäsi', sv: 'Koden i ditt brev', en: 'The code in your letter' },
  mine: { fi: 'Kyllä, tein pyynnön itse', sv: 'Ja, jag gjorde begäran själv', en: 'Yes, I made it myself' },
  notMine: { fi: 'En, pyyntö ei ole minun', sv: 'Nej, begäran är inte min', en: 'No, it is not mine' },
  send: { fi: 'Lähetä vastaus', sv: 'Skicka svaret', en: 'Send the answer' },
  thanksMine: {
    fi: 'Kiitos. Jatkamme pyyntösi käsittelyä; sinun ei tarvitse tehdä muuta.',
    sv: 'Tack. Vi fortsätter behandla din begäran; du behöver inte göra något mer.',
    en: 'Thank you. We go on with your request; you need not do anything else.',
  },
  thanksNotMine: {
    fi: 'Kiitos, että kerroit. Emme kerro emmekä muuta mitään tämän pyynnön perusteella.',
    sv: 'Tack för att du berättade. Vi berättar och ändrar ingenting på grund av den här begäran.',
    en: 'Thank you for telling us. We tell and change nothing because of this request.',
  },
  unknown: {
    fi: 'Koodia tai linkkiä ei löydy. Tarkista se, tai pyydä meiltä uusi.',
    sv: 'Koden eller länken finns inte. Kontrollera den, eller be oss om en ny.',
    en: 'The code or link is not found. Check it, or ask us for a new one.',
  },
  used: {
    fi: 'Koodi tai linkki on jo käytetty tai vanhentunut. Pyydä meiltä uusi.',
    sv: 'Koden eller länken är redan använd eller har gått ut. Be oss om en ny.',
    en: 'The code or link has been used or has expired. Ask us for a new one.',
  },
} as const satisfies Record<string, Text>;
