/** A text of `form-messages.texts.ts`, and its values. */
export type Wrong = readonly [
  key:
    | 'needed'
    | 'choose'
    | 'mark'
    | 'email'
    | 'url'
    | 'short'
    | 'long'
    | 'least'
    | 'most'
    | 'early'
    | 'late'
    | 'whole'
    | 'step'
    | 'number'
    | 'time'
    | 'form',
  values?: Record<string, string | number>,
];
/** What browsers know to be wrong with a field (`ValidityState`). */
export type Fault =
  | 'badInput'
  | 'valueMissing'
  | 'typeMismatch'
  | 'tooShort'
  | 'tooLong'
  | 'rangeUnderflow'
  | 'rangeOverflow'
  | 'stepMismatch'
  | 'patternMismatch'
  | 'customError';
interface Judged extends Partial<Record<'minLength' | 'maxLength' | 'min' | 'max' | 'step', unknown>> {
  type: string;
  validity: Partial<Record<Fault, boolean>>;
}

/** What the browser finds wrong with a control; null if it is something that the console said. */
export function wrongIn(control: Judged): Wrong | null {
  const { type, validity: is } = control;
  const isFigure = type === 'number' || type === 'range';
  if (is.badInput) return [isFigure ? 'number' : 'time'];
  if (is.valueMissing) return [type === 'select-one' ? 'choose' : type === 'checkbox' ? 'mark' : 'needed'];
  if (is.typeMismatch) return [type === 'email' ? 'email' : 'url'];
  if (is.tooShort) return ['short', { count: Number(control.minLength) }];
  if (is.tooLong) return ['long', { count: Number(control.maxLength) }];
  if (is.rangeUnderflow) return isFigure ? ['least', { limit: String(control.min) }] : ['early'];
  if (is.rangeOverflow) return isFigure ? ['most', { limit: String(control.max) }] : ['late'];
  if (is.stepMismatch) {
    const step = String(control.step ?? '');
    return step === '' || step === '1' ? ['whole'] : ['step', { step }];
  }
  return is.patternMismatch ? ['form'] : null;
}
