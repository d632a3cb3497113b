import { describe, expect, it } from '@jest/globals';
import { aShop, mutate, openSocket, scopeOf, type TestUser, twoShops } from '../../testing/index.js';
import { recount, sorted, sumsOf } from '../insights/counted-by-rows.fixture.js';
import { newId } from '../shared/id.js';

interface StageRow {
  id: string;
  name: string;
  position: number;
}
interface Board {
  id: string;
  stages: StageRow[];
}

const { embudo, shop, other, as } = await twoShops();

async function aBoard(user = shop.admin): Promise<Board> {
  const { pipeline } = await mutate<{ pipeline: Board }>(
    as(user),
    'createPipeline',
    {
      name: `Ventas ${newId()}`,
      stages: [
        { name: 'Contacto', probability: 10 },
        { name: 'Propuesta', probability: 50 },
        { name: 'Ganada', probability: 100, kind: 'WON' },
        { name: 'Perdida', probability: 0, kind: 'LOST' },
      ],
    },
    'pipeline { id stages { id name position } } userErrors { code }',
  );
  return pipeline;
}
const stage = (board: Board, name: string): string => board.stages.find(one => one.name === name)?.id ?? '';
const boardOf = async (id: string): Promise<string[]> => {
  const { data } = await as(shop.secretary)<{ pipeline: Board }>(
    'query ($id: ID!) { pipeline(id: $id) { stages { name position } } }',
    { id },
  );
  expect(data.pipeline.stages.map(({ position }) => position)).toEqual(data.pipeline.stages.map((_, at) => at));
  return data.pipeline.stages.map(({ name }) => name);
};
const change = (user: TestUser, verb: string, input: object) =>
  mutate<{ stage: { id: string; name: string; position: number; kind: string } | null }>(
    as(user),
    verb,
    input,
    'stage { id name position kind } userErrors { code field }',
  );
const remove = (user: TestUser, input: object) =>
  mutate<{ deletedId: string | null }>(as(user), 'deleteStage', input, 'deletedId userErrors { code field }');
const sell = async (board: Board, user: TestUser, more: object = {}) => {
  const { opportunity, userErrors } = await mutate<{ opportunity: { id: string } | null }>(
    as(user),
    'createOpportunity',
    { title: 'Cocina', value: '100', pipelineId: board.id, ...more },
    'opportunity { id } userErrors { code field }',
  );
  return { id: opportunity?.id ?? '', error: userErrors[0] };
};
const sale = async (id: string) =>
  (
    await as(shop.admin)<{ opportunity: { status: string; stage: { name: string }; history: object[] } | null }>(
      'query ($id: ID!) { opportunity(id: $id) { status stage { name removedAt } history { from { name } to { name } changedBy { id } } } }',
      { id },
    )
  ).data.opportunity;
/** Expects the counters to equal a recount of the rows. */
async function expectRightFigures(user: TestUser): Promise<void> {
  const read = embudo.database.reader(scopeOf(user));
  for (const name of ['STAGE_ENTERED', 'STAGE_LEFT', 'WON'] as const)
    expect(sorted(await sumsOf(read, name, null, null))).toEqual(sorted(await recount(read, name, null, null)));
  const counted = `select subject, sum(count)::int as count, sum(amount)::float8 as amount from`;
  const ofCounters = await read.query(
    `${counted} (select subject, count, amount from counter where name = 'STAGE' union all select subject, count, amount from counter_delta where name = 'STAGE') c group by 1 having sum(count) <> 0 order by 1`,
  );
  expect(ofCounters).toEqual(await read.query(`${counted} counted where name = 'STAGE' group by 1 order by 1`));
}

describe('stages', () => {
  it('are added at their place, moved and renamed without gaps in their order', async () => {
    const board = await aBoard();
    const added = await change(shop.admin, 'createStage', {
      pipelineId: board.id,
      stage: { name: 'Visita', probability: 30, activities: ['Medir'] },
    });
    expect(added.stage).toMatchObject({ position: 2, kind: 'OPEN' });
    const first = { pipelineId: board.id, position: 0, stage: { name: 'Interés', probability: 5 } };
    expect((await change(shop.ceo, 'createStage', first)).stage?.position).toBe(0);
    expect(await boardOf(board.id)).toEqual(['Interés', 'Contacto', 'Propuesta', 'Visita', 'Ganada', 'Perdida']);
    const moved = await change(shop.admin, 'updateStage', {
      stageId: stage(board, 'Perdida'),
      position: 1,
      name: 'No compró',
    });
    expect(moved.stage).toMatchObject({ position: 1, name: 'No compró', kind: 'LOST' });
    expect(await boardOf(board.id)).toEqual(['Interés', 'No compró', 'Contacto', 'Propuesta', 'Visita', 'Ganada']);
    const open = await change(shop.admin, 'createStage', {
      pipelineId: board.id,
      stage: { name: 'Cierre', probability: 80 },
    });
    // After the last open stage, although one that closes sales stands before it.
    expect(open.stage?.position).toBe(5);
  });

  it('keep an order without gaps when many change it at once', async () => {
    const board = await aBoard();
    await Promise.all([
      ...[0, 1, 2, 3].map(position =>
        change(shop.admin, 'createStage', {
          pipelineId: board.id,
          position,
          stage: { name: `Nueva ${position}`, probability: 1 },
        }),
      ),
      change(shop.ceo, 'updateStage', { stageId: stage(board, 'Ganada'), position: 0 }),
      change(shop.admin, 'updateStage', { stageId: stage(board, 'Contacto'), position: 3 }),
      remove(shop.ceo, { stageId: stage(board, 'Propuesta') }),
    ]);
    expect((await boardOf(board.id)).sort()).toEqual(
      ['Contacto', 'Ganada', 'Nueva 0', 'Nueva 1', 'Nueva 2', 'Nueva 3', 'Perdida'].sort(),
    );
  });

  it('refuse what makes no sense, naming the field, and change nothing', async () => {
    const board = await aBoard();
    const stageId = stage(board, 'Contacto');
    const refused = async (input: object) =>
      (await change(shop.admin, 'updateStage', { stageId, ...input })).userErrors[0];
    expect(await refused({ name: 'ganada' })).toEqual({ code: 'INVALID', field: ['name'] });
    expect(await refused({ name: null })).toEqual({ code: 'INVALID', field: ['name'] });
    expect(await refused({ probability: 101 })).toEqual({ code: 'INVALID', field: ['probability'] });
    expect(await refused({ color: 'red' })).toEqual({ code: 'INVALID', field: ['color'] });
    expect(await refused({ expectedDurationDays: 0 })).toEqual({ code: 'INVALID', field: ['expectedDurationDays'] });
    expect(await refused({ position: 4 })).toEqual({ code: 'INVALID', field: ['position'] });
    expect((await change(shop.admin, 'updateStage', { stageId: board.id })).userErrors[0]?.code).toBe('NOT_FOUND');
    const foreign = await aBoard(other.admin);
    const ofOthers = await change(shop.admin, 'updateStage', { stageId: stage(foreign, 'Contacto'), name: 'X' });
    expect(ofOthers.userErrors).toEqual([{ code: 'NOT_FOUND', field: ['stageId'] }]);
    expect((await remove(shop.admin, { stageId: stage(foreign, 'Contacto') })).userErrors[0]?.code).toBe('NOT_FOUND');
    await change(shop.admin, 'updateStage', { stageId: stage(board, 'Propuesta'), kind: 'LOST' });
    expect(await refused({ kind: 'WON' })).toEqual({ code: 'CONFLICT', field: ['kind'] });
    expect(await boardOf(board.id)).toEqual(['Contacto', 'Propuesta', 'Ganada', 'Perdida']);
  });

  it('are for those who manage', async () => {
    const board = await aBoard();
    for (const user of [shop.seller, shop.professional, shop.secretary]) {
      for (const call of [
        `updateStage(input: { stageId: "${board.stages[0]?.id}", name: "X" }) { userErrors { code } }`,
        `createStage(input: { pipelineId: "${board.id}", stage: { name: "X", probability: 1 } }) { userErrors { code } }`,
        `deleteStage(input: { stageId: "${board.stages[0]?.id}" }) { userErrors { code } }`,
        `updatePipeline(input: { pipelineId: "${board.id}", name: "X" }) { userErrors { code } }`,
        `archivePipeline(input: { pipelineId: "${board.id}" }) { userErrors { code } }`,
        `deleteOpportunity(input: { opportunityId: "${board.id}" }) { userErrors { code } }`,
      ]) {
        const { errors } = await as(user)(`mutation { ${call} }`);
        expect([call, errors.map(error => error.extensions.code)]).toEqual([call, ['FORBIDDEN']]);
      }
    }
  });
});

describe('a change of a stage’s kind', () => {
  it('wins, loses and opens what stands in it, as of when it came in, in the figures too', async () => {
    const board = await aBoard();
    const { id } = await sell(board, shop.seller, { stageId: stage(board, 'Propuesta') });
    await sell(board, shop.admin, { stageId: stage(board, 'Propuesta'), value: '50' });
    await change(shop.admin, 'updateStage', { stageId: stage(board, 'Propuesta'), kind: 'WON' });
    expect((await sale(id))?.status).toBe('WON');
    const [row] = await embudo.testDatabase.sql<{ same: boolean }>(
      'select closed_at = last_stage_change_at as same from opportunity where id = $1',
      [id],
    );
    expect(row?.same).toBe(true);
    await expectRightFigures(shop.admin);
    await change(shop.admin, 'updateStage', { stageId: stage(board, 'Propuesta'), kind: 'OPEN', probability: 70 });
    expect((await sale(id))?.status).toBe('OPEN');
    await expectRightFigures(shop.admin);
    await expectRightFigures(shop.seller);
  });

  it('keeps no reason of a loss for a win, sets how likely it is by now, and tells of each as moved', async () => {
    const board = await aBoard();
    const first = await sell(board, shop.seller);
    const lost = stage(board, 'Perdida');
    await mutate(
      as(shop.admin),
      'moveOpportunity',
      { opportunityId: first.id, stageId: lost, reason: 'Muy caro' },
      'userErrors { code }',
    );
    const { sql } = embudo.testDatabase;
    const kept = async () =>
      sql(
        'select status, close_reason, p.probability from opportunity o join stage p on p.id = o.stage_id where o.id = $1',
        [first.id],
      );
    expect(await kept()).toEqual([{ status: 'LOST', close_reason: 'Muy caro', probability: 0 }]);
    const socket = openSocket(embudo.url, shop.seller.token);
    const told = socket.subscribe('subscription ($id: ID!) { opportunityMoved(pipelineId: $id) { id status } }', {
      id: board.id,
    });
    await socket.settled();
    await change(shop.admin, 'updateStage', { stageId: lost, kind: 'WON' });
    expect(await kept()).toEqual([{ status: 'WON', close_reason: null, probability: 100 }]);
    expect(await told.event()).toEqual({ opportunityMoved: { id: first.id, status: 'WON' } });
  });

  it('makes sales that it opens as likely as those of the open stage before it, unless somebody said otherwise', async () => {
    const board = await aBoard();
    const likely = async (name: string, kind: string, more: object = {}) => {
      expect(
        (await change(shop.admin, 'updateStage', { stageId: stage(board, name), kind, ...more })).userErrors,
      ).toEqual([]);
      const [row] = await embudo.testDatabase.sql<{ probability: number }>(
        'select probability from stage where id = $1',
        [stage(board, name)],
      );
      return row?.probability;
    };
    expect(await likely('Ganada', 'OPEN')).toBe(50);
    expect(await likely('Perdida', 'OPEN')).toBe(50);
    expect(await likely('Contacto', 'LOST')).toBe(0);
    expect(await likely('Contacto', 'OPEN')).toBe(50);
    expect(await likely('Ganada', 'WON', { probability: 90 })).toBe(90);
    expect(await likely('Ganada', 'OPEN')).toBe(90);
    expect(await likely('Ganada', 'WON')).toBe(100);
    expect(await likely('Ganada', 'OPEN', { probability: 100 })).toBe(100);
  });

  it('judges anew which steps into it and out of it were progress', async () => {
    const board = await aBoard();
    const { id } = await sell(board, shop.seller);
    const moved = (name: string) =>
      mutate(
        as(shop.admin),
        'moveOpportunity',
        { opportunityId: id, stageId: stage(board, name) },
        'userErrors { code }',
      );
    await moved('Propuesta');
    await moved('Perdida');
    const steps = async () =>
      (
        await embudo.testDatabase.sql<{ advanced: boolean }>(
          'select advanced from stage_change where opportunity_id = $1 and from_stage_id is not null order by changed_at, id',
          [id],
        )
      ).map(({ advanced }) => advanced);
    expect(await steps()).toEqual([true, false]);
    await change(shop.admin, 'updateStage', { stageId: stage(board, 'Perdida'), kind: 'WON' });
    expect(await steps()).toEqual([true, true]);
    await expectRightFigures(shop.admin);
    await change(shop.admin, 'updateStage', { stageId: stage(board, 'Propuesta'), kind: 'LOST' });
    expect(await steps()).toEqual([false, false]);
    await expectRightFigures(shop.admin);
    await expectRightFigures(shop.seller);
  });
});

describe('deleteStage', () => {
  it('moves what stands in it, with a step of the history each, and keeps its name there', async () => {
    const board = await aBoard();
    const [mine, theirs] = [await sell(board, shop.seller), await sell(board, shop.admin)];
    const stageId = stage(board, 'Contacto');
    const refused = async (moveToStageId: string | null) =>
      (await remove(shop.admin, { stageId, moveToStageId })).userErrors[0];
    expect(await refused(null)).toEqual({ code: 'CONFLICT', field: ['moveToStageId'] });
    expect(await refused(stage(board, 'Ganada'))).toEqual({ code: 'INVALID', field: ['moveToStageId'] });
    expect(await refused(stageId)).toEqual({ code: 'NOT_FOUND', field: ['moveToStageId'] });
    expect(await refused(stage(await aBoard(), 'Propuesta'))).toEqual({ code: 'NOT_FOUND', field: ['moveToStageId'] });
    const { deletedId } = await remove(shop.admin, { stageId, moveToStageId: stage(board, 'Propuesta') });
    expect(deletedId).toBe(stageId);
    expect(await boardOf(board.id)).toEqual(['Propuesta', 'Ganada', 'Perdida']);
    for (const { id } of [mine, theirs])
      expect(await sale(id)).toMatchObject({
        status: 'OPEN',
        stage: { name: 'Propuesta', removedAt: null },
        history: [
          { from: { name: 'Contacto' }, to: { name: 'Propuesta' }, changedBy: { id: shop.admin.id } },
          { from: null, to: { name: 'Contacto' } },
        ],
      });
    await expectRightFigures(shop.admin);
    expect((await remove(shop.admin, { stageId })).userErrors[0]?.code).toBe('NOT_FOUND');
    const again = await sell(board, shop.admin, { stageId });
    expect(again.error).toEqual({ code: 'NOT_FOUND', field: ['stageId'] });
    const last = await remove(shop.admin, { stageId: stage(board, 'Propuesta') });
    expect(last.userErrors).toEqual([{ code: 'CONFLICT', field: ['stageId'] }]);
  });

  it('leaves nothing in a removed stage, also where others move and create at the same time', async () => {
    const board = await aBoard();
    const [from, to] = [stage(board, 'Contacto'), stage(board, 'Propuesta')];
    const sales = await Promise.all(Array.from({ length: 6 }, () => sell(board, shop.admin, { stageId: to })));
    await Promise.all([
      ...sales.map(({ id }) =>
        mutate(as(shop.admin), 'moveOpportunity', { opportunityId: id, stageId: from }, 'userErrors { code }'),
      ),
      remove(shop.ceo, { stageId: from, moveToStageId: to }),
      ...[1, 2, 3].map(() => sell(board, shop.seller, { stageId: from })),
      ...sales.map(({ id }) =>
        mutate(as(shop.admin), 'moveOpportunity', { opportunityId: id, stageId: from }, 'userErrors { code }'),
      ),
    ]);
    const standing = await embudo.testDatabase.sql('select id from opportunity where stage_id = $1', [from]);
    expect(standing).toEqual([]);
    expect(await boardOf(board.id)).toEqual(['Propuesta', 'Ganada', 'Perdida']);
    await expectRightFigures(shop.admin);
  });
});

describe('archivePipeline', () => {
  it('takes no new opportunities until it is active again, and lets go on what stands in it', async () => {
    const board = await aBoard();
    const { id } = await sell(board, shop.seller);
    const archived = await mutate<{ pipeline: { active: boolean } }>(
      as(shop.admin),
      'archivePipeline',
      { pipelineId: board.id },
      'pipeline { active } userErrors { code }',
      'PipelineInput',
    );
    expect(archived.pipeline.active).toBe(false);
    expect((await sell(board, shop.admin)).error).toEqual({ code: 'CONFLICT', field: ['pipelineId'] });
    await mutate(
      as(shop.seller),
      'moveOpportunity',
      { opportunityId: id, stageId: stage(board, 'Ganada') },
      'userErrors { code }',
    );
    expect((await sale(id))?.status).toBe('WON');
    const changed = await mutate<{ pipeline: object }>(
      as(shop.ceo),
      'updatePipeline',
      { pipelineId: board.id, name: 'Obras', description: 'Grandes', active: true },
      'pipeline { name description active } userErrors { code }',
    );
    expect(changed.pipeline).toEqual({ name: 'Obras', description: 'Grandes', active: true });
    expect((await sell(board, shop.admin)).error).toBeUndefined();
    const foreign = await mutate(
      as(other.admin),
      'updatePipeline',
      { pipelineId: board.id, name: 'Nuestra' },
      'userErrors { code field }',
    );
    expect(foreign.userErrors).toEqual([{ code: 'NOT_FOUND', field: ['pipelineId'] }]);
  });
});

describe('deleteOpportunity', () => {
  it('leaves what is to be done, for the lead of the sale, else its customer, else for nothing', async () => {
    const board = await aBoard();
    const { lead } = await mutate<{ lead: { id: string } }>(
      as(shop.admin),
      'createLead',
      { name: 'Ana', phone: '+50688110011', source: 'Feria' },
      'lead { id }',
    );
    const { customer } = await mutate<{ customer: { id: string } }>(
      as(shop.admin),
      'createCustomer',
      { firstName: 'Berta', phone: '+50688110012' },
      'customer { id }',
    );
    const links: [object, object][] = [
      [{ leadId: lead.id }, { leadId: lead.id, customerId: null }],
      [{ customerId: customer.id }, { leadId: null, customerId: customer.id }],
      [{}, { leadId: null, customerId: null }],
    ];
    for (const [of, kept] of links) {
      const { id } = await sell(board, shop.admin, of);
      const { task } = await mutate<{ task: { id: string } }>(
        as(shop.admin),
        'saveTask',
        { title: 'Llamar', opportunityId: id },
        'task { id } userErrors { code }',
      );
      const { userErrors } = await mutate(
        as(shop.admin),
        'deleteOpportunity',
        { opportunityId: id },
        'userErrors { code }',
        'OpportunityInput',
      );
      expect(userErrors).toEqual([]);
      const { sql } = embudo.testDatabase;
      expect(
        await sql(
          `select lead_id as "leadId", customer_id as "customerId", opportunity_id as "opportunityId" from to_do where id = $1`,
          [task.id],
        ),
      ).toEqual([{ ...kept, opportunityId: null }]);
      expect(
        await sql(`select after from audit_entry where action = 'opportunity.deleted' and subject_id = $1`, [id]),
      ).toEqual([{ after: { tasksKept: 1 } }]);
    }
  });

  it('removes it with its history from the figures, and only in its own tenant', async () => {
    const board = await aBoard();
    const { id } = await sell(board, shop.seller);
    const gone = (user: TestUser) =>
      mutate<{ deletedId: string | null }>(
        as(user),
        'deleteOpportunity',
        { opportunityId: id },
        'deletedId userErrors { code field }',
        'OpportunityInput',
      );
    expect((await gone(other.admin)).userErrors).toEqual([{ code: 'NOT_FOUND', field: ['opportunityId'] }]);
    expect((await gone(shop.admin)).deletedId).toBe(id);
    expect(await sale(id)).toBeNull();
    expect((await gone(shop.admin)).userErrors).toEqual([{ code: 'NOT_FOUND', field: ['opportunityId'] }]);
    await expectRightFigures(shop.admin);
    const { data } = await as(shop.ceo)<{ auditLog: { nodes: object[] } }>(
      'query ($id: ID!) { auditLog(subjectId: $id) { nodes { action before } } }',
      { id },
    );
    expect(data.auditLog.nodes[0]).toMatchObject({ action: 'opportunity.deleted', before: { value: '100.00' } });
  });
});

describe('forecast and closeReasons', () => {
  it('weigh what is open by month, and count why it was lost, as far as the reader sees it', async () => {
    const place = await aShop(embudo);
    const board = await aBoard(place.admin);
    const make = (user: TestUser, more: object) => sell(board, user, { currency: 'USD', ...more });
    await make(place.seller, { value: '1000', expectedCloseDate: '2001-01-01' });
    await make(place.admin, { value: '400', stageId: stage(board, 'Propuesta'), ownerId: place.otherSeller.sellerId });
    await make(place.admin, { value: '7', expectedCloseDate: '2999-01-01' });
    const lost = [
      await make(place.seller, { value: '1' }),
      await make(place.seller, { value: '2' }),
      await make(place.admin, { value: '4', ownerId: place.otherSeller.sellerId }),
    ];
    const reasons = ['Precio', 'precio', 'Plazo'];
    for (const [at, { id }] of lost.entries())
      await mutate(
        as(place.admin),
        'moveOpportunity',
        { opportunityId: id, stageId: stage(board, 'Perdida'), reason: reasons[at] },
        'userErrors { code }',
      );
    const ask = async (user: TestUser) =>
      (
        await as(user)<{ forecast: object[]; closeReasons: { reason: string; count: number; value: string }[] }>(
          '{ forecast(months: 2) { month currency count value weightedValue } closeReasons { reason count value currency } }',
        )
      ).data;
    const [month] = await embudo.testDatabase.sql<{ day: string }>(
      `select date_trunc('month', now() at time zone 'America/Costa_Rica')::date::text as day`,
    );
    const all = await ask(place.secretary);
    expect(all.forecast).toEqual([
      { month: month?.day, currency: 'USD', count: 1, value: '1000.00', weightedValue: '100.00' },
      { month: null, currency: 'USD', count: 1, value: '400.00', weightedValue: '200.00' },
    ]);
    expect(all.closeReasons.map(({ reason, count, value }) => [reason.toLowerCase(), count, value])).toEqual([
      ['precio', 2, '3.00'],
      ['plazo', 1, '4.00'],
    ]);
    const own = await ask(place.seller);
    expect(own.forecast).toHaveLength(1);
    expect(own.closeReasons.map(({ reason }) => reason.toLowerCase())).toEqual(['precio']);
    const foreign = await ask(shop.professional);
    expect(foreign.closeReasons).toEqual([]);
  });
});
