import type { CombinedError } from '@urql/core';
import { useCallback, useEffect, useState } from 'react';
import { useClient } from 'urql';
import {
  type AgentProfileDraftInput,
  CompareAnswersDocument,
  type CompareAnswersQuery,
  type CompareAnswersQueryVariables,
} from '../../gql/graphql';
import { useRetry } from '../../lib/waits';

type Page = CompareAnswersQuery['compareAnswers'];
export type Compared = Page['questions'][number];
export type Totals = Omit<Page['totals'], '__typename'>;

const noTotals: Totals = {
  questions: 0,
  same: 0,
  changed: 0,
  handOversNow: 0,
  handOversDrafted: 0,
  unknownNow: 0,
  unknownDrafted: 0,
};
const sumOf = (one: Totals, other: Totals): Totals =>
  Object.fromEntries(
    (Object.keys(noTotals) as (keyof Totals)[]).map(key => [key, one[key] + other[key]]),
  ) as unknown as Totals;

export interface Comparison {
  questions: readonly Compared[];
  totals: Totals;
  /** The total number of questions; null before the first answer. */
  all: number | null;
  finished: boolean;
  error: CombinedError | null;
  /** Continues after a failure. */
  goOn(): void;
}
interface Kept extends Omit<Comparison, 'goOn'> {
  cursor: string | null;
}
const nothing: Kept = { questions: [], totals: noTotals, all: null, finished: false, error: null, cursor: null };

/** Requests a few questions at a time, so that answers are shown as they are ready. It ends when the user leaves. */
export function useComparison(draft: AgentProfileDraftInput): Comparison {
  const client = useClient();
  const [kept, setKept] = useState(nothing);
  const [tries, setTries] = useState(0);
  const key = JSON.stringify({ draft });
  const goOn = useCallback(() => setTries(now => now + 1), []);
  const told = useRetry(goOn);

  // biome-ignore lint/correctness/useExhaustiveDependencies: it begins with another profile, and goes on after a failure; not at each page
  useEffect(() => {
    let left = false;
    const read = async (before: Kept) => {
      const asked = { ...JSON.parse(key), after: before.cursor } as CompareAnswersQueryVariables;
      const { data, error } = await client
        .query(CompareAnswersDocument, asked, { requestPolicy: 'network-only' })
        .toPromise();
      if (left) return;
      told(error);
      if (!data) return setKept({ ...before, error: error ?? null });
      const { questions, totals, questionCount, pageInfo } = data.compareAnswers;
      const next = {
        questions: [...before.questions, ...questions],
        totals: sumOf(before.totals, totals),
        all: questionCount,
        finished: !pageInfo.hasNextPage,
        error: null,
        cursor: pageInfo.endCursor ?? null,
      };
      setKept(next);
      if (!next.finished) await read(next);
    };
    const start = tries === 0 ? nothing : { ...kept, error: null };
    setKept(start);
    void read(start);
    return () => {
      left = true;
    };
  }, [client, key, tries]);

  return { ...kept, goOn };
}
