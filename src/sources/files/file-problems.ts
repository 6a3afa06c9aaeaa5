import { problemKind } from '../../ground/problem.ts';

export const fileIsEmpty = problemKind('import_file_empty', 422, {
  fi: 'Tiedosto on tyhjä. Vie asiakkaat uudelleen ja valitse uusi tiedosto.',
  sv: 'Filen är tom. Exportera kunderna på nytt och välj den nya filen.',
  en: 'The file is empty. Export the customers again and choose the new file.',
});

export const fileIsNotCustomers = problemKind('import_file_not_recognised', 422, {
  fi: 'Tiedosto ei ole asiakasluettelo: se näyttää olevan {found}. Tallenna luettelo CSV-, XLSX- tai vCard-muotoon, myyntilaskut Finvoice-muotoon.',
  sv: 'Filen är ingen kundförteckning: den verkar vara {found}. Spara förteckningen som CSV, XLSX eller vCard, försäljningsfakturor som Finvoice.',
  en: 'The file is no list of customers: it looks like {found}. Save the list as CSV, XLSX or vCard, sales invoices as Finvoice.',
});

export const lineIsTooLong = problemKind('import_file_line_too_long', 422, {
  fi: 'Tiedoston alussa on yli {kilobytes} kilotavun rivi, joten sitä ei voi lukea taulukkona. Vie luettelo uudelleen niin, että jokainen asiakas on omalla rivillään.',
  sv: 'Filen börjar med en rad på över {kilobytes} kilobyte och kan inte läsas som en tabell. Exportera förteckningen så att varje kund står på en egen rad.',
  en: 'The file begins with a line of over {kilobytes} kilobytes and cannot be read as a table. Export the list with each customer on a row of their own.',
});

export const workbookIsBroken = problemKind('import_workbook_broken', 422, {
  fi: 'Taulukkoa ei voi lukea: tiedosto on vioittunut tai se ei ole Excel-työkirja. Avaa se taulukko-ohjelmassa ja tallenna uudelleen XLSX- tai CSV-muotoon.',
  sv: 'Tabellen kan inte läsas: filen är skadad eller ingen Excel-arbetsbok. Öppna den i kalkylprogrammet och spara den på nytt som XLSX eller CSV.',
  en: 'The table cannot be read: the file is damaged or no Excel workbook. Open it in a spreadsheet program and save it again as XLSX or CSV.',
});

export const workbookIsTooLarge = problemKind('import_workbook_too_large', 413, {
  fi: 'Työkirja on purettuna liian suuri luettavaksi turvallisesti. Tallenna taulukko CSV-muotoon: sen koolla ei ole rajaa.',
  sv: 'Arbetsboken är uppackad för stor för att läsas säkert. Spara tabellen som CSV: den får vara hur stor som helst.',
  en: 'The workbook is too large to be unpacked safely. Save the table as CSV: that may be of any size.',
});
