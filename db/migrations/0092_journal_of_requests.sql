-- Which requests were forgotten is written into the journal too: a restored backup would bring their names back. GDPR 17(1).

alter table seloste.forgotten_requests add column is_in_journal boolean not null default false;
create index forgotten_requests_to_journal on seloste.forgotten_requests (request_id) where not is_in_journal;
