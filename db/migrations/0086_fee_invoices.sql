-- The fee of a request is claimed by an ordinary invoice, so that the bank's statement finds it by its reference as any other.
-- No foreign key: a draft may be discarded, and then another is made.
alter table seloste.request_fees add column invoice_id bigint;
