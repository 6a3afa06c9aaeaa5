/** Every right that the live database gives to anyone but its owner, read from PostgreSQL's own catalogue. */
import type pg from 'pg';
import type { Fact } from './facts.ts';
import { searchMaskColumns } from './search-mask.ts';

/** The queue's own tables, reached by the owner alone; a grant of its schema to anyone is still found. */
const ours = `n.nspname not in ('pg_catalog', 'information_schema', 'pg_toast', 'graphile_worker')
  and n.nspname !~ '^pg_(temp|toast_temp)_'`;
const notOfExtension = (catalogue: string, oid: string): string =>
  `not exists (select from pg_depend d where d.classid = '${catalogue}'::regclass and d.objid = ${oid} and d.deptype = 'e')`;
const grantee = `coalesce((select rolname from pg_roles where oid = a.grantee), 'public')`;
const relation = `case when n.nspname = 'seloste' then '' else n.nspname || '.' end || c.relname`;
const signature = `case when n.nspname = 'seloste' then '' else n.nspname || '.' end
  || p.proname || '(' || oidvectortypes(p.proargtypes) || ')'`;

const roles = `select 'role' as kind, rolname as role from pg_roles
  where rolname ~ ('^seloste_' || $1 || '_p[0-9]+$') and rolcanlogin`;

/** More than a login: any attribute, any membership in either direction (the owner administers its roles). */
const powers = `select 'role_power' as kind, rolname as role, power from pg_roles, lateral (values
    ('superuser', rolsuper), ('createrole', rolcreaterole), ('createdb', rolcreatedb),
    ('bypassrls', rolbypassrls), ('replication', rolreplication)) as v(power, held)
  where held and rolname ~ ('^seloste_' || $1 || '_p[0-9]+$')
  union all select 'role_power', m.rolname, 'member of ' || r.rolname
  from pg_auth_members am join pg_roles r on r.oid = am.roleid join pg_roles m on m.oid = am.member
  where (r.rolname ~ ('^seloste_' || $1 || '_p[0-9]+$') or m.rolname ~ ('^seloste_' || $1 || '_p[0-9]+$'))
    and am.member <> (select nspowner from pg_namespace where nspname = 'seloste')
  union all select 'role_power', r.rolname, 'setting ' || split_part(setting, '=', 1)
  from pg_db_role_setting s join pg_roles r on r.oid = s.setrole, unnest(s.setconfig) as setting
  where r.rolname ~ ('^seloste_' || $1 || '_p[0-9]+$')
    and s.setdatabase in (0, (select oid from pg_database where datname = current_database()))`;

/** Whoever may make temporary tables can put one before the real one in a session that others will use. */
const database = `select 'database' as kind, ${grantee} as role, lower(a.privilege_type) as privilege
  from pg_database d, lateral aclexplode(coalesce(d.datacl, acldefault('d', d.datdba))) a
  where d.datname = current_database() and a.grantee <> d.datdba and a.privilege_type <> 'CONNECT'
    and (a.grantee = 0 or (select rolname from pg_roles where oid = a.grantee) ~ ('^seloste_' || $1 || '_p[0-9]+$'))`;

const jobs = `select 'job' as kind, 'seloste_' || $1 || '_p' || purpose as role, task from seloste.jobs_handed_on`;

const schemas = `select 'schema' as kind, ${grantee} as role, n.nspname as schema, lower(a.privilege_type) as privilege
  from pg_namespace n, lateral aclexplode(n.nspacl) a
  where n.nspname in ('seloste', 'extensions', 'graphile_worker') and a.grantee <> n.nspowner
    and not (n.nspname = 'extensions' and a.privilege_type = 'USAGE')`;

const tables = `select case when c.relkind = 'S' then 'sequence' else 'table' end as kind, ${grantee} as role,
    ${relation} as name, lower(a.privilege_type) as privilege
  from pg_class c join pg_namespace n on n.oid = c.relnamespace, lateral aclexplode(c.relacl) a
  where ${ours} and a.grantee <> c.relowner and ${notOfExtension('pg_class', 'c.oid')}`;

/** Thousands: one row for all columns of a table that a role may do the same with. */
const columns = `select coalesce(r.rolname, 'public') as role, ${relation} as "table",
    lower(a.privilege_type) as privilege, array_agg(t.attname::text) as columns
  from pg_attribute t join pg_class c on c.oid = t.attrelid join pg_namespace n on n.oid = c.relnamespace,
    lateral aclexplode(t.attacl) a left join pg_roles r on r.oid = a.grantee
  where ${ours} and a.grantee <> c.relowner and not t.attisdropped and ${notOfExtension('pg_class', 'c.oid')}
  group by 1, 2, 3`;

const executes = `select 'execute' as kind, ${grantee} as role, ${signature} as signature
  from pg_proc p join pg_namespace n on n.oid = p.pronamespace,
    lateral aclexplode(coalesce(p.proacl, acldefault('f', p.proowner))) a
  where ${ours} and a.grantee <> p.proowner and ${notOfExtension('pg_proc', 'p.oid')}`;

const policies = `select 'policy' as kind, ${relation} as "table", o.polname as name,
    coalesce((select string_agg(r.rolname, ',' order by r.rolname) from pg_roles r where r.oid = any(o.polroles)), 'public') as role,
    case o.polcmd when '*' then 'all' when 'r' then 'select' when 'a' then 'insert' when 'w' then 'update' else 'delete' end
      || case when o.polpermissive then '' else ' restrictive' end as command,
    coalesce(pg_get_expr(o.polqual, o.polrelid), '') as using,
    coalesce(pg_get_expr(o.polwithcheck, o.polrelid), '') as check
  from pg_policy o join pg_class c on c.oid = o.polrelid join pg_namespace n on n.oid = c.relnamespace`;

const structure = `select 'row_security' as kind, ${relation} as a, null as b
    from pg_class c join pg_namespace n on n.oid = c.relnamespace where ${ours} and c.relrowsecurity
  union all select 'declared_column', ${relation}, t.attname
    from pg_attribute t join pg_class c on c.oid = t.attrelid join pg_namespace n on n.oid = c.relnamespace
    where ${ours} and c.relkind in ('r', 'p') and not c.relispartition and t.attnum > 0 and not t.attisdropped
      and ${notOfExtension('pg_class', 'c.oid')}
  union all select 'trigger', ${relation}, t.tgname
    from pg_trigger t join pg_class c on c.oid = t.tgrelid join pg_namespace n on n.oid = c.relnamespace
    where ${ours} and not t.tgisinternal and t.tgparentid = 0 and t.tgenabled in ('O', 'A')
  union all select 'definer', ${signature}, null
    from pg_proc p join pg_namespace n on n.oid = p.pronamespace
    where ${ours} and p.prosecdef and ${notOfExtension('pg_proc', 'p.oid')}
  union all select 'function', ${signature}, case when p.prokind in ('a', 'w') then 'aggregate' else md5(rtrim(pg_get_functiondef(p.oid), E' \\n')) end
    from pg_proc p join pg_namespace n on n.oid = p.pronamespace
    where ${ours} and ${notOfExtension('pg_proc', 'p.oid')}
  union all select 'view', ${relation}, null
    from pg_class c join pg_namespace n on n.oid = c.relnamespace
    where ${ours} and c.relkind in ('v', 'm', 'f') and ${notOfExtension('pg_class', 'c.oid')}
  union all select 'view', 'rule ' || r.rulename || ' on ' || ${relation}, null
    from pg_rewrite r join pg_class c on c.oid = r.ev_class join pg_namespace n on n.oid = c.relnamespace
    where ${ours} and c.relkind in ('r', 'p')`;

/** Not of the catalogue but as good as a policy: whom search finds for a purpose. */
const searchMasks = `select 'search_mask' as kind, purpose::text, concat_ws(' ', ${searchMaskColumns.map((column) => `${column}${column === 'organisations' ? '::text' : ''}`).join(', ')}) as mask
  from seloste.search_masks`;

/** As good as a right too: which columns a merge of customers reaches. */
const references = `select 'reference' as kind, place as "table", field as "column", way from seloste.customer_references`;

type Row = Record<string, string>;

const structureFact = ({ kind, a = '', b = '' }: Row): Fact => {
  if (kind === 'declared_column') return { kind, table: a, column: b };
  if (kind === 'trigger') return { kind, table: a, name: b };
  if (kind === 'row_security') return { kind, table: a };
  if (kind === 'function') return { kind, signature: a, body: b };
  return kind === 'definer' ? { kind, signature: a } : { kind: 'view', name: a };
};

const columnFacts = ({ role, table, privilege, columns }: Row): Fact[] =>
  (columns as unknown as string[]).map(
    (column) => ({ kind: 'column', role, table, column, privilege }) as unknown as Fact,
  );

const nameAs = (row: Row): Fact => {
  const { kind, role, name, privilege } = row;
  return (
    kind === 'sequence' ? { kind, role, sequence: name, privilege } : { kind, role, table: name, privilege }
  ) as Fact;
};

/** Any purpose's role may ask: the catalogue is open to all, and so are the masks of search. */
export const readCatalogue = async (
  client: Pick<pg.Client, 'query'>,
  installationId: string,
): Promise<Fact[]> => {
  const rows = async (text: string, values: string[] = []) =>
    (await client.query(text, values)).rows as Row[];
  const [role, power, base, schema, table, column, execute, policy, shape, mask, reference, job] =
    await Promise.all([
      rows(roles, [installationId]),
      rows(powers, [installationId]),
      rows(database, [installationId]),
      rows(schemas),
      rows(tables),
      rows(columns),
      rows(executes),
      rows(policies),
      rows(structure),
      rows(searchMasks),
      rows(references),
      rows(jobs, [installationId]),
    ]);
  const direct = [
    role,
    power,
    base,
    schema,
    execute,
    policy,
    mask,
    reference,
    job,
  ].flat() as unknown as Fact[];
  return [...direct, ...column.flatMap(columnFacts), ...table.map(nameAs), ...shape.map(structureFact)];
};
