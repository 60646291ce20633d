// Stands for lightning/uiRecordApi, over the runs of the preview.
import { addRun, removeRun, runOf } from './runs';

/** Saves a record. */
export async function createRecord({ fields }) {
    return { id: addRun(fields).id };
}

/** Deletes a record. */
export async function deleteRecord(id) {
    removeRun(id);
}

/** Wire adapter that gives one record. */
export class getRecord {
    constructor(tell) {
        this.tell = tell;
    }

    connect() {
        this.tell({});
    }

    disconnect() {
        // Nothing is kept open.
    }

    update({ recordId }) {
        if (recordId === undefined) return;
        try {
            const { fields } = runOf(recordId);
            const data = Object.fromEntries(Object.entries(fields).map(([name, value]) => [name, { value }]));
            this.tell({ data: { fields: data } });
        } catch (error) {
            this.tell({ error });
        }
    }
}
