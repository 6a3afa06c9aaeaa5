-- Invoices that another billing program made for the company's own sales, brought in from its Finvoice files. They keep
-- their own numbers, outside the series from which numbers are given here; a number of one seller comes in once. The
-- file's own invoice is the voucher and stays with it, word for word. KPL 1336/1997 2:1, 2:7, 2:10.

alter table seloste.imports
  drop constraint imports_kind_is_known,
  add constraint imports_kind_is_known check (kind in ('customers', 'orders', 'invoices'));

alter table seloste.invoices
  -- Of an imported one: which of the company's own Business IDs sold.
  add column seller_business_id text not null default '',
  add column import_id bigint,
  drop constraint invoices_are_numbered_when_issued,
  add constraint invoices_are_numbered_when_issued check (
    (state = 'draft') = (number is null) and (number is null) = (issued_on is null) and (number is null) = (due_on is null)
    and (number is null) = (kept_until is null) and (number is null) = (counted_from is null)),
  add constraint invoices_own_numbers_are_of_a_series check (
    case origin when 'own' then (number is null) = (series is null) and (number is null) = (serial is null)
      else series is null and serial is null and number is not null end);
create unique index invoices_imported_once on seloste.invoices (seller_business_id, number) where origin = 'imported';
create index invoices_of_import on seloste.invoices (import_id) where import_id is not null;

create table seloste.invoice_originals (
  customer_id bigint not null references seloste.customers,
  invoice_id bigint not null,
  -- The XML of the one invoice as it stood in the file; a personal identity code in it is struck out.
  content text not null,
  primary key (customer_id, invoice_id),
  foreign key (customer_id, invoice_id) references seloste.invoices (customer_id, id) on delete cascade deferrable
);

create function seloste.reserve_invoice_id() returns bigint
language sql volatile security definer set search_path = pg_catalog, pg_temp
begin atomic select nextval('seloste.invoices_id_seq'::regclass); end;

create table seloste.import_invoices (
  import_id bigint not null,
  -- Which invoice of the file it is, counted from 1.
  line int not null,
  -- The key that the invoice gets.
  invoice_id bigint not null default seloste.reserve_invoice_id(),
  seller_business_id text not null,
  number text not null,
  kind text not null,
  issued_on date not null,
  delivered_on date,
  due_on date not null,
  reference text,
  is_consumer boolean not null,
  prices_include_vat boolean not null,
  your_reference text not null default '',
  our_reference text not null default '',
  order_number text not null default '',
  -- Of a credit note: the invoice that it credits, where the file names it.
  original_number text not null default '',
  -- name, contact, street, postcode, town, country, business_id, vat_number, email, einvoice_address, einvoice_operator
  buyer text[] not null,
  -- name, street, postcode, town, country
  delivery text[] not null,
  notes text not null default '',
  net_cents bigint not null,
  vat_cents bigint not null,
  total_cents bigint not null,
  open_cents bigint not null,
  counted_from date not null,
  kept_until date not null,
  lines jsonb not null,
  rates jsonb not null,
  original text not null,
  primary key (import_id, line)
);
create index import_invoices_by_number on seloste.import_invoices (import_id, seller_business_id, number, line);

create or replace function seloste.count_import_rows() returns void
language plpgsql security definer set search_path = seloste, pg_temp as $$
begin
  analyze import_rows (import_id, line, problems, represented_organisation, order_line);
  analyze import_decisions (import_id, line, decision, customer_id);
  analyze import_undo (import_id, line, customer_id);
  analyze import_orders (import_id, line, order_number, order_id);
  analyze import_order_lines (import_id, order_line);
  analyze import_buyers (import_id, line, first_line, outcome, customer_id);
  analyze import_invoices (import_id, line, seller_business_id, number, invoice_id);
end $$;

create function seloste.own_import_invoices() returns setof seloste.import_invoices
language sql stable security definer set search_path = seloste, pg_temp as $$
  select t.* from own_import_lines() o join import_invoices t on t.import_id = o.import_id and t.line = o.line
$$;

-- Upkeep brings invoices in and does not see them. What there is of the numbers of some lines: an invoice of that number,
-- whether it was made here, and whether it is the same one.
create function seloste.invoices_numbered(import bigint, after_line int, to_line int)
returns table (line int, customer_id bigint, is_own boolean, is_same boolean)
language sql stable security definer set search_path = seloste, pg_temp as $$
  select s.line, i.customer_id, i.origin = 'own', i.issued_on = s.issued_on and i.total_cents = s.total_cents
  from import_invoices s join lateral (
    select x.customer_id, x.origin, x.issued_on, x.total_cents from invoices x
    where x.number = s.number and (x.origin = 'own' or x.seller_business_id = s.seller_business_id)
    order by x.origin = 'own' limit 1) i on true
  where s.import_id = import and s.line > after_line and s.line <= to_line
$$;

-- A credit note is set off against the invoice that it names, as far as that is open.
create function seloste.set_off_imported_credits(import bigint, after_line int, to_line int) returns void
language plpgsql security definer set search_path = seloste, pg_temp as $$
declare
  credit record;
  other invoices;
  amount bigint;
begin
  for credit in
    select c.customer_id, c.id, c.open_cents, c.total_cents, s.original_number, s.seller_business_id
    from import_decisions d join import_invoices s on s.import_id = d.import_id and s.line = d.line
    join invoices c on c.customer_id = d.customer_id and c.id = s.invoice_id
    where d.import_id = import and d.line > after_line and d.line <= to_line and d.decision = 'new'
      and s.kind = 'credit_note' and s.original_number <> '' order by s.line
  loop
    select * into other from invoices i where i.customer_id = credit.customer_id and i.number = credit.original_number
      and i.kind = 'invoice' and (i.origin = 'own' or i.seller_business_id = credit.seller_business_id)
      order by i.origin = 'own' limit 1 for update;
    continue when not found;
    update invoices set credits_id = other.id where customer_id = credit.customer_id and id = credit.id;
    amount := least(other.open_cents, -credit.open_cents);
    insert into invoice_events (customer_id, invoice_id, kind, about)
      values (credit.customer_id, other.id, 'credited', 'invoice:' || credit.id);
    continue when amount <= 0 or other.state not in ('open', 'collection');
    insert into payment_allocations (customer_id, credit_note_id, invoice_id, amount_cents)
      values (credit.customer_id, credit.id, other.id, amount);
    update invoices set open_cents = open_cents + amount, state = case when open_cents + amount = 0 then 'paid' else state end
      where customer_id = credit.customer_id and id = credit.id;
    update invoices set open_cents = open_cents - amount,
      state = case when -credit.total_cents = other.total_cents then 'credited' when open_cents = amount then 'paid' else state end
      where customer_id = credit.customer_id and id = other.id;
  end loop;
end $$;

create function seloste.bring_in_invoices(import bigint, after_line int, to_line int, version int) returns int
language plpgsql security definer set search_path = seloste, pg_temp as $$
declare made int;
begin
  with m as materialized (
      select d.customer_id, s.* from import_decisions d join import_invoices s on s.import_id = d.import_id and s.line = d.line
      where d.import_id = import and d.line > after_line and d.line <= to_line and d.decision = 'new'),
    v as (
      insert into invoices (customer_id, id, kind, state, origin, number, issued_on, delivered_on, due_on, term_days, is_consumer,
        language, prices_include_vat, reference, your_reference, our_reference, order_number, buyer_name, buyer_contact,
        buyer_street, buyer_postcode, buyer_town, buyer_country, buyer_business_id, buyer_vat_number, buyer_email,
        buyer_einvoice_address, buyer_einvoice_operator, delivery_name, delivery_street, delivery_postcode, delivery_town,
        delivery_country, notes, net_cents, vat_cents, total_cents, open_cents, counted_from, kept_until, declaration_version,
        seller_business_id, import_id, settings_id)
      select m.customer_id, m.invoice_id, m.kind, case when m.open_cents = 0 then 'paid' else 'open' end, 'imported', m.number,
        m.issued_on, m.delivered_on, m.due_on, greatest(m.due_on - m.issued_on, 0), m.is_consumer, coalesce(c.language, 'fi'),
        m.prices_include_vat, m.reference, m.your_reference, m.our_reference, m.order_number, m.buyer[1], m.buyer[2], m.buyer[3],
        m.buyer[4], m.buyer[5], m.buyer[6], m.buyer[7], m.buyer[8], m.buyer[9], m.buyer[10], m.buyer[11], m.delivery[1],
        m.delivery[2], m.delivery[3], m.delivery[4], m.delivery[5], m.notes, m.net_cents, m.vat_cents, m.total_cents,
        m.open_cents, m.counted_from, m.kept_until, version, m.seller_business_id, import,
        -- For reminders and copies; the seller of the voucher itself stands in its XML.
        (select max(g.id) from invoicing_settings g where g.business_id = m.seller_business_id)
      from m join customers c on c.id = m.customer_id returning 1),
    l as (
      insert into invoice_lines (customer_id, invoice_id, line, product_code, description, quantity_thousandths, unit, price_micros,
        discount_bp, discount_cents, vat_class, vat_rate_bp, net_cents, total_cents)
      select m.customer_id, m.invoice_id, x.line, x.product_code, x.description, x.quantity_thousandths, x.unit, x.price_micros,
        x.discount_bp, x.discount_cents, x.vat_class, x.vat_rate_bp, x.net_cents, x.total_cents
      from m cross join lateral jsonb_to_recordset(m.lines) as x (line int, product_code text, description text,
        quantity_thousandths bigint, unit text, price_micros bigint, discount_bp int, discount_cents bigint, vat_class text,
        vat_rate_bp int, net_cents bigint, total_cents bigint)),
    r as (
      insert into invoice_vat (customer_id, invoice_id, vat_class, vat_rate_bp, net_cents, vat_cents)
      select m.customer_id, m.invoice_id, x.vat_class, x.vat_rate_bp, x.net_cents, x.vat_cents
      from m cross join lateral jsonb_to_recordset(m.rates) as x (vat_class text, vat_rate_bp int, net_cents bigint, vat_cents bigint)),
    o as (
      insert into invoice_originals (customer_id, invoice_id, content) select m.customer_id, m.invoice_id, m.original from m),
    e as (
      insert into invoice_events (customer_id, invoice_id, kind, about)
      select m.customer_id, m.invoice_id, 'imported', 'import:' || import from m)
  select count(*) into made from v;
  perform set_off_imported_credits(import, after_line, to_line);
  return made;
end $$;

-- Takes back what nobody has done anything with since: no payment, reminder, mail or credit note of others is on it. How
-- many are kept; their rows say so.
create function seloste.take_back_invoices(import bigint, after_line int, to_line int) returns int
language plpgsql security definer set search_path = seloste, pg_temp as $$
declare
  whole bigint[];
  touched bigint[];
  taken bigint[];
begin
  select coalesce(array_agg(i.id), '{}') into whole from import_decisions d
    join import_invoices s on s.import_id = d.import_id and s.line = d.line
    join invoices i on i.customer_id = d.customer_id and i.id = s.invoice_id and i.import_id = import
    where d.import_id = import and d.line > after_line and d.line <= to_line and d.decision = 'new';
  select coalesce(array_agg(i.id), '{}') into touched from invoices i where i.id = any(whole) and (
    i.disputed_at is not null
    or exists (select from payment_allocations a where a.customer_id = i.customer_id and a.invoice_id = i.id
      and not coalesce(a.credit_note_id = any(whole), false))
    or exists (select from payment_allocations a where a.customer_id = i.customer_id and a.credit_note_id = i.id
      and a.refund_id is not null)
    or exists (select from reminders r where r.customer_id = i.customer_id and r.invoice_id = i.id and r.sent_at is not null)
    or exists (select from collections c where c.customer_id = i.customer_id and c.invoice_id = i.id)
    or exists (select from invoice_mailings y where y.customer_id = i.customer_id and y.invoice_id = i.id)
    or exists (select from invoice_events e where e.customer_id = i.customer_id and e.invoice_id = i.id
      and e.kind not in ('imported', 'credited'))
    or exists (select from invoices c where c.customer_id = i.customer_id and c.credits_id = i.id
      and c.import_id is distinct from import));
  -- What a credit note that stays was used for stays too.
  select touched || coalesce(array_agg(a.invoice_id), '{}') into touched from invoices i
    join payment_allocations a on a.customer_id = i.customer_id and a.credit_note_id = i.id
    where i.id = any(touched) and a.invoice_id = any(whole);
  update import_decisions d set reason = 'invoice_touched' from import_invoices s
    where d.import_id = import and s.import_id = import and s.line = d.line and d.line > after_line and d.line <= to_line
      and s.invoice_id = any(touched);
  select coalesce(array_agg(id), '{}') into taken from unnest(whole) id where not id = any(touched);
  -- What a credit note had paid down of an invoice that stays is open again.
  with freed as (
      delete from payment_allocations a using invoices c
      where c.id = any(taken) and a.customer_id = c.customer_id and a.credit_note_id = c.id
      returning a.customer_id, a.invoice_id, a.amount_cents),
    sums as (select customer_id, invoice_id, sum(amount_cents) as cents from freed group by 1, 2)
  update invoices i set open_cents = i.open_cents + s.cents,
    state = case when i.state in ('paid', 'credited') then 'open' else i.state end
    from sums s where i.customer_id = s.customer_id and i.id = s.invoice_id and not i.id = any(taken);
  delete from invoices i where i.id = any(taken);
  return cardinality(whole) - cardinality(taken);
end $$;
