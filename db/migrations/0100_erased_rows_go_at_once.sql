-- A row of a file that names somebody erased at their own request leaves its number alone, and the original goes with it:
-- who has come back themself is made by hand, where it is stated how, so no row waits for a word. GDPR 5(1)(e), 17.
update seloste.stored_files f set wrapped_key = null, erased_at = now()
  from seloste.imports i where i.file_id = f.id and f.wrapped_key is not null
    and exists (select from seloste.import_decisions d where d.import_id = i.id and d.decision = 'erased');
delete from seloste.stored_file_chunks c using seloste.stored_files f where f.id = c.file_id and f.wrapped_key is null;
delete from seloste.import_rows r using seloste.import_decisions d
  where d.decision = 'erased' and r.import_id = d.import_id and (r.line = d.line or r.order_line = d.line);
delete from seloste.import_order_lines l using seloste.import_decisions d
  where d.decision = 'erased' and l.import_id = d.import_id and l.order_line = d.line;
delete from seloste.import_orders o using seloste.import_decisions d
  where d.decision = 'erased' and o.import_id = d.import_id and o.line = d.line;
delete from seloste.import_invoices v using seloste.import_decisions d
  where d.decision = 'erased' and v.import_id = d.import_id and v.line = d.line;
delete from seloste.import_buyers b using seloste.import_decisions d
  where d.decision = 'erased' and b.import_id = d.import_id and b.line = d.line;

alter table seloste.import_decisions drop column stated;
