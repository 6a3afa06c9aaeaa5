/** Whom the person represents, in what role, since when. The row is the person's (seed: "edustama yhteisö"). */
import { sql } from 'kysely';
import type { Tx } from '../../db/tx.ts';
import { parseBusinessId } from '../../ground/business-id.ts';
import { customerNumber } from '../../ground/customer-number.ts';
import { Problem } from '../../ground/problem.ts';
import { organisationNotFound } from '../problems.ts';
import { type Detail, text } from './detail.ts';

const organisationOf = async (tx: Tx, written: string): Promise<number | undefined> => {
  const businessId = parseBusinessId(written) ?? null;
  const { rows } = await sql<{ id: number }>`select id from customers
    where kind <> 'person' and (customer_number = ${customerNumber(written)} or business_id = ${businessId})
    order by id limit 1`.execute(tx.db);
  return rows[0]?.id;
};

export const representationDetail: Detail = {
  key: 'representations',
  category: 'represented_organisation',
  title: {
    fi: 'Edustama yhteisö',
    sv: 'Organisation som personen företräder',
    en: 'Represented organisation',
  },
  titles: {
    fi: 'Edustamat yhteisöt',
    sv: 'Organisationer som personen företräder',
    en: 'Represented organisations',
  },
  add: { fi: 'Lisää edustama yhteisö', sv: 'Lägg till organisation', en: 'Add a represented organisation' },
  columns: ['organisation_id', 'role', 'since_on'],
  marks: [],
  fields: [
    {
      name: 'organisation',
      title: {
        fi: 'Yhteisön asiakasnumero tai Y-tunnus',
        sv: 'Organisationens kundnummer eller FO-nummer',
        en: 'Customer number or Business ID of the organisation',
      },
      control: 'text',
      required: true,
      fixed: true,
      lengthMax: 60,
    },
    {
      name: 'role',
      title: { fi: 'Rooli', sv: 'Roll', en: 'Role' },
      control: 'text',
      lengthMax: 200,
      hint: {
        fi: 'Esimerkiksi ostaja tai hallituksen jäsen',
        sv: 'Till exempel inköpare eller styrelsemedlem',
        en: 'For example buyer or member of the board',
      },
    },
    { name: 'since_on', title: { fi: 'Alkaen', sv: 'Från och med', en: 'Since' }, control: 'date' },
  ],
  typedOf: (row) => ({
    organisation: text(row.organisation_id),
    role: text(row.role),
    since_on: text(row.since_on),
  }),
  read: async (values, tx) => {
    const found = values.organisation ? await organisationOf(tx, values.organisation) : undefined;
    return {
      columns: { organisation_id: found ?? 0, role: values.role ?? '', since_on: values.since_on || null },
      wrong: found ? [] : [{ field: 'organisation', problem: new Problem(organisationNotFound) }],
    };
  },
};
