/** What can be wrong with an invoice or a payment, and how to mend it. */
import { problemOfConstraint } from '../db/problem-of-database.ts';
import { problemKind } from '../ground/problem.ts';

export const invoiceNotFound = problemKind('invoice_not_found', 404, {
  fi: 'Laskua ei löytynyt. Se on voitu poistaa luonnoksena, tai asiakas ei kuulu tähän käyttötarkoitukseen.',
  sv: 'Fakturan hittades inte. Den kan ha raderats som utkast, eller så hör kunden inte till det här ändamålet.',
  en: 'The invoice was not found: deleted as a draft, or its customer is not part of this purpose.',
});
export const paymentNotFound = problemKind('payment_not_found', 404, {
  fi: 'Suoritusta ei löytynyt. Asiakas ei ehkä kuulu tähän käyttötarkoitukseen.',
  sv: 'Betalningen hittades inte. Kunden hör kanske inte till det här ändamålet.',
  en: 'The payment was not found. Its customer may not be part of this purpose.',
});
export const notInThisState = problemKind('invoice_not_in_this_state', 409, {
  fi: 'Tätä ei voi tehdä laskulle sen nykyisessä tilassa: {act}. Avaa lasku uudelleen, niin näet, mitä sille voi tehdä.',
  sv: 'Det här kan inte göras med fakturan i dess nuvarande läge: {act}. Öppna fakturan på nytt så ser du vad som kan göras.',
  en: 'This cannot be done with the invoice in its present state: {act}. Open the invoice again to see what can be done.',
});
export const issuedInvoiceStands = problemKind('issued_invoice_stands', 409, {
  fi: 'Vahvistettua laskua ei muuteta eikä poisteta. Tee hyvityslasku ja tarvittaessa uusi lasku.',
  sv: 'En fastställd faktura ändras eller raderas inte. Gör en kreditfaktura och vid behov en ny faktura.',
  en: 'An issued invoice is neither changed nor deleted. Make a credit note and, if needed, a new invoice.',
});
export const settingsMissing = problemKind('invoicing_settings_missing', 409, {
  fi: 'Laskutuksen asetukset puuttuvat. Kirjoita ensin yrityksen tilinumero ja muut laskulle tulevat tiedot kohdassa Laskutuksen asetukset.',
  sv: 'Faktureringens inställningar saknas. Skriv först företagets kontonummer och övriga uppgifter för fakturan under Faktureringens inställningar.',
  en: 'The invoicing settings are missing. First write the company’s account number and the rest that an invoice shows, under Invoicing settings.',
});
export const linesMissing = problemKind('invoice_lines_missing', 422, {
  fi: 'Laskussa ei ole yhtään riviä. Lisää vähintään yksi rivi.',
  sv: 'Fakturan har inga rader. Lägg till minst en rad.',
  en: 'The invoice has no lines. Add at least one.',
});
export const buyerIncomplete = problemKind('invoice_buyer_incomplete', 422, {
  fi: 'Laskulta puuttuu ostajan nimi tai osoite. Täydennä ne, niin lasku täyttää arvonlisäverolain vaatimukset.',
  sv: 'Köparens namn eller adress saknas på fakturan. Fyll i dem så uppfyller fakturan mervärdesskattelagens krav.',
  en: 'The buyer’s name or address is missing. Fill them in, so that the invoice meets the VAT Act.',
});
export const vatNumberMissing = problemKind('invoicing_vat_number_missing', 422, {
  fi: 'Laskulla on arvonlisäveroa, mutta yrityksen ALV-numeroa ei ole asetuksissa. Lisää se kohdassa Laskutuksen asetukset.',
  sv: 'Fakturan har mervärdesskatt men företagets momsnummer finns inte i inställningarna. Lägg till det under Faktureringens inställningar.',
  en: 'The invoice carries VAT, but the settings hold no VAT number of the company. Add it under Invoicing settings.',
});
export const dateOutOfOrder = problemKind('invoice_date_out_of_order', 422, {
  fi: 'Laskun päivän pitää olla tänään tai aiemmin, eikä se saa olla sarjan edellisen laskun päivää {date} aiempi.',
  sv: 'Fakturans datum måste vara i dag eller tidigare men inte före datumet {date} för seriens föregående faktura.',
  en: 'The day of an invoice is today or earlier, and not before {date}, the day of the last invoice of its series.',
});
export const creditTooLarge = problemKind('credit_too_large', 422, {
  fi: 'Hyvitys on suurempi kuin laskusta on hyvittämättä. Pienennä määrää tai hintaa.',
  sv: 'Krediteringen är större än det som återstår av fakturan. Minska mängden eller priset.',
  en: 'The credit is larger than what is left of the invoice. Lower the quantity or the price.',
});
export const allocationTooLarge = problemKind('allocation_too_large', 422, {
  fi: 'Kohdistettava summa on suurempi kuin suorituksesta on jäljellä tai laskusta on avoinna.',
  sv: 'Beloppet som ska riktas är större än det som återstår av betalningen eller är öppet på fakturan.',
  en: 'The sum to allocate is larger than what is left of the payment or open on the invoice.',
});
export const notReminded = problemKind('invoice_not_reminded', 422, {
  fi: 'Laskusta ei ole lähetetty maksumuistutusta. Muistuta ensin; perintään siirretään vasta sen jälkeen.',
  sv: 'Ingen betalningspåminnelse har skickats om fakturan. Påminn först; till indrivning överförs den först därefter.',
  en: 'No reminder of the invoice has been sent. Send one first; only then is it handed to collection.',
});
export const numberNotValid = problemKind('number_not_valid', 422, {
  fi: 'Täytä kenttä ”{field}”. Luvussa voi olla enintään {decimals} desimaalia, esimerkiksi 12,5.',
  sv: 'Fyll i fältet ”{field}”. Ett tal får ha högst {decimals} decimaler, till exempel 12,5.',
  en: 'Fill in the field “{field}”. A number may have {decimals} decimals at most, for example 12.5.',
});
export const descriptionMissing = problemKind('invoice_line_description_missing', 422, {
  fi: 'Rivillä on hinta mutta ei kuvausta. Kirjoita, mitä laskutetaan.',
  sv: 'Raden har ett pris men ingen beskrivning. Skriv vad som faktureras.',
  en: 'The line has a price but no description. Write what is invoiced.',
});
export const termNotValid = problemKind('term_not_valid', 422, {
  fi: 'Kirjoita maksuaika päivinä, 0–365.',
  sv: 'Skriv betalningstiden i dagar, 0–365.',
  en: 'Write the days to pay, 0–365.',
});
export const countryNotValid = problemKind('country_not_valid', 422, {
  fi: 'Kirjoita maa kahdella kirjaimella, esimerkiksi FI.',
  sv: 'Skriv landet med två bokstäver, till exempel FI.',
  en: 'Write the country with two letters, for example FI.',
});
export const orderUndone = problemKind('order_undone', 422, {
  fi: 'Tilaus on peruttu tai palautettu kokonaan, eikä siinä ole mitään laskutettavaa.',
  sv: 'Beställningen har annullerats eller returnerats i sin helhet, och det finns inget att fakturera.',
  en: 'The order was cancelled or came back whole: there is nothing to invoice.',
});
export const orderToInvoiceNotFound = problemKind('order_to_invoice_not_found', 404, {
  fi: 'Tilausta ei löytynyt, tai laskutus ei näe sitä. Arkistoitua tilausta ei laskuteta.',
  sv: 'Beställningen hittades inte eller syns inte för faktureringen. En arkiverad beställning faktureras inte.',
  en: 'The order was not found, or invoicing does not see it. An archived order is not invoiced.',
});
export const sumNotValid = problemKind('sum_not_valid', 422, {
  fi: 'Kirjoita summa euroina ja sentteinä, esimerkiksi 1 234,50.',
  sv: 'Skriv beloppet i euro och cent, till exempel 1 234,50.',
  en: 'Write the sum in euros and cents, for example 1234.50.',
});
export const payerNotFound = problemKind('payer_not_found', 422, {
  fi: 'Maksajaa ei löytynyt. Kirjoita avoimen laskun numero tai viite, tai asiakasnumero.',
  sv: 'Betalaren hittades inte. Skriv en öppen fakturas nummer eller referens, eller kundnumret.',
  en: 'The payer was not found. Write the number or reference of an open invoice, or the customer number.',
});
export const nothingToCredit = problemKind('nothing_to_credit', 422, {
  fi: 'Kirjoita vähintään yhdelle riville hyvitettävä määrä.',
  sv: 'Skriv en mängd att kreditera på minst en rad.',
  en: 'Write a quantity to credit for at least one line.',
});
export const ibanNotValid = problemKind('iban_not_valid', 422, {
  fi: 'Tilinumero ei täsmää. Kirjoita se IBAN-muodossa, esimerkiksi FI21 1234 5600 0007 85.',
  sv: 'Kontonumret stämmer inte. Skriv det i IBAN-form, till exempel FI21 1234 5600 0007 85.',
  en: 'The account number does not match. Write it as an IBAN, for example FI21 1234 5600 0007 85.',
});
export const bicNotValid = problemKind('bic_not_valid', 422, {
  fi: 'BIC on 8 tai 11 merkkiä, esimerkiksi NDEAFIHH.',
  sv: 'BIC har 8 eller 11 tecken, till exempel NDEAFIHH.',
  en: 'A BIC has 8 or 11 characters, for example NDEAFIHH.',
});
export const feeTooLarge = problemKind('reminder_fee_too_large', 422, {
  fi: 'Muistutusmaksu voi olla enintään {most} € (perintälaki 10 a §). Kirjoita se euroina ja sentteinä.',
  sv: 'Påminnelseavgiften får vara högst {most} € (indrivningslagen 10 a §). Skriv den i euro och cent.',
  en: 'A reminder fee may be {most} € at most (Debt Collection Act, section 10a). Write it in euros and cents.',
});
export const seriesNotValid = problemKind('invoice_series_not_valid', 422, {
  fi: 'Jatkuvan sarjan ensimmäinen numero on vähintään 100, jotta siitä voi tehdä viitteen.',
  sv: 'En löpande series första nummer är minst 100, så att en referens kan göras av det.',
  en: 'A series that runs on begins at 100 or above, so that a reference can be made of it.',
});
export const emailMissing = problemKind('invoice_email_missing', 422, {
  fi: 'Laskulla ei ole kelvollista sähköpostiosoitetta. Kirjoita osoite, johon lasku lähetetään.',
  sv: 'Fakturan har ingen giltig e-postadress. Skriv adressen som fakturan ska skickas till.',
  en: 'The invoice has no valid e-mail address. Write the address to which it is sent.',
});
export const reminderNotSent = problemKind('reminder_not_sent', 404, {
  fi: 'Muistutusta ei löytynyt, tai sitä ei ole vielä lähetetty.',
  sv: 'Påminnelsen hittades inte, eller så har den inte skickats ännu.',
  en: 'The reminder was not found, or has not been sent yet.',
});
export const reminderNotWaiting = problemKind('reminder_not_waiting', 409, {
  fi: 'Muistutus on jo lähetetty tai jätetty lähettämättä. Avaa muistutusten luettelo uudelleen.',
  sv: 'Påminnelsen har redan skickats eller lämnats oskickad. Öppna listan över påminnelser på nytt.',
  en: 'The reminder has been sent or left unsent already. Open the list of reminders again.',
});
export const refundTooLarge = problemKind('refund_too_large', 422, {
  fi: 'Takaisin maksettava summa on suurempi kuin suorituksesta tai hyvityksestä on käyttämättä.',
  sv: 'Beloppet som betalas tillbaka är större än det som är oanvänt av betalningen eller krediteringen.',
  en: 'The sum to pay back is larger than what is unused of the payment or the credit.',
});
export const bankEntryTaken = problemKind('bank_entry_taken', 409, {
  fi: 'Tämä tilitapahtuma on jo kirjattu suoritukseksi.',
  sv: 'Den här kontohändelsen har redan registrerats som betalning.',
  en: 'This entry of the account has already been recorded as a payment.',
});

problemOfConstraint('issued_invoices_stand', issuedInvoiceStands);
problemOfConstraint('payments_bank_entry_is_taken_once', bankEntryTaken);
