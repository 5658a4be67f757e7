-- The one visibility rule: everything the public sees — page, file, feed, search, sitemap, API, export —
-- is read through these views, and the public role can read nothing else.

create view published.organ as
  select id, parent_id, slug, name, short_name, kind, index_prefix, is_supervisor, site, valid_from, valid_to
    from gongkai.organ;

create view published.catalogue_column with (security_barrier) as
  select organ_id, id, parent_id, slug, name, module, column_type, description, keywords, art20_item, position, created_at
    from gongkai.catalogue_column where closed_at is null;

-- Items that are public now. The newest validity row counts; none means 有效.
create view published.item with (security_barrier) as
  select i.organ_id, i.id, i.index_no, i.first_published_at, i.original_address,
         e.id as edition_id, e.number as edition_number, e.title, e.subtitle, e.doc_no, e.genre, e.normative_kind,
         e.theme_code, e.theme_detail, e.keywords, e.summary, e.body_html, e.body_text, e.issuer, e.source, e.author,
         e.audience, e.written_on, e.effective_on, e.expires_on, e.art20_item, e.openness_class, e.column_id,
         e.correction_note, e.published_at as edition_published_at,
         coalesce(v.validity, 'in-force') as validity, v.since as validity_since, v.reason as validity_reason,
         v.successor_item_id
    from gongkai.item i
    join gongkai.edition e on e.organ_id = i.organ_id and e.id = i.public_edition_id
                          and e.state = 'published' and e.attribute = 'proactive'
    left join lateral (select * from gongkai.item_validity v where v.organ_id = i.organ_id and v.item_id = i.id
                        order by v.id desc limit 1) v on true
   where i.state = 'public';

-- What is left of a withdrawn item: that it was there, when it went and why. Not its content.
create view published.withdrawn_item with (security_barrier) as
  select i.organ_id, i.id, i.index_no, i.first_published_at, i.withdrawn_at, i.withdrawn_reason
    from gongkai.item i where i.state = 'withdrawn';

-- Earlier public editions of items that are public now.
create view published.edition with (security_barrier) as
  select e.organ_id, e.item_id, e.id, e.number, e.state, e.title, e.doc_no, e.body_html, e.correction_note, e.published_at
    from gongkai.edition e join gongkai.item i on i.organ_id = e.organ_id and i.id = e.item_id
   where i.state = 'public' and e.state in ('published', 'superseded') and e.attribute = 'proactive';

create view published.attachment with (security_barrier) as
  select a.organ_id, a.id, a.edition_id, i.id as item_id, a.title, a.position, f.name, f.media_type, f.bytes, f.sha256
    from gongkai.attachment a
    join gongkai.stored_file f on f.organ_id = a.organ_id and f.id = a.file_id
    join gongkai.item i on i.organ_id = a.organ_id and i.public_edition_id = a.edition_id and i.state = 'public'
    join gongkai.edition e on e.organ_id = a.organ_id and e.id = a.edition_id and e.state = 'published' and e.attribute = 'proactive';

-- Channels of items that are public now, for the item page and the year's numbers.
create view published.publication with (security_barrier) as
  select p.organ_id, p.id, p.item_id, p.channel, p.kind, p.published_at, p.published_on, p.address
    from gongkai.publication p join gongkai.item i on i.organ_id = p.organ_id and i.id = p.item_id and i.state = 'public'
   where p.state = 'confirmed' and p.voided_at is null;

create view published.annual_report with (security_barrier) as
  select organ_id, id, year, form, snapshot, published_at
    from gongkai.annual_report where state = 'published';

grant select on all tables in schema published to gongkai_public, gongkai_staff, gongkai_worker;
