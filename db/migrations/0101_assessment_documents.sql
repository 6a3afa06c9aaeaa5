-- The document of an impact assessment, beside what the declaration says of it: opened here, and part of the archive for
-- the supervisor. It is the company's own and names nobody. GDPR 35(7), 36(3)(e).
create table seloste.assessment_documents (
  id bigint generated always as identity primary key,
  -- Key of the purpose that was assessed; the document stays where the purpose has gone.
  purpose text not null,
  file_id bigint not null references seloste.stored_files,
  file_name text not null,
  content_type text not null,
  size_bytes bigint not null,
  added_at timestamptz not null default now(),
  added_by text not null default current_setting('app.actor'),
  constraint assessment_documents_have_a_name_of_one_line check (file_name !~ '[[:cntrl:]]' and length(file_name) between 1 and 200)
);
create index assessment_documents_by_purpose on seloste.assessment_documents (purpose, id);
create index assessment_documents_by_file on seloste.assessment_documents (file_id);
