import { tellsContents } from '../products/contents-part.js';
import { tellsOtherSize } from '../products/other-size-part.js';
import { tellsWherePictures } from '../products/own-pictures-part.js';
import { tellsOwnProperty } from '../products/own-property-part.js';
import { tellsOfThat } from '../products/pointed-part.js';
import { tellsEither, tellsProperty } from '../products/property-asked-part.js';
import { tellsStock } from '../products/stock-part.js';
import { tellsEntry } from '../sources/entries.js';
import { tellsNextEntry } from '../sources/next-entry-part.js';
import { tellsAmountLimit } from '../sums/amount-limit-part.js';
import { tellsFeeAsked } from '../sums/fee-asked-part.js';
import { tellsOwnDelivery } from '../sums/own-delivery-part.js';
import type { Talk } from '../talk.js';
import { tellsArrival } from './arrival-part.js';
import { tellsWhatToBring } from './bring-part.js';
import { tellsCalledOff } from './called-off-part.js';
import { tellsCountedHours } from './counted-hours-part.js';
import { tellsOnDate } from './date-part.js';
import { tellsOpen } from './hours-part.js';
import { tellsHowOften } from './how-often-part.js';
import { tellsOfDay } from './menu-part.js';
import { tellsOfMoving } from './moving-part.js';
import { tellsNoticeAsked } from './notice-asked-part.js';
import { tellsOfService } from './service-part.js';
import { tellsHoursOfShop, tellsTimes } from './times-part.js';
import { tellsWhenToCome } from './when-to-come-part.js';

const special = [
  tellsOwnProperty,
  tellsCalledOff,
  tellsOfDay,
  tellsOtherSize,
  tellsStock,
  tellsFeeAsked,
  tellsOwnDelivery,
  tellsArrival,
  tellsWherePictures,
  tellsOnDate,
  tellsEntry,
  tellsNextEntry,
  tellsTimes,
  tellsHoursOfShop,
  tellsOpen,
  tellsWhenToCome,
  tellsCountedHours,
  tellsHowOften,
  tellsOfMoving,
  tellsWhatToBring,
  tellsOfService,
  tellsNoticeAsked,
  tellsContents,
  tellsProperty,
  tellsEither,
  tellsOfThat,
  tellsAmountLimit,
];

/** Answers a question that has words of its own and needs no search for its subject. Returns false for any other question. */
export const answersSpecial = (talk: Talk, question: string): boolean => special.some(tells => tells(talk, question));
