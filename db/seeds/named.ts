/** The people of story.md. Their e-mail addresses name them in the other files, in tests and in screenshots. */
import type { Organisation, Person } from './invent.ts';

const person = (
  name: string,
  language: Person['language'],
  [street, postcode, town]: readonly [string, string, string],
  phone: string,
): Person => {
  const [given = '', family = ''] = name.split(' ');
  const email = `${given}.${family}@posti.example`
    .toLowerCase()
    .normalize('NFD')
    .replace(/[^a-z.@-]/g, '');
  return { given, family, language, email, phone, street, postcode, town };
};

const oldPorvoo = '06100';
export const aino = person(
  'Aino Esimerkki-Virtanen',
  'fi',
  ['Lankakerätie 3 B 14', '00100', 'Helsinki'],
  '040 000 0001',
);
export const matti = person('Matti Mallikas', 'fi', ['Puikkopolku 7', oldPorvoo, 'Porvoo'], '040 000 0002');
export const ebba = person('Ebba Exempel', 'sv', ['Garnnystansgatan 11', oldPorvoo, 'Borgå'], '040 000 0003');
export const vaino = person('Väinö Koelanka', 'fi', ['Silmukkakuja 2', '07900', 'Loviisa'], '040 000 0004');
export const helvi = person('Helvi Varjola', 'fi', ['Lapastie 19 C 5', '04130', 'Sipoo'], '040 000 0005');
export const sylvi = person('Sylvi Mallila', 'fi', ['Kantapäänkatu 1', oldPorvoo, 'Porvoo'], '');
export const karl = person('Karl Provberg', 'sv', ['Vantstigen 4', '10600', 'Ekenäs'], '040 000 0007');
export const onni = person('Onni Lankanen', 'fi', ['Villasukantie 8', oldPorvoo, 'Porvoo'], '040 000 0008');
export const emily = person('Emily Sample', 'en', ['Palmikkokuja 6 A 2', '02100', 'Espoo'], '040 000 0010');
export const kerttu = person('Kerttu Kaksola', 'fi', ['Myssyläntie 12', '06150', 'Porvoo'], '040 000 0011');
export const eino = person('Eino Yhteinen', 'fi', ['Tumppukuja 5', '06150', 'Porvoo'], '040 000 0012');
export const elli: Person = { ...eino, given: 'Elli', phone: '' };
export const pekka = person('Pekka Palautus', 'fi', ['Resorikuja 9', '33100', 'Tampere'], '040 000 0014');
export const saga = person('Saga Paus', 'sv', ['Stickvägen 21', oldPorvoo, 'Borgå'], '040 000 0015');
export const iida = person('Iida Kahvinen', 'fi', ['', '', ''], '040 000 0016');
export const ville = person('Ville Puikkonen', 'fi', ['', '', ''], '040 000 0017');

/** Kerttu as the old list of members knows her: at the address that she has left. */
export const kerttuThen: Person = { ...kerttu, street: 'Hapsukatu 3', postcode: '48100', town: 'Kotka' };

export const cafe: Organisation = {
  name: 'Neulekahvila Esimerkki Oy',
  businessId: '9800000-8',
  language: 'fi',
  email: 'laskut@neulekahvila-esimerkki.example',
  street: 'Pitsiliinankatu 1',
  postcode: oldPorvoo,
  town: 'Porvoo',
};
