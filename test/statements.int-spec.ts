import { beforeAll, describe, expect, it } from '@jest/globals';
import { isObjectType } from 'graphql';
import { forgetTenant } from '../src/domain/tenants/index.js';
import type { GraphContext } from '../src/resolvers/graph-context.js';
import { buildGraph } from '../src/resolvers/index.js';
import {
  aChannelAccount,
  aTenant,
  aUser,
  gql,
  startTestEmbudo,
  type TestEmbudo,
  type TestUser,
} from '../src/testing/index.js';
import { type EdgeOperation, edgeOperations, shownBy } from './statements/edge-operations.js';
import { fillTenant } from './statements/fill-tenant.js';

const many = 50;
/** Lists that cannot be long, each with the reason. */
const few: Record<string, string> = {
  'Query.flows': 'a list that the program has',
  'Query.widgetMetrics': 'a list that the program has',
  'FlowRun.flow': 'one of that list',
  'FlowRun.step': 'one of the steps of a flow',
  'FlowStepRun.step': 'one of the steps of a flow',
  'Query.previewFlow': 'at most twenty contacts, each tried in a transaction of its own',
  'FlowPreview.contact': 'at most twenty contacts, each tried in a transaction of its own',
  'ComparedQuestion.message': 'each question asks the models twice: none was routed to the agent here',
  'Query.timeline': 'the timeline is of one contact',
  'Message.replyTo': 'all quote the same message',
  'ContactMatch.other': 'all are matched with the same contact',
  'Query.socialPostTimes': 'a few times of the next days',
  'Query.funnel': 'an entry for each status of leads',
  'Query.forecast': 'an entry for each month to come',
  'Query.closeReasons': 'an entry for each reason that people give',
  'Query.cartTotals': 'an entry for each currency',
  'Query.invoiceTotals': 'an entry for each currency',
  'Query.paymentTotals': 'an entry for each currency',
  'Query.customerSegments': 'an entry for each segment',
  'Query.leadTags': 'an entry for each tag',
  'Query.leadSources': 'an entry for each source',
  'Query.leadCounts': 'an entry for each group',
  'Query.customerCities': 'an entry for each city',
  'Query.leadFieldCounts': 'an entry for each value',
  'Query.customerFieldCounts': 'an entry for each value',
  'Query.opportunityFieldCounts': 'an entry for each value',
  'Query.leadFieldSums': 'an entry for each value',
  'Query.customerFieldSums': 'an entry for each value',
  'Query.opportunityFieldSums': 'an entry for each value',
  'Query.customerCohorts': 'an entry for each month',
  'Query.widgetPoints': 'an entry for each group',
  'Task.seller': 'a page of tasks has a third for leads, a third for customers and a third for sales',
  'Task.lead': 'a page of tasks has a third for leads, a third for customers and a third for sales',
  'Task.customer': 'a page of tasks has a third for leads, a third for customers and a third for sales',
  'Task.opportunity': 'a page of tasks has a third for leads, a third for customers and a third for sales',
  'TimelineItem.lead': 'the timeline is of one contact',
  'TimelineItem.message': 'the timeline is of one contact',
  'TimelineItem.interaction': 'the timeline is of one contact',
  'TimelineItem.stageChange': 'the timeline is of one contact',
  'TimelineItem.decision': 'the timeline is of one contact',
  'TimelineItem.order': 'the timeline is of one contact',
  'TimelineItem.fieldChange': 'the timeline is of one contact',
  ...Object.fromEntries(
    ['changedBy', 'lead', 'customer', 'opportunity'].map(thing => [
      `FieldChange.${thing}`,
      'the timeline is of one contact',
    ]),
  ),
  ...Object.fromEntries(
    ['conversation', 'message', 'opportunity', 'case', 'flowRun', 'task'].map(thing => [
      `MetricRow.${thing}`,
      'what one metric counts is of one kind',
    ]),
  ),
  'Query.search': 'at most twenty hits, of several kinds',
  ...Object.fromEntries(
    ['contact', 'lead', 'customer', 'conversation', 'message', 'opportunity', 'product', 'case'].map(thing => [
      `SearchHit.${thing}`,
      'at most twenty hits, of several kinds',
    ]),
  ),
  'Query.organizationReport': 'an entry for each tenant, each read in a scope of its own',
};

/** A tenant with a given number of rows of each kind, and the operations about it. */
interface Place {
  asker: TestUser;
  operations: EdgeOperation[];
}
interface Asked {
  statements: number;
  data: unknown;
}

/** The tables of fields whose table has another name. */
const tables: Record<string, string> = { import: 'record_import' };

const limits = {
  RATE_LIMIT_REQUESTS: '1000000',
  RATE_LIMIT_COST: '1000000000',
  MAX_COST: '1000000',
  MAX_ROWS: '100000000',
  MAX_DEPTH: '30',
  MAX_ALIASES: '100',
};
let embudos: Record<'resolvers' | 'compiler', TestEmbudo>;
let [one, fifty]: (Place | null)[] = [null, null];
let statements = 0;

async function aPlace(embudo: TestEmbudo, count: number): Promise<Place> {
  const tenant = await aTenant(embudo);
  const asker = await aUser(embudo, tenant, 'CEO');
  const { idOf } = await fillTenant(embudo, tenant, asker, count);
  const leads = await embudo.testDatabase.sql<{ id: string }>('select id from lead where tenant_id = $1 order by id', [
    tenant.id,
  ]);
  const page = await aChannelAccount(embudo, tenant, { channel: 'MESSENGER' });
  const days = { from: '2026-11-01', to: '2026-11-30' };
  const range = { from: '2026-11-01T00:00:00Z', to: '2026-11-30T00:00:00Z' };
  const given: Record<string, unknown> = {
    ...days,
    range,
    entityType: 'LEAD',
    customField: 'size',
    pipelineId: idOf('pipeline'),
    contactId: idOf('contact'),
    channelAccountId: page.id,
    contactIds: [idOf('contact')],
    leadIds: leads.map(({ id }) => id),
    flowId: 'follow-up',
    text: 'cliente',
    draft: { name: 'Lía', personality: 'breve' },
    figure: 'OPPORTUNITIES_OPEN',
    widget: { metric: 'CUSTOMERS', grouping: 'SEGMENT' },
  };
  const choose = (field: string, argument: string) =>
    argument === 'id' ? idOf(tables[field] ?? field) : given[argument];
  return { asker, operations: edgeOperations(await buildGraph(), choose) };
}

/** Counts the statements in the scope of a user. The look-up of the user itself runs outside of it and is cached. */
function count({ database }: TestEmbudo): void {
  const reader = database.reader.bind(database);
  const transaction = database.transaction.bind(database);
  database.reader = scope => {
    const sql = reader(scope);
    return {
      query: (statement, values) => {
        statements += 1;
        return sql.query(statement, values);
      },
    };
  };
  database.transaction = (scope, run, requestId) => {
    statements += 1;
    return transaction(scope, run, requestId);
  };
}

beforeAll(async () => {
  embudos = {
    resolvers: await startTestEmbudo({ http: true, config: { ...limits, READ_COMPILER: 'false' } }),
    compiler: await startTestEmbudo({ http: true, config: limits }),
  };
  one = await aPlace(embudos.compiler, 1);
  fifty = await aPlace(embudos.compiler, many);
  for (const embudo of Object.values(embudos)) count(embudo);
});

async function ask(embudo: TestEmbudo, { token, tenantId }: TestUser, { name, text }: EdgeOperation): Promise<Asked> {
  // The tenant is cached for a few seconds, so without this the count would depend on when the cache expires.
  forgetTenant(tenantId);
  statements = 0;
  const { data, errors } = await gql(embudo.url, token)(text);
  expect([name, text, errors]).toEqual([name, text, []]);
  return { statements, data };
}

/** Compares the statements of one operation in the tenant with one row of each kind and in the tenant with fifty. */
async function compare(by: 'resolvers' | 'compiler', index: number) {
  const [small, large] = [one?.operations[index], fifty?.operations[index]];
  if (!one || !fifty || !small || !large) throw new Error('nothing to ask about');
  const least = await ask(embudos[by], one.asker, small);
  const most = await ask(embudos[by], fifty.asker, large);
  const line = `${large.name}: ${least.statements} for one, ${most.statements} for fifty: ${large.text}`;
  return {
    differs: least.statements === most.statements ? [] : [line],
    shown: [shownBy(small, least.data), shownBy(large, most.data)] as const,
  };
}

describe.each(['resolvers', 'compiler'] as const)('an operation through the %s', by => {
  it('sends as many statements for fifty rows as for one, for every list and every edge of the graph', async () => {
    const operations = fifty?.operations ?? [];
    const differing: string[] = [];
    const untried: string[] = [];
    for (const [index, { name, text, wantsMany }] of operations.entries()) {
      const { differs, shown } = await compare(by, index);
      differing.push(...differs);
      if (wantsMany && !few[name] && (shown[0] < 1 || shown[1] < many * 0.8))
        untried.push(`${name}: ${shown}: ${text}`);
    }
    expect(differing).toEqual([]);
    // An operation with almost no data proves nothing: add data to the tenant, or add the operation to the list of exceptions.
    expect(untried).toEqual([]);
    expect(operations.length).toBeGreaterThan(70);
  });
});

it('detects a field that reads each row by itself', async () => {
  const lead = (await buildGraph()).getType('Lead');
  const field = isObjectType(lead) ? lead.getFields().seller : undefined;
  const resolve = field?.resolve;
  if (!field || !resolve) throw new Error('Lead.seller has no resolver');
  field.resolve = async (root, given, context: GraphContext, info) => {
    const seller = await resolve(root, given, context, info);
    await context.reader.query('select 1');
    return seller;
  };
  try {
    const index = fifty?.operations.findIndex(({ name }) => name === 'Lead.seller') ?? -1;
    const { differs } = await compare('resolvers', index);
    expect(differs).toEqual([expect.stringMatching(/^Lead.seller: 3 for one, 52 for fifty/)]);
  } finally {
    field.resolve = resolve;
  }
});
