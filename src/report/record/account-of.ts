import type { ResolutionRecord } from '../../case/record/resolution-record.js';
import type { Account } from './account.js';
import { courseSections } from './course-sections.js';
import { findingSections } from './finding-sections.js';
import { openingSections, originSection } from './opening-sections.js';
import { peopleSections, saidSection } from './people-sections.js';
import { promiseSections } from './promise-sections.js';
import { remedySections } from './remedy-sections.js';
import { stampFor } from './stamp.js';
import { summaryOf, titleOf } from './summary.js';
import { workSections } from './work-sections.js';

/** The account that a record gives, for somebody who was not there. */
export function accountOf(record: ResolutionRecord): Account {
  const stamp = stampFor(record);
  return {
    title: titleOf(record),
    summary: summaryOf(record),
    sections: [
      ...openingSections(record),
      ...findingSections(record, stamp),
      ...remedySections(record, stamp),
      ...workSections(record, stamp),
      ...promiseSections(record, stamp),
      ...peopleSections(record, stamp),
      ...courseSections(record, stamp),
      ...saidSection(record),
      ...originSection(record),
    ],
  };
}
