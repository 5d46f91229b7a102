-- The catalogue of a province: directory items that places inherit from, versions by date and state, what replaced an item,
-- and what memory needs of each version without reading its body.
create table catalogue_directory (
  basic_code text not null,
  version integer not null,
  name text not null,
  type_code text not null,
  body text not null,
  state integer not null,
  effective_on text not null,
  published_at text not null,
  published_by text not null,
  reason text not null,
  primary key (basic_code, version)
);
-- Equal words are kept once: a hundred counties use the same.
create table catalogue_wording (
  id text not null primary key,
  body text not null
);
create table catalogue_succession (
  from_id text not null,
  to_id text not null,
  kind text not null,
  at text not null,
  primary key (from_id, to_id)
);
-- The record's entries about items, by their positions in the feed: what a mirror reads.
create table catalogue_change (
  position integer not null primary key,
  type text not null,
  item_id text not null,
  version integer not null,
  slug text not null,
  place text not null,
  at text not null
);
alter table catalogue_item add column code text not null default '';
alter table catalogue_item add column basic_code text not null default '';
alter table catalogue_item add column handling_code text not null default '';
alter table catalogue_item add column type_code text not null default '';
alter table catalogue_item add column department_kind text not null default '';
alter table catalogue_item add column directory_version integer null;
alter table catalogue_item add column state integer not null default 1;
alter table catalogue_item add column effective_on text not null default '2000-01-01';
alter table catalogue_item add column in_force_at text null;
alter table catalogue_item add column reason text not null default '';
alter table catalogue_item add column published_by text not null default '';
alter table catalogue_item add column wording_id text not null default '00000000-0000-0000-0000-000000000000';
alter table catalogue_item add column online integer not null default 1;
alter table catalogue_item add column visits integer not null default 0;
alter table catalogue_item add column bring integer not null default 0;
alter table catalogue_item add column promised text not null default '';
alter table catalogue_item add column example integer not null default 0;
alter table catalogue_item add column charged integer not null default 0;
alter table catalogue_item add column licence_template text null;
-- Versions from before: their columns are told by their bodies.
update catalogue_item set
  code = body ->> '$.code',
  basic_code = body ->> '$.basicCode',
  handling_code = body ->> '$.handlingCode',
  type_code = body ->> '$.typeCode',
  department_kind = body ->> '$.departmentKind',
  state = case when withdrawn_at is null then 1 else 3 end,
  effective_on = date(published_at, '+8 hours'),
  in_force_at = published_at,
  wording_id = id,
  visits = body ->> '$.window.visits',
  bring = (select count(*) from json_each(body, '$.materials') m
    where m.value ->> '$.necessity' = 'required' and coalesce(m.value ->> '$.replacedBy.kind', '') not in ('formData', 'commitment')
      and coalesce(m.value ->> '$.replacedBy.source', '') not in ('population', 'legal-person')),
  promised = case when body ->> '$.handleType' = 'instant' then '即办'
    else case when body ->> '$.promisedLimit.limit.unit' = 'none' then '无期限'
      when body ->> '$.promisedLimit.limit.amount' = 0 then '当日'
      else (body ->> '$.promisedLimit.limit.amount') || case body ->> '$.promisedLimit.limit.unit'
        when 'workingDays' then ' 个工作日' when 'calendarDays' then ' 日（自然日）' when 'hours' then ' 小时' else ' 个月' end end end,
  example = body ->> '$.promisedLimit.example',
  charged = body ->> '$.fee.charged',
  licence_template = body ->> '$.result.licenceTemplate';
insert into catalogue_wording (id, body)
select i.id, json_object(
  'name', body ->> '$.name', 'summary', body ->> '$.summary', 'basicCode', body ->> '$.basicCode',
  'aliases', body -> '$.aliases', 'words', body -> '$.words', 'result', body ->> '$.result.name',
  'typeCode', body ->> '$.typeCode', 'typeName', body ->> '$.typeName', 'themes', body -> '$.themes',
  'objects', (select json_group_array(o.value ->> '$.code') from json_each(body, '$.objects') o))
from catalogue_item i where version = (select max(version) from catalogue_item n where n.id = i.id);
alter table catalogue_item drop column withdrawn_at;
create index catalogue_item_code on catalogue_item (code);
create index catalogue_item_handling on catalogue_item (handling_code);
create index catalogue_item_name on catalogue_item (name, place);
create index catalogue_item_basic on catalogue_item (basic_code, place);
create index catalogue_item_place on catalogue_item (place, id);
create index catalogue_item_pending on catalogue_item (effective_on) where in_force_at is null;
create index catalogue_item_effective on catalogue_item (effective_on);
create index catalogue_succession_to on catalogue_succession (to_id);
