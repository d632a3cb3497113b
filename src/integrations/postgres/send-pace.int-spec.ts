import { beforeAll, expect, it } from '@jest/globals';
import { newId } from '../../domain/shared/id.js';
import { startTestEmbudo, type TestEmbudo } from '../../testing/index.js';
import { describeSendPace } from '../../testing/send-pace.contract.js';
import { PostgresSendPace } from './send-pace.js';

let embudo: TestEmbudo;
beforeAll(async () => {
  embudo = await startTestEmbudo();
});
const open = () => new PostgresSendPace(embudo.door.unscoped);

describeSendPace('Postgres', open);

it('gives each of many that ask at once a place of its own', async () => {
  const [now, turn] = [new Date(), { key: newId(), burst: 1, everyMs: 1_000 }];
  const processes = Array.from({ length: 20 }, open);
  const places = await Promise.all(processes.map(pace => pace.take([turn], now)));
  const seconds = places.map(place => (place.getTime() - now.getTime()) / 1_000).toSorted((one, other) => one - other);
  expect(seconds).toEqual(Array.from({ length: 20 }, (_, n) => n));
});

it('forgets what was over a minute ago, and nothing else', async () => {
  const [now, old, standing] = [new Date(), newId(), newId()];
  const later = new Date(now.getTime() + 120_000);
  const take = (key: string, everyMs: number, at: Date) => open().take([{ key, burst: 1, everyMs }], at);
  await take(old, 1_000, now);
  await take(standing, 600_000, now);
  await take(newId(), 1_000, later);
  const kept = await embudo.testDatabase.sql('select key from app.send_pace where key = any ($1)', [[old, standing]]);
  expect(kept).toEqual([{ key: standing }]);
});
