import { useState } from 'react';
import { useFormats, useTexts } from '../../app/intl';
import { ScheduleSocialPostDocument, type SocialPostRowFragment, SocialPostTimesDocument } from '../../gql/graphql';
import { instantOf } from '../../lib/days';
import { useRead } from '../../lib/read';
import { useWrite } from '../../lib/write';
import { Button } from '../../ui/button';
import { Input } from '../../ui/field';
import { toast } from '../../ui/toast';
import { postTexts } from './social-posts.texts';

const mostShown = 5;

/** The best times for a post, each with the reason, and a field for another one. */
export const PostTimes = ({ post, onChanged }: { post: SocialPostRowFragment; onChanged(): void }) => {
  const say = useTexts(postTexts);
  const formats = useFormats();
  const write = useWrite();
  const [other, setOther] = useState('');
  const { data, waiting } = useRead(SocialPostTimesDocument, { id: post.channelAccount.id });
  const times = data?.socialPostTimes.slice(0, mostShown) ?? [];
  const [best] = times;
  const plan = async (at: string) => {
    if (!(await write(ScheduleSocialPostDocument, { id: post.id, at })).data) return;
    toast.good(say('planned', { when: formats.moment(at) }));
    onChanged();
  };
  return (
    <section aria-label={say('times')} className="mt-4">
      <h3 className="mb-1 text-xs font-semibold text-ink-2">{say('times')}</h3>
      {waiting}
      {data && <p className="mb-1.5 text-xs text-ink-3">{say(best ? `times${best.basis}` : 'noTimes')}</p>}
      <ul className="flex flex-col gap-1">
        {times.map(({ at, score, conversations }) => (
          <li key={at} className="flex flex-wrap items-center gap-x-2 gap-y-0.5 rounded-md bg-sunken px-2 py-1">
            <span className="min-w-0 flex-1 basis-40">
              <span className="block font-medium">{formats.moment(at)}</span>
              <span className="block text-2xs text-ink-3">
                {say('activity', { percent: formats.percent(score) })}
                {conversations > 0 && ` · ${say('conversations', { count: conversations })}`}
              </span>
            </span>
            <Button aria-label={say('planAt', { when: formats.moment(at) })} onClick={() => void plan(at)}>
              {say('plan')}
            </Button>
          </li>
        ))}
      </ul>
      <form
        className="mt-2 flex items-end gap-2"
        onSubmit={event => {
          event.preventDefault();
          void plan(instantOf(other, formats.region.timeZone).toISOString());
        }}
      >
        <Input
          label={say('otherTime')}
          type="datetime-local"
          value={other}
          onChange={event => setOther(event.target.value)}
        />
        <Button type="submit" disabled={other === ''}>
          {say('plan')}
        </Button>
      </form>
    </section>
  );
};
