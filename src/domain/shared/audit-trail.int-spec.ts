import { beforeAll, describe, expect, it } from '@jest/globals';
import { z } from 'zod';
import { aShop, startTestEmbudo, type TestEmbudo } from '../../testing/index.js';
import { userActor } from './actor.js';
import { notAudited } from './audit-trail.js';
import { newId } from './id.js';
import { idempotencyKey } from './once.js';
import { longUseCase, useCase } from './use-case.js';

let embudo: TestEmbudo;
beforeAll(async () => {
  embudo = await startTestEmbudo();
});

interface Thing {
  id: string;
  colour: string;
  tags: string[];
  owner: { id: string; name: string };
}
const shows = ({ colour, tags }: Thing) => ({ colour, tags });
const permission = 'lead:read' as const;
const aThing = async () => {
  const shop = await aShop(embudo);
  const contactId = newId();
  await embudo.testDatabase.sql('insert into contact (id, tenant_id) values ($1, $2)', [contactId, shop.tenant.id]);
  const thing: Thing = { id: newId(), colour: 'red', tags: ['a'], owner: { id: contactId, name: 'Ana' } };
  const context = embudo.context(userActor({ tenantId: shop.tenant.id, userId: shop.ceo.id, role: 'CEO' }));
  return { thing, context, tenantId: shop.tenant.id, ceo: shop.ceo };
};
const entriesOf = (tenantId: string) =>
  embudo.testDatabase.sql(
    `select a.action, a.subject_type as type, a.subject_id as id, a.before, a.after, p.body::jsonb as personal, p.contact_id as contact
     from audit_entry a left join audit_personal p on p.id = a.id where a.tenant_id = $1 order by a.at, a.id`,
    [tenantId],
  );

const paint = useCase({
  name: 'spec.paint-thing',
  permission,
  input: z.object({ thing: z.custom<Thing>(), colour: z.string() }),
  audit: {
    'thing.painted': {
      subject: 'thing',
      shows,
      personal: { contactId: ({ owner }: Thing) => owner.id, shows: ({ owner: { name } }: Thing) => ({ name }) },
    },
  },
  async run({ audit }, { thing, colour }) {
    if (thing.colour === colour) return audit.nothing();
    if (colour === 'untold') return;
    audit['thing.painted'].beforeAndAfter(thing, { after: { by: 'hand' } });
    thing.colour = colour;
    thing.tags.push(colour);
    thing.owner.name = 'Bea';
    if (colour === 'impossible') throw new Error('there is no such colour');
  },
});

describe('the audit trail of a use case', () => {
  it('records the thing before and after the change, with the contact’s data stored beside the entry', async () => {
    const { thing, context, tenantId } = await aThing();
    await paint(context, { thing, colour: 'blue' });
    expect(await entriesOf(tenantId)).toEqual([
      {
        action: 'thing.painted',
        type: 'thing',
        id: thing.id,
        before: { colour: 'red', tags: ['a'] },
        after: { colour: 'blue', tags: ['a', 'blue'], by: 'hand', personal: expect.stringMatching(/^[0-9a-f]{64}$/) },
        personal: { before: { name: 'Ana' }, after: { name: 'Bea' } },
        contact: thing.owner.id,
      },
    ]);
  });

  it('has no entry where nothing changed, and none where the use case failed', async () => {
    const { thing, context, tenantId } = await aThing();
    await paint(context, { thing, colour: 'red' });
    await expect(paint(context, { thing, colour: 'impossible' })).rejects.toThrow('no such colour');
    expect(await entriesOf(tenantId)).toEqual([]);
  });

  it('refuses to commit where an audited use case adds no entry', async () => {
    const { thing, context } = await aThing();
    await expect(paint(context, { thing, colour: 'untold' })).rejects.toThrow(
      'spec.paint-thing declares audit entries',
    );
  });

  it('records beginnings and ends of several things, with ids that the entry declares', async () => {
    const { thing, context, tenantId } = await aThing();
    const other = { ...thing, id: newId(), colour: 'green' };
    const trade = useCase({
      name: 'spec.trade-things',
      permission,
      input: z.object({}),
      audit: {
        'thing.sold': { subject: 'shop', id: ({ owner }: Thing) => owner.id, shows },
        'thing.bought': { subject: 'thing', shows },
        'thing.weighed': { subject: 'thing' },
      },
      async run({ audit }) {
        audit['thing.sold'].before(thing);
        for (const bought of [thing, other]) audit['thing.bought'].after(bought);
        audit['thing.weighed'].after({ id: other.id });
      },
    });
    await trade(context, {});
    const red = { colour: 'red', tags: ['a'] };
    const entry = { type: 'thing', before: null, personal: null, contact: null };
    expect(await entriesOf(tenantId)).toEqual([
      { ...entry, action: 'thing.sold', type: 'shop', id: thing.owner.id, before: red, after: null },
      { ...entry, action: 'thing.bought', id: thing.id, after: red },
      { ...entry, action: 'thing.bought', id: other.id, after: { colour: 'green', tags: ['a'] } },
      { ...entry, action: 'thing.weighed', id: other.id, after: null },
    ]);
  });

  it('has one entry where a request is repeated with the same idempotencyKey', async () => {
    const { thing, context, tenantId } = await aThing();
    const buy = useCase({
      name: 'spec.buy-thing',
      permission,
      input: z.object({ idempotencyKey }),
      once: { idOf: (id: string) => id, again: async (_context, id) => id },
      audit: { 'thing.bought': { subject: 'thing', shows } },
      async run({ audit }) {
        audit['thing.bought'].after(thing);
        return thing.id;
      },
    });
    await buy(context, { idempotencyKey: 'one' });
    await buy(context, { idempotencyKey: 'one' });
    expect(await entriesOf(tenantId)).toHaveLength(1);
    await buy(context, { idempotencyKey: 'two' });
    expect(await entriesOf(tenantId)).toHaveLength(2);
  });

  it('works in each transaction of a use case that opens several, also in one of another scope', async () => {
    const { thing, context, tenantId, ceo } = await aThing();
    const ship = longUseCase({
      name: 'spec.ship-thing',
      permission,
      input: z.object({}),
      audit: { 'thing.shipped': { subject: 'thing', shows } },
      async run({ transaction, transactionAs }) {
        await transaction(async (_tx, audit) => audit['thing.shipped'].after(thing));
        await transactionAs({ tenantId, userId: ceo.id, role: 'SYSTEM' }, async (_tx, audit) =>
          audit['thing.shipped'].after(thing, { by: { kind: 'job', id: null, name: 'shipping' } }),
        );
        const failing = transaction(async (_tx, audit) => {
          audit['thing.shipped'].after(thing);
          throw new Error('the ship sank');
        });
        await failing.catch(() => undefined);
      },
    });
    await ship(context, {});
    const actors = await embudo.testDatabase.sql(
      'select actor_kind as kind, actor_name as name from audit_entry where tenant_id = $1 order by at, id',
      [tenantId],
    );
    expect(actors).toEqual([
      { kind: 'user', name: 'CEO Prueba' },
      { kind: 'job', name: 'shipping' },
    ]);
  });

  it('accepts only declared actions, with things of the declared type', () => {
    useCase({
      name: 'spec.peek',
      permission,
      input: z.object({}),
      audit: notAudited('Only reads.'),
      async run({ audit }) {
        // @ts-expect-error this use case declares no entries
        return audit['thing.seen'];
      },
    });
    useCase({
      name: 'spec.mend',
      permission,
      input: z.object({}),
      audit: { 'thing.mended': { subject: 'thing', shows } },
      async run({ audit }) {
        // @ts-expect-error a thing has a colour and tags
        audit['thing.mended'].after({ id: newId() });
      },
    });
  });
});
