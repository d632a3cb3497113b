import { Migration } from '@mikro-orm/migrations';
import { knowNumbersInOneForm } from './sql/number-forms.js';

/** Argentina's and Brazil's mobile numbers are the same with the 9 and without it. Contacts who were found by one form alone are two. */
export class KnowNumbersInOneForm extends Migration {
  override up(): void {
    this.addSql(knowNumbersInOneForm());
  }
}
