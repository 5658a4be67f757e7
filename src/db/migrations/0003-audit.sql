-- The append-only record of every act, chained by SM3: each row's hash covers the row and the hash before it.
-- The server computes the hash (PostgreSQL has no SM3); this side serialises writers and refuses gaps.

create table gongkai.audit_entry (
  seq        bigint primary key,
  at         timestamptz not null,
  organ_id   bigint,             -- null: the system acted
  account_id bigint,
  actor_name text not null,
  act        text not null,      -- 'information.submit-edition'
  subject    text not null,      -- 'edition:17'
  detail     text not null,      -- canonical JSON, without personal data
  prev_hash  bytea not null check (length(prev_hash) = 32),
  hash       bytea not null check (length(hash) = 32)
);
create index audit_entry_organ on gongkai.audit_entry (organ_id, seq desc);
create index audit_entry_subject on gongkai.audit_entry (subject, seq desc);

create table gongkai.audit_head (
  only_row boolean primary key default true check (only_row),
  seq      bigint not null,
  hash     bytea not null
);
insert into gongkai.audit_head (seq, hash) values (0, decode(repeat('00', 32), 'hex'));

create trigger append_only before update or delete on gongkai.audit_entry for each row execute function gongkai.refuse_change();
create trigger no_truncate before truncate on gongkai.audit_entry for each statement execute function gongkai.refuse_change();

-- Takes the chain's end for this transaction; other writers wait here until it commits.
create function gongkai.lock_audit_head(out seq bigint, out hash bytea) language sql security definer
  set search_path = gongkai, pg_temp as 'select h.seq, h.hash from gongkai.audit_head h for update';

create function gongkai.append_audit_entry(
  seq bigint, at timestamptz, organ_id bigint, account_id bigint, actor_name text,
  act text, subject text, detail text, prev_hash bytea, hash bytea
) returns void language plpgsql security definer set search_path = gongkai, pg_temp as $$
begin
  update gongkai.audit_head h set seq = append_audit_entry.seq, hash = append_audit_entry.hash
   where h.seq = append_audit_entry.seq - 1 and h.hash = append_audit_entry.prev_hash;
  if not found then
    raise exception using errcode = 'GK002', message = 'audit chain moved on; lock the head first';
  end if;
  insert into gongkai.audit_entry
  values (seq, at, organ_id, account_id, actor_name, act, subject, detail, prev_hash, hash);
end $$;

grant execute on function gongkai.lock_audit_head(), gongkai.append_audit_entry(bigint, timestamptz, bigint, bigint, text, text, text, text, bytea, bytea)
  to gongkai_staff, gongkai_worker;

-- Staff may read entries of organs they see, if they administer or supervise; nobody writes the table itself.
alter table gongkai.audit_entry enable row level security;
create policy staff_read on gongkai.audit_entry for select to gongkai_staff
  using (organ_id = any ((select gongkai.visible_organs())::bigint[])
         and ((select gongkai.actor_has_role('administrator')) or (select gongkai.actor_has_role('supervisor'))));
create policy worker_read on gongkai.audit_entry for select to gongkai_worker using (true);
grant select on gongkai.audit_entry to gongkai_staff, gongkai_worker;
grant select on gongkai.audit_head to gongkai_worker, gongkai_staff;

-- Jobs commit with the change that needs them. Payloads are ids only.
create function gongkai.enqueue(task text, payload json, job_key text, run_at timestamptz) returns void
  language plpgsql security definer set search_path = gongkai, pg_temp as $$
begin
  perform graphile_worker.add_job(task, payload, job_key => enqueue.job_key, run_at => coalesce(enqueue.run_at, now()), max_attempts => 8);
end $$;
grant execute on function gongkai.enqueue(text, json, text, timestamptz) to gongkai_staff, gongkai_worker;
