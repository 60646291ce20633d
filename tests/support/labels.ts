import { readFileSync } from 'node:fs';
import path from 'node:path';
import { XMLParser } from 'fast-xml-parser';

const FILE = path.resolve(__dirname, '../../force-app/main/console/labels/CustomLabels.labels-meta.xml');

interface CustomLabel {
    fullName: string;
    value: string;
}

/** The custom labels as the file holds them, in its order; white space as a page shows it. */
export function customLabels(): readonly CustomLabel[] {
    const parser = new XMLParser({ parseTagValue: false, isArray: (name) => name === 'labels' });
    const { CustomLabels } = parser.parse(readFileSync(FILE, 'utf8')) as {
        CustomLabels: { labels: CustomLabel[] };
    };
    return CustomLabels.labels.map(({ fullName, value }) => ({
        fullName,
        value: value.replace(/\s+/g, ' ').trim()
    }));
}

/** Lets `@salesforce/label/c.…` be the label's own text; without it, the transformer puts the name in its place. */
export function showLabels(): void {
    for (const { fullName, value } of customLabels())
        jest.doMock(`@salesforce/label/c.${fullName}`, () => ({ __esModule: true, default: value }), {
            virtual: true
        });
}
