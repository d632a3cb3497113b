import { useTexts } from '../../app/intl';
import { useBusy } from '../../lib/busy';
import type { TenantSettings } from '../../lib/tenant-settings';
import { useChanges } from '../../lib/use-changes';
import { Card } from '../../ui/card';
import { Input } from '../../ui/field';
import { Switch } from '../../ui/form';
import { ChangesForm } from './changes-form';
import { rulesTexts } from './rules.texts';
import { SwitchRow } from './switch-row';
import type { ChangeSettings } from './use-settings';

const switches = ['public', 'private', 'publicPrices', 'hide'] as const;

/** Whether and how the agent answers comments below the posts of the business. */
export const CommentRules = ({
  comments,
  onChange,
}: {
  comments: TenantSettings['comments'];
  onChange: ChangeSettings;
}) => {
  const say = useTexts(rulesTexts);
  const { busy, run } = useBusy();
  const form = useChanges({ perPersonDay: comments.perPersonDay }, 'settings comments');
  const change = (part: Partial<TenantSettings['comments']>) => run(() => onChange({ comments: part }));
  return (
    <Card
      title={say('comments')}
      what={say('commentsWhat')}
      action={
        <Switch
          label={say('commentsEnabled')}
          checked={comments.enabled}
          disabled={busy}
          onChange={enabled => void change({ enabled })}
        />
      }
    >
      {comments.enabled && (
        <>
          <ul className="border-b">
            {switches.map(name => (
              <SwitchRow
                key={name}
                title={say(`comments_${name}`)}
                what={say(`comments_${name}What`)}
                on={comments[name]}
                disabled={busy}
                onChange={on => void change({ [name]: on })}
              />
            ))}
          </ul>
          <ChangesForm
            form={form}
            send={({ perPersonDay: most }) =>
              onChange({ comments: { ...(most !== undefined && { perPersonDay: Number(most) }) } })
            }
          >
            <div className="sm:w-1/3">
              <Input
                label={say('commentsPerDay')}
                {...form.field('perPersonDay', say('commentsPerDayHint'))}
                type="number"
                min={1}
                max={20}
                step={1}
                required
              />
            </div>
          </ChangesForm>
        </>
      )}
    </Card>
  );
};
