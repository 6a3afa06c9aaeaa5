/** What will happen, said before it does: one entry for each deed that is confirmed or explained with a note. */
import type { Text } from '../../ground/language.ts';

export const deedTexts = {
  note: { fi: 'Perustelu', sv: 'Motivering', en: 'Reason' },
  noteHint: {
    fi: 'Jää laskun tapahtumiin. Asiakkaalla on oikeus nähdä se.',
    sv: 'Blir kvar bland fakturans händelser. Kunden har rätt att se den.',
    en: 'It stays among what happened to the invoice. The customer has a right to see it.',
  },
  discarding: {
    fi: 'Luonnos poistetaan riveineen. Sillä ei ole numeroa, joten numerosarjaan ei jää aukkoa.',
    sv: 'Utkastet raderas med sina rader. Det har inget nummer, så det uppstår ingen lucka i serien.',
    en: 'The draft is deleted with its lines. It has no number, so the series gets no gap.',
  },
  dispute: {
    fi: 'Lasku merkitään kiistetyksi. Siitä ei lähetetä muistutuksia eikä sitä siirretä perintään, ennen kuin kiista on ratkaistu (perintälaki 4 b §).',
    sv: 'Fakturan antecknas som bestridd. Inga påminnelser skickas och den överförs inte till indrivning innan tvisten är avgjord (indrivningslagen 4 b §).',
    en: 'The invoice is marked as disputed. It is neither reminded of nor handed to collection before the dispute is settled (Debt Collection Act, section 4b).',
  },
  settlement: {
    fi: 'Kiista merkitään ratkaistuksi. Jos lasku on yhä avoin, siitä voi taas muistuttaa.',
    sv: 'Tvisten antecknas som avgjord. Om fakturan ännu är öppen kan den påminnas om igen.',
    en: 'The dispute is marked as settled. If the invoice is still open, it may be reminded of again.',
  },
  'write-off': {
    fi: 'Avoin summa {sum} kirjataan luottotappioksi. Lasku jää näkyviin, ja siihen voi silti tulla maksu.',
    sv: 'Det öppna beloppet {sum} bokförs som kreditförlust. Fakturan syns fortfarande och kan ändå få en betalning.',
    en: 'The open sum {sum} is written off. The invoice stays in sight and may be paid all the same.',
  },
  'write-off-undoing': {
    fi: 'Lasku palaa avoimiin laskuihin, avoinna {sum}.',
    sv: 'Fakturan återgår till de öppna fakturorna, öppet {sum}.',
    en: 'The invoice is among the open ones again, {sum} open.',
  },
  collection: {
    fi: 'Lasku ({sum}) siirretään perittäväksi: {name}. Sinne annetaan asiakkaan nimi, yhteystiedot, asiointikieli, Y-tunnus sekä tiedot laskusta ja suorituksista. Luovutuksesta jää merkintä, jonka asiakas näkee pyynnöstä.',
    sv: 'Fakturan ({sum}) överförs till indrivning: {name}. Dit lämnas kundens namn, kontaktuppgifter, språk, FO-nummer samt uppgifter om fakturan och betalningarna. Utlämnandet antecknas, och kunden får se det på begäran.',
    en: 'The invoice ({sum}) is handed to collection: {name}. They get the customer’s name, contact details, language, Business ID and the data of the invoice and its payments. The disclosure is recorded, and the customer may see it on request.',
  },
  'collection-end': {
    fi: 'Lasku palaa yrityksen omaan saatavien hoitoon. Ilmoita siitä perintätoimistolle.',
    sv: 'Fakturan återgår till företagets egen bevakning. Meddela inkassobyrån.',
    en: 'The invoice is the company’s own to follow again. Tell the collection agency.',
  },
  refund: {
    fi: 'Hyvityslaskusta on käyttämättä {sum}. Kirjaa takaisinmaksu, kun olet maksanut summan asiakkaan tilille.',
    sv: 'Av kreditfakturan är {sum} oanvänt. Registrera återbetalningen när du har betalat beloppet till kundens konto.',
    en: '{sum} of the credit note is unused. Record the refund when you have paid it to the customer’s account.',
  },
  refundTitle: { fi: 'Kirjaa takaisinmaksu', sv: 'Registrera återbetalningen', en: 'Record the refund' },
  issuing: {
    fi: 'Lasku saa seuraavan numeron, viitenumeron ja eräpäivän. Sen jälkeen sitä ei voi muuttaa eikä poistaa, vain hyvittää.',
    sv: 'Fakturan får nästa nummer, ett referensnummer och en förfallodag. Därefter kan den inte ändras eller raderas, bara krediteras.',
    en: 'The invoice gets the next number, a reference and a due date. After that it can be neither changed nor deleted, only credited.',
  },
  issuedOn: { fi: 'Laskun päivä', sv: 'Fakturadatum', en: 'Invoice date' },
  issuedOnHint: {
    fi: 'Tänään tai aiempi päivä, ei kuitenkaan ennen sarjan edellistä laskua.',
    sv: 'I dag eller en tidigare dag, men inte före seriens föregående faktura.',
    en: 'Today or an earlier day, but not before the last invoice of the series.',
  },
  summary: { fi: '{buyer}, {sum}', sv: '{buyer}, {sum}', en: '{buyer}, {sum}' },
  dateMissing: {
    fi: 'Kirjoita päivä muodossa vvvv-kk-pp.',
    sv: 'Skriv dagen i formen åååå-mm-dd.',
    en: 'Write the day as yyyy-mm-dd.',
  },
  mail: {
    fi: 'Lasku lähtee PDF-liitteenä. Lähetetty tiedosto säilyy laskun kanssa.',
    sv: 'Fakturan skickas som PDF-bilaga. Den skickade filen bevaras med fakturan.',
    en: 'The invoice goes as a PDF attachment. The file that was sent is kept with the invoice.',
  },
  to: { fi: 'Sähköpostiosoite', sv: 'E-postadress', en: 'E-mail address' },
  send: { fi: 'Lähetä', sv: 'Skicka', en: 'Send' },
  paidOn: { fi: 'Maksupäivä', sv: 'Betalningsdag', en: 'Day of payment' },
  amount: { fi: 'Summa €', sv: 'Belopp €', en: 'Sum €' },
  amountHint: {
    fi: 'Avoinna {open}{costs}. Jos summa on suurempi, loppu jää asiakkaan hyväksi.',
    sv: 'Öppet {open}{costs}. Om beloppet är större blir resten kunden till godo.',
    en: 'Open: {open}{costs}. Whatever is above that stays to the customer’s credit.',
  },
  amountCosts: {
    fi: ', lisäksi korkoa ja muistutusmaksuja {costs}',
    sv: ', därtill ränta och påminnelseavgifter {costs}',
    en: ', and interest and reminder fees {costs}',
  },
  method: { fi: 'Maksutapa', sv: 'Betalningssätt', en: 'Method' },
  paymentNote: { fi: 'Huomautus', sv: 'Anmärkning', en: 'Note' },
  credit: {
    fi: 'Kirjoita, kuinka paljon kustakin rivistä hyvitetään. Hyvitys vähennetään laskun avoimesta summasta, ja asiakas saa hyvityslaskun.',
    sv: 'Skriv hur mycket av varje rad som krediteras. Krediteringen dras av från det öppna beloppet, och kunden får en kreditfaktura.',
    en: 'Write how much of each line is credited. The credit lowers what is open, and the customer gets a credit note.',
  },
  creditQuantity: { fi: 'Hyvitettävä määrä', sv: 'Mängd att kreditera', en: 'Quantity to credit' },
  creditPrice: { fi: 'Hyvitys kappaleelta €', sv: 'Kreditering per styck €', en: 'Credit for each €' },
  creditPriceHint: {
    fi: 'Täytä vain, jos hintaa alennetaan eikä tavaraa palauteta.',
    sv: 'Fyll i bara om priset sänks och varan inte returneras.',
    en: 'Only where the price is lowered and the goods are kept.',
  },
  creditReason: {
    fi: 'Syy, näkyy hyvityslaskulla',
    sv: 'Orsak, syns på kreditfakturan',
    en: 'Reason, shown on the credit note',
  },
  setOff: {
    fi: 'Hyvityslaskusta on käyttämättä {sum}. Valitse avoin lasku, josta hyvitys vähennetään.',
    sv: 'Av kreditfakturan är {sum} oanvänt. Välj en öppen faktura som krediteringen dras av från.',
    en: '{sum} of the credit note is unused. Choose an open invoice to set it off against.',
  },
  noOpen: {
    fi: 'Asiakkaalla ei ole avoimia laskuja.',
    sv: 'Kunden har inga öppna fakturor.',
    en: 'The customer has no open invoices.',
  },
  openInvoice: { fi: 'Avoin lasku', sv: 'Öppen faktura', en: 'Open invoice' },
} as const satisfies Record<string, Text>;
