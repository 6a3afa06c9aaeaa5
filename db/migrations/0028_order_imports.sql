-- Imports of orders, through the same passes as imports of customers. A row of the file is a line of an order; what its
-- rows say together is staged once for each order, under the line of its first row. Expires with the import.

alter table seloste.imports
  add column kind text not null default 'customers',
  -- Of an import of orders: customers that it made, beside its orders in rows_made.
  add column customers_made int not null default 0,
  add constraint imports_kind_is_known check (kind in ('customers', 'orders'));

-- The line of the first row of its order; none in a file of customers.
alter table seloste.import_rows add column order_line int;
create index import_rows_of_order on seloste.import_rows (import_id, order_line, line) where order_line is not null;

create function seloste.reserve_order_id() returns bigint
language sql volatile security definer set search_path = pg_catalog, pg_temp
begin atomic select nextval('seloste.orders_id_seq'::regclass); end;

create table seloste.import_orders (
  import_id bigint not null,
  line int not null,
  -- The key that the order gets.
  order_id bigint not null default seloste.reserve_order_id(),
  order_number text not null,
  ordered_at timestamptz not null,
  ordered_on date not null,
  channel text not null,
  channel_name text not null default '',
  customer_reference text not null default '',
  prices_include_vat boolean not null,
  discount_cents bigint not null,
  delivery_on date,
  net_cents bigint not null,
  vat_cents bigint not null,
  gross_cents bigint not null,
  state text not null,
  closed_on date,
  closed_at timestamptz,
  kept_until date,
  -- Seven for each address: kind, name, care_of, street, postcode, town, country.
  addresses text[],
  primary key (import_id, line)
);
create index import_orders_by_number on seloste.import_orders (import_id, order_number, line);

create table seloste.import_order_lines (
  import_id bigint not null,
  -- Of the order, and of the row that it stood on.
  order_line int not null,
  position int not null,
  product_code text not null default '',
  name text not null,
  product_group text not null default '',
  unit text not null default '',
  quantity_thousandths bigint not null,
  unit_price_cents bigint not null,
  discount_cents bigint not null,
  vat_class text not null,
  vat_basis_points int not null,
  net_cents bigint not null,
  vat_cents bigint not null,
  gross_cents bigint not null,
  primary key (import_id, order_line, position)
);

-- Who ordered: of each order's first row, the first row of the file with the same person, and for that one whom it is in
-- the register, or that a new customer is made, or why neither.
create table seloste.import_buyers (
  import_id bigint not null,
  line int not null,
  first_line int not null,
  outcome text,
  reason text,
  customer_id bigint,
  primary key (import_id, line),
  constraint import_buyers_outcome_is_known check (outcome in ('known', 'new', 'unclear', 'restricted', 'refused'))
);
create index import_buyers_by_first_line on seloste.import_buyers (import_id, first_line);
create index import_buyers_of_customer on seloste.import_buyers (customer_id);

create or replace function seloste.count_import_rows() returns void
language plpgsql security definer set search_path = seloste, pg_temp as $$
begin
  analyze import_rows (import_id, line, problems, represented_organisation, order_line);
  analyze import_decisions (import_id, line, decision, customer_id);
  analyze import_undo (import_id, line, customer_id);
  analyze import_orders (import_id, line, order_number, order_id);
  analyze import_order_lines (import_id, order_line);
  analyze import_buyers (import_id, line, first_line, outcome, customer_id);
end $$;
create or replace function seloste.count_import_decisions() returns void
language plpgsql security definer set search_path = seloste, pg_temp as $$
begin
  analyze import_decisions (import_id, line, decision, customer_id);
  analyze import_buyers (import_id, line, first_line, outcome, customer_id);
end $$;

-- Orders of an import that somebody has done something with since, or that an invoice was made of: undoing keeps them.
create function seloste.orders_touched_since(import bigint, ids bigint[]) returns setof bigint
language sql stable security definer set search_path = seloste, pg_temp as $$
  select o.id from orders o join imports i on i.id = import
  where o.id = any(ids) and (
    exists (select from order_events e where e.customer_id = o.customer_id and e.order_id = o.id and e.recorded_at > o.recorded_at)
    or exists (select from audit_log l where l.customer_id = o.customer_id and l.kind = 'wrote' and l.about = 'order:' || o.id)
    or exists (select from invoices v where v.order_id = o.id))
$$;
