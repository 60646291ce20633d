/** What the connector will read: wholly, partly or not, with the smallest fix. */
export type { CapabilityContext } from './judgeObject';
export { combine, judgeCapabilities } from './judgeCapability';
