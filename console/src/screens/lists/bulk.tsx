import { useState } from 'react';
import { useTexts } from '../../app/intl';
import type { Filter } from '../../lib/filter';
import { Button, IconButton } from '../../ui/button';
import type { Chosen } from '../../ui/data-table';
import { Progress } from '../../ui/progress';
import type { SellerName } from '../../ui/seller-choice';
import { CampaignButton } from '../campaigns/campaign-button';
import { newCampaignTexts } from '../campaigns/campaigns.texts';
import { BulkDialog, type BulkTarget } from './bulk-dialog';
import { bulkTexts } from './lists.texts';
import { useBulk } from './use-bulk';

/** The actions for the chosen leads, and the result of the last change with its undo. */
export const BulkBar = ({
  chosen,
  filter,
  total,
  sellers,
  onClear,
  onChanged,
  contactIdsOf,
}: {
  chosen: Chosen;
  filter: Filter;
  total: number | null;
  sellers: readonly SellerName[];
  onClear(): void;
  onChanged(): void;
  contactIdsOf(ids: readonly string[]): string[];
}) => {
  const say = useTexts(bulkTexts);
  const sayCampaign = useTexts(newCampaignTexts);
  const bulk = useBulk(onChanged);
  /** The choice and filter for which all rows of the filter were selected. If either changes, that selection no longer applies. */
  const [whole, setWhole] = useState<{ chosen: Chosen; filter: Filter } | null>(null);
  const [changing, setChanging] = useState(false);
  const ids = Object.keys(chosen);
  const all = whole?.chosen === chosen && whole.filter === filter && ids.length > 0;
  const count = all ? (total ?? ids.length) : ids.length;
  const target: BulkTarget = all ? { filter } : { ids };
  const { state } = bulk;
  if (ids.length === 0 && !state) return null;
  return (
    <div className="flex flex-none flex-wrap items-center gap-2 border-t bg-raised px-3 py-2 sm:pr-48">
      {ids.length > 0 && (
        <>
          <span className="font-semibold" role="status">
            {say('chosen', { count })}
          </span>
          {!all && total !== null && total > ids.length && (
            <Button kind="plain" onClick={() => setWhole({ chosen, filter })}>
              {say('all', { count: total })}
            </Button>
          )}
          <Button kind="solid" icon="pencil" onClick={() => setChanging(true)}>
            {say('change')}
          </Button>
          <CampaignButton
            label={sayCampaign('writeToThem')}
            audienceOf={() => (all ? { kind: 'leads', filter } : { kind: 'contacts', contactIds: contactIdsOf(ids) })}
          />
          <Button kind="plain" onClick={onClear}>
            {say('none')}
          </Button>
        </>
      )}
      {state && (
        <div className="flex min-w-0 flex-1 items-center gap-2" role="status">
          <span className="truncate">
            {state.status === 'RUNNING'
              ? say('running', { done: state.updated + state.failed, total: state.total })
              : state.status === 'UNDOING'
                ? say('undoing')
                : state.status === 'UNDONE'
                  ? say('undone', { restored: state.restored })
                  : state.status === 'FAILED'
                    ? state.problem
                    : say('done', { updated: state.updated, failed: state.failed })}
          </span>
          {state.status === 'RUNNING' && (
            <Progress
              label={say('running', { done: state.updated + state.failed, total: state.total })}
              value={state.updated + state.failed}
              max={state.total}
              className="w-40"
            />
          )}
          {(state.status === 'DONE' || state.status === 'FAILED') && state.updated > 0 && (
            <Button icon="undo" title={say('undoHint')} onClick={() => void bulk.undo()}>
              {say('undo')}
            </Button>
          )}
          {state.status === 'FAILED' && (
            <Button kind="solid" onClick={() => void bulk.resume()}>
              {say('resume')}
            </Button>
          )}
          {(state.status === 'DONE' || state.status === 'UNDONE' || state.status === 'FAILED') && (
            <IconButton icon="close" label={say('dismiss')} onClick={bulk.dismiss} />
          )}
        </div>
      )}
      {changing && (
        <BulkDialog
          target={target}
          count={count}
          sellers={sellers}
          onClose={() => setChanging(false)}
          onRun={async set => {
            if (!(await bulk.run({ ...target, set }))) return;
            setChanging(false);
            onClear();
          }}
        />
      )}
    </div>
  );
};
