import { beforeAll, describe, expect, it } from '@jest/globals';
import { mutate, twoShops } from '../src/testing/index.js';

/*
 * An empty text is no id. It must never mean "none" or "all": otherwise a form whose choices are not loaded yet would remove an owner,
 * or show to everybody what was meant for one user.
 */
const { embudo, shop, as } = await twoShops();
const run = <Payload extends object>(verb: string, input: object, selection = '') =>
  mutate<Payload>(as(shop.admin), verb, input, `${selection} userErrors { code field }`);
let ids: Record<'leadId' | 'contactId' | 'pipelineId' | 'opportunityId' | 'stageId' | 'otherStageId', string>;

beforeAll(async () => {
  const { lead } = await run<{ lead: { id: string; contact: { id: string } } }>(
    'createLead',
    { name: 'Ana', source: 'Feria' },
    'lead { id contact { id } }',
  );
  const { pipeline } = await run<{ pipeline: { id: string; stages: { id: string }[] } }>(
    'createPipeline',
    {
      name: 'Ventas',
      stages: [
        { name: 'Nuevo', probability: 10 },
        { name: 'Oferta', probability: 50 },
      ],
    },
    'pipeline { id stages { id } }',
  );
  const [stageId, otherStageId] = pipeline.stages.map(({ id }) => id) as [string, string];
  const { opportunity } = await run<{ opportunity: { id: string } }>(
    'createOpportunity',
    { title: 'Sierra', value: '1', pipelineId: pipeline.id, ownerId: shop.seller.sellerId, stageId },
    'opportunity { id }',
  );
  ids = {
    leadId: lead.id,
    contactId: lead.contact.id,
    pipelineId: pipeline.id,
    opportunityId: opportunity.id,
    stageId,
    otherStageId,
  };
});

describe('an empty text as an id', () => {
  it.each<[string, string, () => object, string]>([
    ['updateOpportunity', 'ownerId', () => ({ opportunityId: ids.opportunityId, ownerId: '' }), 'NOT_FOUND'],
    [
      'createOpportunity',
      'ownerId',
      () => ({ title: 'Sierra', value: '1', pipelineId: ids.pipelineId, ownerId: '' }),
      'NOT_FOUND',
    ],
    [
      'createOpportunity',
      'leadId',
      () => ({ title: 'Sierra', value: '1', pipelineId: ids.pipelineId, leadId: '' }),
      'NOT_FOUND',
    ],
    [
      'moveOpportunity',
      'fromStageId',
      () => ({ opportunityId: ids.opportunityId, stageId: ids.otherStageId, fromStageId: '' }),
      'CONFLICT',
    ],
    ['deleteStage', 'moveToStageId', () => ({ stageId: ids.otherStageId, moveToStageId: '' }), 'NOT_FOUND'],
    ['assignLead', 'sellerId', () => ({ leadId: ids.leadId, sellerId: '' }), 'NOT_FOUND'],
    ['createAgendaFeed', 'sellerId', () => ({ sellerId: '' }), 'NOT_FOUND'],
    [
      'bookAppointment',
      'sellerId',
      () => ({
        contactId: ids.contactId,
        sellerId: '',
        subject: 'Visita',
        startsAt: new Date(Date.now() + 86_400_000),
      }),
      'NOT_FOUND',
    ],
    ['replyToComment', 'commentId', () => ({ commentId: '', public: 'Gracias' }), 'NOT_FOUND'],
    ['saveTask', 'taskId', () => ({ taskId: '', title: 'Llamar' }), 'NOT_FOUND'],
    ['saveTask', 'sellerId', () => ({ sellerId: '', title: 'Llamar' }), 'NOT_FOUND'],
    ['saveTask', 'leadId', () => ({ leadId: '', title: 'Llamar' }), 'NOT_FOUND'],
    ['saveView', 'viewId', () => ({ viewId: '', entityType: 'LEAD', name: 'Nuevos', filter: {} }), 'NOT_FOUND'],
    ['saveDashboard', 'dashboardId', () => ({ dashboardId: '', name: 'Ventas', widgets: [] }), 'NOT_FOUND'],
  ])('is refused by %s as %s', async (verb, field, input, code) => {
    const { userErrors } = await run<{ userErrors: object[] }>(verb, input());
    expect(userErrors).toEqual([{ code, field: [field] }]);
  });

  it('is refused by bulkUpdateLeads, and changes nothing', async () => {
    const { userErrors } = await run<{ userErrors: { code: string }[] }>('bulkUpdateLeads', {
      ids: [ids.leadId],
      set: { sellerId: '' },
    });
    expect(userErrors).toMatchObject([{ code: 'NOT_FOUND' }]);
    const [sale] = await embudo.testDatabase.sql('select seller_id as "ownerId" from opportunity where id = $1', [
      ids.opportunityId,
    ]);
    expect(sale).toEqual({ ownerId: shop.seller.sellerId });
  });

  it('finds nothing if a list is filtered by it', async () => {
    await run('bookAppointment', {
      contactId: ids.contactId,
      sellerId: shop.seller.sellerId,
      subject: 'Visita',
      startsAt: new Date(Date.now() + 86_400_000),
    });
    await embudo.testDatabase.sql(
      `insert into message_template (id, tenant_id, channel_account_id, vendor_name, name, language, category, status, body, variables)
        select gen_random_uuid(), tenant_id, id, 'hola', 'hola', 'es', 'UTILITY', 'APPROVED', 'Hola', '{}' from channel_account where id = $1`,
      [shop.account.id],
    );
    const ask = async (args: string, templates: string) =>
      (
        await as(shop.admin)<{ appointments: object[]; availability: string[]; messageTemplates: object[] }>(
          `{ appointments(range: {}${args}) { id } availability(range: {}${args}) messageTemplates${templates} { id } }`,
        )
      ).data;
    const all = await ask('', '');
    expect(all.appointments).toHaveLength(1);
    expect(all.availability.length).toBeGreaterThan(0);
    expect(all.messageTemplates).toHaveLength(1);
    expect(await ask(', sellerId: ""', '(channelAccountId: "")')).toEqual({
      appointments: [],
      availability: [],
      messageTemplates: [],
    });
    expect((await ask('', '(conversationId: "")')).messageTemplates).toEqual([]);
  });
});
