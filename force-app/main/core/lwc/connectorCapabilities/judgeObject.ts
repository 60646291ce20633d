import { evaluateGate, gatesOf, rightLabel, type EffectiveAccess, type GateAnswer } from 'c/connectorAccess';
import type {
    CapabilityVerdict,
    Contract,
    Evidence,
    FieldNeed,
    FieldRow,
    ObjectNeed,
    ObjectRow,
    Proof
} from 'c/connectorTypes';

/** What objects of a capability are judged with. */
export interface CapabilityContext {
    contract: Contract;
    access: EffectiveAccess;
    evidence: Pick<Evidence, 'descriptions' | 'subject'>;
}

/** What the connector will get of one object: all rows and fields, some, none, or nobody can tell. */
export function judgeObject(need: ObjectNeed, context: CapabilityContext): ObjectRow {
    const { object } = need;
    const fields = need.fields.map((field) => judgeField(object, need, field, context));
    const rowsJudged = judgeRows(need, context);
    // A field that is hidden or unknown narrows the object; it says nothing of its neighbours. One that can't be written
    // stops every row, so it counts before the rows that are shared.
    const columnsJudged = columns(need, fields);
    const stopped = columnsJudged?.verdict === 'blocked' && rowsJudged?.verdict !== 'blocked';
    const { verdict, reason, atLeast } =
        (stopped ? columnsJudged : rowsJudged) ?? columnsJudged ?? whole(need);
    const open = verdict === 'readable' || verdict === 'partial';
    const answers = open ? answersOf(need, context) : [];
    const proof = proofOf(answers);
    return {
        object,
        need: need.need,
        verdict,
        ...(atLeast && { atLeast }),
        reason,
        sources: sourcesOf(answers),
        ...(proof.length > 0 && { proof }),
        fields: rowsJudged ? fields.map((field) => noBetter(field, rowsJudged)) : fields,
        confidence: need.fact.confidence
    };
}

/** A field is read no better than its object: what is blocked hides all its fields, what is unknown proves none. */
function noBetter(field: FieldRow, { verdict, reason, atLeast }: Judgement): FieldRow {
    if (verdict === 'readable' || verdict === 'partial' || atLeast || field.verdict === 'notApplicable')
        return field;
    if (verdict === 'unknown' && field.verdict !== 'readable') return field;
    return { field: field.field, verdict, reason };
}

/** Whether the connector creates or edits rows, beyond reading them. */
export function writes({ rights }: ObjectNeed): boolean {
    return rights.some((right) => right !== 'read');
}

interface Judgement {
    verdict: CapabilityVerdict;
    atLeast?: 'partial';
    reason: string;
}

/** What keeps the connector from the object or from some of its rows; undefined where nothing does. */
function judgeRows(need: ObjectNeed, context: CapabilityContext): Judgement | undefined {
    return (
        userGone(context) ??
        absent(need, context) ??
        shut(evaluateGate(context.contract.gate, context.access)) ??
        unsourced(need) ??
        shut(evaluateGate(need.gate, context.access)) ??
        presenceUnknown(need, context) ??
        rows(need, context)
    );
}

function whole(need: ObjectNeed): Judgement {
    return {
        verdict: 'readable',
        reason: writes(need) ? 'Rows with all key fields can be written.' : 'All rows and all key fields.'
    };
}

function userGone({ evidence: { subject } }: CapabilityContext): Judgement | undefined {
    if (subject.status === 'unavailable') return undefined;
    if (!subject.value) return { verdict: 'blocked', reason: 'There is no such user.' };
    return subject.value.isActive ? undefined : { verdict: 'blocked', reason: 'The user is inactive.' };
}

function absent(need: ObjectNeed, context: CapabilityContext): Judgement | undefined {
    if (exists(need, context) !== false) return undefined;
    const reason = `This org has no ${need.object}.`;
    // A feature may be off; what a connector writes to, it can't do without.
    return { verdict: writes(need) ? 'blocked' : 'notApplicable', reason };
}

function presenceUnknown(need: ObjectNeed, context: CapabilityContext): Judgement | undefined {
    return need.optional === true && exists(need, context) === undefined
        ? { verdict: 'unknown', reason: `Whether this org has ${need.object} is not known.` }
        : undefined;
}

function exists(need: ObjectNeed, { evidence: { descriptions } }: CapabilityContext): boolean | undefined {
    return descriptions.status === 'read' ? descriptions.value.get(need.object)?.exists : undefined;
}

function shut({ state, reasons }: GateAnswer): Judgement | undefined {
    if (state === 'open') return undefined;
    return { verdict: state === 'shut' ? 'blocked' : 'unknown', reason: reasons.join(' ') };
}

function unsourced({ fact }: ObjectNeed): Judgement | undefined {
    return fact.confidence === 'unknown'
        ? { verdict: 'unknown', reason: `Not known: ${fact.source}.` }
        : undefined;
}

function rows(need: ObjectNeed, { access }: CapabilityContext): Judgement | undefined {
    if (!need.allRows) return undefined;
    const { state, reasons } = evaluateGate(need.allRows, access);
    if (state === 'open') return undefined;
    const left = `It reads ${need.degrades ?? 'only a part of the rows'}`;
    return state === 'shut'
        ? { verdict: 'partial', reason: `${left}: ${reasons.join(' ')}` }
        : {
              verdict: 'unknown',
              ...(!writes(need) && { atLeast: 'partial' as const }),
              reason: `${left}, or all of them: ${reasons.join(' ')}`
          };
}

function columns(need: ObjectNeed, fields: readonly FieldRow[]): Judgement | undefined {
    const hidden = fields.filter(({ verdict }) => verdict === 'blocked');
    // Salesforce refuses a whole row for one field that may not be written.
    if (hidden.length && writes(need))
        return {
            verdict: 'blocked',
            reason: `No row can be written: ${[...new Set(hidden.map(({ reason }) => reason))].join(' ')}`
        };
    if (hidden.length)
        return { verdict: 'partial', reason: `Hidden: ${hidden.map(({ field }) => field).join(', ')}.` };
    const unknown = fields.filter(({ verdict }) => verdict === 'unknown');
    return unknown.length
        ? {
              verdict: 'unknown',
              ...(!writes(need) && { atLeast: 'partial' as const }),
              reason: `Not known to be visible: ${unknown.map(({ field }) => field).join(', ')}.`
          }
        : undefined;
}

function judgeField(
    object: string,
    need: ObjectNeed,
    field: string | FieldNeed,
    { access }: CapabilityContext
): FieldRow {
    const name = typeof field === 'string' ? field : field.name;
    const gate = typeof field === 'string' ? undefined : field.gate;
    const gateJudgement = gate && shut(evaluateGate(gate, access));
    if (gateJudgement) return { field: name, ...gateJudgement };
    const rights = writes(need) ? (['read', 'edit'] as const) : (['read'] as const);
    for (const right of rights) {
        const { state, reason } = access.field(object, name, right);
        if (state === 'granted') continue;
        const isMissing = state === 'missing' || (state === 'notInOrg' && writes(need));
        const verdict = isMissing ? 'blocked' : state === 'notInOrg' ? 'notApplicable' : 'unknown';
        return { field: name, verdict, reason: reason ?? `${rightLabel(object, right)} is not granted.` };
    }
    return { field: name, verdict: 'readable' };
}

/** What each gate before an object says. */
function answersOf(need: ObjectNeed, { contract, access }: CapabilityContext): GateAnswer[] {
    return gatesOf(contract, need).map((gate) => evaluateGate(gate, access));
}

/** Each permission once, though several gates may ask for it. */
function proofOf(answers: readonly GateAnswer[]): Proof[] {
    const all = answers.flatMap(({ proof }) => proof);
    return [...new Map(all.map((each) => [each.by, each])).values()];
}

function sourcesOf(answers: readonly GateAnswer[]): ObjectRow['sources'] {
    // The same answer hands out the same sources, so most of the repeats go before any text is compared.
    const all = new Set(answers.flatMap(({ sources }) => sources));
    const unique = new Map(
        [...all].map((source) => [
            `${source.label} ${source.kind} ${source.name} ${source.through ?? ''} ${source.id ?? ''}`,
            source
        ])
    );
    return [...unique].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, source]) => source);
}
