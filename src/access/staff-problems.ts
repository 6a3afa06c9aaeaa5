/** What can be wrong when staff are added or changed. */
import { problemOfConstraint } from '../db/problem-of-database.ts';
import { problemKind } from '../ground/problem.ts';

export const lastAdministrator = problemKind('last_administrator', 409, {
  fi: 'Hän on viimeinen ylläpitäjä, joten ylläpitoa ei voi ottaa pois. Anna se ensin toiselle yrityksen omalle työntekijälle.',
  sv: 'Personen är den sista administratören, så administrationen kan inte tas bort. Ge den först till någon annan av företagets egna anställda.',
  en: 'This is the last administrator, so administration cannot be taken away. Give it first to someone else of the company’s own people.',
});
export const staffHasEnded = problemKind('staff_has_ended', 409, {
  fi: 'Työsuhde on päättynyt, joten tietoja ei voi enää muuttaa. Lisää henkilö tarvittaessa uudelleen.',
  sv: 'Anställningen har upphört, så uppgifterna kan inte längre ändras. Lägg vid behov till personen på nytt.',
  en: 'The employment has ended, so nothing can be changed any more. Add the person again if needed.',
});
export const userNameTaken = problemKind('user_name_taken', 409, {
  fi: 'Käyttäjätunnus on jo käytössä tai on joskus ollut. Valitse toinen; tunnus on aina yhden henkilön.',
  sv: 'Användarnamnet används redan eller har använts. Välj ett annat; ett användarnamn hör alltid till en enda person.',
  en: 'The user name is in use or has been. Choose another; a user name always belongs to one person.',
});
export const userNameNotPlain = problemKind('user_name_not_plain', 422, {
  fi: 'Käyttäjätunnus ei käy. Käytä 2–100 merkkiä: pieniä kirjaimia a–z, numeroita ja merkkejä . _ - + @.',
  sv: 'Användarnamnet duger inte. Använd 2–100 tecken: små bokstäver a–z, siffror och tecknen . _ - + @.',
  en: 'The user name does not fit. Use 2–100 characters: small letters a–z, digits and the characters . _ - + @.',
});
export const userUnknown = problemKind('staff_user_unknown', 404, {
  fi: 'Tällaista käyttäjätunnusta ei ole työssä olevilla. Katso tunnukset komennolla: seloste staff list.',
  sv: 'Ingen anställd har ett sådant användarnamn. Se användarnamnen med: seloste staff list.',
  en: 'Nobody at work has that user name. See the user names with: seloste staff list.',
});

export const userNameForm = /^[a-z0-9][a-z0-9._@+-]{1,99}$/;

problemOfConstraint('staff_accounts_user_name_is_unique', userNameTaken);
problemOfConstraint('staff_accounts_user_name_is_plain', userNameNotPlain);
