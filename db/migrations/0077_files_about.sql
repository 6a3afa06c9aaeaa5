-- Every stored file about a person that an answer to them may hold (GDPR 15(3)), wherever it hangs: on their card, on a mail to
-- them, on a paper or a request of theirs. Somebody looks at it first, but for what the person was sent once already and what
-- came with the request that is being answered.
create function seloste.files_about(person bigint, request bigint)
returns table (file_id bigint, place text, file_name text, content_type text, size_bytes bigint, is_read boolean, to_look boolean,
  recorded_at timestamptz)
language sql stable security definer set search_path = seloste, pg_temp as $$
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
$$;

-- What is decided of a file is of the file, wherever it hangs.
alter table seloste.request_attachments add column file_id bigint;
update seloste.request_attachments d set file_id = a.file_id from seloste.attachments a where a.id = d.attachment_id;
delete from seloste.request_attachments where file_id is null;
alter table seloste.request_attachments drop constraint request_attachments_pkey, drop column attachment_id,
  alter column file_id set not null, add primary key (request_id, file_id);
