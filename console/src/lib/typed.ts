import { useCallback, useState } from 'react';
import { onSignOut } from '../app/session';
import { useViewer } from '../app/viewer';

const values = new Map<string, unknown>();
onSignOut(() => values.clear());

/**
 * The state of something that the user types, which stays while another row or screen is open. `place` names it among all forms: such as
 * the form of one record. Set the React key of the component by the place.
 */
export function useTyped<T>(place: string, first: T): [T, (next: T | ((before: T) => T)) => void] {
  const { user, tenant } = useViewer();
  const key = `${tenant.id} ${user.id} ${place}`;
  const [value, setValue] = useState<T>(() => (values.has(key) ? (values.get(key) as T) : first));
  const [initial] = useState<T>(() => first);
  const set = useCallback(
    // Kept at once: React would not run an updater of a form that closes in the same moment.
    (next: T | ((before: T) => T)) => {
      const before = values.has(key) ? (values.get(key) as T) : initial;
      const after = typeof next === 'function' ? (next as (before: T) => T)(before) : next;
      values.set(key, after);
      setValue(() => after);
    },
    [key, initial],
  );
  return [value, set];
}
