/** The seed's own text (seed/tietosuojaseloste.fi.md, 4.1.2018) put into a declaration as it stands, faults and all. */
import { type Declaration, type DeclarationDraft, declarationSchema } from '../src/policy/declaration.ts';

const maija = {
  name: 'Maija Esimerkki',
  street: 'Esimerkkikatu 4',
  postcode: '',
  town: '',
  phone: '040 000 0000',
  email: 'maija@esimerkki.example',
};

const ownUse =
  'Asiakasrekisterin tiedot ovat ainoastaan yrityksen käytössä, paitsi käyttäessä ulkoista palveluntarjoajaa joko lisäarvopalvelun tuottamiseen tai luottopäätöksen tueksi.';
const noDisclosure =
  'Tietoja ei luovuteta yrityksen ulkopuolelle tai sen yhteistyökumppaneiden käyttöön, paitsi luottihakemukseen, perintään tai laskutukseen liittyvissä asioissa sekä lainsäädännön velvoittaessa.';
const noTransfer =
  'Henkilötietoja ei siirretä Euroopan Unionin ulkopuolelle, ellei se ole yrityksen tai sen yhteistyökumppanin teknisen toteutuksen varmistamiseksi tarpeellista.';

/** The seed names no legal basis and no retention. */
const unreasoned = { kind: 'legitimate_interest' as const, interest: { fi: '' }, balancing: { fi: '' } };
const purpose = (key: string, number: number, title: string, explanation: string) => ({
  key,
  number,
  register: 'customers',
  title: { fi: title },
  explanation: { fi: explanation },
  ground: unreasoned,
  objection: 'none' as const,
  reads: ['name' as const],
  writes: [],
  retention: 'unsaid',
});

const purposes: DeclarationDraft['purposes'] = [
  purpose(
    'customer_service',
    1,
    'Asiakasrekisterin ylläpitäminen',
    'Rekisterin käyttötarkoitus on yrityksen asiakasrekisterin ylläpitäminen, asiakkaiden tilausten hallinnointi, arkistointi ja käsittely sekä asiakassuhteen hoitaminen.',
  ),
  {
    ...purpose(
      'personal_content',
      8,
      'Kehittäminen, tilastot ja kohdennettu sisältö',
      'Tietoja voidaan käyttää yrityksen toiminnan kehittämiseen, tilastollisiin tarkoituksiin ja henkilökohtaisemman kohdennetun sisällön tuottamiseen verkkopalveluissamme. Henkilötietoja käsitellään henkilötietolain sallimissa ja edellyttämässä rajoissa.',
    ),
    reads: ['behaviour'],
  },
  {
    ...purpose(
      'own_advertising',
      9,
      'Mainonnan kohdistaminen',
      'Rekisterin tietoja voidaan käyttää yrityksen omissa rekistereissä esimerkiksi mainonnan kohdistamiseen luovuttamatta henkilötietoja ulkopuolisille tahoille. Yritys saattaa käyttää asiakas- ja palvelusuhteen ylläpitämiseen yhteistyökumppaneita, jolloin osia rekisteritiedoista saatetaan siirtää yhteistyökumppanin palvelimille teknisten vaatimusten vuoksi.',
    ),
    marketing: 'email',
  },
  { ...purpose('credit_decision', 16, 'Luottopäätös', 'Luottopäätöksen tueksi.'), writes: ['credit'] },
];

const cookiePrinciple = `Käytämme sivuillamme evästeitä ("cookies"). Eväste on pieni, käyttäjän tietokoneelle lähetettävä ja siellä säilytettävä tekstitiedosto. Evästeet eivät vahingoita käyttäjien tietokoneita tai tiedostoja. Evästeiden käytön ensisijaisena tarkoituksena on parantaa ja mukauttaa vierailijan käyttökokemusta sivustolla sekä analysoida ja parantaa sivuston toimivuutta ja sisältöä.
Evästeiden avulla kerättyjä tietoja voidaan myös hyödyntää viestinnän ja markkinoinnin kohdentamisessa sekä markkinointitoimenpiteiden optimoinnissa. Vierailijaa ei voida tunnistaa pelkkien evästeiden avulla. Evästeiden avulla saatua tietoa voidaan kuitenkin liittää käyttäjältä mahdollisesti muussa yhteydessä saatuihin tietoihin, esimerkiksi käyttäjän täyttäessä lomakkeen sivustollamme.
Evästeiden avulla kerätään seuraavanlaisia tietoja: vierailijan IP-osoite, vierailun ajankohta, selatut sivut ja sivujen katseluajat, vierailijan selain, muuta?
Sivuillamme vierailevalla käyttäjällä on mahdollisuus koska tahansa estää evästeiden käyttö muuttamalla selaimensa asetuksia. Evästeiden käytön estäminen saattaa vaikuttaa sivuston toiminnallisuuteen.
Netmonitor. Sivustolta kerätään käyttöstatistiikkaa, jonka tarkoituksena on sivuston seuranta, kehittäminen ja markkinoinnin suunnitteleminen. Kerättävästä datasta ei voida yksilöidä tietoja yksittäiseen käyttäjään tai henkilöön.`;

const rights: DeclarationDraft['rights'] = [
  {
    key: 'access',
    title: { fi: 'Tarkastusoikeus' },
    explanation: {
      fi: 'Rekisteröidyillä on oikeus tarkistaa, mitä tietoja hänestä on rekisterissä. Tarkastuspyyntö tulee tehdä kirjallisena ottamalla yhteys yrityksen asiakaspalveluun tai rekisterin yhteyshenkilöön suomeksi tai englanniksi. Tarkastuspyyntö on allekirjoitettava.',
    },
  },
  {
    key: 'rectification',
    title: { fi: 'Oikeus vaatia tiedon korjaamista' },
    explanation: {
      fi: 'Korjauspyyntö tulee tehdä omakätisesti allekirjoitetulla kirjallisella pyynnöllä yrityksen asiakaspalveluun tai henkilörekisterin ylläpitäjälle. Pyynnössä tulee yksilöidä mitä tietoja vaaditaan korjattavaksi ja millä perusteella.',
    },
  },
];

export const seedDeclaration = (): Declaration =>
  declarationSchema.parse({
    controller: { ...maija, business_id: '' },
    contact_person: maija,
    supervisor: { name: { fi: 'Tietosuojavaltuutettu' }, address: { fi: '' }, phone: '', email: '', web: '' },
    register_name: { fi: 'Asiakasrekisteri' },
    drawn_up_on: '2018-01-04',
    updated_on: '2018-01-04',
    registers: [{ key: 'customers', title: { fi: 'Asiakasrekisteri' }, subjects: { fi: 'Asiakkaat' } }],
    purposes,
    categories: [
      {
        key: 'name',
        title: { fi: 'Henkilön etu- ja sukunimi' },
        explanation: { fi: '(Muuta?)' },
        required: 'voluntary',
      },
    ],
    sources: [
      {
        key: 'partner_site',
        title: { fi: 'Säännönmukaiset tietolähteet' },
        explanation: { fi: `${ownUse} ${noDisclosure} ${noTransfer}` },
        from_person: false,
        categories: ['behaviour'],
      },
    ],
    recipients: [
      {
        key: 'partner',
        name: '',
        title: { fi: 'Yhteistyökumppani' },
        role: 'processor',
        purposes: ['customer_service'],
        categories: ['name'],
        disclosure: 'processing',
      },
    ],
    disclosure_principle: { fi: `${ownUse} ${noDisclosure}` },
    transfers: [],
    transfer_principle: { fi: noTransfer },
    retention: [],
    cookies: [],
    cookie_principle: { fi: cookiePrinciple },
    protection: {
      paper: [],
      system: [
        {
          key: 'system',
          title: { fi: 'Rekisterin suojauksen periaatteet B: ATK:lla käsiteltävät toiminnot' },
          explanation: {
            fi: 'Jokainen käyttäjä on allekirjoittanut salassapitositoumuksen. Järjestelmä on suojattu palomuurilla, joka suojaa ulkopuolelta tulevia yhteydenottoja järjestelmään.',
          },
        },
      ],
    },
    rights,
    using_rights: {
      fi: 'Rekisteröityneen henkilötiedot hävitetään käyttäjän pyynnöstä ellei lainsäädäntö, avoimet laskut tai perintätoimet estä tietojen poistamista.',
    },
    published_list: {
      fi: 'Yrityksellä on oikeus julkaista asiakasrekisterin sisältämiä tietoja sähköisenä tai kirjallisena luettelona, ellei asiakas sitä erityisesti kiellä. Asiakkaalla on oikeus kieltää tietojen julkaiseminen ilmoittamalla siitä yrityksen asiakaspalveluun, sähköpostitse (s-postiosoite) tai rekisterin yhteyshenkilölle.',
    },
    financial_year_end: '12-31',
    undertaking: { version: 1, text: { fi: 'Salassapitositoumus.' } },
  });
