-- What is decided of a file when a request is answered is of every kind of file, not of attachments of the card alone (files_about).
alter table seloste.request_attachments rename to request_file_decisions;
alter table seloste.request_file_decisions rename constraint request_attachments_decision_is_known to request_file_decisions_is_known;
alter table seloste.request_file_decisions rename constraint request_attachments_pkey to request_file_decisions_pkey;
alter table seloste.request_file_decisions
  rename constraint request_attachments_request_id_fkey to request_file_decisions_request_id_fkey;
