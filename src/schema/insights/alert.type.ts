import { ID } from 'type-graphql';
import { Alert } from '../../domain/insights/index.js';
import { connectionOf } from '../connection.js';
import { equals } from '../read/filters.js';
import { windowOn } from '../read/window.js';
import { DateTimeScalar, JsonScalar } from '../scalars/index.js';

const acknowledged = equals('Only acknowledged ones, or only the others; omit it for all.', { isBound: true })({
  property: 'acknowledged',
  name: 'acknowledged',
  type: null,
  graphType: () => Boolean,
  sort: null,
});

const alert = windowOn(Alert, { list: 'alerts', order: ['raisedAt'], hasOwner: true });

@alert.Type('Alert', { description: 'A situation that needs a person’s attention now.', filters: [acknowledged] })
export class AlertType {
  @alert.Column(() => ID, { description: 'A UUID.' })
  id!: string;

  @alert.Column(() => String, { description: 'What it is about, such as `ESCALATION`.' })
  kind!: string;

  @alert.Column(() => String, { description: '`INFO`, `WARNING` or `CRITICAL`.' })
  severity!: string;

  @alert.Text({
    description: 'One line for people, in the language of Accept-Language, otherwise in that of the tenant.',
  })
  title!: string;

  @alert.Column(() => JsonScalar, {
    description: 'The facts and ids behind it: an object whose keys depend on the kind.',
  })
  details!: unknown;

  @alert.Column(() => DateTimeScalar, { description: 'When it was raised.' })
  raisedAt!: Date;

  @alert.Column(() => DateTimeScalar, {
    nullable: true,
    description: 'When a person acknowledged it; null until then.',
  })
  acknowledgedAt!: Date | null;
}

export const { Edge: AlertEdge, Connection: AlertConnection } = connectionOf(AlertType, 'Alert');
