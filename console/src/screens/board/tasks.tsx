import type { FormEvent } from 'react';
import { useFormats, useTexts } from '../../app/intl';
import { useMaySell } from '../../app/may-sell';
import { CardTasksDocument, SaveBoardTaskDocument } from '../../gql/graphql';
import { cx } from '../../lib/classes';
import { endOfWork } from '../../lib/days';
import { isSame } from '../../lib/differing';
import { useMake } from '../../lib/make';
import { noRows, usePages } from '../../lib/pages';
import { useTyped } from '../../lib/typed';
import { useErrorText, useWrite } from '../../lib/write';
import { Button } from '../../ui/button';
import { Checkbox } from '../../ui/checkbox';
import { Failure, Skeleton } from '../../ui/empty-state';
import { Input } from '../../ui/field';
import { valuesOf } from '../../ui/form';
import { More } from '../../ui/more';
import { Part } from '../../ui/part';
import { offerUndo } from '../../ui/undo';
import { panelTexts } from './board.texts';

/** The tasks of an opportunity: a checkbox completes one, a field adds the next. */
export const Tasks = ({ opportunityId, onChanged }: { opportunityId: string; onChanged(): void }) => {
  const say = useTexts(panelTexts);
  const formats = useFormats();
  const write = useWrite();
  const { make, busy } = useMake(SaveBoardTaskDocument);
  const maySell = useMaySell();
  const [begun, setBegun] = useTyped(`step of ${opportunityId}`, '');
  const errorText = useErrorText();
  const pages = usePages(
    CardTasksDocument,
    { opportunityId },
    ({ opportunity }) => opportunity?.tasks ?? noRows,
    // A new task may be due before others, and each may be completed somewhere else.
    { renewsAll: true },
  );
  const { rows: tasks, loading, error } = pages;
  const changed = () => {
    pages.readAgain();
    onChanged();
  };
  const save = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = event.currentTarget;
    const typed = valuesOf(form);
    const { title: text = '', day } = typed;
    const title = text.trim();
    if (!title) return;
    const dueAt = day ? endOfWork(day, formats.region.timeZone).toISOString() : null;
    const { refusal } = await make({ title, dueAt, opportunityId });
    if (refusal) return;
    // The next task may have been begun meanwhile.
    if (isSame(valuesOf(form), typed)) {
      setBegun('');
      form.reset();
    }
    changed();
  };
  const mark = async (taskId: string, title: string, done: boolean) => {
    const { data } = await write(SaveBoardTaskDocument, { input: { taskId, title, done } });
    changed();
    if (data && done) offerUndo(say('doneNow', { title }), say('undo'), () => void mark(taskId, title, false));
  };
  return (
    <Part title={say('tasks')}>
      {error && <Failure text={errorText(error)} onAgain={pages.readAgain} />}
      {loading && tasks.length === 0 && <Skeleton lines={1} />}
      {!loading && !error && tasks.length === 0 && (
        <p className="mb-2 text-ink-3">{say(maySell ? 'noTasks' : 'noTasksYet')}</p>
      )}
      <ul aria-label={say('tasks')} className="mb-2 flex flex-col gap-1.5">
        {tasks.map(({ id, title, dueAt, seller }) => (
          <li key={id} className="flex items-start gap-2">
            {maySell && (
              <Checkbox
                label={say('done', { title })}
                checked={false}
                className="mt-0.5"
                onChange={() => void mark(id, title, true)}
              />
            )}
            <div className="min-w-0 flex-1">
              <p>{title}</p>
              <p className="text-2xs text-ink-3">
                {dueAt && (
                  <time dateTime={dueAt} className={cx(Date.parse(dueAt) < Date.now() && 'font-medium text-bad')}>
                    {formats.relative(dueAt)}
                  </time>
                )}
                {dueAt && seller && ' · '}
                {seller?.displayName}
              </p>
            </div>
          </li>
        ))}
      </ul>
      <More pages={pages} className="mb-3" />
      {maySell && (
        <form className="grid grid-cols-[1fr_auto] items-end gap-1.5" onSubmit={event => void save(event)}>
          <div className="col-span-2">
            <Input
              label={say('newTask')}
              name="title"
              placeholder={say('taskHint')}
              maxLength={200}
              required
              value={begun}
              onChange={event => setBegun(event.target.value)}
            />
          </div>
          <Input label={say('when')} name="day" type="date" />
          <Button type="submit" disabled={busy} className="h-8">
            {say('add')}
          </Button>
        </form>
      )}
    </Part>
  );
};
