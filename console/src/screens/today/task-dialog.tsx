import { type FormEvent, useState } from 'react';
import { useQuery } from 'urql';
import { assigneesOf } from '../../app/assignees';
import { useFormats, useTexts } from '../../app/intl';
import { useViewer } from '../../app/viewer';
import {
  BoardSellersDocument,
  DeleteDayTaskDocument,
  SaveDayTaskDocument,
  type TodayTaskFragment,
} from '../../gql/graphql';
import { useBusy } from '../../lib/busy';
import { dayIn, endOfWork } from '../../lib/days';
import { useFormWrite } from '../../lib/make';
import { useWrite } from '../../lib/write';
import { Button } from '../../ui/button';
import { Confirm } from '../../ui/confirm';
import { Input } from '../../ui/field';
import { valuesOf } from '../../ui/form';
import { FormDialog } from '../../ui/form-dialog';
import { SellerSelect } from '../../ui/seller-select';
import { todayTexts } from './today.texts';

/** Changes a task's title, day and seller, or deletes it. Only what was changed is sent. */
export const TaskDialog = ({
  task,
  onChanged,
  onClose,
}: {
  task: TodayTaskFragment;
  onChanged(): void;
  onClose(): void;
}) => {
  const say = useTexts(todayTexts);
  const { region } = useFormats();
  const { user } = useViewer();
  const [{ data }] = useQuery({ query: BoardSellersDocument });
  const { send, busy, errorOf } = useFormWrite();
  const [isDeleting, setDeleting] = useState(false);
  const day = task.dueAt ? dayIn(region.timeZone, new Date(task.dueAt)) : '';
  const sellerId = task.seller?.id ?? '';
  const assignees = assigneesOf(user, data?.sellers ?? [], task.seller ?? null);
  const save = async (event: FormEvent<HTMLFormElement>) => {
    const { title = '', day: newDay = '', sellerId: newSeller = sellerId } = valuesOf(event.currentTarget);
    const input = {
      taskId: task.id,
      title: title.trim(),
      ...(newDay !== day && { dueAt: newDay ? endOfWork(newDay, region.timeZone).toISOString() : null }),
      ...(newSeller !== sellerId && { sellerId: newSeller || null }),
    };
    const { data: saved } = await send(SaveDayTaskDocument, { input });
    if (!saved) return;
    onClose();
    onChanged();
  };
  if (isDeleting)
    return <DeleteTask task={task} onDeleted={onChanged} onClose={onClose} onBack={() => setDeleting(false)} />;
  return (
    <FormDialog title={say('change')} submit={say('save')} busy={busy} onSubmit={save} onClose={onClose}>
      <Input
        label={say('what')}
        name="title"
        defaultValue={task.title}
        required
        maxLength={200}
        autoComplete="off"
        error={errorOf('title')}
      />
      <div className="grid gap-3 sm:grid-cols-2">
        <Input label={say('dueDay')} name="day" type="date" defaultValue={day} error={errorOf('dueAt')} />
        <SellerSelect
          label={say('who')}
          name="sellerId"
          start={sellerId}
          others={assignees.includes(null) ? [{ value: '', label: say('nobody') }] : []}
          sellers={assignees.filter(each => each !== null)}
          error={errorOf('sellerId')}
        />
      </div>
      <div>
        <Button kind="danger" icon="trash" onClick={() => setDeleting(true)}>
          {say('delete')}
        </Button>
      </div>
    </FormDialog>
  );
};

const DeleteTask = ({
  task,
  onDeleted,
  onClose,
  onBack,
}: {
  task: TodayTaskFragment;
  onDeleted(): void;
  onClose(): void;
  onBack(): void;
}) => {
  const say = useTexts(todayTexts);
  const write = useWrite();
  const { run } = useBusy();
  const remove = async () => {
    const { data } = await write(DeleteDayTaskDocument, { taskId: task.id });
    if (data) onDeleted();
    onClose();
  };
  return (
    <Confirm
      title={say('deleteTitle', { title: task.title })}
      action={say('delete')}
      onConfirm={() => run(remove)}
      onClose={onBack}
    >
      {say('deleteBody')}
    </Confirm>
  );
};
