/** The words of the page's frame, and how each outcome and verdict is shown. */
export { fill } from './fill';
export { labels } from './labels';
export type { Status } from './status';
export {
    capabilityStatus,
    confirmedStatus,
    findingStatus,
    permissionStatus,
    powerWord,
    statusKind,
    verdictStatus,
    type FindingKind
} from './status';
export { sourceText } from './sourceText';
