-- Files on the card are part of an answer (GDPR 15(3)). They may hold data of others (15(4)), which no machine sees: somebody
-- looks at each and says whether it is given.
create table seloste.request_attachments (
  request_id bigint not null references seloste.requests on delete cascade,
  -- No reference: a file that was deleted since leaves the decision behind, which names nothing of it.
  attachment_id bigint not null,
  decision text not null,
  decided_at timestamptz not null default now(),
  decided_by text not null default current_setting('app.actor'),
  primary key (request_id, attachment_id),
  constraint request_attachments_decision_is_known
    check (decision in ('given', 'apart', 'others', 'secrets', 'danger', 'not_about'))
);

alter table seloste.access_packages add column attachments_waiting int not null default 0;

alter table seloste.access_package_files
  drop constraint access_package_files_format_is_known,
  add constraint access_package_files_format_is_known check (format in ('json', 'csv', 'pdf', 'zip'));
