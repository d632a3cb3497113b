import { useEffect, useState } from 'react';
import type { Chosen } from '../../ui/data-table';
import type { Filter } from './search';

/** The chosen rows of a list. Another filter empties the choice, so that nothing happens to rows that it hides. */
export function useChosen(filter: Filter): [Chosen, (next: Chosen) => void] {
  const [chosen, setChosen] = useState<Chosen>({});
  const key = JSON.stringify(filter);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the filter is what it follows
  useEffect(() => setChosen({}), [key]);
  return [chosen, setChosen];
}
