-- The ground every table stands on: schemas, the four roles' reach, and row-level security by organ.
-- The roles themselves are made by src/db/roles.ts, because passwords do not belong into migrations.

create schema gongkai;
create schema published; -- what the public may read: views only
create schema auth;      -- sign-in tables, reachable by gongkai_auth alone

grant usage on schema gongkai to gongkai_staff, gongkai_worker;
grant usage on schema published to gongkai_public, gongkai_staff, gongkai_worker;
grant usage on schema auth to gongkai_auth;

-- New functions are callable by everyone unless this is said.
alter default privileges in schema gongkai revoke execute on functions from public;
alter default privileges revoke execute on functions from public;

-- Who is acting, as the server told this connection when it was reserved.
create function gongkai.actor_organ() returns bigint language sql stable parallel safe
  return nullif(current_setting('gongkai.organ_id', true), '')::bigint;

-- The actor's own organ and the organs it supervises.
create function gongkai.visible_organs() returns bigint[] language sql stable parallel safe
  return coalesce(string_to_array(nullif(current_setting('gongkai.visible_organs', true), ''), ',')::bigint[], '{}');

create function gongkai.actor_has_role(role_name text) returns boolean language sql stable parallel safe
  return role_name = any (string_to_array(coalesce(current_setting('gongkai.roles', true), ''), ','));

grant execute on function gongkai.actor_organ(), gongkai.visible_organs(), gongkai.actor_has_role(text)
  to gongkai_staff, gongkai_worker;

-- Every table with an organ_id passes through here: staff read their own and supervised organs' rows
-- and write only their own; the worker reads and writes all; the public role reaches no table at all.
create procedure gongkai.guard_by_organ(target regclass) language plpgsql as $$
begin
  execute format('alter table %s enable row level security', target);
  execute format('create policy staff_read on %s for select to gongkai_staff
                  using (organ_id = any ((select gongkai.visible_organs())::bigint[]))', target);
  execute format('create policy staff_insert on %s for insert to gongkai_staff
                  with check (organ_id = (select gongkai.actor_organ()))', target);
  execute format('create policy staff_update on %s for update to gongkai_staff
                  using (organ_id = (select gongkai.actor_organ())) with check (organ_id = (select gongkai.actor_organ()))', target);
  execute format('create policy staff_delete on %s for delete to gongkai_staff
                  using (organ_id = (select gongkai.actor_organ()))', target);
  execute format('create policy worker_all on %s to gongkai_worker using (true) with check (true)', target);
  execute format('grant select, insert, update on %s to gongkai_staff', target);
  execute format('grant select, insert, update, delete on %s to gongkai_worker', target);
end $$;

-- Raises on any attempt to change a row that the law or the design makes permanent.
create function gongkai.refuse_change() returns trigger language plpgsql as $$
begin
  raise exception using errcode = 'GK001', message = format('%s is append-only', tg_table_name);
end $$;
