import type { DeclarationDraft } from '../declaration.ts';

/** The rights to know, to mend and to have erased (C50, C55–C59, C63, C64, M4, M5). */
const dataRights: DeclarationDraft['rights'] = [
  {
    key: 'access',
    title: {
      fi: 'Oikeus saada tutustua tietoihin (tarkastusoikeus)',
      sv: 'Rätt till tillgång till uppgifter (rätt till insyn)',
      en: 'Right of access',
    },
    explanation: {
      fi: 'Saat tietää, mitä tietoja sinusta on, mistä ne ovat tulleet, mihin niitä käytetään, kenelle nimeltä mainiten niitä on annettu ja milloin ja miksi niitä on katsottu. Saat tiedoista myös jäljennöksen. Jos laki estää meitä kertomasta jotakin, kerromme sen ja syyn.',
      sv: 'Du får veta vilka uppgifter som finns om dig, varifrån de har kommit, vad de används till, åt vem de har getts, nämnd vid namn, och när och varför de har öppnats. Du får också en kopia. Om lagen hindrar oss att berätta något säger vi det och varför.',
      en: 'You learn what data there is about you, where it came from, what it is used for, to whom by name it has been given, and when and why it was looked at. You also get a copy. If the law prevents us from telling something, we say so and why.',
    },
  },
  {
    key: 'rectification',
    title: {
      fi: 'Oikeus tietojen oikaisemiseen',
      sv: 'Rätt till rättelse',
      en: 'Right to rectification',
    },
    explanation: {
      fi: 'Korjaamme, täydennämme tai poistamme virheellisen, puutteellisen, vanhentuneen tai tarpeettoman tiedon viipymättä. Riittää, että kerrot, mikä tieto on väärin. Ilmoitamme korjauksesta myös sille, jolta tieto saatiin, ja niille, joille se on annettu.',
      sv: 'Vi rättar, kompletterar eller raderar en felaktig, bristfällig, föråldrad eller onödig uppgift utan dröjsmål. Det räcker att du säger vilken uppgift som är fel. Vi meddelar rättelsen också till den som gav uppgiften och till dem som har fått den.',
      en: 'We correct, complete or delete data that is wrong, incomplete, outdated or unnecessary without delay. It is enough that you say which piece is wrong. We also notify the one who gave us the data and those to whom it has been given.',
    },
  },
  {
    key: 'erasure',
    title: {
      fi: 'Oikeus tietojen poistamiseen (”oikeus tulla unohdetuksi”)',
      sv: 'Rätt till radering (”rätten att bli bortglömd”)',
      en: 'Right to erasure (“to be forgotten”)',
    },
    explanation: {
      fi: 'Hävitämme tietosi pyynnöstäsi kaikkialta, myös varmuuskopion palautuksen jälkeen. Jotain voi jäädä, jos laki velvoittaa säilyttämään sen, lasku on avoinna tai saatavaa peritään. Silloin kerromme, mitä jää, miksi ja mihin saakka, eikä jäävää käytetä muuhun.',
      sv: 'Vi förstör dina uppgifter på din begäran överallt, också efter att en säkerhetskopia har återställts. Något kan bli kvar om lagen kräver det, en faktura är öppen eller en fordran drivs in. Då berättar vi vad som blir kvar, varför och hur länge, och det används inte till annat.',
      en: 'At your request we destroy your data everywhere, also after a backup has been restored. Something may stay if the law obliges us to keep it, an invoice is open or a claim is being collected. Then we tell what stays, why and until when, and it is used for nothing else.',
    },
  },
  {
    key: 'restriction',
    title: {
      fi: 'Oikeus käsittelyn rajoittamiseen',
      sv: 'Rätt till begränsning av behandling',
      en: 'Right to restriction',
    },
    explanation: {
      fi: 'Voit pyytää, että vain säilytämme tietosi, esimerkiksi siksi aikaa kun niiden oikeellisuutta selvitetään tai jos tarvitset niitä oikeusvaateeseen. Kerromme ennen kuin rajoitus päättyy.',
      sv: 'Du kan be att vi bara bevarar dina uppgifter, till exempel medan deras riktighet utreds eller om du behöver dem för ett rättsligt anspråk. Vi meddelar dig innan begränsningen upphör.',
      en: 'You can ask us merely to store your data, for instance while its accuracy is checked or if you need it for a legal claim. We tell you before the restriction ends.',
    },
  },
  {
    key: 'portability',
    title: {
      fi: 'Oikeus siirtää tiedot järjestelmästä toiseen',
      sv: 'Rätt till dataportabilitet',
      en: 'Right to data portability',
    },
    explanation: {
      fi: 'Saat itse antamasi tiedot tiedostona, jota kone osaa lukea, kun käsittely perustuu suostumukseen tai sopimukseen. Halutessasi lähetämme tiedoston suoraan toiselle yritykselle, jos se on mahdollista.',
      sv: 'Du får de uppgifter som du själv har gett i en maskinläsbar fil när behandlingen grundar sig på samtycke eller avtal. Om du vill skickar vi filen direkt till ett annat företag, om det är möjligt.',
      en: 'You get the data that you gave yourself as a machine-readable file where processing rests on consent or a contract. If you wish, we send the file straight to another company where that is possible.',
    },
  },
  {
    key: 'anonymisation',
    title: { fi: 'Tietojen anonymisointi', sv: 'Anonymisering av uppgifter', en: 'Anonymisation of data' },
    explanation: {
      fi: 'Voit pyytää, että tiedoista poistetaan pysyvästi kaikki, mistä sinut tunnistaa. Tieto esimerkiksi myydystä tuotteesta jää, mutta ei tietoa siitä, kuka sen osti.',
      sv: 'Du kan be att allt som du kan kännas igen på tas bort för gott. Uppgiften om till exempel en såld vara blir kvar, men inte vem som köpte den.',
      en: 'You can ask that everything by which you can be recognised be removed for good. The fact of a product sold, for instance, stays, but not who bought it.',
    },
  },
];

/** The rights to say no and to be heard (C15, C54, C61, C62, M3, M6, M8, M13). */
const voiceRights: DeclarationDraft['rights'] = [
  {
    key: 'marketing_objection',
    title: {
      fi: 'Oikeus kieltää suoramarkkinointi',
      sv: 'Rätt att förbjuda direktmarknadsföring',
      en: 'Right to forbid direct marketing',
    },
    explanation: {
      fi: 'Voit milloin tahansa kieltää suoramainonnan, etämyynnin ja muun suoramarkkinoinnin, mainonnan kohdistamisen, markkina- ja mielipidetutkimukset sekä tietojesi luovuttamisen näihin. Voit kieltää kaikki tai vain esimerkiksi puhelut. Syytä ei kysytä, ja kielto tulee voimaan heti.',
      sv: 'Du kan när som helst förbjuda direktreklam, distansförsäljning och annan direktmarknadsföring, riktad reklam, marknads- och opinionsundersökningar och utlämnande av dina uppgifter för dessa. Du kan förbjuda alla eller till exempel bara samtal. Ingen frågar efter orsaken, och förbudet gäller genast.',
      en: 'You can at any time forbid direct advertising, distance selling and other direct marketing, targeted advertising, market and opinion research, and disclosing your data for these. You can forbid all or only calls, for instance. Nobody asks why, and the ban takes effect at once.',
    },
  },
  {
    key: 'objection',
    title: { fi: 'Vastustamisoikeus', sv: 'Rätt att göra invändningar', en: 'Right to object' },
    explanation: {
      fi: 'Kun käsittely perustuu oikeutettuun etuun, voit vastustaa sitä oman tilanteesi perusteella. Lopetamme käsittelyn, jollei meillä ole siihen huomattavan tärkeää syytä.',
      sv: 'När behandlingen grundar sig på ett berättigat intresse kan du göra en invändning på grund av din egen situation. Vi slutar, om vi inte har ett avgörande skäl att fortsätta.',
      en: 'Where processing rests on a legitimate interest, you can object because of your own situation. We stop unless we have a compelling reason.',
    },
  },
  {
    key: 'withdrawal',
    title: {
      fi: 'Suostumuksen peruuttaminen',
      sv: 'Återkallande av samtycke',
      en: 'Withdrawal of consent',
    },
    explanation: {
      fi: 'Peruuttaminen on yhtä helppoa kuin antaminen, eikä siitä seuraa sinulle haittaa. Se, mitä teimme ennen peruuttamista, pysyy laillisena.',
      sv: 'Det är lika lätt att återkalla som att ge, och det medför ingen olägenhet för dig. Det som vi gjorde före återkallandet förblir lagligt.',
      en: 'Withdrawing is as easy as giving, and does you no harm. What we did before the withdrawal stays lawful.',
    },
  },
  {
    key: 'human_review',
    title: {
      fi: 'Oikeus saada ihminen ratkaisemaan asia',
      sv: 'Rätt att få saken avgjord av en människa',
      en: 'Right to have a human decide',
    },
    explanation: {
      fi: 'Jos koneen laskema tulos on vaikuttanut päätökseen, voit pyytää ihmistä käymään sen läpi, kertoa oman näkemyksesi, saada perustelut ja riitauttaa päätöksen.',
      sv: 'Om ett resultat som en maskin har räknat fram har påverkat ett beslut kan du be en människa gå igenom det, framföra din syn, få en motivering och bestrida beslutet.',
      en: 'If a result computed by a machine has influenced a decision, you can ask a person to go through it, give your view, have the reasons explained and contest the decision.',
    },
  },
  {
    key: 'complaint',
    title: {
      fi: 'Oikeus tehdä valitus valvontaviranomaiselle',
      sv: 'Rätt att lämna in klagomål till en tillsynsmyndighet',
      en: 'Right to lodge a complaint',
    },
    explanation: {
      fi: 'Jos olet sitä mieltä, että rikomme tietosuojalakia, voit valittaa tietosuojavaltuutetulle. Voit myös viedä asian tuomioistuimeen. Jos tietosuojavaltuutettu ei kolmessa kuukaudessa kerro, missä asiasi on, voit valittaa hallinto-oikeuteen.',
      sv: 'Om du anser att vi bryter mot dataskyddslagen kan du klaga hos dataombudsmannen. Du kan också föra saken till domstol. Om dataombudsmannen inte inom tre månader berättar hur ärendet framskrider kan du besvära dig hos förvaltningsdomstolen.',
      en: 'If you think that we break data protection law, you can complain to the Data Protection Ombudsman. You can also take the matter to court. If the Ombudsman does not tell within three months how your matter stands, you can appeal to the administrative court.',
    },
  },
];

export const rights: DeclarationDraft['rights'] = [...dataRights, ...voiceRights];
