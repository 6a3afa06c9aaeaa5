-- An import of invoices is taken back from its last lines to its first: a customer whom it made for all of them stays until the
-- last of their invoices has gone. Whoever takes it back sees that there are invoices, and not one of them.
create function seloste.invoiced_among(ids bigint[]) returns setof bigint
language sql stable security definer set search_path = seloste, pg_temp as $$
  select distinct i.customer_id from invoices i where i.customer_id = any(ids)
$$;
