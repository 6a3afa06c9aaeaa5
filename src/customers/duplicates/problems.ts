/** Why two customers cannot be merged, or a merge not be taken back: constraints and refusals of 0017_merges.sql. */
import { problemOfConstraint } from '../../db/problem-of-database.ts';
import { problemKind } from '../../ground/problem.ts';
import { customerNotFound } from '../problems.ts';

export const mergeNotFound = problemKind('merge_not_found', 404, {
  fi: 'Tällaista yhdistämistä ei ole. Katso tehtyjen yhdistämisten luettelosta.',
  sv: 'Det finns ingen sådan sammanslagning. Se listan över gjorda sammanslagningar.',
  en: 'There is no such merge. See the list of merges that were made.',
});
export const mergeOfOne = problemKind('merge_of_one', 422, {
  fi: 'Asiakasta ei voi yhdistää itseensä. Anna toisen asiakkaan numero.',
  sv: 'En kund kan inte slås samman med sig själv. Ange en annan kunds nummer.',
  en: 'A customer cannot be merged with themselves. Give the number of another customer.',
});
export const mergeOfKinds = problemKind('merge_of_kinds', 422, {
  fi: 'Yhteisöä ja ihmistä ei voi yhdistää. Jos henkilö toimii yhteisön puolesta, merkitse hänet sen edustajaksi.',
  sv: 'En organisation och en människa kan inte slås samman. Företräder personen organisationen, anteckna hen som dess företrädare.',
  en: 'An organisation and a person cannot be merged. If the person acts for the organisation, note them as its representative.',
});
export const mergeOfKept = problemKind('merge_of_kept_for_duty', 422, {
  fi: 'Toinen asiakas on poistettu, ja hänestä säilytetään vain se, mitä laki vaatii. Häntä ei voi yhdistää kehenkään.',
  sv: 'Den ena kunden är raderad och av hen sparas bara det som lagen kräver. Hen kan inte slås samman med någon.',
  en: 'One of them has been erased, and only what the law demands is kept. They cannot be merged with anybody.',
});
export const mergeTwice = problemKind('merge_twice', 409, {
  fi: 'Sama asiakas on tässä kahdessa yhdistämisessä. Tee ne yksi kerrallaan.',
  sv: 'Samma kund ingår i två sammanslagningar här. Gör dem en åt gången.',
  en: 'The same customer is in two merges here. Make them one at a time.',
});
export const undoTooLate = problemKind('merge_undo_too_late', 409, {
  fi: 'Yhdistämistä ei voi enää perua: se on jo peruttu, tai perumiseen tarvittavat tiedot on hävitetty määräajan jälkeen.',
  sv: 'Sammanslagningen kan inte längre tas tillbaka: den är redan tillbakatagen, eller uppgifterna som behövs är förstörda efter utsatt tid.',
  en: 'The merge can no longer be undone: it has been undone already, or what that needs was destroyed after its time.',
});
export const undoLastFirst = problemKind('merge_undo_last_first', 409, {
  fi: 'Jäljelle jäänyt asiakas on yhdistetty sen jälkeen toiseen. Peru ensin myöhempi yhdistäminen.',
  sv: 'Kunden som blev kvar har därefter slagits samman med en annan. Ta först tillbaka den senare sammanslagningen.',
  en: 'The customer that was kept has been merged into another since. Undo the later merge first.',
});
export const undoTangled = problemKind('merge_undo_tangled', 409, {
  fi: 'Yhdistämisen jälkeen toisen tietoihin on liitetty toisen tietoja (esimerkiksi maksulla on maksettu toisen lasku). Pura ensin liitos, niin yhdistämisen voi perua.',
  sv: 'Efter sammanslagningen har den enas uppgifter knutits till den andras (till exempel har en betalning använts för den andras faktura). Lös upp kopplingen först, så kan sammanslagningen tas tillbaka.',
  en: 'Since the merge data of one has been tied to data of the other (for example a payment was used for the other’s invoice). Undo that first; then the merge can be undone.',
});
export const pairHasChanged = problemKind('duplicate_pair_has_changed', 409, {
  fi: 'Toisen asiakkaan tietoja on muutettu sen jälkeen, kun avasit sivun. Mitään ei yhdistetty. Avaa vertailu uudelleen ja tarkista valinnat.',
  sv: 'Uppgifterna om den ena kunden har ändrats efter att du öppnade sidan. Inget slogs samman. Öppna jämförelsen på nytt och kontrollera valen.',
  en: 'The details of one of them were changed after you opened the page. Nothing was merged. Open the comparison again and check the choices.',
});
export const sideNotValid = problemKind('merge_side_not_valid', 422, {
  fi: 'Valinnan on oltava jommankumman asiakkaan tunniste: {ids}.',
  sv: 'Valet måste vara endera kundens nyckel: {ids}.',
  en: 'A choice must be the key of one of the two customers: {ids}.',
});
export const searchIsUnderWay = problemKind('duplicate_search_under_way', 409, {
  fi: 'Haku on jo käynnissä. Odota, että se valmistuu, tai keskeytä se.',
  sv: 'En sökning pågår redan. Vänta tills den är klar eller avbryt den.',
  en: 'A search is under way already. Wait until it is done, or stop it.',
});
export const bulkMergeNotFound = problemKind('bulk_merge_not_found', 404, {
  fi: 'Tällaista joukkoyhdistämistä ei ole. Katso joukkoyhdistämisten luettelosta.',
  sv: 'Det finns ingen sådan massammanslagning. Se listan över massammanslagningar.',
  en: 'There is no such bulk merge. See the list of bulk merges.',
});
export const bulkMergeCannot = problemKind('bulk_merge_cannot', 409, {
  fi: 'Joukkoyhdistäminen on jo toisessa vaiheessa, eikä tätä voi nyt tehdä. Lataa sivu uudelleen.',
  sv: 'Massammanslagningen är redan i ett annat skede, och det här går inte nu. Ladda om sidan.',
  en: 'The bulk merge is at another step already, and this cannot be done now. Load the page again.',
});
export const bulkMergeUnderWay = problemKind('bulk_merge_under_way', 409, {
  fi: 'Toinen joukkoyhdistäminen on käynnissä. Odota, että se valmistuu, tai keskeytä se.',
  sv: 'En annan massammanslagning pågår. Vänta tills den är klar eller avbryt den.',
  en: 'Another bulk merge is under way. Wait until it is done, or stop it.',
});
export const nothingToMerge = problemKind('bulk_merge_of_nothing', 422, {
  fi: 'Sääntö ei koske yhtään paria. Löysennä sääntöä tai etsi kaksoiskappaleet ensin.',
  sv: 'Regeln gäller inget par. Gör regeln mildare eller sök dubbletter först.',
  en: 'The rule reaches no pair. Loosen the rule, or search for duplicates first.',
});

problemOfConstraint('bulk_merges_one_at_a_time', bulkMergeUnderWay);
problemOfConstraint('merges_can_be_told_apart', undoTangled);
problemOfConstraint('merges_need_both', customerNotFound);
problemOfConstraint('merges_are_of_two', mergeOfOne);
problemOfConstraint('merges_are_of_one_kind', mergeOfKinds);
problemOfConstraint('merges_leave_what_a_duty_keeps', mergeOfKept);
problemOfConstraint('merges_come_one_by_one', mergeTwice);
problemOfConstraint('merges_are_undone_in_time', undoTooLate);
problemOfConstraint('merges_are_undone_last_first', undoLastFirst);
