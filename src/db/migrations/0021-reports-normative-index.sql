-- Report table 2 counts the few rules and normative documents among very many items.

create index edition_normative on gongkai.edition (organ_id, normative_kind) where normative_kind is not null;
