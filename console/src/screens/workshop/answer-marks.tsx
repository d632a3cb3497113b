import { useTexts } from '../../app/intl';
import { Badge, type Tone } from '../../ui/badge';
import { actionTexts } from './try.texts';

const tones: Record<string, Tone> = {
  HAND_OVER: 'warm',
  NOT_KNOWN: 'warm',
  PLACE_ORDER: 'good',
  CONFIRM_ORDER: 'good',
};

/** The outcome of a message. */
export const ActionBadge = ({ action }: { action: string }) => {
  const say = useTexts(actionTexts);
  return <Badge tone={tones[action] ?? 'accent'}>{action in actionTexts ? say(action as 'ANSWER') : action}</Badge>;
};

/** The buttons below an answer; they do nothing here. */
export const QuickReplies = ({ replies }: { replies: readonly string[] }) =>
  replies.length > 0 && (
    <ul className="mt-2 flex flex-wrap gap-1">
      {replies.map(reply => (
        <li key={reply} className="rounded-full border border-line-strong px-2 text-xs leading-5 text-ink-2">
          {reply}
        </li>
      ))}
    </ul>
  );
