import { randomUUID } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import {
  aChannelAccount,
  aTenant,
  FakeLanguageModel,
  hurryJobs,
  jobsDone,
  ledgerOf,
  messagesOf,
  postWebhook,
  startTestEmbudo,
  type TestAccount,
  type TestEmbudo,
  type TestTenant,
} from '../src/testing/index.js';

/** Payloads that public projects have recorded. They are in a folder next to the checkout, not in the repository. */
const folder = path.resolve(import.meta.dirname, '../../shared/fixtures/webhooks/pywa');
const recorded = existsSync(folder)
  ? readdirSync(folder)
      .filter(file => file.endsWith('.json'))
      .flatMap(file => {
        const payloads = JSON.parse(readFileSync(path.join(folder, file), 'utf8')) as Record<string, unknown>;
        return Object.entries(payloads).map(
          ([name, payload]) => [`${file.replace('.json', '')}/${name}`, payload] as const,
        );
      })
  : [];

type Json = Record<string, unknown>;
const isObject = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Returns the same payload for a number of the test, with new ids for the items themselves but not for those to which they refer. */
function readdressed(payload: unknown, numberId: string): Json {
  const copy = structuredClone(payload) as { entry: { changes: { value: Json }[] }[] };
  for (const { changes } of copy.entry)
    for (const { value } of changes) {
      if (isObject(value.metadata)) value.metadata.phone_number_id = numberId;
      for (const list of ['messages', 'statuses', 'message_echoes', 'calls'])
        for (const item of Array.isArray(value[list]) ? value[list] : [])
          if (isObject(item) && typeof item.id === 'string') item.id = `wamid.${randomUUID()}`;
    }
  return copy as unknown as Json;
}
const namesNumber = (payload: unknown) => JSON.stringify(payload).includes('"phone_number_id"');
/** Payloads without a message: withdrawn reactions, and a button that the vendor could not interpret. */
const wordless = ['message/unreaction_empty', 'message/unreaction_no_emoji', 'message/interactive_message_with_err'];
const isMessage = (name: string) => /^(message|callback_button|callback_selection|flow_completion)\//.test(name);
const isStatus = (name: string) => name.startsWith('message_status/');

(recorded.length > 0 ? describe : describe.skip)('a payload as it was recorded', () => {
  let embudo: TestEmbudo;
  let shop: { tenant: TestTenant; account: TestAccount };
  beforeAll(async () => {
    embudo = await startTestEmbudo({ http: true, worker: true, models: [new FakeLanguageModel()] });
  });
  beforeEach(async () => {
    const tenant = await aTenant(embudo);
    shop = { tenant, account: await aChannelAccount(embudo, tenant) };
  });

  async function arrives(payload: unknown) {
    const answer = await postWebhook(embudo.url, shop.account, Buffer.from(JSON.stringify(payload)));
    expect(answer.status).toBe(200);
    await jobsDone(embudo);
    // An edit or withdrawal of an unknown message is processed once more, after half a minute.
    await hurryJobs(embudo);
    await jobsDone(embudo);
    const rows = await ledgerOf(embudo, shop.tenant.id);
    expect(rows.length).toBeGreaterThan(0);
    return rows;
  }

  it.each(recorded)('becomes a message or a status, or is ignored with a reason: %s', async (name, payload) => {
    const rows = await arrives(readdressed(payload, shop.account.externalId));
    for (const row of rows) {
      expect({ name, ...row }).toMatchObject({ status: expect.stringMatching(/^(PROCESSED|IGNORED)$/) });
      expect(Boolean(row.reason)).toBe(row.status === 'IGNORED');
    }
    if (isStatus(name)) expect(rows.map(row => [row.kind, row.status])).toEqual([['status', 'PROCESSED']]);
    if (!isMessage(name)) return;
    const inbound = (await messagesOf(embudo, shop.tenant.id)).filter(row => row.direction === 'INBOUND');
    expect(rows.map(row => [row.kind, row.status])).toEqual([
      ['message', wordless.includes(name) ? 'IGNORED' : 'PROCESSED'],
    ]);
    if (!wordless.includes(name)) expect(inbound.map(row => row.id)).toEqual(rows.map(row => row.messageId));
  });

  it.each(recorded)('is quarantined unchanged where it names an unknown number: %s', async (name, payload) => {
    const rows = await arrives(payload);
    for (const row of rows)
      expect({ name, ...row }).toMatchObject(
        namesNumber(payload)
          ? { status: 'QUARANTINED', reason: 'unknown_account' }
          : { status: expect.stringMatching(/^(PROCESSED|IGNORED)$/) },
      );
    expect(await messagesOf(embudo, shop.tenant.id)).toEqual([]);
  });
});
