import type { RefObject } from 'react';
import { useTexts } from '../../app/intl';
import { newCampaignTexts } from './campaigns.texts';
import { contactPlaces, withPlace } from './draft';

const names = { name: 'placeName', firstName: 'placeFirstName', business: 'placeBusiness' } as const;

/** Buttons that insert a contact's placeholder at the caret of a field. */
export const PlaceButtons = ({
  field,
  box,
  value,
  onChange,
}: {
  /** The label of the field. */
  field: string;
  /** The element that contains the field. */
  box: RefObject<HTMLElement | null>;
  value: string;
  onChange(text: string): void;
}) => {
  const say = useTexts(newCampaignTexts);
  return (
    <div className="mt-1 flex flex-wrap items-center gap-1 text-xs text-ink-3">
      {say('insert')}
      {contactPlaces.map(place => (
        <button
          key={place}
          type="button"
          aria-label={say('insertInto', { field, place: say(names[place]) })}
          className="inline-flex h-6 items-center rounded border border-line-strong/60 bg-sunken px-1.5 font-medium text-ink-2 hover:bg-line hover:text-ink"
          onClick={() => {
            const input = box.current?.querySelector<HTMLInputElement | HTMLTextAreaElement>('input, textarea');
            const { text, caret } = withPlace(
              value,
              place,
              input?.selectionStart ?? value.length,
              input?.selectionEnd ?? value.length,
            );
            onChange(text);
            // Waits until the field contains the text.
            requestAnimationFrame(() => {
              input?.focus();
              input?.setSelectionRange(caret, caret);
            });
          }}
        >
          {say(names[place])}
        </button>
      ))}
    </div>
  );
};
