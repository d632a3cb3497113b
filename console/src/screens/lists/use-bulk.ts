import { useCallback, useEffect, useState } from 'react';
import { useClient } from 'urql';
import {
  BulkLeadsDocument,
  type BulkLeadsMutationVariables,
  BulkProgressDocument,
  type BulkStateFragment,
  ResumeBulkLeadsDocument,
  UndoBulkLeadsDocument,
} from '../../gql/graphql';
import { useWrite } from '../../lib/write';

const pollMs = 1_000;

/** Runs a bulk change of leads, follows it while a job makes it, resumes it if it failed, and undoes it. */
export function useBulk(onChanged: () => void) {
  const client = useClient();
  const write = useWrite();
  const [state, setState] = useState<BulkStateFragment | null>(null);
  const id = state?.id;
  const busy = state?.status === 'RUNNING' || state?.status === 'UNDOING';
  useEffect(() => {
    if (!busy || !id) return;
    const timer = setInterval(async () => {
      const { data } = await client.query(BulkProgressDocument, { id }, { requestPolicy: 'network-only' }).toPromise();
      const next = data?.leadBulkChange;
      if (!next) return;
      setState(next);
      if (next.status !== 'RUNNING' && next.status !== 'UNDOING') onChanged();
    }, pollMs);
    return () => clearInterval(timer);
  }, [busy, id, client, onChanged]);

  const run = useCallback(
    async (input: BulkLeadsMutationVariables['input']): Promise<boolean> => {
      const { data } = await write(BulkLeadsDocument, { input });
      if (!data?.bulkUpdateLeads.bulkChange) return false;
      setState(data.bulkUpdateLeads.bulkChange);
      onChanged();
      return true;
    },
    [write, onChanged],
  );
  const undo = useCallback(async () => {
    if (!id) return;
    const { data } = await write(UndoBulkLeadsDocument, { input: { bulkChangeId: id } });
    if (!data?.undoBulkUpdateLeads.bulkChange) return;
    setState(data.undoBulkUpdateLeads.bulkChange);
    onChanged();
  }, [id, write, onChanged]);
  const resume = useCallback(async () => {
    if (!id) return;
    const { data } = await write(ResumeBulkLeadsDocument, { input: { bulkChangeId: id } });
    if (data?.resumeBulkUpdateLeads.bulkChange) setState(data.resumeBulkUpdateLeads.bulkChange);
  }, [id, write]);
  const dismiss = useCallback(() => setState(null), []);
  return { state, run, resume, undo, dismiss };
}
