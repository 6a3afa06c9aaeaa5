/** What can be wrong with a paper, its place, its loan or its destruction. */
import { problemOfConstraint } from '../db/problem-of-database.ts';
import { problemKind } from '../ground/problem.ts';

export const documentNotFound = problemKind('paper_not_found', 404, {
  fi: 'Asiakirjaa ei löytynyt. Se on voitu hävittää, tai se ei kuulu tähän käyttötarkoitukseen.',
  sv: 'Handlingen hittades inte. Den kan ha förstörts, eller så hör den inte till det här ändamålet.',
  en: 'The document was not found. It may have been destroyed, or it is not part of this purpose.',
});
export const placeNotFound = problemKind('paper_place_not_found', 404, {
  fi: 'Säilytyspaikkaa ei löytynyt. Palaa säilytyspaikkojen luetteloon.',
  sv: 'Förvaringsplatsen hittades inte. Gå tillbaka till listan över platser.',
  en: 'The storage place was not found. Go back to the list of places.',
});
export const folderNotFound = problemKind('paper_folder_not_found', 404, {
  fi: 'Kansiota ei löytynyt. Palaa säilytyspaikkojen luetteloon.',
  sv: 'Pärmen hittades inte. Gå tillbaka till listan över platser.',
  en: 'The folder was not found. Go back to the list of places.',
});
export const placeUnfit = problemKind('paper_place_unfit', 422, {
  fi: 'Paperit säilytetään lukitussa ja paloturvallisessa paikassa. Kirjoita, miksi tässä poiketaan siitä.',
  sv: 'Papper förvaras på en låst och brandsäker plats. Skriv varför ni avviker från det här.',
  en: 'Papers are kept in a locked, fireproof place. Write why this one is not.',
});
export const placeTaken = problemKind('paper_place_taken', 422, {
  fi: 'Tämä säilytyspaikka on jo luettelossa. Anna kaapille toinen nimi tai avaa entinen.',
  sv: 'Den här platsen finns redan i listan. Ge skåpet ett annat namn eller öppna den tidigare.',
  en: 'This place is in the list already. Give the cabinet another name or open the earlier one.',
});
export const folderTaken = problemKind('paper_folder_taken', 422, {
  fi: 'Samanniminen kansio on jo olemassa. Kansiolla on oltava oma nimi, jotta tarra johtaa oikeaan.',
  sv: 'En pärm med samma namn finns redan. Varje pärm behöver ett eget namn så att etiketten leder rätt.',
  en: 'There is a folder of that name already. Each folder needs a name of its own, so that its label leads to the right one.',
});
export const lentAlready = problemKind('paper_lent_already', 409, {
  fi: 'Asiakirja on jo lainassa. Kirjaa ensin palautus.',
  sv: 'Handlingen är redan utlånad. Anteckna först återlämningen.',
  en: 'The document is on loan already. Record its return first.',
});
export const notLent = problemKind('paper_not_lent', 409, {
  fi: 'Asiakirja ei ole lainassa, joten sitä ei voi palauttaa. Avaa asiakirja uudelleen.',
  sv: 'Handlingen är inte utlånad och kan inte återlämnas. Öppna handlingen på nytt.',
  en: 'The document is not on loan and cannot be returned. Open it again.',
});
export const dayBeforeToday = problemKind('paper_day_passed', 422, {
  fi: 'Kentän ”{field}” päivän on oltava tänään tai myöhemmin.',
  sv: 'Dagen i fältet ”{field}” ska vara i dag eller senare.',
  en: 'The day in the field “{field}” must be today or later.',
});
export const endedBeforeReceived = problemKind('paper_ended_before_received', 422, {
  fi: 'Asia ei voi päättyä ennen kuin asiakirja on saapunut. Tarkista päivät.',
  sv: 'Ärendet kan inte avslutas innan handlingen har kommit in. Kontrollera dagarna.',
  en: 'A matter cannot end before its document came. Check the days.',
});
export const subjectTwice = problemKind('paper_subject_twice', 409, {
  fi: 'Asiakas on jo tässä asiakirjassa.',
  sv: 'Kunden finns redan i den här handlingen.',
  en: 'The customer is already in this document.',
});

problemOfConstraint('paper_places_are_there_once', placeTaken);
problemOfConstraint('paper_folders_title_is_there_once', folderTaken);
problemOfConstraint('paper_documents_are_lent_to_one_at_a_time', lentAlready);
