import { useState } from 'react';
import { type Formats, useFormats, useTexts } from '../app/intl';
import { useBusy } from '../lib/busy';
import { figureOf, figureText } from '../lib/figure';
import { checkedText, useChanges } from '../lib/use-changes';
import { Button } from './button';
import { Checkbox } from './checkbox';
import { Input, Select } from './field';
import { Textarea } from './form';
import { uiTexts } from './ui.texts';
import { Unsaved } from './unsaved';

/** A field of an EditForm with the server's value. */
export interface Field {
  name: string;
  label: string;
  /**
   * `list` is written with commas, `long` in several lines. `number` and `decimal` are written in the tenant's format; a `decimal` is a
   * text in the API.
   */
  kind: 'text' | 'long' | 'email' | 'tel' | 'number' | 'decimal' | 'date' | 'select' | 'check' | 'list';
  value: unknown;
  options?: readonly { value: string; label: string }[];
  required?: boolean;
  hint?: string;
  /** Fields of one section stand together, under its name and behind the fields without one. */
  section?: string | null;
}

/** The kinds that take the whole width. */
const wide: readonly Field['kind'][] = ['list', 'email', 'long'];
const isFigure = ({ kind }: Field): boolean => kind === 'number' || kind === 'decimal';

function shown(field: Field, write: Formats['number']): string {
  const { kind, value } = field;
  if (kind === 'check') return value ? checkedText : '';
  if (isFigure(field)) return figureText(value, write);
  return kind === 'list' ? ((value as string[] | null) ?? []).join(', ') : value == null ? '' : String(value);
}

/**
 * Returns the options of a select, including its current value: a value whose option was removed stays until the user chooses another
 * one.
 */
function optionsOf({ value, options = [] }: Field): readonly { value: string; label: string; isGone?: boolean }[] {
  const present = value == null ? '' : String(value);
  if (present === '' || options.some(option => option.value === present)) return options;
  return [{ value: present, label: present, isGone: true }, ...options];
}

/** Returns the value of a field in the form of the API; undefined for an invalid number. */
function written(field: Field, text: string): unknown {
  if (field.kind === 'check') return text === checkedText;
  if (field.kind === 'list')
    return text
      .split(/[,\n]/)
      .map(part => part.trim())
      .filter(Boolean);
  if (!isFigure(field)) return text.trim() === '' ? null : text.trim();
  const figure = figureOf(text);
  return figure && field.kind === 'number' ? Number(figure) : figure;
}

/**
 * The state of such fields, for a form that has others too. What is typed stays until it is saved, also if the record changes meanwhile.
 */
export function useFields(
  fields: readonly Field[],
  place: string,
  errorOf: (name: string) => string | null = () => null,
) {
  const formats = useFormats();
  const [wrong, setWrong] = useState<readonly string[]>([]);
  const stands = Object.fromEntries(fields.map(field => [field.name, shown(field, formats.number)]));
  const { field: controlOf, changes, forget, isChanged, discard } = useChanges<Record<string, string>>(stands, place);
  const controls = (group: readonly Field[]) =>
    group.map(field => (
      <div key={field.name} className={wide.includes(field.kind) ? 'col-span-2' : 'min-w-0'}>
        <Control
          field={field}
          control={controlOf(field.name, field.hint, text => wordOf(field, text))}
          isWrong={wrong.includes(field.name)}
          error={errorOf(field.name)}
        />
      </div>
    ));
  const sections = [...new Set(fields.flatMap(({ section }) => section || []))];
  return {
    /** The fields, for a grid of two columns. */
    grid: (
      <>
        {controls(fields.filter(({ section }) => !section))}
        {sections.map(section => (
          <fieldset key={section} className="col-span-2 grid min-w-0 grid-cols-2 gap-x-2 gap-y-2.5">
            <legend className="mb-1.5 text-xs font-semibold text-ink-2">{section}</legend>
            {controls(fields.filter(field => field.section === section))}
          </fieldset>
        ))}
      </>
    ),
    /** Returns the changes as typed and in the form of the API; null if one is no number, which its field then says. */
    changes(): { typed: Record<string, string>; changed: Record<string, unknown> } | null {
      const typed = changes() as Record<string, string>;
      const changed = fields.flatMap(field => {
        const text = typed[field.name];
        return text === undefined ? [] : [[field.name, written(field, text)] as const];
      });
      const bad = changed.filter(([, value]) => value === undefined).map(([name]) => name);
      setWrong(bad);
      return bad.length > 0 ? null : { typed, changed: Object.fromEntries(changed) };
    },
    forget,
    isChanged,
    discard() {
      setWrong([]);
      discard();
    },
  };
}

/**
 * A form for the data of a record; it only passes on the changes, one save at a time. What was typed stays while another record is open.
 * Set its React key by the record.
 */
export const EditForm = ({
  fields,
  place,
  submit,
  readOnly = false,
  onSave,
}: {
  fields: readonly Field[];
  /** The kind and the id of the record. */
  place: string;
  submit: string;
  /** Whether the user may not change the data. */
  readOnly?: boolean;
  /** Returns whether the changes were saved. */
  onSave(changes: Record<string, unknown>): Promise<boolean>;
}) => {
  const { busy, run } = useBusy();
  const { grid, changes, forget, isChanged, discard } = useFields(fields, place);
  const save = async () => {
    const made = changes();
    if (!made || Object.keys(made.changed).length === 0) return;
    if (await onSave(made.changed)) forget(made.typed);
  };
  return (
    <form
      className="grid grid-cols-2 gap-x-2 gap-y-2.5"
      onSubmit={event => {
        event.preventDefault();
        void run(save);
      }}
    >
      <fieldset disabled={readOnly} className="contents">
        {grid}
      </fieldset>
      {!readOnly && (
        <div className="col-span-2 flex items-center justify-end gap-2">
          {isChanged && <Unsaved onDiscard={discard} />}
          <Button kind="solid" type="submit" disabled={busy}>
            {submit}
          </Button>
        </div>
      )}
    </form>
  );
};

const types: Partial<Record<Field['kind'], string>> = { date: 'date', email: 'email', tel: 'tel' };

/** How many lines a list needs in a panel, of which it shows six. */
const linesOf = (list: string): number => Math.min(Math.max(Math.ceil(list.length / 40), 1), 6);

/** Returns a value as the form's user sees it: the label of an option, otherwise the text itself. */
const wordOf = ({ options = [] }: Field, text: string): string =>
  options.find(({ value }) => value === text)?.label ?? text;

const Control = ({
  field,
  control,
  isWrong,
  error,
}: {
  field: Field;
  control: ReturnType<ReturnType<typeof useChanges<Record<string, string>>>['field']>;
  isWrong: boolean;
  /** The server's error. */
  error: string | null;
}) => {
  const say = useTexts(uiTexts);
  const { label, kind, required } = field;
  const isEmpty = field.value == null || field.value === '';
  if (kind === 'check')
    return (
      <span className="flex h-full items-end gap-2 pb-1.5">
        <Checkbox
          label={label}
          name={control.name}
          checked={control.value === checkedText}
          onChange={control.onChange}
        />
        <span aria-hidden="true">{label}</span>
      </span>
    );
  if (kind === 'select')
    return (
      <Select label={label} {...control} required={required}>
        {(!required || isEmpty) && <option value="">—</option>}
        {optionsOf(field).map(option => (
          <option key={option.value} value={option.value}>
            {option.isGone ? say('optionGone', { option: option.label }) : option.label}
          </option>
        ))}
      </Select>
    );
  if (kind === 'list')
    return (
      <Textarea
        label={label}
        {...control}
        rows={linesOf(control.value)}
        required={required}
        error={error}
        autoComplete="off"
        onKeyDown={event => {
          if (event.key !== 'Enter' || event.nativeEvent.isComposing) return;
          event.preventDefault();
          event.currentTarget.form?.requestSubmit();
        }}
      />
    );
  if (kind === 'long') return <Textarea label={label} {...control} rows={3} required={required} />;
  return (
    <Input
      label={label}
      {...control}
      type={types[kind] ?? 'text'}
      inputMode={isFigure(field) ? 'decimal' : undefined}
      error={isWrong ? say('badNumber') : error}
      required={required}
      autoComplete="off"
    />
  );
};
