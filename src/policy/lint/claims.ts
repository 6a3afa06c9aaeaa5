import { findingKind } from './finding.ts';
import { denial, sentenceRule } from './sentence-rule.ts';

const requests = /^(?:rights|using_rights|published_list)(?:\.|$)/;

/** C53, C56; Data Protection Ombudsman 9.5.2022, 6097/161/21: a fine was imposed for this. */
export const demandedSignature = sentenceRule({
  where: requests,
  says: /allekirjoit|undertecknad|underteckna|underskrift|(?<!\p{L})sign(?:ed|ature|ing)?(?!\p{L})/iu,
  unless: denial,
  found: findingKind('signature_demanded', 'blocks', {
    fi: 'Pyynnön allekirjoittamista ei saa vaatia. Poista vaatimus: henkilöllisyys varmistetaan vain, jos sitä on syytä epäillä.',
    sv: 'En begäran får inte krävas undertecknad. Ta bort kravet: identiteten kontrolleras bara om det finns skäl att betvivla den.',
    en: 'A request may not be required to be signed. Remove the demand: identity is verified only where there is reason to doubt it.',
  }),
});

/** C51, C56; GDPR 12(2). */
export const demandedForm = sentenceRule({
  where: requests,
  says: /(?:tulee|pitää|täytyy|on (?:tehtävä|esitettävä|toimitettava|lähetettävä)).{0,120}kirjallis(?:ena|esti|ella)(?!\p{L})|(?:ska|måste|bör) .{0,80}skriftlig|skriftlig begäran|(?:must|should|ha(?:s|ve) to|needs? to) .{0,80}in writing|written request/iu,
  unless: denial,
  found: findingKind('written_form_demanded', 'blocks', {
    fi: 'Pyynnön saa tehdä millä tavalla tahansa, myös puhelimessa. Poista vaatimus kirjallisesta pyynnöstä.',
    sv: 'En begäran får göras på vilket sätt som helst, också per telefon. Ta bort kravet på skriftlig begäran.',
    en: 'A request may be made in any way, by phone too. Remove the demand for a written request.',
  }),
});

/** C57. */
export const demandedReasons = sentenceRule({
  where: requests,
  says: /(?:tulee|pitää|täytyy|on) .{0,80}(?:millä perusteella|perusteltava)|(?:ska|måste) .{0,80}på vilken grund|must .{0,80}on what grounds?/iu,
  unless: denial,
  found: findingKind('reasons_demanded', 'warns', {
    fi: 'Pyyntöä ei tarvitse perustella. Riittää, että asiakas kertoo, mikä tieto on väärin.',
    sv: 'En begäran behöver inte motiveras. Det räcker att kunden säger vilken uppgift som är fel.',
    en: 'A request needs no reasons. It is enough that the customer says which piece of data is wrong.',
  }),
});

/** C52. */
export const tooFewLanguages = sentenceRule({
  where: requests,
  says: /suomeksi (?:tai|ja) englanniksi|på finska (?:eller|och) engelska|in Finnish (?:or|and) English/iu,
  unless: /ruotsiksi|svenska|Swedish/iu,
  found: findingKind('languages_too_few', 'warns', {
    fi: 'Pyynnön saa tehdä myös ruotsiksi. Lisää ruotsi kielten luetteloon.',
    sv: 'En begäran får göras också på svenska. Lägg till svenska i listan över språk.',
    en: 'A request may be made in Swedish too. Add Swedish to the languages.',
  }),
});

/** C30, C33: Articles 44–49 know no such ground. */
export const technicalTransfer = sentenceRule({
  where: /^(?!protection|cookie|undertaking)/,
  says: /tekni(?:sen|sten|sistä).{0,60}(?:vuoksi|takia|syistä|varmistamiseksi)|tekni(?:sesti|sistä syistä) (?:välttämät|tarpeelli)|tekniskt (?:nödvändig|behövlig)|av tekniska skäl|technically (?:necessary|required)|for technical reasons/iu,
  found: findingKind('transfer_technical', 'blocks', {
    fi: 'Tekninen tarve ei ole peruste siirtää tai antaa tietoja. Nimeä vastaanottaja, sopimus ja, jos tiedot lähtevät Euroopan talousalueelta, siirron suojatoimi.',
    sv: 'Tekniskt behov är ingen grund för att överföra eller lämna ut uppgifter. Nämn mottagaren, avtalet och, om uppgifterna lämnar Europeiska ekonomiska samarbetsområdet, skyddsåtgärden.',
    en: 'Technical need is no ground for transferring or handing out data. Name the recipient, the agreement and, if data leaves the European Economic Area, the safeguard.',
  }),
});

/** C14: silence makes no publication lawful. */
export const publicationRight = sentenceRule({
  where: /./,
  says: /(?:oikeus|oikeutta) julkaista|rätt att publicera|right to publish/iu,
  unless: denial,
  found: findingKind('publication_unless_forbidden', 'blocks', {
    fi: 'Yrityksellä ei ole oikeutta julkaista tietoja vain siksi, ettei asiakas ole kieltänyt. Tee luettelosta oma tarkoitus, jolla on oikeusperuste ja tasapainotesti.',
    sv: 'Företaget får inte publicera uppgifter bara för att kunden inte har förbjudit det. Gör förteckningen till ett eget ändamål med rättslig grund och intresseavvägning.',
    en: 'The company has no right to publish data merely because the customer has not forbidden it. Make the list a purpose of its own with a legal basis and a balancing test.',
  }),
});
