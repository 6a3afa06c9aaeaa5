import type { Text } from '../../ground/language.ts';

export const representativeTexts = {
  title: { fi: 'Edustaja', sv: 'Företrädare', en: 'Representative' },
  lead: {
    fi: 'Pyynnön saa tehdä toisenkin puolesta. Henkilön tietoja kerrotaan edustajalle vasta, kun valtuus on tarkistettu. Pyynnössä annettu yhteystieto ei todista mitään.',
    sv: 'En begäran får göras även för någon annan. Personens uppgifter berättas för företrädaren först när behörigheten har kontrollerats. En kontaktuppgift i begäran bevisar ingenting.',
    en: 'A request may be made for another. The person’s data is told to the representative only when the authority has been checked. A contact given in the request proves nothing.',
  },
  name: { fi: 'Edustajan nimi', sv: 'Företrädarens namn', en: 'Name of the representative' },
  capacity: { fi: 'Millä valtuudella', sv: 'Med vilken behörighet', en: 'In what capacity' },
  email: { fi: 'Edustajan sähköposti', sv: 'Företrädarens e-post', en: 'E-mail of the representative' },
  address: {
    fi: 'Edustajan postiosoite',
    sv: 'Företrädarens postadress',
    en: 'Postal address of the representative',
  },
  addressHint: {
    fi: 'Rivit kuten kirjekuoressa, ilman nimeä',
    sv: 'Raderna som på kuvertet, utan namnet',
    en: 'Lines as on an envelope, without the name',
  },
  somebodyElse: {
    fi: 'Pyytäjän puolesta asioi joku muu',
    sv: 'Någon annan för personens talan',
    en: 'Somebody else asks on behalf of the person',
  },
  nameMissing: {
    fi: 'Kirjoita edustajan nimi, tai tyhjennä muutkin edustajan tiedot.',
    sv: 'Skriv företrädarens namn, eller töm också de andra uppgifterna om företrädaren.',
    en: 'Write the name of the representative, or empty the other fields about them too.',
  },
  save: { fi: 'Tallenna edustaja', sv: 'Spara företrädaren', en: 'Save the representative' },
  remove: {
    fi: 'Henkilö asioikin itse',
    sv: 'Personen för själv sin talan',
    en: 'The person asks for themselves',
  },
  check: { fi: 'Valtuuden tarkistaminen', sv: 'Kontroll av behörigheten', en: 'Checking the authority' },
  checkLead: {
    fi: 'Tarkista, että {name} saa asioida tässä asiassa henkilön puolesta, ja että yllä oleva yhteystieto on hänen: sinne kirjeet lähtevät.',
    sv: 'Kontrollera att {name} får föra personens talan i det här ärendet och att kontaktuppgiften ovan är hens: dit går breven.',
    en: 'Check that {name} may act for the person in this matter, and that the contact above is theirs: letters go there.',
  },
  checkedFrom: { fi: 'Mistä tarkistit', sv: 'Varifrån du kontrollerade', en: 'What you checked it from' },
  file: { fi: 'Asiakirja', sv: 'Handling', en: 'Document' },
  noFiles: {
    fi: 'Pyynnöllä ei ole asiakirjoja. Lisää valtakirja tai määräys ensin, jos tarkistat siitä.',
    sv: 'Begäran har inga handlingar. Lägg först till fullmakten eller förordnandet, om du kontrollerar ur den.',
    en: 'The request has no documents. First add the power of attorney or the order, if that is what you check.',
  },
  addFile: { fi: 'Lisää asiakirja', sv: 'Lägg till en handling', en: 'Add a document' },
  saw: {
    fi: 'Valtuus kattaa tämän asian, ja yhteystieto on samasta lähteestä',
    sv: 'Behörigheten omfattar det här ärendet, och kontaktuppgiften är ur samma källa',
    en: 'The authority covers this matter, and the contact is from the same source',
  },
  sawMissing: {
    fi: 'Vahvista, että näit nämä molemmat.',
    sv: 'Bekräfta att du såg båda.',
    en: 'Confirm that you saw both.',
  },
  markChecked: {
    fi: 'Merkitse tarkistetuksi',
    sv: 'Anteckna som kontrollerad',
    en: 'Mark as checked',
  },
  isChecked: { fi: 'valtuus tarkistettu', sv: 'behörigheten kontrollerad', en: 'authority checked' },
  unchecked: { fi: 'valtuus tarkistamatta', sv: 'behörigheten okontrollerad', en: 'authority not checked' },
  checked: {
    fi: 'Valtuus tarkistettu {date} {how}.',
    sv: 'Behörigheten kontrollerad {date} {how}.',
    en: 'Authority checked on {date} {how}.',
  },
  uncheckedSentence: {
    fi: 'Pyynnön teki {name} henkilön puolesta, eikä valtuutta ole tarkistettu. Älä sitä ennen kerro, muuta tai poista mitään.',
    sv: '{name} har gjort begäran för personen, och behörigheten har inte kontrollerats. Berätta, ändra eller radera ingenting innan det.',
    en: '{name} made the request for the person, and the authority has not been checked. Tell, change or erase nothing before that.',
  },
  checkNow: { fi: 'Tarkista valtuus', sv: 'Kontrollera behörigheten', en: 'Check the authority' },
  add: { fi: 'Kirjaa edustaja', sv: 'Anteckna en företrädare', en: 'Record a representative' },
  askPerson: {
    fi: 'Kysy asiakkaalta itseltään',
    sv: 'Fråga kunden själv',
    en: 'Ask the customer themselves',
  },
  ofPerson: {
    fi: 'Pyynnön teki puolestasi {name} ({capacity}).',
    sv: '{name} ({capacity}) gjorde begäran för din räkning.',
    en: '{name} ({capacity}) made the request on your behalf.',
  },
  notIdentified: {
    fi: 'Kolme ensimmäistä keinoa kysyvät asiakkaalta itseltään, tietääkö hän pyynnöstä. Vahva tunnistautuminen kysyy edustajalta, kuka hän on. Hänen valtuutensa tarkistetaan erikseen.',
    sv: 'De tre första sätten frågar kunden själv om hen känner till begäran. Stark autentisering frågar företrädaren vem hen är. Hens behörighet kontrolleras separat.',
    en: 'The first three ways ask the customer themselves whether they know of the request. Strong identification asks the representative who they are. Their authority is checked apart.',
  },
  notThisWay: {
    fi: 'Ei edustajalle: tämä näyttää, kuka asiakas on, eikä kerro valtuudesta.',
    sv: 'Inte för en företrädare: det här visar vem kunden är men säger ingenting om behörigheten.',
    en: 'Not for a representative: this shows who the customer is and says nothing of the authority.',
  },
} as const satisfies Record<string, Text>;
