-- A letter about a breach (GDPR 34) is the letter of a mailing like the others: prepared, counted, approved, sent, proven by the
-- same rows. What was written before goes on there with what proves it.

alter table seloste.mailings drop constraint mailings_kind_is_known,
  add constraint mailings_kind_is_known check (kind in ('origin', 'change', 'consent', 'breach'));

-- As before, and: a restriction protects the person, so it does not keep a warning from them (`though_restricted`).
drop function seloste.letter_standing(bigint[], int[]);
create function seloste.letter_standing(ids bigint[], objectable int[], though_restricted boolean)
returns table (customer_id bigint, language text, way text, held_because text)
language sql stable security definer set search_path = seloste, pg_temp as $$
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
$$;

-- One mailing for each breach that people were written to about.
insert into seloste.mailings (kind, about, declaration_version)
select 'breach', l.breach_id::text, f.version
from (select distinct breach_id from seloste.breach_letters) l cross join seloste.declaration_in_force f;

insert into seloste.mailing_steps (mailing_id, number, step, at, by_actor)
select m.id, s.number, s.step, a.at, a.by_actor
from seloste.mailings m
join lateral (select coalesce(min(e.at), min(l.prepared_at)) as at, coalesce(min(e.by_actor), 'job:write_breach_letters') as by_actor
  from seloste.breach_letters l left join seloste.breach_events e on e.breach_id = l.breach_id and e.kind = 'approved'
  where l.breach_id::text = m.about) a on true
cross join (values (1, 'prepared'), (2, 'approved')) s(number, step)
where m.kind = 'breach';

-- The words as they went by mail; letters on paper had the same.
insert into seloste.mailing_texts (mailing_id, language, version, title, body, written_at)
select distinct on (m.id, l.language) m.id, l.language, 1, a.subject,
  jsonb_build_object('blocks', jsonb_build_array(jsonb_build_object('kind', 'text', 'text', a.body)))::text, a.recorded_at
from seloste.mailings m join seloste.breach_letters l on l.breach_id::text = m.about
join seloste.mails a on a.customer_id = l.customer_id and a.id = l.mail_id
where m.kind = 'breach' order by m.id, l.language, a.recorded_at desc;

-- A mail that had not gone yet goes from its new queue and from there alone.
create temporary table moved_letters on commit drop as
select l.customer_id, m.id as mailing_id, l.language, l.proof, a.to_address,
  case l.way when 'mail' then 'email' when 'post' then 'post' else 'none' end as way,
  case when l.way = 'post' then case when l.posted_at is null then 'to_print' else 'posted' end
    when l.way <> 'mail' then 'held'
    when s.step in ('sent', 'failed', 'bounced') then s.step
    when s.step = 'withdrawn' or a.id is null then 'failed' else 'queued' end as state,
  case l.way when 'deceased' then 'deceased' when 'none' then 'no_contact' end as held_because,
  coalesce(l.posted_at, case when s.step = 'sent' then s.at end) as sent_at, coalesce(l.posted_at, s.at, l.prepared_at) as at,
  case when exists (select from seloste.mailing_texts t where t.mailing_id = m.id and t.language = l.language) then 1 end as text_version
from seloste.breach_letters l join seloste.mailings m on m.kind = 'breach' and m.about = l.breach_id::text
left join seloste.mails a on a.customer_id = l.customer_id and a.id = l.mail_id
left join lateral (select step, at from seloste.mail_steps s where s.customer_id = l.customer_id and s.mail_id = l.mail_id
  order by s.id desc limit 1) s on true;

delete from seloste.mail_queue q using seloste.breach_letters l, moved_letters n
where q.customer_id = l.customer_id and q.mail_id = l.mail_id and n.customer_id = l.customer_id and n.state = 'queued';

insert into seloste.mailing_letters (customer_id, mailing_id, language, way, state, held_because, due_on, to_email, text_version, sent_at,
  queued_at, next_try_at)
select customer_id, mailing_id, language, way, state, held_because, (at at time zone 'Europe/Helsinki')::date,
  case when state = 'sent' then coalesce(to_address, '') else '' end, case when sent_at is not null then text_version end, sent_at,
  case when state = 'queued' then now() end, case when state = 'queued' then now() end
from moved_letters;

insert into seloste.mailing_letter_steps (customer_id, mailing_id, step, proof, at, by_actor)
select customer_id, mailing_id, state, proof, at, 'job:write_breach_letters' from moved_letters
where state in ('sent', 'posted', 'failed', 'bounced');

update seloste.mailings m set counted_at = now(),
  counts = (select jsonb_object_agg(name, n) from (
    select state as name, count(*) as n from moved_letters where mailing_id = m.id group by 1
    union all select 'people', count(*) from moved_letters where mailing_id = m.id) x),
  due_on = (select min((at at time zone 'Europe/Helsinki')::date) from moved_letters
    where mailing_id = m.id and state not in ('sent', 'posted'))
where kind = 'breach';

insert into seloste.mailing_steps (mailing_id, number, step, by_actor)
select id, 3, 'finished', 'job:write_breach_letters' from seloste.mailings where kind = 'breach' and due_on is null;

drop table seloste.breach_letters;
