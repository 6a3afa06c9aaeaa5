import { type FileFormat, notes } from './format.ts';

/** Visma Fivaldi's register of companies: names in capitals without ä and ö, language FIN, SWE or ENG. */
export const fivaldi: FileFormat = {
  key: 'fivaldi',
  title: {
    fi: 'Fivaldi, yritysrekisteri',
    sv: 'Fivaldi, företagsregister',
    en: 'Fivaldi register of companies',
  },
  signature: ['asiakastunnus', 'nimi1'],
  fields: {
    asiakastunnus: 'customer_number',
    nimi1: 'full_name',
    nimi2: 'care_of',
    puhelin: 'phone',
    matkapuhelin: 'phone',
    kielikoodi: 'language',
  },
  patterns: [
    [/^(katuosoite|lahiosoite|osoite1?|postiosoite)$/, 'street'],
    [/^(osoite2|postilokero)$/, 'street2'],
    [/^(postinumero|postinro)$/, 'postcode'],
    [/^(postitoimipaikka|toimipaikka|postitmp)$/, 'town'],
    [/^(maa|maakoodi|maatunnus)$/, 'country'],
    [/^(ytunnus|y tunnus|lytunnus|ly tunnus)$/, 'business_id'],
    [/^(sahkoposti|sahkopostiosoite|email)$/, 'email'],
  ],
  notes: [notes.freeText],
};
