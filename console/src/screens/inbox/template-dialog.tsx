import { type FormEvent, useState } from 'react';
import { useQuery } from 'urql';
import { useTexts } from '../../app/intl';
import { SendTemplateDocument, TemplatesDocument, type TemplatesQuery } from '../../gql/graphql';
import { useErrorText, useWrite } from '../../lib/write';
import { Button } from '../../ui/button';
import { Dialog } from '../../ui/dialog';
import { Failure, Skeleton } from '../../ui/empty-state';
import { Input } from '../../ui/field';
import { threadTexts } from './thread.texts';

type Template = TemplatesQuery['messageTemplates'][number];

/** Chooses an approved template, fills it, and sends it. */
export const TemplateDialog = ({ conversationId, onClose }: { conversationId: string; onClose(): void }) => {
  const say = useTexts(threadTexts);
  const errorText = useErrorText();
  const [{ data, error }, again] = useQuery({ query: TemplatesDocument, variables: { conversationId } });
  const [chosen, setChosen] = useState<Template | null>(null);
  const usable = data?.messageTemplates.filter(({ status, unusable }) => status === 'APPROVED' && !unusable);
  return (
    <Dialog open onClose={onClose} title={say('chooseTemplate')}>
      {error && <Failure text={errorText(error)} onAgain={() => again({ requestPolicy: 'network-only' })} />}
      {!usable && !error && <Skeleton />}
      {usable?.length === 0 && <p className="p-4 text-ink-2">{say('noTemplates')}</p>}
      {chosen ? (
        <Fill template={chosen} conversationId={conversationId} onDone={onClose} />
      ) : (
        <ul className="min-h-0 overflow-y-auto p-2">
          {usable?.map(template => (
            <li key={template.id}>
              <button
                type="button"
                className="w-full rounded-md px-2 py-1.5 text-left hover:bg-sunken"
                onClick={() => setChosen(template)}
              >
                <span className="font-medium">{template.name}</span>{' '}
                <span className="text-xs text-ink-3">{template.language}</span>
                <span className="line-clamp-2 text-ink-2">{template.body}</span>
              </button>
            </li>
          ))}
        </ul>
      )}
    </Dialog>
  );
};

const Fill = ({ template, conversationId, onDone }: { template: Template; conversationId: string; onDone(): void }) => {
  const say = useTexts(threadTexts);
  const write = useWrite();
  const [values, setValues] = useState<Record<string, string>>({});
  const [busy, setBusy] = useState(false);
  const [key] = useState(() => crypto.randomUUID());
  const filled = template.variables.reduce(
    (text, name) => text.replaceAll(`{{${name}}}`, values[name] || `{{${name}}}`),
    template.body,
  );
  const send = async (event: FormEvent) => {
    event.preventDefault();
    setBusy(true);
    const input = { conversationId, templateId: template.id, variables: values, idempotencyKey: key };
    const { refusal } = await write(SendTemplateDocument, { input });
    setBusy(false);
    if (!refusal) onDone();
  };
  return (
    <form className="flex flex-col gap-3 p-4" onSubmit={event => void send(event)}>
      <p className="rounded-lg bg-bubble-out px-3 py-2 text-base whitespace-pre-wrap">{filled}</p>
      {template.variables.map(name => (
        <Input
          key={name}
          label={say('placeholder', { name })}
          required
          value={values[name] ?? ''}
          onChange={event => setValues({ ...values, [name]: event.target.value })}
        />
      ))}
      <Button kind="solid" type="submit" icon="send" disabled={busy} className="h-8">
        {say('sendTemplate')}
      </Button>
    </form>
  );
};
