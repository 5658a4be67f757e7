-- A report is submitted, reviewed and approved by three people: the review is a step of its own. An adjustment
-- that carries totals along remembers it, so that they are withdrawn together.

alter table gongkai.report_step drop constraint report_step_step_check;
alter table gongkai.report_step add check (step in ('submit', 'review', 'return', 'approve', 'publish'));

alter table gongkai.report_adjustment add column part_of bigint;
alter table gongkai.report_adjustment add foreign key (organ_id, part_of) references gongkai.report_adjustment (organ_id, id);
alter table gongkai.report_adjustment add check ((withdrawn_at is null) = (withdrawn_by_name is null));

-- An adjustment is never rewritten: withdrawing it is the only change, once.
create function gongkai.keep_report_adjustment() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE' or old.withdrawn_at is not null
     or (to_jsonb(new) - '{withdrawn_at,withdrawn_by_name,withdrawn_reason}'::text[])
        is distinct from (to_jsonb(old) - '{withdrawn_at,withdrawn_by_name,withdrawn_reason}'::text[]) then
    raise exception using errcode = 'GK001', message = 'report_adjustment is append-only';
  end if;
  return new;
end $$;
create trigger keep_adjustment before update or delete on gongkai.report_adjustment
  for each row execute function gongkai.keep_report_adjustment();
