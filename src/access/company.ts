/** The controller as the first run asks for it, checked in the formats of Finland. */
import { parseBusinessId } from '../ground/business-id.ts';
import { parseEmail } from '../ground/email.ts';
import type { Text } from '../ground/language.ts';
import { parsePhone } from '../ground/phone.ts';
import { parsePostcode } from '../ground/postcode.ts';
import type { FieldProblem } from '../http/route.ts';
import type { Declaration } from '../policy/declaration.ts';

export type CompanyTyped = Readonly<{
  company: string;
  business_id: string;
  street: string;
  postcode: string;
  town: string;
  phone: string;
  email: string;
  contact: string;
}>;
export type Company = Pick<Declaration, 'controller' | 'contact_person'>;

const wrong = {
  business_id: {
    fi: 'Y-tunnus ei ole oikein. Kirjoita se muodossa 1234567-8, kuten se on kaupparekisterissä.',
    sv: 'FO-numret är inte rätt. Skriv det i formen 1234567-8, som i handelsregistret.',
    en: 'The Business ID is not right. Write it as 1234567-8, as it is in the trade register.',
  },
  postcode: {
    fi: 'Kirjoita postinumero viidellä numerolla, esim. 00100.',
    sv: 'Skriv postnumret med fem siffror, t.ex. 00100.',
    en: 'Write the postcode with five digits, such as 00100.',
  },
  phone: {
    fi: 'Puhelinnumero ei ole oikein. Kirjoita se esimerkiksi muodossa 09 123 4567.',
    sv: 'Telefonnumret är inte rätt. Skriv det till exempel i formen 09 123 4567.',
    en: 'The phone number is not right. Write it for example as 09 123 4567.',
  },
  email: {
    fi: 'Sähköpostiosoite ei ole oikein. Kirjoita se muodossa nimi@yritys.example.',
    sv: 'E-postadressen är inte rätt. Skriv den i formen namn@foretag.example.',
    en: 'The e-mail address is not right. Write it as name@company.example.',
  },
} as const satisfies Record<string, Text>;

/** The declaration's controller and contact person, or what is wrong field by field. */
export const companyOf = (typed: CompanyTyped): { company: Company } | { problems: FieldProblem[] } => {
  const businessId = parseBusinessId(typed.business_id);
  const postcode = parsePostcode(typed.postcode);
  const phone = parsePhone(typed.phone);
  const email = parseEmail(typed.email);
  if (businessId === undefined || !postcode || postcode.repaired || !phone || !email) {
    const parsed = {
      business_id: businessId,
      postcode: postcode?.repaired ? undefined : postcode,
      phone,
      email,
    };
    const fields = Object.keys(wrong) as (keyof typeof wrong)[];
    return {
      problems: fields
        .filter((field) => parsed[field] === undefined)
        .map((field) => ({ field, text: wrong[field] })),
    };
  }
  const reach = {
    email: email.address,
    phone: phone.original,
    street: typed.street,
    postcode: postcode.postcode,
    town: typed.town,
    country: 'FI',
  };
  return {
    company: {
      controller: { ...reach, name: typed.company, business_id: businessId },
      contact_person: { ...reach, name: typed.contact },
    },
  };
};
