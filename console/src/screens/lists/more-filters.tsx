import { Popover } from 'radix-ui';
import { type FormEvent, useState } from 'react';
import { useFormats, useTexts } from '../../app/intl';
import { daysOf, stretchOf } from '../../lib/days';
import { figureOf, figureText } from '../../lib/figure';
import { type Filter } from '../../lib/filter';
import { Button } from '../../ui/button';
import { Input, Select } from '../../ui/field';
import { uiTexts } from '../../ui/ui.texts';
import { columnTexts } from '../../words/column.texts';
import type { CustomField } from './custom-fields';
import { isLate } from './due';
import { listTexts } from './lists.texts';
import { useListSearch } from './search';
import { MovingField, rangeFrom, SpanField } from './time-fields';

const part = (filter: Filter, key: string): Record<string, unknown> => (filter[key] as Record<string, unknown>) ?? {};

/** One of several values, in words; null for any other filter of a field. */
const severalOf = (value: unknown): string | null =>
  typeof value === 'object' && value !== null && 'in' in value && Array.isArray(value.in) ? value.in.join(' / ') : null;

/** Less common filters: ranges and custom fields. */
export const MoreFilters = ({
  score = false,
  created = true,
  bought = false,
  order = false,
  paid = false,
  fields = [],
}: {
  score?: boolean;
  created?: boolean;
  /** Whether customers bought, or did not, in the last days. */
  bought?: boolean;
  /** The total of an order, and the days on which its payment is due. */
  order?: boolean;
  /** The days on which something was paid. */
  paid?: boolean;
  fields?: readonly CustomField[];
}) => {
  const say = useTexts(listTexts);
  const sayColumn = useTexts(columnTexts);
  const { filter, setFilter } = useListSearch();
  const sayUi = useTexts(uiTexts);
  const formats = useFormats();
  const [open, setOpen] = useState(false);
  const [wrong, setWrong] = useState<readonly string[]>([]);
  const { timeZone } = formats.region;
  const range = daysOf(timeZone, part(filter, 'createdAt'));
  const paidDays = daysOf(timeZone, part(filter, 'paidAt'));
  const scores = part(filter, 'score');
  const total = part(filter, 'total');
  const due = part(filter, 'paymentDueAt');
  const dueDays = daysOf(timeZone, due);
  const own = part(filter, 'customFields');
  const count = [
    'createdAt',
    'paidAt',
    'score',
    'boughtAt',
    'notBoughtAt',
    'total',
    'paymentDueAt',
    'customFields',
  ].filter(
    // What is overdue has a button of its own.
    key => Object.keys(part(filter, key)).length > 0 && !(key === 'paymentDueAt' && isLate(filter)),
  ).length;
  const apply = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const text = (name: string) => String(form.get(name) ?? '').trim();
    const bad: string[] = [];
    const decimal = (name: string) => {
      const figure = figureOf(text(name));
      if (figure === undefined) bad.push(name);
      return figure ?? undefined;
    };
    const number = (name: string) => {
      const figure = decimal(name);
      return figure ? Number(figure) : undefined;
    };
    const bare = (object: Record<string, unknown>) =>
      Object.fromEntries(Object.entries(object).filter(([, value]) => value !== undefined && value !== ''));
    const customFields: Record<string, unknown> = {};
    for (const { key, type } of fields) {
      if (type === 'NUMBER') customFields[key] = bare({ min: number(`${key}.min`), max: number(`${key}.max`) });
      else if (type === 'DATE') customFields[key] = bare({ from: text(`${key}.from`), to: text(`${key}.to`) });
      else if (type === 'DROPDOWN') customFields[key] = text(key) === severalOf(own[key]) ? own[key] : text(key);
      else customFields[key] = own[key] === text(key) ? own[key] : bare({ contains: text(key) });
      const value = customFields[key];
      if (value === '' || (typeof value === 'object' && Object.keys(value ?? {}).length === 0))
        delete customFields[key];
    }
    const scoreRange = score ? bare({ min: number('min'), max: number('max') }) : {};
    const totalRange = order ? bare({ min: decimal('totalMin'), max: decimal('totalMax') }) : {};
    /** A range of days; while a length of time is chosen instead, there are no fields for days. */
    const days = (name: string, from: string, to: string) =>
      text(name) ? rangeFrom(text(name), part(filter, name)) : stretchOf(timeZone, text(from), text(to));
    const dueRange = days('paymentDueAt', 'dueFrom', 'dueTo');
    setWrong(bad);
    if (bad.length > 0) return;
    setFilter({
      ...(created && { createdAt: days('createdAt', 'from', 'to') }),
      ...(paid && { paidAt: days('paidAt', 'paidFrom', 'paidTo') }),
      ...(score && { score: scoreRange }),
      ...(bought && {
        boughtAt: rangeFrom(text('boughtAt'), part(filter, 'boughtAt')),
        notBoughtAt: rangeFrom(text('notBoughtAt'), part(filter, 'notBoughtAt')),
      }),
      ...(order && {
        total: totalRange,
        paymentDueAt: isLate(filter) && Object.keys(dueRange).length === 0 ? due : dueRange,
      }),
      ...(fields.length > 0 && { customFields }),
    });
    setOpen(false);
  };
  const pair = (label: string, names: [string, string], values: [unknown, unknown], type: 'date' | 'number') => (
    <fieldset key={names[0]} className="grid grid-cols-2 gap-2">
      <legend className="mb-1 text-xs font-medium text-ink-2">
        {label}
        {/* A day's field shows no placeholder. */}
        {type === 'date' && <span aria-hidden="true">{` · ${say('from')} – ${say('to')}`}</span>}
      </legend>
      {names.map((name, at) => (
        <Input
          key={name}
          bare
          label={`${label}: ${say(at === 0 ? 'from' : 'to')}`}
          name={name}
          type={type === 'date' ? 'date' : 'text'}
          inputMode={type === 'number' ? 'decimal' : undefined}
          error={wrong.includes(name) ? sayUi('badNumber') : null}
          placeholder={say(at === 0 ? 'from' : 'to')}
          defaultValue={type === 'number' ? figureText(values[at], formats.number) : String(values[at] ?? '')}
        />
      ))}
    </fieldset>
  );
  return (
    <Popover.Root open={open} onOpenChange={setOpen}>
      <Popover.Trigger asChild>
        <Button icon="filter" kind={count > 0 ? 'chosen' : 'soft'} className="h-8">
          {say('filters')}
          {count > 0 && ` · ${count}`}
        </Button>
      </Popover.Trigger>
      <Popover.Portal>
        <Popover.Content
          align="start"
          sideOffset={4}
          collisionPadding={8}
          aria-label={say('filters')}
          className="z-50 max-h-[70vh] w-72 overflow-y-auto rounded-lg border border-line-strong bg-raised p-3 shadow-lift"
        >
          <form className="flex flex-col gap-3" onSubmit={apply}>
            {created && (
              <MovingField past label={sayColumn('created')} name="createdAt" range={part(filter, 'createdAt')}>
                {pair(sayColumn('created'), ['from', 'to'], [range.from, range.to], 'date')}
              </MovingField>
            )}
            {paid && (
              <MovingField past label={sayColumn('paidDays')} name="paidAt" range={part(filter, 'paidAt')}>
                {pair(sayColumn('paidDays'), ['paidFrom', 'paidTo'], [paidDays.from, paidDays.to], 'date')}
              </MovingField>
            )}
            {order && pair(sayColumn('total'), ['totalMin', 'totalMax'], [total.min, total.max], 'number')}
            {order && (
              <MovingField label={sayColumn('dueDays')} name="paymentDueAt" range={isLate(filter) ? {} : due}>
                {pair(sayColumn('dueDays'), ['dueFrom', 'dueTo'], [dueDays.from, dueDays.to], 'date')}
              </MovingField>
            )}
            {score && pair(sayColumn('score'), ['min', 'max'], [scores.min, scores.max], 'number')}
            {bought &&
              (['boughtAt', 'notBoughtAt'] as const).map(key => (
                <SpanField key={key} name={key} range={part(filter, key)} />
              ))}
            {fields.map(({ key, label, type, options }) => {
              const value = own[key] as Record<string, unknown> | string | undefined;
              const ends = typeof value === 'object' ? value : {};
              if (type === 'NUMBER') return pair(label, [`${key}.min`, `${key}.max`], [ends.min, ends.max], 'number');
              if (type === 'DATE') return pair(label, [`${key}.from`, `${key}.to`], [ends.from, ends.to], 'date');
              const text = typeof value === 'string' ? value : (severalOf(value) ?? String(ends.contains ?? ''));
              return type === 'DROPDOWN' ? (
                <Select key={key} label={label} name={key} defaultValue={text}>
                  <option value="">{say('any')}</option>
                  {text && !options.includes(text) && <option>{text}</option>}
                  {options.map(option => (
                    <option key={option}>{option}</option>
                  ))}
                </Select>
              ) : (
                <Input key={key} label={label} name={key} defaultValue={text} />
              );
            })}
            <Button kind="solid" type="submit">
              {say('apply')}
            </Button>
          </form>
        </Popover.Content>
      </Popover.Portal>
    </Popover.Root>
  );
};
