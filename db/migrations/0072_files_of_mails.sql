-- A mail from the card keeps its files as they went, apart from those on the card. They go when the mail goes, whichever way
-- that is (GDPR 17); the file of a mailed invoice is the invoice's (0014).
alter table seloste.mail_attachments add column size_bytes bigint,
  add constraint mail_attachments_size_is_not_negative check (size_bytes >= 0);

-- Who deletes a mail reads no file.
create function seloste.forget_file_of_mail() returns trigger
language plpgsql security definer set search_path = seloste, pg_temp as $$
begin
  if exists (select from invoice_mailings where file_id = old.file_id) then
    return null;
  end if;
  update stored_files set wrapped_key = null, erased_at = now() where id = old.file_id;
  delete from stored_file_chunks where file_id = old.file_id;
  return null;
end $$;
create trigger files_go_with_their_mail after delete on seloste.mail_attachments
  for each row when (old.file_id is not null) execute function seloste.forget_file_of_mail();

-- Nobody's file becomes the mail's own; false where it was swept away or belongs to something already.
create function seloste.keep_file_of_mail(file bigint, hash text) returns boolean
language sql security definer set search_path = seloste, pg_temp as $$
  with kept as (
    update stored_files set sha256 = hash where id = file and sha256 is null and wrapped_key is not null returning id)
  select exists (select from kept)
$$;
