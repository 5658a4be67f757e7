-- A file is imported once: the same bytes confirmed twice would count every fee and purchase twice.

create unique index import_batch_once on gongkai.import_batch (organ_id, kind, sha256) where state = 'confirmed';
