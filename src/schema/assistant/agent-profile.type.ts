import { ID } from 'type-graphql';
import { AgentProfile } from '../../domain/assistant/index.js';
import { windowOn } from '../read/window.js';

const agent = windowOn(AgentProfile);

@agent.Type('AgentProfile', { description: 'An AI agent of the tenant: how it speaks and what it may do.' })
export class AgentProfileType {
  @agent.Column(() => ID, { description: 'A UUID.' })
  id!: string;

  @agent.Column(() => String, { description: 'What the agent is called.' })
  name!: string;

  @agent.Column(() => String, { description: 'How it speaks, in a few words.' })
  personality!: string;

  @agent.Column(() => String, { description: 'The instructions that it is given before each answer.' })
  systemPrompt!: string;

  @agent.Column(() => [String], { description: 'What it may do.' })
  capabilities!: string[];

  @agent.Column(() => [String], { description: 'What it knows about.' })
  skills!: string[];

  @agent.Column(() => [String], { description: 'The regions that it serves; empty means all.' })
  regions!: string[];

  @agent.Column(() => Boolean, { description: 'Whether it answers.' })
  active!: boolean;
}
