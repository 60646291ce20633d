// Stands for lightning/graphql: answers the one query that the page asks, from the runs of the preview.
import { runsFor } from './runs';

/** The text of a query, which nothing here looks at. */
export const gql = (text) => ({ kind: 'Document', text });

/** Wire adapter that lists the saved runs. */
export class graphql {
    constructor(tell) {
        this.tell = tell;
    }

    connect() {
        // It answers once it knows its parameters.
    }

    disconnect() {
        this.isGone = true;
    }

    update({ variables }) {
        this.variables = variables;
        void this.answer();
    }

    async answer() {
        // An org needs a moment as well; what stands on the page until then has to be right.
        await new Promise((resolve) => {
            setTimeout(resolve, 50);
        });
        if (this.isGone) return;
        const refresh = () => this.answer();
        try {
            const edges = runsFor(this.variables).map(({ id, name, at, fields }) => ({
                node: {
                    Id: id,
                    Name: { value: name },
                    CreatedDate: { value: at },
                    Verdict__c: { value: fields.Verdict__c }
                }
            }));
            const data = {
                uiapi: { query: { Connector_Run__c: { edges, pageInfo: { hasNextPage: false } } } }
            };
            this.tell({ data, refresh });
        } catch ({ message }) {
            this.tell({ errors: [{ message }], refresh });
        }
    }
}
