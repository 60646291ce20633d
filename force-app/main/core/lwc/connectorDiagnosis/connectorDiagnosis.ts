/** What the text of an error means: its cause, where to look, what to do. */
export type { Diagnosis } from './diagnosis';
export type { Diagnosed, Found } from './diagnose';
export { diagnoses } from './catalogue';
export { diagnose, MOST_CHARACTERS } from './diagnose';
export { redact } from './redact';
