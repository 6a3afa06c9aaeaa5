-- Written by `npm run schema` from a database with all migrations; a test compares it.

table addresses
  customer_id bigint not null
  id bigint not null identity
  kind text not null default 'postal'::text
  care_of text not null default ''::text
  street text not null default ''::text
  postcode text not null default ''::text
  town text not null default ''::text
  country text not null default 'FI'::text
  is_protected boolean not null default false
  source text not null
  import_id bigint
  recorded_at timestamp with time zone not null default now()
  valid_from date
  ended_on date
  constraint addresses_are_not_endless CHECK (((length(street) <= 200) AND (length(care_of) <= 200) AND (length(town) <= 100) AND (length(postcode) <= 12)))
  constraint addresses_country_is_two_letters CHECK ((country ~ '^[A-Z]{2}$'::text))
  constraint addresses_customer_id_fkey FOREIGN KEY (customer_id) REFERENCES customers(id) ON DELETE CASCADE
  constraint addresses_kind_is_known CHECK ((kind = ANY (ARRAY['postal'::text, 'billing'::text, 'delivery'::text, 'visiting'::text])))
  constraint addresses_pkey PRIMARY KEY (customer_id, id)
  CREATE UNIQUE INDEX addresses_pkey ON seloste.addresses USING btree (customer_id, id)
  CREATE INDEX addresses_postcode ON seloste.addresses USING btree (postcode, town)
  CREATE TRIGGER addresses_of_the_protected BEFORE INSERT ON seloste.addresses FOR EACH ROW EXECUTE FUNCTION protect_new_address()

table audit_log
  id bigint not null identity
  at timestamp with time zone not null default now()
  actor text not null default current_setting('app.actor'::text)
  purpose integer not null default (current_setting('app.purpose'::text))::integer
  kind text not null
  act text not null
  customer_id bigint
  about text
  fields text[]
  tx xid8 not null default pg_current_xact_id()
  constraint audit_log_kind_is_known CHECK ((kind = ANY (ARRAY['looked'::text, 'wrote'::text])))
  constraint audit_log_pkey PRIMARY KEY (id, at)
  CREATE INDEX audit_log_of_customer ON ONLY seloste.audit_log USING btree (customer_id, at) WHERE (customer_id IS NOT NULL)
  CREATE UNIQUE INDEX audit_log_pkey ON ONLY seloste.audit_log USING btree (id, at)
  CREATE TRIGGER audit_log_is_append_only BEFORE DELETE OR UPDATE ON seloste.audit_log FOR EACH ROW EXECUTE FUNCTION refuse_change()

table audit_seals
  number bigint not null
  first_id bigint not null
  last_id bigint not null
  rows bigint not null
  hash text not null
  sealed_at timestamp with time zone not null default now()
  constraint audit_seals_pkey PRIMARY KEY (number)
  CREATE UNIQUE INDEX audit_seals_pkey ON seloste.audit_seals USING btree (number)
  CREATE TRIGGER audit_seals_are_append_only BEFORE DELETE OR UPDATE OR TRUNCATE ON seloste.audit_seals FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()

table choices
  customer_id bigint not null
  id bigint not null identity
  kind text not null
  purpose integer
  channel text not null
  evidence text not null default ''::text
  text_shown text not null default ''::text
  happened_at timestamp with time zone not null
  valid_until date
  source text not null
  import_id bigint
  recorded_at timestamp with time zone not null default now()
  recorded_by text not null default current_setting('app.actor'::text)
  constraint choices_channel_is_known CHECK ((channel = ANY (ARRAY['form'::text, 'portal'::text, 'email'::text, 'phone'::text, 'letter'::text, 'in_person'::text, 'file'::text, 'authority'::text])))
  constraint choices_customer_id_fkey FOREIGN KEY (customer_id) REFERENCES customers(id) ON DELETE CASCADE
  constraint choices_kind_is_known CHECK ((kind = ANY (ARRAY['consent'::text, 'claimed_consent'::text, 'withdrawal'::text, 'objection'::text, 'objection_ended'::text, 'restriction'::text, 'restriction_ended'::text, 'protection'::text, 'protection_ended'::text, 'death'::text, 'death_ended'::text])))
  constraint choices_name_their_purpose CHECK (((purpose IS NOT NULL) = (kind = ANY (ARRAY['consent'::text, 'claimed_consent'::text, 'withdrawal'::text, 'objection'::text, 'objection_ended'::text]))))
  constraint choices_pkey PRIMARY KEY (customer_id, id)
  constraint choices_purpose_fits_the_masks CHECK (((purpose >= 1) AND (purpose <= 62)))
  CREATE INDEX choices_expiring ON seloste.choices USING btree (valid_until) WHERE (valid_until IS NOT NULL)
  CREATE UNIQUE INDEX choices_pkey ON seloste.choices USING btree (customer_id, id)
  CREATE TRIGGER choices_set_the_masks AFTER INSERT ON seloste.choices REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION choices_were_added()

table customer_field_values
  customer_id bigint not null
  field text not null
  value text not null
  source text not null
  import_id bigint
  recorded_at timestamp with time zone not null default now()
  constraint customer_field_values_are_not_endless CHECK ((length(value) <= 2000))
  constraint customer_field_values_customer_id_fkey FOREIGN KEY (customer_id) REFERENCES customers(id) ON DELETE CASCADE
  constraint customer_field_values_pkey PRIMARY KEY (customer_id, field)
  CREATE UNIQUE INDEX customer_field_values_pkey ON seloste.customer_field_values USING btree (customer_id, field)

table customer_history
  customer_id bigint not null
  id bigint not null identity
  place text not null
  field text not null
  row_id bigint
  old_value text
  old_source text
  new_source text
  changed_at timestamp with time zone not null default now()
  changed_by text not null default current_setting('app.actor'::text)
  purpose integer not null default (current_setting('app.purpose'::text))::integer
  constraint customer_history_customer_id_fkey FOREIGN KEY (customer_id) REFERENCES customers(id) ON DELETE CASCADE
  constraint customer_history_pkey PRIMARY KEY (customer_id, id)
  CREATE UNIQUE INDEX customer_history_pkey ON seloste.customer_history USING btree (customer_id, id)

table customers
  id bigint not null identity
  kind text not null
  customer_number text not null
  family_name text not null default ''::text
  given_names text not null default ''::text
  call_name text not null default ''::text
  organisation_name text not null default ''::text
  business_id text
  language text
  sort_name text not null generated 
CASE
    WHEN (kind = 'organisation'::text) THEN organisation_name
    ELSE rtrim((((family_name || ' '::text) || given_names) ||
    CASE
        WHEN (organisation_name = ''::text) THEN ''::text
        ELSE ((' ('::text || organisation_name) || ')'::text)
    END))
END
  source text not null
  import_id bigint
  recorded_at timestamp with time zone not null default now()
  declaration_version integer not null
  last_contact_on date not null default CURRENT_DATE
  consents bigint not null default 0
  objections bigint not null default 0
  state integer not null default 0
  constraint customers_customer_number_is_unique UNIQUE (customer_number)
  constraint customers_declaration_version_fkey FOREIGN KEY (declaration_version) REFERENCES declarations(version)
  constraint customers_have_a_name CHECK (((family_name <> ''::text) OR (given_names <> ''::text) OR (organisation_name <> ''::text)))
  constraint customers_kind_is_known CHECK ((kind = ANY (ARRAY['person'::text, 'organisation'::text, 'sole_trader'::text])))
  constraint customers_language_is_known CHECK ((language = ANY (ARRAY['fi'::text, 'sv'::text, 'en'::text])))
  constraint customers_names_are_not_endless CHECK (((length(family_name) <= 200) AND (length(given_names) <= 200) AND (length(call_name) <= 100) AND (length(organisation_name) <= 250)))
  constraint customers_pkey PRIMARY KEY (id)
  CREATE INDEX customers_business_id ON seloste.customers USING btree (business_id) WHERE (business_id IS NOT NULL)
  CREATE INDEX customers_by_name ON seloste.customers USING btree (sort_name, id)
  CREATE UNIQUE INDEX customers_customer_number_is_unique ON seloste.customers USING btree (customer_number)
  CREATE INDEX customers_import ON seloste.customers USING btree (import_id) WHERE (import_id IS NOT NULL)
  CREATE UNIQUE INDEX customers_pkey ON seloste.customers USING btree (id)

table declaration_draft
  only_one boolean not null default true
  body jsonb not null
  based_on integer not null
  revision integer not null default 1
  saved_at timestamp with time zone not null default now()
  saved_by text not null
  constraint declaration_draft_based_on_fkey FOREIGN KEY (based_on) REFERENCES declarations(version)
  constraint declaration_draft_is_one CHECK (only_one)
  constraint declaration_draft_pkey PRIMARY KEY (only_one)
  CREATE UNIQUE INDEX declaration_draft_pkey ON seloste.declaration_draft USING btree (only_one)

table declaration_in_force
  only_one boolean not null default true
  version integer not null
  constraint declaration_in_force_is_one CHECK (only_one)
  constraint declaration_in_force_pkey PRIMARY KEY (only_one)
  constraint declaration_in_force_version_fkey FOREIGN KEY (version) REFERENCES declarations(version)
  CREATE UNIQUE INDEX declaration_in_force_pkey ON seloste.declaration_in_force USING btree (only_one)

table declarations
  version integer not null
  body jsonb not null
  hash text not null
  published_at timestamp with time zone not null default now()
  published_by text not null
  constraint declarations_pkey PRIMARY KEY (version)
  constraint declarations_version_is_not_negative CHECK ((version >= 0))
  CREATE UNIQUE INDEX declarations_pkey ON seloste.declarations USING btree (version)
  CREATE TRIGGER declarations_never_change BEFORE DELETE OR UPDATE OR TRUNCATE ON seloste.declarations FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()

table emails
  customer_id bigint not null
  id bigint not null identity
  address text not null
  normalised text not null
  kind text not null default 'other'::text
  is_primary boolean not null default false
  source text not null
  import_id bigint
  recorded_at timestamp with time zone not null default now()
  ended_on date
  constraint emails_are_not_endless CHECK ((length(address) <= 254))
  constraint emails_customer_id_fkey FOREIGN KEY (customer_id) REFERENCES customers(id) ON DELETE CASCADE
  constraint emails_kind_is_known CHECK ((kind = ANY (ARRAY['private'::text, 'work'::text, 'billing'::text, 'other'::text])))
  constraint emails_pkey PRIMARY KEY (customer_id, id)
  CREATE INDEX emails_normalised ON seloste.emails USING btree (normalised)
  CREATE UNIQUE INDEX emails_pkey ON seloste.emails USING btree (customer_id, id)

table memberships
  customer_id bigint not null
  id bigint not null identity
  number text not null
  since_on date
  source text not null
  import_id bigint
  recorded_at timestamp with time zone not null default now()
  ended_on date
  constraint memberships_customer_id_fkey FOREIGN KEY (customer_id) REFERENCES customers(id) ON DELETE CASCADE
  constraint memberships_number_is_unique UNIQUE (number)
  constraint memberships_pkey PRIMARY KEY (customer_id, id)
  CREATE UNIQUE INDEX memberships_number_is_unique ON seloste.memberships USING btree (number)
  CREATE UNIQUE INDEX memberships_pkey ON seloste.memberships USING btree (customer_id, id)
  CREATE TRIGGER memberships_clear_the_masks AFTER DELETE ON seloste.memberships REFERENCING OLD TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION choices_were_added()
  CREATE TRIGGER memberships_reset_the_masks AFTER UPDATE ON seloste.memberships REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION choices_were_added()
  CREATE TRIGGER memberships_set_the_masks AFTER INSERT ON seloste.memberships REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION choices_were_added()

table migrations
  number integer not null
  name text not null
  hash text not null
  ran_at timestamp with time zone not null default now()
  constraint migrations_pkey PRIMARY KEY (number)
  CREATE UNIQUE INDEX migrations_pkey ON seloste.migrations USING btree (number)

table phones
  customer_id bigint not null
  id bigint not null identity
  e164 text not null
  original text not null
  kind text not null default 'other'::text
  is_primary boolean not null default false
  source text not null
  import_id bigint
  recorded_at timestamp with time zone not null default now()
  ended_on date
  constraint phones_are_e164 CHECK ((e164 ~ '^\+[1-9][0-9]{3,14}$'::text))
  constraint phones_customer_id_fkey FOREIGN KEY (customer_id) REFERENCES customers(id) ON DELETE CASCADE
  constraint phones_kind_is_known CHECK ((kind = ANY (ARRAY['mobile'::text, 'landline'::text, 'work'::text, 'other'::text])))
  constraint phones_pkey PRIMARY KEY (customer_id, id)
  CREATE INDEX phones_e164 ON seloste.phones USING btree (e164)
  CREATE UNIQUE INDEX phones_pkey ON seloste.phones USING btree (customer_id, id)

table purpose_numbers
  key text not null
  number integer not null
  constraint purpose_numbers_fit_the_masks CHECK (((number >= 1) AND (number <= 62)))
  constraint purpose_numbers_number_key UNIQUE (number)
  constraint purpose_numbers_pkey PRIMARY KEY (key)
  CREATE UNIQUE INDEX purpose_numbers_number_key ON seloste.purpose_numbers USING btree (number)
  CREATE UNIQUE INDEX purpose_numbers_pkey ON seloste.purpose_numbers USING btree (key)

table representations
  customer_id bigint not null
  id bigint not null identity
  organisation_id bigint not null
  role text not null default ''::text
  since_on date
  source text not null
  import_id bigint
  recorded_at timestamp with time zone not null default now()
  ended_on date
  constraint representations_are_of_another CHECK ((customer_id <> organisation_id))
  constraint representations_customer_id_fkey FOREIGN KEY (customer_id) REFERENCES customers(id) ON DELETE CASCADE
  constraint representations_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES customers(id) ON DELETE CASCADE
  constraint representations_pkey PRIMARY KEY (customer_id, id)
  CREATE INDEX representations_of_organisation ON seloste.representations USING btree (organisation_id)
  CREATE UNIQUE INDEX representations_pkey ON seloste.representations USING btree (customer_id, id)

-- choices_were_added()
CREATE OR REPLACE FUNCTION seloste.choices_were_added()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'seloste', 'pg_temp'
AS $function$
begin
  perform follow_choices(array(select distinct customer_id from changed));
  return null;
end $function$

-- enqueue(text, jsonb, text)
CREATE OR REPLACE FUNCTION seloste.enqueue(task text, payload jsonb, job_key text)
 RETURNS void
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'seloste', 'pg_temp'
AS $function$
begin
  perform graphile_worker.add_job(task, payload::json, job_key := enqueue.job_key, max_attempts := 5);
end $function$

-- follow_choices(bigint[])
CREATE OR REPLACE FUNCTION seloste.follow_choices(ids bigint[])
 RETURNS void
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'seloste', 'pg_temp'
AS $function$
begin
  with m as materialized (select * from masks_of(ids)), c as (
    update customers c set consents = m.consents, objections = m.objections, state = (c.state & 2) | m.state
    from m where c.id = m.customer_id
      and (c.consents, c.objections, c.state) is distinct from (m.consents, m.objections, (c.state & 2) | m.state)
  )
  update addresses a set is_protected = m.is_protected
  from m where a.customer_id = m.customer_id and a.is_protected <> m.is_protected;
end $function$

-- make_audit_month(date)
CREATE OR REPLACE FUNCTION seloste.make_audit_month(month date)
 RETURNS void
 LANGUAGE plpgsql
AS $function$
declare
  first date := date_trunc('month', month);
  name text := 'audit_log_' || to_char(first, 'YYYY_MM');
begin
  if to_regclass('seloste.' || name) is null then
    execute format('create table seloste.%I partition of seloste.audit_log for values from (%L) to (%L)',
      name, first::timestamp at time zone 'Europe/Helsinki', (first + interval '1 month')::timestamp at time zone 'Europe/Helsinki');
  end if;
end $function$

-- masks_of(bigint[])
CREATE OR REPLACE FUNCTION seloste.masks_of(ids bigint[])
 RETURNS TABLE(customer_id bigint, consents bigint, objections bigint, state integer, is_protected boolean)
 LANGUAGE sql
 STABLE
 SET search_path TO 'seloste', 'pg_temp'
AS $function$
  with last as (
    select distinct on (c.customer_id, c.purpose, split_part(replace(c.kind, 'withdrawal', 'consent'), '_ended', 1))
      c.customer_id, c.purpose, c.kind, c.valid_until
    from choices c where c.customer_id = any(ids) and c.kind <> 'claimed_consent'
    order by c.customer_id, c.purpose, split_part(replace(c.kind, 'withdrawal', 'consent'), '_ended', 1), c.happened_at desc, c.id desc
  )
  select i.id,
    coalesce(bit_or(1::bigint << l.purpose) filter (where l.kind = 'consent'
      and (l.valid_until is null or l.valid_until >= (now() at time zone 'Europe/Helsinki')::date)), 0),
    coalesce(bit_or(1::bigint << l.purpose) filter (where l.kind = 'objection'), 0),
    coalesce(bit_or(case l.kind when 'restriction' then 1 when 'death' then 4 else 0 end), 0)
      | case when exists (select from memberships m where m.customer_id = i.id and m.ended_on is null) then 8 else 0 end,
    coalesce(bool_or(l.kind = 'protection'), false)
  from unnest(ids) i(id) left join last l on l.customer_id = i.id
  group by i.id
$function$

-- next_customer_number()
CREATE OR REPLACE FUNCTION seloste.next_customer_number()
 RETURNS text
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'seloste', 'pg_temp'
AS $function$
declare candidate text;
begin
  loop
    candidate := nextval('customer_numbers')::text;
    exit when not exists (select from customers where customer_number = candidate);
  end loop;
  return candidate;
end $function$

-- protect_new_address()
CREATE OR REPLACE FUNCTION seloste.protect_new_address()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'seloste', 'pg_temp'
AS $function$
begin
  new.is_protected := coalesce((select kind = 'protection' from choices
    where customer_id = new.customer_id and kind in ('protection', 'protection_ended')
    order by happened_at desc, id desc limit 1), false);
  return new;
end $function$

-- refuse_change()
CREATE OR REPLACE FUNCTION seloste.refuse_change()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  raise exception '% is append-only', tg_table_name using errcode = 'restrict_violation';
end $function$
