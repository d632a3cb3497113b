import { beforeEach, describe, expect, it } from '@jest/globals';
import { aShop, gql, startTestEmbudo, type TestShop } from '../../testing/index.js';

const embudo = await startTestEmbudo({ http: true });
let shop: TestShop;
beforeEach(async () => {
  shop = await aShop(embudo);
});

interface Answer {
  id: string;
  refused: { code: string; field: string[] } | null;
}
async function ask(mutation: string, node: string, input: object): Promise<Answer> {
  const verb = mutation[0]?.toUpperCase() + mutation.slice(1);
  const { data, errors } = await gql(embudo.url, shop.admin.token)<
    Record<string, Record<string, unknown> & { userErrors: Answer['refused'][] }>
  >(`mutation ($input: ${verb}Input!) { ${mutation}(input: $input) { ${node} { id } userErrors { code field } } }`, {
    input,
  });
  expect(errors).toEqual([]);
  const payload = data[mutation]!;
  return { id: (payload[node] as { id: string } | null)?.id ?? '', refused: payload.userErrors[0] ?? null };
}
const taken = (field: string) => ({ code: 'CONFLICT', field: [field] });

const stages = [{ name: 'Contacto', probability: 10 }];
const pipeline = (name: string) => ask('createPipeline', 'pipeline', { name, stages });
const change = (pipelineId: string, more: object) => ask('updatePipeline', 'pipeline', { pipelineId, ...more });
const field = (key: string, label: string, entityType = 'LEAD') =>
  ask('createCustomField', 'customField', { entityType, key, label, type: 'TEXT' });
const profile = (name: string) => ask('createAgentProfile', 'agentProfile', { name, personality: 'Amable' });

describe('names that users cannot tell apart', () => {
  it('are refused for two pipelines in use', async () => {
    const first = await pipeline('Instalación');
    expect((await pipeline('  INSTALACION ')).refused).toEqual(taken('name'));
    const other = await pipeline('Postventa');
    expect((await change(other.id, { name: 'instalacion' })).refused).toEqual(taken('name'));
    expect((await change(first.id, { name: 'Instalacion' })).refused).toBeNull();
    await change(first.id, { active: false });
    expect((await change(other.id, { name: 'Instalación' })).refused).toBeNull();
    expect((await change(first.id, { active: true })).refused).toEqual(taken('name'));
    expect((await change(first.id, { name: 'Obra', active: true })).refused).toBeNull();
  });

  it('are refused for two fields of one kind of record', async () => {
    const first = await field('taxId', 'Cédula');
    expect((await field('taxNumber', 'CEDULA')).refused).toEqual(taken('label'));
    expect((await field('taxNumber', 'Cédula', 'CUSTOMER')).refused).toBeNull();
    const other = await field('passport', 'Pasaporte');
    const rename = (label: string) => ask('updateCustomField', 'customField', { customFieldId: other.id, label });
    expect((await rename('cedula')).refused).toEqual(taken('label'));
    await gql(embudo.url, shop.admin.token)(
      'mutation ($id: ID!) { deleteCustomField(input: { customFieldId: $id }) { userErrors { code } } }',
      { id: first.id },
    );
    expect((await rename('cedula')).refused).toBeNull();
    expect((await field('taxId', 'Cédula')).refused).toEqual(taken('label'));
  });

  it('are refused for two agent profiles in use', async () => {
    const first = await profile('Ernestína');
    expect((await profile('ERNESTINA')).refused).toEqual(taken('name'));
    await ask('updateAgentProfile', 'agentProfile', { agentProfileId: first.id, active: false });
    expect((await profile('Ernestina')).refused).toBeNull();
    const again = { agentProfileId: first.id, active: true };
    expect((await ask('updateAgentProfile', 'agentProfile', again)).refused).toEqual(taken('name'));
  });

  it('are refused for two stages of a pipeline', async () => {
    const twice = [...stages, { name: 'CONTÁCTO', probability: 20 }];
    const { refused } = await ask('createPipeline', 'pipeline', { name: 'Obra', stages: twice });
    expect(refused).toEqual({ code: 'INVALID', field: ['stages', '1', 'name'] });
  });

  it('are refused to all but one of several requests at the same time', async () => {
    const answers = await Promise.all(['Obra', 'obra', 'OBRA', 'Óbra'].map(pipeline));
    expect(answers.filter(({ refused }) => refused === null)).toHaveLength(1);
  });

  it('do not keep rows that had one name before from other changes', async () => {
    const first = await pipeline('Ventas A');
    const other = await pipeline('Ventas B');
    await embudo.testDatabase.sql(`update pipeline set name = 'Gemelos' where id = any ($1)`, [[first.id, other.id]]);
    expect((await change(first.id, { name: 'Gemelos', description: 'Uno' })).refused).toBeNull();
    expect((await change(other.id, { name: 'Gemelos II' })).refused).toBeNull();
  });
});
