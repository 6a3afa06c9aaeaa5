-- Lists of orders by state and by channel walk an index from the newest; and the company's own rule of archiving.

create index orders_by_state on seloste.orders (state, ordered_on, id);
create index orders_by_channel on seloste.orders (channel, ordered_on, id);

-- One row: after how many days a closed order goes to the archive by itself; null: never.
create table seloste.order_settings (
  only_one boolean primary key default true,
  archive_after_days int,
  changed_at timestamptz not null default now(),
  changed_by text not null default current_setting('app.actor', true),
  constraint order_settings_are_one check (only_one),
  constraint order_settings_days_are_some check (archive_after_days between 1 and 3650)
);
insert into seloste.order_settings (archive_after_days, changed_by) values (null, 'migration');
