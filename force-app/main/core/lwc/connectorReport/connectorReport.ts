/** The finished report: its verdict, its headline, its renderings. */
export type { ReportParts } from './buildReport';
export { buildReport } from './buildReport';
export { decideVerdict, headline } from './verdict';
export { harmless, renderText } from './renderText';
export { renderCsv } from './renderCsv';
export { renderMarkdown } from './renderMarkdown';
export {
    compareReports,
    GONE,
    type ReportAnswers,
    type ReportChange,
    type ReportComparison
} from './compareReports';
export { digestOf, readDigest, writeDigest, type RunDigest } from './runDigest';
