import { readFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
    ConfigValueExtractor,
    SeverityLevel,
    Workspace,
    type EnginePluginV1,
    type Violation
} from '@salesforce/code-analyzer-engine-api';
import { ROOT, shortPath, type Problem } from '../../scripts/gates/apex/apexFiles';

/** Tags of the rules that are run. */
const TAGS = ['Recommended', 'AppExchange'];

/** Engines of a plug-in that are left out: they look for copies, which is no question of right and wrong. */
const LEFT_OUT = ['cpd'];

interface PluginModule {
    createEnginePlugin(): EnginePluginV1;
}

/** Packages of Code Analyzer's engines that the project depends on. */
export function enginePackages(): string[] {
    const { devDependencies } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as {
        devDependencies: Record<string, string>;
    };
    return Object.keys(devDependencies).filter((name) =>
        /^@salesforce\/code-analyzer-\w+-engine$/.test(name)
    );
}

/**
 * Runs the Recommended and AppExchange rules of every engine that the project depends on, through the engines' own
 * Node interface, and returns each finding above the lowest severity that has no reason beside it. Classes carry
 * `@SuppressWarnings` under a comment; any other file carries, on the line or the line above, a comment with
 * `NOPMD <rule>: <reason>`.
 *
 * @param folders Absolute paths.
 */
export async function analyze(folders: readonly string[]): Promise<Problem[]> {
    const problems: Problem[] = [];
    for (const name of enginePackages()) {
        const plugin = (require(name) as PluginModule).createEnginePlugin();
        for (const engine of plugin.getAvailableEngineNames().filter((each) => !LEFT_OUT.includes(each)))
            problems.push(...(await runEngine(plugin, engine, folders)));
    }
    return problems;
}

async function runEngine(
    plugin: EnginePluginV1,
    name: string,
    folders: readonly string[]
): Promise<Problem[]> {
    const scratch = mkdtempSync(join(tmpdir(), 'connector-analyzer-'));
    try {
        const settings = new ConfigValueExtractor({}, `engines.${name}`, ROOT);
        const engine = await plugin.createEngine(name, await plugin.createEngineConfig(name, settings));
        const workspace = new Workspace('connector', [...folders]);
        const options = { workspace, logFolder: scratch, workingFolder: scratch };
        const rules = (await engine.describeRules(options)).filter(
            ({ tags, severityLevel }) =>
                TAGS.some((tag) => tags.includes(tag)) && severityLevel < SeverityLevel.Info
        );
        const { violations } = await engine.runRules(
            rules.map((rule) => rule.name),
            options
        );
        return violations.filter((violation) => !hasReason(violation)).map(inProblem);
    } finally {
        rmSync(scratch, { recursive: true, force: true });
    }
}

function inProblem(violation: Violation): Problem {
    const { file, startLine } = location(violation);
    return {
        where: shortPath(file),
        line: startLine,
        message: `${violation.ruleName}: ${violation.message.trim()}`
    };
}

function hasReason(violation: Violation): boolean {
    const { file, startLine } = location(violation);
    const lines = readFileSync(file, 'utf8')
        .split('\n')
        .slice(Math.max(0, startLine - 2), startLine);
    return lines.some((line) => new RegExp(`NOPMD ${violation.ruleName}: \\S+ \\S+`).test(line));
}

function location(violation: Violation): { file: string; startLine: number } {
    const found = violation.codeLocations[violation.primaryLocationIndex];
    if (found === undefined) throw new Error(`${violation.ruleName} names no place`);
    return found;
}
