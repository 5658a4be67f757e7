-- An imported item skips the review chain because it was public elsewhere before. That holds only when a person
-- confirmed the import and vouched for it, and when its first publication lies before the import.

create or replace function gongkai.guard_item_public() returns trigger language plpgsql as $$
begin
  if new.state = 'public' and not exists (
    select from gongkai.edition e where e.organ_id = new.organ_id and e.id = new.public_edition_id
       and e.item_id = new.id and e.state = 'published' and e.attribute = 'proactive'
       and case when new.import_batch_id is not null and e.number = 1
         then exists (select from gongkai.import_batch b where b.organ_id = new.organ_id and b.id = new.import_batch_id
                         and b.state = 'confirmed' and b.attestation <> '' and new.first_published_at < b.created_at)
         else (select count(distinct s.step) = 3 from gongkai.review_step s
                where s.organ_id = e.organ_id and s.edition_id = e.id and s.outcome = 'passed')
       end) then
    raise exception using errcode = 'GK010', message = 'an item is public only with an approved edition';
  end if;
  return new;
end $$;
