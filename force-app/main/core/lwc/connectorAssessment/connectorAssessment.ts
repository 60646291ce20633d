/** The whole way: asks the org through a gateway and judges what it answers. */
export type { Assessment } from './assess';
export { assess } from './assess';
export { assessWithOutlook } from './outlook';
