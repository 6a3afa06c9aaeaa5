-- Jobs are handed on inside the transaction that needs them. The queue's tables belong to the owner; a purpose
-- reaches them through this one function. A payload holds keys only, never personal data.

create function seloste.enqueue(task text, payload jsonb, job_key text) returns void
language plpgsql security definer set search_path = seloste, pg_temp as $$
begin
  perform graphile_worker.add_job(task, payload::json, job_key := enqueue.job_key, max_attempts := 5);
end $$;
