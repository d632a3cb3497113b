import { beforeAll, describe, expect, it } from '@jest/globals';
import { aCustomField, mutate, openSocket, type TestUser, twoShops } from '../../testing/index.js';
import { newId } from '../shared/id.js';

interface Opportunity {
  id: string;
  title: string;
  currency: string;
  status: string;
  updatedAt: string;
  stage: { id: string; name: string };
  history: { from: { name: string } | null; to: { name: string } }[];
}
interface Page {
  totalCount: number;
  nodes: { id: string }[];
  pageInfo: { hasNextPage: boolean; endCursor: string };
}

const { embudo, shop, other, as } = await twoShops();
let board: { id: string; stages: { id: string; name: string; position: number; kind: string }[] };

beforeAll(async () => {
  board = await aPipeline(shop.admin);
  await aCustomField(embudo, shop.tenant, 'OPPORTUNITY', { key: 'madera' });
  for (const key of ['a', 'b', 'c']) await aCustomField(embudo, shop.tenant, 'OPPORTUNITY', { key, type: 'NUMBER' });
});

async function aPipeline(user: TestUser): Promise<typeof board> {
  const { pipeline, userErrors } = await mutate<{ pipeline: typeof board }>(
    as(user),
    'createPipeline',
    {
      name: `Ventas ${newId()}`,
      stages: [
        { name: 'Contacto', probability: 10, expectedDurationDays: 2 },
        { name: 'Propuesta', probability: 50, color: '#1E88E5' },
        { name: 'Ganada', probability: 100, kind: 'WON' },
        { name: 'Perdida', probability: 0, kind: 'LOST' },
      ],
    },
    'pipeline { id stages { id name position kind } } userErrors { code field }',
  );
  expect(userErrors).toEqual([]);
  expect(pipeline.stages.map(({ position, kind }) => [position, kind])).toEqual([
    [0, 'OPEN'],
    [1, 'OPEN'],
    [2, 'WON'],
    [3, 'LOST'],
  ]);
  return pipeline;
}

const fields = `id title value currency status probability atRisk expectedCloseDate source description closeReason customFields lastStageChangeAt updatedAt
  stage { id name } pipeline { id } owner { id } lead { id } customer { id } history { from { name } to { name } changedBy { id } notes secondsInStage changedAt }`;
const run = (user: TestUser, verb: string, input: object) =>
  mutate<{ opportunity: Opportunity }>(as(user), verb, input, `opportunity { ${fields} } userErrors { code field }`);
const create = async (user: TestUser, more: object = {}): Promise<Opportunity> => {
  const { opportunity, userErrors } = await run(user, 'createOpportunity', {
    title: 'Cocina de roble',
    value: '1500.5',
    currency: 'USD',
    pipelineId: board.id,
    ...more,
  });
  expect(userErrors).toEqual([]);
  return opportunity;
};
const movedIn = (event: Record<string, unknown>): string =>
  (event as { opportunityMoved: { id: string } }).opportunityMoved.id;
const stage = (name: string): string => board.stages.find(one => one.name === name)?.id ?? '';

describe('createPipeline', () => {
  it('refuses stages that make no sense, naming the field, and makes nothing', async () => {
    const count = async () => (await embudo.testDatabase.sql('select 1 from pipeline')).length;
    const before = await count();
    const refused = async (stages: object[]) =>
      (
        await as(shop.admin)<{ createPipeline: { userErrors: object[] } }>(
          `mutation ($input: CreatePipelineInput!) { createPipeline(input: $input) { pipeline { id } userErrors { code field } } }`,
          { input: { name: 'X', stages } },
        )
      ).data.createPipeline.userErrors[0];
    expect(await refused([])).toEqual({ code: 'INVALID', field: ['stages'] });
    const many = Array.from({ length: 31 }, (_, at) => ({ name: `S${at}`, probability: 1 }));
    expect(await refused(many)).toEqual({ code: 'LIMIT_REACHED', field: ['stages'] });
    expect(await refused([{ name: 'G', probability: 100, kind: 'WON' }])).toEqual({
      code: 'INVALID',
      field: ['stages'],
    });
    expect(await refused([{ name: 'A', probability: 101 }])).toEqual({
      code: 'INVALID',
      field: ['stages', '0', 'probability'],
    });
    expect(
      await refused([
        { name: 'A', probability: 1 },
        { name: 'a ', probability: 1 },
      ]),
    ).toEqual({ code: 'INVALID', field: ['stages', '1', 'name'] });
    expect(await refused([{ name: 'A', probability: 1, color: 'red' }])).toEqual({
      code: 'INVALID',
      field: ['stages', '0', 'color'],
    });
    expect(await count()).toBe(before);
  });

  it('is for those who manage', async () => {
    const { errors } = await as(shop.seller)(
      `mutation { createPipeline(input: { name: "X", stages: [{ name: "A", probability: 1 }] }) { pipeline { id } } }`,
    );
    expect(errors.map(error => error.extensions.code)).toEqual(['FORBIDDEN']);
  });
});

describe('createOpportunity', () => {
  it('starts in the first open stage with the first step of its history, and belongs to the seller who makes it', async () => {
    const made = await create(shop.seller, { customFields: { madera: 'roble' }, expectedCloseDate: '2999-01-31' });
    expect(made).toMatchObject({
      value: '1500.50',
      currency: 'USD',
      status: 'OPEN',
      probability: 0.1,
      atRisk: false,
      expectedCloseDate: '2999-01-31',
      customFields: { madera: 'roble' },
      stage: { name: 'Contacto' },
      owner: { id: shop.seller.sellerId },
      history: [{ from: null, to: { name: 'Contacto' }, changedBy: { id: shop.seller.id }, secondsInStage: null }],
    });
    expect((await create(shop.admin, { currency: null })).currency).toBe('CRC');
  });

  it('refuses more digits than the currency has, a currency that is none, and things that are not there', async () => {
    const refused = async (more: object) =>
      (
        await run(shop.seller, 'createOpportunity', {
          title: 'X',
          value: '1',
          currency: 'USD',
          pipelineId: board.id,
          ...more,
        })
      ).userErrors[0];
    expect(await refused({ value: '1.005' })).toEqual({ code: 'INVALID', field: ['value'] });
    expect(await refused({ value: '1.5', currency: 'CLP' })).toEqual({ code: 'INVALID', field: ['value'] });
    expect(await refused({ value: '-1' })).toEqual({ code: 'INVALID', field: ['value'] });
    expect(await refused({ value: '1.005', currency: ' usd' })).toEqual({ code: 'INVALID', field: ['value'] });
    expect(await refused({ currency: 'ABC' })).toEqual({ code: 'INVALID', field: ['currency'] });
    expect(await refused({ title: '  ' })).toEqual({ code: 'INVALID', field: ['title'] });
    expect(await refused({ pipelineId: 'nothing' })).toEqual({ code: 'NOT_FOUND', field: ['pipelineId'] });
    expect(await refused({ stageId: (await aPipeline(other.admin)).stages[0]?.id })).toEqual({
      code: 'NOT_FOUND',
      field: ['stageId'],
    });
    expect(await refused({ leadId: other.tenant.id })).toEqual({ code: 'NOT_FOUND', field: ['leadId'] });
    expect(await refused({ ownerId: shop.otherSeller.sellerId })).toEqual({ code: 'INVALID', field: ['ownerId'] });
    expect(await refused({ ownerId: other.seller.sellerId })).toEqual({ code: 'NOT_FOUND', field: ['ownerId'] });
  });

  it('takes a lead and a customer of one person only, since an erasure of the one would blank the other’s sale', async () => {
    const asAdmin = as(shop.admin);
    const { lead } = await mutate<{ lead: { id: string } }>(
      asAdmin,
      'createLead',
      { name: 'Ana', phone: '+50688110001', source: 'Feria' },
      'lead { id }',
    );
    const { customer: own } = await mutate<{ customer: { id: string } }>(
      asAdmin,
      'convertLead',
      { leadId: lead.id },
      'customer { id }',
    );
    const { customer: another } = await mutate<{ customer: { id: string } }>(
      asAdmin,
      'createCustomer',
      { firstName: 'Berta', phone: '+50688110002' },
      'customer { id }',
    );
    const sold = (customerId: string) =>
      run(shop.admin, 'createOpportunity', {
        title: 'Mesa',
        value: '1',
        pipelineId: board.id,
        leadId: lead.id,
        customerId,
      });
    expect(await sold(another.id)).toEqual({
      opportunity: null,
      userErrors: [{ code: 'INVALID', field: ['customerId'] }],
    });
    expect((await sold(own.id)).opportunity).toMatchObject({ lead: { id: lead.id }, customer: { id: own.id } });
  });
});

describe('updateOpportunity', () => {
  it('keeps what is omitted and clears what is null', async () => {
    const made = await create(shop.admin, { source: 'Feria', description: 'Con isla', customFields: { a: 1, b: 2 } });
    const { opportunity } = await run(shop.admin, 'updateOpportunity', {
      opportunityId: made.id,
      source: null,
      value: '99.9',
      customFields: { b: null, c: 3 },
    });
    expect(opportunity).toMatchObject({
      title: made.title,
      value: '99.90',
      source: null,
      description: 'Con isla',
      customFields: { a: 1, c: 3 },
    });
    const { userErrors } = await run(shop.admin, 'updateOpportunity', { opportunityId: made.id, title: null });
    expect(userErrors).toEqual([{ code: 'INVALID', field: ['title'] }]);
  });

  it('refuses a change by somebody who read it before the last change or move', async () => {
    const made = await create(shop.admin);
    const change = (title: string, updatedAtBefore: string | null) =>
      run(shop.admin, 'updateOpportunity', { opportunityId: made.id, title, updatedAtBefore });
    const { opportunity } = await change('Cocina de cedro', made.updatedAt);
    const conflict = [{ code: 'CONFLICT', field: ['updatedAtBefore'] }];
    expect((await change('Cocina de pino', made.updatedAt)).userErrors).toEqual(conflict);
    await run(shop.admin, 'moveOpportunity', { opportunityId: made.id, stageId: stage('Propuesta') });
    expect((await change('Cocina de pino', opportunity.updatedAt)).userErrors).toEqual(conflict);
    expect((await change('Cocina de pino', null)).opportunity).toMatchObject({ title: 'Cocina de pino' });
  });

  it('gives a new owner the history with it, and takes it from the old one', async () => {
    const made = await create(shop.admin, { ownerId: shop.seller.sellerId });
    await run(shop.admin, 'updateOpportunity', { opportunityId: made.id, ownerId: shop.otherSeller.sellerId });
    const seen = async (user: TestUser) =>
      (
        await as(user)(`query ($id: ID!) { opportunity(id: $id) { id history { to { name } } } }`, {
          id: made.id,
        })
      ).data.opportunity;
    expect(await seen(shop.seller)).toBeNull();
    expect(await seen(shop.otherSeller)).toEqual({ id: made.id, history: [{ to: { name: 'Contacto' } }] });
    const { userErrors } = await run(shop.seller, 'updateOpportunity', { opportunityId: made.id, title: 'Mía' });
    expect(userErrors).toEqual([{ code: 'NOT_FOUND', field: ['opportunityId'] }]);
  });
});

describe('moveOpportunity', () => {
  it('wins or loses by the kind of the stage, and opens again', async () => {
    const made = await create(shop.seller);
    const won = await run(shop.seller, 'moveOpportunity', {
      opportunityId: made.id,
      stageId: stage('Ganada'),
      reason: 'Precio',
    });
    expect(won.opportunity).toMatchObject({ status: 'WON', closeReason: 'Precio', probability: 1 });
    const again = await run(shop.seller, 'moveOpportunity', { opportunityId: made.id, stageId: stage('Propuesta') });
    expect(again.opportunity).toMatchObject({ status: 'OPEN', closeReason: null });
    expect(again.opportunity.history.map(({ from, to }) => [from?.name ?? null, to.name])).toEqual([
      ['Ganada', 'Propuesta'],
      ['Contacto', 'Ganada'],
      [null, 'Contacto'],
    ]);
    const same = await run(shop.seller, 'moveOpportunity', { opportunityId: made.id, stageId: stage('Propuesta') });
    expect(same.opportunity.history).toHaveLength(3);
    const empty = { opportunityId: made.id, stageId: stage('Perdida'), reason: ' ', notes: '' };
    expect((await run(shop.seller, 'moveOpportunity', empty)).opportunity).toMatchObject({ closeReason: null });
  });

  it('is given a reason later, or another one, by the stage in which it is', async () => {
    const made = await create(shop.seller);
    const move = async (name: string, reason?: string) =>
      (await run(shop.seller, 'moveOpportunity', { opportunityId: made.id, stageId: stage(name), reason })).opportunity;
    expect(await move('Contacto', 'Precio')).toMatchObject({ status: 'OPEN', closeReason: null });
    expect(await move('Perdida')).toMatchObject({ closeReason: null });
    expect(await move('Perdida', 'Precio')).toMatchObject({ status: 'LOST', closeReason: 'Precio' });
    expect(await move('Perdida')).toMatchObject({ closeReason: 'Precio' });
    const last = await move('Perdida', 'Eligió otra tienda');
    expect(last).toMatchObject({ closeReason: 'Eligió otra tienda' });
    expect(last.history.map(({ to }) => to.name)).toEqual(['Perdida', 'Contacto']);
    const log = await embudo.testDatabase.sql<{ action: string }>(
      `select action from audit_entry where subject_id = $1 and action = 'opportunity.reason-changed'`,
      [made.id],
    );
    expect(log).toHaveLength(2);
  });

  it('joins the history end to end when many move at once, with the seconds of every stay', async () => {
    const made = await create(shop.admin);
    await embudo.testDatabase.sql(
      `update opportunity set last_stage_change_at = last_stage_change_at - interval '1 hour' where id = $1`,
      [made.id],
    );
    const names = ['Propuesta', 'Ganada', 'Perdida', 'Contacto', 'Propuesta', 'Ganada', 'Perdida', 'Propuesta'];
    await Promise.all(
      names.map(name => run(shop.admin, 'moveOpportunity', { opportunityId: made.id, stageId: stage(name) })),
    );
    const steps = await embudo.testDatabase.sql<{ from: string | null; to: string; seconds: number }>(
      `select from_stage_id as "from", to_stage_id as "to", entered_at as entered, changed_at as changed, seconds_in_stage as seconds from stage_change where opportunity_id = $1 order by changed_at, id`,
      [made.id],
    );
    const [last] = await embudo.testDatabase.sql<{ stage_id: string }>(
      'select stage_id from opportunity where id = $1',
      [made.id],
    );
    expect(steps.length).toBeGreaterThan(2);
    // Steps of the same instant have no order of their own, so the chain of stages is followed instead.
    let at = steps.findIndex(({ from }) => from === null);
    let here = steps[at]?.to;
    const left = steps.filter(({ from }) => from !== null);
    expect(left[0]?.seconds).toBeGreaterThanOrEqual(3_600);
    expect(left.slice(1).every(({ seconds }) => seconds < 60)).toBe(true);
    for (let taken = 0; taken < steps.length - 1; taken++) {
      at = left.findIndex(({ from }) => from === here);
      expect(at).toBeGreaterThanOrEqual(0);
      here = left.splice(at, 1)[0]?.to;
    }
    expect(here).toBe(last?.stage_id);
  });

  it('says CONFLICT to whoever saw it elsewhere, and NOT_FOUND for a stage of another pipeline', async () => {
    const made = await create(shop.seller);
    const refused = async (more: object) => {
      const { userErrors, opportunity } = await run(shop.seller, 'moveOpportunity', {
        opportunityId: made.id,
        ...more,
      });
      expect(opportunity).toBeNull();
      return userErrors[0];
    };
    expect(await refused({ stageId: stage('Ganada'), fromStageId: stage('Propuesta') })).toEqual({
      code: 'CONFLICT',
      field: ['fromStageId'],
    });
    expect(await refused({ stageId: (await aPipeline(shop.admin)).stages[0]?.id })).toEqual({
      code: 'NOT_FOUND',
      field: ['stageId'],
    });
    expect(await refused({ stageId: 'x' })).toEqual({ code: 'NOT_FOUND', field: ['stageId'] });
  });

  it('is told to who follows the pipeline and may see it, and to nobody else', async () => {
    const followed = await Promise.all(
      [shop.admin, shop.seller, shop.otherSeller].map(async user => {
        const socket = openSocket(embudo.url, user.token);
        const events = socket.subscribe(
          `subscription ($id: ID!) { opportunityMoved(pipelineId: $id) { id stage { name } owner { id } } }`,
          { id: board.id },
        );
        await socket.settled();
        return events;
      }),
    );
    const made = await create(shop.seller);
    await run(shop.seller, 'moveOpportunity', { opportunityId: made.id, stageId: stage('Propuesta') });
    const open = await create(shop.admin);
    await run(shop.admin, 'moveOpportunity', { opportunityId: open.id, stageId: stage('Perdida') });
    for (const events of followed) await events.event(data => movedIn(data) === open.id);
    const seen = followed.map(({ events }) => events.map(movedIn));
    expect(seen).toEqual([[made.id, open.id], [made.id, open.id], [open.id]]);
    expect(followed.flatMap(({ errors }) => errors)).toEqual([]);
  });
});

describe('opportunities', () => {
  it('page by keyset, stable while new ones come, and count only what the filter lets through', async () => {
    const pipeline = await aPipeline(shop.admin);
    const made: string[] = [];
    for (let n = 0; n < 7; n++)
      made.unshift((await create(shop.admin, { pipelineId: pipeline.id, title: `Venta ${n}` })).id);
    const page = async (after: string | null) =>
      (
        await as(shop.admin)<{ opportunities: Page }>(
          `query ($id: ID!, $after: String) { opportunities(first: 3, after: $after, filter: { pipelineId: $id }) { totalCount nodes { id } pageInfo { hasNextPage endCursor } } }`,
          { id: pipeline.id, after },
        )
      ).data.opportunities;
    const first = await page(null);
    await create(shop.admin, { pipelineId: pipeline.id });
    const second = await page(first.pageInfo.endCursor);
    const third = await page(second.pageInfo.endCursor);
    const ids = [first, second, third].flatMap(({ nodes }) => nodes.map(({ id }) => id));
    expect(ids).toEqual(made);
    expect([first.totalCount, third.totalCount, third.pageInfo.hasNextPage]).toEqual([7, 8, false]);
  });

  it('are found by title, stage, status, owner and risk', async () => {
    const pipeline = await aPipeline(shop.admin);
    const [a, b, c] = [
      await create(shop.admin, {
        pipelineId: pipeline.id,
        title: 'Camión ESPECIAL 100%',
        ownerId: shop.seller.sellerId,
      }),
      await create(shop.admin, { pipelineId: pipeline.id, title: 'Otra', expectedCloseDate: '2020-01-01' }),
      await create(shop.admin, { pipelineId: pipeline.id, title: 'Lenta' }),
    ];
    await embudo.testDatabase.sql(
      `update opportunity set last_stage_change_at = now() - interval '97 hours' where id = $1`,
      [c.id],
    );
    const found = async (filter: object) =>
      (
        await as(shop.admin)<{ opportunities: { nodes: { id: string }[] } }>(
          `query ($filter: OpportunityFilter) { opportunities(filter: $filter) { nodes { id atRisk } } }`,
          { filter: { pipelineId: pipeline.id, ...filter } },
        )
      ).data.opportunities.nodes.map(({ id }) => id);
    expect(await found({ search: 'camion especial 100%' })).toEqual([a.id]);
    expect(await found({ search: '_' })).toEqual([]);
    expect(await found({ atRisk: true })).toEqual([c.id, b.id]);
    expect(await found({ atRisk: false })).toEqual([a.id]);
    expect(await found({ ownerId: shop.seller.sellerId })).toEqual([a.id]);
    expect(await found({ ownerId: 'nobody' })).toEqual([]);
    expect(await found({ stageId: a.stage.id, status: ['OPEN'] })).toEqual([c.id, b.id, a.id]);
    expect(await found({ status: ['WON', 'LOST'] })).toEqual([]);
  });
});
