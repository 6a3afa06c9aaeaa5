-- A merge rewrites whose payment it is, so the column leads an index of its own.
create index bank_payments_of_customers on seloste.bank_payments (customer_id);
