import type { FieldRow, Gate, ObjectNeed } from 'c/connectorTypes';
import { errorsOf } from '../rest/orgClient';
import type { Answered } from './askOrg';
import type { ProvenObject } from './proof';
import { describedFields, fieldsOf, isCatalogue } from './questions';

/** What was answered about an object, by the Ids of `questions.ts`, and what somebody who sees more counted. */
export interface Answers {
    asConnector: ReadonlyMap<string, Answered>;
    /** Rows of the object as a witness counts them, and whether the witness sees all of them. */
    witness?: (object: string) => { rows: number; seesAll: boolean } | undefined;
}

/** What the answers prove of an object, before it is compared with a prediction. */
export type Observation = Omit<ProvenObject, 'agreement' | 'predicted' | 'worse'>;

type Judgement = Pick<Observation, 'verdict' | 'atLeast' | 'reason'>;

/** Codes by which Salesforce keeps somebody from an object. */
const DENIALS = [
    'INVALID_TYPE',
    'NOT_FOUND',
    'INSUFFICIENT_ACCESS',
    'INSUFFICIENT_ACCESS_OR_READONLY',
    'API_DISABLED_FOR_ORG',
    'API_CURRENTLY_DISABLED'
];

/**
 * What the org's answers prove of an object that a capability needs.
 *
 * @param absent fields that the org is known to lack: REST says the same of those as of hidden ones
 */
export function observe(need: ObjectNeed, answers: Answers, absent: readonly string[] = []): Observation {
    const { object } = need;
    const answered = (kind: string): Answered | undefined => answers.asConnector.get(`${kind} ${object}`);
    const rows = countOf(answered('count'));
    const others = cameFrom(answered('others'));
    const all = answers.witness?.(object);
    const seen = {
        ...(rows !== undefined && { rows }),
        ...(others !== undefined && { readsOthers: others })
    };
    const fields = fieldRows(need, answered('describe'), answered('row'), absent);
    const judged =
        refusal(answered('row')) ??
        hidden(need, fields) ??
        rowsSeen(need, answered('row'), { rows, others, all }) ??
        fieldsSeen(need, fields);
    return {
        object,
        need: need.need,
        ...(judged ?? whole(need, answered('describe'), rows)),
        ...seen,
        ...(all && { rowsOfAll: all.rows }),
        fields
    };
}

/** The row query was refused, or never answered. */
function refusal(row: Answered | undefined): Judgement | undefined {
    if (!row) return { verdict: 'unknown', reason: 'Not asked.' };
    if ('left' in row) return { verdict: 'unknown', reason: row.left };
    if (row.status === 200) return undefined;
    const [error] = errorsOf(row);
    if (!error) return { verdict: 'unknown', reason: `The org answered with HTTP status ${row.status}.` };
    // The message of these repeats the object's name, and says no more than the code.
    const isPlain = error.errorCode === 'INVALID_TYPE' || error.errorCode === 'NOT_FOUND';
    const said = isPlain
        ? `${error.errorCode}.`
        : `${error.errorCode}: ${error.message.split('\n')[0] ?? ''}`;
    const isDenied = DENIALS.includes(error.errorCode) || /implementation restriction/i.test(error.message);
    return isDenied
        ? { verdict: 'blocked', reason: `The org refuses it: ${said}` }
        : { verdict: 'unknown', reason: `The org did not answer: ${said}` };
}

/** Salesforce refuses a whole row for one field that may not be written, so that a hidden field stops all of them. */
function hidden(need: ObjectNeed, fields: readonly FieldRow[]): Judgement | undefined {
    const gone = fields.filter(({ verdict }) => verdict === 'blocked');
    return writes(need) && gone.length
        ? {
              verdict: 'blocked',
              reason: `No row can be written: ${gone.map(({ reason }) => reason).join(' ')}`
          }
        : undefined;
}

/** Which rows came. An accepted query proves neither that there are rows nor that all of them are shown. */
function rowsSeen(
    need: ObjectNeed,
    row: Answered | undefined,
    {
        rows,
        others,
        all
    }: { rows: number | undefined; others: boolean | undefined; all: Witnessed | undefined }
): Judgement | undefined {
    // Who writes asks for no right to the rows of others.
    if (writes(need) && !need.allRows) return undefined;
    if (rows !== undefined && all && rows < all.rows)
        return rows === 0 && !need.allRows
            ? { verdict: 'blocked', reason: `It reads none of ${all.rows} rows, without a word.` }
            : { verdict: 'partial', reason: `It reads ${rows} of ${all.rows} rows.` };
    const isWitnessed = all?.seesAll === true && rows !== undefined;
    if (isWitnessed && rows === 0)
        return atLeastPart('The query is accepted; the org has no row, so that none could be hidden.');
    if (recordsOf(row).length === 0)
        return {
            verdict: 'unknown',
            reason: 'The query is accepted and brings no row: that the org has none, or that it shows none, looks the same.'
        };
    if (isWitnessed) return undefined;
    if (isCatalogue(need.object))
        return atLeastPart(
            'A row came; Salesforce counts no rows of this object, so that all of them are not proven.'
        );
    if (!need.allRows) return shownWhole(need);
    if (others === undefined) return atLeastPart('Rows came; whose they are was not told.');
    if (!others)
        return atLeastPart(
            'Only its own rows came: that there are no others, or that they are hidden, looks the same.'
        );
    // Salesforce shows such an object's rows either as one's own or all of them: one row of another user tells.
    return isByPermission(need.allRows)
        ? undefined
        : atLeastPart('Rows of others came; that none of theirs is hidden can only be told by who sees all.');
}

/** That such an object's rows are shown all or none is a fact of the contract; no row that came proves it. */
function shownWhole({ fact: { confidence } }: ObjectNeed): Judgement | undefined {
    return confidence === 'documented'
        ? undefined
        : atLeastPart('Rows came; that none is hidden is likely, but stated by no reference.');
}

type Witnessed = NonNullable<ReturnType<NonNullable<Answers['witness']>>>;

function atLeastPart(reason: string): Judgement {
    return { verdict: 'unknown', atLeast: 'partial', reason };
}

function fieldsSeen(need: ObjectNeed, fields: readonly FieldRow[]): Judgement | undefined {
    const blocked = fields.filter(({ verdict }) => verdict === 'blocked').map(({ field }) => field);
    if (blocked.length) return { verdict: 'partial', reason: `Without ${blocked.join(', ')}.` };
    const unknown = fields.filter(({ verdict }) => verdict === 'unknown').map(({ field }) => field);
    if (unknown.length && !writes(need)) return atLeastPart(`Not told of ${unknown.join(', ')}.`);
    return undefined;
}

function whole(need: ObjectNeed, described: Answered | undefined, rows: number | undefined): Judgement {
    if (!writes(need))
        return {
            verdict: 'readable',
            reason:
                rows === undefined
                    ? 'Rows came, with all key fields.'
                    : `All key fields; ${rows} ${rows === 1 ? 'row' : 'rows'}.`
        };
    const object = 'left' in (described ?? { left: '' }) ? undefined : (described as { body?: unknown }).body;
    const { createable, updateable } = (object ?? {}) as Record<string, unknown>;
    const rights = [
        ...(need.rights.includes('create') ? [['create', createable] as const] : []),
        ...(need.rights.includes('edit') ? [['edit', updateable] as const] : [])
    ];
    const denied = rights.filter(([, may]) => may === false).map(([right]) => right);
    return denied.length
        ? { verdict: 'blocked', reason: `The org's describe lets it not ${denied.join(' or ')} rows.` }
        : {
              verdict: 'unknown',
              reason: rights.every(([, may]) => may === true)
                  ? "Writing is not exercised; the org's describe allows it."
                  : 'Writing is not exercised.'
          };
}

function fieldRows(
    need: ObjectNeed,
    described: Answered | undefined,
    row: Answered | undefined,
    absent: readonly string[]
): FieldRow[] {
    const known = describedFields(described);
    const accepted = row !== undefined && !('left' in row) && row.status === 200;
    return fieldsOf(need).map((field): FieldRow => {
        const fact = known?.get(field.toLowerCase());
        if (known && !fact && absent.includes(field)) return { field, verdict: 'notApplicable' };
        if (known && !fact)
            return { field, verdict: 'blocked', reason: `It sees no field ${need.object}.${field}.` };
        if (!accepted) return { field, verdict: 'unknown' };
        const isShut =
            fact?.[need.rights.includes('create') ? 'createable' : 'updateable'] === false && writes(need);
        if (isShut) return { field, verdict: 'blocked', reason: `It may not write ${need.object}.${field}.` };
        return writes(need) ? { field, verdict: 'unknown' } : { field, verdict: 'readable' };
    });
}

function countOf(answered: Answered | undefined): number | undefined {
    if (!answered || 'left' in answered || answered.status !== 200) return undefined;
    const { totalSize } = (answered.body ?? {}) as { totalSize?: unknown };
    return typeof totalSize === 'number' ? totalSize : undefined;
}

/** Whether any row came; undefined where that was not told. */
function cameFrom(answered: Answered | undefined): boolean | undefined {
    const isTold = answered !== undefined && !('left' in answered) && answered.status === 200;
    return isTold ? recordsOf(answered).length > 0 : undefined;
}

/** The records of an answered query; none where it was not answered. */
export function recordsOf(answered: Answered | undefined): Record<string, unknown>[] {
    if (!answered || 'left' in answered || answered.status !== 200) return [];
    const { records } = (answered.body ?? {}) as { records?: unknown };
    return Array.isArray(records) ? (records as Record<string, unknown>[]) : [];
}

/** The count that a witness was given. */
export function rowsCounted(answers: ReadonlyMap<string, Answered>, object: string): number | undefined {
    return countOf(answers.get(`count ${object}`));
}

function writes({ rights }: ObjectNeed): boolean {
    return rights.some((right) => right !== 'read');
}

/** True where the rows of others open by user permissions alone, never by sharing. */
function isByPermission(gate: Gate): boolean {
    if ('permission' in gate) return true;
    if ('anyOf' in gate) return gate.anyOf.every(isByPermission);
    return 'allOf' in gate && gate.allOf.every(isByPermission);
}
