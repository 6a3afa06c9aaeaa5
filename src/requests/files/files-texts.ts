import type { Text } from '../../ground/language.ts';

export const filesTexts = {
  title: {
    fi: 'Asiakirjat ja allekirjoitukset',
    sv: 'Dokument och signaturer',
    en: 'Documents and signatures',
  },
  lead: {
    fi: 'Tänne tallennetaan pyynnön mukana tullut asiakirja: allekirjoitetun paperin kuva tai sähköisesti allekirjoitettu PDF. Pyyntöä ei tarvitse allekirjoittaa, eikä allekirjoituksen puuttuminen ole syy olla käsittelemättä sitä.',
    sv: 'Här sparas ett dokument som kom med begäran: en bild av ett undertecknat papper eller en elektroniskt signerad PDF. En begäran behöver inte undertecknas, och en underskrift som saknas är inget skäl att inte behandla den.',
    en: 'Here goes a document that came with the request: the picture of a signed paper or an electronically signed PDF. A request need not be signed, and a missing signature is no reason not to handle it.',
  },
  add: { fi: 'Lisää asiakirja', sv: 'Lägg till ett dokument', en: 'Add a document' },
  file: { fi: 'Tiedosto', sv: 'Fil', en: 'File' },
  fileHint: {
    fi: 'PDF tai kuva, enintään {size}. PDF:n sähköinen allekirjoitus tarkastetaan heti.',
    sv: 'PDF eller bild, högst {size}. Den elektroniska signaturen i en PDF kontrolleras genast.',
    en: 'PDF or picture, {size} at most. The electronic signature of a PDF is verified at once.',
  },
  handSigned: {
    fi: 'Paperissa on käsin tehty allekirjoitus',
    sv: 'Papperet är undertecknat för hand',
    en: 'The paper is signed by hand',
  },
  isHandSigned: { fi: 'allekirjoitettu käsin', sv: 'undertecknat för hand', en: 'signed by hand' },
  isOwn: { fi: 'lisätty omalla sivulla', sv: 'tillagd på egna sidan', en: 'added on the own page' },
  none: { fi: 'Ei asiakirjoja.', sv: 'Inga dokument.', en: 'No documents.' },
  gone: { fi: 'Asiakirja on poistettu.', sv: 'Dokumentet är raderat.', en: 'The document has been erased.' },
  unread: { fi: 'sisältöä ei voitu lukea', sv: 'innehållet kunde inte läsas', en: 'could not be read' },
  notSigned: {
    fi: 'Ei sähköistä allekirjoitusta',
    sv: 'Ingen elektronisk signatur',
    en: 'No electronic signature',
  },
  remove: { fi: 'Poista', sv: 'Ta bort', en: 'Remove' },
  see: { fi: 'Katso ja lisää', sv: 'Se och lägg till', en: 'See and add' },
  noSignatureNeeded: {
    fi: 'Pyyntöä ei tarvitse allekirjoittaa, eikä sitä tarvitse tehdä lomakkeella tai kirjallisesti. Jos se tuli allekirjoitettuna, asiakirjan voi lisätä seuraavaksi.',
    sv: 'En begäran behöver inte undertecknas, och inte göras på en blankett eller skriftligen. Om den kom undertecknad kan dokumentet läggas till härnäst.',
    en: 'A request need not be signed, nor made on a form or in writing. If it came signed, the document can be added next.',
  },
} as const satisfies Record<string, Text>;

/** What one signature shows. */
export const signatureTexts = {
  signature: {
    fi: 'Sähköinen allekirjoitus {number}',
    sv: 'Elektronisk signatur {number}',
    en: 'Electronic signature {number}',
  },
  documentStamp: {
    fi: 'Asiakirjan aikaleima {number}',
    sv: 'Tidsstämpel på dokumentet {number}',
    en: 'Time stamp of the document {number}',
  },
  stampHolds: { fi: 'aikaleima pitää', sv: 'tidsstämpeln håller', en: 'the time stamp holds' },
  stamp: { fi: 'Aikaleima', sv: 'Tidsstämpel', en: 'Time stamp' },
  revocation: {
    fi: 'Onko varmenne suljettu',
    sv: 'Är certifikatet spärrat',
    en: 'Is the certificate revoked',
  },
  revokedAt: { fi: 'suljettu {at}', sv: 'spärrat {at}', en: 'revoked {at}' },
  asOf: { fi: 'myöntäjän tieto {at}', sv: 'utfärdarens uppgift {at}', en: 'as the issuer knew {at}' },
  whenRevoked: {
    fi: 'Älä pidä allekirjoitusta osoituksena siitä, kuka pyytää: varmenne on voinut olla vieraissa käsissä. Pyyntö on silti käsiteltävä. Varmista henkilöllisyys pyynnön sivulta linkillä tai koodilla rekisterissä jo olevaan yhteystietoon.',
    sv: 'Ta inte signaturen som bevis på vem som begär: certifikatet kan ha varit i främmande händer. Begäran ska ändå behandlas. Kontrollera identiteten på begärans sida med en länk eller kod till en kontaktuppgift som redan finns i registret.',
    en: 'Do not take the signature as a sign of who is asking: the certificate may have been in other hands. The request must be handled all the same. Check the identity on the request’s page with a link or code to a contact that is in the register already.',
  },
  whenNotKnown: {
    fi: 'Jos on perusteltu epäily siitä, kuka pyytää, varmista henkilöllisyys pyynnön sivulta linkillä tai koodilla rekisterissä jo olevaan yhteystietoon. Muuten käsittele pyyntö: uutta allekirjoitusta ei saa vaatia.',
    sv: 'Om det finns skäl att betvivla vem som begär, kontrollera identiteten på begärans sida med en länk eller kod till en kontaktuppgift som redan finns i registret. Behandla annars begäran: en ny underskrift får inte krävas.',
    en: 'Where there is good reason to doubt who is asking, check the identity on the request’s page with a link or code to a contact that is in the register already. Otherwise handle the request: a new signature may not be demanded.',
  },
  proves: {
    fi: 'allekirjoitus pitää',
    sv: 'signaturen håller',
    en: 'the signature holds',
  },
  doesNotProve: { fi: 'ei todista', sv: 'bevisar inte', en: 'proves nothing' },
  judge: { fi: 'arvioitava', sv: 'ska bedömas', en: 'to be weighed' },
  signer: {
    fi: 'Allekirjoittaja varmenteen mukaan',
    sv: 'Undertecknare enligt certifikatet',
    en: 'Signer by the certificate',
  },
  issuer: { fi: 'Varmenteen myöntäjä', sv: 'Certifikatets utfärdare', en: 'Issuer of the certificate' },
  signedAt: {
    fi: 'Allekirjoitettu (allekirjoittajan kellon mukaan)',
    sv: 'Undertecknat (enligt undertecknarens klocka)',
    en: 'Signed (by the signer’s own clock)',
  },
  covers: { fi: 'Koskee', sv: 'Gäller', en: 'Covers' },
  integrity: { fi: 'Allekirjoitus', sv: 'Signaturen', en: 'Signature' },
  trust: { fi: 'Varmenne', sv: 'Certifikat', en: 'Certificate' },
  checkedAt: { fi: 'Tarkastettu', sv: 'Kontrollerat', en: 'Verified' },
  trustList: { fi: 'Luottamusluettelo', sv: 'Förteckning över betrodda', en: 'Trust list' },
  limits: {
    fi: 'Mitä tarkastettiin ja mitä ei',
    sv: 'Vad som kontrollerades och vad inte',
    en: 'What was verified and what was not',
  },
  verified: { fi: 'Mitä tarkastettiin', sv: 'Vad som kontrollerades', en: 'What was verified' },
  unchanged: {
    fi: 'Onko tiedosto muuttunut allekirjoituksen jälkeen.',
    sv: 'Om filen har ändrats efter signaturen.',
    en: 'Whether the file has changed since it was signed.',
  },
  validThen: {
    fi: 'Oliko varmenne voimassa, kun tiedosto tuli meille ja kun se allekirjoittajan kellon mukaan allekirjoitettiin.',
    sv: 'Om certifikatet gällde när filen kom till oss och när den enligt undertecknarens klocka signerades.',
    en: 'Whether the certificate was valid when the file came to us and when, by the signer’s own clock, it was signed.',
  },
  validStamped: {
    fi: 'Oliko varmenne voimassa aikaleiman hetkellä, ja pitääkö aikaleima.',
    sv: 'Om certifikatet gällde vid tidsstämpelns tidpunkt, och om tidsstämpeln håller.',
    en: 'Whether the certificate was valid at the moment of the time stamp, and whether the time stamp holds.',
  },
  revocationRead: {
    fi: 'Onko varmenne suljettu, tiedostossa olevan ja myöntäjän allekirjoittaman sulkutiedon mukaan.',
    sv: 'Om certifikatet är spärrat, enligt de spärruppgifter i filen som utfärdaren har signerat.',
    en: 'Whether the certificate is revoked, by the revocation data in the file that the issuer has signed.',
  },
  chained: {
    fi: 'Onko varmenteen myöntäjä ylläpitäjän antamassa luottamusluettelossa.',
    sv: 'Om certifikatets utfärdare finns i den förteckning över betrodda som administratören har gett.',
    en: 'Whether the issuer of the certificate is on the trust list that the operator has given.',
  },
  notVerified: { fi: 'Mitä ei tarkastettu', sv: 'Vad som inte kontrollerades', en: 'What was not verified' },
  notTrusted: {
    fi: 'Kuka varmenteen on myöntänyt ja onko se voimassa: luottamusluetteloa ei ole asetettu, joten kuka tahansa on voinut tehdä varmenteen.',
    sv: 'Vem som har utfärdat certifikatet och om det gäller: ingen förteckning över betrodda har angetts, så vem som helst kan ha gjort certifikatet.',
    en: 'Who issued the certificate and whether it is valid: no trust list has been set, so anybody may have made the certificate.',
  },
  notRevoked: {
    fi: 'Onko varmenne suljettu, esimerkiksi kortin kadottua: tiedostossa ei ole siitä kelpaavaa tietoa, eikä myöntäjältä kysytä, sillä kysely kertoisi sille, kuka asioi kanssamme.',
    sv: 'Om certifikatet har spärrats, till exempel för att kortet har tappats bort: filen har ingen uppgift som duger, och utfärdaren frågas inte, eftersom en förfrågan skulle visa vem som har kontakt med oss.',
    en: 'Whether the certificate was revoked, as when a card is lost: the file holds nothing usable about it, and the issuer is not asked, because asking would tell who deals with us.',
  },
  notSince: {
    fi: 'Onko varmenne suljettu sen jälkeen, kun tiedostossa oleva sulkutieto annettiin: myöntäjältä ei kysytä, sillä kysely kertoisi sille, kuka asioi kanssamme.',
    sv: 'Om certifikatet har spärrats efter att spärruppgifterna i filen gavs: utfärdaren frågas inte, eftersom en förfrågan skulle visa vem som har kontakt med oss.',
    en: 'Whether the certificate was revoked after the revocation data in the file was given: the issuer is not asked, because asking would tell who deals with us.',
  },
  notStamped: {
    fi: 'Milloin tiedosto todella allekirjoitettiin: hetki on allekirjoittajan oman kellon mukaan, kun luotettavan kolmannen antamaa aikaleimaa ei ole.',
    sv: 'När filen verkligen signerades: tidpunkten är enligt undertecknarens egen klocka, när det inte finns någon tidsstämpel av en betrodd tredje part.',
    en: 'When the file was really signed: the moment is by the signer’s own clock where there is no time stamp of a trusted third party.',
  },
  notQualified: {
    fi: 'Onko allekirjoitus EU:n sääntöjen mukaan hyväksytty (eIDAS): EU:n luetteloita ei lueta.',
    sv: 'Om signaturen är kvalificerad enligt EU:s regler (eIDAS): EU:s förteckningar läses inte.',
    en: 'Whether the signature is a qualified one by the rules of the EU (eIDAS): the EU’s lists are not read.',
  },
  notWho: {
    fi: 'Kuka asiakkaista allekirjoittaja on: nimi varmenteessa ei yksin kerro sitä.',
    sv: 'Vilken kund undertecknaren är: namnet i certifikatet visar det inte i sig.',
    en: 'Which customer the signer is: the name in a certificate does not by itself tell.',
  },
} as const satisfies Record<string, Text>;
