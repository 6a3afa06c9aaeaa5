-- What an answer says of a breach that touched the person: how far it is (GDPR 33(5), 34). Of the company's log nothing else.
create function own_breaches() returns table (breach_id bigint, standing text)
language sql stable security definer set search_path = seloste, pg_temp as $$
  select b.breach_id, coalesce((select a.risk from breach_assessments a where a.breach_id = b.breach_id
      order by a.number desc limit 1), 'assessing')
  from breach_customers b where b.customer_id = any((select own_customers())::bigint[])
$$;
