import { type FormEvent, useState } from 'react';
import { useTexts } from '../../app/intl';
import { useViewer } from '../../app/viewer';
import { AddCardDocument } from '../../gql/graphql';
import { figureOf } from '../../lib/figure';
import { useMake } from '../../lib/make';
import { Input, Select } from '../../ui/field';
import { valuesOf } from '../../ui/form';
import { FormDialog } from '../../ui/form-dialog';
import { type Buyer, PersonField } from '../../ui/person-field';
import { uiTexts } from '../../ui/ui.texts';
import { useCustomFields } from '../lists/custom-fields';
import { useNeededFields } from '../lists/needed-fields';
import { newDealTexts } from './board.texts';
import type { Card, Stage } from './columns';

/** Creates an opportunity: title, contact and value. The input stays if the server rejects it. */
export const NewDealDialog = ({
  pipelineId,
  stages,
  onAdded,
  onClose,
}: {
  pipelineId: string;
  stages: readonly Stage[];
  onAdded(card: Card): void;
  onClose(): void;
}) => {
  const say = useTexts(newDealTexts);
  const sayUi = useTexts(uiTexts);
  const { tenant } = useViewer();
  const { make, busy, errorOf } = useMake(AddCardDocument);
  const needed = useNeededFields(useCustomFields('OPPORTUNITY'), errorOf);
  const [isBadValue, setIsBadValue] = useState(false);
  const [buyer, setBuyer] = useState<Buyer | null>(null);
  const add = async (event: FormEvent<HTMLFormElement>) => {
    const { title = '', value = '', expected, stageId } = valuesOf(event.currentTarget);
    const figure = figureOf(value);
    setIsBadValue(figure === undefined);
    const own = needed.inputOf(event.currentTarget);
    if (figure === undefined || !own) return;
    const { leadId = null, customerId = null } = buyer ?? {};
    const input = {
      pipelineId,
      stageId: stageId || null,
      title,
      value: figure ?? '0',
      expectedCloseDate: expected || null,
      leadId,
      customerId,
      ...(own.customFields ? { customFields: own.customFields as never } : {}),
    };
    const { data } = await make(input);
    if (data?.createOpportunity.opportunity) onAdded(data.createOpportunity.opportunity);
  };
  const open = stages.filter(({ kind }) => kind === 'OPEN');
  return (
    <FormDialog title={say('title')} submit={say('add')} busy={busy} onSubmit={add} onClose={onClose}>
      <Input
        label={say('what')}
        name="title"
        required
        maxLength={200}
        autoComplete="off"
        placeholder={say('whatHint')}
        error={errorOf('title')}
      />
      <PersonField buyer={buyer} onChoose={setBuyer} />
      <div className="grid gap-3 sm:grid-cols-3">
        <Input
          label={say('valueIn', { currency: tenant.currency })}
          name="value"
          inputMode="decimal"
          autoComplete="off"
          error={isBadValue ? sayUi('badNumber') : errorOf('value')}
        />
        <Input label={say('expected')} name="expected" type="date" error={errorOf('expectedCloseDate')} />
        <Select label={say('stage')} name="stageId">
          {open.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </Select>
      </div>
      {needed.inputs.length > 0 && <div className="grid gap-3 sm:grid-cols-2">{needed.inputs}</div>}
    </FormDialog>
  );
};
