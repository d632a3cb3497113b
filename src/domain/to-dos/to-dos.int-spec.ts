import { describe, expect, it } from '@jest/globals';
import { mutate, type TestUser, twoShops } from '../../testing/index.js';

const { embudo, shop, other, as } = await twoShops();

interface Task {
  id: string;
  title: string;
  done: boolean;
  dueAt: string | null;
  seller: { id: string } | null;
  lead: { id: string } | null;
}
const save = (user: TestUser, input: object) =>
  mutate<{ task: Task | null }>(
    as(user),
    'saveTask',
    { title: 'Llamar', ...input },
    'task { id title done doneAt dueAt seller { id } lead { id } } userErrors { code field }',
  );
const remove = (user: TestUser, taskId: string) =>
  mutate<{ deletedId: string | null }>(
    as(user),
    'deleteTask',
    { taskId },
    'deletedId userErrors { code field }',
    'TaskInput',
  );
const titlesOf = async (user: TestUser, args = ''): Promise<string[]> =>
  (
    await as(user)<{ tasks: { nodes: Task[] } }>(`{ tasks(first: 50${args}) { nodes { title } totalCount } }`)
  ).data.tasks.nodes.map(({ title }) => title);
const aLead = async (user: TestUser) =>
  (
    await mutate<{ lead: { id: string } }>(
      as(user),
      'createLead',
      { name: 'Ana', source: 'Feria' },
      'lead { id } userErrors { code }',
    )
  ).lead.id;

describe('saveTask', () => {
  it('notes what is to be done, for whoever sells, and lists what is due first at the front', async () => {
    const lead = await aLead(shop.seller);
    const first = await save(shop.seller, { title: 'B', dueAt: '2030-01-02T00:00:00Z', leadId: lead });
    expect(first.task).toMatchObject({ done: false, seller: { id: shop.seller.sellerId }, lead: { id: lead } });
    await save(shop.seller, { title: 'Sin fecha' });
    await save(shop.seller, { title: 'A', dueAt: '2030-01-01T00:00:00Z' });
    const forOther = await save(shop.admin, { title: 'De otra', sellerId: shop.otherSeller.sellerId });
    expect(forOther.task?.seller?.id).toBe(shop.otherSeller.sellerId);
    expect((await save(shop.admin, { title: 'Del prospecto', leadId: lead })).task?.seller?.id).toBe(
      shop.seller.sellerId,
    );
    expect(await titlesOf(shop.seller)).toEqual(['A', 'B', ...['Del prospecto', 'Sin fecha'].sort(byAge)]);
    expect(await titlesOf(shop.otherSeller)).toEqual(['De otra']);
    expect((await titlesOf(shop.secretary)).length).toBe(5);
    expect(await titlesOf(shop.admin, `, sellerId: "${shop.otherSeller.sellerId}"`)).toEqual(['De otra']);
    expect(await titlesOf(other.admin)).toEqual([]);
    const { data } = await as(shop.seller)<{ lead: { tasks: { nodes: Task[] } } }>(
      'query ($id: ID!) { lead(id: $id) { tasks(done: false) { nodes { title } } } }',
      { id: lead },
    );
    expect(data.lead.tasks.nodes.map(({ title }) => title)).toEqual(['B', 'Del prospecto']);
  });

  it('changes what is given, and what is done stays done at its time', async () => {
    const { task } = await save(shop.seller, { dueAt: '2031-01-01T00:00:00Z' });
    const done = await save(shop.seller, { taskId: task?.id, title: 'Visitar', done: true });
    expect(done.task).toMatchObject({ title: 'Visitar', done: true, dueAt: '2031-01-01T00:00:00.000Z' });
    const again = await save(shop.seller, { taskId: task?.id, done: true, dueAt: null });
    expect(again.task).toEqual({ ...done.task, title: 'Llamar', dueAt: null });
    expect(await titlesOf(shop.seller, ', done: true')).toEqual(['Llamar']);
    expect((await save(shop.seller, { taskId: task?.id, done: false })).task?.done).toBe(false);
  });

  it('stays whose it was when its lead passes to a colleague: they end, change and retitle it', async () => {
    // The lead has no seller yet, so the task is the seller's own and does not move with the lead.
    const lead = await aLead(shop.admin);
    const { task } = await save(shop.seller, { title: 'Llamar a Ana', leadId: lead });
    await mutate(
      as(shop.admin),
      'assignLead',
      { leadId: lead, sellerId: shop.otherSeller.sellerId },
      'userErrors { code }',
    );
    const taskId = task?.id;
    for (const input of [
      { title: 'Preguntar por Ana' },
      { dueAt: '2031-01-01T00:00:00Z', leadId: lead },
      { done: true },
    ])
      expect((await save(shop.seller, { taskId, ...input })).userErrors).toEqual([]);
    expect((await save(shop.seller, { leadId: lead })).userErrors).toEqual([{ code: 'NOT_FOUND', field: ['leadId'] }]);
    expect((await save(shop.seller, { taskId, leadId: null })).userErrors).toEqual([]);
    expect((await save(shop.seller, { taskId, leadId: lead })).userErrors).toEqual([
      { code: 'NOT_FOUND', field: ['leadId'] },
    ]);
  });

  it('refuses what is not there or not theirs, naming the field', async () => {
    const { task } = await save(shop.otherSeller, {});
    const lead = await aLead(shop.otherSeller);
    const refused = async (user: TestUser, input: object) => (await save(user, input)).userErrors[0];
    expect(await refused(shop.seller, { taskId: task?.id })).toEqual({ code: 'NOT_FOUND', field: ['taskId'] });
    expect(await refused(other.admin, { taskId: task?.id })).toEqual({ code: 'NOT_FOUND', field: ['taskId'] });
    expect(await refused(shop.seller, { leadId: lead })).toEqual({ code: 'NOT_FOUND', field: ['leadId'] });
    expect(await refused(shop.seller, { sellerId: shop.otherSeller.sellerId })).toEqual({
      code: 'INVALID',
      field: ['sellerId'],
    });
    expect(await refused(shop.admin, { leadId: lead, customerId: lead })).toEqual({
      code: 'INVALID',
      field: ['customerId'],
    });
    expect(await refused(shop.seller, { title: ' ' })).toEqual({ code: 'INVALID', field: ['title'] });
    expect((await remove(shop.seller, task?.id ?? '')).userErrors[0]?.code).toBe('NOT_FOUND');
    expect((await remove(shop.otherSeller, task?.id ?? '')).deletedId).toBe(task?.id);
    const { errors } = await as(shop.secretary)('mutation { saveTask(input: { title: "X" }) { task { id } } }');
    expect(errors.map(error => error.extensions.code)).toEqual(['FORBIDDEN']);
  });

  it('goes with the lead to its new seller while it is to be done', async () => {
    const lead = await aLead(shop.seller);
    const open = await save(shop.seller, { title: 'Abierta', leadId: lead });
    const done = await save(shop.seller, { title: 'Hecha', leadId: lead, done: true });
    await mutate(
      as(shop.admin),
      'assignLead',
      { leadId: lead, sellerId: shop.otherSeller.sellerId },
      'userErrors { code }',
    );
    const rows = await embudo.testDatabase.sql<{ id: string; seller: string }>(
      'select id, seller_id as seller from to_do where id = any ($1)',
      [[open.task?.id, done.task?.id]],
    );
    expect(rows.find(({ id }) => id === open.task?.id)?.seller).toBe(shop.otherSeller.sellerId);
    expect(rows.find(({ id }) => id === done.task?.id)?.seller).toBe(shop.seller.sellerId);
  });
});

/** Ids increase with time, so the task that was created first comes first. */
const byAge = (one: string, other: string): number => (one === 'Sin fecha' ? -1 : other === 'Sin fecha' ? 1 : 0);
