import { fillPlaceholders } from '../../domain/conversations/index.js';
import { dayMs, minuteMs } from '../../domain/shared/durations.js';
import { openingTime } from './opening-time.js';
import { type SeededRandom, seededRandom } from './random.js';
import type { ReplyScript } from './shop-data.js';
import { authorOf, filler, gapBefore, type Story, type StoryLead, type Turn } from './story.js';

/** How long a campaign writes to its contacts, if nobody stops it. */
export const sendingMs = 15 * minuteMs;
/** The last campaign is stopped after this time, before it has reached everybody. */
export const stoppedAfterMs = 8 * minuteMs;

type Place = Pick<Story, 'demo' | 'shop' | 'now'>;

/** Returns when a campaign began. They are a fortnight apart; the last one began ten days ago. */
export const campaignStart = ({ demo, shop, now }: Place, number: number): Date =>
  openingTime(new Date(now.getTime() - ((shop.campaigns.length - number) * 14 - 4) * dayMs), demo.timezone);

/** Returns what a campaign says to a contact of this name, and the values of its template. */
export function offerTo({ shop }: Pick<Story, 'shop'>, number: number, name: string) {
  const firstName = name.split(' ')[0] ?? '';
  return { text: fillPlaceholders(shop.campaigns[number]?.body ?? '', ['1'], [firstName]), values: [firstName] };
}

/** Lets some of the leads that were entered by hand reply to a campaign: that is their first conversation. */
export function tellReplies(story: Story, sellers: string[], boss: string): void {
  const random = seededRandom(`${story.demo.slug} replies`);
  for (const [number, { product, replies }] of story.shop.campaigns.entries()) {
    const startsAt = campaignStart(story, number);
    for (const script of replies.flatMap(each => Array.from({ length: each.times }, () => each))) {
      const answersPerson = script.turns.some(line => line.startsWith('s '));
      const ready = story.leads.filter(lead => mayReply(lead, startsAt, answersPerson && sellers.length > 0));
      if (ready.length === 0) continue;
      const lead = random.pick(ready);
      const about = { ...lead, seller: sellers[lead.seller ?? -1] ?? boss };
      const say = filler({ ...story, random }, product, script.n, about);
      const at = new Date(startsAt.getTime() + random.between(5, stoppedAfterMs / 1_000 - 5) * 1_000);
      const offer: Turn = { by: 'CAMPAIGN', text: offerTo(story, number, lead.name).text, at };
      lead.thread = { turns: [offer, ...spoken(script, at, say, random)], unread: false, campaign: number };
    }
  }
}

const open: ReadonlySet<StoryLead['status']> = new Set(['CONTACTED', 'QUALIFIED', 'QUOTED', 'NURTURING']);
const mayReply = ({ thread, status, createdAt, seller }: StoryLead, at: Date, needsSeller: boolean): boolean =>
  thread === null &&
  open.has(status) &&
  createdAt.getTime() < at.getTime() - dayMs &&
  (seller !== null || !needsSeller);

/** The contact replies within some hours; what follows comes as in any conversation. */
function spoken({ turns }: ReplyScript, since: Date, say: (text: string) => string, random: SeededRandom): Turn[] {
  let at = since.getTime() + random.between(8, 150) * minuteMs;
  return turns.map((line, place) => {
    if (place > 0) at += gapBefore(line, random);
    return { by: authorOf(line), text: say(line.slice(2)), at: new Date(at) };
  });
}
