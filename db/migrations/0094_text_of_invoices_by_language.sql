-- The text on every invoice stands in the language of the invoice; where it was not written in that, the Finnish one.
alter table seloste.invoicing_settings add column terms_sv text not null default '';
alter table seloste.invoicing_settings add column terms_en text not null default '';
