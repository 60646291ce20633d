import path from 'node:path';
import { assessedWithOutlook, judge, type Assessment } from 'c/connectorAssessment';
import type { Gateway, Progress } from 'c/connectorGateway';
import type { Contract, Evidence, Report } from 'c/connectorTypes';
import { readMore, withMore, type More } from '../apps/moreEvidence';
import { hashNames } from '../keep/hashNames';
import { keptOrg } from '../keep/keptOrg';
import { recordingGateway } from '../keep/recordingGateway';
import { writePrivate } from '../output/writeWhole';
import { readSource } from '../source/source';
import { sourceGateway } from '../source/sourceGateway';
import { orgOf, type Connect, type OrgOptions } from './orgOption';
import { UsageError } from './usageError';

/** What is to be judged. */
export interface JudgedOptions extends OrgOptions {
    user?: string;
    source?: string;
    permissionSet?: readonly string[];
    profile?: string;
    asOf?: string;
    save?: string;
    hashNames?: true;
}

/** What is judged, and by what. */
export interface Judged {
    gateway: Gateway;
    assessment: Omit<Assessment, 'contract'>;
    /** Told on standard error: what was left out of the input, and why. */
    notes: readonly string[];
    /** Reads what only the Metadata and the Tooling API show; left out where there is neither. */
    more?: (contract: Contract, evidence: Evidence) => Promise<More>;
    /** Writes what was read as an org file, and says how to judge it. */
    save?: (note: (text: string) => void) => Promise<void>;
}

/**
 * The input that the options name.
 *
 * @throws UsageError where they name none or do not go together, InputError, SourceError or OrgUnreachable
 */
export function judged(options: JudgedOptions, connect: Connect): Promise<Judged> {
    const asOf = options.asOf === undefined ? {} : { asOf: timeOf(options.asOf) };
    if (options.save !== undefined && options.targetOrg === undefined)
        throw new UsageError('--save keeps what was read of a real org: it goes with --target-org.');
    if (options.hashNames && options.save === undefined)
        throw new UsageError('--hash-names goes with --save <file>.');
    if (options.orgFile !== undefined || options.targetOrg !== undefined)
        return fromOrg(options, asOf, connect);
    if (options.source !== undefined) return fromSource(options.source, options, asOf);
    throw new UsageError(
        'Name what to check: --target-org <alias>, --org-file <file>, or --source <folder>.'
    );
}

async function fromOrg(options: JudgedOptions, asOf: { asOf?: string }, connect: Connect): Promise<Judged> {
    const { user, permissionSet, profile, save, orgFile } = options;
    const option = orgFile === undefined ? '--target-org' : '--org-file';
    if (user === undefined) throw new UsageError(`${option} also needs --user <Id or username>.`);
    if (permissionSet !== undefined || profile !== undefined)
        throw new UsageError(
            '--permission-set and --profile go with --source; in an org the user’s own count.'
        );
    const { gateway, source, client, file } = await orgOf(options, connect);
    const assessment = { user, source, ...asOf };
    if (!client) {
        const kept = file.kept?.more;
        return { gateway, assessment, notes: [], ...(kept && { more: () => Promise.resolve(kept) }) };
    }
    const recording = recordingGateway(gateway);
    let more: More | undefined;
    return {
        gateway: recording.gateway,
        assessment,
        notes: [],
        more: async (contract, evidence) => {
            more = await readMore(client, contract, evidence);
            return more;
        },
        ...(save !== undefined && {
            save: async (note: (text: string) => void) => {
                const read = await keptOrg(client, recording.recorded(), more);
                const kept = options.hashNames ? hashNames(read) : read;
                await writePrivate(save, `${JSON.stringify(kept, null, 2)}\n`, '--save');
                note(`Kept in ${save}; judge it again with --org-file ${save} --user ${read.user ?? user}`);
            }
        })
    };
}

/**
 * The report on an input, with what only the Metadata and the Tooling API show where they are there.
 *
 * @throws OrgUnreachable where the org gives no answer
 */
export async function reportOf(
    { gateway, assessment, more }: Judged,
    contract: Contract,
    progress?: Progress
): Promise<Report> {
    const asked = { contract, ...assessment };
    const { report, evidence } = await assessedWithOutlook(gateway, asked, progress);
    if (!more) return report;
    const whole = await withMore(gateway, evidence, await more(contract, evidence));
    const better = judge(whole, asked);
    // When the verdict falls by itself was found for the verdict that it falls from.
    return report.outlook && better.verdict === report.verdict
        ? { ...better, outlook: report.outlook }
        : better;
}

async function fromSource(
    folder: string,
    { user, permissionSet = [], profile }: JudgedOptions,
    asOf: { asOf?: string }
): Promise<Judged> {
    if (user !== undefined) throw new UsageError('Source files hold no users: leave --user out.');
    if (!permissionSet.length && profile === undefined)
        throw new UsageError('--source also needs --permission-set <API name>, --profile <name>, or both.');
    const reading = await readSource({
        folder,
        permissionSets: permissionSet,
        ...(profile !== undefined && { profile }),
        ...asOf
    });
    return {
        gateway: sourceGateway(reading),
        assessment: {
            user: reading.userId,
            subjectName: reading.subjectName,
            scope: 'permissions',
            source: { kind: 'source', name: path.basename(path.resolve(folder)) },
            ...asOf
        },
        notes: [...reading.notes, ...reading.refused.map(({ file, reason }) => `Left out ${file}: ${reason}`)]
    };
}

function timeOf(text: string): string {
    const isIso = /^\d{4}-\d{2}-\d{2}(T\d{2}:\d{2}(:\d{2}(\.\d+)?)?(Z|[+-]\d{2}:\d{2}))?$/.test(text);
    if (!isIso || Number.isNaN(Date.parse(text)))
        throw new UsageError(`--as-of takes an ISO time like 2026-12-31T00:00:00Z, not ${text}.`);
    return new Date(text).toISOString();
}
