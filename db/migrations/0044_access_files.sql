-- An erasure takes the files of a person's answers with it: their keys, before the rows go that name them. GDPR 17(1).
create function seloste.files_of_packages(customers bigint[]) returns setof bigint
language sql stable security definer set search_path = seloste, pg_temp as $$
  select f.file_id from access_package_files f where f.customer_id = any(customers)
$$;
