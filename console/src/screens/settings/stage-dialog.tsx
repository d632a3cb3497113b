import { type FormEvent, useState } from 'react';
import { useTexts } from '../../app/intl';
import { MakeStageDocument, type PipelineStageFragment, SaveStageDocument } from '../../gql/graphql';
import { differing } from '../../lib/differing';
import { useWrite } from '../../lib/write';
import { Button } from '../../ui/button';
import { Dialog } from '../../ui/dialog';
import { Input, Select } from '../../ui/field';
import { valuesOf } from '../../ui/form';
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
  const write = useWrite();
  const [busy, setBusy] = useState(false);
  const save = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const { name = '', probability = '', kind = 'OPEN', color = '' } = valuesOf(event.currentTarget);
    const input = {
      name: name.trim(),
      probability: Number(probability),
      kind: kinds.find(each => each === kind) ?? 'OPEN',
      color: color === noColor ? null : color === stage?.color?.toLowerCase() ? stage.color : color,
    };
    const changes = stage ? differing(input, { ...stage }) : input;
    setBusy(true);
    const { refusal } = stage
      ? await write(SaveStageDocument, { input: { ...changes, stageId: stage.id } })
      : await write(MakeStageDocument, { input: { pipelineId: pipelineId ?? '', stage: input } });
    setBusy(false);
    if (refusal) return;
    onSaved();
    onClose();
  };
  return (
    <Dialog open onClose={onClose} title={stage ? say('editStage', { name: stage.name }) : say('newStage')}>
      <form className="flex flex-col gap-3 p-4" onSubmit={event => void save(event)}>
        <Input label={say('name')} name="name" required maxLength={100} autoComplete="off" defaultValue={stage?.name} />
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
          />
          <Input label={say('color')} name="color" type="color" defaultValue={stage?.color ?? noColor} />
        </div>
        <Button kind="solid" type="submit" disabled={busy} className="h-8">
          {say('save')}
        </Button>
      </form>
    </Dialog>
  );
};
