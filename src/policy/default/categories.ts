import type { DeclarationDraft } from '../declaration.ts';

/** Who the person is and how to reach them (seed: "Rekisterin tietosisältö"; C16–C20, M7, M10). */
export const personCategories: DeclarationDraft['categories'] = [
  {
    key: 'name',
    title: { fi: 'Etu- ja sukunimi', sv: 'För- och efternamn', en: 'First and last name' },
    explanation: {
      fi: 'Myös kutsumanimi, jos haluat käyttää sitä. Sukupuolta tai puhuttelua emme kysy.',
      sv: 'Också tilltalsnamn, om du vill använda det. Vi frågar inte efter kön eller titel.',
      en: 'Also a call name, if you wish to use one. We do not ask for gender or title.',
    },
    required: 'contract',
    consequence: {
      fi: 'Ilman nimeä emme voi ottaa tilausta vastaan.',
      sv: 'Utan namn kan vi inte ta emot en beställning.',
      en: 'Without a name we cannot accept an order.',
    },
  },
  {
    key: 'customer_number',
    title: {
      fi: 'Asiakasnumero ja asiakkuuden alkamispäivä',
      sv: 'Kundnummer och datum då kundförhållandet började',
      en: 'Customer number and customer since',
    },
    explanation: {
      fi: 'Numero, jonka annamme sinulle, jotta tietosi eivät sekoitu toisen tietoihin, ja päivä, josta alkaen olet ollut asiakkaamme.',
      sv: 'Ett nummer som vi ger dig, så att dina uppgifter inte blandas ihop med någon annans, och dagen från vilken du har varit vår kund.',
      en: 'A number that we give you, so that your data is not mixed up with somebody else’s, and the day since which you have been our customer.',
    },
    required: 'contract',
  },
  {
    key: 'represented_organisation',
    title: {
      fi: 'Edustama yhteisö',
      sv: 'Organisation som personen företräder',
      en: 'Represented organisation',
    },
    explanation: {
      fi: 'Yritys tai muu yhteisö, jonka puolesta asioit, ja tehtäväsi siellä.',
      sv: 'Företaget eller organisationen som du företräder, och din uppgift där.',
      en: 'The company or other organisation for which you act, and your role in it.',
    },
    required: 'voluntary',
  },
  {
    key: 'email',
    title: { fi: 'Sähköpostiosoite', sv: 'E-postadress', en: 'E-mail address' },
    explanation: {
      fi: 'Tilausvahvistuksia ja yhteydenpitoa varten.',
      sv: 'För orderbekräftelser och kontakt.',
      en: 'For order confirmations and for keeping in touch.',
    },
    required: 'voluntary',
  },
  {
    key: 'phone',
    title: { fi: 'Puhelinnumero', sv: 'Telefonnummer', en: 'Phone number' },
    explanation: {
      fi: 'Toimituksesta sopimista ja yhteydenottoja varten.',
      sv: 'För att komma överens om leverans och för kontakter.',
      en: 'For agreeing on delivery and for contacting you.',
    },
    required: 'voluntary',
  },
  {
    key: 'address',
    title: { fi: 'Postiosoite', sv: 'Postadress', en: 'Postal address' },
    explanation: {
      fi: 'Toimitus-, laskutus- ja käyntiosoitteet. Turvakiellon alaisen osoitteen näkevät vain ne, joiden työ sitä vaatii.',
      sv: 'Leverans-, fakturerings- och besöksadresser. En adress med spärrmarkering ser bara de vars arbete kräver det.',
      en: 'Delivery, billing and visiting addresses. An address under non-disclosure for personal safety is seen only by those whose work needs it.',
    },
    required: 'contract',
    consequence: {
      fi: 'Ilman osoitetta voit noutaa tilauksen itse, mutta emme voi lähettää sitä.',
      sv: 'Utan adress kan du själv hämta beställningen, men vi kan inte skicka den.',
      en: 'Without an address you can collect the order yourself, but we cannot send it.',
    },
  },
  {
    key: 'region',
    title: { fi: 'Alue', sv: 'Område', en: 'Region' },
    explanation: {
      fi: 'Postinumerosi kaksi ensimmäistä numeroa, ulkomailla maa. Niistä laskemme, montako asiakasta kullakin alueella on. Osoitettasi ei siihen katsota.',
      sv: 'De två första siffrorna i ditt postnummer, utomlands landet. Av dem räknar vi hur många kunder det finns i varje område. Din adress öppnas inte för det.',
      en: 'The first two digits of your postcode, or the country if you live abroad. From them we count how many customers there are in each region. Your address is not looked at for this.',
    },
    required: 'voluntary',
  },
  {
    key: 'language',
    title: { fi: 'Asiointikieli', sv: 'Kontaktspråk', en: 'Language of contact' },
    explanation: {
      fi: 'Kieli, jolla haluat meidän kirjoittavan ja puhuvan sinulle.',
      sv: 'Språket som du vill att vi skriver och talar med dig.',
      en: 'The language in which you want us to write and speak to you.',
    },
    required: 'voluntary',
  },
  {
    key: 'business_id',
    title: {
      fi: 'Y-tunnus ja verkkolaskuosoite',
      sv: 'FO-nummer och nätfakturaadress',
      en: 'Business ID and e-invoice address',
    },
    explanation: {
      fi: 'Kun ostat elinkeinonharjoittajana tai yhteisön puolesta.',
      sv: 'När du köper som näringsidkare eller för en organisation.',
      en: 'When you buy as a trader or for an organisation.',
    },
    required: 'contract',
    consequence: {
      fi: 'Ilman näitä emme voi tehdä yritykselle kelpaavaa laskua.',
      sv: 'Utan dessa kan vi inte göra en faktura som duger för ett företag.',
      en: 'Without these we cannot make an invoice that suits a company.',
    },
  },
  {
    key: 'membership',
    title: { fi: 'Asiakasomistajuus', sv: 'Ägarkundskap', en: 'Customer ownership' },
    explanation: {
      fi: 'Jäsennumero, liittymispäivä ja osuudet, jos olet asiakasomistaja.',
      sv: 'Medlemsnummer, datum för anslutning och andelar, om du är ägarkund.',
      en: 'Membership number, date of joining and shares, if you are a customer-owner.',
    },
    required: 'contract',
    consequence: {
      fi: 'Ilman näitä et voi olla asiakasomistaja.',
      sv: 'Utan dessa kan du inte vara ägarkund.',
      en: 'Without these you cannot be a customer-owner.',
    },
  },
  {
    key: 'extra_fields',
    title: {
      fi: 'Yrityksen omat lisäkentät',
      sv: 'Företagets egna tilläggsfält',
      en: 'The company’s own extra fields',
    },
    explanation: {
      fi: 'Vain kentät, jotka on lueteltu tässä selosteessa tarkoituksineen ja säilytysaikoineen.',
      sv: 'Bara fält som räknas upp i den här beskrivningen med ändamål och lagringstid.',
      en: 'Only fields that are listed in this notice with their purpose and retention period.',
    },
    required: 'voluntary',
  },
];
