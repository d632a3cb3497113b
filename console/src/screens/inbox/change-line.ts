import { useFormats, useTexts } from '../../app/intl';
import { languageName } from '../../lib/language-name';
import { leadStatusTexts } from '../../words/lead-status.texts';
import { useSourceText } from '../../words/source';
import { changeTexts, fieldTexts } from './person.texts';

export interface FieldChangeShown {
  field: string;
  label?: string | null;
  oldValue?: string | null;
  newValue?: string | null;
  changedBy?: { firstName: string; lastName: string } | null;
}

/** Returns a function that describes a field change in one line: the field, both values, and who changed it. */
export function useChangeLine(): (change: FieldChangeShown) => string {
  const say = useTexts(changeTexts);
  const sayField = useTexts(fieldTexts);
  const sayStatus = useTexts(leadStatusTexts);
  const saySource = useSourceText();
  const formats = useFormats();
  const shown = (field: string, value: string | null | undefined): string => {
    if (value == null) return say('empty');
    if (field === 'status' && value in leadStatusTexts) return sayStatus(value as 'NEW');
    if (field === 'status' && (value === 'ACTIVE' || value === 'INACTIVE')) return say(value);
    if (field === 'source') return saySource(value);
    if (field === 'language') return languageName(value, formats.language);
    // A yes or no, of the person or in a field of the business.
    if (value === 'true' || value === 'false') return say(value);
    if (/^\d{4}-\d{2}-\d{2}$/.test(value)) return formats.calendarDay(value);
    const [, amount, currency] = field === 'value' ? (/^(-?[\d.]+) ([A-Z]{3})$/.exec(value) ?? []) : [];
    return amount && currency ? formats.money(amount, currency) : value;
  };
  return ({ field, label, oldValue, newValue, changedBy }) => {
    const name = label ?? (field in fieldTexts ? sayField(field as 'name') : field.replace('customFields.', ''));
    const told = { field: name, before: shown(field, oldValue), after: shown(field, newValue) };
    return changedBy
      ? say('lineBy', { ...told, who: `${changedBy.firstName} ${changedBy.lastName}`.trim() })
      : say('line', told);
  };
}
