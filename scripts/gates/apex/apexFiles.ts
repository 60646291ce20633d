import { readFileSync, readdirSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';

/** Root of the project. */
export const ROOT = resolve(__dirname, '../../..');

/** One file of Apex, with its path from the project's root. */
export interface ApexFile {
    path: string;
    text: string;
}

/** Something that a gate found. */
export interface Problem {
    /** A path from the project's root, or the name of a query. */
    where: string;
    line: number;
    message: string;
}

/** Every class and trigger under `force-app`, in the order of their paths. */
export function readApex(): ApexFile[] {
    return readdirSync(join(ROOT, 'force-app'), { recursive: true, encoding: 'utf8' })
        .filter((name) => /\.(cls|trigger)$/.test(name))
        .map((name) => join('force-app', name))
        .sort()
        .map((path) => ({ path, text: readFileSync(join(ROOT, path), 'utf8') }));
}

/** The class of that name; a test that asks for a class that is gone has to fail. */
export function apexClass(name: string, files: readonly ApexFile[] = readApex()): ApexFile {
    const found = files.find(({ path }) => path.endsWith(`/${name}.cls`));
    if (found === undefined) throw new Error(`There is no class ${name}`);
    return found;
}

/** Whether the class is a test or serves only tests. */
export function isTest(file: ApexFile): boolean {
    return /@IsTest\s+(private|public)\s+class/i.test(file.text);
}

/** A path as the gates print it. */
export function shortPath(path: string): string {
    return relative(ROOT, path);
}

/** Text with one part replaced; a part that is not there exactly once fails, so that no seeded fault goes stale. */
export function mutate(text: string, part: string, replacement: string): string {
    const pieces = text.split(part);
    if (pieces.length !== 2)
        throw new Error(`"${part}" stands ${pieces.length - 1} times in the text, not once`);
    return pieces.join(replacement);
}

/** Problems as lines of text, for messages that say everything at once. */
export function inWords(problems: readonly Problem[]): string[] {
    return problems.map(({ where, line, message }) => `${where}:${line} ${message}`);
}
