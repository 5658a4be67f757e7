-- The tree of organs, their sections, what they may do and since when, and the people with their roles.

create table gongkai.organ (
  id            bigint generated always as identity primary key,
  parent_id     bigint references gongkai.organ,
  slug          text not null unique check (slug ~ '^[a-z0-9][a-z0-9-]{0,62}$'),
  name          text not null check (length(name) between 1 and 100),
  short_name    text not null,
  kind          text not null check (kind in ('city-office', 'department', 'district', 'township', 'institution')),
  index_prefix  text not null check (index_prefix ~ '^[0-9A-Z]{7,18}(-[0-9A-Z])?$'), -- front part of index numbers (国办秘函〔2009〕6号)
  is_supervisor boolean not null default false, -- 政府信息公开工作主管部门: sees its subordinates
  makes_rules   boolean not null default false, -- 有规章制定权
  valid_from    date not null default date '1949-10-01',
  valid_to      date,
  -- What the portal's frame, footer and 指南 print; shape in domain/organs/site.ts.
  site          jsonb not null default '{}',
  created_at    timestamptz not null default now(),
  check (valid_to is null or valid_to >= valid_from)
);
create index organ_parent on gongkai.organ (parent_id);

-- Everyone on the staff side may see which organs exist; only the worker (system) and administrators write.
alter table gongkai.organ enable row level security;
create policy staff_read on gongkai.organ for select to gongkai_staff using (true);
create policy staff_insert on gongkai.organ for insert to gongkai_staff
  with check (gongkai.actor_has_role('administrator') and parent_id = any (gongkai.visible_organs()));
create policy staff_update on gongkai.organ for update to gongkai_staff
  using (gongkai.actor_has_role('administrator') and id = any (gongkai.visible_organs()));
create policy worker_all on gongkai.organ to gongkai_worker using (true) with check (true);
grant select, insert, update on gongkai.organ to gongkai_staff, gongkai_worker;

create table gongkai.section (
  organ_id   bigint not null references gongkai.organ,
  id         bigint generated always as identity,
  name       text not null check (length(name) between 1 and 100),
  position   integer not null default 0,
  valid_from date not null default date '1949-10-01',
  valid_to   date,
  primary key (organ_id, id),
  unique (organ_id, name)
);
call gongkai.guard_by_organ('gongkai.section');

-- A matter the organ is competent for, with the dates of its competence: the base of report table 2.
create table gongkai.competence (
  organ_id    bigint not null references gongkai.organ,
  id          bigint generated always as identity,
  kind        text not null check (kind in ('licensing', 'other-service', 'penalty', 'coercion', 'fee')),
  name        text not null check (length(name) between 1 and 200),
  legal_basis text not null default '',
  valid_from  date not null,
  valid_to    date,
  created_at  timestamptz not null default now(),
  primary key (organ_id, id),
  unique (organ_id, kind, name, valid_from),
  check (valid_to is null or valid_to >= valid_from)
);
call gongkai.guard_by_organ('gongkai.competence');

create table gongkai.account (
  organ_id             bigint not null references gongkai.organ,
  id                   bigint generated always as identity,
  section_id           bigint,
  auth_user_id         text unique, -- row of auth."user"
  username             text not null unique check (username ~ '^[a-z0-9][a-z0-9._-]{1,62}$'),
  name                 text not null check (length(name) between 1 and 50),
  must_change_password boolean not null default true,
  disabled_at          timestamptz,
  created_at           timestamptz not null default now(),
  primary key (organ_id, id),
  foreign key (organ_id, section_id) references gongkai.section (organ_id, id)
);
create unique index account_id on gongkai.account (id);
call gongkai.guard_by_organ('gongkai.account');

create table gongkai.account_role (
  organ_id   bigint not null,
  account_id bigint not null,
  role       text not null check (role in ('drafter', 'section-head', 'secrecy-reviewer', 'approver',
               'disclosure-officer', 'disclosure-head', 'statistician', 'supervisor', 'administrator')),
  granted_at timestamptz not null default now(),
  primary key (organ_id, account_id, role),
  foreign key (organ_id, account_id) references gongkai.account (organ_id, id)
);
call gongkai.guard_by_organ('gongkai.account_role');
grant delete on gongkai.account_role to gongkai_staff;

-- Only administrators change people: a second wall behind the server's own permission check.
create policy administrators_insert on gongkai.account as restrictive for insert to gongkai_staff
  with check (gongkai.actor_has_role('administrator'));
create policy administrators_update on gongkai.account as restrictive for update to gongkai_staff
  using (gongkai.actor_has_role('administrator') or id::text = current_setting('gongkai.account_id', true));
create policy administrators_grant on gongkai.account_role as restrictive for insert to gongkai_staff
  with check (gongkai.actor_has_role('administrator'));
create policy administrators_revoke on gongkai.account_role as restrictive for delete to gongkai_staff
  using (gongkai.actor_has_role('administrator'));
