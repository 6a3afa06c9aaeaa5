import type { NoticeAddress, Recipient } from '../declaration.ts';
import { inEea } from './eea.ts';
import { type Finding, findingKind, type Rule } from './finding.ts';

const unnamed = findingKind('recipient_unnamed', 'warns', {
  fi: 'Vastaanottajan nimi puuttuu. Asiakkaalla on oikeus tietää, kenelle hänen tietojaan annetaan: kirjoita nimi tai poista vastaanottaja.',
  sv: 'Mottagarens namn saknas. Kunden har rätt att veta åt vem uppgifterna ges: skriv namnet eller ta bort mottagaren.',
  en: 'The recipient’s name is missing. Customers have the right to know to whom their data goes: write the name or remove the recipient.',
});
const noAgreement = findingKind('processor_without_agreement', 'warns', {
  fi: 'Henkilötietojen käsittelysopimus puuttuu tai on päättynyt. Vastaanottaja ei pääse tietoihin ennen kuin voimassa oleva sopimus on kirjattu tähän.',
  sv: 'Personuppgiftsbiträdesavtalet saknas eller har löpt ut. Mottagaren kommer inte åt uppgifterna förrän ett gällande avtal har antecknats här.',
  en: 'The data processing agreement is missing or has ended. The recipient gets no access before an agreement in force is recorded here.',
});
const getsMore = findingKind('recipient_gets_more', 'blocks', {
  fi: 'Vastaanottaja saisi tietoryhmän ”{key}”, jota mikään sen tarkoituksista ei lue. Poista tietoryhmä tai lisää tarkoitus.',
  sv: 'Mottagaren skulle få kategorin ”{key}”, som inget av dess ändamål läser. Ta bort kategorin eller lägg till ett ändamål.',
  en: 'The recipient would get the category “{key}”, which none of its purposes reads. Remove the category or add a purpose.',
});
const outsideWithoutTransfer = findingKind('transfer_missing', 'blocks', {
  fi: 'Vastaanottaja on Euroopan talousalueen ulkopuolella, mutta siirtoa ei ole kuvattu. Lisää siirto ja sen suojatoimi.',
  sv: 'Mottagaren finns utanför Europeiska ekonomiska samarbetsområdet men överföringen är inte beskriven. Lägg till överföringen och dess skyddsåtgärd.',
  en: 'The recipient is outside the European Economic Area, but no transfer is described. Add the transfer and its safeguard.',
});
const safeguardUnsaid = findingKind('safeguard_unsaid', 'blocks', {
  fi: 'Siirron suojatoimea ei ole selitetty tai ei kerrota, miten siitä saa jäljennöksen. Kirjoita kumpikin.',
  sv: 'Överföringens skyddsåtgärd är inte förklarad, eller det sägs inte hur man får en kopia av den. Skriv båda.',
  en: 'The safeguard of the transfer is not explained, or it is not told how to get a copy of it. Write both.',
});
const byDerogation = findingKind('transfer_by_derogation', 'warns', {
  fi: 'Poikkeus (49 artikla) kelpaa vain satunnaiseen siirtoon. Jos tietoja siirretään säännöllisesti, tarvitaan muu suojatoimi.',
  sv: 'Undantaget (artikel 49) duger bara för enstaka överföringar. Om uppgifter överförs regelbundet behövs en annan skyddsåtgärd.',
  en: 'A derogation (Article 49) suits occasional transfers only. If data is transferred regularly, another safeguard is needed.',
});

const recipientUntold = findingKind('recipient_without_address', 'warns', {
  fi: 'Vastaanottajalle on ilmoitettava, kun tieto oikaistaan tai poistetaan (19 artikla), mutta osoite ilmoituksille puuttuu. Lisää sähköposti tai postiosoite.',
  sv: 'Mottagaren ska underrättas när en uppgift rättas eller raderas (artikel 19), men adress för meddelanden saknas. Lägg till e-post eller postadress.',
  en: 'The recipient must be told when data is rectified or erased (Article 19), but there is no address for that. Add an e-mail or postal address.',
});
const sourceUntold = findingKind('source_without_address', 'warns', {
  fi: 'Tietolähteelle on ilmoitettava, kun siltä saatu tieto oikaistaan, mutta osoite ilmoituksille puuttuu. Lisää sähköposti tai postiosoite.',
  sv: 'Källan ska underrättas när en uppgift som kom därifrån rättas, men adress för meddelanden saknas. Lägg till e-post eller postadress.',
  en: 'The source must be told when data that came from it is rectified, but there is no address for that. Add an e-mail or postal address.',
});

const inForce = ({ agreement }: Recipient, today: string): boolean =>
  agreement !== undefined && (agreement.ends === undefined || agreement.ends >= today);

/** GDPR 13(1)(e), 28; CJEU C-154/21 (C13, C29, M11). */
export const recipients: Rule = ({ recipients: declared, updated_on }) =>
  declared.flatMap((recipient) => {
    const path = `recipients.${recipient.key}`;
    const found: Finding[] = recipient.name.trim() === '' ? [unnamed(`${path}.name`)] : [];
    const processes = recipient.role === 'processor';
    if (processes && !inForce(recipient, updated_on)) found.push(noAgreement(`${path}.agreement`));
    return found;
  });

const isTold = (address: NoticeAddress | undefined): boolean =>
  Boolean(address?.email?.trim() || address?.post?.trim());

/** GDPR 19 and the seed's C59. A recipient without a name has no address that could be asked for. */
export const noticeAddresses: Rule = ({ recipients: declared, sources }) => [
  ...declared
    .filter(
      ({ name, role, notice_address: address }) => name.trim() && role !== 'authority' && !isTold(address),
    )
    .map(({ key }) => recipientUntold(`recipients.${key}.notice_address`)),
  ...sources
    .filter(({ from_person, notice_address: address }) => !from_person && !isTold(address))
    .map(({ key }) => sourceUntold(`sources.${key}.notice_address`)),
];

/** GDPR 5(1)(c): nobody outside gets what the purpose itself does not read. */
export const recipientCategories: Rule = ({ recipients: declared, purposes }) =>
  declared.flatMap(({ key, categories, purposes: theirs }) => {
    const served = purposes.filter((purpose) => theirs.includes(purpose.key));
    return categories
      .filter((category) => !served.some(({ reads }) => reads.includes(category)))
      .map((category) => getsMore(`recipients.${key}.categories`, { key: category }));
  });

/** GDPR 44–49, 13(1)(f) (C30, M9). */
export const transfers: Rule = ({ recipients: declared, transfers: told }) => [
  ...declared
    .filter(({ key, country }) => !inEea(country) && !told.some(({ recipient }) => recipient === key))
    .map(({ key }) => outsideWithoutTransfer(`recipients.${key}.country`)),
  ...told.flatMap(({ explanation, copy, safeguard }, index) => [
    ...(explanation.fi.trim() === '' ? [safeguardUnsaid(`transfers.${index}.explanation`)] : []),
    ...(copy.fi.trim() === '' ? [safeguardUnsaid(`transfers.${index}.copy`)] : []),
    ...(safeguard === 'derogation' ? [byDerogation(`transfers.${index}.safeguard`)] : []),
  ]),
];
