/** What can be wrong with a customer's data; `{field}` is the label of the field, never its value. */
import { changedMeanwhile, problemOfConstraint } from '../db/problem-of-database.ts';
import { problemKind } from '../ground/problem.ts';

export { changedMeanwhile };

export const identityCodeRefused = problemKind('identity_code_refused', 422, {
  fi: 'Kentässä ”{field}” on henkilötunnus. Henkilötunnuksia ei tallenneta tähän rekisteriin: poista se ja tallenna uudelleen.',
  sv: 'Fältet ”{field}” innehåller en personbeteckning. Personbeteckningar sparas inte i det här registret: ta bort den och spara på nytt.',
  en: 'The field “{field}” holds a personal identity code. This register keeps none: remove it and save again.',
});
export const identityCodeLikely = problemKind('identity_code_likely', 422, {
  fi: 'Kentässä ”{field}” näyttää olevan henkilötunnus. Poista se, tai vahvista lomakkeella, että se on jotain muuta.',
  sv: 'Fältet ”{field}” verkar innehålla en personbeteckning. Ta bort den, eller bekräfta i formuläret att det är något annat.',
  en: 'The field “{field}” seems to hold a personal identity code. Remove it, or confirm on the form that it is something else.',
});
export const cardNumberRefused = problemKind('card_number_refused', 422, {
  fi: 'Kentässä ”{field}” on maksukortin numero. Korttinumeroita ei tallenneta: poista se ja tallenna uudelleen.',
  sv: 'Fältet ”{field}” innehåller ett betalkortsnummer. Kortnummer sparas inte: ta bort det och spara på nytt.',
  en: 'The field “{field}” holds a payment card number. Card numbers are not kept: remove it and save again.',
});
export const fieldMissing = problemKind('field_missing', 422, {
  fi: 'Täytä kenttä ”{field}”.',
  sv: 'Fyll i fältet ”{field}”.',
  en: 'Fill in the field “{field}”.',
});
export const fieldTooLong = problemKind('field_too_long', 422, {
  fi: 'Kenttään ”{field}” mahtuu {max} merkkiä. Lyhennä sitä.',
  sv: 'Fältet ”{field}” rymmer {max} tecken. Förkorta texten.',
  en: 'The field “{field}” takes {max} characters. Shorten it.',
});
export const fieldNotInChoices = problemKind('field_not_in_choices', 422, {
  fi: 'Valitse kenttään ”{field}” jokin tarjotuista vaihtoehdoista.',
  sv: 'Välj ett av alternativen i fältet ”{field}”.',
  en: 'Choose one of the choices in the field “{field}”.',
});
export const emailNotValid = problemKind('email_not_valid', 422, {
  fi: 'Tämä ei ole sähköpostiosoite. Kirjoita se muodossa nimi@yritys.example.',
  sv: 'Det här är inte en e-postadress. Skriv den i formen namn@foretag.example.',
  en: 'This is no e-mail address. Write it in the form name@company.example.',
});
export const phoneNotValid = problemKind('phone_not_valid', 422, {
  fi: 'Tämä ei ole puhelinnumero. Kirjoita esimerkiksi 040 123 4567 tai +46 8 123 456 78.',
  sv: 'Det här är inte ett telefonnummer. Skriv till exempel 040 123 4567 eller +46 8 123 456 78.',
  en: 'This is no phone number. Write for example 040 123 4567 or +46 8 123 456 78.',
});
export const businessIdNotValid = problemKind('business_id_not_valid', 422, {
  fi: 'Y-tunnus ei täsmää: tarkista numerot ja tarkistusmerkki (esimerkiksi 2345678-0).',
  sv: 'FO-numret stämmer inte: kontrollera siffrorna och kontrolltecknet (till exempel 2345678-0).',
  en: 'The Business ID does not match: check its digits and check digit (for example 2345678-0).',
});
export const postcodeNotValid = problemKind('postcode_not_valid', 422, {
  fi: 'Tämä ei ole maan postinumero. Suomessa siinä on viisi numeroa.',
  sv: 'Det här är inte ett postnummer i landet. I Finland har det fem siffror.',
  en: 'This is no postcode of the country. In Finland it has five digits.',
});
export const dateNotValid = problemKind('date_not_valid', 422, {
  fi: 'Kentän ”{field}” päivää ei ole tai se on tulevaisuudessa. Tarkista päivämäärä.',
  sv: 'Dagen i fältet ”{field}” finns inte eller ligger i framtiden. Kontrollera datumet.',
  en: 'The day in the field “{field}” does not exist or is in the future. Check the date.',
});
export const sourceNotDeclared = problemKind('source_not_declared', 422, {
  fi: 'Valitse tietolähde selosteen luettelosta: tietoa ei tallenneta lähteestä, jota selosteessa ei ole.',
  sv: 'Välj en uppgiftskälla ur beskrivningens lista: uppgifter sparas inte från en källa som inte finns i beskrivningen.',
  en: 'Choose a source from the notice’s list: nothing is kept from a source that is not in the notice.',
});
export const organisationNotFound = problemKind('organisation_not_found', 422, {
  fi: 'Yhteisöä ei löytynyt tällä asiakasnumerolla tai Y-tunnuksella. Lisää yhteisö ensin tai korjaa numero.',
  sv: 'Ingen organisation hittades med det här kundnumret eller FO-numret. Lägg till organisationen först eller rätta numret.',
  en: 'No organisation was found with this customer number or Business ID. Add the organisation first, or mend the number.',
});
export const membershipNumberTaken = problemKind('membership_number_taken', 422, {
  fi: 'Jäsennumero on jo toisella asiakasomistajalla. Tarkista numero.',
  sv: 'Medlemsnumret hör redan till en annan ägarkund. Kontrollera numret.',
  en: 'The membership number already belongs to another customer-owner. Check the number.',
});
export const customerNumberTaken = problemKind('customer_number_taken', 422, {
  fi: 'Asiakasnumero on jo toisella asiakkaalla. Tarkista numero.',
  sv: 'Kundnumret hör redan till en annan kund. Kontrollera numret.',
  en: 'The customer number already belongs to another customer. Check the number.',
});
export const customerNotFound = problemKind('customer_not_found', 404, {
  fi: 'Asiakasta ei löytynyt. Hän on voinut poistua rekisteristä, tai hän ei kuulu tähän käyttötarkoitukseen.',
  sv: 'Kunden hittades inte. Hen kan ha lämnat registret eller hör inte till det här ändamålet.',
  en: 'The customer was not found: gone from the register, or not part of this purpose.',
});
export const choiceNotOfPurpose = problemKind('choice_not_of_purpose', 422, {
  fi: 'Tätä valintaa ei voi tehdä käyttötarkoituksesta ”{purpose}”: se ei perustu suostumukseen tai sitä ei voi vastustaa.',
  sv: 'Det här valet kan inte göras om ändamålet ”{purpose}”: det bygger inte på samtycke eller kan inte motsättas.',
  en: 'This choice cannot be made about the purpose “{purpose}”: it does not rest on consent, or cannot be objected to.',
});

export const fieldNotDeclared = problemKind('extra_field_not_declared', 422, {
  fi: 'Lisäkenttää ei ole tämän käyttötarkoituksen kentissä. Lisää se ensin selosteeseen.',
  sv: 'Tilläggsfältet hör inte till det här ändamålet. Lägg först till det i beskrivningen.',
  en: 'The extra field is not one of this purpose’s fields. Add it to the notice first.',
});
export const fieldValueNotValid = problemKind('field_value_not_valid', 422, {
  fi: 'Kentän ”{field}” arvo ei ole sen muotoinen kuin seloste sanoo. Tarkista se.',
  sv: 'Värdet i fältet ”{field}” har inte den form som beskrivningen anger. Kontrollera det.',
  en: 'The value of the field “{field}” is not of the kind that the notice says. Check it.',
});

problemOfConstraint('memberships_number_is_unique', membershipNumberTaken);
problemOfConstraint('customers_customer_number_is_unique', customerNumberTaken);

/** To a program; a person is shown them beside the form. */
export const customerSimilar = problemKind('customer_similar', 409, {
  fi: 'Rekisterissä on jo samankaltainen asiakas: {customers}. Käytä häntä, tai lähetä seen_similar: "yes", jos kyse on toisesta.',
  sv: 'I registret finns redan en liknande kund: {customers}. Använd den, eller skicka seen_similar: "yes" om det är en annan.',
  en: 'The register already has a similar customer: {customers}. Use that one, or send seen_similar: "yes" if this is another.',
});
