import type { Report } from 'c/connectorTypes';
import schema from '../../schemas/report.schema.json';
import { readJson, type JsonKind } from './jsonWithPlaces';

const REPORT: JsonKind = { noun: 'a report', option: 'diff <before> <after>', schema };

/**
 * Reads a report that was kept with `--json`.
 *
 * @throws InputError with the place as `file:line:column`
 */
export function readReport(file: string): Promise<Report> {
    return readJson<Report>(file, REPORT, () => []);
}
