import { Problem, type ProblemKind, type ProblemValues, problemKind } from '../ground/problem.ts';
import type { FieldProblem } from '../http/route.ts';

export const keyNotFound = problemKind('api_key_not_found', 404, {
  fi: 'Avainta ei ole. Katso avainten luettelo.',
  sv: 'Nyckeln finns inte. Se förteckningen över nycklar.',
  en: 'There is no such key. See the list of keys.',
});
export const keyUnknown = problemKind('api_key_unknown', 401, {
  fi: 'Avain ei kelpaa: sitä ei ole, se on päättynyt tai sitä käytetään verkosta, josta sitä ei saa käyttää. Pyydä uusi avain selosteen ylläpitäjältä.',
  sv: 'Nyckeln duger inte: den finns inte, den har upphört eller den används från ett nät där den inte får användas. Be om en ny nyckel av den som sköter beskrivningen.',
  en: 'The key is not valid: it does not exist, it has ended, or it is used from a network where it may not be used. Ask whoever keeps the notice for a new key.',
});
export const keyWithoutAgreement = problemKind('api_key_without_agreement', 403, {
  fi: 'Avain ei toimi nyt: selosteessa ei ole voimassa olevaa sopimusta vastaanottajan kanssa, tai seloste ei anna vastaanottajalle näitä tietoja. Pyydä selosteen ylläpitäjää kirjaamaan sopimus ja julkaisemaan seloste.',
  sv: 'Nyckeln fungerar inte nu: beskrivningen har inget gällande avtal med mottagaren, eller så ger den inte mottagaren dessa uppgifter. Be den som sköter beskrivningen skriva in avtalet och publicera beskrivningen.',
  en: 'The key does not work now: the notice has no agreement in force with the recipient, or does not give the recipient this data. Ask whoever keeps the notice to write the agreement in and publish it.',
});
export const keyPurposeNotGiven = problemKind('api_key_purpose_not_given', 422, {
  fi: 'Näitä käyttötarkoituksia ei voi antaa avaimelle: {purposes}. Vastaanottajan sopimuksen on oltava voimassa, ja selosteen on sanottava, että se saa tarkoitukseen kaikki tiedot, joita tarkoitus lukee.',
  sv: 'Dessa ändamål kan inte ges åt nyckeln: {purposes}. Mottagarens avtal ska vara i kraft, och beskrivningen ska säga att mottagaren för ändamålet får alla uppgifter som det läser.',
  en: 'These purposes cannot be given to the key: {purposes}. The recipient’s agreement must be in force, and the notice must say that for the purpose the recipient gets all the data that it reads.',
});
export const networkNotValid = problemKind('api_key_network_not_valid', 422, {
  fi: 'Verkkoa ei voi lukea. Kirjoita osoitteet näin: 192.0.2.10 tai 192.0.2.0/24, yksi riville.',
  sv: 'Nätet kan inte läsas. Skriv adresserna så här: 192.0.2.10 eller 192.0.2.0/24, en per rad.',
  en: 'The network cannot be read. Write addresses like this: 192.0.2.10 or 192.0.2.0/24, one on a line.',
});
export const keyIsOver = problemKind('api_key_day_past', 422, {
  fi: 'Päivä on jo mennyt. Valitse tämä tai myöhempi päivä, tai jätä kenttä tyhjäksi.',
  sv: 'Dagen är redan förbi. Välj dagens datum eller ett senare, eller lämna fältet tomt.',
  en: 'The day has passed. Choose today or a later day, or leave the field empty.',
});

/** Said beside the field of the form that is to be mended. */
export class KeyProblem extends Problem {
  readonly fields: readonly FieldProblem[];
  constructor(kind: ProblemKind, field: string, values: ProblemValues = {}) {
    super(kind, values);
    const text = { fi: this.sentence('fi'), sv: this.sentence('sv'), en: this.sentence('en') };
    this.fields = [{ field, text }];
  }
}
