import { type FormEvent, useState } from 'react';
import { useTexts } from '../../app/intl';
import {
  MakePipelineDocument,
  type PipelineStageFragment,
  SavePipelineDocument,
  SettingsPipelinesDocument,
} from '../../gql/graphql';
import { useMake } from '../../lib/make';
import { useRead } from '../../lib/read';
import { useWrite } from '../../lib/write';
import { Button, IconButton } from '../../ui/button';
import { Card } from '../../ui/card';
import { EmptyState } from '../../ui/empty-state';
import { Input } from '../../ui/field';
import { Switch, valuesOf } from '../../ui/form';
import { FormDialog } from '../../ui/form-dialog';
import { Sheet } from '../../ui/sections';
import { pipelineTexts } from './pipelines.texts';
import { StageDialog } from './stage-dialog';
import { StageRows } from './stage-rows';

interface Pipeline {
  id: string;
  name: string;
  active: boolean;
  stages: readonly PipelineStageFragment[];
}

/** The pipelines with their stages. Active ones come first. */
export const Pipelines = () => {
  const say = useTexts(pipelineTexts);
  const { data, again, waiting } = useRead(SettingsPipelinesDocument, {});
  const [making, setMaking] = useState(false);
  const pipelines = [...(data?.pipelines ?? [])].sort((a, b) => Number(b.active) - Number(a.active));
  return (
    <Sheet>
      <Card
        title={say('pipelines')}
        what={say('what')}
        action={
          <Button kind="solid" icon="plus" onClick={() => setMaking(true)}>
            {say('newPipeline')}
          </Button>
        }
      >
        {waiting}
        {data && pipelines.length === 0 && (
          <div className="py-6">
            <EmptyState icon="board" title={say('none')}>
              {say('noneBody')}
            </EmptyState>
          </div>
        )}
      </Card>
      {pipelines.map(pipeline => (
        <PipelineCard key={pipeline.id} pipeline={pipeline} onChanged={again} />
      ))}
      {making && <NameDialog pipeline={null} onSaved={again} onClose={() => setMaking(false)} />}
    </Sheet>
  );
};

const PipelineCard = ({ pipeline, onChanged }: { pipeline: Pipeline; onChanged(): void }) => {
  const say = useTexts(pipelineTexts);
  const write = useWrite();
  const [naming, setNaming] = useState(false);
  const [adding, setAdding] = useState(false);
  const { id, name, active, stages } = pipeline;
  const use = async (next: boolean) => {
    const { refusal } = await write(SavePipelineDocument, { input: { pipelineId: id, active: next } });
    if (!refusal) onChanged();
  };
  return (
    <Card
      title={name}
      action={
        <span className="flex items-center gap-1">
          <Switch label={say('inUse')} of={name} checked={active} onChange={next => void use(next)} />
          <IconButton icon="pencil" label={say('rename', { name })} onClick={() => setNaming(true)} />
        </span>
      }
    >
      <StageRows stages={stages} onChanged={onChanged} />
      <div className="p-2">
        <Button kind="plain" icon="plus" onClick={() => setAdding(true)}>
          {say('addStage')}
        </Button>
      </div>
      {naming && <NameDialog pipeline={pipeline} onSaved={onChanged} onClose={() => setNaming(false)} />}
      {adding && <StageDialog pipelineId={id} stage={null} onSaved={onChanged} onClose={() => setAdding(false)} />}
    </Card>
  );
};

/** Edits the name of a pipeline, or creates one with initial stages if none is given. */
const NameDialog = ({
  pipeline,
  onSaved,
  onClose,
}: {
  pipeline: Pipeline | null;
  onSaved(): void;
  onClose(): void;
}) => {
  const say = useTexts(pipelineTexts);
  const { make, send, busy, errorOf } = useMake(MakePipelineDocument);
  const save = async (event: FormEvent<HTMLFormElement>) => {
    const { name = '' } = valuesOf(event.currentTarget);
    const stages = [
      { name: say('firstContact'), probability: 20, kind: 'OPEN' as const },
      { name: say('firstQuote'), probability: 50, kind: 'OPEN' as const },
      { name: say('firstWon'), probability: 100, kind: 'WON' as const },
      { name: say('firstLost'), probability: 0, kind: 'LOST' as const },
    ];
    const { refusal } = pipeline
      ? await send(SavePipelineDocument, { input: { pipelineId: pipeline.id, name } })
      : await make({ name, stages });
    if (refusal) return;
    onSaved();
    onClose();
  };
  return (
    <FormDialog
      title={pipeline ? say('rename', { name: pipeline.name }) : say('newPipeline')}
      submit={say(pipeline ? 'save' : 'create')}
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
        defaultValue={pipeline?.name}
        hint={pipeline ? undefined : say('nameHint')}
        error={errorOf('name')}
      />
    </FormDialog>
  );
};
