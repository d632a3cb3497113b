import type { FormEvent } from 'react';
import { useTexts } from '../../app/intl';
import { MakeStageDocument, type PipelineStageFragment, SaveStageDocument } from '../../gql/graphql';
import { differing } from '../../lib/differing';
import { useMake } from '../../lib/make';
import { Input, Select } from '../../ui/field';
import { valuesOf } from '../../ui/form';
import { FormDialog } from '../../ui/form-dialog';
import { pipelineTexts } from './pipelines.texts';

/** The colour that the field shows if none was chosen, since a colour field always has a value. */
const noColor = '#9ca3af';
const kinds = ['OPEN', 'WON', 'LOST'] as const;

/** Edits a stage, or creates one in the pipeline if none is given. */
export const StageDialog = ({
  pipelineId,
  stage,
  onSaved,
  onClose,
}: {
  /** The pipeline of a new stage. */
  pipelineId: string | null;
  stage: PipelineStageFragment | null;
  onSaved(): void;
  onClose(): void;
}) => {
  const say = useTexts(pipelineTexts);
  const { make, send, busy, errorOf: errorAt } = useMake(MakeStageDocument);
  const errorOf = (name: string) => errorAt(stage ? name : `stage.${name}`);
  const save = async (event: FormEvent<HTMLFormElement>) => {
    const { name = '', probability = '', kind = 'OPEN', color = '', days = '' } = valuesOf(event.currentTarget);
    const input = {
      name: name.trim(),
      probability: Number(probability),
      expectedDurationDays: days === '' ? null : Number(days),
      kind: kinds.find(each => each === kind) ?? 'OPEN',
      color: color === noColor ? null : color === stage?.color?.toLowerCase() ? stage.color : color,
    };
    const changes = stage ? differing(input, { ...stage }) : input;
    const { refusal } = stage
      ? await send(SaveStageDocument, { input: { ...changes, stageId: stage.id } })
      : await make({ pipelineId: pipelineId ?? '', stage: input });
    if (refusal) return;
    onSaved();
    onClose();
  };
  return (
    <FormDialog
      title={stage ? say('editStage', { name: stage.name }) : say('newStage')}
      submit={say('save')}
      busy={busy}
      onSubmit={save}
      onClose={onClose}
    >
      <Input
        label={say('name')}
        name="name"
        required
        maxLength={100}
        autoComplete="off"
        defaultValue={stage?.name}
        error={errorOf('name')}
      />
      <div className="grid gap-3 sm:grid-cols-3">
        <Select label={say('kind')} name="kind" defaultValue={stage?.kind ?? 'OPEN'}>
          {kinds.map(kind => (
            <option key={kind} value={kind}>
              {say(kind)}
            </option>
          ))}
        </Select>
        <Input
          label={say('chance')}
          name="probability"
          type="number"
          min={0}
          max={100}
          step={1}
          required
          defaultValue={stage?.probability ?? 50}
          error={errorOf('probability')}
        />
        <Input label={say('color')} name="color" type="color" defaultValue={stage?.color ?? noColor} />
      </div>
      <Input
        label={say('days')}
        name="days"
        type="number"
        min={1}
        max={3650}
        step={1}
        defaultValue={stage?.expectedDurationDays ?? ''}
        hint={say('daysHint')}
        error={errorOf('expectedDurationDays')}
      />
    </FormDialog>
  );
};
