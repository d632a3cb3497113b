import { Field, ID, InputType, ObjectType } from 'type-graphql';
import { AgentProfile } from '../../domain/assistant/index.js';
import { Node } from '../read/node.js';
import { windowOn } from '../read/window.js';
import { RepeatableInput } from '../repeatable.input.js';
import { Payload } from '../user-error.js';

const agent = windowOn(AgentProfile);

@agent.Type('AgentProfile', { description: 'An AI agent of the tenant: how it speaks and what it may do.' })
export class AgentProfileType {
  @agent.Column(() => ID, { description: 'A UUID.' })
  id!: string;

  @agent.Column(() => String, { description: 'The name of the agent.' })
  name!: string;

  @agent.Column(() => String, { description: 'Its tone, in a few words.' })
  personality!: string;

  @agent.Column(() => String, { description: 'The instructions that it receives before each answer.' })
  systemPrompt!: string;

  @agent.Column(() => [String], { description: 'What it may do.' })
  capabilities!: string[];

  @agent.Column(() => [String], { description: 'What it knows about.' })
  skills!: string[];

  @agent.Column(() => [String], { description: 'The regions that it serves; empty means all.' })
  regions!: string[];

  @agent.Column(() => Boolean, { description: 'Whether it answers contacts.' })
  active!: boolean;
}

const instructions = 'The instructions that it receives before each answer, at most 10,000 characters.';
const listed = (what: string) => `${what}: at most 50, which replace the current list.`;

@InputType('CreateAgentProfileInput', { description: 'A new AI agent.' })
export class CreateAgentProfileInput extends RepeatableInput {
  @Field(() => String, { description: 'The name of the agent.' })
  name!: string;

  @Field(() => String, { description: 'Its tone, in a few words.' })
  personality!: string;

  @Field(() => String, { nullable: true, description: instructions })
  systemPrompt?: string | null;

  @Field(() => [String], { nullable: true, description: listed('What it may do') })
  capabilities?: string[] | null;

  @Field(() => [String], { nullable: true, description: listed('What it knows about') })
  skills?: string[] | null;

  @Field(() => [String], { nullable: true, description: listed('The regions that it serves') })
  regions?: string[] | null;
}

@InputType('UpdateAgentProfileInput', { description: 'What changes; omitted fields stay unchanged.' })
export class UpdateAgentProfileInput {
  @Field(() => ID, { description: 'The agent.' })
  agentProfileId!: string;

  @Field(() => String, { nullable: true, description: 'The name of the agent; never null.' })
  name?: string | null;

  @Field(() => String, { nullable: true, description: 'Its tone; never null.' })
  personality?: string | null;

  @Field(() => String, { nullable: true, description: instructions })
  systemPrompt?: string | null;

  @Field(() => [String], { nullable: true, description: listed('What it may do') })
  capabilities?: string[] | null;

  @Field(() => [String], { nullable: true, description: listed('What it knows about') })
  skills?: string[] | null;

  @Field(() => [String], { nullable: true, description: listed('The regions that it serves') })
  regions?: string[] | null;

  @Field(() => Boolean, { nullable: true, description: 'Whether it answers contacts; never null.' })
  active?: boolean | null;
}

@ObjectType('CreateAgentProfilePayload', { description: 'The answer to createAgentProfile.', simpleResolvers: true })
export class CreateAgentProfilePayload extends Payload {
  @Node(() => AgentProfileType, { nullable: true, description: 'The agent; null when it failed.' })
  agentProfile!: string | null;
}

@ObjectType('UpdateAgentProfilePayload', { description: 'The answer to updateAgentProfile.', simpleResolvers: true })
export class UpdateAgentProfilePayload extends Payload {
  @Node(() => AgentProfileType, { nullable: true, description: 'The agent as it is now; null when it failed.' })
  agentProfile!: string | null;
}
