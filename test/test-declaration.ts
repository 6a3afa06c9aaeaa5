/** The shipped default with an invented company in it: what the tests have in force. */
import { type Declaration, declarationSchema } from '../src/policy/declaration.ts';
import { defaultDeclaration } from '../src/policy/default/index.ts';

const contact = {
  name: 'Helmi Esimerkki',
  email: 'helmi@villa-esimerkki.example',
  phone: '+358 40 000 0000',
  street: 'Esimerkkikatu 4',
  postcode: '00100',
  town: 'Helsinki',
  country: 'FI',
};

export const testDeclaration = (): Declaration =>
  declarationSchema.parse({
    ...defaultDeclaration('2026-11-22'),
    controller: {
      ...contact,
      name: 'Villa Esimerkki Oy',
      email: 'asiakaspalvelu@villa-esimerkki.example',
      business_id: '2345678-0',
    },
    contact_person: contact,
  });
