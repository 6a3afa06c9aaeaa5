-- The books find the few invoices that were written off without going through the history of all.
create index invoice_events_of_losses on seloste.invoice_events (at) where kind in ('written_off', 'write_off_ended');
