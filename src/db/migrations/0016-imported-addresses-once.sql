-- A page of the old website comes in once.

create unique index item_original_address on gongkai.item (organ_id, original_address) where original_address is not null;
