/** Reads an org and turns rows into typed evidence, or into reasons why there is none. */
export type { GatherContext, Gathered, Gatherer } from './gatherer';
export { gather } from './gather';
export { gatherers } from './registry';
export { fieldsOf, objectsOf } from './org';
