import { type FormEvent, type ReactNode, useEffect, useRef } from 'react';
import '../../lib/form-messages';
import { Button } from '../../ui/button';
import type { Problem } from './use-sign-in';

export const link = 'text-sm text-accent underline';
export const errorOf = (problem: Problem | null, field: string) => (problem?.field === field ? problem.message : null);

export const Form = ({
  onSubmit,
  submit,
  busy,
  problem,
  fields = [],
  second,
  children,
}: {
  onSubmit(values: Record<string, string>): void;
  submit: string;
  busy: boolean;
  problem: Problem | null;
  /** Fields that show their own errors. */
  fields?: readonly string[];
  /** Another button that sends the form; its name is among the values. */
  second?: ReactNode;
  children: ReactNode;
}) => {
  const form = useRef<HTMLFormElement>(null);
  // Whoever opens the page types at once.
  useEffect(() => {
    if (document.activeElement === document.body) form.current?.querySelector('input')?.focus();
  }, []);
  const send = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const pressed = (event.nativeEvent as SubmitEvent).submitter;
    onSubmit(Object.fromEntries(new FormData(event.currentTarget, pressed)) as Record<string, string>);
  };
  const general = problem && !fields.includes(problem.field ?? '') ? problem.message : null;
  return (
    <form ref={form} className="flex flex-col gap-3" onSubmit={send}>
      {children}
      <div role="alert">{general && <p className="rounded-md bg-bad-soft px-3 py-2 text-bad">{general}</p>}</div>
      <Button kind="solid" type="submit" disabled={busy} className="h-9">
        {submit}
      </Button>
      {second}
    </form>
  );
};
