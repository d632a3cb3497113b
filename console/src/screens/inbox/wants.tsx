import { useFormats, useTexts } from '../../app/intl';
import { useMaySell } from '../../app/may-sell';
import {
  CorrectDocument,
  type CorrectUnderstandingInput,
  type Intent,
  type SentimentLabel,
  type Temperature,
} from '../../gql/graphql';
import { useWrite } from '../../lib/write';
import { Badge, type Tone } from '../../ui/badge';
import { Button } from '../../ui/button';
import { Icon } from '../../ui/icon';
import { Menu, MenuHeading, MenuItem } from '../../ui/menu';
import { Part } from '../../ui/part';
import { toast } from '../../ui/toast';
import { intentTexts } from '../../words/intent.texts';
import { personTexts } from './person.texts';
import type { PersonConversation } from './person-conversation';

const moods: SentimentLabel[] = ['POSITIVE', 'NEUTRAL', 'NEGATIVE'];
const heats: Temperature[] = ['HOT', 'WARM', 'COLD'];
const moodTone: Record<SentimentLabel, Tone> = { POSITIVE: 'good', NEUTRAL: 'quiet', NEGATIVE: 'bad' };
const moodFill: Record<string, string> = { good: 'fill-good', quiet: 'fill-ink-3', bad: 'fill-bad' };

/** The customer's request and mood according to the analysis; each is corrected with two clicks. */
export const Wants = ({ conversation, onCorrected }: { conversation: PersonConversation; onCorrected(): void }) => {
  const say = useTexts(personTexts);
  const sayIntent = useTexts(intentTexts);
  const formats = useFormats();
  const write = useWrite();
  const inbound = conversation.messages.nodes.filter(({ direction }) => direction === 'INBOUND');
  const understood = inbound.filter(({ intent, sentiment }) => intent ?? sentiment);
  const newest = understood.at(-1);
  if (!newest)
    return (
      <Part title={say('wants')}>
        <p className="text-ink-3">{say('notUnderstood')}</p>
      </Part>
    );
  const { intent, sentiment } = newest;
  const correct = async (part: Omit<CorrectUnderstandingInput, 'messageId'>) => {
    const { refusal } = await write(CorrectDocument, { input: { messageId: newest.id, ...part } });
    if (refusal) return;
    toast.good(say('thanks'));
    onCorrected();
  };
  const temperature = conversation.lead?.temperature;
  const scores = understood.flatMap(({ id, sentiment: each }) => (each ? [{ ...each, message: id }] : [])).slice(-24);
  return (
    <Part title={say('wants')}>
      <div className="flex flex-wrap gap-1">
        {intent && (
          <Choice what={say('wants')} value={sayIntent(intent.primary)}>
            {(Object.keys(intentTable) as Intent[]).map(each => (
              <MenuItem key={each} checked={each === intent.primary} onSelect={() => void correct({ intent: each })}>
                {sayIntent(each)}
              </MenuItem>
            ))}
          </Choice>
        )}
        {sentiment && (
          <Choice what={say('mood')} value={say(sentiment.label)}>
            {moods.map(each => (
              <MenuItem
                key={each}
                checked={each === sentiment.label}
                onSelect={() => void correct({ sentiment: each })}
              >
                {say(each)}
              </MenuItem>
            ))}
          </Choice>
        )}
        {temperature && (
          <Choice what={say('score')} value={say(temperature)}>
            {heats.map(each => (
              <MenuItem key={each} checked={each === temperature} onSelect={() => void correct({ temperature: each })}>
                {say(each)}
              </MenuItem>
            ))}
          </Choice>
        )}
      </div>
      {intent && (
        <p className="mt-1 text-2xs text-ink-3">
          {intent.corrected ? say('corrected') : say('sure', { confidence: formats.percent(intent.confidence) })}
        </p>
      )}
      {scores.length > 1 && sentiment && (
        <svg
          role="img"
          aria-label={say('moodOver', { count: scores.length, last: say(sentiment.label) })}
          viewBox="0 0 240 34"
          className="mt-2 h-9 w-full"
          preserveAspectRatio="xMinYMid meet"
        >
          <line x1="0" x2="240" y1="17" y2="17" className="stroke-line" vectorEffect="non-scaling-stroke" />
          {scores.map(({ message, score, label }, at) => (
            <rect
              key={message}
              x={at * 10 + 2}
              width="6"
              rx="1"
              y={score >= 0 ? 16 - score * 15 : 17}
              height={Math.max(Math.abs(score) * 15, 1.5)}
              className={moodFill[moodTone[label]]}
            />
          ))}
        </svg>
      )}
    </Part>
  );
};

const intentTable = intentTexts satisfies Record<Intent, unknown>;

const Choice = ({ what, value, children }: { what: string; value: string; children: React.ReactNode }) => {
  const say = useTexts(personTexts);
  const maySell = useMaySell();
  if (!maySell) return <Badge title={what}>{value}</Badge>;
  return (
    <Menu
      label={say('correct', { what })}
      trigger={
        <Button className="h-6 px-2" aria-label={`${value}. ${say('correct', { what })}`}>
          {value}
          <Icon name="pencil" size={11} className="text-ink-3" />
        </Button>
      }
    >
      <MenuHeading>{say('correct', { what })}</MenuHeading>
      {children}
    </Menu>
  );
};
