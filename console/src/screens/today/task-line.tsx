import { useState } from 'react';
import { useFormats, useTexts } from '../../app/intl';
import { useMaySell } from '../../app/may-sell';
import { SaveDayTaskDocument, type TodayTaskFragment } from '../../gql/graphql';
import { cx } from '../../lib/classes';
import { placeOf } from '../../lib/places';
import { useWrite } from '../../lib/write';
import { IconButton } from '../../ui/button';
import { Line } from '../../ui/line';
import { offerUndo } from '../../ui/undo';
import { TaskDialog } from './task-dialog';
import { todayTexts } from './today.texts';

/** A task with a checkbox that completes it at once. */
export const TaskLine = ({
  task,
  onTick,
  onDone,
}: {
  task: TodayTaskFragment;
  /** Shows it as done, or as open again, before the server has answered. */
  onTick(done: boolean): void;
  onDone(): void;
}) => {
  const say = useTexts(todayTexts);
  const formats = useFormats();
  const write = useWrite();
  const maySell = useMaySell();
  const { lead, customer, opportunity, dueAt } = task;
  const about =
    lead?.name ??
    opportunity?.title ??
    (customer && [customer.firstName, customer.lastName].filter(Boolean).join(' ')) ??
    null;
  const [isOpen, setOpen] = useState(false);
  const conversationId = (lead ?? customer)?.conversations.nodes[0]?.id;
  const place = placeOf({
    ...(conversationId && { conversationId }),
    ...(opportunity && { opportunityId: opportunity.id }),
    ...(lead && { leadId: lead.id }),
    ...(customer && { customerId: customer.id }),
  });
  const late = dueAt ? Date.parse(dueAt) < Date.now() : false;
  const mark = async (done: boolean) => {
    onTick(done);
    const { data } = await write(SaveDayTaskDocument, { input: { taskId: task.id, title: task.title, done } });
    if (!data) return onTick(!done);
    onDone();
    if (done) offerUndo(say('doneNow', { title: task.title }), say('undo'), () => void mark(false));
  };
  return (
    <Line
      title={task.title}
      struck={task.done}
      detail={[about, task.seller?.displayName].filter(Boolean).join(' · ')}
      place={place}
      end={
        <span className={cx(late && !task.done && 'font-medium text-bad')}>
          {dueAt ? say(late ? 'overdue' : 'due', { when: formats.relative(dueAt) }) : say('noDay')}
        </span>
      }
      after={
        maySell && (
          <>
            <IconButton icon="pencil" label={say('changeOf', { title: task.title })} onClick={() => setOpen(true)} />
            {isOpen && <TaskDialog task={task} onChanged={onDone} onClose={() => setOpen(false)} />}
          </>
        )
      }
      before={
        <input
          type="checkbox"
          checked={task.done}
          aria-label={say('done', { title: task.title })}
          title="x"
          data-key="x"
          disabled={!maySell}
          onChange={() => void mark(!task.done)}
          className="ml-2.5 size-4.5 flex-none accent-accent enabled:cursor-pointer"
        />
      }
    />
  );
};
