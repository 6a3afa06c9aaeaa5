-- A customer's invoices by their day: a page of the timeline reads as many as it shows.
create index invoices_of_customer_by_day on seloste.invoices (customer_id, issued_on, id);
