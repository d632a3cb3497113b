import type { Outcome, Thread, ThreadMessage } from '../demo/demo-customer.js';
import type { Colours } from './colours.js';

const width = 11;
const percent = (share: number) => `${Math.round(share * 100)} %`;

/**
 * The result of a message in five lines: score, intent, sentiment, route and answer. A wish about messages has a line of its own instead of
 * a route.
 */
export function outcomeText(outcome: Outcome, colours: Colours): string {
  const { message, routing, consent, answer } = outcome;
  if (!message)
    return `${colours.yellow('Stored, but not read yet.')} Are jobs running? npm start runs them; else npm run worker.`;
  const { intent, sentiment, conversation } = message;
  const lines: [string, string][] = [];
  const { lead } = conversation;
  if (lead && lead.score !== null && lead.temperature !== null)
    lines.push([
      'Score',
      `${temperature(`${lead.score} ${lead.temperature}`, lead.temperature, colours)}${why(lead.classification?.reasoning)}`,
    ]);
  if (intent) lines.push(['Intent', `${intent.primary}, ${percent(intent.confidence)} sure`]);
  if (sentiment) lines.push(['Sentiment', `${mood(sentiment, colours)}, churn risk ${sentiment.churnRisk} %`]);
  if (consent) lines.push(['Consent', colours.bold(consentText(consent))]);
  else lines.push(['Route', routing ? routeText(routing, colours) : handsText(conversation)]);
  const waiting = whoAnswers(outcome);
  lines.push(['Answer', answer ? answerText(answer, colours) : colours.yellow(waiting)]);
  return lines.map(([name, text]) => `${colours.dim(name.padEnd(width))}${text}`).join('\n');
}

export const routeText = (routing: NonNullable<Thread['routing']>, colours: Colours): string =>
  `${colours.bold(routing.destination)}, priority ${routing.priority}${why(routing.reasoning)}`;

const why = (reason: string | undefined) => (reason ? `: ${reason}` : '');
const handsText = ({ status }: Thread) => `none: the conversation is ${status}, so it stays where it is`;

const consentText = ({ optedOut, marketing }: NonNullable<Outcome['consent']>): string => {
  const what = marketing ? 'marketing' : 'messages';
  return optedOut ? `no more ${what} from now on` : `${what} again from now on`;
};

/** Returns who will answer, for a message that the agent has not answered. */
function whoAnswers({ state, message, consent }: Outcome): string {
  if (consent) return 'none: the contact had said so before';
  if (state === 'pending') return 'not yet: ask for longer with --timeout 60';
  if (message?.conversation.status === 'CLOSED') return 'none: the conversation was closed';
  if (message?.conversation.channel === 'WEB')
    return 'none: nothing can be sent to a web form, so somebody calls or writes elsewhere';
  return 'none from the agent: a person answers (sendMessage, or the tab «Responder» in GraphiQL)';
}

/** An answer with its buttons and its delivery status. */
function answerText({ body, quickReplies, status, error, sandbox }: ThreadMessage, colours: Colours): string {
  const indent = `\n${' '.repeat(width)}`;
  const buttons = quickReplies.map((text, index) => `[${index + 1}] ${text}`).join('  ');
  const delivery = sandbox ? 'sandbox: nobody outside received it' : `${status}${error ? `: ${error}` : ''}`;
  return [
    colours.green(body.replaceAll('\n', indent)),
    ...(buttons ? [colours.cyan(buttons)] : []),
    colours.dim(`(${delivery})`),
  ].join(indent);
}

function temperature(text: string, name: string, colours: Colours): string {
  return name === 'HOT' ? colours.red(text) : name === 'WARM' ? colours.yellow(text) : colours.cyan(text);
}

function mood({ label, score }: { label: string; score: number }, colours: Colours): string {
  const text = `${label} ${score.toFixed(2)}`;
  return label === 'NEGATIVE' ? colours.red(text) : label === 'POSITIVE' ? colours.green(text) : text;
}
