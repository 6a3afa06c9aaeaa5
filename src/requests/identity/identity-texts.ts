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
    fi: 'Onko pyyntö sinun tai tehty luvallasi?',
    sv: 'Är begäran din eller gjord med ditt samtycke?',
    en: 'Is the request yours, or made with your permission?',
  },
  publicLead: {
    fi: 'Olemme saaneet henkilötietojasi koskevan pyynnön. Vahvista, että teit sen itse tai että joku toinen teki sen puolestasi sinun luvallasi, niin jatkamme.',
    sv: 'Vi har fått en begäran om dina personuppgifter. Bekräfta att du gjorde den själv eller att någon annan gjorde den för din räkning med ditt samtycke, så fortsätter vi.',
    en: 'We have received a request about your personal data. Confirm that you made it yourself, or that somebody made it for you with your permission, and we will go on.',
  },
  strongLead: {
    fi: 'Olemme saaneet henkilötietoja koskevan pyynnön. Jos teit sen itse, vahvista se tunnistautumalla.',
    sv: 'Vi har fått en begäran om personuppgifter. Om du gjorde den själv, bekräfta det genom att identifiera dig.',
    en: 'We have received a request about personal data. If you made it yourself, confirm it by identifying yourself.',
  },
  strongHint: {
    fi: 'Tunnistaudut pankkitunnuksilla, mobiilivarmenteella tai muulla vahvalla tunnisteella. Vertaamme nimeäsi ja syntymäaikaasi siihen, mitä pyytäjästä tiedämme. Henkilötunnusta emme tallenna.',
    sv: 'Du identifierar dig med bankkoder, mobilcertifikat eller ett annat starkt identifieringsmedel. Vi jämför ditt namn och födelsedatum med vad vi vet om den som gjorde begäran. Personbeteckningen sparar vi inte.',
    en: 'You identify yourself by online banking codes, a mobile certificate or another strong means. We compare your name and birth date with what we know of whoever made the request. The identity code is not stored.',
  },
  identify: { fi: 'Tunnistaudu', sv: 'Identifiera dig', en: 'Identify yourself' },
  clerkJudges: {
    fi: 'Kiitos. Tunnistautuminen onnistui, mutta se ei yksin osoita, että pyyntö koskee sinua. Käsittelijämme arvioi asian ja ottaa tarvittaessa yhteyttä. Määräaikamme kuluu taas.',
    sv: 'Tack. Identifieringen lyckades, men den visar inte i sig att begäran gäller dig. Vår handläggare bedömer saken och kontaktar dig vid behov. Vår tidsfrist löper igen.',
    en: 'Thank you. The identification succeeded, yet by itself it does not show that the request is about you. Our clerk judges it and contacts you where needed. Our time limit runs again.',
  },
  strongEmail: {
    fi: 'Mihin osoitteeseen kysymys lähetetään',
    sv: 'Till vilken adress frågan skickas',
    en: 'To which address the question goes',
  },
  strongEmailHint: {
    fi: 'Voi olla myös pyynnössä annettu osoite: avaajan on todistettava, kuka hän on.',
    sv: 'Kan också vara adressen i begäran: den som öppnar måste bevisa vem hen är.',
    en: 'It may be the address of the request too: whoever opens it must prove who they are.',
  },
  strongOfRepresentative: {
    fi: 'Kysymys menee edustajalle, ja nimeä verrataan nimeen {name}. Se ei vielä osoita valtuutta.',
    sv: 'Frågan går till företrädaren, och namnet jämförs med {name}. Det visar ännu inte behörigheten.',
    en: 'The question goes to the representative, and the name is compared with {name}. It does not show the authority yet.',
  },
  thanksRepresentative: {
    fi: 'Kiitos, henkilöllisyytesi on varmistettu. Tarkistamme vielä valtuutesi ja jatkamme pyynnön käsittelyä.',
    sv: 'Tack, din identitet är styrkt. Vi kontrollerar ännu din behörighet och fortsätter behandla begäran.',
    en: 'Thank you, your identity is verified. We still check your authority and go on with the request.',
  },
  sendStrong: { fi: 'Pyydä tunnistautumaan', sv: 'Be om identifiering', en: 'Ask for identification' },
  strongOff: {
    fi: 'Vahvaa tunnistautumista ei ole otettu käyttöön tässä asennuksessa.',
    sv: 'Stark autentisering har inte tagits i bruk i den här installationen.',
    en: 'Strong identification has not been set up in this installation.',
  },
  code: { fi: 'Koodi kirjeestäsi', sv: 'Koden i ditt brev', en: 'The code in your letter' },
  mine: {
    fi: 'Kyllä, pyyntö on minun tai tehty luvallani',
    sv: 'Ja, begäran är min eller gjord med mitt samtycke',
    en: 'Yes, it is mine or made with my permission',
  },
  notMine: {
    fi: 'Ei, en ole pyytänyt enkä antanut lupaa',
    sv: 'Nej, jag har inte begärt något och inte gett samtycke',
    en: 'No, I neither asked nor gave permission',
  },
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
