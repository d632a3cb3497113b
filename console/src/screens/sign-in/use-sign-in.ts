import { useState } from 'react';
import { NoAnswer } from '../../app/ask';
import { useTexts } from '../../app/intl';
import { begin } from '../../app/session';
import type { SessionTokensFragment } from '../../gql/graphql';
import { signInTexts } from './sign-in.texts';

export interface Answer {
  session?: SessionTokensFragment | null;
  userErrors: { code: string; message: string; field?: readonly string[] | null }[];
}
export interface Problem {
  message: string;
  field: string | null;
}

/** Runs one of the mutations that need no signed-in user, starts the session that it returns, and stores its error. */
export function useSignIn(onDone: () => void) {
  const say = useTexts(signInTexts);
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<Problem | null>(null);
  const run = async (work: () => Promise<Answer>) => {
    setBusy(true);
    setProblem(null);
    try {
      const { session, userErrors } = await work();
      const [error] = userErrors;
      if (error) return setProblem({ message: error.message, field: error.field?.at(-1) ?? null });
      if (session) begin(session);
      onDone();
    } catch (error) {
      if (!(error instanceof NoAnswer)) throw error;
      const texts: Record<string, string> = { RATE_LIMITED: say('tooMany'), SERVICE_UNAVAILABLE: say('offline') };
      const message = texts[error.code] ?? (error.message || say('offline'));
      setProblem({ message, field: null });
    } finally {
      setBusy(false);
    }
  };
  return { run, busy, problem };
}

/** Returns the token after the # of a link in an e-mail. This part of an address reaches neither a server nor its log. */
export const tokenOfLink = (): string | null => new URLSearchParams(location.hash.slice(1)).get('token');
