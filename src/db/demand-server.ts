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

export const extensionsMissing = problemKind('extensions_missing', 500, {
  fi: 'Tietokannassa {database} on rekisteri mutta ei laajennuksia {names}: se on palautettu vain osittain. Ota vedos koko tietokannasta (pg_dump ilman valintaa -n) ja palauta se tyhjään tietokantaan. Ohje: docs/operate.md.',
  sv: 'Databasen {database} har registret men inte tilläggen {names}: den är bara delvis återställd. Ta en dump av hela databasen (pg_dump utan valet -n) och återställ den i en tom databas. Anvisning: docs/operate.md.',
  en: 'The database {database} holds the register but not the extensions {names}: it was restored in part. Dump the whole database (pg_dump without -n) and restore that into an empty one. See docs/operate.md.',
});

type Facts = {
  role: string;
  database: string;
  version: number;
  makes_roles: boolean;
  makes_schemas: boolean;
  missing: string;
};

const facts = `select current_user::text as role, current_database()::text as database,
  current_setting('server_version_num')::int / 10000 as version,
  rolcreaterole or rolsuper as makes_roles,
  pg_has_role((select datdba from pg_database where datname = current_database()), 'usage') as makes_schemas,
  array_to_string(array(select name from unnest(array['pg_trgm', 'fuzzystrmatch']) as name
    where to_regclass('seloste.search_words') is not null
      and not exists (select from pg_extension where extname = name)), ', ') as missing
  from pg_roles where rolname = current_user`;

/** Throws the sentence that mends it. */
export const demandServer = async (client: pg.Client): Promise<void> => {
  const { role, database, version, makes_roles, makes_schemas, missing } = (await client.query(facts))
    .rows[0] as Facts;
  if (version < 15) throw new Problem(serverTooOld, { version });
  if (!makes_roles) throw new Problem(ownerMayNotMakeRoles, { role });
  if (!makes_schemas) throw new Problem(ownerMayNotMakeSchemas, { role, database });
  // A dump of schemas alone leaves them out, and the indexes of the search with them.
  if (missing) throw new Problem(extensionsMissing, { database, names: missing });
};
