/** A small breach of yesterday: a list went to the wrong address and came back. Its hours still run. */
import { sql } from 'kysely';
import { findPeople } from '../breaches/find-people.ts';
import { assessBreach, describeBreach, recordBreach } from '../breaches/record-breach.ts';
import { helsinkiDate } from '../ground/calendar.ts';
import { atDesk, type Demo } from './demo.ts';
import { customersByEmail } from './queries.ts';

const touched = ['aino.esimerkki-virtanen', 'matti.mallikas', 'emily.sample'].map(
  (name) => `${name}@posti.example`,
);

export const tellBreach = async (demo: Demo, staffId: number): Promise<void> => {
  const declaration = await demo.inForce();
  await atDesk(demo, staffId, 'rights_requests', async (tx) => {
    const today = helsinkiDate(new Date());
    const when = { found_on: today, found_time: '0.00', aware_on: today, aware_time: '0.00' };
    const id = await recordBreach(tx, {
      title: 'Joulukorttien osoitteet väärään painotaloon',
      found_by: 'asiakaspalvelu',
      ...when,
    });
    await describeBreach(tx, id, {
      began_on: null,
      ended_on: null,
      natures: ['confidentiality'],
      happened:
        'Kolmen asiakkaan nimi ja postiosoite lähetettiin sähköpostilla väärään painotaloon. Painotalo ilmoitti siitä itse ja vakuuttaa poistaneensa viestin avaamatta liitettä.',
      categories: ['name', 'address'],
      registers: ['customers'],
      people_count: touched.length,
      people_are: 'counted',
      records_count: null,
      effects: 'Ulkopuolinen tiesi hetken, että henkilöt ovat asiakkaitamme ja missä he asuvat.',
      actions:
        'Poistosta pyydettiin kirjallinen vahvistus. Osoitteiden lähettäminen sähköpostilla lopetettiin.',
      processor: null,
    });
    const ids = await customersByEmail(tx, touched);
    const { rows } = await sql<{ number: string }>`select customer_number as number from customers
      where id = any(${[...ids.values()]}::bigint[])`.execute(tx.db);
    const numbers = rows.map(({ number }) => number).join(' ');
    await findPeople(tx, declaration, id, { kind: 'list', numbers, named: '' });
    await assessBreach(
      tx,
      id,
      'risk',
      'Osoitteet eivät ole salaisia, mutta emme vielä tiedä varmasti, ettei liitettä avattu. Arvioidaan uudelleen, kun vahvistus tulee.',
    );
  });
};
