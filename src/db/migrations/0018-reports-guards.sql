-- The last wall behind the report's steps: a report is approved only after submission, review and approval by three
-- people, each signing with their own connection; staff never bring in a report as already published.

create policy own_signature on gongkai.report_step as restrictive for insert to gongkai_staff
  with check (account_id::text = current_setting('gongkai.account_id', true));
create policy begins_as_draft on gongkai.annual_report as restrictive for insert to gongkai_staff
  with check (state = 'draft');

create function gongkai.guard_report_state() returns trigger language plpgsql as $$
declare
  people integer;
begin
  if new.state in ('approved', 'published') and old.state <> new.state then
    select count(distinct s.account_id) into people from gongkai.report_step s
     where s.organ_id = new.organ_id and s.report_id = new.id and s.step in ('submit', 'review', 'approve')
       and s.id >= (select max(f.id) from gongkai.report_step f
                     where f.organ_id = new.organ_id and f.report_id = new.id and f.step = 'submit')
       and not exists (select from gongkai.report_step r
                        where r.organ_id = new.organ_id and r.report_id = new.id and r.step = 'return' and r.id > s.id);
    if people < 3 then
      raise exception using errcode = 'GK015', message = 'a report is approved by three different people';
    end if;
  end if;
  return new;
end $$;
create trigger guard_state before update on gongkai.annual_report for each row execute function gongkai.guard_report_state();
