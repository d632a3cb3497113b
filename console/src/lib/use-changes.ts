import { useTexts } from '../app/intl';
import { useTyped } from './typed';
import { writeTexts } from './write.texts';

type Values = Readonly<Record<string, string | number | null>>;
const written = (value: string | number | null | undefined): string => (value == null ? '' : String(value));

/** The text of a checked box; the text of the other is empty. */
export const checkedText = 'on';
const textOf = ({ type, checked, value }: { type?: string; checked?: boolean; value: string }): string =>
  type === 'checkbox' ? (checked ? checkedText : '') : value;

/**
 * The typed values of a form, over the server's values. Only changed fields are sent, so a colleague's change of another field
 * stays and is shown at once; a colleague's change of the same field is shown below it. What was typed stays while another record or
 * screen is open (`useTyped`).
 */
export function useChanges<T extends Values>(now: T, place: string) {
  const say = useTexts(writeTexts);
  const [typed, setTyped] = useTyped<Readonly<Record<string, { text: string; over: string }>>>(place, {});
  const changed = (name: string) => typed[name] !== undefined && typed[name].text !== written(now[name]);
  return {
    /** The value and handlers of a field. `shown` is how a colleague's value is written, if not as it is. */
    field: (name: keyof T & string, hint?: string, shown = (value: string) => value) => {
      const stands = written(now[name]);
      const own = typed[name];
      const isOverwriting = own && changed(name) && own.over !== stands;
      return {
        name,
        value: own?.text ?? stands,
        hint: isOverwriting ? say('changedMeanwhile', { value: stands ? shown(stands) : '—' }) : hint,
        onChange: ({ target }: { target: Parameters<typeof textOf>[0] }) => {
          const text = textOf(target);
          setTyped(before => ({ ...before, [name]: { text, over: before[name]?.over ?? stands } }));
        },
      };
    },
    isChanged: Object.keys(typed).some(changed),
    discard: () => setTyped({}),
    /** Returns the fields that differ from the server's values, as texts. */
    changes: (): Partial<Record<keyof T, string>> =>
      Object.fromEntries(
        Object.entries(typed)
          .filter(([name]) => changed(name))
          .map(([name, { text }]) => [name, text]),
      ) as Partial<Record<keyof T, string>>,
    /** Call this after these changes were saved. Text typed meanwhile stays, over the values that are now saved. */
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
