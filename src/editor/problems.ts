import { problemKind } from '../ground/problem.ts';

export const itemChanged = problemKind('declaration_item_changed', 409, {
  fi: 'Joku muu muutti samaa kohtaa sillä aikaa. Hänen muutoksensa näkyy alla. Kirjoittamasi on tallella: sovita ne yhteen ja tallenna uudelleen.',
  sv: 'Någon annan ändrade samma punkt under tiden. Ändringen visas nedan. Det du skrev finns kvar: jämka ihop dem och spara på nytt.',
  en: 'Someone else changed the same item meanwhile. Their change is shown below. What you typed is kept: reconcile the two and save again.',
});
export const itemGone = problemKind('declaration_item_gone', 404, {
  fi: 'Kohtaa ei ole enää luonnoksessa. Joku on voinut poistaa sen. Avaa seloste uudelleen.',
  sv: 'Punkten finns inte längre i utkastet. Någon kan ha tagit bort den. Öppna beskrivningen på nytt.',
  en: 'The item is no longer in the draft. Someone may have removed it. Open the notice again.',
});
export const lastOfKind = problemKind('declaration_last_of_kind', 422, {
  fi: 'Tätä ei voi poistaa, koska se on viimeinen laatuaan. Muuta sitä tai lisää ensin toinen.',
  sv: 'Den här kan inte tas bort, eftersom den är den sista av sitt slag. Ändra den eller lägg först till en annan.',
  en: 'This cannot be removed, as it is the last of its kind. Change it or add another first.',
});
export const numbersUsedUp = problemKind('purpose_numbers_used_up', 422, {
  fi: 'Uutta käyttötarkoitusta ei voi lisätä: kaikki 62 numeroa on käytetty. Muuta jotakin olemassa olevaa tarkoitusta tai ota poistettu uudelleen käyttöön samalla otsikolla.',
  sv: 'Ett nytt ändamål kan inte läggas till: alla 62 nummer är använda. Ändra ett befintligt ändamål eller ta ett borttaget i bruk på nytt med samma rubrik.',
  en: 'A new purpose cannot be added: all 62 numbers are used. Change an existing purpose or bring back a removed one under the same title.',
});
export const titleMissing = problemKind('declaration_title_missing', 422, {
  fi: 'Kirjoita suomenkielinen otsikko.',
  sv: 'Skriv en finsk rubrik.',
  en: 'Write a Finnish title.',
});
export const draftBlocked = problemKind('draft_blocked', 422, {
  fi: 'Selostetta ei voi vielä julkaista: {count} havaintoa estää sen. Avaa Havainnot; jokainen kertoo, miten sen korjaa.',
  sv: 'Beskrivningen kan inte publiceras ännu: {count} iakttagelser hindrar det. Öppna Iakttagelser; var och en berättar hur den åtgärdas.',
  en: 'The notice cannot be published yet: {count} findings block it. Open Findings; each says how to mend it.',
});
export const draftMoved = problemKind('draft_moved', 409, {
  fi: 'Luonnos on muuttunut sen jälkeen, kun katsoit esikatselun. Mitään ei julkaistu. Katso esikatselu uudelleen ja julkaise sitten.',
  sv: 'Utkastet har ändrats sedan du såg på förhandsvisningen. Ingenting publicerades. Titta på den på nytt och publicera sedan.',
  en: 'The draft has changed since you looked at the preview. Nothing was published. Look at the preview again and publish then.',
});
export const nothingToPublish = problemKind('nothing_to_publish', 422, {
  fi: 'Julkaistavaa ei ole: luonnos sanoo saman kuin voimassa oleva seloste. Muuta jotakin ensin.',
  sv: 'Det finns inget att publicera: utkastet säger detsamma som den gällande beskrivningen. Ändra något först.',
  en: 'There is nothing to publish: the draft says the same as the notice in force. Change something first.',
});
export const announcementGone = problemKind('announcement_gone', 409, {
  fi: 'Ilmoitettua muutosta ei enää odoteta: se on jo tullut voimaan tai vedetty takaisin. Katso selosteen versiot.',
  sv: 'Ingen meddelad ändring väntar längre: den har redan trätt i kraft eller dragits tillbaka. Se beskrivningens versioner.',
  en: 'No announced change waits any more: it has come into force or was taken back. See the versions of the notice.',
});
