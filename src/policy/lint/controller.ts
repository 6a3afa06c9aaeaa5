import { isBusinessId } from '../../ground/business-id.ts';
import { parseEmail } from '../../ground/email.ts';
import type { Declaration } from '../declaration.ts';
import { type Finding, findingKind, type Rule } from './finding.ts';

const controllerIncomplete = findingKind('controller_incomplete', 'blocks', {
  fi: 'Rekisterinpitäjästä puuttuu tieto. Selosteessa on oltava nimi, Y-tunnus, täysi osoite, puhelinnumero ja sähköpostiosoite.',
  sv: 'En uppgift om den personuppgiftsansvarige saknas. Beskrivningen ska ha namn, FO-nummer, fullständig adress, telefonnummer och e-postadress.',
  en: 'Something about the controller is missing. The notice must have the name, Business ID, full address, phone number and e-mail address.',
});
const businessIdWrong = findingKind('business_id_wrong', 'blocks', {
  fi: 'Y-tunnus ei ole oikein. Se on muotoa 1234567-1, ja viimeinen numero on tarkiste. Tarkista se YTJ-palvelusta.',
  sv: 'FO-numret är inte rätt. Det har formen 1234567-1, och den sista siffran är en kontrollsiffra. Kontrollera det i FODS-tjänsten.',
  en: 'The Business ID is not right. It has the form 1234567-1, and the last digit is a check digit. Look it up in the BIS service.',
});
const emailWrong = findingKind('email_wrong', 'blocks', {
  fi: 'Sähköpostiosoite ei ole oikean muotoinen. Kirjoita se näin: nimi@yritys.fi.',
  sv: 'E-postadressen har inte rätt form. Skriv den så här: namn@foretag.fi.',
  en: 'The e-mail address is not well formed. Write it like this: name@company.fi.',
});
const postcodeWrong = findingKind('postcode_wrong', 'blocks', {
  fi: 'Suomalaisessa postinumerossa on viisi numeroa.',
  sv: 'Ett finländskt postnummer har fem siffror.',
  en: 'A Finnish postcode has five digits.',
});
const contactPersonIncomplete = findingKind('contact_person_incomplete', 'blocks', {
  fi: 'Yhteyshenkilöstä puuttuu nimi tai tapa tavoittaa hänet. Kirjoita nimi ja puhelinnumero tai sähköpostiosoite.',
  sv: 'Kontaktpersonens namn eller ett sätt att nå personen saknas. Skriv namn och telefonnummer eller e-postadress.',
  en: 'The contact person lacks a name or a way to be reached. Write the name and a phone number or e-mail address.',
});
const officerIncomplete = findingKind('data_protection_officer_incomplete', 'blocks', {
  fi: 'Tietosuojavastaavan yhteystiedot puuttuvat. Kirjoita puhelinnumero tai sähköpostiosoite, tai poista kohta, jos vastaavaa ei ole.',
  sv: 'Dataskyddsombudets kontaktuppgifter saknas. Skriv telefonnummer eller e-postadress, eller ta bort punkten om det inte finns något ombud.',
  en: 'The data protection officer’s contact details are missing. Write a phone number or e-mail address, or remove the section if there is no officer.',
});
const supervisorIncomplete = findingKind('supervisor_incomplete', 'blocks', {
  fi: 'Valvontaviranomaisen yhteystiedoista puuttuu jotakin. Asiakkaan on nähtävä, minne hän voi valittaa.',
  sv: 'Något saknas i tillsynsmyndighetens kontaktuppgifter. Kunden måste se vart man kan klaga.',
  en: 'Something is missing from the supervisory authority’s contact details. The customer must see where to complain.',
});

type Contact = Declaration['contact_person'];
const blank = (words: string): boolean => words.trim() === '';
const addressParts = ['street', 'postcode', 'town'] as const;

const shapes = (contact: Contact, path: string): Finding[] => {
  const found: Finding[] = [];
  if (!blank(contact.email) && parseEmail(contact.email) === undefined)
    found.push(emailWrong(`${path}.email`));
  const finnish = contact.country === 'FI' && !blank(contact.postcode);
  if (finnish && !/^\d{5}$/.test(contact.postcode)) found.push(postcodeWrong(`${path}.postcode`));
  return found;
};

const oneController = (controller: Declaration['controller'], path: string): Finding[] => {
  const parts = ['name', 'business_id', ...addressParts, 'phone', 'email'] as const;
  const missing = parts
    .filter((part) => blank(controller[part]))
    .map((part) => controllerIncomplete(`${path}.${part}`));
  const wrong =
    controller.country === 'FI' && !blank(controller.business_id) && !isBusinessId(controller.business_id);
  return [
    ...missing,
    ...(wrong ? [businessIdWrong(`${path}.business_id`)] : []),
    ...shapes(controller, path),
  ];
};

/** GDPR 13(1)(a), 26: nobody may wonder whom to turn to (C2). */
export const controllers: Rule = ({ controller, joint_controllers }) => [
  ...oneController(controller, 'controller'),
  ...joint_controllers.flatMap((joint, index) => oneController(joint, `joint_controllers.${index}`)),
];

/** GDPR 13(1)(b), (2)(d): the contact person, the officer where there is one, the authority (C3, C61, M6, M12). */
export const contacts: Rule = ({ contact_person: person, data_protection_officer: officer, supervisor }) => {
  const found: Finding[] = shapes(person, 'contact_person');
  if (blank(person.name)) found.push(contactPersonIncomplete('contact_person.name'));
  else if (blank(person.phone) && blank(person.email))
    found.push(contactPersonIncomplete('contact_person.phone'));
  if (officer) found.push(...shapes(officer, 'data_protection_officer'));
  if (officer && blank(officer.phone) && blank(officer.email))
    found.push(officerIncomplete('data_protection_officer.email'));
  for (const part of ['phone', 'email', 'web'] as const)
    if (blank(supervisor[part])) found.push(supervisorIncomplete(`supervisor.${part}`));
  return found;
};
