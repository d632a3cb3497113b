import { Client, fetchExchange, mapExchange, type Operation, subscriptionExchange } from '@urql/core';
import { authExchange } from '@urql/exchange-auth';
import { createClient as createSocket } from 'graphql-ws';
import { passes } from '../lib/retry';
import { retryOf } from '../lib/waits';
import { type CacheRules, createCache } from './cache';
import { createDistinctWrites } from './distinct-writes';
import { createForgetting } from './forgetting';
import { language } from './intl';
import { isAddedTo } from './is-added-to';
import { line, refusals } from './live';
import { createRepeatOutdated } from './outdated-reads';
import { subscribeResumably } from './resume';
import { createKeepShown, createRetryReads } from './retry-reads';
import { forgetAccess, freshToken, presentToken, tokenEndsSoon } from './session';

const withHeader = (operation: Operation, tenantId: string | null, token: string | null): Operation => {
  const { fetchOptions } = operation.context;
  const before = typeof fetchOptions === 'function' ? fetchOptions() : fetchOptions;
  const headers = {
    ...(before?.headers as Record<string, string> | undefined),
    // Files are sent as a form, which the server only accepts with this header.
    'apollo-require-preflight': '1',
    // The language of error messages and of texts that the server has stored.
    'accept-language': language.get(),
    ...(token && { authorization: `Bearer ${token}` }),
    ...(tenantId && { 'x-tenant-id': tenantId }),
  };
  return { ...operation, context: { ...operation.context, fetchOptions: { ...before, headers } } } as Operation;
};

/**
 * Creates a client with a cache of its own: one for each tenant and language, so that data of one tenant is never shown in another, and no
 * text in another language.
 */
export function createGraphClient(
  tenantId: string | null,
  rules: readonly CacheRules[],
): { client: Client; close(): void } {
  const socket = createSocket({
    url: `${location.origin.replace(/^http/, 'ws')}/graphql`,
    lazy: true,
    keepAlive: 20_000,
    retryAttempts: Number.POSITIVE_INFINITY,
    // The protocol's own retry delay doubles without limit; a seller's screen should retry every few seconds.
    retryWait: async retries => {
      const wait = Math.min(8_000, 500 * 2 ** retries) * (0.75 + Math.random() / 2);
      await new Promise(resolve => setTimeout(resolve, wait));
    },
    shouldRetry: () => true,
    connectionParams: async () => {
      const token = await freshToken();
      return {
        acceptLanguage: language.get(),
        ...(token && { authorization: `Bearer ${token}` }),
        ...(tenantId && { tenantId }),
      };
    },
    on: {
      connected: () => line.set('up'),
      closed: event => {
        const code = (event as CloseEvent).code;
        const hasTokenEnded = code === 4401 || code === 4403;
        if (hasTokenEnded) forgetAccess();
        if (closing) return;
        // Each token ends after a while, and subscriptions go on with the next one. It is news only if the server refuses that too.
        if (hasTokenEnded && line.get() === 'up') line.set('renewing');
        // The socket also closes when no screen listens any more; nothing is missed then.
        else line.set(code === 1000 ? 'connecting' : 'down');
      },
      error: () => line.set('down'),
    },
  });
  let closing = false;
  const forgetting = createForgetting();
  const client = new Client({
    url: '/graphql',
    preferGetMethod: false,
    requestPolicy: 'cache-and-network',
    exchanges: [
      createDistinctWrites(),
      mapExchange({
        onError: ({ graphQLErrors }) => {
          if (graphQLErrors.some(({ extensions }) => extensions.code === 'FORBIDDEN')) refusals.set(now => now + 1);
        },
      }),
      createKeepShown(passes),
      forgetting.exchange,
      createCache(forgetting, rules),
      createRepeatOutdated(isAddedTo),
      createRetryReads(retryOf),
      authExchange(async () => {
        await freshToken().catch(() => null);
        return {
          addAuthToOperation: operation => withHeader(operation, tenantId, presentToken()),
          willAuthError: tokenEndsSoon,
          didAuthError: error => error.graphQLErrors.some(({ extensions }) => extensions.code === 'UNAUTHENTICATED'),
          refreshAuth: async () => {
            forgetAccess();
            await freshToken().catch(() => null);
          },
        };
      }),
      fetchExchange,
      subscriptionExchange({
        forwardSubscription: ({ query = '', variables }) => ({
          subscribe: sink => ({
            unsubscribe: subscribeResumably(
              socket,
              { query, variables: variables as Record<string, unknown> | undefined },
              {
                next: value => sink.next(value as Parameters<typeof sink.next>[0]),
                error: error => sink.error(error),
                complete: () => sink.complete(),
              },
            ),
          }),
        }),
      }),
    ],
  });
  return {
    client,
    close: () => {
      closing = true;
      line.set('connecting');
      void socket.dispose();
    },
  };
}
