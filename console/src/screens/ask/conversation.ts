import { onSignOut } from '../../app/session';
import { useViewer } from '../../app/viewer';
import { AskKulaDocument, type AskKulaMutation } from '../../gql/graphql';
import { createStore, useStore } from '../../lib/store';
import { useWrite } from '../../lib/write';
import { toAsk } from './to-ask';

export type Answer = NonNullable<AskKulaMutation['askKula']['answer']>;

/** A question with what came of it; it waits while nothing has. */
export interface Turn {
  id: number;
  question: string;
  answer: Answer | null;
  /** Why it was not answered. */
  refusal: string | null;
}
interface Conversation {
  /** Whose it is, and of which business. */
  place: string;
  /** How the server knows what was asked before. */
  conversationId: string | null;
  turns: readonly Turn[];
  /** What is typed and not asked yet. */
  draft: string;
}

const nothing: Conversation = { place: '', conversationId: null, turns: [], draft: '' };
/** It outlives the screen, so that an answer arrives though one looks at something else meanwhile. */
const conversation = createStore(nothing);
onSignOut(() => {
  conversation.set(nothing);
  toAsk.set(null);
});
let last = 0;

const isWaiting = ({ answer, refusal }: Turn): boolean => answer === null && refusal === null;

/** The conversation of whoever is signed in. */
export function useConversation() {
  const { user, tenant } = useViewer();
  const write = useWrite();
  const place = `${tenant.id} ${user.id}`;
  const own = (now: Conversation): Conversation => (now.place === place ? now : { ...nothing, place });
  const change = (next: (now: Conversation) => Partial<Conversation>) =>
    conversation.set(now => ({ ...own(now), ...next(own(now)) }));
  const { turns, draft } = own(useStore(conversation));

  /** Asks, unless an answer is on its way. What failed is asked again as the last question. */
  async function ask(text: string, failed?: Turn): Promise<void> {
    const question = text.trim();
    const before = own(conversation.get());
    if (!question || before.turns.some(isWaiting)) return;
    last += 1;
    const turn: Turn = { id: last, question, answer: null, refusal: null };
    change(now => ({
      turns: [...now.turns.filter(each => each !== failed), turn],
      draft: now.draft.trim() === question ? '' : now.draft,
    }));
    const { data, refusal } = await write(
      AskKulaDocument,
      { input: { question, conversationId: before.conversationId } },
      { quiet: true },
    );
    const answer = data?.askKula.answer ?? null;
    conversation.set(now =>
      // It may have been left for a new one, or for another user's.
      now.place !== place || !now.turns.includes(turn)
        ? now
        : {
            ...now,
            // The server keeps a conversation for a while: without it, the question can be asked again.
            conversationId: answer?.conversationId ?? (refusal?.code === 'NOT_FOUND' ? null : now.conversationId),
            turns: now.turns.map(each =>
              each === turn ? { ...turn, answer, refusal: refusal?.message ?? null } : each,
            ),
          },
    );
  }

  return {
    turns,
    draft,
    waits: turns.some(isWaiting),
    ask,
    type: (text: string) => change(() => ({ draft: text })),
    /** Takes a question that was not answered back into the field. */
    edit: (failed: Turn) =>
      change(now => ({ turns: now.turns.filter(each => each !== failed), draft: failed.question })),
    anew: () => change(now => ({ ...nothing, place, draft: now.draft })),
  };
}
