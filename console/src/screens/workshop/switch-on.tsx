import { useState } from 'react';
import { localeFor, useFormats, useTexts } from '../../app/intl';
import type { AgentPartsFragment } from '../../gql/graphql';
import { Button } from '../../ui/button';
import { Checkbox } from '../../ui/checkbox';
import { compareTexts } from './compare.texts';

/** Puts the compared profile into use; the same click can turn off the profiles that would answer before it. */
export const SwitchOn = ({
  label,
  ahead,
  busy,
  onSwitch,
}: {
  label: string;
  ahead: readonly AgentPartsFragment[];
  busy: boolean;
  onSwitch(alone: boolean): void;
}) => {
  const say = useTexts(compareTexts);
  const { language, region } = useFormats();
  const [alone, setAlone] = useState(false);
  const names = new Intl.ListFormat(localeFor(language, region.locale)).format(ahead.map(({ name }) => name));
  return (
    <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
      <Button kind="solid" icon="check" className="h-8" disabled={busy} onClick={() => onSwitch(alone)}>
        {label}
      </Button>
      {ahead.length > 0 && (
        // biome-ignore lint/a11y/noLabelWithoutControl: the checkbox within is the control
        <label className="flex min-w-0 flex-1 basis-56 cursor-pointer items-start gap-2 text-xs text-ink-2">
          <Checkbox
            label={say('others', { names })}
            checked={alone}
            onChange={event => setAlone(event.target.checked)}
            className="mt-px flex-none"
          />
          <span aria-hidden="true">{say('others', { names })}</span>
        </label>
      )}
    </div>
  );
};
