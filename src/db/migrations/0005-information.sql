-- Items of government information: an item has numbered editions; an edition is immutable once submitted;
-- review steps are rows by different people. OGIR arts. 13–17, 19–21, 26; 保守国家秘密法实施条例 art. 42.

create table gongkai.catalogue_column (
  organ_id    bigint not null references gongkai.organ,
  id          bigint generated always as identity,
  parent_id   bigint,
  slug        text not null check (slug ~ '^[a-z0-9][a-z0-9-]{0,62}$'),
  name        text not null check (length(name) between 1 and 60),
  module      text not null check (module in ('guide', 'rules', 'disclosure', 'reports', 'requests')),
  column_type text not null,              -- 栏目类别 of the page tags (国办发〔2017〕47号)
  description text not null default '',   -- 栏目设置目的、主要内容
  keywords    text[] not null default '{}',
  art20_item  smallint check (art20_item between 1 and 15),
  update_duty_days integer check (update_duty_days > 0),
  position    integer not null default 0,
  closed_at   timestamptz,
  created_at  timestamptz not null default now(),
  primary key (organ_id, id),
  unique (organ_id, slug),
  foreign key (organ_id, parent_id) references gongkai.catalogue_column (organ_id, id)
);
call gongkai.guard_by_organ('gongkai.catalogue_column');

-- The last serial given, per organ and year. Numbers are never reused, so this only grows.
create table gongkai.index_serial (
  organ_id bigint not null references gongkai.organ,
  year     integer not null,
  last     integer not null check (last between 1 and 99999),
  primary key (organ_id, year)
);
call gongkai.guard_by_organ('gongkai.index_serial');
create function gongkai.serial_only_grows() returns trigger language plpgsql as $$
begin
  if new.last <= old.last then raise exception using errcode = 'GK003', message = 'index serials only grow'; end if;
  return new;
end $$;
create trigger only_grows before update on gongkai.index_serial for each row execute function gongkai.serial_only_grows();

create table gongkai.import_batch (
  organ_id     bigint not null references gongkai.organ,
  id           bigint generated always as identity,
  kind         text not null,          -- 'permit', 'items', …: names in server/imports
  file_name    text not null,
  sha256       text not null,
  state        text not null default 'previewed' check (state in ('previewed', 'confirmed', 'discarded')),
  row_count    integer not null,
  error_count  integer not null,
  created_by   bigint,
  created_at   timestamptz not null default now(),
  confirmed_by bigint,
  confirmed_at timestamptz,
  attestation  text,                   -- what the confirming person vouches for
  primary key (organ_id, id)
);
call gongkai.guard_by_organ('gongkai.import_batch');

create table gongkai.import_row (
  organ_id bigint not null,
  batch_id bigint not null,
  row_no   integer not null,           -- as the spreadsheet counts
  values   jsonb not null,             -- as read, by column
  errors   jsonb not null default '[]',
  primary key (organ_id, batch_id, row_no),
  foreign key (organ_id, batch_id) references gongkai.import_batch (organ_id, id)
);
call gongkai.guard_by_organ('gongkai.import_row');
grant delete on gongkai.import_row to gongkai_staff; -- rows go once the batch is confirmed or discarded

create table gongkai.item (
  organ_id          bigint not null references gongkai.organ,
  id                bigint generated always as identity,
  state             text not null default 'draft' check (state in ('draft', 'public', 'withdrawn', 'discarded')),
  index_no          text unique,       -- given at first publication, then unchangeable
  public_edition_id bigint,
  first_published_at timestamptz,
  withdrawn_at      timestamptz,
  withdrawn_reason  text,
  withdrawn_by      bigint,
  section_id        bigint,
  drafted_by        bigint,
  import_batch_id   bigint,
  original_address  text,              -- where an imported item stood before
  created_at        timestamptz not null default now(),
  primary key (organ_id, id),
  check ((state = 'draft') = (first_published_at is null) or state = 'discarded'),
  check (first_published_at is null or (index_no is not null and public_edition_id is not null)),
  check ((state = 'withdrawn') = (withdrawn_at is not null and withdrawn_reason is not null))
);
create unique index item_id on gongkai.item (id);
create index item_list on gongkai.item (organ_id, state, id desc);
create index item_public on gongkai.item (organ_id, first_published_at desc, id desc) where state = 'public';
call gongkai.guard_by_organ('gongkai.item');

create function gongkai.keep_item_identity() returns trigger language plpgsql as $$
begin
  if old.index_no is not null and new.index_no is distinct from old.index_no then
    raise exception using errcode = 'GK004', message = 'an index number never changes';
  end if;
  if old.first_published_at is not null and new.first_published_at is distinct from old.first_published_at then
    raise exception using errcode = 'GK005', message = 'the day of first publication never changes';
  end if;
  return new;
end $$;
create trigger keep_identity before update on gongkai.item for each row execute function gongkai.keep_item_identity();

create table gongkai.edition (
  organ_id      bigint not null,
  id            bigint generated always as identity,
  item_id       bigint not null,
  number        integer not null check (number > 0),
  state         text not null default 'drafting' check (state in ('drafting', 'section-review', 'secrecy-review',
                  'approval', 'approved', 'published', 'superseded', 'returned', 'discarded')),
  title         text not null default '',
  subtitle      text not null default '',
  doc_no        text not null default '',      -- 发文字号
  genre         text not null default 'other', -- 体裁
  normative_kind text check (normative_kind in ('rule', 'normative-document')), -- 规章 / 行政规范性文件
  theme_code    text not null default '22',    -- 主题分类 01–22
  theme_detail  text not null default '',
  keywords      text[] not null default '{}',
  summary       text not null default '',
  body_html     text not null default '',
  body_text     text not null default '',      -- the same as plain text, for search and diff
  issuer        text not null default '',      -- 发文机关, lead organ first
  source        text not null default '',
  author        text not null default '',
  audience      text not null default '',      -- 服务对象
  written_on    date,                          -- 成文日期
  effective_on  date,
  expires_on    date,
  art20_item    smallint check (art20_item between 1 and 21),
  openness_class text check (openness_class in ('decision', 'execution', 'management', 'service', 'result')), -- 五公开
  column_id     bigint,
  attribute     text check (attribute in ('proactive', 'on-request', 'withheld')),
  ground        text check (ground in ('G14a', 'G14b', 'G14c', 'G15', 'G16i', 'G16p', 'G16e')),
  ground_citation text not null default '',    -- the law or 行政法规 that art. 14 demands
  ground_reason text not null default '',
  correction_note text not null default '',    -- shown to the public when this edition corrects one
  version       integer not null default 1,    -- grows with each save; a stale save is refused
  drafted_by    bigint,
  created_at    timestamptz not null default now(),
  saved_at      timestamptz not null default now(),
  submitted_at  timestamptz,
  approved_at   timestamptz,
  published_at  timestamptz,
  primary key (organ_id, id),
  unique (organ_id, item_id, number),
  foreign key (organ_id, item_id) references gongkai.item (organ_id, id),
  foreign key (organ_id, column_id) references gongkai.catalogue_column (organ_id, id),
  check (attribute is distinct from 'proactive' or ground is null),
  check (state in ('drafting', 'discarded', 'returned') or attribute is not null),
  check (state not in ('published', 'superseded') or attribute = 'proactive') -- nothing else is ever public
);
create unique index edition_id on gongkai.edition (id);
create unique index edition_in_work on gongkai.edition (organ_id, item_id)
  where state in ('drafting', 'section-review', 'secrecy-review', 'approval', 'approved');
create index edition_by_state on gongkai.edition (organ_id, state, id desc);
create index edition_by_column on gongkai.edition (organ_id, column_id) where state = 'published';
call gongkai.guard_by_organ('gongkai.edition');

alter table gongkai.item add foreign key (organ_id, public_edition_id) references gongkai.edition (organ_id, id);

-- Once submitted, an edition's content never changes; only its state and the times of its passage do.
create function gongkai.keep_submitted_edition() returns trigger language plpgsql as $$
begin
  if old.state <> 'drafting' and
     (to_jsonb(new) - '{state,submitted_at,approved_at,published_at,version,saved_at}'::text[])
     is distinct from (to_jsonb(old) - '{state,submitted_at,approved_at,published_at,version,saved_at}'::text[]) then
    raise exception using errcode = 'GK006', message = 'a submitted edition is immutable; draft a new one';
  end if;
  return new;
end $$;
create trigger keep_submitted before update on gongkai.edition for each row execute function gongkai.keep_submitted_edition();

-- Review steps: who, when, what, opinion. The unique key makes one person unable to pass two steps.
create table gongkai.review_step (
  organ_id   bigint not null,
  id         bigint generated always as identity,
  edition_id bigint not null,
  step       text not null check (step in ('section-head', 'secrecy', 'approval')),
  outcome    text not null check (outcome in ('passed', 'returned', 'referred')), -- referred: OGIR art. 17 ¶3
  account_id bigint not null,
  account_name text not null,
  opinion    text not null default '',
  at         timestamptz not null default now(),
  primary key (organ_id, id),
  foreign key (organ_id, edition_id) references gongkai.edition (organ_id, id),
  foreign key (organ_id, account_id) references gongkai.account (organ_id, id),
  check (outcome = 'passed' or opinion <> '')
);
create unique index review_step_once on gongkai.review_step (organ_id, edition_id, step) where outcome = 'passed';
create unique index review_step_person on gongkai.review_step (organ_id, edition_id, account_id) where outcome = 'passed';
call gongkai.guard_by_organ('gongkai.review_step');
create trigger append_only before update or delete on gongkai.review_step for each row execute function gongkai.refuse_change();

create function gongkai.drafter_does_not_review() returns trigger language plpgsql as $$
begin
  if exists (select from gongkai.edition e where e.organ_id = new.organ_id and e.id = new.edition_id and e.drafted_by = new.account_id) then
    raise exception using errcode = 'GK007', message = 'the drafter cannot review the same edition';
  end if;
  return new;
end $$;
create trigger drafter_does_not_review before insert on gongkai.review_step for each row execute function gongkai.drafter_does_not_review();

-- The record of the secrecy and disclosure review (政府信息公开审查 §7.2): one per edition and review.
create table gongkai.secrecy_record (
  organ_id         bigint not null,
  review_step_id   bigint not null,
  information_name text not null,
  content_summary  text not null,
  disclosure_way   text not null,     -- 拟公开方式
  disclosure_scope text not null,     -- 公开范围
  disclosure_time  text not null,     -- 公开时间
  withheld_basis   text not null default '', -- 不予公开的理由和依据
  lawful           boolean not null,  -- 合法性
  accurate         boolean not null,  -- 准确性
  may_be_disclosed boolean not null,  -- 可公开性
  free_of_secrets  boolean not null,  -- 保密性
  aggregation_risk text not null default '', -- 保守国家秘密法 art. 36
  declassification text not null default '', -- evidence when the matter was once classified
  primary key (organ_id, review_step_id),
  foreign key (organ_id, review_step_id) references gongkai.review_step (organ_id, id)
);
call gongkai.guard_by_organ('gongkai.secrecy_record');
create trigger append_only before update or delete on gongkai.secrecy_record for each row execute function gongkai.refuse_change();

create table gongkai.stored_file (
  organ_id    bigint not null references gongkai.organ,
  id          bigint generated always as identity,
  sha256      text not null check (sha256 ~ '^[0-9a-f]{64}$'),
  name        text not null,
  media_type  text not null,
  bytes       bigint not null check (bytes > 0),
  uploaded_by bigint,
  uploaded_at timestamptz not null default now(),
  primary key (organ_id, id)
);
call gongkai.guard_by_organ('gongkai.stored_file');

create table gongkai.attachment (
  organ_id   bigint not null,
  id         bigint generated always as identity,
  edition_id bigint not null,
  file_id    bigint not null,
  title      text not null check (title <> ''),
  position   integer not null default 0,
  primary key (organ_id, id),
  foreign key (organ_id, edition_id) references gongkai.edition (organ_id, id),
  foreign key (organ_id, file_id) references gongkai.stored_file (organ_id, id)
);
create unique index attachment_id on gongkai.attachment (id);
create index attachment_edition on gongkai.attachment (organ_id, edition_id, position);
call gongkai.guard_by_organ('gongkai.attachment');
grant delete on gongkai.attachment to gongkai_staff;

create function gongkai.keep_attachments_of_submitted() returns trigger language plpgsql as $$
declare
  subject gongkai.attachment := case when tg_op = 'DELETE' then old else new end;
begin
  -- An import writes its editions as already published in one go.
  if exists (select from gongkai.edition e join gongkai.item i on i.organ_id = e.organ_id and i.id = e.item_id
             where e.organ_id = subject.organ_id and e.id = subject.edition_id
               and e.state <> 'drafting' and i.import_batch_id is null) then
    raise exception using errcode = 'GK006', message = 'attachments of a submitted edition are immutable';
  end if;
  return subject;
end $$;
create trigger keep_submitted before insert or update or delete on gongkai.attachment
  for each row execute function gongkai.keep_attachments_of_submitted();

-- 有效性: the newest row counts. Repealed items stay visible with their status.
create table gongkai.item_validity (
  organ_id          bigint not null,
  id                bigint generated always as identity,
  item_id           bigint not null,
  validity          text not null check (validity in ('in-force', 'expired', 'repealed', 'amended')), -- 有效 失效 废止 已修改
  since             date not null,
  successor_item_id bigint,
  reason            text not null default '',
  account_id        bigint,
  at                timestamptz not null default now(),
  primary key (organ_id, id),
  foreign key (organ_id, item_id) references gongkai.item (organ_id, id),
  foreign key (organ_id, successor_item_id) references gongkai.item (organ_id, id),
  check (successor_item_id is distinct from item_id)
);
create index item_validity_item on gongkai.item_validity (organ_id, item_id, id desc);
call gongkai.guard_by_organ('gongkai.item_validity');
create trigger append_only before update or delete on gongkai.item_validity for each row execute function gongkai.refuse_change();
