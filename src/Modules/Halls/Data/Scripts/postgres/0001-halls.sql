-- Venues 办事地点, the days on which they open otherwise, what the map is drawn from, and the topics of convenience services.
create table halls_venue (
  id uuid not null primary key,
  code text not null,
  place text not null,
  kind text not null,
  name text not null,
  address text not null,
  longitude double precision not null,
  latitude double precision not null,
  phone text not null,
  details text not null,
  revision bigint not null
);
create unique index halls_venue_code on halls_venue (code);
create table halls_special (
  id uuid not null primary key,
  venue_id uuid not null,
  from_day date not null,
  to_day date not null,
  hours text not null,
  reason text not null
);
create index halls_special_venue on halls_special (venue_id, from_day);
create table halls_shape (id text not null primary key, position integer not null, body text not null);
create table halls_topic (code text not null primary key, position integer not null, body text not null);
