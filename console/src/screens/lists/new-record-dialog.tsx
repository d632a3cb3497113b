import type { TypedDocumentNode } from '@urql/core';
import type { ComponentProps, FormEvent, ReactNode } from 'react';
import { useTexts } from '../../app/intl';
import { useMake } from '../../lib/make';
import { Input } from '../../ui/field';
import { FormDialog } from '../../ui/form-dialog';
import { columnTexts } from '../../words/column.texts';
import type { CustomField } from './custom-fields';
import { useNeededFields } from './needed-fields';

type Column = keyof typeof columnTexts & string;
/** Returns the field of a column, with the server's error. */
type FieldOf = (name: Column, more?: Omit<ComponentProps<typeof Input>, 'label' | 'name'>) => ReactNode;

/** The dialog of a new lead or customer: its own fields and the required custom ones. The input stays if the server rejects it. */
export function NewRecordDialog<Data, Made extends { idempotencyKey?: string | null }>({
  document,
  title,
  submit,
  fields,
  top,
  below,
  onMade,
  onClose,
}: {
  document: TypedDocumentNode<Data, { input: Made }>;
  title: string;
  submit: string;
  fields: readonly CustomField[];
  /** The fields in two columns, before the custom ones. */
  top(field: FieldOf): ReactNode;
  /** The fields over the whole width, at the end. */
  below(field: FieldOf): ReactNode;
  onMade(data: Data): void;
  onClose(): void;
}) {
  const sayColumn = useTexts(columnTexts);
  const { make, busy, errorOf } = useMake(document);
  const needed = useNeededFields(fields, errorOf);
  const create = async (event: FormEvent<HTMLFormElement>) => {
    const input = needed.inputOf(event.currentTarget);
    if (!input) return;
    const { data } = await make(input as never);
    if (data) onMade(data);
  };
  const fieldOf: FieldOf = (name, more) => (
    <Input label={sayColumn(name)} name={name} autoComplete="off" error={errorOf(name)} {...more} />
  );
  return (
    <FormDialog title={title} submit={submit} busy={busy} onSubmit={create} onClose={onClose}>
      <div className="grid gap-3 sm:grid-cols-2">
        {top(fieldOf)}
        {needed.inputs}
      </div>
      {below(fieldOf)}
    </FormDialog>
  );
}
