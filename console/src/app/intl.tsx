import { createContext, type ReactNode, useContext, useMemo } from 'react';
import { distanceOf, lengthOf } from '../lib/distance';
import { dayMs } from '../lib/durations';
import { createStore, kept, useStore } from '../lib/store';
import { formatMessage, type Values } from './format-message';

export const languages = ['es', 'en'] as const;
export type Language = (typeof languages)[number];

const isLanguage = (value: unknown): value is Language => languages.some(language => language === value);
const ofBrowser = (): Language => {
  const first = navigator.languages.map(tag => tag.slice(0, 2).toLowerCase()).find(isLanguage);
  return first ?? 'es';
};
const chosen = kept.read<string>('language');

/** The language of the console: the user's choice, otherwise the browser's language, otherwise Spanish. */
export const language = createStore<Language>(isLanguage(chosen) ? chosen : ofBrowser());
export function chooseLanguage(next: Language): void {
  kept.write('language', next);
  language.set(next);
}

/** One text in both languages, as an ICU message. The build compiles it (`build/compiled-texts.mjs`), so it is written out as a literal. */
type Words = Readonly<Record<Language, string>>;
export type TextTable = Readonly<Record<string, Words>>;
/** Defines the table of a screen's texts, in `<screen>.texts.ts`. */
export const defineTexts = <const T extends TextTable>(table: T): T => table;

export type Say<T extends TextTable> = (key: keyof T & string, values?: Values) => string;

/** The tenant's conventions for times and money. */
export interface Region {
  locale: string;
  timeZone: string;
  currency: string;
}
const here: Region = {
  locale: navigator.language,
  timeZone: Intl.DateTimeFormat().resolvedOptions().timeZone,
  currency: 'USD',
};
const RegionContext = createContext<Region>(here);
export const RegionProvider = ({ region, children }: { region: Region; children: ReactNode }) => (
  <RegionContext.Provider value={region}>{children}</RegionContext.Provider>
);

const translators = new Map<Language, WeakMap<TextTable, Say<TextTable>>>();

function translatorOf(table: TextTable, spoken: Language): Say<TextTable> {
  const known = translators.get(spoken) ?? new WeakMap<TextTable, Say<TextTable>>();
  translators.set(spoken, known);
  const before = known.get(table);
  if (before) return before;
  const say: Say<TextTable> = (key, values) => formatMessage(table[key]?.[spoken] ?? key, spoken, values);
  known.set(table, say);
  return say;
}

/** Returns a function for the texts of a table in the user's language: `const say = useTexts(inboxTexts); say('empty')`. */
export function useTexts<T extends TextTable>(table: T): Say<T> {
  return translatorOf(table, useStore(language)) as Say<T>;
}

/** Formats times, numbers and money by the tenant's conventions, in the user's language. */
export interface Formats {
  language: Language;
  region: Region;
  time(at: string | Date): string;
  day(at: string | Date): string;
  /** "today" or "yesterday", otherwise the day. */
  nearDay(at: string | Date): string;
  moment(at: string | Date): string;
  /** A calendar day such as 2030-05-31, which has no time zone. */
  calendarDay(day: string, more?: { weekday: 'short' }): string;
  /** Short form for lists: the time if today, the weekday if this week, otherwise the day. */
  short(at: string | Date): string;
  /** "in 3 hours", "2 days ago". */
  relative(at: string | Date, from?: number): string;
  /** A length of time in its largest unit, rounded down: "21 h". */
  length(ms: number): string;
  number(value: number, options?: Intl.NumberFormatOptions): string;
  percent(value: number): string;
  /** A decimal text of the API, in its currency. */
  money(amount: string | number, currency?: string): string;
}

/** Returns the tenant's locale if it is in the user's language, otherwise the user's language in the tenant's country. */
export function localeFor(spoken: Language, locale: string): string {
  if (locale.toLowerCase().startsWith(spoken)) return locale;
  const country = locale.split('-')[1];
  return country ? `${spoken}-${country}` : spoken;
}

function formatsFor(spoken: Language, region: Region): Formats {
  const locale = localeFor(spoken, region.locale);
  const { timeZone } = region;
  const date = (options: Intl.DateTimeFormatOptions) => new Intl.DateTimeFormat(locale, { timeZone, ...options });
  const time = date({ hour: 'numeric', minute: '2-digit' });
  const weekday = date({ weekday: 'short' });
  const day = date({ day: 'numeric', month: 'short' });
  const year = date({ day: 'numeric', month: 'short', year: 'numeric' });
  const key = date({ year: 'numeric', month: '2-digit', day: '2-digit' });
  const relative = new Intl.RelativeTimeFormat(locale, { numeric: 'auto', style: 'short' });
  const moneys = new Map<string, Intl.NumberFormat>();
  const of = (at: string | Date) => (typeof at === 'string' ? new Date(at) : at);
  const isNear = (at: Date) => Math.abs(Date.now() - at.getTime()) < 300 * dayMs;
  const dayOf = (at: Date) => (isNear(at) ? day : year).format(at);
  return {
    language: spoken,
    region,
    time: at => time.format(of(at)),
    day: at => dayOf(of(at)),
    calendarDay: (of, more) =>
      new Intl.DateTimeFormat(locale, {
        timeZone: 'UTC',
        day: 'numeric',
        month: 'short',
        ...(!isNear(new Date(of)) && { year: 'numeric' }),
        ...more,
      }).format(new Date(of)),
    nearDay(at) {
      const back = [0, -1].find(days => key.format(of(at)) === key.format(Date.now() + days * dayMs));
      return back === undefined ? dayOf(of(at)) : relative.format(back, 'day');
    },
    moment: at => `${dayOf(of(at))}, ${time.format(of(at))}`,
    short(at) {
      const moment = of(at);
      const age = Date.now() - moment.getTime();
      if (key.format(moment) === key.format(Date.now())) return time.format(moment);
      return age < 6 * dayMs && age > 0 ? weekday.format(moment) : dayOf(moment);
    },
    relative(at, from = Date.now()) {
      return relative.format(...distanceOf(of(at).getTime() - from));
    },
    length(ms) {
      const [value, unit] = lengthOf(ms);
      return new Intl.NumberFormat(locale, { style: 'unit', unit }).format(value);
    },
    number: (value, options) => new Intl.NumberFormat(locale, options).format(value),
    percent: value => new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 0 }).format(value),
    money(amount, currency = region.currency) {
      const known =
        moneys.get(currency) ??
        new Intl.NumberFormat(locale, { style: 'currency', currency, currencyDisplay: 'narrowSymbol' });
      moneys.set(currency, known);
      return known.format(Number(amount));
    },
  };
}

export function useFormats(): Formats {
  const spoken = useStore(language);
  const region = useContext(RegionContext);
  return useMemo(() => formatsFor(spoken, region), [spoken, region]);
}
