import { useState } from 'react';
import type { Filter } from '../../lib/filter';
import type { Chosen } from '../../ui/data-table';

/** The chosen rows of a list. Another filter empties the choice, so that nothing happens to rows that it hides. */
export function useChosen(filter: Filter): [Chosen, (next: Chosen) => void] {
  const [chosen, setChosen] = useState<Chosen>({});
  const key = JSON.stringify(filter);
  const [of, setOf] = useState(key);
  // While it is drawn, so that no screen shows the rows of one filter with the choice of another.
  if (of !== key) {
    setOf(key);
    setChosen({});
  }
  return [chosen, setChosen];
}
