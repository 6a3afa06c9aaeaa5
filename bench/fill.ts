/**
 * Customers of the invented population with contact details and choices, set-based, by the owner. How long it takes
 * is not measured here: `import.ts` measures the way in that people use.
 */

import { Readable } from 'node:stream';
import { finished } from 'node:stream/promises';
import pg from 'pg';
import { from } from 'pg-copy-streams';
import { populationColumns } from './population.ts';

/** 28 % consent to e-mail, 4 % forbid post, 1 in 200 is restricted: numbers of purposes in the shipped declaration. */
const statements = [
  `create temp view drawn as select *, hashint8(id + 99999) & 65535 as draw from staged`,
  `insert into customers (id, kind, customer_number, family_name, given_names, organisation_name, business_id, language,
     source, declaration_version, consents, objections, state)
   select id, kind, customer_number, coalesce(family_name, ''), coalesce(given_names, ''),
     coalesce(organisation_name, ''), business_id, language, 'store', 0,
     case when draw % 100 < 28 then 1::bigint << 12 else 0 end, case when draw % 25 = 3 then 1::bigint << 10 else 0 end,
     case when draw % 200 = 7 then 1 else 0 end from drawn`,
  `insert into emails (customer_id, address, normalised, is_primary, source)
   select id, email, lower(email), true, 'store' from drawn where email is not null`,
  `insert into phones (customer_id, e164, original, is_primary, source) select id, phone, phone, true, 'store' from drawn where phone is not null`,
  `insert into addresses (customer_id, street, postcode, town, source) select id, coalesce(street, ''), coalesce(postcode, ''), coalesce(town, ''), 'store' from drawn where street is not null`,
  `insert into choices (customer_id, kind, purpose, channel, happened_at, source)
   select id, 'consent', 12, 'form', now() - interval '1 year', 'store' from drawn where draw % 100 < 28
   union all select id, 'objection', 10, 'phone', now() - interval '1 month', 'store' from drawn where draw % 25 = 3
   union all select id, 'restriction', null, 'letter', now() - interval '1 day', 'store' from drawn where draw % 200 = 7`,
  `select setval(pg_get_serial_sequence('seloste.customers', 'id'), (select max(id) from customers))`,
];

/** `config`: the owner's. `csv`: lines as `populationCsv` makes them. */
export const fill = async (config: pg.ClientConfig, csv: Iterable<string>): Promise<void> => {
  const client = new pg.Client({ ...config, pipeline: false } as pg.ClientConfig);
  await client.connect();
  try {
    await client.query(
      `select set_config('app.actor', 'bench', false), set_config('app.purpose', '19', false)`,
    );
    await client.query(
      `create temp table staged (${populationColumns.map((name) => `${name} text`).join(', ')}, id bigint generated always as identity)`,
    );
    const copy = client.query(
      from(
        `copy staged (${populationColumns.join(', ')}) from stdin (format csv, header)`,
      ) as unknown as pg.Submittable,
    );
    const lines = Readable.from(csv);
    await finished(lines.pipe(copy as unknown as NodeJS.WritableStream));
    for (const statement of statements) await client.query(statement);
    await client.query('vacuum (analyze)');
  } finally {
    await client.end();
  }
};
