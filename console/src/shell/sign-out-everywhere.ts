import { ask } from '../app/ask';
import { freshToken, signOut } from '../app/session';
import { EndSessionDocument, OwnSessionsDocument } from '../gql/graphql';

/**
 * Ends all sessions of the user, such as that of a lost phone, and this one last. Returns false if the server did not confirm all: then
 * the user is still signed in here, and can try again.
 */
export async function signOutEverywhere(): Promise<boolean> {
  try {
    const token = await freshToken();
    if (token) {
      const headers = { authorization: `Bearer ${token}` };
      const { sessions } = await ask(OwnSessionsDocument, {}, headers);
      for (const { id, current } of sessions) if (!current) await ask(EndSessionDocument, { sessionId: id }, headers);
    }
  } catch {
    return false;
  }
  await signOut();
  return true;
}
