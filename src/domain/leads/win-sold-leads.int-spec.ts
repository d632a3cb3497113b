import { describe, expect, it } from '@jest/globals';
import { jobsDone, mutate, twoShops } from '../../testing/index.js';
import { newId } from '../shared/id.js';

interface Lead {
  id: string;
  status: string;
  customer: { id: string; firstName: string; lifetimeValue: string } | null;
}

const { embudo, shop, as } = await twoShops({ worker: true });
const ask = as(shop.admin);
const fields = 'id status customer { id firstName lifetimeValue }';
const run = <T extends object>(verb: string, input: object, selection: string) =>
  mutate<T>(ask, verb, input, `${selection} userErrors { code field }`);

let phones = 88_450_000;
async function aLead(status?: string): Promise<string> {
  phones += 1;
  const phone = `+506${phones}`;
  const { lead } = await run<{ lead: Lead }>(
    'createLead',
    { name: 'Ana Mora', source: 'Referido', phone },
    `lead { ${fields} }`,
  );
  if (status) await run('updateLead', { leadId: lead.id, status }, `lead { ${fields} }`);
  return lead.id;
}
const look = async (id: string): Promise<Lead> => {
  await jobsDone(embudo);
  return (await ask<{ lead: Lead }>(`query ($id: ID!) { lead(id: $id) { ${fields} } }`, { id })).data.lead;
};

interface Board {
  id: string;
  stages: { id: string; kind: string }[];
}
async function aBoard(): Promise<Board> {
  const stages = [
    { name: 'Cotizado', probability: 50 },
    { name: 'Ganado', probability: 100, kind: 'WON' },
    { name: 'Perdido', probability: 0, kind: 'LOST' },
  ];
  return (
    await run<{ pipeline: Board }>(
      'createPipeline',
      { name: `Ventas ${newId()}`, stages },
      'pipeline { id stages { id kind } }',
    )
  ).pipeline;
}
const stageOf = ({ stages }: Board, kind: string): string => stages.find(one => one.kind === kind)?.id ?? '';
async function aSale(board: Board, leadId: string, kind = 'OPEN'): Promise<string> {
  const { opportunity } = await run<{ opportunity: { id: string } }>(
    'createOpportunity',
    {
      title: 'Cocina',
      value: '900.00',
      currency: 'CRC',
      pipelineId: board.id,
      stageId: stageOf(board, kind),
      leadId,
    },
    'opportunity { id }',
  );
  return opportunity.id;
}
const move = (opportunityId: string, board: Board, kind: string) =>
  run<{ opportunity: { id: string; updatedAt: string } }>(
    'moveOpportunity',
    { opportunityId, stageId: stageOf(board, kind) },
    'opportunity { id updatedAt }',
  );
const ana = { firstName: 'Ana', id: expect.any(String) };

describe('the lead of an opportunity', () => {
  it('is won with it, and its contact is a customer who bought that', async () => {
    const board = await aBoard();
    const leadId = await aLead();
    const sale = await aSale(board, leadId);
    expect(await look(leadId)).toMatchObject({ status: 'NEW', customer: null });
    await move(sale, board, 'LOST');
    expect(await look(leadId)).toMatchObject({ status: 'NEW', customer: null });
    await move(sale, board, 'WON');
    const won = { status: 'WON', customer: { ...ana, lifetimeValue: '900.00' } };
    expect(await look(leadId)).toMatchObject(won);
    const audited = `select 1 from audit_entry where tenant_id = $1 and action = 'lead.converted' and subject_id = $2`;
    expect(await embudo.testDatabase.sql(audited, [shop.tenant.id, leadId])).toHaveLength(1);
    await move(sale, board, 'OPEN');
    expect(await look(leadId)).toMatchObject({ status: 'WON', customer: { ...ana, lifetimeValue: '0.00' } });
  });

  it('is won with one that is created in a stage that wins, and with those of a stage that is made to win', async () => {
    const board = await aBoard();
    const [at, later] = [await aLead(), await aLead()];
    await aSale(board, at, 'WON');
    expect(await look(at)).toMatchObject({ status: 'WON', customer: ana });
    await aSale(board, later, 'LOST');
    await run('updateStage', { stageId: stageOf(board, 'LOST'), kind: 'WON' }, 'stage { id }');
    expect(await look(later)).toMatchObject({ status: 'WON', customer: { ...ana, lifetimeValue: '900.00' } });
  });

  it('stays lost where a person lost it, though its contact becomes a customer', async () => {
    const board = await aBoard();
    const leadId = await aLead('LOST');
    await aSale(board, leadId, 'WON');
    expect(await look(leadId)).toMatchObject({ status: 'LOST', customer: { ...ana, lifetimeValue: '900.00' } });
  });

  it('does not make who won it look again before they go on', async () => {
    const board = await aBoard();
    const leadId = await aLead();
    const { opportunity } = await move(await aSale(board, leadId), board, 'WON');
    await jobsDone(embudo);
    const input = { opportunityId: opportunity.id, updatedAtBefore: opportunity.updatedAt, title: 'Cocina de roble' };
    const { userErrors } = await run<object>('updateOpportunity', input, 'opportunity { id }');
    expect(userErrors).toEqual([]);
  });
});

describe('a lead that a person sets to WON', () => {
  it('makes its contact a customer with its opportunities', async () => {
    const board = await aBoard();
    const leadId = await aLead();
    await aSale(board, leadId);
    const { lead } = await run<{ lead: Lead }>('updateLead', { leadId, status: 'WON' }, `lead { ${fields} }`);
    expect(lead).toMatchObject({ status: 'WON', customer: ana });
    const linked = 'select customer_id as id from opportunity where lead_id = $1';
    expect(await embudo.testDatabase.sql(linked, [leadId])).toEqual([{ id: lead.customer?.id }]);
  });

  it('leaves a customer of a colleague as they are', async () => {
    const leadId = await aLead();
    const { lead } = await run<{ lead: Lead }>('updateLead', { leadId, status: 'WON' }, `lead { ${fields} }`);
    const mine = `update lead set status = 'NEW', seller_id = $2 where id = $1`;
    await embudo.testDatabase.sql(mine, [leadId, shop.seller.sellerId]);
    await embudo.testDatabase.sql('update customer set seller_id = $2 where id = $1', [
      lead.customer?.id,
      shop.otherSeller.sellerId,
    ]);
    const { lead: won, userErrors } = await mutate<{ lead: Lead }>(
      as(shop.seller),
      'updateLead',
      { leadId, status: 'WON' },
      `lead { ${fields} } userErrors { code }`,
    );
    expect([userErrors, won]).toMatchObject([[], { status: 'WON', customer: null }]);
  });
});
