-- A message that was sorted into a request goes with its file: GDPR 5(1)(e). One that only answers a request stays to be sorted.
alter table seloste.request_mails drop constraint request_mails_request_id_fkey,
  add constraint request_mails_request_id_fkey foreign key (request_id) references seloste.requests on delete cascade;
