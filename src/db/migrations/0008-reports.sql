-- The annual report: computed from the rows; what cannot be computed is an adjustment with reason and name;
-- published, it is a frozen snapshot. OGIR arts. 49–50.

create table gongkai.annual_report (
  organ_id     bigint not null references gongkai.organ,
  id           bigint generated always as identity,
  year         integer not null check (year between 2008 and 2100),
  form         text not null,                    -- 'AR2019', 'AR2021': domain/reports/forms
  state        text not null default 'draft' check (state in ('draft', 'in-review', 'approved', 'published')),
  snapshot     jsonb,                            -- report file with rendered sections, as approved
  version      integer not null default 1,
  created_by   bigint,
  created_at   timestamptz not null default now(),
  published_at timestamptz,
  primary key (organ_id, id),
  unique (organ_id, year),
  check ((state = 'published') = (published_at is not null)),
  check (state in ('draft', 'in-review') or snapshot is not null)
);
call gongkai.guard_by_organ('gongkai.annual_report');

create function gongkai.keep_published_report() returns trigger language plpgsql as $$
begin
  if old.state = 'published' then
    raise exception using errcode = 'GK012', message = 'a published report is frozen';
  end if;
  return new;
end $$;
create trigger keep_published before update or delete on gongkai.annual_report for each row execute function gongkai.keep_published_report();

create table gongkai.report_section (
  organ_id  bigint not null,
  report_id bigint not null,
  section   text not null,                       -- 'preamble', '1' … '6'
  body      text not null,                       -- paragraphs with cell tokens
  version   integer not null default 1,
  saved_by  bigint,
  saved_at  timestamptz not null default now(),
  primary key (organ_id, report_id, section),
  foreign key (organ_id, report_id) references gongkai.annual_report (organ_id, id)
);
call gongkai.guard_by_organ('gongkai.report_section');

create table gongkai.report_adjustment (
  organ_id     bigint not null references gongkai.organ,
  id           bigint generated always as identity,
  year         integer not null,
  cell         text not null,                    -- 'table2.licensing.decisions'
  amount       numeric(18, 2) not null check (amount <> 0),
  reason       text not null check (length(reason) between 4 and 500),
  account_id   bigint,
  account_name text not null,
  at           timestamptz not null default now(),
  withdrawn_at timestamptz,
  withdrawn_by_name text,
  withdrawn_reason text,
  primary key (organ_id, id)
);
create index report_adjustment_cell on gongkai.report_adjustment (organ_id, year, cell);
call gongkai.guard_by_organ('gongkai.report_adjustment');

create table gongkai.report_step (
  organ_id     bigint not null,
  id           bigint generated always as identity,
  report_id    bigint not null,
  step         text not null check (step in ('submit', 'return', 'approve', 'publish')),
  account_id   bigint not null,
  account_name text not null,
  opinion      text not null default '',
  at           timestamptz not null default now(),
  primary key (organ_id, id),
  foreign key (organ_id, report_id) references gongkai.annual_report (organ_id, id),
  check (step <> 'return' or opinion <> '')
);
call gongkai.guard_by_organ('gongkai.report_step');
create trigger append_only before update or delete on gongkai.report_step for each row execute function gongkai.refuse_change();
