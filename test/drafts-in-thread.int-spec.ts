import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { beforeAll, expect, it } from '@jest/globals';
import type { AnswerInput, LanguageModel } from '../src/domain/assistant/index.js';
import { ThreadedLanguageModel } from '../src/integrations/local/threaded-language-model.js';
import { afterwards, aProduct, gql, startTestEmbudo, twoShops, until } from '../src/testing/index.js';

/** `embudo` drafts in this process, and `beside` on the same database in a thread, which runs the build of `npm test`. */
const { embudo, shop } = await twoShops({ http: true });
const entry = pathToFileURL(path.resolve('dist/src/integrations/local/drafting/thread.js'));
const threaded = new ThreadedLanguageModel({ log: embudo.log, entry });
afterwards(() => threaded.close());

let inThread = 0;
/** The threaded model, with a count of the drafts that came from the thread. */
const counted: LanguageModel = {
  provider: threaded.provider,
  model: threaded.model,
  ask(task, input, options) {
    const { elsewhere } = input as AnswerInput;
    const counting = () => {
      const facts = elsewhere?.() as ReturnType<NonNullable<AnswerInput['elsewhere']>>;
      return {
        ...facts,
        take(found: Parameters<typeof facts.take>[0]) {
          inThread += 1;
          facts.take(found);
        },
      };
    };
    return threaded.ask(task, elsewhere ? { ...input, elsewhere: counting } : input, options);
  },
};
const beside = await startTestEmbudo({
  database: embudo.testDatabase,
  http: true,
  models: [counted],
  ports: { localModel: counted },
});

const preview = async (url: string, text: string) =>
  (
    await gql(url, shop.admin.token)<{ previewAnswer: { text: string; sources: object[] } }>(
      `query ($text: String!) { previewAnswer(text: $text) {
        text action confidence quickReplies sources { kind id title } pictures { name url } } }`,
      { text },
    )
  ).data.previewAnswer;

beforeAll(async () => {
  await aProduct(embudo, shop.tenant, { name: 'Sierra de banco', priceMinor: 8_200_000, stock: 40 });
  await embudo.testDatabase.sql(
    `insert into knowledge_article (id, tenant_id, title, body, language)
     values (gen_random_uuid(), $1, 'Envíos', 'El envío cuesta ₡5,000. Desde 3 sierras es gratis.', 'es')`,
    [shop.tenant.id],
  );
  await until('a draft of the thread', async () => {
    await preview(beside.url, 'Hola');
    return inThread > 0;
  });
});

it('answers are the same with the drafts of a thread, also when the catalogue changes', async () => {
  const texts = [
    '¿Cuánto cuesta la sierra de banco?',
    '¿Cuánto serían 2 sierras de banco con el envío?',
    'Quiero 2 sierras de banco',
    '¿Hacen envíos?',
    '¿A qué hora abren?',
    'Quiero que me atienda una persona',
  ];
  const here: object[] = [];
  for (const price of [8_200_000, 7_900_000]) {
    await embudo.testDatabase.sql('update product set price_minor = $2 where tenant_id = $1', [shop.tenant.id, price]);
    for (const text of texts) {
      const before = inThread;
      const expected = await preview(embudo.url, text);
      expect(await preview(beside.url, text)).toEqual(expected);
      expect(inThread).toBeGreaterThan(before);
      here.push(expected);
    }
  }
  expect(here[0]).not.toEqual(here[texts.length]);
});
