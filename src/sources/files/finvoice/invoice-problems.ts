/** What can be wrong with an invoice of another billing program, each with how to mend it. */
import { type Explanation, explain } from '../explain.ts';
import type { InvoiceFault } from '../shape.ts';

export const invoiceFaults: Readonly<Record<InvoiceFault, Explanation>> = {
  xml_broken: explain(
    'error',
    'Laskun XML on rikki, joten laskua ei voi lukea. Vie lasku uudelleen laskutusohjelmasta.',
    'Fakturans XML är trasig, så fakturan kan inte läsas. Exportera fakturan på nytt ur faktureringsprogrammet.',
    'The XML of the invoice is broken, so it cannot be read. Export the invoice again from the billing program.',
    true,
  ),
  xml_dangerous: explain(
    'error',
    'Laskun XML:ssä on omia määrittelyjä tai rakenteita, joita laskulla ei ole, joten sitä ei lueta. Vie lasku uudelleen laskutusohjelmasta.',
    'Fakturans XML har egna definitioner eller strukturer som en faktura inte har, så den läses inte. Exportera fakturan på nytt ur faktureringsprogrammet.',
    'The XML of the invoice has definitions of its own or structures that no invoice has, so it is not read. Export the invoice again from the billing program.',
    true,
  ),
  invoice_too_long: explain(
    'error',
    'Lasku on liian suuri luettavaksi: yksi lasku saa viedä enintään neljä miljoonaa merkkiä. Jätä liitteet pois aineistosta.',
    'Fakturan är för stor för att läsas: en faktura får ha högst fyra miljoner tecken. Lämna bort bilagorna ur materialet.',
    'The invoice is too large to be read: one invoice may take four million characters. Leave attachments out of the file.',
    true,
  ),
  invoice_cut_off: explain(
    'error',
    'Tiedosto päättyy kesken laskun. Vie tiedosto uudelleen laskutusohjelmasta.',
    'Filen slutar mitt i fakturan. Exportera filen på nytt ur faktureringsprogrammet.',
    'The file ends in the middle of the invoice. Export the file again from the billing program.',
    true,
  ),
};

export const invoiceProblems = {
  invoice_number_missing: explain(
    'error',
    'Laskulta puuttuu numero, tai siinä on yli 35 merkkiä. Korjaa se laskutusohjelmassa ja vie lasku uudelleen.',
    'Fakturan saknar nummer, eller så har det över 35 tecken. Rätta det i faktureringsprogrammet och exportera fakturan på nytt.',
    'The invoice has no number, or one of over 35 characters. Mend it in the billing program and export the invoice again.',
    true,
  ),
  invoice_date_missing: explain(
    'error',
    'Laskun päiväys puuttuu tai ei kelpaa. Korjaa se laskutusohjelmassa ja vie lasku uudelleen.',
    'Fakturans datum saknas eller duger inte. Rätta det i faktureringsprogrammet och exportera fakturan på nytt.',
    'The date of the invoice is missing or not valid. Mend it in the billing program and export the invoice again.',
    true,
  ),
  invoice_total_missing: explain(
    'error',
    'Laskun loppusumma puuttuu tai ei ole luku. Korjaa se laskutusohjelmassa ja vie lasku uudelleen.',
    'Fakturans slutsumma saknas eller är inget tal. Rätta den i faktureringsprogrammet och exportera fakturan på nytt.',
    'The total of the invoice is missing or no number. Mend it in the billing program and export the invoice again.',
    true,
  ),
  invoice_currency_foreign: explain(
    'error',
    'Lasku ei ole euroissa, joten sitä ei voi tuoda.',
    'Fakturan är inte i euro och kan därför inte föras in.',
    'The invoice is not in euros, so it cannot be brought in.',
    true,
  ),
  invoice_is_no_sale: explain(
    'error',
    'Tämä ei ole myyntilasku vaan esimerkiksi tarjous, tilaus, lähete tai testi. Sitä ei tuoda.',
    'Det här är ingen försäljningsfaktura utan till exempel en offert, en beställning, en följesedel eller ett test. Det förs inte in.',
    'This is no sales invoice but for example a quotation, an order, a delivery note or a test. It does not come in.',
    true,
  ),
  invoice_is_cancelled: explain(
    'error',
    'Sanoma peruu aiemman laskun. Perutusta laskusta tuodaan hyvityslasku, ei perumista.',
    'Meddelandet återkallar en tidigare faktura. Av en återkallad faktura förs kreditfakturan in, inte återkallelsen.',
    'The message cancels an earlier invoice. Of a cancelled invoice the credit note is brought in, not the cancellation.',
    true,
  ),
  seller_missing: explain(
    'error',
    'Laskulta puuttuu myyjän Y-tunnus, joten ei voi tietää, kenen myyntiä se on. Lisää se laskutusohjelmassa.',
    'Fakturan saknar säljarens FO-nummer, så det går inte att veta vems försäljning den är. Lägg till det i faktureringsprogrammet.',
    'The invoice lacks the seller’s Business ID, so nobody can tell whose sale it is. Add it in the billing program.',
    true,
  ),
  seller_is_another: explain(
    'error',
    'Myyjä on toinen yritys: Y-tunnus ei ole sama kuin laskutuksen asetuksissa. Tänne tuodaan vain omat myyntilaskut.',
    'Säljaren är ett annat företag: FO-numret är inte detsamma som i faktureringens inställningar. Hit förs bara egna försäljningsfakturor in.',
    'The seller is another company: the Business ID is not that of the invoicing settings. Only your own sales are brought in here.',
    true,
  ),
  invoice_sums_differ: explain(
    'error',
    'Verokantojen summat eivät täsmää laskun loppusummaan. Korjaa lasku laskutusohjelmassa ja vie se uudelleen.',
    'Summorna per momssats stämmer inte med fakturans slutsumma. Rätta fakturan i faktureringsprogrammet och exportera den på nytt.',
    'The sums by VAT rate do not come to the total of the invoice. Mend the invoice in the billing program and export it again.',
    true,
  ),
  invoice_lines_differ: explain(
    'warning',
    'Rivien summa ei ole sama kuin laskun veroton summa. Lasku tuodaan loppusumman mukaan; tarkista rivit.',
    'Radernas summa är inte fakturans skattefria summa. Fakturan förs in enligt slutsumman; kontrollera raderna.',
    'The lines do not come to the net sum of the invoice. It is brought in by its total; check the lines.',
  ),
  invoice_credit_turned: explain(
    'repaired',
    'Hyvityslaskun summat olivat plusmerkkisiä. Ne tuodaan miinusmerkkisinä.',
    'Kreditfakturans belopp var positiva. De förs in som negativa.',
    'The sums of the credit note were positive. They are brought in as negative.',
  ),
  invoice_reference_wrong: explain(
    'warning',
    'Viitenumeron tarkiste ei täsmää. Viite tuodaan sellaisenaan, mutta maksua ei ehkä voi kohdistaa sillä.',
    'Referensnumrets kontrollsiffra stämmer inte. Referensen förs in som den är, men betalningen kan kanske inte prickas av med den.',
    'The check digit of the reference is wrong. The reference is brought in as it is, but the payment may not be matched by it.',
  ),
  invoice_due_missing: explain(
    'warning',
    'Eräpäivä puuttuu, joten eräpäiväksi tulee laskun päiväys.',
    'Förfallodagen saknas, så fakturans datum blir förfallodag.',
    'The due date is missing, so the date of the invoice becomes the due date.',
  ),
} as const satisfies Record<string, Explanation>;
