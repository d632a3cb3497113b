import { useFormats, useTexts } from '../../app/intl';
import { useMaySell } from '../../app/may-sell';
import { SaveDayTaskDocument, type TodayTaskFragment } from '../../gql/graphql';
import { cx } from '../../lib/classes';
import { useWrite } from '../../lib/write';
import { Line } from '../../ui/line';
import { todayTexts } from './today.texts';

/** A task with a checkbox that completes it at once. */
export const TaskLine = ({ task, onDone }: { task: TodayTaskFragment; onDone(): void }) => {
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
  const late = dueAt ? Date.parse(dueAt) < Date.now() : false;
  const tick = async () => {
    const { data } = await write(SaveDayTaskDocument, {
      input: { taskId: task.id, title: task.title, done: !task.done },
    });
    if (data) onDone();
  };
  return (
    <Line
      title={task.title}
      struck={task.done}
      detail={[about, task.seller?.displayName].filter(Boolean).join(' · ')}
      conversationId={(lead ?? customer)?.conversations.nodes[0]?.id}
      end={
        <span className={cx(late && !task.done && 'font-medium text-bad')}>
          {dueAt ? say(late ? 'overdue' : 'due', { when: formats.relative(dueAt) }) : say('noDay')}
        </span>
      }
      before={
        <input
          type="checkbox"
          checked={task.done}
          aria-label={say('done', { title: task.title })}
          title="x"
          data-key="x"
          disabled={!maySell}
          onChange={() => void tick()}
          className="ml-2.5 size-4.5 flex-none accent-accent enabled:cursor-pointer"
        />
      }
    />
  );
};
