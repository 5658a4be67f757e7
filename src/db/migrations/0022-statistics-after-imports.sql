-- After an import of many rows the planner's picture of the tables is wrong until autovacuum comes by, and public
-- pages are slow meanwhile. Only the owner may refresh it; this is the door for the import that made it wrong.

create function gongkai.refresh_statistics() returns void language plpgsql security definer
  set search_path = gongkai, pg_temp as $$
begin
  analyze gongkai.item, gongkai.edition, gongkai.publication, gongkai.item_validity, gongkai.attachment,
          gongkai.catalogue_column, gongkai.organ, gongkai.ledger_entry;
end $$;
grant execute on function gongkai.refresh_statistics() to gongkai_staff, gongkai_worker;
