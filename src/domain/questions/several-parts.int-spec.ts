import { describe, expect, it } from '@jest/globals';
import {
  aShop,
  FakeLanguageModel,
  gql,
  mutate,
  startTestEmbudo,
  type TestUser,
  twoShops,
} from '../../testing/index.js';
import { emptyPlan } from './question-plan.js';

const { shop, as } = await twoShops();

interface Part {
  text: string;
  rows: Record<string, unknown>[];
  query: string | null;
}
type Answer = Part & { others: Part[]; parts: Part[]; conversationId: string };
const part = 'text columns rows chart metric grouping query list { name }';
const ask = async (
  user: TestUser,
  question: string,
  conversationId: string | null = null,
  send = as,
): Promise<Answer> => {
  const { answer, userErrors } = await mutate<{ answer: Answer }>(
    send(user),
    'askKula',
    { question, conversationId },
    `answer { ${part} others { ${part} } parts { ${part} } conversationId } userErrors { code message }`,
  );
  expect(userErrors).toEqual([]);
  return answer;
};

describe('a question that asks for several things', () => {
  it('is answered part by part, each with the query that read it', async () => {
    for (const phone of ['+50760000001', '+50760000002'])
      await mutate(as(shop.admin), 'createLead', { name: 'Ana', source: 'Feria', phone }, 'userErrors { code }');
    const answer = await ask(shop.ceo, '¿Cuántos leads tuvimos hoy y cuánto vendimos?');
    expect(answer.text.split('\n')).toEqual(['Leads nuevos hoy: 2.', expect.stringMatching(/^Vendido hoy: .?0\./)]);
    expect(answer.rows).toEqual([{ Valor: 2 }]);
    expect(answer.others).toMatchObject([{ rows: [{ Valor: 0 }], query: expect.stringContaining('WON_AMOUNT') }]);
    const next = await ask(shop.ceo, '¿y ayer?', answer.conversationId);
    expect([next.text.split('\n')[0], next.others.length]).toEqual(['Leads nuevos ayer: 0.', 1]);
    // What a part of the rows is, is said once.
    const own = await ask(shop.seller, 'How many leads did we get today and how many conversations are waiting?');
    expect(own.others).toHaveLength(1);
    expect(own.parts.slice(1)).toEqual(own.others);
    expect(own.parts[0]).toMatchObject({ rows: own.rows, query: own.query });
    expect(own.text.match(/what you may see/g)).toHaveLength(1);
  });

  it('names the part that cannot be answered', async () => {
    const { text, others } = await ask(shop.ceo, '¿Cuánto vendimos hoy y cuál fue el margen de ganancia?');
    expect(text).toContain('No entendí «cuál fue el margen de ganancia», y no lo tuve en cuenta. Vendido hoy');
    expect(others).toEqual([]);
  });

  it('may be split by a hosted model, whose unclear parts are named', async () => {
    const model = new FakeLanguageModel();
    model.plan = {
      ...emptyPlan,
      kind: 'COUNT',
      list: 'LEADS',
      others: [
        { ...emptyPlan, kind: 'COUNT', list: 'CONTACTS' },
        { ...emptyPlan, ignored: ['margen'] },
      ],
    };
    const hosted = await startTestEmbudo({ http: true, models: [model] });
    const place = await aShop(hosted);
    const send = (user: TestUser) => gql(hosted.url, user.token);
    const { text, others } = await ask(place.ceo, '¿leads, contactos y margen?', null, send);
    expect(text).toBe('No entendí «margen», y no lo tuve en cuenta. Hay 0 leads.\nHay 0 contactos.');
    expect(others).toMatchObject([{ query: expect.stringContaining('contacts') }]);
    // Who may not read contacts is not told of them by a second part either.
    expect((await ask(place.seller, '¿leads, contactos y margen?', null, send)).text).not.toContain('contactos.');
  });
});
