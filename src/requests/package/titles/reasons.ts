/** Why something is not shown, for the person: the reasons that the columns' declarations give (GDPR 12(1), 15(4)). */
import type { Text } from '../../../ground/language.ts';

export const withheldReasons: Readonly<Record<string, Text>> = {
  'Names of staff are not the person’s data (C-579/21).': {
    fi: 'Työntekijän nimi ei ole sinun tietosi: saat tietää, milloin ja mihin tarkoitukseen tietojasi on käytetty (EU-tuomioistuin, C-579/21).',
    sv: 'En anställds namn är inte din uppgift: du får veta när och för vilket ändamål dina uppgifter har använts (EU-domstolen, C-579/21).',
    en: 'The name of a member of staff is not your data: you learn when and for which purpose your data was used (Court of Justice, C-579/21).',
  },
  'A copy of the choices, which are shown as they are.': {
    fi: 'Tekninen kopio valinnoistasi, jotka näytetään sellaisinaan.',
    sv: 'En teknisk kopia av dina val, som visas som de är.',
    en: 'A technical copy of your choices, which are shown as they are.',
  },
  'A copy of a text that is shown where it stands, or is looked through first.': {
    fi: 'Kopio tekstistä, joka näytetään omalla paikallaan tai jonka joku meistä lukee ensin läpi.',
    sv: 'En kopia av en text som visas på sin egen plats eller som någon av oss först läser igenom.',
    en: 'A copy of a text that is shown in its own place, or that one of us reads through first.',
  },
  'Data about other people (GDPR 15(4)).': {
    fi: 'Muiden ihmisten tietoja, joita ei anneta sinulle (tietosuoja-asetus, 15 artiklan 4 kohta).',
    sv: 'Uppgifter om andra människor, som inte lämnas ut till dig (dataskyddsförordningen, artikel 15.4).',
    en: 'Data about other people, which is not given to you (GDPR, Article 15(4)).',
  },
  'Nobody knows yet whose it is; a clerk finds out, and it goes within two weeks.': {
    fi: 'Vielä ei tiedetä, kuka asiakkaista tunnistautui. Asiakaspalvelu selvittää sen, ja tieto poistuu kahdessa viikossa.',
    sv: 'Man vet ännu inte vilken kund som identifierade sig. Kundtjänsten utreder det, och uppgiften försvinner inom två veckor.',
    en: 'It is not known yet which customer identified themselves. Customer service finds out, and the data goes within two weeks.',
  },
  'Ciphertext; what the file held is shown from what was read from it, and as the file itself.': {
    fi: 'Tiedosto on salattuna. Sen sisältö näytetään siitä luettuina tietoina ja tiedostona.',
    sv: 'Filen är krypterad. Innehållet visas som de uppgifter som har lästs ur den och som en fil.',
    en: 'The file is kept encrypted. What it holds is shown as the data read from it and as the file itself.',
  },
  'It holds many people at once; what is about one is in the answer.': {
    fi: 'Tiedostossa on monen ihmisen tietoja. Se, mikä koskee sinua, on tässä vastauksessa.',
    sv: 'Filen innehåller uppgifter om många människor. Det som gäller dig finns i det här svaret.',
    en: 'The file holds data about many people. What is about you is in this answer.',
  },
  'It is about a way of using data, and about nobody.': {
    fi: 'Asiakirja arvioi käyttötarkoitusta. Siinä ei ole kenenkään tietoja.',
    sv: 'Handlingen bedömer ett ändamål. Den innehåller inga uppgifter om någon.',
    en: 'The document assesses a purpose. It holds nobody’s data.',
  },
  'An earlier answer; this one holds the same anew.': {
    fi: 'Aiempi vastaus sinulle. Samat tiedot ovat ajantasaisina tässä vastauksessa.',
    sv: 'Ett tidigare svar till dig. Samma uppgifter finns aktuella i det här svaret.',
    en: 'An earlier answer to you. The same data is in this answer as it is now.',
  },
};
