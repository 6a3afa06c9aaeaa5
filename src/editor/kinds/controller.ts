import type { ItemKind } from '../kind.ts';
import { businessId, contact, line, noText, text, title, words } from './fields.ts';

const nobody = { name: '', email: '', phone: '', street: '', postcode: '', town: '', country: 'FI' };
const [name, ...reach] = contact;
const company = [name!, businessId, ...reach];

/** Who is responsible, for which registers, and to whom one may complain. GDPR 13(1)(a)–(b), 13(2)(d). */
export const controllerKinds: readonly ItemKind[] = [
  {
    key: 'controller',
    part: 'controller',
    title: words('Rekisterinpitäjä', 'Personuppgiftsansvarig', 'Controller'),
    at: ['controller'],
    shapes: company,
  },
  {
    key: 'joint_controllers',
    part: 'controller',
    title: words('Yhteisrekisterinpitäjä', 'Gemensamt personuppgiftsansvarig', 'Joint controller'),
    at: ['joint_controllers'],
    list: {
      add: words('Lisää yhteisrekisterinpitäjä', 'Lägg till gemensamt ansvarig', 'Add a joint controller'),
      key: 'none',
      initial: () => ({ ...nobody, business_id: '' }),
    },
    shapes: company,
  },
  {
    key: 'contact_person',
    part: 'controller',
    title: words('Yhteyshenkilö', 'Kontaktperson', 'Contact person'),
    at: ['contact_person'],
    shapes: contact,
  },
  {
    key: 'data_protection_officer',
    part: 'controller',
    title: words('Tietosuojavastaava', 'Dataskyddsombud', 'Data protection officer'),
    at: ['data_protection_officer'],
    optional: true,
    shapes: contact,
  },
  {
    key: 'register',
    part: 'controller',
    title: words('Rekisterin nimi ja päivät', 'Registrets namn och datum', 'Name and dates of the register'),
    at: [],
    shapes: [
      text('register_name', words('Rekisterin nimi', 'Registrets namn', 'Name of the register'), { rows: 1 }),
      line('drawn_up_on', words('Laadittu', 'Upprättad', 'Drawn up'), { type: 'date' }),
      line(
        'financial_year_end',
        words('Tilikausi päättyy', 'Räkenskapsperioden slutar', 'Financial year ends'),
        {
          size: 'short',
          hint: words(
            'Kuukausi ja päivä, esim. 12-31. Siitä kirjanpidon säilytysajat lasketaan.',
            'Månad och dag, t.ex. 12-31. Från den räknas bokföringens lagringstider.',
            'Month and day, such as 12-31. The retention periods of bookkeeping are counted from it.',
          ),
        },
      ),
    ],
  },
  {
    key: 'registers',
    part: 'controller',
    title: words('Rekisteri', 'Register', 'Register'),
    at: ['registers'],
    list: {
      add: words('Lisää rekisteri', 'Lägg till register', 'Add a register'),
      key: 'of_title',
      initial: () => ({ title: noText, subjects: noText }),
    },
    shapes: [
      title,
      text('subjects', words('Keitä se koskee', 'Vem det gäller', 'Whom it is about'), { rows: 2 }),
    ],
  },
];

/** The authority to complain to. */
export const supervisorKind: ItemKind = {
  key: 'supervisor',
  part: 'rights',
  title: words('Valvontaviranomainen', 'Tillsynsmyndighet', 'Supervisory authority'),
  at: ['supervisor'],
  shapes: [
    text('name', words('Nimi', 'Namn', 'Name'), { rows: 1 }),
    text('address', words('Osoite', 'Adress', 'Address'), { rows: 1 }),
    line('phone', words('Puhelin', 'Telefon', 'Phone'), { size: 'medium' }),
    line('email', words('Sähköposti', 'E-post', 'E-mail'), { type: 'email', size: 'medium' }),
    line('web', words('Verkkosivut', 'Webbplats', 'Website'), { size: 'medium' }),
  ],
};
