import { useState } from 'react';
import { useTexts } from '../../app/intl';
import { figureOf } from '../../lib/figure';
import { Input, Select } from '../../ui/field';
import { valuesOf } from '../../ui/form';
import { uiTexts } from '../../ui/ui.texts';
import { asInput, type CustomField, customFormFields } from './custom-fields';

/** The required custom fields of a new record; the others are filled in later, in its panel. */
export function useNeededFields(fields: readonly CustomField[], errorOf: (name: string) => string | null) {
  const sayUi = useTexts(uiTexts);
  const [wrong, setWrong] = useState<string | null>(null);
  const needed = customFormFields(
    fields.filter(({ required }) => required),
    { customFields: null },
  );
  return {
    /** Returns the values of a form in the form of the API, without empty ones; null if a number is invalid. */
    inputOf(form: HTMLFormElement): Record<string, unknown> | null {
      const values = Object.entries(valuesOf(form)).filter(([, value]) => value.trim() !== '');
      const read = values.map(([name, value]): [string, unknown] => {
        if (needed.find(field => field.name === name)?.kind !== 'number') return [name, value.trim()];
        const figure = figureOf(value);
        return [name, figure === undefined ? undefined : Number(figure)];
      });
      const bad = read.find(([, value]) => value === undefined)?.[0] ?? null;
      setWrong(bad);
      return bad ? null : asInput(Object.fromEntries(read));
    },
    inputs: needed.map(({ name, label, kind, options = [] }) =>
      kind === 'select' ? (
        <Select key={name} label={label} name={name} required defaultValue="" error={errorOf(name)}>
          <option value="">—</option>
          {options.map(option => (
            <option key={option.value} value={option.value}>
              {option.label}
            </option>
          ))}
        </Select>
      ) : (
        <Input
          key={name}
          label={label}
          name={name}
          required
          type={kind === 'date' ? 'date' : 'text'}
          inputMode={kind === 'number' ? 'decimal' : undefined}
          error={wrong === name ? sayUi('badNumber') : errorOf(name)}
          autoComplete="off"
        />
      ),
    ),
  };
}
