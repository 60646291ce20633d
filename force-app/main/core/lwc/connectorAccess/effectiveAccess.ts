import type {
    Assignment,
    Evidence,
    GrantSource,
    ObjectRight,
    Reading,
    UserPermissions
} from 'c/connectorTypes';
import { assignmentState } from './assignments';
import { findPermission, permissionLabel } from './permissionCatalogue';

/** Answer to "does the connector's user have this?", with what grants it or why not. */
export interface AccessAnswer {
    state: 'granted' | 'missing' | 'unknown' | 'unobservable' | 'notInOrg';
    sources: readonly GrantSource[];
    /** One sentence; present unless it is plainly granted or plainly missing. */
    reason?: string;
}

/** Whether the org-wide default opens an object's rows to every internal user. */
export interface SharingAnswer {
    state: 'open' | 'shut' | 'unknown';
    reason: string;
}

/** The evidence that effective access rests on. */
export type AccessEvidence = Pick<
    Evidence,
    | 'assignments'
    | 'userPermissions'
    | 'objectGrants'
    | 'fieldGrants'
    | 'sharing'
    | 'descriptions'
    | 'subject'
>;

/** What one user may do, all sources counted. Every answer stays `unknown` where the evidence has a hole. */
export interface EffectiveAccess {
    permission(name: string): AccessAnswer;
    object(object: string, right: ObjectRight): AccessAnswer;
    field(object: string, field: string, right?: 'read' | 'edit'): AccessAnswer;
    sharing(object: string): SharingAnswer;
    /** Type of an external user (partner, customer, guest); undefined for an internal one, or where it was not read. */
    external: string | undefined;
    /** Assignments that give nothing at that moment, or are unsure, each with its reason, sorted by it. */
    idle: readonly { assignment: Assignment; counts: 'no' | 'unsure'; reason: string }[];
}

/** Rights of one object, by the user permissions that imply them on every object. */
const IMPLIED_BY: Readonly<Partial<Record<ObjectRight, readonly string[]>>> = {
    read: ['ViewAllData', 'ModifyAllData'],
    viewAllRecords: ['ViewAllData', 'ModifyAllData'],
    viewAllFields: ['ViewAllFieldsGlobal'],
    create: ['ModifyAllData'],
    edit: ['ModifyAllData'],
    delete: ['ModifyAllData'],
    modifyAllRecords: ['ModifyAllData']
};

/** User permissions that effective access asks about whatever the contract lists. */
export const IMPLYING_PERMISSIONS = ['ModifyAllData', 'ViewAllData', 'ViewAllFieldsGlobal'] as const;

/**
 * Objects on which Salesforce accepts View All Records and Modify All Records and silently drops them.
 * Source: jetstreamapp/jetstream, object-permission-support.ts; not in Salesforce's reference.
 */
const WITHOUT_VIEW_ALL = new Set(['product2', 'pricebook2']);

/** Org-wide defaults that let every internal user read all rows. Metadata API, CustomObject.sharingModel. */
const PUBLIC_MODELS = new Set(['read', 'readselect', 'readwrite', 'readwritetransfer', 'fullaccess']);

/** Effective access of the connector's user at `asOf` (ISO time). */
export function effectiveAccess(evidence: AccessEvidence, asOf: string): EffectiveAccess {
    return new Access(evidence, asOf);
}

class Access implements EffectiveAccess {
    readonly idle: EffectiveAccess['idle'];
    readonly external: string | undefined;
    private readonly evidence: AccessEvidence;
    private readonly counting: ReadonlyMap<string, Assignment>;
    private readonly answers = new Map<string, AccessAnswer>();
    /** Sources of the containers that count, by container Id, in the order in which they are shown. */
    private readonly sources: ReadonlyMap<string, GrantSource>;
    private readonly objects: ReadonlyMap<string, readonly string[]>;
    private readonly fields: ReadonlyMap<string, readonly string[]>;
    private readonly knownPermissions: ReadonlyMap<string, string>;

    constructor(evidence: AccessEvidence, asOf: string) {
        this.evidence = evidence;
        this.external = externalType(evidence);
        const assignments = evidence.assignments.status === 'read' ? evidence.assignments.value : [];
        const judged = assignments.map((assignment) => ({
            assignment,
            ...assignmentState(assignment, asOf)
        }));
        this.counting = new Map(
            judged
                .filter(({ counts }) => counts === 'yes')
                .map(({ assignment }) => [assignment.container.id, assignment])
        );
        this.sources = new Map(
            [...this.counting]
                .map(([id, assignment]) => [id, toSource(assignment)] as const)
                .sort(([, a], [, b]) => compare(keyOf(a), keyOf(b)))
        );
        this.idle = judged
            .flatMap(({ assignment, counts, reason }) =>
                counts === 'yes' ? [] : [{ assignment, counts, reason: reason ?? '' }]
            )
            .sort((a, b) => compare(a.reason, b.reason));
        this.objects = index(evidence.objectGrants, (grant) => `${grant.object} ${grant.right}`);
        this.fields = index(evidence.fieldGrants, (grant) => `${grant.field} ${grant.right}`);
        this.knownPermissions = new Map(
            evidence.userPermissions.status === 'read'
                ? evidence.userPermissions.value.known.map((name) => [name.toLowerCase(), name])
                : []
        );
    }

    permission(name: string): AccessAnswer {
        return this.remembered(name, () => this.judgePermission(name));
    }

    private remembered(name: string, judge: () => AccessAnswer): AccessAnswer {
        const key = name.toLowerCase();
        const known = this.answers.get(key);
        if (known) return known;
        const answer = judge();
        this.answers.set(key, answer);
        return answer;
    }

    object(object: string, right: ObjectRight): AccessAnswer {
        return this.remembered(`${object} ${right}`, () => this.judgeRight(object, right));
    }

    private judgeRight(object: string, right: ObjectRight): AccessAnswer {
        const implied = this.implied(right);
        if (implied?.state === 'granted') return implied;
        const dropped =
            WITHOUT_VIEW_ALL.has(object.toLowerCase()) &&
            (right === 'viewAllRecords' || right === 'modifyAllRecords');
        if (dropped)
            return { state: 'missing', sources: [], reason: `Salesforce drops View All on ${object}.` };
        const containers = this.objects.get(`${object} ${right}`.toLowerCase());
        if (containers) return { state: 'granted', sources: this.sourcesOf(containers) };
        const hole =
            this.hole(this.evidence.objectGrants) ??
            (implied?.state === 'unknown' ? implied.reason : undefined);
        return hole === undefined
            ? { state: 'missing', sources: [] }
            : { state: 'unknown', sources: [], reason: hole };
    }

    field(object: string, field: string, right: 'read' | 'edit' = 'read'): AccessAnswer {
        const name = `${object}.${field}`;
        const described = this.described(object, field);
        if (described === 'absent')
            return { state: 'notInOrg', sources: [], reason: `This org has no field ${name}.` };
        if (described === 'free') return { state: 'granted', sources: [] };
        const containers = this.fields.get(`${name} ${right}`.toLowerCase());
        if (containers) return { state: 'granted', sources: this.sourcesOf(containers) };
        const allFields = right === 'read' ? this.object(object, 'viewAllFields') : undefined;
        if (allFields?.state === 'granted') return allFields;
        const hole =
            (described === 'unknown'
                ? `Whether field-level security applies to ${name} is not known.`
                : undefined) ??
            this.hole(this.evidence.fieldGrants) ??
            (allFields?.state === 'unknown' ? allFields.reason : undefined);
        if (hole !== undefined) return { state: 'unknown', sources: [], reason: hole };
        const how = right === 'read' ? `hides ${name}` : `does not let ${name} be edited`;
        return { state: 'missing', sources: [], reason: `Field-level security ${how}.` };
    }

    sharing(object: string): SharingAnswer {
        const { sharing } = this.evidence;
        if (sharing.status === 'unavailable') return { state: 'unknown', reason: sharing.reason.text };
        const model = sharing.value.get(object);
        if (model === undefined)
            return { state: 'unknown', reason: `The org-wide default of ${object} was not shown.` };
        if (PUBLIC_MODELS.has(model.toLowerCase()))
            return { state: 'open', reason: `The org-wide default of ${object} is ${model}.` };
        if (model === 'Private')
            return { state: 'shut', reason: `The org-wide default of ${object} is Private.` };
        return {
            state: 'unknown',
            reason: `The org-wide default of ${object}, ${model}, does not tell who reads it.`
        };
    }

    private judgePermission(name: string): AccessAnswer {
        const unobservable = findPermission(name)?.unobservable;
        if (unobservable !== undefined) return { state: 'unobservable', sources: [], reason: unobservable };
        const { userPermissions } = this.evidence;
        if (userPermissions.status === 'unavailable')
            return { state: 'unknown', sources: [], reason: userPermissions.reason.text };
        const known = this.knownPermissions.get(name.toLowerCase());
        if (known === undefined)
            return {
                state: 'notInOrg',
                sources: [],
                reason: `This org has no permission ${permissionLabel(name)}.`
            };
        const { value } = userPermissions;
        const holders = [...this.counting.keys()].filter((id) => value.granted.get(id)?.includes(known));
        if (holders.length) return { state: 'granted', sources: this.sourcesOf(holders) };
        const hole = this.hole(userPermissions) ?? this.unread(value);
        if (hole !== undefined) return { state: 'unknown', sources: [], reason: hole };
        const idle = this.idle.find(({ assignment }) =>
            value.granted.get(assignment.container.id)?.includes(known)
        );
        return idle
            ? { state: 'missing', sources: [], reason: idle.reason }
            : { state: 'missing', sources: [] };
    }

    private implied(right: ObjectRight): AccessAnswer | undefined {
        let unknown: AccessAnswer | undefined;
        for (const name of IMPLIED_BY[right] ?? []) {
            const answer = this.permission(name);
            if (answer.state === 'granted')
                return this.remembered(`through ${name}`, () => ({
                    state: 'granted',
                    sources: answer.sources.map((source) => ({ ...source, through: name }))
                }));
            if (answer.state === 'unknown') unknown ??= answer;
        }
        return unknown;
    }

    /** Why "no" can't be said from this evidence, or undefined where it can. */
    private hole(reading: Reading<unknown>): string | undefined {
        const { assignments } = this.evidence;
        if (assignments.status === 'unavailable') return assignments.reason.text;
        if (reading.status === 'unavailable') return reading.reason.text;
        if (assignments.truncated) return 'Not all assignments of the user were shown.';
        if (reading.truncated) return 'There is more than was read.';
        return this.idle.find(({ counts }) => counts === 'unsure')?.reason;
    }

    private unread(value: UserPermissions): string | undefined {
        const missing = [...this.counting.values()].find(({ container }) => !value.granted.has(container.id));
        return missing && `What ${missing.container.label} grants was not shown.`;
    }

    private described(object: string, field: string): 'free' | 'secured' | 'absent' | 'unknown' {
        const { descriptions } = this.evidence;
        if (descriptions.status === 'unavailable') return 'unknown';
        const description = descriptions.value.get(object)?.fields.get(field);
        if (description === undefined) return 'unknown';
        if (description.exists === false) return 'absent';
        if (description.permissionable === undefined) return 'unknown';
        return description.permissionable ? 'secured' : 'free';
    }

    private sourcesOf(containerIds: readonly string[]): GrantSource[] {
        if (containerIds.length < 2) return containerIds.flatMap((id) => this.sources.get(id) ?? []);
        const wanted = new Set(containerIds);
        return [...this.sources].flatMap(([id, source]) => (wanted.has(id) ? [source] : []));
    }
}

/** User types of object reference, User, that are not internal. */
const EXTERNAL = ['PowerPartner', 'PowerCustomerSuccess', 'CustomerSuccess', 'CspLitePortal', 'Guest'];

function externalType({ subject }: AccessEvidence): string | undefined {
    const type = subject.status === 'read' ? subject.value?.userType : undefined;
    return type !== undefined && EXTERNAL.includes(type) ? type : undefined;
}

/** Order in which sources are shown; namesakes differ by their Id. */
function keyOf({ kind, label, name, id }: GrantSource): string {
    return `${kind}${label}${name}${id ?? ''}`;
}

function toSource({ container, expires }: Assignment): GrantSource {
    const { kind, name, label } = container;
    const source: GrantSource = { kind, name, label, id: container.ownerId ?? container.id };
    return expires === undefined ? source : { ...source, expires };
}

function index<T extends { containers: readonly string[] }>(
    reading: Reading<readonly T[]>,
    key: (grant: T) => string
): ReadonlyMap<string, readonly string[]> {
    const grants = reading.status === 'read' ? reading.value : [];
    return new Map(grants.map((grant) => [key(grant).toLowerCase(), grant.containers]));
}

function compare(a: string, b: string): number {
    return a < b ? -1 : a > b ? 1 : 0;
}
