import { COMPONENT_TYPES } from '../../gates/metadata/components';
import type { Deployment } from './deployments';
import { nameIn } from './judge';

/** One component of a deploy's result, in the words of the Metadata API. */
export interface DeployMessage {
    changed: boolean;
    componentType: string;
    created: boolean;
    createdDate: string;
    deleted: boolean;
    fileName: string;
    fullName: string;
    lineNumber?: number;
    columnNumber?: number;
    problem?: string;
    problemType?: 'Error' | 'Warning';
    success: boolean;
}

/** A deploy's state in the shape that both the SOAP and the REST answer have. Source: Metadata API guide, DeployResult. */
export function deployResult(deployment: Deployment, time: string): Record<string, unknown> {
    const { id, done, checkOnly, failures, warnings } = deployment;
    const failed = failures.map(({ where, line, message }): DeployMessage => ({
        ...componentAt(where, time),
        lineNumber: line,
        columnNumber: 1,
        problem: message,
        problemType: 'Error',
        success: false
    }));
    const success = done && !failed.length;
    const accepted = success
        ? components(deployment).map((path) => ({ ...componentAt(path, time), success: true }))
        : [];
    const told = warnings.map((problem): DeployMessage => ({
        ...componentAt('package.xml', time),
        problem,
        problemType: 'Warning',
        success: true
    }));
    const total = components(deployment).length;
    return {
        id,
        done,
        checkOnly,
        success,
        status: done ? (success ? 'Succeeded' : 'Failed') : 'InProgress',
        createdDate: time,
        startDate: time,
        lastModifiedDate: time,
        ...(done && { completedDate: time }),
        ignoreWarnings: false,
        rollbackOnError: true,
        runTestsEnabled: false,
        numberComponentErrors: failed.length,
        numberComponentsDeployed: success ? total : 0,
        numberComponentsTotal: total,
        numberTestErrors: 0,
        numberTestsCompleted: 0,
        numberTestsTotal: 0,
        details: {
            componentFailures: failed,
            componentSuccesses: [...accepted, ...(success ? told : [])],
            runTestResult: { numFailures: 0, numTestsRun: 0, totalTime: 0 }
        }
    };
}

/** One path for each component: its description, or its folder where it is a bundle. */
function components({ names }: Deployment): string[] {
    return [
        ...new Set(
            names
                .filter((name) => name !== 'package.xml')
                .map((name) => name.replace(/-meta\.xml$/, ''))
                .map((name) => /^(lwc\/[^/]+)\//.exec(name)?.[1] ?? name)
        )
    ];
}

function componentAt(where: string, time: string): DeployMessage {
    const fileName = where.replace(/-meta\.xml$/, '');
    const type = COMPONENT_TYPES.find(({ folder }) => fileName.split('/')[0] === folder);
    return {
        changed: true,
        componentType: type?.root ?? '',
        created: false,
        createdDate: time,
        deleted: false,
        fileName,
        fullName: fileName === 'package.xml' ? fileName : nameIn(where),
        success: true
    };
}
