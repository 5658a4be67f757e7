-- Official schedules loaded after shipping (the shipped ones live in domain/calendar), and days that a
-- local government fixes for its area (全国年节及纪念日放假办法 art. 4).

create table gongkai.calendar_version (
  id           bigint generated always as identity primary key,
  announced_on date not null,        -- the day the State Council notice was published
  source       text not null,        -- address or number of the notice
  days         jsonb not null,       -- [{date, name, isOffDay}]
  loaded_by    bigint,
  loaded_at    timestamptz not null default now()
);
create trigger append_only before update or delete on gongkai.calendar_version for each row execute function gongkai.refuse_change();
grant select, insert on gongkai.calendar_version to gongkai_staff, gongkai_worker;

create table gongkai.calendar_overlay (
  organ_id   bigint not null references gongkai.organ,
  id         bigint generated always as identity,
  day        date not null,
  is_off     boolean not null,
  name       text not null check (length(name) between 1 and 50),
  basis      text not null,          -- the local notice
  removed_at timestamptz,
  created_at timestamptz not null default now(),
  primary key (organ_id, id)
);
create unique index calendar_overlay_day on gongkai.calendar_overlay (organ_id, day) where removed_at is null;
call gongkai.guard_by_organ('gongkai.calendar_overlay');
