import { describe, expect, it } from '@jest/globals';
import { storedColumns } from './columns.js';

describe('the stored columns of a source', () => {
  it('are those that are named and not computed, under the name that they are given', () => {
    const columns = `o.id, o.seller_id as "ownerId", s."primary", lower(o.a) as b, case when o.x in (1, 2) then o.y end as "z",
      (select p.q, p.r from p) as w, o.value_minor * 2 as twice, o.last_at::text as "lastAt", o.kind as kind`;
    expect([...storedColumns({ from: 'o', columns })]).toEqual(['id', 'ownerId', 'primary', 'kind']);
  });
});
