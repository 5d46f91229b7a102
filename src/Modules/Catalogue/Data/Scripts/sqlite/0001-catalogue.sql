-- Published items. A version's body is only ever added, never changed; withdrawing an item sets withdrawn_at.
create table catalogue_item (
  id text not null,
  version integer not null,
  slug text not null,
  name text not null,
  place text not null,
  body text not null,
  published_at text not null,
  withdrawn_at text null,
  primary key (id, version)
);
create index catalogue_item_slug on catalogue_item (slug, version);
create table catalogue_words (
  name text not null primary key,
  body text not null
);
