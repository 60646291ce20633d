/** The words that all rooms share: readings, gates, contracts, evidence and the report. */
export type * from './contract';
export type * from './evidence';
export type * from './gate';
export type * from './report';
export type { Reading, Unavailable, UnavailableCode } from './reading';
export { mapReading, read, unavailable } from './reading';
export { domainParts, type DomainParts } from './domain';
export { longId, sameId } from './salesforceId';
