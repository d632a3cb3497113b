import { useEffect, useState } from 'react';
import { useClient, useSubscription } from 'urql';
import { ImportMovedDocument, ImportProgressDocument, type ImportStateFragment } from '../../gql/graphql';

const pollMs = 2_000;
export const isBusy = (state: ImportStateFragment | null | undefined): boolean =>
  state?.status === 'RUNNING' || state?.status === 'UNDOING';

/**
 * Returns the progress of an import. It is received live and also polled, since the import may have ended before the subscription began.
 */
export function useImport(first: ImportStateFragment | null): ImportStateFragment | null {
  const client = useClient();
  const [state, setState] = useState(first);
  useEffect(() => setState(first), [first]);
  const id = state?.id ?? '';
  const busy = isBusy(state);
  useSubscription({ query: ImportMovedDocument, variables: { id }, pause: !busy }, (_: unknown, { importUpdated }) => {
    setState(now => (now?.id === importUpdated.id ? importUpdated : now));
    return null;
  });
  useEffect(() => {
    if (!busy) return;
    const timer = setInterval(async () => {
      const answer = await client.query(ImportProgressDocument, { id }, { requestPolicy: 'network-only' }).toPromise();
      const next = answer.data?.import;
      if (next) setState(now => (now?.id === next.id ? next : now));
    }, pollMs);
    return () => clearInterval(timer);
  }, [busy, id, client]);
  return state;
}
