import { beforeAll, expect, it } from '@jest/globals';
import {
  aShop,
  changeSettings,
  FakeLanguageModel,
  gql,
  startTestEmbudo,
  type TestEmbudo,
  type TestShop,
} from '../../testing/index.js';
import type { LanguageModel, ModelTask, ModelTasks } from './language-model.port.js';

/** A hosted link that keeps what it was told of the shop. */
class Listener extends FakeLanguageModel implements LanguageModel {
  knowledge: string[] = [];

  override async ask<T extends ModelTask>(task: T, input: ModelTasks[T]['input']) {
    if ('knowledge' in input) this.knowledge = input.knowledge.map(({ body }) => body);
    return super.ask(task, input);
  }
}

const model = new Listener();
let embudo: TestEmbudo;
let shop: TestShop;
beforeAll(async () => {
  embudo = await startTestEmbudo({ http: true, models: [model] });
  shop = await aShop(embudo);
});

const answerTo = async (text: string) =>
  (
    await gql(embudo.url, shop.admin.token)<{ previewAnswer: { text: string; action: string } }>(
      'query ($text: String!) { previewAnswer(text: $text) { text action } }',
      { text },
    )
  ).data.previewAnswer;
const days = [1, 2, 3, 4, 5];
const workingHours = [
  { days, from: '09:00', to: '13:00' },
  { days, from: '15:00', to: '19:00' },
];
const told = 'Atendemos de lunes a viernes de 9:00 a 13:00 y de 15:00 a 19:00. Los sábados y domingos cerramos.';

it('a hosted model is given the hours of the settings as they are now, until an article says when the shop is open', async () => {
  model.answer = { text: 'Atendemos hasta las 19:00.', known: true, quickReplies: [] };
  expect(await answerTo('¿A qué hora cierran?')).toMatchObject({ action: 'ANSWER' });
  expect(model.knowledge).toEqual([]);
  await changeSettings(embudo, shop.tenant.id, { cases: { workingHours } });
  expect(await answerTo('¿A qué hora cierran?')).toMatchObject({ text: 'Atendemos hasta las 19:00.' });
  expect(model.knowledge).toEqual([told]);
  await changeSettings(embudo, shop.tenant.id, { cases: { workingHours: workingHours.slice(0, 1) } });
  await answerTo('¿A qué hora cierran los jueves?');
  expect(model.knowledge).toEqual(['Atendemos de lunes a viernes de 9:00 a 13:00. Los sábados y domingos cerramos.']);
  await embudo.testDatabase.sql(
    `insert into knowledge_article (id, tenant_id, title, body, language) values (gen_random_uuid(), $1, 'Horario', 'Abrimos de lunes a sábado de 7:00 a 16:00.', 'es')`,
    [shop.tenant.id],
  );
  await answerTo('¿A qué hora cierran?');
  expect(model.knowledge).toEqual(['Abrimos de lunes a sábado de 7:00 a 16:00.']);
});
