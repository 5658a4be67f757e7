-- The console's lists of one person's items and of what is kept back start from few rows, however many are public.

create index edition_by_drafter on gongkai.edition (organ_id, drafted_by, item_id) where drafted_by is not null;
create index edition_kept_back on gongkai.edition (organ_id, item_id) where attribute <> 'proactive';
