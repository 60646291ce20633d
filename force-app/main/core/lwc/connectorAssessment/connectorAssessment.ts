/** The whole way: asks the org through a gateway and judges what it answers. */
export type { Assessed, Assessment } from './assess';
export { assess, assessEvidence, judge } from './assess';
export { assessWithOutlook } from './outlook';
