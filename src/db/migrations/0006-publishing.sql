-- A publication is a row per item and channel, with its receipt; the website is one channel among others.
-- The guard below is the last wall behind the rule: nothing goes public that is not 主动公开 and approved.

create table gongkai.publication (
  organ_id     bigint not null,
  id           bigint generated always as identity,
  item_id      bigint not null,
  edition_id   bigint not null,
  channel      text not null check (channel in ('website', 'wechat', 'weibo', 'gazette', 'press-conference',
                 'newspaper', 'radio', 'television', 'other')),
  kind         text not null default 'first' check (kind in ('first', 'correction')), -- only 'first' is counted
  state        text not null default 'confirmed' check (state in ('queued', 'sent', 'confirmed', 'failed')),
  published_at timestamptz not null,
  published_on date not null generated always as ((published_at at time zone 'Asia/Shanghai')::date) stored,
  address      text not null default '',
  receipt      text not null default '',
  note         text not null default '',
  recorded_by  bigint,
  recorded_at  timestamptz not null default now(),
  voided_at    timestamptz,            -- recorded by mistake
  voided_reason text,
  primary key (organ_id, id),
  foreign key (organ_id, item_id) references gongkai.item (organ_id, id),
  foreign key (organ_id, edition_id) references gongkai.edition (organ_id, id),
  check ((voided_at is null) = (voided_reason is null))
);
create unique index publication_first on gongkai.publication (organ_id, item_id, channel) where kind = 'first' and voided_at is null;
create index publication_by_day on gongkai.publication (organ_id, channel, published_on, id);
create index publication_list on gongkai.publication (organ_id, published_at desc, id desc);
call gongkai.guard_by_organ('gongkai.publication');

create function gongkai.guard_publication() returns trigger language plpgsql as $$
declare
  edition gongkai.edition;
  item gongkai.item;
  steps integer;
begin
  select * into edition from gongkai.edition e where e.organ_id = new.organ_id and e.id = new.edition_id;
  select * into item from gongkai.item i where i.organ_id = new.organ_id and i.id = new.item_id;
  if edition.item_id is distinct from new.item_id then
    raise exception using errcode = 'GK008', message = 'the edition belongs to another item';
  end if;
  if edition.attribute is distinct from 'proactive' then
    raise exception using errcode = 'GK009', message = 'only 主动公开 information is published';
  end if;
  if edition.state not in ('approved', 'published', 'superseded') then
    raise exception using errcode = 'GK010', message = 'the edition is not approved';
  end if;
  if item.import_batch_id is null or edition.number > 1 then
    select count(distinct s.step) into steps from gongkai.review_step s
     where s.organ_id = new.organ_id and s.edition_id = new.edition_id and s.outcome = 'passed';
    if steps < 3 then
      raise exception using errcode = 'GK010', message = 'the review chain is not complete';
    end if;
  end if;
  if new.kind = 'first' and new.channel = 'website' and new.published_at > now() + interval '1 minute' then
    raise exception using errcode = 'GK011', message = 'a publication cannot lie in the future';
  end if;
  return new;
end $$;
create trigger guard_publication before insert on gongkai.publication for each row execute function gongkai.guard_publication();

-- The same wall at the item: it becomes public only with an edition that passed the guard above.
create function gongkai.guard_item_public() returns trigger language plpgsql as $$
begin
  if new.state = 'public' and not exists (
    select from gongkai.edition e where e.organ_id = new.organ_id and e.id = new.public_edition_id
       and e.item_id = new.id and e.state = 'published' and e.attribute = 'proactive'
       and (new.import_batch_id is not null and e.number = 1 or (
         select count(distinct s.step) = 3 from gongkai.review_step s
          where s.organ_id = e.organ_id and s.edition_id = e.id and s.outcome = 'passed'))) then
    raise exception using errcode = 'GK010', message = 'an item is public only with an approved edition';
  end if;
  return new;
end $$;
-- Deferred: an import inserts item and edition in one transaction.
create constraint trigger guard_item_public after insert or update on gongkai.item
  deferrable initially deferred for each row execute function gongkai.guard_item_public();
