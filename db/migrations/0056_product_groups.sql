-- Product groups as a short list with names in three languages. What products named as free text becomes a group of that
-- code; lines of orders and figures keep the text that they were made with, and are read by it, capitals or not.

create table seloste.product_groups (
  id bigint generated always as identity primary key,
  code text not null,
  name_fi text not null,
  name_sv text not null default '',
  name_en text not null default '',
  constraint product_groups_have_code_and_name check (code <> '' and name_fi <> ''),
  constraint product_groups_texts_are_not_endless check (length(code) <= 80 and length(name_fi) <= 200 and length(name_sv) <= 200
    and length(name_en) <= 200)
);
create unique index product_groups_code_is_unique on seloste.product_groups (lower(code));

-- Of several ways of writing one group the commonest; groups of lines alone come from files and are groups too.
insert into seloste.product_groups (code, name_fi)
select code, code from (
  select distinct on (lower(code)) code from (
    select btrim(product_group) as code, 1000 * count(*) as uses from seloste.products group by 1
    union all select btrim(product_group), count(*) from seloste.order_lines where product_id is not null group by 1) t
  where code <> '' order by lower(code), uses desc, code) g
order by lower(code);
update seloste.products p set product_group = coalesce((select g.code from seloste.product_groups g
  where lower(g.code) = lower(btrim(p.product_group))), '') where product_group <> '';

-- A product is of a group of the list, or of none.
alter table seloste.product_groups add constraint product_groups_code_stands unique (code);
alter table seloste.products
  add column group_code text generated always as (nullif(product_group, '')) stored,
  add constraint products_are_of_a_group_of_the_list foreign key (group_code) references seloste.product_groups (code);
create index products_of_group on seloste.products (group_code) where group_code is not null;
