import { useFormats, useTexts } from '../../app/intl';
import { useViewer } from '../../app/viewer';
import type { HistoryItemFragment, InteractionWordFragment } from '../../gql/graphql';
import { useSourceText } from '../../words/source';
import { useChangeLine } from './change-line';
import { consentChangeTexts, decisionTexts, historyTexts, interactionTexts, timelineTexts } from './history.texts';
import { usePreview } from './preview';

const keyIn = <T extends object>(texts: T, key: string): (keyof T & string) | null =>
  Object.hasOwn(texts, key) ? (key as keyof T & string) : null;

/** Returns a function for the word of a type of interaction: the business's own label, in another language the common word for it. */
export function useInteractionWord(types: readonly InteractionWordFragment[]): (type: string) => string {
  const say = useTexts(interactionTexts);
  const { language } = useFormats();
  const { tenant } = useViewer();
  const isOwn = tenant.locale.toLowerCase().startsWith(language);
  return type => {
    const label = types.find(({ key }) => key === type)?.label;
    const known = keyIn(interactionTexts, type);
    return (isOwn || !known ? label : null) ?? (known ? say(known) : type.replaceAll('_', ' '));
  };
}

/** What happened with a contact, one line for each event, newest first. */
export const History = ({
  items,
  types,
}: {
  items: readonly HistoryItemFragment[];
  types: readonly InteractionWordFragment[];
}) => {
  const say = useTexts(historyTexts);
  const sayKind = useTexts(timelineTexts);
  const sayDecision = useTexts(decisionTexts);
  const sayConsent = useTexts(consentChangeTexts);
  const saySource = useSourceText();
  const preview = usePreview();
  const changeLine = useChangeLine();
  const interactionWord = useInteractionWord(types);
  const formats = useFormats();

  const titleOf = ({ kind, title, message, interaction, stageChange, fieldChange }: HistoryItemFragment): string => {
    if (fieldChange) return changeLine(fieldChange);
    if (message) return preview(message) || title;
    if (interaction) return [interaction.notes, interaction.outcome].filter(Boolean).join(' · ');
    if (stageChange) {
      const { from, to } = stageChange;
      return say(from ? 'stage' : 'firstStage', { title, from: from?.name ?? '', to: to.name });
    }
    const decision = kind === 'DECISION' && keyIn(decisionTexts, title);
    if (decision) return sayDecision(decision);
    const consent = kind === 'CONSENT' && keyIn(consentChangeTexts, title);
    if (consent) return sayConsent(consent);
    if (kind === 'ORDER') return say('order', { number: title });
    return kind === 'LEAD' ? saySource(title) : title;
  };
  const kindOf = ({ kind, interaction }: HistoryItemFragment): string => {
    if (interaction) return interactionWord(interaction.type);
    const known = keyIn(timelineTexts, kind);
    return known ? sayKind(known) : '';
  };

  if (items.length === 0) return <p className="text-ink-3">{say('none')}</p>;
  return (
    <ol className="flex flex-col gap-1.5 border-l pl-3">
      {items.map(item => (
        <li key={item.id} className="relative">
          <span aria-hidden="true" className="absolute top-1.5 -left-[16px] size-[7px] rounded-full bg-line-strong" />
          <p className="flex justify-between gap-2 text-2xs text-ink-3">
            <span>{kindOf(item)}</span>
            <time dateTime={item.at}>{formats.moment(item.at)}</time>
          </p>
          <p className="line-clamp-2">{titleOf(item)}</p>
        </li>
      ))}
    </ol>
  );
};
