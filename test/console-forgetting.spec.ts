import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Client, type Exchange, gql, subscriptionExchange } from '@urql/core';
import { type Cache, cacheExchange } from '@urql/exchange-graphcache';
import { createForgetting } from '../console/src/app/forgetting.js';

type Told = { data: Record<string, unknown> };

const conversation = (at: number) => ({
  __typename: 'Conversation',
  id: `c${at}`,
  contact: { __typename: 'Contact', id: `p${at}` },
});
const message = (at: number) => ({
  __typename: 'Message',
  id: `m${at}`,
  conversation: {
    ...conversation(at),
    lastMessage: { __typename: 'Message', id: `m${at}` },
  },
});
const messageAdded = gql`
  subscription {
    messageAdded {
      id
      conversation {
        id
        contact {
          id
        }
        lastMessage {
          id
        }
      }
    }
  }
`;
const conversationOf = gql`
  query ($id: ID!) {
    conversation(id: $id) {
      id
      contact {
        id
      }
    }
  }
`;

/** Waits until the cache has freed what it can, which it does when nothing else is to be done. */
const idle = () => new Promise(resolve => setTimeout(resolve, 5));

/** Returns a client as the console has it, already subscribed, with a server that the test controls. */
async function aClient() {
  const forgetting = createForgetting();
  let tell: (told: Told) => void = () => {};
  const asked: string[] = [];
  const isKnown: Record<string, boolean> = {};
  const look = (cache: Cache) => {
    for (const key of ['Message:m0', 'Conversation:c0', 'Contact:p0', 'Conversation:c1', 'Contact:p1'])
      isKnown[key] = cache.inspectFields(key).length > 0;
  };
  const cache = cacheExchange({
    updates: {
      Subscription: {
        messageAdded(result, _args, cache) {
          forgetting.hold(cache, (result as { messageAdded: { __typename: string; id: string } }).messageAdded);
          look(cache);
        },
      },
    },
  });
  const server: Exchange = subscriptionExchange({
    isSubscriptionOperation: () => true,
    forwardSubscription: ({ variables, query }) => ({
      subscribe(sink) {
        if (query?.includes('messageAdded')) {
          tell = told => sink.next(told);
        } else {
          const id = String((variables as { id: string }).id);
          asked.push(id);
          const data = { __typename: 'Query', conversation: conversation(Number(id.slice(1))) };
          queueMicrotask(() => {
            sink.next({ data });
            sink.complete();
          });
        }
        return { unsubscribe() {} };
      },
    }),
  });
  const client = new Client({
    url: 'http://localhost',
    preferGetMethod: false,
    exchanges: [forgetting.exchange, cache, server],
  });
  client.subscription(messageAdded, {}).subscribe(() => {});
  await idle();
  return {
    asked,
    isKnown,
    tell: (at: number) => tell({ data: { __typename: 'Subscription', messageAdded: message(at) } }),
    read: (at: number) => client.query(conversationOf, { id: `c${at}` }).toPromise(),
    show: (at: number) => client.query(conversationOf, { id: `c${at}` }).subscribe(() => {}),
  };
}

describe("the memory of the console's cache", () => {
  // Graphcache frees nothing if NODE_ENV says that it runs in a test.
  const environment = process.env.NODE_ENV;
  beforeAll(() => {
    process.env.NODE_ENV = 'production';
  });
  afterAll(() => {
    process.env.NODE_ENV = environment;
  });

  it('forgets a message, its conversation and its person once a hundred others were told', async () => {
    const { tell, isKnown } = await aClient();
    for (let at = 0; at <= 99; at += 1) tell(at);
    await idle();
    expect(isKnown).toMatchObject({ 'Message:m0': true, 'Conversation:c0': true, 'Contact:p0': true });
    tell(100);
    await idle();
    tell(101);
    expect(isKnown).toMatchObject({ 'Message:m0': false, 'Conversation:c0': false, 'Contact:p0': false });
  });

  it('forgets answers of pages opened long ago, and keeps what is shown', async () => {
    const { tell, read, show, asked, isKnown } = await aClient();
    show(1);
    await idle();
    for (let at = 2; at <= 40; at += 1) await read(at);
    for (let at = 100; at <= 210; at += 1) tell(at);
    await idle();
    tell(211);
    expect(isKnown).toMatchObject({ 'Conversation:c1': true, 'Contact:p1': true });
    const before = asked.length;
    await read(40);
    expect(asked).toHaveLength(before);
    await read(2);
    expect(asked.slice(before)).toEqual(['c2']);
    // The shown conversation was read again at most once, not with each event.
    expect(asked.filter(id => id === 'c1').length).toBeLessThanOrEqual(2);
  });
});
