import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import ts from 'typescript';
import { labels } from 'c/connectorLabels';
import { customLabels } from '../../../../../../tests/support/labels';

const FILES = filesOf(path.resolve(__dirname, '../..'));
const LIST = FILES.filter((file) => file.endsWith('labels.ts')).map((file) => readFileSync(file, 'utf8'));
const SOURCES = FILES.filter((file) => !file.endsWith('labels.ts'))
    .map((file) => readFileSync(file, 'utf8'))
    .join('\n');
const FILLINGS = FILES.filter((file) => file.endsWith('.ts')).flatMap(fillingsIn);
/** Parts of which a component takes the one that fits a state. */
const BY_STATE = ['count', 'group', 'outcome', 'source'];
const SHOWN = Object.entries(labels).flatMap(([part, texts]) =>
    Object.entries(texts as Readonly<Record<string, string>>).map(([key, text]) => ({ part, key, text }))
);

describe('the custom labels', () => {
    it('are the ones that the page imports, no more and no fewer', () => {
        const imported = [...LIST.join().matchAll(/'@salesforce\/label\/c\.(\w+)'/g)].map(([, name]) => name);
        expect(imported.sort()).toEqual(
            customLabels()
                .map(({ fullName }) => fullName)
                .sort()
        );
    });

    it('have names of their own', () => {
        const names = customLabels().map(({ fullName }) => fullName.toLowerCase());
        expect(names.filter((name, position) => names.indexOf(name) !== position)).toEqual([]);
    });

    it('all say something', () => {
        expect(customLabels().filter(({ value }) => value === '')).toEqual([]);
    });

    it('each stand in one place of the list, with their own text', () => {
        expect(SHOWN.map(({ text }) => text).sort()).toEqual(
            customLabels()
                .map(({ value }) => value)
                .sort()
        );
    });

    it('are all used by a component', () => {
        const unused = SHOWN.filter(
            ({ part, key }) => !BY_STATE.includes(part) && !new RegExp(`\\b${key}\\b`).test(SOURCES)
        );
        expect(unused.map(named)).toEqual([]);
    });

    it('number their slots from zero without a gap', () => {
        const gaps = SHOWN.filter(({ text }) => slots(text).some((slot, position) => slot !== position));
        expect(gaps.map(named)).toEqual([]);
    });

    it('are given as many values as they have slots', () => {
        const wrong = FILLINGS.filter(
            ({ name, values }) => values !== slots(SHOWN.find((label) => named(label) === name)?.text).length
        );
        expect(wrong).toEqual([]);
    });

    it('are filled wherever they have slots', () => {
        const filled = FILLINGS.map(({ name }) => name);
        const raw = SHOWN.filter(
            (label) =>
                slots(label.text).length && !filled.includes(named(label)) && !BY_STATE.includes(label.part)
        );
        // Taken apart before it is filled: fill(counted, label, number).
        expect(raw.map(named)).toEqual(['tabs.counted']);
    });
});

function named({ part, key }: { part: string; key: string }): string {
    return `${part}.${key}`;
}

function slots(text = ''): number[] {
    const found = [...text.matchAll(/\{(\d+)\}/g)].map(([, slot]) => Number(slot));
    return [...new Set(found)].sort();
}

function filesOf(folder: string): string[] {
    return readdirSync(folder, { recursive: true, encoding: 'utf8' })
        .filter((name) => /\.(ts|html)$/.test(name) && !name.includes('__tests__'))
        .map((name) => path.join(folder, name));
}

/** Every `fill(labels.part.key, …)` with the number of its values. */
function fillingsIn(file: string): { name: string; values: number }[] {
    const found: { name: string; values: number }[] = [];
    const visit = (node: ts.Node): void => {
        if (ts.isCallExpression(node) && node.expression.getText() === 'fill') {
            const [label, ...values] = node.arguments;
            const name = /^labels\.(\w+\.\w+)$/.exec(label?.getText() ?? '')?.[1];
            if (name !== undefined) found.push({ name, values: values.length });
        }
        ts.forEachChild(node, visit);
    };
    visit(ts.createSourceFile(file, readFileSync(file, 'utf8'), ts.ScriptTarget.Latest, true));
    return found;
}
