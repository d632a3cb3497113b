import { useTexts } from '../../app/intl';
import { useBusy } from '../../lib/busy';
import type { TenantSettings } from '../../lib/tenant-settings';
import { useChanges } from '../../lib/use-changes';
import { Card } from '../../ui/card';
import { Input } from '../../ui/field';
import { ChangesForm } from './changes-form';
import { postRulesTexts } from './post-rules.texts';
import { SwitchRow } from './switch-row';
import type { ChangeSettings } from './use-settings';

/** Whether drafts of posts are written each week, and whether a person approves them. */
export const PostRules = ({
  socialPosts,
  onChange,
}: {
  socialPosts: TenantSettings['socialPosts'];
  onChange: ChangeSettings;
}) => {
  const say = useTexts(postRulesTexts);
  const { busy, run } = useBusy();
  const form = useChanges(
    { posts: socialPosts.weekly.posts, spacingHours: socialPosts.spacingHours },
    'settings posts',
  );
  const rows = [
    {
      name: 'weekly',
      on: socialPosts.weekly.enabled,
      part: (enabled: boolean) => ({ weekly: { enabled } }),
    },
    {
      name: 'automatic',
      on: socialPosts.approve === 'AUTOMATIC',
      part: (on: boolean) => ({ approve: on ? 'AUTOMATIC' : 'PERSON' }),
    },
  ] as const;
  return (
    <Card title={say('title')} what={say('what')}>
      <ul>
        {rows.map(({ name, on, part }) => (
          <SwitchRow
            key={name}
            title={say(name)}
            what={say(`${name}What`)}
            on={on}
            disabled={busy}
            onChange={next => void run(() => onChange({ socialPosts: part(next) }))}
          />
        ))}
      </ul>
      <div className="border-t">
        <ChangesForm
          form={form}
          send={({ posts, spacingHours }) =>
            onChange({
              socialPosts: {
                ...(posts !== undefined && { weekly: { posts: Number(posts) } }),
                ...(spacingHours !== undefined && { spacingHours: Number(spacingHours) }),
              },
            })
          }
        >
          <div className="grid gap-3 sm:grid-cols-2">
            <Input
              label={say('posts')}
              {...form.field('posts', say('postsHint'))}
              type="number"
              min={1}
              max={7}
              step={1}
              required
            />
            <Input
              label={say('spacingHours')}
              {...form.field('spacingHours', say('spacingHoursHint'))}
              type="number"
              min={1}
              max={168}
              step={1}
              required
            />
          </div>
        </ChangesForm>
      </div>
    </Card>
  );
};
