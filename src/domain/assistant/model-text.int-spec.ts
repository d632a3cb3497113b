import { beforeAll, describe, expect, it } from '@jest/globals';
import { LocalLanguageModel } from '../../integrations/local/local-language-model.js';
import {
  aShop,
  FakeLanguageModel,
  jobsDone,
  jobsTried,
  messagesOf,
  startTestEmbudo,
  type TestEmbudo,
  type TestShop,
} from '../../testing/index.js';
import { receiveMessage } from './receive-message.fixture.js';

let model: FakeLanguageModel;
let embudo: TestEmbudo;
let shop: TestShop;

beforeAll(async () => {
  model = new FakeLanguageModel();
  embudo = await startTestEmbudo({ http: true, worker: true, models: [model, new LocalLanguageModel()] });
  shop = await aShop(embudo);
});

const receive = (text: string) => receiveMessage(embudo, shop, text);
const bad = 'a\u0000b\ud83dc\udc00';
const clean = 'a\ufffdb\ufffdc\ufffd';

describe('what a model writes that is no storable text', () => {
  it('is cleaned wherever it stands in an understanding, and the message is answered', async () => {
    model.judges('Con entidades raras', {
      intent: {
        reasoning: bad,
        entities: {
          products: [bad],
          quantities: [{ value: 1, unit: bad }],
          money: [{ amount: bad, currency: bad }],
          dates: [bad],
          phones: [bad],
          emails: [bad],
          addresses: [bad],
        },
      },
      sentiment: { triggers: [bad] },
      classification: { reasoning: bad, recommendedAction: bad, signals: [bad] },
    });
    model.answer = { text: `Hola ${bad}`, known: true, quickReplies: [bad, `${bad}!`] };
    await receive('Con entidades raras');
    expect((await messagesOf(embudo, shop.tenant.id)).map(({ author, body }) => [author, body])).toEqual([
      ['CONTACT', 'Con entidades raras'],
      ['AI_AGENT', `Hola ${clean}`],
    ]);
    const [intent] = await embudo.testDatabase.sql<{ reasoning: string; entities: { products: unknown[] } }>(
      'select reasoning, entities from lead_intent where tenant_id = $1',
      [shop.tenant.id],
    );
    expect(intent?.reasoning).toBe(clean);
    expect(JSON.stringify(intent?.entities)).toContain(clean);
    expect(await jobsTried(embudo)).toEqual([]);
  });

  it('is not kept for an equal question before it was stored: a retry asks the model again', async () => {
    await embudo.testDatabase.sql(
      `create function public.refuse_answers() returns trigger language plpgsql as $f$ begin if new.body like 'Frase veneno%' then raise exception 'no such text'; end if; return new; end $f$`,
    );
    await embudo.testDatabase.sql(
      'create trigger refuse_answers before insert on message for each row execute function public.refuse_answers()',
    );
    model.answer = { text: 'Frase veneno.', known: true, quickReplies: [] };
    await receive('¿Una pregunta nueva?');
    const asked = () => model.asked.filter(({ task, text }) => task === 'answer' && text === '¿Una pregunta nueva?');
    expect(asked()).toHaveLength(1);
    model.answer = { text: 'Con gusto le ayudamos.', known: true, quickReplies: [] };
    await embudo.testDatabase.queue('update graphile_worker._private_jobs set run_at = now() where locked_at is null');
    await embudo.testDatabase.queue(`select pg_notify('jobs:insert', '{"r": "hurry", "count": 10}')`);
    await jobsDone(embudo);
    expect(asked()).toHaveLength(2);
    expect((await messagesOf(embudo, shop.tenant.id)).at(-1)?.body).toBe('Con gusto le ayudamos.');
  });
});

describe('what a model is asked', () => {
  it('has the head and the tail of a message that is longer than a person writes', async () => {
    await receive(`¿Tienen taladros? ${'x'.repeat(10_000)} Gracias`);
    const texts = model.asked.map(({ text }) => text).filter(text => text.startsWith('¿Tienen taladros? xxx'));
    expect(texts.length).toBeGreaterThanOrEqual(2); // the message was understood and answered
    for (const text of texts) {
      expect(text).toHaveLength(4_000);
      expect(text.endsWith('x Gracias')).toBe(true);
    }
  });
});
