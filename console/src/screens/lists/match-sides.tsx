import { useFormats, useTexts } from '../../app/intl';
import type { MatchSideFragment } from '../../gql/graphql';
import { Button } from '../../ui/button';
import { channelTexts } from '../../words/channel.texts';
import { columnTexts } from '../../words/column.texts';
import { contactName } from '../../words/contact-name';
import { matchTexts } from './lists.texts';

export type Side = MatchSideFragment;

/** Two contacts side by side, each with a button that merges the other one into it. */
export const MatchSides = ({
  sides: [one, other],
  busy = false,
  onMerge,
}: {
  sides: readonly [Side, Side];
  busy?: boolean;
  onMerge(keep: Side, merged: Side): void;
}) => {
  const say = useTexts(matchTexts);
  const sayColumn = useTexts(columnTexts);
  return (
    <div className="grid gap-3 sm:grid-cols-2">
      {(
        [
          [one, other],
          [other, one],
        ] as const
      ).map(([side, merged]) => {
        const name = contactName(side) ?? sayColumn('unknown');
        return (
          <div key={side.id} className="flex flex-col gap-2 rounded-lg border p-3">
            <SideFacts side={side} name={name} />
            <Button disabled={busy} onClick={() => onMerge(side, merged)}>
              {say('keep', { name })}
            </Button>
          </div>
        );
      })}
    </div>
  );
};

const SideFacts = ({ side, name }: { side: Side; name: string }) => {
  const say = useTexts(matchTexts);
  const sayColumn = useTexts(columnTexts);
  const sayChannel = useTexts(channelTexts);
  const formats = useFormats();
  return (
    <div className="min-w-0 flex-1">
      <p className="truncate font-semibold">{name}</p>
      {[side.company, side.phone, side.email, side.city].map(
        line =>
          line && (
            <p key={line} className="truncate text-ink-2">
              {line}
            </p>
          ),
      )}
      <p className="text-xs text-ink-3">
        {sayColumn('created')} {formats.day(side.createdAt)} · {say('leads', { count: side.leads.length })}
        {side.identities.length > 0 && ` · ${side.identities.map(({ channel }) => sayChannel(channel)).join(', ')}`}
      </p>
    </div>
  );
};
