import { useState } from 'react';
import { useFormats, useTexts } from '../../app/intl';
import { type PipelineStageFragment, RemoveStageDocument, SaveStageDocument } from '../../gql/graphql';
import { useWrite } from '../../lib/write';
import { Badge } from '../../ui/badge';
import { IconButton } from '../../ui/button';
import { Confirm } from '../../ui/confirm';
import { Select } from '../../ui/field';
import { pipelineTexts } from './pipelines.texts';
import { StageDialog } from './stage-dialog';

/** The stages of a pipeline in their order, each with its actions. */
export const StageRows = ({ stages, onChanged }: { stages: readonly PipelineStageFragment[]; onChanged(): void }) => {
  const say = useTexts(pipelineTexts);
  const formats = useFormats();
  const write = useWrite();
  const [busy, setBusy] = useState(false);
  const [editing, setEditing] = useState<PipelineStageFragment | null>(null);
  const [removing, setRemoving] = useState<PipelineStageFragment | null>(null);
  const place = async (stageId: string, position: number) => {
    setBusy(true);
    const { refusal } = await write(SaveStageDocument, { input: { stageId, position } });
    setBusy(false);
    if (!refusal) onChanged();
  };
  return (
    <>
      <ol>
        {stages.map((stage, at) => (
          <li key={stage.id} className="flex flex-wrap items-center justify-end gap-x-2 border-b px-3.5 py-1.5">
            <span
              aria-hidden="true"
              className="size-2.5 flex-none rounded-full bg-ink-3"
              style={stage.color ? { background: stage.color } : undefined}
            />
            {/* On a phone the buttons stand below the texts, which would be cut off beside them. */}
            <span className="min-w-0 flex-1 max-sm:basis-4/5">
              <span className="flex min-w-0 items-center gap-1.5">
                <span className="truncate font-medium">{stage.name}</span>
                {stage.kind !== 'OPEN' && <Badge tone={stage.kind === 'WON' ? 'good' : 'bad'}>{say(stage.kind)}</Badge>}
              </span>
              <span className="block text-xs text-ink-3">
                {say('chanceOf', { chance: formats.percent(stage.probability / 100) })} ·{' '}
                {stage.expectedDurationDays ? `${say('daysOf', { count: stage.expectedDurationDays })} · ` : ''}
                {say('count', { count: stage.opportunityCount })}
              </span>
            </span>
            <IconButton
              icon="down"
              className="rotate-180"
              label={say('up', { name: stage.name })}
              disabled={busy || at === 0}
              onClick={() => void place(stage.id, at - 1)}
            />
            <IconButton
              icon="down"
              label={say('down', { name: stage.name })}
              disabled={busy || at === stages.length - 1}
              onClick={() => void place(stage.id, at + 1)}
            />
            <IconButton
              icon="pencil"
              label={say('editStage', { name: stage.name })}
              onClick={() => setEditing(stage)}
            />
            <IconButton icon="trash" label={say('remove', { name: stage.name })} onClick={() => setRemoving(stage)} />
          </li>
        ))}
      </ol>
      {editing && (
        <StageDialog pipelineId={null} stage={editing} onSaved={onChanged} onClose={() => setEditing(null)} />
      )}
      {removing && (
        <RemoveStage
          stage={removing}
          others={stages.filter(({ id, kind }) => id !== removing.id && kind === removing.kind)}
          onRemoved={onChanged}
          onClose={() => setRemoving(null)}
        />
      )}
    </>
  );
};

/** Asks for confirmation before a stage is deleted, and for the stage that its opportunities move to. */
const RemoveStage = ({
  stage: { id, name, opportunityCount },
  others,
  onRemoved,
  onClose,
}: {
  stage: PipelineStageFragment;
  others: readonly PipelineStageFragment[];
  onRemoved(): void;
  onClose(): void;
}) => {
  const say = useTexts(pipelineTexts);
  const write = useWrite();
  const [to, setTo] = useState(others[0]?.id ?? null);
  const mustMove = opportunityCount > 0 && others.length > 0;
  return (
    <Confirm
      title={say('remove', { name })}
      action={say('removeAction')}
      onConfirm={async () => {
        const input = { stageId: id, ...(mustMove && { moveToStageId: to }) };
        const { refusal } = await write(RemoveStageDocument, { input });
        if (!refusal) onRemoved();
      }}
      onClose={onClose}
    >
      <p>{say('removeWhat')}</p>
      {mustMove && (
        <div className="mt-3">
          <Select
            label={say('moveTo', { count: opportunityCount })}
            value={to ?? ''}
            onChange={event => setTo(event.target.value)}
          >
            {others.map(other => (
              <option key={other.id} value={other.id}>
                {other.name}
              </option>
            ))}
          </Select>
        </div>
      )}
    </Confirm>
  );
};
