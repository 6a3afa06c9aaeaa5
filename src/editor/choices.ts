/** What can be chosen in the forms: set words, and what the declaration itself holds. */
import { categories } from '../ground/columns.ts';
import { type DeclaredText, inAll } from '../ground/language.ts';
import type { Declaration } from '../policy/declaration.ts';
import type { Choice } from './shape.ts';

export const choice = (value: string, fi: string, sv: string, en: string): Choice => ({
  value,
  label: { fi, sv, en },
});

const titled = (list: readonly Readonly<{ key: string; title: DeclaredText }>[]): Choice[] =>
  list.map(({ key, title }) => ({ value: key, label: inAll(title) }));

export const purposeChoices = ({ purposes }: Declaration): Choice[] => titled(purposes);
export const registerChoices = ({ registers }: Declaration): Choice[] => titled(registers);
export const retentionChoices = ({ retention }: Declaration): Choice[] => titled(retention);
/** Of the declared ones first; those that the notice does not have yet by their key. */
export const categoryChoices = (declaration: Declaration): Choice[] => [
  ...titled(declaration.categories),
  ...categories
    .filter((key) => !declaration.categories.some((declared) => declared.key === key))
    .map((key) => choice(key, key, key, key)),
];
export const recipientChoices = ({ recipients }: Declaration): Choice[] =>
  recipients.map(({ key, title, name }) => ({
    value: key,
    label: name ? { fi: name, sv: name, en: name } : inAll(title),
  }));

export const channelChoices = [
  choice('post', 'Posti', 'Post', 'Post'),
  choice('phone', 'Puhelin', 'Telefon', 'Phone'),
  choice('email', 'Sähköposti', 'E-post', 'E-mail'),
  choice('sms', 'Tekstiviesti', 'Textmeddelande', 'Text message'),
  choice('web', 'Verkko', 'Webben', 'The web'),
];
export const groundChoices = [
  choice('contract', 'Sopimus (6.1 b)', 'Avtal (6.1 b)', 'Contract (6(1)(b))'),
  choice('consent', 'Suostumus (6.1 a)', 'Samtycke (6.1 a)', 'Consent (6(1)(a))'),
  choice(
    'legitimate_interest',
    'Oikeutettu etu (6.1 f)',
    'Berättigat intresse (6.1 f)',
    'Legitimate interest (6(1)(f))',
  ),
  choice(
    'legal_obligation',
    'Lakisääteinen velvoite (6.1 c)',
    'Rättslig förpliktelse (6.1 c)',
    'Legal obligation (6(1)(c))',
  ),
];
export const objectionChoices = [
  choice(
    'absolute',
    'Voi kieltää milloin tahansa',
    'Kan förbjudas när som helst',
    'Can be forbidden at any time',
  ),
  choice(
    'reasoned',
    'Voi vastustaa perustellusta syystä',
    'Kan motsättas med skäl',
    'Can be objected to with reasons',
  ),
  choice('none', 'Ei voi vastustaa', 'Kan inte motsättas', 'Cannot be objected to'),
];
export const stateChoices = [
  choice('restricted', 'Käsittelyä rajoitettu', 'Behandlingen begränsad', 'Processing restricted'),
  choice(
    'kept_for_duty',
    'Säilytetään vain lain vuoksi',
    'Sparas bara på grund av lag',
    'Kept for a duty only',
  ),
  choice('deceased', 'Kuollut', 'Avliden', 'Deceased'),
];
export const requiredChoices = [
  choice('contract', 'Tarvitaan sopimusta varten', 'Behövs för avtalet', 'Needed for the contract'),
  choice('law', 'Laki vaatii', 'Lagen kräver', 'Required by law'),
  choice('voluntary', 'Vapaaehtoinen', 'Frivillig', 'Voluntary'),
];
export const roleChoices = [
  choice('processor', 'Käsittelijä lukuumme', 'Biträde för vår räkning', 'Processor on our behalf'),
  choice(
    'controller',
    'Itsenäinen rekisterinpitäjä',
    'Självständigt personuppgiftsansvarig',
    'Controller of its own',
  ),
  choice('authority', 'Viranomainen', 'Myndighet', 'Authority'),
];
export const disclosureChoices = [
  choice('processing', 'Käsittely lukuumme', 'Behandling för vår räkning', 'Processing on our behalf'),
  choice('credit', 'Luottopäätös', 'Kreditbeslut', 'Credit decision'),
  choice('collection', 'Perintä', 'Indrivning', 'Collection'),
  choice('invoicing', 'Laskutus', 'Fakturering', 'Invoicing'),
  choice('legal_obligation', 'Lakisääteinen velvoite', 'Rättslig förpliktelse', 'Legal obligation'),
  choice('value_added', 'Lisäarvopalvelu', 'Mervärdestjänst', 'Value-added service'),
  choice('other', 'Muu', 'Annat', 'Other'),
];
export const safeguardChoices = [
  choice(
    'adequacy',
    'Tietosuojan riittävyyttä koskeva päätös',
    'Beslut om adekvat skyddsnivå',
    'Adequacy decision',
  ),
  choice(
    'standard_clauses',
    'Vakiosopimuslausekkeet',
    'Standardavtalsklausuler',
    'Standard contractual clauses',
  ),
  choice(
    'binding_rules',
    'Yritystä koskevat sitovat säännöt',
    'Bindande företagsbestämmelser',
    'Binding corporate rules',
  ),
  choice('derogation', 'Poikkeus (49 artikla)', 'Undantag (artikel 49)', 'Derogation (Article 49)'),
];
export const clockChoices = [
  choice('last_contact', 'Viimeisestä yhteydestä', 'Från senaste kontakt', 'From the last contact'),
  choice(
    'calendar_year_of_financial_year_end',
    'Sen kalenterivuoden lopusta, jona tilikausi päättyi',
    'Från slutet av det kalenderår då räkenskapsperioden gick ut',
    'From the end of the calendar year in which the financial year ended',
  ),
  choice(
    'financial_year_end',
    'Tilikauden päättymisestä',
    'Från räkenskapsperiodens slut',
    'From the end of the financial year',
  ),
  choice('due_date', 'Eräpäivästä', 'Från förfallodagen', 'From the due date'),
  choice('closing', 'Asian päättymisestä', 'Från ärendets slut', 'From the closing of the matter'),
  choice('collection', 'Tiedon keräämisestä', 'Från insamlingen', 'From collection'),
  choice('withdrawal', 'Suostumuksen peruuttamisesta', 'Från återkallandet', 'From the withdrawal'),
  choice('decision', 'Päätöksestä', 'Från beslutet', 'From the decision'),
  choice('none', 'Ei kelloa: toistaiseksi', 'Ingen klocka: tills vidare', 'No clock: until further notice'),
];
export const partyChoices = [
  choice('first', 'Oma', 'Egen', 'First party'),
  choice('third', 'Kolmannen osapuolen', 'Tredje parts', 'Third party'),
];
export const cookieChoices = [
  choice('necessary', 'Välttämätön', 'Nödvändig', 'Necessary'),
  choice('functional', 'Toiminnallinen', 'Funktionell', 'Functional'),
  choice('statistics', 'Tilasto', 'Statistik', 'Statistics'),
  choice('marketing', 'Markkinointi', 'Marknadsföring', 'Marketing'),
];
export const storageChoices = [
  choice('cookie', 'Eväste', 'Kaka', 'Cookie'),
  choice('local_storage', 'Selaimen muisti', 'Webbläsarens minne', 'Local storage'),
  choice('pixel', 'Pikseli', 'Pixel', 'Pixel'),
  choice('other', 'Muu', 'Annat', 'Other'),
];
export const fieldKindChoices = [
  choice('text', 'Teksti', 'Text', 'Text'),
  choice('number', 'Luku', 'Tal', 'Number'),
  choice('date', 'Päivä', 'Datum', 'Date'),
  choice('yes_no', 'Kyllä tai ei', 'Ja eller nej', 'Yes or no'),
  choice('choice', 'Valinta', 'Val', 'Choice'),
];
export const rightChoices = [
  choice('access', 'Oikeus saada pääsy tietoihin', 'Rätt till tillgång', 'Right of access'),
  choice('rectification', 'Oikeus oikaista', 'Rätt till rättelse', 'Right to rectification'),
  choice('erasure', 'Oikeus poistaa', 'Rätt till radering', 'Right to erasure'),
  choice('restriction', 'Oikeus rajoittaa', 'Rätt till begränsning', 'Right to restriction'),
  choice('objection', 'Oikeus vastustaa', 'Rätt att göra invändningar', 'Right to object'),
  choice(
    'marketing_objection',
    'Oikeus kieltää suoramarkkinointi',
    'Rätt att förbjuda direktmarknadsföring',
    'Right to forbid direct marketing',
  ),
  choice('portability', 'Oikeus siirtää', 'Rätt till överföring', 'Right to portability'),
  choice(
    'withdrawal',
    'Oikeus peruuttaa suostumus',
    'Rätt att återkalla samtycke',
    'Right to withdraw consent',
  ),
  choice('anonymisation', 'Anonymisointi', 'Anonymisering', 'Anonymisation'),
  choice('human_review', 'Ihmisen tekemä arvio', 'Mänsklig bedömning', 'Human review'),
  choice('complaint', 'Oikeus valittaa', 'Rätt att klaga', 'Right to complain'),
];
