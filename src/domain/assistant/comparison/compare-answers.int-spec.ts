import { beforeAll, describe, expect, it } from '@jest/globals';
import { LocalLanguageModel } from '../../../integrations/local/local-language-model.js';
import {
  aCustomer,
  aShop,
  aWhatsAppMessage,
  FakeLanguageModel,
  jobsDone,
  mutate,
  postWebhook,
  type TestShop,
  type TestUser,
  twoShops,
} from '../../../testing/index.js';
import type { AnswerInput, ModelReply, ModelTask, ModelTasks } from '../language-model.port.js';
import { callOf } from '../tools/agent-tools.js';

/** A hosted model that greets in its own name and hands over the messages that its playbook names. */
class Speaker extends FakeLanguageModel {
  inFlight = 0;
  mostInFlight = 0;
  answers = 0;

  override async ask<T extends ModelTask>(
    task: T,
    input: ModelTasks[T]['input'],
  ): Promise<ModelReply<ModelTasks[T]['output']>> {
    const reply = await super.ask(task, input);
    if (task !== 'answer') return reply;
    this.answers++;
    this.mostInFlight = Math.max(this.mostInFlight, ++this.inFlight);
    await new Promise(setImmediate);
    this.inFlight--;
    return { ...reply, value: said(input as AnswerInput) as ModelTasks[T]['output'] };
  }
}
function said({ agent, text, results }: AnswerInput) {
  const quickReplies = agent.systemPrompt.includes('botones') ? ['Sí'] : [];
  if (agent.systemPrompt.includes('persona') && results.length === 0)
    return { text: '', known: true, quickReplies, calls: [callOf('hand_over', { query: 'lo pide el guion' })] };
  const known = !agent.systemPrompt.includes('calla');
  return { text: text.startsWith('Hola') ? `Hola, soy ${agent.name}.` : 'Con gusto.', known, quickReplies, calls: [] };
}

const speaker = new Speaker();
const { embudo, shop, other, as } = await twoShops({ worker: true, models: [speaker, new LocalLanguageModel()] });
const { sql } = embudo.testDatabase;

interface Answer {
  text: string;
  action: string;
  quickReplies: string[];
  provider: string;
}
interface Compared {
  questions: {
    message: { id: string; body: string } | null;
    text: string;
    now: Answer;
    drafted: Answer;
    differs: boolean;
    diff: { kind: string; text: string }[];
  }[];
  totals: Record<string, number>;
  questionCount: number;
  pageInfo: { hasNextPage: boolean; hasPreviousPage: boolean; startCursor: string | null; endCursor: string | null };
}
interface Asked {
  agentProfileId?: string | undefined;
  draft?: object;
  first?: number;
  after?: string | null;
}
/** Asks for a comparison with a shorthand: `agentProfileId` stands beside the fields of the draft. */
const ask = ({ agentProfileId, draft = {}, ...page }: Asked, user: TestUser = shop.admin) =>
  as(user)<{ compareAnswers: Compared }>(
    `query ($draft: AgentProfileDraftInput!, $first: Int, $after: String) {
      compareAnswers(draft: $draft, first: $first, after: $after) {
        questions { message { id body } text differs diff { kind text }
          now { text action quickReplies provider } drafted { text action quickReplies provider } }
        totals { questions same changed handOversNow handOversDrafted unknownNow unknownDrafted }
        questionCount pageInfo { hasNextPage hasPreviousPage startCursor endCursor } } }`,
    { draft: { agentProfileId, ...draft }, ...page },
  );
async function compare(variables: Asked, user?: TestUser): Promise<Compared> {
  const { data, errors } = await ask(variables, user);
  expect(errors).toEqual([]);
  return data.compareAnswers;
}
const codeOf = async (variables: Asked, user?: TestUser) => (await ask(variables, user)).errors[0]?.extensions.code;
const textsOf = ({ questions }: Compared) => questions.map(({ text }) => text);

async function says(text: string, { account }: TestShop = shop) {
  const customer = aCustomer();
  await postWebhook(embudo.url, account, aWhatsAppMessage(account, customer, text));
  await jobsDone(embudo);
  return customer;
}
const contactOf = async (text: string): Promise<string> => {
  const [row] = await sql<{ id: string }>(
    'select v.contact_id as id from message m join conversation v on v.id = m.conversation_id where m.tenant_id = $1 and m.body = $2',
    [shop.tenant.id, text],
  );
  if (!row) throw new Error(`nobody said ${text}`);
  return row.id;
};
const profileOf = async (name: string, { tenant }: TestShop = shop): Promise<string> => {
  const [row] = await sql<{ id: string }>('select id from agent_profile where tenant_id = $1 and name = $2', [
    tenant.id,
    name,
  ]);
  if (!row) throw new Error(`there is no ${name}`);
  return row.id;
};
const stateOf = async () =>
  sql(
    `select (select json_agg(m order by m.id) from message m where tenant_id = $1) as messages,
      (select json_agg(v order by v.id) from conversation v where tenant_id = $1) as conversations,
      (select count(*)::int from cart where tenant_id = $1) as carts, (select count(*)::int from agent_decision where tenant_id = $1) as decisions,
      (select count(*)::int from support_case where tenant_id = $1) as cases, (select count(*)::int from dialogue_state where tenant_id = $1) as dialogues`,
    [shop.tenant.id],
  );

let sofia: string;
let beto: string;
beforeAll(async () => {
  speaker.judges('Quiero hablar con una persona', { wantsHuman: true });
  await says('Hola, ¿tienen taladros?');
  await says('¿Me lo envían?');
  await says('Quiero hablar con una persona');
  await says('Hola otra vez');
  sofia = await profileOf('Sofía');
  const input = {
    name: 'Beto',
    personality: 'serio',
    systemPrompt: 'Pasa a todos a una persona.',
    idempotencyKey: 'b',
  };
  const made = await mutate<{ agentProfile: { id: string } }>(
    as(shop.admin),
    'createAgentProfile',
    input,
    'agentProfile { id } userErrors { code }',
  );
  beto = made.agentProfile.id;
  await mutate(
    as(shop.admin),
    'updateAgentProfile',
    { agentProfileId: beto, active: false },
    'agentProfile { id } userErrors { code }',
  );
});

describe('the last questions, answered as things are and by a draft', () => {
  it('are the newest first, with what changes word by word, and leave no trace', async () => {
    const before = await stateOf();
    const compared = await compare({ agentProfileId: sofia, draft: { name: ' Lía ' } });
    expect(textsOf(compared)).toEqual(['Hola otra vez', '¿Me lo envían?', 'Hola, ¿tienen taladros?']);
    expect(compared.questions[0]).toMatchObject({
      message: { body: 'Hola otra vez' },
      differs: true,
      now: { text: 'Hola, soy Sofía.', action: 'ANSWER', provider: 'fake' },
      drafted: { text: 'Hola, soy Lía.', action: 'ANSWER', provider: 'fake' },
      diff: [
        { kind: 'SAME', text: 'Hola, soy ' },
        { kind: 'REMOVED', text: 'Sofía' },
        { kind: 'ADDED', text: 'Lía' },
        { kind: 'SAME', text: '.' },
      ],
    });
    expect(compared.questions[1]).toMatchObject({ differs: false, diff: [{ kind: 'SAME', text: 'Con gusto.' }] });
    expect(compared.totals).toEqual({
      questions: 3,
      same: 1,
      changed: 2,
      handOversNow: 0,
      handOversDrafted: 0,
      unknownNow: 0,
      unknownDrafted: 0,
    });
    expect(compared.questionCount).toBe(3);
    expect(await stateOf()).toEqual(before);
  });

  it('show who would be handed over, and hand nobody over', async () => {
    const before = await stateOf();
    const compared = await compare({ agentProfileId: beto }, shop.ceo);
    expect(compared.questions.map(({ drafted }) => drafted.action)).toEqual(['HAND_OVER', 'HAND_OVER', 'HAND_OVER']);
    // The words are the same, but the action differs.
    expect(compared.questions[1]).toMatchObject({ differs: true, diff: [{ kind: 'SAME' }] });
    expect(compared.totals).toMatchObject({ changed: 3, handOversNow: 0, handOversDrafted: 3 });
    expect(await stateOf()).toEqual(before);
  });

  it('show what would not be known, and other buttons', async () => {
    const draft = { name: 'Ema', personality: 'breve' };
    const quiet = await compare({ draft: { ...draft, systemPrompt: 'Siempre calla.' } });
    expect(quiet.totals).toMatchObject({ unknownNow: 0, unknownDrafted: 3 });
    const buttons = await compare({ agentProfileId: sofia, draft: { systemPrompt: 'Con botones.' } });
    expect(buttons.questions[1]).toMatchObject({
      differs: true,
      now: { quickReplies: [] },
      drafted: { quickReplies: ['Sí'] },
    });
  });

  it('asks a model once for both where the profile is as it was, and never again for what it has just answered', async () => {
    await compare({ agentProfileId: sofia, draft: { personality: 'Muy alegre' } });
    speaker.answers = 0;
    await compare({ agentProfileId: sofia, draft: { personality: 'Muy alegre' } });
    expect(speaker.answers).toBe(0);
    await compare({ agentProfileId: sofia, draft: { personality: 'Muy triste' } });
    expect(speaker.answers).toBe(3);
    const same = await compare({ agentProfileId: sofia });
    expect(speaker.answers).toBe(3);
    expect(same.totals).toMatchObject({ same: 3, changed: 0 });
  });

  it('come in pages that stay where they are while customers go on asking', async () => {
    const variables = { agentProfileId: sofia, draft: { name: 'Lía' }, first: 2 };
    const one = await compare(variables);
    expect(one).toMatchObject({ questionCount: 3, pageInfo: { hasNextPage: true, hasPreviousPage: false } });
    await says('Una pregunta nueva');
    const two = await compare({ ...variables, after: one.pageInfo.endCursor });
    expect([...textsOf(one), ...textsOf(two)]).toEqual(['Hola otra vez', '¿Me lo envían?', 'Hola, ¿tienen taladros?']);
    expect(two).toMatchObject({ questionCount: 3, pageInfo: { hasNextPage: false, hasPreviousPage: true } });
    const none = await compare({ ...variables, after: two.pageInfo.endCursor });
    expect(none).toMatchObject({ questions: [], pageInfo: { hasNextPage: false, endCursor: null } });
    expect(textsOf(await compare({ ...variables, after: one.pageInfo.startCursor }))).toEqual(textsOf(one));
  });

  it('refuse what is no page and no profile', async () => {
    const cursor = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url');
    const refused = [
      { agentProfileId: sofia, first: 0 },
      { agentProfileId: sofia, first: 101 },
      ...[
        '',
        'x',
        cursor([1]),
        cursor(['compareAnswers', null, 3]),
        cursor(['compareAnswers', ['now()', sofia], 3]),
      ].map(after => ({ agentProfileId: sofia, after })),
      { agentProfileId: sofia, after: cursor(['compareAnswers', ['2026-01-01 00:00:00+00', sofia], 51]) },
      {},
      { draft: { name: 'Ema' } },
      { draft: { personality: 'breve' } },
      { agentProfileId: sofia, draft: { name: ' ' } },
      { agentProfileId: 'nobody' },
    ];
    for (const variables of refused)
      expect([variables, await codeOf(variables)]).toEqual([variables, 'BAD_USER_INPUT']);
  });
});

describe('whose questions they are', () => {
  it('is the tenant’s alone, for those who may change the agent', async () => {
    const theirs = await profileOf('Sofía', other);
    expect(await compare({ agentProfileId: theirs, draft: { name: 'Lía' } }, other.admin)).toMatchObject({
      questions: [],
      questionCount: 0,
      totals: { questions: 0, changed: 0 },
      pageInfo: { hasNextPage: false, startCursor: null, endCursor: null },
    });
    expect(await codeOf({ agentProfileId: sofia }, other.admin)).toBe('BAD_USER_INPUT');
    for (const user of [shop.seller, shop.professional, shop.secretary])
      expect(await codeOf({ agentProfileId: sofia }, user)).toBe('FORBIDDEN');
    // A cursor of one shop's page shows nothing of that page to another shop.
    const { pageInfo } = await compare({ agentProfileId: sofia, first: 1 });
    const elsewhere = await compare({ agentProfileId: theirs, after: pageInfo.startCursor }, other.ceo);
    expect(elsewhere.questions).toEqual([]);
  });

  it('leaves out people who were erased', async () => {
    await says('Olvídenme, por favor');
    expect(textsOf(await compare({ agentProfileId: sofia }))).toContain('Olvídenme, por favor');
    const contactId = await contactOf('Olvídenme, por favor');
    await mutate(as(shop.ceo), 'eraseContact', { contactId }, 'userErrors { code }', 'ContactInput');
    await jobsDone(embudo);
    const left = await compare({ agentProfileId: sofia });
    expect(left.questions).toHaveLength(4);
    expect(textsOf(left)).not.toContain('');
  });

  it('is of a profile that answers only what that one answers', async () => {
    const contactId = await contactOf('¿Me lo envían?');
    const mine = await sql<{ id: string }>(
      `with made as (insert into agent_profile (id, tenant_id, name, personality, system_prompt) values (gen_random_uuid(), $1, 'Rita', 'Amable', '') returning id)
       update lead set agent_profile_id = (select id from made) where contact_id = $2 returning agent_profile_id as id`,
      [shop.tenant.id, contactId],
    );
    const rita = mine[0]?.id;
    expect(textsOf(await compare({ agentProfileId: rita, draft: { name: 'Lía' } }))).toEqual(['¿Me lo envían?']);
    const rest = textsOf(await compare({ agentProfileId: sofia, draft: { name: 'Lía' } }));
    expect(rest).toEqual(['Una pregunta nueva', 'Hola otra vez', 'Hola, ¿tienen taladros?']);
    expect(textsOf(await compare({ agentProfileId: beto }))).toHaveLength(4);
  });
});

describe('many questions', () => {
  it('are the last fifty, a few of them asked of a model at the same time, and none beyond the budget', async () => {
    const busy = await aShop(embudo);
    const account = busy.account;
    for (let at = 1; at <= 51; at++)
      await postWebhook(embudo.url, account, aWhatsAppMessage(account, aCustomer(), `Hola número ${at}`));
    await jobsDone(embudo);
    const profile = await profileOf('Sofía', busy);
    speaker.mostInFlight = 0;
    const seen: string[] = [];
    let after: string | null = null;
    do {
      const page: Compared = await compare({ agentProfileId: profile, draft: { name: 'Lía' }, after }, busy.admin);
      expect(page.questionCount).toBe(50);
      expect(page.totals.changed).toBe(page.questions.length);
      seen.push(...textsOf(page));
      after = page.pageInfo.hasNextPage ? page.pageInfo.endCursor : null;
    } while (after);
    expect(new Set(seen).size).toBe(50);
    expect(seen).toHaveLength(50);
    expect(speaker.mostInFlight).toBeGreaterThan(1);
    expect(speaker.mostInFlight).toBeLessThanOrEqual(6);

    const poor = await aShop(embudo, { settings: { assistant: { dailyBudgetUsd: 0 } } });
    await says('Hola, buenas', poor);
    speaker.answers = 0;
    const compared = await compare(
      { agentProfileId: await profileOf('Sofía', poor), draft: { name: 'Lía' } },
      poor.admin,
    );
    expect(speaker.answers).toBe(0);
    expect(compared.questions[0]).toMatchObject({ now: { provider: 'local' }, drafted: { provider: 'local' } });
    expect(compared.questions[0]?.diff).toContainEqual({ kind: 'ADDED', text: 'Lía' });
  });
});
