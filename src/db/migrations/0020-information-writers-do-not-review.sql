-- Whoever wrote a text does not review it, also when a colleague continued it in a later edition before it was public.

create or replace function gongkai.drafter_does_not_review() returns trigger language plpgsql as $$
begin
  if exists (select from gongkai.edition e
              join gongkai.edition w on w.organ_id = e.organ_id and w.item_id = e.item_id and w.number <= e.number
             where e.organ_id = new.organ_id and e.id = new.edition_id and w.drafted_by = new.account_id
               and w.number > coalesce((select max(p.number) from gongkai.edition p where p.organ_id = e.organ_id
                     and p.item_id = e.item_id and p.number < e.number and p.state in ('published', 'superseded')), 0)) then
    raise exception using errcode = 'GK007', message = 'a writer of the text cannot review it';
  end if;
  return new;
end $$;
