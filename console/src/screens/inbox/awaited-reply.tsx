import { useTexts } from '../../app/intl';
import { threadTexts } from './thread.texts';
import { useOutbox } from './use-outbox';

/**
 * The field for a reply to a conversation that is still being read: on a slow network, what is typed meanwhile would be taken for
 * shortcuts, such as that to take the conversation over. It becomes the draft.
 */
export const AwaitedReply = ({ conversationId }: { conversationId: string }) => {
  const say = useTexts(threadTexts);
  const { draft, type } = useOutbox(conversationId);
  return (
    <textarea
      // biome-ignore lint/a11y/noAutofocus: it appears when the key for it was pressed
      autoFocus
      rows={2}
      value={draft.text}
      maxLength={4096}
      aria-label={say('reply')}
      placeholder={say('replyHint')}
      className="flex-none resize-none border-t bg-surface px-6 py-3 text-base -outline-offset-2"
      onChange={event => type(event.target.value)}
      onKeyDown={event => {
        if (event.key === 'Enter' && !event.shiftKey) event.preventDefault();
      }}
    />
  );
};
