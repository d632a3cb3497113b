import { ID } from 'type-graphql';
import {
  ContactFact,
  type FactCertainty,
  type FactField,
  type FactSource,
  type FactState,
  factCertainties,
  factFields,
  factSources,
  factStates,
} from '../../domain/enrichment/index.js';
import { enumOf } from '../enum-of.js';
import { windowOn } from '../read/window.js';
import { DateTimeScalar } from '../scalars/index.js';

const FactFieldEnum = enumOf('ContactFactField', 'What a fact says about a contact.', factFields, {
  NAME: 'Their name.',
  COMPANY: 'The company that they represent.',
  EMAIL: 'Their e-mail address.',
  PHONE: 'Their phone number, in E.164.',
  FURTHER_PHONE: 'A further number of theirs or of their company, in E.164.',
  CITY: 'The city where they live or work.',
  COUNTRY: 'Their country, as an ISO 3166 code such as `CR`.',
  BIRTHDAY: 'Their birthday, as `1990-05-31`.',
  LANGUAGE: 'The language in which they want messages.',
  JOB_TITLE: 'Their work in the company.',
  TAX_ID: 'The number under which they or their company pay taxes.',
  WEBSITE: 'The domain of their website.',
  ADDRESS: 'The address of their company.',
  DESCRIPTION: 'What their company says of itself.',
  LINE_TYPE: 'The kind of telephone line, in the words of the provider, such as `mobile`.',
});
const FactSourceEnum = enumOf('ContactFactSource', 'What told a fact.', factSources, {
  MESSAGE: 'A message of theirs.',
  SIGNATURE: 'The signature of an e-mail of theirs.',
  PHONE_NUMBER: 'The country code of their number.',
  EMAIL_DOMAIN: 'The domain of their e-mail address.',
  WEBSITE: 'The start page of the website with that domain.',
  LOOKUP: 'Twilio Lookup.',
});
const FactCertaintyEnum = enumOf('ContactFactCertainty', 'How sure a fact is.', factCertainties, {
  SURE: 'They wrote it of themselves, or it follows from the number.',
  LIKELY: 'It may be about somebody else, or was told by others.',
});
const FactStateEnum = enumOf('ContactFactState', 'What became of a fact.', factStates, {
  FILLED: 'It was stored without a person, in a field that was empty.',
  SUGGESTED: 'It waits for a person: it is not sure, or contradicts what is stored.',
  ACCEPTED: 'A person stored it.',
  DISMISSED: 'A person refused it.',
  UNDONE: 'It was stored, and a person took it back.',
});

const fact = windowOn(ContactFact);

@fact.Type('ContactFact', { description: 'Something that was found about a contact, with its source.' })
export class ContactFactType {
  @fact.Column(() => ID, { description: 'A UUID.' })
  id!: string;

  @fact.Column(() => FactFieldEnum, { description: 'What it says.' })
  field!: FactField;

  @fact.Column(() => String, { description: 'The value that was found.' })
  value!: string;

  @fact.Column(() => FactSourceEnum, { description: 'What told it.' })
  source!: FactSource;

  @fact.Column(() => String, {
    nullable: true,
    description: 'The address of the website that told it; null for other sources.',
  })
  sourceUrl!: string | null;

  @fact.One('Message', {
    by: 'messageId',
    nullable: true,
    description: 'The message that told it; null for other sources, and for a message that you may not see.',
  })
  message?: unknown;

  @fact.Column(() => FactCertaintyEnum, { description: 'How sure it is.' })
  certainty!: FactCertainty;

  @fact.Column(() => FactStateEnum, { description: 'What became of it.' })
  state!: FactState;

  @fact.Column(() => String, {
    nullable: true,
    description: 'What the field of the contact held before somebody accepted the fact; null if it was empty.',
  })
  previousValue!: string | null;

  @fact.Column(() => DateTimeScalar, { description: 'When it was found.' })
  foundAt!: Date;

  @fact.Column(() => DateTimeScalar, {
    nullable: true,
    description: 'When somebody decided about it; null until then.',
  })
  settledAt!: Date | null;

  @fact.One('User', {
    by: 'settledBy',
    nullable: true,
    description: 'Who decided about it; null until then, and for an API key.',
  })
  settledBy?: unknown;
}
