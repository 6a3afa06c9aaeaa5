-- What a customer owes, on their card: as quick after ten thousand invoices as after ten (bench: card-depth).
create index invoices_open_of_customer on seloste.invoices (customer_id) where open_cents <> 0;
