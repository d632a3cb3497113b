import { describe, expect, it } from '@jest/globals';
import { Client, CombinedError, fetchExchange, gql } from '@urql/core';
import { createKeepShown, createRetryReads } from '../console/src/app/retry-reads.js';
import { createRetry, passes, pauseOf } from '../console/src/lib/retry.js';

const errorOf = (code: string, extensions = {}) =>
  new CombinedError({ graphQLErrors: [{ message: code, extensions: { code, ...extensions } }] });
const settled = () => new Promise(resolve => setImmediate(resolve));

describe('what failed because the server was away', () => {
  it('is told from what the server rejected', () => {
    const codes = ['SERVICE_UNAVAILABLE', 'RATE_LIMITED', 'UNAUTHENTICATED', 'FORBIDDEN', 'BAD_USER_INPUT'];
    expect(codes.filter(code => passes(errorOf(code)))).toEqual(codes.slice(0, 3));
    expect(passes(new CombinedError({ networkError: new Error('Failed to fetch') }))).toBe(true);
  });

  it('is tried again after pauses that grow up to half a minute', () => {
    const seconds = [1, 2, 4, 8, 16, 30, 30];
    const pauses = seconds.map((_, tries) => pauseOf(tries) / 1_000);
    expect(pauses.filter((pause, at) => Math.abs(pause / (seconds[at] ?? 0) - 1) > 0.25)).toEqual([]);
  });

  it('waits until it succeeds, and counts as one wait', () => {
    const waits: boolean[] = [];
    const tries: number[] = [];
    const pause = (number: number) => {
      tries.push(number);
      return 1_000_000;
    };
    const retry = createRetry(
      () => {},
      begins => waits.push(begins),
      pause,
    );
    retry.told(errorOf('SERVICE_UNAVAILABLE'));
    retry.told(errorOf('RATE_LIMITED', { retryAfterSeconds: 3 }));
    retry.told(undefined);
    retry.told(errorOf('SERVICE_UNAVAILABLE'));
    retry.told(errorOf('FORBIDDEN'));
    expect({ waits, tries }).toEqual({ waits: [true, false, true, false], tries: [0, 1, 0] });
  });
});

describe('a query of a shown screen', () => {
  const query = gql`
    query {
      viewer
    }
  `;
  /** Returns a client whose server gives these answers in turn; `retries` are tried again when the test says so. */
  function aClient(answers: [status: number, body: object][]) {
    const retries: { again: () => void; told: string[] }[] = [];
    let asked = 0;
    const client = new Client({
      url: 'http://server.example/graphql',
      preferGetMethod: false,
      exchanges: [
        createKeepShown(passes),
        createRetryReads(again => {
          const retry = { again, told: [] as string[] };
          retries.push(retry);
          return {
            told: ({ graphQLErrors }) => retry.told.push(String(graphQLErrors[0]?.extensions.code)),
            over: () => retry.told.push('over'),
          };
        }),
        fetchExchange,
      ],
      fetch: async () => {
        asked += 1;
        const [status, body] = answers[Math.min(asked, answers.length) - 1] ?? [500, {}];
        return new Response(JSON.stringify(body), { status, headers: { 'content-type': 'application/json' } });
      },
    });
    return { client, retries, asked: () => asked };
  }
  const away: [number, object] = [
    503,
    { errors: [{ message: 'Later.', extensions: { code: 'SERVICE_UNAVAILABLE' } }] },
  ];
  const here: [number, object] = [200, { data: { viewer: 'Ana' } }];

  it('is repeated until the server answers', async () => {
    const { client, retries, asked } = aClient([away, away, here]);
    const name = await new Promise(done => {
      client.query(query, {}).subscribe(({ data, error, stale }) => {
        if (data) done(data.viewer);
        else if (error && !stale) retries[0]?.again();
      });
    });
    expect({ name, asked: asked(), retries: retries.map(({ told }) => told) }).toEqual({
      name: 'Ana',
      asked: 3,
      retries: [['SERVICE_UNAVAILABLE', 'SERVICE_UNAVAILABLE', 'over']],
    });
  });

  it('keeps what it shows if it cannot be read again', async () => {
    const { client } = aClient([here, away]);
    const told: unknown[] = [];
    await new Promise<void>(done => {
      client.query(query, {}).subscribe(({ data, error, stale, operation }) => {
        told.push([data?.viewer, error?.graphQLErrors[0]?.extensions.code, stale]);
        if (told.length === 1) setImmediate(() => client.reexecuteOperation(operation));
        if (told.length === 3) done();
      });
    });
    // When a read begins, the client sends the shown data once more, marked as stale.
    expect(told).toEqual([
      ['Ana', undefined, false],
      ['Ana', undefined, true],
      ['Ana', undefined, true],
    ]);
  });

  it('keeps what it shows if the screen asks for it anew, as after a write that failed', async () => {
    const { client } = aClient([here, away]);
    const again = await new Promise<unknown>(done => {
      const first = client.query(query, {}).subscribe(() =>
        setImmediate(() => {
          // A screen that asks anew ends its first question before the next one begins.
          first.unsubscribe();
          client
            .query(query, {}, { requestPolicy: 'network-only' })
            .subscribe(({ data, error, stale }) => done([data?.viewer, error, stale]));
        }),
      );
    });
    expect(again).toEqual(['Ana', undefined, true]);
  });

  it('forgets what it showed once the screen is left', async () => {
    const { client } = aClient([here, away]);
    await client.query(query, {}).toPromise();
    await new Promise(resolve => setTimeout(resolve, 5));
    const { data, error } = await client.query(query, {}, { requestPolicy: 'network-only' }).toPromise();
    expect([data, error?.graphQLErrors[0]?.extensions.code]).toEqual([undefined, 'SERVICE_UNAVAILABLE']);
  });

  it('is not repeated once nobody shows it any more, nor if it was asked only once', async () => {
    const { client, retries, asked } = aClient([away]);
    await new Promise<void>(done => {
      const { unsubscribe } = client.query(query, {}).subscribe(() => {
        setImmediate(() => {
          unsubscribe();
          done();
        });
      });
    });
    await client.query(query, { once: true }).toPromise();
    await settled();
    expect(retries.map(({ told }) => told)).toEqual(Array(2).fill(['SERVICE_UNAVAILABLE', 'over']));
    for (const { again } of retries) again();
    await settled();
    expect(asked()).toBe(2);
  });
});
