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

export const isOnList = problemKind('paper_on_destruction_list', 409, {
  fi: 'Asiakirja on hävityslistalla. Ota se ensin pois listalta tai odota, että lista on vahvistettu.',
  sv: 'Handlingen finns på en förstöringslista. Ta först bort den från listan eller vänta tills listan har bekräftats.',
  en: 'The document is on a destruction list. Take it off the list first, or wait until the list has been confirmed.',
});
export const removedTooLate = problemKind('paper_removed_too_late', 409, {
  fi: 'Kirjauksen voi poistaa {days} päivän kuluessa. Tätä vanhempi paperi hävitetään hävityslistalla, jonka toinen vahvistaa.',
  sv: 'En anteckning kan tas bort inom {days} dagar. Ett äldre papper förstörs med en förstöringslista som en annan bekräftar.',
  en: 'A registration can be removed within {days} days. An older paper is destroyed over a list that another confirms.',
});
export const destructionNotFound = problemKind('paper_destruction_not_found', 404, {
  fi: 'Hävityslistaa tai sen riviä ei löytynyt. Palaa hävittämisen sivulle.',
  sv: 'Förstöringslistan eller dess rad hittades inte. Gå tillbaka till sidan för förstöring.',
  en: 'The destruction list or its line was not found. Go back to the page of destruction.',
});
export const destructionCannot = problemKind('paper_destruction_cannot', 409, {
  fi: 'Tätä ei voi tehdä: hävityslistan tila on nyt ”{state}”. Avaa lista uudelleen.',
  sv: 'Det här går inte att göra: listans läge är nu ”{state}”. Öppna listan på nytt.',
  en: 'This cannot be done: the list is now “{state}”. Open the list again.',
});
export const nothingToDestroy = problemKind('paper_nothing_to_destroy', 409, {
  fi: 'Mitään ei ole nyt hävitettävänä. Lista kootaan, kun jonkin asiakirjan säilytysaika on päättynyt tai asiakas on poistettu.',
  sv: 'Ingenting ska förstöras just nu. En lista görs när tiden för någon handling har gått ut eller en kund har raderats.',
  en: 'Nothing is to be destroyed now. A list is made when the time of a document is over or a customer has been erased.',
});
export const erasedIsNotHeld = problemKind('paper_of_erased_is_not_held', 409, {
  fi: 'Poistetun asiakkaan paperia ei voi ottaa pois listalta: hänen tietonsa on jo luvattu hävittää.',
  sv: 'Ett papper om en raderad kund kan inte tas bort från listan: förstöringen är redan utlovad.',
  en: 'The paper of an erased customer cannot be taken off the list: its destruction has been promised already.',
});
export const keptAfterAllProblem = problemKind('paper_kept_after_all', 409, {
  fi: 'Nämä asiakirjat eivät ole enää hävitettäviä: {numbers}. Ota ne pois listalta ja etsi ne takaisin kansioihinsa.',
  sv: 'De här handlingarna ska inte längre förstöras: {numbers}. Ta bort dem från listan och lägg tillbaka dem i sina pärmar.',
  en: 'These documents are not to be destroyed any more: {numbers}. Take them off the list and put them back into their folders.',
});
export const confirmedByTheSame = problemKind('paper_confirmed_by_same', 409, {
  fi: 'Hävittämisen vahvistaa toinen työntekijä kuin se, joka hävitti paperit. Pyydä työtoveriasi vahvistamaan.',
  sv: 'Förstöringen bekräftas av en annan anställd än den som förstörde papperen. Be en kollega bekräfta.',
  en: 'Destruction is confirmed by another member of the staff than the one who destroyed the papers. Ask a colleague to confirm.',
});
export const onlyPeopleDestroy = problemKind('paper_destroyed_by_people', 403, {
  fi: 'Papereita hävittävät ihmiset. Kirjaudu sisään omalla tunnuksellasi.',
  sv: 'Papper förstörs av människor. Logga in med ditt eget användarnamn.',
  en: 'Papers are destroyed by people. Sign in with your own user ID.',
});

export const kindNotFound = problemKind('paper_kind_not_found', 404, {
  fi: 'Lajia ei löytynyt. Palaa lajien luetteloon.',
  sv: 'Slaget hittades inte. Gå tillbaka till listan över slag.',
  en: 'The kind was not found. Go back to the list of kinds.',
});
export const kindTaken = problemKind('paper_kind_taken', 422, {
  fi: 'Samanniminen laji on jo luettelossa. Anna toinen nimi tai ota entinen taas käyttöön.',
  sv: 'Ett slag med samma namn finns redan i listan. Ge ett annat namn eller ta det tidigare i bruk igen.',
  en: 'A kind of that name is in the list already. Give another name or use the earlier one again.',
});

problemOfConstraint('paper_places_are_there_once', placeTaken);
problemOfConstraint('paper_folders_title_is_there_once', folderTaken);
problemOfConstraint('paper_documents_are_lent_to_one_at_a_time', lentAlready);
problemOfConstraint('paper_destructions_are_confirmed_by_another', confirmedByTheSame);
problemOfConstraint('paper_kinds_pkey', kindTaken);

export const ownerIsSame = problemKind('paper_owner_is_same', 409, {
  fi: 'Asiakirja on jo tämän henkilön. Valitse, kenelle se kuuluu.',
  sv: 'Handlingen hör redan till den här personen. Välj vem den hör till.',
  en: 'The document is this person’s already. Choose whose it is.',
});
