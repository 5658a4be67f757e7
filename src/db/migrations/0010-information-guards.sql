-- Closes what a staff connection could still do past the commands: sign a review for somebody else, turn an
-- ordinary item into an imported one (imports skip the chain), or point a publication at another edition.

-- A review step is signed by the person whose connection it is.
create policy own_signature on gongkai.review_step as restrictive for insert to gongkai_staff
  with check (account_id::text = current_setting('gongkai.account_id', true));

create function gongkai.keep_item_origin() returns trigger language plpgsql as $$
begin
  if new.import_batch_id is distinct from old.import_batch_id then
    raise exception using errcode = 'GK013', message = 'where an item came from never changes';
  end if;
  return new;
end $$;
create trigger keep_origin before update on gongkai.item for each row execute function gongkai.keep_item_origin();

-- published_on is computed from published_at after this trigger.
create function gongkai.keep_publication() returns trigger language plpgsql as $$
begin
  if (to_jsonb(new) - '{state,address,receipt,note,voided_at,voided_reason,published_on}'::text[])
     is distinct from (to_jsonb(old) - '{state,address,receipt,note,voided_at,voided_reason,published_on}'::text[]) then
    raise exception using errcode = 'GK014', message = 'what was published where and when never changes; void the row';
  end if;
  if old.voided_at is not null and new.voided_at is distinct from old.voided_at then
    raise exception using errcode = 'GK014', message = 'a voided publication stays voided';
  end if;
  return new;
end $$;
create trigger keep_publication before update on gongkai.publication for each row execute function gongkai.keep_publication();
