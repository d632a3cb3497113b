import { type FormEvent, lazy, Suspense, useRef } from 'react';
import { useFormats, useTexts } from '../../app/intl';
import { reached } from '../../app/reached';
import { SaveDayTaskDocument } from '../../gql/graphql';
import { endOfWork } from '../../lib/days';
import { useKeys } from '../../lib/keyboard';
import { useMake } from '../../lib/make';
import { useTyped } from '../../lib/typed';
import { Button } from '../../ui/button';
import { Input } from '../../ui/field';
import type { Buyer } from '../../ui/person-field';
import { todayTexts } from './today.texts';

const PersonField = lazy(() =>
  reached(() => import('../../ui/person-field')).then(module => ({ default: module.PersonField })),
);

/** Creates a task in one line; the key n focuses it. A rejected text stays in the field. */
export const NewTask = ({ onSaved }: { onSaved(): void }) => {
  const say = useTexts(todayTexts);
  const { region } = useFormats();
  const { make, busy } = useMake(SaveDayTaskDocument);
  const [title, setTitle] = useTyped('new task', '');
  const [day, setDay] = useTyped('day of the new task', '');
  /** Whom the task is for; undefined while nobody is to be chosen. */
  const [buyer, setBuyer] = useTyped<Buyer | null | undefined>('person of the new task', undefined);
  const form = useRef<HTMLFormElement>(null);
  useKeys({ n: () => form.current?.querySelector('input')?.focus() });
  const save = async (event: FormEvent) => {
    event.preventDefault();
    if (!title.trim()) return;
    const dueAt = day ? endOfWork(day, region.timeZone).toISOString() : null;
    const about = buyer?.leadId ? { leadId: buyer.leadId } : buyer?.customerId ? { customerId: buyer.customerId } : {};
    const { refusal } = await make({ title: title.trim(), dueAt, ...about });
    if (refusal) return;
    setBuyer(undefined);
    // The next task may have been begun meanwhile.
    setTitle(now => (now === title ? '' : now));
    onSaved();
  };
  return (
    <form ref={form} onSubmit={event => void save(event)} className="flex flex-wrap gap-2 border-t p-2">
      <div className="min-w-40 flex-1">
        <Input
          bare
          label={say('newTask')}
          placeholder={say('newTaskHint')}
          value={title}
          onChange={event => setTitle(event.target.value)}
          onKeyDown={event => event.key === 'Escape' && event.currentTarget.blur()}
        />
      </div>
      <div className="w-36">
        <Input bare label={say('dueDay')} type="date" value={day} onChange={event => setDay(event.target.value)} />
      </div>
      <Button
        icon="person"
        className="h-8"
        aria-expanded={buyer !== undefined}
        onClick={() => setBuyer(now => (now === undefined ? null : undefined))}
      >
        {say('forWhom')}
      </Button>
      <Button type="submit" icon="plus" className="h-8" disabled={busy || !title.trim()}>
        {say('add')}
      </Button>
      {buyer !== undefined && (
        <div className="w-full">
          <Suspense>
            <PersonField buyer={buyer} onChoose={setBuyer} />
          </Suspense>
        </div>
      )}
    </form>
  );
};
