import { type Explanation, explain } from './explain.ts';
import { invoiceFaults, invoiceProblems } from './finvoice/invoice-problems.ts';
import type { RowFault } from './shape.ts';

const faults: Readonly<Record<RowFault, Explanation>> = {
  broken_quotes: explain(
    'error',
    'Rivin lainausmerkit ovat rikki. Korjaa rivi niin, että jokainen avattu lainausmerkki myös suljetaan.',
    'Citattecknen på raden är trasiga. Rätta raden så att varje öppnat citattecken också stängs.',
    'The quotes of the row are broken. Mend the row so that every quote that is opened is also closed.',
    true,
  ),
  quotes_repaired: explain(
    'repaired',
    'Rivin lainausmerkit olivat rikki, mutta solut saatiin erotettua. Tarkista rivi.',
    'Citattecknen på raden var trasiga, men cellerna kunde skiljas åt. Kontrollera raden.',
    'The quotes of the row were broken, but its cells could be told apart. Check the row.',
  ),
  too_few_cells: explain(
    'repaired',
    'Rivillä on vähemmän soluja kuin otsikossa. Puuttuvat solut luettiin tyhjinä.',
    'Raden har färre celler än rubriken. De celler som saknas lästes som tomma.',
    'The row has fewer cells than the header. The missing ones were read as empty.',
  ),
  too_many_cells: explain(
    'error',
    'Rivillä on enemmän soluja kuin otsikossa, joten tiedot olisivat väärissä sarakkeissa. Laita erottimen sisältävä solu lainausmerkkeihin.',
    'Raden har fler celler än rubriken, så uppgifterna skulle hamna i fel kolumner. Sätt cellen som innehåller skiljetecknet inom citattecken.',
    'The row has more cells than the header, so its values would stand in the wrong columns. Put the cell that holds the separator in quotes.',
    true,
  ),
  undecodable: explain(
    'error',
    'Rivillä on merkkejä, joita ei voi lukea. Tallenna tiedosto UTF-8-muodossa tai korjaa rivi.',
    'Raden har tecken som inte kan läsas. Spara filen som UTF-8 eller rätta raden.',
    'The row has characters that cannot be read. Save the file as UTF-8 or mend the row.',
    true,
  ),
  row_too_long: explain(
    'error',
    'Rivi on liian pitkä asiakkaan tiedoiksi. Tarkista, ettei lainausmerkki ole jäänyt auki.',
    'Raden är för lång för att vara en kund. Kontrollera att inget citattecken står öppet.',
    'The row is too long to be a customer. Check that no quote was left open.',
    true,
  ),
  ...invoiceFaults,
};

const cells = {
  identity_code: explain(
    'error',
    'Solussa on henkilötunnus. Sitä ei tallenneta; jätä se pois tiedostosta.',
    'Cellen innehåller en personbeteckning. Den sparas inte; lämna bort den ur filen.',
    'The cell holds a personal identity code. It is not kept; leave it out of the file.',
  ),
  identity_code_likely: explain(
    'warning',
    'Solussa on ehkä henkilötunnus, joten se jätettiin pois. Vahvista, ettei se ole, tai poista se tiedostosta.',
    'Cellen innehåller kanske en personbeteckning och utelämnades därför. Bekräfta att det inte är en sådan, eller ta bort den ur filen.',
    'The cell may hold a personal identity code, so it was left out. Confirm that it is none, or take it out of the file.',
  ),
  email_invalid: explain(
    'error',
    'Sähköpostiosoite ei kelpaa. Kirjoita se muodossa nimi@yritys.example.',
    'E-postadressen duger inte. Skriv den i formen namn@foretag.example.',
    'The e-mail address is not valid. Write it as name@company.example.',
  ),
  phone_invalid: explain(
    'error',
    'Puhelinnumero ei kelpaa. Kirjoita se suuntanumeroineen, ulkomainen maatunnuksen kanssa (+46 …).',
    'Telefonnumret duger inte. Skriv det med riktnummer, ett utländskt med landskod (+46 …).',
    'The phone number is not valid. Write it with its area code, a foreign one with its country code (+46 …).',
  ),
  business_id_invalid: explain(
    'error',
    'Y-tunnuksen tarkiste on väärin. Tarkista tunnus YTJ-palvelusta.',
    'FO-numrets kontrollsiffra är fel. Kontrollera numret i FODS.',
    'The check digit of the Business ID is wrong. Look the number up in the YTJ service.',
  ),
  postcode_repaired: explain(
    'repaired',
    'Postinumerosta puuttui alkunollia, kuten taulukko-ohjelmat ne pudottavat. Ne lisättiin.',
    'Postnumret saknade inledande nollor, så som kalkylprogram tappar dem. De lades till.',
    'The postcode lacked leading zeros, as spreadsheets drop them. They were added.',
  ),
  postcode_invalid: explain(
    'warning',
    'Postinumero ei ole kyseisen maan muotoa. Se tuodaan sellaisenaan; tarkista maa ja numero.',
    'Postnumret har inte landets form. Det importeras som det är; kontrollera land och nummer.',
    'The postcode is not of the country’s form. It is imported as it is; check the country and the code.',
  ),
  address_split: explain(
    'repaired',
    'Koko osoite oli yhdessä solussa. Se jaettiin katuosoitteeksi, postinumeroksi ja postitoimipaikaksi.',
    'Hela adressen stod i en cell. Den delades i gatuadress, postnummer och postort.',
    'The whole address stood in one cell. It was split into street, postcode and post town.',
  ),
  country_unknown: explain(
    'warning',
    'Maata ei tunnistettu, joten osoite tuodaan kotimaisena. Kirjoita maan nimi tai kaksikirjaiminen koodi.',
    'Landet kändes inte igen, så adressen importeras som inhemsk. Skriv landets namn eller kod med två bokstäver.',
    'The country is not known, so the address is imported as domestic. Write its name or its code of two letters.',
  ),
  language_unknown: explain(
    'warning',
    'Kieltä ei tunnistettu, joten se jäi tyhjäksi. Kirjoita fi, sv tai en.',
    'Språket kändes inte igen och lämnades tomt. Skriv fi, sv eller en.',
    'The language is not known and was left empty. Write fi, sv or en.',
  ),
  kind_unknown: explain(
    'warning',
    'Asiakastyyppiä ei tunnistettu, joten se pääteltiin nimestä. Kirjoita henkilö tai organisaatio.',
    'Kundtypen kändes inte igen och slöts av namnet. Skriv person eller organisation.',
    'The type of customer is not known and was told from the name. Write person or organisation.',
  ),
  answer_unknown: explain(
    'warning',
    'Lupaa ei tunnistettu, joten sitä ei tuoda. Kirjoita kyllä tai ei.',
    'Tillståndet kändes inte igen och importeras inte. Skriv ja eller nej.',
    'The permission is not known and is not imported. Write yes or no.',
  ),
  date_invalid: explain(
    'error',
    'Päivä ei kelpaa. Kirjoita se muodossa 1.5.2024 tai 2024-05-01.',
    'Datumet duger inte. Skriv det i formen 1.5.2024 eller 2024-05-01.',
    'The date is not valid. Write it as 1.5.2024 or 2024-05-01.',
  ),
  number_invalid: explain(
    'error',
    'Kenttään kuuluu luku, joten arvoa ei tuoda. Kirjoita se numeroin, esimerkiksi 1 234,50.',
    'Fältet ska ha ett tal, så värdet importeras inte. Skriv det med siffror, till exempel 1 234,50.',
    'The field takes a number, so the value is not imported. Write it in digits, such as 1 234.50.',
  ),
  yes_no_unknown: explain(
    'error',
    'Kenttään kuuluu kyllä tai ei, joten arvoa ei tuoda. Kirjoita jompikumpi.',
    'Fältet ska ha ja eller nej, så värdet importeras inte. Skriv ettdera.',
    'The field takes yes or no, so the value is not imported. Write one of them.',
  ),
  choice_unknown: explain(
    'error',
    'Arvo ei ole mikään kentän vaihtoehdoista, joten sitä ei tuoda. Kirjoita vaihtoehto niin kuin se on selosteessa, tai lisää se sinne.',
    'Värdet är inget av fältets alternativ och importeras inte. Skriv alternativet som det står i beskrivningen, eller lägg till det där.',
    'The value is none of the field’s choices, so it is not imported. Write the choice as it stands in the notice, or add it there.',
  ),
  field_undeclared: explain(
    'error',
    'Kenttää ei ole selosteessa, joten arvoa ei tuoda. Valitse sarakkeelle toinen kohde tai lisää kenttä selosteeseen.',
    'Fältet finns inte i beskrivningen, så värdet importeras inte. Välj ett annat mål för kolumnen eller lägg till fältet i beskrivningen.',
    'The field is not in the notice, so the value is not imported. Choose another target for the column, or add the field to the notice.',
  ),
  date_to_come: explain(
    'warning',
    'Päivä on vasta tulossa, joten sitä ei tuoda. Tarkista vuosi.',
    'Dagen har inte kommit än och importeras därför inte. Kontrollera året.',
    'The day is still to come, so it is not imported. Check the year.',
  ),
  text_too_long: explain(
    'error',
    'Teksti on liian pitkä tähän kenttään. Lyhennä se.',
    'Texten är för lång för fältet. Förkorta den.',
    'The text is too long for this field. Shorten it.',
  ),
  order_number_missing: explain(
    'error',
    'Riviltä puuttuu tilausnumero, eikä sitä ole edellisilläkään riveillä. Lisää numero.',
    'Raden saknar ordernummer, och det finns inte på raderna före heller. Lägg till numret.',
    'The row has no order number, and neither have those before it. Add the number.',
    true,
  ),
  order_number_too_long: explain(
    'error',
    'Tilausnumeroon mahtuu 60 merkkiä. Lyhennä sitä.',
    'Ett ordernummer rymmer 60 tecken. Förkorta det.',
    'An order number takes 60 characters. Shorten it.',
    true,
  ),
  order_date_invalid: explain(
    'error',
    'Tilauspäivä puuttuu tai ei kelpaa. Kirjoita se muodossa 1.5.2024 tai 2024-05-01.',
    'Beställningsdagen saknas eller duger inte. Skriv den i formen 1.5.2024 eller 2024-05-01.',
    'The day of the order is missing or not valid. Write it as 1.5.2024 or 2024-05-01.',
    true,
  ),
  amount_invalid: explain(
    'error',
    'Summaa ei voi lukea. Kirjoita se esimerkiksi 1 234,50 tai 1234.50.',
    'Beloppet går inte att läsa. Skriv det till exempel 1 234,50 eller 1234.50.',
    'The amount cannot be read. Write it for example as 1 234,50 or 1234.50.',
    true,
  ),
  quantity_invalid: explain(
    'error',
    'Määrää ei voi lukea tai se on negatiivinen. Kirjoita luku, esimerkiksi 2 tai 0,5.',
    'Antalet går inte att läsa eller är negativt. Skriv ett tal, till exempel 2 eller 0,5.',
    'The quantity cannot be read or is negative. Write a number, such as 2 or 0.5.',
    true,
  ),
  currency_foreign: explain(
    'error',
    'Tilaus ei ole euroissa. Muunna summat euroiksi tai jätä tilaus pois.',
    'Beställningen är inte i euro. Räkna om beloppen till euro eller lämna bort beställningen.',
    'The order is not in euros. Convert the amounts, or leave the order out.',
    true,
  ),
  line_unnamed: explain(
    'error',
    'Riviltä puuttuu tuotteen nimi ja koodi. Lisää jompikumpi.',
    'Raden saknar produktens namn och kod. Lägg till någotdera.',
    'The row has neither name nor code of a product. Add one of them.',
    true,
  ),
  state_unknown: explain(
    'warning',
    'Tilauksen tilaa ei tunnistettu, joten tilaus tuodaan vastaanotettuna. Kirjoita esimerkiksi toimitettu tai peruttu.',
    'Beställningens läge kändes inte igen, så den importeras som mottagen. Skriv till exempel levererad eller annullerad.',
    'The state of the order is not known, so it is imported as placed. Write for example delivered or cancelled.',
  ),
  channel_unknown: explain(
    'warning',
    'Myyntikanavaa ei tunnistettu, joten tilaus tuodaan verkkokaupan tilauksena.',
    'Försäljningskanalen kändes inte igen, så beställningen importeras som webbutikens.',
    'The sales channel is not known, so the order is imported as one of the web shop.',
  ),
  vat_unknown: explain(
    'warning',
    'Verokantaa ei ollut Suomessa toimituspäivänä, joten rivi tuodaan yleisellä kannalla. Tarkista kanta.',
    'Momssatsen fanns inte i Finland på leveransdagen, så raden importeras med den allmänna satsen. Kontrollera satsen.',
    'Finland had no such VAT rate on the day of delivery, so the line is imported at the standard rate. Check the rate.',
  ),
  order_total_differs: explain(
    'warning',
    'Rivien summa ei ole sama kuin tiedoston loppusumma. Tilaus tuodaan rivien mukaan; tarkista hinnat ja alennukset.',
    'Radernas summa är inte filens slutsumma. Beställningen importeras enligt raderna; kontrollera priser och rabatter.',
    'The lines do not add up to the total of the file. The order is imported by its lines; check prices and discounts.',
  ),
  nobody_named: explain(
    'error',
    'Rivi ei nimeä ketään: nimi, sähköpostiosoite, puhelinnumero ja asiakasnumero puuttuvat. Lisää jokin niistä tai poista rivi.',
    'Raden namnger ingen: namn, e-postadress, telefonnummer och kundnummer saknas. Lägg till något av dem eller ta bort raden.',
    'The row names nobody: name, e-mail address, phone number and customer number are missing. Add one of them or take the row out.',
    true,
  ),
} as const;

export type RowProblemCode = RowFault | keyof typeof cells | keyof typeof invoiceProblems;

/** Every problem of a row, with the sentence that says how to mend it. No sentence repeats what the cell holds. */
export const rowProblems: Readonly<Record<RowProblemCode, Explanation>> = {
  ...faults,
  ...cells,
  ...invoiceProblems,
};

/** `column` counts from 0; absent where the whole row is meant. */
export type RowProblem = { code: RowProblemCode; column?: number; level: Explanation['level'] };

export const rowProblem = (code: RowProblemCode, column?: number): RowProblem => ({
  code,
  level: rowProblems[code].level,
  ...(column !== undefined && { column }),
});
