-- The facts behind report table 2 and 双公示. Amounts are yuan; the report's units are applied when it is computed.

create table gongkai.ledger_entry (
  organ_id        bigint not null references gongkai.organ,
  id              bigint generated always as identity,
  kind            text not null check (kind in ('permit', 'other-service', 'penalty', 'coercion', 'fee', 'procurement')),
  competence_id   bigint,
  happened_on     date not null,                 -- decision, collection or award day
  title           text not null,                 -- 决定文书名称 / 采购项目名称
  document_no     text not null default '',
  counterpart     text not null default '',      -- 行政相对人 / 供应商 (natural persons are masked when shown)
  counterpart_kind text check (counterpart_kind in ('legal-person', 'natural-person', 'sole-trader', 'other')),
  amount_yuan     numeric(18, 2) check (amount_yuan >= 0),
  centralised     boolean,                       -- 政府集中采购
  fields          jsonb not null default '{}',   -- the further 双公示 fields by code
  state           text not null default 'valid' check (state in ('valid', 'voided')),
  voided_reason   text,
  replaces_id     bigint,                        -- the entry this one corrects
  import_batch_id bigint,
  recorded_by     bigint,
  recorded_at     timestamptz not null default now(),
  primary key (organ_id, id),
  foreign key (organ_id, competence_id) references gongkai.competence (organ_id, id),
  foreign key (organ_id, import_batch_id) references gongkai.import_batch (organ_id, id),
  check ((kind = 'procurement') = (centralised is not null)),
  check (kind not in ('fee', 'procurement') or amount_yuan is not null),
  check (kind = 'procurement' or competence_id is not null),
  check ((state = 'voided') = (voided_reason is not null))
);
create unique index ledger_entry_document on gongkai.ledger_entry (organ_id, kind, document_no) where document_no <> '' and state = 'valid';
create index ledger_entry_by_day on gongkai.ledger_entry (organ_id, kind, happened_on, id);
create index ledger_entry_list on gongkai.ledger_entry (organ_id, happened_on desc, id desc);
call gongkai.guard_by_organ('gongkai.ledger_entry');
