/** What an external server must let the owner do; there is no weaker way (DESIGN 4). */
import type pg from 'pg';
import { Problem, problemKind } from '../ground/problem.ts';

export const ownerMayNotMakeRoles = problemKind('owner_may_not_make_roles', 500, {
  fi: 'Tietokannan käyttäjä {role} ei saa luoda rooleja, joten seloste ei voi määrätä oikeuksia. Aja palvelimella pääkäyttäjänä: ALTER ROLE {role} CREATEROLE;',
  sv: 'Databasanvändaren {role} får inte skapa roller, så beskrivningen kan inte bestämma rättigheterna. Kör på servern som superanvändare: ALTER ROLE {role} CREATEROLE;',
  en: 'The database user {role} may not create roles, so the notice cannot decide the rights. Run on the server as a superuser: ALTER ROLE {role} CREATEROLE;',
});
export const ownerMayNotMakeSchemas = problemKind('owner_may_not_make_schemas', 500, {
  fi: 'Tietokannan käyttäjä {role} ei saa luoda skeemoja tietokantaan {database}. Aja palvelimella pääkäyttäjänä: ALTER DATABASE {database} OWNER TO {role};',
  sv: 'Databasanvändaren {role} får inte skapa scheman i databasen {database}. Kör på servern som superanvändare: ALTER DATABASE {database} OWNER TO {role};',
  en: 'The database user {role} may not create schemas in the database {database}. Run on the server as a superuser: ALTER DATABASE {database} OWNER TO {role};',
});
export const serverTooOld = problemKind('server_too_old', 500, {
  fi: 'PostgreSQL-palvelimen versio on {version}. Seloste tarvitsee version 15 tai uudemman.',
  sv: 'PostgreSQL-servern har version {version}. Seloste behöver version 15 eller nyare.',
  en: 'The PostgreSQL server is version {version}. Seloste needs version 15 or newer.',
});

type Facts = {
  role: string;
  database: string;
  version: number;
  makes_roles: boolean;
  makes_schemas: boolean;
};

const facts = `select current_user::text as role, current_database()::text as database,
  current_setting('server_version_num')::int / 10000 as version,
  rolcreaterole or rolsuper as makes_roles,
  pg_has_role((select datdba from pg_database where datname = current_database()), 'usage') as makes_schemas
  from pg_roles where rolname = current_user`;

/** Throws the sentence that mends it. */
export const demandServer = async (client: pg.Client): Promise<void> => {
  const { role, database, version, makes_roles, makes_schemas } = (await client.query(facts))
    .rows[0] as Facts;
  if (version < 15) throw new Problem(serverTooOld, { version });
  if (!makes_roles) throw new Problem(ownerMayNotMakeRoles, { role });
  if (!makes_schemas) throw new Problem(ownerMayNotMakeSchemas, { role, database });
};
