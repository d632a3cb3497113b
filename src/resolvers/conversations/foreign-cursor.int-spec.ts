import { beforeAll, describe, expect, it } from '@jest/globals';
import { newId } from '../../domain/shared/id.js';
import { twoShops } from '../../testing/index.js';

const { embudo, shop, as } = await twoShops();
const { sql } = embudo.testDatabase;

/** A conversation with so many messages, an hour apart. */
async function aConversation(messages: number): Promise<string> {
  const [contact, conversation] = [newId(), newId()];
  await sql('insert into contact (id, tenant_id, name) values ($1, $2, $3)', [contact, shop.tenant.id, 'Ana']);
  await sql(
    `insert into conversation (id, tenant_id, contact_id, channel_account_id, channel, status, last_message_at)
      select $1, $2, $3, a.id, a.channel, 'HUMAN', now() from channel_account a where a.tenant_id = $2 limit 1`,
    [conversation, shop.tenant.id, contact],
  );
  for (let at = 1; at <= messages; at += 1)
    await sql(
      `insert into message (id, tenant_id, conversation_id, channel_account_id, direction, author, kind, body, status, sent_at, sequence)
        select $1, $2, $3, v.channel_account_id, 'INBOUND', 'CONTACT', 'text', $4::text, 'READ', '2026-03-01T00:00:00Z'::timestamptz + make_interval(hours => $5::int), $5::int
          from conversation v where v.id = $3`,
      [newId(), shop.tenant.id, conversation, `m${at}`, at],
    );
  return conversation;
}
interface Thread {
  conversation: { messages: { nodes: { body: string }[]; pageInfo: { endCursor: string; startCursor: string } } };
}
const thread = (id: string, given: string) =>
  as(shop.ceo)<Thread>(
    'query ($id: ID!) { conversation(id: $id) { messages(' +
      given +
      ') { nodes { body } pageInfo { startCursor endCursor } } } }',
    { id },
  );

describe('a cursor of the messages of a conversation', () => {
  let [one, other] = ['', ''];
  beforeAll(async () => {
    one = await aConversation(3);
    other = await aConversation(3);
  });

  it('goes on in its own, both ways', async () => {
    const { data } = await thread(one, 'first: 2');
    const { endCursor } = data.conversation.messages.pageInfo;
    const next = await thread(one, `first: 2, after: "${endCursor}"`);
    expect(next.data.conversation.messages.nodes.map(({ body }) => body)).toEqual(['m3']);
    const back = await thread(one, `last: 2, before: "${endCursor}"`);
    expect(back.data.conversation.messages.nodes.map(({ body }) => body)).toEqual(['m1']);
  });

  it('is refused in another, with a word on what to do', async () => {
    const { data } = await thread(one, 'first: 2');
    const { endCursor } = data.conversation.messages.pageInfo;
    for (const given of [`first: 2, after: "${endCursor}"`, `last: 2, before: "${endCursor}"`]) {
      const { errors } = await thread(other, given);
      expect(errors).toMatchObject([{ extensions: { code: 'BAD_USER_INPUT' } }]);
      expect(errors[0]?.message).toContain('Use the endCursor or startCursor of the last page');
    }
  });

  it('of a message that is gone goes on as it did', async () => {
    const { data } = await thread(one, 'first: 1');
    const { endCursor } = data.conversation.messages.pageInfo;
    const [gone] = await sql<{ id: string }>(
      `select id from message where conversation_id = $1 order by sent_at limit 1`,
      [one],
    );
    await sql('delete from message where id = $1', [gone?.id]);
    const next = await thread(one, `first: 2, after: "${endCursor}"`);
    expect(next.data.conversation.messages.nodes.map(({ body }) => body)).toEqual(['m2', 'm3']);
  });
});
