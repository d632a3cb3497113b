import type { CustomFieldRow } from '../custom-fields/index.js';
import { foldName } from '../shared/fold.js';
import { isId } from '../shared/id.js';
import { phoneExample } from '../shared/phone.js';
import { cleanText } from '../shared/text.js';
import { isLonger, maxCharacters, type TextKind } from '../shared/texts.js';
import { inEveryLanguage, type Language, type Words, writeCoded } from '../shared/translations.js';
import { currenciesOf } from './currency-mark.js';
import type { ImportKind } from './import.entity.js';
import { customPrefix, type FieldForm, importFieldsOf } from './import-fields.js';
import { importTexts as text } from './imports.texts.js';
import { readListCell } from './list-cell.js';
import { isShortened, type ReachCell, readEmailCell, readPhoneCell, saysNothing } from './reach-cell.js';
import {
  habitsOf,
  type LocaleFormat,
  readBoolean,
  readDay,
  readDecimal,
  readLanguage,
  readWebAddress,
  textOf,
  withoutGuard,
} from './read-cell.js';
import { allOf, RowRefused, refuse } from './row-refused.js';
import type { Cell, SheetRow } from './sheet.port.js';
import { isSumRow, type RowPlace } from './sum-row.js';

/** The values of a row in the form in which they are stored. Empty cells are left out: an import never clears a value. */
export interface RowValues {
  row: number;
  values: ReadonlyMap<string, unknown>;
  customFields: Record<string, unknown>;
  /** Why the row is refused, if some of its cells cannot be read. */
  unread?: RowRefused;
  /** What is left out of the cells of the row. */
  leftOut?: LeftOut[];
  /** Whether the row's phone number is that of somebody else in the file, too. */
  sharesPhone?: boolean;
}

/** A part of a cell that is not stored, such as a second phone number, or a whole cell that cannot be read. */
export interface LeftOut {
  field: string;
  text: string;
  /** Why the cell cannot be read, in every language. */
  why?: Words;
}

/** Google and phones write a birthday whose year is not known as `--03-15`. */
const isDayWithoutYear = (text: string): boolean => /^--\d{2}-?\d{2}$/.test(text);

/** The fields of people that a row may lack. */
const mayLack = new Set(['birthday', 'language', 'vip']);
/** How much of a cell a message quotes. */
const mostQuoted = 60;
const shortened = (cell: string): string =>
  cleanText(cell.length > mostQuoted ? `${cell.slice(0, mostQuoted)}…` : cell);

/** Adds to the reasons of a refusal what stands in the cell. */
function quoting(cell: Cell, read: () => void): void {
  try {
    read();
  } catch (error) {
    if (!(error instanceof RowRefused)) throw error;
    const [first, ...others] = error.reasons.map(reason => ({ ...reason, cell: shortened(textOf(cell)) }));
    throw first ? new RowRefused(first, ...others) : error;
  }
}

function refusalOf(read: () => void): RowRefused | null {
  try {
    read();
    return null;
  } catch (error) {
    if (!(error instanceof RowRefused)) throw error;
    return error;
  }
}

const mostListed = 50;
const mostCount = 1_000_000_000;

/** Reads rows written in the tenant's locale. */
export class RowReader {
  private readonly forms: (FieldForm | CustomFieldRow | null)[];
  private readonly habits: LocaleFormat;

  constructor(
    private readonly kind: ImportKind,
    private readonly columns: readonly (string | null)[],
    custom: readonly CustomFieldRow[],
    private readonly locale: string,
    private readonly language: Language,
    /** The last day that is not in the future. */
    private readonly latestDay: string,
  ) {
    const fields = new Map(importFieldsOf(kind).map(({ name, form }) => [name, form]));
    const own = new Map(custom.map(rule => [customPrefix + rule.key, rule]));
    this.forms = columns.map(name => (name === null ? null : (fields.get(name) ?? own.get(name) ?? null)));
    this.habits = habitsOf(locale);
  }

  /** Whether the row has the sums of a table, and is no record. */
  isSum(row: SheetRow, place: RowPlace): boolean {
    return isSumRow(row, at => this.holdsNumbers(at), this.habits, place);
  }

  /** Whether sums may stand in the column: it is ignored, or its field is a number. */
  private holdsNumbers(at: number): boolean {
    const form = this.forms[at] ?? null;
    if (form === null || form === 'price' || form === 'count') return true;
    return typeof form === 'object' && 'key' in form && form.type === 'NUMBER';
  }

  /** Returns the values of the row that can be read; null if all mapped columns are empty. */
  read({ number, cells }: SheetRow): RowValues | null {
    const values = new Map<string, unknown>();
    const customFields: Record<string, unknown> = {};
    const leftOut: LeftOut[] = [];
    const take = (name: string, form: FieldForm | CustomFieldRow, cell: Cell): void => {
      // A character of the cell is lost, so no value would be right: a name, number or address with a gap would be stored.
      const isWhole = !textOf(cell).includes('\0');
      if (!isWhole && !this.mayLack(name, form)) this.refuse(name, 'zero');
      if (!isWhole) {
        leftOut.push({
          field: name,
          text: shortened(textOf(cell)),
          why: inEveryLanguage(language => text(language, 'zero')),
        });
      } else if (form === 'phone' || form === 'email') {
        const { value, rest } = this.reach(name, form, cell, values.get(name));
        if (value !== undefined) values.set(name, value);
        if (rest !== '') leftOut.push({ field: name, text: rest });
      } else if (name === 'birthday' && isDayWithoutYear(textOf(cell))) {
        leftOut.push({ field: name, text: textOf(cell) });
      } else {
        const read = this.cell(name, form, cell);
        if ('leftOut' in read) leftOut.push(read.leftOut);
        else if (typeof form === 'object' && 'key' in form) customFields[form.key] = read.value;
        else values.set(name, read.value);
      }
      if (form === 'price') values.set('currenciesOfPrice', currenciesOf(cell));
    };
    const unread = refusalOf(() =>
      allOf(
        ...this.columns.map((name, at) => () => {
          const form = this.forms[at];
          const cell = cells[at] ?? null;
          if (name === null || !form || textOf(cell) === '') return;
          quoting(cell, () => take(name, form, cell));
        }),
      ),
    );
    if (unread) return { row: number, values, customFields, unread };
    if (values.size === 0 && Object.keys(customFields).length === 0) return null;
    return { row: number, values, customFields, ...(leftOut.length > 0 && { leftOut }) };
  }

  /**
   * Returns the value of a cell. A cell that cannot be read is left out, with the reason in the row's message, unless the row needs it.
   * Throws RowRefused.
   */
  private cell(
    name: string,
    form: Exclude<FieldForm, 'phone' | 'email'> | CustomFieldRow,
    cell: Cell,
  ): { value: unknown } | { leftOut: LeftOut } {
    const isOwn = typeof form === 'object' && 'key' in form;
    try {
      return { value: isOwn ? this.customValue(name, form, cell) : this.value(name, form, cell) };
    } catch (error) {
      if (!(error instanceof RowRefused) || !this.mayLack(name, form)) throw error;
      const why = inEveryLanguage(language => error.reasons.map(({ told }) => writeCoded(language, told)).join(' '));
      return { leftOut: { field: name, text: shortened(textOf(cell)), why } };
    }
  }

  /**
   * Only fields that are not essential may be left out: a product without its price or stock would be sold wrongly, one without its picture
   * would not; a person without a birthday is still complete enough.
   */
  private mayLack(name: string, form: FieldForm | CustomFieldRow): boolean {
    if (typeof form === 'object' && 'key' in form) return !form.required;
    return this.kind === 'PRODUCT' ? name === 'imageUrl' : mayLack.has(name);
  }

  /** Returns the number or address of a row after one more cell, and what of the cell is left out. `known` is that of an earlier column. */
  private reach(name: string, form: 'phone' | 'email', cell: Cell, known: unknown): { value: unknown; rest: string } {
    const plain = withoutGuard(textOf(cell));
    if (saysNothing(plain)) return { value: known, rest: '' };
    if (form === 'phone' && isShortened(plain, typeof cell === 'number')) this.refuse(name, 'shortened');
    const read = this.reachIn(form, plain);
    if (known !== undefined) return { value: known, rest: read?.value === known ? '' : plain };
    if (read) return read;
    return form === 'email' ? this.refuse(name, 'email') : this.refusePhone(name);
  }

  private reachIn(form: 'phone' | 'email', plain: string): ReachCell | null {
    if (form === 'email') return readEmailCell(plain);
    // Programs that treat the column as numbers write the phone number with a fraction.
    return readPhoneCell(plain.replace(/(?<=^\+?\d+)\.0+$/, ''), this.locale);
  }

  private value(name: string, form: Exclude<FieldForm, 'phone' | 'email'>, cell: Cell): unknown {
    if (typeof form === 'object')
      return 'text' in form ? this.text(name, form.text, cell) : this.list(name, form.list, cell);
    const plain = withoutGuard(textOf(cell));
    switch (form) {
      case 'id':
        return isId(plain) ? plain.toLowerCase() : this.refuse(name, 'id');
      case 'day':
        return this.pastDay(name, cell);
      case 'price':
        return readDecimal(cell, this.habits) ?? this.refuseDecimal(name);
      case 'count': {
        const count = Number(readDecimal(cell, this.habits) ?? -1);
        return Number.isInteger(count) && count >= 0 && count <= mostCount ? count : this.refuse(name, 'count');
      }
      case 'boolean':
        return readBoolean(cell) ?? this.refuse(name, 'boolean');
      case 'webAddress':
        return readWebAddress(cell) ?? this.refuse(name, 'webAddress');
      case 'language':
        return readLanguage(cell) ?? this.refuse(name, 'language');
    }
  }

  /** A birthday is in the past: a year of two digits belongs to the last century if the day would otherwise be in the future. */
  private pastDay(name: string, cell: Cell): string {
    const day = readDay(cell, this.habits) ?? this.refuseDay(name);
    if (day <= this.latestDay) return day;
    const year = day.slice(0, 4);
    if (textOf(cell).includes(year)) return this.refuse(name, 'future');
    return `${Number(year) - 100}${day.slice(4)}`;
  }

  private customValue(name: string, { type, options }: CustomFieldRow, cell: Cell): unknown {
    switch (type) {
      case 'NUMBER':
        return Number(readDecimal(cell, this.habits) ?? this.refuseDecimal(name));
      case 'DATE':
        return readDay(cell, this.habits) ?? this.refuseDay(name);
      case 'TEXT':
        return this.text(name, 'jsonText', cell);
      case 'DROPDOWN': {
        const chosen = withoutGuard(textOf(cell));
        if (options.includes(chosen)) return chosen;
        return options.find(option => foldName(option) === foldName(chosen)) ?? chosen;
      }
    }
  }

  private text(name: string, kind: TextKind, cell: Cell): string {
    return this.clean(name, kind, withoutGuard(textOf(cell)));
  }

  private clean(name: string, kind: TextKind, given: string): string {
    const clean = cleanText(given).trim();
    if (isLonger(clean, maxCharacters[kind]))
      refuse(name, text.coded(this.language, 'longText', { most: maxCharacters[kind] }));
    return kind === 'notes' || kind === 'jsonText' || kind === 'address' ? clean : clean.replace(/\s+/g, ' ');
  }

  private list(name: string, kind: TextKind, cell: Cell): string[] {
    const parts = readListCell(withoutGuard(textOf(cell)));
    const read = [...new Set(parts.map(part => this.clean(name, kind, part)).filter(part => part !== ''))];
    if (read.length > mostListed) refuse(name, text.coded(this.language, 'tooMany', { most: mostListed }));
    return read;
  }

  private refuse(
    name: string,
    key: 'zero' | 'future' | 'id' | 'email' | 'shortened' | 'count' | 'boolean' | 'webAddress' | 'language',
  ): never {
    refuse(name, text.coded(this.language, key));
  }

  private refusePhone(name: string): never {
    refuse(name, text.coded(this.language, 'phone', { example: phoneExample(this.locale) }));
  }

  private refuseDecimal(name: string): never {
    const { decimal, group } = this.habits;
    // The group separator of some locales is a space that does not break lines.
    const example = `1${group.replace(/\s/, ' ')}250${decimal}50`;
    refuse(name, text.coded(this.language, 'decimal', { example, plain: `1250${decimal}50` }));
  }

  private refuseDay(name: string): never {
    const example = this.habits.monthFirst ? '01/31/2026' : '31/01/2026';
    refuse(name, text.coded(this.language, 'day', { example }));
  }
}
