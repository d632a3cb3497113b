import type { FormEvent } from 'react';
import { Button } from './button';
import { Checkbox } from './checkbox';
import { Input, Select } from './field';

/** A field of an EditForm with what the server has. */
export interface Field {
  name: string;
  label: string;
  /** `list` is written with commas; `decimal` stays a text, as the API has it. */
  kind: 'text' | 'email' | 'tel' | 'number' | 'decimal' | 'date' | 'select' | 'check' | 'list';
  value: unknown;
  options?: readonly { value: string; label: string }[];
  required?: boolean;
  hint?: string;
}

const shown = ({ kind, value }: Field): string =>
  kind === 'list' ? ((value as string[] | null) ?? []).join(', ') : value == null ? '' : String(value);

function written({ kind }: Field, text: string): unknown {
  if (kind === 'list')
    return text
      .split(',')
      .map(part => part.trim())
      .filter(Boolean);
  if (text.trim() === '') return null;
  return kind === 'number' ? Number(text) : text.trim();
}

/** A form for what is known of something; only what was changed is handed on. Key it by what the server has. */
export const EditForm = ({
  fields,
  submit,
  onSave,
}: {
  fields: readonly Field[];
  submit: string;
  onSave(changes: Record<string, unknown>): void;
}) => {
  const save = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const changes: Record<string, unknown> = {};
    for (const field of fields) {
      if (field.kind === 'check') {
        const on = form.get(field.name) === 'on';
        if (on !== Boolean(field.value)) changes[field.name] = on;
        continue;
      }
      const text = String(form.get(field.name) ?? '');
      if (text !== shown(field)) changes[field.name] = written(field, text);
    }
    if (Object.keys(changes).length > 0) onSave(changes);
  };
  return (
    <form className="grid grid-cols-2 gap-x-2 gap-y-2.5" onSubmit={save}>
      {fields.map(field => (
        <div key={field.name} className={field.kind === 'list' || field.kind === 'email' ? 'col-span-2' : 'min-w-0'}>
          <Control field={field} />
        </div>
      ))}
      <div className="col-span-2 flex justify-end">
        <Button kind="solid" type="submit">
          {submit}
        </Button>
      </div>
    </form>
  );
};

const types: Partial<Record<Field['kind'], string>> = { number: 'number', date: 'date', email: 'email', tel: 'tel' };

const Control = ({ field }: { field: Field }) => {
  const { name, label, kind, options = [], required, hint } = field;
  if (kind === 'check')
    return (
      <span className="flex h-full items-end gap-2 pb-1.5">
        <Checkbox label={label} name={name} defaultChecked={Boolean(field.value)} />
        <span aria-hidden="true">{label}</span>
      </span>
    );
  if (kind === 'select')
    return (
      <Select label={label} name={name} defaultValue={shown(field)} required={required} hint={hint}>
        {!required && <option value="">—</option>}
        {options.map(option => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </Select>
    );
  return (
    <Input
      label={label}
      name={name}
      type={types[kind] ?? 'text'}
      inputMode={kind === 'decimal' ? 'decimal' : undefined}
      step={kind === 'number' ? 'any' : undefined}
      defaultValue={shown(field)}
      required={required}
      hint={hint}
      autoComplete="off"
    />
  );
};
