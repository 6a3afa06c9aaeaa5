/** What can be wrong with an order or a product. */
import { problemOfConstraint } from '../db/problem-of-database.ts';
import { problemKind } from '../ground/problem.ts';

export const orderNotFound = problemKind('order_not_found', 404, {
  fi: 'Tilausta ei löytynyt. Se on voitu poistaa tai arkistoida, tai se ei kuulu tähän käyttötarkoitukseen.',
  sv: 'Beställningen hittades inte. Den kan ha raderats eller arkiverats, eller så hör den inte till det här ändamålet.',
  en: 'The order was not found. It may have been erased or archived, or it is not part of this purpose.',
});
export const orderCannot = problemKind('order_cannot', 409, {
  fi: 'Tilaukselle ei voi enää tehdä tätä: se on nyt tilassa ”{state}”. Avaa tilaus uudelleen ja katso, mitä sille voi tehdä.',
  sv: 'Det här går inte längre att göra: beställningen är nu ”{state}”. Öppna beställningen på nytt och se vad som kan göras.',
  en: 'This cannot be done any more: the order is now “{state}”. Open the order again and see what can be done.',
});
export const orderWithoutLines = problemKind('order_without_lines', 422, {
  fi: 'Lisää tilaukseen vähintään yksi rivi.',
  sv: 'Lägg till minst en rad i beställningen.',
  en: 'Add at least one line to the order.',
});
export const orderTooLong = problemKind('order_too_long', 422, {
  fi: 'Tilaukseen mahtuu {max} riviä. Jaa se useammaksi tilaukseksi.',
  sv: 'En beställning rymmer {max} rader. Dela upp den i flera beställningar.',
  en: 'An order takes {max} lines. Divide it into several orders.',
});
export const orderNumberTaken = problemKind('order_number_taken', 422, {
  fi: 'Tilausnumero on jo toisella tilauksella. Kirjoita toinen numero tai jätä kenttä tyhjäksi.',
  sv: 'Ordernumret hör redan till en annan beställning. Skriv ett annat nummer eller lämna fältet tomt.',
  en: 'The order number already belongs to another order. Write another number or leave the field empty.',
});
export const amountNotValid = problemKind('amount_not_valid', 422, {
  fi: 'Kentän ”{field}” summaa ei voi lukea. Kirjoita se esimerkiksi näin: 1 234,50.',
  sv: 'Beloppet i fältet ”{field}” går inte att läsa. Skriv det till exempel så här: 1 234,50.',
  en: 'The amount in the field “{field}” cannot be read. Write it for example like this: 1 234,50.',
});
export const quantityNotValid = problemKind('quantity_not_valid', 422, {
  fi: 'Määrää ei voi lukea. Kirjoita nollaa suurempi luku, enintään kolme desimaalia: 2 tai 0,5.',
  sv: 'Antalet går inte att läsa. Skriv ett tal större än noll med högst tre decimaler: 2 eller 0,5.',
  en: 'The quantity cannot be read. Write a number above nought with at most three decimals: 2 or 0.5.',
});
export const discountTooLarge = problemKind('discount_too_large', 422, {
  fi: 'Alennus on suurempi kuin summa, josta se annetaan. Pienennä alennusta.',
  sv: 'Rabatten är större än summan som den ges på. Minska rabatten.',
  en: 'The discount is larger than the amount that it is given on. Make it smaller.',
});
export const productNotFound = problemKind('product_not_found', 422, {
  fi: 'Tuotetta ei ole tuoteluettelossa. Valitse tuote luettelosta tai kirjoita rivi itse.',
  sv: 'Produkten finns inte i produktlistan. Välj en produkt ur listan eller skriv raden själv.',
  en: 'The product is not on the product list. Choose one from the list or write the line yourself.',
});
export const channelNameMissing = problemKind('channel_name_missing', 422, {
  fi: 'Kirjoita, kuka jälleenmyyjä tilauksen välitti.',
  sv: 'Skriv vilken återförsäljare som förmedlade beställningen.',
  en: 'Write which reseller passed the order on.',
});
export const orderDayNotValid = problemKind('order_day_not_valid', 422, {
  fi: 'Kentän ”{field}” päivää ei ole, tai se ei ole järjestyksessä muiden päivien kanssa. Tarkista päivämäärä.',
  sv: 'Dagen i fältet ”{field}” finns inte, eller så stämmer den inte med de andra dagarna. Kontrollera datumet.',
  en: 'The day in the field “{field}” does not exist, or is out of order with the other days. Check the date.',
});
export const nothingReturned = problemKind('nothing_returned', 422, {
  fi: 'Kirjoita ainakin yhdelle riville palautettu määrä.',
  sv: 'Skriv ett returnerat antal på åtminstone en rad.',
  en: 'Write a returned quantity on at least one line.',
});
export const returnedTooMuch = problemKind('returned_too_much', 422, {
  fi: 'Riviltä ”{line}” ei voi palauttaa enempää kuin {left}.',
  sv: 'Från raden ”{line}” kan inte mer än {left} returneras.',
  en: 'No more than {left} can be returned of the line “{line}”.',
});
export const productCodeTaken = problemKind('product_code_taken', 422, {
  fi: 'Tuotekoodi on jo toisella tuotteella. Kirjoita toinen koodi.',
  sv: 'Produktkoden hör redan till en annan produkt. Skriv en annan kod.',
  en: 'The product code already belongs to another product. Write another code.',
});
export const groupCodeTaken = problemKind('product_group_code_taken', 422, {
  fi: 'Tällainen ryhmä on jo. Kirjoita toinen koodi.',
  sv: 'En sådan grupp finns redan. Skriv en annan kod.',
  en: 'There is such a group already. Write another code.',
});
export const groupUnknown = problemKind('product_group_unknown', 422, {
  fi: 'Tuoteryhmää ei ole luettelossa. Valitse ryhmä luettelosta tai lisää se ensin sinne.',
  sv: 'Produktgruppen finns inte i listan. Välj en grupp ur listan eller lägg först till den där.',
  en: 'The product group is not on the list. Choose one from the list, or add it there first.',
});
export const groupInUse = problemKind('product_group_in_use', 409, {
  fi: 'Ryhmässä on vielä tuotteita. Siirrä ne ensin toiseen ryhmään.',
  sv: 'Gruppen har ännu produkter. Flytta dem först till en annan grupp.',
  en: 'The group still has products. Move them to another group first.',
});

problemOfConstraint('product_groups_code_is_unique', groupCodeTaken);
problemOfConstraint('product_groups_code_stands', groupCodeTaken);
problemOfConstraint('products_are_of_a_group_of_the_list', groupUnknown);
problemOfConstraint('orders_order_number_is_unique', orderNumberTaken);
problemOfConstraint('products_code_is_unique', productCodeTaken);
