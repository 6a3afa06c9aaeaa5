import type { Language } from '../../../ground/language.ts';
import type { FixedField } from '../fields.ts';

type Words = Partial<Record<FixedField | 'ignore', string>>;

/** The headers of plain lists, as companies write them; `|` stands between synonyms. */
const words: Readonly<Record<Language, Words>> = {
  fi: {
    customer_number:
      'asiakasnumero|asiakasnro|asiakas nro|as nro|asiakastunnus|asiakaskoodi|asiakasno|asiakkaan numero|tunnus',
    full_name:
      'nimi|asiakas|asiakkaan nimi|asiakasnimi|koko nimi|kokonimi|yhteyshenkilö|yhteyshenkilön nimi|etunimi ja sukunimi|sukunimi etunimi|sukunimi ja etunimi|tilaaja|vastaanottaja',
    family_name: 'sukunimi|sukunimet|suku nimi|snimi',
    given_names: 'etunimi|etunimet|etu nimi|enimi',
    call_name: 'kutsumanimi',
    organisation_name:
      'yritys|yrityksen nimi|yritysnimi|toiminimi|yhteisö|yhdistys|organisaatio|organisaation nimi|firma|yhtiö',
    represented_organisation: 'edustama yhteisö|edustama yritys|edustaa|työnantaja|työpaikka',
    role: 'tehtävä|titteli|asema|tehtävänimike|rooli|ammattinimike',
    business_id:
      'y tunnus|ytunnus|y tunnus alv numero|y tunnus vat|ly tunnus|lytunnus|yritystunnus|alv tunnus|alv numero',
    email:
      'sähköposti|sähköpostiosoite|sähköpostiosoitteet|sähköpostiosoiteet|s posti|sposti|säpo|email osoite|e mail osoite|laskutussähköposti',
    phone:
      'puhelin|puhelinnumero|puhelinnumerot|puh|puh nro|puhnro|puhelinnro|matkapuhelin|matkapuhelinnumero|gsm|kännykkä|lankapuhelin|puhelin koti|puhelin työ|kotipuhelin|työpuhelin',
    care_of: 'c o|co osoite|c o osoite',
    street:
      'osoite|katuosoite|lähiosoite|postiosoite|kotiosoite|jakeluosoite|katu|osoite 1|osoiterivi|osoiterivi 1|katuosoite 1',
    street2: 'osoite 2|osoiterivi 2|katuosoite 2|lisäosoite|osoitteen lisätieto|postilokero|pl',
    postcode: 'postinumero|postinro|post nro|pnro|postnumero|postinum',
    town: 'postitoimipaikka|toimipaikka|paikkakunta|kaupunki|ptp|postitmp|postitoimip|kotikunta|kunta',
    country: 'maa|maakoodi|maatunnus',
    billing_street: 'laskutusosoite|laskutuskatuosoite|laskutuslähiosoite|laskutusosoite osoite',
    billing_postcode:
      'laskutuspostinumero|laskutuspostinro|laskutuksen postinumero|laskutusosoite postinumero',
    billing_town:
      'laskutuspostitoimipaikka|laskutuskaupunki|laskutustoimipaikka|laskutusosoite postitoimipaikka|laskutusosoite kaupunki',
    billing_country: 'laskutusmaa',
    delivery_street: 'toimitusosoite|toimituskatuosoite|toimituslähiosoite|toimitusosoite osoite',
    delivery_postcode: 'toimituspostinumero|toimituspostinro|toimitusosoite postinumero',
    delivery_town:
      'toimituspostitoimipaikka|toimituskaupunki|toimitusosoite postitoimipaikka|toimitusosoite kaupunki',
    delivery_country: 'toimitusmaa',
    visiting_street: 'käyntiosoite|käyntikatuosoite',
    visiting_postcode: 'käyntipostinumero|käyntiosoite postinumero|käyntiosoitteen postinumero',
    visiting_town: 'käyntipostitoimipaikka|käyntiosoite postitoimipaikka|käyntikaupunki',
    language: 'kieli|asiointikieli|äidinkieli|laskutuskieli|kielikoodi',
    member_number: 'jäsennumero|jäsennro|jäsen nro|asiakasomistajanumero',
    member_since: 'jäsen alkaen|liittymispäivä|liittynyt|jäsenyys alkoi|jäseneksi',
    claimed_email_marketing:
      'sähköpostimarkkinointi|markkinointilupa|sähköpostilupa|uutiskirje|lupa sähköpostimarkkinointiin|markkinointilupa sähköposti',
    claimed_sms_marketing:
      'tekstiviestimarkkinointi|sms markkinointi|sms lupa|tekstiviestilupa|markkinointilupa sms',
    created_on: 'luotu|luontipäivä|perustettu|asiakas alkaen|asiakkuus alkoi|lisätty',
    kind: 'asiakastyyppi|tyyppi|asiakaslaji',
    ignore:
      'henkilötunnus|hetu|sotu|sosiaaliturvatunnus|syntymäaika|huomautus|huom|lisätiedot|lisätietoja|muistiinpanot|tilinumero|pankkitili|iban',
  },
  sv: {
    customer_number: 'kundnummer|kundnr|kund nr|kundkod|kundid',
    full_name: 'namn|kund|kundens namn|kontaktperson|hela namnet',
    family_name: 'efternamn|släktnamn',
    given_names: 'förnamn',
    call_name: 'tilltalsnamn',
    organisation_name: 'företag|företagsnamn|företagets namn|bolag|förening|organisation|firma',
    represented_organisation: 'företräder|arbetsgivare|arbetsplats',
    role: 'titel|uppgift|befattning|roll|ställning',
    business_id: 'fo nummer|fonummer|fo nr|organisationsnummer|momsnummer',
    email: 'e post|epost|e postadress|epostadress|mejl|mejladress',
    phone: 'telefon|telefonnummer|tel|tel nr|tfn|mobil|mobiltelefon|mobilnummer|hemtelefon|arbetstelefon',
    care_of: 'c o adress',
    street: 'adress|gatuadress|näradress|postadress|hemadress|utdelningsadress|gata|adress 1',
    street2: 'adress 2|adressrad 2|postbox',
    postcode: 'postnummer|postnr|post nr',
    town: 'postort|ort|stad|postanstalt|adressort|postkontor',
    country: 'land|landskod',
    billing_street: 'faktureringsadress|fakturaadress',
    billing_postcode: 'faktureringspostnummer|fakturapostnummer',
    billing_town: 'faktureringsort|fakturaort|faktureringspostort',
    delivery_street: 'leveransadress',
    delivery_postcode: 'leveranspostnummer',
    delivery_town: 'leveransort|leveranspostort',
    visiting_street: 'besöksadress',
    visiting_postcode: 'besökspostnummer',
    visiting_town: 'besöksort',
    language: 'språk|modersmål|språkkod|kontaktspråk',
    member_number: 'medlemsnummer|medlemsnr',
    member_since: 'medlem sedan|anslöt sig|inträdesdatum',
    claimed_email_marketing: 'e postmarknadsföring|nyhetsbrev|marknadsföringstillstånd',
    claimed_sms_marketing: 'sms marknadsföring',
    created_on: 'skapad|kund sedan|upprättad',
    kind: 'kundtyp|typ',
    ignore:
      'personbeteckning|personnummer|socialskyddssignum|födelsedatum|anmärkning|anteckningar|tilläggsuppgifter|kontonummer',
  },
  en: {
    customer_number:
      'customer number|customer no|customer id|client number|account number|customer code|customer nr',
    full_name:
      'name|customer|full name|customer name|client|client name|contact|contact name|display name|contact person',
    family_name: 'last name|lastname|surname|family name',
    given_names: 'first name|firstname|given name|given names|forename|first names',
    call_name: 'call name|nickname|preferred name',
    organisation_name:
      'company|company name|organisation|organization|business|business name|organisation name|organization name',
    represented_organisation: 'represents|employer|represented organisation',
    role: 'title|job title|role|position',
    business_id: 'business id|vat id|vat number|company id|vat no|tax id',
    email: 'email|e mail|email address|e mail address|mail',
    phone:
      'phone|phone number|telephone|telephone number|mobile|mobile phone|cell|cell phone|phone no|home phone|business phone|work phone',
    care_of: 'care of',
    street:
      'address|street|street address|postal address|address 1|address1|address line 1|mailing address|street 1',
    street2: 'address 2|address2|address line 2|street 2',
    postcode: 'postcode|postal code|zip|zip code|post code|zipcode|zip postal code',
    town: 'city|town|post town|place',
    country: 'country|country code|country region',
    billing_street: 'billing address|invoice address|billing street|billing address 1|invoicing address',
    billing_postcode: 'billing postcode|billing zip|billing postal code|invoice postcode',
    billing_town: 'billing city|billing town|invoice city',
    billing_country: 'billing country',
    delivery_street: 'delivery address|shipping address|shipping street|delivery street|shipping address 1',
    delivery_postcode:
      'delivery postcode|shipping postcode|shipping zip|shipping postal code|delivery postal code',
    delivery_town: 'delivery city|shipping city|delivery town',
    delivery_country: 'shipping country|delivery country',
    visiting_street: 'visiting address',
    visiting_postcode: 'visiting postcode',
    visiting_town: 'visiting city|visiting town',
    language: 'language|preferred language|locale',
    member_number: 'member number|membership number|member id|member no',
    member_since: 'member since|joined',
    claimed_email_marketing:
      'email marketing|accepts email marketing|newsletter|accepts marketing|marketing permission|subscribed',
    claimed_sms_marketing: 'sms marketing|accepts sms marketing',
    created_on: 'created|created at|created on|customer since|sign up',
    kind: 'customer type|type|kind',
    ignore:
      'personal identity code|social security number|ssn|birthday|date of birth|notes|note|bank account|photo',
  },
};

export type KnownHeader = Readonly<{ field: FixedField | 'ignore'; languages: ReadonlySet<Language> }>;

const known = new Map<string, { field: FixedField | 'ignore'; languages: Set<Language> }>();
for (const [language, byField] of Object.entries(words) as [Language, Words][]) {
  for (const [field, synonyms] of Object.entries(byField) as [FixedField | 'ignore', string][]) {
    for (const synonym of synonyms.split('|')) {
      const entry = known.get(synonym);
      if (entry) entry.languages.add(language);
      else known.set(synonym, { field, languages: new Set([language]) });
    }
  }
}

/** `Sähköposti-osoite *` → `sähköposti osoite`. */
export const headerKey = (cell: string): string =>
  cell
    .normalize('NFC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

/** What a header of a plain list means; `Puhelin 2` is another phone, `Osoite 2` the second line of the street. */
export const knownHeader = (cell: string): KnownHeader | undefined => {
  if (cell.length > 60) return undefined;
  const key = headerKey(cell);
  return known.get(key) ?? known.get(key.replaceAll(' ', '')) ?? known.get(key.replace(/\s?\d+$/, ''));
};
