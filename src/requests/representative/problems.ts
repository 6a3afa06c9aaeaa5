import { problemKind } from '../../ground/problem.ts';

export const representativeTooLate = problemKind('representative_too_late', 409, {
  fi: 'Pyyntöön on jo vastattu, eikä edustajaa voi enää muuttaa.',
  sv: 'Begäran är redan besvarad, och företrädaren kan inte längre ändras.',
  en: 'The request has been answered and its representative can no longer be changed.',
});
export const representativeMissing = problemKind('representative_missing', 409, {
  fi: 'Pyynnölle ei ole kirjattu edustajaa. Kirjaa ensin, kuka asioi ja millä valtuudella.',
  sv: 'Ingen företrädare är antecknad för begäran. Anteckna först vem som för talan och med vilken behörighet.',
  en: 'No representative is recorded for the request. First record who acts and in what capacity.',
});
export const mandateDocumentMissing = problemKind('mandate_document_missing', 422, {
  fi: 'Valitse pyynnön asiakirja, josta valtuus näkyy. Lisää se ensin pyynnön asiakirjoihin.',
  sv: 'Välj den handling i begäran där behörigheten framgår. Lägg först till den bland begärans handlingar.',
  en: 'Choose the document of the request that shows the authority. First add it to the documents of the request.',
});
export const mandateNotConfirmed = problemKind('mandate_not_confirmed', 409, {
  fi: 'Asiakas ei ole vielä vahvistanut pyyntöä. Kysy häneltä ensin: linkki rekisterissä olleeseen sähköpostiin tai koodi kirjeellä.',
  sv: 'Kunden har ännu inte bekräftat begäran. Fråga kunden först: en länk till en e-postadress i registret eller en kod per brev.',
  en: 'The customer has not confirmed the request yet. Ask them first: a link to an e-mail address in the register or a code by letter.',
});
export const mandateUnchecked = problemKind('mandate_unchecked', 409, {
  fi: 'Edustajan valtuutta ei ole tarkistettu. Tarkista se ennen kuin hyväksyt pyynnön.',
  sv: 'Företrädarens behörighet har inte kontrollerats. Kontrollera den innan du godkänner begäran.',
  en: 'The authority of the representative has not been checked. Check it before you grant the request.',
});
export const mandateRestsOnFile = problemKind('mandate_rests_on_file', 409, {
  fi: 'Edustajan valtuus perustuu tähän asiakirjaan. Tarkista valtuus ensin toisesta lähteestä tai poista edustaja.',
  sv: 'Företrädarens behörighet grundar sig på den här handlingen. Kontrollera behörigheten först ur en annan källa eller ta bort företrädaren.',
  en: 'The authority of the representative rests on this document. First check it from another source or remove the representative.',
});
