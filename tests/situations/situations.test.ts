/**
 * Each file in `cases` is one situation of an org, with the report that a person who knows the platform expects of it.
 * The expectations are written from the facts, never copied from what the program prints.
 *
 * - `title`: what is remarkable, one line. `fact`: the sentence that the expectation rests on, its source, how sure it is.
 * - `base`: a file in `bases`: `prepared` (the read-only set is assigned), `bare` (nothing is granted), `grouped` (the
 *   read-only set comes through a permission set group).
 * - `change`: records by object. One whose Id (or DurableId) the base has replaces the fields that it names, any other is
 *   added. `remove`: Ids of records to take away. Ids have 15 characters and are spelled so that they can be read.
 * - `viewer`, `absent`, `truncated`, `describe` are those of an org file; `user` is the connector's user where that is not
 *   the base's; `contract` is Certero's unless it says `bench`.
 * - `expected`: see `Expected`. Only what is named is compared; whatever is named has to be in the report.
 * - `failing`: why the program does not do so yet. The test then fails as soon as it does, so that the mark is removed.
 */
import { readdirSync } from 'node:fs';
import path from 'node:path';
import type { Report } from 'c/connectorTypes';
import { Engine } from '../../sample-orgs/engine/engine';
import { orgFileProblems } from '../../sample-orgs/engine/orgFileProblems';
import { QueryRefused } from '../../sample-orgs/engine/refused';
import { Tables } from '../../sample-orgs/engine/tables';
import { Visibility } from '../../sample-orgs/engine/visibility';
import { seen, sorted } from './seen';
import { orgOf, reportOn, situations, type Expected, type Situation } from './situation';

const SITUATION = [
    'title',
    'fact',
    'base',
    'contract',
    'user',
    'viewer',
    'absent',
    'truncated',
    'describe',
    'change',
    'remove',
    'expected',
    'failing'
];

const EXPECTED = [
    'verdict',
    'permissions',
    'capabilities',
    'objects',
    'fields',
    'findings',
    'blockers',
    'sources',
    'fixes',
    'asksViewerFor',
    'neverAsksFor',
    'says',
    'warns'
];

/** One report for each situation; three tests look at it. */
const reports = new Map<Situation, Promise<Report>>();

function reportOnce(situation: Situation): Promise<Report> {
    const report = reports.get(situation) ?? reportOn(situation);
    reports.set(situation, report);
    return report;
}

const all = situations();

it('there are at least 60 situations, and no two are alike', () => {
    const titles = all.map(([, { title }]) => title);
    expect(titles.length).toBeGreaterThanOrEqual(60);
    expect(new Set(titles).size).toBe(titles.length);
});

it('every base is used', () => {
    const bases = readdirSync(path.join(__dirname, 'bases')).map((file) => path.parse(file).name);
    expect([...new Set(all.map(([, { base }]) => base))].sort()).toEqual(bases.sort());
});

describe.each(all)('%s', (_, situation) => {
    const { title, expected, failing } = situation;
    const meets = failing === undefined ? it : it.failing;

    it('is a sound org, rests on a fact and expects what a report has', async () => {
        expect(strayKeys(situation, SITUATION)).toEqual([]);
        expect(strayKeys(expected, EXPECTED)).toEqual([]);
        expect(Object.keys(expected)).not.toEqual([]);
        expect(situation.fact).toEqual({
            says: expect.stringMatching(/\.$/),
            source: expect.stringMatching(/\S/),
            confidence: expect.stringMatching(/^(documented|likely|unknown)$/)
        });
        expect(orgFileProblems(orgOf(situation))).toEqual([]);
        expect(namesIn(seen(await reportOnce(situation), expected))).toEqual(namesIn(expected));
    });

    meets(title, async () => {
        expect(seen(await reportOnce(situation), expected)).toEqual(sorted(expected));
    });

    it('asks its viewer for nothing that it has, and shows the connector no less than it promises', async () => {
        const report = await reportOnce(situation);
        const tables = new Tables(orgOf(situation));
        if (knowsViewer(situation))
            expect(idleHints(report, new Visibility(tables, tables.file.viewer))).toEqual([]);
        expect(brokenPromises(report, tables)).toEqual([]);
    });
});

function strayKeys(value: object, known: readonly string[]): string[] {
    return Object.keys(value).filter((key) => !known.includes(key));
}

/** Names of what is expected, without the answers: a misspelt name would otherwise count as "fails, as marked". */
function namesIn(expected: Expected): Record<string, string[]> {
    return Object.fromEntries(
        Object.entries(expected).map(([key, value]) => {
            const isNamed = typeof value === 'object' && !Array.isArray(value);
            return [key, isNamed ? Object.keys(value as object) : []];
        })
    );
}

/** Where the org does not say what the viewer may see, every hint is a guess. */
function knowsViewer({ absent = [] }: Situation): boolean {
    return !absent.includes('UserPermissionAccess');
}

/** Permissions that the report asks the viewer to get although the viewer has them. */
function idleHints({ blindSpots }: Report, viewer: Visibility): string[] {
    return blindSpots.flatMap(({ missing }) => missing.filter((permission) => viewer.has(permission)));
}

/** Asks the org as the connector: a readable object shows it every row, a partial one answers. */
function brokenPromises({ capabilities, subject }: Report, tables: Tables): string[] {
    const asConnector = new Engine(tables, subject.id ?? '');
    return capabilities
        .flatMap(({ objects }) => objects)
        .filter(({ verdict }) => verdict === 'readable' || verdict === 'partial')
        .flatMap(({ object, verdict, fields }) => {
            const shown = fields.filter((field) => field.verdict === 'readable').map(({ field }) => field);
            const rows = rowCount(asConnector, `SELECT ${shown.join(', ') || 'Id'} FROM ${object}`);
            if (rows === undefined) return [`${object} is ${verdict}, but refused`];
            const total = tables.all(object).length;
            return verdict === 'readable' && rows < total ? [`${object}: ${rows} of ${total} rows`] : [];
        });
}

function rowCount(engine: Engine, soql: string): number | undefined {
    try {
        return engine.query(soql).length;
    } catch (error) {
        if (error instanceof QueryRefused) return undefined;
        throw error;
    }
}
