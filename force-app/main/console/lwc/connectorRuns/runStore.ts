import LightningConfirm from 'lightning/confirm';
import { gql } from 'lightning/graphql';
import { createRecord, deleteRecord } from 'lightning/uiRecordApi';
import type { Report, Verdict } from 'c/connectorTypes';

/** API name of the object that keeps runs. */
const OBJECT = 'Connector_Run__c';

/** Field that holds what a run keeps of its report. */
export const DIGEST_FIELD = 'Connector_Run__c.Digest__c';

/**
 * The viewer's latest runs about one connector and one user, newest first. Those of others are left out even where sharing
 * shows them: what a stronger viewer saw must not inform a weaker one.
 */
export const RUNS = gql`
    query connectorRuns($connector: String, $subject: String) {
        uiapi {
            query {
                Connector_Run__c(
                    where: { Connector__c: { eq: $connector }, Subject__c: { eq: $subject } }
                    scope: MINE
                    orderBy: { CreatedDate: { order: DESC } }
                    first: 25
                ) {
                    edges {
                        node {
                            Id
                            Name {
                                value
                            }
                            CreatedDate {
                                value
                            }
                            Verdict__c: Verdict__c {
                                value
                            }
                        }
                    }
                    pageInfo {
                        hasNextPage
                    }
                }
            }
        }
    }
`;

interface Cell {
    value: string | null;
}

/** What the query gives back. */
export interface RunsAnswer {
    uiapi: {
        query: {
            Connector_Run__c: {
                edges: readonly {
                    node: { Id: string; Name: Cell; CreatedDate: Cell; Verdict__c: Cell };
                }[];
                pageInfo: { hasNextPage: boolean };
            };
        };
    };
}

/** A saved run, without its digest. */
export interface SavedRun {
    id: string;
    name: string;
    /** ISO time. */
    savedAt: string;
    /** Undefined where the field holds none: anybody who may edit a run may have changed it. */
    verdict: Verdict | undefined;
}

const VERDICTS: readonly Verdict[] = ['ready', 'notReady', 'cannotTell'];

/** The runs in an answer, newest first. */
export function runsOf({ uiapi }: RunsAnswer): SavedRun[] {
    return uiapi.query.Connector_Run__c.edges.map(({ node }) => ({
        id: node.Id,
        name: node.Name.value ?? node.Id,
        savedAt: node.CreatedDate.value ?? '',
        verdict: VERDICTS.find((verdict) => verdict === node.Verdict__c.value)
    }));
}

/**
 * Saves a run of a report.
 *
 * @param digest text of at most 131,072 characters
 */
export async function saveRun(report: Report, subject: string, digest: string): Promise<void> {
    await createRecord({
        apiName: OBJECT,
        fields: {
            Connector__c: report.connector.id,
            Subject__c: subject,
            Verdict__c: report.verdict,
            Digest__c: digest
        }
    });
}

interface Confirm {
    open(question: { label: string; message: string; theme: 'warning' }): Promise<boolean>;
}

/** Deletes a run; where the person says no, false comes back and nothing happens. */
export async function deleteRun(id: string, question: { label: string; message: string }): Promise<boolean> {
    // The published types leave out how it is opened.
    const confirm = LightningConfirm as unknown as Confirm;
    const isSure = await confirm.open({ ...question, theme: 'warning' });
    if (isSure) await deleteRecord(id);
    return isSure;
}
