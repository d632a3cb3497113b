import { type FormEvent, useState } from 'react';
import { useTexts } from '../../app/intl';
import { BulkLeadsDocument, type BulkLeadsMutationVariables, type LeadStatus } from '../../gql/graphql';
import { useWrite } from '../../lib/write';
import { Button } from '../../ui/button';
import { Dialog } from '../../ui/dialog';
import { Input, Select } from '../../ui/field';
import type { SellerName } from '../../ui/seller-choice';
import { SellerSelect } from '../../ui/seller-select';
import { toast } from '../../ui/toast';
import { columnTexts } from '../../words/column.texts';
import { leadStatusTexts } from '../../words/lead-status.texts';
import { bulkTexts } from './lists.texts';

/** Which leads: those of these ids, or all of a filter. */
export type BulkTarget = Pick<BulkLeadsMutationVariables['input'], 'ids' | 'filter'>;
type Change = BulkLeadsMutationVariables['input']['set'];

const wordsIn = (value: FormDataEntryValue | null): string[] =>
  String(value ?? '')
    .split(',')
    .map(word => word.trim())
    .filter(Boolean);

function changeOf(form: HTMLFormElement): Change {
  const fields = new FormData(form);
  const status = String(fields.get('status') ?? '');
  const sellerId = String(fields.get('seller') ?? '');
  const addTags = wordsIn(fields.get('addTags'));
  const removeTags = wordsIn(fields.get('removeTags'));
  return {
    ...(status && { status: status as LeadStatus }),
    ...(sellerId && { sellerId }),
    ...(addTags.length > 0 && { addTags }),
    ...(removeTags.length > 0 && { removeTags }),
  };
}

/** Defines a bulk change. It is tried first: the number of leads that would change is shown before anything changes. */
export const BulkDialog = ({
  target,
  count,
  sellers,
  onRun,
  onClose,
}: {
  target: BulkTarget;
  count: number;
  sellers: readonly SellerName[];
  onRun(set: Change): Promise<void>;
  onClose(): void;
}) => {
  const say = useTexts(bulkTexts);
  const sayColumn = useTexts(columnTexts);
  const sayStatus = useTexts(leadStatusTexts);
  const write = useWrite();
  const [tried, setTried] = useState<{ set: Change; updated: number; failed: number } | null>(null);
  const [busy, setBusy] = useState(false);
  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    setBusy(true);
    if (tried) await onRun(tried.set);
    else {
      const set = changeOf(event.currentTarget);
      if (Object.keys(set).length === 0) toast.bad(say('nothing'));
      else {
        const { data } = await write(BulkLeadsDocument, { input: { ...target, set, dryRun: true } });
        const answer = data?.bulkUpdateLeads;
        if (answer) setTried({ set, updated: answer.updated ?? 0, failed: answer.failed ?? 0 });
      }
    }
    setBusy(false);
  };
  return (
    <Dialog open onClose={onClose} title={say('title', { count })}>
      {/* Any change of the form requires another dry run. */}
      <form
        className="flex flex-col gap-3 overflow-y-auto p-4"
        onChange={() => setTried(null)}
        onSubmit={event => void submit(event)}
      >
        <div className="grid grid-cols-2 gap-3">
          <Select label={sayColumn('status')} name="status">
            <option value="">{say('keep')}</option>
            {Object.keys(leadStatusTexts).map(status => (
              <option key={status} value={status}>
                {sayStatus(status as keyof typeof leadStatusTexts)}
              </option>
            ))}
          </Select>
          <SellerSelect
            label={sayColumn('seller')}
            name="seller"
            others={[{ value: '', label: say('keep') }]}
            sellers={sellers}
            onChoose={() => setTried(null)}
          />
        </div>
        <Input label={say('addTags')} name="addTags" hint={say('comma')} autoComplete="off" />
        <Input label={say('removeTags')} name="removeTags" hint={say('comma')} autoComplete="off" />
        <p role="status" className={tried ? 'rounded-md bg-accent-soft px-3 py-2 text-accent' : 'sr-only'}>
          {tried && say('would', { updated: tried.updated, failed: tried.failed })}
        </p>
        <div className="flex items-center justify-end gap-2">
          <span className="mr-auto text-xs text-ink-3">{say('undoHint')}</span>
          <Button kind={tried ? 'solid' : 'soft'} type="submit" disabled={busy || tried?.updated === 0}>
            {tried ? say('run', { count: tried.updated }) : say('try')}
          </Button>
        </div>
      </form>
    </Dialog>
  );
};
