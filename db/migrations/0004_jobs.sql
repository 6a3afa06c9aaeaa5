-- Jobs are handed on inside the transaction that needs them. The queue's tables belong to the owner; a purpose
-- reaches them through this one function. A payload holds keys only, never personal data.

-- Which purpose may hand on which job: a job may run with more rights than whoever asked for it (publishing runs with
-- the owner's). Written when a declaration comes into force, like the policies.
create table seloste.jobs_handed_on (
  task text not null,
  purpose int not null,
  primary key (task, purpose)
);

-- session_user is the purpose's own login role, whatever the definer. The key is the task's own, so that nobody takes
-- the place of another's waiting job.
create function seloste.enqueue(task text, payload jsonb, job_key text) returns void
language plpgsql security definer set search_path = seloste, pg_temp as $$
begin
  if not exists (select from jobs_handed_on h
      where h.task = enqueue.task and h.purpose = substring(session_user from '_p([0-9]+)$')::int) then
    raise exception 'this purpose hands on no job "%"', task using errcode = 'insufficient_privilege';
  end if;
  if octet_length(payload::text) > 1000 then
    raise exception 'a payload of more than keys for "%"', task using errcode = 'program_limit_exceeded';
  end if;
  perform graphile_worker.add_job(task, payload::json, job_key := enqueue.task || ':' || enqueue.job_key,
    max_attempts := 5);
end $$;
