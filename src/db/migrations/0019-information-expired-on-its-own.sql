-- A document past its last day (失效日期) is shown as 失效 everywhere the public looks, without anyone having to say so.
-- The same rule as validityOn() in domain/information/validity.ts.

create or replace view published.item with (security_barrier) as
  select i.organ_id, i.id, i.index_no, i.first_published_at, i.original_address,
         e.id as edition_id, e.number as edition_number, e.title, e.subtitle, e.doc_no, e.genre, e.normative_kind,
         e.theme_code, e.theme_detail, e.keywords, e.summary, e.body_html, e.body_text, e.issuer, e.source, e.author,
         e.audience, e.written_on, e.effective_on, e.expires_on, e.art20_item, e.openness_class, e.column_id,
         e.correction_note, e.published_at as edition_published_at,
         case when x.ran_out then 'expired' else coalesce(v.validity, 'in-force') end as validity,
         case when x.ran_out then e.expires_on + 1 else v.since end as validity_since,
         v.reason as validity_reason, v.successor_item_id
    from gongkai.item i
    join gongkai.edition e on e.organ_id = i.organ_id and e.id = i.public_edition_id
                          and e.state = 'published' and e.attribute = 'proactive'
    left join lateral (select * from gongkai.item_validity v where v.organ_id = i.organ_id and v.item_id = i.id
                        order by v.id desc limit 1) v on true
    cross join lateral (select coalesce(v.validity, 'in-force') = 'in-force'
                           and coalesce(e.expires_on < (now() at time zone 'Asia/Shanghai')::date, false) as ran_out) x
   where i.state = 'public';
