import { type FormEvent, useState } from 'react';
import { useQuery } from 'urql';
import { assigneesOf } from '../../app/assignees';
import { useFormats, useTexts } from '../../app/intl';
import { useViewer } from '../../app/viewer';
import { BoardSellersDocument, SaveCardDocument } from '../../gql/graphql';
import { figureOf, figureText } from '../../lib/figure';
import { useFormWrite } from '../../lib/make';
import { useChanges } from '../../lib/use-changes';
import { Button } from '../../ui/button';
import { useFields } from '../../ui/edit-form';
import { Input } from '../../ui/field';
import { SellerSelect } from '../../ui/seller-select';
import { toast } from '../../ui/toast';
import { uiTexts } from '../../ui/ui.texts';
import { Unsaved } from '../../ui/unsaved';
import { asInput, customFormFields, useCustomFields } from '../lists/custom-fields';
import { boardTexts, panelTexts } from './board.texts';
import { dayOf } from './card';
import type { PanelOpportunity } from './panel-opportunity';
import type { BoardState } from './stages';

/**
 * The title, the seller, the value, the expected close date and the tenant's own fields, edited in place. Only changed fields are sent, and
 * only if nobody has changed the deal since it was read; what was typed stays while the current values are read.
 */
export const DealForm = ({
  opportunity,
  board,
  onReload,
}: {
  opportunity: PanelOpportunity;
  board: BoardState;
  onReload(): void;
}) => {
  const say = useTexts(panelTexts);
  const sayBoard = useTexts(boardTexts);
  const sayUi = useTexts(uiTexts);
  const formats = useFormats();
  const { user } = useViewer();
  const [{ data }] = useQuery({ query: BoardSellersDocument });
  const { send, busy, errorOf } = useFormWrite();
  const [isBadValue, setIsBadValue] = useState(false);
  const place = `deal ${opportunity.id}`;
  const { field, changes, forget, isChanged, discard } = useChanges(
    {
      title: opportunity.title,
      ownerId: opportunity.owner?.id ?? null,
      value: figureText(opportunity.value, formats.number),
      expectedCloseDate: opportunity.expectedCloseDate ?? null,
    },
    place,
  );
  const customFields = useCustomFields('OPPORTUNITY');
  const own = useFields(customFormFields(customFields, opportunity), `${place} own`, errorOf);
  const assignees = assigneesOf(user, data?.sellers ?? [], opportunity.owner ?? null);
  const nameOf = (id: string) => assignees.find(each => each?.id === id)?.displayName ?? id;
  const save = async (event: FormEvent) => {
    event.preventDefault();
    const changed = changes();
    const ownChanges = own.changes();
    const { title, ownerId, value, expectedCloseDate } = changed;
    const figure = value === undefined ? undefined : figureOf(value);
    const isBad = value !== undefined && figure == null;
    setIsBadValue(isBad);
    if (isBad || !ownChanges || Object.keys({ ...changed, ...ownChanges.changed }).length === 0) return;
    const input = {
      opportunityId: opportunity.id,
      updatedAtBefore: opportunity.updatedAt,
      ...(title !== undefined && { title }),
      ...(ownerId !== undefined && { ownerId: ownerId || null }),
      ...(figure != null && { value: figure }),
      ...(expectedCloseDate !== undefined && { expectedCloseDate: expectedCloseDate || null }),
      ...asInput(ownChanges.changed),
    };
    const { data: saved, refusal } = await send(SaveCardDocument, { input }, onReload);
    if (refusal?.code === 'NOT_FOUND' && refusal.field?.[0] === 'opportunityId') {
      // It was deleted, or given to somebody else whose deals this user does not see.
      onReload();
      board.again();
    }
    if (!saved?.updateOpportunity.opportunity) return;
    forget(changed);
    own.forget(ownChanges.typed);
    board.show(saved.updateOpportunity.opportunity);
    toast.good(say('saved'));
  };
  const owner = field('ownerId', undefined, nameOf);
  return (
    <form className="flex flex-col gap-2" onSubmit={event => void save(event)}>
      <Input
        label={say('title')}
        {...field('title')}
        required
        maxLength={200}
        autoComplete="off"
        error={errorOf('title')}
      />
      <SellerSelect
        label={say('seller')}
        value={owner.value}
        hint={owner.hint}
        onChoose={value => owner.onChange({ target: { value } })}
        others={assignees.includes(null) ? [{ value: '', label: sayBoard('nobody') }] : []}
        sellers={assignees.filter(each => each !== null)}
        error={errorOf('ownerId')}
      />
      <div className="grid grid-cols-2 items-start gap-1.5">
        <Input
          label={say('valueIn', { currency: opportunity.currency })}
          {...field('value')}
          inputMode="decimal"
          autoComplete="off"
          required
          error={isBadValue ? sayUi('badNumber') : errorOf('value')}
        />
        <Input
          label={say('expected')}
          {...field('expectedCloseDate', undefined, day => dayOf(formats, day))}
          type="date"
          error={errorOf('expectedCloseDate')}
        />
      </div>
      {customFields.length > 0 && (
        <fieldset className="mt-1 grid grid-cols-2 gap-x-2 gap-y-2.5">
          <legend className="mb-1.5 text-xs font-semibold text-ink-2">{say('own')}</legend>
          {own.grid}
        </fieldset>
      )}
      <div className="flex items-center justify-end gap-2">
        {(isChanged || own.isChanged) && (
          <Unsaved
            onDiscard={() => {
              setIsBadValue(false);
              discard();
              own.discard();
            }}
          />
        )}
        <Button type="submit" disabled={busy} className="h-8">
          {say('save')}
        </Button>
      </div>
    </form>
  );
};
