// The saved runs of the preview: they live as long as the page. ?runs=none plays a person without access to them.
const runs = [];
let saved = 0;

/** Throws what Salesforce says to a person who may not see the object. */
export function assertAccess() {
    if (new URLSearchParams(location.search).get('runs') === 'none')
        throw new Error('You don’t have access to the object Connector_Run__c.');
}

/** Runs of one connector and one user, newest first. */
export function runsFor({ connector, subject }) {
    assertAccess();
    return runs.filter(({ fields }) => fields.Connector__c === connector && fields.Subject__c === subject);
}

/** The run of that Id. */
export function runOf(id) {
    assertAccess();
    const run = runs.find((each) => each.id === id);
    if (!run) throw new Error('The record you are trying to open no longer exists.');
    return run;
}

/** Keeps a run. */
export function addRun(fields) {
    assertAccess();
    saved += 1;
    const number = String(saved).padStart(4, '0');
    const run = {
        id: `a0000000000${number}AAA`,
        name: `Run ${number}`,
        at: new Date().toISOString(),
        fields
    };
    runs.unshift(run);
    return run;
}

/** Forgets a run. */
export function removeRun(id) {
    runs.splice(runs.indexOf(runOf(id)), 1);
}
