import { useDraggable } from '@dnd-kit/react';
import { memo } from 'react';
import { useFormats, useTexts } from '../../app/intl';
import { useMaySell } from '../../app/may-sell';
import { cx } from '../../lib/classes';
import { dayIn } from '../../lib/days';
import { Avatar } from '../../ui/avatar';
import { Icon } from '../../ui/icon';
import { boardTexts } from './board.texts';
import type { Card as CardData } from './columns';

export const personOf = ({ customer, lead }: CardData) => customer?.contact ?? lead?.contact ?? null;

/** One opportunity: title, owner, value and close date. It is dragged by mouse, finger or keyboard; a click opens it. */
export const Card = memo(
  ({
    card,
    active,
    describedBy,
    onOpen,
  }: {
    card: CardData;
    active: boolean;
    describedBy: string;
    onOpen(id: string): void;
  }) => {
    const say = useTexts(boardTexts);
    const formats = useFormats();
    const { ref, isDragging } = useDraggable({ id: card.id, disabled: !useMaySell() });
    const person = personOf(card);
    const { expectedCloseDate: day, status } = card;
    const late = day != null && status === 'OPEN' && day < dayIn(formats.region.timeZone, new Date());
    return (
      <li className="flex-none">
        <button
          ref={ref}
          type="button"
          data-card={card.id}
          aria-describedby={describedBy}
          aria-current={active ? 'true' : undefined}
          // A drop is followed by a click, which the library has already handled.
          onClick={event => event.defaultPrevented || onOpen(card.id)}
          className={cx(
            'relative block w-full touch-manipulation rounded-lg border p-2.5 text-left select-none',
            card.atRisk && 'border-l-[3px] border-l-warm pl-2',
            active ? 'border-accent bg-accent-soft' : 'bg-raised hover:border-line-strong',
            isDragging && 'shadow-lift',
          )}
        >
          <span className="flex items-start gap-1.5">
            <span className="line-clamp-2 min-w-0 flex-1 font-medium">{card.title}</span>
            {card.atRisk && (
              <span title={say('risk')} className="mt-0.5 text-warm">
                <Icon name="alert" size={14} />
                <span className="sr-only">{say('risk')}</span>
              </span>
            )}
          </span>
          <span className="mt-0.5 block truncate text-xs text-ink-2">
            {person?.name ?? say('unknown')}
            {person?.company && <span className="text-ink-3"> · {person.company}</span>}
          </span>
          <span className="mt-1.5 flex min-h-5 items-center gap-2">
            <span className="font-semibold whitespace-nowrap">{formats.money(card.value, card.currency)}</span>
            <span
              className={cx(
                'min-w-0 flex-1 truncate text-right text-2xs',
                late ? 'font-medium text-bad' : 'text-ink-3',
              )}
              title={say('since', { day: formats.moment(card.lastStageChangeAt) })}
            >
              {day
                ? say(late ? 'overdue' : 'due', { day: dayOf(formats, day) })
                : formats.relative(card.lastStageChangeAt)}
            </span>
            {card.owner && (
              <span title={card.owner.displayName} className="flex-none">
                <Avatar name={card.owner.displayName} size={20} />
                <span className="sr-only">{card.owner.displayName}</span>
              </span>
            )}
          </span>
        </button>
      </li>
    );
  },
);

/** A calendar day is not an instant: noon keeps it the same day in every time zone of the Americas. */
export const dayOf = (formats: ReturnType<typeof useFormats>, day: string): string => formats.day(`${day}T12:00:00Z`);
