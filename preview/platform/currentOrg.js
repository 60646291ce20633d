let gateway;

/** The sample org that answers the page's questions. */
export function currentOrg() {
    if (!gateway) throw new Error('No sample org was opened.');
    return gateway;
}

/** Lets another sample org answer from now on. */
export function openOrg(opened) {
    gateway = opened;
}
