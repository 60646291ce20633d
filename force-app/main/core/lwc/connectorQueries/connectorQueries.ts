/** Every query that the product can issue, and the one renderer that fills it. */
export type { BindType, BindValue, Query, Request, ServiceName } from './query';
export { MAX_LIST } from './query';
export { catalogue, findQuery } from './catalogue';
export { allowedColumns, literal, render, RequestError } from './render';
