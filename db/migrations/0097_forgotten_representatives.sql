-- Who asked for another, and where a message asked to be answered, are forgotten with the request: 0089 wrote the function anew
-- without them.
create or replace function seloste.forget_requests(these bigint[])
 returns void
language sql security definer set search_path = seloste, pg_temp as $$
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
$$;

-- What was forgotten in between.
update seloste.request_representatives set name = '', email = '', address = ''
  where request_id in (select request_id from seloste.forgotten_requests);
update seloste.request_mails set reply_address = '' where request_id in (select request_id from seloste.forgotten_requests);
