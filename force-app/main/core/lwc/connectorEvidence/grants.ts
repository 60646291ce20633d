import type { Answer } from 'c/connectorGateway';
import { flag, text } from 'c/connectorGateway';
import {
    longId,
    mapReading,
    type Contract,
    type FieldGrant,
    type ObjectGrant,
    type ObjectRight
} from 'c/connectorTypes';
import type { Reading } from 'c/connectorTypes';
import { assignmentsThat, rowsOf, type GatherContext, type Gathered, type Gatherer } from './gatherer';
import { fieldsOf, objectsOf } from './org';

/** The query of each right and the column that says it of one container. */
const OBJECT_RIGHTS: readonly { right: ObjectRight; query: string; column: string }[] = [
    { right: 'read', query: 'objectsReadable', column: 'PermissionsRead' },
    { right: 'create', query: 'objectsCreatable', column: 'PermissionsCreate' },
    { right: 'edit', query: 'objectsEditable', column: 'PermissionsEdit' },
    { right: 'viewAllRecords', query: 'objectsAllRecords', column: 'PermissionsViewAllRecords' },
    { right: 'viewAllFields', query: 'objectsAllFields', column: 'PermissionsViewAllFields' }
];

const WRITE_RIGHTS: readonly ObjectRight[] = ['create', 'edit'];

/**
 * Rights on the contract's objects over all containers that count. Counted by object, one query a right, so that 200
 * containers cost what one costs; which containers grant them is read up to a cap, for showing only.
 */
export const objectGrants: Gatherer<'objectGrants'> = {
    key: 'objectGrants',
    needs: ['session', 'assignments'],
    requests(context, gathered) {
        const containerIds = countingContainers(context, gathered);
        const objects = objectsOf(context.contract);
        if (!containerIds.length || !objects.length) return [];
        return [...rightsOf(context.contract).map(({ query }) => query), 'objectSources'].map((name) => ({
            name,
            binds: { containerIds, objects }
        }));
    },
    evaluate(answers, { contract }) {
        const rights = rightsOf(contract);
        const counted = rowsOf(answers.slice(0, rights.length));
        if (counted.status === 'unavailable') return counted;
        const sources = sourcesByRight(answers[rights.length]);
        const value = rights.flatMap(({ right }, position): ObjectGrant[] =>
            rowsAt(answers, position).map((row) => {
                const object = text(row, 'SobjectType') ?? '';
                return { object, right, containers: sources.get(`${object} ${right}`) ?? [] };
            })
        );
        return { ...counted, value };
    }
};

/** Read (and edit) on the contract's fields over all containers that count. */
export const fieldGrants: Gatherer<'fieldGrants'> = {
    key: 'fieldGrants',
    needs: ['session', 'assignments'],
    requests(context, gathered) {
        const containerIds = countingContainers(context, gathered);
        const fields = fieldsOf(context.contract).map(([object, field]) => `${object}.${field}`);
        if (!containerIds.length || !fields.length) return [];
        const binds = { containerIds, objects: objectsOf(context.contract), fields };
        return [{ name: writes(context.contract) ? 'fieldsWritable' : 'fieldsReadable', binds }];
    },
    evaluate: (answers) =>
        mapReading(rowsOf(answers), (rows) =>
            rows.flatMap((row): FieldGrant[] => {
                const field = text(row, 'Field') ?? '';
                const rights = flag(row, 'PermissionsEdit') === true ? FIELD_RIGHTS : (['read'] as const);
                return rights.map((right) => ({ field, right, containers: [] }));
            })
        )
};

const FIELD_RIGHTS = ['read', 'edit'] as const;

function rightsOf(contract: Contract): typeof OBJECT_RIGHTS {
    return writes(contract)
        ? OBJECT_RIGHTS
        : OBJECT_RIGHTS.filter(({ right }) => !WRITE_RIGHTS.includes(right));
}

function writes(contract: Contract): boolean {
    return contract.capabilities.some(({ objects }) =>
        objects.some(({ rights }) => rights.some((right) => right !== 'read'))
    );
}

function countingContainers(context: GatherContext, gathered: Gathered): string[] {
    return assignmentsThat('yes', context, gathered).map(({ container }) => container.id);
}

function rowsAt(answers: readonly Reading<Answer>[], position: number): Answer['rows'] {
    const answer = answers[position];
    return answer?.status === 'read' ? answer.value.rows : [];
}

function sourcesByRight(answer: Reading<Answer> | undefined): ReadonlyMap<string, readonly string[]> {
    const sources = new Map<string, string[]>();
    for (const row of answer?.status === 'read' ? answer.value.rows : [])
        for (const { right, column } of OBJECT_RIGHTS)
            if (flag(row, column) === true) {
                const key = `${text(row, 'SobjectType') ?? ''} ${right}`;
                sources.set(key, [...(sources.get(key) ?? []), longId(text(row, 'ParentId') ?? '')]);
            }
    return sources;
}
