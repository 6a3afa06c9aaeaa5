import type { Text } from '../../ground/language.ts';

export const attachmentTexts = {
  title: { fi: 'Liitteet', sv: 'Bilagor', en: 'Attachments' },
  customers: { fi: 'Asiakkaat', sv: 'Kunder', en: 'Customers' },
  one: { fi: 'Liite', sv: 'Bilaga', en: 'Attachment' },
  add: { fi: 'Lisää liite', sv: 'Lägg till en bilaga', en: 'Add an attachment' },
  lead: {
    fi: 'Asiakkaan lähettämät ja hänelle lähetetyt tiedostot. Ne säilytetään salattuina ja hävitetään, kun asiakkaan tiedot hävitetään. Asiakas voi pyytää ne nähtäväkseen.',
    sv: 'Filer som kunden har skickat eller fått. De förvaras krypterade och förstörs när kundens uppgifter förstörs. Kunden kan begära att få se dem.',
    en: 'Files that the customer has sent or received. They are kept encrypted and destroyed when the customer’s data are. The customer may ask to see them.',
  },
  fileHint: {
    fi: 'PDF, kuva, teksti tai Office-asiakirja, enintään {size}. Henkilötunnuksia etsitään ennen tallennusta; kuvista ja skannauksista niitä ei löydetä, joten katso ne itse.',
    sv: 'PDF, bild, text eller Office-dokument, högst {size}. Personbeteckningar söks innan filen sparas; i bilder och skanningar hittas de inte, så titta själv.',
    en: 'PDF, picture, text or Office document, at most {size}. Identity codes are looked for before it is kept; in pictures and scans they are not found, so look yourself.',
  },
  none: { fi: 'Ei vielä liitteitä', sv: 'Inga bilagor ännu', en: 'No attachments yet' },
  unread: {
    fi: 'Tekstiä ei voitu tarkastaa',
    sv: 'Texten kunde inte kontrolleras',
    en: 'The text could not be checked',
  },
  download: { fi: 'Avaa liite', sv: 'Öppna bilagan', en: 'Open the attachment' },
  remove: { fi: 'Poista', sv: 'Radera', en: 'Delete' },
  removeThis: { fi: 'Poista liite', sv: 'Radera bilagan', en: 'Delete the attachment' },
  removeHappens: {
    fi: '”{name}” häviää lopullisesti. Aikajanalle jää merkintä siitä, että liite poistettiin, mutta ei siitä, mikä se oli.',
    sv: '”{name}” försvinner för gott. På tidslinjen finns kvar att en bilaga raderades, men inte vad den var.',
    en: '“{name}” is gone for good. The timeline keeps that an attachment was deleted, but not what it was.',
  },
} as const satisfies Record<string, Text>;
