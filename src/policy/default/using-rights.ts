import type { DeclarationDraft } from '../declaration.ts';

/** How to use the rights: any channel, no signature, identity only on doubt, one month (GDPR 12; C51–C53, C56–C61). */
export const usingRights: DeclarationDraft['using_rights'] = {
  fi: `Tee pyyntö niin kuin sinulle sopii: soita, kirjoita, lähetä sähköpostia, käytä asiakassivuja tai kerro käydessäsi. Voit asioida suomeksi, ruotsiksi tai englanniksi, ja vastaamme myös muulla kielellä tehtyyn pyyntöön. Lomaketta, allekirjoitusta tai perusteluja ei tarvita.

Pyydämme lisätietoja henkilöllisyydestäsi vain, jos meillä on perusteltu syy epäillä sitä, ja silloinkin mahdollisimman vähän. Henkilötunnusta tai henkilökortin kopiota emme pyydä.

Vastaamme viipymättä, viimeistään kuukauden kuluttua. Jos pyyntöjä on paljon tai ne ovat mutkikkaita, aikaa voi kulua kaksi kuukautta lisää. Siitä ja sen syystä kerromme ensimmäisen kuukauden aikana.

Pyynnön tekeminen on maksutonta. Jos pyyntö on ilmeisen perusteeton tai kohtuuton, voimme kieltäytyä tai periä kohtuullisen maksun, jonka kerromme etukäteen. Jos kieltäydymme, saat siitä perustellun todistuksen, jossa kerrotaan myös oikeussuojakeinosi.`,
  sv: `Gör din begäran som det passar dig: ring, skriv, skicka e-post, använd kundsidorna eller berätta när du besöker oss. Du kan använda svenska, finska eller engelska, och vi svarar också på en begäran på ett annat språk. Ingen blankett, underskrift eller motivering behövs.

Vi ber om mer uppgifter om din identitet bara om vi har rimliga skäl att betvivla den, och också då så litet som möjligt. Personbeteckning eller kopia av identitetskort ber vi inte om.

Vi svarar utan dröjsmål, senast inom en månad. Om begärandena är många eller invecklade kan det ta två månader till. Det och orsaken berättar vi under den första månaden.

Det kostar inget att göra en begäran. Om en begäran är uppenbart ogrundad eller orimlig kan vi vägra eller ta ut en rimlig avgift, som vi berättar på förhand. Om vi vägrar får du ett motiverat intyg som också anger dina rättsmedel.`,
  en: `Make your request as suits you: call, write, send e-mail, use the customer pages or tell us when you visit. You can use Finnish, Swedish or English, and we also answer a request made in another language. No form, signature or reasons are needed.

We ask for more about your identity only if we have reasonable grounds to doubt it, and even then as little as possible. We do not ask for a personal identity code or a copy of an identity card.

We answer without delay, within a month at the latest. If requests are many or complex, it may take two months more. We tell you of that and of the reason during the first month.

Making a request is free. If a request is manifestly unfounded or excessive, we may refuse or charge a reasonable fee, which we tell beforehand. If we refuse, you get a certificate with the reasons, which also states your judicial remedies.`,
};

/** Shown beside the way to forbid it (C14, C15). */
export const publishedList: DeclarationDraft['published_list'] = {
  fi: 'Luettelossa tai tarrassa on enintään nimesi, edustamasi yhteisö ja postiosoitteesi. Sinua ei oteta mukaan, jos olet kieltänyt sen, jos tietojesi käsittely on rajoitettu, jos osoitteesi on turvakiellon alainen tai jos nimesi on ulkopuolisella estolistalla. Luettelon antaminen ulkopuoliselle on luovutus, josta jää merkintä. Voit kieltää julkaisemisen maksutta asiakaspalvelussamme, sähköpostitse, kirjeellä, asiakassivuilla tai ilmoittamalla rekisterin yhteyshenkilölle.',
  sv: 'Förteckningen eller etiketten innehåller högst ditt namn, organisationen som du företräder och din postadress. Du tas inte med om du har förbjudit det, om behandlingen av dina uppgifter är begränsad, om din adress har spärrmarkering eller om ditt namn finns på en utomstående spärrlista. Att ge förteckningen till en utomstående är ett utlämnande som antecknas. Du kan förbjuda publiceringen utan avgift hos vår kundtjänst, per e-post, per brev, på kundsidorna eller genom att meddela registrets kontaktperson.',
  en: 'The list or label holds at most your name, the organisation that you represent and your postal address. You are left out if you have forbidden it, if the processing of your data is restricted, if your address is under non-disclosure for personal safety, or if your name is on an outside suppression list. Giving the list to an outsider is a disclosure that is recorded. You can forbid publication free of charge at our customer service, by e-mail, by letter, on the customer pages or by telling the contact person for the register.',
};
