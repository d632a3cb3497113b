import { type ConversationStatus, type TodayConversationFragment, UnansweredDocument } from '../../gql/graphql';
import { usePages } from '../../lib/pages';

const useWaiting = (status: ConversationStatus, sellerId: string | undefined) =>
  usePages(
    UnansweredDocument,
    { status: [status], sellerId: sellerId ?? null },
    ({ conversations }) => conversations,
    // Each answer and each message changes the order anywhere in the list.
    { renewsAll: true },
  );

const sinceOf = ({ waitingSince, lastMessageAt }: TodayConversationFragment) => waitingSince ?? lastMessageAt;

/**
 * The conversations that wait for a person, the longest first, page by page. A contact who was told that a person will answer is waiting,
 * even if the last message is not the contact's. Those that a person has answered are in the same list of the server, at its end.
 */
export function useUnanswered(sellerId: string | undefined) {
  const told = useWaiting('WAITING', sellerId);
  const taken = useWaiting('HUMAN', sellerId);
  const unanswered = taken.rows.filter(({ waitingSince }) => waitingSince !== null);
  /** What is still to be read of each list. */
  const open = [
    ...(told.complete ? [] : [told]),
    ...(taken.complete || unanswered.length < taken.rows.length ? [] : [taken]),
  ];
  const both = [told, taken];
  const moreError = open.map(each => each.moreError).find(each => each !== null) ?? null;
  return {
    rows: [...told.rows, ...unanswered]
      .map(each => ({ ...each, since: sinceOf(each) }))
      .sort((a, b) => ((a.since ?? '') < (b.since ?? '') ? -1 : 1)),
    complete: open.length === 0,
    loading: both.some(({ loading, rows }) => loading && rows.length === 0),
    error: told.error ?? taken.error,
    moreError,
    readMore: () => {
      for (const { readMore } of open) readMore();
    },
    readAgain: () => {
      for (const { readAgain } of both) readAgain();
    },
  };
}
