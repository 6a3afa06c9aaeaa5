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
  none: { fi: 'Ei asiakirjoja.', sv: 'Inga dokument.', en: 'No documents.' },
  gone: { fi: 'Asiakirja on poistettu.', sv: 'Dokumentet är raderat.', en: 'The document has been erased.' },
  unread: { fi: 'sisältöä ei voitu lukea', sv: 'innehållet kunde inte läsas', en: 'could not be read' },
  notSigned: {
    fi: 'Ei sähköistä allekirjoitusta',
    sv: 'Ingen elektronisk signatur',
    en: 'No electronic signature',
  },
  signature: {
    fi: 'Sähköinen allekirjoitus {number}',
    sv: 'Elektronisk signatur {number}',
    en: 'Electronic signature {number}',
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
  notRevoked: {
    fi: 'Varmenteen sulkemista ei ole kysytty sen myöntäjältä. Nimi varmenteessa ei yksin kerro, kuka asiakkaista allekirjoittaja on.',
    sv: 'Det har inte frågats hos utfärdaren om certifikatet har spärrats. Namnet i certifikatet visar inte i sig vilken kund undertecknaren är.',
    en: 'Whether the certificate was revoked has not been asked of its issuer. The name in a certificate does not by itself tell which customer the signer is.',
  },
  remove: { fi: 'Poista', sv: 'Ta bort', en: 'Remove' },
  see: { fi: 'Katso ja lisää', sv: 'Se och lägg till', en: 'See and add' },
  noSignatureNeeded: {
    fi: 'Pyyntöä ei tarvitse allekirjoittaa, eikä sitä tarvitse tehdä lomakkeella tai kirjallisesti. Jos se tuli allekirjoitettuna, asiakirjan voi lisätä seuraavaksi.',
    sv: 'En begäran behöver inte undertecknas, och inte göras på en blankett eller skriftligen. Om den kom undertecknad kan dokumentet läggas till härnäst.',
    en: 'A request need not be signed, nor made on a form or in writing. If it came signed, the document can be added next.',
  },
} as const satisfies Record<string, Text>;
