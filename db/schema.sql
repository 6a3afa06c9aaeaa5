-- Written by `npm run schema` from a database with all migrations; a test compares it.

table access_package_files
  customer_id bigint not null
  package_id bigint not null
  format text not null
  file_id bigint not null
  size_bytes bigint not null
  constraint access_package_files_are_of_a_package FOREIGN KEY (customer_id, package_id) REFERENCES access_packages(customer_id, id) ON UPDATE CASCADE ON DELETE CASCADE DEFERRABLE
  constraint access_package_files_file_id_fkey FOREIGN KEY (file_id) REFERENCES stored_files(id)
  constraint access_package_files_format_is_known CHECK ((format = ANY (ARRAY['json'::text, 'csv'::text, 'pdf'::text, 'zip'::text])))
  constraint access_package_files_pkey PRIMARY KEY (customer_id, package_id, format)
  CREATE INDEX access_package_files_by_file ON seloste.access_package_files USING btree (file_id)
  CREATE UNIQUE INDEX access_package_files_pkey ON seloste.access_package_files USING btree (customer_id, package_id, format)

table access_packages
  customer_id bigint not null
  id bigint not null identity
  request_id bigint
  kind text not null
  language text not null
  opening_hash text
  asked_at timestamp with time zone not null default now()
  asked_by text not null default current_setting('app.actor'::text)
  rows_done integer not null default 0
  rows_expected integer
  finished_at timestamp with time zone
  problem text
  expires_on date
  attachments_waiting integer not null default 0
  texts_waiting integer not null default 0
  constraint access_packages_customer_id_fkey FOREIGN KEY (customer_id) REFERENCES customers(id) ON DELETE CASCADE
  constraint access_packages_kind_is_known CHECK ((kind = ANY (ARRAY['access'::text, 'portability'::text])))
  constraint access_packages_language_is_known CHECK ((language = ANY (ARRAY['fi'::text, 'sv'::text, 'en'::text])))
  constraint access_packages_pkey PRIMARY KEY (customer_id, id)
  constraint access_packages_request_id_fkey FOREIGN KEY (request_id) REFERENCES requests(id) ON DELETE SET NULL
  CREATE INDEX access_packages_by_expiry ON seloste.access_packages USING btree (expires_on) WHERE (expires_on IS NOT NULL)
  CREATE UNIQUE INDEX access_packages_by_opening ON seloste.access_packages USING btree (opening_hash) WHERE (opening_hash IS NOT NULL)
  CREATE INDEX access_packages_of_request ON seloste.access_packages USING btree (request_id)
  CREATE UNIQUE INDEX access_packages_pkey ON seloste.access_packages USING btree (customer_id, id)

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
  CREATE INDEX addresses_by_recording ON seloste.addresses USING btree (recorded_at)
  CREATE UNIQUE INDEX addresses_pkey ON seloste.addresses USING btree (customer_id, id)
  CREATE INDEX addresses_postcode ON seloste.addresses USING btree (postcode, town)
  CREATE INDEX addresses_town ON seloste.addresses USING btree (town)
  CREATE TRIGGER addresses_of_the_protected BEFORE INSERT ON seloste.addresses FOR EACH ROW EXECUTE FUNCTION protect_new_address()

table announcements
  id bigint not null identity
  body jsonb not null
  announced_at timestamp with time zone not null default now()
  announced_by text not null
  ended_at timestamp with time zone
  version integer
  withdrawn_by text
  told_publicly integer
  constraint announcements_are_not_both CHECK (((version IS NULL) OR (withdrawn_by IS NULL)))
  constraint announcements_count_people CHECK ((told_publicly >= 0))
  constraint announcements_end_one_way CHECK (((ended_at IS NOT NULL) = ((version IS NOT NULL) OR (withdrawn_by IS NOT NULL))))
  constraint announcements_pkey PRIMARY KEY (id)
  constraint announcements_version_fkey FOREIGN KEY (version) REFERENCES declarations(version)
  CREATE INDEX announcements_of_version ON seloste.announcements USING btree (version)
  CREATE UNIQUE INDEX announcements_pkey ON seloste.announcements USING btree (id)
  CREATE UNIQUE INDEX announcements_wait_one_at_a_time ON seloste.announcements USING btree ((true)) WHERE (ended_at IS NULL)

table anonymous_sales
  month date not null
  channel text not null
  product_group text not null
  orders integer not null
  net_cents bigint not null
  gross_cents bigint not null
  orders_of_group integer not null default 0
  buyers integer not null default 0
  buyers_of_cell integer not null default 0
  constraint anonymous_sales_pkey PRIMARY KEY (month, channel, product_group)
  CREATE UNIQUE INDEX anonymous_sales_pkey ON seloste.anonymous_sales USING btree (month, channel, product_group)

table api_keys
  id bigint not null identity
  name text not null
  recipient text
  purposes text[] not null
  networks text[] not null default '{}'::text[]
  expires_on date
  secret_hash text not null
  hint text not null
  made_at timestamp with time zone not null default now()
  made_by text not null default current_setting('app.actor'::text)
  ended_at timestamp with time zone
  ended_by text
  last_used_on date
  constraint api_keys_are_not_endless CHECK (((length(name) <= 200) AND (cardinality(networks) <= 50)))
  constraint api_keys_hold_something CHECK ((cardinality(purposes) > 0))
  constraint api_keys_pkey PRIMARY KEY (id)
  constraint api_keys_secret_is_unique UNIQUE (secret_hash)
  CREATE UNIQUE INDEX api_keys_pkey ON seloste.api_keys USING btree (id)
  CREATE UNIQUE INDEX api_keys_secret_is_unique ON seloste.api_keys USING btree (secret_hash)

table assessment_documents
  id bigint not null identity
  purpose text not null
  file_id bigint not null
  file_name text not null
  content_type text not null
  size_bytes bigint not null
  added_at timestamp with time zone not null default now()
  added_by text not null default current_setting('app.actor'::text)
  constraint assessment_documents_file_id_fkey FOREIGN KEY (file_id) REFERENCES stored_files(id)
  constraint assessment_documents_have_a_name_of_one_line CHECK (((file_name !~ '[[:cntrl:]]'::text) AND ((length(file_name) >= 1) AND (length(file_name) <= 200))))
  constraint assessment_documents_pkey PRIMARY KEY (id)
  CREATE INDEX assessment_documents_by_file ON seloste.assessment_documents USING btree (file_id)
  CREATE INDEX assessment_documents_by_purpose ON seloste.assessment_documents USING btree (purpose, id)
  CREATE UNIQUE INDEX assessment_documents_pkey ON seloste.assessment_documents USING btree (id)

table attachments
  customer_id bigint not null
  id bigint not null identity
  file_id bigint not null
  file_name text not null
  content_type text not null
  size_bytes bigint not null
  is_read boolean not null
  recorded_at timestamp with time zone not null default now()
  recorded_by text not null default current_setting('app.actor'::text)
  constraint attachments_customer_id_fkey FOREIGN KEY (customer_id) REFERENCES customers(id) ON DELETE CASCADE
  constraint attachments_file_id_fkey FOREIGN KEY (file_id) REFERENCES stored_files(id)
  constraint attachments_name_is_one_line CHECK (((file_name !~ '[[:cntrl:]]'::text) AND ((length(file_name) >= 1) AND (length(file_name) <= 200))))
  constraint attachments_pkey PRIMARY KEY (customer_id, id)
  CREATE INDEX attachments_of_customer ON seloste.attachments USING btree (customer_id, recorded_at, id)
  CREATE INDEX attachments_of_file ON seloste.attachments USING btree (file_id)
  CREATE UNIQUE INDEX attachments_pkey ON seloste.attachments USING btree (customer_id, id)

table audit_log
  id bigint not null identity
  at timestamp with time zone not null default now()
  actor text not null default current_setting('app.actor'::text)
  purpose integer not null default 
CASE
    WHEN ((SESSION_USER)::text ~~ 'seloste\_________\_p%'::text) THEN (substr((SESSION_USER)::text, 19))::integer
    ELSE (current_setting('app.purpose'::text))::integer
END
  kind text not null
  act text not null
  customer_id bigint
  about text
  fields text[]
  customer_ids bigint[]
  constraint audit_log_kind_is_known CHECK ((kind = ANY (ARRAY['looked'::text, 'wrote'::text])))
  constraint audit_log_names_one_or_many CHECK (((customer_id IS NULL) OR (customer_ids IS NULL)))
  constraint audit_log_pkey PRIMARY KEY (id, at)
  CREATE INDEX audit_log_of_customer ON ONLY seloste.audit_log USING btree (customer_id, at) WHERE (customer_id IS NOT NULL)
  CREATE INDEX audit_log_of_many ON ONLY seloste.audit_log USING gin (customer_ids) WITH (gin_pending_list_limit='256') WHERE (customer_ids IS NOT NULL)
  CREATE UNIQUE INDEX audit_log_pkey ON ONLY seloste.audit_log USING btree (id, at)
  CREATE TRIGGER audit_log_is_append_only BEFORE DELETE OR UPDATE ON seloste.audit_log FOR EACH ROW EXECUTE FUNCTION refuse_change()
  CREATE TRIGGER audit_log_is_never_emptied BEFORE TRUNCATE ON seloste.audit_log FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()

table audit_months_dropped
  month date not null
  rows bigint not null
  last_id bigint not null
  months_kept integer not null
  declaration_version integer not null
  dropped_on date not null default today()
  constraint audit_months_dropped_are_whole CHECK ((EXTRACT(day FROM month) = (1)::numeric))
  constraint audit_months_dropped_declaration_version_fkey FOREIGN KEY (declaration_version) REFERENCES declarations(version)
  constraint audit_months_dropped_had_been_kept CHECK ((dropped_on >= (month + make_interval(months => (months_kept + 1)))))
  constraint audit_months_dropped_pkey PRIMARY KEY (month)
  CREATE INDEX audit_months_dropped_by_declaration ON seloste.audit_months_dropped USING btree (declaration_version)
  CREATE UNIQUE INDEX audit_months_dropped_pkey ON seloste.audit_months_dropped USING btree (month)
  CREATE TRIGGER audit_months_dropped_are_append_only BEFORE DELETE OR UPDATE OR TRUNCATE ON seloste.audit_months_dropped FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()

table audit_seals
  number bigint not null
  first_id bigint not null
  last_id bigint not null
  first_at timestamp with time zone not null
  rows bigint not null
  hash text not null
  sealed_at timestamp with time zone not null default now()
  constraint audit_seals_pkey PRIMARY KEY (number)
  CREATE UNIQUE INDEX audit_seals_pkey ON seloste.audit_seals USING btree (number)
  CREATE TRIGGER audit_seals_are_append_only BEFORE DELETE OR UPDATE OR TRUNCATE ON seloste.audit_seals FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()

table backup_failures
  id bigint not null identity
  at timestamp with time zone not null default now()
  folder text not null
  code text not null
  constraint backup_failures_pkey PRIMARY KEY (id)
  CREATE UNIQUE INDEX backup_failures_pkey ON seloste.backup_failures USING btree (id)

table backups
  id bigint not null identity
  file_name text not null
  made_at timestamp with time zone not null
  took_seconds integer not null
  size_bytes bigint not null
  rows bigint not null
  sha256 text not null
  kept_until date not null
  destroyed_at timestamp with time zone
  folder text
  constraint backups_have_names_of_their_own_in_a_folder UNIQUE (folder, file_name)
  constraint backups_pkey PRIMARY KEY (id)
  CREATE UNIQUE INDEX backups_have_names_of_their_own_in_a_folder ON seloste.backups USING btree (folder, file_name)
  CREATE UNIQUE INDEX backups_pkey ON seloste.backups USING btree (id)

table bank_accounts
  account text not null
  confirmed_at timestamp with time zone not null default now()
  confirmed_by text not null default current_setting('app.actor'::text)
  constraint bank_accounts_are_not_endless CHECK (((length(account) >= 4) AND (length(account) <= 34)))
  constraint bank_accounts_pkey PRIMARY KEY (account)
  CREATE UNIQUE INDEX bank_accounts_pkey ON seloste.bank_accounts USING btree (account)

table bank_file_steps
  bank_file_id bigint not null
  number integer not null
  step text not null
  at timestamp with time zone not null default now()
  by_actor text not null default current_setting('app.actor'::text)
  problem text
  constraint bank_file_steps_are_known CHECK ((step = ANY (ARRAY['uploaded'::text, 'asking'::text, 'read'::text, 'matched'::text, 'undo_started'::text, 'undone'::text, 'failed'::text, 'expired'::text])))
  constraint bank_file_steps_bank_file_id_fkey FOREIGN KEY (bank_file_id) REFERENCES bank_files(id) ON DELETE CASCADE
  constraint bank_file_steps_pkey PRIMARY KEY (bank_file_id, number)
  CREATE UNIQUE INDEX bank_file_steps_pkey ON seloste.bank_file_steps USING btree (bank_file_id, number)

table bank_files
  id bigint not null identity
  file_id bigint not null
  file_name text not null
  file_sha256 text not null
  file_bytes bigint not null
  uploaded_at timestamp with time zone not null default now()
  uploaded_by text not null default current_setting('app.actor'::text)
  read_to_entry integer not null default 0
  read_to_part integer not null default 0
  payments_read integer not null default 0
  outgoing_passed integer not null default 0
  unbooked_passed integer not null default 0
  has_identity_codes boolean not null default false
  matched_to_entry integer not null default 0
  matched_to_part integer not null default 0
  payments_matched integer not null default 0
  undone_to_entry integer not null default 0
  undone_to_part integer not null default 0
  payments_undone integer not null default 0
  counts jsonb not null default '{}'::jsonb
  expires_on date
  constraint bank_files_file_id_fkey FOREIGN KEY (file_id) REFERENCES stored_files(id)
  constraint bank_files_names_are_not_endless CHECK ((length(file_name) <= 255))
  constraint bank_files_pkey PRIMARY KEY (id)
  CREATE INDEX bank_files_hash ON seloste.bank_files USING btree (file_sha256)
  CREATE UNIQUE INDEX bank_files_pkey ON seloste.bank_files USING btree (id)
  CREATE INDEX bank_files_stored ON seloste.bank_files USING btree (file_id)

table bank_payments
  bank_file_id bigint not null
  entry integer not null
  part integer not null
  statement integer not null
  key text not null
  entry_key text not null
  booked_on date
  paid_on date
  amount_cents bigint not null
  currency text not null
  is_reversal boolean not null
  reference text
  reference_rf text
  reference_is_sure boolean not null
  other_references text[]
  hints text[]
  documents jsonb
  payer_name text not null default ''::text
  payer_account text not null default ''::text
  message text not null default ''::text
  bank_reference text not null default ''::text
  exchange text not null default ''::text
  warnings text[]
  outcome text not null default 'read'::text
  reason text
  customer_id bigint
  payment_id bigint
  payment_key text
  decided_at timestamp with time zone
  decided_by text
  constraint bank_payments_outcome_is_known CHECK ((outcome = ANY (ARRAY['read'::text, 'matched'::text, 'doubtful'::text, 'unknown'::text, 'duplicate'::text, 'replaced'::text, 'accepted'::text, 'credited'::text, 'excluded'::text, 'undone'::text])))
  constraint bank_payments_pkey PRIMARY KEY (bank_file_id, entry, part)
  CREATE INDEX bank_payments_by_outcome ON seloste.bank_payments USING btree (bank_file_id, outcome, entry, part)
  CREATE INDEX bank_payments_entry_key ON seloste.bank_payments USING btree (entry_key)
  CREATE INDEX bank_payments_key ON seloste.bank_payments USING btree (key)
  CREATE INDEX bank_payments_of_customer ON seloste.bank_payments USING btree (customer_id) WHERE (customer_id IS NOT NULL)
  CREATE INDEX bank_payments_of_customers ON seloste.bank_payments USING btree (customer_id)
  CREATE UNIQUE INDEX bank_payments_pkey ON seloste.bank_payments USING btree (bank_file_id, entry, part)
  CREATE INDEX bank_payments_recorded ON seloste.bank_payments USING btree (customer_id, payment_id) WHERE (payment_id IS NOT NULL)
  CREATE INDEX bank_payments_to_decide ON seloste.bank_payments USING btree (bank_file_id, entry, part) WHERE (outcome = ANY (ARRAY['doubtful'::text, 'unknown'::text]))

table bank_proposals
  bank_file_id bigint not null
  entry integer not null
  part integer not null
  number integer not null
  is_sure boolean not null
  reason text not null
  customer_id bigint not null
  invoice_id bigint
  credit_note_id bigint
  reverses_id bigint
  amount_cents bigint not null
  costs_cents bigint not null default 0
  constraint bank_proposals_pkey PRIMARY KEY (bank_file_id, entry, part, number)
  CREATE INDEX bank_proposals_of_customer ON seloste.bank_proposals USING btree (customer_id)
  CREATE UNIQUE INDEX bank_proposals_pkey ON seloste.bank_proposals USING btree (bank_file_id, entry, part, number)
  CREATE INDEX bank_proposals_to_invoice ON seloste.bank_proposals USING btree (customer_id, invoice_id) WHERE (invoice_id IS NOT NULL)

table bank_statements
  bank_file_id bigint not null
  number integer not null
  kind text not null
  version text not null
  said_id text not null
  account text not null
  currency text not null
  from_on date
  to_on date
  warnings text[]
  constraint bank_statements_bank_file_id_fkey FOREIGN KEY (bank_file_id) REFERENCES bank_files(id) ON DELETE CASCADE
  constraint bank_statements_kind_is_known CHECK ((kind = ANY (ARRAY['camt.053'::text, 'camt.054'::text])))
  constraint bank_statements_pkey PRIMARY KEY (bank_file_id, number)
  CREATE UNIQUE INDEX bank_statements_pkey ON seloste.bank_statements USING btree (bank_file_id, number)

table breach_accounts
  breach_id bigint not null
  number integer not null
  began_on date
  ended_on date
  natures text[] not null
  happened text not null
  categories text[] not null
  registers text[] not null
  people_count integer
  people_are text not null
  records_count integer
  effects text not null
  actions text not null
  processor text
  at timestamp with time zone not null default now()
  by_actor text not null default current_setting('app.actor'::text)
  constraint breach_accounts_are_not_endless CHECK (((length(happened) <= 8000) AND (length(effects) <= 8000) AND (length(actions) <= 8000)))
  constraint breach_accounts_breach_id_fkey FOREIGN KEY (breach_id) REFERENCES breaches(id)
  constraint breach_accounts_counts_are_counts CHECK (((people_count >= 0) AND (records_count >= 0)))
  constraint breach_accounts_end_after_they_begin CHECK ((ended_on >= began_on))
  constraint breach_accounts_natures_are_known CHECK ((natures <@ ARRAY['confidentiality'::text, 'integrity'::text, 'availability'::text]))
  constraint breach_accounts_people_are_known CHECK ((people_are = ANY (ARRAY['counted'::text, 'estimated'::text, 'unknown'::text])))
  constraint breach_accounts_pkey PRIMARY KEY (breach_id, number)
  CREATE UNIQUE INDEX breach_accounts_pkey ON seloste.breach_accounts USING btree (breach_id, number)

table breach_assessments
  breach_id bigint not null
  number integer not null
  risk text not null
  reasons text not null
  at timestamp with time zone not null default now()
  by_actor text not null default current_setting('app.actor'::text)
  constraint breach_assessments_breach_id_fkey FOREIGN KEY (breach_id) REFERENCES breaches(id)
  constraint breach_assessments_have_reasons CHECK (((reasons <> ''::text) AND (length(reasons) <= 8000)))
  constraint breach_assessments_pkey PRIMARY KEY (breach_id, number)
  constraint breach_assessments_risk_is_known CHECK ((risk = ANY (ARRAY['unlikely'::text, 'risk'::text, 'high'::text])))
  CREATE UNIQUE INDEX breach_assessments_pkey ON seloste.breach_assessments USING btree (breach_id, number)

table breach_customers
  customer_id bigint not null
  breach_id bigint not null
  scope integer not null
  added_at timestamp with time zone not null default now()
  constraint breach_customers_breach_id_fkey FOREIGN KEY (breach_id) REFERENCES breaches(id)
  constraint breach_customers_customer_id_fkey FOREIGN KEY (customer_id) REFERENCES customers(id) ON DELETE CASCADE
  constraint breach_customers_pkey PRIMARY KEY (customer_id, breach_id)
  CREATE INDEX breach_customers_of_breach ON seloste.breach_customers USING btree (breach_id, customer_id)
  CREATE UNIQUE INDEX breach_customers_pkey ON seloste.breach_customers USING btree (customer_id, breach_id)

table breach_events
  breach_id bigint not null
  number integer not null
  kind text not null
  happened_at timestamp with time zone not null default now()
  reason text not null default ''::text
  reference text not null default ''::text
  at timestamp with time zone not null default now()
  by_actor text not null default current_setting('app.actor'::text)
  constraint breach_events_are_not_endless CHECK (((length(reason) <= 8000) AND (length(reference) <= 500)))
  constraint breach_events_breach_id_fkey FOREIGN KEY (breach_id) REFERENCES breaches(id)
  constraint breach_events_kind_is_known CHECK ((kind = ANY (ARRAY['approved'::text, 'published'::text, 'excepted'::text, 'closed'::text, 'reopened'::text])))
  constraint breach_events_pkey PRIMARY KEY (breach_id, number)
  CREATE UNIQUE INDEX breach_events_pkey ON seloste.breach_events USING btree (breach_id, number)

table breach_messages
  breach_id bigint not null
  number integer not null
  language text not null
  happened text not null
  effects text not null
  actions text not null
  advice text not null
  at timestamp with time zone not null default now()
  by_actor text not null default current_setting('app.actor'::text)
  constraint breach_messages_are_not_endless CHECK (((length(happened) <= 8000) AND (length(effects) <= 8000) AND (length(actions) <= 8000) AND (length(advice) <= 8000)))
  constraint breach_messages_breach_id_fkey FOREIGN KEY (breach_id) REFERENCES breaches(id)
  constraint breach_messages_language_is_known CHECK ((language = ANY (ARRAY['fi'::text, 'sv'::text, 'en'::text])))
  constraint breach_messages_pkey PRIMARY KEY (breach_id, number)
  CREATE UNIQUE INDEX breach_messages_pkey ON seloste.breach_messages USING btree (breach_id, number)

table breach_notifications
  breach_id bigint not null
  number integer not null
  language text not null
  body text not null
  sent_at timestamp with time zone not null
  way text not null
  reference text not null default ''::text
  late_reasons text not null default ''::text
  at timestamp with time zone not null default now()
  by_actor text not null default current_setting('app.actor'::text)
  constraint breach_notifications_are_not_endless CHECK (((length(body) <= 200000) AND (length(reference) <= 200) AND (length(late_reasons) <= 8000)))
  constraint breach_notifications_are_not_from_the_future CHECK ((sent_at <= at))
  constraint breach_notifications_breach_id_fkey FOREIGN KEY (breach_id) REFERENCES breaches(id)
  constraint breach_notifications_language_is_known CHECK ((language = ANY (ARRAY['fi'::text, 'sv'::text, 'en'::text])))
  constraint breach_notifications_pkey PRIMARY KEY (breach_id, number)
  constraint breach_notifications_way_is_known CHECK ((way = ANY (ARRAY['web_form'::text, 'secure_mail'::text, 'letter'::text, 'phone'::text])))
  CREATE UNIQUE INDEX breach_notifications_pkey ON seloste.breach_notifications USING btree (breach_id, number)

table breach_scopes
  breach_id bigint not null
  number integer not null
  kind text not null
  named text not null default ''::text
  title text not null default ''::text
  since date
  until date
  definition jsonb
  done_to bigint not null default 0
  found integer not null default 0
  finished_at timestamp with time zone
  problem text
  at timestamp with time zone not null default now()
  by_actor text not null default current_setting('app.actor'::text)
  constraint breach_scopes_are_not_endless CHECK (((length(named) <= 60) AND (length(title) <= 200)))
  constraint breach_scopes_breach_id_fkey FOREIGN KEY (breach_id) REFERENCES breaches(id)
  constraint breach_scopes_kind_is_known CHECK ((kind = ANY (ARRAY['list'::text, 'import'::text, 'export'::text, 'recipient'::text, 'view'::text, 'everybody'::text])))
  constraint breach_scopes_pkey PRIMARY KEY (breach_id, number)
  CREATE UNIQUE INDEX breach_scopes_pkey ON seloste.breach_scopes USING btree (breach_id, number)

table breaches
  id bigint not null identity
  title text not null
  found_at timestamp with time zone not null
  found_by text not null default ''::text
  aware_at timestamp with time zone not null
  recorded_at timestamp with time zone not null default now()
  recorded_by text not null default current_setting('app.actor'::text)
  constraint breaches_are_found_before_they_are_certain CHECK ((found_at <= aware_at))
  constraint breaches_are_found_by_somebody_short CHECK ((length(found_by) <= 200))
  constraint breaches_are_not_from_the_future CHECK ((aware_at <= recorded_at))
  constraint breaches_have_a_title CHECK (((title <> ''::text) AND (length(title) <= 120)))
  constraint breaches_pkey PRIMARY KEY (id)
  CREATE UNIQUE INDEX breaches_pkey ON seloste.breaches USING btree (id)

table bulk_edit_rows
  customer_id bigint not null
  bulk_edit_id bigint not null
  row_id bigint not null default 0
  outcome text not null
  old_value text
  old_source text
  old_since timestamp with time zone
  changed_at timestamp with time zone
  made bigint[]
  constraint bulk_edit_rows_bulk_edit_id_fkey FOREIGN KEY (bulk_edit_id) REFERENCES bulk_edits(id) ON DELETE CASCADE
  constraint bulk_edit_rows_customer_id_fkey FOREIGN KEY (customer_id) REFERENCES customers(id) ON DELETE CASCADE
  constraint bulk_edit_rows_outcome_is_known CHECK ((outcome = ANY (ARRAY['change'::text, 'restricted'::text, 'done'::text, 'skipped'::text, 'undone'::text, 'kept'::text])))
  constraint bulk_edit_rows_pkey PRIMARY KEY (customer_id, bulk_edit_id, row_id)
  CREATE INDEX bulk_edit_rows_of_edit ON seloste.bulk_edit_rows USING btree (bulk_edit_id, outcome, customer_id)
  CREATE UNIQUE INDEX bulk_edit_rows_pkey ON seloste.bulk_edit_rows USING btree (customer_id, bulk_edit_id, row_id)

table bulk_edit_steps
  bulk_edit_id bigint not null
  number integer not null
  step text not null
  at timestamp with time zone not null default now()
  by_actor text not null default current_setting('app.actor'::text)
  problem text
  constraint bulk_edit_steps_are_known CHECK ((step = ANY (ARRAY['asked'::text, 'prepared'::text, 'started'::text, 'paused'::text, 'finished'::text, 'undo_started'::text, 'undone'::text, 'failed'::text, 'closed'::text])))
  constraint bulk_edit_steps_bulk_edit_id_fkey FOREIGN KEY (bulk_edit_id) REFERENCES bulk_edits(id) ON DELETE CASCADE
  constraint bulk_edit_steps_pkey PRIMARY KEY (bulk_edit_id, number)
  CREATE UNIQUE INDEX bulk_edit_steps_pkey ON seloste.bulk_edit_steps USING btree (bulk_edit_id, number)

table bulk_edits
  id bigint not null identity
  made_by text not null default current_setting('app.actor'::text)
  made_at timestamp with time zone not null default now()
  definition jsonb not null
  ticked bigint[]
  change jsonb not null
  source text not null
  prepared_to bigint not null default 0
  run_to bigint not null default 0
  undone_to bigint not null default 0
  rows_change integer not null default 0
  rows_same integer not null default 0
  rows_left integer not null default 0
  rows_done integer not null default 0
  rows_skipped integer not null default 0
  rows_undone integer not null default 0
  rows_kept integer not null default 0
  expires_on date
  constraint bulk_edits_are_not_endless CHECK (((octet_length((definition)::text) <= 16000) AND (octet_length((change)::text) <= 16000) AND (cardinality(ticked) <= 1000)))
  constraint bulk_edits_pkey PRIMARY KEY (id)
  CREATE INDEX bulk_edits_of_maker ON seloste.bulk_edits USING btree (made_by, id)
  CREATE UNIQUE INDEX bulk_edits_pkey ON seloste.bulk_edits USING btree (id)

table bulk_merges
  id bigint not null identity
  rule jsonb not null
  pairs_expected integer not null
  asked_at timestamp with time zone not null default clock_timestamp()
  asked_by text not null default current_setting('app.actor'::text)
  looked_at integer not null default 0
  merged integer not null default 0
  stop_asked_at timestamp with time zone
  ended_at timestamp with time zone
  outcome text
  undo_asked_at timestamp with time zone
  undone integer not null default 0
  not_undone integer not null default 0
  undo_ended_at timestamp with time zone
  undone_to bigint
  constraint bulk_merges_end_in_one_way CHECK (((ended_at IS NULL) = (outcome IS NULL)))
  constraint bulk_merges_outcome_is_known CHECK ((outcome = ANY (ARRAY['finished'::text, 'stopped'::text])))
  constraint bulk_merges_pkey PRIMARY KEY (id)
  CREATE UNIQUE INDEX bulk_merges_one_at_a_time ON seloste.bulk_merges USING btree ((true)) WHERE (ended_at IS NULL)
  CREATE UNIQUE INDEX bulk_merges_pkey ON seloste.bulk_merges USING btree (id)

table buyer_figures
  month date not null
  dimension text not null
  label text not null
  buyers integer not null
  constraint buyer_figures_dimension_is_known CHECK ((dimension = ANY (ARRAY['all'::text, 'channel'::text, 'region'::text, 'product_group'::text])))
  constraint buyer_figures_pkey PRIMARY KEY (month, dimension, label)
  CREATE UNIQUE INDEX buyer_figures_pkey ON seloste.buyer_figures USING btree (month, dimension, label)

table caller_changes
  only_one boolean not null default true
  number bigint not null
  constraint caller_changes_are_one_row CHECK (only_one)
  constraint caller_changes_pkey PRIMARY KEY (only_one)
  CREATE UNIQUE INDEX caller_changes_pkey ON seloste.caller_changes USING btree (only_one)

table channel_tests
  id bigint not null identity
  token text not null default (gen_random_uuid())::text
  address text not null
  asked_at timestamp with time zone not null default now()
  sent_at timestamp with time zone
  failure text not null default ''::text
  arrived_at timestamp with time zone
  constraint channel_tests_failure_is_not_endless CHECK ((length(failure) <= 500))
  constraint channel_tests_pkey PRIMARY KEY (id)
  CREATE UNIQUE INDEX channel_tests_by_token ON seloste.channel_tests USING btree (token)
  CREATE UNIQUE INDEX channel_tests_pkey ON seloste.channel_tests USING btree (id)

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
  constraint choices_kind_is_known CHECK ((kind = ANY (ARRAY['consent'::text, 'claimed_consent'::text, 'withdrawal'::text, 'consent_ended'::text, 'objection'::text, 'objection_ended'::text, 'restriction'::text, 'restriction_ended'::text, 'protection'::text, 'protection_ended'::text, 'death'::text, 'death_ended'::text])))
  constraint choices_name_their_purpose CHECK (
CASE
    WHEN (kind = ANY (ARRAY['consent'::text, 'claimed_consent'::text, 'withdrawal'::text, 'consent_ended'::text])) THEN (purpose IS NOT NULL)
    WHEN (kind = ANY (ARRAY['objection'::text, 'objection_ended'::text])) THEN true
    ELSE (purpose IS NULL)
END)
  constraint choices_pkey PRIMARY KEY (customer_id, id)
  constraint choices_purpose_fits_the_masks CHECK (((purpose >= 1) AND (purpose <= 62)))
  CREATE INDEX choices_expiring ON seloste.choices USING btree (valid_until) WHERE (valid_until IS NOT NULL)
  CREATE INDEX choices_of_purpose ON seloste.choices USING btree (purpose, kind, customer_id)
  CREATE UNIQUE INDEX choices_pkey ON seloste.choices USING btree (customer_id, id)
  CREATE TRIGGER choices_reset_the_masks AFTER DELETE ON seloste.choices REFERENCING OLD TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION choices_were_added()
  CREATE TRIGGER choices_set_the_masks AFTER INSERT ON seloste.choices REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION choices_were_added()
  CREATE TRIGGER choices_wait_for_the_journal AFTER INSERT ON seloste.choices REFERENCING NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION choices_wait_for_the_journal()

table choices_to_journal
  id bigint not null identity
  customers bigint[] not null
  choices bigint[] not null
  constraint choices_to_journal_pkey PRIMARY KEY (id)
  CREATE UNIQUE INDEX choices_to_journal_pkey ON seloste.choices_to_journal USING btree (id)

table choices_to_tell
  customer_id bigint not null
  batch text not null
  choices bigint[] not null
  constraint choices_to_tell_customer_id_fkey FOREIGN KEY (customer_id) REFERENCES customers(id) ON DELETE CASCADE
  constraint choices_to_tell_name_some CHECK ((cardinality(choices) > 0))
  constraint choices_to_tell_pkey PRIMARY KEY (customer_id, batch)
  CREATE INDEX choices_to_tell_of_batch ON seloste.choices_to_tell USING btree (batch, customer_id)
  CREATE UNIQUE INDEX choices_to_tell_pkey ON seloste.choices_to_tell USING btree (customer_id, batch)

table collections
  customer_id bigint not null
  id bigint not null identity
  invoice_id bigint not null
  recipient text not null
  recipient_name text not null
  handed_cents bigint not null
  handed_at timestamp with time zone not null default now()
  handed_by text not null default current_setting('app.actor'::text)
  ended_at timestamp with time zone
  ended_by text
  ended_why text
  constraint collections_customer_id_invoice_id_fkey FOREIGN KEY (customer_id, invoice_id) REFERENCES invoices(customer_id, id) ON DELETE CASCADE DEFERRABLE
  constraint collections_end_for_a_reason CHECK (((ended_at IS NULL) = (ended_why IS NULL)))
  constraint collections_pkey PRIMARY KEY (customer_id, id)
  constraint collections_reason_is_known CHECK ((ended_why = ANY (ARRAY['paid'::text, 'withdrawn'::text, 'uncollectable'::text])))
  CREATE INDEX collections_of_invoice ON seloste.collections USING btree (customer_id, invoice_id)
  CREATE UNIQUE INDEX collections_one_at_a_time ON seloste.collections USING btree (customer_id, invoice_id) WHERE (ended_at IS NULL)
  CREATE UNIQUE INDEX collections_pkey ON seloste.collections USING btree (customer_id, id)

table customer_field_values
  customer_id bigint not null
  field text not null
  value text not null
  source text not null
  import_id bigint
  recorded_at timestamp with time zone not null default now()
  sought text generated "left"(value, 80)
  amount double precision generated 
CASE
    WHEN (value ~ '^-?[0-9]{1,15}([.][0-9]{1,6})?$'::text) THEN (value)::double precision
    ELSE NULL::double precision
END
  constraint customer_field_values_are_not_endless CHECK ((length(value) <= 2000))
  constraint customer_field_values_customer_id_fkey FOREIGN KEY (customer_id) REFERENCES customers(id) ON DELETE CASCADE
  constraint customer_field_values_pkey PRIMARY KEY (customer_id, field)
  CREATE INDEX customer_field_values_amount ON seloste.customer_field_values USING btree (field, amount) WHERE (amount IS NOT NULL)
  CREATE UNIQUE INDEX customer_field_values_pkey ON seloste.customer_field_values USING btree (customer_id, field)
  CREATE INDEX customer_field_values_sought ON seloste.customer_field_values USING btree (field, sought)

table customer_figures
  month date not null
  kind text not null
  source text not null
  came integer not null
  constraint customer_figures_pkey PRIMARY KEY (month, kind, source)
  CREATE UNIQUE INDEX customer_figures_pkey ON seloste.customer_figures USING btree (month, kind, source)

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
  purpose integer not null default COALESCE(("substring"((SESSION_USER)::text, '_p([0-9]+)$'::text))::integer, (current_setting('app.purpose'::text))::integer)
  constraint customer_history_customer_id_fkey FOREIGN KEY (customer_id) REFERENCES customers(id) ON DELETE CASCADE
  constraint customer_history_pkey PRIMARY KEY (customer_id, id)
  CREATE UNIQUE INDEX customer_history_pkey ON seloste.customer_history USING btree (customer_id, id)

table customer_references
  place text not null
  field text not null
  way text not null
  constraint customer_references_go_a_known_way CHECK ((way = ANY (ARRAY['follows'::text, 'another'::text, 'stays'::text, 'goes'::text])))
  constraint customer_references_pkey PRIMARY KEY (place, field)
  CREATE UNIQUE INDEX customer_references_pkey ON seloste.customer_references USING btree (place, field)

table customer_terms
  term text not null
  customer_id bigint not null
  constraint customer_terms_pkey PRIMARY KEY (term, customer_id)
  CREATE UNIQUE INDEX customer_terms_pkey ON seloste.customer_terms USING btree (term, customer_id)

table customers
  id bigint not null identity
  kind text not null
  customer_number text not null default next_customer_number()
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
  last_contact_on date not null default today()
  consents bigint not null default 0
  objections bigint not null default 0
  state integer not null default 0
  since_on date
  constraint customers_customer_number_is_as_compared CHECK (((customer_number = upper(customer_number)) AND (customer_number !~ '\s'::text)))
  constraint customers_customer_number_is_unique UNIQUE (customer_number)
  constraint customers_declaration_version_fkey FOREIGN KEY (declaration_version) REFERENCES declarations(version)
  constraint customers_have_a_name CHECK (((family_name <> ''::text) OR (given_names <> ''::text) OR (organisation_name <> ''::text) OR ((state & 2) <> 0)))
  constraint customers_kind_is_known CHECK ((kind = ANY (ARRAY['person'::text, 'organisation'::text, 'sole_trader'::text])))
  constraint customers_language_is_known CHECK ((language = ANY (ARRAY['fi'::text, 'sv'::text, 'en'::text])))
  constraint customers_names_are_not_endless CHECK (((length(family_name) <= 200) AND (length(given_names) <= 200) AND (length(call_name) <= 100) AND (length(organisation_name) <= 250)))
  constraint customers_pkey PRIMARY KEY (id)
  CREATE INDEX customers_business_id ON seloste.customers USING btree (business_id) WHERE (business_id IS NOT NULL)
  CREATE INDEX customers_by_last_contact ON seloste.customers USING btree (last_contact_on, id)
  CREATE INDEX customers_by_name ON seloste.customers USING btree (sort_name, id)
  CREATE UNIQUE INDEX customers_customer_number_is_unique ON seloste.customers USING btree (customer_number)
  CREATE INDEX customers_import ON seloste.customers USING btree (import_id) WHERE (import_id IS NOT NULL)
  CREATE INDEX customers_kept_for_duty ON seloste.customers USING btree (id) WHERE ((state & 2) <> 0)
  CREATE UNIQUE INDEX customers_pkey ON seloste.customers USING btree (id)
  CREATE INDEX customers_recorded ON seloste.customers USING btree (recorded_at)
  CREATE INDEX customers_since ON seloste.customers USING btree (since_on) WHERE (since_on IS NOT NULL)
  CREATE INDEX customers_source ON seloste.customers USING btree (source)
  CREATE TRIGGER customers_are_forgotten_by_search AFTER DELETE ON seloste.customers REFERENCING OLD TABLE AS departed FOR EACH STATEMENT EXECUTE FUNCTION forget_in_search()
  CREATE TRIGGER customers_are_remembered_in_search AFTER INSERT ON seloste.customers REFERENCING NEW TABLE AS arrived FOR EACH STATEMENT EXECUTE FUNCTION remember_in_search()
  CREATE TRIGGER customers_are_renamed_in_search AFTER UPDATE OF id, organisation_name, family_name, given_names ON seloste.customers FOR EACH ROW WHEN (((((old.id IS DISTINCT FROM new.id) OR (old.organisation_name IS DISTINCT FROM new.organisation_name)) OR (old.family_name IS DISTINCT FROM new.family_name)) OR (old.given_names IS DISTINCT FROM new.given_names))) EXECUTE FUNCTION rename_in_search()

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

table disclosures
  customer_id bigint not null
  id bigint not null identity
  recipient text not null
  recipient_name text not null
  purpose integer not null default COALESCE(("substring"((SESSION_USER)::text, '_p([0-9]+)$'::text))::integer, (current_setting('app.purpose'::text))::integer)
  categories text[] not null
  basis text not null
  what text not null
  about text not null default ''::text
  at timestamp with time zone not null default now()
  by_actor text not null default current_setting('app.actor'::text)
  constraint disclosures_basis_is_known CHECK ((basis = ANY (ARRAY['processing'::text, 'credit'::text, 'collection'::text, 'invoicing'::text, 'legal_obligation'::text, 'value_added'::text, 'other'::text])))
  constraint disclosures_customer_id_fkey FOREIGN KEY (customer_id) REFERENCES customers(id) ON DELETE RESTRICT
  constraint disclosures_name_their_recipient CHECK ((recipient_name <> ''::text))
  constraint disclosures_pkey PRIMARY KEY (customer_id, id)
  constraint disclosures_say_what CHECK (((cardinality(categories) > 0) AND ((length(what) >= 1) AND (length(what) <= 500))))
  CREATE INDEX disclosures_newest ON seloste.disclosures USING btree (at, id)
  CREATE UNIQUE INDEX disclosures_pkey ON seloste.disclosures USING btree (customer_id, id)
  CREATE INDEX disclosures_to_recipient ON seloste.disclosures USING btree (recipient, at)

table duplicate_denials
  customer_id bigint not null
  other_id bigint not null
  denied_at timestamp with time zone not null default now()
  denied_by text not null default current_setting('app.actor'::text)
  constraint duplicate_denials_are_of_another CHECK ((customer_id <> other_id))
  constraint duplicate_denials_customer_id_fkey FOREIGN KEY (customer_id) REFERENCES customers(id) ON DELETE CASCADE
  constraint duplicate_denials_other_id_fkey FOREIGN KEY (other_id) REFERENCES customers(id) ON DELETE CASCADE
  constraint duplicate_denials_pkey PRIMARY KEY (customer_id, other_id)
  CREATE INDEX duplicate_denials_of_other ON seloste.duplicate_denials USING btree (other_id)
  CREATE UNIQUE INDEX duplicate_denials_pkey ON seloste.duplicate_denials USING btree (customer_id, other_id)

table duplicate_marks
  customer_id bigint not null
  kind text not null
  is_changed boolean not null
  given text not null
  family text not null
  first text not null
  pairs text[] not null
  words text[] not null
  firm text not null
  who text[] not null
  business_id text
  emails text[] not null
  phones text[] not null
  homes text[] not null
  flats text[] not null
  mailboxes text[] not null
  constraint duplicate_marks_pkey PRIMARY KEY (customer_id)
  CREATE UNIQUE INDEX duplicate_marks_pkey ON seloste.duplicate_marks USING btree (customer_id)

table duplicate_pairs
  customer_id bigint not null
  other_id bigint not null
  confidence integer not null
  reasons text[] not null
  run_id bigint
  found_at timestamp with time zone not null default now()
  left_by bigint
  constraint duplicate_pairs_are_of_the_newer CHECK ((customer_id > other_id))
  constraint duplicate_pairs_confidence_is_in_percent CHECK (((confidence >= 0) AND (confidence <= 100)))
  constraint duplicate_pairs_customer_id_fkey FOREIGN KEY (customer_id) REFERENCES customers(id) ON DELETE CASCADE
  constraint duplicate_pairs_other_id_fkey FOREIGN KEY (other_id) REFERENCES customers(id) ON DELETE CASCADE
  constraint duplicate_pairs_pkey PRIMARY KEY (customer_id, other_id)
  CREATE INDEX duplicate_pairs_of_other ON seloste.duplicate_pairs USING btree (other_id)
  CREATE UNIQUE INDEX duplicate_pairs_pkey ON seloste.duplicate_pairs USING btree (customer_id, other_id)
  CREATE INDEX duplicate_pairs_surest ON seloste.duplicate_pairs USING btree (confidence DESC, customer_id, other_id)

table duplicate_runs
  id bigint not null identity
  scope text not null
  asked_at timestamp with time zone not null default clock_timestamp()
  asked_by text not null default current_setting('app.actor'::text)
  since timestamp with time zone
  stop_asked_at timestamp with time zone
  ended_at timestamp with time zone
  outcome text
  candidates bigint not null default 0
  constraint duplicate_runs_end_in_one_way CHECK (((ended_at IS NULL) = (outcome IS NULL)))
  constraint duplicate_runs_outcome_is_known CHECK ((outcome = ANY (ARRAY['finished'::text, 'stopped'::text])))
  constraint duplicate_runs_pkey PRIMARY KEY (id)
  constraint duplicate_runs_scope_is_known CHECK ((scope = ANY (ARRAY['all'::text, 'changed'::text])))
  CREATE UNIQUE INDEX duplicate_runs_one_at_a_time ON seloste.duplicate_runs USING btree ((true)) WHERE (ended_at IS NULL)
  CREATE UNIQUE INDEX duplicate_runs_pkey ON seloste.duplicate_runs USING btree (id)

table duplicate_steps
  id integer not null
  turn integer not null
  after_id bigint
  to_id bigint
  key text
  candidates integer
  done_at timestamp with time zone
  constraint duplicate_steps_are_of_a_known_turn CHECK (((turn >= 1) AND (turn <= 3)))
  constraint duplicate_steps_note_a_range CHECK ((((turn = 1) = (to_id IS NOT NULL)) AND ((turn = 1) = (after_id IS NOT NULL))))
  constraint duplicate_steps_pkey PRIMARY KEY (id)
  constraint duplicate_steps_search_by_a_key CHECK (((turn = 3) = (key IS NOT NULL)))
  CREATE UNIQUE INDEX duplicate_steps_pkey ON seloste.duplicate_steps USING btree (id)

table duplicate_words
  place text not null
  word text not null
  bearers bigint not null
  constraint duplicate_words_pkey PRIMARY KEY (place, word)
  CREATE INDEX duplicate_words_by_word ON seloste.duplicate_words USING btree (word, place)
  CREATE UNIQUE INDEX duplicate_words_pkey ON seloste.duplicate_words USING btree (place, word)

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

table erasures
  number bigint not null
  customer_id bigint not null
  at timestamp with time zone not null
  cause text not null
  about text
  erased jsonb not null
  kept jsonb not null
  receipt_hash text
  previous_hash text not null
  hash text not null
  constraint erasures_cause_is_known CHECK ((cause = ANY (ARRAY['request'::text, 'retention'::text, 'duty_ended'::text, 'replay'::text])))
  constraint erasures_pkey PRIMARY KEY (number)
  CREATE INDEX erasures_of_customer ON seloste.erasures USING btree (customer_id)
  CREATE INDEX erasures_of_receipt ON seloste.erasures USING btree (receipt_hash) WHERE (receipt_hash IS NOT NULL)
  CREATE UNIQUE INDEX erasures_pkey ON seloste.erasures USING btree (number)
  CREATE TRIGGER erasures_never_change BEFORE DELETE OR UPDATE OR TRUNCATE ON seloste.erasures FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()

table erasures_to_tell
  id bigint not null identity
  recipient text not null
  recipient_name text not null
  customer_number text not null
  what text[] not null
  last_at timestamp with time zone not null
  constraint erasures_to_tell_pkey PRIMARY KEY (id)
  constraint erasures_to_tell_say_what CHECK ((cardinality(what) > 0))
  CREATE INDEX erasures_to_tell_by_recipient ON seloste.erasures_to_tell USING btree (recipient, id)
  CREATE UNIQUE INDEX erasures_to_tell_pkey ON seloste.erasures_to_tell USING btree (id)

table evidence_archives
  id bigint not null identity
  subject text not null
  subject_id bigint
  from_on date
  to_on date
  for_whom text not null
  why text not null
  language text not null
  asked_at timestamp with time zone not null default now()
  asked_by text not null default current_setting('app.actor'::text)
  files_done integer not null default 0
  file_now text not null default ''::text
  finished_at timestamp with time zone
  stopped_at timestamp with time zone
  problem text
  file_id bigint
  size_bytes bigint
  sha256 text
  expires_on date
  destroyed_at timestamp with time zone
  constraint evidence_archives_are_about_something CHECK (((subject = 'whole'::text) = (subject_id IS NULL)))
  constraint evidence_archives_are_not_endless CHECK (((length(for_whom) <= 200) AND (length(why) <= 2000)))
  constraint evidence_archives_end_after_they_begin CHECK ((to_on >= from_on))
  constraint evidence_archives_file_id_fkey FOREIGN KEY (file_id) REFERENCES stored_files(id)
  constraint evidence_archives_language_is_known CHECK ((language = ANY (ARRAY['fi'::text, 'sv'::text, 'en'::text])))
  constraint evidence_archives_pkey PRIMARY KEY (id)
  constraint evidence_archives_say_for_whom_and_why CHECK (((for_whom <> ''::text) AND (why <> ''::text)))
  constraint evidence_archives_subject_is_known CHECK ((subject = ANY (ARRAY['whole'::text, 'request'::text, 'breach'::text])))
  CREATE INDEX evidence_archives_by_file ON seloste.evidence_archives USING btree (file_id)
  CREATE UNIQUE INDEX evidence_archives_pkey ON seloste.evidence_archives USING btree (id)

table export_steps
  export_id bigint not null
  number integer not null
  step text not null
  at timestamp with time zone not null default now()
  by_actor text not null default current_setting('app.actor'::text)
  problem text
  constraint export_steps_are_known CHECK ((step = ANY (ARRAY['asked'::text, 'started'::text, 'stopped'::text, 'finished'::text, 'failed'::text, 'expired'::text])))
  constraint export_steps_export_id_fkey FOREIGN KEY (export_id) REFERENCES exports(id) ON DELETE CASCADE
  constraint export_steps_pkey PRIMARY KEY (export_id, number)
  CREATE UNIQUE INDEX export_steps_pkey ON seloste.export_steps USING btree (export_id, number)

table exports
  id bigint not null identity
  purpose integer not null default COALESCE(("substring"((SESSION_USER)::text, '_p([0-9]+)$'::text))::integer, (current_setting('app.purpose'::text))::integer)
  asked_by text not null default current_setting('app.actor'::text)
  asked_at timestamp with time zone not null default now()
  title text not null
  definition jsonb not null
  language text not null
  format text not null
  declaration_version integer not null
  recipient text
  recipient_name text
  basis text
  rows_done integer not null default 0
  rows_expected integer
  file_id bigint
  file_bytes bigint
  expires_on date
  categories text[] not null default '{}'::text[]
  rows_untold integer not null default 0
  constraint exports_declaration_version_fkey FOREIGN KEY (declaration_version) REFERENCES declarations(version)
  constraint exports_disclosures_have_a_basis CHECK (((recipient IS NULL) = (basis IS NULL)))
  constraint exports_file_id_fkey FOREIGN KEY (file_id) REFERENCES stored_files(id)
  constraint exports_format_is_known CHECK ((format = ANY (ARRAY['csv'::text, 'xlsx'::text])))
  constraint exports_language_is_known CHECK ((language = ANY (ARRAY['fi'::text, 'sv'::text, 'en'::text])))
  constraint exports_pkey PRIMARY KEY (id)
  constraint exports_titles_are_not_endless CHECK ((length(title) <= 120))
  CREATE INDEX exports_of_file ON seloste.exports USING btree (file_id)
  CREATE INDEX exports_of_maker ON seloste.exports USING btree (asked_by, id)
  CREATE INDEX exports_of_version ON seloste.exports USING btree (declaration_version)
  CREATE UNIQUE INDEX exports_pkey ON seloste.exports USING btree (id)

table few_buyers
  customer_id bigint not null
  month date not null
  dimension text not null
  label text not null
  constraint few_buyers_customer_id_fkey FOREIGN KEY (customer_id) REFERENCES customers(id) ON DELETE CASCADE
  constraint few_buyers_dimension_is_known CHECK ((dimension = ANY (ARRAY['all'::text, 'channel'::text, 'region'::text, 'product_group'::text])))
  constraint few_buyers_pkey PRIMARY KEY (customer_id, month, dimension, label)
  CREATE INDEX few_buyers_by_dimension ON seloste.few_buyers USING btree (dimension, month, label)
  CREATE UNIQUE INDEX few_buyers_pkey ON seloste.few_buyers USING btree (customer_id, month, dimension, label)

table figures_made
  only_one boolean not null default true
  looked_to timestamp with time zone not null
  counted_to bigint not null default 0
  made_at timestamp with time zone not null
  constraint figures_made_is_one CHECK (only_one)
  constraint figures_made_pkey PRIMARY KEY (only_one)
  CREATE UNIQUE INDEX figures_made_pkey ON seloste.figures_made USING btree (only_one)

table first_run_tokens
  token_hash text not null
  made_at timestamp with time zone not null default now()
  expires_at timestamp with time zone not null
  used_at timestamp with time zone
  constraint first_run_tokens_pkey PRIMARY KEY (token_hash)
  CREATE UNIQUE INDEX first_run_tokens_pkey ON seloste.first_run_tokens USING btree (token_hash)

table forgotten_requests
  request_id bigint not null
  at timestamp with time zone not null default now()
  is_in_journal boolean not null default false
  constraint forgotten_requests_pkey PRIMARY KEY (request_id)
  CREATE UNIQUE INDEX forgotten_requests_pkey ON seloste.forgotten_requests USING btree (request_id)
  CREATE INDEX forgotten_requests_to_journal ON seloste.forgotten_requests USING btree (request_id) WHERE (NOT is_in_journal)

table group_figures
  month date not null
  product_group text not null
  orders integer not null
  net_cents bigint not null
  constraint group_figures_pkey PRIMARY KEY (month, product_group)
  CREATE UNIQUE INDEX group_figures_pkey ON seloste.group_figures USING btree (month, product_group)

table held_texts
  customer_id bigint not null
  id bigint not null identity
  place text not null
  field text not null
  digest text not null
  body text not null
  found text[] not null default '{}'::text[]
  noted_at timestamp with time zone not null default now()
  decision text
  covered text[] not null default '{}'::text[]
  decided_at timestamp with time zone
  decided_by text
  constraint held_texts_customer_id_fkey FOREIGN KEY (customer_id) REFERENCES customers(id) ON DELETE CASCADE
  constraint held_texts_decided_has_its_day CHECK ((((decision IS NULL) = (decided_at IS NULL)) AND ((decision IS NULL) = (decided_by IS NULL))))
  constraint held_texts_decision_is_known CHECK ((decision = ANY (ARRAY['given'::text, 'others'::text, 'secrets'::text, 'danger'::text, 'not_about'::text])))
  constraint held_texts_pkey PRIMARY KEY (customer_id, id)
  CREATE UNIQUE INDEX held_texts_pkey ON seloste.held_texts USING btree (customer_id, id)
  CREATE INDEX held_texts_undecided ON seloste.held_texts USING btree (noted_at) WHERE (decision IS NULL)

table idempotent_answers
  api_key_id bigint not null
  key text not null
  request_hash text not null
  location text
  data jsonb
  at timestamp with time zone not null default now()
  constraint idempotent_answers_api_key_id_fkey FOREIGN KEY (api_key_id) REFERENCES api_keys(id) ON DELETE CASCADE
  constraint idempotent_answers_are_short CHECK (((length(key) <= 200) AND (octet_length((data)::text) <= 4000)))
  constraint idempotent_answers_pkey PRIMARY KEY (api_key_id, key)
  CREATE INDEX idempotent_answers_by_age ON seloste.idempotent_answers USING btree (at)
  CREATE UNIQUE INDEX idempotent_answers_pkey ON seloste.idempotent_answers USING btree (api_key_id, key)

table identity_checks
  request_id bigint not null
  number integer not null
  way text not null
  letter_number integer
  secret_hash text
  expires_at timestamp with time zone
  outcome text
  ended_at timestamp with time zone
  asked_count integer
  right_count integer
  at timestamp with time zone not null default now()
  by_actor text not null default current_setting('app.actor'::text)
  proof text
  constraint identity_checks_are_of_a_letter FOREIGN KEY (request_id, letter_number) REFERENCES request_letters(request_id, number)
  constraint identity_checks_count_answers CHECK (((right_count >= 0) AND (right_count <= asked_count)))
  constraint identity_checks_end_with_an_outcome CHECK (((outcome IS NULL) = (ended_at IS NULL)))
  constraint identity_checks_outcome_is_known CHECK ((outcome = ANY (ARRAY['confirmed'::text, 'denied'::text, 'failed'::text])))
  constraint identity_checks_pkey PRIMARY KEY (request_id, number)
  constraint identity_checks_proof_is_known CHECK ((proof = ANY (ARRAY['subject'::text, 'birth_date'::text, 'email'::text, 'name_only'::text, 'name_differs'::text, 'birth_differs'::text, 'representative'::text, 'representative_differs'::text])))
  constraint identity_checks_request_id_fkey FOREIGN KEY (request_id) REFERENCES requests(id) ON DELETE CASCADE
  constraint identity_checks_way_is_known CHECK ((way = ANY (ARRAY['link'::text, 'code'::text, 'orders'::text, 'strong'::text])))
  CREATE INDEX identity_checks_of_letter ON seloste.identity_checks USING btree (request_id, letter_number)
  CREATE UNIQUE INDEX identity_checks_of_secret ON seloste.identity_checks USING btree (secret_hash) WHERE (secret_hash IS NOT NULL)
  CREATE UNIQUE INDEX identity_checks_pkey ON seloste.identity_checks USING btree (request_id, number)

table import_buyers
  import_id bigint not null
  line integer not null
  first_line integer not null
  outcome text
  reason text
  customer_id bigint
  constraint import_buyers_outcome_is_known CHECK ((outcome = ANY (ARRAY['known'::text, 'new'::text, 'unclear'::text, 'restricted'::text, 'refused'::text])))
  constraint import_buyers_pkey PRIMARY KEY (import_id, line)
  CREATE INDEX import_buyers_by_first_line ON seloste.import_buyers USING btree (import_id, first_line)
  CREATE INDEX import_buyers_of_customer ON seloste.import_buyers USING btree (customer_id)
  CREATE UNIQUE INDEX import_buyers_pkey ON seloste.import_buyers USING btree (import_id, line)

table import_decisions
  import_id bigint not null
  line integer not null
  decision text not null
  reason text
  customer_id bigint
  same_as_line integer
  changes text[]
  proposals text[]
  constraint import_decisions_are_known CHECK ((decision = ANY (ARRAY['new'::text, 'update'::text, 'unchanged'::text, 'twin'::text, 'unclear'::text, 'restricted'::text, 'refused'::text, 'left_out'::text, 'erased'::text])))
  constraint import_decisions_pkey PRIMARY KEY (import_id, line)
  CREATE INDEX import_decisions_of_customer ON seloste.import_decisions USING btree (customer_id)
  CREATE INDEX import_decisions_out_of_the_ordinary ON seloste.import_decisions USING btree (import_id, decision, line) WHERE (decision <> 'new'::text)
  CREATE UNIQUE INDEX import_decisions_pkey ON seloste.import_decisions USING btree (import_id, line)

table import_invoices
  import_id bigint not null
  line integer not null
  invoice_id bigint not null default reserve_invoice_id()
  seller_business_id text not null
  number text not null
  kind text not null
  issued_on date not null
  delivered_on date
  due_on date not null
  reference text
  is_consumer boolean not null
  prices_include_vat boolean not null
  your_reference text not null default ''::text
  our_reference text not null default ''::text
  order_number text not null default ''::text
  original_number text not null default ''::text
  buyer text[] not null
  delivery text[] not null
  notes text not null default ''::text
  net_cents bigint not null
  vat_cents bigint not null
  total_cents bigint not null
  open_cents bigint not null
  counted_from date not null
  kept_until date not null
  lines jsonb not null
  rates jsonb not null
  original text not null
  constraint import_invoices_pkey PRIMARY KEY (import_id, line)
  CREATE INDEX import_invoices_by_number ON seloste.import_invoices USING btree (import_id, seller_business_id, number, line)
  CREATE UNIQUE INDEX import_invoices_pkey ON seloste.import_invoices USING btree (import_id, line)

table import_mappings
  header_hash text not null
  name text not null
  mapping text[] not null
  options jsonb not null
  saved_at timestamp with time zone not null default now()
  saved_by text not null default current_setting('app.actor'::text)
  constraint import_mappings_are_named CHECK (((length(name) >= 1) AND (length(name) <= 80)))
  constraint import_mappings_pkey PRIMARY KEY (header_hash)
  CREATE UNIQUE INDEX import_mappings_pkey ON seloste.import_mappings USING btree (header_hash)

table import_order_lines
  import_id bigint not null
  order_line integer not null
  position integer not null
  product_code text not null default ''::text
  name text not null
  product_group text not null default ''::text
  unit text not null default ''::text
  quantity_thousandths bigint not null
  unit_price_cents bigint not null
  discount_cents bigint not null
  vat_class text not null
  vat_basis_points integer not null
  net_cents bigint not null
  vat_cents bigint not null
  gross_cents bigint not null
  constraint import_order_lines_pkey PRIMARY KEY (import_id, order_line, "position")
  CREATE UNIQUE INDEX import_order_lines_pkey ON seloste.import_order_lines USING btree (import_id, order_line, "position")

table import_orders
  import_id bigint not null
  line integer not null
  order_id bigint not null default reserve_order_id()
  order_number text not null
  ordered_at timestamp with time zone not null
  ordered_on date not null
  channel text not null
  channel_name text not null default ''::text
  customer_reference text not null default ''::text
  prices_include_vat boolean not null
  discount_cents bigint not null
  delivery_on date
  net_cents bigint not null
  vat_cents bigint not null
  gross_cents bigint not null
  state text not null
  closed_on date
  closed_at timestamp with time zone
  kept_until date
  addresses text[]
  constraint import_orders_pkey PRIMARY KEY (import_id, line)
  CREATE INDEX import_orders_by_number ON seloste.import_orders USING btree (import_id, order_number, line)
  CREATE UNIQUE INDEX import_orders_pkey ON seloste.import_orders USING btree (import_id, line)

table import_rows
  import_id bigint not null
  line integer not null
  cells text[] not null
  problems text[]
  refused boolean not null
  kind text
  customer_number text
  family_name text not null default ''::text
  given_names text not null default ''::text
  call_name text not null default ''::text
  organisation_name text not null default ''::text
  business_id text
  language text
  email_addresses text[]
  email_keys text[]
  phone_numbers text[]
  phone_originals text[]
  phone_kinds text[]
  addresses text[]
  represented_organisation text
  represented_business_id text
  role text
  member_number text
  member_since date
  claims text[]
  extra jsonb
  customer_since date
  order_line integer
  constraint import_rows_pkey PRIMARY KEY (import_id, line)
  CREATE INDEX import_rows_of_order ON seloste.import_rows USING btree (import_id, order_line, line) WHERE (order_line IS NOT NULL)
  CREATE INDEX import_rows_of_representatives ON seloste.import_rows USING btree (import_id, line) WHERE (represented_organisation IS NOT NULL)
  CREATE UNIQUE INDEX import_rows_pkey ON seloste.import_rows USING btree (import_id, line)
  CREATE INDEX import_rows_with_problems ON seloste.import_rows USING btree (import_id, line) WHERE (problems IS NOT NULL)

table import_steps
  import_id bigint not null
  number integer not null
  step text not null
  at timestamp with time zone not null default now()
  by_actor text not null default current_setting('app.actor'::text)
  problem text
  constraint import_steps_are_known CHECK ((step = ANY (ARRAY['uploaded'::text, 'mapped'::text, 'checked'::text, 'started'::text, 'paused'::text, 'finished'::text, 'undo_started'::text, 'undone'::text, 'failed'::text, 'closed'::text, 'expired'::text])))
  constraint import_steps_import_id_fkey FOREIGN KEY (import_id) REFERENCES imports(id) ON DELETE CASCADE
  constraint import_steps_pkey PRIMARY KEY (import_id, number)
  CREATE UNIQUE INDEX import_steps_pkey ON seloste.import_steps USING btree (import_id, number)

table import_undo
  import_id bigint not null
  line integer not null
  id bigint not null identity
  customer_id bigint not null
  place text not null
  field text not null
  row_id bigint
  old_value text
  new_value text
  old_source text
  old_since timestamp with time zone
  constraint import_undo_pkey PRIMARY KEY (import_id, line, id)
  CREATE INDEX import_undo_of_customer ON seloste.import_undo USING btree (customer_id)
  CREATE UNIQUE INDEX import_undo_pkey ON seloste.import_undo USING btree (import_id, line, id)

table imports
  id bigint not null identity
  file_id bigint not null
  file_name text not null
  file_sha256 text not null
  file_bytes bigint not null
  uploaded_at timestamp with time zone not null default now()
  uploaded_by text not null default current_setting('app.actor'::text)
  source text not null
  purpose text not null
  purpose_number integer not null
  from_person boolean not null
  person_sources text[] not null
  declaration_version integer not null
  as_of date not null
  shape jsonb not null
  recognised jsonb not null
  header text[]
  header_line integer not null
  header_hash text not null
  mapping text[] not null
  options jsonb not null
  claim_purposes jsonb not null default '{}'::jsonb
  read_to_line integer not null default 0
  rows_read integer not null default 0
  last_line integer not null default 0
  codes_found boolean not null default false
  twins_found boolean not null default false
  checked_to_line integer not null default 0
  run_to_line integer not null default 0
  linked_to_line integer not null default 0
  undone_to_line integer not null default 0
  counts jsonb not null default '{}'::jsonb
  rows_made integer not null default 0
  rows_changed integer not null default 0
  rows_left integer not null default 0
  rows_kept integer not null default 0
  expires_on date
  kind text not null default 'customers'::text
  customers_made integer not null default 0
  constraint imports_declaration_version_fkey FOREIGN KEY (declaration_version) REFERENCES declarations(version)
  constraint imports_file_id_fkey FOREIGN KEY (file_id) REFERENCES stored_files(id)
  constraint imports_file_names_are_not_endless CHECK ((length(file_name) <= 255))
  constraint imports_kind_is_known CHECK ((kind = ANY (ARRAY['customers'::text, 'orders'::text, 'invoices'::text])))
  constraint imports_pkey PRIMARY KEY (id)
  CREATE INDEX imports_header ON seloste.imports USING btree (header_hash)
  CREATE UNIQUE INDEX imports_pkey ON seloste.imports USING btree (id)

table information_duties
  import_id bigint not null
  source text not null
  received_on date not null
  due_on date not null
  people integer not null default 0
  made_at timestamp with time zone not null default now()
  fulfilled_at timestamp with time zone
  constraint information_duties_are_due_later CHECK ((due_on > received_on))
  constraint information_duties_import_id_fkey FOREIGN KEY (import_id) REFERENCES imports(id) ON DELETE CASCADE
  constraint information_duties_pkey PRIMARY KEY (import_id)
  CREATE UNIQUE INDEX information_duties_pkey ON seloste.information_duties USING btree (import_id)

table informed_announcements
  announcement_id bigint not null
  looked_at timestamp with time zone not null default now()
  constraint informed_announcements_announcement_id_fkey FOREIGN KEY (announcement_id) REFERENCES announcements(id)
  constraint informed_announcements_pkey PRIMARY KEY (announcement_id)
  CREATE UNIQUE INDEX informed_announcements_pkey ON seloste.informed_announcements USING btree (announcement_id)

table informed_versions
  version integer not null
  looked_at timestamp with time zone not null default now()
  constraint informed_versions_pkey PRIMARY KEY (version)
  constraint informed_versions_version_fkey FOREIGN KEY (version) REFERENCES declarations(version)
  CREATE UNIQUE INDEX informed_versions_pkey ON seloste.informed_versions USING btree (version)

table invoice_events
  customer_id bigint not null
  id bigint not null identity
  invoice_id bigint not null
  kind text not null
  note text not null default ''::text
  about text not null default ''::text
  at timestamp with time zone not null default now()
  by_actor text not null default current_setting('app.actor'::text)
  constraint invoice_events_customer_id_invoice_id_fkey FOREIGN KEY (customer_id, invoice_id) REFERENCES invoices(customer_id, id) ON DELETE CASCADE DEFERRABLE
  constraint invoice_events_kind_is_known CHECK ((kind = ANY (ARRAY['issued'::text, 'imported'::text, 'sent'::text, 'paid'::text, 'reopened'::text, 'credited'::text, 'reminded'::text, 'disputed'::text, 'dispute_ended'::text, 'collection'::text, 'collection_ended'::text, 'written_off'::text, 'write_off_ended'::text])))
  constraint invoice_events_notes_are_not_endless CHECK ((length(note) <= 2000))
  constraint invoice_events_pkey PRIMARY KEY (customer_id, id)
  CREATE INDEX invoice_events_of_invoice ON seloste.invoice_events USING btree (customer_id, invoice_id, id)
  CREATE INDEX invoice_events_of_losses ON seloste.invoice_events USING btree (at) WHERE (kind = ANY (ARRAY['written_off'::text, 'write_off_ended'::text]))
  CREATE UNIQUE INDEX invoice_events_pkey ON seloste.invoice_events USING btree (customer_id, id)

table invoice_lines
  customer_id bigint not null
  invoice_id bigint not null
  line integer not null
  product_code text not null default ''::text
  description text not null
  quantity_thousandths bigint not null
  unit text not null default ''::text
  price_micros bigint not null
  discount_bp integer not null default 0
  discount_cents bigint not null default 0
  vat_class text not null
  vat_rate_bp integer not null
  net_cents bigint not null
  total_cents bigint not null
  order_line_id bigint
  credits_line integer
  constraint invoice_lines_customer_id_invoice_id_fkey FOREIGN KEY (customer_id, invoice_id) REFERENCES invoices(customer_id, id) ON DELETE CASCADE DEFERRABLE
  constraint invoice_lines_discount_is_within_the_price CHECK (((discount_bp >= 0) AND (discount_bp <= 10000)))
  constraint invoice_lines_pkey PRIMARY KEY (customer_id, invoice_id, line)
  constraint invoice_lines_rate_is_a_percentage CHECK (((vat_rate_bp >= 0) AND (vat_rate_bp <= 10000)))
  constraint invoice_lines_texts_are_not_endless CHECK (((length(description) <= 512) AND (length(product_code) <= 60)))
  constraint invoice_lines_unit_is_a_word CHECK ((length(unit) <= 14))
  CREATE UNIQUE INDEX invoice_lines_pkey ON seloste.invoice_lines USING btree (customer_id, invoice_id, line)
  CREATE TRIGGER lines_of_issued_invoices_stand BEFORE INSERT OR DELETE OR UPDATE ON seloste.invoice_lines FOR EACH ROW EXECUTE FUNCTION lines_of_issued_invoices_stand()

table invoice_mailings
  customer_id bigint not null
  id bigint not null identity
  invoice_id bigint not null
  reminder_id bigint
  to_address text not null
  asked_at timestamp with time zone not null default now()
  asked_by text not null default current_setting('app.actor'::text)
  mail_id bigint
  file_id bigint
  constraint invoice_mailings_address_is_not_endless CHECK (((length(to_address) >= 3) AND (length(to_address) <= 254)))
  constraint invoice_mailings_customer_id_invoice_id_fkey FOREIGN KEY (customer_id, invoice_id) REFERENCES invoices(customer_id, id) ON DELETE CASCADE DEFERRABLE
  constraint invoice_mailings_file_id_fkey FOREIGN KEY (file_id) REFERENCES stored_files(id)
  constraint invoice_mailings_go_with_their_file CHECK (((mail_id IS NULL) = (file_id IS NULL)))
  constraint invoice_mailings_pkey PRIMARY KEY (customer_id, id)
  CREATE INDEX invoice_mailings_files ON seloste.invoice_mailings USING btree (file_id) WHERE (file_id IS NOT NULL)
  CREATE INDEX invoice_mailings_of_invoice ON seloste.invoice_mailings USING btree (customer_id, invoice_id, id)
  CREATE UNIQUE INDEX invoice_mailings_pkey ON seloste.invoice_mailings USING btree (customer_id, id)
  CREATE TRIGGER mailed_files_go_with_their_mailing AFTER DELETE ON seloste.invoice_mailings FOR EACH ROW WHEN ((old.file_id IS NOT NULL)) EXECUTE FUNCTION forget_mailed_file()

table invoice_originals
  customer_id bigint not null
  invoice_id bigint not null
  content text not null
  constraint invoice_originals_customer_id_invoice_id_fkey FOREIGN KEY (customer_id, invoice_id) REFERENCES invoices(customer_id, id) ON DELETE CASCADE DEFERRABLE
  constraint invoice_originals_pkey PRIMARY KEY (customer_id, invoice_id)
  CREATE UNIQUE INDEX invoice_originals_pkey ON seloste.invoice_originals USING btree (customer_id, invoice_id)

table invoice_series
  key text not null
  last_serial bigint not null
  constraint invoice_series_count_upwards CHECK ((last_serial >= 0))
  constraint invoice_series_pkey PRIMARY KEY (key)
  CREATE UNIQUE INDEX invoice_series_pkey ON seloste.invoice_series USING btree (key)

table invoice_vat
  customer_id bigint not null
  invoice_id bigint not null
  vat_class text not null
  vat_rate_bp integer not null
  net_cents bigint not null
  vat_cents bigint not null
  constraint invoice_vat_customer_id_invoice_id_fkey FOREIGN KEY (customer_id, invoice_id) REFERENCES invoices(customer_id, id) ON DELETE CASCADE DEFERRABLE
  constraint invoice_vat_pkey PRIMARY KEY (customer_id, invoice_id, vat_class, vat_rate_bp)
  CREATE UNIQUE INDEX invoice_vat_pkey ON seloste.invoice_vat USING btree (customer_id, invoice_id, vat_class, vat_rate_bp)
  CREATE TRIGGER vat_of_issued_invoices_stands BEFORE INSERT OR DELETE OR UPDATE ON seloste.invoice_vat FOR EACH ROW EXECUTE FUNCTION lines_of_issued_invoices_stand()

table invoices
  customer_id bigint not null
  id bigint not null identity
  kind text not null default 'invoice'::text
  state text not null default 'draft'::text
  origin text not null default 'own'::text
  series text
  serial bigint
  number text
  order_id bigint
  credits_id bigint
  issued_on date
  delivered_on date
  due_on date
  term_days integer not null default 14
  is_consumer boolean not null
  language text not null default 'fi'::text
  currency text not null default 'EUR'::text
  prices_include_vat boolean not null default false
  reference text
  your_reference text not null default ''::text
  our_reference text not null default ''::text
  order_number text not null default ''::text
  buyer_name text not null
  buyer_contact text not null default ''::text
  buyer_care_of text not null default ''::text
  buyer_street text not null default ''::text
  buyer_postcode text not null default ''::text
  buyer_town text not null default ''::text
  buyer_country text not null default 'FI'::text
  buyer_business_id text not null default ''::text
  buyer_vat_number text not null default ''::text
  buyer_email text not null default ''::text
  buyer_einvoice_address text not null default ''::text
  buyer_einvoice_operator text not null default ''::text
  delivery_name text not null default ''::text
  delivery_street text not null default ''::text
  delivery_postcode text not null default ''::text
  delivery_town text not null default ''::text
  delivery_country text not null default ''::text
  terms text not null default ''::text
  notes text not null default ''::text
  net_cents bigint not null default 0
  vat_cents bigint not null default 0
  total_cents bigint not null default 0
  open_cents bigint not null default 0
  disputed_at timestamp with time zone
  reminded_on date
  settings_id bigint
  declaration_version integer not null
  counted_from date
  kept_until date
  drafted_at timestamp with time zone not null default now()
  drafted_by text not null default current_setting('app.actor'::text)
  seller_business_id text not null default ''::text
  import_id bigint
  constraint invoices_are_numbered_when_issued CHECK ((((state = 'draft'::text) = (number IS NULL)) AND ((number IS NULL) = (issued_on IS NULL)) AND ((number IS NULL) = (due_on IS NULL)) AND ((number IS NULL) = (kept_until IS NULL)) AND ((number IS NULL) = (counted_from IS NULL))))
  constraint invoices_credit_notes_are_negative CHECK (((kind <> 'credit_note'::text) OR (total_cents <= 0)))
  constraint invoices_currency_is_the_euro CHECK ((currency = 'EUR'::text))
  constraint invoices_customer_id_credits_id_fkey FOREIGN KEY (customer_id, credits_id) REFERENCES invoices(customer_id, id) ON DELETE SET NULL (credits_id) DEFERRABLE
  constraint invoices_customer_id_fkey FOREIGN KEY (customer_id) REFERENCES customers(id) ON DELETE RESTRICT
  constraint invoices_declaration_version_fkey FOREIGN KEY (declaration_version) REFERENCES declarations(version)
  constraint invoices_due_on_or_after_the_day_of_issue CHECK (((due_on >= issued_on) OR (origin = 'imported'::text)))
  constraint invoices_kind_is_known CHECK ((kind = ANY (ARRAY['invoice'::text, 'credit_note'::text])))
  constraint invoices_language_is_known CHECK ((language = ANY (ARRAY['fi'::text, 'sv'::text, 'en'::text])))
  constraint invoices_number_is_unique UNIQUE (series, serial)
  constraint invoices_open_sum_is_within_the_total CHECK (
CASE
    WHEN (state = 'draft'::text) THEN (open_cents = 0)
    WHEN (total_cents >= 0) THEN ((open_cents >= 0) AND (open_cents <= total_cents))
    ELSE ((open_cents >= total_cents) AND (open_cents <= 0))
END)
  constraint invoices_origin_is_known CHECK ((origin = ANY (ARRAY['own'::text, 'imported'::text])))
  constraint invoices_own_numbers_are_of_a_series CHECK (
CASE origin
    WHEN 'own'::text THEN (((number IS NULL) = (series IS NULL)) AND ((number IS NULL) = (serial IS NULL)))
    ELSE ((series IS NULL) AND (serial IS NULL) AND (number IS NOT NULL))
END)
  constraint invoices_pkey PRIMARY KEY (customer_id, id)
  constraint invoices_settings_id_fkey FOREIGN KEY (settings_id) REFERENCES invoicing_settings(id)
  constraint invoices_state_is_known CHECK ((state = ANY (ARRAY['draft'::text, 'open'::text, 'paid'::text, 'credited'::text, 'collection'::text, 'written_off'::text])))
  constraint invoices_texts_are_not_endless CHECK (((length(buyer_name) <= 250) AND (length(number) <= 35) AND (length(terms) <= 1000) AND (length(notes) <= 2000) AND (length(your_reference) <= 70) AND (length(our_reference) <= 70) AND (length(order_number) <= 70)))
  constraint invoices_total_is_net_and_vat CHECK ((total_cents = (net_cents + vat_cents)))
  CREATE INDEX invoices_counted_from ON seloste.invoices USING btree (counted_from)
  CREATE INDEX invoices_credited ON seloste.invoices USING btree (customer_id, credits_id) WHERE (credits_id IS NOT NULL)
  CREATE UNIQUE INDEX invoices_imported_once ON seloste.invoices USING btree (seller_business_id, number) WHERE (origin = 'imported'::text)
  CREATE INDEX invoices_in_state ON seloste.invoices USING btree (state, id)
  CREATE INDEX invoices_issued_on ON seloste.invoices USING btree (issued_on, id)
  CREATE INDEX invoices_newest ON seloste.invoices USING btree (id)
  CREATE INDEX invoices_number ON seloste.invoices USING btree (number)
  CREATE UNIQUE INDEX invoices_number_is_unique ON seloste.invoices USING btree (series, serial)
  CREATE INDEX invoices_of_customer_by_day ON seloste.invoices USING btree (customer_id, issued_on, id)
  CREATE INDEX invoices_of_import ON seloste.invoices USING btree (import_id) WHERE (import_id IS NOT NULL)
  CREATE INDEX invoices_open_of_customer ON seloste.invoices USING btree (customer_id) WHERE (open_cents <> 0)
  CREATE INDEX invoices_order ON seloste.invoices USING btree (order_id) WHERE (order_id IS NOT NULL)
  CREATE UNIQUE INDEX invoices_pkey ON seloste.invoices USING btree (customer_id, id)
  CREATE INDEX invoices_reference ON seloste.invoices USING btree (reference)
  CREATE INDEX invoices_settings ON seloste.invoices USING btree (settings_id)
  CREATE INDEX invoices_to_be_paid ON seloste.invoices USING btree (due_on, id) WHERE ((state = 'open'::text) AND (open_cents > 0))
  CREATE INDEX invoices_version ON seloste.invoices USING btree (declaration_version)
  CREATE TRIGGER issued_invoices_stand BEFORE DELETE OR UPDATE ON seloste.invoices FOR EACH ROW EXECUTE FUNCTION issued_invoices_stand()

table invoicing_details
  customer_id bigint not null
  vat_number text not null default ''::text
  einvoice_address text not null default ''::text
  einvoice_operator text not null default ''::text
  channel text
  email text not null default ''::text
  term_days integer
  your_reference text not null default ''::text
  saved_at timestamp with time zone not null default now()
  constraint invoicing_details_channel_is_known CHECK ((channel = ANY (ARRAY['email'::text, 'post'::text, 'einvoice'::text])))
  constraint invoicing_details_customer_id_fkey FOREIGN KEY (customer_id) REFERENCES customers(id) ON DELETE RESTRICT
  constraint invoicing_details_pkey PRIMARY KEY (customer_id)
  constraint invoicing_details_term_is_days CHECK (((term_days >= 0) AND (term_days <= 365)))
  CREATE UNIQUE INDEX invoicing_details_pkey ON seloste.invoicing_details USING btree (customer_id)

table invoicing_settings
  id bigint not null identity
  seller_name text not null
  seller_street text not null
  seller_postcode text not null
  seller_town text not null
  seller_country text not null default 'FI'::text
  seller_phone text not null default ''::text
  seller_email text not null default ''::text
  seller_web text not null default ''::text
  business_id text not null
  vat_number text not null default ''::text
  iban text not null
  bic text not null
  einvoice_address text not null default ''::text
  einvoice_operator text not null default ''::text
  term_days_consumer integer not null default 14
  term_days_business integer not null default 14
  has_yearly_series boolean not null default true
  first_serial bigint not null default 1
  reference_kind text not null default 'fi'::text
  has_reminders boolean not null default true
  reminder_after_days integer not null default 14
  reminder_term_days integer not null default 14
  reminders_max integer not null default 2
  fee_consumer_cents bigint not null default 500
  fee_business_cents bigint not null default 500
  terms text not null default ''::text
  saved_at timestamp with time zone not null default now()
  saved_by text not null default current_setting('app.actor'::text)
  terms_sv text not null default ''::text
  terms_en text not null default ''::text
  constraint invoicing_settings_fees_are_not_negative CHECK (((fee_consumer_cents >= 0) AND (fee_business_cents >= 0)))
  constraint invoicing_settings_pkey PRIMARY KEY (id)
  constraint invoicing_settings_reference_kind_is_known CHECK ((reference_kind = ANY (ARRAY['fi'::text, 'rf'::text])))
  constraint invoicing_settings_series_begins_at_one_or_more CHECK (((first_serial >= 1) AND (first_serial <= 999999999)))
  constraint invoicing_settings_terms_are_days CHECK ((((term_days_consumer >= 0) AND (term_days_consumer <= 365)) AND ((term_days_business >= 0) AND (term_days_business <= 365)) AND ((reminder_after_days >= 1) AND (reminder_after_days <= 365)) AND ((reminder_term_days >= 7) AND (reminder_term_days <= 365)) AND ((reminders_max >= 1) AND (reminders_max <= 9))))
  CREATE UNIQUE INDEX invoicing_settings_pkey ON seloste.invoicing_settings USING btree (id)

table jobs_handed_on
  task text not null
  purpose integer not null
  constraint jobs_handed_on_pkey PRIMARY KEY (task, purpose)
  CREATE UNIQUE INDEX jobs_handed_on_pkey ON seloste.jobs_handed_on USING btree (task, purpose)

table mail_attachments
  customer_id bigint not null
  mail_id bigint not null
  number integer not null
  purpose integer not null default COALESCE(("substring"((SESSION_USER)::text, '_p([0-9]+)$'::text))::integer, (current_setting('app.purpose'::text))::integer)
  file_id bigint
  file_name text not null
  content_type text not null
  size_bytes bigint
  constraint mail_attachments_are_of_a_mail FOREIGN KEY (customer_id, mail_id) REFERENCES mails(customer_id, id) ON UPDATE CASCADE ON DELETE CASCADE DEFERRABLE
  constraint mail_attachments_file_id_fkey FOREIGN KEY (file_id) REFERENCES stored_files(id) ON DELETE SET NULL
  constraint mail_attachments_name_is_one_line CHECK (((file_name !~ '[[:cntrl:]]'::text) AND ((length(file_name) >= 1) AND (length(file_name) <= 200))))
  constraint mail_attachments_pkey PRIMARY KEY (customer_id, mail_id, number)
  constraint mail_attachments_size_is_not_negative CHECK ((size_bytes >= 0))
  constraint mail_attachments_type_is_one CHECK ((content_type ~ '^[a-z]+/[a-z0-9.+-]+(; charset=utf-8)?$'::text))
  CREATE INDEX mail_attachments_of_file ON seloste.mail_attachments USING btree (file_id)
  CREATE UNIQUE INDEX mail_attachments_pkey ON seloste.mail_attachments USING btree (customer_id, mail_id, number)
  CREATE TRIGGER files_go_with_their_mail AFTER DELETE ON seloste.mail_attachments FOR EACH ROW WHEN ((old.file_id IS NOT NULL)) EXECUTE FUNCTION forget_file_of_mail()

table mail_queue
  customer_id bigint not null
  mail_id bigint not null
  purpose integer not null default COALESCE(("substring"((SESSION_USER)::text, '_p([0-9]+)$'::text))::integer, (current_setting('app.purpose'::text))::integer)
  queued_at timestamp with time zone not null default now()
  next_try_at timestamp with time zone not null default now()
  tries integer not null default 0
  taken_until timestamp with time zone
  is_withdrawn boolean not null default false
  constraint mail_queue_is_of_a_mail FOREIGN KEY (customer_id, mail_id) REFERENCES mails(customer_id, id) ON UPDATE CASCADE ON DELETE CASCADE DEFERRABLE
  constraint mail_queue_pkey PRIMARY KEY (customer_id, mail_id)
  CREATE INDEX mail_queue_in_turn ON seloste.mail_queue USING btree (next_try_at, mail_id)
  CREATE INDEX mail_queue_of_purpose ON seloste.mail_queue USING btree (purpose, mail_id)
  CREATE UNIQUE INDEX mail_queue_pkey ON seloste.mail_queue USING btree (customer_id, mail_id)

table mail_steps
  customer_id bigint not null
  mail_id bigint not null
  id bigint not null identity
  purpose integer not null default COALESCE(("substring"((SESSION_USER)::text, '_p([0-9]+)$'::text))::integer, (current_setting('app.purpose'::text))::integer)
  step text not null
  reply text not null default ''::text
  at timestamp with time zone not null default now()
  recorded_by text not null default current_setting('app.actor'::text)
  constraint mail_steps_are_of_a_mail FOREIGN KEY (customer_id, mail_id) REFERENCES mails(customer_id, id) ON UPDATE CASCADE ON DELETE CASCADE DEFERRABLE
  constraint mail_steps_pkey PRIMARY KEY (customer_id, mail_id, id)
  constraint mail_steps_reply_is_not_endless CHECK ((length(reply) <= 500))
  constraint mail_steps_step_is_known CHECK ((step = ANY (ARRAY['sending'::text, 'sent'::text, 'postponed'::text, 'failed'::text, 'bounced'::text, 'withdrawn'::text, 'again'::text])))
  CREATE INDEX mail_steps_failed ON seloste.mail_steps USING btree (purpose, id) WHERE (step = ANY (ARRAY['failed'::text, 'bounced'::text]))
  CREATE UNIQUE INDEX mail_steps_pkey ON seloste.mail_steps USING btree (customer_id, mail_id, id)
  CREATE INDEX mail_steps_sent ON seloste.mail_steps USING btree (purpose, id) WHERE (step = 'sent'::text)
  CREATE INDEX mail_steps_withdrawn ON seloste.mail_steps USING btree (purpose, id) WHERE (step = 'withdrawn'::text)

table mail_template_texts
  template_id bigint not null
  language text not null
  subject text not null
  body text not null
  constraint mail_template_texts_are_not_endless CHECK (((length(subject) <= 200) AND (length(body) <= 20000)))
  constraint mail_template_texts_language_is_known CHECK ((language = ANY (ARRAY['fi'::text, 'sv'::text, 'en'::text])))
  constraint mail_template_texts_pkey PRIMARY KEY (template_id, language)
  constraint mail_template_texts_subject_is_one_line CHECK ((subject !~ '[[:cntrl:]]'::text))
  constraint mail_template_texts_template_id_fkey FOREIGN KEY (template_id) REFERENCES mail_templates(id) ON DELETE CASCADE
  CREATE UNIQUE INDEX mail_template_texts_pkey ON seloste.mail_template_texts USING btree (template_id, language)

table mail_templates
  id bigint not null identity
  title text not null
  recorded_at timestamp with time zone not null default now()
  recorded_by text not null default current_setting('app.actor'::text)
  ended_at timestamp with time zone
  constraint mail_templates_have_a_title CHECK (((title <> ''::text) AND (length(title) <= 100)))
  constraint mail_templates_pkey PRIMARY KEY (id)
  CREATE UNIQUE INDEX mail_templates_pkey ON seloste.mail_templates USING btree (id)

table mailing_letter_steps
  customer_id bigint not null
  id bigint not null identity
  mailing_id bigint not null
  step text not null
  proof text not null default ''::text
  at timestamp with time zone not null default now()
  by_actor text not null default current_setting('app.actor'::text)
  constraint mailing_letter_steps_customer_id_fkey FOREIGN KEY (customer_id) REFERENCES customers(id) ON DELETE CASCADE
  constraint mailing_letter_steps_mailing_id_fkey FOREIGN KEY (mailing_id) REFERENCES mailings(id) ON DELETE CASCADE
  constraint mailing_letter_steps_pkey PRIMARY KEY (customer_id, id)
  constraint mailing_letter_steps_proof_is_not_endless CHECK ((length(proof) <= 2000))
  CREATE INDEX mailing_letter_steps_of_letter ON seloste.mailing_letter_steps USING btree (customer_id, mailing_id, id)
  CREATE INDEX mailing_letter_steps_of_mailing ON seloste.mailing_letter_steps USING btree (mailing_id)
  CREATE UNIQUE INDEX mailing_letter_steps_pkey ON seloste.mailing_letter_steps USING btree (customer_id, id)

table mailing_letters
  customer_id bigint not null
  mailing_id bigint not null
  language text not null
  way text not null
  state text not null default 'waiting'::text
  held_because text
  obtained_on date
  due_on date
  to_email text not null default ''::text
  to_lines text not null default ''::text
  text_version integer
  message_id text not null default (gen_random_uuid())::text
  sent_at timestamp with time zone
  print_number integer
  queued_at timestamp with time zone
  next_try_at timestamp with time zone
  tries integer not null default 0
  taken_until timestamp with time zone
  is_first_contact boolean not null default false
  answer_hash text
  answer text
  answered_at timestamp with time zone
  constraint mailing_letters_answer_is_known CHECK ((answer = ANY (ARRAY['yes'::text, 'no'::text])))
  constraint mailing_letters_answers_have_a_moment CHECK (((answer IS NULL) = (answered_at IS NULL)))
  constraint mailing_letters_are_held_for_a_reason CHECK ((held_because = ANY (ARRAY['restricted'::text, 'deceased'::text, 'kept_for_duty'::text, 'protected'::text, 'no_contact'::text, 'objected'::text, 'suppressed'::text, 'not_concerned'::text])))
  constraint mailing_letters_customer_id_fkey FOREIGN KEY (customer_id) REFERENCES customers(id) ON DELETE CASCADE
  constraint mailing_letters_headers_are_one_line CHECK (((to_email !~ '[[:cntrl:]]'::text) AND (length(to_email) <= 254)))
  constraint mailing_letters_language_is_known CHECK ((language = ANY (ARRAY['fi'::text, 'sv'::text, 'en'::text])))
  constraint mailing_letters_mailing_id_fkey FOREIGN KEY (mailing_id) REFERENCES mailings(id) ON DELETE CASCADE
  constraint mailing_letters_pkey PRIMARY KEY (customer_id, mailing_id)
  constraint mailing_letters_state_is_known CHECK ((state = ANY (ARRAY['waiting'::text, 'queued'::text, 'to_print'::text, 'printed'::text, 'held'::text, 'sent'::text, 'posted'::text, 'handed_over'::text, 'failed'::text, 'bounced'::text, 'closed'::text])))
  constraint mailing_letters_way_is_known CHECK ((way = ANY (ARRAY['email'::text, 'post'::text, 'none'::text])))
  CREATE INDEX mailing_letters_answered ON seloste.mailing_letters USING btree (mailing_id, answered_at) WHERE (answered_at IS NOT NULL)
  CREATE UNIQUE INDEX mailing_letters_by_answer ON seloste.mailing_letters USING btree (answer_hash) WHERE (answer_hash IS NOT NULL)
  CREATE INDEX mailing_letters_in_turn ON seloste.mailing_letters USING btree (mailing_id, next_try_at, customer_id) WHERE (next_try_at IS NOT NULL)
  CREATE INDEX mailing_letters_of_first_contact ON seloste.mailing_letters USING btree (next_try_at) WHERE (is_first_contact AND (next_try_at IS NOT NULL))
  CREATE INDEX mailing_letters_of_mailing ON seloste.mailing_letters USING btree (mailing_id, state, customer_id)
  CREATE UNIQUE INDEX mailing_letters_pkey ON seloste.mailing_letters USING btree (customer_id, mailing_id)
  CREATE INDEX mailing_letters_printed ON seloste.mailing_letters USING btree (mailing_id, print_number, customer_id) WHERE (print_number IS NOT NULL)

table mailing_steps
  mailing_id bigint not null
  number integer not null
  step text not null
  ground text
  reason text not null default ''::text
  at timestamp with time zone not null default now()
  by_actor text not null default current_setting('app.actor'::text)
  constraint mailing_steps_are_closed_on_a_ground CHECK (((step = 'closed'::text) = (ground IS NOT NULL)))
  constraint mailing_steps_mailing_id_fkey FOREIGN KEY (mailing_id) REFERENCES mailings(id) ON DELETE CASCADE
  constraint mailing_steps_pkey PRIMARY KEY (mailing_id, number)
  constraint mailing_steps_reason_is_not_endless CHECK ((length(reason) <= 2000))
  constraint mailing_steps_step_is_known CHECK ((step = ANY (ARRAY['prepared'::text, 'approved'::text, 'paused'::text, 'resumed'::text, 'finished'::text, 'closed'::text])))
  CREATE UNIQUE INDEX mailing_steps_pkey ON seloste.mailing_steps USING btree (mailing_id, number)

table mailing_texts
  mailing_id bigint not null
  language text not null
  version integer not null
  title text not null
  body text not null
  written_at timestamp with time zone not null default now()
  constraint mailing_texts_are_not_endless CHECK ((length(body) <= 200000))
  constraint mailing_texts_language_is_known CHECK ((language = ANY (ARRAY['fi'::text, 'sv'::text, 'en'::text])))
  constraint mailing_texts_mailing_id_fkey FOREIGN KEY (mailing_id) REFERENCES mailings(id) ON DELETE CASCADE
  constraint mailing_texts_pkey PRIMARY KEY (mailing_id, language, version)
  constraint mailing_texts_title_is_one_line CHECK (((title !~ '[[:cntrl:]]'::text) AND (length(title) <= 200)))
  CREATE UNIQUE INDEX mailing_texts_pkey ON seloste.mailing_texts USING btree (mailing_id, language, version)

table mailings
  id bigint not null identity
  kind text not null
  about text not null
  cause text not null default ''::text
  declaration_version integer not null
  due_on date
  counts jsonb not null default '{}'::jsonb
  counted_at timestamp with time zone
  announcement_id bigint
  constraint mailings_announcement_id_fkey FOREIGN KEY (announcement_id) REFERENCES announcements(id)
  constraint mailings_cause_is_known CHECK ((cause = ANY (ARRAY[''::text, 'changed'::text, 'expiring'::text, 'unproven'::text])))
  constraint mailings_declaration_version_fkey FOREIGN KEY (declaration_version) REFERENCES declarations(version)
  constraint mailings_kind_is_known CHECK ((kind = ANY (ARRAY['origin'::text, 'change'::text, 'consent'::text, 'breach'::text])))
  constraint mailings_of_consents_have_a_cause CHECK (((kind = 'consent'::text) = (cause <> ''::text)))
  constraint mailings_pkey PRIMARY KEY (id)
  CREATE INDEX mailings_about ON seloste.mailings USING btree (kind, about, id)
  CREATE INDEX mailings_of_announcement ON seloste.mailings USING btree (announcement_id) WHERE (announcement_id IS NOT NULL)
  CREATE UNIQUE INDEX mailings_pkey ON seloste.mailings USING btree (id)

table mails
  customer_id bigint not null
  id bigint not null identity
  purpose integer not null default COALESCE(("substring"((SESSION_USER)::text, '_p([0-9]+)$'::text))::integer, (current_setting('app.purpose'::text))::integer)
  message_id text not null default (gen_random_uuid())::text
  to_address text not null
  subject text not null
  body text not null
  language text not null
  about text
  recorded_at timestamp with time zone not null default now()
  recorded_by text not null default current_setting('app.actor'::text)
  constraint mails_are_not_endless CHECK (((length(to_address) <= 254) AND (length(subject) <= 200) AND (length(body) <= 100000)))
  constraint mails_customer_id_fkey FOREIGN KEY (customer_id) REFERENCES customers(id) ON DELETE CASCADE
  constraint mails_headers_are_one_line CHECK (((to_address !~ '[[:cntrl:]]'::text) AND (subject !~ '[[:cntrl:]]'::text)))
  constraint mails_language_is_known CHECK ((language = ANY (ARRAY['fi'::text, 'sv'::text, 'en'::text])))
  constraint mails_pkey PRIMARY KEY (customer_id, id)
  CREATE INDEX mails_of_customer ON seloste.mails USING btree (customer_id, recorded_at, id)
  CREATE INDEX mails_of_purpose ON seloste.mails USING btree (purpose, id)
  CREATE UNIQUE INDEX mails_pkey ON seloste.mails USING btree (customer_id, id)

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

table merge_moves
  customer_id bigint not null
  merge_id bigint not null
  place text not null
  field text not null
  keys jsonb not null
  constraint merge_moves_are_of_a_merge FOREIGN KEY (customer_id, merge_id) REFERENCES merges(customer_id, id) ON UPDATE CASCADE ON DELETE CASCADE
  constraint merge_moves_pkey PRIMARY KEY (customer_id, merge_id, place, field)
  CREATE INDEX merge_moves_of_merge ON seloste.merge_moves USING btree (merge_id)
  CREATE UNIQUE INDEX merge_moves_pkey ON seloste.merge_moves USING btree (customer_id, merge_id, place, field)

table merge_rows
  customer_id bigint not null
  merge_id bigint not null
  id bigint not null identity
  place text not null
  what text not null
  body jsonb not null
  constraint merge_rows_are_known CHECK ((what = ANY (ARRAY['gone'::text, 'dropped'::text, 'changed'::text, 'made'::text])))
  constraint merge_rows_are_of_a_merge FOREIGN KEY (customer_id, merge_id) REFERENCES merges(customer_id, id) ON UPDATE CASCADE ON DELETE CASCADE
  constraint merge_rows_pkey PRIMARY KEY (customer_id, merge_id, id)
  CREATE INDEX merge_rows_of_merge ON seloste.merge_rows USING btree (merge_id)
  CREATE UNIQUE INDEX merge_rows_pkey ON seloste.merge_rows USING btree (customer_id, merge_id, id)

table merges
  customer_id bigint not null
  id bigint not null identity
  kept_id bigint not null
  merged_id bigint not null
  merged_number text
  bulk_id bigint
  taken text[] not null default '{}'::text[]
  merged_at timestamp with time zone not null default clock_timestamp()
  merged_by text not null default current_setting('app.actor'::text)
  undo_until date not null default (today() + 90)
  undone_at timestamp with time zone
  undone_by text
  left_as_is text[] not null default '{}'::text[]
  constraint merges_are_of_two CHECK ((kept_id <> merged_id))
  constraint merges_are_undone_by_someone CHECK (((undone_at IS NULL) = (undone_by IS NULL)))
  constraint merges_customer_id_fkey FOREIGN KEY (customer_id) REFERENCES customers(id) ON DELETE CASCADE
  constraint merges_pkey PRIMARY KEY (customer_id, id)
  CREATE UNIQUE INDEX merges_ids ON seloste.merges USING btree (id)
  CREATE INDEX merges_numbers ON seloste.merges USING btree (merged_number) WHERE (undone_at IS NULL)
  CREATE INDEX merges_of_bulk ON seloste.merges USING btree (bulk_id, id) WHERE (bulk_id IS NOT NULL)
  CREATE UNIQUE INDEX merges_of_the_gone ON seloste.merges USING btree (merged_id) WHERE (undone_at IS NULL)
  CREATE UNIQUE INDEX merges_pkey ON seloste.merges USING btree (customer_id, id)

table migrations
  number integer not null
  name text not null
  hash text not null
  ran_at timestamp with time zone not null default now()
  constraint migrations_pkey PRIMARY KEY (number)
  CREATE UNIQUE INDEX migrations_pkey ON seloste.migrations USING btree (number)

table new_addresses
  customer_id bigint not null
  email_id bigint not null
  since timestamp with time zone not null
  asked_at timestamp with time zone not null default now()
  opens_on date
  opens_because text
  settled_by text
  constraint new_addresses_customer_id_fkey FOREIGN KEY (customer_id) REFERENCES customers(id) ON DELETE CASCADE
  constraint new_addresses_open_for_a_reason CHECK (((opens_on IS NULL) = (opens_because IS NULL)))
  constraint new_addresses_pkey PRIMARY KEY (customer_id, email_id)
  constraint new_addresses_reason_is_known CHECK ((opens_because = ANY (ARRAY['told'::text, 'long_known'::text, 'own_page'::text, 'phone'::text, 'in_person'::text, 'documents'::text])))
  CREATE UNIQUE INDEX new_addresses_pkey ON seloste.new_addresses USING btree (customer_id, email_id)

table note_versions
  customer_id bigint not null
  note_id bigint not null
  id bigint not null identity
  kind text not null
  happened_at timestamp with time zone not null
  body text not null
  changed_at timestamp with time zone not null default now()
  recorded_by text not null default current_setting('app.actor'::text)
  constraint note_versions_are_of_a_note FOREIGN KEY (customer_id, note_id) REFERENCES notes(customer_id, id) ON UPDATE CASCADE ON DELETE CASCADE DEFERRABLE
  constraint note_versions_pkey PRIMARY KEY (customer_id, note_id, id)
  CREATE UNIQUE INDEX note_versions_pkey ON seloste.note_versions USING btree (customer_id, note_id, id)

table notes
  customer_id bigint not null
  id bigint not null identity
  kind text not null
  happened_at timestamp with time zone not null
  body text not null
  recorded_at timestamp with time zone not null default now()
  recorded_by text not null default current_setting('app.actor'::text)
  constraint notes_are_not_empty CHECK ((body <> ''::text))
  constraint notes_are_not_endless CHECK ((length(body) <= 10000))
  constraint notes_customer_id_fkey FOREIGN KEY (customer_id) REFERENCES customers(id) ON DELETE CASCADE
  constraint notes_kind_is_known CHECK ((kind = ANY (ARRAY['call'::text, 'visit'::text, 'email'::text, 'letter'::text, 'other'::text])))
  constraint notes_pkey PRIMARY KEY (customer_id, id)
  CREATE INDEX notes_of_customer ON seloste.notes USING btree (customer_id, happened_at, id)
  CREATE UNIQUE INDEX notes_pkey ON seloste.notes USING btree (customer_id, id)

table order_addresses
  customer_id bigint not null
  order_id bigint not null
  kind text not null
  name text not null default ''::text
  care_of text not null default ''::text
  street text not null default ''::text
  postcode text not null default ''::text
  town text not null default ''::text
  country text not null default 'FI'::text
  is_protected boolean not null default false
  constraint order_addresses_are_not_endless CHECK (((length(name) <= 250) AND (length(care_of) <= 200) AND (length(street) <= 200) AND (length(town) <= 100) AND (length(postcode) <= 12)))
  constraint order_addresses_country_is_two_letters CHECK ((country ~ '^[A-Z]{2}$'::text))
  constraint order_addresses_customer_id_order_id_fkey FOREIGN KEY (customer_id, order_id) REFERENCES orders(customer_id, id) ON UPDATE CASCADE ON DELETE CASCADE
  constraint order_addresses_kind_is_known CHECK ((kind = ANY (ARRAY['delivery'::text, 'billing'::text])))
  constraint order_addresses_pkey PRIMARY KEY (customer_id, order_id, kind)
  CREATE UNIQUE INDEX order_addresses_pkey ON seloste.order_addresses USING btree (customer_id, order_id, kind)
  CREATE INDEX order_addresses_postcode ON seloste.order_addresses USING btree (postcode)
  CREATE TRIGGER order_addresses_of_the_protected BEFORE INSERT ON seloste.order_addresses FOR EACH ROW EXECUTE FUNCTION protect_new_address()

table order_events
  customer_id bigint not null
  order_id bigint not null
  id bigint not null identity
  kind text not null
  happened_at timestamp with time zone not null
  note text not null default ''::text
  recorded_at timestamp with time zone not null default now()
  recorded_by text not null default current_setting('app.actor'::text)
  constraint order_events_customer_id_order_id_fkey FOREIGN KEY (customer_id, order_id) REFERENCES orders(customer_id, id) ON UPDATE CASCADE ON DELETE CASCADE
  constraint order_events_kind_is_known CHECK ((kind = ANY (ARRAY['placed'::text, 'confirmed'::text, 'delivered'::text, 'returned'::text, 'cancelled'::text, 'archived'::text, 'restored'::text])))
  constraint order_events_note_is_not_endless CHECK ((length(note) <= 500))
  constraint order_events_pkey PRIMARY KEY (customer_id, order_id, id)
  CREATE INDEX order_events_by_recording ON seloste.order_events USING btree (recorded_at)
  CREATE UNIQUE INDEX order_events_pkey ON seloste.order_events USING btree (customer_id, order_id, id)

table order_figures
  month date not null
  channel text not null
  region text not null
  orders integer not null
  net_cents bigint not null
  gross_cents bigint not null
  constraint order_figures_pkey PRIMARY KEY (month, channel, region)
  CREATE UNIQUE INDEX order_figures_pkey ON seloste.order_figures USING btree (month, channel, region)

table order_lines
  customer_id bigint not null
  order_id bigint not null
  position integer not null
  product_id bigint
  product_code text not null default ''::text
  name text not null
  product_group text not null default ''::text
  unit text not null default ''::text
  quantity_thousandths bigint not null
  unit_price_cents bigint not null
  discount_cents bigint not null default 0
  vat_class text not null
  vat_basis_points integer not null
  net_cents bigint not null
  vat_cents bigint not null
  gross_cents bigint not null
  constraint order_lines_amounts_add_up CHECK (((net_cents + vat_cents) = gross_cents))
  constraint order_lines_customer_id_order_id_fkey FOREIGN KEY (customer_id, order_id) REFERENCES orders(customer_id, id) ON UPDATE CASCADE ON DELETE CASCADE
  constraint order_lines_discount_is_not_negative CHECK ((discount_cents >= 0))
  constraint order_lines_pkey PRIMARY KEY (customer_id, order_id, "position")
  constraint order_lines_price_is_not_endless CHECK (((unit_price_cents >= '-100000000000'::bigint) AND (unit_price_cents <= '100000000000'::bigint)))
  constraint order_lines_product_id_fkey FOREIGN KEY (product_id) REFERENCES products(id) ON DELETE RESTRICT
  constraint order_lines_quantity_is_positive CHECK (((quantity_thousandths >= 1) AND (quantity_thousandths <= '1000000000000'::bigint)))
  constraint order_lines_say_what_it_is CHECK ((name <> ''::text))
  constraint order_lines_texts_are_not_endless CHECK (((length(product_code) <= 60) AND (length(name) <= 250) AND (length(product_group) <= 80) AND (length(unit) <= 12)))
  constraint order_lines_vat_class_is_known CHECK ((vat_class = ANY (ARRAY['standard'::text, 'reduced'::text, 'books'::text, 'low'::text, 'zero'::text, 'reverse_charge'::text, 'exempt'::text])))
  constraint order_lines_vat_rate_is_a_rate CHECK (((vat_basis_points >= 0) AND (vat_basis_points <= 10000)))
  CREATE INDEX order_lines_of_product ON seloste.order_lines USING btree (product_id) WHERE (product_id IS NOT NULL)
  CREATE UNIQUE INDEX order_lines_pkey ON seloste.order_lines USING btree (customer_id, order_id, "position")

table order_returns
  customer_id bigint not null
  order_id bigint not null
  event_id bigint not null
  position integer not null
  quantity_thousandths bigint not null
  net_cents bigint not null
  vat_cents bigint not null
  gross_cents bigint not null
  constraint order_returns_amounts_add_up CHECK (((net_cents + vat_cents) = gross_cents))
  constraint order_returns_customer_id_order_id_event_id_fkey FOREIGN KEY (customer_id, order_id, event_id) REFERENCES order_events(customer_id, order_id, id) ON UPDATE CASCADE ON DELETE CASCADE
  constraint order_returns_customer_id_order_id_position_fkey FOREIGN KEY (customer_id, order_id, "position") REFERENCES order_lines(customer_id, order_id, "position") ON UPDATE CASCADE ON DELETE CASCADE
  constraint order_returns_pkey PRIMARY KEY (customer_id, order_id, event_id, "position")
  constraint order_returns_quantity_is_positive CHECK ((quantity_thousandths > 0))
  CREATE INDEX order_returns_of_line ON seloste.order_returns USING btree (customer_id, order_id, "position")
  CREATE UNIQUE INDEX order_returns_pkey ON seloste.order_returns USING btree (customer_id, order_id, event_id, "position")

table order_settings
  only_one boolean not null default true
  archive_after_days integer
  changed_at timestamp with time zone not null default now()
  changed_by text not null default current_setting('app.actor'::text, true)
  constraint order_settings_are_one CHECK (only_one)
  constraint order_settings_days_are_some CHECK (((archive_after_days >= 1) AND (archive_after_days <= 3650)))
  constraint order_settings_pkey PRIMARY KEY (only_one)
  CREATE UNIQUE INDEX order_settings_pkey ON seloste.order_settings USING btree (only_one)

table orders
  customer_id bigint not null
  id bigint not null identity
  order_number text not null default next_order_number()
  ordered_on date not null
  channel text not null
  channel_name text not null default ''::text
  customer_reference text not null default ''::text
  note text not null default ''::text
  prices_include_vat boolean not null
  discount_cents bigint not null default 0
  delivery_on date
  net_cents bigint not null default 0
  vat_cents bigint not null default 0
  gross_cents bigint not null default 0
  state text not null default 'placed'::text
  closed_on date
  kept_until date
  archived_at timestamp with time zone
  source text not null
  import_id bigint
  recorded_at timestamp with time zone not null default now()
  constraint orders_amounts_add_up CHECK (((net_cents + vat_cents) = gross_cents))
  constraint orders_are_closed_by_their_state CHECK (((closed_on IS NULL) = (state = ANY (ARRAY['placed'::text, 'confirmed'::text]))))
  constraint orders_channel_is_known CHECK ((channel = ANY (ARRAY['shop'::text, 'web_shop'::text, 'direct'::text, 'reseller'::text])))
  constraint orders_customer_id_fkey FOREIGN KEY (customer_id) REFERENCES customers(id) ON UPDATE CASCADE ON DELETE RESTRICT
  constraint orders_discount_is_not_negative CHECK ((discount_cents >= 0))
  constraint orders_have_a_number CHECK ((order_number <> ''::text))
  constraint orders_id_is_unique UNIQUE (id)
  constraint orders_in_the_archive_are_closed CHECK (((archived_at IS NULL) OR (closed_on IS NOT NULL)))
  constraint orders_of_a_reseller_name_it CHECK (((channel <> 'reseller'::text) OR (channel_name <> ''::text)))
  constraint orders_order_number_is_unique UNIQUE (order_number)
  constraint orders_pkey PRIMARY KEY (customer_id, id)
  constraint orders_state_is_known CHECK ((state = ANY (ARRAY['placed'::text, 'confirmed'::text, 'delivered'::text, 'partly_returned'::text, 'returned'::text, 'cancelled'::text])))
  constraint orders_texts_are_not_endless CHECK (((length(order_number) <= 60) AND (length(channel_name) <= 120) AND (length(customer_reference) <= 120) AND (length(note) <= 2000)))
  CREATE INDEX orders_by_channel ON seloste.orders USING btree (channel, ordered_on, id)
  CREATE INDEX orders_by_day ON seloste.orders USING btree (ordered_on, id)
  CREATE INDEX orders_by_recording ON seloste.orders USING btree (recorded_at)
  CREATE INDEX orders_by_state ON seloste.orders USING btree (state, ordered_on, id)
  CREATE UNIQUE INDEX orders_id_is_unique ON seloste.orders USING btree (id)
  CREATE INDEX orders_import ON seloste.orders USING btree (import_id) WHERE (import_id IS NOT NULL)
  CREATE INDEX orders_of_customer_by_day ON seloste.orders USING btree (customer_id, ordered_on, id)
  CREATE INDEX orders_open ON seloste.orders USING btree (ordered_on, id) WHERE (closed_on IS NULL)
  CREATE UNIQUE INDEX orders_order_number_is_unique ON seloste.orders USING btree (order_number)
  CREATE UNIQUE INDEX orders_pkey ON seloste.orders USING btree (customer_id, id)
  CREATE INDEX orders_to_archive ON seloste.orders USING btree (closed_on, id) WHERE ((archived_at IS NULL) AND (closed_on IS NOT NULL))

table origin_duties
  customer_id bigint not null
  source text not null
  obtained_on date not null
  due_on date not null
  import_id bigint
  found_at timestamp with time zone not null default now()
  settled_at timestamp with time zone
  settled_as text
  reason text not null default ''::text
  settled_by text
  constraint origin_duties_are_due_later CHECK ((due_on >= obtained_on))
  constraint origin_duties_are_settled_somehow CHECK (((settled_at IS NULL) = (settled_as IS NULL)))
  constraint origin_duties_customer_id_fkey FOREIGN KEY (customer_id) REFERENCES customers(id) ON DELETE CASCADE
  constraint origin_duties_pkey PRIMARY KEY (customer_id, source)
  constraint origin_duties_reason_is_not_endless CHECK ((length(reason) <= 2000))
  constraint origin_duties_settled_as_is_known CHECK ((settled_as = ANY (ARRAY['told'::text, 'has_already'::text, 'impossible'::text, 'by_law'::text, 'secrecy'::text])))
  CREATE INDEX origin_duties_open ON seloste.origin_duties USING btree (source, customer_id) WHERE (settled_at IS NULL)
  CREATE UNIQUE INDEX origin_duties_pkey ON seloste.origin_duties USING btree (customer_id, source)

table own_page_links
  customer_id bigint not null
  id bigint not null identity
  token_hash text
  made_at timestamp with time zone not null default now()
  expires_at timestamp with time zone not null
  used_at timestamp with time zone
  constraint own_page_links_customer_id_fkey FOREIGN KEY (customer_id) REFERENCES customers(id) ON DELETE CASCADE
  constraint own_page_links_have_a_key UNIQUE (id)
  constraint own_page_links_pkey PRIMARY KEY (customer_id, id)
  CREATE UNIQUE INDEX own_page_links_by_token ON seloste.own_page_links USING btree (token_hash) WHERE (token_hash IS NOT NULL)
  CREATE UNIQUE INDEX own_page_links_have_a_key ON seloste.own_page_links USING btree (id)
  CREATE UNIQUE INDEX own_page_links_pkey ON seloste.own_page_links USING btree (customer_id, id)

table own_page_sessions
  customer_id bigint not null
  id bigint not null identity
  token_hash text not null
  started_at timestamp with time zone not null default now()
  last_seen_at timestamp with time zone not null default now()
  expires_at timestamp with time zone not null
  ended_at timestamp with time zone
  constraint own_page_sessions_customer_id_fkey FOREIGN KEY (customer_id) REFERENCES customers(id) ON DELETE CASCADE
  constraint own_page_sessions_pkey PRIMARY KEY (customer_id, id)
  CREATE UNIQUE INDEX own_page_sessions_by_token ON seloste.own_page_sessions USING btree (token_hash)
  CREATE UNIQUE INDEX own_page_sessions_pkey ON seloste.own_page_sessions USING btree (customer_id, id)

table paper_destruction_lines
  id bigint not null identity
  destruction_id bigint
  document_id bigint not null
  archive_number text not null
  kind text not null
  place text not null
  lent_to bigint
  act text not null
  why text not null
  added_at timestamp with time zone not null default now()
  constraint paper_destruction_lines_act_is_known CHECK ((act = ANY (ARRAY['shred'::text, 'black_out'::text])))
  constraint paper_destruction_lines_destruction_id_fkey FOREIGN KEY (destruction_id) REFERENCES paper_destructions(id) ON DELETE RESTRICT
  constraint paper_destruction_lines_lent_to_fkey FOREIGN KEY (lent_to) REFERENCES staff(id)
  constraint paper_destruction_lines_pkey PRIMARY KEY (id)
  constraint paper_destruction_lines_why_is_known CHECK ((why = ANY (ARRAY['time'::text, 'erasure'::text])))
  CREATE INDEX paper_destruction_lines_lent_to ON seloste.paper_destruction_lines USING btree (lent_to) WHERE (lent_to IS NOT NULL)
  CREATE INDEX paper_destruction_lines_of_document ON seloste.paper_destruction_lines USING btree (document_id)
  CREATE INDEX paper_destruction_lines_of_list ON seloste.paper_destruction_lines USING btree (destruction_id, archive_number)
  CREATE UNIQUE INDEX paper_destruction_lines_pkey ON seloste.paper_destruction_lines USING btree (id)
  CREATE INDEX paper_destruction_lines_waiting ON seloste.paper_destruction_lines USING btree (id) WHERE (destruction_id IS NULL)

table paper_destructions
  id bigint not null identity
  begun_at timestamp with time zone not null default now()
  begun_by bigint not null
  method text
  destroyed_on date
  destroyed_by bigint
  destroyed_at timestamp with time zone
  confirmed_by bigint
  confirmed_at timestamp with time zone
  constraint paper_destructions_are_carried_out_before_they_are_confirmed CHECK (((confirmed_at IS NULL) OR (destroyed_at IS NOT NULL)))
  constraint paper_destructions_are_confirmed_by_another CHECK (((confirmed_by IS NULL) OR (confirmed_by <> destroyed_by)))
  constraint paper_destructions_begun_by_fkey FOREIGN KEY (begun_by) REFERENCES staff(id)
  constraint paper_destructions_confirmed_by_fkey FOREIGN KEY (confirmed_by) REFERENCES staff(id)
  constraint paper_destructions_destroyed_by_fkey FOREIGN KEY (destroyed_by) REFERENCES staff(id)
  constraint paper_destructions_method_is_known CHECK ((method = ANY (ARRAY['cross_cut'::text, 'contractor'::text, 'incineration'::text])))
  constraint paper_destructions_pkey PRIMARY KEY (id)
  constraint paper_destructions_tell_how_and_when CHECK ((((destroyed_at IS NULL) = (method IS NULL)) AND ((destroyed_at IS NULL) = (destroyed_on IS NULL)) AND ((destroyed_at IS NULL) = (destroyed_by IS NULL)) AND ((confirmed_at IS NULL) = (confirmed_by IS NULL))))
  CREATE UNIQUE INDEX paper_destructions_are_open_one_at_a_time ON seloste.paper_destructions USING btree ((true)) WHERE (confirmed_at IS NULL)
  CREATE INDEX paper_destructions_begun_by ON seloste.paper_destructions USING btree (begun_by)
  CREATE INDEX paper_destructions_confirmed_by ON seloste.paper_destructions USING btree (confirmed_by)
  CREATE INDEX paper_destructions_destroyed_by ON seloste.paper_destructions USING btree (destroyed_by)
  CREATE UNIQUE INDEX paper_destructions_pkey ON seloste.paper_destructions USING btree (id)

table paper_documents
  id bigint not null identity
  customer_id bigint
  archive_number text generated ('P-'::text || lpad((id)::text, GREATEST(6, length((id)::text)), '0'::text))
  outside_name text not null default ''::text
  outside_key text generated lower(outside_name)
  kind text not null
  rule text not null
  title text not null default ''::text
  received_on date not null
  ended_on date
  kept_until date
  held_until date
  held_because text not null default ''::text
  folder_id bigint
  recorded_at timestamp with time zone not null default now()
  recorded_by text not null default current_setting('app.actor'::text)
  corrected_because text not null default ''::text
  corrected_at timestamp with time zone
  corrected_by text
  constraint paper_documents_are_held_for_a_reason CHECK (((held_until IS NULL) OR (held_because <> ''::text)))
  constraint paper_documents_are_of_a_customer_or_a_name CHECK (((customer_id IS NOT NULL) OR (outside_name <> ''::text)))
  constraint paper_documents_corrections_are_not_endless CHECK ((length(corrected_because) <= 500))
  constraint paper_documents_customer_id_fkey FOREIGN KEY (customer_id) REFERENCES customers(id) ON DELETE RESTRICT
  constraint paper_documents_end_after_they_came CHECK (((ended_on IS NULL) OR (ended_on >= received_on)))
  constraint paper_documents_folder_id_fkey FOREIGN KEY (folder_id) REFERENCES paper_folders(id) ON DELETE RESTRICT
  constraint paper_documents_kind_fkey FOREIGN KEY (kind) REFERENCES paper_kinds(kind) ON UPDATE CASCADE ON DELETE RESTRICT
  constraint paper_documents_pkey PRIMARY KEY (id)
  constraint paper_documents_texts_are_not_endless CHECK (((length(outside_name) <= 200) AND (length(title) <= 200) AND (length(held_because) <= 500)))
  CREATE INDEX paper_documents_by_title ON seloste.paper_documents USING gin (lower(title) gin_trgm_ops)
  CREATE INDEX paper_documents_due ON seloste.paper_documents USING btree (kept_until, id) WHERE (kept_until IS NOT NULL)
  CREATE INDEX paper_documents_of_customer ON seloste.paper_documents USING btree (customer_id, id)
  CREATE INDEX paper_documents_of_folder ON seloste.paper_documents USING btree (folder_id, id)
  CREATE INDEX paper_documents_of_kind ON seloste.paper_documents USING btree (kind, id)
  CREATE INDEX paper_documents_of_outsiders ON seloste.paper_documents USING btree (outside_key, id) WHERE (outside_key <> ''::text)
  CREATE UNIQUE INDEX paper_documents_pkey ON seloste.paper_documents USING btree (id)
  CREATE INDEX paper_documents_unshelved ON seloste.paper_documents USING btree (id) WHERE (folder_id IS NULL)

table paper_folders
  id bigint not null identity
  place_id bigint not null
  title text not null
  ended_on date
  recorded_at timestamp with time zone not null default now()
  recorded_by text not null default current_setting('app.actor'::text)
  constraint paper_folders_have_a_title CHECK (((title <> ''::text) AND (length(title) <= 80)))
  constraint paper_folders_pkey PRIMARY KEY (id)
  constraint paper_folders_place_id_fkey FOREIGN KEY (place_id) REFERENCES paper_places(id) ON DELETE RESTRICT
  constraint paper_folders_title_is_there_once UNIQUE (title)
  CREATE INDEX paper_folders_of_place ON seloste.paper_folders USING btree (place_id, title)
  CREATE UNIQUE INDEX paper_folders_pkey ON seloste.paper_folders USING btree (id)
  CREATE UNIQUE INDEX paper_folders_title_is_there_once ON seloste.paper_folders USING btree (title)

table paper_kinds
  kind text not null
  name_fi text not null
  name_sv text not null default ''::text
  name_en text not null default ''::text
  rule text not null
  counted_from text not null
  begins_on date not null default ((now() AT TIME ZONE 'Europe/Helsinki'::text))::date
  ended_on date
  constraint paper_kinds_are_counted_from_a_known_day CHECK ((counted_from = ANY (ARRAY['received'::text, 'ended'::text])))
  constraint paper_kinds_have_a_name CHECK (((kind <> ''::text) AND (name_fi <> ''::text) AND (rule <> ''::text)))
  constraint paper_kinds_pkey PRIMARY KEY (kind)
  constraint paper_kinds_texts_are_not_endless CHECK (((length(kind) <= 60) AND (length(name_fi) <= 80) AND (length(name_sv) <= 80) AND (length(name_en) <= 80)))
  CREATE UNIQUE INDEX paper_kinds_pkey ON seloste.paper_kinds USING btree (kind)

table paper_loans
  document_id bigint not null
  id bigint not null identity
  customer_id bigint
  lent_to bigint not null
  lent_for text not null
  lent_at timestamp with time zone not null default now()
  due_back_on date not null
  recorded_by text not null default current_setting('app.actor'::text)
  returned_at timestamp with time zone
  constraint paper_loans_customer_id_fkey FOREIGN KEY (customer_id) REFERENCES customers(id) ON DELETE CASCADE
  constraint paper_loans_document_id_fkey FOREIGN KEY (document_id) REFERENCES paper_documents(id) ON DELETE CASCADE
  constraint paper_loans_lent_to_fkey FOREIGN KEY (lent_to) REFERENCES staff(id)
  constraint paper_loans_pkey PRIMARY KEY (document_id, id)
  constraint paper_loans_say_what_for CHECK (((lent_for <> ''::text) AND (length(lent_for) <= 300)))
  CREATE UNIQUE INDEX paper_documents_are_lent_to_one_at_a_time ON seloste.paper_loans USING btree (document_id) WHERE (returned_at IS NULL)
  CREATE INDEX paper_loans_of_customer ON seloste.paper_loans USING btree (customer_id)
  CREATE INDEX paper_loans_of_staff ON seloste.paper_loans USING btree (lent_to)
  CREATE INDEX paper_loans_open ON seloste.paper_loans USING btree (due_back_on, document_id) WHERE (returned_at IS NULL)
  CREATE UNIQUE INDEX paper_loans_pkey ON seloste.paper_loans USING btree (document_id, id)

table paper_moves
  document_id bigint not null
  id bigint not null identity
  customer_id bigint
  folder_id bigint not null
  at timestamp with time zone not null default now()
  recorded_by text not null default current_setting('app.actor'::text)
  constraint paper_moves_customer_id_fkey FOREIGN KEY (customer_id) REFERENCES customers(id) ON DELETE CASCADE
  constraint paper_moves_document_id_fkey FOREIGN KEY (document_id) REFERENCES paper_documents(id) ON DELETE CASCADE
  constraint paper_moves_folder_id_fkey FOREIGN KEY (folder_id) REFERENCES paper_folders(id) ON DELETE RESTRICT
  constraint paper_moves_pkey PRIMARY KEY (document_id, id)
  CREATE INDEX paper_moves_of_customer ON seloste.paper_moves USING btree (customer_id)
  CREATE UNIQUE INDEX paper_moves_pkey ON seloste.paper_moves USING btree (document_id, id)
  CREATE INDEX paper_moves_to_folder ON seloste.paper_moves USING btree (folder_id)

table paper_places
  id bigint not null identity
  site text not null
  room text not null
  cabinet text not null
  is_locked boolean not null
  fire_class text not null
  unfit_because text not null default ''::text
  ended_on date
  recorded_at timestamp with time zone not null default now()
  recorded_by text not null default current_setting('app.actor'::text)
  constraint paper_places_are_locked_and_fireproof_or_say_why CHECK (((is_locked AND (fire_class <> 'none'::text)) OR (unfit_because <> ''::text)))
  constraint paper_places_are_there_once UNIQUE (site, room, cabinet)
  constraint paper_places_fire_class_is_known CHECK ((fire_class = ANY (ARRAY['none'::text, 'LFS 30 P'::text, 'LFS 60 P'::text, 'S 60 P'::text, 'S 120 P'::text, 'EI 60'::text, 'EI 90'::text, 'EI 120'::text])))
  constraint paper_places_have_site_room_and_cabinet CHECK (((site <> ''::text) AND (room <> ''::text) AND (cabinet <> ''::text)))
  constraint paper_places_pkey PRIMARY KEY (id)
  constraint paper_places_texts_are_not_endless CHECK (((length(site) <= 80) AND (length(room) <= 80) AND (length(cabinet) <= 80) AND (length(unfit_because) <= 500)))
  CREATE UNIQUE INDEX paper_places_are_there_once ON seloste.paper_places USING btree (site, room, cabinet)
  CREATE UNIQUE INDEX paper_places_pkey ON seloste.paper_places USING btree (id)

table paper_scans
  document_id bigint not null
  id bigint not null identity
  customer_id bigint
  file_id bigint not null
  file_name text not null
  content_type text not null
  size_bytes bigint not null
  recorded_at timestamp with time zone not null default now()
  recorded_by text not null default current_setting('app.actor'::text)
  constraint paper_scans_customer_id_fkey FOREIGN KEY (customer_id) REFERENCES customers(id) ON DELETE CASCADE
  constraint paper_scans_document_id_fkey FOREIGN KEY (document_id) REFERENCES paper_documents(id) ON DELETE CASCADE
  constraint paper_scans_file_id_fkey FOREIGN KEY (file_id) REFERENCES stored_files(id)
  constraint paper_scans_name_is_one_line CHECK (((file_name !~ '[[:cntrl:]]'::text) AND ((length(file_name) >= 1) AND (length(file_name) <= 200))))
  constraint paper_scans_pkey PRIMARY KEY (document_id, id)
  CREATE INDEX paper_scans_of_customer ON seloste.paper_scans USING btree (customer_id)
  CREATE INDEX paper_scans_of_file ON seloste.paper_scans USING btree (file_id)
  CREATE UNIQUE INDEX paper_scans_pkey ON seloste.paper_scans USING btree (document_id, id)

table paper_subjects
  customer_id bigint not null
  document_id bigint not null
  archive_number text not null
  kind text not null
  received_on date not null
  recorded_at timestamp with time zone not null default now()
  constraint paper_subjects_customer_id_fkey FOREIGN KEY (customer_id) REFERENCES customers(id) ON DELETE CASCADE
  constraint paper_subjects_document_id_fkey FOREIGN KEY (document_id) REFERENCES paper_documents(id) ON DELETE CASCADE
  constraint paper_subjects_pkey PRIMARY KEY (customer_id, document_id)
  CREATE INDEX paper_subjects_of_document ON seloste.paper_subjects USING btree (document_id)
  CREATE UNIQUE INDEX paper_subjects_pkey ON seloste.paper_subjects USING btree (customer_id, document_id)

table password_resets
  token_hash text not null
  staff_id bigint not null
  made_at timestamp with time zone not null default now()
  made_by text not null default current_setting('app.actor'::text)
  expires_at timestamp with time zone not null
  used_at timestamp with time zone
  constraint password_resets_pkey PRIMARY KEY (token_hash)
  constraint password_resets_staff_id_fkey FOREIGN KEY (staff_id) REFERENCES staff(id)
  CREATE INDEX password_resets_of_staff ON seloste.password_resets USING btree (staff_id)
  CREATE UNIQUE INDEX password_resets_pkey ON seloste.password_resets USING btree (token_hash)

table payment_allocations
  customer_id bigint not null
  id bigint not null identity
  payment_id bigint
  credit_note_id bigint
  invoice_id bigint
  refund_id bigint
  amount_cents bigint not null
  costs_cents bigint not null default 0
  allocated_at timestamp with time zone not null default now()
  allocated_by text not null default current_setting('app.actor'::text)
  constraint payment_allocations_come_from_one_thing CHECK ((num_nonnulls(payment_id, credit_note_id) = 1))
  constraint payment_allocations_customer_id_credit_note_id_fkey FOREIGN KEY (customer_id, credit_note_id) REFERENCES invoices(customer_id, id) ON DELETE CASCADE DEFERRABLE
  constraint payment_allocations_customer_id_invoice_id_fkey FOREIGN KEY (customer_id, invoice_id) REFERENCES invoices(customer_id, id) ON DELETE CASCADE DEFERRABLE
  constraint payment_allocations_customer_id_payment_id_fkey FOREIGN KEY (customer_id, payment_id) REFERENCES payments(customer_id, id) ON DELETE CASCADE DEFERRABLE
  constraint payment_allocations_customer_id_refund_id_fkey FOREIGN KEY (customer_id, refund_id) REFERENCES payments(customer_id, id) ON DELETE CASCADE DEFERRABLE
  constraint payment_allocations_go_to_one_thing CHECK ((num_nonnulls(invoice_id, refund_id) = 1))
  constraint payment_allocations_move_something CHECK (((amount_cents <> 0) OR (costs_cents <> 0)))
  constraint payment_allocations_pkey PRIMARY KEY (customer_id, id)
  CREATE INDEX payment_allocations_of_credit_note ON seloste.payment_allocations USING btree (customer_id, credit_note_id) WHERE (credit_note_id IS NOT NULL)
  CREATE INDEX payment_allocations_of_payment ON seloste.payment_allocations USING btree (customer_id, payment_id) WHERE (payment_id IS NOT NULL)
  CREATE UNIQUE INDEX payment_allocations_pkey ON seloste.payment_allocations USING btree (customer_id, id)
  CREATE INDEX payment_allocations_to_invoice ON seloste.payment_allocations USING btree (customer_id, invoice_id) WHERE (invoice_id IS NOT NULL)
  CREATE INDEX payment_allocations_to_refund ON seloste.payment_allocations USING btree (customer_id, refund_id) WHERE (refund_id IS NOT NULL)

table payments
  customer_id bigint not null
  id bigint not null identity
  kind text not null default 'received'::text
  paid_on date not null
  amount_cents bigint not null
  method text not null
  reference text not null default ''::text
  payer_name text not null default ''::text
  note text not null default ''::text
  bank_key text
  reverses_id bigint
  counted_from date not null
  kept_until date not null
  recorded_at timestamp with time zone not null default now()
  recorded_by text not null default current_setting('app.actor'::text)
  constraint payments_bank_entry_is_taken_once UNIQUE (bank_key)
  constraint payments_customer_id_fkey FOREIGN KEY (customer_id) REFERENCES customers(id) ON DELETE RESTRICT
  constraint payments_customer_id_reverses_id_fkey FOREIGN KEY (customer_id, reverses_id) REFERENCES payments(customer_id, id) ON DELETE SET NULL (reverses_id) DEFERRABLE
  constraint payments_kind_is_known CHECK ((kind = ANY (ARRAY['received'::text, 'refund'::text, 'reversal'::text])))
  constraint payments_method_is_known CHECK ((method = ANY (ARRAY['bank'::text, 'cash'::text, 'card'::text, 'other'::text])))
  constraint payments_pkey PRIMARY KEY (customer_id, id)
  constraint payments_sign_fits_the_kind CHECK (
CASE
    WHEN (kind = 'received'::text) THEN (amount_cents > 0)
    ELSE (amount_cents < 0)
END)
  constraint payments_texts_are_not_endless CHECK (((length(payer_name) <= 250) AND (length(note) <= 1000) AND (length(reference) <= 35)))
  CREATE UNIQUE INDEX payments_bank_entry_is_taken_once ON seloste.payments USING btree (bank_key)
  CREATE INDEX payments_counted_from ON seloste.payments USING btree (counted_from)
  CREATE INDEX payments_newest ON seloste.payments USING btree (id)
  CREATE INDEX payments_paid_on ON seloste.payments USING btree (paid_on, id)
  CREATE UNIQUE INDEX payments_pkey ON seloste.payments USING btree (customer_id, id)
  CREATE INDEX payments_reference ON seloste.payments USING btree (reference) WHERE (reference <> ''::text)
  CREATE INDEX payments_reversed ON seloste.payments USING btree (customer_id, reverses_id) WHERE (reverses_id IS NOT NULL)

table people_to_tell
  id bigint not null identity
  batch text not null
  kind text not null
  recipient text not null
  recipient_name text not null
  customer_number text not null
  what text[] not null
  last_at timestamp with time zone not null
  constraint people_to_tell_kind_is_known CHECK ((kind = ANY (ARRAY['consent_withdrawn'::text, 'consent_ended'::text, 'objected'::text, 'restricted'::text, 'restriction_ended'::text])))
  constraint people_to_tell_pkey PRIMARY KEY (id)
  constraint people_to_tell_say_what CHECK ((cardinality(what) > 0))
  CREATE INDEX people_to_tell_by_recipient ON seloste.people_to_tell USING btree (batch, kind, recipient, id)
  CREATE UNIQUE INDEX people_to_tell_pkey ON seloste.people_to_tell USING btree (id)

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
  CREATE INDEX phones_from_the_end ON seloste.phones USING btree (reverse(e164))
  CREATE UNIQUE INDEX phones_pkey ON seloste.phones USING btree (customer_id, id)

table product_groups
  id bigint not null identity
  code text not null
  name_fi text not null
  name_sv text not null default ''::text
  name_en text not null default ''::text
  constraint product_groups_code_stands UNIQUE (code)
  constraint product_groups_have_code_and_name CHECK (((code <> ''::text) AND (name_fi <> ''::text)))
  constraint product_groups_pkey PRIMARY KEY (id)
  constraint product_groups_texts_are_not_endless CHECK (((length(code) <= 80) AND (length(name_fi) <= 200) AND (length(name_sv) <= 200) AND (length(name_en) <= 200)))
  CREATE UNIQUE INDEX product_groups_code_is_unique ON seloste.product_groups USING btree (lower(code))
  CREATE UNIQUE INDEX product_groups_code_stands ON seloste.product_groups USING btree (code)
  CREATE UNIQUE INDEX product_groups_pkey ON seloste.product_groups USING btree (id)

table products
  id bigint not null identity
  code text not null
  name_fi text not null
  name_sv text not null default ''::text
  name_en text not null default ''::text
  product_group text not null default ''::text
  unit text not null default ''::text
  price_cents bigint not null
  price_includes_vat boolean not null default true
  vat_class text not null
  ended_on date
  group_code text generated NULLIF(product_group, ''::text)
  constraint products_are_of_a_group_of_the_list FOREIGN KEY (group_code) REFERENCES product_groups(code)
  constraint products_code_is_unique UNIQUE (code)
  constraint products_have_code_and_name CHECK (((code <> ''::text) AND (name_fi <> ''::text)))
  constraint products_pkey PRIMARY KEY (id)
  constraint products_price_is_not_negative CHECK (((price_cents >= 0) AND (price_cents <= '100000000000'::bigint)))
  constraint products_texts_are_not_endless CHECK (((length(code) <= 60) AND (length(name_fi) <= 200) AND (length(name_sv) <= 200) AND (length(name_en) <= 200) AND (length(product_group) <= 80) AND (length(unit) <= 12)))
  constraint products_vat_class_is_known CHECK ((vat_class = ANY (ARRAY['standard'::text, 'reduced'::text, 'books'::text, 'low'::text, 'zero'::text, 'reverse_charge'::text, 'exempt'::text])))
  CREATE INDEX products_by_group ON seloste.products USING btree (product_group, code)
  CREATE UNIQUE INDEX products_code_is_unique ON seloste.products USING btree (code)
  CREATE INDEX products_of_group ON seloste.products USING btree (group_code) WHERE (group_code IS NOT NULL)
  CREATE UNIQUE INDEX products_pkey ON seloste.products USING btree (id)

table publications
  id bigint not null identity
  revision integer not null
  asked_at timestamp with time zone not null default now()
  asked_by text not null default current_setting('app.actor'::text)
  ended_at timestamp with time zone
  version integer
  problem jsonb
  announcement_id bigint
  constraint publications_announcement_id_fkey FOREIGN KEY (announcement_id) REFERENCES announcements(id)
  constraint publications_end_in_one_way CHECK ((((ended_at IS NOT NULL) = (num_nonnulls(version, problem, announcement_id) = 1)) AND (num_nonnulls(version, problem, announcement_id) <= 1)))
  constraint publications_pkey PRIMARY KEY (id)
  constraint publications_succeed_or_fail CHECK (((version IS NULL) OR (problem IS NULL)))
  constraint publications_version_fkey FOREIGN KEY (version) REFERENCES declarations(version)
  CREATE INDEX publications_of_announcement ON seloste.publications USING btree (announcement_id)
  CREATE UNIQUE INDEX publications_pkey ON seloste.publications USING btree (id)

table purpose_numbers
  key text not null
  number integer not null
  constraint purpose_numbers_fit_the_masks CHECK (((number >= 1) AND (number <= 62)))
  constraint purpose_numbers_number_key UNIQUE (number)
  constraint purpose_numbers_pkey PRIMARY KEY (key)
  CREATE UNIQUE INDEX purpose_numbers_number_key ON seloste.purpose_numbers USING btree (number)
  CREATE UNIQUE INDEX purpose_numbers_pkey ON seloste.purpose_numbers USING btree (key)

table purpose_reach
  visible text not null
  customers bigint not null
  counted_at timestamp with time zone not null default now()
  constraint purpose_reach_is_not_negative CHECK ((customers >= 0))
  constraint purpose_reach_pkey PRIMARY KEY (visible)
  CREATE UNIQUE INDEX purpose_reach_pkey ON seloste.purpose_reach USING btree (visible)

table region_figures
  block integer not null
  region text not null
  customers integer not null
  constraint region_figures_pkey PRIMARY KEY (block, region)
  CREATE UNIQUE INDEX region_figures_pkey ON seloste.region_figures USING btree (block, region)

table register_use
  kind text not null
  key text not null
  rows bigint not null
  counted_at timestamp with time zone not null default now()
  constraint register_use_kind_is_known CHECK ((kind = ANY (ARRAY['extra_field'::text, 'source'::text, 'finding'::text])))
  constraint register_use_pkey PRIMARY KEY (kind, key)
  CREATE UNIQUE INDEX register_use_pkey ON seloste.register_use USING btree (kind, key)

table reminders
  customer_id bigint not null
  id bigint not null identity
  invoice_id bigint not null
  ordinal integer not null
  proposed_at timestamp with time zone not null default now()
  sent_at timestamp with time zone
  sent_by text
  left_at timestamp with time zone
  left_by text
  channel text
  open_cents bigint not null default 0
  fee_cents bigint not null default 0
  interest_cents bigint not null default 0
  interest_until date
  due_on date
  constraint reminders_channel_is_known CHECK ((channel = ANY (ARRAY['email'::text, 'post'::text])))
  constraint reminders_customer_id_invoice_id_fkey FOREIGN KEY (customer_id, invoice_id) REFERENCES invoices(customer_id, id) ON DELETE CASCADE DEFERRABLE
  constraint reminders_end_in_one_way CHECK (((sent_at IS NULL) OR (left_at IS NULL)))
  constraint reminders_pkey PRIMARY KEY (customer_id, id)
  constraint reminders_that_are_sent_say_how_and_when CHECK (((sent_at IS NULL) OR ((channel IS NOT NULL) AND (due_on IS NOT NULL))))
  CREATE INDEX reminders_of_invoice ON seloste.reminders USING btree (customer_id, invoice_id)
  CREATE UNIQUE INDEX reminders_one_proposal_for_an_invoice ON seloste.reminders USING btree (customer_id, invoice_id) WHERE ((sent_at IS NULL) AND (left_at IS NULL))
  CREATE UNIQUE INDEX reminders_pkey ON seloste.reminders USING btree (customer_id, id)
  CREATE INDEX reminders_waiting ON seloste.reminders USING btree (id) WHERE ((sent_at IS NULL) AND (left_at IS NULL))

table removals
  customer_id bigint not null
  id bigint not null identity
  what text not null
  removed_at timestamp with time zone not null default now()
  recorded_by text not null default current_setting('app.actor'::text)
  constraint removals_customer_id_fkey FOREIGN KEY (customer_id) REFERENCES customers(id) ON DELETE CASCADE
  constraint removals_pkey PRIMARY KEY (customer_id, id)
  constraint removals_what_is_known CHECK ((what = ANY (ARRAY['note'::text, 'attachment'::text, 'task'::text])))
  CREATE INDEX removals_of_customer ON seloste.removals USING btree (customer_id, removed_at, id)
  CREATE UNIQUE INDEX removals_pkey ON seloste.removals USING btree (customer_id, id)

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

table request_corrections
  request_id bigint not null
  number integer not null
  place text not null
  row_id bigint
  field text not null
  old_value text not null default ''::text
  asked_value text not null
  asked_at timestamp with time zone not null default now()
  decision text
  decided_value text not null default ''::text
  reason text not null default ''::text
  decided_at timestamp with time zone
  decided_by text
  applied_at timestamp with time zone
  constraint request_corrections_are_decided_by_somebody CHECK (((decision IS NULL) = (decided_at IS NULL)))
  constraint request_corrections_are_not_endless CHECK (((length(old_value) <= 4000) AND (length(asked_value) <= 4000) AND (length(decided_value) <= 4000) AND (length(reason) <= 4000)))
  constraint request_corrections_decision_is_known CHECK ((decision = ANY (ARRAY['changed'::text, 'refused'::text])))
  constraint request_corrections_pkey PRIMARY KEY (request_id, number)
  constraint request_corrections_place_is_known CHECK ((place = ANY (ARRAY['customers'::text, 'emails'::text, 'phones'::text, 'addresses'::text, 'statement'::text])))
  constraint request_corrections_request_id_fkey FOREIGN KEY (request_id) REFERENCES requests(id) ON DELETE CASCADE
  CREATE UNIQUE INDEX request_corrections_pkey ON seloste.request_corrections USING btree (request_id, number)

table request_events
  request_id bigint not null
  number integer not null
  kind text not null
  on_day date not null
  reason text not null default ''::text
  about text
  at timestamp with time zone not null default now()
  by_actor text not null default current_setting('app.actor'::text)
  constraint request_events_are_not_endless CHECK ((length(reason) <= 8000))
  constraint request_events_kind_is_known CHECK ((kind = ANY (ARRAY['received'::text, 'identity_asked'::text, 'identity_answered'::text, 'identity_confirmed'::text, 'identity_denied'::text, 'linked'::text, 'extended'::text, 'granted'::text, 'partly_granted'::text, 'refused'::text, 'nothing_held'::text, 'carried_out'::text, 'answered'::text, 'closed'::text, 'withdrawn'::text, 'duplicate'::text, 'joined'::text, 'parted'::text, 'fee_asked'::text, 'fee_paid'::text, 'fee_waived'::text])))
  constraint request_events_pkey PRIMARY KEY (request_id, number)
  constraint request_events_request_id_fkey FOREIGN KEY (request_id) REFERENCES requests(id) ON DELETE CASCADE
  CREATE INDEX request_events_by_kind ON seloste.request_events USING btree (kind, on_day)
  CREATE INDEX request_events_joined ON seloste.request_events USING btree (about) WHERE (kind = 'joined'::text)
  CREATE UNIQUE INDEX request_events_pkey ON seloste.request_events USING btree (request_id, number)
  CREATE UNIQUE INDEX request_events_told_once ON seloste.request_events USING btree (about) WHERE ((kind = 'carried_out'::text) AND (about ~~ 'told:%'::text))

table request_fees
  request_id bigint not null
  amount_cents bigint not null
  pay_by date not null
  settled_as text
  settled_on date
  settled_by text
  invoice_id bigint
  constraint request_fees_are_settled_by_somebody CHECK ((((settled_as IS NULL) = (settled_on IS NULL)) AND ((settled_as IS NULL) = (settled_by IS NULL))))
  constraint request_fees_are_something CHECK ((amount_cents > 0))
  constraint request_fees_pkey PRIMARY KEY (request_id)
  constraint request_fees_request_id_fkey FOREIGN KEY (request_id) REFERENCES requests(id) ON DELETE CASCADE
  constraint request_fees_settled_as_is_known CHECK ((settled_as = ANY (ARRAY['paid'::text, 'unpaid'::text, 'waived'::text])))
  CREATE INDEX request_fees_open ON seloste.request_fees USING btree (pay_by) WHERE (settled_as IS NULL)
  CREATE UNIQUE INDEX request_fees_pkey ON seloste.request_fees USING btree (request_id)

table request_file_decisions
  request_id bigint not null
  decision text not null
  decided_at timestamp with time zone not null default now()
  decided_by text not null default current_setting('app.actor'::text)
  file_id bigint not null
  constraint request_file_decisions_is_known CHECK ((decision = ANY (ARRAY['given'::text, 'apart'::text, 'others'::text, 'secrets'::text, 'danger'::text, 'not_about'::text])))
  constraint request_file_decisions_pkey PRIMARY KEY (request_id, file_id)
  constraint request_file_decisions_request_id_fkey FOREIGN KEY (request_id) REFERENCES requests(id) ON DELETE CASCADE
  CREATE UNIQUE INDEX request_file_decisions_pkey ON seloste.request_file_decisions USING btree (request_id, file_id)

table request_files
  request_id bigint not null
  number integer not null
  file_id bigint
  file_name text not null
  content_type text not null
  size_bytes bigint not null
  is_read boolean not null
  is_hand_signed boolean not null default false
  recorded_at timestamp with time zone not null default now()
  recorded_by text not null default current_setting('app.actor'::text)
  constraint request_files_file_id_fkey FOREIGN KEY (file_id) REFERENCES stored_files(id)
  constraint request_files_name_is_one_line CHECK (((file_name !~ '[[:cntrl:]]'::text) AND (length(file_name) <= 200)))
  constraint request_files_pkey PRIMARY KEY (request_id, number)
  constraint request_files_request_id_fkey FOREIGN KEY (request_id) REFERENCES requests(id) ON DELETE CASCADE
  CREATE INDEX request_files_by_file ON seloste.request_files USING btree (file_id)
  CREATE UNIQUE INDEX request_files_pkey ON seloste.request_files USING btree (request_id, number)

table request_letter_queue
  request_id bigint not null
  letter_number integer not null
  queued_at timestamp with time zone not null default now()
  next_try_at timestamp with time zone not null default now()
  tries integer not null default 0
  taken_until timestamp with time zone
  constraint request_letter_queue_is_of_a_letter FOREIGN KEY (request_id, letter_number) REFERENCES request_letters(request_id, number) ON DELETE CASCADE
  constraint request_letter_queue_pkey PRIMARY KEY (request_id, letter_number)
  CREATE INDEX request_letter_queue_in_turn ON seloste.request_letter_queue USING btree (next_try_at)
  CREATE UNIQUE INDEX request_letter_queue_pkey ON seloste.request_letter_queue USING btree (request_id, letter_number)

table request_letter_steps
  request_id bigint not null
  letter_number integer not null
  number integer not null
  step text not null
  proof text not null default ''::text
  at timestamp with time zone not null default now()
  by_actor text not null default current_setting('app.actor'::text)
  constraint request_letter_steps_are_of_a_letter FOREIGN KEY (request_id, letter_number) REFERENCES request_letters(request_id, number) ON DELETE CASCADE
  constraint request_letter_steps_pkey PRIMARY KEY (request_id, letter_number, number)
  constraint request_letter_steps_proof_is_not_endless CHECK ((length(proof) <= 500))
  constraint request_letter_steps_step_is_known CHECK ((step = ANY (ARRAY['queued'::text, 'sending'::text, 'sent'::text, 'postponed'::text, 'failed'::text, 'bounced'::text, 'posted'::text, 'handed_over'::text, 'in_portal'::text, 'dropped'::text, 'called'::text])))
  CREATE UNIQUE INDEX request_letter_steps_pkey ON seloste.request_letter_steps USING btree (request_id, letter_number, number)

table request_letters
  request_id bigint not null
  number integer not null
  kind text not null
  language text not null
  title text not null
  body text not null
  made_at timestamp with time zone not null default now()
  made_by text not null default current_setting('app.actor'::text)
  to_name text not null default ''::text
  to_email text not null default ''::text
  to_lines text not null default ''::text
  recipient text
  message_id text not null default (gen_random_uuid())::text
  constraint request_letters_are_not_endless CHECK (((length(title) <= 200) AND (length(body) <= 200000) AND (length(to_name) <= 300) AND (length(to_email) <= 254) AND (length(to_lines) <= 1500)))
  constraint request_letters_headers_are_one_line CHECK (((title !~ '[[:cntrl:]]'::text) AND (to_email !~ '[[:cntrl:]]'::text)))
  constraint request_letters_kind_is_known CHECK ((kind = ANY (ARRAY['receipt'::text, 'identity_question'::text, 'identity_link'::text, 'identity_code'::text, 'identity_strong'::text, 'extension'::text, 'decision'::text, 'refusal'::text, 'erasure'::text, 'answer'::text, 'restriction_ending'::text, 'recipient_notice'::text, 'source_notice'::text, 'fee'::text, 'joining'::text])))
  constraint request_letters_language_is_known CHECK ((language = ANY (ARRAY['fi'::text, 'sv'::text, 'en'::text])))
  constraint request_letters_pkey PRIMARY KEY (request_id, number)
  constraint request_letters_request_id_fkey FOREIGN KEY (request_id) REFERENCES requests(id) ON DELETE CASCADE
  CREATE UNIQUE INDEX request_letters_pkey ON seloste.request_letters USING btree (request_id, number)

table request_mailbox
  only_one boolean not null default true
  uid_validity text not null default ''::text
  last_uid bigint not null default 0
  read_at timestamp with time zone
  failing_since timestamp with time zone
  failure text not null default ''::text
  constraint request_mailbox_is_one CHECK (only_one)
  constraint request_mailbox_pkey PRIMARY KEY (only_one)
  CREATE UNIQUE INDEX request_mailbox_pkey ON seloste.request_mailbox USING btree (only_one)

table request_mails
  id bigint not null identity
  message_id text not null
  received_at timestamp with time zone not null
  from_name text not null default ''::text
  from_address text not null default ''::text
  subject text not null default ''::text
  body text not null default ''::text
  attachments integer not null default 0
  is_automatic boolean not null default false
  answers_request bigint
  file_id bigint
  size_bytes bigint not null default 0
  recorded_at timestamp with time zone not null default now()
  sorted_as text
  sorted_at timestamp with time zone
  sorted_by text
  request_id bigint
  reply_address text not null default ''::text
  constraint request_mails_answers_request_fkey FOREIGN KEY (answers_request) REFERENCES requests(id) ON DELETE SET NULL
  constraint request_mails_are_not_endless CHECK (((length(message_id) <= 400) AND (length(from_name) <= 200) AND (length(from_address) <= 254) AND (length(subject) <= 500) AND (length(body) <= 20000)))
  constraint request_mails_are_sorted_as CHECK ((sorted_as = ANY (ARRAY['request'::text, 'reply'::text, 'other'::text])))
  constraint request_mails_are_sorted_by_somebody CHECK (((sorted_as IS NULL) = (sorted_at IS NULL)))
  constraint request_mails_come_once UNIQUE (message_id)
  constraint request_mails_file_id_fkey FOREIGN KEY (file_id) REFERENCES stored_files(id) ON DELETE SET NULL
  constraint request_mails_pkey PRIMARY KEY (id)
  constraint request_mails_reply_address_is_short CHECK ((length(reply_address) <= 254))
  constraint request_mails_request_id_fkey FOREIGN KEY (request_id) REFERENCES requests(id) ON DELETE CASCADE
  CREATE INDEX request_mails_answering ON seloste.request_mails USING btree (answers_request)
  CREATE UNIQUE INDEX request_mails_come_once ON seloste.request_mails USING btree (message_id)
  CREATE INDEX request_mails_file ON seloste.request_mails USING btree (file_id)
  CREATE INDEX request_mails_of_request ON seloste.request_mails USING btree (request_id)
  CREATE UNIQUE INDEX request_mails_pkey ON seloste.request_mails USING btree (id)
  CREATE INDEX request_mails_sorted ON seloste.request_mails USING btree (sorted_at) WHERE (sorted_as = 'other'::text)
  CREATE INDEX request_mails_unsorted ON seloste.request_mails USING btree (received_at, id) WHERE (sorted_as IS NULL)

table request_notice_queue
  request_id bigint not null
  letter_number integer not null
  webhook_id bigint not null
  body text not null
  queued_at timestamp with time zone not null default now()
  next_try_at timestamp with time zone not null default now()
  tries integer not null default 0
  constraint request_notice_queue_is_not_endless CHECK ((length(body) <= 200000))
  constraint request_notice_queue_is_of_a_letter FOREIGN KEY (request_id, letter_number) REFERENCES request_letters(request_id, number) ON DELETE CASCADE
  constraint request_notice_queue_pkey PRIMARY KEY (request_id, letter_number)
  constraint request_notice_queue_webhook_id_fkey FOREIGN KEY (webhook_id) REFERENCES webhooks(id)
  CREATE INDEX request_notice_queue_in_turn ON seloste.request_notice_queue USING btree (next_try_at)
  CREATE INDEX request_notice_queue_of_webhook ON seloste.request_notice_queue USING btree (webhook_id)
  CREATE UNIQUE INDEX request_notice_queue_pkey ON seloste.request_notice_queue USING btree (request_id, letter_number)

table request_representatives
  request_id bigint not null
  name text not null
  capacity text not null
  email text not null default ''::text
  address text not null default ''::text
  recorded_at timestamp with time zone not null default now()
  recorded_by text not null default current_setting('app.actor'::text)
  checked_as text
  checked_on date
  checked_by text
  file_number integer
  constraint request_representatives_capacity_is_known CHECK ((capacity = ANY (ARRAY['guardian'::text, 'attorney'::text, 'lawyer'::text, 'estate'::text, 'custodian'::text])))
  constraint request_representatives_check_is_known CHECK ((checked_as = ANY (ARRAY['document'::text, 'seen'::text, 'register'::text, 'person'::text])))
  constraint request_representatives_check_is_whole CHECK ((((checked_as IS NULL) = (checked_on IS NULL)) AND ((checked_as IS NULL) = (checked_by IS NULL))))
  constraint request_representatives_document_is_named CHECK ((((checked_as = 'document'::text) = (file_number IS NOT NULL)) OR ((checked_as IS NULL) AND (file_number IS NULL))))
  constraint request_representatives_file_is_of_the_request FOREIGN KEY (request_id, file_number) REFERENCES request_files(request_id, number)
  constraint request_representatives_pkey PRIMARY KEY (request_id)
  constraint request_representatives_request_id_fkey FOREIGN KEY (request_id) REFERENCES requests(id) ON DELETE CASCADE
  constraint request_representatives_texts_are_not_endless CHECK (((length(name) <= 200) AND (length(email) <= 254) AND (length(address) <= 300) AND (name !~ '[[:cntrl:]]'::text)))
  CREATE INDEX request_representatives_by_file ON seloste.request_representatives USING btree (request_id, file_number)
  CREATE UNIQUE INDEX request_representatives_pkey ON seloste.request_representatives USING btree (request_id)

table request_signatures
  request_id bigint not null
  file_number integer not null
  number integer not null
  covers text not null
  integrity text not null
  signer text not null
  issuer text not null
  signed_at timestamp with time zone
  trust text not null
  trust_list text
  checked_at timestamp with time zone not null default now()
  kind text not null default 'signature'::text
  stamp text not null default 'not_looked'::text
  stamped_at timestamp with time zone
  stamped_by text not null default ''::text
  revocation text not null default 'not_looked'::text
  revoked_at timestamp with time zone
  revocation_as_of timestamp with time zone
  constraint request_signatures_are_of_a_file FOREIGN KEY (request_id, file_number) REFERENCES request_files(request_id, number) ON DELETE CASCADE
  constraint request_signatures_covers_is_known CHECK ((covers = ANY (ARRAY['whole'::text, 'earlier'::text, 'not_file'::text])))
  constraint request_signatures_integrity_is_known CHECK ((integrity = ANY (ARRAY['intact'::text, 'altered'::text, 'weak'::text, 'unreadable'::text])))
  constraint request_signatures_kind_is_known CHECK ((kind = ANY (ARRAY['signature'::text, 'time_stamp'::text])))
  constraint request_signatures_names_are_not_endless CHECK (((length(signer) <= 200) AND (length(issuer) <= 200)))
  constraint request_signatures_pkey PRIMARY KEY (request_id, file_number, number)
  constraint request_signatures_revocation_is_known CHECK ((revocation = ANY (ARRAY['good'::text, 'revoked_after'::text, 'revoked'::text, 'unusable'::text, 'none'::text, 'not_looked'::text])))
  constraint request_signatures_revoked_has_its_date CHECK (((revoked_at IS NOT NULL) = (revocation = ANY (ARRAY['revoked_after'::text, 'revoked'::text]))))
  constraint request_signatures_stamp_is_known CHECK ((stamp = ANY (ARRAY['trusted'::text, 'unknown'::text, 'broken'::text, 'none'::text, 'not_looked'::text])))
  constraint request_signatures_stamper_is_not_endless CHECK ((length(stamped_by) <= 200))
  constraint request_signatures_trust_is_known CHECK ((trust = ANY (ARRAY['trusted'::text, 'unknown'::text, 'not_valid'::text, 'no_list'::text])))
  CREATE UNIQUE INDEX request_signatures_pkey ON seloste.request_signatures USING btree (request_id, file_number, number)

table requests
  id bigint not null identity
  kind text not null
  channel text not null
  received_on date not null
  customer_id bigint
  requester text not null default ''::text
  contact text not null default ''::text
  language text not null default 'fi'::text
  words text not null default ''::text
  recorded_at timestamp with time zone not null default now()
  recorded_by text not null default current_setting('app.actor'::text)
  constraint requests_are_not_endless CHECK (((length(requester) <= 200) AND (length(contact) <= 254) AND (length(words) <= 20000)))
  constraint requests_are_not_from_the_future CHECK ((received_on <= ((recorded_at AT TIME ZONE 'Europe/Helsinki'::text))::date))
  constraint requests_channel_is_known CHECK ((channel = ANY (ARRAY['portal'::text, 'email'::text, 'letter'::text, 'phone'::text, 'in_person'::text, 'own_initiative'::text])))
  constraint requests_customer_id_fkey FOREIGN KEY (customer_id) REFERENCES customers(id) ON DELETE SET NULL
  constraint requests_kind_is_known CHECK ((kind = ANY (ARRAY['access'::text, 'rectification'::text, 'erasure'::text, 'restriction'::text, 'objection'::text, 'portability'::text, 'withdrawal'::text, 'anonymisation'::text, 'human_review'::text])))
  constraint requests_language_is_known CHECK ((language = ANY (ARRAY['fi'::text, 'sv'::text, 'en'::text])))
  constraint requests_pkey PRIMARY KEY (id)
  CREATE INDEX requests_of_customer ON seloste.requests USING btree (customer_id)
  CREATE UNIQUE INDEX requests_pkey ON seloste.requests USING btree (id)

table retention_holds
  customer_id bigint not null
  id bigint not null identity
  reason text not null
  held_until date not null
  recorded_at timestamp with time zone not null default now()
  recorded_by text not null default current_setting('app.actor'::text)
  ended_on date
  constraint retention_holds_customer_id_fkey FOREIGN KEY (customer_id) REFERENCES customers(id) ON DELETE CASCADE
  constraint retention_holds_have_a_reason CHECK (((length(reason) >= 1) AND (length(reason) <= 500)))
  constraint retention_holds_pkey PRIMARY KEY (customer_id, id)
  CREATE INDEX retention_holds_in_force ON seloste.retention_holds USING btree (held_until, customer_id) WHERE (ended_on IS NULL)
  CREATE UNIQUE INDEX retention_holds_pkey ON seloste.retention_holds USING btree (customer_id, id)

table retention_previews
  rule text not null
  table_name text not null
  counted_at timestamp with time zone not null default now()
  due_by date not null
  due bigint not null
  is_capped boolean not null
  customers bigint[] not null
  constraint retention_previews_pkey PRIMARY KEY (rule, table_name)
  CREATE UNIQUE INDEX retention_previews_pkey ON seloste.retention_previews USING btree (rule, table_name)

table retention_rule_times
  rule text not null
  table_name text not null
  months integer not null
  days integer not null
  acts_from date not null
  constraint retention_rule_times_pkey PRIMARY KEY (rule, table_name)
  CREATE UNIQUE INDEX retention_rule_times_pkey ON seloste.retention_rule_times USING btree (rule, table_name)

table retention_runs
  id bigint not null identity
  rule text not null
  table_name text not null
  due_on date not null
  started_at timestamp with time zone not null default now()
  ended_at timestamp with time zone
  done_to bigint not null default 0
  erased bigint not null default 0
  kept bigint not null default 0
  constraint retention_runs_are_once_a_day UNIQUE (rule, table_name, due_on)
  constraint retention_runs_pkey PRIMARY KEY (id)
  CREATE UNIQUE INDEX retention_runs_are_once_a_day ON seloste.retention_runs USING btree (rule, table_name, due_on)
  CREATE UNIQUE INDEX retention_runs_pkey ON seloste.retention_runs USING btree (id)

table retention_warnings
  id bigint not null identity
  at timestamp with time zone not null default now()
  on_day date not null
  up_to date not null
  due bigint not null
  gone bigint not null
  told integer not null
  constraint retention_warnings_are_once_a_day UNIQUE (on_day)
  constraint retention_warnings_pkey PRIMARY KEY (id)
  CREATE UNIQUE INDEX retention_warnings_are_once_a_day ON seloste.retention_warnings USING btree (on_day)
  CREATE UNIQUE INDEX retention_warnings_pkey ON seloste.retention_warnings USING btree (id)

table search_masks
  purpose integer not null
  consents bigint not null
  organisations boolean not null
  objections bigint not null
  state_without integer not null
  state_with integer not null
  kinds integer not null
  constraint search_masks_kinds_are_known CHECK (((kinds >= 0) AND (kinds <= 31)))
  constraint search_masks_pkey PRIMARY KEY (purpose)
  CREATE UNIQUE INDEX search_masks_pkey ON seloste.search_masks USING btree (purpose)

table search_words
  word text not null
  constraint search_words_pkey PRIMARY KEY (word)
  CREATE UNIQUE INDEX search_words_pkey ON seloste.search_words USING btree (word)
  CREATE INDEX search_words_trigrams ON seloste.search_words USING gin (word gin_trgm_ops)

table sessions
  id bigint not null identity
  staff_id bigint not null
  token_hash text not null
  client_address text not null
  started_at timestamp with time zone not null default now()
  last_seen_at timestamp with time zone not null default now()
  expires_at timestamp with time zone not null
  desk text
  methods text[] not null default '{pwd}'::text[]
  ended_at timestamp with time zone
  ended_by text
  constraint sessions_change_callers TRIGGER DEFERRABLE INITIALLY DEFERRED
  constraint sessions_end_by_someone CHECK (((ended_at IS NULL) = (ended_by IS NULL)))
  constraint sessions_pkey PRIMARY KEY (id)
  constraint sessions_staff_id_fkey FOREIGN KEY (staff_id) REFERENCES staff(id)
  constraint sessions_token_hash_is_unique UNIQUE (token_hash)
  CREATE INDEX sessions_of_staff ON seloste.sessions USING btree (staff_id)
  CREATE UNIQUE INDEX sessions_pkey ON seloste.sessions USING btree (id)
  CREATE UNIQUE INDEX sessions_token_hash_is_unique ON seloste.sessions USING btree (token_hash)
  CREATE CONSTRAINT TRIGGER sessions_change_callers AFTER DELETE OR UPDATE OF ended_at, expires_at, desk ON seloste.sessions DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION callers_changed()

table sign_in_failures
  id bigint not null identity
  account text not null
  client_address text not null
  at timestamp with time zone not null default now()
  constraint sign_in_failures_pkey PRIMARY KEY (id)
  CREATE INDEX sign_in_failures_of_account ON seloste.sign_in_failures USING btree (account, at)
  CREATE INDEX sign_in_failures_of_address ON seloste.sign_in_failures USING btree (client_address, at)
  CREATE UNIQUE INDEX sign_in_failures_pkey ON seloste.sign_in_failures USING btree (id)

table staff
  id bigint not null identity
  name text not null
  constraint staff_change_callers TRIGGER DEFERRABLE INITIALLY DEFERRED
  constraint staff_have_a_name CHECK (((name <> ''::text) AND (length(name) <= 200)))
  constraint staff_pkey PRIMARY KEY (id)
  CREATE UNIQUE INDEX staff_pkey ON seloste.staff USING btree (id)
  CREATE CONSTRAINT TRIGGER staff_change_callers AFTER DELETE OR UPDATE ON seloste.staff DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION callers_changed()

table staff_accounts
  staff_id bigint not null
  user_name text not null
  employer text
  added_at timestamp with time zone not null default now()
  added_by text not null default current_setting('app.actor'::text)
  constraint staff_accounts_change_callers TRIGGER DEFERRABLE INITIALLY DEFERRED
  constraint staff_accounts_pkey PRIMARY KEY (staff_id)
  constraint staff_accounts_staff_id_fkey FOREIGN KEY (staff_id) REFERENCES staff(id)
  constraint staff_accounts_user_name_is_plain CHECK ((user_name ~ '^[a-z0-9][a-z0-9._@+-]{1,99}$'::text))
  constraint staff_accounts_user_name_is_unique UNIQUE (user_name)
  CREATE UNIQUE INDEX staff_accounts_pkey ON seloste.staff_accounts USING btree (staff_id)
  CREATE UNIQUE INDEX staff_accounts_user_name_is_unique ON seloste.staff_accounts USING btree (user_name)
  CREATE CONSTRAINT TRIGGER staff_accounts_change_callers AFTER DELETE OR UPDATE ON seloste.staff_accounts DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION callers_changed()

table staff_endings
  staff_id bigint not null
  ended_at timestamp with time zone not null default now()
  ended_by text not null default current_setting('app.actor'::text)
  constraint staff_endings_change_callers TRIGGER DEFERRABLE INITIALLY DEFERRED
  constraint staff_endings_pkey PRIMARY KEY (staff_id)
  constraint staff_endings_staff_id_fkey FOREIGN KEY (staff_id) REFERENCES staff(id)
  CREATE UNIQUE INDEX staff_endings_pkey ON seloste.staff_endings USING btree (staff_id)
  CREATE CONSTRAINT TRIGGER staff_endings_change_callers AFTER INSERT OR DELETE OR UPDATE ON seloste.staff_endings DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION callers_changed()

table staff_mail_addresses
  staff_id bigint not null
  address text not null
  language text not null
  set_at timestamp with time zone not null default now()
  set_by text not null default current_setting('app.actor'::text)
  constraint staff_mail_addresses_are_not_endless CHECK ((((length(address) >= 3) AND (length(address) <= 254)) AND (address !~ '[[:cntrl:]]'::text)))
  constraint staff_mail_addresses_language_is_known CHECK ((language = ANY (ARRAY['fi'::text, 'sv'::text, 'en'::text])))
  constraint staff_mail_addresses_pkey PRIMARY KEY (staff_id)
  constraint staff_mail_addresses_staff_id_fkey FOREIGN KEY (staff_id) REFERENCES staff(id)
  CREATE UNIQUE INDEX staff_mail_addresses_pkey ON seloste.staff_mail_addresses USING btree (staff_id)

table staff_mails
  id bigint not null identity
  staff_id bigint not null
  to_address text not null
  language text not null
  subject text not null
  body text not null
  about text not null
  message_id text not null default (gen_random_uuid())::text
  queued_at timestamp with time zone not null default now()
  next_try_at timestamp with time zone not null default now()
  tries integer not null default 0
  ended_as text
  ended_at timestamp with time zone
  reply text not null default ''::text
  constraint staff_mails_are_about_one_thing_once UNIQUE (about, staff_id)
  constraint staff_mails_are_not_endless CHECK (((length(subject) <= 200) AND (length(body) <= 20000) AND (length(reply) <= 500)))
  constraint staff_mails_end_with_a_day CHECK (((ended_as IS NULL) = (ended_at IS NULL)))
  constraint staff_mails_headers_are_one_line CHECK (((subject !~ '[[:cntrl:]]'::text) AND (to_address !~ '[[:cntrl:]]'::text)))
  constraint staff_mails_pkey PRIMARY KEY (id)
  constraint staff_mails_staff_id_fkey FOREIGN KEY (staff_id) REFERENCES staff(id)
  CREATE UNIQUE INDEX staff_mails_are_about_one_thing_once ON seloste.staff_mails USING btree (about, staff_id)
  CREATE INDEX staff_mails_of_staff ON seloste.staff_mails USING btree (staff_id)
  CREATE UNIQUE INDEX staff_mails_pkey ON seloste.staff_mails USING btree (id)
  CREATE INDEX staff_mails_waiting ON seloste.staff_mails USING btree (next_try_at) WHERE (ended_as IS NULL)

table staff_passwords
  staff_id bigint not null
  hash text not null
  set_at timestamp with time zone not null default now()
  constraint staff_passwords_pkey PRIMARY KEY (staff_id)
  constraint staff_passwords_staff_id_fkey FOREIGN KEY (staff_id) REFERENCES staff(id)
  CREATE UNIQUE INDEX staff_passwords_pkey ON seloste.staff_passwords USING btree (staff_id)

table staff_purposes
  id bigint not null identity
  staff_id bigint not null
  purpose text not null
  given_at timestamp with time zone not null default now()
  given_by text not null default current_setting('app.actor'::text)
  ended_at timestamp with time zone
  ended_by text
  constraint staff_purposes_change_callers TRIGGER DEFERRABLE INITIALLY DEFERRED
  constraint staff_purposes_end_by_someone CHECK (((ended_at IS NULL) = (ended_by IS NULL)))
  constraint staff_purposes_pkey PRIMARY KEY (id)
  constraint staff_purposes_staff_id_fkey FOREIGN KEY (staff_id) REFERENCES staff(id)
  CREATE UNIQUE INDEX staff_purposes_are_held_once ON seloste.staff_purposes USING btree (staff_id, purpose) WHERE (ended_at IS NULL)
  CREATE UNIQUE INDEX staff_purposes_pkey ON seloste.staff_purposes USING btree (id)
  CREATE CONSTRAINT TRIGGER staff_purposes_change_callers AFTER INSERT OR DELETE OR UPDATE ON seloste.staff_purposes DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION callers_changed()

table stale_months
  id bigint not null identity
  month date not null
  constraint stale_months_pkey PRIMARY KEY (id)
  CREATE UNIQUE INDEX stale_months_pkey ON seloste.stale_months USING btree (id)

table stored_file_chunks
  file_id bigint not null
  number integer not null
  body bytea not null
  constraint stored_file_chunks_file_id_fkey FOREIGN KEY (file_id) REFERENCES stored_files(id) ON DELETE CASCADE
  constraint stored_file_chunks_pkey PRIMARY KEY (file_id, number)
  CREATE UNIQUE INDEX stored_file_chunks_pkey ON seloste.stored_file_chunks USING btree (file_id, number)

table stored_files
  id bigint not null identity
  wrapped_key bytea
  size_bytes bigint not null default 0
  chunks integer not null default 0
  sha256 text
  stored_at timestamp with time zone not null default now()
  erased_at timestamp with time zone
  purpose integer not null default COALESCE(("substring"((SESSION_USER)::text, '_p([0-9]+)$'::text))::integer, (current_setting('app.purpose'::text))::integer)
  constraint stored_files_pkey PRIMARY KEY (id)
  constraint stored_files_without_key_are_erased CHECK (((wrapped_key IS NULL) = (erased_at IS NOT NULL)))
  CREATE UNIQUE INDEX stored_files_pkey ON seloste.stored_files USING btree (id)

table strong_arrivals
  id bigint not null identity
  subject_hash text
  family_name text not null
  given_names text not null
  birth_date date
  fits text not null
  arrived_at timestamp with time zone not null default now()
  constraint strong_arrivals_fits_is_known CHECK ((fits = ANY (ARRAY['none'::text, 'several'::text])))
  constraint strong_arrivals_names_are_not_endless CHECK (((length(family_name) <= 200) AND (length(given_names) <= 200)))
  constraint strong_arrivals_pkey PRIMARY KEY (id)
  CREATE UNIQUE INDEX strong_arrivals_by_subject ON seloste.strong_arrivals USING btree (subject_hash) WHERE (subject_hash IS NOT NULL)
  CREATE UNIQUE INDEX strong_arrivals_pkey ON seloste.strong_arrivals USING btree (id)

table strong_attempts
  id bigint not null identity
  secret_hash text not null
  aim text not null
  opened_by text
  begun_at timestamp with time zone not null default now()
  expires_at timestamp with time zone not null default (now() + '00:15:00'::interval)
  used_at timestamp with time zone
  constraint strong_attempts_aim_is_known CHECK ((aim = ANY (ARRAY['own_page'::text, 'link'::text, 'request'::text])))
  constraint strong_attempts_are_opened_by_something CHECK (((opened_by IS NULL) = (aim = 'own_page'::text)))
  constraint strong_attempts_pkey PRIMARY KEY (id)
  CREATE UNIQUE INDEX strong_attempts_by_secret ON seloste.strong_attempts USING btree (secret_hash)
  CREATE UNIQUE INDEX strong_attempts_pkey ON seloste.strong_attempts USING btree (id)

table strong_links
  customer_id bigint not null
  id bigint not null identity
  subject_hash text not null
  proof text not null
  linked_at timestamp with time zone not null default now()
  last_used_at timestamp with time zone not null default now()
  linked_by text not null default current_setting('app.actor'::text)
  constraint strong_links_customer_id_fkey FOREIGN KEY (customer_id) REFERENCES customers(id) ON DELETE CASCADE
  constraint strong_links_pkey PRIMARY KEY (customer_id, id)
  constraint strong_links_proof_is_known CHECK ((proof = ANY (ARRAY['birth_date'::text, 'email'::text, 'own_page'::text, 'request'::text, 'orders'::text, 'phone'::text, 'in_person'::text])))
  CREATE UNIQUE INDEX strong_links_by_subject ON seloste.strong_links USING btree (subject_hash)
  CREATE INDEX strong_links_by_use ON seloste.strong_links USING btree (last_used_at)
  CREATE UNIQUE INDEX strong_links_pkey ON seloste.strong_links USING btree (customer_id, id)

table suppressed_contacts
  fingerprint text not null
  since timestamp with time zone not null default now()
  constraint suppressed_contacts_pkey PRIMARY KEY (fingerprint)
  CREATE UNIQUE INDEX suppressed_contacts_pkey ON seloste.suppressed_contacts USING btree (fingerprint)

table suppression_overrides
  customer_id bigint not null
  id bigint not null identity
  stated text not null
  at timestamp with time zone not null default now()
  recorded_by text not null default current_setting('app.actor'::text)
  constraint suppression_overrides_customer_id_fkey FOREIGN KEY (customer_id) REFERENCES customers(id) ON DELETE CASCADE
  constraint suppression_overrides_pkey PRIMARY KEY (customer_id, id)
  constraint suppression_overrides_state_a_reason CHECK (((length(stated) >= 3) AND (length(stated) <= 500)))
  CREATE UNIQUE INDEX suppression_overrides_pkey ON seloste.suppression_overrides USING btree (customer_id, id)

table table_rewrites
  id bigint not null identity
  started_at timestamp with time zone not null default now()
  ended_at timestamp with time zone
  up_to bigint not null
  tables integer not null default 0
  left_over text[] not null default '{}'::text[]
  log_cleared boolean not null default false
  constraint table_rewrites_pkey PRIMARY KEY (id)
  CREATE UNIQUE INDEX table_rewrites_pkey ON seloste.table_rewrites USING btree (id)

table task_steps
  task_id bigint not null
  id bigint not null identity
  customer_id bigint
  step text not null
  due_before date
  assigned_before bigint
  at timestamp with time zone not null default now()
  recorded_by text not null default current_setting('app.actor'::text)
  constraint task_steps_assigned_before_fkey FOREIGN KEY (assigned_before) REFERENCES staff(id)
  constraint task_steps_customer_id_fkey FOREIGN KEY (customer_id) REFERENCES customers(id) ON DELETE CASCADE
  constraint task_steps_pkey PRIMARY KEY (task_id, id)
  constraint task_steps_step_is_known CHECK ((step = ANY (ARRAY['done'::text, 'reopened'::text, 'changed'::text])))
  constraint task_steps_task_id_fkey FOREIGN KEY (task_id) REFERENCES tasks(id) ON DELETE CASCADE
  CREATE INDEX task_steps_of_customer ON seloste.task_steps USING btree (customer_id)
  CREATE INDEX task_steps_of_staff ON seloste.task_steps USING btree (assigned_before) WHERE (assigned_before IS NOT NULL)
  CREATE UNIQUE INDEX task_steps_pkey ON seloste.task_steps USING btree (task_id, id)

table tasks
  id bigint not null identity
  customer_id bigint
  title text not null
  details text not null default ''::text
  due_on date not null
  assigned_to bigint
  done_at timestamp with time zone
  recorded_at timestamp with time zone not null default now()
  recorded_by text not null default current_setting('app.actor'::text)
  constraint tasks_are_not_endless CHECK ((length(details) <= 4000))
  constraint tasks_assigned_to_fkey FOREIGN KEY (assigned_to) REFERENCES staff(id)
  constraint tasks_customer_id_fkey FOREIGN KEY (customer_id) REFERENCES customers(id) ON DELETE CASCADE
  constraint tasks_have_a_title CHECK (((title <> ''::text) AND (length(title) <= 200)))
  constraint tasks_pkey PRIMARY KEY (id)
  CREATE INDEX tasks_done ON seloste.tasks USING btree (done_at, id) WHERE (done_at IS NOT NULL)
  CREATE INDEX tasks_of_customer ON seloste.tasks USING btree (customer_id, recorded_at, id)
  CREATE INDEX tasks_open ON seloste.tasks USING btree (assigned_to, due_on, id) WHERE (done_at IS NULL)
  CREATE UNIQUE INDEX tasks_pkey ON seloste.tasks USING btree (id)

table training_topics
  id bigint not null identity
  title text not null
  instructions text not null
  every_months integer
  version integer not null default 1
  recorded_at timestamp with time zone not null default now()
  recorded_by text not null default current_setting('app.actor'::text)
  ended_at timestamp with time zone
  constraint training_instructions_are_not_endless CHECK (((instructions <> ''::text) AND (length(instructions) <= 8000)))
  constraint training_topics_have_a_title CHECK (((title <> ''::text) AND (length(title) <= 120)))
  constraint training_topics_pkey PRIMARY KEY (id)
  constraint trainings_come_round_in_months CHECK (((every_months >= 1) AND (every_months <= 120)))
  CREATE UNIQUE INDEX training_topics_pkey ON seloste.training_topics USING btree (id)

table trainings
  staff_id bigint not null
  topic_id bigint not null
  id bigint not null identity
  version integer not null
  how text not null
  done_on date not null
  recorded_at timestamp with time zone not null default now()
  recorded_by text not null default current_setting('app.actor'::text)
  constraint trainings_are_given_or_read CHECK ((how = ANY (ARRAY['trained'::text, 'acknowledged'::text])))
  constraint trainings_pkey PRIMARY KEY (staff_id, topic_id, id)
  constraint trainings_staff_id_fkey FOREIGN KEY (staff_id) REFERENCES staff(id) ON DELETE CASCADE
  constraint trainings_topic_id_fkey FOREIGN KEY (topic_id) REFERENCES training_topics(id) ON DELETE CASCADE
  CREATE INDEX trainings_of_topic ON seloste.trainings USING btree (topic_id)
  CREATE UNIQUE INDEX trainings_pkey ON seloste.trainings USING btree (staff_id, topic_id, id)

table undertakings_signed
  staff_id bigint not null
  version integer not null
  text_hash text not null
  language text not null
  name_typed text not null
  signed_at timestamp with time zone not null default now()
  constraint undertakings_signed_change_callers TRIGGER DEFERRABLE INITIALLY DEFERRED
  constraint undertakings_signed_language_is_known CHECK ((language = ANY (ARRAY['fi'::text, 'sv'::text, 'en'::text])))
  constraint undertakings_signed_pkey PRIMARY KEY (staff_id, version, text_hash)
  constraint undertakings_signed_staff_id_fkey FOREIGN KEY (staff_id) REFERENCES staff(id)
  CREATE UNIQUE INDEX undertakings_signed_pkey ON seloste.undertakings_signed USING btree (staff_id, version, text_hash)
  CREATE CONSTRAINT TRIGGER undertakings_signed_change_callers AFTER INSERT OR DELETE OR UPDATE ON seloste.undertakings_signed DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION callers_changed()

table value_sources
  customer_id bigint not null
  field text not null
  source text not null
  import_id bigint
  recorded_at timestamp with time zone not null default now()
  constraint value_sources_customer_id_fkey FOREIGN KEY (customer_id) REFERENCES customers(id) ON DELETE CASCADE
  constraint value_sources_pkey PRIMARY KEY (customer_id, field)
  CREATE UNIQUE INDEX value_sources_pkey ON seloste.value_sources USING btree (customer_id, field)

table views
  id bigint not null identity
  name text not null
  definition jsonb not null
  made_by text not null default current_setting('app.actor'::text)
  made_at timestamp with time zone not null default now()
  saved_at timestamp with time zone not null default now()
  shared_with integer[] not null default '{}'::integer[]
  constraint views_definitions_are_not_endless CHECK ((octet_length((definition)::text) <= 16000))
  constraint views_have_a_name CHECK ((name <> ''::text))
  constraint views_names_are_not_endless CHECK ((length(name) <= 80))
  constraint views_pkey PRIMARY KEY (id)
  CREATE INDEX views_of_maker ON seloste.views USING btree (made_by)
  CREATE UNIQUE INDEX views_pkey ON seloste.views USING btree (id)

table webhook_deliveries
  webhook_id bigint not null
  line bigint not null
  act text not null
  customer_id bigint
  about text
  fields text[]
  happened_at timestamp with time zone not null
  tries integer not null default 0
  next_try_at timestamp with time zone default now()
  delivered_at timestamp with time zone
  status integer
  problem text
  constraint webhook_deliveries_pkey PRIMARY KEY (webhook_id, line)
  constraint webhook_deliveries_webhook_id_fkey FOREIGN KEY (webhook_id) REFERENCES webhooks(id) ON DELETE CASCADE
  CREATE INDEX webhook_deliveries_due ON seloste.webhook_deliveries USING btree (next_try_at) WHERE (next_try_at IS NOT NULL)
  CREATE INDEX webhook_deliveries_of_customer ON seloste.webhook_deliveries USING btree (customer_id, webhook_id) WHERE (customer_id IS NOT NULL)
  CREATE UNIQUE INDEX webhook_deliveries_pkey ON seloste.webhook_deliveries USING btree (webhook_id, line)

table webhooks
  id bigint not null identity
  name text not null
  url text not null
  recipient text
  purpose text
  acts text[] not null default '{}'::text[]
  secret bytea not null
  made_at timestamp with time zone not null default now()
  made_by text not null default current_setting('app.actor'::text)
  ended_at timestamp with time zone
  ended_by text
  last_line bigint not null
  kind text not null default 'events'::text
  source text
  constraint webhooks_are_not_endless CHECK (((length(name) <= 200) AND (length(url) <= 1000) AND (cardinality(acts) <= 100)))
  constraint webhooks_kind_is_known CHECK ((kind = ANY (ARRAY['events'::text, 'notices'::text])))
  constraint webhooks_of_events_have_a_purpose CHECK (((kind <> 'events'::text) OR ((purpose IS NOT NULL) AND (source IS NULL))))
  constraint webhooks_of_notices_have_one_owner CHECK (((kind <> 'notices'::text) OR ((recipient IS NULL) <> (source IS NULL))))
  constraint webhooks_pkey PRIMARY KEY (id)
  CREATE UNIQUE INDEX webhooks_of_notices_are_one_for_each ON seloste.webhooks USING btree (recipient, source) NULLS NOT DISTINCT WHERE ((kind = 'notices'::text) AND (ended_at IS NULL))
  CREATE UNIQUE INDEX webhooks_pkey ON seloste.webhooks USING btree (id)

-- answer_consent_letter(text, boolean)
CREATE OR REPLACE FUNCTION seloste.answer_consent_letter(given_hash text, is_yes boolean)
 RETURNS bigint
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'seloste', 'pg_temp'
AS $function$
declare
  found_letter record;
  words text;
begin
  select l.customer_id, l.mailing_id, l.language, l.text_version, l.way, l.answer, c.number, c.answer as standing
  into found_letter
  from consent_letter(given_hash) c join mailing_letters l on l.answer_hash = given_hash for update of l;
  if found_letter is null then
    return null;
  end if;
  if is_yes and found_letter.standing = 'refused' then
    return found_letter.mailing_id;
  end if;
  if found_letter.answer is not distinct from (case when is_yes then 'yes' else 'no' end)
    and is_yes = (found_letter.standing = 'yes') then
    return found_letter.mailing_id;
  end if;
  select left(t.title || E'\n' || coalesce(string_agg(b.block->>'text', E'\n' order by b.place), ''), 8000) into words
  from mailing_texts t left join lateral jsonb_array_elements(t.body::jsonb->'blocks') with ordinality b(block, place)
    on b.block->>'kind' = 'text'
  where t.mailing_id = found_letter.mailing_id and t.language = found_letter.language
    and t.version = coalesce(found_letter.text_version, (select max(version) from mailing_texts x
      where x.mailing_id = found_letter.mailing_id and x.language = found_letter.language))
  group by t.title;
  insert into choices (customer_id, kind, purpose, channel, evidence, text_shown, happened_at, source)
  select found_letter.customer_id, k.kind, found_letter.number, case found_letter.way when 'email' then 'email' else 'letter' end,
    'mailing:' || found_letter.mailing_id, coalesce(words, ''), clock_timestamp(), 'registration'
  from (values (1, 'objection_ended', is_yes and exists (select from customers c where c.id = found_letter.customer_id
      and c.objections & (1::bigint << found_letter.number) <> 0)),
    (2, 'consent', is_yes),
    (2, 'withdrawal', not is_yes and exists (select from customers c where c.id = found_letter.customer_id
      and c.consents & (1::bigint << found_letter.number) <> 0))) k(place, kind, applies)
  where k.applies order by k.place;
  update mailing_letters l set answer = case when is_yes then 'yes' else 'no' end, answered_at = now()
    where l.answer_hash = given_hash;
  insert into mailing_letter_steps (customer_id, mailing_id, step)
    values (found_letter.customer_id, found_letter.mailing_id, case when is_yes then 'answered_yes' else 'answered_no' end);
  insert into audit_log (kind, act, customer_id, about, fields)
    values ('wrote', 'answer-consent-letter', found_letter.customer_id, 'mailing:' || found_letter.mailing_id,
      array[case when is_yes then 'yes' else 'no' end]);
  return found_letter.mailing_id;
end $function$

-- answer_identity_check(text, boolean)
CREATE OR REPLACE FUNCTION seloste.answer_identity_check(given_hash text, is_theirs boolean)
 RETURNS TABLE(request_id bigint, outcome text)
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'seloste', 'pg_temp'
AS $function$
declare
  found_check identity_checks;
begin
  select * into found_check from identity_checks c where c.secret_hash = given_hash;
  if found_check is null or exists (select from request_events e where e.request_id = found_check.request_id
      and e.kind in ('closed', 'withdrawn', 'duplicate')) then
    return;
  end if;
  perform from requests r where r.id = found_check.request_id for update;
  select * into found_check from identity_checks c where c.secret_hash = given_hash;
  if found_check.outcome is null and found_check.expires_at > now() and not (is_theirs and found_check.way = 'strong') then
    found_check.outcome := case when is_theirs then 'confirmed' else 'denied' end;
    update identity_checks c set outcome = found_check.outcome, ended_at = now()
      where c.request_id = found_check.request_id and c.number = found_check.number;
    insert into request_events (request_id, number, kind, on_day, about)
      select found_check.request_id, max(e.number) + 1,
        case when is_theirs then 'identity_confirmed' else 'identity_denied' end,
        (now() at time zone 'Europe/Helsinki')::date, 'identity:' || found_check.number
      from request_events e where e.request_id = found_check.request_id;
    return query select found_check.request_id, found_check.outcome;
  else
    return query select found_check.request_id, coalesce(found_check.outcome, 'expired');
  end if;
end $function$

-- answer_identity_strongly(text, text, text, text, date, text, text)
CREATE OR REPLACE FUNCTION seloste.answer_identity_strongly(given_hash text, subject text, family text, given text, birth date, birth_field text, email text)
 RETURNS TABLE(request_id bigint, outcome text)
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'seloste', 'pg_temp'
AS $function$
declare
  found_check identity_checks;
  whose bigint;
  shown text;
  asker text;
begin
  if not is_open_strong_check(given_hash) then
    return;
  end if;
  select r.customer_id into whose from requests r join identity_checks c on c.request_id = r.id
    where c.secret_hash = given_hash for update of r;
  select * into found_check from identity_checks c where c.secret_hash = given_hash;
  if found_check.outcome is not null then
    return;
  end if;
  select p.name into asker from request_representatives p where p.request_id = found_check.request_id and p.name <> '';
  shown := case
    when asker is not null then case when is_called(asker, family, given) then 'representative' else 'representative_differs' end
    when customer_of_subject(subject) = whose then 'subject'
    when not exists (select from customers c where c.id = whose and is_named(c, family, given)) then 'name_differs'
    when exists (select from customer_field_values v where v.customer_id = whose and v.field = birth_field
      and v.value <> '' and birth is not null and v.value <> birth::text) then 'birth_differs'
    else coalesce(proof_of(whose, birth, birth_field, email), 'name_only') end;
  found_check.outcome := case when shown in ('subject', 'birth_date', 'email', 'representative') then 'confirmed' else 'failed' end;
  update identity_checks c set outcome = found_check.outcome, ended_at = now(), proof = shown
    where c.request_id = found_check.request_id and c.number = found_check.number;
  insert into request_events (request_id, number, kind, on_day, about)
    select found_check.request_id, max(e.number) + 1,
      case when shown <> 'representative' and found_check.outcome = 'confirmed' then 'identity_confirmed' else 'identity_answered' end,
      (now() at time zone 'Europe/Helsinki')::date, 'identity:' || found_check.number
    from request_events e where e.request_id = found_check.request_id;
  return query select found_check.request_id, case shown when 'representative' then shown else found_check.outcome end;
end $function$

-- archive_orders(bigint[])
CREATE OR REPLACE FUNCTION seloste.archive_orders(ids bigint[])
 RETURNS bigint[]
 LANGUAGE sql
 SECURITY DEFINER
 SET search_path TO 'seloste', 'pg_temp'
AS $function$
  with moved as (
    update orders set archived_at = now()
    where id = any(ids) and archived_at is null and closed_on is not null returning id)
  select coalesce(array_agg(id), '{}') from moved
$function$

-- begin_strong_attempt(text, text, text)
CREATE OR REPLACE FUNCTION seloste.begin_strong_attempt(hash text, what text, opener text)
 RETURNS void
 LANGUAGE sql
 SECURITY DEFINER
 SET search_path TO 'seloste', 'pg_temp'
AS $function$
  insert into strong_attempts (secret_hash, aim, opened_by) values (hash, what, opener)
$function$

-- blocks_of_new_addresses(timestamp with time zone)
CREATE OR REPLACE FUNCTION seloste.blocks_of_new_addresses(since timestamp with time zone)
 RETURNS SETOF integer
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'seloste', 'pg_temp'
AS $function$
  select distinct (customer_id / 10000)::int from addresses where recorded_at > since
$function$

-- bring_in_invoices(bigint, integer, integer, integer)
CREATE OR REPLACE FUNCTION seloste.bring_in_invoices(import bigint, after_line integer, to_line integer, version integer)
 RETURNS integer
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'seloste', 'pg_temp'
AS $function$
declare made int;
begin
  with m as materialized (
      select d.customer_id, s.* from import_decisions d join import_invoices s on s.import_id = d.import_id and s.line = d.line
      where d.import_id = import and d.line > after_line and d.line <= to_line and d.decision = 'new'),
    v as (
      insert into invoices (customer_id, id, kind, state, origin, number, issued_on, delivered_on, due_on, term_days, is_consumer,
        language, prices_include_vat, reference, your_reference, our_reference, order_number, buyer_name, buyer_contact,
        buyer_street, buyer_postcode, buyer_town, buyer_country, buyer_business_id, buyer_vat_number, buyer_email,
        buyer_einvoice_address, buyer_einvoice_operator, delivery_name, delivery_street, delivery_postcode, delivery_town,
        delivery_country, notes, net_cents, vat_cents, total_cents, open_cents, counted_from, kept_until, declaration_version,
        seller_business_id, import_id, settings_id)
      select m.customer_id, m.invoice_id, m.kind, case when m.open_cents = 0 then 'paid' else 'open' end, 'imported', m.number,
        m.issued_on, m.delivered_on, m.due_on, greatest(m.due_on - m.issued_on, 0), m.is_consumer, coalesce(c.language, 'fi'),
        m.prices_include_vat, m.reference, m.your_reference, m.our_reference, m.order_number, m.buyer[1], m.buyer[2], m.buyer[3],
        m.buyer[4], m.buyer[5], m.buyer[6], m.buyer[7], m.buyer[8], m.buyer[9], m.buyer[10], m.buyer[11], m.delivery[1],
        m.delivery[2], m.delivery[3], m.delivery[4], m.delivery[5], m.notes, m.net_cents, m.vat_cents, m.total_cents,
        m.open_cents, m.counted_from, m.kept_until, version, m.seller_business_id, import,
        -- For reminders and copies; the seller of the voucher itself stands in its XML.
        (select max(g.id) from invoicing_settings g where g.business_id = m.seller_business_id)
      from m join customers c on c.id = m.customer_id returning 1),
    l as (
      insert into invoice_lines (customer_id, invoice_id, line, product_code, description, quantity_thousandths, unit, price_micros,
        discount_bp, discount_cents, vat_class, vat_rate_bp, net_cents, total_cents)
      select m.customer_id, m.invoice_id, x.line, x.product_code, x.description, x.quantity_thousandths, x.unit, x.price_micros,
        x.discount_bp, x.discount_cents, x.vat_class, x.vat_rate_bp, x.net_cents, x.total_cents
      from m cross join lateral jsonb_to_recordset(m.lines) as x (line int, product_code text, description text,
        quantity_thousandths bigint, unit text, price_micros bigint, discount_bp int, discount_cents bigint, vat_class text,
        vat_rate_bp int, net_cents bigint, total_cents bigint)),
    r as (
      insert into invoice_vat (customer_id, invoice_id, vat_class, vat_rate_bp, net_cents, vat_cents)
      select m.customer_id, m.invoice_id, x.vat_class, x.vat_rate_bp, x.net_cents, x.vat_cents
      from m cross join lateral jsonb_to_recordset(m.rates) as x (vat_class text, vat_rate_bp int, net_cents bigint, vat_cents bigint)),
    o as (
      insert into invoice_originals (customer_id, invoice_id, content) select m.customer_id, m.invoice_id, m.original from m),
    e as (
      insert into invoice_events (customer_id, invoice_id, kind, about)
      select m.customer_id, m.invoice_id, 'imported', 'import:' || import from m)
  select count(*) into made from v;
  perform set_off_imported_credits(import, after_line, to_line);
  return made;
end $function$

-- callers_changed()
CREATE OR REPLACE FUNCTION seloste.callers_changed()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'seloste', 'pg_temp'
AS $function$
begin
  update caller_changes set number = number + 1;
  return null;
end $function$

-- change_back(bigint[])
CREATE OR REPLACE FUNCTION seloste.change_back(ids bigint[])
 RETURNS TABLE(merge_id bigint, name text)
 LANGUAGE plpgsql
 SET search_path TO 'seloste', 'pg_temp'
AS $function$
declare
  r record;
  now_back bigint[];
  back bigint[] := '{}';
begin
  for r in select distinct c.place, c.body->>'field' as field from merge_rows c where c.merge_id = any(ids) and c.what = 'changed' loop
    execute format('with was as materialized (
        select c.id as row_id, m.customer_id, m.merged_id, c.body from merge_rows c join merges m on m.id = c.merge_id
        where c.merge_id = any($1) and c.what = ''changed'' and c.place = %1$L and c.body->>''field'' = %2$L
      ), done as (
        update %1$I t set %2$I = (jsonb_populate_record(null::%1$I, jsonb_build_object(%2$L, w.body->''old''))).%2$I
        from was w where %3$s returning w.row_id)
      select array_agg(row_id) from done', r.place, r.field, case when r.place = 'customers'
        then format('t.id = w.customer_id and t.%I::text is not distinct from w.body->>''new''', r.field)
        else format('t.customer_id = any(array[w.customer_id, w.merged_id]) and t.id = (w.body->>''id'')::bigint
          and to_jsonb(t.%I) = w.body->''new''', r.field) end) into now_back using ids;
    back := back || now_back;
  end loop;
  insert into customer_history (customer_id, place, field, old_value, old_source, new_source)
  select c.customer_id, 'customers', c.body->>'field', c.body->>'new', c.body->>'new_source', c.body->>'source'
  from merge_rows c where c.merge_id = any(ids) and c.id = any(back) and c.place = 'customers' order by c.id;
  delete from value_sources v using merge_rows c
  where c.merge_id = any(ids) and c.id = any(back) and c.place = 'customers' and v.customer_id = c.customer_id and v.field = c.body->>'field';
  insert into value_sources (customer_id, field, source, import_id, recorded_at)
  select c.customer_id, c.body->>'field', c.body->>'source', (c.body->>'import')::bigint, (c.body->>'since')::timestamptz
  from merge_rows c where c.merge_id = any(ids) and c.id = any(back) and c.place = 'customers' and (c.body->>'had_source')::boolean;
  return query select c.merge_id, c.place || '.' || (c.body->>'field') from merge_rows c
    where c.merge_id = any(ids) and c.what = 'changed' and c.id <> all(back);
end $function$

-- choices_wait_for_the_journal()
CREATE OR REPLACE FUNCTION seloste.choices_wait_for_the_journal()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'seloste', 'pg_temp'
AS $function$
begin
  insert into choices_to_journal (customers, choices)
  select array_agg(a.customer_id order by a.id), array_agg(a.id order by a.id) from added a
  where a.kind <> 'claimed_consent' having count(*) > 0;
  return null;
end $function$

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

-- claim_pairs(bulk_merges, integer)
CREATE OR REPLACE FUNCTION seloste.claim_pairs(deed bulk_merges, most integer, OUT kept bigint[], OUT gone bigint[])
 RETURNS record
 LANGUAGE plpgsql
 SET search_path TO 'seloste', 'pg_temp'
 SET enable_hashjoin TO 'off'
 SET enable_mergejoin TO 'off'
AS $function$
begin
  with reached as materialized (
    -- Twice as many: those that another connection has claimed come first.
    select p.*, row_number() over () as place from pairs_of_rule(deed.rule, deed.asked_at, deed.id, 2 * most) p
  ), next as materialized (
    select r.* from reached r join duplicate_pairs p on p.customer_id = r.customer_id and p.other_id = r.other_id
    order by r.place limit most for update of p skip locked
  ), beside as materialized (
    select n.place, n.kept, n.gone, p.customer_id, p.other_id from next n
    cross join lateral (select p.customer_id, p.other_id from duplicate_pairs p where p.customer_id = any(array[n.kept, n.gone])
      union select p.customer_id, p.other_id from duplicate_pairs p where p.other_id = any(array[n.kept, n.gone])) p
  ), claimed as materialized (
    select p.customer_id, p.other_id from (select distinct b.customer_id, b.other_id from beside b) b
    cross join lateral (select p.customer_id, p.other_id from duplicate_pairs p
      where p.customer_id = b.customer_id and p.other_id = b.other_id for update skip locked) p
  ), told as (
    select b.*, bool_or(b.place is null) over (partition by b.customer_id, b.other_id) as is_claimed
    from (select * from beside union all select null, null, null, c.customer_id, c.other_id from claimed c) b
  ), free as (
    select t.place, min(t.kept) as kept, min(t.gone) as gone from told t where t.place is not null
    group by t.place having bool_and(t.is_claimed)
  )
  select array_agg(f.kept order by f.place), array_agg(f.gone order by f.place) into claim_pairs.kept, claim_pairs.gone from free f;
end $function$

-- colliding_indexes()
CREATE OR REPLACE FUNCTION seloste.colliding_indexes()
 RETURNS TABLE(place text, field text, predicate text, others text)
 LANGUAGE sql
 STABLE
 SET search_path TO 'seloste', 'pg_temp'
AS $function$
  select r.place, r.field, coalesce(pg_get_expr(i.indpred, i.indrelid), 'true'),
    coalesce((select string_agg(pg_get_indexdef(i.indexrelid, k.place::int, true), ', ' order by k.place)
      from unnest((i.indkey::int2[])[0:i.indnkeyatts - 1]) with ordinality k(attnum, place) where k.attnum <> a.attnum), 'true')
  from customer_references r join pg_class c on c.relname = r.place and c.relnamespace = 'seloste'::regnamespace
  join pg_attribute a on a.attrelid = c.oid and a.attname = r.field
  join pg_index i on i.indrelid = c.oid and i.indisunique and a.attnum = any(i.indkey::int2[])
  where r.way in ('follows', 'another') and not exists (select from pg_attribute o
    where o.attrelid = c.oid and o.attnum = any(i.indkey::int2[]) and o.attidentity <> '')
$function$

-- compare_firms(duplicate_marks, duplicate_marks, text[])
CREATE OR REPLACE FUNCTION seloste.compare_firms(a duplicate_marks, b duplicate_marks, INOUT reasons text[], OUT points real)
 RETURNS record
 LANGUAGE plpgsql
 STABLE
AS $function$
declare
  one text[] := string_to_array(a.firm, ' ');
  other text[] := string_to_array(b.firm, ' ');
  held text[];
begin
  if a.firm <> '' and a.firm = b.firm then points := 4; reasons := reasons || 'name'::text; return; end if;
  if regexp_replace(a.firm, '[^0-9]', '', 'g') <> regexp_replace(b.firm, '[^0-9]', '', 'g') then return; end if;
  if cardinality(one) > cardinality(other) then held := one; one := other; other := held; end if;
  if cardinality(one) >= 2 and one <@ other then
    points := 2.5; reasons := reasons || 'name_part'::text;
  elsif least(length(a.firm), length(b.firm)) >= 5 and (seloste.one_slip_apart(a.firm, b.firm)
      or least(length(a.firm), length(b.firm)) >= 14 and extensions.levenshtein_less_equal(a.firm, b.firm, 2) <= 2)
    or (cardinality(one) >= 2 or cardinality(other) = 1 and length(one[1]) >= 6) and seloste.firm_words_alike(one, other) then
    points := 2.5; reasons := reasons || 'name_typo'::text;
  -- Joined or split: Kukkakauppa Laine, Kukka Kauppa Laine.
  elsif length(replace(a.firm, ' ', '')) = length(replace(b.firm, ' ', '')) and length(a.firm) >= 8
    and (select bool_and(exists (select from unnest(one) y where strpos(y, x) > 0)) from unnest(other) x) then
    points := 3; reasons := reasons || 'name'::text;
  end if;
end $function$

-- compare_marks(duplicate_marks, duplicate_marks)
CREATE OR REPLACE FUNCTION seloste.compare_marks(a duplicate_marks, b duplicate_marks, OUT confidence integer, OUT reasons text[])
 RETURNS record
 LANGUAGE plpgsql
 STABLE
AS $function$
declare
  is_firm boolean := a.kind = 'organisation';
  email int := seloste.emails_alike(a, b);
  phone int := seloste.phones_alike(a.phones, b.phones);
  home int := seloste.homes_alike(a, b);
  points real := case email when 3 then case when is_firm then 4 else 6 end when 2 then 4 when 1 then case when is_firm then 0 else 1 end
      when 0 then case when is_firm then 0 else -1 end else 0 end
    + case phone when 3 then case when is_firm then 4 else 6 end when 2 then 4 when 0 then case when is_firm then 0 else -1 end else 0 end
    + case home when 3 then case when is_firm then 3.5 else 4 end when 2 then case when is_firm then 2.5 else 3.5 end when 1 then 1 when 0 then -1 else 0 end;
  named record;
begin
  -- Nothing but the home in common: father and son may bear one name.
  if email = 0 and phone = 0 and not is_firm then points := points - 0.5; end if;
  confidence := 0;
  if a.kind <> b.kind or a.business_id <> b.business_id or (points < 2 and (a.business_id = b.business_id) is not true) then return; end if;
  if is_firm then named := seloste.compare_firms(a, b, '{}'); else named := seloste.compare_people(a, b, '{}'); end if;
  points := points + case when a.business_id = b.business_id then coalesce(named.points, 0) + 8 else named.points end
    -- One mailbox: who shares it with another does not share the initial, or the given name, with them.
    + case when email = 3 and not is_firm and named.reasons && '{initial,-family_name}' and named.points >= 0 then 1 else 0 end;
  if points >= 6 then
    confidence := least(99, round(100 / (1 + 2 ^ (5.5 - points))));
    reasons := case when a.business_id = b.business_id then '{business_id}'::text[] else '{}' end || named.reasons
      || case email when 3 then '{email}'::text[] when 2 then '{email_typo}' when 1 then '{email_name}' when 0 then '{-email}' else '{}' end
      || case phone when 3 then '{phone}'::text[] when 2 then '{phone_typo}' when 0 then '{-phone}' else '{}' end
      || case home when 3 then '{address}'::text[] when 2 then '{address_typo}' when 1 then '{house}' when 0 then '{-address}' else '{}' end;
  end if;
end $function$

-- compare_pairs(bigint[], bigint[])
CREATE OR REPLACE FUNCTION seloste.compare_pairs(ones bigint[], others bigint[])
 RETURNS TABLE(one bigint, other bigint, confidence integer, reasons text[])
 LANGUAGE plpgsql
 STABLE SECURITY DEFINER
 SET search_path TO 'seloste', 'pg_temp'
AS $function$
begin
  return query select p.one, p.other, c.confidence, c.reasons from unnest(ones, others) p(one, other)
    join duplicate_marks a on a.customer_id = p.one join duplicate_marks b on b.customer_id = p.other
    cross join lateral compare_marks(a, b) c
    where (a.is_changed or b.is_changed) and contacts_may_do(a, b) and c.confidence > 0;
end $function$

-- compare_people(duplicate_marks, duplicate_marks, text[])
CREATE OR REPLACE FUNCTION seloste.compare_people(a duplicate_marks, b duplicate_marks, INOUT reasons text[], OUT points real)
 RETURNS record
 LANGUAGE plpgsql
 STABLE
AS $function$
declare
  families_a text[] := string_to_array(a.family, ' ');
  families_b text[] := string_to_array(b.family, ' ');
  first_a text := a.first;
  first_b text := b.first;
  family_a text := families_a[1];
  family_b text := families_b[1];
  first int;
  family int;
begin
  if a.words = '{}' or b.words = '{}' then points := 0; return; end if;
  if a.pairs && b.pairs then
    if a.words <@ b.words or b.words <@ a.words then reasons := reasons || 'name'::text; points := 4; return; end if;
    -- Second names: written another way, or another's.
    points := case when (select bool_or(seloste.words_alike(x, y, null) > 0) from unnest(a.words) x, unnest(b.words) y
      where x <> all (b.words) and y <> all (a.words)) then 3.5 else 1.5 end;
    reasons := reasons || case when points > 2 then 'name'::text else '-second_name' end;
    return;
  end if;
  -- The whole name in one field.
  if first_a = '' and cardinality(families_a) > 1 then first_a := families_a[2]; end if;
  if first_b = '' and cardinality(families_b) > 1 then first_b := families_b[2]; end if;
  if family_a is null and cardinality(a.words) > 1 then family_a := a.words[2]; end if;
  if family_b is null and cardinality(b.words) > 1 then family_b := b.words[2]; end if;
  if first_a = '' or first_b = '' or family_a is null or family_b is null then
    if not a.words && b.words then return; end if;
    reasons := reasons || 'family_name'::text; points := 0; return;
  end if;
  first := seloste.words_alike(first_a, first_b, 'first');
  family := seloste.words_alike(family_a, family_b, 'family');
  if first + family < 3 and seloste.words_alike(first_a, family_b, null) + seloste.words_alike(family_a, first_b, null) > first + family then
    first := seloste.words_alike(first_a, family_b, null);
    family := seloste.words_alike(family_a, first_b, null);
  end if;
  if family < 3 and families_a && families_b then family := 3; end if;
  if first = 0 and family = 3 and (first_a = any (b.words) or first_b = any (a.words)) then
    reasons := reasons || 'other_given_name'::text; points := 2; return;
  end if;
  points := case
    when first = 3 and family = 3 then 3.5 when first = 2 and family = 3 then 1 when first = 3 and family = 2 then 0.5
    when first = 1 and family = 3 or first = 3 and family = 1 then 3
    when first = 1 and family = 1 then 1 when first = 2 and family = 1 then 0
    -- Another family name: the same person married, where all their given names are the same.
    when first = 3 and family = 0 then case when a.given = b.given and a.given like '% %' then 2 else 1 end
    when first = 1 and family = 0 then -1 end;
  reasons := reasons || case when points is null then null when family = 0 then '-family_name' when first = 3 and family = 3 then 'name'
    when first = 2 or family = 2 then 'initial' when first = 1 and seloste.forms_of_one_name(first_a, first_b) = 1 then 'call_name'
    else 'name_typo' end;
end $function$

-- concerned_by(integer, integer, boolean, boolean, boolean)
CREATE OR REPLACE FUNCTION seloste.concerned_by(purpose integer, unseen integer, with_consent boolean, members boolean, objectable boolean)
 RETURNS SETOF bigint
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'seloste', 'pg_temp'
AS $function$
  select c.id from customers c
  where c.kind <> 'organisation' and c.state & unseen = 0
    and (not with_consent or c.consents & (1::bigint << purpose) <> 0)
    and (not members or c.state & 8 <> 0)
    and (not objectable or c.objections & (1::bigint << purpose) = 0)
$function$

-- consent_letter(text)
CREATE OR REPLACE FUNCTION seloste.consent_letter(given_hash text)
 RETURNS TABLE(mailing_id bigint, purpose text, number integer, language text, answer text)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'seloste', 'pg_temp'
AS $function$
  select l.mailing_id, m.about, x.number, l.language, case
      when l.answer is null and not r.has_refused then null
      when c.consents & (1::bigint << x.number) <> 0 and c.objections & (1::bigint << x.number) = 0 then 'yes'
      when r.has_refused then 'refused' else 'no' end
  from mailing_letters l join mailings m on m.id = l.mailing_id and m.kind = 'consent'
  join customers c on c.id = l.customer_id
  join declaration_in_force f on true join declarations d on d.version = f.version
  cross join lateral jsonb_array_elements(d.body->'purposes') p
  cross join lateral (select (p->>'number')::int as number) x
  cross join lateral (select exists (select from choices ch where ch.customer_id = l.customer_id
    and (ch.purpose = x.number and ch.kind in ('withdrawal', 'objection') or ch.purpose is null and ch.kind = 'objection')
    and ch.happened_at > coalesce(l.sent_at, '-infinity') and ch.evidence is distinct from 'mailing:' || l.mailing_id) as has_refused) r
  where l.answer_hash = given_hash and l.state not in ('waiting', 'held', 'closed')
    and p->>'key' = m.about and p->'ground'->>'kind' = 'consent'
$function$

-- contacts_may_do(duplicate_marks, duplicate_marks)
CREATE OR REPLACE FUNCTION seloste.contacts_may_do(a duplicate_marks, b duplicate_marks)
 RETURNS boolean
 LANGUAGE sql
 IMMUTABLE PARALLEL SAFE
AS $function$
  select a.kind = b.kind and (a.business_id = b.business_id) is not false and (
    a.business_id = b.business_id or a.emails && b.emails or a.phones && b.phones or a.mailboxes && b.mailboxes
    or cardinality(a.emails) > 1 or cardinality(b.emails) > 1 or cardinality(a.phones) > 1 or cardinality(b.phones) > 1
    or extensions.levenshtein_less_equal(a.phones[1], b.phones[1], 2) <= 2
    or extensions.levenshtein_less_equal(a.emails[1], b.emails[1], 2) <= 2
    -- The home alone, where no other contact speaks against it.
    or (a.kind = 'organisation' or a.emails = '{}' or b.emails = '{}' or a.phones = '{}' or b.phones = '{}')
      and (a.homes && b.homes or cardinality(a.homes) > 1 or cardinality(b.homes) > 1 or seloste.home_like(a.homes[1], b.homes[1])))
$function$

-- correct_paper_owner(bigint, bigint, text, text, text)
CREATE OR REPLACE FUNCTION seloste.correct_paper_owner(paper bigint, owner bigint, outside text, because text, by_actor text)
 RETURNS void
 LANGUAGE sql
 SECURITY DEFINER
 SET search_path TO 'seloste', 'pg_temp'
AS $function$
  delete from paper_subjects where document_id = paper and customer_id = owner;
  update paper_loans set customer_id = owner where document_id = paper;
  update paper_moves set customer_id = owner where document_id = paper;
  update paper_scans set customer_id = owner where document_id = paper;
  update paper_documents set customer_id = owner, outside_name = case when owner is null then outside else '' end,
    corrected_because = because, corrected_at = now(), corrected_by = by_actor where id = paper;
$function$

-- count_bank_payments()
CREATE OR REPLACE FUNCTION seloste.count_bank_payments()
 RETURNS void
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'seloste', 'pg_temp'
AS $function$
begin
  analyze seloste.bank_payments;
end $function$

-- count_import_decisions()
CREATE OR REPLACE FUNCTION seloste.count_import_decisions()
 RETURNS void
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'seloste', 'pg_temp'
AS $function$
begin
  analyze import_decisions (import_id, line, decision, customer_id);
  analyze import_buyers (import_id, line, first_line, outcome, customer_id);
end $function$

-- count_import_rows()
CREATE OR REPLACE FUNCTION seloste.count_import_rows()
 RETURNS void
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'seloste', 'pg_temp'
AS $function$
begin
  analyze import_rows (import_id, line, problems, represented_organisation, order_line);
  analyze import_decisions (import_id, line, decision, customer_id);
  analyze import_undo (import_id, line, customer_id);
  analyze import_orders (import_id, line, order_number, order_id);
  analyze import_order_lines (import_id, order_line);
  analyze import_buyers (import_id, line, first_line, outcome, customer_id);
  analyze import_invoices (import_id, line, seller_business_id, number, invoice_id);
end $function$

-- count_marked_words(integer)
CREATE OR REPLACE FUNCTION seloste.count_marked_words(bearers_least integer)
 RETURNS void
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'seloste', 'pg_temp'
AS $function$
begin
  insert into duplicate_words (place, word, bearers)
  select w.place, w.word, count(*) from duplicate_marks m
  cross join lateral (values ('first', m.first), ('family', m.family)) w(place, word)
  where m.kind <> 'organisation' and w.word <> '' group by 1, 2 having count(*) >= bearers_least
  on conflict (place, word) do update set bearers = duplicate_words.bearers + excluded.bearers;
  if (select count(*) from duplicate_marks) >= 100000 then
    delete from duplicate_words w where w.place in ('first', 'family') and w.bearers = 1000000;
  end if;
  analyze duplicate_marks;
  analyze duplicate_words;
end $function$

-- customer_of_subject(text)
CREATE OR REPLACE FUNCTION seloste.customer_of_subject(subject text)
 RETURNS bigint
 LANGUAGE sql
 STABLE
 SET search_path TO 'seloste', 'pg_temp'
AS $function$
  select c.id from strong_links l join customers c on c.id = l.customer_id where l.subject_hash = subject and c.state & 6 = 0
$function$

-- customer_search(text, integer)
CREATE OR REPLACE FUNCTION seloste.customer_search(query text, most integer DEFAULT 20)
 RETURNS TABLE(customer_id bigint, rank real)
 LANGUAGE plpgsql
 STABLE SECURITY DEFINER ROWS 20
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
declare
  mask seloste.search_masks;
  wanted int := least(greatest(most, 1), 200);
begin
  select * into mask from seloste.search_masks where purpose = substring(session_user from '_p([0-9]+)$')::int;
  if not found or length(query) > 200 then return; end if;
  return query
    select s.customer_id, max(s.rank) from seloste.search_every_way(query, mask, wanted) s
    group by s.customer_id order by 2 desc limit wanted;
end $function$

-- customer_was_in_touch(bigint, date)
CREATE OR REPLACE FUNCTION seloste.customer_was_in_touch(customer bigint, on_day date)
 RETURNS void
 LANGUAGE sql
 SECURITY DEFINER
 SET search_path TO 'seloste', 'pg_temp'
AS $function$
  update customers set last_contact_on = on_day where id = customer and last_contact_on < on_day
$function$

-- customers_by_region(integer[])
CREATE OR REPLACE FUNCTION seloste.customers_by_region(blocks integer[])
 RETURNS TABLE(block integer, region text, customers integer)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'seloste', 'pg_temp'
AS $function$
  select b.block, coalesce(a.region, ''), count(c.id)::int
  from unnest(blocks) b (block)
  join customers c on c.id between b.block * 10000::bigint and b.block * 10000::bigint + 9999
  join search_masks m on m.purpose = substring(session_user from '_p([0-9]+)$')::int and is_visible(c, m)
  left join lateral (
    select case when d.country = 'FI' then left(d.postcode, 2) else d.country end as region from addresses d
    where d.customer_id = c.id and not d.is_protected and (d.ended_on is null or d.ended_on > today())
    order by d.kind <> 'postal', d.id desc limit 1) a on true
  group by 1, 2
$function$

-- customers_of_import(bigint, bigint, integer)
CREATE OR REPLACE FUNCTION seloste.customers_of_import(import bigint, after bigint, most integer)
 RETURNS SETOF bigint
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'seloste', 'pg_temp'
AS $function$
  select distinct id from (
    select c.id from customers c where c.import_id = import
    union all select d.customer_id from import_decisions d where d.import_id = import and d.customer_id is not null
    union all select b.customer_id from import_buyers b where b.import_id = import and b.customer_id is not null
    union all select o.customer_id from orders o where o.import_id = import) known(id)
  where id > after order by id limit most
$function$

-- demand_mergeable(bigint[], bigint[])
CREATE OR REPLACE FUNCTION seloste.demand_mergeable(kept bigint[], gone bigint[])
 RETURNS void
 LANGUAGE plpgsql
 SET search_path TO 'seloste', 'pg_temp'
AS $function$
declare wrong text;
begin
  perform from customers where id = any(kept || gone) order by id for update;
  select case
      when k.id is null or d.id is null then 'merges_need_both'
      when k.id = d.id then 'merges_are_of_two'
      when (k.kind = 'organisation') <> (d.kind = 'organisation') then 'merges_are_of_one_kind'
      when (k.state | d.state) & 2 <> 0 then 'merges_leave_what_a_duty_keeps'
    end into wrong
  from unnest(kept, gone) p(kept, gone) left join customers k on k.id = p.kept left join customers d on d.id = p.gone
  order by 1 limit 1;
  if wrong is null and (select count(*) <> count(distinct id) from unnest(kept || gone) id) then wrong := 'merges_come_one_by_one'; end if;
  if wrong is not null then
    raise exception '%', wrong using errcode = 'check_violation', constraint = wrong;
  end if;
end $function$

-- demand_references()
CREATE OR REPLACE FUNCTION seloste.demand_references()
 RETURNS void
 LANGUAGE plpgsql
 STABLE
 SET search_path TO 'seloste', 'pg_temp'
AS $function$
declare missing text;
begin
  select string_agg(k.conrelid::regclass || '.' || a.attname, ', ') into missing
  from pg_constraint k join pg_class c on c.oid = k.conrelid and not c.relispartition
  cross join unnest(k.conkey, k.confkey) as on_column(attnum, target)
  join pg_attribute a on a.attrelid = k.conrelid and a.attnum = on_column.attnum
  where k.contype = 'f' and k.confrelid = 'customers'::regclass
    and on_column.target = (select attnum from pg_attribute where attrelid = 'customers'::regclass and attname = 'id')
    and not exists (select from customer_references r where r.place = c.relname and r.field = a.attname);
  if missing is not null then
    raise exception 'a merge does not reach %', missing using errcode = 'object_not_in_prerequisite_state';
  end if;
end $function$

-- disclose_export(bigint, bigint[])
CREATE OR REPLACE FUNCTION seloste.disclose_export(export bigint, ids bigint[])
 RETURNS void
 LANGUAGE sql
 SECURITY DEFINER
 SET search_path TO 'seloste', 'pg_temp'
AS $function$
  insert into disclosures (customer_id, recipient, recipient_name, categories, basis, what, about)
  select i.id, e.recipient, e.recipient_name, e.categories, e.basis, e.title, 'export:' || e.id
  from exports e cross join unnest(ids) i(id)
  where e.id = export and e.recipient is not null and e.purpose = substring(session_user from '_p([0-9]+)$')::int
    and not exists (select from disclosures d where d.customer_id = i.id and d.about = 'export:' || e.id)
$function$

-- drop_audit_month(date, integer)
CREATE OR REPLACE FUNCTION seloste.drop_audit_month(month date, months_kept integer)
 RETURNS bigint
 LANGUAGE plpgsql
 SET search_path TO 'seloste', 'pg_temp'
AS $function$
declare
  part text := 'audit_log_' || to_char(month, 'YYYY_MM');
  gone bigint;
  newest bigint;
begin
  if to_regclass(part) is null or seloste.today() < month + make_interval(months => months_kept + 1) then return null; end if;
  execute format('select count(*), coalesce(max(id), 0) from %I', part) into gone, newest;
  if newest > coalesce((select max(last_id) from audit_seals), 0) then return null; end if;
  execute format('drop table %I', part);
  insert into audit_months_dropped (month, rows, last_id, months_kept, declaration_version)
  select month, gone, newest, months_kept, version from declaration_in_force;
  return gone;
end $function$

-- drop_collisions(bigint[], text[])
CREATE OR REPLACE FUNCTION seloste.drop_collisions(ids bigint[], fields text[])
 RETURNS void
 LANGUAGE plpgsql
 SET search_path TO 'seloste', 'pg_temp'
AS $function$
declare
  r record;
  gone bigint[] := array(select m.merged_id from merges m where m.id = any(ids));
begin
  if 'customer_field_values.customer_id' = any(fields) then
    perform keep_for_undo(ids, 'customer_field_values', 'dropped', $q$
      delete from customer_field_values t using merges m, customer_field_values d
      where m.id = any($1) and t.customer_id = m.customer_id and d.customer_id = m.merged_id and d.field = t.field
        and 'customer_field_values.' || t.field = any(m.taken)
      returning m.customer_id as kept, m.id as merge_id, to_jsonb(t) as body$q$);
  end if;
  for r in select o.place, o.field, own.field as own_field from customer_references o
    join customer_references own on own.place = o.place and own.way = 'follows'
    where o.way = 'another' and (o.place || '.' || o.field = any(fields) or own.place || '.' || own.field = any(fields))
  loop
    perform keep_for_undo(ids, r.place, 'dropped', format($q$
      delete from %1$I t using merges m where m.id = any($1)
        and ((t.%2$I = m.merged_id and t.%3$I = m.customer_id) or (t.%2$I = m.customer_id and t.%3$I = m.merged_id))
      returning m.customer_id as kept, m.id as merge_id, to_jsonb(t) as body$q$, r.place, r.own_field, r.field));
  end loop;
  for r in select * from colliding_indexes() c where c.place || '.' || c.field = any(fields) loop
    perform keep_for_undo(ids, r.place, 'dropped', format($q$
      delete from %1$I t using merges m where m.id = any($1) and t.%2$I = m.merged_id and t.%2$I = any(%5$L::bigint[]) and (select %3$s from (select t.*) q)
        and exists (select from %1$I o where o.%2$I = m.customer_id and (select %3$s from (select o.*) q)
          and (select row(%4$s) from (select o.*) q) = (select row(%4$s) from (select t.*) q))
      returning m.customer_id as kept, m.id as merge_id, to_jsonb(t) as body$q$, r.place, r.field, r.predicate, r.others, gone));
  end loop;
end $function$

-- emails_alike(duplicate_marks, duplicate_marks)
CREATE OR REPLACE FUNCTION seloste.emails_alike(a duplicate_marks, b duplicate_marks)
 RETURNS integer
 LANGUAGE plpgsql
 IMMUTABLE PARALLEL SAFE
AS $function$
declare
  x text;
  y text;
  best int := 0;
begin
  if a.emails && b.emails then return 3; end if;
  if a.emails = '{}' or b.emails = '{}' then return null; end if;
  for i in 1 .. cardinality(a.emails) loop
    for j in 1 .. cardinality(b.emails) loop
      x := a.emails[i];
      y := b.emails[j];
      if a.mailboxes[i] = b.mailboxes[j] then
        best := greatest(best, case when split_part(x, '@', 2) = split_part(y, '@', 2)
          or seloste.one_slip_apart(split_part(x, '@', 2), split_part(y, '@', 2)) then 2 when length(a.mailboxes[i]) >= 5 then 1 else 0 end);
      -- matti1@ and matti2@ are two people: figures are no slips.
      elsif extensions.levenshtein_less_equal(x, y, 2) <= 2 and regexp_replace(x, '[^0-9]', '', 'g') = regexp_replace(y, '[^0-9]', '', 'g')
        and (least(length(x), length(y)) >= 14 or seloste.one_slip_apart(x, y)) then
        best := 2;
      end if;
    end loop;
  end loop;
  return best;
end $function$

-- empty_marks()
CREATE OR REPLACE FUNCTION seloste.empty_marks()
 RETURNS void
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'seloste', 'pg_temp'
AS $function$
begin
  truncate duplicate_marks, duplicate_words, duplicate_steps;
end $function$

-- end_other_own_pages()
CREATE OR REPLACE FUNCTION seloste.end_other_own_pages()
 RETURNS void
 LANGUAGE sql
 SECURITY DEFINER
 SET search_path TO 'seloste', 'pg_temp'
AS $function$
  update own_page_sessions s set ended_at = now() where s.customer_id = any(own_customers()) and s.ended_at is null
    and s.token_hash <> hash_of_secret(current_setting('app.subject', true))
$function$

-- enqueue(text, jsonb, text)
CREATE OR REPLACE FUNCTION seloste.enqueue(task text, payload jsonb, job_key text)
 RETURNS void
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'seloste', 'pg_temp'
AS $function$
begin
  if not exists (select from jobs_handed_on h
      where h.task = enqueue.task and h.purpose = substring(session_user from '_p([0-9]+)$')::int) then
    raise exception 'this purpose hands on no job "%"', task using errcode = 'insufficient_privilege';
  end if;
  if octet_length(payload::text) > 1000 then
    raise exception 'a payload of more than keys for "%"', task using errcode = 'program_limit_exceeded';
  end if;
  perform graphile_worker.add_job(task, payload::json, job_key := enqueue.task || ':' || enqueue.job_key,
    max_attempts := 5);
end $function$

-- evidence_holding(bigint[])
CREATE OR REPLACE FUNCTION seloste.evidence_holding(customers bigint[])
 RETURNS TABLE(archive_id bigint, file_id bigint)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'seloste', 'pg_temp'
AS $function$
  select a.id, a.file_id from requests r join evidence_archives a on a.subject = 'request' and a.subject_id = r.id
  where r.customer_id = any(customers) and a.file_id is not null and a.destroyed_at is null
$function$

-- exports_holding(bigint[])
CREATE OR REPLACE FUNCTION seloste.exports_holding(ids bigint[])
 RETURNS TABLE(export_id bigint, file_id bigint)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'seloste', 'pg_temp'
AS $function$
  select e.id, e.file_id from exports e
  where e.file_id is not null and exists (select from audit_log l where l.customer_id = any(ids)
    and l.kind = 'looked' and l.act = 'export' and l.about = 'export:' || e.id)
$function$

-- fields_in_turn()
CREATE OR REPLACE FUNCTION seloste.fields_in_turn()
 RETURNS text[]
 LANGUAGE sql
 STABLE
 SET search_path TO 'seloste', 'pg_temp'
AS $function$
  select array(select o.place || '.' || o.field from references_in_order() o)
$function$

-- fields_naming(bigint[])
CREATE OR REPLACE FUNCTION seloste.fields_naming(ids bigint[])
 RETURNS text[]
 LANGUAGE plpgsql
 STABLE
 SET search_path TO 'seloste', 'pg_temp'
AS $function$
declare
  looks text := (select string_agg(format('select %L where exists (select from %I t where t.%I = any($1))',
      r.place || '.' || r.field, r.place, r.field), ' union all ')
    from customer_references r where r.way in ('follows', 'another'));
  named text[];
begin
  execute 'select array(' || looks || ')' using ids into named;
  return named;
end $function$

-- files_about(bigint, bigint)
CREATE OR REPLACE FUNCTION seloste.files_about(person bigint, request bigint)
 RETURNS TABLE(file_id bigint, place text, file_name text, content_type text, size_bytes bigint, is_read boolean, to_look boolean, recorded_at timestamp with time zone)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'seloste', 'pg_temp'
AS $function$
  select distinct on (s.id) s.id, f.place, f.file_name, f.content_type, s.size_bytes, f.is_read, f.to_look, f.recorded_at
  from (
    select a.file_id, 'attachments', a.file_name, a.content_type, a.is_read, true, a.recorded_at
    from attachments a where a.customer_id = person
    union all
    select a.file_id, 'mail_attachments', a.file_name, a.content_type, true, false, m.recorded_at
    from mail_attachments a join mails m on m.customer_id = a.customer_id and m.id = a.mail_id where a.customer_id = person
    union all
    select l.file_id, 'invoice_mailings', i.number || '.pdf', 'application/pdf', true, false, l.asked_at
    from invoice_mailings l join invoices i on i.customer_id = l.customer_id and i.id = l.invoice_id where l.customer_id = person
    union all
    select p.file_id, 'paper_scans', p.file_name, p.content_type, false, true, p.recorded_at
    from paper_scans p where p.customer_id = person
    union all
    select d.file_id, 'request_files', d.file_name, d.content_type, d.is_read, r.id <> request, d.recorded_at
    from requests r join request_files d on d.request_id = r.id where r.customer_id = person
    union all
    select m.file_id, 'request_mails', coalesce(nullif(left(m.subject, 100), ''), m.id::text) || '.eml', 'message/rfc822', true,
      r.id <> request, m.received_at
    from requests r join request_mails m on m.request_id = r.id where r.customer_id = person
  ) f (file_id, place, file_name, content_type, is_read, to_look, recorded_at)
    join stored_files s on s.id = f.file_id and s.wrapped_key is not null
  order by s.id, f.to_look, f.recorded_at
$function$

-- files_of_packages(bigint[])
CREATE OR REPLACE FUNCTION seloste.files_of_packages(customers bigint[])
 RETURNS SETOF bigint
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'seloste', 'pg_temp'
AS $function$
  select f.file_id from access_package_files f where f.customer_id = any(customers)
$function$

-- filled_by(customers, customers)
CREATE OR REPLACE FUNCTION seloste.filled_by(k customers, d customers)
 RETURNS text[]
 LANGUAGE sql
 STABLE
 SET search_path TO 'seloste', 'pg_temp'
AS $function$
  select array_remove(array[
    case when n.whole then 'family_name' end, case when n.whole then 'given_names' end,
    case when k.call_name = '' and d.call_name <> '' then 'call_name' end,
    case when k.organisation_name = '' and d.organisation_name <> '' then 'organisation_name' end,
    case when k.business_id is null and d.business_id is not null then 'business_id' end,
    case when k.language is null and d.language is not null then 'language' end,
    case when d.since_on < k.since_on or (k.since_on is null and d.since_on is not null) then 'since_on' end], null)
  from (select k.kind <> 'organisation' and (k.given_names = '' or k.family_name = '') and d.given_names <> '' and d.family_name <> '' as whole) n
$function$

-- firm_key(text)
CREATE OR REPLACE FUNCTION seloste.firm_key(name text)
 RETURNS text
 LANGUAGE sql
 IMMUTABLE PARALLEL SAFE
 SET search_path TO 'seloste', 'pg_temp'
AS $function$
  select coalesce(string_agg(distinct w, ' ' order by w), '') from unnest(string_to_array(match_form(
    replace(replace(replace(replace(lower(name), 'r.y.', ' '), 't:mi', ' '), 'rekisteröity yhdistys', ' '), 'avoin yhtiö', ' ')), ' ')) w
  where w <> '' and w <> all ('{oy,oyj,osakeyhtio,osakeytio,ab,abp,aktiebolag,ky,komanditi,komandityhtio,komandityitio,ky,rf,ry,tmi,toiminimi,firma,osk,osuskunta,andelslag,ltd,lim,inc,ink,as,gmbh,ja,okh,and,et,konkursi,suomi,finland}')
$function$

-- firm_words_alike(text[], text[])
CREATE OR REPLACE FUNCTION seloste.firm_words_alike(fewer text[], more text[])
 RETURNS boolean
 LANGUAGE sql
 STABLE
AS $function$
  select bool_and(exists (select from unnest(more) y where x = y
    or (x !~ '[0-9]' and y !~ '[0-9]' and least(length(x), length(y)) >= 4
      and (seloste.one_slip_apart(x, y) or least(length(x), length(y)) >= 8 and extensions.levenshtein_less_equal(x, y, 2) <= 2))
    or (least(length(x), length(y)) >= 3 and x !~ '[0-9]' and (starts_with(x, y) or starts_with(y, x)))))
  from unnest(fewer) x
$function$

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
  ), o as (
    update order_addresses a set is_protected = m.is_protected
    from m where a.customer_id = m.customer_id and a.is_protected <> m.is_protected
  )
  update addresses a set is_protected = m.is_protected
  from m where a.customer_id = m.customer_id and a.is_protected <> m.is_protected;
end $function$

-- forget_file_of_mail()
CREATE OR REPLACE FUNCTION seloste.forget_file_of_mail()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'seloste', 'pg_temp'
AS $function$
begin
  if exists (select from invoice_mailings where file_id = old.file_id) then
    return null;
  end if;
  update stored_files set wrapped_key = null, erased_at = now() where id = old.file_id;
  delete from stored_file_chunks where file_id = old.file_id;
  return null;
end $function$

-- forget_in_search()
CREATE OR REPLACE FUNCTION seloste.forget_in_search()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
 SET enable_seqscan TO 'off'
 SET enable_hashjoin TO 'off'
 SET enable_mergejoin TO 'off'
AS $function$
declare
  words text[];
begin
  with gone as (
    delete from seloste.customer_terms t using (
      select id, unnest(seloste.name_terms(concat_ws(' ', organisation_name, family_name, given_names))) as term
      from departed) n
    where t.term = n.term and t.customer_id = n.id
    returning t.term
  )
  select array_agg(distinct split_part(term, ' ', 1)) into words from gone;
  perform seloste.forget_words(words); -- a statement of its own, so that it sees the terms gone
  return null;
end $function$

-- forget_mailed_file()
CREATE OR REPLACE FUNCTION seloste.forget_mailed_file()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'seloste', 'pg_temp'
AS $function$
begin
  update stored_files set wrapped_key = null, erased_at = now() where id = old.file_id;
  delete from stored_file_chunks where file_id = old.file_id;
  return null;
end $function$

-- forget_old_own_pages()
CREATE OR REPLACE FUNCTION seloste.forget_old_own_pages()
 RETURNS void
 LANGUAGE sql
 SECURITY DEFINER
 SET search_path TO 'seloste', 'pg_temp'
AS $function$
  delete from own_page_links where expires_at < now() - interval '1 day';
  delete from own_page_sessions where expires_at < now() - interval '90 days';
$function$

-- forget_old_strong_identification()
CREATE OR REPLACE FUNCTION seloste.forget_old_strong_identification()
 RETURNS void
 LANGUAGE sql
 SECURITY DEFINER
 SET search_path TO 'seloste', 'pg_temp'
AS $function$
  delete from strong_attempts where expires_at < now() - interval '1 day';
  delete from strong_arrivals where arrived_at < now() - interval '14 days';
  delete from strong_links where last_used_at < now() - interval '1 year';
$function$

-- forget_requesters(bigint[])
CREATE OR REPLACE FUNCTION seloste.forget_requesters(customers bigint[])
 RETURNS void
 LANGUAGE sql
 SECURITY DEFINER
 SET search_path TO 'seloste', 'pg_temp'
AS $function$
  select forget_requests(array(select r.id from requests r where r.customer_id = any(customers) and exists (
    select from request_events e where e.request_id = r.id and e.kind in ('closed', 'withdrawn', 'duplicate'))));
  update requests set customer_id = null where customer_id = any(customers);
$function$

-- forget_requests(bigint[])
CREATE OR REPLACE FUNCTION seloste.forget_requests(these bigint[])
 RETURNS void
 LANGUAGE sql
 SECURITY DEFINER
 SET search_path TO 'seloste', 'pg_temp'
AS $function$
  update request_events set reason = '' where request_id = any(these) and reason <> '';
  delete from request_letter_queue where request_id = any(these);
  delete from request_notice_queue where request_id = any(these);
  update request_letter_steps set proof = '' where request_id = any(these) and proof <> '';
  update request_letters set body = '', to_name = '', to_email = '', to_lines = '' where request_id = any(these);
  update request_corrections set old_value = '', asked_value = '', decided_value = '', reason = ''
    where request_id = any(these);
  update identity_checks set secret_hash = null where request_id = any(these);
  update request_representatives set name = '', email = '', address = '' where request_id = any(these);
  -- The key first: what a backup still holds of a file can never be read again.
  update stored_files set wrapped_key = null, erased_at = now()
    where wrapped_key is not null and id in (select file_id from request_mails where request_id = any(these)
      union all select file_id from request_files where request_id = any(these));
  delete from stored_file_chunks where file_id in (select file_id from request_mails where request_id = any(these)
    union all select file_id from request_files where request_id = any(these));
  update request_mails set from_name = '', from_address = '', reply_address = '', subject = '', body = '', file_id = null
    where request_id = any(these);
  update request_files set file_name = '', file_id = null where request_id = any(these);
  update request_signatures set signer = '', issuer = '' where request_id = any(these);
  update requests set requester = '', contact = '', words = '', customer_id = null where id = any(these);
  insert into forgotten_requests (request_id) select distinct unnest(these) on conflict do nothing;
$function$

-- forget_words(text[])
CREATE OR REPLACE FUNCTION seloste.forget_words(candidates text[])
 RETURNS void
 LANGUAGE sql
 SET search_path TO 'pg_catalog', 'pg_temp'
 SET enable_seqscan TO 'off'
AS $function$
  delete from seloste.search_words w where w.word = any (candidates)
    and not exists (select from seloste.customer_terms t
      where t.term >= w.word and t.term < w.word || '!'); -- the word itself, or the word and a space
$function$

-- forms_of_one_name(text, text)
CREATE OR REPLACE FUNCTION seloste.forms_of_one_name(x text, y text)
 RETURNS integer
 LANGUAGE sql
 STABLE
AS $function$
  select case when exists (select from seloste.duplicate_words a join seloste.duplicate_words b on b.word = y and b.place = a.place
      where a.word = x and a.place like 'form:%') and (extensions.levenshtein(x, y) > 2
        or abs(length(x) - length(y)) = 2 and (left(x, length(y)) = y or left(y, length(x)) = x or right(x, length(y)) = y or right(y, length(x)) = x))
    or exists (select from seloste.duplicate_words a join seloste.duplicate_words b
        on b.place = case when a.place like 'pet:%' then 'of:' || substr(a.place, 5) else 'pet:' || substr(a.place, 4) end and b.word = y
      where a.word = x and (a.place like 'pet:%' or a.place like 'of:%')) then 1 else 0 end
$function$

-- fulfil_information_duties()
CREATE OR REPLACE FUNCTION seloste.fulfil_information_duties()
 RETURNS void
 LANGUAGE sql
 SECURITY DEFINER
 SET search_path TO 'seloste', 'pg_temp'
AS $function$
  update information_duties i set fulfilled_at = now()
  where i.fulfilled_at is null and i.people > 0 and not exists (select from origin_duties d
    where d.source = i.source and d.obtained_on <= i.received_on and d.settled_at is null)
$function$

-- hash_of_secret(text)
CREATE OR REPLACE FUNCTION seloste.hash_of_secret(secret text)
 RETURNS text
 LANGUAGE sql
 IMMUTABLE
 SET search_path TO 'seloste', 'pg_temp'
AS $function$
  select translate(rtrim(encode(sha256(convert_to(secret, 'UTF8')), 'base64'), '='), '+/', '-_')
$function$

-- home_like(text, text)
CREATE OR REPLACE FUNCTION seloste.home_like(x text, y text)
 RETURNS boolean
 LANGUAGE plpgsql
 IMMUTABLE PARALLEL SAFE
AS $function$
declare
  one text[] := string_to_array(x, '|');
  other text[] := string_to_array(y, '|');
begin
  if one[3] = other[3] and one[2] = other[2] then return one[1] = '' or other[1] = '' or seloste.one_slip_apart(one[1], other[1]); end if;
  if one[1] <> other[1] then return false; end if;
  if one[3] = other[3] then
    return length(one[2]) >= 4 and (seloste.one_slip_apart(one[2], other[2]) or replace(one[2], ' ', '') = replace(other[2], ' ', '')
      or least(length(one[2]), length(other[2])) >= 8 and extensions.levenshtein_less_equal(one[2], other[2], 2) <= 2);
  end if;
  return one[2] = other[2] and length(one[3] || other[3]) > 3 and seloste.one_slip_apart(one[3], other[3]);
end $function$

-- homes_alike(duplicate_marks, duplicate_marks)
CREATE OR REPLACE FUNCTION seloste.homes_alike(a duplicate_marks, b duplicate_marks)
 RETURNS integer
 LANGUAGE plpgsql
 IMMUTABLE PARALLEL SAFE
AS $function$
declare
  x text;
  y text;
begin
  if a.homes && b.homes then return case when a.flats = '{}' or b.flats = '{}' or a.flats && b.flats then 3 else 1 end; end if;
  if a.homes = '{}' or b.homes = '{}' then return null; end if;
  foreach x in array a.homes loop
    foreach y in array b.homes loop
      if seloste.home_like(x, y) then return 2; end if;
    end loop;
  end loop;
  return 0;
end $function$

-- import_changes(bigint, integer, integer)
CREATE OR REPLACE FUNCTION seloste.import_changes(import bigint, after_line integer, to_line integer)
 RETURNS TABLE(line integer, customer_id bigint, place text, field text, row_id bigint, old_value text, new_value text, old_source text, old_since timestamp with time zone, outcome text)
 LANGUAGE sql
 STABLE
AS $function$
  with i as materialized (select * from seloste.imports where id = import),
  matched as materialized (
    select r.*, d.customer_id as matched_id from seloste.import_decisions d
    join seloste.import_rows r on r.import_id = d.import_id and r.line = d.line
    where d.import_id = import and d.line > after_line and d.line <= to_line and d.decision = 'update')
  select m.line, m.matched_id, 'customers', f.field, null::bigint, f.old_value, f.new_value, told.source, told.since,
    case when coalesce(f.old_value, '') = '' then 'fill'
      when told.source = any(i.person_sources) and (not i.from_person or (told.since at time zone 'Europe/Helsinki')::date > i.as_of) then 'propose' else 'change' end
  from i, matched m join seloste.customers c on c.id = m.matched_id
  cross join lateral (values
    ('family_name', c.family_name, m.family_name), ('given_names', c.given_names, m.given_names),
    ('call_name', c.call_name, m.call_name), ('organisation_name', c.organisation_name, m.organisation_name),
    ('business_id', c.business_id, m.business_id), ('language', c.language, m.language),
    ('since_on', to_char(c.since_on, 'YYYY-MM-DD'), to_char(m.customer_since, 'YYYY-MM-DD'))) f(field, old_value, new_value)
  left join seloste.value_sources v on v.customer_id = m.matched_id and v.field = f.field
  cross join lateral (select coalesce(v.source, c.source) as source, coalesce(v.recorded_at, c.recorded_at) as since) told
  where f.new_value <> '' and f.new_value is distinct from f.old_value
    and (f.field <> 'organisation_name' or c.kind <> 'person') and (f.field not in ('family_name', 'given_names') or c.kind <> 'organisation')
    and (f.field <> 'business_id' or c.kind <> 'person')
  union all
  select m.line, m.matched_id, 'emails', 'address', null, null, n.address, null, null, 'fill'
  from matched m cross join unnest(m.email_addresses, m.email_keys) n(address, key)
  where not exists (select from seloste.emails e where e.customer_id = m.matched_id and e.normalised = n.key)
  union all
  select m.line, m.matched_id, 'phones', 'e164', null, null, n.number, null, null, 'fill'
  from matched m cross join unnest(m.phone_numbers) n(number)
  where not exists (select from seloste.phones p where p.customer_id = m.matched_id and p.e164 = n.number)
  union all
  select m.line, m.matched_id, 'addresses', n.kind, a.id, concat_ws(', ', nullif(a.street, ''), nullif(concat_ws(' ', a.postcode, a.town), '')),
    concat_ws(', ', nullif(n.street, ''), nullif(concat_ws(' ', n.postcode, n.town), '')), a.source, a.recorded_at,
    case when a.id is null then 'fill'
      when a.source = any(i.person_sources) and (not i.from_person or (a.recorded_at at time zone 'Europe/Helsinki')::date > i.as_of) then 'propose' else 'change' end
  from i, matched m
  cross join lateral (select m.addresses[s] as kind, m.addresses[s + 2] as street, m.addresses[s + 3] as postcode, m.addresses[s + 4] as town
    from generate_series(1, cardinality(m.addresses), 6) s) n
  left join lateral (select x.id, x.street, x.postcode, x.town, x.source, x.recorded_at from seloste.addresses x where x.customer_id = m.matched_id and x.kind = n.kind and x.ended_on is null
    order by x.id desc limit 1) a on true
  where (lower(a.street), a.postcode, lower(a.town)) is distinct from (lower(n.street), n.postcode, lower(n.town))
  union all
  select m.line, m.matched_id, 'memberships', 'number', null, null, m.member_number, null, null, 'fill'
  from matched m where m.member_number is not null
    and not exists (select from seloste.memberships x where x.customer_id = m.matched_id and x.ended_on is null)
    and not exists (select from seloste.memberships x where x.number = m.member_number)
  union all
  select m.line, m.matched_id, 'customer_field_values', n.key, null, v.value, n.value, v.source, v.recorded_at,
    case when v.value is null then 'fill'
      when v.source = any(i.person_sources) and (not i.from_person or (v.recorded_at at time zone 'Europe/Helsinki')::date > i.as_of) then 'propose' else 'change' end
  from i, matched m cross join jsonb_each_text(m.extra) n
  left join seloste.customer_field_values v on v.customer_id = m.matched_id and v.field = n.key
  where v.value is distinct from n.value
  union all
  select m.line, m.matched_id, 'choices', n.channel, null, null, n.channel, null, null, 'fill'
  from i, matched m cross join unnest(m.claims) n(channel)
  where i.claim_purposes ? n.channel and not exists (select from seloste.choices x
    where x.customer_id = m.matched_id and x.purpose = (i.claim_purposes->>n.channel)::int)
  union all
  select m.line, m.matched_id, 'representations', 'organisation', null, null, m.represented_organisation, null, null, 'fill'
  from matched m where m.represented_organisation is not null
    and not exists (select from seloste.representations x join seloste.customers o on o.id = x.organisation_id
      where x.customer_id = m.matched_id and x.ended_on is null
        and (o.business_id = m.represented_business_id or lower(o.organisation_name) = lower(m.represented_organisation)))
$function$

-- invoiced_among(bigint[])
CREATE OR REPLACE FUNCTION seloste.invoiced_among(ids bigint[])
 RETURNS SETOF bigint
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'seloste', 'pg_temp'
AS $function$
  select distinct i.customer_id from invoices i where i.customer_id = any(ids)
$function$

-- invoices_numbered(bigint, integer, integer)
CREATE OR REPLACE FUNCTION seloste.invoices_numbered(import bigint, after_line integer, to_line integer)
 RETURNS TABLE(line integer, customer_id bigint, is_own boolean, is_same boolean)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'seloste', 'pg_temp'
AS $function$
  select s.line, i.customer_id, i.origin = 'own', i.issued_on = s.issued_on and i.total_cents = s.total_cents
  from import_invoices s join lateral (
    select x.customer_id, x.origin, x.issued_on, x.total_cents from invoices x
    where x.number = s.number and (x.origin = 'own' or x.seller_business_id = s.seller_business_id)
    order by x.origin = 'own' limit 1) i on true
  where s.import_id = import and s.line > after_line and s.line <= to_line
$function$

-- is_called(text, text, text)
CREATE OR REPLACE FUNCTION seloste.is_called(called text, family text, given text)
 RETURNS boolean
 LANGUAGE sql
 IMMUTABLE
 SET search_path TO 'seloste', 'pg_temp'
AS $function$
  select cardinality(name_words(family)) > 0 and name_words(family) <@ name_words(called)
    and name_words(called) && name_words(given) and name_words(called) <@ (name_words(family) || name_words(given))
$function$

-- is_named(customers, text, text)
CREATE OR REPLACE FUNCTION seloste.is_named(c customers, family text, given text)
 RETURNS boolean
 LANGUAGE sql
 STABLE
 SET search_path TO 'seloste', 'pg_temp'
AS $function$
  select c.kind <> 'organisation' and c.state & 6 = 0 and cardinality(name_words(family)) > 0
    and name_words(c.family_name) = name_words(family)
    and cardinality(name_words(c.given_names)) > 0 and name_words(c.given_names) <@ name_words(given)
$function$

-- is_open_strong_check(text)
CREATE OR REPLACE FUNCTION seloste.is_open_strong_check(given_hash text)
 RETURNS boolean
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'seloste', 'pg_temp'
AS $function$
  select exists (select from identity_checks c where c.secret_hash = given_hash and c.way = 'strong' and c.outcome is null
    and c.expires_at > now() and not exists (select from request_events e where e.request_id = c.request_id
      and e.kind in ('closed', 'withdrawn', 'duplicate')))
$function$

-- is_own_page_session(own_page_sessions)
CREATE OR REPLACE FUNCTION seloste.is_own_page_session(s own_page_sessions)
 RETURNS boolean
 LANGUAGE sql
 STABLE
 SET search_path TO 'seloste', 'pg_temp'
AS $function$
  select s.ended_at is null and s.expires_at > now() and s.last_seen_at > now() - interval '30 minutes'
    and exists (select from customers c where c.id = s.customer_id and c.state & 6 = 0)
    and not exists (select from customer_history h where h.customer_id = s.customer_id and h.place = 'emails'
      and h.field in ('address', 'ended_on') and h.changed_at > s.started_at and h.changed_by <> 'person:' || s.customer_id)
$function$

-- is_proven_address(bigint, bigint)
CREATE OR REPLACE FUNCTION seloste.is_proven_address(whose bigint, email bigint)
 RETURNS boolean
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'seloste', 'pg_temp'
AS $function$
  select exists (select from emails e join customers c on c.id = e.customer_id, own_page_rule(today()) r
    where e.customer_id = whose and e.id = email and e.ended_on is null
      and e.recorded_at < date_trunc('day', now() at time zone 'Europe/Helsinki') at time zone 'Europe/Helsinki'
      and ((e.recorded_at <= c.recorded_at + interval '1 day' and not exists (select from merges m
            where m.customer_id = c.id and m.undone_at is null))
        or e.recorded_at < now() - make_interval(days => r.known_days)
        or exists (select from new_addresses n where n.customer_id = e.customer_id and n.email_id = e.id
          and n.since = e.recorded_at and n.opens_on <= today())))
$function$

-- is_visible(customers, search_masks)
CREATE OR REPLACE FUNCTION seloste.is_visible(c customers, m search_masks)
 RETURNS boolean
 LANGUAGE sql
 IMMUTABLE PARALLEL SAFE
RETURN ((((m).consents = 0) OR (((c).consents & (m).consents) <> 0) OR ((m).organisations AND ((c).kind = 'organisation'::text))) AND (((c).objections & (m).objections) = 0) AND (((c).state & (m).state_without) = 0) AND (((m).state_with = 0) OR (((c).state & (m).state_with) <> 0)))

-- issued_invoices_stand()
CREATE OR REPLACE FUNCTION seloste.issued_invoices_stand()
 RETURNS trigger
 LANGUAGE plpgsql
 SET search_path TO 'seloste', 'pg_temp'
AS $function$
declare moved seloste.invoices := old;
begin
  if tg_op = 'DELETE' then
    if old.kept_until >= today() and current_user ~ '_p[0-9]+$' then
      raise exception 'issued invoices stand' using errcode = 'check_violation', constraint = 'issued_invoices_stand';
    end if;
    return old;
  end if;
  if old.number is not null and current_user ~ '_p[0-9]+$' then
    moved.state := new.state;
    moved.open_cents := new.open_cents;
    moved.disputed_at := new.disputed_at;
    moved.reminded_on := new.reminded_on;
    moved.buyer_email := new.buyer_email;
    if moved is distinct from new then
      raise exception 'issued invoices stand' using errcode = 'check_violation', constraint = 'issued_invoices_stand';
    end if;
  end if;
  return new;
end $function$

-- keep_file_of_mail(bigint, text)
CREATE OR REPLACE FUNCTION seloste.keep_file_of_mail(file bigint, hash text)
 RETURNS boolean
 LANGUAGE sql
 SECURITY DEFINER
 SET search_path TO 'seloste', 'pg_temp'
AS $function$
  with kept as (
    update stored_files set sha256 = hash where id = file and sha256 is null and wrapped_key is not null returning id)
  select exists (select from kept)
$function$

-- keep_for_duty(bigint[])
CREATE OR REPLACE FUNCTION seloste.keep_for_duty(ids bigint[])
 RETURNS void
 LANGUAGE sql
 SECURITY DEFINER
 SET search_path TO 'seloste', 'pg_temp'
AS $function$
  update customers set state = state | 2 where id = any(ids) and state & 2 = 0
$function$

-- keep_for_undo(bigint[], text, text, text)
CREATE OR REPLACE FUNCTION seloste.keep_for_undo(ids bigint[], place text, what text, statement text)
 RETURNS void
 LANGUAGE plpgsql
 SET search_path TO 'seloste', 'pg_temp'
AS $function$
begin
  execute 'with done as (' || statement || ') insert into merge_rows (customer_id, merge_id, place, what, body)
    select kept, merge_id, $2, $3, body from done' using ids, place, what;
end $function$

-- keep_mailed_file(bigint, text)
CREATE OR REPLACE FUNCTION seloste.keep_mailed_file(file bigint, hash text)
 RETURNS void
 LANGUAGE sql
 SECURITY DEFINER
 SET search_path TO 'seloste', 'pg_temp'
AS $function$
  update stored_files set sha256 = hash where id = file and sha256 is null
$function$

-- keep_strictest(bigint[])
CREATE OR REPLACE FUNCTION seloste.keep_strictest(ids bigint[])
 RETURNS void
 LANGUAGE sql
 SET search_path TO 'seloste', 'pg_temp'
AS $function$
  with said as (
    select distinct on (w.origin, c.purpose, r.pair) w.kept, r.pair, c.*
    from merges m cross join lateral (values (m.customer_id, m.customer_id), (m.customer_id, m.merged_id)) w(kept, origin)
    join choices c on c.customer_id = w.origin cross join lateral (select split_part(c.kind, '_ended', 1) as pair) r
    where m.id = any(ids) and r.pair in ('objection', 'restriction', 'protection', 'death')
    order by w.origin, c.purpose, r.pair, c.happened_at desc, c.id desc
  ), judged as (
    select s.*, first_value(s.kind) over (partition by s.kept, s.purpose, s.pair order by s.happened_at desc, s.id desc) as newest
    from said s
  ), made as (
    insert into choices (customer_id, kind, purpose, channel, evidence, text_shown, happened_at, source)
    select s.kept, s.kind, s.purpose, s.channel, s.evidence, s.text_shown, clock_timestamp(), s.source
    from judged s where s.kind = s.pair and s.newest <> s.pair
    returning customer_id, id
  )
  insert into merge_rows (customer_id, merge_id, place, what, body)
  select w.customer_id, w.id, 'choices', 'made', jsonb_build_object('id', m.id) from made m
  cross join lateral (select w.customer_id, w.id from merges w where w.customer_id = m.customer_id and w.id = any(ids)) w
$function$

-- keep_strong_link(bigint, text, text)
CREATE OR REPLACE FUNCTION seloste.keep_strong_link(whose bigint, subject text, how text)
 RETURNS void
 LANGUAGE sql
 SET search_path TO 'seloste', 'pg_temp'
AS $function$
  insert into strong_links (customer_id, subject_hash, proof) values (whose, subject, how)
    on conflict (subject_hash) do update set last_used_at = now();
  delete from strong_links l where l.customer_id = whose and l.id not in (
    select k.id from strong_links k where k.customer_id = whose order by k.last_used_at desc, k.id desc limit 5)
$function$

-- keep_worth_of(bigint[])
CREATE OR REPLACE FUNCTION seloste.keep_worth_of(customers bigint[])
 RETURNS void
 LANGUAGE sql
 SECURITY DEFINER
 SET search_path TO 'seloste', 'pg_temp'
AS $function$
  select keep_worth_of_orders(array_agg(o.customer_id), array_agg(o.id)) from orders o where o.customer_id = any(customers)
$function$

-- keep_worth_of_orders(bigint[], bigint[])
CREATE OR REPLACE FUNCTION seloste.keep_worth_of_orders(customers bigint[], ids bigint[])
 RETURNS void
 LANGUAGE sql
 SECURITY DEFINER
 SET search_path TO 'seloste', 'pg_temp'
AS $function$
  with gone as materialized (
    select o.customer_id, o.id, date_trunc('month', o.ordered_on)::date as month, o.channel
    from unnest(customers, ids) as k (customer_id, id) join orders o on o.customer_id = k.customer_id and o.id = k.id
    where o.state <> 'cancelled' for update of o
  ), parts as materialized (
    select g.month, g.channel, l.product_group, g.customer_id, g.id,
      row_number() over (partition by g.id order by min(l.position)) = 1 as is_first,
      sum(l.net_cents - coalesce(r.net_cents, 0)) as net_cents, sum(l.gross_cents - coalesce(r.gross_cents, 0)) as gross_cents
    from gone g join order_lines l on l.customer_id = g.customer_id and l.order_id = g.id
    left join lateral (select sum(r.net_cents) as net_cents, sum(r.gross_cents) as gross_cents from order_returns r
      where r.customer_id = l.customer_id and r.order_id = l.order_id and r.position = l.position) r on true
    group by g.month, g.channel, l.product_group, g.customer_id, g.id
  ), left_over as materialized (
    select k.customer_id, k.month, o.id, o.channel from (select distinct customer_id, month from gone) k
    join orders o on o.customer_id = k.customer_id and o.ordered_on >= k.month and o.ordered_on < (k.month + interval '1 month')::date
    where o.state <> 'cancelled' and o.id not in (select id from gone)
  ), told as (
    select p.*,
      row_number() over (partition by p.customer_id, p.month order by p.is_first desc, p.id) = 1
        and (p.customer_id, p.month) not in (select customer_id, month from left_over) as is_buyer,
      row_number() over (partition by p.customer_id, p.month, p.channel, p.product_group order by p.id) = 1
        and (p.customer_id, p.month, p.channel, p.product_group) not in (
          select o.customer_id, o.month, o.channel, l.product_group from left_over o
          join order_lines l on l.customer_id = o.customer_id and l.order_id = o.id) as is_buyer_of_cell
    from parts p
  ), kept as (
    insert into anonymous_sales as s
      (month, channel, product_group, orders, orders_of_group, buyers, buyers_of_cell, net_cents, gross_cents)
    select month, channel, product_group, count(*) filter (where is_first), count(*), count(*) filter (where is_buyer),
      count(*) filter (where is_buyer_of_cell), sum(net_cents), sum(gross_cents)
    from told group by 1, 2, 3
    on conflict (month, channel, product_group) do update set orders = s.orders + excluded.orders,
      orders_of_group = s.orders_of_group + excluded.orders_of_group, buyers = s.buyers + excluded.buyers,
      buyers_of_cell = s.buyers_of_cell + excluded.buyers_of_cell,
      net_cents = s.net_cents + excluded.net_cents, gross_cents = s.gross_cents + excluded.gross_cents
  ), forgotten as (
    delete from few_buyers f where (f.customer_id, f.month) in (select customer_id, month from gone)
  )
  insert into stale_months (month) select distinct month from gone
$function$

-- kept_for_duty(bigint[])
CREATE OR REPLACE FUNCTION seloste.kept_for_duty(ids bigint[])
 RETURNS SETOF bigint
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'seloste', 'pg_temp'
AS $function$
  select c.id from customers c where c.id = any(ids) and c.state & 2 <> 0
$function$

-- known_name_words(text[])
CREATE OR REPLACE FUNCTION seloste.known_name_words(words text[])
 RETURNS SETOF text
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'seloste', 'pg_temp'
AS $function$
  select w.word from unnest(words) u (word) join search_words w on w.word = u.word
$function$

-- leave_own_page()
CREATE OR REPLACE FUNCTION seloste.leave_own_page()
 RETURNS void
 LANGUAGE sql
 SECURITY DEFINER
 SET search_path TO 'seloste', 'pg_temp'
AS $function$
  update own_page_sessions s set ended_at = now()
  where s.token_hash = hash_of_secret(current_setting('app.subject', true)) and s.ended_at is null
$function$

-- let_consents_expire()
CREATE OR REPLACE FUNCTION seloste.let_consents_expire()
 RETURNS bigint
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'seloste', 'pg_temp'
AS $function$
declare ids bigint[];
begin
  ids := array(select distinct ch.customer_id from choices ch join customers c on c.id = ch.customer_id
    where ch.valid_until < (now() at time zone 'Europe/Helsinki')::date and ch.kind = 'consent'
      and c.consents & (1::bigint << ch.purpose) <> 0);
  perform follow_choices(ids);
  return cardinality(ids);
end $function$

-- letter_standing(bigint[], integer[], boolean)
CREATE OR REPLACE FUNCTION seloste.letter_standing(ids bigint[], objectable integer[], though_restricted boolean)
 RETURNS TABLE(customer_id bigint, language text, way text, held_because text)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'seloste', 'pg_temp'
AS $function$
  select c.id, coalesce(c.language, 'fi'), w.way,
    case when c.state & 4 <> 0 then 'deceased'
      when c.state & 2 <> 0 then 'kept_for_duty'
      when c.state & 1 <> 0 and not though_restricted then 'restricted'
      when exists (select from unnest(objectable) n where c.objections & (1::bigint << n) <> 0) then 'objected'
      when w.way = 'none' and a.is_protected then 'protected'
      when w.way = 'none' then 'no_contact' end
  from customers c
  left join lateral (select true as found from emails e where e.customer_id = c.id and e.ended_on is null limit 1) e on true
  left join lateral (select is_protected from addresses p where p.customer_id = c.id and p.ended_on is null
    and p.street <> '' and p.town <> '' order by p.kind <> 'postal', p.id desc limit 1) a on true
  cross join lateral (select case when e.found then 'email' when not a.is_protected then 'post' else 'none' end as way) w
  where c.id = any(ids)
$function$

-- lines_of_issued_invoices_stand()
CREATE OR REPLACE FUNCTION seloste.lines_of_issued_invoices_stand()
 RETURNS trigger
 LANGUAGE plpgsql
 SET search_path TO 'seloste', 'pg_temp'
AS $function$
declare this record := coalesce(new, old);
begin
  if current_user ~ '_p[0-9]+$' and exists (select from invoices i
      where i.customer_id = this.customer_id and i.id = this.invoice_id and i.number is not null) then
    raise exception 'issued invoices stand' using errcode = 'check_violation', constraint = 'issued_invoices_stand';
  end if;
  return this;
end $function$

-- link_strongly(text, text, text, text, date, text)
CREATE OR REPLACE FUNCTION seloste.link_strongly(visit_hash text, subject text, family text, given text, birth date, birth_field text)
 RETURNS TABLE(customer_id bigint, outcome text)
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'seloste', 'pg_temp'
AS $function$
declare
  whose bigint;
begin
  select s.customer_id into whose from own_page_sessions s where s.token_hash = visit_hash and is_own_page_session(s);
  if whose is null then
    return query select null::bigint, 'over'::text;
  elsif not exists (select from customers c where c.id = whose and is_named(c, family, given))
    or exists (select from customer_field_values v where v.customer_id = whose and v.field = birth_field and v.value <> birth::text) then
    return query select whose, 'differs'::text;
  elsif exists (select from strong_links l where l.subject_hash = subject and l.customer_id <> whose) then
    return query select whose, 'another'::text;
  else
    perform keep_strong_link(whose, subject, 'own_page');
    return query select whose, 'linked'::text;
  end if;
end $function$

-- looks_among(bigint, integer)
CREATE OR REPLACE FUNCTION seloste.looks_among(customer bigint, most integer)
 RETURNS TABLE(at timestamp with time zone, purpose integer, kind text, act text, fields text[])
 LANGUAGE plpgsql
 STABLE SECURITY DEFINER ROWS 50
 SET search_path TO 'seloste', 'pg_temp'
 SET plan_cache_mode TO 'force_generic_plan'
AS $function$
declare
  named bigint[] := (
    select c.id || array(select m.merged_id from merges m where m.customer_id = c.id and m.undone_at is null)
    from customers c, search_masks s where c.id = customer and is_visible(c, s)
      and s.purpose = substring(session_user from '_p([0-9]+)$')::int);
  oldest timestamptz := (select min(to_date(right(p.relname, 7), 'YYYY_MM'))::timestamp at time zone 'Europe/Helsinki'
    from pg_inherits i join pg_class p on p.oid = i.inhrelid where i.inhparent = 'audit_log'::regclass);
  months int := 1;
  since timestamptz := date_trunc('month', now(), 'Europe/Helsinki');
  until timestamptz := 'infinity';
  wanted int := least(greatest(most, 0), 200);
  found_now int;
begin
  while named is not null and wanted > 0 and until > oldest loop
    return query select l.at, l.purpose, l.kind, l.act, l.fields from audit_log l
      where l.customer_ids && named and l.at >= since and l.at < until order by l.at desc limit wanted;
    get diagnostics found_now = row_count;
    wanted := wanted - found_now;
    months := months * 2;
    until := since;
    since := since - make_interval(months => months);
  end loop;
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

-- make_own_page_link(bigint)
CREATE OR REPLACE FUNCTION seloste.make_own_page_link(whose bigint)
 RETURNS bigint
 LANGUAGE sql
 SECURITY DEFINER
 SET search_path TO 'seloste', 'pg_temp'
AS $function$
  select c.id from customers c where c.id = whose for no key update;
  insert into own_page_links (customer_id, expires_at) select c.id, now() + interval '15 minutes' from customers c
  where c.id = whose and c.state & 6 = 0 and (select count(*) from own_page_links l
    where l.customer_id = whose and l.made_at > now() - interval '1 hour') < 3
  returning id
$function$

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
  select l.customer_id,
    coalesce(bit_or(1::bigint << l.purpose) filter (where l.kind = 'consent'
      and (l.valid_until is null or l.valid_until >= (now() at time zone 'Europe/Helsinki')::date)), 0),
    coalesce(bit_or(1::bigint << l.purpose) filter (where l.kind = 'objection'), 0),
    coalesce(bit_or(case l.kind when 'restriction' then 1 when 'death' then 4 else 0 end), 0)
      | case when exists (select from memberships m where m.customer_id = l.customer_id and m.ended_on is null) then 8 else 0 end,
    coalesce(bool_or(l.kind = 'protection'), false)
  from (select * from last union all select id, null, null, null from unnest(ids) id) l
  group by l.customer_id
$function$

-- match_form(text)
CREATE OR REPLACE FUNCTION seloste.match_form(raw text)
 RETURNS text
 LANGUAGE plpgsql
 IMMUTABLE PARALLEL SAFE STRICT
AS $function$
declare f text := replace(replace(seloste.search_form(raw), 'ae', 'a'), 'oe', 'o');
begin
  if f ~ '[?wcqzx�]|[pt]h' then
    f := translate(replace(replace(replace(replace(f, 'ch', 'k'), 'ph', 'f'), 'th', 't'), 'x', 'ks'), '?�wcqz', 'aavkks');
  end if;
  f := replace(replace(replace(replace(replace(replace(f, 'aa', 'a'), 'ee', 'e'), 'ii', 'i'), 'oo', 'o'), 'uu', 'u'), 'yy', 'y');
  f := replace(replace(replace(replace(replace(replace(f, 'kk', 'k'), 'll', 'l'), 'mm', 'm'), 'nn', 'n'), 'pp', 'p'), 'rr', 'r');
  f := replace(replace(replace(replace(replace(replace(f, 'ss', 's'), 'tt', 't'), 'bb', 'b'), 'dd', 'd'), 'ff', 'f'), 'gg', 'g');
  return btrim(replace(replace(f, '   ', ' '), '  ', ' '));
end $function$

-- may_be_merged(bigint)
CREATE OR REPLACE FUNCTION seloste.may_be_merged(id bigint)
 RETURNS boolean
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'seloste', 'pg_temp'
AS $function$
  select c.state & 3 = 0 from customers c where c.id = may_be_merged.id
$function$

-- merge_customers(bigint[], bigint[], jsonb, bigint)
CREATE OR REPLACE FUNCTION seloste.merge_customers(kept bigint[], gone bigint[], taken jsonb, bulk bigint)
 RETURNS bigint[]
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'seloste', 'pg_temp'
 SET enable_hashjoin TO 'off'
 SET enable_mergejoin TO 'off'
 SET enable_seqscan TO 'off'
AS $function$
declare
  ids bigint[];
  named text[];
begin
  set constraints all deferred;
  perform demand_references();
  perform demand_mergeable(kept, gone);
  with made as (
    insert into merges (customer_id, kept_id, merged_id, merged_number, bulk_id, taken)
    select p.kept, p.kept, p.gone, c.customer_number, bulk, array(select jsonb_array_elements_text(taken->(p.place::int - 1)))
    from unnest(kept, gone) with ordinality p(kept, gone, place) join customers c on c.id = p.gone order by p.place
    returning id)
  select array_agg(id order by id) into ids from made;
  perform keep_for_undo(ids, 'customers', 'gone', $q$
    select m.customer_id as kept, m.id as merge_id, to_jsonb(c) as body from merges m join customers c on c.id = m.merged_id
    where m.id = any($1)$q$);
  perform merge_fields(ids);
  perform merge_details(ids);
  perform keep_strictest(ids);
  named := fields_naming(gone);
  perform drop_collisions(ids, named);
  perform move_references(ids, named);
  set constraints all immediate;
  delete from customers where id = any(gone);
  perform follow_choices(kept);
  insert into audit_log (kind, act, customer_id, about, fields)
  select 'wrote', 'merge-customers', w.id, 'merge:' || m.id, m.taken from merges m
  cross join lateral (values (m.customer_id), (m.merged_id)) w(id) where m.id = any(ids) order by m.id;
  return ids;
end $function$

-- merge_details(bigint[])
CREATE OR REPLACE FUNCTION seloste.merge_details(ids bigint[])
 RETURNS void
 LANGUAGE plpgsql
 SET search_path TO 'seloste', 'pg_temp'
AS $function$
declare
  detail record;
  twin text := $q$ from merges m join %1$I k on k.customer_id = m.customer_id join %1$I d on d.customer_id = m.merged_id
    and %2$s where m.id = any($1) $q$;
  loses text := 'case when k.ended_on is not null and d.ended_on is null then k else d end';
begin
  for detail in select * from (values
    -- By customer alone: the index of all addresses or numbers would be read for each of them.
    ('emails', 'd.normalised is not distinct from k.normalised'), ('phones', 'd.e164 is not distinct from k.e164'),
    ('addresses', '(d.kind, lower(d.street), d.postcode, lower(d.town), lower(d.care_of)) = (k.kind, lower(k.street), k.postcode, lower(k.town), lower(k.care_of))'),
    ('representations', '(d.organisation_id, d.role) = (k.organisation_id, k.role)')) v(place, same)
  loop
    perform keep_for_undo(ids, detail.place, 'dropped', format(
      'delete from %1$I t using (select distinct m.customer_id as kept, m.id as merge_id, (' || loses || ').*' || twin || ') x
       where t.customer_id = x.customer_id and t.id = x.id returning x.kept, x.merge_id, to_jsonb(t) as body', detail.place, detail.same));
  end loop;
  perform keep_for_undo(ids, 'representations', 'dropped', $q$
    delete from representations t using merges m, representations k where m.id = any($1) and t.organisation_id = m.merged_id
      and k.organisation_id = m.customer_id and k.customer_id = t.customer_id and k.role = t.role and (k.ended_on is null or t.ended_on is not null)
    returning m.customer_id as kept, m.id as merge_id, to_jsonb(t) as body$q$);
  perform keep_for_undo(ids, 'addresses', 'changed', $q$
    update addresses t set ended_on = today()
    from (select distinct m.customer_id as kept, m.id as merge_id, case when 'addresses' = any(m.taken) then k.id else d.id end as id,
        case when 'addresses' = any(m.taken) then m.customer_id else m.merged_id end as customer_id
      from merges m join addresses k on k.customer_id = m.customer_id and k.ended_on is null
      join addresses d on d.customer_id = m.merged_id and d.ended_on is null and d.kind = k.kind where m.id = any($1)) x
    where t.customer_id = x.customer_id and t.id = x.id
    returning x.kept, x.merge_id, jsonb_build_object('id', t.id, 'field', 'ended_on', 'old', null, 'new', today()) as body$q$);
  for detail in select * from (values ('emails'), ('phones')) v(place) loop
    perform keep_for_undo(ids, detail.place, 'changed', format($q$
      update %1$I t set is_primary = false
      from (select distinct m.customer_id as kept, m.id as merge_id, case when %1$L = any(m.taken) then k.id else d.id end as id,
          case when %1$L = any(m.taken) then m.customer_id else m.merged_id end as customer_id
        from merges m join %1$I k on k.customer_id = m.customer_id and k.is_primary
        join %1$I d on d.customer_id = m.merged_id and d.is_primary where m.id = any($1)) x
      where t.customer_id = x.customer_id and t.id = x.id
      returning x.kept, x.merge_id, jsonb_build_object('id', t.id, 'field', 'is_primary', 'old', true, 'new', false) as body$q$, detail.place));
  end loop;
end $function$

-- merge_fields(bigint[])
CREATE OR REPLACE FUNCTION seloste.merge_fields(ids bigint[])
 RETURNS void
 LANGUAGE plpgsql
 SET search_path TO 'seloste', 'pg_temp'
AS $function$
declare
  own text[] := array(select attname from pg_attribute where attrelid = 'customers'::regclass and attnum > 0 and not attisdropped
    and attgenerated = '' and attname not in ('id', 'kind', 'customer_number', 'source', 'import_id', 'recorded_at',
      'declaration_version', 'last_contact_on', 'consents', 'objections', 'state') order by attnum);
  assignments text := (select string_agg(format('%1$I = case when %1$L = any(m.taken) then d.%1$I else k.%1$I end', f), ', ') from unnest(own) f);
  pairs text := (select string_agg(format('(%1$L, k.%1$I::text, d.%1$I::text)', f), ', ') from unnest(own) f);
  takers bigint[] := array(select m.id from merges m where m.id = any(ids) and m.taken && own);
  gone bigint[] := array(select m.merged_id from merges m where m.id = any(ids));
begin
  if takers <> '{}' then
    perform keep_for_undo(takers, 'customers', 'changed', format($q$
      select m.customer_id as kept, m.id as merge_id, jsonb_build_object('field', f.field, 'old', f.old, 'new', f.new,
        'source', coalesce(ks.source, k.source), 'since', coalesce(ks.recorded_at, k.recorded_at), 'had_source', ks.source is not null,
        'import', ks.import_id, 'new_source', coalesce(ds.source, d.source)) as body
      from merges m join customers k on k.id = m.customer_id join customers d on d.id = m.merged_id
      cross join lateral (values %s) f(field, old, new)
      left join value_sources ks on ks.customer_id = k.id and ks.field = f.field
      left join value_sources ds on ds.customer_id = d.id and ds.field = f.field
      where m.id = any($1) and f.field = any(m.taken) and f.old is distinct from f.new$q$, pairs));
    insert into customer_history (customer_id, place, field, old_value, old_source, new_source)
    select r.customer_id, 'customers', r.body->>'field', r.body->>'old', r.body->>'source', r.body->>'new_source'
    from merge_rows r where r.merge_id = any(takers) and r.place = 'customers' and r.what = 'changed' order by r.id;
    insert into value_sources as v (customer_id, field, source, import_id, recorded_at)
    select r.customer_id, r.body->>'field', coalesce(ds.source, d.source), coalesce(ds.import_id, d.import_id), coalesce(ds.recorded_at, d.recorded_at)
    from merge_rows r join merges m on m.id = r.merge_id join customers d on d.id = m.merged_id
    left join value_sources ds on ds.customer_id = d.id and ds.field = r.body->>'field'
    where r.merge_id = any(takers) and r.place = 'customers' and r.what = 'changed'
    on conflict (customer_id, field) do update set source = excluded.source, import_id = excluded.import_id, recorded_at = excluded.recorded_at;
  end if;
  -- The values of the others go with their row, and so does where they came from.
  perform keep_for_undo(ids, 'value_sources', 'dropped', format($q$
    delete from value_sources t using merges m where m.id = any($1) and t.customer_id = m.merged_id and t.customer_id = any(%L::bigint[])
    returning m.customer_id as kept, m.id as merge_id, to_jsonb(t) as body$q$, gone));
  execute format('update customers k set %s, last_contact_on = greatest(k.last_contact_on, d.last_contact_on)
    from merges m join customers d on d.id = m.merged_id where m.id = any($1) and k.id = m.customer_id
      and (m.id = any($2) or d.last_contact_on > coalesce(k.last_contact_on, ''-infinity''))', assignments) using ids, takers;
end $function$

-- merge_next(bigint, integer)
CREATE OR REPLACE FUNCTION seloste.merge_next(bulk bigint, most integer)
 RETURNS integer
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'seloste', 'pg_temp'
AS $function$
declare
  deed bulk_merges;
  mine record;
  kept bigint[];
  gone bigint[];
  taken jsonb;
  pairs int;
  left_over int;
begin
  select * into deed from bulk_merges b where b.id = bulk for key share;
  select * into mine from claim_pairs(deed, most);
  -- A statement of its own: it sees what those whose claims were waited out have made of the same customers.
  with judged as materialized (
    select c.*, greatest(c.kept, c.gone) as customer_id, least(c.kept, c.gone) as other_id,
      (select coalesce(r.asked_at, p.found_at) from duplicate_pairs p left join duplicate_runs r on r.id = p.run_id
        where p.customer_id = greatest(c.kept, c.gone) and p.other_id = least(c.kept, c.gone)) as judged_at
    from unnest(mine.kept, mine.gone) with ordinality c(kept, gone, place)
  ), next as materialized (
    -- Whether a name or a contact of either has been changed since the search that judged them. What was empty and is filled,
    -- as a merge fills it, speaks against nobody.
    select n.*, exists (select from customer_history h
      where h.customer_id = any(array[n.customer_id, n.other_id]) and h.changed_at > n.judged_at and h.old_value <> ''
        and h.place in ('customers', 'emails', 'phones', 'addresses') and h.field not in ('language', 'since_on', 'kind', 'is_primary', 'ended_on')) as stale
    from judged n
  ), stale as (
    update duplicate_pairs p set left_by = bulk from next n
    where n.stale and p.customer_id = n.customer_id and p.other_id = n.other_id returning 1
  ), first as (
    select n.place, min(n.place) over (partition by w.id) as of_one from next n cross join lateral (values (n.kept), (n.gone)) w(id)
    where not n.stale
  ), chosen as (
    select n.* from next n join (select place from first group by place having bool_and(place = of_one)) f on f.place = n.place
  )
  select array_agg(c.kept order by c.place), array_agg(c.gone order by c.place), jsonb_agg(to_jsonb(filled_by(k, d)) order by c.place),
    count(*), (select count(*) from stale)
  into kept, gone, taken, pairs, left_over
  from chosen c join customers k on k.id = c.kept join customers d on d.id = c.gone;
  pairs := pairs + left_over;
  if kept is not null then
    begin
      perform pass_on_pairs(kept, gone);
      perform merge_customers(kept, gone, taken, bulk);
    exception when integrity_constraint_violation then
      -- One of them cannot be merged: each by itself, and that one is left for a person.
      for n in 1 .. cardinality(kept) loop
        begin
          perform pass_on_pairs(kept[n:n], gone[n:n]);
          perform merge_customers(kept[n:n], gone[n:n], jsonb_build_array(taken->(n - 1)), bulk);
        exception when integrity_constraint_violation then
          left_over := left_over + 1;
          update duplicate_pairs p set left_by = bulk
          where p.customer_id = greatest(kept[n], gone[n]) and p.other_id = least(kept[n], gone[n]);
        end;
      end loop;
    end;
  end if;
  if pairs > 0 then
    update bulk_merges b set looked_at = looked_at + pairs, merged = merged + pairs - left_over where b.id = bulk;
  end if;
  return pairs;
end $function$

-- move_back(bigint[], text, text)
CREATE OR REPLACE FUNCTION seloste.move_back(ids bigint[], place text, field text)
 RETURNS void
 LANGUAGE plpgsql
 SET search_path TO 'seloste', 'pg_temp'
AS $function$
declare
  rel regclass := format('%I', place)::regclass;
  own smallint := (select attnum from pg_attribute where attrelid = format('%I', place)::regclass and attname = field);
  matches text := (
    select string_agg(format('t.%I = (k.row_key->>%s)::%s', a.attname, n.place - 1, format_type(a.atttypid, a.atttypmod)), ' and ')
    from (select k.attnum, row_number() over (order by k.place) as place
      from pg_index i cross join unnest(i.indkey::int2[]) with ordinality k(attnum, place)
      where i.indrelid = rel and i.indisprimary and k.attnum <> own) n
    join pg_attribute a on a.attrelid = rel and a.attnum = n.attnum);
  -- What a row hangs on: for each foreign key with the customer in it, the row there under the same other key.
  parents text[] := array(
    select format('select from %s p where %s and p.%I', k.confrelid::regclass,
      (select string_agg(format('p.%I = t.%I', theirs.attname, ours.attname), ' and ') from unnest(k.conkey, k.confkey) c(ours, theirs)
        join pg_attribute ours on ours.attrelid = rel and ours.attnum = c.ours
        join pg_attribute theirs on theirs.attrelid = k.confrelid and theirs.attnum = c.theirs where ours.attname <> field),
      (select theirs.attname from unnest(k.conkey, k.confkey) c(ours, theirs)
        join pg_attribute ours on ours.attrelid = rel and ours.attnum = c.ours
        join pg_attribute theirs on theirs.attrelid = k.confrelid and theirs.attnum = c.theirs where ours.attname = field))
    from pg_constraint k where k.contype = 'f' and k.conrelid = rel and k.confrelid not in (rel, 'customers'::regclass) and own = any(k.conkey));
  stays text := coalesce((select string_agg(format('exists (%s = d.kept)', p), ' or ') from unnest(parents) p), 'false');
  goes text := coalesce((select string_agg(format('exists (%s = d.gone)', p), ' or ') from unnest(parents) p), 'false');
begin
  execute format('update %1$I t set %2$I = d.gone
    from (select m.customer_id as kept, m.merged_id as gone, v.keys from merge_moves v join merges m on m.id = v.merge_id
      where v.merge_id = any($1) and v.place = %1$L and v.field = %2$L offset 0) d
    where t.%2$I = d.kept and (%5$s or (not (%4$s) and exists (select from jsonb_array_elements(d.keys) k(row_key) where %3$s)))',
    place, field, coalesce(matches, 'true'), stays, goes) using ids;
end $function$

-- move_references(bigint[], text[])
CREATE OR REPLACE FUNCTION seloste.move_references(ids bigint[], fields text[])
 RETURNS void
 LANGUAGE plpgsql
 SET search_path TO 'seloste', 'pg_temp'
 SET enable_hashjoin TO 'on'
AS $function$
declare
  r record;
  kept bigint[];
  gone bigint[];
begin
  select array_agg(m.customer_id order by m.id), array_agg(m.merged_id order by m.id) into kept, gone from merges m where m.id = any(ids);
  for r in select * from references_in_order() o where o.place || '.' || o.field = any(fields) loop
    execute format($q$with moved as (
        update %1$I t set %2$I = m.kept from unnest($1, $2, $3) m(merge_id, kept, gone) where t.%2$I = any($3) and t.%2$I + 0 = m.gone
        returning m.kept, m.merge_id, %3$s as row_key)
      insert into merge_moves (customer_id, merge_id, place, field, keys)
      select kept, merge_id, %1$L, %2$L, jsonb_agg(row_key) from moved group by kept, merge_id$q$, r.place, r.field, r.row_key)
      using ids, kept, gone;
  end loop;
end $function$

-- name_key(text, text, text, text)
CREATE OR REPLACE FUNCTION seloste.name_key(kind text, family_name text, given_names text, organisation_name text)
 RETURNS text
 LANGUAGE sql
 IMMUTABLE PARALLEL SAFE
RETURN CASE WHEN ((kind = 'organisation'::text) OR ((family_name = ''::text) AND (given_names = ''::text))) THEN lower(organisation_name) ELSE lower(((family_name || '|'::text) || split_part(given_names, ' '::text, 1))) END

-- name_terms(text)
CREATE OR REPLACE FUNCTION seloste.name_terms(name text)
 RETURNS text[]
 LANGUAGE plpgsql
 IMMUTABLE PARALLEL SAFE STRICT
AS $function$
declare
  words text[] := (array_remove(string_to_array(seloste.search_form(left(name, 300)), ' '), ''))[:12];
  terms text[] := '{}';
begin
  for turn in 1 .. cardinality(words) loop
    if words[turn] <> all (words[:turn - 1]) then
      terms := terms || array_to_string(words[turn:] || words[:turn - 1], ' ');
    end if;
  end loop;
  return terms;
end $function$

-- name_words(text)
CREATE OR REPLACE FUNCTION seloste.name_words(name text)
 RETURNS text[]
 LANGUAGE sql
 IMMUTABLE
 SET search_path TO 'seloste', 'pg_temp'
AS $function$
  select coalesce((array_remove(string_to_array(search_form(left(name, 300)), ' '), ''))[:12], '{}')
$function$

-- names_agree(text, text)
CREATE OR REPLACE FUNCTION seloste.names_agree(one text, other text)
 RETURNS boolean
 LANGUAGE sql
 IMMUTABLE PARALLEL SAFE
RETURN ((one = ''::text) OR (other = ''::text) OR (one = other) OR ((split_part(one, '|'::text, 2) = split_part(other, '|'::text, 2)) AND (split_part(one, '|'::text, 2) <> ''::text)) OR ((split_part(one, '|'::text, 1) = split_part(other, '|'::text, 1)) AND ((split_part(one, '|'::text, 2) = ''::text) OR (split_part(other, '|'::text, 2) = ''::text))))

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
    exit when not exists (select from customers where customer_number = candidate)
      and not exists (select from merges where merged_number = candidate and undone_at is null);
  end loop;
  return candidate;
end $function$

-- next_order_number()
CREATE OR REPLACE FUNCTION seloste.next_order_number()
 RETURNS text
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'seloste', 'pg_temp'
AS $function$
declare candidate text;
begin
  loop
    candidate := nextval('order_numbers')::text;
    exit when not exists (select from orders where order_number = candidate);
  end loop;
  return candidate;
end $function$

-- note_looks(text[], integer[], text[], bigint[], text[], text[])
CREATE OR REPLACE FUNCTION seloste.note_looks(actors text[], purposes integer[], acts text[], one bigint[], many text[], abouts text[])
 RETURNS void
 LANGUAGE sql
 SECURITY DEFINER
 SET search_path TO 'seloste', 'pg_temp'
AS $function$
  insert into audit_log (actor, purpose, kind, act, customer_id, customer_ids, about)
  select l.actor, l.purpose, 'looked', l.act, l.one, l.many::bigint[], l.about
  from unnest(actors, purposes, acts, one, many, abouts) l (actor, purpose, act, one, many, about)
$function$

-- note_marks(bigint, bigint, timestamp with time zone)
CREATE OR REPLACE FUNCTION seloste.note_marks(after bigint, upto bigint, changed_since timestamp with time zone)
 RETURNS void
 LANGUAGE sql
 SECURITY DEFINER
 SET search_path TO 'seloste', 'pg_temp'
 SET enable_hashjoin TO 'off'
 SET enable_mergejoin TO 'off'
AS $function$
  insert into duplicate_marks (customer_id, kind, is_changed, given, family, first, pairs, words, firm, who, business_id, emails, mailboxes, phones, homes, flats)
  with these as materialized (
    select c.id, c.kind, c.business_id, match_form(c.given_names) as given, match_form(c.family_name) as family,
      case when c.kind = 'person' then '' else firm_key(c.organisation_name) end as firm,
      array(select place_key(a.street, a.postcode) from addresses a where a.customer_id = c.id and a.street <> '') as places,
      array(select e.normalised from emails e where e.customer_id = c.id) as emails
    from customers c where c.id > after and c.id <= upto and c.state & 3 = 0
  ), split as materialized (
    select t.*, array_remove(string_to_array(t.given, ' '), '') as givens,
      array(select w from unnest(string_to_array(t.family, ' ')) w where w not in ('', 'von', 'af', 'de', 'van')) as families from these t
  )
  select n.id, n.kind,
    changed_since is null or exists (select from audit_log l where l.customer_id = n.id and l.at >= changed_since and l.kind = 'wrote'),
    n.given, n.family, coalesce(n.givens[1], ''),
    array(select distinct least(x, y) || ' ' || greatest(x, y) from (values
      (n.families[1], n.givens[1]), (case when n.given = '' then n.families[1] end, n.families[2]),
      (case when n.given = '' then n.families[1] end, n.families[cardinality(n.families)]),
      (case when n.family = '' then n.givens[1] end, n.givens[2])) v(x, y) where x <> y),
    n.families || n.givens, n.firm,
    case when n.kind = 'organisation' then (string_to_array(n.firm, ' '))[1:6] else (select array[least(x, y) || greatest(x, y)]
      from (values (left(coalesce(n.families[1], n.givens[2], ''), 1), left(coalesce(n.givens[1], n.families[2], ''), 1))) v(x, y)) end,
    n.business_id, n.emails,
    array(select translate(split_part(split_part(e, '@', 1), '+', 1), '._-', '') from unnest(n.emails) e),
    array(select p.e164 from phones p where p.customer_id = n.id),
    array(select left(x, length(x) - length(split_part(x, '|', 4)) - 1) from unnest(n.places) x where split_part(x, '|', 2) <> ''),
    array(select x from unnest(n.places) x where x not like '%|')
  from split n on conflict do nothing
$function$

-- notice_webhooks()
CREATE OR REPLACE FUNCTION seloste.notice_webhooks()
 RETURNS TABLE(id bigint, recipient text, source text)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'seloste', 'pg_temp'
AS $function$
  select w.id, w.recipient, w.source from webhooks w where w.kind = 'notices' and w.ended_at is null
$function$

-- objections_reach(integer[])
CREATE OR REPLACE FUNCTION seloste.objections_reach(numbers integer[])
 RETURNS bigint
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'seloste', 'pg_temp'
AS $function$
declare reached bigint;
begin
  with last as (
    select distinct on (customer_id) * from choices
    where purpose is null and kind in ('objection', 'objection_ended')
    order by customer_id, happened_at desc, id desc
  ), made as (
    insert into choices (customer_id, kind, purpose, channel, evidence, text_shown, happened_at, source)
    select l.customer_id, 'objection', n, l.channel, l.evidence, l.text_shown, l.happened_at, l.source
    from last l cross join unnest(numbers) n
    where l.kind = 'objection' and not exists (select from choices h where h.customer_id = l.customer_id
      and h.purpose = n and h.kind in ('objection', 'objection_ended') and (h.happened_at, h.id) > (l.happened_at, l.id))
    returning customer_id, id
  ), logged as (
    insert into audit_log (kind, act, customer_id, about, fields)
    select 'wrote', 'record-choice', customer_id, 'choice:' || id, '{objection}' from made
  )
  select count(*) into reached from made;
  return reached;
end $function$

-- one_slip_apart(text, text)
CREATE OR REPLACE FUNCTION seloste.one_slip_apart(x text, y text)
 RETURNS boolean
 LANGUAGE plpgsql
 IMMUTABLE PARALLEL SAFE
AS $function$
declare
  far int;
  at int := 1;
begin
  if abs(length(x) - length(y)) > 1 then return false; end if;
  far := extensions.levenshtein_less_equal(x, y, 2);
  if far <= 1 then return true; end if;
  if far > 2 or length(x) <> length(y) then return false; end if;
  while substr(x, at, 1) = substr(y, at, 1) loop at := at + 1; end loop;
  return substr(x, at, 1) = substr(y, at + 1, 1) and substr(x, at + 1, 1) = substr(y, at, 1) and substr(x, at + 2) = substr(y, at + 2);
end $function$

-- open_own_page(text, text)
CREATE OR REPLACE FUNCTION seloste.open_own_page(link_hash text, session_hash text)
 RETURNS bigint
 LANGUAGE sql
 SECURITY DEFINER
 SET search_path TO 'seloste', 'pg_temp'
AS $function$
  with held as materialized (
    select l.id from own_page_links l
    where l.customer_id = (select o.customer_id from own_page_links o where o.token_hash = link_hash) order by l.id for update),
  used as (
    update own_page_links l set used_at = now() where l.token_hash = link_hash and l.used_at is null and l.expires_at > now()
      and l.id in (select id from held) and not exists (select from customer_history h where h.customer_id = l.customer_id
        and h.place = 'emails' and h.field in ('address', 'ended_on') and h.changed_at > l.made_at)
    returning l.customer_id, l.id),
  others as (
    update own_page_links l set used_at = now() from used
    where l.customer_id = used.customer_id and l.id <> used.id and l.used_at is null)
  insert into own_page_sessions (customer_id, token_hash, expires_at)
  select customer_id, session_hash, now() + interval '8 hours' from used returning customer_id
$function$

-- open_own_page_strongly(text, text, text, text, date, text, text)
CREATE OR REPLACE FUNCTION seloste.open_own_page_strongly(session_hash text, subject text, family text, given text, birth date, birth_field text, email text)
 RETURNS TABLE(customer_id bigint, fits text)
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'seloste', 'pg_temp'
AS $function$
declare
  whose bigint := customer_of_subject(subject);
  how text := 'own_page';
  fitting int := 1;
begin
  if whose is null then
    select min(p.customer_id), min(p.proof), count(*) into whose, how, fitting
      from people_proven(family, given, birth, birth_field, email) p;
  end if;
  if fitting <> 1 then
    delete from strong_arrivals a where a.subject_hash = subject
      or (a.subject_hash is null and a.family_name = family and a.given_names = given and a.birth_date is not distinct from birth);
    insert into strong_arrivals (subject_hash, family_name, given_names, birth_date, fits)
      values (subject, left(family, 200), left(given, 200), birth, case when fitting = 0 then 'none' else 'several' end);
    return query select null::bigint, case when fitting = 0 then 'none' else 'several' end;
    return;
  end if;
  if subject is not null then
    perform keep_strong_link(whose, subject, how);
  end if;
  insert into own_page_sessions (customer_id, token_hash, expires_at) values (whose, session_hash, now() + interval '8 hours');
  return query select whose, 'one'::text;
end $function$

-- orders_touched_since(bigint, bigint[])
CREATE OR REPLACE FUNCTION seloste.orders_touched_since(import bigint, ids bigint[])
 RETURNS SETOF bigint
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'seloste', 'pg_temp'
AS $function$
  select o.id from orders o join imports i on i.id = import
  where o.id = any(ids) and (
    exists (select from order_events e where e.customer_id = o.customer_id and e.order_id = o.id and e.recorded_at > o.recorded_at)
    or exists (select from audit_log l where l.customer_id = o.customer_id and l.kind = 'wrote' and l.about = 'order:' || o.id)
    or exists (select from invoices v where v.order_id = o.id))
$function$

-- others_representing()
CREATE OR REPLACE FUNCTION seloste.others_representing()
 RETURNS bigint
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'seloste', 'pg_temp'
AS $function$
  select count(*) from representations r where r.organisation_id = any((select own_customers())::bigint[])
$function$

-- own_bank_payments()
CREATE OR REPLACE FUNCTION seloste.own_bank_payments()
 RETURNS SETOF bank_payments
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'seloste', 'pg_temp'
AS $function$
  select t.* from bank_payments t where t.customer_id = any((select own_customers())::bigint[])
$function$

-- own_breaches()
CREATE OR REPLACE FUNCTION seloste.own_breaches()
 RETURNS TABLE(breach_id bigint, standing text)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'seloste', 'pg_temp'
AS $function$
  select b.breach_id, coalesce((select a.risk from breach_assessments a where a.breach_id = b.breach_id
      order by a.number desc limit 1), 'assessing')
  from breach_customers b where b.customer_id = any((select own_customers())::bigint[])
$function$

-- own_customers()
CREATE OR REPLACE FUNCTION seloste.own_customers()
 RETURNS bigint[]
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'seloste', 'pg_temp'
AS $function$
  with secret as materialized (select hash_of_secret(current_setting('app.subject', true)) as hash),
  own as materialized (
    select s.customer_id from own_page_sessions s, secret where s.token_hash = secret.hash and is_own_page_session(s)
    union
    select p.customer_id from access_packages p join secret on p.opening_hash = secret.hash
      join requests r on r.id = p.request_id and r.customer_id = p.customer_id
    where p.finished_at is null and p.asked_at > now() - interval '2 days' and not exists (
      select from request_events e where e.request_id = r.id and e.kind in ('closed', 'withdrawn', 'duplicate')))
  select coalesce(array_agg(id), '{}') from (select customer_id as id from own
    union select m.merged_id from merges m join own on own.customer_id = m.customer_id where m.undone_at is null) o
$function$

-- own_import_buyers()
CREATE OR REPLACE FUNCTION seloste.own_import_buyers()
 RETURNS SETOF import_buyers
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'seloste', 'pg_temp'
AS $function$
  select t.* from own_import_lines() o join import_buyers t on t.import_id = o.import_id and t.line = o.line
$function$

-- own_import_decisions()
CREATE OR REPLACE FUNCTION seloste.own_import_decisions()
 RETURNS SETOF import_decisions
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'seloste', 'pg_temp'
AS $function$
  select t.* from own_import_lines() o join import_decisions t on t.import_id = o.import_id and t.line = o.line
$function$

-- own_import_invoices()
CREATE OR REPLACE FUNCTION seloste.own_import_invoices()
 RETURNS SETOF import_invoices
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'seloste', 'pg_temp'
AS $function$
  select t.* from own_import_lines() o join import_invoices t on t.import_id = o.import_id and t.line = o.line
$function$

-- own_import_lines()
CREATE OR REPLACE FUNCTION seloste.own_import_lines()
 RETURNS TABLE(import_id bigint, line integer)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'seloste', 'pg_temp'
AS $function$
  with own as materialized (select unnest(own_customers()) as id),
  first as materialized (
    select d.import_id, d.line from import_decisions d join own on own.id = d.customer_id
    union select u.import_id, u.line from import_undo u join own on own.id = u.customer_id
    union select b.import_id, b.line from import_buyers f join own on own.id = f.customer_id
      join import_buyers b on b.import_id = f.import_id and b.first_line = f.line)
  select f.import_id, f.line from first f
  union select r.import_id, r.line from first f join import_rows r on r.import_id = f.import_id and r.order_line = f.line
$function$

-- own_import_order_lines()
CREATE OR REPLACE FUNCTION seloste.own_import_order_lines()
 RETURNS SETOF import_order_lines
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'seloste', 'pg_temp'
AS $function$
  select t.* from own_import_lines() o join import_order_lines t on t.import_id = o.import_id and t.order_line = o.line
$function$

-- own_import_orders()
CREATE OR REPLACE FUNCTION seloste.own_import_orders()
 RETURNS SETOF import_orders
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'seloste', 'pg_temp'
AS $function$
  select t.* from own_import_lines() o join import_orders t on t.import_id = o.import_id and t.line = o.line
$function$

-- own_import_rows()
CREATE OR REPLACE FUNCTION seloste.own_import_rows()
 RETURNS SETOF import_rows
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'seloste', 'pg_temp'
AS $function$
  select t.* from own_import_lines() o join import_rows t on t.import_id = o.import_id and t.line = o.line
$function$

-- own_import_undo()
CREATE OR REPLACE FUNCTION seloste.own_import_undo()
 RETURNS SETOF import_undo
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'seloste', 'pg_temp'
AS $function$
  select t.* from import_undo t where t.customer_id = any((select own_customers())::bigint[])
$function$

-- own_organisations()
CREATE OR REPLACE FUNCTION seloste.own_organisations()
 RETURNS TABLE(organisation_id bigint, organisation_name text)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'seloste', 'pg_temp'
AS $function$
  select distinct o.id, o.organisation_name from representations r join customers o on o.id = r.organisation_id
  where r.customer_id = any((select own_customers())::bigint[])
$function$

-- own_page_rule(date)
CREATE OR REPLACE FUNCTION seloste.own_page_rule(on_day date)
 RETURNS TABLE(known_days integer, wait_days integer)
 LANGUAGE sql
 IMMUTABLE
 SET search_path TO 'seloste', 'pg_temp'
AS $function$
  select r.known_days, r.wait_days from (values (date '2018-05-25', 90, 14)) as r(from_day, known_days, wait_days)
  where r.from_day <= on_day order by r.from_day desc limit 1
$function$

-- own_text_decisions()
CREATE OR REPLACE FUNCTION seloste.own_text_decisions()
 RETURNS TABLE(place text, field text, digest text, decision text, covered text[])
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'seloste', 'pg_temp'
AS $function$
  select distinct on (t.place, t.field, t.digest) t.place, t.field, t.digest, t.decision, t.covered from held_texts t
  where t.customer_id = any((select own_customers())::bigint[]) and t.decision is not null
  order by t.place, t.field, t.digest, t.decided_at desc
$function$

-- pairs_of_rule(jsonb, timestamp with time zone, bigint, integer)
CREATE OR REPLACE FUNCTION seloste.pairs_of_rule(rule jsonb, found_until timestamp with time zone, but_left_by bigint, most integer)
 RETURNS TABLE(customer_id bigint, other_id bigint, confidence integer, kept bigint, gone bigint)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'seloste', 'pg_temp'
 SET enable_hashjoin TO 'off'
 SET enable_mergejoin TO 'off'
 SET enable_sort TO 'off'
 SET max_parallel_workers_per_gather TO '0'
AS $function$
  select p.customer_id, p.other_id, p.confidence,
    case when k.newer then p.customer_id else p.other_id end, case when k.newer then p.other_id else p.customer_id end
  from duplicate_pairs p join customers a on a.id = p.other_id join customers b on b.id = p.customer_id
  cross join lateral (select rule->>'keep' = 'latest'
    and coalesce(b.last_contact_on, '-infinity') > coalesce(a.last_contact_on, '-infinity') as newer) k
  where p.confidence >= (rule->>'confidence')::int and p.found_at <= found_until and (but_left_by is null or p.left_by is distinct from but_left_by)
    and ((rule->>'opposed')::boolean or array_to_string(p.reasons, ' ') !~ '(^| )-')
    and (a.state | b.state) & 3 = 0
  order by p.confidence desc, p.customer_id, p.other_id limit most
$function$

-- paper_handlers()
CREATE OR REPLACE FUNCTION seloste.paper_handlers()
 RETURNS TABLE(id bigint, name text, signatures text[])
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'seloste', 'pg_temp'
AS $function$
  select s.id, s.name, array(select u.version || ':' || u.text_hash from undertakings_signed u where u.staff_id = s.id)
  from staff s
  where not exists (select from staff_endings e where e.staff_id = s.id)
    and exists (select from staff_purposes h where h.staff_id = s.id and h.purpose = 'paper_archive' and h.ended_at is null)
  order by s.name, s.id
$function$

-- papers_of_erased(bigint[])
CREATE OR REPLACE FUNCTION seloste.papers_of_erased(customers bigint[])
 RETURNS SETOF bigint
 LANGUAGE sql
 SECURITY DEFINER
 SET search_path TO 'seloste', 'pg_temp'
AS $function$
  with days as materialized (select (now() at time zone 'Europe/Helsinki')::date as today),
  going as materialized (
    select d.id, d.archive_number, d.kind, d.folder_id, coalesce(d.customer_id = any(customers), false) as is_own,
      (select min(s.customer_id) from paper_subjects s where s.document_id = d.id and s.customer_id <> all(customers)) as heir
    from paper_documents d, days
    where d.id in (select o.id from paper_documents o where o.customer_id = any(customers)
        union select s.document_id from paper_subjects s where s.customer_id = any(customers))
      and not (d.rule = 'vouchers' and coalesce(d.kept_until >= today, false))
      and not (d.rule = 'claims' and coalesce(d.kept_until, 'infinity') >= today)),
  listed as (insert into paper_destruction_lines (document_id, archive_number, kind, place, lent_to, act, why)
    select g.id, g.archive_number, g.kind, coalesce((select concat_ws(' · ', p.site, p.room, p.cabinet, f.title)
        from paper_folders f join paper_places p on p.id = f.place_id where f.id = g.folder_id), ''),
      (select l.lent_to from paper_loans l where l.document_id = g.id and l.returned_at is null),
      case when g.is_own and g.heir is null then 'shred' else 'black_out' end, 'erasure'
    from going g where not exists (
      select from paper_destruction_lines w left join paper_destructions x on x.id = w.destruction_id
      where w.document_id = g.id and w.act = 'shred' and x.confirmed_at is null)),
  -- What shows the erased person goes; the scan is made anew when the paper has been blacked out.
  unscanned as (delete from paper_scans s using going g where s.document_id = g.id returning s.file_id),
  inherited as (delete from paper_subjects s using going g where s.document_id = g.id and g.is_own and s.customer_id = g.heir),
  moves as (update paper_moves m set customer_id = g.heir from going g where m.document_id = g.id and g.is_own and g.heir is not null),
  loans as (update paper_loans l set customer_id = g.heir from going g where l.document_id = g.id and g.is_own and g.heir is not null),
  handed as (update paper_documents d set customer_id = g.heir, title = '', corrected_because = '' from going g where d.id = g.id and g.is_own and g.heir is not null)
  select file_id from unscanned;
$function$

-- papers_titled(text, integer)
CREATE OR REPLACE FUNCTION seloste.papers_titled(words text, most integer)
 RETURNS SETOF bigint
 LANGUAGE sql
 STABLE SECURITY DEFINER ROWS 100
 SET search_path TO 'seloste', 'extensions', 'pg_temp'
AS $function$
  select id from paper_documents
  where lower(title) like '%' || replace(replace(replace(words, '\', '\\'), '%', '\%'), '_', '\_') || '%'
  order by id desc limit least(most, 1001)
$function$

-- pass_on_pairs(bigint[], bigint[])
CREATE OR REPLACE FUNCTION seloste.pass_on_pairs(kept bigint[], gone bigint[])
 RETURNS void
 LANGUAGE sql
 SECURITY DEFINER
 SET search_path TO 'seloste', 'pg_temp'
AS $function$
  with merged as materialized (select * from unnest(kept, gone) m(kept, gone)
  ), touched as materialized (
    select p.* from duplicate_pairs p where p.customer_id = any(gone) union select p.* from duplicate_pairs p where p.other_id = any(gone)
  ), passed as materialized (
    select coalesce(a.kept, t.customer_id) as one, coalesce(b.kept, t.other_id) as other, t.*
    from touched t left join merged a on a.gone = t.customer_id left join merged b on b.gone = t.other_id
  ), others as materialized (select * from passed p where p.one <> p.other)
  insert into duplicate_pairs (customer_id, other_id, confidence, reasons, run_id, found_at)
  select distinct on (1, 2) greatest(p.one, p.other), least(p.one, p.other), p.confidence, p.reasons, p.run_id, p.found_at
  from others p cross join lateral (select c.business_id from customers c where c.id = p.one offset 0) x
  cross join lateral (select c.business_id from customers c where c.id = p.other offset 0) y
  where (x.business_id = y.business_id) is not false
    and not exists (select from duplicate_denials d where (d.customer_id, d.other_id) in ((p.one, p.other), (p.other, p.one)))
  order by 1, 2, p.confidence desc
  on conflict (customer_id, other_id) do nothing
$function$

-- people_named(text[], text[])
CREATE OR REPLACE FUNCTION seloste.people_named(firsts text[], seconds text[])
 RETURNS TABLE(first text, second text)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'seloste', 'pg_temp'
AS $function$
  select p.first, p.second from unnest(firsts, seconds) p (first, second)
  where exists (select from customer_terms t join customers c on c.id = t.customer_id
    where t.term >= p.first || ' ' || p.second and t.term < p.first || ' ' || p.second || '!' and c.kind <> 'organisation')
$function$

-- people_proven(text, text, date, text, text)
CREATE OR REPLACE FUNCTION seloste.people_proven(family text, given text, birth date, birth_field text, email text)
 RETURNS TABLE(customer_id bigint, proof text)
 LANGUAGE sql
 STABLE
 SET search_path TO 'seloste', 'pg_temp'
AS $function$
  with leads as (select array_to_string(name_words(family), ' ') || ' ' || word as lead from unnest(name_words(given)) word),
  called as (select distinct t.customer_id from leads cross join lateral (select t.customer_id from customer_terms t
    where t.term >= leads.lead and t.term < leads.lead || '!' limit 5000) t),
  named as (select c.id from called join customers c on c.id = called.customer_id where is_named(c, family, given))
  select named.id, p.proof from named cross join lateral (select proof_of(named.id, birth, birth_field, email) as proof) p
  where p.proof is not null
$function$

-- person_of_own_page(text)
CREATE OR REPLACE FUNCTION seloste.person_of_own_page(session_hash text)
 RETURNS bigint
 LANGUAGE sql
 SECURITY DEFINER
 SET search_path TO 'seloste', 'pg_temp'
AS $function$
  with seen as (
    update own_page_sessions s set last_seen_at = now()
    where s.token_hash = session_hash and is_own_page_session(s) and s.last_seen_at < now() - interval '1 minute')
  select s.customer_id from own_page_sessions s where s.token_hash = session_hash and is_own_page_session(s)
$function$

-- phones_alike(text[], text[])
CREATE OR REPLACE FUNCTION seloste.phones_alike(a text[], b text[])
 RETURNS integer
 LANGUAGE plpgsql
 IMMUTABLE PARALLEL SAFE
AS $function$
declare
  x text;
  y text;
begin
  if a && b then return 3; end if;
  if a = '{}' or b = '{}' then return null; end if;
  foreach x in array a loop
    foreach y in array b loop
      if seloste.one_slip_apart(x, y) then return 2; end if;
    end loop;
  end loop;
  return 0;
end $function$

-- place_key(text, text)
CREATE OR REPLACE FUNCTION seloste.place_key(street text, postcode text)
 RETURNS text
 LANGUAGE plpgsql
 IMMUTABLE PARALLEL SAFE
AS $function$
declare
  form text := seloste.match_form(street);
  numbered text := coalesce(substring(form from '[0-9].*'), '');
  number text := coalesce(substring(numbered from '^[0-9]+'), '');
  name text := rtrim(left(form, length(form) - length(numbered)));
begin
  name := case when name like '%katu' then left(name, -3) when name like '%tie' then left(name, -2)
    when name like '%kuja' then left(name, -4) || 'kj' when name like '%polku' then left(name, -4)
    when name like '%gatan' or name like '%vagen' then left(name, -4) else name end;
  return postcode || '|' || name || '|' || number || '|' || ltrim(substr(numbered, length(number) + 1));
end $function$

-- proof_of(bigint, date, text, text)
CREATE OR REPLACE FUNCTION seloste.proof_of(whose bigint, birth date, birth_field text, email text)
 RETURNS text
 LANGUAGE sql
 STABLE
 SET search_path TO 'seloste', 'pg_temp'
AS $function$
  with known as materialized (select (select v.value from customer_field_values v
    where v.customer_id = whose and v.field = birth_field and v.value <> '') as born)
  select case
    when known.born = birth::text then 'birth_date'
    when known.born is null and exists (select from emails e where e.customer_id = whose and e.normalised = email
      and is_proven_address(e.customer_id, e.id)) then 'email'
  end from known
$function$

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

-- put_back(text, jsonb)
CREATE OR REPLACE FUNCTION seloste.put_back(place text, body jsonb)
 RETURNS boolean
 LANGUAGE plpgsql
 SET search_path TO 'seloste', 'pg_temp'
AS $function$
declare columns text := (select string_agg(quote_ident(attname), ', ' order by attnum) from pg_attribute
  where attrelid = place::regclass and attnum > 0 and not attisdropped and attgenerated = '' and body ? attname);
begin
  execute format('insert into %1$I (%2$s) overriding system value select %2$s from jsonb_populate_record(null::%1$I, $1)', place, columns) using body;
  return true;
exception when integrity_constraint_violation then return false;
end $function$

-- put_back(bigint[], text, text, jsonb)
CREATE OR REPLACE FUNCTION seloste.put_back(ids bigint[], place text, what text, but jsonb)
 RETURNS void
 LANGUAGE plpgsql
 SET search_path TO 'seloste', 'pg_temp'
AS $function$
declare
  shape text[];
  columns text;
begin
  for shape in execute 'select distinct array(select jsonb_object_keys(r.body) order by 1)
    from merge_rows r where r.merge_id = any($1) and r.place = $2 and r.what = $3' using ids, place, what
  loop
    select string_agg(quote_ident(attname), ', ' order by attnum) into columns from pg_attribute
    where attrelid = place::regclass and attnum > 0 and not attisdropped and attgenerated = '' and attname = any(shape);
    execute format('insert into %1$I (%2$s) overriding system value
      select %2$s from (select jsonb_populate_record(null::%1$I, r.body || $5) as was, r.id as row_id from merge_rows r
        where r.merge_id = any($1) and r.place = $2 and r.what = $3 and array(select jsonb_object_keys(r.body) order by 1) = $4
        order by r.id) b cross join lateral (select (b.was).*) w', place, columns) using ids, place, what, shape, but;
  end loop;
end $function$

-- references_in_order()
CREATE OR REPLACE FUNCTION seloste.references_in_order()
 RETURNS TABLE(place text, field text, way text, row_key text)
 LANGUAGE sql
 STABLE
 SET search_path TO 'seloste', 'pg_temp'
AS $function$
  with recursive named as (
    select r.*, c.oid as rel, a.attnum from customer_references r
    join pg_class c on c.relname = r.place and c.relnamespace = 'seloste'::regnamespace
    join pg_attribute a on a.attrelid = c.oid and a.attname = r.field
  ), above as (
    select distinct n.rel as child, k.confrelid as parent from named n
    join pg_constraint k on k.contype = 'f' and k.conrelid = n.rel and n.attnum = any(k.conkey)
      and k.confrelid not in ('customers'::regclass, k.conrelid)
  ), steps as (
    select rel, 0 as deep from named union select a.child, s.deep + 1 from steps s join above a on a.parent = s.rel where s.deep < 20
  )
  select n.place, n.field, n.way, coalesce((
    select 'jsonb_build_array(' || string_agg(format('t.%I', a.attname), ', ' order by k.place) || ')'
    from pg_index i cross join unnest(i.indkey::int2[]) with ordinality k(attnum, place)
    join pg_attribute a on a.attrelid = n.rel and a.attnum = k.attnum
    where i.indrelid = n.rel and i.indisprimary and k.attnum <> n.attnum), 'jsonb_build_array()')
  from named n where n.way in ('follows', 'another')
  order by (select max(deep) from steps s where s.rel = n.rel), n.place, n.way desc, n.field
$function$

-- refuse_change()
CREATE OR REPLACE FUNCTION seloste.refuse_change()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  raise exception '% is append-only', tg_table_name using errcode = 'restrict_violation';
end $function$

-- remember_in_search()
CREATE OR REPLACE FUNCTION seloste.remember_in_search()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
begin
  with fresh as (
    insert into seloste.customer_terms (term, customer_id)
    select n.term, n.id from (
      select id, unnest(seloste.name_terms(concat_ws(' ', organisation_name, family_name, given_names))) as term
      from arrived) n
    order by n.term collate "C", n.id
    returning term
  )
  insert into seloste.search_words (word)
  select w.word from (select distinct split_part(term, ' ', 1) as word from fresh) w
  where not exists (select from seloste.search_words known where known.word = w.word)
  order by 1 on conflict do nothing;
  return null;
end $function$

-- rename_in_search()
CREATE OR REPLACE FUNCTION seloste.rename_in_search()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
declare
  before text[] := seloste.name_terms(concat_ws(' ', old.organisation_name, old.family_name, old.given_names));
  now text[] := seloste.name_terms(concat_ws(' ', new.organisation_name, new.family_name, new.given_names));
begin
  delete from seloste.customer_terms where term = any (before) and customer_id = old.id;
  insert into seloste.customer_terms (term, customer_id) select unnest(now), new.id;
  insert into seloste.search_words (word) select split_part(term, ' ', 1) from unnest(now) as term on conflict do nothing;
  perform seloste.forget_words(array(select split_part(term, ' ', 1) from unnest(before) as term));
  return null;
end $function$

-- reserve_customer_id()
CREATE OR REPLACE FUNCTION seloste.reserve_customer_id()
 RETURNS bigint
 LANGUAGE sql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
BEGIN ATOMIC
 SELECT nextval('customers_id_seq'::regclass) AS nextval;
END

-- reserve_invoice_id()
CREATE OR REPLACE FUNCTION seloste.reserve_invoice_id()
 RETURNS bigint
 LANGUAGE sql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
BEGIN ATOMIC
 SELECT nextval('invoices_id_seq'::regclass) AS nextval;
END

-- reserve_order_id()
CREATE OR REPLACE FUNCTION seloste.reserve_order_id()
 RETURNS bigint
 LANGUAGE sql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
BEGIN ATOMIC
 SELECT nextval('orders_id_seq'::regclass) AS nextval;
END

-- seal_own_page_link(bigint, text)
CREATE OR REPLACE FUNCTION seloste.seal_own_page_link(link bigint, hash text)
 RETURNS void
 LANGUAGE sql
 SECURITY DEFINER
 SET search_path TO 'seloste', 'pg_temp'
AS $function$
  update own_page_links set token_hash = hash where id = link and token_hash is null and used_at is null
$function$

-- search_codes(text, search_masks, integer)
CREATE OR REPLACE FUNCTION seloste.search_codes(query text, m search_masks, most integer)
 RETURNS TABLE(customer_id bigint, rank real)
 LANGUAGE plpgsql
 STABLE
 SET search_path TO 'pg_catalog', 'pg_temp'
 SET plan_cache_mode TO 'force_generic_plan'
 SET enable_seqscan TO 'off'
 SET enable_hashjoin TO 'off'
 SET enable_mergejoin TO 'off'
 SET enable_bitmapscan TO 'off'
AS $function$
declare
  digits text := regexp_replace(query, '[^0-9]', '', 'g');
  -- A number as people write it, as E.164; without an area code's zero it may still be the middle of one.
  phone text := case when query like '+%' then '+' || digits when digits like '00%' then '+' || substr(digits, 3)
    when digits like '0%' then '+358' || substr(digits, 2) else '+358' || digits end;
  ending text := reverse(digits);
  code text := upper(replace(query, ' ', ''));
  business text := case when length(digits) = 8 then left(digits, 7) || '-' || right(digits, 1) else digits end;
begin
  if m.kinds & 8 <> 0 then
    return query select c.id, 1.0::real from (
      select k.id from seloste.customers k
      where k.customer_number >= code and k.customer_number < code || U&'\+10FFFF' order by k.customer_number limit 3000) t
      join seloste.customers c on c.id = t.id where seloste.is_visible(c, m) limit most;
    -- Whoever was merged is found by the old number: the one that was kept.
    return query select c.id, 0.99::real from (
      select k.customer_id from seloste.merges k where k.undone_at is null
        and k.merged_number >= code and k.merged_number < code || U&'\+10FFFF' order by k.merged_number limit 3000) t
      join seloste.customers c on c.id = t.customer_id where seloste.is_visible(c, m) limit most;
  end if;
  if m.kinds & 16 <> 0 then
    if code !~ '[A-Z]' then
      return query select c.id, 1.0::real from (
        select k.id from seloste.customers k
        where k.business_id >= business and k.business_id < business || U&'\+10FFFF' order by k.business_id limit 3000) t
        join seloste.customers c on c.id = t.id where seloste.is_visible(c, m) limit most;
    end if;
  end if;
  if m.kinds & 4 <> 0 and code !~ '[A-Z@]' and length(digits) >= 3 then
    return query select c.id, 0.9::real from (
      select p.customer_id from seloste.phones p
      where p.e164 >= phone and p.e164 < phone || U&'\+10FFFF' order by p.e164 limit 3000) t
      join seloste.customers c on c.id = t.customer_id where seloste.is_visible(c, m) limit most;
    if length(digits) >= 4 then
      return query select c.id, 0.8::real from (
        select p.customer_id from seloste.phones p
        where reverse(p.e164) collate "C" >= ending and reverse(p.e164) collate "C" < ending || ':'
        order by reverse(p.e164) collate "C" limit 3000) t
        join seloste.customers c on c.id = t.customer_id where seloste.is_visible(c, m) limit most;
    end if;
  end if;
end $function$

-- search_emails(text, search_masks, integer)
CREATE OR REPLACE FUNCTION seloste.search_emails(beginning text, m search_masks, most integer)
 RETURNS TABLE(customer_id bigint, rank real)
 LANGUAGE plpgsql
 STABLE
 SET search_path TO 'pg_catalog', 'pg_temp'
 SET plan_cache_mode TO 'force_generic_plan'
 SET enable_seqscan TO 'off'
 SET enable_hashjoin TO 'off'
 SET enable_mergejoin TO 'off'
 SET enable_bitmapscan TO 'off'
AS $function$
begin
  return query select c.id, 0.7::real from (
    select e.customer_id from seloste.emails e
    where e.normalised >= beginning and e.normalised < beginning || U&'\+10FFFF' order by e.normalised limit 3000) t
    join seloste.customers c on c.id = t.customer_id where seloste.is_visible(c, m) limit most;
end $function$

-- search_every_way(text, search_masks, integer)
CREATE OR REPLACE FUNCTION seloste.search_every_way(query text, m search_masks, most integer)
 RETURNS TABLE(customer_id bigint, rank real)
 LANGUAGE plpgsql
 STABLE
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
declare
  written text := lower(btrim(query));
  words text[] := (array_remove(string_to_array(seloste.search_form(query), ' '), ''))[1:6];
  coded boolean := written ~ '[0-9]';
  found_rows int := 0;
  more int;
  near record;
begin
  if length(array_to_string(words, '')) < 3 then return; end if; -- two letters would be a list, not a search
  if coded and written !~ '@' then
    return query select * from seloste.search_codes(written, m, most);
    get diagnostics found_rows = row_count;
  end if;
  if found_rows < most and m.kinds & 1 <> 0 and written !~ '@' then
    return query select n.customer_id, (case when n.term || ' ' like words[1] || ' %' then 0.95 else 0.9 end)::real
      from seloste.search_names(words, m, most) n;
    get diagnostics more = row_count;
    found_rows := found_rows + more;
  end if;
  if found_rows < most and m.kinds & 2 <> 0 and written !~ '\s' then
    return query select * from seloste.search_emails(written, m, most - found_rows);
    get diagnostics more = row_count;
    found_rows := found_rows + more;
  end if;
  if found_rows < least(most, 3) and m.kinds & 1 <> 0 and not coded and written !~ '@' then
    for near in select * from seloste.search_readings(words) loop
      return query select n.customer_id, (0.6 - near.distance * 0.1)::real
        from seloste.search_names(near.reading, m, most - found_rows, 500) n;
      get diagnostics more = row_count;
      found_rows := found_rows + more;
      exit when found_rows >= most;
    end loop;
  end if;
end $function$

-- search_form(text)
CREATE OR REPLACE FUNCTION seloste.search_form(raw text)
 RETURNS text
 LANGUAGE plpgsql
 IMMUTABLE PARALLEL SAFE STRICT
AS $function$
declare
  plain text := translate(lower(raw), '-.,&/()''"_+%\äöåéü', '             aoaeu');
begin
  if octet_length(plain) = length(plain) then return plain; end if;
  return translate(plain,
    '–—’´àáâãäåæçèéêëìíîïðñòóôõöøùúûüýþßÿāăąćĉċčďđēĕėęěĝğġģĥħĩīĭįıĵķĸĺļľŀłńņňŉŋōŏőœŕŗřśŝşšţťŧũūŭůűųŵŷźżžſșț' || U&'\0300\0301\0302\0303\0304\0306\0307\0308\030A\030B\030C\0327\0328',
    '    aaaaaaaceeeeiiiidnoooooouuuuytsyaaaccccddeeeeegggghhiiiiijkklllllnnnnnoooorrrsssstttuuuuuuwyzzzsst');
end $function$

-- search_names(text[], search_masks, integer, integer)
CREATE OR REPLACE FUNCTION seloste.search_names(tokens text[], m search_masks, most integer, probes integer DEFAULT 3000)
 RETURNS TABLE(customer_id bigint, term text)
 LANGUAGE plpgsql
 STABLE
 SET search_path TO 'pg_catalog', 'pg_temp'
 SET plan_cache_mode TO 'force_generic_plan'
 SET enable_seqscan TO 'off'
 SET enable_hashjoin TO 'off'
 SET enable_mergejoin TO 'off'
 SET enable_bitmapscan TO 'off'
AS $function$
declare
  patterns text[] := array(select '% ' || token || '%' from unnest(tokens) as token);
  token text;
begin
  if cardinality(tokens) = 1 then
    token := tokens[1];
    return query
      select v.id, v.term from (
        select c.id, t.term from (
          select k.term, k.customer_id from seloste.customer_terms k
          where k.term >= token and k.term < token || U&'\+10FFFF' order by k.term limit probes) t
        join seloste.customers c on c.id = t.customer_id
        where seloste.is_visible(c, m)
        limit most) v;
    return;
  end if;
  select o.candidate into token
    from unnest(tokens) as o (candidate)
    cross join lateral (select count(*) as found from (
      select from seloste.customer_terms k
      where k.term >= o.candidate and k.term < o.candidate || U&'\+10FFFF' limit 3000) few) n
    order by n.found, length(o.candidate) desc limit 1;
  return query
    select v.id, v.term from (
      select c.id, t.term from (
        select f.term, f.customer_id from (
          select k.term, k.customer_id from seloste.customer_terms k
          where k.term >= token and k.term < token || U&'\+10FFFF' order by k.term limit probes * 10) f
        where ' ' || f.term like all (patterns) limit probes) t
      join seloste.customers c on c.id = t.customer_id
      where seloste.is_visible(c, m)
      limit most) v;
end $function$

-- search_near(text)
CREATE OR REPLACE FUNCTION seloste.search_near(token text)
 RETURNS TABLE(word text, distance integer)
 LANGUAGE sql
 STABLE
 SET search_path TO 'pg_catalog', 'pg_temp'
 SET "pg_trgm.similarity_threshold" TO '0.25'
AS $function$
  select w.word, d.distance
  from seloste.search_words w
  cross join lateral (select least(extensions.levenshtein(w.word, token),
    extensions.levenshtein(left(w.word, length(token)), token)) as distance) d
  where w.word operator(extensions.%) token and length(w.word) <= 64
    and d.distance between 1 and case when length(token) < 5 then 1 else 2 end
  order by d.distance, extensions.similarity(w.word, token) desc limit 6;
$function$

-- search_readings(text[])
CREATE OR REPLACE FUNCTION seloste.search_readings(tokens text[])
 RETURNS TABLE(reading text[], distance integer)
 LANGUAGE plpgsql
 STABLE
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
declare
  unknown boolean[] := array(select not exists (select from seloste.search_words w
    where w.word >= token and w.word < token || U&'\+10FFFF') from unnest(tokens) as token);
begin
  -- Every token begins some word, but no one has them together: the longest is taken for the wrong one.
  if true <> all (unknown) then
    unknown[(select at from unnest(tokens) with ordinality as u (token, at) order by length(token) desc limit 1)] := true;
  end if;
  return query
    with recursive choices as (
      select u.at, n.word, n.distance from unnest(tokens, unknown) with ordinality as u (token, wrong, at)
      cross join lateral (
        select u.token as word, 0 as distance where not u.wrong
        union all
        select x.word, x.distance from seloste.search_near(u.token) x where u.wrong and length(u.token) between 4 and 32) n
    ), readings as (
      select array[]::text[] collate "C" as words, 0 as distance, 0::bigint as at
      union all
      select r.words || c.word, r.distance + c.distance, c.at
      from readings r join choices c on c.at = r.at + 1
    )
    select r.words, r.distance from readings r where r.at = cardinality(tokens) order by r.distance limit 6;
end $function$

-- set_off_imported_credits(bigint, integer, integer)
CREATE OR REPLACE FUNCTION seloste.set_off_imported_credits(import bigint, after_line integer, to_line integer)
 RETURNS void
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'seloste', 'pg_temp'
AS $function$
declare
  credit record;
  other invoices;
  amount bigint;
begin
  for credit in
    select c.customer_id, c.id, c.open_cents, c.total_cents, s.original_number, s.seller_business_id
    from import_decisions d join import_invoices s on s.import_id = d.import_id and s.line = d.line
    join invoices c on c.customer_id = d.customer_id and c.id = s.invoice_id
    where d.import_id = import and d.line > after_line and d.line <= to_line and d.decision = 'new'
      and s.kind = 'credit_note' and s.original_number <> '' order by s.line
  loop
    select * into other from invoices i where i.customer_id = credit.customer_id and i.number = credit.original_number
      and i.kind = 'invoice' and (i.origin = 'own' or i.seller_business_id = credit.seller_business_id)
      order by i.origin = 'own' limit 1 for update;
    continue when not found;
    update invoices set credits_id = other.id where customer_id = credit.customer_id and id = credit.id;
    amount := least(other.open_cents, -credit.open_cents);
    insert into invoice_events (customer_id, invoice_id, kind, about)
      values (credit.customer_id, other.id, 'credited', 'invoice:' || credit.id);
    continue when amount <= 0 or other.state not in ('open', 'collection');
    insert into payment_allocations (customer_id, credit_note_id, invoice_id, amount_cents)
      values (credit.customer_id, credit.id, other.id, amount);
    update invoices set open_cents = open_cents + amount, state = case when open_cents + amount = 0 then 'paid' else state end
      where customer_id = credit.customer_id and id = credit.id;
    update invoices set open_cents = open_cents - amount,
      state = case when -credit.total_cents = other.total_cents then 'credited' when open_cents = amount then 'paid' else state end
      where customer_id = credit.customer_id and id = other.id;
  end loop;
end $function$

-- share_later_choices(bigint[])
CREATE OR REPLACE FUNCTION seloste.share_later_choices(ids bigint[])
 RETURNS SETOF bigint
 LANGUAGE sql
 SET search_path TO 'seloste', 'pg_temp'
AS $function$
  with later as materialized (
    select m.id as merge_id, m.merged_id, c.* from merges m join choices c on c.customer_id = m.customer_id
    where m.id = any(ids) and c.recorded_at > m.merged_at and c.kind in ('withdrawal', 'objection', 'restriction', 'protection', 'death')
  ), shared as (
    insert into choices (customer_id, kind, purpose, channel, evidence, text_shown, happened_at, source)
    select l.merged_id, l.kind, l.purpose, l.channel, l.evidence, l.text_shown, l.happened_at, l.source from later l order by l.id
  )
  select distinct merge_id from later
$function$

-- staff_at_desk()
CREATE OR REPLACE FUNCTION seloste.staff_at_desk()
 RETURNS TABLE(id bigint, name text)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'seloste', 'pg_temp'
AS $function$
  select s.id, s.name from staff s
  where not exists (select from staff_endings e where e.staff_id = s.id)
    and exists (select from staff_purposes h join purpose_numbers n on n.key = h.purpose
      where h.staff_id = s.id and h.ended_at is null
        and n.number = substring(session_user from '_p([0-9]+)$')::int)
  order by s.name, s.id
$function$

-- take_back_invoices(bigint, integer, integer)
CREATE OR REPLACE FUNCTION seloste.take_back_invoices(import bigint, after_line integer, to_line integer)
 RETURNS integer
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'seloste', 'pg_temp'
AS $function$
declare
  whole bigint[];
  touched bigint[];
  taken bigint[];
begin
  select coalesce(array_agg(i.id), '{}') into whole from import_decisions d
    join import_invoices s on s.import_id = d.import_id and s.line = d.line
    join invoices i on i.customer_id = d.customer_id and i.id = s.invoice_id and i.import_id = import
    where d.import_id = import and d.line > after_line and d.line <= to_line and d.decision = 'new';
  select coalesce(array_agg(i.id), '{}') into touched from invoices i where i.id = any(whole) and (
    i.disputed_at is not null
    or exists (select from payment_allocations a where a.customer_id = i.customer_id and a.invoice_id = i.id
      and not coalesce(a.credit_note_id = any(whole), false))
    or exists (select from payment_allocations a where a.customer_id = i.customer_id and a.credit_note_id = i.id
      and a.refund_id is not null)
    or exists (select from reminders r where r.customer_id = i.customer_id and r.invoice_id = i.id and r.sent_at is not null)
    or exists (select from collections c where c.customer_id = i.customer_id and c.invoice_id = i.id)
    or exists (select from invoice_mailings y where y.customer_id = i.customer_id and y.invoice_id = i.id)
    or exists (select from invoice_events e where e.customer_id = i.customer_id and e.invoice_id = i.id
      and e.kind not in ('imported', 'credited'))
    or exists (select from invoices c where c.customer_id = i.customer_id and c.credits_id = i.id
      and c.import_id is distinct from import));
  -- What a credit note that stays was used for stays too.
  select touched || coalesce(array_agg(a.invoice_id), '{}') into touched from invoices i
    join payment_allocations a on a.customer_id = i.customer_id and a.credit_note_id = i.id
    where i.id = any(touched) and a.invoice_id = any(whole);
  update import_decisions d set reason = 'invoice_touched' from import_invoices s
    where d.import_id = import and s.import_id = import and s.line = d.line and d.line > after_line and d.line <= to_line
      and s.invoice_id = any(touched);
  select coalesce(array_agg(id), '{}') into taken from unnest(whole) id where not id = any(touched);
  -- What a credit note had paid down of an invoice that stays is open again.
  with freed as (
      delete from payment_allocations a using invoices c
      where c.id = any(taken) and a.customer_id = c.customer_id and a.credit_note_id = c.id
      returning a.customer_id, a.invoice_id, a.amount_cents),
    sums as (select customer_id, invoice_id, sum(amount_cents) as cents from freed group by 1, 2)
  update invoices i set open_cents = i.open_cents + s.cents,
    state = case when i.state in ('paid', 'credited') then 'open' else i.state end
    from sums s where i.customer_id = s.customer_id and i.id = s.invoice_id and not i.id = any(taken);
  delete from invoices i where i.id = any(taken);
  return cardinality(whole) - cardinality(taken);
end $function$

-- tidy_search_words(text, integer)
CREATE OR REPLACE FUNCTION seloste.tidy_search_words(done text, most integer, OUT reached text, OUT removed integer, OUT added integer)
 RETURNS record
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
 SET enable_seqscan TO 'off'
AS $function$
begin
  with recursive borne as (
    select (select split_part(t.term, ' ', 1) from seloste.customer_terms t
      where t.term >= case done when '' then '' else done || '!' end order by t.term limit 1) as word, 1 as place
    union all
    select (select split_part(t.term, ' ', 1) from seloste.customer_terms t
      where t.term >= b.word || '!' order by t.term limit 1), b.place + 1 -- after the word itself, and the word and a space
    from borne b where b.word is not null and b.place < most
  ), words as materialized (
    select b.word from borne b where b.word is not null
  ), slice as materialized (
    select case when count(*) = most then max(w.word) end as upto from words w
  ), gone as (
    delete from seloste.search_words s using slice
    where s.word > done and (slice.upto is null or s.word <= slice.upto)
      and not exists (select from seloste.customer_terms t where t.term >= s.word and t.term < s.word || '!')
    returning 1
  ), written as (
    insert into seloste.search_words (word) select w.word from words w
    where not exists (select from seloste.search_words s where s.word = w.word)
    order by 1 on conflict do nothing returning 1
  )
  select slice.upto, (select count(*) from gone), (select count(*) from written) into reached, removed, added from slice;
end $function$

-- today()
CREATE OR REPLACE FUNCTION seloste.today()
 RETURNS date
 LANGUAGE sql
 STABLE
BEGIN ATOMIC
 SELECT ((now() AT TIME ZONE 'Europe/Helsinki'::text))::date AS timezone;
END

-- touched_since_import(bigint, bigint[])
CREATE OR REPLACE FUNCTION seloste.touched_since_import(import bigint, ids bigint[])
 RETURNS SETOF bigint
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'seloste', 'pg_temp'
AS $function$
  select distinct l.customer_id from audit_log l join imports i on i.id = import
  where l.customer_id = any(ids) and l.kind = 'wrote' and l.at >= i.uploaded_at
    and l.about is distinct from 'import:' || import
$function$

-- undo_merge(bigint)
CREATE OR REPLACE FUNCTION seloste.undo_merge(merge_id bigint)
 RETURNS text[]
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'seloste', 'pg_temp'
AS $function$
declare
  deed merges;
begin
  perform undo_merges(array[undo_merge.merge_id], fields_in_turn());
  select * into deed from merges m where m.id = undo_merge.merge_id;
  -- Whoever takes a merge back says that they are two.
  insert into duplicate_denials (customer_id, other_id) values (deed.customer_id, deed.merged_id) on conflict do nothing;
  return deed.left_as_is;
end $function$

-- undo_merges(bigint[], text[])
CREATE OR REPLACE FUNCTION seloste.undo_merges(ids bigint[], in_turn text[])
 RETURNS void
 LANGUAGE plpgsql
 SET search_path TO 'seloste', 'pg_temp'
 SET enable_seqscan TO 'off'
 SET enable_hashjoin TO 'off'
 SET enable_mergejoin TO 'off'
AS $function$
declare
  is_alone boolean := cardinality(ids) = 1;
  whose bigint[];
  wrong text;
  r record;
  left_of bigint[] := '{}';
  left_names text[] := '{}';
begin
  set constraints all deferred;
  perform from merges m where m.id = any(ids) order by m.id for update;
  select array_agg(w.id order by w.id), min(case
      when m.customer_id is null or m.undone_at is not null or m.undo_until < today() then 'merges_are_undone_in_time'
      when m.customer_id <> m.kept_id then 'merges_are_undone_last_first' end)
  into whose, wrong from merges m cross join lateral (values (m.customer_id), (m.merged_id)) w(id) where m.id = any(ids);
  perform from customers c where c.id = any(whose) order by c.id for update;
  with taken as (
    update merge_rows g set body = jsonb_set(g.body, '{customer_number}', to_jsonb(next_customer_number()))
    where g.merge_id = any(ids) and g.what = 'gone' and exists (select from customers c where c.customer_number = g.body->>'customer_number')
    returning g.merge_id)
  select coalesce(array_agg(merge_id), '{}'), array_fill('customers.customer_number'::text, array[count(*)::int])
  into left_of, left_names from taken;
  if wrong is null then
    begin
      perform put_back(ids, 'customers', 'gone', '{"consents": 0, "objections": 0, "state": 0}');
    exception when integrity_constraint_violation then wrong := 'merges_are_undone_in_time';
    end;
  end if;
  if wrong is not null then raise exception '%', wrong using errcode = 'check_violation', constraint = wrong; end if;
  for r in select c.merge_id, c.name from change_back(ids) c loop
    left_of := left_of || r.merge_id;
    left_names := left_names || r.name;
  end loop;
  delete from choices c using merge_rows m join merges d on d.id = m.merge_id
  where m.merge_id = any(ids) and m.what = 'made' and m.place = 'choices' and c.customer_id = d.customer_id and c.id = (m.body->>'id')::bigint;
  for r in select share_later_choices(ids) as merge_id loop
    left_of := left_of || r.merge_id;
    left_names := left_names || 'choices'::text;
  end loop;
  for r in select distinct v.place, v.field, array_position(in_turn, v.place || '.' || v.field) as turn
    from merge_moves v where v.merge_id = any(ids) order by turn
  loop
    begin
      perform move_back(ids, r.place, r.field);
    exception when integrity_constraint_violation then
      if not is_alone then raise; end if;
      left_of := left_of || ids;
      left_names := left_names || r.place;
    end;
  end loop;
  if is_alone then
    for r in select m.place, m.body from merge_rows m where m.merge_id = any(ids) and m.what = 'dropped' order by m.id loop
      if not put_back(r.place, r.body) then
        left_of := left_of || ids;
        left_names := left_names || r.place;
      end if;
    end loop;
  else
    for r in select m.place from merge_rows m where m.merge_id = any(ids) and m.what = 'dropped' group by m.place order by min(m.id) loop
      perform put_back(ids, r.place, 'dropped', '{}');
    end loop;
  end if;
  begin
    set constraints all immediate;
  exception when foreign_key_violation then
    raise exception 'merges_can_be_told_apart' using errcode = 'check_violation', constraint = 'merges_can_be_told_apart';
  end;
  perform follow_choices(whose);
  delete from merge_rows m where m.merge_id = any(ids);
  delete from merge_moves m where m.merge_id = any(ids);
  update merges m set undone_at = clock_timestamp(), undone_by = current_setting('app.actor'), merged_number = null,
    left_as_is = array(select distinct l.name from unnest(left_of, left_names) l(id, name) where l.id = m.id order by 1)
  where m.id = any(ids);
  insert into audit_log (kind, act, customer_id, about, fields)
  select 'wrote', 'undo-merge', w.id, 'merge:' || m.id, m.left_as_is
  from merges m cross join lateral (values (m.customer_id), (m.merged_id)) w(id) where m.id = any(ids) order by m.id;
end $function$

-- undo_next(bigint, integer)
CREATE OR REPLACE FUNCTION seloste.undo_next(bulk bigint, most integer)
 RETURNS integer
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'seloste', 'pg_temp'
AS $function$
declare
  deed bulk_merges;
  ids bigint[];
  back int := 0;
begin
  select * into deed from bulk_merges b where b.id = bulk for update;
  with next as materialized (
    select x.*, row_number() over (order by x.id desc) as place from (select m.id, m.kept_id, m.merged_id from merges m
      where m.bulk_id = bulk and m.undone_at is null and m.id < coalesce(deed.undone_to, 9223372036854775807)
      order by m.id desc limit most) x
  ), cut as (
    -- Up to the first who stands in a later merge too: that one goes back before.
    select min(w.place) as place from (
      select n.place, min(n.place) over (partition by v.id) as of_one from next n cross join lateral (values (n.kept_id), (n.merged_id)) v(id)) w
    where w.place <> w.of_one
  )
  select array_agg(n.id order by n.place) into ids from next n cross join cut where n.place < cut.place or cut.place is null;
  if ids is null then return 0; end if;
  begin
    perform undo_merges(ids, fields_in_turn());
    back := cardinality(ids);
  exception when integrity_constraint_violation then
    for n in 1 .. cardinality(ids) loop
      begin
        perform undo_merges(ids[n:n], fields_in_turn());
        back := back + 1;
      exception when integrity_constraint_violation then null;
      end;
    end loop;
  end;
  update bulk_merges b set undone = undone + back, not_undone = not_undone + cardinality(ids) - back, undone_to = ids[cardinality(ids)]
  where b.id = bulk;
  return cardinality(ids);
end $function$

-- untold_among(bigint[])
CREATE OR REPLACE FUNCTION seloste.untold_among(ids bigint[])
 RETURNS SETOF bigint
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'seloste', 'pg_temp'
AS $function$
  select distinct d.customer_id from origin_duties d where d.customer_id = any(ids) and d.settled_at is null
$function$

-- use_strong_attempt(text)
CREATE OR REPLACE FUNCTION seloste.use_strong_attempt(hash text)
 RETURNS TABLE(aim text, opened_by text, is_over boolean)
 LANGUAGE sql
 SECURITY DEFINER
 SET search_path TO 'seloste', 'pg_temp'
AS $function$
  update strong_attempts a set used_at = now() where a.secret_hash = hash and a.used_at is null
  returning a.aim, a.opened_by, a.expires_at <= now()
$function$

-- vouchers_follow_year(date, date, date)
CREATE OR REPLACE FUNCTION seloste.vouchers_follow_year(began date, ended date, counted date)
 RETURNS bigint
 LANGUAGE sql
 SECURITY DEFINER
 SET search_path TO 'seloste', 'pg_temp'
AS $function$
  with billed as (
    update invoices set counted_from = counted,
      kept_until = (kept_until + make_interval(years => date_part('year', counted)::int - date_part('year', counted_from)::int))::date
    where number is not null and issued_on between began and ended and counted_from between began and counted - 1
    returning 1
  ), paid as (
    update payments set counted_from = counted,
      kept_until = (kept_until + make_interval(years => date_part('year', counted)::int - date_part('year', counted_from)::int))::date
    where paid_on between began and ended and counted_from between began and counted - 1
    returning 1
  )
  select (select count(*) from billed) + (select count(*) from paid)
$function$

-- words_alike(text, text, text)
CREATE OR REPLACE FUNCTION seloste.words_alike(x text, y text, place text)
 RETURNS integer
 LANGUAGE plpgsql
 STABLE
AS $function$
declare shorter int := least(length(x), length(y));
begin
  if x = y then return 3; end if;
  if shorter = 0 then return 0; end if;
  if shorter = 1 then return case when left(x, 1) = left(y, 1) then 2 else 0 end; end if;
  if shorter < 3 then return 0; end if;
  if (left(x, shorter) = left(y, shorter)
      or (shorter >= 6 or left(x, 1) = left(y, 1)) and seloste.one_slip_apart(x, y)
      or shorter >= 6 and extensions.levenshtein_less_equal(x, y, 2) <= 2)
    and (select count(distinct w.word) from seloste.duplicate_words w
      where w.word in (x, y) and (w.place = words_alike.place or words_alike.place is null and w.place in ('first', 'family'))) < 2
  then
    return 1;
  end if;
  return seloste.forms_of_one_name(x, y);
end $function$
