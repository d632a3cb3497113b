import { onSignOut } from '../../app/session';
import { useViewer } from '../../app/viewer';
import { AskKulaDocument, type AskKulaMutation } from '../../gql/graphql';
import { createStore, useStore } from '../../lib/store';
import { useWrite } from '../../lib/write';
import { toAsk } from './to-ask';

export type Answer = NonNullable<AskKulaMutation['askKula']['answer']>;
/** The answer to one of the things that a question asks for. */
export type AnswerPart = Answer['parts'][number];

/** A question with its answer or error; without either, it is pending. */
export interface Turn {
  id: number;
  question: string;
  answer: Answer | null;
  /** Why it was not answered. */
  refusal: string | null;
}
interface Conversation {
  /** The user and the tenant that it belongs to. */
  place: string;
  /** The server's id of the conversation, by which it knows the earlier questions. */
  conversationId: string | null;
  turns: readonly Turn[];
  /** Text that is typed and not sent yet. */
  draft: string;
}

const nothing: Conversation = { place: '', conversationId: null, turns: [], draft: '' };
/** Stored outside the screen, so that an answer arrives even if the user looks at another screen meanwhile. */
const conversation = createStore(nothing);
onSignOut(() => {
  conversation.set(nothing);
  toAsk.set(null);
});
let last = 0;

const isWaiting = ({ answer, refusal }: Turn): boolean => answer === null && refusal === null;

/** The conversation of the signed-in user. */
export function useConversation() {
  const { user, tenant } = useViewer();
  const write = useWrite();
  const place = `${tenant.id} ${user.id}`;
  const own = (now: Conversation): Conversation => (now.place === place ? now : { ...nothing, place });
  const change = (next: (now: Conversation) => Partial<Conversation>) =>
    conversation.set(now => ({ ...own(now), ...next(own(now)) }));
  const { turns, draft } = own(useStore(conversation));

  /** Asks a question, unless an answer is pending. A failed question is asked again as the last one. */
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
      // The user may have started a new conversation, or another user may have signed in.
      now.place !== place || !now.turns.includes(turn)
        ? now
        : {
            ...now,
            // The server keeps a conversation only for a while. If it no longer exists, the question can be asked again without it.
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
    /** Puts a question that was not answered back into the field. */
    edit: (failed: Turn) =>
      change(now => ({ turns: now.turns.filter(each => each !== failed), draft: failed.question })),
    anew: () => change(now => ({ ...nothing, place, draft: now.draft })),
  };
}
