import { type ChangeEvent, useState } from 'react';
import { useTexts } from '../../app/intl';
import { settingsTexts } from './settings.texts';

type Values = Readonly<Record<string, string | number | null>>;
const written = (value: string | number | null | undefined): string => (value == null ? '' : String(value));

/**
 * What is typed into a form of settings, over what the server has. Only what was changed is sent, so that a colleague's change of
 * another field stays, and shows at once; one of the same field is told below it.
 */
export function useChanges<T extends Values>(now: T) {
  const say = useTexts(settingsTexts);
  const [typed, setTyped] = useState<Readonly<Record<string, { text: string; over: string }>>>({});
  const changed = (name: string) => typed[name] !== undefined && typed[name].text !== written(now[name]);
  return {
    /** Of a field: what it shows and what it does. */
    field: (name: keyof T & string, hint?: string) => {
      const stands = written(now[name]);
      const own = typed[name];
      const isOverwriting = own && changed(name) && own.over !== stands;
      return {
        name,
        value: own?.text ?? stands,
        hint: isOverwriting ? say('changedMeanwhile', { value: stands || '—' }) : hint,
        onChange: ({ target }: ChangeEvent<HTMLInputElement | HTMLSelectElement>) =>
          setTyped(before => ({ ...before, [name]: { text: target.value, over: before[name]?.over ?? stands } })),
      };
    },
    /** What differs from what the server has, as texts. */
    changes: (): Partial<Record<keyof T, string>> =>
      Object.fromEntries(
        Object.entries(typed)
          .filter(([name]) => changed(name))
          .map(([name, { text }]) => [name, text]),
      ) as Partial<Record<keyof T, string>>,
    /** After these changes were saved. What was typed meanwhile stays, over what is saved now. */
    forget: (saved: Partial<Record<keyof T, string>>) =>
      setTyped(before =>
        Object.fromEntries(
          Object.entries(before).flatMap(([name, own]) => {
            const sent = saved[name];
            if (own.text === (sent ?? written(now[name]))) return [];
            return [[name, { text: own.text, over: sent ?? own.over }]];
          }),
        ),
      ),
  };
}
