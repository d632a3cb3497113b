import { useTexts } from '../../app/intl';
import { useBusy } from '../../lib/busy';
import type { TenantSettings } from '../../lib/tenant-settings';
import { Card } from '../../ui/card';
import { postRulesTexts } from './post-rules.texts';
import type { ChangeSettings } from './rules';
import { SwitchRow } from './switch-row';

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
    </Card>
  );
};
