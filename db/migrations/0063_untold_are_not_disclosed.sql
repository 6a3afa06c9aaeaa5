-- Whoever has not been told where their data came from is not in a file for another, nor in one for marketing: GDPR 14(3)(c).
alter table seloste.exports add column rows_untold int not null default 0;
