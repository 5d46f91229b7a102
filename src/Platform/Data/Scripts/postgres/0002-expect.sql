-- Fails a batch whose statement touched another number of rows than it must: somebody else was faster.
create function platform_expect(touched bigint, expected bigint) returns void language plpgsql as $$
begin
  if touched <> expected then
    raise exception 'touched % rows, not %', touched, expected using errcode = 'TB409';
  end if;
end
$$;
