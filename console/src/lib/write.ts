import type { AnyVariables, CombinedError, TypedDocumentNode } from '@urql/core';
import { useCallback } from 'react';
import { useClient } from 'urql';
import { useTexts } from '../app/intl';
import { toast } from '../ui/toast';
import { passes } from './retry';
import { writeTexts } from './write.texts';

export interface UserError {
  code: string;
  message: string;
  field?: string[] | null;
}
/** Returns the first user error of a mutation's payload, whatever its name; null if there is none. */
const refusalIn = (data: unknown): UserError | null => {
  for (const payload of Object.values((data ?? {}) as Record<string, { userErrors?: UserError[] } | null>))
    if (payload?.userErrors?.[0]) return payload.userErrors[0];
  return null;
};

/**
 * Returns a function that tells the user what an API error was and what to do. `once` for what is not repeated by itself while the
 * server is away: every write, and what is read by a click.
 */
export function useErrorText(once = false): (error: CombinedError) => string {
  const say = useTexts(writeTexts);
  return useCallback(
    error => {
      if (!once && passes(error)) return say('retried');
      if (error.networkError) return say('offline');
      const [first] = error.graphQLErrors;
      const code = String(first?.extensions.code ?? '');
      if (code === 'RATE_LIMITED') return say('busy');
      if (code === 'SERVICE_UNAVAILABLE') return say('away');
      if (code === 'FORBIDDEN') return say('forbidden');
      if (code === 'UNAUTHENTICATED') return say('signedOut');
      if (code === 'INTERNAL_SERVER_ERROR') return say('internal', { id: String(first?.extensions.requestId ?? '—') });
      return first?.message ?? say('offline');
    },
    [say, once],
  );
}

/** Whether a write was rejected because somebody has changed the record since it was read. */
export const isStale = ({ code, field }: UserError) => code === 'CONFLICT' && field?.[0] === 'updatedAtBefore';

/**
 * Runs a mutation. If it is rejected, the cache undoes its optimistic change and the reason is shown. If somebody else has changed the
 * record first, the message has a button that loads it again.
 */
export function useWrite() {
  const client = useClient();
  const errorText = useErrorText(true);
  const say = useTexts(writeTexts);
  return useCallback(
    async <Data, Variables extends AnyVariables>(
      document: TypedDocumentNode<Data, Variables>,
      variables: Variables,
      { quiet = false, onStale }: { quiet?: boolean | ((refusal: UserError) => boolean); onStale?: () => void } = {},
    ): Promise<{ data: Data; refusal: null } | { data: null; refusal: UserError }> => {
      const { data, error } = await client.mutation(document, variables).toPromise();
      const refusal = error ? { code: 'ERROR', message: errorText(error) } : refusalIn(data);
      if (refusal || !data) {
        const told = refusal ?? { code: 'ERROR', message: '' };
        if (onStale && isStale(told)) toast.bad(say('stale'), { label: say('loadAnew'), run: onStale });
        else if (!(typeof quiet === 'function' ? quiet(told) : quiet)) toast.bad(told.message);
        return { data: null, refusal: told };
      }
      return { data, refusal: null };
    },
    [client, errorText, say],
  );
}
