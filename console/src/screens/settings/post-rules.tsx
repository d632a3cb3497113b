import { useTexts } from '../../app/intl';
import { useBusy } from '../../lib/busy';
import type { TenantSettings } from '../../lib/tenant-settings';
import { Card } from '../../ui/card';
import { Switch } from '../../ui/form';
import { postRulesTexts } from './post-rules.texts';
import type { ChangeSettings } from './rules';

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
          <li key={name} className="flex items-center gap-3 border-b px-3.5 py-2 last:border-b-0">
            <div className="min-w-0 flex-1">
              <p className="font-medium">{say(name)}</p>
              <p className="text-xs text-ink-3">{say(`${name}What`)}</p>
            </div>
            <Switch
              bare
              label={say(name)}
              checked={on}
              disabled={busy}
              onChange={next => void run(() => onChange({ socialPosts: part(next) }))}
            />
          </li>
        ))}
      </ul>
    </Card>
  );
};
