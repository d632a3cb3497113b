import { useState } from 'react';
import { useTexts } from '../../app/intl';
import {
  type ImportStateFragment,
  StopImportDocument,
  TakeImportErrorsDocument,
  UndoImportDocument,
} from '../../gql/graphql';
import { download } from '../../lib/download';
import { useWrite } from '../../lib/write';
import { Button } from '../../ui/button';
import { Dialog } from '../../ui/dialog';
import { toast } from '../../ui/toast';
import { importTexts } from './import.texts';
import { Figures, progressOf, Rows } from './outcome-rows';
import { isBusy, useImport } from './use-import';

/** The result of an import: its progress, the rejected and incomplete rows as a file, and the undo. */
export const Outcome = ({ first }: { first: ImportStateFragment }) => {
  const say = useTexts(importTexts);
  const write = useWrite();
  const [begun, setBegun] = useState(first);
  const [asking, setAsking] = useState(false);
  const state = useImport(begun) ?? begun;
  const undo = async () => {
    setAsking(false);
    const { data } = await write(UndoImportDocument, { input: { importId: state.id } });
    if (data?.undoImport.import) setBegun(data.undoImport.import);
  };
  const stop = async () => {
    const { data } = await write(StopImportDocument, { input: { importId: state.id } });
    if (data?.stopImport.import) setBegun(data.stopImport.import);
  };
  const take = async () => {
    const { data } = await write(TakeImportErrorsDocument, { input: { importId: state.id } });
    if (!data?.exportImportErrors.url) return;
    await download(data.exportImportErrors.url, 'errores.csv').catch(() => toast.bad(say('notDownloaded')));
  };
  const isHalfUndone = state.status === 'FAILED' && state.restored + state.kept > 0;
  const title =
    state.status === 'UNDONE'
      ? say('UNDONE', { restored: state.restored, kept: state.kept })
      : state.status === 'FAILED'
        ? isHalfUndone
          ? say('halfUndone', progressOf(state))
          : say('FAILED')
        : state.status === 'DONE'
          ? say('DONE')
          : say(state.kind);
  return (
    <section aria-label={say('title')} className="flex flex-col gap-3 rounded-xl border bg-surface p-4">
      <div className="flex flex-wrap items-center gap-2">
        <h2 className="min-w-0 flex-1 font-semibold">{title}</h2>
        {state.failed + state.incomplete > 0 && !isBusy(state) && (
          <Button icon="download" onClick={() => void take()}>
            {say('errors')}
          </Button>
        )}
        {isBusy(state) && (
          <Button icon="close" onClick={() => void stop()}>
            {say('stop')}
          </Button>
        )}
        {(state.status === 'DONE' || (state.status === 'FAILED' && state.created + state.updated > 0)) && (
          <Button
            icon="undo"
            kind="danger"
            title={say('undoHint')}
            onClick={() => (isHalfUndone ? void undo() : setAsking(true))}
          >
            {say(isHalfUndone ? 'goOn' : 'undo')}
          </Button>
        )}
      </div>
      {state.problem && <p className="text-bad">{state.problem}</p>}
      <Figures state={state} />
      {!isBusy(state) && <Rows key={state.status} state={state} />}
      {asking && (
        <Dialog open onClose={() => setAsking(false)} title={say('undo')}>
          <div className="flex flex-col gap-4 p-4">
            <p>{say('sure')}</p>
            <div className="flex justify-end gap-2">
              <Button kind="plain" onClick={() => setAsking(false)}>
                {say('cancel')}
              </Button>
              <Button kind="danger" onClick={() => void undo()}>
                {say('undo')}
              </Button>
            </div>
          </div>
        </Dialog>
      )}
    </section>
  );
};
